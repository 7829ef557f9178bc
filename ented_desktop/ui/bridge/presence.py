"""Whether the files of the open photos are still there, looked up beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, Signal

from ented_desktop.documents.values import PhotoId, ProblemNote
from ented_desktop.ui.bridge.session import SessionBridge

MISSING: Final = "image-missing"
_NOTE: Final = ProblemNote(MISSING, "The file is not there any more.")


class Presence(QObject):
    """Marks photos whose file is gone, and takes the mark off those that are back."""

    _looked = Signal(object, object)

    def __init__(self, session: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session.session
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # a disk that sleeps keeps nobody else waiting
        self._looked.connect(self._on_looked)

    def look(self) -> None:
        """Looks at every open photo once; the session is told later."""
        photos = [(photo.id, photo.path) for photo in self._session.photos]
        if photos:
            self._pool.start(partial(self._look, photos))

    def wait(self) -> None:
        """Waits for the worker (at close)."""
        self._pool.clear()
        self._pool.waitForDone()

    def _look(self, photos: list[tuple[PhotoId, Path]]) -> None:
        gone = {photo_id for photo_id, path in photos if not path.exists()}
        self._looked.emit(gone, {photo_id for photo_id, _ in photos} - gone)

    def _on_looked(self, gone: set[PhotoId], there: set[PhotoId]) -> None:
        for photo_id in gone:
            if self._session.has(photo_id) and self._session.photo(photo_id).problem is None:
                self._session.set_problem(photo_id, _NOTE)
        for photo_id in there:
            if not self._session.has(photo_id):
                continue
            problem = self._session.photo(photo_id).problem
            if problem is not None and problem.code == MISSING:
                self._session.set_problem(photo_id, None)
