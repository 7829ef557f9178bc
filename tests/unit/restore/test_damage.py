"""How much of a change a face needs."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data

from ented_desktop.evaluation.degrade import Degradation, apply
from ented_desktop.restore.damage import blend, fitting_share

Pixels = NDArray[np.float32]


@pytest.fixture(scope="module")
def face() -> Pixels:
    """A head, about as large in its square as an aligned face."""
    head = data.astronaut()[0:256, 96:352].astype(np.float32) / np.float32(255)
    return np.asarray(cv2.resize(head, (512, 512), interpolation=cv2.INTER_CUBIC))


def damaged(face: Pixels, factor: float, severity: float) -> Pixels:
    ranges = Degradation(factor=factor, colour=False, sample_severity=severity)
    return apply(face, ranges.sample(np.random.default_rng(3)), np.random.default_rng(4))


def test_a_sharp_face_is_left_alone(face: Pixels) -> None:
    assert fitting_share(face) == 0.0


@pytest.mark.parametrize("factor", [4.0, 8.0])
def test_a_badly_damaged_face_gets_the_whole_change(face: Pixels, factor: float) -> None:
    assert fitting_share(damaged(face, factor, 1.0)) == 1.0


def test_what_lies_between_gets_a_part_that_grows_with_the_damage(face: Pixels) -> None:
    shares = [fitting_share(damaged(face, *how)) for how in ((1.5, 0.3), (2.0, 0.3), (2.0, 0.6))]
    assert 0.0 < shares[0] < shares[1] < shares[2] < 1.0


def test_a_small_face_gets_the_whole_change_however_sharp_it_looks(face: Pixels) -> None:
    shares = [fitting_share(face, enlargement) for enlargement in (0.5, 1.25, 1.75, 2.5)]
    assert shares[:2] == [0.0, 0.0]
    assert 0.4 < shares[2] < 0.6
    assert shares[3] == 1.0


def test_flat_and_tiny_pictures_get_an_answer() -> None:
    assert 0.0 <= fitting_share(np.full((64, 64, 3), 0.5, np.float32)) <= 1.0


def test_a_blend_is_between_the_two(face: Pixels) -> None:
    other = np.flip(face, axis=1)
    np.testing.assert_allclose(blend(face, other, 0.25), face * 0.75 + other * 0.25, atol=1e-6)
    assert blend(face, other, 1.0) is other
    assert np.array_equal(blend(face, other, 0.0), face)
