"""How much of the network's change a face needs.

The network was trained on damage. What it makes of a face that has hardly any is softer than the
face, and less like the person. So the change is made in part: none of it where nothing is damaged,
all of it where much is. Detail and the wider forms have a share each: damage takes the finest
first, and the forms that a face still shows are the person. How damaged it is, is estimated from
its detail, octave by octave: how much there is, and how sparse it is (edges and hair are sparse;
noise, grain and the blocks of JPEG are not).

That was fitted to crops that hold as many pixels as they show. In the enlarged crop of a small face
the grain of a print is coarse and reads as detail. So small faces get the whole change: they lack
the finest octaves whatever they show.

Source: ours; docs/experiments.md, 26 and 28.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]

_RIM: Final = 8
"""An eighth of the crop's side is left out all around: background says little about the face."""

_FORMS: Final = 4.0 / 512
"""Standard deviation of the low-pass that parts forms from detail, in sides of the crop."""

_OF_SPREADS: Final = (
    (-4.512, 0.417, 4.129, 1.153, -1.250),
    (-0.852, -0.847, 1.055, 2.105, -2.209),
)
_OF_SPARSENESS: Final = (
    (3.513, 7.456, 10.905, -5.463, -17.647),
    (0.506, 4.512, 9.647, 4.704, -20.087),
)
_BIAS: Final = (-2.030, -2.525)
"""Regressions for detail and for forms, on the logarithms of five octaves, finest first; fitted to
what is best for LPIPS and identity on damaged training faces."""

_STRETCH: Final = 1.4
"""The logistic function from -0.2 to 1.2, so that both ends are reached."""
_FITTED: Final = 1.25
"""Crop pixels for a photo's pixel up to which the detail decides alone..."""
_SMALL: Final = 2.25
"""...and from which it has no say: faces less than about 120 px wide."""
_LEAST: Final = 0.1
"""A smaller share would not be seen."""
_MOST: Final = 0.9
"""Nor would what a larger one lacks."""


class Fit(NamedTuple):
    """The shares of a change that are made, in [0, 1].

    Attributes:
        detail: Of what is finer than about 16 px in a crop of 512.
        forms: Of what is wider.
    """

    detail: float = 1.0
    forms: float = 1.0

    @property
    def share(self) -> float:
        """The larger of the two: 0 where the face had better be left alone."""
        return max(self)


EVERYTHING: Final = Fit()


def fit_to_damage(crop: FloatArray, enlargement: float = 1.0) -> Fit:
    """The shares of the network's change that suit a face.

    Args:
        crop: float32 (S, S, 3) in [0, 1], what the network sees; S a multiple of 64.
        enlargement: Crop pixels for one pixel of the photo.
    """
    spreads, sparseness = _octaves(crop)
    scores = np.array(_OF_SPREADS) @ spreads + np.array(_OF_SPARSENESS) @ sparseness + _BIAS
    shares = _STRETCH / (1.0 + np.exp(-np.clip(scores, -50.0, 50.0))) - (_STRETCH - 1.0) / 2
    small = float(np.clip((enlargement - _FITTED) / (_SMALL - _FITTED), 0.0, 1.0))
    shares = np.clip(shares, 0.0, 1.0) * (1.0 - small) + small
    return Fit(*(_worth_it(float(share)) for share in shares))


def _worth_it(share: float) -> float:
    if share < _LEAST:
        return 0.0
    return 1.0 if share > _MOST else share


def fitted(crop: FloatArray, restored: FloatArray, fit: Fit) -> FloatArray:
    """A face with the parts of its change that suit it.

    Args:
        crop: float32 (S, S, 3) in [0, 1].
        restored: The same.
        fit: The shares.

    Returns:
        float32 (S, S, 3) in [0, 1]; ``restored`` itself where all of the change is made.
    """
    if fit.detail == fit.forms:
        return blend(crop, restored, fit.detail)
    change = restored - crop
    forms = cv2.GaussianBlur(change, (0, 0), _FORMS * crop.shape[0])
    part = fit.detail * (change - forms) + fit.forms * forms
    return np.asarray(np.clip(crop + part, 0.0, 1.0), dtype=np.float32)


def blend(crop: FloatArray, restored: FloatArray, share: float) -> FloatArray:
    """A face with a part of its change.

    Args:
        crop: float32 (S, S, 3) in [0, 1].
        restored: The same.
        share: In [0, 1].

    Returns:
        ``restored`` itself for a share of 1.
    """
    if share == 1.0:
        return restored
    return np.asarray(crop + np.float32(share) * (restored - crop), dtype=np.float32)


def _octaves(crop: FloatArray) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Logarithms of each octave's spread, and of its mean size against that; finest first."""
    side = crop.shape[0]
    rim = side // _RIM
    part = crop[rim : side - rim, rim : side - rim].mean(axis=2, dtype=np.float64)
    spreads, sparseness = [], []
    for _ in _OF_SPREADS[0]:
        height, width = (length // 2 for length in part.shape)
        blocks = part[: 2 * height, : 2 * width].reshape(height, 2, width, 2)
        part = blocks.mean(axis=(1, 3))
        detail = blocks - part[:, None, :, None]
        spread = float(np.sqrt(np.mean(detail**2)))
        spreads.append(np.log(spread + 5e-4))
        sparseness.append(np.log((float(np.abs(detail).mean()) + 1e-4) / (spread + 1e-4)))
    return np.array(spreads), np.array(sparseness)
