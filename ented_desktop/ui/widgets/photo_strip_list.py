"""The list widget of the strip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ented_desktop.ui.widgets.photo_canvas_chrome import paint_message


class PhotoListView(QListView):
    """The list itself: pictures in a row or grid, only those in sight are drawn.

    Signals:
        delete_pressed: The user wants the selected photos off the list.
    """

    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = ""
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setDragEnabled(False)
        self.setMouseTracking(True)

    def set_message(self, text: str) -> None:
        """Says why there is nothing to see."""
        if text != self._message:
            self._message = text
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the photos in sight, or the message."""
        super().paintEvent(event)
        if self._message:
            painter = QPainter(self.viewport())
            paint_message(painter, self.viewport().rect().toRectF(), self._message)
            painter.end()

    def sizeHint(self) -> QSize:
        """A strip is as high as its row."""
        hint = super().sizeHint()
        return hint if self.isWrapping() else QSize(hint.width(), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes photos off the list."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
