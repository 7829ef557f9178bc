"""Finding faces, and the face inside a frame that somebody drew."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
import pytest
from skimage.data import astronaut

from ented_desktop.base.errors import Cancelled
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import CropFrame, Face
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.imaging.decode import from_samples
from ented_desktop.restore.finding import find_faces, refine_face, too_small, why_not
from ented_desktop.restore.pipeline import Restorer

FloatArray = npt.NDArray[np.float32]

BOX = (177.0, 57.0, 272.0, 178.0)
LANDMARKS = np.array([(203, 102), (246, 103), (223, 129), (203, 138), (244, 140)], float)


@pytest.fixture(scope="module")
def detector() -> FaceDetector:
    return FaceDetector()


def portrait() -> FloatArray:
    return astronaut().astype(np.float32) / 255


def wall(height: int = 300, width: int = 400) -> FloatArray:
    rows = np.linspace(0.3, 0.8, height, dtype=np.float32)
    return np.broadcast_to(rows[:, None, None], (height, width, 3)).copy()


def test_no_face_is_an_empty_list(gentle: Restorer) -> None:
    samples = np.rint(wall() * 255).astype(np.uint8)
    assert gentle.find_faces(from_samples(samples)) == []


def test_faces_are_found_sure_or_not(detector: FaceDetector) -> None:
    (face,) = find_faces(detector, portrait(), 0.6)
    assert np.abs(np.asarray(face.landmarks) - LANDMARKS).max() < 5
    assert why_not(face, 0.6) is None
    # Where more is asked than this face has, it is still shown, as unsure.
    needed = min(0.5 * (1.0 + face.score), face.score + 1e-4)
    (unsure,) = find_faces(detector, portrait(), needed)
    why = why_not(unsure, needed)
    assert why is not None
    assert why.code == "unsure-face"
    assert why.values == {"score": unsure.score, "needed": needed}


def test_small_faces_are_left_alone() -> None:
    face = Face((0.0, 0.0, 19.0, 30.0), 0.9, CropFrame(10, 10, 40).landmarks)
    why = too_small(face)
    assert why is not None
    assert why == why_not(face, 0.6)
    assert why.code == "too-small"
    assert too_small(Face((0.0, 0.0, 21.0, 30.0), 0.9, face.landmarks)) is None


@pytest.mark.parametrize(("dx", "dy", "scale"), [(0, 0, 1), (12, -9, 1), (-8, 5, 1.2), (4, 4, 0.8)])
def test_a_rough_frame_is_enough(
    detector: FaceDetector, dx: float, dy: float, scale: float
) -> None:
    frame = CropFrame.around(BOX).moved(dx, dy).scaled(scale)
    face = refine_face(detector, portrait(), frame)
    assert np.abs(np.asarray(face.landmarks) - LANDMARKS).max() < 5
    assert np.abs(np.asarray(face.box) - BOX).max() < 14
    assert face.score > 0.8


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_face_on_its_side(detector: FaceDetector, quarters: int) -> None:
    """The frame says how the face is turned; the box comes back upright in the photo."""
    turned = np.ascontiguousarray(np.rot90(portrait(), quarters))
    points, box = LANDMARKS, np.asarray(BOX).reshape(2, 2)
    for _ in range(quarters):
        points, box = (
            np.column_stack([values[:, 1], 511 - values[:, 0]]) for values in (points, box)
        )
    frame = CropFrame.of([(float(x), float(y)) for x, y in points]).moved(5, 5).scaled(1.1)
    face = refine_face(detector, turned, frame)
    assert face.score > 0.8
    assert np.abs(np.asarray(face.landmarks) - points).max() < 5
    expected = np.concatenate([box.min(axis=0), box.max(axis=0)])
    assert np.abs(np.asarray(face.box) - expected).max() < 14


@pytest.mark.parametrize("shrink", [0.2, 3.0])
def test_small_and_large_faces(detector: FaceDetector, shrink: float) -> None:
    way = cv2.INTER_AREA if shrink < 1 else cv2.INTER_CUBIC
    photo = np.clip(cv2.resize(portrait(), None, fx=shrink, fy=shrink, interpolation=way), 0, 1)
    frame = CropFrame.around(tuple(value * shrink for value in BOX))  # type: ignore[arg-type]
    face = refine_face(detector, photo.astype(np.float32), frame)
    assert np.abs(np.asarray(face.landmarks) / shrink - LANDMARKS).max() < 7
    assert face != frame.face()


def test_where_nothing_is_seen_the_frame_is_the_face(detector: FaceDetector) -> None:
    frame = CropFrame(200, 150, 100, 10.0)
    assert refine_face(detector, wall(), frame) == frame.face()
    # A face beside the frame is not the one that was meant.
    beside = CropFrame.around((320.0, 300.0, 420.0, 430.0))
    assert refine_face(detector, portrait(), beside) == beside.face()


def test_a_frame_over_the_rim(detector: FaceDetector) -> None:
    photo = np.ascontiguousarray(portrait()[85:])  # cut through the forehead
    frame = CropFrame.around(BOX).moved(0, -85)
    face = refine_face(detector, photo, frame)
    assert np.abs(np.asarray(face.landmarks) - LANDMARKS + (0, 85)).max() < 8


def test_cancel(gentle: Restorer) -> None:
    token = CancelToken()
    token.cancel()
    image = from_samples(astronaut())
    with pytest.raises(Cancelled):
        gentle.find_faces(image, cancel=token)
    with pytest.raises(Cancelled):
        gentle.refine_face(image, CropFrame.around(BOX), token)
