"""A smaller copy keeps colours, depth and metadata."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from icc_profiles import ADOBE_RGB, gamma_curve, rgb_profile
from PIL import Image as PilImage

from ented_desktop.domain.options import OutputFormat
from ented_desktop.imaging.decode import decode, from_samples
from ented_desktop.imaging.encode import encode
from ented_desktop.imaging.image import Image
from ented_desktop.imaging.resize import shrink_photo

ADOBE = rgb_profile(ADOBE_RGB, gamma_curve(2.19921875))


def exif_of(size: tuple[int, int]) -> bytes:
    exif = PilImage.Exif()
    exif[271] = "Kodak"
    exif.get_ifd(34665).update({36867: "1998:07:06 12:00:00", 40962: size[0], 40963: size[1]})
    exif.get_ifd(34853)[1] = "N"
    return exif.tobytes()


def image_of(dtype: type, channels: int) -> Image:
    rng = np.random.default_rng(2)
    smooth = cv2.GaussianBlur(rng.random((120, 80, channels)), (0, 0), 8).reshape(120, 80, -1)
    # In the middle, where Adobe RGB has no colour that sRGB has not.
    spread = 0.4 + 0.2 * (smooth - smooth.min()) / np.ptp(smooth)
    samples = np.rint(spread * np.iinfo(dtype).max).astype(dtype)
    icc = ADOBE if channels > 2 else None
    return from_samples(samples, icc=icc, exif=exif_of((80, 120)), dpi=(300.0, 300.0))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_shrunk_and_written(tmp_path: Path, dtype: type, channels: int) -> None:
    image = image_of(dtype, channels)
    small = shrink_photo(image.pixels, image, 60)
    data, suffix = encode(small.pixels, small, OutputFormat.PNG)
    path = tmp_path / f"out{suffix}"
    path.write_bytes(data)
    result = decode(path)
    assert (result.width, result.height) == (40, 60)
    assert (result.bit_depth, result.mode, result.icc) == (image.bit_depth, image.mode, image.icc)
    assert (result.alpha is None) == (image.alpha is None)
    expected = cv2.resize(image.pixels, (40, 60), interpolation=cv2.INTER_AREA)
    assert np.abs(result.pixels - expected).max() < 0.02
    exif = PilImage.Exif()
    exif.load(result.exif or b"")
    details = exif.get_ifd(34665)
    assert (details[40962], details[40963], details[36867]) == (40, 60, "1998:07:06 12:00:00")
    assert (exif[271], exif.get_ifd(34853)[1]) == ("Kodak", "N")


def test_what_was_changed_is_in_it() -> None:
    image = image_of(np.uint8, 3)
    pixels = image.pixels.copy()
    pixels[20:60, 20:60] = 0.0
    small = shrink_photo(pixels, image, 60)
    assert small.pixels[15:25, 15:25].max() < 0.02
    assert small.pixels[40:].min() > 0.1


def test_a_photo_that_is_small_enough_keeps_every_bit() -> None:
    image = image_of(np.uint16, 4)
    for side in (120, 5000):
        same = shrink_photo(image.pixels, image, side)
        assert np.array_equal(same.source_pixels, image.source_pixels)
        assert (same.width, same.height) == (80, 120)
    with pytest.raises(ValueError, match="longer side"):
        shrink_photo(image.pixels, image, 0)


def test_the_transparent_lends_no_colour() -> None:
    samples = np.zeros((64, 64, 4), np.uint8)
    samples[..., 0] = 255  # red, but where it shows it is green
    samples[:, 31:] = (0, 255, 0, 255)
    small = shrink_photo(from_samples(samples).pixels, from_samples(samples), 16).source_pixels
    edge = small[:, 7]
    assert 0 < edge[0, 3] < 255
    assert edge[..., 1].min() == 255
    assert edge[..., 0].max() == 0
