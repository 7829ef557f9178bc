"""The damage of old prints: each kind does its own thing, within its range, by its seed."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from ented_desktop.cli.main import main
from ented_desktop.evaluation import degrade_kinds as wear
from ented_desktop.evaluation.degrade import Degradation, apply
from ented_desktop.evaluation.degrade_wear import KINDS, Wear, draw_kinds, wear_out


def _photo(height: int = 128, width: int = 160, *, grey: bool = False) -> np.ndarray:
    noise = np.random.default_rng(0).random((height, width, 3), dtype=np.float32)
    smooth = np.clip(cv2.GaussianBlur(noise, (0, 0), 6.0) * 5.0 - 2.0, 0.0, 1.0)
    if grey:
        smooth = smooth.mean(axis=2, keepdims=True).repeat(3, axis=2)
    return smooth.astype(np.float32)


def _flat(value: float, side: int = 128) -> np.ndarray:
    return np.full((side, side, 3), value, dtype=np.float32)


def _rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", [(128, 160), (24, 16), (40, 200)])
def test_every_kind_changes_a_photo_by_its_seed_alone(kind: str, shape: tuple[int, int]) -> None:
    image = _photo(*shape)
    before = image.copy()
    for seed in range(3):
        worn = wear_out(image, [kind], _rng(seed))
        assert worn.shape == image.shape
        assert worn.dtype == np.float32
        assert worn.min() >= 0.0
        assert worn.max() <= 1.0
        np.testing.assert_array_equal(worn, wear_out(image, [kind], _rng(seed)))
        assert np.abs(worn - image).max() > 0.004
    assert not np.array_equal(wear_out(image, [kind], _rng(1)), wear_out(image, [kind], _rng(2)))
    np.testing.assert_array_equal(image, before)


@pytest.mark.parametrize("kind", ["halftone", "grain", "fading", "paper", "scratches", "scanner"])
def test_a_grey_photo_stays_grey(kind: str) -> None:
    worn = wear_out(_photo(grey=True), [kind], _rng())
    assert np.ptp(worn, axis=2).max() < 1e-5


def test_faded_ink_lifts_black_and_leaves_white() -> None:
    assert wear.ink(_flat(1.0), 0.3, _rng()).min() > 0.999
    black = wear.ink(_flat(0.0), 0.3, _rng())
    assert 0.3 * 0.7 * 0.8 < black.mean() < 0.3 * 1.3
    assert wear.ink(_flat(0.0), 0.1, _rng()).mean() < black.mean()


@pytest.mark.parametrize("period", [3.0, 6.0])
def test_a_halftone_keeps_the_tone_and_repeats_at_its_period(period: float) -> None:
    for tone in (0.3, 0.5, 0.7):
        dots = wear.halftone(_flat(tone), period, 0.4, _rng(2))
        assert dots.mean() == pytest.approx(tone, abs=0.04)
        assert dots.std() > 0.05
    plane = wear.halftone(_flat(0.5), period, 0.4, _rng(2))[..., 0]
    power = np.abs(np.fft.fft2(plane - plane.mean()))
    y, x = np.unravel_index(int(power.argmax()), power.shape)
    found = np.hypot(min(x, 128 - x), min(y, 128 - y)) / 128
    assert 1.0 / found == pytest.approx(period, rel=0.08)


def test_inks_of_a_colour_print_have_screens_of_their_own() -> None:
    image = _flat(0.5)
    image[..., 0] += 0.1
    dots = wear.halftone(image, 4.0, 0.4, _rng())
    spread = np.corrcoef(dots[..., 0].ravel(), dots[..., 1].ravel())[0, 1]
    assert abs(spread) < 0.3


def test_grain_is_strongest_in_the_middle_tones_and_one_for_all_channels() -> None:
    strengths = [wear.grain(_flat(v), 0.05, 0.6, _rng()).std() for v in (0.1, 0.5, 0.9)]
    assert strengths[1] == pytest.approx(0.05, rel=0.05)
    assert strengths[0] < 0.9 * strengths[1] > strengths[2]
    worn = wear.grain(_flat(0.5), 0.05, 0.6, _rng()) - 0.5
    np.testing.assert_allclose(worn[..., 0], worn[..., 2], atol=1e-6)
    fine, coarse = (wear.grain(_flat(0.5), 0.05, size, _rng())[..., 0] for size in (0.3, 1.0))
    assert np.diff(fine, axis=1).std() > np.diff(coarse, axis=1).std()


def test_fading_takes_contrast_and_the_dyes_one_by_one() -> None:
    image = _photo(grey=True)
    weak, strong = (wear.fading(image, strength, _rng()) for strength in (0.2, 0.6))
    slopes = [np.polyfit(image.ravel(), worn.ravel(), 1)[0] for worn in (weak, strong)]
    assert slopes == [pytest.approx(0.8, abs=0.08), pytest.approx(0.4, abs=0.12)]
    colour = wear.fading(_photo(), 0.5, _rng(1)) - _photo()
    lifted = colour.mean(axis=(0, 1))
    assert np.ptp(lifted) > 0.02


def test_yellowing_takes_blue_first_and_most_at_the_edges() -> None:
    worn = wear.yellowing(_flat(1.0), 0.8, _rng())
    red, green, blue = worn.mean(axis=(0, 1))
    assert red > green > blue
    assert worn[0].mean() < worn[64].mean()
    assert blue < wear.yellowing(_flat(1.0), 0.2, _rng())[..., 2].mean()


def test_stains_are_patches_with_a_darker_rim() -> None:
    worn = [wear.stains(_flat(0.8), 0.4, _rng(seed)) for seed in range(8)]
    for image in worn:
        assert image.min() >= 0.8 * (1 - 0.4 * 1.25 * 1.3) - 1e-5
        assert image.mean() < 0.8
    depth = wear.stains(_flat(0.8), 0.15, _rng(0)).mean()
    assert depth > worn[0].mean()


def test_paper_is_relief_without_a_mean() -> None:
    for seed in range(4):
        worn = wear.paper(_flat(0.5), 0.04, 4.0, _rng(seed))
        assert worn.mean() == pytest.approx(0.5, abs=0.01)
        assert worn.std() == pytest.approx(0.5 * 0.04 + 0.3 * 0.04, rel=0.2)


def test_scratches_grow_with_their_count_and_leave_the_rest_alone() -> None:
    image = _flat(0.4)

    def share(count: float) -> float:
        return float(
            np.mean([(wear.scratches(image, count, _rng(s)) != 0.4).mean() for s in range(8)])
        )

    few, many = share(1.0), share(8.0)
    assert few < many < 0.4
    assert (wear.scratches(image, 4.0, _rng(1)) > 0.5).any()


def test_a_scanner_blurs_and_beats() -> None:
    image = _photo()
    plain = wear.scanner(image, 1.2, 0.0, _rng())
    assert np.abs(np.diff(plain, axis=0)).mean() < np.abs(np.diff(image, axis=0)).mean()
    flat = wear.scanner(_flat(0.5), 0.3, 0.05, _rng())
    rows = flat - flat.mean(axis=0, keepdims=True)
    assert 0.01 < rows.std() < 0.06


def test_nothing_is_worn_by_default_and_everything_when_asked() -> None:
    assert all(draw_kinds(Wear(), _rng(seed)) == () for seed in range(50))
    always = Wear(share=1.0, **dict.fromkeys(KINDS, 1.0))
    assert draw_kinds(always, _rng()) == KINDS
    draws = [draw_kinds(Wear(share=0.5), _rng(seed)) for seed in range(2000)]
    assert np.mean([len(d) > 0 for d in draws]) == pytest.approx(0.47, abs=0.04)
    assert np.mean(["halftone" in d for d in draws]) == pytest.approx(0.125, abs=0.025)
    with pytest.raises(ValueError, match="share"):
        Wear(share=1.5)
    with pytest.raises(ValueError, match="mould"):
        wear_out(_photo(), ["mould"], _rng())


def test_wear_sits_between_lens_and_noise_and_moves_no_other_draw() -> None:
    image = _photo(96, 96)
    draw = Degradation(factor=3.0, colour=False).sample(_rng(4))
    seen: list[tuple[int, ...]] = []

    def look(small: np.ndarray) -> np.ndarray:
        seen.append(small.shape)
        return small

    plain = apply(image, draw, _rng(5))
    np.testing.assert_array_equal(apply(image, draw, _rng(5), look), plain)
    assert seen == [(32, 32, 3)]
    worn = apply(image, draw, _rng(5), lambda small: wear_out(small, ["halftone"], _rng(6)))
    assert np.abs(worn - plain).mean() > 0.01


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def test_the_command_shows_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "photo.png"
    Image.fromarray((_photo() * 255).astype(np.uint8)).save(source)
    out = tmp_path / "worn.png"
    options = ["--kind", "halftone", "--kind", "grain", "--seed", "3"]
    assert main(["degrade", str(source), str(out), *options]) == 0
    assert "halftone, grain" in capsys.readouterr().out
    assert _size(out) == (160, 128)
    assert main(["degrade", str(source), str(tmp_path / "sheet.png"), "--sheet"]) == 0
    assert _size(tmp_path / "sheet.png") == (5 * 160, 2 * 128)
    both = ["--kind", "all", "--factor", "2"]
    assert main(["degrade", str(source), str(tmp_path / "both.png"), *both]) == 0
    assert main(["degrade", str(source), str(tmp_path / "no.png"), "--kind", "mould"]) == 2
