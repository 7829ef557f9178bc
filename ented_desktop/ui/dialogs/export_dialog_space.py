"""Looks how much room a folder's disk has, without making the window wait for the disk."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


@dataclass(frozen=True, slots=True)
class Room:
    """What is known of a folder's disk.

    Attributes:
        folder: The folder.
        free_bytes: None where that is unknown.
        writable: Whether the folder, or the nearest one that exists, can be written to.
    """

    folder: Path
    free_bytes: int | None
    writable: bool


class DiskSpace(QObject):
    """Asks disks in the background.

    Signals:
        measured: A :class:`Room`.
    """

    measured = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def ask(self, folder: Path) -> None:
        """Asks about a folder that need not exist yet; :attr:`measured` follows."""
        self._pool.clear()
        self._pool.start(_Look(self, folder))

    def wait(self) -> None:
        """Waits for the disk."""
        self._pool.clear()
        self._pool.waitForDone(2000)


class _Look(QRunnable):
    """One look at one disk."""

    def __init__(self, space: DiskSpace, folder: Path) -> None:
        super().__init__()
        self._space, self._folder = space, folder

    def run(self) -> None:
        """In a worker thread."""
        there = self._folder
        free: int | None = None
        writable = False
        try:
            while not there.exists() and there != there.parent:
                there = there.parent
            writable = there.is_dir() and os.access(there, os.W_OK)
            free = shutil.disk_usage(there).free
        except OSError:
            pass  # unknown; the export itself says what is wrong
        with contextlib.suppress(RuntimeError):  # the dialog was closed meanwhile
            self._space.measured.emit(Room(self._folder, free, writable))
