"""The open photos with signals, and kept on disk."""

from __future__ import annotations

import logging
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from ented_desktop.documents import store
from ented_desktop.documents.session import Change, Session
from ented_desktop.documents.values import PhotoDoc

_logger = logging.getLogger(__name__)

_SAVE_AFTER_MS: Final = 500
"""Changes that follow each other are written once, this long after the last of them."""
_SAVE_AT_LATEST_S: Final = 2.0
"""But somebody who never rests must not lose more than this when the power goes."""


class SessionBridge(QObject):
    """Holds the :class:`Session`, tells about its changes and saves it.

    Every edit goes through the session's own methods; this object listens to them.

    Args:
        session: The open photos.
        file: Where they are kept; None keeps them nowhere.
        current: The photo that was looked at when the session was saved.

    Signals:
        photos_changed: Photos were opened, removed or put in another order; anything about those
            that came is new (no ``photo_changed`` for each, as there may be thousands).
        photo_changed: Anything about one photo (its id): facts, faces, results, state.
        undo_changed: What can be undone or redone.
        save_failed: The session file could not be written (the reason).
    """

    photos_changed = Signal()
    photo_changed = Signal(str)
    undo_changed = Signal()
    save_failed = Signal(str)

    def __init__(
        self,
        session: Session | None = None,
        file: Path | None = None,
        current: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session if session is not None else Session()
        self.current = current
        self._file = file
        self._writer = QThreadPool(self)
        self._writer.setMaxThreadCount(1)  # in order: an older state never replaces a newer one
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save_later)
        self._unsaved_since = 0.0
        self.session.listeners.append(self._on_change)

    @classmethod
    def restored(
        cls, file: Path, parent: QObject | None = None
    ) -> tuple[SessionBridge, Path | None]:
        """The session as it was left.

        Returns:
            The bridge, and where a session file that could not be read was put (else None).
        """
        stored = store.load(file)
        bridge = cls(Session(stored.photos), file, stored.current, parent)
        return bridge, stored.broken

    def set_current(self, photo_id: str | None) -> None:
        """Notes which photo is looked at, for the next start."""
        if (photo_id or "") != self.current:
            self.current = photo_id or ""
            self._save_soon()

    def save_now(self) -> None:
        """Writes the session and returns when it is on disk (at close)."""
        self._timer.stop()
        self._writer.waitForDone()
        if self._file is not None:
            self._write(self.session.photos, self.current)

    def _on_change(self, change: Change) -> None:
        if change.lasting:
            self._save_soon()
        if change.structure:
            self.photos_changed.emit()
        else:
            for photo_id in change.photos:
                self.photo_changed.emit(photo_id)
        if change.undo:
            self.undo_changed.emit()

    def _save_soon(self) -> None:
        now = time.monotonic()
        if not self._timer.isActive():
            self._unsaved_since = now
        elif now - self._unsaved_since > _SAVE_AT_LATEST_S:
            return
        self._timer.start()

    def _save_later(self) -> None:
        if self._file is not None:
            self._writer.start(_Save(self, self.session.photos, self.current))

    def _write(self, photos: tuple[PhotoDoc, ...], current: str) -> None:
        """In any thread."""
        assert self._file is not None
        try:
            store.save(store.encode(photos, current), self._file)
        except OSError as error:
            _logger.error("the session could not be saved: %s", error)
            self.save_failed.emit(error.strerror or str(error))


class _Save(QRunnable):
    """Writes one state of the session."""

    def __init__(self, bridge: SessionBridge, photos: tuple[PhotoDoc, ...], current: str) -> None:
        super().__init__()
        self._bridge, self._photos, self._current = bridge, photos, current

    def run(self) -> None:
        """In the writer's thread."""
        self._bridge._write(self._photos, self._current)
