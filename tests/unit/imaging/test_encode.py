"""Encoding: like the original, and to the bit where nothing changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from icc_profiles import ADOBE_RGB, gamma_curve, grey_profile, rgb_profile
from PIL import Image as PilImage

from ented_desktop.base.errors import OutputError
from ented_desktop.domain.options import OutputFormat
from ented_desktop.imaging.containers import write_png, write_tiff
from ented_desktop.imaging.decode import decode, from_samples
from ented_desktop.imaging.encode import encode, output_kind, suffix_for
from ented_desktop.imaging.image import Image, JpegSettings

ADOBE = rgb_profile(ADOBE_RGB, gamma_curve(2.19921875))
GREY18 = grey_profile(gamma_curve(1.8))
RNG = np.random.default_rng(0)


def exif_of(**_: object) -> bytes:
    exif = PilImage.Exif()
    exif[271], exif[274] = "Kodak", 1
    exif.get_ifd(34665)[36867] = "1998:07:06 12:00:00"
    exif.get_ifd(34853)[1] = "N"
    return exif.tobytes()


def image_of(dtype: type, channels: int, **options: object) -> Image:
    samples = RNG.integers(0, np.iinfo(dtype).max + 1, (29, 37, channels)).astype(dtype)
    return from_samples(samples, **options)


def again(tmp_path: Path, encoded: tuple[bytes, str]) -> Image:
    data, suffix = encoded
    path = tmp_path / f"out{suffix}"
    path.write_bytes(data)
    return decode(path)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("profiled", [False, True])
@pytest.mark.parametrize("wish", [OutputFormat.PNG, OutputFormat.TIFF, OutputFormat.KEEP])
def test_outside_the_mask_nothing_changes(tmp_path, dtype, channels, profiled, wish) -> None:
    icc = (GREY18 if channels < 3 else ADOBE) if profiled else None
    image = image_of(dtype, channels, icc=icc, exif=exif_of(), dpi=(300.0, 300.0))
    pixels = np.clip(image.pixels * 0.5 + 0.25, 0, 1)
    if channels < 3:
        pixels = np.repeat(pixels[..., :1], 3, axis=2)
    changed = np.zeros(pixels.shape[:2], bool)
    changed[5:20, 8:30] = RNG.random((15, 22)) < 0.5
    result = again(tmp_path, encode(pixels, image, wish, changed=changed))
    assert result.source_pixels.dtype == dtype
    assert np.array_equal(result.source_pixels[~changed], image.source_pixels[~changed])
    colors = 1 if channels < 3 else 3
    assert (result.source_pixels[changed][..., :colors]
            != image.source_pixels[changed][..., :colors]).any()  # fmt: skip
    assert np.array_equal(result.source_pixels[..., colors:], image.source_pixels[..., colors:])
    step = 1 / np.iinfo(dtype).max
    assert np.abs(result.pixels - pixels)[changed].max() < (4 * step + 1e-4 if icc else step)
    assert (result.icc, result.exif, result.mode) == (icc, image.exif, image.mode)
    assert result.dpi == pytest.approx((300, 300), abs=0.1)
    assert (result.bit_depth, result.alpha is None) == (image.bit_depth, image.alpha is None)


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP", "WEBP", "GIF"])
def test_no_change_gives_the_original_back(tmp_path: Path, kind: str) -> None:
    samples = np.repeat(RNG.integers(0, 256, (20, 30, 1)), 3, axis=2).astype(np.uint8)
    path = tmp_path / "in"
    options = {"lossless": True} if kind == "WEBP" else {}
    PilImage.fromarray(samples).quantize(200).convert("RGB").save(path, kind, **options)
    image = decode(path)
    encoded = encode(image.pixels.copy(), image, OutputFormat.KEEP)
    assert encoded[1] == {"TIFF": ".tif", "GIF": ".png"}.get(kind, f".{kind.lower()}")
    assert np.array_equal(again(tmp_path, encoded).source_pixels, image.source_pixels)


def test_without_a_mask_the_difference_counts(tmp_path: Path) -> None:
    image = image_of(np.uint8, 3, icc=ADOBE)
    pixels = image.pixels.copy()
    pixels[3, 4] = 0.5
    result = again(tmp_path, encode(pixels, image, OutputFormat.PNG))
    differs = np.any(result.source_pixels != image.source_pixels, axis=2)
    assert differs.sum() == 1
    assert differs[3, 4]


@pytest.mark.parametrize("kind", ["HEIF", "AVIF", "WEBP"])
def test_modern_formats_are_kept(tmp_path: Path, kind: str) -> None:
    y, x = np.mgrid[:48, :64]
    array = np.stack([x * 4, y * 5, 255 - x * 3], axis=2).astype(np.uint8)
    PilImage.fromarray(array).save(tmp_path / "in", kind, exif=exif_of(), icc_profile=ADOBE)
    image = decode(tmp_path / "in")
    result = again(tmp_path, encode(image.pixels, image, OutputFormat.KEEP))
    assert result.format == kind
    assert np.abs(result.source_pixels.astype(int) - image.source_pixels).mean() < 2
    assert (result.exif, result.icc) == (image.exif, ADOBE)


def test_heif_becomes_png_where_no_encoder_is(monkeypatch) -> None:
    image = image_of(np.uint8, 3, kind="HEIF")
    assert suffix_for(image, OutputFormat.KEEP) == ".heic"
    monkeypatch.setattr("pillow_heif.libheif_info", lambda: {"HEIF": ""})
    assert suffix_for(image, OutputFormat.KEEP) == ".png"
    assert encode(image.pixels, image, OutputFormat.KEEP)[1] == ".png"


@pytest.mark.parametrize("quality", [60, 92, 96])
@pytest.mark.parametrize("subsampling", [0, 1, 2])
def test_jpeg_stays_as_good_as_it_was(tmp_path: Path, quality: int, subsampling: int) -> None:
    y, x = np.mgrid[:64, :80]
    array = np.stack([x * 3, y * 4, (x + y) * 1.5], axis=2).astype(np.uint8)
    PilImage.fromarray(array).save(
        tmp_path / "in.jpg", quality=quality, subsampling=subsampling, exif=exif_of(),
        icc_profile=ADOBE, dpi=(240, 240), progressive=True,
    )  # fmt: skip
    image = decode(tmp_path / "in.jpg")
    result = again(tmp_path, encode(image.pixels, image, OutputFormat.KEEP))
    assert result.jpeg == JpegSettings(max(92, quality), subsampling, True)
    assert (result.exif, result.icc, result.dpi) == (image.exif, ADOBE, (240, 240))
    assert np.abs(result.source_pixels.astype(int) - image.source_pixels).max() < 12


@pytest.mark.parametrize("wish", [OutputFormat.WEBP, OutputFormat.HEIC, OutputFormat.AVIF])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_modern_formats_on_wish(tmp_path: Path, wish: OutputFormat, channels: int) -> None:
    y, x = np.mgrid[:48, :64]
    samples = np.stack([x * 4, y * 5, 255 - x * 3, 255 - y], axis=2)[..., -channels:]
    image = from_samples(samples.astype(np.uint8), exif=exif_of(), kind="PNG")
    result = again(tmp_path, encode(image.pixels, image, wish))
    assert result.format == {"webp": "WEBP", "heic": "HEIF", "avif": "AVIF"}[wish.value]
    assert (result.alpha is None) == (channels in (1, 3))
    assert np.abs(result.pixels - image.pixels).mean() < 0.02
    assert result.exif is not None
    if wish is OutputFormat.WEBP:  # nothing was lost before, so nothing is now
        assert np.array_equal(result.pixels, image.pixels)


@pytest.mark.parametrize("wish", [OutputFormat.JPG, OutputFormat.WEBP, OutputFormat.AVIF])
def test_quality(tmp_path: Path, wish: OutputFormat) -> None:
    rng = np.random.default_rng(1)
    image = from_samples(rng.integers(0, 256, (96, 128, 3)).astype(np.uint8), kind="JPEG")
    sizes = [len(encode(image.pixels, image, wish, quality=q)[0]) for q in (20, 60, 95)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[2] / 2
    if wish is OutputFormat.JPG:
        result = again(tmp_path, encode(image.pixels, image, wish, quality=60))
        assert result.jpeg is not None
        assert (result.jpeg.quality, result.jpeg.subsampling) == (60, 2)
    with pytest.raises(ValueError, match="quality"):
        encode(image.pixels, image, wish, quality=101)


def test_a_wished_format_without_an_encoder_is_refused(monkeypatch) -> None:
    image = image_of(np.uint8, 3, kind="JPEG")
    monkeypatch.setattr("pillow_heif.libheif_info", lambda: {"HEIF": ""})
    monkeypatch.setattr("PIL.features.check", lambda _: False)
    for wish in (OutputFormat.HEIC, OutputFormat.AVIF):
        for ask in (suffix_for, lambda like, wish: encode(like.pixels, like, wish)):
            with pytest.raises(OutputError) as caught:
                ask(image, wish)
            assert caught.value.code == "output-unencodable"
    assert suffix_for(image_of(np.uint8, 3, kind="AVIF"), OutputFormat.KEEP) == ".png"


def test_jpeg_of_others_is_fine_and_unsubsampled(tmp_path: Path) -> None:
    image = image_of(np.uint16, 3)
    result = again(tmp_path, encode(image.pixels, image, OutputFormat.JPG))
    assert (result.bit_depth, result.jpeg) == (8, JpegSettings(92, 0, False))


def test_jpeg_lays_transparency_on_white(tmp_path: Path) -> None:
    samples = np.zeros((32, 32, 4), np.uint8)
    samples[:, 16:, 3] = 255
    image = from_samples(samples)
    result = again(tmp_path, encode(image.pixels, image, OutputFormat.JPG))
    assert result.source_pixels[:, :8].min() > 250
    assert result.source_pixels[:, 24:].max() < 5


def test_a_grey_jpeg_stays_grey(tmp_path: Path) -> None:
    image = image_of(np.uint8, 1, kind="JPEG", icc=GREY18)
    result = again(tmp_path, encode(image.pixels, image, OutputFormat.KEEP))
    assert (result.mode, result.icc) == ("grey", GREY18)


def test_bmp_cannot_hold_a_profile_and_is_written_in_srgb(tmp_path: Path) -> None:
    image = image_of(np.uint8, 3, kind="BMP", icc=ADOBE)
    result = again(tmp_path, encode(image.pixels, image, OutputFormat.KEEP))
    assert result.icc is None
    assert np.abs(result.pixels - image.pixels).max() <= 0.5 / 255 + 1e-6


def test_16_bit_rounds_to_the_nearest_8_bit(tmp_path: Path) -> None:
    samples = np.arange(65536, dtype=np.uint16).reshape(256, 256, 1)
    image = from_samples(samples, kind="BMP")
    result = again(tmp_path, encode(image.pixels, image, OutputFormat.KEEP))
    assert np.array_equal(result.source_pixels[..., 0], np.rint(samples[..., 0] / 257))


def test_exif_too_long_for_jpeg_is_left_out(tmp_path: Path) -> None:
    exif = PilImage.Exif()
    exif[274], exif[270] = 1, "x" * 70_000
    image = image_of(np.uint8, 3, exif=exif.tobytes())
    assert again(tmp_path, encode(image.pixels, image, OutputFormat.JPG)).exif is None
    kept = PilImage.Exif()
    kept.load(again(tmp_path, encode(image.pixels, image, OutputFormat.PNG)).exif or b"")
    assert kept[270] == exif[270]


def test_too_large_for_the_format() -> None:
    samples = np.zeros((1, 70_000, 3), np.uint8)
    image = from_samples(samples)
    with pytest.raises(OutputError) as caught:
        encode(image.pixels, image, OutputFormat.JPG)
    assert caught.value.code == "output-unencodable"
    assert encode(image.pixels, image, OutputFormat.PNG)[1] == ".png"


def test_sizes_must_agree() -> None:
    image = image_of(np.uint8, 3)
    with pytest.raises(ValueError, match="pixels are"):
        encode(image.pixels[1:], image, OutputFormat.PNG)
    with pytest.raises(ValueError, match="mask is"):
        encode(image.pixels, image, OutputFormat.PNG, changed=np.zeros((2, 2), bool))


@pytest.mark.parametrize("wish", list(OutputFormat))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF", "HEIF", "AVIF"])
def test_the_ending_is_known_beforehand(kind: str, wish: OutputFormat) -> None:
    image = replace(image_of(np.uint8, 3), format=kind)
    assert encode(image.pixels, image, wish)[1] == suffix_for(image, wish)
    assert output_kind(image, wish) == "PNG" or wish is not OutputFormat.PNG


@pytest.mark.parametrize("shape", [(1, 1, 3), (1, 500, 4), (700, 1, 1), (300, 400, 3)])
@pytest.mark.parametrize("write", [write_png, write_tiff])
def test_our_files_are_what_pillow_reads(tmp_path: Path, write, shape: tuple[int, ...]) -> None:
    samples = RNG.integers(0, 256, shape).astype(np.uint8)
    (tmp_path / "a").write_bytes(write(samples))
    with PilImage.open(tmp_path / "a") as picture:
        assert np.array_equal(np.asarray(picture).reshape(shape), samples)


def test_png_packs_a_smooth_picture_well() -> None:
    y, x = np.mgrid[:256, :256]
    samples = np.stack([x, y, (x + y) // 2], axis=2).astype(np.uint8)
    assert len(write_png(samples)) < samples.nbytes / 20
