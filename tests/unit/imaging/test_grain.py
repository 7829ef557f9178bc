"""Grain is measured, imitated, and left out of clean photos."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ented_desktop.imaging.grain import estimate_grain, match_grain, missing_grain, synthesize_grain


def scene(size: int = 256) -> np.ndarray:
    """Shading, a hard edge and a patch of texture, float32 (size, size)."""
    y, x = np.mgrid[:size, :size] / size
    values = 0.5 + 0.2 * np.sin(3 * x) * np.cos(2 * y)
    values[:, size // 2 :] -= 0.15
    values[: size // 4, : size // 4] += 0.1 * np.sin(np.arange(size // 4) * 1.3)
    return values.astype(np.float32)


def grainy(sigma: float, blur: float = 0.0, seed: int = 0) -> np.ndarray:
    noise = np.random.default_rng(seed).standard_normal(scene().shape)
    if blur:
        noise = cv2.GaussianBlur(noise, (0, 0), blur)
        noise /= noise.std()
    return np.repeat(np.clip(scene() + sigma * noise, 0, 1)[..., None], 3, axis=2).astype(
        np.float32
    )


@pytest.mark.parametrize("sigma", [0.01, 0.03, 0.05])
def test_the_strength_is_found(sigma: float) -> None:
    assert estimate_grain(grainy(sigma)).sigma == pytest.approx(sigma, rel=0.15)


def test_a_clean_photo_has_none() -> None:
    assert estimate_grain(grainy(0)).sigma < 0.002
    rounded = np.rint(grainy(0) * 255) / 255
    assert estimate_grain(rounded.astype(np.float32)).sigma < 0.003
    patch = grainy(0)
    assert match_grain(patch, grainy(0)) is patch


def test_the_spectrum_is_found() -> None:
    fine, coarse = estimate_grain(grainy(0.03)), estimate_grain(grainy(0.03, blur=1.2))
    assert coarse.profile[16:].mean() < 0.1 * coarse.profile[4:8].mean()
    assert fine.profile[16:].mean() > 0.7 * fine.profile[4:8].mean()


@pytest.mark.parametrize("blur", [0.0, 1.2])
def test_synthesis_gives_what_was_measured(blur: float) -> None:
    grain = estimate_grain(grainy(0.03, blur))
    field = synthesize_grain(grain, (300, 200), seed=3)
    assert field.shape == (300, 200)
    assert field.dtype == np.float32
    assert abs(float(field.mean())) < 1e-3
    assert float(field.std()) == pytest.approx(grain.sigma, rel=0.05)
    again = estimate_grain(np.repeat(0.5 + field[..., None], 3, axis=2))
    assert again.profile[5:20] == pytest.approx(grain.profile[5:20], rel=0.6, abs=2e-5)


def test_it_is_deterministic() -> None:
    grain = estimate_grain(grainy(0.03))
    assert np.array_equal(
        synthesize_grain(grain, (50, 60), 7), synthesize_grain(grain, (50, 60), 7)
    )
    assert not np.array_equal(
        synthesize_grain(grain, (50, 60), 7), synthesize_grain(grain, (50, 60), 8)
    )


@pytest.mark.parametrize("sigma", [0.02, 0.04, 0.2])
def test_a_patch_gets_at_most_half(sigma: float) -> None:
    smooth = np.full((128, 128, 3), 0.5, np.float32)
    result = match_grain(smooth, grainy(sigma))
    added = (result - smooth)[..., 0]
    assert 0.25 * min(sigma, 0.06) < added.std() <= 0.52 * min(sigma, 0.06)
    assert np.ptp(result, axis=2).max() < 1e-6


def test_a_patch_with_grain_of_its_own_gets_none() -> None:
    patch = grainy(0.03, seed=5)
    assert match_grain(patch, grainy(0.03)) is patch
    assert missing_grain(patch, grainy(0.03)).sigma == 0


def test_black_and_white_stay() -> None:
    patch = np.zeros((64, 64, 3), np.float32)
    patch[:, 32:] = 1
    assert np.array_equal(match_grain(patch, grainy(0.05)), patch)


def test_only_what_is_allowed_is_measured() -> None:
    photo = grainy(0)
    photo[:, 128:] = grainy(0.05)[:, 128:]
    where = np.zeros(photo.shape[:2], bool)
    where[:, 140:] = True
    assert estimate_grain(photo, where).sigma > 0.04
    assert estimate_grain(photo, ~where).sigma < 0.01


@pytest.mark.parametrize("shape", [(1, 1, 3), (10, 10, 3), (20, 20, 3), (15, 200, 3)])
def test_too_small_to_measure(shape: tuple[int, ...]) -> None:
    photo = np.random.default_rng(0).random(shape).astype(np.float32)
    grain = estimate_grain(photo)
    assert grain.sigma == 0
    assert not synthesize_grain(grain, (5, 5), 0).any()


def test_small_faces_are_measured_in_small_tiles() -> None:
    assert estimate_grain(grainy(0.04)[150:186, 20:60]).sigma == pytest.approx(0.04, rel=0.35)
