"""Pasting: nothing lost, nothing touched outside, no seam, in any order."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from ented_desktop.domain import FACE_TEMPLATE_512, Face
from ented_desktop.faces.align import AlignedFace, align
from ented_desktop.faces.outline import face_mask
from ented_desktop.imaging.geometry import Similarity
from ented_desktop.restore.paste import Patch, compose, make_patch, with_grain

FloatArray = npt.NDArray[np.float32]


def face_at(scale: float, angle_deg: float, x: float, y: float) -> Face:
    """A face whose 512 px crop appears in the photo ``scale`` times as large."""
    placed = Similarity(scale, angle_deg, x, y).apply(FACE_TEMPLATE_512)
    box = (*placed.min(axis=0), *placed.max(axis=0))
    points = tuple((float(px), float(py)) for px, py in placed)
    return Face(tuple(float(v) for v in box), 0.99, points)  # type: ignore[arg-type]


def noise_photo(height: int = 500, width: int = 600, seed: int = 3) -> FloatArray:
    rng = np.random.default_rng(seed)
    smooth = cv2.GaussianBlur(rng.random((height, width, 3)), (0, 0), 6)
    return np.clip(smooth + 0.05 * rng.standard_normal(smooth.shape), 0, 1).astype(np.float32)


def paste(
    photo: FloatArray, aligned: AlignedFace, restored: FloatArray, strength: float = 1.0
) -> tuple[FloatArray, npt.NDArray[np.bool_]]:
    patch = make_patch(photo.shape[:2], aligned, restored, face_mask(aligned))
    assert patch is not None
    return compose(photo, [patch], strength)


PLACES = [(0.3, 0.0, 180, 120), (0.9, 20.0, 200, 20), (1.7, -15.0, -100, -50), (0.06, 5, 300, 200)]


@pytest.mark.parametrize(("scale", "angle", "x", "y"), PLACES)
def test_identity_network_leaves_every_bit(scale: float, angle: float, x: float, y: float) -> None:
    photo = noise_photo()
    aligned = align(photo, face_at(scale, angle, x, y))
    pixels, changed = paste(photo, aligned, aligned.crop)
    assert np.array_equal(pixels, photo)
    assert not changed.any()


@pytest.mark.parametrize(("scale", "angle", "x", "y"), PLACES)
def test_outside_the_mask_is_untouched_and_inside_is_not(
    scale: float, angle: float, x: float, y: float
) -> None:
    photo = noise_photo()
    aligned = align(photo, face_at(scale, angle, x, y))
    pixels, changed = paste(photo, aligned, 1.0 - aligned.crop)
    assert np.array_equal(pixels[~changed], photo[~changed])
    nose = np.rint(np.asarray(aligned.face.landmarks[2])).astype(int)
    assert changed[nose[1], nose[0]]
    # A face covers about a third of its crop; the changed part may not be more than that.
    assert 0 < changed.sum() < 0.6 * (512 * scale) ** 2


def test_strength_is_linear_and_zero_is_identical() -> None:
    photo = noise_photo()
    aligned = align(photo, face_at(0.5, 0, 200, 100))
    restored = np.clip(aligned.crop + 0.1, 0, 1).astype(np.float32)
    full, _ = paste(photo, aligned, restored)
    half, _ = paste(photo, aligned, restored, 0.5)
    none, changed = paste(photo, aligned, restored, 0.0)
    assert np.array_equal(none, photo)
    assert not changed.any()
    assert np.allclose(half, (photo + full) / 2, atol=1e-6)


def test_a_strength_for_each_face() -> None:
    photo = noise_photo()
    patches = []
    for x in (0, 330):
        aligned = align(photo, face_at(0.5, 0, x, 100))
        restored = np.clip(aligned.crop + 0.1, 0, 1).astype(np.float32)
        patch = make_patch(photo.shape[:2], aligned, restored, face_mask(aligned))
        assert patch is not None
        patches.append(patch)
    both, changed = compose(photo, patches, [1.0, 0.25])
    one, _ = compose(photo, patches[:1])
    other, _ = compose(photo, patches[1:], 0.25)
    assert np.array_equal(both[:, :300], one[:, :300])
    assert np.array_equal(both[:, 330:], other[:, 330:])
    assert changed[:, :300].any()
    assert changed[:, 330:].any()
    # A face that is switched off leaves every bit, also where it overlaps another.
    off, _ = compose(photo, [patches[0], patches[0]], [1.0, 0.0])
    assert np.array_equal(off, one)


@pytest.mark.parametrize("strengths", [[1.0], [1.0, 1.5], [1.0, -0.1], [0.5, float("nan")]])
def test_strengths_must_fit(strengths: list[float]) -> None:
    photo = noise_photo()
    patch = Patch(0, 0, np.zeros((5, 5, 3), np.float32), np.ones((5, 5), np.float32))
    with pytest.raises(ValueError, match="strengths"):
        compose(photo, [patch, patch], strengths)


def test_photo_is_not_modified() -> None:
    photo = noise_photo()
    before = photo.copy()
    aligned = align(photo, face_at(0.5, 0, 200, 100))
    paste(photo, aligned, 1 - aligned.crop)
    assert np.array_equal(photo, before)


def test_large_face_keeps_detail_above_the_crop() -> None:
    """At three photo pixels a crop pixel, a one-pixel chequer is beyond what the crop holds."""
    photo = cv2.GaussianBlur(noise_photo(1700, 1700), (0, 0), 8)
    chequer = 0.04 * ((np.indices(photo.shape[:2]).sum(axis=0) % 2) * 2 - 1)
    photo = np.clip(photo * 0.8 + 0.1 + chequer[..., None], 0, 1).astype(np.float32)
    aligned = align(photo, face_at(3.0, 0, 80, 80))
    brighter = aligned.crop + np.float32(0.05)
    pixels, changed = paste(photo, aligned, brighter)
    assert changed.any()
    middle = np.s_[900:1000, 800:900]
    assert np.allclose(pixels[middle] - photo[middle], 0.05, atol=2e-3)


def test_small_face_becomes_the_shrunk_restored_crop() -> None:
    photo = cv2.GaussianBlur(noise_photo(), (0, 0), 3)
    aligned = align(photo, face_at(0.25, 0, 250, 150))
    rng = np.random.default_rng(1)
    texture = cv2.GaussianBlur(rng.random((512, 512, 3)), (0, 0), 12).astype(np.float32)
    pixels, _ = paste(photo, aligned, texture)
    shrunk = cv2.resize(texture, (128, 128), interpolation=cv2.INTER_AREA)
    # Inside the face, away from the soft edge. The crop's pixel 0 is the photo's pixel 250, 150.
    seen = pixels[150 + 55 : 150 + 90, 250 + 50 : 250 + 78]
    assert np.abs(seen - shrunk[55:90, 50:78]).max() < 0.02


def test_no_seam() -> None:
    """Across the mask's edge the photo may not become steeper than inside or outside."""
    photo = np.full((500, 600, 3), 0.5, np.float32)
    aligned = align(photo, face_at(0.8, 10, 120, 20))
    pixels, changed = paste(photo, aligned, np.full_like(aligned.crop, 0.7))
    step = np.hypot(*np.gradient(pixels[..., 0]))
    assert pixels.max() == pytest.approx(0.7, abs=1e-3)
    # A step of 0.2 in one pixel is a seam; spread over the feather it is a few thousandths.
    assert step.max() < 0.2 / 15
    assert np.abs(pixels - photo)[changed].min() < 2e-3


