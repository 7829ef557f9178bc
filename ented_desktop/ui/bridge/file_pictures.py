"""Pictures of any files at screen size, a few of them kept: for photos that are not open."""

from __future__ import annotations

import contextlib
import logging
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage

from ented_desktop.engine.protocol import Picture, Problem, RenderPhoto
from ented_desktop.ui.bridge.engine import EngineBridge
from ented_desktop.ui.bridge.pictures import read_picture

_logger = logging.getLogger(__name__)

_SCREEN_PX: Final = 1600
_KEPT: Final = 14
"""About 10 MB each."""


@dataclass(slots=True)
class FilePicture:
    """What is at hand of one file.

    Attributes:
        width: Pixels of the upright photo; 0 where unknown.
        height: The same, downwards.
        screen: At screen size.
        full: At full size.
        problem: Why it cannot be shown.
    """

    width: int = 0
    height: int = 0
    screen: QImage | None = None
    full: QImage | None = None
    problem: Problem | None = None


class FilePictures(QObject):
    """Asks the engine for pictures of files and reads them outside the GUI thread.

    Args:
        engine: Renders them.

    Signals:
        ready: A file's picture arrived, or why it cannot be shown.
    """

    ready = Signal(object)
    _read = Signal(object, int, object, QImage)

    def __init__(self, engine: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._held: OrderedDict[Path, FilePicture] = OrderedDict()
        self._asked: dict[tuple[Path, int], int] = {}
        self._number = 0
        self._needed: frozenset[Path] = frozenset()
        self._read.connect(self._on_read)

    def get(self, file: Path) -> FilePicture | None:
        """What is at hand of a file; None for nothing."""
        return self._held.get(file)

    def need(self, files: Collection[Path]) -> None:
        """These are kept, whatever else comes; what is missing of them is asked for."""
        self._needed = frozenset(files)
        for file in files:
            held = self._held.get(file)
            if held is None or (held.screen is None and held.full is None and not held.problem):
                self.ask(file)
            else:
                self._held.move_to_end(file)

    def ask(self, file: Path, *, full: bool = False) -> None:
        """Asks for a picture; :attr:`ready` follows."""
        size = 0 if full else _SCREEN_PX
        if (file, size) in self._asked:
            return
        self._number += 1
        number = self._asked[file, size] = self._number
        self._engine.ask(
            RenderPhoto(file, size),
            partial(self._on_rendered, file, size, number),
            on_failed=partial(self._on_failed, file, size, number),
            on_stopped=partial(self._on_stopped, file, size),
            urgent=True,
            owner=self,
        )

    def forget(self, file: Path) -> None:
        """The file has another content now."""
        self._held.pop(file, None)
        for key in [key for key in self._asked if key[0] == file]:
            del self._asked[key]

    def _on_rendered(self, file: Path, size: int, number: int, picture: Picture) -> None:
        QThreadPool.globalInstance().start(_Read(self, file, number, size, picture))

    def _on_stopped(self, file: Path, size: int) -> None:
        self._asked.pop((file, size), None)

    def _on_failed(self, file: Path, size: int, number: int, problem: Problem) -> None:
        if self._asked.get((file, size)) == number:
            del self._asked[file, size]
            held = self._held.setdefault(file, FilePicture())
            if held.screen is None and held.full is None:
                held.problem = problem
            self.ready.emit(file)

    def _on_read(self, file: Path, number: int, picture: Picture, image: QImage) -> None:
        size = next((k[1] for k, asked in self._asked.items() if asked == number), None)
        if size is None:
            return  # the file was forgotten meanwhile
        del self._asked[file, size]
        held = self._held.setdefault(file, FilePicture())
        self._held.move_to_end(file)
        if image.isNull():
            held.problem = Problem("picture-unreadable", "The picture could not be read.")
        else:
            held.width = round(picture.width / picture.scale)
            held.height = round(picture.height / picture.scale)
            held.problem = None
            if size == 0:
                held.full = image
            else:
                held.screen = image
        for old in [one for one in self._held if one not in self._needed]:
            if len(self._held) <= _KEPT:
                break
            del self._held[old]
        self.ready.emit(file)


class _Read(QRunnable):
    def __init__(
        self, store: FilePictures, file: Path, number: int, size: int, picture: Picture
    ) -> None:
        super().__init__()
        self._store, self._file, self._number = store, file, number
        self._picture = picture

    def run(self) -> None:
        try:
            image = read_picture(self._picture)
        except (OSError, ValueError) as error:
            _logger.error("a picture could not be read: %s", error)
            image = QImage()
        with contextlib.suppress(RuntimeError):  # the window was closed meanwhile
            self._store._read.emit(self._file, self._number, self._picture, image)
