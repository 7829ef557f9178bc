"""The photos of one job as a table, read page by page as somebody scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from ented_desktop.engine.protocol_album_results import JobPhotos
from ented_desktop.engine.protocol_albums import JobPhoto, ListPhotos
from ented_desktop.ui import theme
from ented_desktop.ui.album_words import AlbumWords
from ented_desktop.ui.bridge.engine import EngineBridge
from ented_desktop.ui.bridge.queue import AlbumQueue
from ented_desktop.ui.icons import tinted
from ented_desktop.ui.run_notes import run_note_text

_ROOT: Final = QModelIndex()
_PAGE: Final = 400
"""More would hold the window up while they are taken out of the engine's answer."""
_LATER_MS: Final = 400

PHOTO, STATE, ABOUT = range(3)

_SIGNS: Final = {
    "waiting": "state-waiting",
    "running": "state-restoring",
    "done": "state-restored",
    "kept": "state-kept",
    "failed": "state-failed",
    "cancelled": "state-kept",
}


class JobPhotosModel(QAbstractTableModel):
    """Photos of a job: name, state, and why.

    Args:
        engine: Tells the photos.
        queue: Tells what changes.
    """

    def __init__(
        self, engine: EngineBridge, queue: AlbumQueue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._queue = queue
        self._words = AlbumWords(self)
        self._job: str | None = None
        self._states: tuple[str, ...] = ()
        self._rows: list[JobPhoto] = []
        self._row_of: dict[int, int] = {}
        self._total = 0
        self._asking = False
        self._generation = 0
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._read_again)
        queue.photo_changed.connect(self._on_photo)
        queue.photos_changed.connect(self._on_photos)
        queue.job_changed.connect(self._on_job)

    @property
    def total(self) -> int:
        """Photos that the filter lets through, also those that were not read yet."""
        return self._total

    def show(self, job: str | None, states: Sequence[str] = ()) -> None:
        """Shows the photos of a job.

        Args:
            job: Its name; None for nothing.
            states: As in ``ListPhotos``.
        """
        if (job, tuple(states)) == (self._job, self._states):
            return
        self.beginResetModel()
        self._job, self._states = job, tuple(states)
        self._rows, self._row_of, self._total = [], {}, 0
        self._generation += 1
        self._asking = False
        self.endResetModel()
        self._ask(0)

    def photo(self, index: QModelIndex | QPersistentModelIndex) -> JobPhoto | None:
        """The photo of a row."""
        return self._rows[index.row()] if index.isValid() else None

    # ---- the model ----------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Photos that were read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Photo, state, reason."""
        return 0 if parent.isValid() else 3

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> bool:
        """Whether there are photos that were not read."""
        return not parent.isValid() and not self._asking and len(self._rows) < self._total

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> None:
        """Reads the next ones."""
        if self.canFetchMore(parent):
            self._ask(len(self._rows))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """What the columns are called."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Photo"), self.tr("State"), self.tr("What became of it"))[section]
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Texts and signs of a photo."""
        photo = self.photo(index)
        if photo is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(photo, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATE:
            return tinted(_SIGNS.get(photo.state, "state-waiting"), _color(photo))
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == ABOUT:
            return theme.colors().bad if photo.state == "failed" else theme.colors().faint
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == PHOTO:
                return str(photo.photo)
            notes = [run_note_text(note) for note in photo.notes]
            return "\n".join([self._words.photo_reason(photo), *notes]).strip()
        return None

    def _text(self, photo: JobPhoto, column: int) -> str:
        if column == STATE:
            return self._words.photo_state(photo)
        return photo.photo.name if column == PHOTO else self._words.photo_reason(photo)

    def retranslate(self) -> None:
        """All texts are new."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 2)
        self._all_changed()

    # ---- reading ------------------------------------------------------------------------

    def _ask(self, start: int, *, again: bool = False) -> None:
        """Asks for a page; ``again`` for all that are shown after it as well."""
        if self._job is None:
            return
        self._asking = True
        generation = self._generation

        def done(found: JobPhotos) -> None:
            if generation == self._generation:
                self._asking = False
                self._take(found)
                after = found.start + len(found.photos)
                if again and found.photos and after < len(self._rows):
                    self._ask(after, again=True)

        def failed(_problem: object = None) -> None:
            if generation == self._generation:
                self._asking = False

        ask = ListPhotos(self._job, self._states, start, _PAGE)
        self._engine.ask(ask, done, on_failed=failed, on_stopped=failed, urgent=True, owner=self)

    def _take(self, found: JobPhotos) -> None:
        self._total = found.total
        start, shown = found.start, len(self._rows)
        if start > shown:
            return  # rows went meanwhile
        end = min(shown, start + _PAGE)
        old = [photo.index for photo in self._rows[start:end]]
        if old and old == [photo.index for photo in found.photos]:
            self._rows[start:end] = found.photos
            self.dataChanged.emit(self.index(start, PHOTO), self.index(end - 1, ABOUT))
            return
        if old:
            # Others stand there now: what comes after them is read when somebody scrolls there.
            self.beginRemoveRows(_ROOT, start, shown - 1)
            del self._rows[start:]
            self._number()
            self.endRemoveRows()
        self._append(found.photos)

    def _append(self, photos: Sequence[JobPhoto]) -> None:
        if photos:
            self.beginInsertRows(_ROOT, len(self._rows), len(self._rows) + len(photos) - 1)
            self._rows.extend(photos)
            self._number()
            self.endInsertRows()

    def _number(self) -> None:
        self._row_of = {photo.index: row for row, photo in enumerate(self._rows)}

    def _on_photo(self, job: str, photo: JobPhoto) -> None:
        if job != self._job:
            return
        row = self._row_of.get(photo.index)
        if row is not None:
            self._rows[row] = photo
            self.dataChanged.emit(self.index(row, PHOTO), self.index(row, ABOUT))
        if self._states and (photo.state not in self._states or row is None):
            self._on_photos(job)  # it belongs elsewhere now

    def _on_job(self, job: str) -> None:
        """Marks the photo that is worked on."""
        progress = self._queue.progress(job) if job == self._job else None
        row = self._row_of.get(progress.index) if progress is not None else None
        if row is not None and self._rows[row].state == "waiting":
            self._rows[row] = msgspec.structs.replace(self._rows[row], state="running")
            self.dataChanged.emit(self.index(row, PHOTO), self.index(row, ABOUT))

    def _on_photos(self, job: str) -> None:
        if job == self._job and not self._later.isActive():
            self._later.start()

    def _read_again(self) -> None:
        self._ask(0, again=True)

    def _all_changed(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, PHOTO), self.index(len(self._rows) - 1, ABOUT))


def _color(photo: JobPhoto) -> Any:
    colors = theme.colors()
    if photo.doubtful and photo.state == "done" and not photo.verdict:
        return colors.caution
    return {"running": colors.accent, "done": colors.good, "failed": colors.bad}.get(
        photo.state, colors.faint
    )
