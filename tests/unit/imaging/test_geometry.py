"""Similarities and warps: exact where they can be, smooth where they must be."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ented_desktop.imaging.geometry import Similarity, warp

similarities = st.builds(
    Similarity,
    scale=st.floats(0.01, 100),
    angle_deg=st.floats(-180, 180),
    tx=st.floats(-5000, 5000),
    ty=st.floats(-5000, 5000),
)
SQUARE = np.array([[0.0, 0], [100, 0], [100, 100], [0, 100], [37, 61]])


def wave(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return 0.5 + 0.25 * np.sin(x / 6) + 0.2 * np.cos(y / 8 + x / 11)


def picture(height: int = 200, width: int = 260) -> np.ndarray:
    y, x = np.mgrid[:height, :width]
    shades = [wave(x, y), wave(y + 3.0, x), wave(x + y, y - x)]
    return np.stack(shades, axis=2).astype(np.float32)


@given(similarities)
def test_the_inverse_undoes_it(transform: Similarity) -> None:
    size = 1e-9 * (1 + abs(transform.tx) + abs(transform.ty)) / min(1, transform.scale)
    assert np.abs(transform.inverse().apply(transform.apply(SQUARE)) - SQUARE).max() < size + 1e-6


@given(similarities)
def test_estimating_finds_it_again(transform: Similarity) -> None:
    found = Similarity.estimate(SQUARE, transform.apply(SQUARE))
    assert found.scale == pytest.approx(transform.scale, rel=1e-6)
    assert np.abs(found.matrix - transform.matrix).max() < 1e-5 * (
        1 + np.abs(transform.matrix).max()
    )


@given(similarities, similarities)
def test_after_composes(second: Similarity, first: Similarity) -> None:
    expected = second.apply(first.apply(SQUARE))
    scale = 1 + np.abs(expected).max()
    assert np.abs(second.after(first).apply(SQUARE) - expected).max() < 1e-9 * scale


def test_matrix_and_apply_agree() -> None:
    transform = Similarity(2.0, 90.0, 10.0, -5.0)
    assert np.allclose(transform.apply([[1, 0]]), [[10, -3]])
    homogeneous = transform.matrix @ (1, 0, 1)
    assert np.allclose(homogeneous, (10, -3))
    assert transform.apply((1, 0)).shape == (2,)


def test_noise_is_averaged_out() -> None:
    rng = np.random.default_rng(0)
    truth = Similarity(1.7, 33.0, 12.0, 8.0)
    points = rng.uniform(0, 200, (400, 2))
    found = Similarity.estimate(points, truth.apply(points) + rng.normal(0, 1, points.shape))
    assert found.scale == pytest.approx(1.7, abs=0.01)
    assert found.angle_deg == pytest.approx(33, abs=0.3)


def test_it_is_the_least_squares_optimum() -> None:
    rng = np.random.default_rng(1)
    source, target = rng.normal(size=(5, 2)), rng.normal(size=(5, 2))
    best = Similarity.estimate(source, target)

    def cost(t: Similarity) -> float:
        return float(np.sum((t.apply(source) - target) ** 2))

    for name in ("scale", "angle_deg", "tx", "ty"):
        for step in (-1e-3, 1e-3):
            values = {n: getattr(best, n) for n in ("scale", "angle_deg", "tx", "ty")}
            values[name] += step
            assert cost(Similarity(**values)) > cost(best)


def test_a_mirrored_face_is_never_mirrored_back() -> None:
    face = np.array([[192, 240], [319, 240], [257, 314], [201, 371], [313, 371.0]])
    mirrored = face * (-1, 1) + (512, 0)
    transform = Similarity.estimate(face, mirrored)
    assert np.linalg.det(transform.matrix[:, :2]) > 0


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ([[1, 1]], [[2, 2]]),
        ([[1, 1], [1, 1]], [[0, 0], [5, 5]]),
        ([[0, 0], [1, 1]], [[3, 3], [3, 3]]),
        ([[0, 0], [1, math.nan]], [[3, 3], [4, 3]]),
        ([[0, 0], [1, 1]], [[3, 3], [4, 3], [5, 5]]),
    ],
)
def test_hopeless_points_are_refused(source: list, target: list) -> None:
    with pytest.raises(ValueError, match=r"similarity|point sets"):
        Similarity.estimate(source, target)


@pytest.mark.parametrize("scale", [0.0, -1.0, math.inf, math.nan])
def test_impossible_scales_are_refused(scale: float) -> None:
    with pytest.raises(ValueError, match="not a similarity"):
        Similarity(scale, 0, 0, 0)


def test_identity_and_whole_pixels_are_exact() -> None:
    image = np.random.default_rng(2).random((40, 50, 3)).astype(np.float32)
    same = warp(image, Similarity(1, 0, 0, 0).matrix, (40, 50))
    assert np.abs(same - image).max() < 1e-6
    moved = warp(image, Similarity(1, 0, -7, -5).matrix, (20, 30))
    assert np.abs(moved - image[5:25, 7:37]).max() < 1e-6


@pytest.mark.parametrize("angle_deg", [0, 7, 45, 90, 180, -133])
@pytest.mark.parametrize("scale", [0.55, 1.0, 2.7])
def test_pixel_centres_are_at_integers(scale: float, angle_deg: float) -> None:
    image = picture()
    turn = Similarity(scale, angle_deg, 0, 0)
    shift = np.array([40, 30]) - turn.apply((130, 100))
    transform = Similarity(scale, angle_deg, *shift)
    result = warp(image, transform.matrix, (61, 81))
    y, x = np.mgrid[:61, :81]
    source = transform.inverse().apply(np.stack([x.ravel(), y.ravel()], axis=1))
    inside = ((source > 3) & (source < (256, 196))).all(axis=1)
    expected = wave(source[:, 0], source[:, 1])
    assert inside.mean() > 0.9
    assert np.abs(result[..., 0].ravel() - expected)[inside].max() < 0.008


@pytest.mark.parametrize("factor", [2.5, 4, 7.3])
def test_shrinking_keeps_positions(factor: float) -> None:
    y, x = np.mgrid[:600, :800].astype(np.float32)
    ramp = np.stack([x / 800, y / 600, (x + y) / 1400], axis=2)
    transform = Similarity(1 / factor, 10.0, 20.0, -15.0)
    result = warp(ramp, transform.matrix, (60, 60))
    yy, xx = np.mgrid[:60, :60]
    source = transform.inverse().apply(np.stack([xx.ravel(), yy.ravel()], axis=1))
    inside = ((source > 2 * factor) & (source < (800 - 2 * factor, 600 - 2 * factor))).all(axis=1)
    assert inside.sum() > 500
    error = np.abs(result[..., 0].ravel() - source[:, 0] / 800)[inside]
    assert error.max() < 0.05 * factor / 800 + 1e-4


@pytest.mark.parametrize("factor", [3, 6, 20])
def test_shrinking_does_not_alias(factor: int) -> None:
    # A checkerboard of single pixels is grey from afar; skipping pixels makes a pattern of it.
    y, x = np.mgrid[:800, :800]
    board = ((x + y) % 2).astype(np.float32)
    result = warp(board, Similarity(1 / factor, 13.0, 10.0, -10.0).matrix, (30, 30))
    assert result.shape == (30, 30)
    assert np.abs(result[8:-8, 8:-8] - 0.5).max() < 0.06


def test_there_and_back_keeps_a_smooth_picture() -> None:
    image = picture()
    transform = Similarity(2.3, 21.0, -120.0, -60.0)
    crop = warp(image, transform.matrix, (256, 256))
    back = warp(crop, transform.inverse().matrix, image.shape[:2], "zero")
    inside = warp(
        np.ones((256, 256), np.float32), transform.inverse().matrix, image.shape[:2], "zero"
    )
    core = inside > 0.999
    core &= np.roll(core, 3, 0) & np.roll(core, -3, 0) & np.roll(core, 3, 1) & np.roll(core, -3, 1)
    assert core.sum() > 3000
    assert np.abs(back - image)[core].max() < 0.01


def test_borders() -> None:
    row = np.tile(np.linspace(0.2, 0.8, 9, dtype=np.float32), (9, 1))
    left = Similarity(1, 0, 4, 0).matrix
    assert np.allclose(warp(row, left, (9, 5), "mirror")[4], row[4, [4, 3, 2, 1, 0]], atol=1e-5)
    assert np.allclose(warp(row, left, (9, 3), "edge")[4], row[4, 0], atol=1e-5)
    assert np.allclose(warp(row, left, (9, 2), "zero")[4], 0, atol=1e-5)


@pytest.mark.parametrize("shift", [-55, -30, -3, 0, 3, 30, 55])
@pytest.mark.parametrize("axis", [0, 1])
def test_cutting_the_source_does_not_show(shift: int, axis: int) -> None:
    rng = np.random.default_rng(3)
    image = rng.random((60, 60, 3)).astype(np.float32)
    moved = [0, 0]
    moved[axis] = shift
    result = warp(image, Similarity(1, 0, *moved).matrix, (60, 60))
    index = np.abs(np.arange(60) - shift)
    index = np.where(index > 59, 118 - index, index)
    expected = image[:, index] if axis == 0 else image[index]
    assert np.abs(result - expected).max() < 1e-5


def test_sources_beyond_opencvs_limit() -> None:
    strip = np.random.default_rng(4).random((20, 40_000, 3)).astype(np.float32)
    result = warp(strip, Similarity(1, 0, -39_000, 0).matrix, (20, 64))
    assert np.abs(result - strip[:, 39_000:39_064]).max() < 1e-6


def test_a_cubic_kernel_does_not_overshoot() -> None:
    step = np.zeros((20, 20), np.float32)
    step[:, 10:] = 1
    result = warp(step, Similarity(3.3, 9, 0, 0).matrix, (60, 60))
    assert result.min() >= 0
    assert result.max() <= 1
    change = warp(step - 1, Similarity(3.3, 9, 0, 0).matrix, (60, 60), "zero")
    assert change.min() >= -1
    assert change.max() <= 0


@settings(max_examples=30, deadline=None)
@given(st.floats(0.02, 20), st.floats(-180, 180), st.integers(1, 40), st.integers(1, 40))
def test_any_size_goes(scale: float, angle_deg: float, height: int, width: int) -> None:
    image = np.full((height, width, 3), 0.25, np.float32)
    result = warp(image, Similarity(scale, angle_deg, 5, 5).matrix, (17, 23))
    assert result.shape == (17, 23, 3)
    assert result.dtype == np.float32
    assert np.abs(result - 0.25).max() < 1e-5


def test_one_channel_stays_one_channel() -> None:
    image = np.zeros((10, 10, 1), np.float32)
    assert warp(image, Similarity(0.3, 0, 0, 0).matrix, (3, 3)).shape == (3, 3, 1)
