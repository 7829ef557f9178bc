"""EXIF and resolution: what is carried from a photo to its restoration."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from typing import Any, Final

from PIL import ExifTags
from PIL import Image as PilImage

_log = logging.getLogger(__name__)

# What IFD0 says about the photo. The rest describes the layout of a TIFF file (sizes, strips,
# compression) and would be wrong in another file.
_DESCRIPTIVE: Final = frozenset(
    {
        269,  # DocumentName
        270,  # ImageDescription
        271,  # Make
        272,  # Model
        305,  # Software
        285,  # PageName
        306,  # DateTime
        315,  # Artist
        316,  # HostComputer
        18246,  # Rating
        18249,  # RatingPercent
        33432,  # Copyright
        40091,  # XPTitle
        40092,  # XPComment
        40093,  # XPAuthor
        40094,  # XPKeywords
        40095,  # XPSubject
    }
)
_ORIENTATION: Final = 274
_PIXEL_WIDTH: Final = 40962
_PIXEL_HEIGHT: Final = 40963


def read_orientation(load: Callable[[], PilImage.Exif]) -> int:
    """The EXIF orientation 1..8; 1 where it is missing or nonsense.

    Args:
        load: Gives the EXIF; may raise anything.
    """
    try:
        value = load().get(_ORIENTATION, 1)
    except Exception:  # EXIF is an untrusted structure of its own; the photo is fine without
        _log.info("unreadable EXIF ignored", exc_info=True)
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def read_exif(load: Callable[[], PilImage.Exif], size: tuple[int, int]) -> bytes | None:
    """The descriptive EXIF of a photo, for an upright copy of it.

    The orientation is reset to 1, the sizes are those of the upright photo, and the embedded
    thumbnail is left out, because it shows the photo before the restoration.

    Args:
        load: Gives the EXIF of the file; may raise anything.
        size: Width and height of the upright photo.

    Returns:
        The ``Exif`` marker and a TIFF structure; None without EXIF or where it is unreadable.
    """
    try:
        source = load()
        kept = PilImage.Exif()
        for tag, value in source.items():
            if tag in _DESCRIPTIVE:
                kept[tag] = as_written(value)
        for block in (ExifTags.IFD.Exif, ExifTags.IFD.GPSInfo):
            content = source.get_ifd(block)
            if content:
                texts = {tag: as_written(value) for tag, value in content.items()}
                kept.get_ifd(block).update(texts)
        details = kept.get_ifd(ExifTags.IFD.Exif)
        details.pop(ExifTags.IFD.Interop, None)  # a pointer into the old file
        for tag, pixels in ((_PIXEL_WIDTH, size[0]), (_PIXEL_HEIGHT, size[1])):
            if tag in details:
                details[tag] = pixels
        if not len(kept) and not details and not kept.get_ifd(ExifTags.IFD.GPSInfo):
            return None
        kept[_ORIENTATION] = 1
        return kept.tobytes()
    except Exception:  # see read_orientation
        _log.info("unreadable EXIF ignored", exc_info=True)
        return None


def resize_exif(exif: bytes | None, size: tuple[int, int]) -> bytes | None:
    """The same EXIF for a copy of another size.

    Args:
        exif: As :func:`read_exif` gave it.
        size: Width and height of the copy in pixels.
    """
    if exif is None:
        return None
    try:
        block = PilImage.Exif()
        block.load(exif)
        details = block.get_ifd(ExifTags.IFD.Exif)
        for tag, pixels in ((_PIXEL_WIDTH, size[0]), (_PIXEL_HEIGHT, size[1])):
            if tag in details:
                details[tag] = pixels
        block.get_ifd(ExifTags.IFD.GPSInfo)  # is written only when it was read
        return block.tobytes()
    except Exception:  # see read_orientation
        _log.info("unreadable EXIF left as it is", exc_info=True)
        return exif


def as_written(value: Any) -> Any:
    """The value of a tag such that Pillow writes it back as it read it.

    Pillow reads text as Latin-1 and writes it as ASCII, with question marks for what is not, while
    many programs put UTF-8 there.
    """
    return value.encode("latin-1") if isinstance(value, str) and not value.isascii() else value


def read_dpi(picture: PilImage.Image) -> tuple[float, float] | None:
    """Horizontal and vertical dots per inch; None where the file does not state them."""
    value: Any = picture.info.get("dpi")
    try:
        x, y = (float(part) for part in value)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    # 1 dpi stands for "unknown" in many files.
    return (x, y) if all(math.isfinite(v) and 1 < v < 65536 for v in (x, y)) else None
