"""The degradation model: what each draw means, and that a seed fixes it."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from ented_desktop.evaluation.degrade import (
    ColourJitter,
    Degradation,
    DegradeParams,
    apply,
    blur,
    gaussian_kernel,
)

PLAIN = DegradeParams(sigma_x=0.1, sigma_y=0.1, theta=0.0, factor=1.0, noise=0.0, quality=100)


def _photo(height: int = 96, width: int = 128, seed: int = 3) -> np.ndarray:
    rng = np.random.default_rng(seed)
    noise = rng.random((height, width, 3), dtype=np.float32)
    return np.clip(cv2.GaussianBlur(noise, (0, 0), 3.0) * 4.0 - 1.5, 0.0, 1.0)


@pytest.mark.parametrize(
    ("sigma_x", "sigma_y", "theta"), [(0.1, 0.1, 0.0), (10.0, 10.0, 0.0), (8.0, 0.7, 0.9)]
)
def test_the_kernel_sums_to_one_and_has_the_drawn_covariance(sigma_x, sigma_y, theta):
    kernel = gaussian_kernel(replace(PLAIN, sigma_x=sigma_x, sigma_y=sigma_y, theta=theta))
    assert kernel.shape == (41, 41)
    assert kernel.sum() == pytest.approx(1.0, abs=1e-5)
    if max(sigma_x, sigma_y) < 9.0 and min(sigma_x, sigma_y) > 0.5:
        y, x = np.mgrid[-20:21, -20:21]
        axes = np.array([[np.cos(theta), -np.sin(theta)], [np.sin(theta), np.cos(theta)]])
        expected = axes @ np.diag([sigma_x**2, sigma_y**2]) @ axes.T
        # The tails outside 41 x 41 are missing: the variance is a little smaller.
        assert (kernel * x * x).sum() == pytest.approx(expected[0, 0], rel=0.15)
        assert (kernel * y * y).sum() == pytest.approx(expected[1, 1], rel=0.15)
        assert (kernel * x * y).sum() == pytest.approx(expected[0, 1], rel=0.15)


@pytest.mark.parametrize("isotropic", [0.0, 1.0])
@pytest.mark.parametrize("sigma", [(0.1, 10.0), (0.1, 2.0)])
def test_the_fast_blur_equals_the_whole_kernel(isotropic, sigma):
    image = _photo()
    rng = np.random.default_rng(0)
    draws = Degradation(sigma=sigma, isotropic_probability=isotropic)
    for _ in range(20):
        params = draws.sample(rng)
        whole = cv2.filter2D(image, -1, gaussian_kernel(params), borderType=cv2.BORDER_REFLECT_101)
        np.testing.assert_allclose(blur(image, params), whole, atol=1e-4)


def test_without_blur_size_change_and_noise_only_the_jpeg_is_left():
    image = _photo()
    result = apply(image, PLAIN, np.random.default_rng(0))
    codes = np.rint(image * 255).astype(np.uint8)
    data = cv2.imencode(".jpg", codes[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 100])[1]
    expected = cv2.imdecode(data, cv2.IMREAD_COLOR)[..., ::-1]
    np.testing.assert_array_equal(np.rint(result * 255), expected)


def test_a_seed_fixes_the_result_and_another_seed_changes_it():
    image = _photo()

    def degraded(seed: int) -> np.ndarray:
        rng = np.random.default_rng(seed)
        return apply(image, Degradation().sample(rng), rng)

    first = degraded(5)
    np.testing.assert_array_equal(first, degraded(5))
    assert np.abs(first - degraded(6)).mean() > 1e-3


@pytest.mark.parametrize("shape", [(128, 128), (97, 65), (32, 256), (8, 8)])
def test_the_size_stays_and_the_values_are_eight_bit(shape):
    image = _photo(*shape)
    before = image.copy()
    for seed in range(12):
        rng = np.random.default_rng(seed)
        result = apply(image, Degradation().sample(rng), rng)
        assert result.shape == image.shape
        assert result.dtype == np.float32
        assert result.min() >= 0.0
        assert result.max() <= 1.0
        np.testing.assert_allclose(result * 255, np.rint(result * 255), atol=1e-4)
    np.testing.assert_array_equal(image, before)


def test_draws_stay_within_their_ranges_and_fill_them():
    rng = np.random.default_rng(1)
    draws = [Degradation().sample(rng) for _ in range(4000)]
    for values, low, high in (
        ([d.sigma_x for d in draws], 0.1, 10.0),
        ([d.factor for d in draws], 0.8, 8.0),
        ([d.noise * 255 for d in draws], 0.0, 20.0),
        ([float(d.quality) for d in draws], 60.0, 100.0),
        ([s * 255 for d in draws if d.shift for s in d.shift], -20.0, 20.0),
        ([d.jitter.contrast for d in draws if d.jitter], 0.5, 1.5),
        ([d.jitter.hue for d in draws if d.jitter], -0.1, 0.1),
    ):
        span = high - low
        assert low <= min(values) <= low + 0.03 * span
        assert high - 0.03 * span <= max(values) <= high
        assert np.mean(values) == pytest.approx((low + high) / 2, abs=0.03 * span)
    assert np.mean([d.sigma_x == d.sigma_y for d in draws]) == pytest.approx(0.5, abs=0.03)
    assert np.mean([d.shift is not None for d in draws]) == pytest.approx(0.3, abs=0.03)
    assert np.mean([d.jitter is not None for d in draws]) == pytest.approx(0.3, abs=0.03)
    assert 0.002 < np.mean([d.grey for d in draws]) < 0.03
    orders = {d.jitter.order for d in draws if d.jitter}
    assert len(orders) == 24


def test_a_fixed_factor_leaves_the_other_draws_as_they_were():
    four = Degradation(factor=4.0, colour=False).sample(np.random.default_rng(9))
    eight = Degradation(factor=8.0, colour=False).sample(np.random.default_rng(9))
    assert four.factor == 4.0
    assert replace(four, factor=8.0) == eight


def test_colour_off_means_no_colour_step():
    rng = np.random.default_rng(2)
    always = Degradation(
        colour=False, shift_probability=1.0, grey_probability=1.0, jitter_probability=1.0
    )
    for _ in range(50):
        draw = always.sample(rng)
        assert draw.shift is None
        assert draw.jitter is None
        assert not draw.grey


def test_grey_has_three_equal_channels():
    result = apply(_photo(), replace(PLAIN, grey=True), np.random.default_rng(0))
    np.testing.assert_array_equal(result[..., 0], result[..., 1])
    np.testing.assert_array_equal(result[..., 0], result[..., 2])


def test_severity_scales_the_ranges_from_their_lower_ends():
    full = Degradation().sample(np.random.default_rng(4))
    half = Degradation(sample_severity=0.5).sample(np.random.default_rng(4))
    none = Degradation(sample_severity=0.0).sample(np.random.default_rng(4))
    assert half.factor - 0.8 == pytest.approx((full.factor - 0.8) / 2)
    assert half.sigma_x - 0.1 == pytest.approx((full.sigma_x - 0.1) / 2)
    assert half.noise == pytest.approx(full.noise / 2)
    assert half.quality == full.quality
    assert (none.factor, none.sigma_x, none.noise) == (0.8, 0.1, 0.0)
    with pytest.raises(ValueError, match="sample_severity"):
        Degradation(sample_severity=1.5)


def test_noise_has_the_drawn_strength():
    flat = np.full((128, 128, 3), 0.5, dtype=np.float32)
    noisy = apply(flat, replace(PLAIN, noise=10 / 255), np.random.default_rng(0))
    clean = apply(flat, PLAIN, np.random.default_rng(0))
    assert clean.std() < 1e-6
    # 4:2:0 averages the chroma: what is left of the noise is a good part of it.
    assert 4 / 255 < noisy.std() < 10 / 255


def test_identity_jitter_changes_nothing_and_a_hue_turn_moves_the_channels():
    order = ("brightness", "contrast", "saturation", "hue")
    image = _photo()
    plain = apply(image, PLAIN, np.random.default_rng(0))
    same = apply(
        image,
        replace(PLAIN, jitter=ColourJitter(order, 1.0, 1.0, 1.0, 0.0)),
        np.random.default_rng(0),
    )
    np.testing.assert_allclose(same, plain, atol=1.01 / 255)
    red = np.zeros((16, 16, 3), dtype=np.float32)
    red[..., 0] = 1.0
    turned = apply(
        red,
        replace(PLAIN, jitter=ColourJitter(order, 1.0, 1.0, 1.0, 1 / 3)),
        np.random.default_rng(0),
    )
    assert turned[..., 1].mean() > 0.95
    assert turned[..., 0].mean() < 0.05


def test_wrong_arrays_are_refused():
    with pytest.raises(ValueError, match="float32"):
        apply(np.zeros((4, 4, 3)), PLAIN, np.random.default_rng(0))
    with pytest.raises(ValueError, match="float32"):
        apply(np.zeros((4, 4), dtype=np.float32), PLAIN, np.random.default_rng(0))
