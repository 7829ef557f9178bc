"""Film grain and sensor noise: how much a photo has, and more of the same kind.

A restored face without any grain looks like plastic in a grainy photo. Grain is measured where
the photo is flat, and as a fraction of it synthesised again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.imaging.color import luma
from ented_desktop.imaging.image import BoolArray, FloatArray

_TILE_PX: Final = 32
_SMALL_TILE_PX: Final = 16
_BINS: Final = 24
_LOWEST: Final = 1 / 10
"""Cycles per pixel below which brightness belongs to the picture, not to its grain."""
_FLATTEST: Final = 0.2
"""Share of the tiles that is measured: grain is everywhere, texture only in the others."""
_CLIPPED: Final = 0.03
_CLEAN: Final = 1.5 / 255
"""Standard deviation up to which a photo counts as clean: JPEG and rounding leave that much."""
_MOST: Final = 0.04
"""More is damage, and not to be imitated."""


@dataclass(frozen=True, slots=True, eq=False)
class Grain:
    """The grain of a photo.

    Attributes:
        sigma: Standard deviation of the luma, sRGB-encoded, in [0, 1].
        profile: float64 ``(24,)``: power over frequency, from 0 to sqrt(1/2) cycles per pixel in
            even steps (the grain is taken for isotropic).
    """

    sigma: float
    profile: npt.NDArray[np.float64]


def estimate_grain(pixels: FloatArray, where: BoolArray | None = None) -> Grain:
    """Measures the grain in the flattest parts of a picture.

    Args:
        pixels: float32 ``(H, W, 3)``, sRGB-encoded, [0, 1].
        where: bool ``(H, W)``, the pixels that may be measured; None for all.

    Returns:
        Its strength and spectrum; a sigma of 0 where nothing could be measured.

    Source: ours (mean periodogram of detrended, windowed tiles).
    """
    y = luma(pixels)
    for side in (_TILE_PX, _SMALL_TILE_PX):
        tiles = _usable_tiles(y, where, side)
        if len(tiles) >= 4:
            break
    else:
        return Grain(0.0, np.zeros(_BINS))
    power = _periodograms(tiles)
    frequency = _frequencies((side, side))
    power[:, frequency < _LOWEST] = 0
    energy = power.mean(axis=(1, 2))
    flattest = energy <= np.quantile(energy, _FLATTEST)
    mean = power[flattest].mean(axis=0)
    position = np.minimum((frequency / np.sqrt(0.5) * (_BINS - 1)).round(), _BINS - 1)
    index = position.astype(np.int64).ravel()
    count = np.bincount(index, minlength=_BINS)
    profile = np.bincount(index, mean.ravel(), _BINS) / np.maximum(count, 1)
    if not count.all():  # a small tile does not reach every ring
        seen = np.flatnonzero(count)
        profile = np.interp(np.arange(_BINS), seen, profile[seen])
    return Grain(float(np.sqrt(mean.mean())), profile)


def _usable_tiles(y: FloatArray, where: BoolArray | None, side: int) -> FloatArray:
    """``(N, side, side)``: half overlapping tiles that are allowed and not clipped."""
    if min(y.shape) < side:
        return np.empty((0, side, side), np.float32)
    step = side // 2
    windows = np.lib.stride_tricks.sliding_window_view(y, (side, side))[::step, ::step]
    tiles = windows.reshape(-1, side, side)
    usable = (tiles.min(axis=(1, 2)) > 0) & (tiles.max(axis=(1, 2)) < 1)
    level = tiles.mean(axis=(1, 2))
    usable &= (level > _CLIPPED) & (level < 1 - _CLIPPED)
    if where is not None:
        allowed = np.lib.stride_tricks.sliding_window_view(where, (side, side))[::step, ::step]
        usable &= allowed.reshape(-1, side, side).all(axis=(1, 2))
    return np.asarray(tiles[usable], np.float32)


def _periodograms(tiles: FloatArray) -> npt.NDArray[np.float64]:
    """Power per frequency of each tile; its mean is the variance. Slow shading is taken out."""
    side = tiles.shape[1]
    axis = np.linspace(-1, 1, side)
    x, y = np.meshgrid(axis, axis)
    terms = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y], axis=-1).reshape(-1, 6)
    basis, _ = np.linalg.qr(terms)
    flat = tiles.reshape(len(tiles), -1).astype(np.float64)
    flat = flat - (flat @ basis) @ basis.T
    window = np.outer(np.hanning(side + 2)[1:-1], np.hanning(side + 2)[1:-1])
    spectrum = np.fft.fft2(flat.reshape(tiles.shape) * window)
    power: npt.NDArray[np.float64] = np.abs(spectrum) ** 2 / np.sum(window**2)
    return power


def _frequencies(size: tuple[int, int]) -> npt.NDArray[np.float64]:
    """Cycles per pixel of each coefficient of an FFT, regardless of direction."""
    rows, columns = np.fft.fftfreq(size[0]), np.fft.fftfreq(size[1])
    distance: npt.NDArray[np.float64] = np.hypot(rows[:, np.newaxis], columns)
    return distance


def synthesize_grain(grain: Grain, size: tuple[int, int], seed: int) -> FloatArray:
    """Grain of the measured strength and spectrum; the same for the same seed.

    Args:
        grain: What to imitate.
        size: ``(height, width)``.
        seed: Any non-negative integer.

    Returns:
        float32 ``(H, W)`` of mean 0 and standard deviation ``grain.sigma``.
    """
    white = np.random.default_rng(seed).standard_normal(size)
    frequency = np.minimum(_frequencies(size), np.sqrt(0.5))
    rings = np.linspace(0, np.sqrt(0.5), _BINS)
    power = np.interp(frequency, rings, grain.profile)
    power[frequency < _LOWEST / 2] = 0
    if grain.sigma <= 0 or not power.any():
        return np.zeros(size, np.float32)
    amplitude = np.sqrt(power / power.mean())
    colored = np.fft.ifft2(np.fft.fft2(white) * amplitude).real
    return (colored * grain.sigma).astype(np.float32)


def match_grain(
    patch: FloatArray,
    photo: FloatArray,
    *,
    where: BoolArray | None = None,
    inside: BoolArray | None = None,
    share: float = 0.5,
    seed: int = 0,
) -> FloatArray:
    """Gives a restored patch some of its photo's grain.

    What the patch already has is counted. It gets at most ``share`` of the photo's standard
    deviation, less in the shadows and lights, and nothing in a clean photo.

    Args:
        patch: float32 ``(H, W, 3)``, the restored face at the photo's resolution.
        photo: float32 ``(H', W', 3)``, the face and what surrounds it, before the restoration.
        where: bool ``(H', W')``, where the photo is measured; None for everywhere.
        inside: bool ``(H, W)``, where the patch is measured; None for everywhere.
        share: Part of the photo's grain that the patch may get, in [0, 1].
        seed: The same seed gives the same grain.

    Returns:
        float32 ``(H, W, 3)`` in [0, 1]; the same change in all three channels, so that a grey
        patch stays grey.
    """
    missing = missing_grain(patch, photo, where=where, inside=inside, share=share)
    if missing.sigma <= 0:
        return patch
    field = synthesize_grain(missing, (patch.shape[0], patch.shape[1]), seed)
    y = luma(patch)
    field *= 2 * np.sqrt(np.clip(y * (1 - y), 0, 0.25))  # film saturates at both ends
    return np.asarray(np.clip(patch + field[..., np.newaxis], 0, 1), np.float32)


def missing_grain(
    patch: FloatArray,
    photo: FloatArray,
    *,
    where: BoolArray | None = None,
    inside: BoolArray | None = None,
    share: float = 0.5,
) -> Grain:
    """The grain that :func:`match_grain` would add; its arguments."""
    there = estimate_grain(photo, where)
    if there.sigma <= _CLEAN:
        return Grain(0.0, there.profile)
    # Fades in above the limit, so that two similar photos are not treated as opposites.
    wanted = share * min(there.sigma, _MOST) * min(1.0, there.sigma / _CLEAN - 1)
    here = estimate_grain(patch, inside).sigma
    return Grain(float(np.sqrt(max(0.0, wanted**2 - here**2))), there.profile)
