"""The open photos as a strip or a grid: look through, sort, filter, choose, remove."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.documents.values import PhotoId, PhotoState
from ented_desktop.ui import theme, words
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import icon
from ented_desktop.ui.models.photo_list import PhotoListModel, PhotoOrder
from ented_desktop.ui.show_in_folder import show_in_folder
from ented_desktop.ui.widgets.photo_strip_delegate import PhotoDelegate
from ented_desktop.ui.widgets.photo_strip_list import PhotoListView

_VISIBLE_AFTER_MS: Final = 120
_SEARCH_PX: Final = 220
_CHOICE_PX: Final = 140
_UNLIMITED_PX: Final = 2**24 - 1
"""Qt's word for no limit."""


class PhotoStrip(QWidget):
    """Shows the open photos.

    Args:
        context: The window's shared objects.
        orientation: A strip of one row, or (vertical) a grid.

    Signals:
        restore_requested: Photos (list of ids) to restore.
        export_requested: Photos (list of ids) to export.
        opened: A photo was double-clicked or entered; its id.
    """

    restore_requested = Signal(object)
    export_requested = Signal(object)
    opened = Signal(str)

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        *,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.model = PhotoListModel(context, self)
        self.view = PhotoListView(self)
        self.view.setModel(self.model)
        self._delegate = PhotoDelegate(context, self.view)
        self.view.setItemDelegate(self._delegate)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.states = QComboBox(self)
        self.order = QComboBox(self)
        self.count = QLabel(self)
        self._tools = QGridLayout()
        self._visible = QTimer(self, singleShot=True, interval=_VISIBLE_AFTER_MS)
        self._visible.timeout.connect(self._tell_visible)
        self._build()
        self.set_orientation(orientation)
        self._connect()
        self.retranslate()
        self._on_photo_selected(context.selection.current_photo)

    def _build(self) -> None:
        tools = self._tools
        tools.setContentsMargins(theme.SPACE_S, theme.SPACE_XS, theme.SPACE_S, 0)
        tools.setSpacing(theme.SPACE_S)
        for box in (self.states, self.order):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE_XS)
        layout.addLayout(tools)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.setTabOrder(self.view, self.search)
        self.setTabOrder(self.search, self.states)
        self.setTabOrder(self.states, self.order)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.model.set_text)
        self.states.currentIndexChanged.connect(self._on_state_chosen)
        self.order.currentIndexChanged.connect(self._on_order_chosen)
        chosen = self.view.selectionModel()
        chosen.currentChanged.connect(self._on_current)
        chosen.selectionChanged.connect(self._on_selection)
        self.view.activated.connect(self._on_activated)
        self.view.delete_pressed.connect(self.remove_marked)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._context.selection.photo_selected.connect(self._on_photo_selected)
        self._context.pictures.thumbnail_ready.connect(self._on_thumbnail)
        for bar in (self.view.horizontalScrollBar(), self.view.verticalScrollBar()):
            bar.valueChanged.connect(self._visible.start)
        for signal in (
            self.model.rowsInserted,
            self.model.rowsRemoved,
            self.model.layoutChanged,
        ):
            signal.connect(self._on_rows)
        self._on_rows()

    # ---- what the window uses ---------------------------------------------------------------

    def set_orientation(self, orientation: Qt.Orientation) -> None:
        """A strip of one row with a scroll bar below, or a grid that scrolls downwards."""
        self._place_tools(orientation)
        cell = self._delegate.cell_size(self.view.font())
        flat = orientation == Qt.Orientation.Horizontal
        self.view.setWrapping(not flat)
        self.view.setGridSize(cell + QSize(theme.SPACE_XS, theme.SPACE_XS))
        bar = self.view.horizontalScrollBar().sizeHint().height()
        self.view.setMinimumHeight(cell.height() + theme.SPACE_XS + (bar + 2 if flat else 0))
        needed, never = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded,
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
        )
        self.view.setHorizontalScrollBarPolicy(needed if flat else never)
        self.view.setVerticalScrollBarPolicy(never if flat else needed)

    def _place_tools(self, orientation: Qt.Orientation) -> None:
        """Beside each other over a strip, below each other over a narrow grid."""
        tools, flat = self._tools, orientation == Qt.Orientation.Horizontal
        controls: tuple[QWidget, ...] = (self.count, self.search, self.states, self.order)
        for widget in controls:
            tools.removeWidget(widget)
        places = (
            ((0, 0, 1, 1), (0, 2, 1, 1), (0, 3, 1, 1), (0, 4, 1, 1))
            if flat
            else ((2, 0, 1, 2), (0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1))
        )
        for widget, place in zip(controls, places, strict=True):
            tools.addWidget(widget, *place)
        tools.setColumnStretch(0, 0 if flat else 1)
        tools.setColumnStretch(1, 1)
        for box in (self.states, self.order):
            box.setMinimumWidth(_CHOICE_PX if flat else 0)
        self.search.setMaximumWidth(_SEARCH_PX if flat else _UNLIMITED_PX)

    def marked(self) -> list[PhotoId]:
        """The selected photos in the strip's order; the current one where none is selected."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        ids = [self.model.photo_id(self.model.index(row)) for row in rows]
        if not ids:
            ids = [self._context.selection.current_photo]
        return [photo_id for photo_id in ids if photo_id is not None]

    def remove_marked(self) -> None:
        """Takes the selected photos off the list (undo brings them back); no file is deleted."""
        gone = self.marked()
        if not gone:
            return
        self._leave(set(gone))
        self._context.session.session.remove(gone)
        text = self.tr("%n photo(s) taken off the list. The files stay.", "", len(gone))
        self._context.notices.info(
            text,
            action=self.tr("Undo"),
            on_action=self._context.session.session.undo,
            key="photos-removed",
        )

    def _leave(self, gone: set[PhotoId]) -> None:
        """Goes on to the photo after the ones that go, or to the one before them."""
        current = self.model.index_of(self._context.selection.current_photo)
        if not current.isValid() or self.model.photo_id(current) not in gone:
            return
        after = range(current.row() + 1, self.model.rowCount())
        before = range(current.row() - 1, -1, -1)
        for row in (*after, *before):
            photo_id = self.model.photo_id(self.model.index(row))
            if photo_id not in gone:
                self._context.selection.select_photo(photo_id)
                return
        self._context.selection.select_photo(None)

    # ---- selection, both ways ---------------------------------------------------------------

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        photo_id = self.model.photo_id(current)
        # A filter may hide the current photo; that is no reason to leave it.
        if photo_id is not None and not self.model.is_changing:
            self._context.selection.select_photo(photo_id)

    def _on_selection(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        ids = [self.model.photo_id(self.model.index(row)) for row in rows]
        self._context.selection.mark(photo_id for photo_id in ids if photo_id is not None)

    def _on_photo_selected(self, photo_id: PhotoId | None) -> None:
        index = self.model.index_of(photo_id)
        if index.isValid() and index != self.view.currentIndex():
            flag = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect)
            self.view.scrollTo(index)

    def _on_activated(self, index: QModelIndex) -> None:
        photo_id = self.model.photo_id(index)
        if photo_id is not None:
            self._context.selection.select_photo(photo_id)
            self.opened.emit(photo_id)

    def _on_thumbnail(self, _file: object) -> None:
        self.view.viewport().update()  # what is in sight; several in a row paint once

    # ---- order, filter, what is in sight ----------------------------------------------------

    def _on_state_chosen(self, _row: int) -> None:
        state = self.states.currentData()
        self.model.set_states(None if state is None else [PhotoState(state)])

    def _on_order_chosen(self, _row: int) -> None:
        order = self.order.currentData()
        if order is not None:
            self.model.set_order(PhotoOrder(order))

    def _on_rows(self, *_what: object) -> None:
        shown, total = self.model.rowCount(), len(self._context.session.session.order)
        if shown == total:
            text = self.tr("%n photo(s)", "", total)
        else:
            text = self.tr("{shown} of {total}").format(
                shown=words.number(shown), total=self.tr("%n photo(s)", "", total)
            )
        self.count.setText(text)
        hidden = total > 0 and shown == 0
        self.view.set_message(self.tr("No photo like that is open.") if hidden else "")
        self._visible.start()
        # Rows may have come after their photo was selected.
        self._on_photo_selected(self._context.selection.current_photo)

    def _tell_visible(self) -> None:
        port = self.view.viewport().rect()
        rows = self.model.rowCount()
        first = self.view.indexAt(port.topLeft() + QPoint(theme.SPACE_M, theme.SPACE_M))
        cell = self.view.gridSize()
        across = max(port.width() // max(cell.width(), 1) + 2, 1)
        down = 1 if not self.view.isWrapping() else port.height() // max(cell.height(), 1) + 2
        start = max(first.row(), 0)
        names = [
            self.model.photo_id(self.model.index(row))
            for row in range(start, min(start + across * down, rows))
        ]
        self._context.conductor.set_visible([name for name in names if name is not None])

    def resizeEvent(self, event: object) -> None:
        """Other photos come into sight."""
        self._visible.start()

    # ---- menu -------------------------------------------------------------------------------

    def _show_menu(self, at: QPoint) -> None:
        if self.marked():
            self.menu().popup(self.view.viewport().mapToGlobal(at))

    def menu(self) -> QMenu:
        """What can be done with the selected photos."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        session, marked = self._context.session.session, self.marked()
        menu.addAction(icon("restore"), self.tr("Restore"), self._restore)
        menu.addAction(icon("export"), self.tr("Export…"), self._export)
        if any(session.photo(photo_id).problem is not None for photo_id in marked):
            menu.addAction(self.tr("Try again"), self._retry)
        menu.addAction(icon("folder-open"), self.tr("Show in folder"), self._show_in_folder)
        menu.addSeparator()
        remove = menu.addAction(icon("remove"), self.tr("Take off the list"), self.remove_marked)
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.setToolTip(self.tr("The files stay where they are."))
        menu.setToolTipsVisible(True)
        return menu

    def _restore(self) -> None:
        self.restore_requested.emit(self.marked())

    def _export(self) -> None:
        self.export_requested.emit(self.marked())

    def _retry(self) -> None:
        self._context.conductor.retry(self.marked())

    def _show_in_folder(self) -> None:
        for photo_id in self.marked()[:1]:
            show_in_folder(self._context.session.session.photo(photo_id).path)

    # ---- texts ------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Renews the texts."""
        self.view.setAccessibleName(self.tr("Photos"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the photos by file name"))
        self.states.setAccessibleName(self.tr("Show photos in this state"))
        self.order.setAccessibleName(self.tr("Sort the photos"))
        self.states.setToolTip(self.states.accessibleName())
        self.order.setToolTip(self.order.accessibleName())
        orders = {
            PhotoOrder.OPENED: self.tr("As opened"),
            PhotoOrder.NAME: self.tr("By name"),
            PhotoOrder.DATE: self.tr("By date"),
            PhotoOrder.STATE: self.tr("By state"),
        }
        states: list[tuple[str, str | None]] = [(self.tr("All photos"), None)]
        states += [(words.state_text(state), state.value) for state in PhotoState]
        _fill(self.states, states)
        _fill(self.order, [(text, order.value) for order, text in orders.items()])
        self._on_rows()
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language and the font."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            flat = not self.view.isWrapping()
            self.set_orientation(Qt.Orientation.Horizontal if flat else Qt.Orientation.Vertical)
        super().changeEvent(event)


def _fill(box: QComboBox, entries: list[tuple[str, str | None]]) -> None:
    """Renews the texts of a choice and keeps what is chosen."""
    chosen = box.currentData()
    blocked = box.blockSignals(True)
    box.clear()
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(blocked)
