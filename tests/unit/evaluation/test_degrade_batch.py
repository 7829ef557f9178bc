"""The batched degradation against the one picture by picture."""

from __future__ import annotations

import math
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch

from ented_desktop.evaluation.degrade import (
    ColourJitter,
    Degradation,
    DegradeParams,
    apply,
    gaussian_kernel,
)
from ented_desktop.evaluation.degrade_batch import PARAMETER_COUNT, degrade_batch, pack, pack_all
from ented_desktop.evaluation.degrade_jpeg import jpeg_batch

PLAIN = DegradeParams(sigma_x=0.1, sigma_y=0.1, theta=0.0, factor=1.0, noise=0.0, quality=100)


def _photo(height: int = 96, width: int = 96, seed: int = 3) -> np.ndarray:
    rng = np.random.default_rng(seed)
    noise = rng.random((height, width, 3), dtype=np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), 3.0) * 4.0 - 1.5
    rough = smooth + rng.normal(0.0, 0.03, noise.shape)
    return np.clip(rough, 0.0, 1.0).astype(np.float32)


def _tensor(images: list[np.ndarray]) -> torch.Tensor:
    return torch.from_numpy(np.stack(images).transpose(0, 3, 1, 2).copy())


def _both(
    images: list[np.ndarray], params: list[DegradeParams], seed: int = 0
) -> tuple[np.ndarray, np.ndarray]:
    """8-bit results of both implementations with the same noise."""
    grains, expected = [], []
    for number, (image, draw) in enumerate(zip(images, params, strict=True)):
        size = [max(1, int(side // draw.factor)) for side in image.shape[:2]]
        grain = np.random.default_rng([seed, number]).standard_normal((*size, 3), dtype=np.float32)
        grains.append(torch.from_numpy(grain.transpose(2, 0, 1).copy()))
        expected.append(apply(image, draw, np.random.default_rng([seed, number])))
    found = degrade_batch(_tensor(images), pack_all(params), grains)
    codes = found.numpy().transpose(0, 2, 3, 1) * 255.0
    np.testing.assert_allclose(codes, np.rint(codes), atol=1e-3)
    return np.rint(codes), np.rint(np.stack(expected) * 255.0)


@pytest.mark.parametrize("quality", [30, 60, 75, 90, 100])
@pytest.mark.parametrize("shape", [(64, 64), (61, 37), (33, 128), (8, 8), (97, 65)])
def test_the_jpeg_is_libjpegs(quality: int, shape: tuple[int, int]) -> None:
    height, width = shape
    codes = np.rint(_photo(height, width) * 255.0)
    room = ((0, -height % 16), (0, -width % 16), (0, 0))
    padded = np.pad(codes, room, mode="edge").transpose(2, 0, 1)[None].astype(np.float32)
    found = jpeg_batch(
        torch.from_numpy(padded.copy()),
        torch.tensor([height]),
        torch.tensor([width]),
        torch.tensor([quality]),
    )
    options = [cv2.IMWRITE_JPEG_QUALITY, quality]
    data = cv2.imencode(".jpg", codes.astype(np.uint8)[..., ::-1], options)[1]
    expected = cv2.imdecode(data, cv2.IMREAD_COLOR)[..., ::-1].astype(np.float32)
    error = np.abs(found[0].numpy().transpose(1, 2, 0)[:height, :width] - expected)
    # Now and then a coefficient lies on the border of two steps and falls to the other side: its
    # block (luma 64, chroma 256 pixels) then differs by one step of one wave. All else is equal
    # but for the rounding of a colour.
    assert np.mean(error > 2) < 0.05
    assert error.mean() < 0.4
    assert np.median(error) == 0


@pytest.mark.parametrize("seed", range(4))
def test_fixed_parameters_give_the_same_pixels(seed: int) -> None:
    rng = np.random.default_rng(seed)
    draws = [Degradation(colour=False).sample(rng) for _ in range(8)]
    images = [_photo(seed=100 * seed + k) for k in range(8)]
    found, expected = _both(images, draws, seed)
    error = np.abs(found - expected)
    # One level: the blur's cut kernels and float rounding. More: a JPEG step on the other side,
    # enlarged to up to 16 x 8 pixels; strong noise and low qualities make them likelier.
    assert error.mean() < 0.5
    assert np.mean(error > 2) < 0.06
    changed = np.abs(expected - np.stack(images) * 255.0).mean()
    assert changed > 8 * error.mean()


def test_colour_steps_give_the_same_pixels() -> None:
    rng = np.random.default_rng(5)
    often = Degradation(shift_probability=0.5, grey_probability=0.2, jitter_probability=0.7)
    draws = [
        replace(often.sample(rng), sigma_x=1.0, sigma_y=1.0, noise=0.0, quality=100, factor=1.5)
        for _ in range(16)
    ]
    assert sum(draw.jitter is not None for draw in draws) > 5
    assert sum(draw.grey for draw in draws) > 0
    found, expected = _both([_photo(seed=k) for k in range(16)], draws)
    error = np.abs(found - expected)
    # A hue is ill-defined where a pixel is nearly grey: single pixels may be some levels off.
    assert error.mean() < 0.5
    assert np.mean(error > 3) < 0.02


def test_non_square_pictures_and_one_size_for_many_factors() -> None:
    draws = [replace(PLAIN, factor=factor) for factor in (0.8, 1.0, 2.0, 3.3, 8.0)]
    found, expected = _both([_photo(64, 96, seed=k) for k in range(5)], draws)
    assert np.abs(found - expected).mean() < 0.3


@pytest.mark.parametrize("sigmas", [(0.1, 0.1), (10.0, 10.0), (6.0, 0.5)])
def test_the_blur_is_the_whole_kernel(sigmas: tuple[float, float]) -> None:
    draw = replace(PLAIN, sigma_x=sigmas[0], sigma_y=sigmas[1], theta=0.7)
    image = _photo()
    whole = cv2.filter2D(image, -1, gaussian_kernel(draw), borderType=cv2.BORDER_REFLECT_101)
    from ented_desktop.evaluation.degrade_batch import _blur

    numbers = pack_all([draw]).float()
    found = _blur(_tensor([image]), numbers)[0].numpy().transpose(1, 2, 0)
    np.testing.assert_allclose(found, whole, atol=2e-5)


def test_statistics_agree_over_many_draws() -> None:
    count = 96
    image = _photo(64, 64)
    rng = np.random.default_rng(0)
    draws = [Degradation().sample(rng) for _ in range(count)]
    expected = np.stack([apply(image, d, np.random.default_rng(k)) for k, d in enumerate(draws)])
    generator = torch.Generator().manual_seed(1)
    images = _tensor([image]).expand(count, -1, -1, -1).contiguous()
    found = degrade_batch(images, pack_all(draws), generator).numpy().transpose(0, 2, 3, 1)
    # The noise differs; its strength and everything else must not.
    for statistic in (np.mean, np.std):
        one, other = (statistic(v.reshape(count, -1), axis=1) for v in (expected, found))
        assert np.abs(one - other).mean() < 0.004
    rough = [np.abs(np.diff(v, axis=2)).mean(axis=(1, 2, 3)) for v in (expected, found)]
    assert np.corrcoef(*rough)[0, 1] > 0.98
    assert np.mean(rough[0]) == pytest.approx(np.mean(rough[1]), rel=0.03)


def test_noise_comes_from_the_generator_alone() -> None:
    images = _tensor([_photo(32, 32)])
    params = pack_all([replace(PLAIN, noise=10 / 255)])

    def degraded(seed: int) -> torch.Tensor:
        return degrade_batch(images, params, torch.Generator().manual_seed(seed))

    assert torch.equal(degraded(1), degraded(1))
    assert not torch.equal(degraded(1), degraded(2))


def test_packing_keeps_every_number() -> None:
    order = ("hue", "contrast", "saturation", "brightness")
    jitter = ColourJitter(order, brightness=1.1, contrast=0.9, saturation=0.4, hue=-0.05)
    draw = DegradeParams(1.0, 2.0, -1.5, 4.0, 0.03, 77, (0.01, -0.02, 0.03), jitter, grey=True)
    numbers = [1.0, 2.0, -1.5, 4.0, 0.03, 77.0, 1.0, 0.01, -0.02, 0.03, 1.0, 1.0]
    numbers += [3.0, 1.0, 2.0, 0.0, 1.1, 0.9, 0.4, -0.05]
    assert pack(draw).tolist() == numbers
    assert len(numbers) == PARAMETER_COUNT
    assert math.isclose(float(pack(PLAIN)[11]), 0.0)


def test_what_does_not_fit_is_refused() -> None:
    generator = torch.Generator()
    with pytest.raises(ValueError, match="cannot degrade"):
        degrade_batch(torch.zeros(2, 3, 32, 32), pack_all([PLAIN]), generator)
    with pytest.raises(ValueError, match="larger than"):
        degrade_batch(torch.zeros(1, 3, 16, 32), pack_all([PLAIN]), generator)
