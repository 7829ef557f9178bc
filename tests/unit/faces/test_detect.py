from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from face_scenes import BOX, LANDMARKS, astronaut, group_photo
from PIL import Image
from skimage import data

from ented_desktop.base.errors import Cancelled
from ented_desktop.base.progress import CancelToken
from ented_desktop.faces.align import align
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.plausibility import is_plausible, misfit

TOLERANCE_PX = 6.0


def test_one_face(detector: FaceDetector) -> None:
    (face,) = detector.detect(astronaut())
    assert face.score > 0.95
    np.testing.assert_allclose(face.box, BOX, atol=TOLERANCE_PX)
    np.testing.assert_allclose(face.landmarks, LANDMARKS, atol=TOLERANCE_PX)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_photo_lying_on_its_side_or_head(detector: FaceDetector, turns: int) -> None:
    picture = astronaut()
    (face,) = detector.detect(np.ascontiguousarray(np.rot90(picture, turns)))
    points = LANDMARKS
    for _ in range(turns):
        points = np.column_stack([points[:, 1], 511 - points[:, 0]])
    np.testing.assert_allclose(face.landmarks, points, atol=TOLERANCE_PX)


@pytest.mark.parametrize("angle_deg", [-60, -30, 30, 60])
def test_tilted_faces(detector: FaceDetector, angle_deg: float) -> None:
    matrix = cv2.getRotationMatrix2D((225, 120), angle_deg, 1.0)
    (face,) = detector.detect(cv2.warpAffine(astronaut(), matrix, (512, 512)))
    expected = LANDMARKS @ matrix[:, :2].T + matrix[:, 2]
    np.testing.assert_allclose(face.landmarks, expected, atol=TOLERANCE_PX)


@pytest.mark.parametrize("size", [60, 512, 1500])
def test_a_face_that_fills_the_frame(detector: FaceDetector, size: int) -> None:
    x0, y0, x1, y1 = (int(v) for v in BOX)
    tight = np.ascontiguousarray(astronaut()[y0:y1, x0:x1])
    picture = cv2.resize(tight, (size, size), interpolation=cv2.INTER_AREA)
    (face,) = detector.detect(picture)
    expected = (LANDMARKS - [x0, y0]) * [size / (x1 - x0), size / (y1 - y0)]
    np.testing.assert_allclose(face.landmarks, expected, atol=0.08 * size)


def test_an_aligned_crop(detector: FaceDetector) -> None:
    picture = astronaut()
    (face,) = detector.detect(picture)
    aligned = align(picture, face)
    (again,) = detector.detect(aligned.crop)
    np.testing.assert_allclose(again.landmarks, aligned.landmarks, atol=16)


@pytest.mark.slow
def test_thirty_faces_of_a_group_photo(detector: FaceDetector) -> None:
    scene, planted = group_photo(1, 1800, 1150, 5, 6, (30, 110))
    faces = detector.detect(scene)
    assert len(faces) == 30
    for person in planted:
        distances = [
            np.hypot(
                (face.box[0] + face.box[2]) / 2 - person.x,
                (face.box[1] + face.box[3]) / 2 - person.y,
            )
            for face in faces
        ]
        assert min(distances) < 0.3 * person.height
    areas = [(f.box[2] - f.box[0]) * (f.box[3] - f.box[1]) for f in faces]
    assert areas == sorted(areas, reverse=True)


def test_a_big_face_in_a_large_photo(detector: FaceDetector) -> None:
    large = cv2.resize(astronaut(), (3000, 3000), interpolation=cv2.INTER_CUBIC)
    (face,) = detector.detect(np.clip(large, 0, 1))
    expected = (LANDMARKS + 0.5) * (3000 / 512) - 0.5
    np.testing.assert_allclose(face.landmarks, expected, atol=TOLERANCE_PX * 3000 / 512)


@pytest.mark.parametrize("name", ["coffee", "gravel", "page", "chelsea"])
def test_no_face_where_there_is_none(detector: FaceDetector, name: str) -> None:
    picture = np.asarray(getattr(data, name)())
    if picture.ndim == 2:
        picture = np.repeat(picture[..., None], 3, axis=2)
    assert detector.detect(picture.astype(np.float32) / 255) == []


@pytest.mark.parametrize("shape", [(1, 1), (3, 700), (20, 20)])
def test_hardly_a_photo(detector: FaceDetector, shape: tuple[int, int]) -> None:
    assert detector.detect(np.full((*shape, 3), 0.5, np.float32)) == []


def test_threshold(detector: FaceDetector) -> None:
    assert detector.detect(astronaut(), threshold=1.01) == []


def test_cancel_before_and_between(detector: FaceDetector) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        detector.detect(astronaut(), cancel=token)

    class CancelsAtTheThirdCheck(CancelToken):
        checks = 0

        def check(self) -> None:
            self.checks += 1
            if self.checks == 3:
                self.cancel()
            super().check()

    third = CancelsAtTheThirdCheck()
    with pytest.raises(Cancelled):
        detector.detect(astronaut(), cancel=third)
    assert third.checks == 3


def test_plausible_landmarks() -> None:
    assert misfit(LANDMARKS) < 0.25
    assert is_plausible(LANDMARKS)
    assert is_plausible(LANDMARKS @ [[0.0, 3.0], [-3.0, 0.0]])  # turned and enlarged
    mirrored = LANDMARKS * [-1, 1]
    assert not is_plausible(mirrored)
    assert not is_plausible(np.full((5, 2), 7.0))
    assert not is_plausible(np.full((5, 2), np.nan))
    scattered = np.array([(0, 0), (10, 0), (90, 20), (-70, 90), (5, 10)], float)
    assert not is_plausible(scattered)


@pytest.mark.shared
@pytest.mark.slow
def test_every_old_portrait_has_its_face(detector: FaceDetector, shared_dir: Path) -> None:
    counts = {}
    for path in sorted((shared_dir / "photos" / "old").glob("*.jpg")):
        with Image.open(path) as photo:
            pixels = np.asarray(photo.convert("RGB"), np.float32) / 255
        counts[path.name] = len(detector.detect(pixels))
    assert len(counts) == 64
    assert [name for name, count in counts.items() if count != 1] == []
