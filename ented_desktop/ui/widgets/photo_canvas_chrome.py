"""What is painted over photos beside the faces: labels, the split line, the keyboard's mark."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from ented_desktop.ui import theme

_CHIP_PADDING: Final = QSizeF(8.0, 3.0)
_MARGIN_PX: Final = 8.0
_GRIP_PX: Final = 14.0


def chip_size(painter: QPainter, text: str) -> QSizeF:
    """How large a label is."""
    metrics = QFontMetricsF(painter.font())
    return QSizeF(metrics.horizontalAdvance(text), metrics.height()) + _CHIP_PADDING * 2


def paint_chip(painter: QPainter, chip: QRectF, text: str, color: QColor | None = None) -> None:
    """A small label that can be read on any photo.

    Args:
        painter: In the view's logical pixels.
        chip: Where.
        text: One line.
        color: A mark at its leading edge; None for none.
    """
    colors = theme.canvas_colors()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.label)
    painter.drawRoundedRect(chip, 4.0, 4.0)
    if color is not None:
        bar = QRectF(chip.left(), chip.top(), 3.0, chip.height())
        painter.setBrush(color)
        painter.drawRoundedRect(bar, 1.5, 1.5)
    painter.setPen(colors.label_text)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(chip, flags, text)


def paint_corner_label(painter: QPainter, area: QRectF, text: str, *, right: bool) -> None:
    """A label in an upper corner of an area, left out where the area is too narrow for it."""
    size = chip_size(painter, text)
    if size.width() + 2 * _MARGIN_PX > area.width():
        return
    left = area.right() - size.width() - _MARGIN_PX if right else area.left() + _MARGIN_PX
    paint_chip(painter, QRectF(QPointF(left, area.top() + _MARGIN_PX), size), text)


def paint_hint(painter: QPainter, area: QRectF, text: str) -> None:
    """A label at the lower edge of an area, in as many lines as it needs."""
    metrics = QFontMetricsF(painter.font())
    room = area.width() - 2 * (_MARGIN_PX + _CHIP_PADDING.width())
    flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
    text_area = metrics.boundingRect(QRectF(0.0, 0.0, room, area.height()), flags, text)
    chip = QRectF(QPointF(0.0, 0.0), text_area.size() + _CHIP_PADDING * 2)
    chip.moveCenter(area.center())
    chip.moveBottom(area.bottom() - 2 * _MARGIN_PX)
    paint_chip(painter, chip, text)


def paint_message(painter: QPainter, area: QRectF, text: str) -> None:
    """A sentence in the middle of an area, broken into lines where it must be."""
    room = area.adjusted(24, 24, -24, -24)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.setPen(theme.colors().faint)
    painter.drawText(room, flags, text)


def paint_split_line(painter: QPainter, x: float, height: float) -> None:
    """The line between before and after, with a grip that shows that it can be moved."""
    colors = theme.canvas_colors()
    for pen in (QPen(colors.halo, 4.0), QPen(colors.line, 2.0)):
        painter.setPen(pen)
        painter.drawLine(QPointF(x, 0.0), QPointF(x, height))
    middle = QPointF(x, height / 2)
    painter.setPen(QPen(colors.halo, 1.0))
    painter.setBrush(colors.line)
    painter.drawEllipse(middle, _GRIP_PX, _GRIP_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.label)
    for way in (-1.0, 1.0):
        tip, back = 9.0 * way, 4.0 * way
        points = [QPointF(tip, 0.0), QPointF(back, -4.5), QPointF(back, 4.5)]
        painter.drawPolygon(QPolygonF([middle + point for point in points]))


def paint_focus(painter: QPainter, area: QRectF) -> None:
    """Shows that keys go here."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colors().accent, 2.0))
    painter.drawRect(area.adjusted(1, 1, -1, -1))
