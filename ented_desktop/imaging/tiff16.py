"""TIFF files with 16 bits per sample, which Pillow cuts down to 8 or does not open."""

from __future__ import annotations

import io
from typing import Any, Final

import cv2
import numpy as np
import tifffile
from PIL import ExifTags
from PIL import Image as PilImage

from ented_desktop.imaging.icc import cmyk_to_srgb, profile_space
from ented_desktop.imaging.image import SampleArray
from ented_desktop.imaging.metadata import read_exif
from ented_desktop.imaging.samples import (
    Samples,
    UnsupportedContentError,
    finish_samples,
    from_opencv,
)

_CMYK: Final = 5
_ALPHA_KINDS: Final = (1, 2)  # associated, unassociated
_BY_OPENCV: Final = frozenset({5, 32773})  # LZW and PackBits, which tifffile does not undo itself
_ICC_PROFILE: Final = 34675


class Tiff16:
    """The first page of a TIFF file with 16 bits per sample.

    Args:
        data: The file.

    Attributes:
        width: Stored width in pixels.
        height: Stored height in pixels.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._file = tifffile.TiffFile(io.BytesIO(data))
        pages: Any = self._file.pages
        self._page = pages[0]
        self.width = int(self._page.imagewidth)
        self.height = int(self._page.imagelength)

    @classmethod
    def find(cls, data: bytes) -> Tiff16 | None:
        """The page, or None where the file is no 16-bit TIFF (or too damaged to tell)."""
        try:
            page = cls(data)
        except Exception:  # Pillow is asked next, and says what is wrong
            return None
        bits = page._page.bitspersample
        return page if bits == 16 or (isinstance(bits, tuple) and 16 in bits) else None

    def _tag(self, code: int) -> Any:
        tag = self._page.tags.get(code)
        return None if tag is None else tag.value

    def read_samples(self) -> Samples:
        """Decodes the page; CMYK is converted to sRGB, white-is-zero and premultiplied undone.

        Raises:
            UnsupportedContentError: Floating-point or LAB samples.
            Exception: Anything at all for damaged bytes.
        """
        page = self._page
        photometric = int(page.photometric)
        if page.dtype != np.uint16 or photometric not in (0, 1, 2, _CMYK):
            raise UnsupportedContentError(f"{page.photometric.name} {page.dtype}")
        orientation = self._tag(ExifTags.Base.Orientation)
        if not isinstance(orientation, int) or not 1 <= orientation <= 8:
            orientation = 1
        icc = self._tag(_ICC_PROFILE)
        icc = icc if isinstance(icc, bytes) and len(icc) > 128 else None
        if page.compression in _BY_OPENCV:
            array = self._decode_opencv()
        else:
            array = page.asarray()
            if page.planarconfig == 2 and array.ndim == 3:  # one plane after the other
                array = np.moveaxis(array, 0, -1)
            array = array.reshape(self.height, self.width, -1)
        colors = {0: 1, 1: 1, 2: 3, _CMYK: 4}[photometric]
        kinds = tuple(int(kind) for kind in page.extrasamples)
        base, alpha = array[..., :colors], None
        if kinds and kinds[0] in _ALPHA_KINDS and array.shape[2] > colors:
            alpha = array[..., colors : colors + 1]
        if photometric == 0:
            base = 65535 - base
        elif photometric == _CMYK:
            base, icc = _cmyk_to_srgb(base, icc), None
        elif alpha is not None and kinds[0] == 1:
            base = _unpremultiply(base, alpha)
        joined = base if alpha is None else np.concatenate([base, alpha], axis=2)
        return finish_samples(joined, icc, orientation)

    def _decode_opencv(self) -> SampleArray:
        if int(self._page.photometric) not in (1, 2) or len(self._page.extrasamples) > 1:
            raise UnsupportedContentError(f"{self._page.photometric.name}, packed")
        data = bytearray(self._data)
        tag = self._page.tags.get(int(ExifTags.Base.Orientation))
        if tag is not None:  # OpenCV turns some TIFF files by itself
            one = (1).to_bytes(2, "little" if self._file.byteorder == "<" else "big")
            data[tag.valueoffset : tag.valueoffset + 2] = one
        with PilImage.open(io.BytesIO(data), formats=("TIFF",)) as picture:
            picture.load()  # raises on missing data, which OpenCV may fill in silently
        decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
        return from_opencv(decoded, grey_alpha=False)

    def read_exif(self, size: tuple[int, int]) -> bytes | None:
        """As :func:`ented_desktop.imaging.metadata.read_exif`."""
        exif = PilImage.Exif()

        def load() -> PilImage.Exif:
            exif.load(self._data)
            return exif

        return read_exif(load, size)

    def read_dpi(self) -> tuple[float, float] | None:
        """Horizontal and vertical dots per inch; None where the file does not state them."""
        unit = {2: 1.0, 3: 2.54}.get(self._tag(ExifTags.Base.ResolutionUnit) or 2)
        try:
            x, y = (
                self._tag(code)[0] / self._tag(code)[1] * unit
                for code in (ExifTags.Base.XResolution, ExifTags.Base.YResolution)
            )
        except (TypeError, ZeroDivisionError, IndexError):
            return None
        return (x, y) if x > 1 and y > 1 else None


def _unpremultiply(base: SampleArray, alpha: SampleArray) -> SampleArray:
    scale = 65535 / np.maximum(alpha, 1).astype(np.float64)
    return np.rint(np.clip(base * scale, 0, 65535)).astype(np.uint16)


def _cmyk_to_srgb(inks: SampleArray, icc: bytes | None) -> SampleArray:
    if icc is None or profile_space(icc) != b"CMYK":
        paper = (65535 - inks.astype(np.float64)) / 65535
        return np.rint(paper[..., :3] * paper[..., 3:] * 65535).astype(np.uint16)
    coarse = np.rint(inks / 257).astype(np.uint8)  # littleCMS is reached with 8 bits only
    picture = PilImage.frombytes("CMYK", (inks.shape[1], inks.shape[0]), coarse.tobytes())
    wide: SampleArray = np.asarray(cmyk_to_srgb(picture, icc)).astype(np.uint16) * np.uint16(257)
    return wide
