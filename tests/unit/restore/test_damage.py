"""How much of a change a face needs."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data

from ented_desktop.evaluation.degrade import Degradation, apply
from ented_desktop.restore.damage import EVERYTHING, Fit, blend, fit_to_damage, fitted

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
    assert fit_to_damage(face) == (0.0, 0.0)


@pytest.mark.parametrize("factor", [4.0, 8.0])
def test_a_badly_damaged_face_gets_all_detail_and_most_forms(face: Pixels, factor: float) -> None:
    fit = fit_to_damage(damaged(face, factor, 1.0))
    assert fit.detail == 1.0
    assert fit.forms > 0.5


def test_what_lies_between_gets_a_part_that_grows_with_the_damage(face: Pixels) -> None:
    fits = [fit_to_damage(damaged(face, *how)) for how in ((1.5, 0.3), (2.0, 0.3), (2.0, 0.6))]
    assert 0.0 < fits[0].share < fits[1].share < fits[2].share <= 1.0
    assert all(one.forms <= one.detail for one in fits), "the forms are known for longer"


def test_a_small_face_gets_the_whole_change_however_sharp_it_looks(face: Pixels) -> None:
    fits = [fit_to_damage(face, enlargement) for enlargement in (0.5, 1.25, 1.75, 2.5)]
    assert fits[:2] == [(0.0, 0.0)] * 2
    assert all(0.4 < share < 0.6 for share in fits[2])
    assert fits[3] == EVERYTHING


def test_flat_and_tiny_pictures_get_an_answer() -> None:
    fit = fit_to_damage(np.full((64, 64, 3), 0.5, np.float32))
    assert all(0.0 <= share <= 1.0 for share in fit)


def test_a_blend_is_between_the_two(face: Pixels) -> None:
    other = np.flip(face, axis=1)
    np.testing.assert_allclose(blend(face, other, 0.25), face * 0.75 + other * 0.25, atol=1e-6)
    assert blend(face, other, 1.0) is other
    assert np.array_equal(blend(face, other, 0.0), face)


def test_detail_and_forms_are_changed_apart() -> None:
    across = np.arange(256, dtype=np.float32)
    fine, wide = (
        np.broadcast_to(0.1 * np.sin(2 * np.pi * across / period)[None, :, None], (256, 256, 3))
        for period in (4.0, 128.0)
    )
    crop = np.full((256, 256, 3), 0.5, np.float32)
    both = np.asarray(crop + fine + wide, np.float32)
    inside = (slice(None), slice(32, 224))
    for fit, wanted in (
        (Fit(1.0, 0.0), fine),
        (Fit(0.0, 1.0), wide),
        (Fit(0.5, 1.0), 0.5 * fine + wide),
    ):
        found = fitted(crop, both, fit) - crop
        np.testing.assert_allclose(found[inside], wanted[inside], atol=0.005)
    assert fitted(crop, both, EVERYTHING) is both
    assert np.array_equal(fitted(crop, both, Fit(0.0, 0.0)), crop)
