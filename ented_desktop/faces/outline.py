"""Which part of an aligned crop is the face."""

from __future__ import annotations

import math
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from ented_desktop.domain.face import FACE_TEMPLATE_512
from ented_desktop.faces.align import AlignedFace
from ented_desktop.faces.quality import estimate_pose
from ented_desktop.nets.parser import FaceParser

Mask = npt.NDArray[np.float32]
"""(S, S) in [0, 1]."""

# An average head's surface in eye distances around the middle between the eyes: x right, y down,
# z to the viewer. Right half; the left one mirrors it. The first points are the outline seen from
# the front, from the forehead to the chin; the last ones stand out when the head turns.
_HALF_HEAD: Final = (
    (0.00, -1.02, 0.00),
    (0.42, -0.97, -0.06),
    (0.78, -0.74, -0.25),
    (1.00, -0.36, -0.50),
    (1.09, 0.10, -0.62),
    (1.06, 0.55, -0.62),
    (0.95, 1.00, -0.50),
    (0.70, 1.38, -0.25),
    (0.38, 1.64, 0.02),
    (0.00, 1.73, 0.10),
    (0.62, 0.35, 0.16),
    (0.50, -0.35, 0.12),
    (0.34, 1.10, 0.15),
    (0.00, 0.59, 0.48),
)
_FEATHER: Final = 0.028
"""Standard deviation of the soft edge, as a share of the crop's side."""
_BEYOND: Final = 1.0
"""How far the edge lies outside the outline, in standard deviations: with less of it, noise stays
on chin and jaw. On hair and background the end of a restored face is hard to see."""
_MAX_YAW_DEG: Final = 60.0


def face_mask(aligned: AlignedFace, *, parser: FaceParser | None = None) -> Mask:
    """The face from forehead to chin and cheek to cheek.

    Args:
        aligned: The aligned face.
        parser: facexlib's parsing network where its weights are present; without it the outline
            is that of an average head, turned as the landmarks say.

    Returns:
        (size, size) float32: about 1 inside, 0 outside, around it a soft edge of about a tenth of
        the side; 0 on the crop's rim. Where the parser sees no face, the average head stands in.

    Source: ours.
    """
    size = aligned.size
    solid = None if parser is None else parser.mask(aligned.crop)
    if solid is None:
        solid = _head_shape(aligned)
    sigma = _FEATHER * size
    radius = max(1, round(_BEYOND * sigma))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    wide = cv2.dilate(solid, kernel, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    soft = cv2.GaussianBlur(wide, (0, 0), sigma, borderType=cv2.BORDER_CONSTANT)
    fade = np.minimum(np.arange(size), np.arange(size)[::-1]) / max(1.0, sigma)
    rim = np.clip(np.minimum(fade[:, None], fade[None, :]), 0.0, 1.0)
    return np.asarray(np.clip(soft, 0.0, 1.0) * rim, dtype=np.float32)


def _head_shape(aligned: AlignedFace) -> Mask:
    """(size, size) of 0 and 1: the outline of an average head turned like this one."""
    landmarks = aligned.landmarks
    yaw = estimate_pose(landmarks).yaw_deg
    yaw_rad = math.radians(min(_MAX_YAW_DEG, max(-_MAX_YAW_DEG, yaw)))
    eyes, mouth = landmarks[:2].mean(axis=0), landmarks[3:].mean(axis=0)
    template = np.asarray(FACE_TEMPLATE_512) * (aligned.size / 512.0)
    unit = float(np.linalg.norm(template[1] - template[0]))
    template_height = float(template[3:, 1].mean() - template[:2, 1].mean())
    # A smile lifts the mouth but not the chin: the height may only stretch the head a little.
    unit *= min(1.15, max(0.95, float(mouth[1] - eyes[1]) / template_height))
    half = np.asarray(_HALF_HEAD)
    head = np.concatenate([half, half * [-1.0, 1.0, 1.0]])
    x = head[:, 0] * math.cos(yaw_rad) + head[:, 2] * math.sin(yaw_rad)
    points = eyes + unit * np.column_stack([x, head[:, 1]])
    hull = cv2.convexHull(np.rint(points * 16).astype(np.int32))
    mask = np.zeros((aligned.size, aligned.size), np.uint8)
    cv2.fillConvexPoly(mask, hull, 1, lineType=cv2.LINE_8, shift=4)
    return mask.astype(np.float32)
