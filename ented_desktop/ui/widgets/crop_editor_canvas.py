"""The aligned crop of a face, to be moved, turned and scaled under a guide."""

from __future__ import annotations

import cmath
import math
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ented_desktop.domain import FACE_TEMPLATE_512, CropFrame
from ented_desktop.ui import theme
from ented_desktop.ui.widgets.photo_canvas_chrome import paint_focus
from ented_desktop.ui.widgets.photo_canvas_layers import frame_transform
from ented_desktop.ui.widgets.photo_canvas_source import CanvasSource

CROP_PX: Final = 512
_CROP: Final = CropFrame((CROP_PX - 1) / 2, (CROP_PX - 1) / 2, CROP_PX)
"""The crop as a picture of its own."""
_MOVE_ROOM: Final = 0.8
"""Drags inside a circle of so much of the half side move; outside of it they turn."""
_NOTCH: Final = 120
_WHEEL_STEP: Final = 1.05
_KEY_SCALE: Final = 1.01
_KEY_DEG: Final = 1.0
_COARSE: Final = 10

_ARROWS: Final = {
    Qt.Key.Key_Left: complex(-1, 0),
    Qt.Key.Key_Right: complex(1, 0),
    Qt.Key.Key_Up: complex(0, -1),
    Qt.Key.Key_Down: complex(0, 1),
}


class CropCanvas(QWidget):
    """Shows what the network would see of a face, and lets the photo be laid under the guide.

    Dragging moves, dragging in a corner turns, the wheel scales; arrow keys move (Shift: ten times
    as far), with Alt they turn, ``+`` and ``−`` scale.

    Args:
        source: The photo; its size is known.
        frame: Where to begin.

    Signals:
        frame_changed: The new frame.
    """

    frame_changed = Signal(object)

    def __init__(
        self, source: CanvasSource, frame: CropFrame, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._frame = frame
        self._guide = True
        self._last: QPointF | None = None
        self._turning = False
        source.changed.connect(self._on_source)
        source.reset.connect(self._on_source)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(280, 280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The crop's own size."""
        return QSize(CROP_PX, CROP_PX)

    @property
    def frame(self) -> CropFrame:
        """What is shown."""
        return self._frame

    def set_frame(self, frame: CropFrame) -> None:
        """Shows another frame; tells nobody."""
        self._frame = frame
        self.update()

    def set_guide(self, shown: bool) -> None:
        """Shows or hides where eyes, nose and mouth belong."""
        self._guide = shown
        self.update()

    @property
    def square(self) -> QRectF:
        """Where the crop lies in the widget."""
        side = float(min(self.width(), self.height()))
        area = QRectF(0.0, 0.0, side, side)
        area.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        return area

    # ---- painting ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the photo through the frame, and the guide."""
        painter = QPainter(self)
        square, colors = self.square, theme.canvas_colors()
        zoom = square.width() / CROP_PX
        painter.fillRect(square, colors.placeholder)
        painter.save()
        painter.setClipRect(square)
        painter.translate(square.topLeft())
        painter.scale(zoom, zoom)
        scale = zoom * self.devicePixelRatioF() * CROP_PX / self._frame.side_px
        self._source.want(scale)
        painter.save()
        painter.setTransform(frame_transform(self._frame, _CROP), True)
        self._source.draw_before(painter, scale)
        painter.restore()
        if self._guide:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for pen in (QPen(colors.halo, 3.5 / zoom), QPen(colors.line, 1.5 / zoom)):
                painter.setPen(pen)
                painter.drawPath(guide_path())
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            paint_focus(painter, square)
        painter.end()

    def _on_source(self, _area: object = None) -> None:
        self.update()

    # ---- changing ---------------------------------------------------------------------------

    def _change(self, frame: CropFrame) -> None:
        self._frame = frame
        self.update()
        self.frame_changed.emit(frame)

    def move_by(self, across: float, down: float) -> None:
        """Moves the picture by crop pixels."""
        turn = cmath.rect(self._frame.side_px / CROP_PX, math.radians(self._frame.angle_deg))
        shift = turn * complex(across, down)
        self._change(self._frame.moved(-shift.real, -shift.imag))

    def turn_by(self, degrees: float) -> None:
        """Turns the picture clockwise."""
        self._change(self._frame.turned(-degrees))

    def scale_by(self, factor: float) -> None:
        """Enlarges the picture."""
        self._change(self._frame.scaled(1.0 / factor))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the picture."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._last = event.position()
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._turning = shift or self._turns(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves or turns the picture."""
        at, last = event.position(), self._last
        if last is None:
            turns = self._turns(at)
            shape = Qt.CursorShape.PointingHandCursor if turns else Qt.CursorShape.OpenHandCursor
            self.setCursor(shape)
            return
        self._last = at
        if not self._turning:
            zoom = self.square.width() / CROP_PX
            self.move_by((at.x() - last.x()) / zoom, (at.y() - last.y()) / zoom)
            return
        before, now = last - self.square.center(), at - self.square.center()
        if not before.isNull() and not now.isNull():
            turned = complex(now.x(), now.y()) / complex(before.x(), before.y())
            self.turn_by(math.degrees(cmath.phase(turned)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._last = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scales."""
        if event.angleDelta().y():
            self.scale_by(_WHEEL_STEP ** (event.angleDelta().y() / _NOTCH))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Two fingers on a trackpad scale and turn."""
        if event.type() == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.scale_by(1.0 + event.value())
                return True
            if event.gestureType() == Qt.NativeGestureType.RotateNativeGesture:
                self.turn_by(event.value())
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        modifiers = event.modifiers()
        times = _COARSE if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        if event.key() in _ARROWS:
            way = _ARROWS[Qt.Key(event.key())] * times
            if modifiers & Qt.KeyboardModifier.AltModifier:
                self.turn_by(_KEY_DEG * (way.real or way.imag))
            elif modifiers & Qt.KeyboardModifier.ControlModifier:
                self.scale_by(_KEY_SCALE ** (way.real - way.imag))
            else:
                self.move_by(way.real, way.imag)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.scale_by(_KEY_SCALE**times)
        elif event.key() in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.scale_by(_KEY_SCALE**-times)
        else:
            super().keyPressEvent(event)

    def _turns(self, at: QPointF) -> bool:
        way = at - self.square.center()
        return math.hypot(way.x(), way.y()) > _MOVE_ROOM * self.square.width() / 2


def guide_path() -> QPainterPath:
    """Where the parts of a face belong, in crop pixels counted from the edge."""
    left_eye, right_eye, nose, left_mouth, right_mouth = (
        QPointF(x + 0.5, y + 0.5) for x, y in FACE_TEMPLATE_512
    )
    path = QPainterPath()
    for eye in (left_eye, right_eye):
        path.addEllipse(eye, 34.0, 18.0)
        path.addEllipse(eye, 3.0, 3.0)
    path.moveTo(nose + QPointF(-20.0, 0.0))
    path.quadTo(nose + QPointF(0.0, 22.0), nose + QPointF(20.0, 0.0))
    mouth = (left_mouth + right_mouth) / 2
    path.moveTo(left_mouth)
    path.quadTo(mouth + QPointF(0.0, -14.0), right_mouth)
    path.quadTo(mouth + QPointF(0.0, 40.0), left_mouth)
    outline = QRectF(0.0, 0.0, 250.0, 340.0)
    outline.moveCenter(QPointF(256.5, 292.0))
    path.addEllipse(outline)
    return path
