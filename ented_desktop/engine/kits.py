"""What the engine's lanes work with. Imported late: the light part first, then torch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

# Everything that the light lane needs is imported here, by the one importing thread.
import ented_desktop.engine.album_answers
import ented_desktop.workspace.diagnosis
import ented_desktop.workspace.exporting
import ented_desktop.workspace.models  # noqa: F401
from ented_desktop.engine.albums import Albums
from ented_desktop.workspace.changes import Changes
from ented_desktop.workspace.gallery import Gallery
from ented_desktop.workspace.reading import Reading

if TYPE_CHECKING:
    from ented_desktop.workspace.studio import Studio

_FIRST_CHANGES_BYTES = 1536 << 20


@dataclass(frozen=True, slots=True)
class Light:
    """What needs no network.

    Attributes:
        gallery: Shows photos.
        changes: Keeps what was restored.
        reading: The library.
        albums: The jobs.
        models_root: The folder with the installed weights; None for the program's own.
    """

    gallery: Gallery
    changes: Changes
    reading: Reading
    albums: Albums
    models_root: Path | None

    @classmethod
    def load(cls, cache_root: Path, data_root: Path, models_root: Path | None) -> Light:
        """Opens the cache.

        Raises:
            OutputError: ``cache-not-writable``.
        """
        gallery = Gallery(cache_root)
        changes = Changes(gallery, _FIRST_CHANGES_BYTES)
        reading = Reading(data_root, gallery.cache.library_faces)
        return cls(gallery, changes, reading, Albums(data_root / "jobs"), models_root)

    def close(self) -> None:
        """Closes the library, and removes what only this process used."""
        self.reading.close()
        self.gallery.close()


@dataclass(frozen=True, slots=True)
class Heavy:
    """What needs networks.

    Attributes:
        studio: Finds, compares and restores faces.
    """

    studio: Studio

    @classmethod
    def load(cls, light: Light) -> Heavy:
        """Imports torch and all that goes with it; loads no weights."""
        from ented_desktop.workspace.studio import Studio

        return cls(Studio(light.gallery, light.changes, light.models_root))
