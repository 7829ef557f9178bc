"""How good the averaged network is on people it never saw, told in four conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ented_desktop.evaluation import mobilefacenet
from ented_desktop.evaluation.degrade import Degradation, apply
from ented_desktop.evaluation.lpips import LpipsAlex
from ented_desktop.evaluation.weight_files import metric_weights_dir
from ented_desktop.faces.identity import FaceEmbedder, angle_deg
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.training.catalogue import Catalogue
from ented_desktop.training.config import StageConfig, TrainConfig

Metric = Callable[[Tensor, Tensor], float]
"""A distance between two (N, 3, H, W) pictures in [-1, 1]."""

_CELL_PX = 224
"""Side of one picture on the sheet."""


@dataclass(frozen=True, slots=True)
class _Face:
    truth: NDArray[np.uint8]
    degraded: NDArray[np.uint8]
    same: NDArray[np.uint8] | None
    wrong: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Angles:
    """Mean angles to the truth's identity in degrees, by one face network.

    Attributes:
        network: Its name.
        input: Of the degraded faces.
        none: Without a reference.
        same_none: Without a reference, on the faces that have another photo of the person.
        same_wrong: With another person's photo on those.
        same: With another photo of the person.
    """

    network: str
    input: float
    none: float
    same_none: float | None = None
    same_wrong: float | None = None
    same: float | None = None

    def text(self) -> str:
        """For people."""
        text = f"{self.network} {self.input:.2f} -> {self.none:.2f} degrees (none)"
        if self.same is not None and self.same_wrong is not None and self.same_none is not None:
            text += f", same {self.same:.2f}, same minus none {self.same - self.same_none:+.2f}, "
            text += f"same minus wrong {self.same - self.same_wrong:+.2f}"
        return text


@dataclass(frozen=True, slots=True)
class Validation:
    """Means over the held-out faces.

    Attributes:
        psnr_input: dB of the degraded faces.
        psnr_none: dB without a reference.
        psnr_wrong: dB with another person's photo.
        psnr_same: dB with another photo of the person, on the faces that have one.
        psnr_same_wrong: dB with another person's photo on those same faces.
        lpips_input: LPIPS (AlexNet) of the degraded faces; None without metric weights.
        lpips_none: LPIPS without a reference.
        lpips_same: LPIPS with another photo of the person, on the faces that have one.
        lpips_same_wrong: LPIPS with another person's photo on those same faces.
        angles: Identity, one entry for each face network.
    """

    psnr_input: float
    psnr_none: float
    psnr_wrong: float
    psnr_same: float | None
    psnr_same_wrong: float | None
    lpips_input: float | None = None
    lpips_none: float | None = None
    lpips_same: float | None = None
    lpips_same_wrong: float | None = None
    angles: tuple[Angles, ...] = ()

    def line(self) -> str:
        """One line for people."""
        text = f"PSNR {self.psnr_input:.2f} -> {self.psnr_none:.2f} dB (none)"
        text += f", {self.psnr_wrong:.2f} (wrong)"
        if self.psnr_same is not None and self.psnr_same_wrong is not None:
            text += f"; with pairs: same {self.psnr_same:.2f}, "
            text += f"same minus wrong {self.psnr_same - self.psnr_same_wrong:+.3f}"
        if self.lpips_input is not None and self.lpips_none is not None:
            text += f"; LPIPS {self.lpips_input:.4f} -> {self.lpips_none:.4f} (none)"
            if self.lpips_same is not None and self.lpips_same_wrong is not None:
                text += f", same {self.lpips_same:.4f}, "
                text += f"same minus wrong {self.lpips_same - self.lpips_same_wrong:+.4f}"
        return "; ".join([text, *(found.text() for found in self.angles)])


class Validator:
    """Judges whole faces of held-out people, degraded the same way every time.

    Args:
        catalogue: Where the held-out people stand.
        cache: The decoded crops.
        config: How many faces, and the seed.
        lpips: Gives LPIPS of two (N, 3, H, W) tensors in [-1, 1]; None leaves it out.
        identities: Identity angles in degrees of two such tensors, by the network's name.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        cache: Path,
        config: TrainConfig,
        lpips: Metric | None = None,
        identities: Mapping[str, Metric] | None = None,
    ) -> None:
        faces = np.load(cache, mmap_mode="r")
        rng = np.random.default_rng([config.seed, 2**32])
        people = [crop.person for crop in catalogue.crops]
        pool = np.flatnonzero(catalogue.weights > 0)
        chosen: dict[str, tuple[int, int | None]] = {}
        further: list[tuple[int, int | None]] = []
        for pair in catalogue.held_out_pairs:
            if people[pair.truth] in chosen:
                further.append((pair.truth, pair.reference))
            chosen.setdefault(people[pair.truth], (pair.truth, pair.reference))
        for index in catalogue.held_out:
            chosen.setdefault(people[index], (index, None))
        self._lpips, self._identities = lpips, dict(identities or {})
        self._faces: list[_Face] = []
        for number, (truth, same) in enumerate(
            [*chosen.values(), *further][: config.report.validation_faces]
        ):
            # Four times and eight times in turn, as in the paper's two tests.
            degradation = Degradation(factor=(4.0, 8.0)[number % 2], colour=False)
            clean = np.array(faces[truth])
            pixels = clean.astype(np.float32) / np.float32(255.0)
            bad = apply(pixels, degradation.sample(rng), rng)
            self._faces.append(
                _Face(
                    clean,
                    np.rint(bad * 255.0).astype(np.uint8),
                    None if same is None else np.array(faces[same]),
                    np.array(faces[int(pool[rng.integers(len(pool))])]),
                )
            )

    @torch.no_grad()
    def judge(
        self, network: ENTED, stage: StageConfig, device: torch.device, sheet: Path | None = None
    ) -> Validation | None:
        """Restores every held-out face in every condition.

        Args:
            network: The averaged network.
            stage: Faces are judged at the scale of this stage.
            device: Where the network is.
            sheet: PNG to write: input, none, wrong, same, truth.

        Returns:
            The means; None where nobody was held out.
        """
        if not self._faces:
            return None
        side = round(512 * stage.resolution / stage.window / 32) * 32
        sums: dict[str, list[float]] = {}
        rows: list[NDArray[np.uint8]] = []

        def measure(name: str, image: Tensor, truth: Tensor) -> None:
            sums.setdefault(f"psnr_{name}", []).append(_psnr(image, truth))
            if self._lpips is not None:
                sums.setdefault(f"lpips_{name}", []).append(float(self._lpips(image, truth)))
            for network, angle in self._identities.items():
                sums.setdefault(f"{network} {name}", []).append(float(angle(image, truth)))

        for face in self._faces:
            truth = _tensor(face.truth, side, device)
            degraded = _tensor(face.degraded, side, device)
            grey = torch.zeros_like(truth)
            none = network(degraded, grey).image.float().clamp(-1, 1)
            wrong = network(degraded, _tensor(face.wrong, side, device)).image.float().clamp(-1, 1)
            measure("input", degraded, truth)
            measure("none", none, truth)
            measure("wrong", wrong, truth)
            same = grey
            if face.same is not None:
                reference = _tensor(face.same, side, device)
                same = network(degraded, reference).image.float().clamp(-1, 1)
                measure("same", same, truth)
                measure("same_wrong", wrong, truth)
                measure("same_none", none, truth)
            rows.append(np.concatenate([_cell(t) for t in (degraded, none, wrong, same, truth)], 1))
        if sheet is not None:
            _, data = cv2.imencode(".png", np.concatenate(rows, 0)[..., ::-1])
            sheet.write_bytes(data.tobytes())
        means = {name: float(np.mean(found)) for name, found in sums.items()}
        told = {field.name for field in fields(Validation)}
        values: dict[str, Any] = {"psnr_same": None, "psnr_same_wrong": None}
        values.update({name: mean for name, mean in means.items() if name in told})
        conditions = ("input", "none", "same_none", "same_wrong", "same")
        angles = tuple(
            Angles(network, *(means.get(f"{network} {name}") for name in conditions))  # type: ignore[arg-type]
            for network in self._identities
        )
        return Validation(**values, angles=angles)


