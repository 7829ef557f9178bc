"""Stored changes of restored faces, as pictures. Needs no network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ented_desktop.base.progress import CancelToken
from ented_desktop.imaging.image import Image
from ented_desktop.imaging.render import to_bytes
from ented_desktop.restore.paste import Patch
from ented_desktop.restore.patch_store import PatchStore
from ented_desktop.workspace.gallery import Gallery
from ented_desktop.workspace.pictures import RawPicture


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A change as the window draws it.

    Attributes:
        id: The face, or the patch's name.
        picture: RGBA: colour of the restored face, alpha how much of it counts.
        left: Column of the photo of the picture's first column.
        top: Row of the photo of the picture's first row.
    """

    id: str
    picture: RawPicture
    left: int
    top: int


class Changes:
    """Keeps and shows changes; any thread.

    Args:
        gallery: Decodes photos and writes pictures.
        limit_bytes: How much the stored changes may take.
    """

    def __init__(self, gallery: Gallery, limit_bytes: int) -> None:
        self._gallery = gallery
        self._photos: dict[str, Path] = {}
        self.limit_bytes = limit_bytes

    @property
    def _store(self) -> PatchStore:
        return PatchStore(self._gallery.cache.patches, self.limit_bytes)

    def save(self, key: str, photo: Path, patch: Patch) -> str:
        """Keeps a change of a photo; gives its name.

        Raises:
            OutputError: ``disk-full`` or ``cache-not-writable``.
        """
        name = self._store.save(key, patch)
        self._photos[name] = photo
        return name

    def load(self, name: str) -> Patch | None:
        """A kept change; None where the cache has lost it."""
        return self._store.load(name)

    def clear(self) -> None:
        """Throws all changes away."""
        self._store.clear()

    def picture(self, name: str, image: Image, patch: Patch) -> PlacedPicture:
        """Writes the picture of a change.

        Args:
            name: The face, or the patch's name.
            image: The photo.
            patch: The change.

        Raises:
            OutputError: ``cache-not-writable``.
        """
        height, width = patch.mask.shape
        pixels = np.empty((height, width, 4), np.uint8)
        pixels[..., :3] = to_bytes(image.pixels[patch.window] + patch.change)
        pixels[..., 3] = to_bytes(patch.mask)
        return PlacedPicture(name, self._gallery.write(pixels), patch.left, patch.top)

    def pictures(
        self, names: Sequence[str], photo: Path | None, cancel: CancelToken
    ) -> list[PlacedPicture]:
        """Pictures of kept changes of one photo, of those that are still there.

        Args:
            names: Names of changes.
            photo: Their photo; None for changes that were made since the start.
            cancel: Checked before each.

        Raises:
            InputError: The photo cannot be read.
            OutputError: ``cache-not-writable``.
            Cancelled: The token was cancelled.
        """
        shown = []
        for name in names:
            cancel.check()
            place = photo or self._photos.get(name)
            patch = None if place is None else self.load(name)
            if place is None or patch is None:
                continue
            image = self._gallery.shelf.decode(place)
            height, width = patch.mask.shape
            if patch.top + height > image.height or patch.left + width > image.width:
                continue  # the photo is another one by now
            shown.append(self.picture(name, image, patch))
        return shown
