"""Draws the face boxes over a photo: thin lines whatever the zoom, readable on any picture."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ented_desktop.documents.values import FaceEdit
from ented_desktop.domain import CropFrame
from ented_desktop.ui import theme
from ented_desktop.ui.widgets.face_overlay_boxes import FaceBoxes, FaceState
from ented_desktop.ui.widgets.face_overlay_handles import turn_handle
from ented_desktop.ui.widgets.photo_canvas_chrome import chip_size, paint_chip
from ented_desktop.ui.widgets.zoom import Viewport

_LINE_PX: Final = 1.5
_CHOSEN_LINE_PX: Final = 2.0
_HALO_PX: Final = 1.5
_FAINT: Final = 0.5
_HANDLE_PX: Final = 9.0
_KNOB_PX: Final = 6.0
_SMALLEST_NUMBERED_PX: Final = 14.0


def face_words(state: FaceState) -> str:
    """A face's state in words."""
    words = {
        FaceState.UNSURE: QCoreApplication.translate("FaceOverlay", "Is this a face?"),
        FaceState.DISMISSED: QCoreApplication.translate("FaceOverlay", "Left alone"),
        FaceState.NEEDS_REFERENCE: QCoreApplication.translate("FaceOverlay", "Needs a good photo"),
        FaceState.READY: QCoreApplication.translate("FaceOverlay", "Ready"),
        FaceState.RESTORING: QCoreApplication.translate("FaceOverlay", "Restoring"),
        FaceState.RESTORED: QCoreApplication.translate("FaceOverlay", "Restored"),
        FaceState.KEPT: QCoreApplication.translate("FaceOverlay", "Kept as it was"),
        FaceState.FAILED: QCoreApplication.translate("FaceOverlay", "Could not be restored"),
    }
    return words[state]


def face_color(state: FaceState) -> QColor:
    """The colour of a face's box and of its label's mark."""
    colors = theme.canvas_colors()
    return {
        FaceState.UNSURE: colors.unsure,
        FaceState.DISMISSED: colors.dismissed,
        FaceState.NEEDS_REFERENCE: colors.caution,
        FaceState.RESTORED: colors.good,
        FaceState.FAILED: colors.bad,
    }.get(state, colors.line)


class FacePainter:
    """Draws the boxes of one view.

    Args:
        boxes: What there is to draw.
    """

    def __init__(self, boxes: FaceBoxes) -> None:
        self._boxes = boxes
        self._top_px = 0.0

    def paint(self, painter: QPainter, view: Viewport, top_px: float = 0.0) -> None:
        """Draws all boxes over the photo, the selected one last.

        Args:
            painter: In the view's logical pixels.
            view: Where the photo lies.
            top_px: No label is drawn above.
        """
        self._top_px = top_px
        boxes = self._boxes
        if not boxes.visible:
            return
        chosen = boxes.selected
        for face in boxes.faces:
            if chosen is None or face.id != chosen.id:
                self._paint_face(painter, view, face, chosen=False)
        if chosen is not None:
            self._paint_face(painter, view, chosen, chosen=True)
        for frame in boxes.pending:
            self._paint_box(painter, frame, view, theme.canvas_colors().line, dashed=True)
            words = QCoreApplication.translate("FaceOverlay", "Looking closer…")
            self._paint_chip(painter, view, frame, words, theme.canvas_colors().line)
        if boxes.rubber is not None:
            start, end = (QPointF(*view.to_view(point)) for point in boxes.rubber)
            outline = QPolygonF(QRectF(start, end).normalized())
            self._paint_outline(painter, outline, theme.canvas_colors().line, _LINE_PX, True)

    def _paint_face(
        self, painter: QPainter, view: Viewport, face: FaceEdit, *, chosen: bool
    ) -> None:
        boxes = self._boxes
        state, frame = boxes.state(face), boxes.frame(face)
        color = face_color(state)
        hovered, edited = face.id == boxes.hovered, face.id == boxes.edited
        painter.save()
        if state.is_faint and not (chosen or hovered):
            painter.setOpacity(_FAINT)
        if edited:
            square = QPolygonF([QPointF(*view.to_view(corner)) for corner in frame.corners])
            painter.setPen(QPen(theme.canvas_colors().line, 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(square)
        dashed = state in (FaceState.DISMISSED, FaceState.UNSURE)
        width = _CHOSEN_LINE_PX if chosen or hovered else _LINE_PX
        line = theme.canvas_colors().selected if chosen else color
        self._paint_box(painter, frame, view, line, dashed=dashed, width=width)
        if edited:
            self._paint_handles(painter, frame, view, line)
        number = str(boxes.number(face))
        if chosen or hovered:
            text = QCoreApplication.translate("FaceOverlay", "{number} · {state}")
            number = text.format(number=number, state=face_words(state))
        if chosen or hovered or frame.side_px * view.scale / view.ratio > _SMALLEST_NUMBERED_PX * 3:
            self._paint_chip(painter, view, frame, number, color, below=edited)
        painter.restore()

    def _paint_box(
        self,
        painter: QPainter,
        frame: CropFrame,
        view: Viewport,
        color: QColor,
        *,
        dashed: bool = False,
        width: float = _LINE_PX,
    ) -> None:
        outline = QPolygonF([QPointF(*view.to_view(point)) for point in frame.outline])
        self._paint_outline(painter, outline, color, width, dashed)

    def _paint_outline(
        self, painter: QPainter, outline: QPolygonF, color: QColor, width: float, dashed: bool
    ) -> None:
        # Lines one by one are painted several times as fast as a polygon.
        corners = outline.toList()[:4]
        sides = [QLineF(corners[i - 1], corners[i]) for i in range(4)]
        painter.setPen(QPen(theme.canvas_colors().halo, width + _HALO_PX))
        painter.drawLines(sides)
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(color, width, style))
        painter.drawLines(sides)

    def _paint_handles(
        self, painter: QPainter, frame: CropFrame, view: Viewport, color: QColor
    ) -> None:
        foot, knob = (QPointF(*point) for point in turn_handle(frame, view))
        for pen in (QPen(theme.canvas_colors().halo, 3.0), QPen(color, 1.5)):
            painter.setPen(pen)
            painter.drawLine(foot, knob)
        painter.setPen(QPen(theme.canvas_colors().halo, 1.0))
        painter.setBrush(color)
        painter.drawEllipse(knob, _KNOB_PX, _KNOB_PX)
        painter.setBrush(theme.canvas_colors().line)
        for corner in frame.outline:
            square = QRectF(0.0, 0.0, _HANDLE_PX, _HANDLE_PX)
            square.moveCenter(QPointF(*view.to_view(corner)))
            painter.drawRect(square)

    def _paint_chip(
        self,
        painter: QPainter,
        view: Viewport,
        frame: CropFrame,
        text: str,
        color: QColor,
        *,
        below: bool = False,
    ) -> None:
        """A label at the box's upper (or lower) edge, kept inside the view."""
        corners = [view.to_view(point) for point in frame.outline]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        if max(xs) < 0 or max(ys) < 0 or min(xs) > view.view_width or min(ys) > view.view_height:
            return
        size = chip_size(painter, text)
        chip = QRectF(QPointF(min(xs), min(ys) - size.height() - 4.0), size)
        # The turning handle stands where the label would.
        if below or chip.top() < 2:
            chip.moveTop(min(max(ys) + 4.0, view.view_height - size.height() - 2.0))
        chip.moveTop(max(chip.top(), self._top_px))
        chip.moveLeft(min(max(chip.left(), 2.0), max(view.view_width - size.width() - 2.0, 2.0)))
        paint_chip(painter, chip, text, color)
