"""What a face network sees of an aligned face, computed so that gradients pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

from ented_desktop.faces.identity import CHIP_MIDDLE_IN_CROP, CHIP_SCALE
from ented_desktop.nets.embedder import CHIP_PX

FACE_PX: Final = 512
"""Side of the aligned face that a :class:`View` is given in."""


@dataclass(frozen=True, slots=True)
class View:
    """Which square of the 512 px face a face network looks at.

    Attributes:
        side: Pixels of the network's input.
        step: Pixels of the face between two of them.
        middle: The square's centre (x, y) in the face.
    """

    side: int
    step: float
    middle: tuple[float, float]


DLIB_VIEW: Final = View(CHIP_PX, 1.0 / CHIP_SCALE, CHIP_MIDDLE_IN_CROP)
"""dlib's, as :func:`~ented_desktop.faces.identity.dlib_chip` cuts it."""


def resampling(start: Tensor, step: Tensor, count: int, length: int) -> Tensor:
    """Matrices that resample a line with a triangle filter as wide as the step.

    Args:
        start: (B,) where the first new pixel lies on the old line, in old pixels.
        step: (B,) distance between new pixels in old pixels; negative mirrors.
        count: New pixels.
        length: Old pixels.

    Returns:
        float32 (B, count, length); rows sum to 1, beyond the ends counts the last pixel.
    """
    there = start[:, None] + step[:, None] * torch.arange(count, device=start.device)
    there = there.clamp(0, length - 1)
    here = torch.arange(length, device=start.device, dtype=there.dtype)
    width = step.abs().clamp_min(1.0)[:, None, None]
    weights = (1.0 - (here - there[..., None]).abs() / width).clamp_min(0.0)
    return (weights / weights.sum(-1, keepdim=True)).float()
