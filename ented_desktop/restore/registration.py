"""Brings a good photo's face onto a restored one, pixel by pixel.

Both crops lie on the same template, so eyes and mouth are near each other already; what is left is
another expression, another turn of the head, another lens. A dense optical flow finds it. The two
differ in light, colour and sharpness, so the flow compares what those leave: luminance, blurred to
about the same sharpness and brought to the same local contrast.

Source: ours. The flow is DIS (Kroeger et al. 2016) with variational refinement, as in OpenCV.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from ented_desktop.imaging.color import luma

FloatArray = npt.NDArray[np.float32]

_BASE_PX: Final = 512
"""Side of a crop for which the lengths below are given, in pixels."""
_BLUR_RESTORED: Final = 2.0
_BLUR_REFERENCE: Final = 3.0
"""The good photo is the sharper one."""
_NEIGHBOURHOOD: Final = 12.0
"""Standard deviation of the neighbourhood whose mean and contrast are taken out."""
_FLAT: Final = 0.02
"""Contrast in [0, 1] below which an area counts as flat: noise is not raised."""
_SMOOTH: Final = 3.0
"""Of the flow, once found."""

_FINEST_SCALE: Final = 2
_PATCH_PX: Final = 12
_STRIDE_PX: Final = 4
_ALPHA: Final = 20.0
"""Weight of the flow's smoothness; of 10 to 160 among the best for detail between 1 and 8 px, on 72
damaged faces of training people (docs/experiments.md, 30)."""


class Registered(NamedTuple):
    """A reference, brought onto a face.

    Attributes:
        pixels: float32 (S, S, 3) in [0, 1].
        strain: float32 (S, S): how much the flow changes from pixel to pixel there, the sum of the
            absolute differences; 0 for a mere shift.
    """

    pixels: FloatArray
    strain: FloatArray


def register(restored: FloatArray, reference: FloatArray) -> Registered:
    """Brings a reference onto a restored face.

    Args:
        restored: float32 RGB (S, S, 3) in [0, 1], an aligned crop.
        reference: The same shape, aligned to the same template.

    Returns:
        The reference where the restored face has the same part. Deterministic.
    """
    side = restored.shape[0]
    unit = side / _BASE_PX
    flow = _flow(
        _compared(restored, _BLUR_RESTORED * unit, unit),
        _compared(reference, _BLUR_REFERENCE * unit, unit),
    )
    flow = np.asarray(cv2.GaussianBlur(flow, (0, 0), _SMOOTH * unit), np.float32)
    down, across = np.mgrid[0:side, 0:side].astype(np.float32)
    pixels = cv2.remap(
        reference,
        across + flow[..., 0],
        down + flow[..., 1],
        cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    strain = sum(
        np.abs(np.diff(flow, axis=axis, append=np.take(flow, [-1], axis=axis))).sum(axis=2)
        for axis in (0, 1)
    )
    return Registered(
        np.asarray(np.clip(pixels, 0.0, 1.0), np.float32), np.asarray(strain, np.float32)
    )


def _flow(one: npt.NDArray[np.uint8], other: npt.NDArray[np.uint8]) -> FloatArray:
    search = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    search.setFinestScale(_FINEST_SCALE)
    search.setPatchSize(_PATCH_PX)
    search.setPatchStride(_STRIDE_PX)
    search.setVariationalRefinementAlpha(_ALPHA)
    still = np.zeros((*one.shape, 2), dtype=np.float32)
    return np.asarray(search.calc(one, other, still), dtype=np.float32)


def _compared(crop: FloatArray, blur: float, unit: float) -> npt.NDArray[np.uint8]:
    """What the flow looks at: luminance of equal local mean and contrast, 8 bits."""
    seen = cv2.GaussianBlur(luma(crop), (0, 0), blur)
    width = _NEIGHBOURHOOD * unit
    apart = seen - cv2.GaussianBlur(seen, (0, 0), width)
    contrast = np.sqrt(cv2.GaussianBlur(apart * apart, (0, 0), width)) + _FLAT
    return np.asarray(np.clip(apart / contrast * 40.0 + 128.0, 0.0, 255.0), dtype=np.uint8)
