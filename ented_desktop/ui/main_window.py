"""The window: commands, pages, drops, messages, and what it remembers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QPaintEvent,
)
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ented_desktop.documents.values import PhotoId, PhotoState
from ented_desktop.domain import ReferenceMode
from ented_desktop.engine.protocol import Problem, SelfTest, SelfTestResult
from ented_desktop.settings.schema import QT_TRANSLATE_NOOP
from ented_desktop.ui import words
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.engine import EngineStatus
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.opener import PHOTO_SUFFIXES, Opener, paths_of
from ented_desktop.ui.bridge.restoring import RestoreSummary
from ented_desktop.ui.bridge.sample import Sample
from ented_desktop.ui.drop_overlay import DropOverlay
from ented_desktop.ui.notify import NoticeArea
from ented_desktop.ui.pages.start_page import StartPage
from ented_desktop.ui.status_line import StatusLine, device_key
from ented_desktop.ui.window_actions import WindowActions
from ented_desktop.ui.window_albums import WindowAlbums
from ented_desktop.ui.window_closing import WindowClosing
from ented_desktop.ui.window_help import WindowHelp
from ented_desktop.ui.window_menus import WindowMenus

if TYPE_CHECKING:
    from ented_desktop.ui.pages.work_page import WorkPage


_REFRESH_MS: Final = 120


class MainWindow(QMainWindow):
    """The one window of the program.

    Args:
        context: The shared objects.
        memory: What the window remembers.

    Signals:
        painted: The window was painted for the first time.
        closed: The window is closing; everything is to be saved.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, context: AppContext, memory: WindowMemory) -> None:
        super().__init__()
        self._context = context
        self._memory = memory
        self._was_painted = False
        self._tested: set[str] = set()
        self._left_out: tuple[PhotoId, ...] = ()
        self.setAcceptDrops(True)
        self.commands = WindowActions(self)
        self.menus = WindowMenus(self, self.commands, memory)
        self.opener = Opener(self)
        self.sample = Sample(context.session, context.conductor, context.selection, self)
        self.help = WindowHelp(context, memory, self)
        self.closing = WindowClosing(context, self)
        self.notices = NoticeArea(context.notices)
        self.start_page = StartPage(context, memory)
        self.work_page: WorkPage | None = None
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.status = StatusLine(context, memory)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notices)
        layout.addWidget(self.pages, 1)
        self._body = layout
        self._export_panel: QWidget | None = None
        self.setCentralWidget(body)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.albums = WindowAlbums(context, memory, self, self.pages, self.commands)
        self._overlay = DropOverlay(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REFRESH_MS)
        self._later.timeout.connect(self._refresh)
        self._connect()
        self.retranslate()
        if not self.restoreGeometry(QByteArray(memory.geometry)):
            self._place()
        self._on_photos_changed()

    # ---- composition --------------------------------------------------------------------

    def _connect(self) -> None:
        do, context = self.commands, self._context
        do.open_photos.triggered.connect(self.choose_photos)
        do.open_folder.triggered.connect(self.choose_folder)
        do.clear_recent.triggered.connect(self._clear_recent)
        do.library_folder.triggered.connect(self.choose_library_folder)
        do.export.triggered.connect(self._export_marked)
        self._context.exporter.changed.connect(self._show_export_panel)
        do.export_all.triggered.connect(self._export_all)
        do.settings.triggered.connect(self.help.show_settings)
        do.quit.triggered.connect(self.close)
        do.undo.triggered.connect(context.session.session.undo)
        do.redo.triggered.connect(context.session.session.redo)
        do.paste.triggered.connect(self.paste)
        do.select_all.triggered.connect(self._select_all)
        do.remove.triggered.connect(self._remove_marked)
        do.strip_side.toggled.connect(self._set_strip_side)
        do.panel.toggled.connect(self._set_panel)
        do.full_screen.toggled.connect(self._set_full_screen)
        do.restore.triggered.connect(self._restore_marked)
        do.restore_all.triggered.connect(self._restore_all)
        do.stop.triggered.connect(context.conductor.cancel_restore)
        do.next_photo.triggered.connect(self._next_photo)
        do.previous_photo.triggered.connect(self._previous_photo)
        do.look_again.triggered.connect(self._look_again)
        do.show_in_folder.triggered.connect(self._show_in_folder)
        do.shortcuts.triggered.connect(self._show_shortcuts)
        do.sample.triggered.connect(self.sample.open)
        do.sample.setVisible(Sample.available())
        do.models.triggered.connect(self.help.show_models)
        do.logs.triggered.connect(self.help.show_logs)
        do.diagnosis.triggered.connect(self.help.copy_diagnosis)
        do.about.triggered.connect(self.help.show_about)
        self.albums.back_wanted.connect(self._on_photos_changed)
        self.albums.page_changed.connect(self._enable)
        self.menus.recent_wanted.connect(self._open_recent)
        page = self.start_page
        page.photos_wanted.connect(self.choose_photos)
        page.folder_wanted.connect(self.choose_folder)
        page.album_wanted.connect(self.albums.new_album)
        page.library_wanted.connect(self.choose_library_folder)
        page.sample_wanted.connect(self.sample.open)
        page.recent_wanted.connect(self._open_recent)
        self.opener.found.connect(self._on_found)
        self.opener.failed.connect(self._on_paste_failed)
        self.status.retry_wanted.connect(context.engine.restart)
        self.status.stop_wanted.connect(context.conductor.cancel_restore)
        context.session.photos_changed.connect(self._on_photos_changed)
        context.session.photo_changed.connect(self._on_photo_changed)
        context.session.undo_changed.connect(self._on_undo_changed)
        context.session.save_failed.connect(self._on_save_failed)
        context.settings.save_failed.connect(self._on_save_failed)
        context.selection.photo_selected.connect(self._enable)
        context.selection.marked_changed.connect(self._enable)
        context.conductor.restore_progressed.connect(self._enable)
        context.conductor.restore_finished.connect(self._on_restored)
        context.conductor.queue_stopped.connect(self._on_queue_stopped)
        context.engine.state_changed.connect(self._on_status)
        context.engine.problem_occurred.connect(self._on_problem)
        context.library.failed.connect(self._on_problem)

    def _work(self) -> WorkPage:
        """The work page; made when it is needed first, so that the first start is quick."""
        if self.work_page is None:
            from ented_desktop.ui.pages.work_page import WorkPage

            page = self.work_page = WorkPage(self._context, self._memory)
            page.photos_dropped.connect(self._on_dropped)
            page.export_wanted.connect(self.help.show_export)
            page.faces.crop_wanted.connect(self._edit_crop)
            self.pages.addWidget(page)
            view = page.view
            self.menus.add_view_actions(
                [view.action_loupe, view.action_reference, view.action_boxes],
                [view.action_zoom_in, view.action_zoom_out, view.action_zoom_fit],
            )
            self.menus.add_face_actions(
                [view.action_draw, view.action_adjust, view.action_crop, view.action_dismiss]
            )
            self.commands.strip_side.setChecked(page.strip_side)
            self.commands.panel.setChecked(not page.panel.isHidden())
        return self.work_page

    def _place(self) -> None:
        """A first place on the screen: most of it, in the middle."""
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            area = screen.availableGeometry()
            width, height = min(1360, int(area.width() * 0.9)), min(900, int(area.height() * 0.9))
            self.resize(width, height)
            self.move(
                area.x() + (area.width() - width) // 2, area.y() + (area.height() - height) // 2
            )

    def retranslate(self) -> None:
        """Renews the window's own texts."""
        self.commands.retranslate()
        self.menus.retranslate()
        self._on_undo_changed()
        self._show_counts()
        self._show_title()
        self.pages.setAccessibleName(self.tr("Photos"))

    # ---- opening ------------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Opens photos and folders, whatever they hold; the search runs beside the window."""
        if paths:
            self.opener.find(paths)

    def choose_photos(self) -> None:
        """Asks for photo files."""
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
        files, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Open photos"),
            str(self._memory.folder("open") or Path.home()),
            self.tr("Photos ({patterns})").format(patterns=patterns)
            + ";;"
            + self.tr("All files (*)"),
        )
        if files:
            self._memory.set_folder("open", Path(files[0]).parent)
            self.open_paths([Path(file) for file in files])

    def choose_folder(self) -> None:
        """Asks for a folder of photos."""
        folder = QFileDialog.getExistingDirectory(
            self,
            self.tr("Open a folder of photos"),
            str(self._memory.folder("open") or Path.home()),
        )
        if folder:
            self._memory.set_folder("open", Path(folder))
            self.open_paths([Path(folder)])

    def choose_library_folder(self) -> None:
        """Asks for the folder of good photos."""
        folder = QFileDialog.getExistingDirectory(
            self,
            self.tr("Choose the folder of good photos"),
            str(self._memory.folder("library") or Path.home()),
        )
        if folder:
            self._memory.set_folder("library", Path(folder))
            self._context.library.add_folder(Path(folder))
            self._context.notices.success(
                self.tr("Good photos are looked for in {folder}. You can go on meanwhile.").format(
                    folder=Path(folder).name
                ),
                key="library-folder",
            )

    def paste(self) -> None:
        """Opens what the clipboard holds: files, or a picture."""
        clipboard = QGuiApplication.clipboard()
        paths, image = paths_of(clipboard.mimeData()), clipboard.image()
        if paths:
            self.open_paths(paths)
        elif not image.isNull():
            self.opener.save_picture(image)
        else:
            self._context.notices.info(
                self.tr("There is no photo in the clipboard."), key="clipboard"
            )

    def _open_recent(self, path: Any) -> None:
        self.open_paths([Path(path)])

    def _clear_recent(self) -> None:
        self._memory.clear_recent()
        self.start_page.refresh()

    def _on_found(self, asked: list[Path], photos: list[Path]) -> None:
        if not photos:
            self._context.notices.warning(
                self.tr("No photos were found there."), key="nothing-found"
            )
            return
        opened = self._context.conductor.open(photos)
        if len(asked) == 1 and asked[0].is_dir():
            self._memory.add_recent(asked[0], len(photos))
        else:
            for path in photos[:3]:
                self._memory.add_recent(path, 1)
        self.start_page.refresh()
        if opened:
            self._context.selection.select_photo(opened[0])

    def _on_paste_failed(self, reason: str) -> None:
        self._context.notices.error(
            self.tr("The picture from the clipboard could not be saved."), details=reason
        )

    # ---- drops --------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Invites what can be opened."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._overlay.show_over(
                self.tr("Let go to restore as an album")
                if self.albums.shown
                else self.tr("Let go to open")
            )

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Stays inviting."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Goes back to what it was."""
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens it."""
        self._overlay.hide()
        paths = paths_of(event.mimeData())
        if paths and self.albums.shown:
            self.albums.new_album(paths)
        elif paths:
            self.open_paths(paths)
        elif event.mimeData().hasImage():
            self.opener.save_picture(event.mimeData().imageData())
        event.acceptProposedAction()

    def _on_dropped(self, paths: Any) -> None:
        self.open_paths(list(paths))

    # ---- commands -----------------------------------------------------------------------

    def _marked(self) -> list[PhotoId]:
        selection, session = self._context.selection, self._context.session.session
        marked = [photo_id for photo_id in selection.marked if session.has(photo_id)]
        current = selection.current_photo
        if not marked and current is not None and session.has(current):
            marked = [current]
        return marked

    def _restore_marked(self) -> None:
        self._context.conductor.restore(self._marked())

    def _restore_all(self) -> None:
        session = self._context.session.session
        done = {PhotoState.RESTORED, PhotoState.KEPT}
        wanted = [one for one in session.order if session.state_of(one) not in done]
        self._context.conductor.restore(wanted)

    def _restore_without(self) -> None:
        """Restores the faces that were left out, without a reference: the user's wish."""
        session = self._context.session.session
        with session.step(QT_TRANSLATE_NOOP("Edits", "Restore without a good photo")):
            for photo_id in self._left_out:
                if not session.has(photo_id):
                    continue
                photo = session.photo(photo_id)
                for face in photo.active_faces:
                    if face.mode is not ReferenceMode.NONE and not photo.references(face):
                        session.edit_face(
                            photo_id,
                            face.id,
                            QT_TRANSLATE_NOOP("Edits", "Restore without a good photo"),
                            mode=ReferenceMode.NONE,
                        )
        self._context.conductor.restore(self._left_out)

    def _export_marked(self) -> None:
        self.help.show_export(self._marked())

    def _show_export_panel(self) -> None:
        if self._export_panel is None:
            from ented_desktop.ui.widgets.export_progress import ExportProgressPanel

            self._export_panel = ExportProgressPanel(self._context, self.centralWidget())
            self._body.addWidget(self._export_panel)

    def _export_all(self) -> None:
        self.help.show_export(list(self._context.session.session.order))

    def _select_all(self) -> None:
        if self.work_page is not None:
            self.work_page.strip.view.selectAll()

    def _remove_marked(self) -> None:
        if self.work_page is not None:
            self.work_page.strip.remove_marked()

    def _next_photo(self) -> None:
        self._work().step(1)

    def _previous_photo(self) -> None:
        self._work().step(-1)

    def _look_again(self) -> None:
        self._context.conductor.retry(self._marked())

    def _edit_crop(self, _photo_id: str, _face_id: str) -> None:
        self._work().view.main.open_crop_editor()

    def _show_in_folder(self) -> None:
        from ented_desktop.ui.show_in_folder import show_in_folder

        for photo_id in self._marked()[:1]:
            show_in_folder(self._context.session.session.photo(photo_id).path)

    def _show_shortcuts(self) -> None:
        view = self.work_page.view if self.work_page is not None else None
        self.help.show_shortcuts(self.menus, view)

    def _set_strip_side(self, side: bool) -> None:
        if self.work_page is not None:
            self.work_page.set_strip_side(side)

    def _set_panel(self, shown: bool) -> None:
        if self.work_page is not None:
            self.work_page.set_panel_shown(shown)

    def _set_full_screen(self, full: bool) -> None:
        if full != self.isFullScreen():
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # ---- what happens -------------------------------------------------------------------

    def _on_photos_changed(self) -> None:
        session, selection = self._context.session.session, self._context.selection
        if session.order:
            page = self._work()
            current = selection.current_photo
            if current is None or not session.has(current):
                kept = self._context.session.current
                selection.select_photo(kept if session.has(kept) else session.order[0])
            if self.pages.currentWidget() is not page:
                self.pages.setCurrentWidget(page)
                page.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            selection.select_photo(None)
            self.start_page.refresh()
            self.pages.setCurrentWidget(self.start_page)
        self._refresh()

    def _on_photo_changed(self, _photo_id: str) -> None:
        # Thousands may change in a row: counted once for all that come together.
        if not self._later.isActive():
            self._later.start()

    def _refresh(self) -> None:
        self._show_counts()
        self._enable()

    def _on_undo_changed(self) -> None:
        self.commands.show_undo(self._context.session.session, not self.albums.shown)
        self.menus.name_buttons()

    def _show_counts(self) -> None:
        session = self._context.session.session
        restored = sum(photo.at_rest is PhotoState.RESTORED for photo in session.photos)
        self.status.show_counts(len(session.order), restored)

    def _enable(self, *_what: object) -> None:
        """Only what can be done now can be chosen; also names the photo in the title."""
        session = self._context.session.session
        # What is said of photos is not meant while albums are in front.
        here = not self.albums.shown
        some, marked = here and bool(session.order), self._marked() if here else []
        do = self.commands
        for action in (do.export_all, do.restore_all, do.select_all, do.strip_side, do.panel):
            action.setEnabled(some)
        for action in (do.export, do.restore, do.remove, do.show_in_folder):
            action.setEnabled(bool(marked))
        for action in (do.next_photo, do.previous_photo):
            action.setEnabled(here and len(session.order) > 1)
        do.look_again.setEnabled(any(session.photo(one).problem is not None for one in marked))
        do.stop.setEnabled(self._context.conductor.restoring)
        do.show_undo(session, here)
        self.menus.name_buttons()
        self._show_title()

    def _show_title(self) -> None:
        current = self._context.selection.current_photo
        session = self._context.session.session
        if self.albums.shown:
            self.setWindowTitle(self.tr("Albums – ENTED Desktop"))
        elif current is not None and session.has(current):
            name = session.photo(current).path.name
            self.setWindowTitle(self.tr("{name} – ENTED Desktop").format(name=name))
        else:
            self.setWindowTitle(self.tr("ENTED Desktop"))

    def _on_restored(self, summary: RestoreSummary) -> None:
        notices = self._context.notices
        if summary.left_out:
            self._left_out = summary.photos
            notices.warning(
                self.tr("%n face(s) need a good photo of the person first.", "", summary.left_out),
                action=self.tr("Restore without one"),
                on_action=self._restore_without,
                key="left-out",
            )
        else:
            notices.withdraw("left-out")
        done = summary.restored + summary.kept + summary.failed
        if len(summary.photos) > 1 and done:
            notices.success(
                self.tr("Finished: {restored} restored, {kept} kept as they were, {failed} failed.")
                .format(
                    restored=words.number(summary.restored),
                    kept=words.number(summary.kept),
                    failed=words.number(summary.failed),
                ),
                key="restored",
            )  # fmt: skip

    def _on_queue_stopped(self, problem: Problem) -> None:
        self._context.notices.error(
            words.problem_with_hint(problem),
            action=self.tr("Settings"),
            on_action=self.help.show_settings,
            details=problem.message,
            key="queue",
        )

    def _on_problem(self, problem: Problem) -> None:
        self._context.notices.warning(
            words.problem_with_hint(problem), details=problem.message, key=problem.code
        )

    def _on_save_failed(self, reason: str) -> None:
        self._context.notices.error(
            self.tr("Your work could not be saved. Make room on the disk; it is tried again."),
            details=reason,
            key="save",
        )

    def _on_status(self, status: EngineStatus) -> None:
        notices = self._context.notices
        if status.kind == "failed" and status.problem is not None:
            notices.error(
                words.problem_with_hint(status.problem),
                action=self.tr("Try again"),
                on_action=self._context.engine.restart,
                details=status.problem.message,
                key="engine",
            )
        elif status.kind == "restarting":
            notices.withdraw("engine")
        elif status.kind == "ready":
            notices.withdraw("engine")
            if status.ready is not None and status.ready.note:
                notices.warning(
                    words.note_text(status.ready),
                    action=self.tr("Settings"),
                    on_action=self._show_computing,
                    details=status.ready.note,
                    key="engine-note",
                )
            else:
                notices.withdraw("engine-note")
                notices.withdraw("device-unavailable")
            self._self_test(status)

    def _show_computing(self) -> None:
        self.help.show_settings("computing")

    def _self_test(self, status: EngineStatus) -> None:
        """Times one face on each new device, once."""
        key = device_key(status)
        if self._memory.seconds_per_face(key) is None and key not in self._tested:
            self._tested.add(key)
            self._context.engine.ask(SelfTest(), self._on_self_test)

    def _on_self_test(self, result: SelfTestResult) -> None:
        status = self._context.engine.status
        self._memory.set_seconds_per_face(device_key(status), result.seconds_per_face)
        self._context.settings.set_value("self_test_done", True)
        self.status.show_seconds()

    # ---- events -------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and window state."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.commands.full_screen.setChecked(self.isFullScreen())
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells when it was painted first: only then the engine is started."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is kept; only an export that is under way is asked about."""
        if not self.closing.may_close():
            event.ignore()
            return
        self._memory.geometry = bytes(self.saveGeometry().data())
        if self.work_page is not None:
            self.work_page.keep()
        self.opener.wait()
        self.closed.emit()
        super().closeEvent(event)
