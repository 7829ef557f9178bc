"""The jobs as a list: the order of the queue first, then what is over."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ented_desktop.engine.protocol_albums import JobCard
from ented_desktop.ui.album_words import AlbumWords
from ented_desktop.ui.bridge.queue import AlbumQueue, Phase

_ROOT: Final = QModelIndex()


class JobRole(IntEnum):
    """What the delegate reads of a row."""

    NAME = int(Qt.ItemDataRole.UserRole) + 1
    STATE = NAME + 1
    """As people read it."""
    TONE = NAME + 2
    """``"accent"``, ``"good"``, ``"caution"``, ``"bad"`` or ``"faint"``."""
    SHARE = NAME + 3
    """How much is done, in [0, 1]; below 0 where a bar would say nothing."""


class JobListModel(QAbstractListModel):
    """Rows of an :class:`AlbumQueue`.

    Args:
        queue: Holds the jobs.
    """

    def __init__(self, queue: AlbumQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._words = AlbumWords(self)
        self._rows: list[str] = []
        queue.jobs_changed.connect(self._update)
        queue.job_changed.connect(self._on_job)
        self._update()

    def name(self, index: QModelIndex | QPersistentModelIndex) -> str | None:
        """The job of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, name: str | None) -> QModelIndex:
        """The row of a job; invalid where it is not there."""
        return self.index(self._rows.index(name)) if name in self._rows else QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """All jobs."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Title, state and progress of a row."""
        name = self.name(index)
        job = self._queue.job(name) if name is not None else None
        if job is None or name is None:
            return None
        phase = self._queue.phase(name)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words.title(job.inputs, name)
        if role == JobRole.NAME:
            return name
        if role == JobRole.STATE:
            return self._state(job, phase)
        if role == JobRole.TONE:
            return _tone(job, phase)
        if role == JobRole.SHARE:
            total = job.counts.total
            unfinished = job.counts.waiting + job.counts.running > 0
            return job.counts.settled / total if total and unfinished else -1.0
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(str(path) for path in job.inputs)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._words.title(job.inputs, name)}, {self._state(job, phase)}"
        return None

    def _state(self, job: JobCard, phase: Phase) -> str:
        state = self._words.state(job, phase)
        if job.counts.waiting + job.counts.running:
            return f"{state} · {self._words.done(job.counts)}"
        return state

    def retranslate(self) -> None:
        """All texts are new."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _on_job(self, name: str) -> None:
        index = self.index_of(name)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def _update(self) -> None:
        wanted = [job.name for job in self._queue.jobs]
        if wanted == self._rows:
            return
        if sorted(wanted) == sorted(self._rows):
            self.layoutAboutToBeChanged.emit()
            old = self.persistentIndexList()
            names = [self._rows[index.row()] for index in old]
            self._rows = wanted
            self.changePersistentIndexList(old, [self.index_of(name) for name in names])
            self.layoutChanged.emit()
            return
        gone = [name for name in self._rows if name not in wanted]
        for name in gone:
            row = self._rows.index(name)
            self.beginRemoveRows(_ROOT, row, row)
            del self._rows[row]
            self.endRemoveRows()
        for row, name in enumerate(wanted):
            if name not in self._rows:
                row = min(row, len(self._rows))
                self.beginInsertRows(_ROOT, row, row)
                self._rows.insert(row, name)
                self.endInsertRows()
        self._update()


def _tone(job: JobCard, phase: Phase) -> str:
    if phase is not Phase.IDLE:
        return "faint" if phase is Phase.QUEUED else "accent"
    if job.state == "damaged" or job.reason:
        return "bad"
    if job.state in ("waiting", "paused"):
        return "caution"
    if job.state == "over":
        return "caution" if job.counts.failed else "good"
    return "faint"
