"""Headers without pixels, and small pictures that look like the large ones."""

from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
import pytest
from icc_profiles import ADOBE_RGB, gamma_curve, rgb_profile
from PIL import Image as PilImage

from ented_desktop.base.errors import InputError
from ented_desktop.imaging.containers import write_png, write_tiff
from ented_desktop.imaging.decode import decode, from_samples
from ented_desktop.imaging.render import (
    preview,
    read_header,
    render_file,
    thumbnail_jpeg,
    to_bytes,
)

ADOBE = rgb_profile(ADOBE_RGB, gamma_curve(2.19921875))


def scene(height: int = 300, width: int = 420) -> np.ndarray:
    """Smooth colours: what any good way of shrinking agrees on."""
    rng = np.random.default_rng(4)
    blurred = cv2.GaussianBlur(rng.random((height, width, 3)), (0, 0), 25)
    spread = (blurred - blurred.min()) / np.ptp(blurred)
    return np.rint(spread * 255).astype(np.uint8)


def exif_of(orientation: int) -> bytes:
    exif = PilImage.Exif()
    exif[274] = orientation
    exif.get_ifd(34665)[36867] = "1998:07:06 12:34:56"
    return exif.tobytes()


def opened(data: bytes) -> np.ndarray:
    with PilImage.open(io.BytesIO(data)) as picture:
        assert picture.format == "JPEG"
        return np.asarray(picture)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "HEIF", "AVIF"])
def test_the_header_says_what_decoding_finds(tmp_path: Path, kind: str, orientation: int) -> None:
    path = tmp_path / "photo"
    PilImage.fromarray(scene(40, 64)).save(path, kind, exif=exif_of(orientation))
    header, image = read_header(path), decode(path)
    assert (header.width, header.height) == (image.width, image.height)
    assert (header.format, header.bit_depth) == (kind, 8)
    assert header.bytes == path.stat().st_size
    assert header.taken == "1998-07-06T12:34:56"


@pytest.mark.parametrize("kind", ["BMP", "GIF"])
def test_headers_of_formats_without_metadata(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "photo"
    PilImage.fromarray(scene(40, 64)).save(path, kind)
    header = read_header(path)
    assert (header.width, header.height, header.format, header.taken) == (64, 40, kind, "")


@pytest.mark.parametrize("write", [write_png, write_tiff])
def test_headers_of_16_bits(tmp_path: Path, write) -> None:
    path = tmp_path / "photo"
    path.write_bytes(write(scene(40, 64).astype(np.uint16) * 257, exif=exif_of(1)))
    header = read_header(path)
    assert (header.width, header.height, header.bit_depth) == (64, 40, 16)
    assert header.taken == "1998-07-06T12:34:56"


def test_a_png_with_exif_behind_its_pixels_is_not_decoded(tmp_path: Path) -> None:
    data = write_png(scene(40, 64), exif=exif_of(6))
    start, length = data.index(b"eXIf") - 4, int.from_bytes(data[data.index(b"eXIf") - 4 :][:4])
    chunk = data[start : start + 12 + length]
    rest = data.replace(chunk, b"")
    end = rest.index(b"IEND") - 4
    middle = rest.rindex(b"IDAT") + 10
    broken = bytearray(rest[:end] + chunk + rest[end:])
    broken[middle] ^= 0xFF  # nobody sees it who does not look at the pixels
    path = tmp_path / "photo"
    path.write_bytes(broken)
    header = read_header(path)
    assert (header.width, header.height) == (40, 64)
    assert header.taken == "1998-07-06T12:34:56"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "image-empty"),
        (b"hello", "image-unsupported"),
        (b"\xff\xd8\xff\xe0 no", "image-truncated"),
        (b"II*\0\xff\xff\xff\xff", "image-truncated"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image-truncated"),
    ],
)
def test_bad_headers(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(content)
    for read in (read_header, lambda path: thumbnail_jpeg(path, 64)):
        with pytest.raises(InputError) as caught:
            read(path)
        assert caught.value.code == code


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_header(tmp_path / "gone.jpg")
    assert caught.value.code == "image-missing"


def test_preview_at_full_size_is_the_photo() -> None:
    samples = scene()
    image = from_samples(samples)
    assert np.array_equal(preview(image), samples)
    assert np.array_equal(preview(image, 5000), samples)


def test_preview_shrinks_by_areas() -> None:
    samples = np.zeros((100, 200, 3), np.uint8)
    samples[:, ::2] = 255  # one-pixel stripes average to grey; picking pixels would not
    small = preview(from_samples(samples), 50)
    assert small.shape == (25, 50, 3)
    assert np.abs(small.astype(int) - 127.5).max() <= 1


def test_preview_lays_transparency_on_white() -> None:
    samples = np.zeros((10, 10, 4), np.uint8)
    samples[:, 5:, 3] = 255
    seen = preview(from_samples(samples))
    assert seen[:, :5].min() == 255
    assert seen[:, 5:].max() == 0


def test_to_bytes_clips_and_rounds() -> None:
    values = np.array([-0.1, 0.0, 0.5 / 255, 100.4 / 255, 1.0, 1.2], np.float32)
    assert to_bytes(np.tile(values[:, None, None], (100, 2, 3)))[:6, 0, 0].tolist() == [
        0, 0, 0, 100, 255, 255,
    ]  # fmt: skip


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_jpeg_drafted_is_like_one_decoded(tmp_path: Path, mode: str, orientation: int) -> None:
    path = tmp_path / "photo.jpg"
    icc = ADOBE if mode == "RGB" else None
    picture = PilImage.fromarray(scene(600, 840)).convert(mode)
    picture.save(path, quality=95, exif=exif_of(orientation), icc_profile=icc)
    fast, thorough = render_file(path, 60), preview(decode(path), 60)
    assert fast.shape == thorough.shape == ((43, 60, 3) if orientation < 5 else (60, 43, 3))
    assert np.abs(fast.astype(int) - thorough).mean() < 1.5


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_thumbnails_of_files(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "photo"
    PilImage.fromarray(scene()).save(path, kind)
    small = opened(thumbnail_jpeg(path, 84))
    assert small.shape == (60, 84, 3)
    expected = cv2.resize(scene(), (84, 60), interpolation=cv2.INTER_AREA)
    assert np.abs(small.astype(int) - expected).mean() < 3


def test_thumbnails_of_pixels_are_never_enlarged() -> None:
    samples = scene(30, 42)
    for pixels in (samples, samples.astype(np.float32) / np.float32(255)):
        small = opened(thumbnail_jpeg(pixels, 84))
        assert small.shape == (30, 42, 3)
        assert np.abs(small.astype(int) - samples).mean() < 6
