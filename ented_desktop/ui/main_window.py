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
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ented_desktop.documents.values import PhotoId, PhotoState
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.opener import paths_of
from ented_desktop.ui.bridge.sample import Sample
from ented_desktop.ui.drop_overlay import DropOverlay
from ented_desktop.ui.notify import NoticeArea
from ented_desktop.ui.pages.start_page import StartPage
from ented_desktop.ui.status_line import StatusLine
from ented_desktop.ui.window_actions import WindowActions
from ented_desktop.ui.window_albums import WindowAlbums
from ented_desktop.ui.window_closing import WindowClosing
from ented_desktop.ui.window_help import WindowHelp
from ented_desktop.ui.window_menus import WindowMenus
from ented_desktop.ui.window_messages import WindowMessages
from ented_desktop.ui.window_opening import WindowOpening

if TYPE_CHECKING:
    from ented_desktop.ui.bridge.updates import Updates
    from ented_desktop.ui.pages.work_page import WorkPage


_REFRESH_MS: Final = 120


class MainWindow(QMainWindow):
    """The one window of the program.

    Args:
        context: The shared objects.
        memory: What the window remembers.
        updates: Looks for newer versions.

    Signals:
        painted: The window was painted for the first time.
        closed: The window is closing; everything is to be saved.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, context: AppContext, memory: WindowMemory, updates: Updates) -> None:
        super().__init__()
        self._context = context
        self._memory = memory
        self._was_painted = False
        self.setAcceptDrops(True)
        self.commands = WindowActions(self)
        self.menus = WindowMenus(self, self.commands, memory)
        self.opening = WindowOpening(context, memory, self)
        self.sample = Sample(context.session, context.conductor, context.selection, self)
        self.help = WindowHelp(context, memory, updates, self)
        self.messages = WindowMessages(context, memory, self.help)
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
        do.open_photos.triggered.connect(self.opening.choose_photos)
        do.open_folder.triggered.connect(self.opening.choose_folder)
        do.clear_recent.triggered.connect(self.opening.clear_recent)
        do.library_folder.triggered.connect(self.opening.choose_library_folder)
        do.export.triggered.connect(self._export_marked)
        self._context.exporter.changed.connect(self._show_export_panel)
        do.export_all.triggered.connect(self._export_all)
        do.settings.triggered.connect(self.help.show_settings)
        do.quit.triggered.connect(self.close)
        do.undo.triggered.connect(context.session.session.undo)
        do.redo.triggered.connect(context.session.session.redo)
        do.paste.triggered.connect(self.opening.paste)
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
        do.updates.triggered.connect(self.help.show_updates)
        do.updates.setVisible(self.help.updates.available)
        do.about.triggered.connect(self.help.show_about)
        self.albums.back_wanted.connect(self._on_photos_changed)
        self.albums.page_changed.connect(self._enable)
        self.menus.recent_wanted.connect(self.opening.open_recent)
        page = self.start_page
        page.photos_wanted.connect(self.opening.choose_photos)
        page.folder_wanted.connect(self.opening.choose_folder)
        page.album_wanted.connect(self.albums.new_album)
        page.library_wanted.connect(self.opening.choose_library_folder)
        page.sample_wanted.connect(self.sample.open)
        page.recent_wanted.connect(self.opening.open_recent)
        self.opening.recent_changed.connect(page.refresh)
        self.messages.tested.connect(self.status.show_seconds)
        self.status.retry_wanted.connect(context.engine.restart)
        self.status.stop_wanted.connect(context.conductor.cancel_restore)
        context.session.photos_changed.connect(self._on_photos_changed)
        context.session.photo_changed.connect(self._on_photo_changed)
        context.session.undo_changed.connect(self._on_undo_changed)
        context.selection.photo_selected.connect(self._enable)
        context.selection.marked_changed.connect(self._enable)
        context.conductor.restore_progressed.connect(self._enable)

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
        self.opening.open_paths(paths)

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
        else:
            self.opening.open_mime(event.mimeData())
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
        self.opening.wait()
        self.closed.emit()
        super().closeEvent(event)
