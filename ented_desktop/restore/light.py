"""A restored face keeps the light and colour that it has in its photo.

The network learnt on squares of 128 px; over a whole face its answer is a little brighter, darker
or of another hue in wide soft areas. Nothing in a photo asks for that: without it all faces of the
fitting set are nearer to the truth (docs/experiments.md, 28).
"""

from __future__ import annotations

from typing import Final

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

_CELLS: Final = 64
"""The change is averaged on a grid of so many cells along a face's side..."""
_SPREAD: Final = 3.0
"""...and smoothed by a Gaussian of so many of them: 24 px of 512."""
_REACH: Final = 9


def wide_part(change: Tensor, side: int) -> Tensor:
    """What a change does to wide soft areas.

    Args:
        change: (N, C, H, W) float32, a face's change or a part of it; H and W are multiples of
            ``side / 64``.
        side: Pixels of the whole face's side.

    Returns:
        The same shape: the change behind a low-pass of 24 px in 512, edges repeated.

    Source: ours.
    """
    small = F.avg_pool2d(change, max(1, side // _CELLS))
    n, channels, height, width = small.shape
    places = torch.arange(-_REACH, _REACH + 1, dtype=small.dtype, device=small.device)
    kernel = torch.exp(-0.5 * (places / _SPREAD) ** 2)
    kernel = kernel / kernel.sum()
    padded = F.pad(small, [_REACH] * 4, mode="replicate").flatten(0, 1)[:, None]
    rows = F.conv2d(padded, kernel.view(1, 1, 1, -1))
    smooth = F.conv2d(rows, kernel.view(1, 1, -1, 1)).view(n, channels, height, width)
    return F.interpolate(smooth, size=change.shape[-2:], mode="bilinear", align_corners=False)


def in_its_light(answer: Tensor, lq: Tensor, side: int) -> Tensor:
    """The network's answer in the light of the photo.

    Args:
        answer: (N, 3, H, W) around [-1, 1].
        lq: The same shape: what the network was shown.
        side: Pixels of the whole face's side.
    """
    return answer - wide_part(answer - lq, side)
