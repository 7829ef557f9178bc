"""The degradation of :mod:`~ented_desktop.evaluation.degrade` for a whole batch on its device.

The draws stay those of :meth:`~ented_desktop.evaluation.degrade.Degradation.sample`; only the
arithmetic is another, and the noise comes from torch. Made for training on a GPU: on
a CPU the other implementation is faster.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from ented_desktop.evaluation.degrade import KERNEL_RADIUS, DegradeParams, JitterStep
from ented_desktop.evaluation.degrade_jpeg import MCU_PX, jpeg_batch

PARAMETER_COUNT: Final = 20
"""Numbers of one packed draw."""

_STEPS: Final[tuple[JitterStep, ...]] = ("brightness", "contrast", "saturation", "hue")
_FFT_MULTIPLE: Final = 32
_LUMA: Final = (0.299, 0.587, 0.114)


def pack(params: DegradeParams) -> Tensor:
    """One draw as numbers, as loader processes send it.

    Args:
        params: The draw.

    Returns:
        float64 (:data:`PARAMETER_COUNT`,): blur (3), factor, noise, quality, shift (flag and 3),
        grey, jitter (flag, order of 4, 4 strengths).
    """
    shift, jitter = params.shift or (0.0, 0.0, 0.0), params.jitter
    numbers = [params.sigma_x, params.sigma_y, params.theta, params.factor, params.noise]
    numbers += [float(params.quality), float(params.shift is not None), *shift, float(params.grey)]
    if jitter is None:
        numbers += [0.0, 0.0, 1.0, 2.0, 3.0, 1.0, 1.0, 1.0, 0.0]
    else:
        numbers += [1.0, *(float(_STEPS.index(step)) for step in jitter.order)]
        numbers += [jitter.brightness, jitter.contrast, jitter.saturation, jitter.hue]
    return torch.tensor(numbers, dtype=torch.float64)


def pack_all(params: Sequence[DegradeParams]) -> Tensor:
    """:func:`pack` of several draws, (N, :data:`PARAMETER_COUNT`)."""
    return torch.stack([pack(draw) for draw in params])


@torch.no_grad()
def degrade_batch(
    images: Tensor, params: Tensor, grain: torch.Generator | Sequence[Tensor]
) -> Tensor:
    """Degrades pictures of one size, each by its own draw.

    Args:
        images: (N, 3, H, W) float32 RGB in [0, 1], on the device that computes; H and W above 20.
        params: float64 (N, :data:`PARAMETER_COUNT`) from :func:`pack_all`, on the CPU: sizes are
            decided there, without waiting for the device.
        grain: Source of the noise, on the images' device; or the unit noise of each picture,
            float32 (3, h, w) at its small size.

    Returns:
        The same shape, in [0, 1], on the grid of 8-bit values.

    Raises:
        ValueError: A shape or dtype does not fit.
    """
    n, channels, height, width = images.shape
    if channels != 3 or images.dtype != torch.float32 or params.shape != (n, PARAMETER_COUNT):
        raise ValueError(f"cannot degrade {images.dtype} {tuple(images.shape)}")
    if min(height, width) <= KERNEL_RADIUS:
        raise ValueError(f"pictures must be larger than {KERNEL_RADIUS} px, not {width} x {height}")
    device = images.device
    heights = [max(1, int(height // float(factor))) for factor in params[:, 3]]
    widths = [max(1, int(width // float(factor))) for factor in params[:, 3]]
    canvas = (-(-max(heights) // MCU_PX) * MCU_PX, -(-max(widths) // MCU_PX) * MCU_PX)
    numbers = params.to(device, torch.float32, non_blocking=True)
    sizes = torch.tensor([heights, widths], device=device)
    small = _resize(_blur(images, numbers), canvas, sizes)
    small = small + numbers[:, 4].view(-1, 1, 1, 1) * _noise(grain, n, canvas, device)
    codes = torch.round(small.clamp(0.0, 1.0) * 255.0)
    # libjpeg fills its last blocks with the picture's last row and column, noise and all.
    for dim, count in zip((2, 3), sizes, strict=True):
        place = torch.arange(codes.shape[dim], device=device)[None]
        place = torch.minimum(place, count[:, None] - 1)
        shape = (n, 1, -1, 1) if dim == 2 else (n, 1, 1, -1)
        codes = codes.gather(dim, place.view(shape).expand_as(codes))
    codes = jpeg_batch(codes, sizes[0], sizes[1], numbers[:, 5])
    result = _resize_back(codes / 255.0, (height, width), sizes)
    result = _colour(result, params, numbers)
    return torch.round(result.clamp(0.0, 1.0) * 255.0) / 255.0


def _blur(images: Tensor, numbers: Tensor) -> Tensor:
    """Convolves each picture with its own 41 x 41 kernel, in the frequency domain."""
    height, width = images.shape[2:]
    offsets = torch.arange(-KERNEL_RADIUS, KERNEL_RADIUS + 1, device=images.device).float()
    y, x = offsets[None, :, None], offsets[None, None, :]
    sigma_x, sigma_y, theta = (numbers[:, k].view(-1, 1, 1) for k in range(3))
    along = x * torch.cos(theta) + y * torch.sin(theta)
    across = y * torch.cos(theta) - x * torch.sin(theta)
    kernels = torch.exp(-0.5 * ((along / sigma_x) ** 2 + (across / sigma_y) ** 2))
    kernels = kernels / kernels.sum(dim=(1, 2), keepdim=True)
    padded = F.pad(images, (KERNEL_RADIUS,) * 4, mode="reflect")
    size = tuple(-(-side // _FFT_MULTIPLE) * _FFT_MULTIPLE for side in padded.shape[2:])
    waves = torch.fft.rfft2(padded, s=size) * torch.fft.rfft2(kernels, s=size)[:, None]
    found: Tensor = torch.fft.irfft2(waves, s=size)
    start = 2 * KERNEL_RADIUS
    return found[..., start : start + height, start : start + width]


def _resize(images: Tensor, canvas: tuple[int, int], sizes: Tensor) -> Tensor:
    """Bilinear to each picture's own size in the corner of a canvas, its edge repeated."""
    return _sample(images, canvas, sizes, images.shape[2:])


