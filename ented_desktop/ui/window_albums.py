"""Albums in the window: their pages, their commands, and what is said of them elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QToolButton, QWidget

from ented_desktop.engine.protocol import Problem, Progressed
from ented_desktop.engine.protocol_album_results import SheetWritten
from ented_desktop.engine.protocol_albums import WriteSheet
from ented_desktop.ui import words
from ented_desktop.ui.album_words import AlbumWords
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.icons import icon
from ented_desktop.ui.notify import tell_system
from ented_desktop.ui.show_in_folder import show_in_folder
from ented_desktop.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from ented_desktop.ui.dialogs.album_dialog import AlbumDialog
    from ented_desktop.ui.pages.queue_page import QueuePage
    from ented_desktop.ui.pages.review_page import ReviewPage

_SHEET_FOLDER: Final = "sheet"


class WindowAlbums(QObject):
    """Makes the pages of albums when they are needed first, and connects them.

    Args:
        context: The window's shared objects.
        memory: What the window remembers.
        window: The window.
        pages: Where pages are shown.
        actions: The commands.

    Signals:
        back_wanted: The user wants back to the photos.
        page_changed: A page of albums is shown, or none any more.
    """

    back_wanted = Signal()
    page_changed = Signal()

    def __init__(
        self,
        context: AppContext,
        memory: WindowMemory,
        window: QMainWindow,
        pages: QStackedWidget,
        actions: WindowActions,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._memory = memory
        self._window = window
        self._pages = pages
        self._actions = actions
        self._words = AlbumWords(self)
        self.queue_page: QueuePage | None = None
        self.review_page: ReviewPage | None = None
        self._dialog: AlbumDialog | None = None
        self._asked_once = False
        self._sheet_job = ""
        self.button = QToolButton(window)
        self.button.setAutoRaise(True)
        self.button.setIcon(icon("album"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.show_running)
        self.button.hide()
        window.statusBar().addPermanentWidget(self.button)
        actions.new_album.triggered.connect(self._on_new)
        actions.albums.triggered.connect(self._on_albums)
        queue = context.albums
        queue.job_changed.connect(self._show_button)
        queue.jobs_changed.connect(self._on_jobs)
        queue.finished.connect(self._on_finished)
        queue.failed.connect(self._on_failed)
        queue.made.connect(self._on_made)
        pages.currentChanged.connect(self._on_page)
        window.installEventFilter(self)
        self._show_button()

    # ---- pages --------------------------------------------------------------------------

    @property
    def shown(self) -> bool:
        """Whether a page of albums is in front."""
        page = self._pages.currentWidget()
        return page is not None and page in (self.queue_page, self.review_page)

    def show_queue(self) -> QueuePage:
        """Shows the albums."""
        page = self.queue_page
        if page is None:
            from ented_desktop.ui.pages.queue_page import QueuePage

            page = self.queue_page = QueuePage(self._context, self._memory)
            page.new_wanted.connect(self._on_new)
            page.back_wanted.connect(self.back_wanted)
            page.review_wanted.connect(self.show_review)
            page.sheet_wanted.connect(self.write_sheet)
            self._pages.addWidget(page)
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            page.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def show_running(self) -> None:
        """Shows the album that is being restored."""
        page, running = self.show_queue(), self._context.albums.running
        if running is not None:
            page.select(running)

    def show_review(self, name: str, index: int = -1) -> None:
        """Looks through an album.

        Args:
            name: The job.
            index: The photo to begin with; -1 for the first that is to be looked at.
        """
        page = self.review_page
        if page is None:
            from ented_desktop.ui.pages.review_page import ReviewPage

            page = self.review_page = ReviewPage(self._context, self._memory)
            page.back_wanted.connect(self._back_to_queue)
            page.sheet_wanted.connect(self.write_sheet)
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.show_job(name, index)

    def _back_to_queue(self) -> None:
        page = self.show_queue()
        if self.review_page is not None and self.review_page.job is not None:
            page.select(self.review_page.job)

    def _on_page(self, _index: int) -> None:
        self._actions.albums.setChecked(self.shown)
        self.page_changed.emit()

    def _on_albums(self) -> None:
        if self.shown:
            self.back_wanted.emit()
        else:
            self.show_queue()

    # ---- making -------------------------------------------------------------------------

    def _on_new(self, _checked: bool = False) -> None:
        self.new_album()

    def new_album(self, paths: Sequence[Path] = ()) -> None:
        """Asks for an album; paths are what it begins with."""
        from ented_desktop.ui.dialogs.album_dialog import AlbumDialog

        if self._dialog is not None:
            self._dialog.albums.add_paths(paths)
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        self._dialog = AlbumDialog(self._context, paths, self._window)
        self._dialog.finished.connect(self._on_dialog)
        self._dialog.open()

    def _on_dialog(self, _result: int) -> None:
        self._dialog = None

    def _on_made(self, name: str) -> None:
        self.show_queue().select(name)

    # ---- contact sheets -----------------------------------------------------------------

    def write_sheet(self, name: str) -> None:
        """Asks where the contact sheet goes, has it written, and shows it."""
        job = self._context.albums.job(name)
        if job is None:
            return
        title = self._words.title(job.inputs, name)
        folder = self._memory.folder(_SHEET_FOLDER)
        if folder is None and job.options is not None:
            folder = job.options.out_dir
        start = (folder or Path.home()) / self.tr("{name}, contact sheet.html").format(name=title)
        html, pdf = self.tr("Web page (*.html)"), self.tr("PDF for printing (*.pdf)")
        file, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the contact sheet"), str(start), f"{html};;{pdf}"
        )
        if not file:
            return
        target = Path(file)
        wanted = ".pdf" if chosen == pdf else ".html"
        if target.suffix.lower() not in (".html", ".htm", ".pdf"):
            target = target.with_name(target.name + wanted)
        elif chosen == pdf and target.suffix.lower() != ".pdf":
            target = target.with_suffix(".pdf")
        self._memory.set_folder(_SHEET_FOLDER, target.parent)
        self._context.notices.info(
            self.tr("The contact sheet is being written. You can go on meanwhile."), key="sheet"
        )
        self._context.engine.ask(
            WriteSheet(name, target),
            self._on_sheet,
            on_failed=self._on_no_sheet,
            on_progress=self._on_sheet_progress,
            owner=self,
        )

    def _on_sheet_progress(self, progress: Progressed) -> None:
        if progress.total:
            text = self.tr("The contact sheet is being written: {done} of {total}")
            self._window.statusBar().showMessage(
                text.format(done=words.number(progress.done), total=words.number(progress.total)),
                2000,
            )

    def _on_sheet(self, written: SheetWritten) -> None:
        show_in_folder(written.file)
        self._context.notices.success(
            self.tr("The contact sheet is ready: {name}").format(name=written.file.name),
            action=self.tr("Open it"),
            on_action=partial(_open_file, written.file),
            key="sheet",
        )

    def _on_no_sheet(self, problem: Problem) -> None:
        self._context.notices.error(
            words.problem_with_hint(problem), details=problem.message, key="sheet"
        )

    # ---- what is said -------------------------------------------------------------------

    def _on_finished(self, name: str) -> None:
        queue, notices = self._context.albums, self._context.notices
        job, problem = queue.job(name), queue.problem(name)
        if job is None:
            return
        title, key = self._words.title(job.inputs, name), f"album-{name}"
        if problem is not None:
            text = self.tr("“{name}” has stopped. {reason}").format(
                name=title, reason=words.problem_with_hint(problem)
            )
            notices.error(
                text,
                action=self.tr("Show the album"),
                on_action=partial(self._show_job, name),
                details=problem.message,
                key=key,
            )
        else:
            text = self.tr("“{name}” is finished: {counts}").format(
                name=title, counts=self._words.counts(job.counts)
            )
            look = job.counts.to_review > 0
            notices.success(
                text,
                action=self.tr("Look through") if look else self.tr("Show the album"),
                on_action=partial(self.show_review if look else self._show_job, name),
                key=key,
            )
        tell_system(self._window, self.tr("ENTED Desktop"), text)

    def _on_failed(self, problem: Problem) -> None:
        self._context.notices.warning(
            words.problem_with_hint(problem), details=problem.message, key=f"album-{problem.code}"
        )

    def _on_jobs(self) -> None:
        self._show_button()
        if self._asked_once or not self._context.albums.known:
            return
        self._asked_once = True
        interrupted = self._context.albums.interrupted
        if interrupted:
            self._context.notices.warning(
                self.tr("%n album(s) were interrupted and can go on now.", "", len(interrupted)),
                action=self.tr("Go on"),
                on_action=partial(self._go_on, tuple(job.name for job in interrupted)),
                key="albums-interrupted",
            )

    def _go_on(self, names: Sequence[str]) -> None:
        for name in names:
            self._context.albums.start(name)
        if names:
            self._show_job(names[0])

    def _show_job(self, name: str) -> None:
        self.show_queue().select(name)

    def _show_button(self, _name: str = "") -> None:
        queue = self._context.albums
        if self._asked_once and not queue.interrupted:
            self._context.notices.withdraw("albums-interrupted")
        job = queue.job(queue.running) if queue.running is not None else None
        self.button.setVisible(job is not None)
        if job is None:
            return
        text = self.tr("Album: {done}").format(done=self._words.done(job.counts))
        if text != self.button.text():
            self.button.setText(text)
            self.button.setAccessibleName(text)
        tip = self._words.pace(queue.progress(job.name))
        self.button.setToolTip(f"{self._words.title(job.inputs, job.name)}\n{tip}".strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the window's language."""
        if event.type() == QEvent.Type.LanguageChange and isinstance(watched, QWidget):
            self.button.setText("")
            self._show_button()
        return False


def _open_file(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
