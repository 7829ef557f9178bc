"""How good a view of a face is: sharpness, pose and size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt

from ented_desktop.domain.face import FACE_TEMPLATE_512, Face

_SHARPNESS_PX: Final = 256
_LUMA: Final = np.array([0.299, 0.587, 0.114], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Pose:
    """Where a face looks.

    Attributes:
        yaw_deg: Turn to the side, positive when it looks to the viewer's right; -90..90.
        pitch_deg: Positive when it looks up; a rough figure, about -40..40.
        roll_deg: Tilt in the picture's plane, positive clockwise as seen; -180..180.
    """

    yaw_deg: float
    pitch_deg: float
    roll_deg: float


def _mean_face() -> npt.NDArray[np.float64]:
    """(5, 3): a frontal face's landmarks in eye distances; x right, y down, z to the viewer.

    x and y are the alignment template's (so that it has no yaw, pitch or roll); the depths are
    those of an average head of 63 mm between the eyes: the nose's tip 30 mm and the mouth's corners
    4 mm before the eyes.
    """
    flat = np.asarray(FACE_TEMPLATE_512, dtype=np.float64)
    flat = (flat - flat[:2].mean(axis=0)) / np.linalg.norm(flat[1] - flat[0])
    depth = np.array([0.0, 0.0, 0.48, 0.06, 0.06])
    return np.column_stack([flat, depth])


MEAN_FACE: Final = _mean_face()


@dataclass(frozen=True, slots=True)
class Camera:
    """How a head appears in a picture: ``point = head point @ axes.T + origin``.

    Attributes:
        axes: (2, 3): where the head's x, y and z (in eye distances) point in the picture, pixels.
        origin: (2,) the middle between the eyes, pixels.
        rotation: (3, 3) of the head; the identity for a frontal, upright face.
    """

    axes: npt.NDArray[np.float64]
    origin: npt.NDArray[np.float64]
    rotation: npt.NDArray[np.float64]


def fit_camera(landmarks: npt.ArrayLike) -> Camera:
    """The scaled rotation of an average head that shows its landmarks where a face has them.

    Args:
        landmarks: (5, 2) pixels, in the order of ``FACE_TEMPLATE_512``.

    Returns:
        The camera; its rotation is a proper one whatever the landmarks.

    Source: scaled orthographic projection (POS, DeMenthon and Davis 1995): an affine fit by least
    squares, then the nearest rotation.
    """
    points = np.asarray(landmarks, dtype=np.float64)
    centre, mean = MEAN_FACE.mean(axis=0), points.mean(axis=0)
    affine, *_ = np.linalg.lstsq(MEAN_FACE - centre, points - mean, rcond=None)
    left, values, right = np.linalg.svd(affine.T, full_matrices=False)
    two_rows = left @ right
    rotation = np.vstack([two_rows, np.cross(two_rows[0], two_rows[1])])
    axes = two_rows * float(values.mean())
    return Camera(axes=axes, origin=mean - axes @ centre, rotation=rotation)


def estimate_pose(face: Face | npt.ArrayLike) -> Pose:
    """Where a face looks, from its five landmarks.

    Args:
        face: The face, or its (5, 2) landmarks in pixels.

    Returns:
        The pose of the average head that fits best. Yaw and roll are good to a few degrees; pitch
        is rough, because how long a nose is differs between people.
    """
    rotation = fit_camera(face.landmarks if isinstance(face, Face) else face).rotation
    # rotation = roll about z, after pitch about x, after yaw about y.
    return Pose(
        yaw_deg=math.degrees(math.atan2(-rotation[2, 0], rotation[2, 2])),
        pitch_deg=math.degrees(math.asin(min(1.0, max(-1.0, float(rotation[2, 1]))))),
        roll_deg=math.degrees(math.atan2(-rotation[0, 1], rotation[1, 1])),
    )


def measure_sharpness(crop: npt.NDArray[np.float32]) -> float:
    """Variance of the Laplacian at 256 px.

    Args:
        crop: (S, S, 3) aligned RGB crop, sRGB-encoded, [0, 1].

    Returns:
        Variance on the scale of 8-bit values, 0 (flat) upwards: about 20 for a face enlarged four
        times, 100 to 1000 for a sharp one. Noise and grain count as sharpness.

    Source: Pech-Pacheco et al. 2000.
    """
    grey = np.asarray(crop, dtype=np.float32) @ _LUMA * 255.0
    way = cv2.INTER_AREA if grey.shape[0] > _SHARPNESS_PX else cv2.INTER_LINEAR
    small = cv2.resize(grey, (_SHARPNESS_PX, _SHARPNESS_PX), interpolation=way)
    return float(cv2.Laplacian(small, cv2.CV_32F).var())


def face_size_px(face: Face) -> float:
    """How large a face is in its photo.

    Args:
        face: The face.

    Returns:
        Side in pixels of the square that aligning cuts out of the photo (the crop's side before
        it is scaled): about twice the width of the face.
    """
    fitted = fit_camera(face.landmarks)
    eye_distance = float(np.linalg.norm(fitted.axes, axis=1).mean())
    template = np.asarray(FACE_TEMPLATE_512, dtype=np.float64)
    return 512.0 * eye_distance / float(np.linalg.norm(template[1] - template[0]))
