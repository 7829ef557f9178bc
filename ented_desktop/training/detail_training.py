"""Trains the gates that lend a restored face its person's detail.

What they are for tells :mod:`ented_desktop.restore.detail`. The restoring network stays as it is. A
step takes one face a process: the gates decide, the face is composed as in use, and is compared
with the truth: pixels between forehead and chin, LPIPS on two squares, identity by dlib's network
on the whole.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from accelerate import Accelerator
from accelerate.utils import broadcast
from numpy.typing import NDArray
from torch import Tensor, nn

from ented_desktop.nets.gates import DetailGates
from ented_desktop.restore.detail import Planes, planes
from ented_desktop.training import losses
from ented_desktop.training.batch import WholeFaces
from ented_desktop.training.catalogue import FACE_SIDE_PX
from ented_desktop.training.config import IdentityConfig, PerceptualConfig
from ented_desktop.training.detail_samples import DetailSample, SampleStore
from ented_desktop.training.identity import IdentityTerm, build_identity
from ented_desktop.training.perceptual import PerceptualNet, build_perceptual
from ented_desktop.training.session import diverged

_FACE: Final = (slice(100, 450), slice(90, 422))
"""Rows and columns of the template that the pixel term compares."""
_MIDDLE: Final = (290.0, 256.0)
_SPREAD_PX: Final = 60.0
_NEAR: Final = 0.7
"""Share of the squares that lie about the middle of eyes, nose and mouth; the rest lie anywhere."""
_FINAL_RATE: Final = 0.03
_WARMUP: Final = 50
_AVERAGED: Final = 0.997


@dataclass(frozen=True, slots=True)
class DetailPlan:
    """How the gates are trained.

    Attributes:
        minutes: By the clock.
        seed: Of weights, faces and squares.
        rate: Of Adam; a cosine brings it down to a thirtieth.
        pixel: Weight of the Charbonnier term.
        perceptual: Weight of LPIPS over VGG-16.
        identity: Weight of ``1 - cos`` between dlib's embeddings of the face and of the truth.
        crop: Side of the squares that LPIPS compares.
        squares: How many of them a face.
        clip_norm: Largest gradient norm.
    """

    minutes: float = 60.0
    seed: int = 0
    rate: float = 2e-3
    pixel: float = 1.0
    perceptual: float = 0.5
    identity: float = 1.5
    crop: int = 96
    squares: int = 2
    clip_norm: float = 1.0


class DetailTrainer:
    """One training of the gates.

    Args:
        plan: How.
        store: The faces; all of them there.
        perceptual_weights: VGG-16 with torchvision's names.
        accelerator: The run's processes.
        say: Takes progress lines.
        start: State dict of gates to go on from; None starts anew.

    Attributes:
        average: State dict of the exponential moving average, what is meant to be used.

    Raises:
        ModelError: Weights that are missing or of something else.
    """

    def __init__(
        self,
        plan: DetailPlan,
        store: SampleStore,
        perceptual_weights: Path,
        accelerator: Accelerator,
        say: Callable[[str], None],
        start: Mapping[str, Tensor] | None = None,
    ) -> None:
        torch.manual_seed(plan.seed)
        self.gates = DetailGates()
        if start is not None:
            self.gates.load_state_dict(start, strict=True)
        self.average = {k: v.clone() for k, v in self.gates.state_dict().items()}
        self._plan, self._store, self._say = plan, store, say
        self._accelerator = accelerator
        # From here on each process draws its own.
        torch.manual_seed(plan.seed + 1000 + accelerator.process_index)
        self._rng = np.random.default_rng([plan.seed, accelerator.process_index])
        self._optimizer = torch.optim.Adam(self.gates.parameters(), lr=plan.rate, betas=(0.9, 0.99))
        layers = ("relu1_2", "relu2_2", "relu3_3", "relu4_3")
        wanted = PerceptualConfig(net="vgg16", layers=layers, measure="lpips")
        net = build_perceptual(wanted, perceptual_weights)
        identity = build_identity(IdentityConfig(net="dlib"), None, torch.device("cpu"))
        assert net is not None
        assert identity is not None
        self._perceptual: PerceptualNet = net
        self._identity: IdentityTerm = identity
        self.iteration = 0

    def run(self) -> None:
        """Trains until the clock says so.

        Raises:
            ModelError: ``training-diverged``.
        """
        started, sums = time.monotonic(), dict[str, float]()
        said = started
        while (progress := self._progress(started)) < 1.0:
            for name, value in self.step(progress).items():
                sums[name] = sums.get(name, 0.0) + value
            sums["steps"] = sums.get("steps", 0.0) + 1.0
            if time.monotonic() - said >= 30.0:
                steps = sums.pop("steps")
                rate = self.iteration * self._accelerator.num_processes
                rate /= time.monotonic() - started
                told = " ".join(f"{name} {value / steps:.4f}" for name, value in sums.items())
                self._say(f"{progress:6.1%} it {self.iteration} {rate:.2f} faces/s | {told}")
                said, sums = time.monotonic(), {}

    def _progress(self, started: float) -> float:
        """Share of the time that is over; the first process decides."""
        share = (time.monotonic() - started) / (60.0 * self._plan.minutes)
        if self._accelerator.num_processes > 1:
            share = float(broadcast(torch.tensor([share], dtype=torch.float64))[0])
        return share

    def step(self, progress: float) -> dict[str, float]:
        """One step.

        Args:
            progress: Share of the run that is over, in [0, 1).

        Returns:
            The terms, unweighed.

        Raises:
            ModelError: ``training-diverged``.
        """
        plan = self._plan
        cosine = 0.5 * (1.0 + math.cos(math.pi * progress))
        rate = plan.rate * (_FINAL_RATE + (1.0 - _FINAL_RATE) * cosine)
        for group in self._optimizer.param_groups:
            group["lr"] = rate * min(1.0, (self.iteration + 1) / _WARMUP)
        terms = self._terms(self._store.read(int(self._rng.integers(len(self._store)))))
        loss = (
            plan.pixel * terms["pixel"]
            + plan.perceptual * terms["lpips"]
            + plan.identity * terms["identity"]
        )
        if not bool(torch.isfinite(loss)):
            raise diverged(self.iteration)
        self._optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        if self._accelerator.num_processes > 1:
            for parameter in self.gates.parameters():
                if parameter.grad is not None:
                    parameter.grad.copy_(self._accelerator.reduce(parameter.grad, "mean"))
        nn.utils.clip_grad_norm_(self.gates.parameters(), plan.clip_norm)
        self._optimizer.step()
        self.iteration += 1
        decay = min(_AVERAGED, (1 + self.iteration) / (10 + self.iteration))
        for name, value in self.gates.state_dict().items():
            self.average[name].lerp_(value, 1.0 - decay)
        return {name: float(value.detach()) for name, value in terms.items()}

    def _terms(self, sample: DetailSample) -> dict[str, Tensor]:
        seen = planes(sample.damaged, sample.restored, sample.registered)
        composed, gates = self._composed(sample.restored, seen)
        truth, damaged = _signed(sample.truth), _signed(sample.damaged)
        face = (..., *_FACE)
        found, wanted = self._squares(composed, truth)
        corner = torch.zeros(1, 2, dtype=torch.int64)
        whole = WholeFaces(truth, damaged, corner, FACE_SIDE_PX)
        return {
            "pixel": losses.charbonnier(composed[face], truth[face]),
            "lpips": losses.perceptual(self._perceptual, found, wanted),
            "identity": self._identity(composed, damaged, whole),
            "open": gates.mean(),
        }

    def _composed(self, restored: NDArray[np.float32], seen: Planes) -> tuple[Tensor, Tensor]:
        """As :func:`ented_desktop.restore.detail.compose`, unclipped, (1, 3, S, S) in [-1, 1]."""
        decided = self.gates(torch.from_numpy(seen.fine)[None], torch.from_numpy(seen.coarse)[None])
        own, lent = (torch.cat([_planes(one) for one in bands]) for bands in seen[2:])
        change = decided.gates[0][:, None] * (decided.contrast[0][None] * lent - own)
        return (_planes(restored) + change.sum(dim=0)[None]) * 2.0 - 1.0, decided.gates

    def _squares(self, composed: Tensor, truth: Tensor) -> tuple[Tensor, Tensor]:
        """The same random squares of both."""
        side = self._plan.crop
        room = FACE_SIDE_PX - side
        found, wanted = [], []
        for _ in range(self._plan.squares):
            place = self._rng.normal(_MIDDLE, _SPREAD_PX) - side / 2
            if self._rng.random() >= _NEAR:
                place = self._rng.uniform(0, room, 2)
            top, left = (int(v) for v in np.clip(place, 0, room))
            square = (..., slice(top, top + side), slice(left, left + side))
            found.append(composed[square])
            wanted.append(truth[square])
        return torch.cat(found), torch.cat(wanted)


def _planes(pixels: NDArray[np.float32]) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)))[None]


def _signed(pixels: NDArray[np.float32]) -> Tensor:
    return _planes(pixels) * 2.0 - 1.0
