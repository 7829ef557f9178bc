"""A photo that can be zoomed and panned by wheel, trackpad, mouse and keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QWidget

from ented_desktop.ui.widgets.photo_canvas_layers import Shown
from ented_desktop.ui.widgets.photo_canvas_pane import PhotoPane, as_pair
from ented_desktop.ui.widgets.photo_canvas_source import CanvasSource

_KEY_PAN_PX: Final = 64
_KEY_SPLIT: Final = 0.02
_SPLIT_GRAB_PX: Final = 12
_NOTCH: Final = 120

_PAN_KEYS: Final = {
    Qt.Key.Key_Left: QPoint(1, 0),
    Qt.Key.Key_Right: QPoint(-1, 0),
    Qt.Key.Key_Up: QPoint(0, 1),
    Qt.Key.Key_Down: QPoint(0, -1),
}


class PhotoCanvas(PhotoPane):
    """A :class:`PhotoPane` to move about in.

    Wheel, pinch and ``+ − 0 1`` zoom about the pointer or the middle; dragging, arrow keys and the
    trackpad pan; a double click changes between the whole photo and 100 %; Shift and arrow keys
    move the line between before and after.

    Args:
        source: What is drawn; several canvases may share one.

    Signals:
        pointer_moved: Where the pointer is (``QPointF``), None when it left.
    """

    pointer_moved = Signal(object)

    def __init__(self, source: CanvasSource, parent: QWidget | None = None) -> None:
        super().__init__(source, parent)
        self._last: QPointF | None = None
        self._press: QPointF | None = None
        self._dragging = ""
        self._space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)

    @property
    def space_held(self) -> bool:
        """Whether the space bar turns every drag into a pan."""
        return self._space

    def event(self, event: QEvent) -> bool:
        """Pinches."""
        kind = event.type()
        if kind == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            return self._native_gesture(event)
        if kind == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture) and self._view is not None:
                about = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                self._go(self._view.zoomed(self._view.scale * pinch.scaleFactor(), as_pair(about)))
                return True
        return super().event(event)

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            if self._view is not None:
                scale = self._view.scale * (1.0 + event.value())
                self._go(self._view.zoomed(scale, as_pair(event.position())))
            return True
        if event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            self._toggle(event.position())
            return True
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel zooms about the pointer; two fingers on a trackpad pan, with Ctrl they zoom."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        delta = event.angleDelta()
        if _is_trackpad(event) and not control:
            moved = event.pixelDelta()
            self._pan(QPointF(moved if not moved.isNull() else delta / 2))
        elif delta.y():
            self._zoom(delta.y() / _NOTCH, event.position())
        elif delta.x():
            self._pan(QPointF(delta.x() / 2, 0.0))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the split line, or of the photo."""
        middle = event.button() == Qt.MouseButton.MiddleButton
        if event.button() != Qt.MouseButton.LeftButton and not middle:
            event.ignore()
            return
        self._press = self._last = event.position()
        on_line = not middle and not self._space and self.on_split(event.position())
        self._dragging = "split" if on_line else "pan" if middle or self._space else "maybe"
        self._update_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pans, or moves the split line."""
        at = event.position()
        self.pointer_moved.emit(at)
        if self._dragging == "split":
            self.set_split(at.x() / max(self.width(), 1))
        elif self._dragging and self._last is not None and self._press is not None:
            far = (at - self._press).manhattanLength() >= QApplication.startDragDistance()
            if self._dragging == "pan" or far:
                self._pan(at - self._last)
                self._dragging, self._last = "pan", at
        self._update_cursor(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go; a press that did not move is a click."""
        clicked, self._dragging = self._dragging == "maybe", ""
        if clicked and event.button() == Qt.MouseButton.LeftButton:
            self.clicked_at(event.position())
        self._update_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole photo, or 100 % about the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and not self.on_split(event.position()):
            self._toggle(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self.pointer_moved.emit(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooms and pans; see the class."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if not plain:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.zoom_fit()
        elif key == Qt.Key.Key_1:
            self.zoom_full()
        elif key == Qt.Key.Key_Space:
            self._space = True
            self._update_cursor(self.mapFromGlobal(QCursor.pos()).toPointF())
        elif shift and self._shown is Shown.SPLIT and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.set_split(self._split + (_KEY_SPLIT if key == Qt.Key.Key_Right else -_KEY_SPLIT))
        elif key in _PAN_KEYS:
            self._pan(QPointF(_PAN_KEYS[Qt.Key(key)] * _KEY_PAN_PX))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The space bar no longer pans."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._update_cursor(self.mapFromGlobal(QCursor.pos()).toPointF())
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No key is held any more, as far as this view can tell."""
        self._space = False
        super().focusOutEvent(event)
        self.update()

    def clicked_at(self, point: QPointF) -> None:
        """Called when the photo was clicked without a drag."""

    def on_split(self, point: QPointF) -> bool:
        """Whether a point is on the line between before and after."""
        return (
            self._shown is Shown.SPLIT
            and abs(point.x() - self._split * self.width()) <= _SPLIT_GRAB_PX
        )

    def cursor_shape(self, point: QPointF) -> Qt.CursorShape:
        """The pointer's shape over a point."""
        if self._dragging == "pan":
            return Qt.CursorShape.ClosedHandCursor
        if self._dragging == "split" or self.on_split(point):
            return Qt.CursorShape.SplitHCursor
        if self._space:
            return Qt.CursorShape.OpenHandCursor
        return Qt.CursorShape.ArrowCursor

    def _toggle(self, at: QPointF) -> None:
        if self._view is not None and self._view.fits:
            self.zoom_full(at)
        else:
            self.zoom_fit()

    def _update_cursor(self, at: QPointF) -> None:
        shape = self.cursor_shape(at)
        if shape != self.cursor().shape():
            self.setCursor(shape)


def _is_trackpad(event: QWheelEvent) -> bool:
    """Whether fingers scroll: only then should scrolling move the photo instead of zooming."""
    device = event.pointingDevice()
    if device is not None and device.type() == QPointingDevice.DeviceType.TouchPad:
        return True
    return event.phase() != Qt.ScrollPhase.NoScrollPhase
