"""The identity term: a face network must see the same person in the restored face as in the truth.

Training runs on windows, a face network on whole faces. Taking the network's small view of a face
is linear, so the view of a face into which a restored window was pasted is the view of the damaged
face plus the view of the window's change: no whole face is assembled, and gradients reach exactly
the window.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import normalize

from ented_desktop.base.errors import UsageError
from ented_desktop.domain.face import FACE_TEMPLATE_512
from ented_desktop.evaluation import mobilefacenet
from ented_desktop.faces.view import DLIB_VIEW, FACE_PX, View, resampling
from ented_desktop.imaging.geometry import Similarity
from ented_desktop.nets.embedder import DlibResNet
from ented_desktop.training.batch import WholeFaces
from ented_desktop.training.config import IdentityConfig

Embed = Callable[[Tensor], Tensor]
"""Maps views (N, 3, side, side) in [0, 1] to vectors (N, d); differentiable, frozen."""


def mobilefacenet_view() -> View:
    """MobileFaceNet's, from the two templates, which are upright alike (measured: 0.1 degrees)."""
    here = np.asarray(FACE_TEMPLATE_512, dtype=np.float64)
    there = np.asarray(mobilefacenet.TEMPLATE_112)
    matrix = Similarity.estimate(here, there).inverse().matrix
    half = (mobilefacenet.INPUT_PX - 1) / 2
    x, y = matrix @ np.array([half, half, 1.0])
    step = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    return View(mobilefacenet.INPUT_PX, step, (float(x), float(y)))


class IdentityTerm:
    """``1 - cos`` between the embeddings of a face with its restored window and of the truth.

    Args:
        embed: The frozen face network.
        view: What it looks at.
        config: How the view is moved, so that the network is pleased by a face, not by one grid
            of pixels.

    Source: ours (the paper has no such term; GFPGAN and GPEN have one on whole faces).
    """

    def __init__(self, embed: Embed, view: View, config: IdentityConfig) -> None:
        self._embed, self._view, self._config = embed, view, config

    def _places(self, count: int) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
        """Start and step of the rows and of the columns of ``count`` views, moved at random."""
        config, view, half = self._config, self._view, (self._view.side - 1) / 2
        draws = torch.rand(4, count) * 2.0 - 1.0  # on the CPU: the run's own random state
        step = view.step * (1.0 + config.zoom * draws[0])
        sides = []
        for middle, draw in zip(view.middle, draws[1:3], strict=True):
            sides.append(middle + config.shift * view.step * draw)
        turn = torch.where(draws[3] < 0, -1.0, 1.0) if config.mirror else torch.ones(count)
        return (sides[1] - step * half, step), (sides[0] - turn * step * half, turn * step)

    def __call__(self, image: Tensor, degraded: Tensor, whole: WholeFaces) -> Tensor:
        """The term for restored windows.

        Args:
            image: Restored windows (N*W, 3, R, R) in [-1, 1].
            degraded: The same windows before.
            whole: The faces that they belong to.

        Returns:
            Scalar in [0, 2]; 0 where every view is the truth's (or, following, the reference's).
        """
        total, side = image.shape[0], whole.side
        rows, columns = self._places(total)
        down, across = (self._lines(*place, FACE_PX, image.device) for place in (rows, columns))
        windows = total // whole.truth.shape[0]
        with torch.no_grad():
            wanted = _seen(whole.truth.repeat_interleave(windows, dim=0), down, across)
            if self._config.follow and whole.reference is not None and whole.wrong is not None:
                shown = whole.reference.repeat_interleave(windows, dim=0)
                lines = (self._lines(*p, shown.shape[-1], image.device) for p in (rows, columns))
                follows = whole.wrong.repeat_interleave(windows).view(-1, 1, 1, 1)
                wanted = torch.where(follows, _seen(shown, *lines), wanted)
            wanted = self._embed(_unit(wanted))
            before = _seen(whole.degraded, down, across)
        change = _seen(
            image - degraded,
            _columns(down, whole.corners[:, 1], side, image.shape[-2]),
            _columns(across, whole.corners[:, 0], side, image.shape[-1]),
        )
        found = self._embed(_unit(before + change))
        return (1.0 - (normalize(found.float()) * normalize(wanted.float())).sum(1)).mean()

    def _lines(self, start: Tensor, step: Tensor, side: int, device: torch.device) -> Tensor:
        """:func:`resampling` for a face of another side; the places are those of 512 px."""
        scale = side / FACE_PX
        start = (start + 0.5) * scale - 0.5
        return resampling(start, step * scale, self._view.side, side).to(device)


def _seen(faces: Tensor, down: Tensor, across: Tensor) -> Tensor:
    return down[:, None] @ faces @ across.transpose(1, 2)[:, None]


def _unit(view: Tensor) -> Tensor:
    return (view * 0.5 + 0.5).clamp(0.0, 1.0)


def _columns(lines: Tensor, corner: Tensor, side: int, resolution: int) -> Tensor:
    """The part of resampling matrices that a window covers, for the window's own pixels."""
    places = corner.to(lines.device)[:, None] + torch.arange(side, device=lines.device)
    part = lines.gather(2, places[:, None].expand(-1, lines.shape[1], -1))
    # A window shown smaller: each of its pixels stands for a block of the face's.
    return part.reshape(*part.shape[:2], resolution, side // resolution).sum(-1)


def build_identity(
    config: IdentityConfig, weights: Path | None, device: torch.device
) -> IdentityTerm | None:
    """The plan's identity term with its network.

    Args:
        config: Which network.
        weights: Folder with its file.
        device: Where it runs.

    Returns:
        The term, or None where the plan has none.

    Raises:
        UsageError: ``identity-weights-needed`` where the plan needs them and none are given.
        ModelError: ``metric-weights-corrupt`` where the file is another.
    """
    if config.net == "none":
        return None
    if config.net == "dlib":
        if device.type != "cpu":
            raise UsageError(
                "identity-on-cpu", "dlib's network is only run on the CPU.", "Train on the CPU."
            )
        dlib = DlibResNet()
        return IdentityTerm(lambda views: dlib.forward(views * 255.0), DLIB_VIEW, config)
    if weights is None or not (weights / mobilefacenet.FILE).is_file():
        raise UsageError(
            "identity-weights-needed",
            f"This plan watches identity with {config.net}; its weights are not given.",
            f'Pass --metric-weights DIR with {mobilefacenet.FILE}, or set net = "none" under '
            "[identity].",
        )
    net: nn.Module = mobilefacenet.MobileFaceNet(weights / mobilefacenet.FILE).to(device)
    return IdentityTerm(net, mobilefacenet_view(), config)
