"""Faces side by side, each with a tick and its likeness."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ented_desktop.ui.theme import RADIUS, SPACE_S, SPACE_XS, blend, colors
from ented_desktop.ui.widgets.reference_card import paint_tick

FACE_PX: Final = 112
_TICK_PX: Final = 18
_Index = QModelIndex | QPersistentModelIndex


class FaceGrid(QListWidget):
    """A grid of faces; a click anywhere on one, or Space, ticks it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setSpacing(SPACE_XS)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setEditTriggers(QListWidget.EditTrigger.AnyKeyPressed)
        self.setItemDelegate(_FaceDelegate(self))


class _FaceDelegate(QStyledItemDelegate):
    """Paints a face as a card."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """The face, a line below it, and room around them."""
        return QSize(
            FACE_PX + 2 * SPACE_S, FACE_PX + 2 * SPACE_S + SPACE_XS + option.fontMetrics.height()
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints frame, face, likeness and tick."""
        shades, rect = colors(), option.rect
        ticked = _is_ticked(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = shades.card
        if ticked:
            fill = blend(fill, shades.accent, 0.12)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            fill = shades.hover
        painter.setBrush(fill)
        painter.setPen(QPen(shades.accent if ticked else shades.line, 1.5 if ticked else 1.0))
        frame = QRectF(rect).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(shades.text, 1.5, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(frame.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)
        face = QRect(rect.left() + SPACE_S, rect.top() + SPACE_S, FACE_PX, FACE_PX)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QIcon):
            if not ticked:
                painter.setOpacity(0.6)
            picture.paint(painter, face)
            painter.setOpacity(1.0)
        below = QRect(
            face.left(), face.bottom() + SPACE_XS, face.width(), option.fontMetrics.height()
        )
        painter.setPen(shades.text if ticked else shades.faint)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignCenter, str(index.data(Qt.ItemDataRole.DisplayRole))
        )
        corner = QRect(face.right() - _TICK_PX - 3, face.top() + 4, _TICK_PX, _TICK_PX)
        box = QStyle.visualRect(self._view.layoutDirection(), rect, corner)
        paint_tick(painter, QRectF(box), ticked)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Ticks."""
        pressed = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        )
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        )
        if not pressed and not clicked:
            return False
        ticked = _is_ticked(index)
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return bool(model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole))


def _is_ticked(index: _Index) -> bool:
    # A list widget gives the number, not the enumeration's member.
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
