"""Photos for the eye: facts from the header, small pictures and thumbnails, quickly."""

from __future__ import annotations

import io
import struct
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import cv2
import numpy as np
import numpy.typing as npt
import tifffile
from PIL import Image as PilImage

from ented_desktop.imaging.dates import parse_exif_date, read_taken
from ented_desktop.imaging.decode import decode, from_samples, turn_upright
from ented_desktop.imaging.icc import transform_for
from ented_desktop.imaging.image import FloatArray, Image
from ented_desktop.imaging.metadata import read_orientation
from ented_desktop.imaging.opening import damage_told, open_file, sniff, unlimited_pillow

Bytes = npt.NDArray[np.uint8]

_SNIFFED_BYTES: Final = 512
_ROWS: Final = 256
_MAX_DRAFT_PIXELS: Final = 250_000_000
_THUMBNAIL_QUALITY: Final = 85


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of its photo before any pixel is decoded.

    Attributes:
        width: Width of the upright photo in pixels.
        height: Height of the upright photo in pixels.
        format: Pillow's name of the file format.
        bytes: Size of the file.
        taken: When it was taken, ISO 8601 local time; empty where unknown.
        bit_depth: Bits per sample, 8 or 16.
    """

    width: int
    height: int
    format: str
    bytes: int
    taken: str
    bit_depth: int


def read_header(path: Path) -> Header:
    """Reads a photo's facts; the pixels may still turn out to be damaged.

    Raises:
        InputError: As :func:`~ented_desktop.imaging.decode.decode`, as far as the header shows it.
    """
    with open_file(path) as file:
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
        start = file.read(_SNIFFED_BYTES)
        kind = sniff(start, path)
        file.seek(0)
        with damage_told(path):
            if kind == "TIFF":
                with suppress(Exception):  # Pillow is asked next
                    return _read_tiff(file, size)
                file.seek(0)
            return _read_header(file, kind, size, start)


def _read_header(file: BinaryIO, kind: str, size: int, start: bytes) -> Header:
    with unlimited_pillow(), PilImage.open(file, formats=(kind,)) as picture:
        # Pillow decodes a whole PNG to find EXIF that stands behind the pixels.
        exif = _find_png_exif(file) if kind == "PNG" else picture.info.get("exif")
        orientation = 1 if kind == "TIFF" else _orientation(exif)  # Pillow has turned a TIFF
        width, height = picture.size[::-1] if orientation >= 5 else picture.size
        if width < 1 or height < 1:
            raise ValueError("no pixels")
        deep = kind == "PNG" and start[24:25] == b"\x10"  # bit depth in IHDR
        return Header(width, height, kind, size, read_taken(exif), 16 if deep else 8)


def _read_tiff(file: BinaryIO, size: int) -> Header:
    with tifffile.TiffFile(file) as tiff:
        pages = tiff.pages
        page = pages[0]
        tags = {tag.code: tag.value for tag in page.tags}
        width, height = int(page.imagewidth), int(page.imagelength)
        if width < 1 or height < 1:
            raise ValueError("no pixels")
        turned = tags.get(274) in (5, 6, 7, 8)
        bits = page.bitspersample
        deep = bits == 16 or (isinstance(bits, tuple) and 16 in bits)
        details = tags.get(34665)
        dates = (
            [details.get(name) for name in ("DateTimeOriginal", "DateTimeDigitized")]
            if (isinstance(details, dict))
            else []
        )
        dates.append(tags.get(306))
        taken = (parse_exif_date(date) for date in dates if isinstance(date, str))
        return Header(
            height if turned else width,
            width if turned else height,
            "TIFF",
            size,
            next((date for date in taken if date), ""),
            16 if deep else 8,
        )


def _orientation(exif: bytes | None) -> int:
    found = PilImage.Exif()

    def load() -> PilImage.Exif:
        found.load(exif or b"")
        return found

    return read_orientation(load)


def _find_png_exif(file: BinaryIO) -> bytes | None:
    """The ``eXIf`` chunk, wherever it stands; pixels are skipped, not read."""
    file.seek(8)
    while len(head := file.read(8)) == 8:
        length, name = struct.unpack(">I4s", head)
        if name == b"eXIf":
            return file.read(length)
        if name == b"IEND":
            return None
        file.seek(length + 4, io.SEEK_CUR)
    return None


def preview(image: Image, max_side_px: int = 0) -> Bytes:
    """A decoded photo as a screen shows it.

    Args:
        image: The photo; what is transparent lies on white.
        max_side_px: The longer side at most; 0 for full size. Nothing is enlarged.

    Returns:
        uint8 (H, W, 3), sRGB.
    """
    if image.alpha is not None:
        alpha = image.alpha[..., None]
        return to_bytes(shrink(image.pixels * alpha + (1 - alpha), max_side_px))
    colors = 1 if image.mode == "grey" else 3
    if image.bit_depth == 16 or transform_for(image.icc, colors) is not None:
        return to_bytes(shrink(image.pixels, max_side_px))
    # The file's own samples are what is wanted, and a quarter of the memory.
    small = _shrink_bytes(np.asarray(image.source_pixels, np.uint8), max_side_px)
    return np.repeat(small, 3, axis=2) if colors == 1 else small


def shrink(pixels: FloatArray, max_side_px: int) -> FloatArray:
    """A picture made smaller by averaging areas.

    Args:
        pixels: float32 (H, W, 3) in [0, 1]; (H, W) of a mask or alpha is taken as well.
        max_side_px: The longer side at most; 0 for no limit.

    Returns:
        The smaller picture; the same array where it is small enough.
    """
    size = _fitting(pixels.shape[1], pixels.shape[0], max_side_px)
    if size is None:
        return pixels
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.float32)


def _shrink_bytes(samples: Bytes, max_side_px: int) -> Bytes:
    """:func:`shrink` for uint8 (H, W, C)."""
    size = _fitting(samples.shape[1], samples.shape[0], max_side_px)
    if size is None:
        return samples
    small = cv2.resize(samples, size, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8).reshape(size[1], size[0], -1)


def _fitting(width: int, height: int, max_side_px: int) -> tuple[int, int] | None:
    """Width and height that fit; None where they do already."""
    if not 0 < max_side_px < max(width, height):
        return None
    scale = max_side_px / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def to_bytes(pixels: FloatArray) -> Bytes:
    """The nearest 8-bit samples of float32 pixels; what lies outside [0, 1] is clipped."""
    result = np.empty(pixels.shape, np.uint8)
    for start in range(0, len(pixels), _ROWS):  # bounds the scratch memory of a large photo
        rows = pixels[start : start + _ROWS] * np.float32(255)
        np.rint(np.clip(rows, 0, 255, out=rows), out=rows)
        result[start : start + _ROWS] = rows
    return result


def render_file(path: Path, max_side_px: int) -> Bytes:
    """A photo as a screen shows it, straight from its file.

    A JPEG is decoded no larger than is needed.

    Args:
        path: The file.
        max_side_px: The longer side at most; 0 for full size.

    Returns:
        uint8 (H, W, 3), sRGB, upright.

    Raises:
        InputError: As :func:`~ented_desktop.imaging.decode.decode`.
    """
    drafted = _draft(path, max_side_px) if max_side_px > 0 else None
    return preview(decode(path), max_side_px) if drafted is None else drafted


def _draft(path: Path, max_side_px: int) -> Bytes | None:
    """A JPEG decoded small; None for other formats, and for what only :func:`decode` explains."""
    with suppress(Exception):
        with open_file(path) as file, damage_told(path):
            if sniff(file.read(_SNIFFED_BYTES), path) != "JPEG":
                return None
            file.seek(0)
            with unlimited_pillow(), PilImage.open(file, formats=("JPEG",)) as picture:
                if picture.mode not in ("L", "RGB") or np.prod(picture.size) > _MAX_DRAFT_PIXELS:
                    return None
                orientation = read_orientation(picture.getexif)
                icc = picture.info.get("icc_profile")
                picture.draft(None, (max_side_px, max_side_px))  # no smaller than this
                samples = np.asarray(picture)
        samples = samples.reshape(*samples.shape[:2], -1)
        small = _shrink_bytes(samples, max_side_px)
        upright = np.ascontiguousarray(turn_upright(small, orientation))
        return to_bytes(from_samples(upright, icc=icc).pixels)
    return None


def thumbnail_jpeg(source: Path | FloatArray | Bytes, px: int) -> bytes:
    """A small JPEG file, sRGB.

    Args:
        source: A photo's file; or (H, W, 3) pixels, float32 in [0, 1] or uint8.
        px: The longer side at most.

    Raises:
        InputError: As :func:`~ented_desktop.imaging.decode.decode`.
    """
    if isinstance(source, Path):
        small = render_file(source, px)
    else:
        values = source if source.dtype == np.float32 else source / np.float32(255)
        small = to_bytes(shrink(np.asarray(values, np.float32), px))
    file = io.BytesIO()
    PilImage.fromarray(small).save(file, "JPEG", quality=_THUMBNAIL_QUALITY)
    return file.getvalue()
