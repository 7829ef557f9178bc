"""Tells a face's five landmarks from a phantom's."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.domain.face import FACE_TEMPLATE_512
from ented_desktop.imaging.geometry import Similarity

_TEMPLATE: Final = np.asarray(FACE_TEMPLATE_512, dtype=np.float64)
_TEMPLATE_EYES_PX: Final = float(np.linalg.norm(_TEMPLATE[1] - _TEMPLATE[0]))
MAX_MISFIT: Final = 0.40
"""Greatest :func:`misfit` of a face."""


def misfit(landmarks: npt.NDArray[np.floating]) -> float:
    """How far five landmarks are from a frontal face's, whatever its place, size and tilt.

    Args:
        landmarks: (5, 2) points in the order of ``FACE_TEMPLATE_512``.

    Returns:
        Root mean square distance to the best fitting template in units of its eye distance: about
        0.05 for a frontal face, 0.3 for a profile; infinite where no template fits.

    Source: ours.
    """
    points = np.asarray(landmarks, dtype=np.float64)
    try:
        to_template = Similarity.estimate(points, _TEMPLATE)
    except ValueError:
        return math.inf
    residual = to_template.apply(points) - _TEMPLATE
    return float(np.sqrt((residual**2).sum(axis=1).mean()) / _TEMPLATE_EYES_PX)


def is_plausible(landmarks: npt.NDArray[np.floating]) -> bool:
    """Whether five landmarks can be those of a face.

    Args:
        landmarks: (5, 2) points in the order of ``FACE_TEMPLATE_512``, pixels.

    Returns:
        False when the points lie within one pixel, are a mirror image of a face (mouth on the
        wrong side of the eyes), or lie further from the template than a profile does.

    Source: ours.
    """
    points = np.asarray(landmarks, dtype=np.float64)
    if not np.isfinite(points).all() or float(np.ptp(points, axis=0).max()) < 1.0:
        return False
    eyes = points[1] - points[0]
    down = points[3:].mean(axis=0) - points[:2].mean(axis=0)
    mouth = points[4] - points[3]
    # In a picture (y down) the way from the left to the right eye turns clockwise into the way
    # from the eyes to the mouth.
    if eyes[0] * down[1] - eyes[1] * down[0] <= 0.0:
        return False
    if float(eyes @ mouth) < 0.0:
        return False
    return misfit(points) <= MAX_MISFIT
