"""What a JPEG of 4:2:0 does to a batch of pictures, in torch and without making the file.

The steps are libjpeg's, with its roundings; only its integer transform is a floating one here. The
pictures of a batch may have different sizes and qualities.
"""

from __future__ import annotations

import math
from typing import Final

import torch
from torch import Tensor

MCU_PX: Final = 16
"""Side of the square that 4:2:0 codes at a time."""

# Source: ITU-T T.81, annex K.1, for quality 50.
_LUMA: Final = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)
_CHROMA: Final = (
    (17, 18, 24, 47, 99, 99, 99, 99),
    (18, 21, 26, 66, 99, 99, 99, 99),
    (24, 26, 56, 99, 99, 99, 99, 99),
    (47, 66, 99, 99, 99, 99, 99, 99),
    *((99,) * 8,) * 4,
)


def quantisation(quality: Tensor, table: tuple[tuple[int, ...], ...]) -> Tensor:
    """Tables of libjpeg for some qualities.

    Args:
        quality: (N,) from 1 to 100.
        table: 8 x 8, for quality 50.

    Returns:
        float32 (N, 1, 8, 8), whole numbers from 1 to 255.
    """
    quality = quality.float()
    scale = torch.where(quality < 50, torch.floor(5000.0 / quality), 200.0 - 2.0 * quality)
    base = torch.tensor(table, dtype=torch.float32, device=quality.device)
    scaled = torch.floor((base * scale[:, None, None] + 50.0) / 100.0)
    return scaled.clamp(1.0, 255.0)[:, None]


def _transform(device: torch.device) -> Tensor:
    """The 8-point DCT-II, sqrt(8) times the orthonormal one, (8, 8); rows are frequencies."""
    k = torch.arange(8, dtype=torch.float64)
    matrix = torch.cos(math.pi * (2.0 * k[None] + 1.0) * k[:, None] / 16.0) * math.sqrt(2.0)
    matrix[0] /= math.sqrt(2.0)
    return matrix.float().to(device)


def _coded(plane: Tensor, table: Tensor) -> Tensor:
    """A plane (N, H, W) of whole numbers in [0, 255], there and back again.

    libjpeg's transform works on integers: rounded between its passes to quarters, after them to
    eighths. Without those roundings one coefficient in fifty lands on the other side of a step.
    """
    n, height, width = plane.shape
    transform = _transform(plane.device)
    blocks = plane.view(n, height // 8, 8, width // 8, 8).transpose(2, 3) - 128.0
    waves = _rounded(blocks @ transform.t() * 4.0)
    waves = _rounded(transform @ waves / 4.0)  # eight times the orthonormal ones
    table = table[:, :, None]
    # Half a step is rounded away from zero.
    steps = torch.sign(waves) * torch.floor(waves.abs() / (8.0 * table) + 0.5)
    blocks = _rounded(transform.t() @ (steps * table) * 4.0)
    found = _rounded(blocks @ transform / 32.0 + 128.0).clamp(0.0, 255.0)
    return found.transpose(2, 3).reshape(n, height, width)


def _rounded(values: Tensor) -> Tensor:
    return torch.floor(values + 0.5)


def _shrink(chroma: Tensor) -> Tensor:
    """Halves (N, H, W); libjpeg rounds down at every other column to stay fair."""
    n, height, width = chroma.shape
    sums = chroma.view(n, height // 2, 2, width // 2, 2).sum(dim=(2, 4))
    bias = 1.0 + torch.arange(width // 2, device=chroma.device) % 2
    return torch.floor((sums + bias) / 4.0)


def _enlarge(chroma: Tensor, heights: Tensor, widths: Tensor) -> Tensor:
    """Doubles (N, h, w) by libjpeg's triangle filter; beyond a picture's own edge it repeats."""
    n, height, width = chroma.shape

    def at(offset: int, dim: int, last: Tensor) -> Tensor:
        count = (height, width)[dim - 1]
        place = torch.arange(count, device=chroma.device)[None] + offset
        return torch.minimum(place.clamp_min(0), last[:, None])

    def rows(index: Tensor) -> Tensor:
        return chroma.gather(1, index[:, :, None].expand(n, height, width))

    here, up, down = (rows(at(offset, 1, heights - 1)) for offset in (0, -1, 1))
    out = chroma.new_empty(n, height, 2, width, 2)
    for row, far in enumerate((up, down)):
        mixed = 3.0 * here + far
        for column, (offset, bias) in enumerate(((-1, 8.0), (1, 7.0))):
            index = at(offset, 2, widths - 1)[:, None].expand(n, height, width)
            total = 3.0 * mixed + mixed.gather(2, index)
            out[:, :, row, :, column] = torch.floor((total + bias) / 16.0)
    return out.view(n, 2 * height, 2 * width)


def jpeg_batch(codes: Tensor, heights: Tensor, widths: Tensor, quality: Tensor) -> Tensor:
    """Pictures as they come back from an 8-bit 4:2:0 JPEG.

    Args:
        codes: (N, 3, H, W) float32 RGB, whole numbers in [0, 255], H and W multiples of
            :data:`MCU_PX`. Picture n fills the upper left ``heights[n]`` x ``widths[n]``; beyond,
            its last row and column must be repeated.
        heights: int64 (N,).
        widths: int64 (N,).
        quality: (N,) from 1 to 100, libjpeg's scale.

    Returns:
        The same shape, whole numbers in [0, 255]; beyond a picture's edge undefined.

    Source: ITU-T T.81, libjpeg's sampling and rounding restated.
    """
    red, green, blue = codes.unbind(1)
    luma = torch.round(0.299 * red + 0.587 * green + 0.114 * blue)
    # Halves of a chroma value are rounded down, as libjpeg's constant does.
    cb = torch.ceil(-0.168735892 * red - 0.331264108 * green + 0.5 * blue + 127.5 - 1e-4)
    cr = torch.ceil(0.5 * red - 0.418687589 * green - 0.081312411 * blue + 127.5 - 1e-4)
    half_heights, half_widths = (heights + 1) // 2, (widths + 1) // 2
    luma_table, chroma_table = quantisation(quality, _LUMA), quantisation(quality, _CHROMA)
    luma = _coded(luma, luma_table)
    planes = []
    for chroma in (cb, cr):
        small = _shrink(chroma)
        # Below the picture libjpeg repeats what it has shrunk, not what it shrinks.
        rows = torch.arange(small.shape[1], device=codes.device)[None]
        rows = torch.minimum(rows, half_heights[:, None] - 1)
        small = small.gather(1, rows[:, :, None].expand_as(small))
        planes.append(_enlarge(_coded(small, chroma_table), half_heights, half_widths) - 128.0)
    cb, cr = planes
    red = luma + torch.round(1.402 * cr)
    green = luma + torch.round(-0.344136286 * cb - 0.714136286 * cr)
    blue = luma + torch.round(1.772 * cb)
    return torch.stack([red, green, blue], dim=1).clamp(0.0, 255.0)
