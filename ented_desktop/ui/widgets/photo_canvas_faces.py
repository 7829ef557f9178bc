"""Draws the restored faces of a photo as an export composes them, also where they overlap.

Cheek to cheek, two faces change the same pixels. An export averages their changes by their masks
there; drawn one over the other, the last would hide the first. With pictures ``X``, masks ``m`` and
strengths ``s``, ``restore.paste.compose`` gives::

    photo + sum(s m (X - photo)) / max(sum(m), 1)

That is one picture over the photo, of the colour ``sum(s m X) / sum(s m)`` and the alpha
``sum(s m) / sum(m) * min(sum(m), 1)``. The divisions are those that Qt makes when it takes the
alpha out of a premultiplied picture, so that no pixel is touched in Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform

from ented_desktop.ui.widgets.photo_canvas_pyramid import Pyramid

_Format = QImage.Format
_Mode = QPainter.CompositionMode
_EVERYWHERE: Final = QRect(-(2**20), -(2**20), 2**21, 2**21)


@dataclass(frozen=True)
class FaceLayer:
    """One restored face over its photo.

    Attributes:
        pixels: Colour of the restored face, alpha how much it counts.
        area: Where it lies, in photo pixels counted from the photo's top left edge.
        strength: How much of it is used, in [0, 1].
    """

    pixels: Pyramid
    area: QRectF
    strength: float


def paint_faces(painter: QPainter, faces: Iterable[FaceLayer], scale: float) -> None:
    """Draws restored faces over their photo; their order does not show.

    Args:
        painter: Its transformation maps photo pixels to the device.
        faces: All faces of the photo.
        scale: Device pixels per photo pixel under that transformation.
    """
    used = [face for face in faces if face.strength > 0]
    place = painter.transform()
    shared = _shared(place, [face.area for face in used])
    painter.save()
    if shared:
        alone = QRegion(_EVERYWHERE)
        for rect in shared:
            alone = alone.subtracted(QRegion(rect))
        painter.resetTransform()
        painter.setClipRegion(alone, Qt.ClipOperation.IntersectClip)
        painter.setTransform(place)
    for face in used:
        painter.setOpacity(face.strength)
        _draw(painter, face, scale)
    painter.restore()
    for rect in shared:
        _paint_shared(painter, used, rect, scale)


def _draw(painter: QPainter, face: FaceLayer, scale: float) -> None:
    level = face.pixels.level(scale)
    painter.drawImage(face.area, level, QRectF(level.rect()))


def _shared(place: QTransform, areas: Sequence[QRectF]) -> list[QRect]:
    """Where faces may overlap: rectangles of the device that do not overlap each other."""
    found: list[QRect] = []
    for index, area in enumerate(areas):
        for other in areas[index + 1 :]:
            both = area.intersected(other)
            if both.isEmpty():
                continue
            rect = place.mapRect(both).toAlignedRect()
            while touched := [one for one in found if one.intersects(rect)]:
                for one in touched:
                    found.remove(one)
                    rect = rect.united(one)
            found.append(rect)
    return found


def _paint_shared(painter: QPainter, faces: Sequence[FaceLayer], rect: QRect, scale: float) -> None:
    place = painter.transform()
    seen = painter.viewport()
    if painter.hasClipping():
        seen = place.mapRect(painter.clipBoundingRect()).toAlignedRect()
    rect = rect.intersected(seen)
    if rect.isEmpty():
        return
    there = [face for face in faces if place.mapRect(face.area).intersects(QRectF(rect))]
    ratio = painter.device().devicePixelRatio()
    joined = join(there, rect, place, scale, ratio)
    painter.save()
    painter.resetTransform()
    painter.drawImage(rect.topLeft(), joined)
    painter.restore()


def join(
    faces: Sequence[FaceLayer], rect: QRect, place: QTransform, scale: float, ratio: float = 1.0
) -> QImage:
    """What several faces make of the photo under them, as one picture to draw over it.

    Args:
        faces: All that lie there, with strengths > 0.
        rect: The part of the device.
        place: Maps photo pixels to the device.
        scale: Device pixels per photo pixel.
        ratio: Physical pixels per pixel of the device.

    Returns:
        ARGB32_Premultiplied, as large as the part.
    """
    share = 1.0 / max(len(faces), 1)  # so that the sums do not run over
    colors, weights = (_empty(rect, ratio, _Format.Format_RGBA64_Premultiplied) for _ in range(2))
    masks = _empty(rect, ratio, _Format.Format_ARGB32_Premultiplied)
    moved = place * QTransform.fromTranslate(-rect.x(), -rect.y())
    for face in faces:
        one = _empty(rect, ratio, _Format.Format_ARGB32_Premultiplied)
        painter = QPainter(one)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setTransform(moved)
        _draw(painter, face, scale)
        painter.end()
        _add(colors, one, face.strength * share)
        _add(masks, one)
        painter = QPainter(one)
        painter.setCompositionMode(_Mode.CompositionMode_SourceIn)
        grey = QColor.fromRgbF(face.strength, face.strength, face.strength)
        painter.fillRect(QRect(0, 0, rect.width(), rect.height()), grey)
        painter.end()
        _add(weights, one, share)
    alpha = _divided(weights).convertToFormat(_Format.Format_Grayscale8)
    painter = QPainter(alpha)
    painter.setCompositionMode(_Mode.CompositionMode_Multiply)
    painter.drawImage(0, 0, _alpha(masks))
    painter.end()
    joined = _divided(colors)
    joined.setAlphaChannel(alpha)
    return joined.convertToFormat(_Format.Format_ARGB32_Premultiplied)


def _empty(rect: QRect, ratio: float, form: QImage.Format) -> QImage:
    image = QImage(rect.size() * ratio, form)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _add(total: QImage, image: QImage, share: float = 1.0) -> None:
    """Adds a share of a picture's colour and alpha; what is full stays full."""
    if share < 1.0:
        # By itself, as this mode cuts off what runs over before it looks at the opacity.
        part = QImage(image.size(), total.format())
        part.setDevicePixelRatio(image.devicePixelRatio())
        part.fill(Qt.GlobalColor.transparent)
        painter = QPainter(part)
        painter.setOpacity(share)
        painter.drawImage(0, 0, image)
        painter.end()
        image = part
    painter = QPainter(total)
    painter.setCompositionMode(_Mode.CompositionMode_Plus)
    painter.drawImage(0, 0, image)
    painter.end()


def _divided(total: QImage) -> QImage:
    """Colour over alpha, opaque."""
    divided = total.convertToFormat(_Format.Format_ARGB32)
    divided.reinterpretAsFormat(_Format.Format_RGB32)
    return divided


def _alpha(masks: QImage) -> QImage:
    alpha = masks.convertToFormat(_Format.Format_Alpha8)
    alpha.reinterpretAsFormat(_Format.Format_Grayscale8)
    return alpha
