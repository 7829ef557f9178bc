"""Draws one photo of the strip: thumbnail, name, state."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ented_desktop.documents.values import PhotoState
from ented_desktop.ui import theme, words
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import tinted
from ented_desktop.ui.models.photo_list import PhotoRole

_THUMBNAIL: Final = QSize(146, 98)
_BADGE_PX: Final = 14
_PADDING_PX: Final = theme.SPACE_S
_LINE_GAP_PX: Final = 2
_SCALED_KEPT: Final = 400
"""Thumbnails at the size of a cell; about 50 kB each, four times that on a dense screen."""


def state_color(state: PhotoState) -> QColor:
    """The colour of a state's badge."""
    colors = theme.colors()
    return {
        PhotoState.NEEDS_REFERENCE: colors.caution,
        PhotoState.READY: colors.accent,
        PhotoState.RESTORING: colors.accent,
        PhotoState.RESTORED: colors.good,
        PhotoState.FAILED: colors.bad,
    }.get(state, colors.faint)


class PhotoDelegate(QStyledItemDelegate):
    """Draws rows of a :class:`~ented_desktop.ui.models.photo_list.PhotoListModel`.

    Args:
        context: The window's shared objects.
    """

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = context.pictures
        self._scaled: OrderedDict[tuple[Path, float], tuple[int, QPixmap]] = OrderedDict()
        self._badges: dict[tuple[PhotoState, int], QIcon] = {}

    def cell_size(self, font: QFont) -> QSize:
        """The size of every cell."""
        line = QFontMetrics(font).height()
        height = _THUMBNAIL.height() + 2 * line + 3 * _LINE_GAP_PX + 2 * _PADDING_PX
        return QSize(_THUMBNAIL.width() + 2 * _PADDING_PX, height)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row."""
        return self.cell_size(option.font)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draws one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inside = option.rect.adjusted(_PADDING_PX, _PADDING_PX, -_PADDING_PX, -_PADDING_PX)
        area = QRect(inside.topLeft(), QSize(inside.width(), _THUMBNAIL.height()))
        self._paint_thumbnail(painter, area, index.data(PhotoRole.THUMBNAIL))
        line = option.fontMetrics.height()
        name = QRect(inside.left(), area.bottom() + 1 + 2 * _LINE_GAP_PX, inside.width(), line)
        text = option.fontMetrics.elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideMiddle, name.width()
        )
        painter.setFont(option.font)
        painter.setPen(theme.colors().text)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, text)
        below = name.translated(0, line + _LINE_GAP_PX)
        self._paint_state(painter, below, option, PhotoState(index.data(PhotoRole.STATE)))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colors, state = theme.colors(), option.state
        cell = option.rect.toRectF().adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.hover)
            painter.drawRoundedRect(cell, theme.RADIUS, theme.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if chosen:
            painter.setPen(QPen(colors.accent, 2.0))
            painter.drawRoundedRect(cell, theme.RADIUS, theme.RADIUS)
        elif state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colors.accent, 1.0, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(cell, theme.RADIUS, theme.RADIUS)

    def _paint_thumbnail(self, painter: QPainter, area: QRect, file: Path | None) -> None:
        ratio = painter.device().devicePixelRatio()
        pixmap = self._thumbnail(file, ratio) if file is not None else None
        if pixmap is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.canvas_colors().placeholder)
            painter.drawRoundedRect(area.adjusted(16, 8, -16, -8), 4, 4)
            return
        place = QRect(0, 0, *(pixmap.size() / ratio).toTuple())
        place.moveCenter(area.center())
        painter.drawPixmap(place.topLeft(), pixmap)

    def _thumbnail(self, file: Path, ratio: float) -> QPixmap | None:
        image = self._pictures.thumbnail(file)
        kept = self._scaled.get((file, ratio))
        if image is None or image.isNull():
            # The store forgot it; what was scaled from it is still good until it is read again.
            return kept[1] if kept is not None else None
        if kept is not None and kept[0] == image.cacheKey():
            self._scaled.move_to_end((file, ratio))
            return kept[1]
        small = image.scaled(
            _THUMBNAIL * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap = QPixmap.fromImage(small)
        pixmap.setDevicePixelRatio(ratio)
        self._scaled[file, ratio] = (image.cacheKey(), pixmap)
        while len(self._scaled) > _SCALED_KEPT:
            self._scaled.popitem(last=False)
        return pixmap

    def _paint_state(
        self, painter: QPainter, line: QRect, option: QStyleOptionViewItem, state: PhotoState
    ) -> None:
        metrics, color = option.fontMetrics, state_color(state)
        room = line.width() - _BADGE_PX - theme.SPACE_XS
        text = metrics.elidedText(words.state_text(state), Qt.TextElideMode.ElideRight, room)
        width = _BADGE_PX + theme.SPACE_XS + metrics.horizontalAdvance(text)
        left = line.left() + (line.width() - width) // 2
        badge = QRect(left, line.top() + (line.height() - _BADGE_PX) // 2, _BADGE_PX, _BADGE_PX)
        label = QRect(left + _BADGE_PX + theme.SPACE_XS, line.top(), room, line.height())
        whole = QRect(left, line.top(), width, line.height())
        badge = QStyle.visualRect(option.direction, whole, badge)
        label.setWidth(metrics.horizontalAdvance(text) + 1)
        label = QStyle.visualRect(option.direction, whole, label)
        self._badge(state, color).paint(painter, badge)
        painter.setPen(color)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)

    def _badge(self, state: PhotoState, color: QColor) -> QIcon:
        key = (state, color.rgba())
        if key not in self._badges:
            self._badges[key] = tinted(f"state-{state.value}", color)
        return self._badges[key]
