"""Damaged bytes end in an InputError, whatever the damage is."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image as PilImage

from ented_desktop.base.errors import InputError
from ented_desktop.imaging.containers import write_png, write_tiff
from ented_desktop.imaging.decode import decode

KINDS = (
    "JPEG", "PNG", "TIFF", "TIFF-LZW", "WEBP", "BMP", "GIF", "HEIF", "AVIF", "PNG16", "TIFF16",
    "TIFF16-ZLIB", "CMYK",
)  # fmt: skip


@cache
def whole(kind: str) -> bytes:
    rng = np.random.default_rng(7)
    deep = rng.integers(0, 65536, (20, 24, 3)).astype(np.uint16)
    exif = PilImage.Exif()
    exif[274] = 6
    exif[271] = "Kodak"
    if kind == "PNG16":
        return write_png(deep, exif=exif.tobytes(), dpi=(300, 300), icc=bytes(200))
    if kind == "TIFF16":
        return write_tiff(deep, exif=exif.tobytes(), dpi=(300, 300), icc=bytes(200))
    file = io.BytesIO()
    if kind == "TIFF16-ZLIB":
        tifffile.imwrite(file, deep, photometric="rgb", compression="zlib", tile=(16, 16))
        return file.getvalue()
    if kind == "CMYK":
        PilImage.new("CMYK", (24, 20), (10, 200, 30, 40)).save(file, "JPEG")
        return file.getvalue()
    picture = PilImage.fromarray((deep >> 8).astype(np.uint8))
    if kind == "TIFF-LZW":
        picture.save(file, "TIFF", compression="tiff_lzw", exif=exif.tobytes())
    else:
        picture.save(file, kind, exif=exif.tobytes())
    return file.getvalue()


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=60,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_only_an_input_error_leaves(kind: str, tmp_path_factory, data) -> None:
    damaged = bytearray(whole(kind))
    for _ in range(data.draw(st.integers(1, 6))):
        # Headers and directories stand at the ends; damage there is the most interesting.
        reach = data.draw(st.sampled_from((64, 400, len(damaged))))
        at = data.draw(st.integers(0, min(reach, len(damaged)) - 1))
        if data.draw(st.booleans()):
            at = len(damaged) - 1 - at
        action = data.draw(st.sampled_from(("flip", "set", "cut", "insert")))
        if action == "flip":
            damaged[at] ^= 1 << data.draw(st.integers(0, 7))
        elif action == "set":
            damaged[at] = data.draw(st.sampled_from((0, 1, 127, 128, 255)))
        elif action == "cut":
            del damaged[at : at + data.draw(st.integers(1, 40))]
        else:
            damaged[at:at] = data.draw(st.binary(min_size=1, max_size=8))
        if not damaged:
            break
    path: Path = tmp_path_factory.getbasetemp() / f"damaged-{kind}"
    path.write_bytes(bytes(damaged))
    try:
        image = decode(path, max_pixels=1_000_000)
    except InputError as error:
        code = error.code
    else:
        code = None
        assert image.pixels.ndim == 3
        assert np.isfinite(image.pixels).all()
        assert 0 <= image.pixels.min() <= image.pixels.max() <= 1
    assert code in (None, "image-truncated", "image-unsupported", "image-too-large", "image-empty")
