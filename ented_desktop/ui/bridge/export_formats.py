"""The file formats of copies, as the window knows them before the engine writes one."""

from __future__ import annotations

import functools
import importlib.util
from typing import Final

from ented_desktop.documents.values import PhotoDoc
from ented_desktop.domain import OutputFormat

_SUFFIXES: Final = {
    OutputFormat.JPG: ".jpg",
    OutputFormat.PNG: ".png",
    OutputFormat.TIFF: ".tif",
    OutputFormat.WEBP: ".webp",
    OutputFormat.HEIC: ".heic",
    OutputFormat.AVIF: ".avif",
}
_KEPT_SUFFIXES: Final = {
    "JPEG": ".jpg",
    "MPO": ".jpg",
    "PNG": ".png",
    "TIFF": ".tif",
    "WEBP": ".webp",
    "BMP": ".bmp",
    "HEIF": ".heic",
    "AVIF": ".avif",
}
"""Endings by Pillow's names; the engine writes what cannot be kept as PNG."""


@functools.cache
def writes_heic() -> bool:
    """Whether copies can be HEIC files: installers carry only a reader (see ``imaging.heif``)."""
    return importlib.util.find_spec("pillow_heif") is not None


def offered_formats() -> tuple[OutputFormat, ...]:
    """The formats among which the user chooses, in their order."""
    offered = (OutputFormat.KEEP, *_SUFFIXES)
    return tuple(one for one in offered if one is not OutputFormat.HEIC or writes_heic())


def written_suffix(photo: PhotoDoc, format: OutputFormat) -> str:  # noqa: A002 - the option's name
    """The ending of a photo's copy, with its dot."""
    if format in _SUFFIXES:
        return _SUFFIXES[format]
    if photo.facts is None:
        suffix = photo.path.suffix.lower() or ".png"
        return suffix if writes_heic() or suffix not in (".heic", ".heif", ".hif") else ".png"
    if photo.facts.format == "HEIF" and not writes_heic():
        return ".png"
    return _KEPT_SUFFIXES.get(photo.facts.format, ".png")


def is_kept(photo: PhotoDoc, suffix: str) -> bool:
    """Whether a copy with this ending has its original's format."""
    return photo.facts is not None and _KEPT_SUFFIXES.get(photo.facts.format) == suffix
