"""Integer samples out of a file's bytes, one reader per kind of file.

Pillow reads everything with 8 bits; it cuts 16-bit colour down to 8, so 16-bit PNG goes through
OpenCV here, and 16-bit TIFF through :mod:`ented_desktop.imaging.tiff16`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from PIL import Image as PilImage
from PIL import ImageChops

from ented_desktop.imaging.icc import cmyk_to_srgb, profile_space
from ented_desktop.imaging.image import SampleArray
from ented_desktop.imaging.metadata import read_orientation


class UnsupportedContentError(Exception):
    """The file is a picture of a kind this program does not read."""


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """What a file holds.

    Attributes:
        array: uint8 or uint16 ``(H, W, C)`` as in :class:`Image.source_pixels`, not yet upright.
        icc: The profile the samples stand in; None for sRGB or unknown.
        orientation: EXIF orientation 1..8 that is still to be undone.
    """

    array: SampleArray
    icc: bytes | None
    orientation: int


def read_samples(picture: PilImage.Image, data: bytes) -> Samples:
    """Decodes the first frame.

    Args:
        picture: The opened file.
        data: The bytes it was opened from.

    Returns:
        The samples as stored; palettes are looked up, CMYK is converted to sRGB.

    Raises:
        UnsupportedContentError: 32-bit, floating-point or LAB samples.
        Exception: Anything at all for damaged bytes.
    """
    icc = picture.info.get("icc_profile")
    icc = icc if isinstance(icc, bytes) and len(icc) > 128 else None
    # Before the metadata: EXIF may stand behind the pixels, and damage must not pass there.
    picture.load()
    orientation = read_orientation(picture.getexif)  # Pillow turns TIFF itself, and then says 1
    if picture.format == "PNG" and data[24:25] == b"\x10":  # bit depth in IHDR
        array = _read_png16(data)
    else:
        array, icc = _read_8bit(picture, icc)
    return finish_samples(array, icc, orientation)


def finish_samples(array: SampleArray, icc: bytes | None, orientation: int) -> Samples:
    """Drops a profile made for another kind of samples: every viewer ignores it, and so do we."""
    color = {1: b"GRAY", 2: b"GRAY", 3: b"RGB ", 4: b"RGB "}[array.shape[2]]
    if icc is not None and profile_space(icc) != color:
        icc = None
    return Samples(np.ascontiguousarray(array), icc, orientation)


def _read_8bit(picture: PilImage.Image, icc: bytes | None) -> tuple[SampleArray, bytes | None]:
    mode = picture.mode
    transparent = "transparency" in picture.info
    if mode == "CMYK":
        if picture.format in ("JPEG", "MPO") and "adobe" not in picture.info:
            # Pillow takes every CMYK JPEG for Adobe's kind, which stores paper instead of ink.
            picture = ImageChops.invert(picture)
        return np.asarray(cmyk_to_srgb(picture, icc)), None
    if mode in ("1", "L"):
        target = "LA" if transparent else "L"
    elif mode in ("LA", "La"):
        target = "LA"
    elif mode in ("RGBA", "RGBa", "PA") or (mode in ("P", "RGB") and transparent):
        target = "RGBA"
    elif mode in ("P", "RGB", "RGBX", "YCbCr"):
        target = "RGB"
    else:
        raise UnsupportedContentError(mode)
    array = np.asarray(picture if mode == target else picture.convert(target), np.uint8)
    return (array[..., np.newaxis] if array.ndim == 2 else array), icc


def _read_png16(data: bytes) -> SampleArray:
    decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    return from_opencv(decoded, grey_alpha=data[25] == 4)


def from_opencv(decoded: Any, *, grey_alpha: bool) -> SampleArray:
    """16-bit samples in our order of channels from what ``cv2.imdecode`` gave.

    Raises:
        ValueError: It gave nothing, or not 16 bits.
    """
    if decoded is None or decoded.dtype != np.uint16:
        raise ValueError("OpenCV could not decode the file")
    array: SampleArray = decoded
    if array.ndim == 2:
        return array[..., np.newaxis]
    if array.shape[2] == 4:
        return array[..., [0, 3] if grey_alpha else [2, 1, 0, 3]]
    return array[..., ::-1]
