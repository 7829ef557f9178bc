"""Profiles to sRGB and back, against littleCMS and against themselves."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from icc_profiles import (
    ADOBE_RGB,
    SRGB,
    cmyk_profile,
    gamma_curve,
    grey_profile,
    rgb_profile,
    rgb_table_profile,
    srgb_curve,
    table_curve,
)
from PIL import Image as PilImage
from PIL import ImageCms

from ented_desktop.imaging.decode import decode
from ented_desktop.imaging.icc import srgb_decode, srgb_encode, transform_for

ADOBE = rgb_profile(ADOBE_RGB, gamma_curve(2.19921875))
STEEP = table_curve(np.linspace(0, 1, 600) ** 1.5 * 65535)


def by_littlecms(array: np.ndarray, icc: bytes, mode: str = "RGB") -> np.ndarray:
    source = ImageCms.ImageCmsProfile(io.BytesIO(icc))
    transform = ImageCms.buildTransform(
        source, ImageCms.createProfile("sRGB"), mode, "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )  # fmt: skip
    return np.asarray(ImageCms.applyTransform(PilImage.fromarray(array), transform))


@pytest.mark.parametrize("icc", [ADOBE, rgb_profile(ADOBE_RGB, srgb_curve()),
                                 rgb_profile(SRGB, STEEP)])  # fmt: skip
def test_matrix_profiles_agree_with_littlecms(icc: bytes) -> None:
    array = np.random.default_rng(0).integers(0, 256, (60, 70, 3)).astype(np.uint8)
    transform = transform_for(icc, 3)
    assert transform is not None
    ours = transform.to_srgb(array.astype(np.float32) / 255)
    assert np.abs(ours * 255 - by_littlecms(array, icc)).max() < 1.6


def test_grey_profiles_agree_with_littlecms() -> None:
    icc = grey_profile(gamma_curve(1.8))
    array = np.arange(256, dtype=np.uint8).reshape(16, 16)
    transform = transform_for(icc, 1)
    assert transform is not None
    ours = transform.to_srgb(array[..., None].astype(np.float32) / 255)
    assert np.abs(ours * 255 - by_littlecms(array, icc, "L")).max() < 1.6
    assert np.ptp(ours, axis=2).max() == 0


@pytest.mark.parametrize("icc", [ADOBE, rgb_profile(ADOBE_RGB, srgb_curve())])
def test_the_way_back_undoes_the_way_there(icc: bytes) -> None:
    transform = transform_for(icc, 3)
    assert transform is not None
    # Muted colours: what sRGB cannot show cannot come back.
    values = np.random.default_rng(1).uniform(0.4, 0.55, (50, 50, 3)).astype(np.float32)
    there = transform.to_srgb(values)
    assert np.abs(there - values).max() > 0.01
    assert np.abs(transform.from_srgb(there) - values).max() < 1e-4


def test_srgb_itself_needs_no_conversion() -> None:
    assert transform_for(rgb_profile(SRGB, srgb_curve()), 3) is None
    assert (
        transform_for(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), 3) is None
    )
    assert transform_for(grey_profile(srgb_curve()), 1) is None
    assert transform_for(None, 3) is None


@pytest.mark.parametrize("icc", [b"", bytes(500), ADOBE[:200], ADOBE[:128] + b"\xff" * 400])
def test_broken_profiles_are_ignored(icc: bytes) -> None:
    assert transform_for(icc, 3) is None


def test_a_profile_for_other_samples_is_ignored() -> None:
    assert transform_for(ADOBE, 1) is None
    assert transform_for(grey_profile(gamma_curve(1.8)), 3) is None


def test_table_profiles_go_through_littlecms() -> None:
    icc = rgb_table_profile()
    array = np.random.default_rng(2).integers(0, 256, (20, 30, 3)).astype(np.uint8)
    transform = transform_for(icc, 3)
    assert transform is not None
    expected = by_littlecms(array, icc)
    ours = transform.to_srgb(array.astype(np.float32) / 255) * 255
    assert np.abs(expected.astype(int) - array).max() > 20
    # Black point compensation, which the reference above leaves out, moves the shadows a little.
    assert np.abs(ours - expected).mean() < 8
    fine = transform.to_srgb(array.astype(np.float32) / 255 + np.float32(0.001)) * 255
    assert 0 <= (fine - ours).max() <= 0.3


def test_srgb_curves_undo_each_other() -> None:
    values = np.linspace(0, 1, 1001)
    assert np.abs(srgb_encode(srgb_decode(values)) - values).max() < 1e-9


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "JPEG", "WEBP"])
def test_decoding_applies_the_profile(tmp_path: Path, kind: str) -> None:
    array = np.full((16, 16, 3), (60, 180, 60), np.uint8)
    options = {"JPEG": {"quality": 100, "subsampling": 0}, "WEBP": {"lossless": True}}.get(kind, {})
    PilImage.fromarray(array).save(tmp_path / "a", kind, icc_profile=ADOBE, **options)
    image = decode(tmp_path / "a")
    assert image.icc == ADOBE
    assert np.abs(image.source_pixels.astype(int) - array).max() <= 1
    assert np.abs(image.pixels[0, 0] * 255 - by_littlecms(array, ADOBE)[0, 0]).max() < 3


def test_cmyk_profiles_count(tmp_path: Path) -> None:
    inks = np.full((16, 16, 4), 128, np.uint8)
    picture = PilImage.frombytes("CMYK", (16, 16), inks.tobytes())
    picture.save(tmp_path / "plain.tif")
    picture.save(tmp_path / "tagged.tif", icc_profile=cmyk_profile())
    plain, tagged = decode(tmp_path / "plain.tif"), decode(tmp_path / "tagged.tif")
    assert tagged.icc is None
    assert tagged.mode == "rgb"
    r, g, b = tagged.pixels[8, 8]
    assert b > g > 0
    assert b - r > 0.2
    assert np.ptp(plain.pixels[8, 8]) < 0.01
