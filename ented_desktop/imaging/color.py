"""The colour of a photo: grey, toned or in full colour; keeping it, and meeting it at a rim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import cv2
import numpy as np

from ented_desktop.imaging.image import FloatArray

# Luma and colour differences of sRGB-encoded values. Source: ITU-R BT.601, section 2.5.
_LUMA: Final = np.array([0.299, 0.587, 0.114], np.float32)
_BLUE_SPAN: Final = np.float32(1.772)
_RED_SPAN: Final = np.float32(1.402)

_KNOTS: Final = 33
_LOOK_AT_PX: Final = 192
"""Side that a photo is averaged down to before it is judged: grain and JPEG's colour noise go."""
_GREY_CHROMA: Final = 1.5 / 255
"""Chroma that rounding and JPEG leave in a grey photo stored as colour."""
_FAINT_RMS: Final = 0.0075
"""Chroma that strays this little from its curve over luma (root mean square) is no colour: a grey
photo with stains or a cast. Of 64 old photos, 0.0073 and less for the monochrome ones, 0.019 and
more for colour photos and paintings; 0.0107 and more for colour portraits."""
_TONED_RMS: Final = 0.015
_TONED_SHARE: Final = 0.2
"""A strong tone may stray further, as long as its curve explains nearly all of the chroma: 0.04
to 0.19 in sepia prints, above 0.21 in portraits against a plain background."""


@dataclass(frozen=True, slots=True, eq=False)
class Tint:
    """How a photo is coloured.

    Attributes:
        kind: ``"grey"``, ``"toned"`` (one hue scale from dark to light: sepia, cyanotype, a
            faded print) or ``"color"``.
        curve: float32 ``(33, 2)``: blue and red colour difference at luma 0..1 in even steps;
            None for colour photos.
    """

    kind: Literal["grey", "toned", "color"]
    curve: FloatArray | None


def luma(pixels: FloatArray) -> FloatArray:
    """float32 ``(..., )`` luma of sRGB-encoded ``(..., 3)``; both in [0, 1]."""
    result: FloatArray = pixels @ _LUMA
    return result


def to_grey(pixels: FloatArray) -> FloatArray:
    """The same picture with three equal channels, float32 ``(H, W, 3)``."""
    return np.repeat(luma(pixels)[..., np.newaxis], 3, axis=2)


def tint(pixels: FloatArray) -> Tint:
    """Judges how a photo is coloured.

    Args:
        pixels: float32 ``(H, W, 3)``, sRGB-encoded, [0, 1].

    Source: ours.
    """
    small = _averaged(pixels)
    y, chroma = luma(small).ravel(), _chroma(small).reshape(-1, 2)
    if np.percentile(np.hypot(chroma[:, 0], chroma[:, 1]), 99.5) <= _GREY_CHROMA:
        return Tint("grey", np.zeros((_KNOTS, 2), np.float32))
    curve = _fit_curve(y, chroma)
    stray = _rms(chroma - _on_curve(curve, y))
    if stray < _FAINT_RMS or stray < min(_TONED_RMS, _TONED_SHARE * _rms(chroma)):
        return Tint("toned", curve)
    return Tint("color", None)


def is_monochrome(pixels: FloatArray) -> bool:
    """Whether a photo is grey or toned; ``pixels`` as in :func:`tint`."""
    return tint(pixels).kind != "color"


def keep_tint(original: FloatArray, restored: FloatArray, tone: Tint | None = None) -> FloatArray:
    """Gives a restored crop of a monochrome photo the photo's own tint.

    Args:
        original: float32 ``(H, W, 3)``, the crop before.
        restored: float32 ``(H, W, 3)``, the crop after; only its luma counts.
        tone: The tint of the whole photo, which fills in for lumas the crop does not have. A
            colour photo's crop comes back as it is. None takes the crop for monochrome.

    Returns:
        float32 ``(H, W, 3)`` with the luma of ``restored``: three equal channels where the photo
        is grey, else the chroma that the photo has at that luma.
    """
    if tone is not None and tone.kind == "color":
        return restored
    y = np.clip(luma(restored), 0, 1)
    grey = np.repeat(y[..., np.newaxis], 3, axis=2)
    if tone is not None and tone.kind == "grey":
        return grey
    small = _averaged(original)
    chroma = _chroma(small).reshape(-1, 2)
    if tone is None and np.percentile(np.hypot(*chroma.T), 99.5) <= _GREY_CHROMA:
        return grey
    curve = _fit_curve(luma(small).ravel(), chroma, None if tone is None else tone.curve)
    cb, cr = np.moveaxis(_on_curve(curve, y), -1, 0)
    red, blue = cr * _RED_SPAN, cb * _BLUE_SPAN
    green = -(_LUMA[0] * red + _LUMA[2] * blue) / _LUMA[1]
    offset = np.stack([red, green, blue], axis=2)
    # Near black and white there is less room for colour: less of it, at the same luma.
    room = np.where(offset > 0, 1 - grey, grey) / np.maximum(np.abs(offset), 1e-6)
    colored = grey + offset * np.minimum(room.min(axis=2, keepdims=True), 1)
    return np.asarray(np.clip(colored, 0, 1), np.float32)


