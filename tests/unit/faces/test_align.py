from __future__ import annotations

import numpy as np
import pytest
from face_scenes import BOX, LANDMARKS, astronaut

from ented_desktop.base.errors import FaceError
from ented_desktop.domain.face import FACE_TEMPLATE_512, Face
from ented_desktop.faces.align import align, template
from ented_desktop.faces.outline import face_mask
from ented_desktop.imaging.geometry import warp


def _face(landmarks: np.ndarray) -> Face:
    return Face(BOX, 1.0, tuple((float(x), float(y)) for x, y in landmarks))  # type: ignore[arg-type]


def test_template_points_land_on_the_template() -> None:
    photo = np.zeros((300, 300, 3), np.float32)
    turn = np.array([[0.2, 0.1], [-0.1, 0.2]])
    points = np.asarray(FACE_TEMPLATE_512) @ turn.T + [40, 90]
    aligned = align(photo, _face(points))
    np.testing.assert_allclose(aligned.landmarks, FACE_TEMPLATE_512, atol=1e-6)
    assert aligned.enlargement == pytest.approx(1 / np.hypot(0.2, 0.1))


def test_there_and_back() -> None:
    picture = astronaut()
    aligned = align(picture, _face(LANDMARKS))
    assert aligned.crop.shape == (512, 512, 3)
    assert aligned.crop.dtype == np.float32
    corners = np.array([[0, 0], [511, 0], [100, 400]], float)
    there = aligned.transform.apply(corners)
    matrix = aligned.paste_matrix
    np.testing.assert_allclose(there @ matrix[:, :2].T + matrix[:, 2], corners, atol=1e-6)
    back = warp(aligned.crop, matrix, picture.shape[:2], border="zero")
    inner = (slice(80, 160), slice(190, 260))
    error = np.abs(back[inner] - picture[inner])
    # Enlarged threefold and shrunk again: softer by a little, but not moved by half a pixel.
    assert error.mean() < 0.01
    half_a_pixel = 0.5 * (back[80:160, 190:260] + back[80:160, 191:261])
    assert error.mean() < 0.6 * np.abs(half_a_pixel - picture[inner]).mean()


def test_small_crops_use_the_template_scaled() -> None:
    picture = astronaut()
    small = align(picture, _face(LANDMARKS), size=128)
    large = align(picture, _face(LANDMARKS))
    assert small.crop.shape == (128, 128, 3)
    np.testing.assert_allclose(small.landmarks * 4, large.landmarks, atol=1e-6)
    np.testing.assert_allclose(template(128) * 4, FACE_TEMPLATE_512)


def test_landmarks_in_one_place_are_an_error() -> None:
    with pytest.raises(FaceError) as error:
        align(astronaut(), _face(np.full((5, 2), 50.0)))
    assert error.value.code == "face-degenerate"


@pytest.mark.parametrize("size", [128, 512])
def test_the_mask_covers_the_face_and_not_the_rim(size: int) -> None:
    aligned = align(astronaut(), _face(LANDMARKS), size=size)
    mask = face_mask(aligned)
    assert mask.shape == (size, size)
    assert mask.dtype == np.float32
    assert mask.min() >= 0
    assert mask.max() <= 1
    for x, y in aligned.landmarks:
        assert mask[round(y), round(x)] > 0.95
    chin = round(size * 445 / 512)
    assert mask[chin, size // 2] > 0.75, "down to the chin"
    rim = np.concatenate([mask[0], mask[-1], mask[:, 0], mask[:, -1]])
    assert rim.max() == 0.0
    assert 0.15 < mask.mean() < 0.45
    # Soft: no step between neighbours that an eye could see.
    steps = max(np.abs(np.diff(mask, axis=0)).max(), np.abs(np.diff(mask, axis=1)).max())
    assert steps < 0.04 * 512 / size


def test_the_mask_turns_with_the_head() -> None:
    turned = np.asarray(FACE_TEMPLATE_512, float)
    turned[2, 0] += 40  # the nose moves to the viewer's right

    def centre(landmarks: np.ndarray) -> float:
        mask = face_mask(align(np.zeros((512, 512, 3), np.float32), _face(landmarks)))
        return float((mask.sum(axis=0) * np.arange(512)).sum() / mask.sum())

    frontal = centre(np.asarray(FACE_TEMPLATE_512))
    assert frontal == pytest.approx(256, abs=6)
    assert centre(turned) < frontal - 10  # what is seen of the cheek lies on the other side


def test_the_mask_stays_on_photos_rim() -> None:
    corner = align(astronaut()[60:, 180:], _face(LANDMARKS - [180, 60]))
    assert np.isfinite(face_mask(corner)).all()


class _Parser:
    """What a parser answers, without its 80 MB of weights."""

    def __init__(self, answer: np.ndarray | None) -> None:
        self.answer = answer

    def mask(self, crop: np.ndarray) -> np.ndarray | None:
        assert crop.shape == (512, 512, 3)
        return self.answer


def test_a_parser_decides_where_it_sees_a_face() -> None:
    aligned = align(astronaut(), _face(LANDMARKS))
    square = np.zeros((512, 512), np.float32)
    square[200:400, 200:300] = 1
    parsed = face_mask(aligned, parser=_Parser(square))  # type: ignore[arg-type]
    assert parsed[300, 250] > 0.9
    assert parsed[300, 380] < 0.05
    unseen = face_mask(aligned, parser=_Parser(None))  # type: ignore[arg-type]
    np.testing.assert_array_equal(unseen, face_mask(aligned))
