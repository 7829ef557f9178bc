"""The pixels of one photo as they are drawn: the original, and the restored faces on top."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QRegion, QTransform

from ented_desktop.domain import CropFrame
from ented_desktop.ui.widgets.photo_canvas_faces import FaceLayer, paint_faces
from ented_desktop.ui.widgets.photo_canvas_pyramid import Pyramid
from ented_desktop.ui.widgets.zoom import Viewport


class Shown(Enum):
    """What a view of a photo shows."""

    BEFORE = "before"
    AFTER = "after"
    SPLIT = "split"


class PhotoLayers:
    """What is at hand of one photo's pixels: a screen-size level, full size, restored faces.

    Args:
        width: Pixels of the upright photo.
        height: The same, downwards.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._screen: Pyramid | None = None
        self._full: Pyramid | None = None
        self._keys: tuple[int, int] = (0, 0)
        self._faces: dict[str, FaceLayer] = {}
        self._sources: dict[str, int] = {}

    @property
    def area(self) -> QRectF:
        """The whole photo."""
        return QRectF(0.0, 0.0, self.width, self.height)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw yet."""
        return self._screen is None and self._full is None

    @property
    def has_full(self) -> bool:
        """Whether full-size pixels are at hand."""
        return self._full is not None

    @property
    def has_changes(self) -> bool:
        """Whether a restored face is drawn at all."""
        return any(layer.strength > 0 for layer in self._faces.values())

    def lacks(self, scale: float) -> bool:
        """Whether drawing at a scale would need pixels that are not at hand."""
        if self._full is not None:
            return False
        # A tenth of enlargement is not seen; loading 24 megapixels for it is.
        return self._screen is None or scale > 1.1 * self._screen.width / self.width

    def set_pictures(self, screen: QImage | None, full: QImage | None) -> bool:
        """Takes the original's pixels.

        Args:
            screen: The screen-size level.
            full: Full size.

        Returns:
            Whether they differ from what was drawn until now.
        """
        keys = (screen.cacheKey() if screen else 0, full.cacheKey() if full else 0)
        if keys == self._keys:
            return False
        if keys[0] != self._keys[0]:
            self._screen = Pyramid(screen) if screen is not None else None
        if keys[1] != self._keys[1]:
            self._full = Pyramid(full) if full is not None else None
        self._keys = keys
        return True

    def set_faces(self, faces: Mapping[str, tuple[QImage, float, float, float]]) -> list[QRectF]:
        """Takes the restored faces.

        Args:
            faces: By face id: the picture (premultiplied), the photo's column and row of its first
                pixel, and the strength in [0, 1].

        Returns:
            The parts of the photo that look different now.
        """
        changed = []
        for gone in self._faces.keys() - faces.keys():
            changed.append(self._faces.pop(gone).area)
        for face, (picture, left, top, strength) in faces.items():
            old, key = self._faces.get(face), picture.cacheKey()
            area = QRectF(left, top, picture.width(), picture.height())
            if old is None or self._sources[face] != key or old.area != area:
                self._faces[face] = FaceLayer(Pyramid(picture), area, strength)
                self._sources[face] = key
                changed.append(area if old is None else area.united(old.area))
            elif old.strength != strength:
                self._faces[face] = replace(old, strength=strength)
                changed.append(area)
        return changed

    @property
    def pyramids(self) -> list[Pyramid]:
        """The original's pixels, in the sizes that are at hand."""
        return [one for one in (self._screen, self._full) if one is not None]

    def draw(self, painter: QPainter, scale: float, *, after: bool) -> None:
        """Draws the photo where the painter maps photo pixels (counted from the edge).

        Args:
            painter: Its transformation maps photo pixels to the device.
            scale: Device pixels per photo pixel under that transformation.
            after: With the restored faces.
        """
        base = self._base(scale)
        if base is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        level = base.level(scale * self.width / base.width)
        painter.drawImage(self.area, level, QRectF(level.rect()))
        if not after:
            return
        paint_faces(painter, self._faces.values(), scale)

    def _base(self, scale: float) -> Pyramid | None:
        screen, full = self._screen, self._full
        if full is None or screen is None:
            return full or screen
        # The small level is preferred where it is fine enough: it stays in the processor's cache.
        return screen if scale <= screen.width / self.width else full


