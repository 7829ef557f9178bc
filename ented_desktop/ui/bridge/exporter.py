"""Runs an export: one photo after the other, with pause, cancel, rate and time left."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ented_desktop.documents.values import PhotoId
from ented_desktop.engine.protocol import Exported, Problem
from ented_desktop.ui.bridge.engine import EngineBridge
from ented_desktop.ui.bridge.export_plan import ExportItem, ExportPlan
from ented_desktop.ui.bridge.session import SessionBridge

_UNWRITABLE: Final = "output-not-writable"
_UNWRITABLE_IN_A_ROW: Final = 2
"""After so many the folder is at fault, not a file: the export waits for the user."""
_TIMED: Final = 20
"""Photos that the rate is measured over."""
_TICK_MS: Final = 500


class ExportState(str, Enum):
    """What an export is doing."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSING = "pausing"
    """The photo that is being written is finished first."""
    PAUSED = "paused"
    CANCELLING = "cancelling"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class ExportFailure:
    """A photo that could not be written, and why."""

    item: ExportItem
    problem: Problem


@dataclass(slots=True)
class ExportSummary:
    """What an export did.

    Attributes:
        restored: Files with restored faces.
        copied: Files of photos in which nothing was restored.
        kept_faces: Faces in the written files that stay as they were.
        existing: Photos skipped because their file was there already.
        left_out: Photos skipped because nothing was restored in them.
        failed: What could not be written, with the reason.
        not_done: Photos that were still to come when the user cancelled.
        bytes: Size of everything written.
        seconds: How long it took, pauses left out.
    """

    restored: list[Path] = field(default_factory=list)
    copied: list[Path] = field(default_factory=list)
    kept_faces: int = 0
    existing: list[ExportItem] = field(default_factory=list)
    left_out: list[Path] = field(default_factory=list)
    failed: list[ExportFailure] = field(default_factory=list)
    not_done: int = 0
    bytes: int = 0
    seconds: float = 0.0

    @property
    def written(self) -> list[Path]:
        """Every file that was written."""
        return self.restored + self.copied


