"""What is known of a photo without looking for faces: facts, thumbnail, picture for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ented_desktop.imaging.render import (
    Bytes,
    preview,
    read_header,
    render_file,
    thumbnail_jpeg,
)
from ented_desktop.workspace.cache import Cache
from ented_desktop.workspace.photos import PhotoShelf


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a photo.

    Attributes:
        width: Upright width in pixels.
        height: Upright height in pixels.
        format: Pillow's name of the file format.
        bytes: Size of the file.
        taken: ISO 8601 local time; empty where unknown.
        content: sha256 (hex) of the file.
        thumbnail: A JPEG file in the cache.
    """

    width: int
    height: int
    format: str
    bytes: int
    taken: str
    content: str
    thumbnail: Path


def describe(photo: Path, thumbnail_px: int, shelf: PhotoShelf, cache: Cache) -> Facts:
    """Reads a photo's facts and makes its thumbnail.

    Args:
        photo: The file.
        thumbnail_px: Longer side of the thumbnail, > 0.
        shelf: Where its content is remembered.
        cache: Where the thumbnail goes.

    Raises:
        InputError: It cannot be read.
        OutputError: ``cache-not-writable``.
    """
    header = read_header(photo)
    content = shelf.content(photo)
    file = cache.thumbnails / content[:2] / f"{content}-{thumbnail_px}.jpg"
    if not file.exists():
        pixels, _ = render(photo, thumbnail_px, shelf)
        cache.store(file, thumbnail_jpeg(pixels, thumbnail_px))
    return Facts(
        header.width, header.height, header.format, header.bytes, header.taken, content, file
    )


def render(photo: Path, max_side_px: int, shelf: PhotoShelf) -> tuple[Bytes, float]:
    """A photo's pixels, upright and in sRGB.

    Args:
        photo: The file.
        max_side_px: Longer side at most; 0 for full size.
        shelf: Decodes it for full size.

    Returns:
        uint8 (H, W, 3) and its scale: pixels per photo pixel.

    Raises:
        InputError: It cannot be read; ``too-large-for-memory``.
    """
    kept = shelf.kept(photo)
    if kept is None and max_side_px > 0:
        shelf.check_memory(photo)
        # Past the shelf: a small picture needs no photo at full depth.
        pixels = render_file(photo, max_side_px)
        header = read_header(photo)
        return pixels, pixels.shape[1] / header.width
    image = kept or shelf.decode(photo)
    pixels = preview(image, max_side_px)
    return pixels, pixels.shape[1] / image.width
