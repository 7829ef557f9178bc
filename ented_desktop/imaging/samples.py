"""Integer samples out of a file's bytes, one reader per kind of file.

Pillow reads everything with 8 bits; it cuts 16-bit colour down to 8, so 16-bit PNG goes through
OpenCV and 16-bit TIFF through tifffile.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
import tifffile
from PIL import Image as PilImage

from ented_desktop.imaging.icc import cmyk_to_srgb, profile_space
from ented_desktop.imaging.image import SampleArray

_BITS_PER_SAMPLE: Final = 258
_CMYK: Final = 5
_ALPHA_KINDS: Final = (1, 2)  # associated, unassociated


class UnsupportedContentError(Exception):
    """The file is a picture of a kind this program does not read."""


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """What a file holds.

    Attributes:
        array: uint8 or uint16 ``(H, W, C)`` as in :class:`Image.source_pixels`, not yet upright.
        icc: The profile the samples stand in; None for sRGB or unknown.
    """

    array: SampleArray
    icc: bytes | None


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
    if picture.format == "PNG" and data[24:25] == b"\x10":  # bit depth in IHDR
        array = _read_png16(picture, data)
    elif picture.format == "TIFF" and 16 in _bits(picture):
        array, icc = _read_tiff16(picture, data, icc)
    else:
        array, icc = _read_8bit(picture, icc)
    color = {1: b"GRAY", 2: b"GRAY", 3: b"RGB ", 4: b"RGB "}[array.shape[2]]
    if icc is not None and profile_space(icc) != color:
        icc = None  # made for another kind of samples: every viewer ignores it, and so do we
    return Samples(np.ascontiguousarray(array), icc)


def _bits(picture: PilImage.Image) -> tuple[int, ...]:
    tags: Any = getattr(picture, "tag_v2", {})
    value = tags.get(_BITS_PER_SAMPLE, (1,))
    return tuple(value) if isinstance(value, tuple) else (value,)


def _read_8bit(picture: PilImage.Image, icc: bytes | None) -> tuple[SampleArray, bytes | None]:
    picture.load()
    mode = picture.mode
    transparent = "transparency" in picture.info
    if mode == "CMYK":
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


def _read_png16(picture: PilImage.Image, data: bytes) -> SampleArray:
    picture.load()  # raises on missing data, which OpenCV may fill in and go on
    decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    return _from_opencv(decoded, grey_alpha=data[25] == 4)


def _from_opencv(decoded: Any, *, grey_alpha: bool) -> SampleArray:
    if decoded is None or decoded.dtype != np.uint16:
        raise ValueError("OpenCV could not decode the file")
    array: SampleArray = decoded
    if array.ndim == 2:
        return array[..., np.newaxis]
    if array.shape[2] == 4:
        return array[..., [0, 3] if grey_alpha else [2, 1, 0, 3]]
    return array[..., ::-1]


def _read_tiff16(
    picture: PilImage.Image, data: bytes, icc: bytes | None
) -> tuple[SampleArray, bytes | None]:
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        page: Any = file.pages[0]
        if page.dtype != np.uint16 or page.photometric not in (0, 1, 2, _CMYK):
            raise UnsupportedContentError(f"{page.photometric} {page.dtype}")
        photometric = int(page.photometric)
        kinds = tuple(int(kind) for kind in page.extrasamples)
        try:
            array = page.asarray()
        except ValueError:
            if photometric == _CMYK or page.compression in (1, 8, 32946):
                raise
            # A compression that tifffile does not undo by itself (LZW), but OpenCV does.
            return _read_tiff16_opencv(picture, data), icc
        if page.planarconfig == 2 and array.ndim == 3:  # one plane after the other
            array = np.moveaxis(array, 0, -1)
    array = array.reshape(*array.shape[:2], -1)
    colors = {0: 1, 1: 1, 2: 3, _CMYK: 4}[photometric]
    if photometric == 0:  # white is zero
        array = np.concatenate([65535 - array[..., :1], array[..., 1:]], axis=2)
    alpha = array[..., colors : colors + 1] if kinds[:1] and kinds[0] in _ALPHA_KINDS else None
    base = array[..., :colors]
    if alpha is not None and kinds[0] == 1 and photometric != _CMYK:
        base = _unpremultiply(base, alpha)
    if photometric == _CMYK:
        base, icc = _cmyk16_to_srgb(base, icc), None
    return (base if alpha is None else np.concatenate([base, alpha], axis=2)), icc


def _read_tiff16_opencv(picture: PilImage.Image, data: bytes) -> SampleArray:
    picture.load()  # raises on missing data, which OpenCV may fill in silently
    decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    return _from_opencv(decoded, grey_alpha=False)


def _unpremultiply(base: SampleArray, alpha: SampleArray) -> SampleArray:
    scale = 65535 / np.maximum(alpha, 1).astype(np.float64)
    return np.rint(np.clip(base * scale, 0, 65535)).astype(np.uint16)


def _cmyk16_to_srgb(inks: SampleArray, icc: bytes | None) -> SampleArray:
    if icc is None or profile_space(icc) != b"CMYK":
        paper = (65535 - inks.astype(np.float64)) / 65535
        return np.rint(paper[..., :3] * paper[..., 3:] * 65535).astype(np.uint16)
    coarse = np.rint(inks / 257).astype(np.uint8)  # littleCMS is reached with 8 bits only
    converted = cmyk_to_srgb(PilImage.fromarray(coarse, "CMYK"), icc)
    wide: SampleArray = np.asarray(converted).astype(np.uint16) * np.uint16(257)
    return wide
