"""Photos as they are seen: facts, thumbnails, pictures. Needs no network, so it is there first."""

from __future__ import annotations

from pathlib import Path

from ented_desktop.imaging.render import Bytes
from ented_desktop.workspace.cache import Cache, OwnFolder
from ented_desktop.workspace.describe import Facts, describe, render
from ented_desktop.workspace.photos import PhotoShelf
from ented_desktop.workspace.pictures import PictureWriter, RawPicture


class Gallery:
    """Shows photos; any thread.

    Args:
        cache_root: The program's cache folder.

    Raises:
        OutputError: ``cache-not-writable``.
    """

    def __init__(self, cache_root: Path) -> None:
        self.cache = Cache(cache_root)
        self.shelf = PhotoShelf()
        self._pictures = PictureWriter(self.cache.pictures)

    @property
    def own_folder(self) -> OwnFolder:
        """The folder of this process in the cache."""
        return self._pictures.folder

    def limit(self, cache_bytes: int, memory_bytes: int) -> None:
        """Sets how much the cache and one photo may take; 0 memory for no limit."""
        self.cache.limit_bytes = cache_bytes
        self.shelf.memory_limit_bytes = memory_bytes

    def describe(self, photo: Path, thumbnail_px: int) -> Facts:
        """A photo's facts and thumbnail; see :func:`ented_desktop.workspace.describe.describe`."""
        return describe(photo, thumbnail_px, self.shelf, self.cache)

    def render(self, photo: Path, max_side_px: int) -> RawPicture:
        """A photo's pixels in a file; see :func:`ented_desktop.workspace.describe.render`."""
        return self.write(*render(photo, max_side_px, self.shelf))

    def write(self, pixels: Bytes, scale: float = 1.0) -> RawPicture:
        """Writes a picture for the window."""
        return self._pictures.write(pixels, scale)

    def close(self) -> None:
        """Removes the pictures that nobody took."""
        self._pictures.close()
