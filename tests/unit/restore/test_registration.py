"""A reference is brought onto a face, whatever its light."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data

from ented_desktop.restore.registration import register

Pixels = NDArray[np.float32]
INSIDE = (slice(64, 448), slice(64, 448))


@pytest.fixture(scope="module")
def face() -> Pixels:
    """The astronaut's face (512, 512, 3)."""
    part = cv2.resize(data.astronaut()[0:256, 100:356], (512, 512), interpolation=cv2.INTER_CUBIC)
    return np.clip(part.astype(np.float32) / 255, 0.0, 1.0)


def bent(face: Pixels, reach: float) -> Pixels:
    """The face under a smooth deformation of up to so many pixels."""
    down, across = np.mgrid[0:512, 0:512].astype(np.float32)
    dx = reach * np.sin(down / 90.0) * np.cos(across / 110.0)
    dy = reach * np.cos(down / 100.0) * np.sin(across / 80.0)
    moved = cv2.remap(face, across + dx, down + dy, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    return np.clip(moved, 0.0, 1.0)


def apart(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one[INSIDE] - other[INSIDE]).mean())


def test_the_same_face_stays_where_it_is(face: Pixels) -> None:
    found = register(face, face)
    assert apart(found.pixels, face) < 0.005
    assert float(found.strain[INSIDE].mean()) < 0.02


@pytest.mark.parametrize("reach", [6.0, 14.0])
def test_a_bent_face_is_straightened(face: Pixels, reach: float) -> None:
    other = bent(face, reach)
    found = register(face, other)
    assert apart(found.pixels, face) < 0.4 * apart(other, face)
    assert float(found.strain[INSIDE].mean()) > 0.02


def test_light_and_blur_do_not_mislead_it(face: Pixels) -> None:
    other = bent(face, 10.0)
    soft = cv2.GaussianBlur(face, (0, 0), 4.0)
    dark = (other**1.6 * 0.7).astype(np.float32)
    wanted = register(face, other).pixels
    found = register(soft, dark).pixels
    redone = (wanted**1.6 * 0.7).astype(np.float32)
    assert apart(found, redone) < 0.35 * apart(dark, redone)


def test_it_is_the_same_every_time_and_at_other_sizes(face: Pixels) -> None:
    other = bent(face, 10.0)
    assert np.array_equal(register(face, other).pixels, register(face, other).pixels)
    small = [cv2.resize(one, (256, 256), interpolation=cv2.INTER_AREA) for one in (face, other)]
    found = register(*small)
    inside = (slice(32, 224), slice(32, 224))
    before = float(np.abs(small[1][inside] - small[0][inside]).mean())
    assert float(np.abs(found.pixels[inside] - small[0][inside]).mean()) < 0.6 * before


def test_a_flat_picture_is_no_trouble(face: Pixels) -> None:
    flat = np.full_like(face, 0.5)
    for pair in ((flat, face), (face, flat), (flat, flat)):
        found = register(*pair)
        assert np.isfinite(found.pixels).all()
        assert np.isfinite(found.strain).all()
