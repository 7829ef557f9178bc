"""A magnifier over the photo: the same place before and after, side by side."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QTransform

from ented_desktop.ui import theme
from ented_desktop.ui.widgets.photo_canvas_chrome import paint_corner_label
from ented_desktop.ui.widgets.photo_canvas_source import CanvasSource
from ented_desktop.ui.widgets.zoom import Viewport

SMALLEST_SCALE: Final = 2.0
_CLOSER: Final = 2.0
_SIZE: Final = QSizeF(420.0, 220.0)


def loupe_scale(view: Viewport) -> float:
    """Device pixels per photo pixel in the magnifier: 200 %, or twice what the view shows."""
    return max(SMALLEST_SCALE, _CLOSER * view.scale)


def loupe_area(view: Viewport, at: QPointF) -> QRectF:
    """Where the magnifier lies: around the pointer, but inside the view."""
    size = _SIZE.boundedTo(QSizeF(view.view_width, view.view_height))
    area = QRectF(QPointF(0.0, 0.0), size)
    area.moveCenter(at)
    area.moveLeft(min(max(area.left(), 0.0), view.view_width - size.width()))
    area.moveTop(min(max(area.top(), 0.0), view.view_height - size.height()))
    return area


def paint_loupe(
    painter: QPainter, source: CanvasSource, view: Viewport, at: QPointF, names: tuple[str, str]
) -> None:
    """Draws the magnifier.

    Args:
        painter: In the view's logical pixels.
        source: The photo.
        view: Where the photo lies.
        at: What is magnified; it is seen in the middle of both halves.
        names: Labels of the halves, before and after.
    """
    colors, area = theme.canvas_colors(), loupe_area(view, at)
    scale = loupe_scale(view)
    source.want(scale)
    point = view.to_photo((at.x(), at.y()))
    half = QSizeF(area.width() / 2, area.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for index, draw in enumerate((source.draw_before, source.draw_after)):
        part = QRectF(area.topLeft() + QPointF(index * half.width(), 0.0), half)
        painter.save()
        painter.setClipRect(part)
        painter.fillRect(part, colors.surround)
        painter.setTransform(_magnified(point, part.center(), scale / view.ratio), True)
        draw(painter, scale)
        painter.restore()
    painter.restore()
    for right, name in enumerate(names):
        paint_corner_label(painter, area, name, right=bool(right))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(colors.halo, 4.0), QPen(colors.line, 2.0)):
        painter.setPen(pen)
        painter.drawRect(area)
        top, bottom = area.center().x(), area.bottom()
        painter.drawLine(QPointF(top, area.top()), QPointF(top, bottom))


def _magnified(point: tuple[float, float], middle: QPointF, scale: float) -> QTransform:
    """Puts a photo point (pixel centres at integers) into the middle of an area."""
    left = middle.x() - (point[0] + 0.5) * scale
    top = middle.y() - (point[1] + 0.5) * scale
    return QTransform(scale, 0.0, 0.0, scale, left, top)