def load_lpips(folder: Path | None) -> Metric | None:
    """LPIPS (AlexNet) for validations.

    Args:
        folder: Folder with its weights; None takes the environment's, where it names one.

    Returns:
        The metric; None without weights.

    Raises:
        ModelError: A named folder does not hold them.
    """
    named = metric_weights_dir(folder)
    if named is None:
        return None
    net = LpipsAlex(named)

    def measure(image: Tensor, truth: Tensor) -> float:
        return float(net(image.cpu(), truth.cpu()).mean())

    return measure


def load_identities(folder: Path | None) -> dict[str, Metric]:
    """Identity angles for validations.

    Args:
        folder: Folder with MobileFaceNet's weights; None takes the environment's.

    Returns:
        By name: MobileFaceNet, which a plan may train on, and dlib's network, which none does and
        the program's guard uses. Empty without a folder, as :func:`load_lpips`.

    Raises:
        ModelError: A file is not what its name says, or dlib's weights are missing.
    """
    named = metric_weights_dir(folder)
    if named is None:
        return {}
    found: dict[str, Metric] = {}
    if (named / mobilefacenet.FILE).is_file():
        net = mobilefacenet.MobileFaceNet(named / mobilefacenet.FILE)

        def by_mobilefacenet(image: Tensor, truth: Tensor) -> float:
            crops = [mobilefacenet.crop_112(_pixels(part)) for part in (image, truth)]
            batch = torch.from_numpy(np.ascontiguousarray(np.stack(crops).transpose(0, 3, 1, 2)))
            one, other = net(batch).numpy()
            return angle_deg(one, other)

        found["MobileFaceNet"] = by_mobilefacenet
    embedder = FaceEmbedder()

    def by_dlib(image: Tensor, truth: Tensor) -> float:
        return angle_deg(embedder.embed(_pixels(image)), embedder.embed(_pixels(truth)))

    found["dlib"] = by_dlib
    return found


def _pixels(image: Tensor) -> NDArray[np.float32]:
    planes = image[0].float().clamp(-1, 1).cpu() * 0.5 + 0.5
    return np.ascontiguousarray(planes.permute(1, 2, 0).numpy(), dtype=np.float32)


def _tensor(pixels: NDArray[np.uint8], side: int, device: torch.device) -> Tensor:
    if pixels.shape[0] != side:
        pixels = np.asarray(
            cv2.resize(pixels, (side, side), interpolation=cv2.INTER_AREA), np.uint8
        )
    planes = torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)))[None]
    return planes.to(device).float() / 127.5 - 1.0


def _psnr(image: Tensor, truth: Tensor) -> float:
    """8-bit RGB, range 255 (network.md 3)."""
    codes = ((image + 1.0) * 127.5).round()
    error = (codes - ((truth + 1.0) * 127.5).round()).square().mean().item()
    return float(10.0 * np.log10(255.0**2 / max(error, 1e-10)))


def _cell(image: Tensor) -> NDArray[np.uint8]:
    codes = ((image[0].clamp(-1, 1) + 1.0) * 127.5).round().byte().permute(1, 2, 0).cpu().numpy()
    size = (_CELL_PX, _CELL_PX)
    return np.asarray(cv2.resize(codes, size, interpolation=cv2.INTER_AREA), np.uint8)