def _resize_back(canvas: Tensor, size: tuple[int, int], sizes: Tensor) -> Tensor:
    """Bilinear from each picture's part of a canvas to one size."""
    n = canvas.shape[0]
    full = torch.tensor(size, device=canvas.device)[:, None].expand(2, n)
    return _sample(canvas, size, full, sizes)


def _sample(
    images: Tensor, shape: tuple[int, int], sizes: Tensor, sources: Sequence[int] | Tensor
) -> Tensor:
    """Pictures of ``sources`` pixels shown at ``sizes``, both (rows, columns); half-pixel."""
    axes = []
    for count, size, source, side in zip(shape, sizes, sources, images.shape[2:], strict=True):
        place = torch.arange(count, device=images.device)[None].float()
        size = size.float()[:, None]
        limit = torch.as_tensor(source, device=images.device).float().reshape(-1, 1)
        place = (torch.minimum(place, size - 1.0) + 0.5) * (limit / size) - 0.5
        place = torch.minimum(place.clamp_min(0.0), limit - 1.0)
        axes.append(place * (2.0 / max(side - 1, 1)) - 1.0)
    rows = axes[0][:, :, None].expand(-1, -1, shape[1])
    columns = axes[1][:, None, :].expand(-1, shape[0], -1)
    grid = torch.stack([columns, rows], dim=-1)
    return F.grid_sample(images, grid, padding_mode="border", align_corners=True)


def _noise(
    grain: torch.Generator | Sequence[Tensor],
    count: int,
    canvas: tuple[int, int],
    device: torch.device,
) -> Tensor:
    if isinstance(grain, torch.Generator):
        return torch.randn((count, 3, *canvas), generator=grain, device=device)
    noise = torch.zeros((count, 3, *canvas), device=device)
    for number, part in enumerate(grain):
        noise[number, :, : part.shape[1], : part.shape[2]] = part
    return noise


def _luma(images: Tensor) -> Tensor:
    weights = torch.tensor(_LUMA, device=images.device).view(1, 3, 1, 1)
    return (images * weights).sum(dim=1, keepdim=True)


def _colour(images: Tensor, params: Tensor, numbers: Tensor) -> Tensor:
    """Shift, grey and jitter for the pictures that drew them; clipped after each."""
    column = numbers.view(len(numbers), -1, 1, 1, 1)
    if bool(params[:, 6].any()):
        images = (images + numbers[:, 7:10, None, None] * column[:, 6]).clamp(0.0, 1.0)
    if bool(params[:, 10].any()):
        images = torch.where(column[:, 10] > 0, _luma(images), images)
    for turn in range(4):
        for number, step in enumerate(_STEPS):
            drawn = (params[:, 11] > 0) & (params[:, 12 + turn] == number)
            if not bool(drawn.any()):
                continue
            chosen = torch.nonzero(drawn).flatten().to(images.device)
            part, strength = images[chosen], column[chosen, 16 + number]
            images = images.index_copy(0, chosen, _jitter(part, step, strength).clamp(0.0, 1.0))
    return images


def _jitter(images: Tensor, step: JitterStep, strength: Tensor) -> Tensor:
    if step == "brightness":
        return images * strength
    if step == "contrast":
        mean = _luma(images).mean(dim=(2, 3), keepdim=True)
        return mean + (images - mean) * strength
    if step == "saturation":
        luma = _luma(images)
        return luma + (images - luma) * strength
    return _turn_hue(images, strength)


def _turn_hue(images: Tensor, turns: Tensor) -> Tensor:
    """Moves the hue of HSV; value and saturation stay."""
    value, lead = images.max(dim=1, keepdim=True)
    chroma = value - images.min(dim=1, keepdim=True).values
    # The two channels after the leading one, cyclically, give the hue's place in its third.
    after = images.gather(1, (lead + 1) % 3) - images.gather(1, (lead + 2) % 3)
    hue = 2.0 * lead + after / chroma.clamp_min(1e-12) + 6.0 * turns
    # One formula for all six sextants: R, G and B are one curve, two sextants apart.
    places = torch.tensor((5.0, 3.0, 1.0), device=images.device).view(1, 3, 1, 1)
    place = torch.remainder(places + hue, 6.0)
    return value - chroma * torch.minimum(place, 4.0 - place).clamp(0.0, 1.0)
