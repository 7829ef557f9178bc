from __future__ import annotations

import math

import cv2
import numpy as np
import pytest
from face_scenes import LANDMARKS, astronaut

from ented_desktop.domain.face import FACE_TEMPLATE_512, Face
from ented_desktop.faces.quality import (
    MEAN_FACE,
    estimate_pose,
    face_size_px,
    measure_sharpness,
)


def _rotation(yaw: float, pitch: float, roll: float) -> np.ndarray:
    y, p, r = (math.radians(v) for v in (yaw, pitch, roll))
    about_y = np.array([[math.cos(y), 0, math.sin(y)], [0, 1, 0], [-math.sin(y), 0, math.cos(y)]])
    about_x = np.array([[1, 0, 0], [0, math.cos(p), -math.sin(p)], [0, math.sin(p), math.cos(p)]])
    about_z = np.array([[math.cos(r), -math.sin(r), 0], [math.sin(r), math.cos(r), 0], [0, 0, 1]])
    return about_z @ about_x @ about_y


@pytest.mark.parametrize(
    ("yaw", "pitch", "roll"),
    [(0, 0, 0), (35, 0, 0), (-50, 0, 0), (0, 20, 0), (0, -20, 0), (10, 5, 170), (-20, 10, -45)],
)
@pytest.mark.parametrize("scale", [4.0, 300.0])
def test_pose_of_the_mean_face(yaw: float, pitch: float, roll: float, scale: float) -> None:
    points = (MEAN_FACE @ _rotation(yaw, pitch, roll).T)[:, :2] * scale + [70, 30]
    pose = estimate_pose(points)
    assert pose.yaw_deg == pytest.approx(yaw, abs=1e-6)
    assert pose.pitch_deg == pytest.approx(pitch, abs=1e-6)
    assert pose.roll_deg == pytest.approx(roll, abs=1e-6)


def test_signs() -> None:
    frontal = np.asarray(FACE_TEMPLATE_512)
    right, up = frontal.copy(), frontal.copy()
    right[2, 0] += 30
    up[2, 1] -= 20
    assert estimate_pose(frontal).yaw_deg == pytest.approx(0, abs=1e-6)
    assert estimate_pose(right).yaw_deg > 10  # looks to the viewer's right
    assert estimate_pose(up).pitch_deg > 10
    clockwise = frontal @ np.array(
        [[math.cos(0.3), math.sin(0.3)], [-math.sin(0.3), math.cos(0.3)]]
    )
    assert estimate_pose(clockwise).roll_deg == pytest.approx(math.degrees(0.3), abs=1e-6)


def test_a_mirror_image_looks_the_other_way() -> None:
    swapped = LANDMARKS[[1, 0, 2, 4, 3]] * [-1, 1]
    one, other = estimate_pose(LANDMARKS), estimate_pose(swapped)
    assert one.yaw_deg == pytest.approx(-other.yaw_deg, abs=1.0)
    assert one.pitch_deg == pytest.approx(other.pitch_deg, abs=1.0)


def test_sharpness_falls_with_blur_and_hardly_depends_on_the_crops_size() -> None:
    crop = cv2.resize(astronaut()[50:200, 150:300], (512, 512), interpolation=cv2.INTER_CUBIC)
    sharp = measure_sharpness(crop)
    blurred = measure_sharpness(cv2.GaussianBlur(crop, (0, 0), 6))
    assert sharp > 4 * blurred > 0
    half = cv2.resize(crop, (256, 256), interpolation=cv2.INTER_AREA)
    assert measure_sharpness(half) == pytest.approx(sharp, rel=1e-3)
    assert measure_sharpness(np.full((300, 300, 3), 0.4, np.float32)) == pytest.approx(0, abs=1e-6)


def test_sharpness_is_on_the_scale_of_eight_bits() -> None:
    checkers = (np.indices((256, 256)).sum(axis=0) % 2).astype(np.float32)
    # The Laplacian of a checkerboard of 0 and 255 is +-4 * 255 everywhere.
    value = measure_sharpness(np.repeat(checkers[..., None], 3, axis=2))
    assert value == pytest.approx((4 * 255) ** 2, rel=0.02)


def test_face_size_is_the_side_of_the_aligned_square() -> None:
    points = np.asarray(FACE_TEMPLATE_512) * 0.25 + 7
    face = Face((0, 0, 1, 1), 1.0, tuple((float(x), float(y)) for x, y in points))  # type: ignore[arg-type]
    assert face_size_px(face) == pytest.approx(128, rel=1e-6)
