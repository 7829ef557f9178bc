"""The albums: all jobs, the one that is selected in full, and the way to a new one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.ui import theme
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.icons import icon, tinted
from ented_desktop.ui.mnemonics import spread_on
from ented_desktop.ui.models.job_list import JobListModel
from ented_desktop.ui.pages.queue_page_detail import JobDetail
from ented_desktop.ui.widgets.job_delegate import JobDelegate

_SPLITTER: Final = "albums"
_SIGN_PX: Final = 44


class QueuePage(QWidget):
    """Lists the albums, made here or by the command, and lets one work with each.

    Args:
        context: The window's shared objects.
        memory: Where the division of the page is kept.

    Signals:
        new_wanted: The user wants to restore an album.
        back_wanted: The user wants back to the photos.
        review_wanted: Look through a job: its name, and a photo's index (-1 for the first).
        sheet_wanted: Write the contact sheet of a job (its name).
    """

    new_wanted = Signal()
    back_wanted = Signal()
    review_wanted = Signal(str, int)
    sheet_wanted = Signal(str)

    def __init__(
        self, context: AppContext, memory: WindowMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = context.albums
        self._memory = memory
        self.model = JobListModel(context.albums, self)
        self._build(context)
        self._connect()
        self.retranslate()
        self._on_jobs()

    def _build(self, context: AppContext) -> None:
        self._title = QLabel(self)
        self._title.setProperty("look", "heading")
        self.back = QPushButton(self)
        self.new = QPushButton(self)
        self.new.setProperty("look", "primary")
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        bar.setSpacing(theme.SPACE_S)
        bar.addWidget(self._title)
        bar.addStretch(1)
        bar.addWidget(self.back)
        bar.addWidget(self.new)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(JobDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.earlier = self._move_button("move-earlier", "Alt+Up", -1)
        self.later = self._move_button("move-later", "Alt+Down", 1)
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.SPACE_S, theme.SPACE_XS, theme.SPACE_S, theme.SPACE_XS)
        tools.addWidget(self.earlier)
        tools.addWidget(self.later)
        tools.addStretch(1)
        side = QWidget(self)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.list, 1)
        left.addLayout(tools)
        side.setMinimumWidth(220)
        self.detail = JobDetail(context, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(side)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes(self._memory.sizes(_SPLITTER) or [300, 900])
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._build_empty())
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFixedHeight(1)
        line.setProperty("look", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line)
        column.addWidget(self._stack, 1)

    def _build_empty(self) -> QWidget:
        page = QWidget(self)
        self._sign = QLabel(page, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty = QLabel(page, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "heading")
        self._empty_hint = QLabel(page, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty_hint.setProperty("look", "faint")
        self._empty_hint.setWordWrap(True)
        column = QVBoxLayout(page)
        column.setSpacing(theme.SPACE_S)
        column.setContentsMargins(theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL, theme.SPACE_XL)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addWidget(self._empty)
        column.addWidget(self._empty_hint)
        column.addStretch(3)
        return page

    def _move_button(self, sign: str, keys: str, by: int) -> QToolButton:
        action = QAction(icon(sign), "", self.list)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setData(by)
        action.triggered.connect(self._on_move)
        self.list.addAction(action)
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.detail.review_wanted.connect(self.review_wanted)
        self.detail.sheet_wanted.connect(self.sheet_wanted)
        self.detail.renamed.connect(self._spread_keys)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.model.rowsInserted.connect(self._on_jobs)
        self.model.rowsRemoved.connect(self._on_jobs)
        self.model.layoutChanged.connect(self._enable)
        self._queue.made.connect(self.select)
        self._queue.job_changed.connect(self._on_job)
        self._queue.jobs_changed.connect(self._on_jobs)

    # ---- what is shown ------------------------------------------------------------------

    def select(self, name: str) -> None:
        """Shows a job."""
        index = self.model.index_of(name)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def retranslate(self) -> None:
        """Renews all texts."""
        self._title.setText(self.tr("Albums"))
        self.back.setText(self.tr("Back to the &photos"))
        self.new.setText(self.tr("Restore a whole &album…"))
        self.list.setAccessibleName(self.tr("Albums"))
        for button, text in (
            (self.earlier, self.tr("Restore this album earlier")),
            (self.later, self.tr("Restore this album later")),
        ):
            button.defaultAction().setText(text)
            button.defaultAction().setToolTip(text)
            button.setAccessibleName(text)
        self._empty.setText(
            self.tr("No album yet") if self._queue.known else self.tr("Looking for albums…")
        )
        self._empty_hint.setText(
            self.tr(
                "Drop a folder here, or choose one. All its photos are restored into a folder of "
                "copies. However long it takes, it can be paused at any time, and it goes on "
                "where it was."
            )
        )
        self.model.retranslate()
        self._spread_keys()

    def _spread_keys(self) -> None:
        spread_on([self.back, self.new, *self.detail.keyed], self.window())

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()

    def showEvent(self, event: QShowEvent) -> None:
        """Looks what became of the jobs meanwhile, also of those in other processes."""
        super().showEvent(event)
        self._paint_icons()
        self._spread_keys()
        self._queue.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self._queue.watch(False)
        self._memory.set_sizes(_SPLITTER, self._splitter.sizes())

    def _paint_icons(self) -> None:
        now = theme.colors()
        self.new.setIcon(tinted("album-new", now.on_accent))
        self._sign.setPixmap(
            tinted("album", now.accent).pixmap(QSize(_SIGN_PX, _SIGN_PX), self.devicePixelRatioF())
        )

    def _on_jobs(self, *_what: object) -> None:
        some = self.model.rowCount() > 0
        self._stack.setCurrentIndex(0 if some else 1)
        if some and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))
        if not some:
            self.detail.show_job(None)
            self._empty.setText(
                self.tr("No album yet") if self._queue.known else self.tr("Looking for albums…")
            )
        self._enable()

    def _on_job(self, name: str) -> None:
        if name == self.detail.name:
            self._enable()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.detail.show_job(self.model.name(index))
        self._enable()

    def _enable(self, *_what: object) -> None:
        name = self.detail.name
        for button, by in ((self.earlier, -1), (self.later, 1)):
            button.defaultAction().setEnabled(name is not None and self._queue.can_move(name, by))

    def _on_move(self) -> None:
        action, name = self.sender(), self.detail.name
        if isinstance(action, QAction) and name is not None:
            self._queue.move(name, int(action.data()))
            self._enable()
