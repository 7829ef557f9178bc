"""Shows in the window how far an export is, and what it did."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.exporter import ExportFailure, ExportState, ExportSummary
from ented_desktop.ui.dialogs.export_summary import ExportSummaryDialog
from ented_desktop.ui.dialogs.export_summary_words import SummaryWords
from ented_desktop.ui.icons import icon
from ented_desktop.ui.show_in_folder import show_in_folder
from ented_desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XS
from ented_desktop.ui.widgets.face_panel_note import InlineNote
from ented_desktop.ui.words import duration, number, problem_text, problem_with_hint


class ExportProgressPanel(QFrame):
    """A strip in the window: count, rate, time left, pause, cancel; a summary at the end.

    Invisible while nothing is exported.

    Args:
        context: The shared objects; its exporter is shown.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._exporter = exporter = context.exporter
        self._last_failure: ExportFailure | None = None
        self._summary: ExportSummary | None = None
        self._words = SummaryWords(self)
        self.setProperty("look", "bar")
        self._build()
        exporter.changed.connect(self._show)
        exporter.photo_failed.connect(self._on_failed)
        exporter.finished.connect(self._on_finished)
        self.retranslate()

    # ---- building ----

    def _build(self) -> None:
        self._title = QLabel(self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._figures = QLabel(self)
        self._figures.setProperty("look", "faint")
        self._current = QLabel(self)
        self._current.setProperty("look", "faint")
        self._current.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(SPACE_S)
        self._pause = QPushButton(self)
        self._cancel = QPushButton(self)
        self._cancel.setIcon(icon("export-cancel"))
        self._show_file = QPushButton(self)
        self._show_file.setIcon(icon("reference-folder"))
        self._details = QPushButton(self)
        self._close = QPushButton(self)
        self._close.setProperty("look", "quiet")
        self._problem = InlineNote("caution", self)
        self._again = QPushButton(self)
        self._skip = QPushButton(self)
        self._problem.add_button(self._again)
        self._problem.add_button(self._skip)
        self._failure = InlineNote("caution", self)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self._title)
        head.addWidget(self._figures)
        head.addStretch(1)
        words.addLayout(head)
        words.addWidget(self._bar)
        words.addWidget(self._current)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        for button in (self._pause, self._cancel, self._show_file, self._details, self._close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addLayout(row)
        column.addWidget(self._problem)
        column.addWidget(self._failure)
        self._pause.clicked.connect(self._on_pause)
        self._cancel.clicked.connect(self._exporter.cancel)
        self._again.clicked.connect(self._exporter.resume)
        self._skip.clicked.connect(self._exporter.skip)
        self._show_file.clicked.connect(self._on_show_file)
        self._details.clicked.connect(self.show_summary)
        self._close.clicked.connect(self.hide)

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Files that are written already stay"))
        self._again.setText(self.tr("Try again"))
        self._skip.setText(self.tr("Skip this photo"))
        self._show_file.setText(self.tr("Show in folder"))
        self._details.setText(self.tr("Details…"))
        self._close.setText(self.tr("Close"))
        self._show()

    # ---- what is shown ----

    def _show(self) -> None:
        exporter = self._exporter
        state = exporter.state
        if state is ExportState.IDLE:
            self.hide()
            return
        finished = state is ExportState.FINISHED
        if exporter.active:
            self._summary = None
            self.show()
        self._bar.setVisible(not finished)
        self._bar.setRange(0, max(1, exporter.total))
        self._bar.setValue(exporter.done)
        self._title.setText(self._title_words(state))
        self._figures.setText(self._figure_words(state))
        current = exporter.current
        name = current.ask.photo.name if current is not None else ""
        self._current.setText(
            self._current.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 480)
        )
        self._current.setVisible(bool(name))
        waiting = state in (ExportState.PAUSED, ExportState.PAUSING)
        self._pause.setText(self.tr("Continue") if waiting else self.tr("Pause"))
        self._pause.setIcon(icon("export-resume" if waiting else "export-pause"))
        self._pause.setVisible(not finished and exporter.problem is None)
        self._pause.setEnabled(state is not ExportState.CANCELLING)
        self._cancel.setVisible(not finished)
        self._cancel.setEnabled(state is not ExportState.CANCELLING)
        summary = self._summary
        self._show_file.setVisible(finished and bool(summary and summary.written))
        self._details.setVisible(finished)
        self._close.setVisible(finished)
        problem = exporter.problem
        self._problem.say(problem_with_hint(problem) if problem is not None else "")
        self._show_failure()

    def _title_words(self, state: ExportState) -> str:
        exporter = self._exporter
        values = {"done": number(exporter.done), "total": number(exporter.total)}
        if state is ExportState.FINISHED:
            return self._words.line(self._summary or exporter.summary)
        if state is ExportState.PAUSED:
            return self.tr("Export paused at {done} of {total}").format(**values)
        if state is ExportState.PAUSING:
            return self.tr("Pausing after this photo: {done} of {total}").format(**values)
        if state is ExportState.CANCELLING:
            return self.tr("Stopping the export…")
        return self.tr("Exporting: {done} of {total}").format(**values)

    def _figure_words(self, state: ExportState) -> str:
        if state not in (ExportState.RUNNING, ExportState.PAUSING):
            return ""
        rate, left = self._exporter.photos_per_minute, self._exporter.seconds_left
        if rate is None or left is None:
            return ""
        text = self.tr("{rate} photos a minute, {left} left")
        return text.format(rate=number(rate, 0 if rate >= 10 else 1), left=duration(max(1.0, left)))

    def _show_failure(self) -> None:
        failure = self._last_failure
        if failure is None:
            self._failure.say("")
            return
        more = len(self._exporter.summary.failed) - 1
        values = {"name": failure.item.ask.photo.name, "reason": problem_text(failure.problem)}
        if more:
            text = self.tr("“{name}” was not exported, nor were %n other(s). {reason}", "", more)
        else:
            text = self.tr("“{name}” was not exported. {reason}")
        self._failure.say(text.format(**values))

    def show_summary(self) -> None:
        """Opens the list of what was done."""
        dialog = ExportSummaryDialog(self._summary or self._exporter.summary, self.window())
        dialog.open()

    # ---- what happens ----

    def _on_pause(self) -> None:
        if self._exporter.state is ExportState.RUNNING:
            self._exporter.pause()
        else:
            self._exporter.resume()

    def _on_show_file(self) -> None:
        summary = self._summary
        if summary is not None and summary.written:
            show_in_folder(summary.written[-1])

    def _on_failed(self, failure: ExportFailure) -> None:
        self._last_failure = failure
        self._show()

    def _on_finished(self, summary: ExportSummary) -> None:
        self._summary = summary
        self._show()
        self.show()
        self._last_failure = None
        if not self.isVisible():
            # The page with the panel is not in front: say it where it is seen.
            self._context.notices.success(
                self._words.line(summary),
                action=self.tr("Details…"),
                on_action=partial(ExportProgressPanel.show_summary, self),
                key="export",
            )

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
