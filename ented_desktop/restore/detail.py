"""The person's own detail: from a good photo into the restored face, where it fits.

What a network makes of a bad photo is soft, or it is somebody's: lost detail is not in the photo.
It is in another photo of the same person. A reference that was brought onto the restored face
(:mod:`.registration`) is taken apart into bands of detail, and gates decide for every place and
band how much of it replaces the restored face's own. The gates see both faces and the damaged one,
and how well they agree; they learned on pairs of photos, some of other people, so that a smile does
not get the teeth of a closed mouth, nor a face another one's wrinkles. What is wider than the
widest band is never touched: light, colour and the face's shape stay the photo's.

Source: ours. The paper carries a reference's textures over without their places;
docs/experiments.md, 30, tells what the places are worth.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from ented_desktop.imaging.color import luma
from ented_desktop.restore.registration import Registered

FloatArray = npt.NDArray[np.float32]

EDGES: Final = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Standard deviations, in pixels of 512, of the Gaussians between the bands, finest first."""
_STRIDE: Final = 4

_CONTRAST_FROM: Final = 6.0
_CONTRAST_TO: Final = 24.0
"""The octaves that even heavy damage leaves: in them both faces' contrast is compared."""
_NEIGHBOURHOOD: Final = 24.0
_LEAST_CONTRAST: Final = 0.5
_MOST_CONTRAST: Final = 2.0
_AGREEMENT: Final = 8.0
"""Standard deviation of the neighbourhood in which the faces' agreement is measured."""
_FLAT: Final = 1e-5
"""A variance in [0, 1]² below which there is nothing to compare."""
_FINE_SCALE: Final = 10.0
"""Brings the bands to about one for the gates."""


class Parted(NamedTuple):
    """A picture by bands.

    Attributes:
        bands: Five of float32 (S, S, 3), finest first.
        low: float32 (S, S, 3), what is wider than all of them; the sum of all is the picture.
    """

    bands: tuple[FloatArray, ...]
    low: FloatArray


class Planes(NamedTuple):
    """What the gates see, and what they decide about.

    Attributes:
        fine: float32 (FINE_PLANES, S, S).
        coarse: float32 (COARSE_PLANES, S/4, S/4).
        own: The restored face's bands.
        lent: The reference's bands at the restored face's contrast.
    """

    fine: FloatArray
    coarse: FloatArray
    own: tuple[FloatArray, ...]
    lent: tuple[FloatArray, ...]


def part(image: FloatArray) -> Parted:
    """Takes a picture apart; float32 (S, S, C) or (S, S)."""
    unit = image.shape[0] / 512
    before, bands = image, []
    for edge in EDGES:
        after = _blur(image, edge * unit)
        bands.append(np.asarray(before - after, np.float32))
        before = after
    return Parted(tuple(bands), before)


def planes(damaged: FloatArray, restored: FloatArray, registered: Registered) -> Planes:
    """Prepares a face for the gates.

    Args:
        damaged: float32 RGB (S, S, 3) in [0, 1]: the aligned crop as it came; S a multiple of 32.
        restored: The same after the restoring network.
        registered: The reference, brought onto ``restored``.
    """
    own, other = part(restored), part(registered.pixels)
    own_middle, other_middle = _middle(luma(restored)), _middle(luma(registered.pixels))
    contrast = _contrast(own_middle, other_middle)
    size = (restored.shape[1], restored.shape[0])
    wide = cv2.resize(contrast, size, interpolation=cv2.INTER_LINEAR)[..., None]
    lent = tuple(np.asarray(band * wide, np.float32) for band in other.bands)
    own_bands = [luma(band) for band in own.bands]
    lent_bands = [luma(band) for band in lent]
    seen = part(luma(damaged))
    fine = np.stack([*own_bands, *lent_bands, *seen.bands]) * np.float32(_FINE_SCALE)
    agreement = [
        _agreement(_small(one * two), _small(one * one), _small(two * two))
        for one, two in zip(own_bands[1:], lent_bands[1:], strict=True)
    ]
    agreement.append(
        _agreement(own_middle * other_middle, own_middle * own_middle, other_middle * other_middle)
    )
    own_low, other_low = _small(own.low), _small(other.low)
    place = np.linspace(-1.0, 1.0, own_low.shape[0], dtype=np.float32)
    coarse = [
        *np.moveaxis(own_low - 0.5, 2, 0),
        *np.moveaxis(other_low - own_low, 2, 0),
        *agreement,
        np.log(contrast),
        _small(np.minimum(registered.strain, 1.0)),
        own_middle * 5.0,
        np.broadcast_to(place[None], own_middle.shape),
        np.broadcast_to(place[:, None], own_middle.shape),
    ]
    return Planes(fine, np.stack(coarse).astype(np.float32), own.bands, lent)


def compose(
    restored: FloatArray, seen: Planes, gates: FloatArray, contrast: FloatArray
) -> FloatArray:
    """The restored face with the reference's detail.

    Args:
        restored: float32 (S, S, 3) in [0, 1].
        seen: As :func:`planes` gave it.
        gates: float32 (5, S, S) in [0, 1].
        contrast: float32 (S, S), a factor on the reference's bands.

    Returns:
        float32 (S, S, 3) in [0, 1]; ``restored`` where all gates are 0.
    """
    result = restored.copy()
    for gate, own, lent in zip(gates, seen.own, seen.lent, strict=True):
        result += gate[..., None] * (contrast[..., None] * lent - own)
    return np.asarray(np.clip(result, 0.0, 1.0), dtype=np.float32)


def _middle(grey: FloatArray) -> FloatArray:
    """The octaves that even heavy damage leaves, (S/4, S/4)."""
    small = _small(grey)
    unit = small.shape[0] / 512
    return _blur(small, _CONTRAST_FROM * unit) - _blur(small, _CONTRAST_TO * unit)


def _contrast(own: FloatArray, other: FloatArray) -> FloatArray:
    """The restored face's local contrast by the reference's, in the middle octaves."""
    width = _NEIGHBOURHOOD * own.shape[0] / 512
    own_spread, other_spread = (
        np.sqrt(_blur(one * one, width) + np.float32(_FLAT)) for one in (own, other)
    )
    ratio = own_spread / other_spread
    return np.asarray(np.clip(ratio, _LEAST_CONTRAST, _MOST_CONTRAST), np.float32)


def _agreement(together: FloatArray, one: FloatArray, other: FloatArray) -> FloatArray:
    """Local correlation in [-1, 1], from products of two pictures, all (S/4, S/4)."""
    width = _AGREEMENT * together.shape[0] / 512
    apart = np.sqrt((_blur(one, width) + _FLAT) * (_blur(other, width) + _FLAT))
    return np.asarray(_blur(together, width) / apart, np.float32)


def _small(image: FloatArray) -> FloatArray:
    """Means of squares of four by four pixels."""
    size = (image.shape[1] // _STRIDE, image.shape[0] // _STRIDE)
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.float32)


def _blur(image: FloatArray, width: float) -> FloatArray:
    return np.asarray(cv2.GaussianBlur(image, (0, 0), width), dtype=np.float32)
