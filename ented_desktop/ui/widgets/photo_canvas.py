"""A photo that can be zoomed and panned, before and after restoring."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPointingDevice,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from ented_desktop.ui import theme
from ented_desktop.ui.widgets.photo_canvas_chrome import paint_focus, paint_split_line
from ented_desktop.ui.widgets.photo_canvas_layers import Shown, ViewCache
from ented_desktop.ui.widgets.photo_canvas_source import CanvasSource
from ented_desktop.ui.widgets.zoom import Viewport

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


class PhotoCanvas(QWidget):
    """Shows a :class:`CanvasSource`.

    Wheel, pinch and ``+ − 0 1`` zoom about the pointer or the middle; dragging, arrow keys and the
    trackpad pan; a double click changes between the whole photo and 100 %. Photos are never
    mirrored, whatever the direction of the writing.

    Args:
        source: What is drawn; several canvases may share one.

    Signals:
        viewport_changed: The user zoomed or panned (or the size changed); the new ``Viewport``.
        split_moved: The line between before and after was moved; its place in [0, 1].
        pointer_moved: Where the pointer is (``QPointF``), None when it left.
    """

    viewport_changed = Signal(object)
    split_moved = Signal(float)
    pointer_moved = Signal(object)

    def __init__(self, source: CanvasSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.overlays: list[Callable[[QPainter], None]] = []
        self._view: Viewport | None = None
        self._shown = Shown.AFTER
        self._peeking = False
        self._split = 0.5
        self._before = ViewCache(source.draw_before)
        self._after = ViewCache(source.draw_after)
        self._last: QPointF | None = None
        self._press: QPointF | None = None
        self._dragging = ""
        self._space = False
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        self.grabGesture(Qt.GestureType.PinchGesture)
        source.reset.connect(self._on_reset)
        source.changed.connect(self._on_changed)
        self._on_reset()

    # ---- what is seen -----------------------------------------------------------------------

    @property
    def viewport(self) -> Viewport | None:
        """Where the photo lies; None while its size is not known."""
        return self._view

    @property
    def shown(self) -> Shown:
        """What is seen, while nobody peeks at the original."""
        return self._shown

    @property
    def split(self) -> float:
        """Where the line between before (left) and after lies, in [0, 1] of the width."""
        return self._split

    @property
    def space_held(self) -> bool:
        """Whether the space bar turns every drag into a pan."""
        return self._space

    def set_shown(self, shown: Shown) -> None:
        """Shows the original, the restored photo, or both at a line."""
        self._shown = shown
        self.update()

    @property
    def is_peeking(self) -> bool:
        """Whether the original is shown for a moment."""
        return self._peeking

    def set_peeking(self, peeking: bool) -> None:
        """Shows the original for as long as somebody holds a key."""
        if peeking != self._peeking:
            self._peeking = peeking
            self.update()

    def set_split(self, split: float) -> None:
        """Moves the line between before and after."""
        split = min(max(split, 0.0), 1.0)
        if split != self._split:
            self._split = split
            self.update()
            self.split_moved.emit(split)

    def set_viewport(self, view: Viewport) -> None:
        """Zooms and pans; tells nobody (for views that follow another)."""
        self._view = view
        self.source.want(view.scale)
        self.update()

    def zoom_in(self) -> None:
        """One step closer."""
        self._zoom(1.0, None)

    def zoom_out(self) -> None:
        """One step further away."""
        self._zoom(-1.0, None)

    def zoom_fit(self) -> None:
        """The whole photo."""
        if self._view is not None:
            self._go(self._view.fit())

    def zoom_full(self, about: QPointF | None = None) -> None:
        """100 %: one pixel of the photo is one pixel of the screen."""
        if self._view is not None:
            self._go(self._view.zoomed(1.0, _pair(about)))

    def look_at(self, area: QRectF) -> None:
        """Pans (and zooms out where needed) until an area of the photo is in view."""
        view = self._view
        if view is None:
            return
        start = view.to_view((area.left(), area.top()))
        end = view.to_view((area.right(), area.bottom()))
        if self.rect().toRectF().contains(QRectF(QPointF(*start), QPointF(*end))):
            return
        room = min(
            view.view_width * view.ratio / max(area.width(), 1.0),
            view.view_height * view.ratio / max(area.height(), 1.0),
        )
        middle = (area.center().x(), area.center().y())
        self._go(view.zoomed(min(view.scale, 0.8 * room)).centered_on(middle))

    # ---- painting ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copies the drawn photo and puts the overlays on top."""
        painter = QPainter(self)
        surround = theme.canvas_colors().surround
        view = self._view
        if view is None or self.source.is_loading:
            painter.fillRect(self.rect(), surround)
            if view is not None:
                painter.fillRect(self._photo_rect(view), theme.canvas_colors().placeholder)
        elif self._peeking or self._shown is Shown.BEFORE:
            self._copy(painter, self._before, view, QRect(0, 0, *self._device_size(view)))
        elif self._shown is Shown.AFTER:
            self._copy(painter, self._after, view, QRect(0, 0, *self._device_size(view)))
        else:
            width, height = self._device_size(view)
            at = round(self._split * width)
            self._copy(painter, self._before, view, QRect(0, 0, at, height))
            self._copy(painter, self._after, view, QRect(at, 0, width - at, height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for overlay in self.overlays:
            overlay(painter)
        if self._shown is Shown.SPLIT and not self._peeking and not self.source.is_loading:
            paint_split_line(painter, self._split * self.width(), self.height())
        if self._by_keyboard and self.hasFocus():
            paint_focus(painter, self.rect().toRectF())
        painter.end()

    def _copy(self, painter: QPainter, cache: ViewCache, view: Viewport, part: QRect) -> None:
        if part.isEmpty():
            return
        pixmap = cache.pixmap(view, theme.canvas_colors().surround, part)
        painter.save()
        painter.scale(1 / view.ratio, 1 / view.ratio)
        painter.drawPixmap(part, pixmap, part)
        painter.restore()

    def _device_size(self, view: Viewport) -> tuple[int, int]:
        return round(view.view_width * view.ratio), round(view.view_height * view.ratio)

    def _photo_rect(self, view: Viewport) -> QRectF:
        start = QPointF(*view.to_view((-0.5, -0.5)))
        end = QPointF(*view.to_view((view.photo_width - 0.5, view.photo_height - 0.5)))
        return QRectF(start, end)

    def _on_reset(self) -> None:
        size = self.source.size
        self._before.forget()
        self._after.forget()
        self._view = (
            None
            if size is None
            else Viewport.fitted(*size, self.width(), self.height(), self.devicePixelRatioF())
        )
        self.update()
        self.viewport_changed.emit(self._view)

    def _on_changed(self, area: QRectF) -> None:
        self._after.invalidate(area)
        self._before.invalidate(area)
        if self._view is not None:
            # The picture may have come after somebody had zoomed in.
            self.source.want(self._view.scale)
        self.update()

    # ---- moving about -----------------------------------------------------------------------

    def _go(self, view: Viewport) -> None:
        if view == self._view:
            return
        self.set_viewport(view)
        self.viewport_changed.emit(view)

    def _zoom(self, steps: float, about: QPointF | None) -> None:
        if self._view is not None:
            self._go(self._view.stepped(steps, _pair(about)))

    def _pan(self, by: QPointF) -> None:
        if self._view is not None:
            self._go(self._view.panned(by.x(), by.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the middle in the middle, or the whole photo in view."""
        self._fit_size()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Pinches, and screens of another density."""
        kind = event.type()
        if kind == QEvent.Type.DevicePixelRatioChange:
            self._fit_size()
        elif kind == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            return self._native_gesture(event)
        elif kind == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture) and self._view is not None:
                about = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                self._go(self._view.zoomed(self._view.scale * pinch.scaleFactor(), _pair(about)))
                return True
        elif kind in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()
        return super().event(event)

    def _fit_size(self) -> None:
        if self._view is not None:
            self._go(self._view.resized(self.width(), self.height(), self.devicePixelRatioF()))

    def _native_gesture(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            if self._view is not None:
                scale = self._view.scale * (1.0 + event.value())
                self._go(self._view.zoomed(scale, _pair(event.position())))
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where keys go, to people who use them."""
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        super().focusInEvent(event)
        self.update()

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


def _pair(point: QPointF | None) -> tuple[float, float] | None:
    return None if point is None else (point.x(), point.y())


def _is_trackpad(event: QWheelEvent) -> bool:
    """Whether fingers scroll: only then should scrolling move the photo instead of zooming."""
    device = event.pointingDevice()
    if device is not None and device.type() == QPointingDevice.DeviceType.TouchPad:
        return True
    return event.phase() != Qt.ScrollPhase.NoScrollPhase
