"""From what was dropped, pasted or chosen to photo files, outside the GUI thread."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from ented_desktop.base.paths import data_dir

_logger = logging.getLogger(__name__)

PHOTO_SUFFIXES: Final = frozenset(
    {
        ".avif",
        ".bmp",
        ".dib",
        ".gif",
        ".heic",
        ".heif",
        ".hif",
        ".jfif",
        ".jpe",
        ".jpeg",
        ".jpg",
        ".png",
        ".tif",
        ".tiff",
        ".webp",
    }
)
"""What is taken from a folder; a test holds it against what the engine can decode."""


class Opener(QObject):
    """Finds photos in folders and saves pasted pictures, in a worker thread.

    Signals:
        found: What was asked for (a list of paths) and the photo files in it (a list of paths).
        failed: A pasted picture could not be saved (the reason).
    """

    found = Signal(object, object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def find(self, paths: Sequence[Path]) -> None:
        """Looks for photos in files and folders; :attr:`found` follows.

        A file that was named is taken whatever its suffix, so that the user learns what is wrong
        with it; of a folder, only what looks like a photo.
        """
        self._pool.start(partial(self._find, list(paths)))

    def save_picture(self, image: QImage) -> None:
        """Saves a picture from the clipboard as a PNG file; :attr:`found` follows."""
        self._pool.start(partial(self._save, image.copy()))

    def wait(self) -> None:
        """Waits for the worker (at close)."""
        self._pool.clear()
        self._pool.waitForDone()

    def _find(self, paths: list[Path]) -> None:
        photos: dict[Path, None] = {}
        for path in paths:
            if path.is_dir():
                photos.update(dict.fromkeys(photos_in(path)))
            else:
                photos[path.absolute()] = None
        self.found.emit(paths, list(photos))

    def _save(self, image: QImage) -> None:
        folder = data_dir() / "pasted"
        stamp = f"{datetime.now():%Y-%m-%d %H.%M.%S}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"{stamp}.png"
            count = 2
            while file.exists():
                file = folder / f"{stamp} ({count}).png"
                count += 1
            if not image.save(str(file)):
                raise OSError("the picture cannot be written")
        except OSError as error:
            _logger.error("a pasted picture was not saved: %s", error)
            self.failed.emit(error.strerror or str(error))
        else:
            self.found.emit([], [file])


def photos_in(folder: Path) -> list[Path]:
    """The photo files below a folder, sorted by folder and name; hidden ones are left out."""
    photos: list[Path] = []
    for parent, folders, files in os.walk(folder.absolute()):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        photos += [
            Path(parent, name)
            for name in sorted(files, key=str.casefold)
            if not name.startswith(".") and Path(name).suffix.lower() in PHOTO_SUFFIXES
        ]
    return photos


def paths_of(mime: QMimeData | None) -> list[Path]:
    """The local files and folders in what was dropped or pasted; an empty clipboard is None."""
    if mime is None:
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
