"""Tints are recognised and kept; a patch meets its photo at the rim."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ented_desktop.imaging.color import is_monochrome, keep_tint, luma, match_rim, tint, to_grey
from ented_desktop.imaging.decode import decode

RNG = np.random.default_rng(0)


def shades(size: int = 128) -> np.ndarray:
    """Smooth grey shapes from dark to light with some grain, float32 (size, size)."""
    y, x = np.mgrid[:size, :size] / size
    values = 0.5 + 0.3 * np.sin(5 * x + 2 * y) + 0.15 * np.cos(9 * y)
    return np.clip(values + RNG.normal(0, 0.02, values.shape), 0.02, 0.98).astype(np.float32)


def toned(y: np.ndarray, strength: float = 1.0) -> np.ndarray:
    """Sepia: warm mid-tones, neutral ends; the luma stays."""
    amount = strength * 4 * y * (1 - y)
    red, blue = 0.10 * amount, -0.14 * amount
    green = -(0.299 * red + 0.114 * blue) / 0.587
    return np.clip(np.stack([y + red, y + green, y + blue], axis=2), 0, 1).astype(np.float32)


def colorful(size: int = 128) -> np.ndarray:
    y, x = np.mgrid[:size, :size] / size
    return np.stack([x, 1 - y, 0.5 + 0.4 * np.sin(9 * x * y)], axis=2).astype(np.float32)


def test_grey_is_recognised_through_jpeg_noise() -> None:
    grey = np.repeat(shades()[..., None], 3, axis=2)
    assert tint(grey).kind == "grey"
    assert (
        tint(np.clip(grey + RNG.normal(0, 0.002, grey.shape), 0, 1).astype(np.float32)).kind
        == "grey"
    )
    assert is_monochrome(grey)


@pytest.mark.parametrize("strength", [0.15, 0.5, 1.0])
def test_sepia_is_recognised(strength: float) -> None:
    sepia = toned(shades(), strength)
    assert tint(sepia).kind == "toned"
    stained = sepia + RNG.normal(0, 0.02, sepia.shape)
    assert tint(np.clip(stained, 0, 1).astype(np.float32)).kind in ("toned", "color")
    assert is_monochrome(sepia)


def test_color_is_recognised() -> None:
    assert tint(colorful()).kind == "color"
    assert not is_monochrome(colorful())


def test_a_colored_patch_in_a_grey_photo_is_color() -> None:
    photo = np.repeat(shades()[..., None], 3, axis=2)
    photo[30:70, 40:90] = (0.8, 0.3, 0.2)
    assert tint(photo).kind == "color"


@pytest.mark.shared
def test_old_photos_are_judged_as_eyes_do(shared_dir: Path) -> None:
    folder = shared_dir / "photos" / "old"
    if not folder.is_dir():
        pytest.skip("no old photos")
    color = {2, 4, 9, 10, 32, 37, 38, 41, 43, 61}  # colour photos and paintings
    for number in (*color, 1, 3, 6, 12, 23, 34, 45, 48, 57, 60):
        photo = decode(folder / f"old-{number:03d}.jpg").pixels
        assert is_monochrome(photo) == (number not in color), number


def test_grey_stays_exactly_grey() -> None:
    original = np.repeat(shades()[..., None], 3, axis=2)
    kept = keep_tint(original, colorful(), tint(original))
    assert np.ptp(kept, axis=2).max() == 0
    assert np.abs(kept[..., 0] - luma(colorful())).max() < 1e-6
    assert np.ptp(keep_tint(original, colorful()), axis=2).max() == 0


def test_sepia_keeps_its_curve_at_another_luma() -> None:
    sepia = toned(shades())
    other = np.clip(shades()[::-1, ::-1] * 0.9 + 0.05, 0, 1)
    kept = keep_tint(sepia, np.repeat(other[..., None], 3, axis=2), tint(sepia))
    assert np.abs(luma(kept) - other).max() < 1e-5
    assert np.abs(kept - toned(other)).mean() < 0.006
    assert np.abs(kept - toned(other))[(other > 0.15) & (other < 0.85)].max() < 0.03


def test_sepia_survives_its_own_restoration_unchanged() -> None:
    sepia = toned(shades())
    assert np.abs(keep_tint(sepia, sepia, tint(sepia)) - sepia).mean() < 0.004


def test_lumas_the_crop_lacks_come_from_the_photo() -> None:
    photo = toned(shades())
    dark = toned(np.full((40, 40), 0.2, np.float32))
    bright = np.full((40, 40, 3), 0.7, np.float32)
    kept = keep_tint(dark, bright, tint(photo))
    assert np.abs(kept - toned(bright[..., 0])).max() < 0.02


def test_color_comes_back_as_it_is() -> None:
    restored = colorful()[::-1]
    assert keep_tint(colorful(), restored, tint(colorful())) is restored


def test_keeping_a_tint_stays_in_range() -> None:
    sepia = toned(shades())
    extreme = np.zeros((64, 64, 3), np.float32)
    extreme[:, 32:] = 1
    kept = keep_tint(sepia, extreme)
    assert kept.min() >= 0
    assert kept.max() <= 1
    assert np.abs(luma(kept) - luma(extreme)).max() < 1e-5


def test_to_grey_has_three_equal_channels() -> None:
    assert np.ptp(to_grey(colorful()), axis=2).max() == 0


def soft_disc(size: int = 160) -> np.ndarray:
    y, x = np.mgrid[:size, :size]
    distance = np.hypot(x - size / 2, y - size / 2)
    return np.clip((60 - distance) / 12, 0, 1).astype(np.float32)


@pytest.mark.parametrize("shift", [(0.05, -0.03, 0.08), (-0.1, -0.1, -0.1)])
def test_a_patch_that_is_off_by_a_shade_meets_the_photo(shift: tuple[float, ...]) -> None:
    photo = np.repeat(shades(160)[..., None], 3, axis=2) * 0.6 + 0.2
    patch = (photo + np.array(shift)).astype(np.float32)
    matched = match_rim(patch, photo, soft_disc())
    inside = soft_disc() > 0
    assert np.abs(matched - photo)[inside].max() < 0.005


def test_a_slope_at_the_rim_is_followed() -> None:
    photo = np.full((160, 160, 3), 0.5, np.float32)
    patch = photo + np.linspace(-0.1, 0.1, 160, dtype=np.float32)[:, None, None]
    matched = match_rim(patch, photo, soft_disc())
    rim = (soft_disc() > 0.2) & (soft_disc() < 0.8)
    assert np.abs(patch - photo)[rim].mean() > 0.03
    assert np.abs(matched - photo)[rim].mean() < 0.008


def test_detail_stays() -> None:
    photo = np.full((160, 160, 3), 0.5, np.float32)
    patch = photo.copy()
    patch[70:90, 70:90] = 0.9
    matched = match_rim(patch, photo, soft_disc())
    assert np.abs(matched - patch).max() < 0.003


def test_the_shift_is_limited_and_a_mask_without_rim_does_nothing() -> None:
    photo, patch = np.full((2, 80, 80, 3), 0.5, np.float32)
    patch = patch - 0.4
    disc = soft_disc(80)
    assert np.abs(match_rim(patch, photo, disc, limit=0.1) - patch).max() < 0.11
    assert match_rim(patch, photo, np.ones((80, 80), np.float32)) is patch
