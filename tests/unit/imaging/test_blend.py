"""Feathered masks touch nothing outside, and blending nothing outside the mask."""

from __future__ import annotations

import numpy as np
import pytest

from ented_desktop.imaging.blend import blend, ellipse_mask, feather, polygon_mask

RNG = np.random.default_rng(0)


def test_polygon() -> None:
    mask = polygon_mask([(10, 5), (30, 5), (30, 25), (10, 25)], (40, 50))
    assert mask.shape == (40, 50)
    assert mask[5:26, 10:31].all()
    assert mask.sum() == 21 * 21


def test_polygon_beyond_the_image() -> None:
    assert polygon_mask([(-100, -100), (200, -100), (200, 200), (-100, 200)], (20, 30)).all()


def test_ellipse() -> None:
    mask = ellipse_mask((50, 30), (20, 10), (60, 100))
    assert mask[30, 31:70].all()
    assert not mask[30, 29]
    assert not mask[41, 50]
    assert mask.sum() == pytest.approx(np.pi * 20 * 10, rel=0.02)
    turned = ellipse_mask((50, 30), (20, 10), (60, 100), angle_deg=90)
    assert turned[12:48, 50].all()
    assert not turned[30, 65]


def test_feathering_is_inwards_and_smooth() -> None:
    mask = ellipse_mask((50, 50), (40, 30), (100, 100))
    soft = feather(mask, 10)
    assert soft.dtype == np.float32
    assert (soft[~mask] == 0).all()
    assert soft[50, 50] == 1
    assert np.abs(np.diff(soft, axis=0)).max() < 1.6 / 10 * 1.2
    assert np.array_equal(feather(mask, 0), mask.astype(np.float32))


def test_the_images_border_is_no_rim() -> None:
    assert (feather(np.ones((20, 20), bool), 5) == 1).all()
    half = np.zeros((20, 40), bool)
    half[:, :20] = True
    assert (feather(half, 5)[:, 0] == 1).all()


def test_blending_leaves_the_rest_alone() -> None:
    photo = RNG.random((50, 60, 3)).astype(np.float32)
    before = photo.copy()
    patch = RNG.random((20, 30, 3)).astype(np.float32)
    mask = feather(ellipse_mask((15, 10), (12, 8), (20, 30)), 4)
    result, changed = blend(photo, patch, mask, top=12, left=25)
    assert np.array_equal(photo, before)
    outside = np.ones((50, 60), bool)
    outside[12:32, 25:55] = mask == 0
    assert np.array_equal(result[outside], photo[outside])
    assert not changed[outside].any()
    assert changed.sum() == (mask > 0).sum()
    full = mask == 1
    assert np.array_equal(result[12:32, 25:55][full], patch[full])


def test_half_is_half() -> None:
    photo, patch = np.zeros((4, 4, 3), np.float32), np.ones((4, 4, 3), np.float32)
    result, _ = blend(photo, patch, np.full((4, 4), 0.5, np.float32))
    assert (result == 0.5).all()


def test_patches_stay_inside() -> None:
    photo, patch = np.zeros((4, 4, 3), np.float32), np.ones((3, 3, 3), np.float32)
    mask = np.ones((3, 3), np.float32)
    for top, left in ((2, 0), (0, 2), (-1, 0), (0, -1)):
        with pytest.raises(ValueError, match="beyond"):
            blend(photo, patch, mask, top, left)
    with pytest.raises(ValueError, match="mask is"):
        blend(photo, patch, mask[1:])
