"""The photos of a job, with what became of each, and what can be done about it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.engine.protocol_albums import JobPhoto
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import icon
from ented_desktop.ui.models.job_photos import ABOUT, PHOTO, STATE, JobPhotosModel
from ented_desktop.ui.show_in_folder import show_in_folder
from ented_desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S

_FILTERS: Final[tuple[tuple[str, ...], ...]] = (
    (),
    ("failed",),
    ("doubtful",),
    ("done",),
    ("kept",),
    ("waiting", "running"),
    ("cancelled",),
)
_AGAIN: Final = frozenset({"failed", "cancelled", "kept"})


class JobPhotosView(QWidget):
    """A table that can be narrowed down; its menu tries photos again, leaves them out, shows them.

    Args:
        context: The window's shared objects.

    Signals:
        review_wanted: A photo that is done was opened (its index).
    """

    review_wanted = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = context.albums
        self._job: str | None = None
        self.model = JobPhotosModel(context.engine, context.albums, self)
        self.label = QLabel(self)
        self.filter = QComboBox(self)
        self.label.setBuddy(self.filter)
        for number in range(len(_FILTERS)):
            self.filter.addItem("", number)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + SPACE_M)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(ABOUT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(PHOTO, 230)
        header.resizeSection(STATE, 170)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addWidget(self.label)
        row.addWidget(self.filter)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        inset = QHBoxLayout()
        inset.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_M)
        inset.addWidget(self.table)
        column.addLayout(inset, 1)
        self._make_actions()
        self.filter.currentIndexChanged.connect(self._on_filter)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.doubleClicked.connect(self._on_opened)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.model.dataChanged.connect(self._enable)
        self.model.modelReset.connect(self._enable)
        self.retranslate()
        self._enable()

    def _make_actions(self) -> None:
        self.action_look = self._action("album-review", "Return", self._look)
        self.action_again = self._action("undo", "Ctrl+Shift+T", self._again)
        self.action_first = self._action("move-earlier", "Ctrl+Shift+Up", self._first)
        self.action_leave_out = self._action("remove", QKeySequence.StandardKey.Delete, self._drop)
        self.action_copy = self._action("folder-open", None, self._show_copy)
        self.action_original = self._action("photo-open", None, self._show_original)

    def _action(
        self, sign: str, keys: str | QKeySequence.StandardKey | None, do: object
    ) -> QAction:
        action = QAction(icon(sign), "", self.table)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(do)
        self.table.addAction(action)
        return action

    def show_job(self, name: str | None) -> None:
        """Shows the photos of another job."""
        if name != self._job:
            self._job = name
            self.filter.setCurrentIndex(0)
        self._on_filter()

    def show_failed(self) -> None:
        """Shows only what failed."""
        self.filter.setCurrentIndex(1)

    @property
    def chosen(self) -> list[JobPhoto]:
        """The photos that are selected."""
        rows = self.table.selectionModel().selectedRows()
        found = [self.model.photo(index) for index in rows]
        return [photo for photo in found if photo is not None]

    def retranslate(self) -> None:
        """Renews all texts."""
        self.label.setText(self.tr("&Show"))
        names = (
            self.tr("All photos"),
            self.tr("Failed"),
            self.tr("Doubtful"),
            self.tr("Restored"),
            self.tr("Left as they were"),
            self.tr("To do"),
            self.tr("Left out"),
        )
        for number, name in enumerate(names):
            self.filter.setItemText(number, name)
        self.table.setAccessibleName(self.tr("Photos of the album"))
        self.action_look.setText(self.tr("&Look at before and after"))
        self.action_again.setText(self.tr("Try a&gain"))
        self.action_first.setText(self.tr("Restore &next"))
        self.action_leave_out.setText(self.tr("Leave &out"))
        self.action_copy.setText(self.tr("Show the &copy in its folder"))
        self.action_original.setText(self.tr("Show the &original in its folder"))
        self.model.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # ---- what the user does -------------------------------------------------------------

    def _on_filter(self, _index: int = 0) -> None:
        self.model.show(self._job, _FILTERS[max(0, self.filter.currentIndex())])

    def _on_opened(self, index: QModelIndex) -> None:
        photo = self.model.photo(index)
        if photo is not None and photo.state == "done":
            self.review_wanted.emit(photo.index)

    def _look(self) -> None:
        for photo in self.chosen[:1]:
            if photo.state == "done":
                self.review_wanted.emit(photo.index)

    def _indices(self, states: frozenset[str]) -> list[int]:
        return [photo.index for photo in self.chosen if photo.state in states]

    def _again(self) -> None:
        indices = self._indices(_AGAIN)
        if self._job is not None and indices:
            self._queue.retry(self._job, indices)

    def _first(self) -> None:
        indices = self._indices(frozenset({"waiting"}))
        if self._job is not None and indices:
            self._queue.do_first(self._job, indices)

    def _drop(self) -> None:
        indices = self._indices(frozenset({"waiting"}))
        if self._job is not None and indices:
            self._queue.drop(self._job, indices)

    def _show_copy(self) -> None:
        for photo in self.chosen[:1]:
            if photo.output is not None:
                show_in_folder(photo.output)

    def _show_original(self) -> None:
        for photo in self.chosen[:1]:
            show_in_folder(photo.photo)

    def make_menu(self) -> QMenu:
        """What can be done with the photos that are selected."""
        self._enable()
        menu = QMenu(self)
        menu.addActions([self.action_look, self.action_again])
        menu.addActions([self.action_first, self.action_leave_out])
        menu.addSeparator()
        menu.addActions([self.action_copy, self.action_original])
        return menu

    def _enable(self, *_what: object) -> None:
        states = {photo.state for photo in self.chosen}
        self.action_look.setEnabled("done" in states)
        self.action_again.setEnabled(bool(states & _AGAIN))
        self.action_first.setEnabled("waiting" in states)
        self.action_leave_out.setEnabled("waiting" in states)
        self.action_copy.setEnabled("done" in states)
        self.action_original.setEnabled(bool(states))

    def _show_menu(self, at: QPoint) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(at))
