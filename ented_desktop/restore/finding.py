"""Which faces of a photo there are, and which of them can be restored."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import CropFrame, Face, Point, Reason
from ented_desktop.domain.reasons import reason
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.imaging.geometry import Similarity, warp

FloatArray = npt.NDArray[np.float32]

MIN_FACE_PX: Final = 20.0
"""Shorter side of the smallest face that is restored: below it, a face holds too little to tell
one person from another, so whatever came back would be invented."""
UNSURE: Final = 0.75
"""Detections down to this share of the threshold are shown as unsure, not passed over."""

_REGION_PX: Final = 640
_FRAME_IN_REGION_PX: Final = 320.0
"""Around a frame, this much of the photo is looked at, and this large: the face in it is about
150 px wide, a size that the detector sees well, and its surroundings make it a face."""
_DRAWN_SCORE: Final = 0.3
"""Where somebody drew a frame, weak detections are believed: the person has seen a face there."""
_OVERLAP: Final = 0.35
"""Intersection over union from which a detection is the face that was framed."""


def find_faces(
    detector: FaceDetector,
    pixels: FloatArray,
    threshold: float,
    cancel: CancelToken | None = None,
) -> list[Face]:
    """All faces, among them those too unsure to restore.

    Args:
        detector: Finds them.
        pixels: float32 (H, W, 3) in [0, 1], upright.
        threshold: Lowest score of a sure face, in [0, 1].
        cancel: Checked before every scale, tile and face.

    Returns:
        Largest first; empty where there is none.

    Raises:
        Cancelled: The token was cancelled.
    """
    faces = detector.detect(pixels, threshold=UNSURE * threshold, cancel=cancel)
    if not any(face.score >= threshold for face in faces):
        # Only where nothing upright is sure does the detector look at the photo turned.
        faces = detector.detect(pixels, threshold=threshold, cancel=cancel) or faces
    return faces


def refine_face(
    detector: FaceDetector,
    pixels: FloatArray,
    frame: CropFrame,
    cancel: CancelToken | None = None,
) -> Face:
    """The face inside a frame that somebody drew.

    Args:
        detector: Finds it.
        pixels: float32 (H, W, 3) in [0, 1], upright.
        frame: Where the crop was drawn.
        cancel: Checked before every scale, tile and face.

    Returns:
        The surest detection that covers about the frame's face; the frame itself as a face where
        there is none.

    Raises:
        Cancelled: The token was cancelled.
    """
    scale = _FRAME_IN_REGION_PX / frame.side_px
    # Turned back, so that a face that lies on its side stands upright in the region.
    turned = Similarity(scale, -frame.angle_deg, 0.0, 0.0)
    x, y = turned.apply((frame.center_x, frame.center_y))
    middle = (_REGION_PX - 1) / 2
    to_region = Similarity(scale, -frame.angle_deg, middle - float(x), middle - float(y))
    region = warp(pixels, to_region.matrix, (_REGION_PX, _REGION_PX), "zero")
    side = _FRAME_IN_REGION_PX
    drawn = CropFrame(middle, middle, side).face().box
    found = [
        face
        for face in detector.detect(region, threshold=_DRAWN_SCORE, cancel=cancel)
        if _overlap(face.box, drawn) >= _OVERLAP
    ]
    if not found:
        return frame.face()
    return _moved(max(found, key=lambda face: face.score), to_region.inverse())


def too_small(face: Face) -> Reason | None:
    """Why a face is too small to be restored; None where it is not."""
    x0, y0, x1, y1 = face.box
    size = min(x1 - x0, y1 - y0)
    if size >= MIN_FACE_PX:
        return None
    return reason("too-small", size_px=size, needed_px=MIN_FACE_PX)


def why_not(face: Face, threshold: float) -> Reason | None:
    """Why a face that was found is left alone; None where it is restored.

    Args:
        face: The face.
        threshold: Lowest score of a sure face, in [0, 1].
    """
    if face.score < threshold:
        return reason("unsure-face", score=face.score, needed=threshold)
    return too_small(face)


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> float:
    """Intersection over union of two boxes."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    common = max(width, 0.0) * max(height, 0.0)
    areas = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return common / max(areas - common, 1e-9)


def _moved(face: Face, to_photo: Similarity) -> Face:
    """A face of the region in pixels of the photo, with an upright box."""
    left_eye, right_eye, nose, left_mouth, right_mouth = (
        _point(to_photo, point) for point in face.landmarks
    )
    x0, y0, x1, y1 = face.box
    middle_x, middle_y = _point(to_photo, ((x0 + x1) / 2, (y0 + y1) / 2))
    # The upright box around the ellipse in the turned box.
    turn = math.radians(to_photo.angle_deg)
    a, b = abs(math.cos(turn)) * to_photo.scale / 2, abs(math.sin(turn)) * to_photo.scale / 2
    half_width = math.hypot(a * (x1 - x0), b * (y1 - y0))
    half_height = math.hypot(b * (x1 - x0), a * (y1 - y0))
    return Face(
        (
            middle_x - half_width,
            middle_y - half_height,
            middle_x + half_width,
            middle_y + half_height,
        ),
        face.score,
        (left_eye, right_eye, nose, left_mouth, right_mouth),
    )


def _point(transform: Similarity, point: Point) -> Point:
    x, y = transform.apply(point)
    return float(x), float(y)
