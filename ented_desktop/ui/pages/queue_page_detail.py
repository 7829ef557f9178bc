"""One job: where it stands, how long it will take, and everything that can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.engine.protocol_albums import JobCard
from ented_desktop.ui import words
from ented_desktop.ui.album_words import AlbumWords
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.queue import Phase
from ented_desktop.ui.icons import icon
from ented_desktop.ui.run_notes import pause_text, run_note_text
from ented_desktop.ui.show_in_folder import show_in_folder
from ented_desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from ented_desktop.ui.widgets.face_panel_note import InlineNote
from ented_desktop.ui.widgets.job_photos import JobPhotosView
from ented_desktop.ui.widgets.leading_label import LeadingLabel


class JobDetail(QWidget):
    """The job that is selected in the list.

    Args:
        context: The window's shared objects.

    Signals:
        review_wanted: Look through a job: its name, and a photo's index (-1 for the first).
        sheet_wanted: Write the contact sheet of a job (its name).
        renamed: Texts of buttons have changed.
    """

    review_wanted = Signal(str, int)
    sheet_wanted = Signal(str)
    renamed = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = context.albums
        self._words = AlbumWords(self)
        self._name: str | None = None
        self._build(context)
        self._queue.job_changed.connect(self._on_job)
        self.retranslate()

    # ---- building -----------------------------------------------------------------------

    def _build(self, context: AppContext) -> None:
        self._title = LeadingLabel(self, look="heading")
        self._place = LeadingLabel(self, look="faint")
        self._state = QLabel(self)
        font = self._state.font()
        font.setBold(True)
        self._state.setFont(font)
        self._pace = QLabel(self)
        self._step = LeadingLabel(self, look="faint")
        self._counts = QLabel(self)
        for label in (self._pace, self._counts):
            label.setProperty("look", "faint")
            label.setTextFormat(Qt.TextFormat.PlainText)
        for wide in (self._title, self._place, self._step):
            # As wide as there is room, never wider.
            wide.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(SPACE_S)
        self._problem = InlineNote("bad", self)
        self._note = InlineNote("plain", self)
        self.go = QPushButton(self)
        self.go.setProperty("look", "primary")
        self.pause = QPushButton(icon("export-pause"), "", self)
        self.cancel = QPushButton(icon("export-cancel"), "", self)
        self.again = QPushButton(icon("undo"), "", self)
        self.review = QPushButton(icon("album-review"), "", self)
        self.sheet = QPushButton(icon("album-sheet"), "", self)
        self.copies = QPushButton(icon("folder-open"), "", self)
        self.forget = QPushButton(icon("trash"), "", self)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        for button in (self.go, self.pause, self.cancel, self.again, self.review):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.sheet, self.copies, self.forget):
            buttons.addWidget(button)
        line = QHBoxLayout()
        line.setSpacing(SPACE_M)
        line.addWidget(self._state)
        line.addWidget(self._pace)
        line.addStretch(1)
        line.addWidget(self._counts)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_S)
        head.setSpacing(SPACE_XS)
        head.addWidget(self._title)
        head.addWidget(self._place)
        head.addSpacing(SPACE_S)
        head.addLayout(line)
        head.addWidget(self.bar)
        head.addWidget(self._step)
        head.addWidget(self._problem)
        head.addWidget(self._note)
        head.addSpacing(SPACE_S)
        head.addLayout(buttons)
        self.photos = JobPhotosView(context, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.photos, 1)
        self.go.clicked.connect(self._on_go)
        self.pause.clicked.connect(self._on_pause)
        self.cancel.clicked.connect(self._on_cancel)
        self.again.clicked.connect(self._on_again)
        self.review.clicked.connect(self._on_review)
        self.sheet.clicked.connect(self._on_sheet)
        self.copies.clicked.connect(self._on_copies)
        self.forget.clicked.connect(self._on_forget)
        self.photos.review_wanted.connect(self._on_photo)

    # ---- what is shown ------------------------------------------------------------------

    @property
    def name(self) -> str | None:
        """The job that is shown."""
        return self._name

    @property
    def keyed(self) -> list[QAbstractButton | QLabel]:
        """What can have an access key."""
        first = (self.go, self.pause, self.cancel, self.again, self.review)
        return [*first, self.sheet, self.copies, self.photos.label]

    def show_job(self, name: str | None) -> None:
        """Shows another job."""
        self._name = name
        self.photos.show_job(name)
        self._show()

    def retranslate(self) -> None:
        """Renews all texts."""
        self.bar.setAccessibleName(self.tr("Progress of the album"))
        self.go.setText(self.tr("&Start"))
        self.again.setText(self.tr("Try a&gain"))
        self.review.setText(self.tr("&Look through"))
        self.pause.setText(self.tr("&Pause"))
        self.cancel.setText(self.tr("&Cancel…"))
        self.cancel.setToolTip(self.tr("Copies that are written already stay"))
        self.sheet.setText(self.tr("Contact s&heet…"))
        self.sheet.setToolTip(self.tr("Writes one page with before, after and good photo of each"))
        self.copies.setText(self.tr("Show the &folder"))
        self.copies.setToolTip(self.tr("Opens the folder with the copies"))
        self.forget.setToolTip(self.tr("Take the album out of this list; its copies stay"))
        self.forget.setAccessibleName(self.tr("Take out of the list"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_job(self, name: str) -> None:
        if name == self._name:
            self._show()

    def _show(self) -> None:
        job = self._queue.job(self._name) if self._name is not None else None
        if job is None:
            return
        phase, progress = self._queue.phase(job.name), self._queue.progress(job.name)
        readable = job.state != "damaged"
        self._title.setText(self._words.title(job.inputs, job.name))
        self._place.setText(self._place_text(job))
        self._place.setToolTip("\n".join(str(path) for path in job.inputs))
        self._state.setText(self._words.state(job, phase))
        pace = [self._words.done(job.counts)] if readable else []
        if phase is Phase.RUNNING and self._words.pace(progress):
            pace.append(self._words.pace(progress))
        self._pace.setText(" · ".join(pace))
        self._counts.setText(self._words.counts(job.counts))
        skipped = self._words.skipped(job.skipped)
        self._counts.setToolTip("\n".join([self.tr("Passed over:"), *skipped]) if skipped else "")
        left = job.counts.waiting + job.counts.running
        self.bar.setVisible(readable and left > 0)
        self.bar.setRange(0, max(1, job.counts.total))
        self.bar.setValue(job.counts.settled)
        step = self._words.step(progress) if phase is Phase.RUNNING else ""
        self._step.setText(step)
        self._step.setVisible(phase in (Phase.RUNNING, Phase.PAUSING))
        self._show_notes(job, phase, run_note_text(progress.note if progress else None))
        self._show_buttons(job, phase, left)

    def _place_text(self, job: JobCard) -> str:
        if job.options is None:
            return ""
        return self.tr("Copies go to {folder}").format(folder=job.options.out_dir)

    def _show_notes(self, job: JobCard, phase: Phase, note: str) -> None:
        problem = self._queue.problem(job.name)
        if phase is not Phase.IDLE:
            self._problem.say("")
        elif job.state == "damaged":
            text = self.tr(
                "The notes about this album’s progress are damaged. Start the album anew; "
                "finished copies are recognised."
            )
            self._problem.say(text, "bad")
        elif problem is not None:
            self._problem.say(words.problem_with_hint(problem), "bad")
        elif job.reason:
            text = self.tr("Stopped by itself: {reason}").format(reason=pause_text(job))
            self._problem.say(text, "caution")
        else:
            self._problem.say("")
        if phase is Phase.IDLE and job.holder == "elsewhere":
            note = self.tr(
                "Another window or command is working on this album. It can be changed here "
                "when that has ended."
            )
        self._note.say(note)

    def _show_buttons(self, job: JobCard, phase: Phase, left: int) -> None:
        readable, free = job.state != "damaged", job.holder != "elsewhere"
        busy = phase in (Phase.PAUSING, Phase.CANCELLING)
        working = phase in (Phase.RUNNING, Phase.QUEUED)
        self.go.setVisible(readable and phase is Phase.IDLE and left > 0)
        self.go.setEnabled(free)
        started = job.counts.settled > 0
        self.go.setText(self.tr("&Go on") if started else self.tr("&Start"))
        self.pause.setVisible(working or busy)
        self.pause.setEnabled(not busy)
        self.cancel.setVisible(readable and left > 0)
        self.cancel.setEnabled(free and phase is not Phase.CANCELLING)
        self.again.setVisible(job.counts.failed > 0)
        self.again.setEnabled(free)
        self.again.setText(self.tr("Try %n failed a&gain", "", job.counts.failed))
        self.review.setVisible(readable and job.counts.restored > 0)
        if job.counts.to_review:
            text = self.tr("&Look through ({count})")
            self.review.setText(text.format(count=words.number(job.counts.to_review)))
        else:
            self.review.setText(self.tr("&Look through"))
        self.review.setEnabled(free)
        self.sheet.setVisible(readable and job.counts.done > 0)
        self.copies.setVisible(readable)
        self.forget.setEnabled(free and phase is Phase.IDLE)
        self.renamed.emit()

    # ---- what the user does -------------------------------------------------------------

    def _on_go(self) -> None:
        if self._name is not None:
            self._queue.start(self._name)
            self.pause.setFocus()

    def _on_pause(self) -> None:
        if self._name is not None:
            self._queue.pause(self._name)

    def _on_cancel(self) -> None:
        self._ask(
            self.tr("Cancel this album?"),
            self.tr("Copies that are written stay. What was not done can be started again later."),
            self.tr("Cancel the album"),
            self._cancel,
        )

    def _cancel(self) -> None:
        if self._name is not None:
            self._queue.cancel(self._name)

    def _on_again(self) -> None:
        if self._name is not None:
            self._queue.retry(self._name)

    def _on_review(self) -> None:
        self._on_photo(-1)

    def _on_photo(self, index: int) -> None:
        if self._name is not None:
            self.review_wanted.emit(self._name, index)

    def _on_sheet(self) -> None:
        if self._name is not None:
            self.sheet_wanted.emit(self._name)

    def _on_copies(self) -> None:
        job = self._queue.job(self._name) if self._name is not None else None
        if job is not None and job.options is not None:
            show_in_folder(job.options.out_dir)

    def _on_forget(self) -> None:
        self._ask(
            self.tr("Take this album out of the list?"),
            self.tr(
                "Copies and originals stay. Only the notes about the album are deleted: what was "
                "restored, what failed, what you said of it."
            ),
            self.tr("Take out"),
            self._forget,
        )

    def _forget(self) -> None:
        if self._name is not None:
            self._queue.forget(self._name)

    def _ask(self, question: str, more: str, yes: str, do: object) -> None:
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(question)
        box.setText(question)
        box.setInformativeText(more)
        button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button.clicked.connect(do)
        box.open()
