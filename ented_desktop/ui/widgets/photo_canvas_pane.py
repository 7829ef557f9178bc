"""How a photo is seen: before, after or both, through a viewport; painting without input."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ented_desktop.ui import theme
from ented_desktop.ui.widgets.photo_canvas_chrome import paint_focus, paint_split_line
from ented_desktop.ui.widgets.photo_canvas_layers import Shown, ViewCache
from ented_desktop.ui.widgets.photo_canvas_source import CanvasSource
from ented_desktop.ui.widgets.zoom import Viewport


class PhotoPane(QWidget):
    """Draws a :class:`CanvasSource` where its viewport says.

    Photos are never mirrored, whatever the direction of the writing.

    Args:
        source: What is drawn; several panes may share one.

    Attributes:
        source: The same.
        overlays: Called with a painter in logical pixels after the photo was drawn.

    Signals:
        viewport_changed: The user zoomed or panned (or the size changed); the new ``Viewport``.
        split_moved: The line between before and after was moved; its place in [0, 1].
    """

    viewport_changed = Signal(object)
    split_moved = Signal(float)

    def __init__(self, source: CanvasSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.overlays: list[Callable[[QPainter], None]] = []
        self._view: Viewport | None = None
        self._shown = Shown.AFTER
        self._peeking = False
        self._split = 0.5
        self._by_keyboard = False
        self._before = ViewCache(source.draw_before)
        self._after = ViewCache(source.draw_after)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
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
            self._go(self._view.zoomed(1.0, as_pair(about)))

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
            self._go(self._view.stepped(steps, as_pair(about)))

    def _pan(self, by: QPointF) -> None:
        if self._view is not None:
            self._go(self._view.panned(by.x(), by.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the middle in the middle, or the whole photo in view."""
        self._fit_size()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the colours of the window."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.update()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Follows the density of the screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._fit_size()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows where keys go, to people who use them."""
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        super().focusInEvent(event)
        self.update()

    def _fit_size(self) -> None:
        if self._view is not None:
            self._go(self._view.resized(self.width(), self.height(), self.devicePixelRatioF()))


def as_pair(point: QPointF | None) -> tuple[float, float] | None:
    """A point of a view as the viewport takes it."""
    return None if point is None else (point.x(), point.y())