def _rms(chroma: FloatArray) -> float:
    return float(np.sqrt(np.mean(np.sum(chroma**2, axis=-1))))


def _averaged(pixels: FloatArray) -> FloatArray:
    height, width = pixels.shape[:2]
    scale = _LOOK_AT_PX / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.float32)


def _chroma(pixels: FloatArray) -> FloatArray:
    """``(..., 2)``: blue and red colour difference, each in [-0.5, 0.5]."""
    y = luma(pixels)
    return np.stack([(pixels[..., 2] - y) / _BLUE_SPAN, (pixels[..., 0] - y) / _RED_SPAN], axis=-1)


def _fit_curve(y: FloatArray, chroma: FloatArray, prior: FloatArray | None = None) -> FloatArray:
    """Mean chroma over luma, smoothed; lumas without pixels take the prior's or the nearest."""
    knots = np.linspace(0, 1, _KNOTS)
    position = np.clip(y, 0, 1) * (_KNOTS - 1)
    low = np.minimum(position.astype(np.int64), _KNOTS - 2)
    part = position - low
    weight = np.bincount(low, 1 - part, _KNOTS) + np.bincount(low + 1, part, _KNOTS)
    total = np.stack(
        [
            np.bincount(low, (1 - part) * c, _KNOTS) + np.bincount(low + 1, part * c, _KNOTS)
            for c in chroma.T
        ],
        axis=1,
    )
    distance = (knots[:, np.newaxis] - knots) * (_KNOTS - 1)
    # A narrow mean where there are pixels, ever wider ones where there are none.
    curve = np.broadcast_to(total.sum(axis=0) / max(weight.sum(), 1e-9), (_KNOTS, 2))
    if prior is not None:
        curve = prior.astype(np.float64)
    widths = (1.2,) if prior is not None else (8.0, 3.0, 1.2)
    enough = 0.002 * max(float(weight.sum()), 1.0)
    for width in widths:
        kernel = np.exp(-0.5 * (distance / width) ** 2)
        seen = (kernel @ weight)[:, np.newaxis]
        trust = seen / (seen + enough)
        curve = trust * (kernel @ total) / np.maximum(seen, 1e-12) + (1 - trust) * curve
    return curve.astype(np.float32)


def _on_curve(curve: FloatArray, y: FloatArray) -> FloatArray:
    knots = np.linspace(0, 1, _KNOTS)
    return np.stack([np.interp(y, knots, curve[:, i]) for i in (0, 1)], axis=-1).astype(np.float32)


_RIM_GRID_PX: Final = 96
_RIM_SCALES: Final = (0.5, 0.25, 0.12, 0.06, 0.03)
"""Reaches of the offset field, as parts of the grid: far from the rim only the wide ones count."""


def match_rim(
    patch: FloatArray, around: FloatArray, mask: FloatArray, *, limit: float = 0.15
) -> FloatArray:
    """Shifts a patch's colours so that it meets its surroundings without a step.

    The difference at the rim is carried into the patch by ever narrower weighted means: near the
    rim the patch takes the local difference, inside it the overall one. Detail is untouched.

    Args:
        patch: float32 ``(H, W, 3)``, what is pasted.
        around: float32 ``(H, W, 3)``, what it is pasted on.
        mask: float32 ``(H, W)`` in [0, 1]: 1 shows the patch. The rim is where it is in between.
        limit: Largest shift, so that a stain at the rim does not colour the face.

    Returns:
        float32 ``(H, W, 3)`` in [0, 1]; ``patch`` where the mask has no rim.

    Source: ours, after the membrane of Farbman et al. 2009 ("Coordinates for instant image
    cloning").
    """
    height, width = mask.shape
    rim = 4 * mask * (1 - mask)
    if float(rim.sum()) < 1e-3:
        return patch
    scale = min(1.0, _RIM_GRID_PX / max(height, width))
    size = (max(2, round(width * scale)), max(2, round(height * scale)))
    weighted = np.concatenate([(around - patch) * rim[..., None], rim[..., None]], axis=2)
    small = cv2.resize(weighted.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    difference, weight = small[..., :3], small[..., 3:]
    field = difference.sum(axis=(0, 1)) / max(float(weight.sum()), 1e-9)
    offset = np.broadcast_to(field, difference.shape)
    for part in _RIM_SCALES:
        sigma = part * max(size)
        near = cv2.GaussianBlur(small, (0, 0), sigma, borderType=cv2.BORDER_CONSTANT)
        seen = near[..., 3:]
        # A rim seen from the middle of its line gives 1 / (sigma * sqrt(2 pi)) per unit of width.
        trust = np.clip(seen * sigma, 0, 1)
        offset = trust * near[..., :3] / np.maximum(seen, 1e-6) + (1 - trust) * offset
    offset = np.clip(offset, -limit, limit).astype(np.float32)
    large = cv2.resize(offset, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(patch + large, 0, 1), np.float32)
