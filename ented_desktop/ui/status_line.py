"""The line at the foot of the window: what the engine is, what is being done, how to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ented_desktop.engine.protocol import Progressed
from ented_desktop.ui import theme, words
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.engine import EngineStatus
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.restoring import RestoreProgress
from ented_desktop.ui.icons import icon, tinted


class _Job(QWidget):
    """One thing that takes time: words, a bar, a button that stops it."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(140, 8)
        self.stop = QToolButton()
        self.stop.setIcon(icon("close"))
        self.stop.setIconSize(QSize(14, 14))
        self.stop.clicked.connect(self.stopped)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_S)
        layout.addWidget(self.words)
        layout.addWidget(self.bar)
        layout.addWidget(self.stop)
        self.hide()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Shows how far it is; a total of 0 is not known yet."""
        self.words.setText(text)
        self.bar.setAccessibleName(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.show()


class StatusLine(QWidget):
    """Engine, restoring, indexing.

    Signals:
        retry_wanted: The engine could not be started and the user wants to try again.
        stop_wanted: Restoring is to stop.
    """

    retry_wanted = Signal()
    stop_wanted = Signal()

    def __init__(
        self, context: AppContext, memory: WindowMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._memory = memory
        self._status = context.engine.status
        self._dot = QLabel()
        self._engine = QLabel()
        self._engine.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._retry = QPushButton()
        self._retry.hide()
        self._retry.clicked.connect(self.retry_wanted)
        self._restoring = _Job()
        self._restoring.stopped.connect(self.stop_wanted)
        self._indexing = _Job()
        self._indexing.stopped.connect(context.library.cancel)
        self._counts = QLabel()
        self._counts.setProperty("look", "faint")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_M, 2, theme.SPACE_M, 2)
        layout.setSpacing(theme.SPACE_S)
        layout.addWidget(self._dot)
        layout.addWidget(self._engine, 1)
        layout.addWidget(self._retry)
        layout.addWidget(self._indexing)
        layout.addWidget(self._restoring)
        layout.addWidget(self._counts)
        context.engine.state_changed.connect(self.show_status)
        context.conductor.restore_progressed.connect(self.show_restoring)
        context.library.progressed.connect(self.show_indexing)
        context.library.changed.connect(self._on_library)
        context.settings.changed.connect(self.show_seconds)
        self._progress: RestoreProgress | None = None
        self._index_progress: Progressed | None = None
        self.retranslate()

    @property
    def engine_text(self) -> str:
        """What is said about the engine."""
        return self._engine.text()

    def show_status(self, status: EngineStatus) -> None:
        """Says what the engine does."""
        self._status = status
        self._engine.setText(self._engine_words(status))
        self._engine.setToolTip(words.note_text(status.ready) if status.ready is not None else "")
        self._retry.setVisible(status.kind == "failed")
        self._paint_dot()

    def show_seconds(self) -> None:
        """The figure of the self-test is there, or whether it is told has changed."""
        self.show_status(self._status)

    def show_restoring(self, progress: RestoreProgress) -> None:
        """Says how far restoring is."""
        self._progress = progress
        if not progress.total or progress.done >= progress.total:
            self._restoring.hide()
            return
        at = progress.done + 1
        if progress.seconds_left is not None:
            text = self.tr("Restoring {number} of {total}, about {time} left").format(
                number=words.number(at),
                total=words.number(progress.total),
                time=words.duration(progress.seconds_left),
            )
        elif progress.total > 1:
            text = self.tr("Restoring {number} of {total}").format(
                number=words.number(at), total=words.number(progress.total)
            )
        else:
            text = self.tr("Restoring…")
        one = progress.total == 1
        self._restoring.show_progress(
            text, 0 if one else progress.done, 0 if one else progress.total
        )

    def show_indexing(self, progress: Progressed) -> None:
        """Says how far the library is looked through."""
        self._index_progress = progress
        if progress.total:
            text = self.tr("Looking through good photos: {done} of {total}").format(
                done=words.number(progress.done), total=words.number(progress.total)
            )
        else:
            text = self.tr("Looking through good photos…")
        self._indexing.show_progress(text, progress.done, progress.total)

    def show_counts(self, photos: int, restored: int) -> None:
        """Says how many photos are open, and how many are restored."""
        self._counts.setVisible(photos > 0)
        text = self.tr("%n photo(s)", "", photos)
        if restored:
            text = self.tr("%n photo(s), {restored} restored", "", photos).format(
                restored=words.number(restored)
            )
        self._counts.setText(text)

    def retranslate(self) -> None:
        """Renews the texts."""
        self._retry.setText(self.tr("Try again"))
        self._restoring.stop.setToolTip(self.tr("Stop restoring"))
        self._restoring.stop.setAccessibleName(self.tr("Stop restoring"))
        self._indexing.stop.setToolTip(self.tr("Stop looking through good photos"))
        self._indexing.stop.setAccessibleName(self.tr("Stop looking through good photos"))
        self.show_status(self._status)
        if self._progress is not None:
            self.show_restoring(self._progress)
        if self._index_progress is not None and self._context.library.indexing:
            self.show_indexing(self._index_progress)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._paint_dot()
        super().changeEvent(event)

    def _on_library(self) -> None:
        if not self._context.library.indexing:
            self._indexing.hide()

    def _engine_words(self, status: EngineStatus) -> str:
        if status.kind == "starting":
            return self.tr("Starting…")
        if status.kind == "loading":
            return self.tr("Getting ready: loading the networks…")
        if status.kind == "restarting":
            return self.tr("Restoring stopped unexpectedly. Starting it again; your work is kept.")
        if status.kind == "failed":
            if status.problem is None:
                return self.tr("Restoring does not work at the moment.")
            return words.problem_with_hint(status.problem)
        if status.ready is None:
            return self.tr("Ready")
        device = words.device_text(status.ready)
        seconds = self._memory.seconds_per_face(device_key(status))
        # What was timed is the network alone: on a CPU, refinement takes ten times as long, lending
        # the good photo's detail three times.
        values = self._context.settings.values
        if seconds is None or values.refine_identity or values.lend_detail:
            return self.tr("Ready, on {device}").format(device=device)
        return self.tr("Ready: {seconds} per face on {device}").format(
            seconds=words.duration(seconds), device=device
        )

    def _paint_dot(self) -> None:
        now = theme.colors()
        color: QColor = {"ready": now.good, "indexing": now.good, "failed": now.bad}.get(
            self._status.kind, now.caution
        )
        self._dot.setPixmap(tinted("dot", color).pixmap(QSize(12, 12), self.devicePixelRatioF()))


def device_key(status: EngineStatus) -> str:
    """Names what a measured time belongs to: device and weights."""
    ready = status.ready
    return "" if ready is None else f"{ready.device_name}|{ready.weights}"