def test_overlapping_faces_do_not_depend_on_their_order() -> None:
    photo = noise_photo()
    patches = []
    for x, shift in ((100, 0.2), (190, 0.2), (150, -0.1)):
        aligned = align(photo, face_at(0.5, 0, x, 100))
        patch = make_patch(
            photo.shape[:2], aligned, aligned.crop + np.float32(shift), face_mask(aligned)
        )
        assert patch is not None
        patches.append(patch)
    one, _ = compose(photo, patches)
    other, _ = compose(photo, patches[::-1])
    assert np.allclose(one, other, atol=1e-6)
    # Two faces that agree on +0.2 never add up to more where they overlap.
    twice, _ = compose(np.full_like(photo, 0.4), patches[:2])
    assert twice.max() <= 0.4 + 0.2 + 1e-3
    assert twice.max() >= 0.4 + 0.2 - 1e-3


def test_a_mask_outside_the_photo_gives_no_patch() -> None:
    photo = noise_photo()
    aligned = align(photo, face_at(0.1, 0, 5000, 5000))
    assert make_patch(photo.shape[:2], aligned, 1 - aligned.crop, face_mask(aligned)) is None


def test_face_cut_by_the_photos_rim() -> None:
    photo = noise_photo()
    aligned = align(photo, face_at(0.5, 0, -120, -100))
    pixels, changed = paste(photo, aligned, np.full_like(aligned.crop, 0.5))
    assert changed[:20, :20].any()
    assert np.isfinite(pixels).all()


def test_values_stay_in_range() -> None:
    photo = noise_photo()
    patch = Patch(10, 10, np.full((50, 50, 3), 2.0, np.float32), np.ones((50, 50), np.float32))
    pixels, changed = compose(photo, [patch])
    assert pixels.max() <= 1.0
    assert changed[10:60, 10:60].mean() > 0.99


def test_a_smoothed_face_gets_grain_back_and_an_unchanged_one_none() -> None:
    rng = np.random.default_rng(5)
    grain = 0.04 * rng.standard_normal((400, 400, 1))
    photo = np.repeat(np.clip(0.5 + grain, 0, 1), 3, axis=2).astype(np.float32)
    mask = np.zeros((200, 200), np.float32)
    mask[20:180, 20:180] = 1
    smooth = Patch(100, 100, 0.5 - photo[100:300, 100:300], mask)
    grainy = with_grain(photo, smooth)
    pixels, _ = compose(photo, [grainy])
    inside = pixels[140:260, 140:260]
    assert 0.01 < inside.std() < 0.03  # about half of the photo's, not all of it
    assert np.array_equal(inside[..., 0], inside[..., 2])  # no coloured grain in a grey photo
    assert np.array_equal(with_grain(photo, smooth).change, grainy.change)
    nothing = Patch(100, 100, np.zeros((200, 200, 3), np.float32), mask)
    assert with_grain(photo, nothing) is nothing
