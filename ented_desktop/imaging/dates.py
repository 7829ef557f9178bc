"""When a photo was taken, as its EXIF says."""

from __future__ import annotations

import contextlib
import datetime
import struct
import warnings
from typing import Final

from PIL import ExifTags
from PIL import Image as PilImage

_WHEN: Final = (
    (ExifTags.IFD.Exif, 36867),  # DateTimeOriginal
    (ExifTags.IFD.Exif, 36868),  # DateTimeDigitized
    (None, 306),  # DateTime: often when it was edited, so it comes last
)


def read_taken(exif: bytes | None) -> str:
    """When a photo was taken.

    Args:
        exif: EXIF block, with or without the ``Exif`` marker; None without one.

    Returns:
        ISO 8601 local time to the second, for example ``"2003-07-19T16:20:05"``; empty where it is
        not stated, is nonsense, or lies before photography.
    """
    if not exif:
        return ""
    with (
        # EXIF is an untrusted structure.
        contextlib.suppress(
            OSError, ValueError, TypeError, KeyError, IndexError, SyntaxError, struct.error
        ),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        block = PilImage.Exif()
        block.load(exif)
        for ifd, tag in _WHEN:
            value = (block if ifd is None else block.get_ifd(ifd)).get(tag)
            taken = parse_exif_date(value) if isinstance(value, str) else ""
            if taken:
                return taken
    return ""


def parse_exif_date(text: str) -> str:
    """EXIF's ``"2003:07:19 16:20:05"`` as ISO 8601; empty for anything that is no date.

    Cameras whose clock was never set write zeros, spaces, or the first day of an epoch: the first
    two are no dates; the last cannot be told from a date.
    """
    digits = text.strip(" \0")[:19]
    for form in ("%Y:%m:%d %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y:%m:%d"):
        try:
            when = datetime.datetime.strptime(digits, form)
        except ValueError:
            continue
        return when.isoformat(timespec="seconds") if when.year >= 1826 else ""
    return ""
