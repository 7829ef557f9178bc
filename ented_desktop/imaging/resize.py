"""A smaller copy of a photo, in its own colours and with its own metadata."""

from __future__ import annotations

import cv2
import numpy as np

from ented_desktop.imaging.decode import from_samples
from ented_desktop.imaging.encode import merge_samples
from ented_desktop.imaging.image import BoolArray, FloatArray, Image, SampleArray
from ented_desktop.imaging.metadata import resize_exif


def shrink_photo(
    pixels: FloatArray, like: Image, max_side_px: int, *, changed: BoolArray | None = None
) -> Image:
    """A restored photo made smaller, ready for :func:`~ented_desktop.imaging.encode.encode`.

    Args:
        pixels: float32 ``(H, W, 3)``, sRGB-encoded, [0, 1].
        like: The photo as it was decoded; same size.
        max_side_px: The longer side at most, > 0. Nothing is enlarged.
        changed: As for ``encode``.

    Returns:
        The photo with everything that ``like`` carries; give ``encode`` its ``pixels`` and itself.
        As large as it was where it is small enough.

    Raises:
        ValueError: ``max_side_px`` is below 1.
    """
    if max_side_px < 1:
        raise ValueError(f"the longer side must be > 0, not {max_side_px}")
    if changed is None:
        changed = np.any(pixels != like.pixels, axis=2)
    samples = merge_samples(pixels, like, changed)
    scale = min(1.0, max_side_px / max(like.height, like.width))
    size = (max(1, round(like.width * scale)), max(1, round(like.height * scale)))
    if scale < 1.0:
        samples = _shrink(samples, size, has_alpha=like.alpha is not None)
    return from_samples(
        samples,
        icc=like.icc,
        exif=resize_exif(like.exif, size),
        dpi=like.dpi,
        kind=like.format,
        lossless=like.lossless,
        jpeg=like.jpeg,
    )


def _shrink(samples: SampleArray, size: tuple[int, int], *, has_alpha: bool) -> SampleArray:
    """Averages areas; transparent pixels lend no colour to their neighbours."""
    if not has_alpha:
        small = cv2.resize(samples, size, interpolation=cv2.INTER_AREA)
        return np.asarray(small, samples.dtype).reshape(size[1], size[0], -1)
    values: FloatArray = samples.astype(np.float32)
    values[..., :-1] *= values[..., -1:]
    small = np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), np.float32)
    alpha = small[..., -1:]
    colors = small[..., :-1] / np.maximum(alpha, np.float32(1e-6))
    joined = np.clip(np.concatenate([colors, alpha], axis=2), 0, np.iinfo(samples.dtype).max)
    result: SampleArray = np.rint(joined).astype(samples.dtype)
    return result