class Exporter(QObject):
    """Writes the photos of a plan, one at a time.

    A plan that is started while another one runs is appended to it. Where no further photo could be
    written (disk full, folder gone) the export pauses with :attr:`problem` and loses nothing.

    Args:
        engine: Writes the files.
        session: Is told what was written.

    Signals:
        changed: State, count, rate, time left or current name are new.
        photo_failed: An :class:`ExportFailure`, as it comes.
        finished: The :class:`ExportSummary`; after a cancel as well.
    """

    changed = Signal()
    photo_failed = Signal(object)
    finished = Signal(object)

    def __init__(
        self, engine: EngineBridge, session: SessionBridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._session = session
        self._state = ExportState.IDLE
        self._queue: deque[ExportItem] = deque()
        self._current: ExportItem | None = None
        self._request: int | None = None
        self._problem: Problem | None = None
        self._held: list[ExportFailure] = []
        self._summary = ExportSummary()
        self._total = 0
        self._durations: deque[float] = deque(maxlen=_TIMED)
        self._started_at = 0.0
        self._ticker = QTimer(self)
        self._ticker.setInterval(_TICK_MS)
        self._ticker.timeout.connect(self.changed)

    # ---- what is shown ----

    @property
    def state(self) -> ExportState:
        """What the export is doing."""
        return self._state

    @property
    def active(self) -> bool:
        """Whether an export is under way, paused ones included."""
        return self._state not in (ExportState.IDLE, ExportState.FINISHED)

    @property
    def total(self) -> int:
        """Photos in this export."""
        return self._total

    @property
    def done(self) -> int:
        """Photos dealt with, failed ones included."""
        return self._total - len(self._queue) - (self._current is not None)

    @property
    def current(self) -> ExportItem | None:
        """The photo that is being written."""
        return self._current

    @property
    def problem(self) -> Problem | None:
        """Why the export paused by itself; None when it did not."""
        return self._problem

    @property
    def summary(self) -> ExportSummary:
        """What was done so far."""
        return self._summary

    @property
    def photos_per_minute(self) -> float | None:
        """How fast it goes; None until a photo was written."""
        seconds = sum(self._durations)
        return 60.0 * len(self._durations) / seconds if seconds > 0 else None

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take; None while that is unknown."""
        if not self._durations:
            return None
        mean = sum(self._durations) / len(self._durations)
        left = len(self._queue) * mean
        if self._current is not None:
            left += max(0.0, mean - (time.monotonic() - self._started_at))
        return left

    # ---- what the user does ----

    def start(self, plan: ExportPlan) -> None:
        """Exports a plan's photos; appends them where an export is under way."""
        if not self.active:
            self._summary = ExportSummary()
            self._total = 0
            self._problem = None
            self._held.clear()
            self._durations.clear()
            self._set_state(ExportState.RUNNING)
        self._summary.left_out += [photo.path for photo in plan.left_out]
        self._queue.extend(plan.items)
        self._total += len(plan.items)
        self._ticker.start()
        if self._current is None and self._state is ExportState.RUNNING:
            self._next()
        self.changed.emit()

    def pause(self) -> None:
        """Stops after the photo that is being written."""
        if self._state is ExportState.RUNNING:
            self._set_state(ExportState.PAUSING if self._current else ExportState.PAUSED)

    def resume(self) -> None:
        """Goes on; after a problem it tries the same photo again."""
        if self._state is ExportState.PAUSING:
            self._set_state(ExportState.RUNNING)
        elif self._state is ExportState.PAUSED:
            self._problem = None
            self._set_state(ExportState.RUNNING)
            self._next()

    def skip(self) -> None:
        """Goes on without the photo at which the export paused by itself."""
        if self._state is ExportState.PAUSED and self._problem is not None and self._queue:
            self._note_failure(ExportFailure(self._queue.popleft(), self._problem))
            self.resume()

    def cancel(self) -> None:
        """Ends the export; what is written stays."""
        if not self.active or self._state is ExportState.CANCELLING:
            return
        self._summary.not_done += len(self._queue)
        self._queue.clear()
        if self._current is None or self._request is None:
            self._finish()
            return
        self._set_state(ExportState.CANCELLING)
        self._engine.cancel(self._request)

    # ---- inside ----

    def _next(self) -> None:
        if not self._queue:
            self._finish()
            return
        self._current = self._queue.popleft()
        self._started_at = time.monotonic()
        self._request = self._engine.ask(
            self._current.ask,
            self._on_done,
            on_failed=self._on_failed,
            on_stopped=self._on_stopped,
            owner=self,
        )
        self.changed.emit()

    def _on_done(self, result: Exported) -> None:
        item, seconds = self._take_current()
        self._release_held()
        if result.file is None:
            self._summary.existing.append(item)
        else:
            self._durations.append(seconds)
            (self._summary.restored if item.restored else self._summary.copied).append(result.file)
            self._summary.kept_faces += item.kept
            self._summary.bytes += result.bytes
            self._note_exported(item.photo_id, result.file)
        self._go_on()

    def _on_failed(self, problem: Problem) -> None:
        item, _ = self._take_current()
        failure = ExportFailure(item, problem)
        if self._state is ExportState.CANCELLING:
            self._release_held()
            self._note_failure(failure)
        elif problem.stops_batch:
            self._stop_at(failure)
            return
        elif problem.code == _UNWRITABLE:
            if len(self._held) + 1 >= _UNWRITABLE_IN_A_ROW or not self._queue:
                self._stop_at(failure)
                return
            self._held.append(failure)  # the next photo tells whether the folder is at fault
        else:
            self._release_held()
            self._note_failure(failure)
        self._go_on()

    def _on_stopped(self) -> None:
        item, _ = self._take_current()
        if self._state is ExportState.CANCELLING:
            self._summary.not_done += 1
        else:
            self._queue.appendleft(item)  # the engine was restarted: once more, with the new one
        self._go_on()

    def _stop_at(self, failure: ExportFailure) -> None:
        """Pauses, with what failed back in front of the queue."""
        self._queue.extendleft(one.item for one in (failure, *reversed(self._held)))
        self._held.clear()
        self._problem = failure.problem
        self._set_state(ExportState.PAUSED)

    def _release_held(self) -> None:
        """The folder can be written after all: what failed there failed by itself."""
        held, self._held = self._held, []
        for failure in held:
            self._note_failure(failure)

    def _take_current(self) -> tuple[ExportItem, float]:
        item = self._current
        assert item is not None
        seconds = time.monotonic() - self._started_at
        self._summary.seconds += seconds
        self._current = self._request = None
        return item, seconds

    def _note_failure(self, failure: ExportFailure) -> None:
        self._summary.failed.append(failure)
        self.photo_failed.emit(failure)

    def _note_exported(self, photo_id: PhotoId, file: Path) -> None:
        if self._session.session.has(photo_id):
            self._session.session.set_exported(photo_id, file)

    def _go_on(self) -> None:
        if self._state is ExportState.CANCELLING:
            self._finish()
        elif self._state is ExportState.PAUSING and self._queue:
            self._set_state(ExportState.PAUSED)
        else:
            self._next()

    def _finish(self) -> None:
        self._release_held()
        self._ticker.stop()
        self._set_state(ExportState.FINISHED)
        self.finished.emit(self._summary)

    def _set_state(self, state: ExportState) -> None:
        self._state = state
        if state is ExportState.PAUSED:
            self._ticker.stop()
        elif self.active:
            self._ticker.start()
        self.changed.emit()