class ViewCache:
    """The photo as drawn for one view, kept so that a repaint is a copy and a pan a shift.

    Args:
        draw: Draws the photo with a painter that maps photo pixels, at a scale.
    """

    def __init__(self, draw: Callable[[QPainter, float], None]) -> None:
        self._draw = draw
        self._pixmap = QPixmap()
        self._viewport: Viewport | None = None
        self._surround = QColor()
        self._stale = QRegion()

    def forget(self) -> None:
        """Everything is drawn again next time."""
        self._viewport = None

    def invalidate(self, area: QRectF) -> None:
        """A part of the photo is drawn again next time.

        Args:
            area: In photo pixels, counted from the photo's top left edge.
        """
        view = self._viewport
        if view is None:
            return
        rect = _transform(view).mapRect(area).toAlignedRect().adjusted(-2, -2, 2, 2)
        self._stale = self._stale.united(rect & self._pixmap.rect())

    def pixmap(self, view: Viewport, surround: QColor, needed: QRect | None = None) -> QPixmap:
        """The view of the photo, in device pixels.

        Args:
            view: Where the photo lies.
            surround: Colour around the photo.
            needed: The part that will be used, in device pixels; the rest may stay old.
        """
        size = (QSizeF(view.view_width, view.view_height) * view.ratio).toSize()
        old = self._viewport
        if (
            old is None
            or self._pixmap.size() != size
            or (old.scale, old.photo_width, old.photo_height)
            != (view.scale, view.photo_width, view.photo_height)
            or self._surround != surround
        ):
            if self._pixmap.size() != size:
                self._pixmap = QPixmap(size)
            self._stale = QRegion(self._pixmap.rect())
        elif old.origin != view.origin:
            shift = QPoint(*view.origin) - QPoint(*old.origin)
            self._shift(shift)
        self._viewport, self._surround = view, surround
        stale = self._stale if needed is None else self._stale.intersected(needed)
        if not stale.isEmpty():
            self._paint(view, stale)
            self._stale = self._stale.subtracted(stale)
        return self._pixmap

    def _shift(self, by: QPoint) -> None:
        whole = self._pixmap.rect()
        if abs(by.x()) >= whole.width() or abs(by.y()) >= whole.height():
            self._stale = QRegion(whole)
            return
        self._pixmap.scroll(by.x(), by.y(), whole)
        exposed = QRegion(whole).subtracted(QRegion(whole.translated(by)))
        self._stale = (self._stale.translated(by) & whole).united(exposed)

    def _paint(self, view: Viewport, stale: QRegion) -> None:
        painter = QPainter(self._pixmap)
        painter.setClipRegion(stale)
        painter.fillRect(self._pixmap.rect(), self._surround)
        painter.setTransform(_transform(view))
        self._draw(painter, view.scale)
        painter.end()


def _transform(view: Viewport) -> QTransform:
    left, top = view.origin
    return QTransform(view.scale, 0.0, 0.0, view.scale, left, top)


def frame_transform(source: CropFrame, target: CropFrame) -> QTransform:
    """Maps one picture onto another so that what lies in their frames coincides.

    Args:
        source: The frame in the picture that is drawn.
        target: The frame in the picture whose coordinates the painter has.

    Returns:
        From pixels to pixels, both counted from the top left edge.
    """
    points = []
    for x in (0.0, 1.0):
        at = target.to_photo(source.to_crop((x - 0.5, -0.5)))
        points.append(complex(at[0] + 0.5, at[1] + 0.5))
    origin, step = points[0], points[1] - points[0]
    return QTransform(step.real, step.imag, -step.imag, step.real, origin.real, origin.imag)
