"""Draws one job of the list: its title, where it stands, how far it is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ented_desktop.ui import theme
from ented_desktop.ui.models.job_list import JobRole

_PADDING_PX: Final = theme.SPACE_M
_BAR_PX: Final = 4
_LEAST_WIDTH_PX: Final = 180


class JobDelegate(QStyledItemDelegate):
    """Draws rows of a :class:`~ented_desktop.ui.models.job_list.JobListModel`."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row."""
        line = QFontMetrics(option.font).height()
        height = 2 * line + 2 * _PADDING_PX + _BAR_PX + 2 * theme.SPACE_XS
        return QSize(_LEAST_WIDTH_PX, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draws one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inside = option.rect.adjusted(_PADDING_PX, _PADDING_PX, -_PADDING_PX, -_PADDING_PX)
        line = QFontMetrics(option.font).height()
        title = QRect(inside.left(), inside.top(), inside.width(), line)
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.colors().text)
        self._write(painter, option, title, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setFont(option.font)
        painter.setPen(_color(str(index.data(JobRole.TONE))))
        state = title.translated(0, line + theme.SPACE_XS)
        self._write(painter, option, state, str(index.data(JobRole.STATE)))
        share = float(index.data(JobRole.SHARE))
        if share >= 0:
            top = state.bottom() + theme.SPACE_XS + 1
            self._paint_bar(
                painter, option, QRectF(inside.left(), top, inside.width(), _BAR_PX), share
            )
        painter.restore()

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, text: str
    ) -> None:
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(area, int(leading | Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_bar(
        self, painter: QPainter, option: QStyleOptionViewItem, track: QRectF, share: float
    ) -> None:
        colors = theme.colors()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.line)
        painter.drawRoundedRect(track, _BAR_PX / 2, _BAR_PX / 2)
        done = QRectF(track)
        done.setWidth(track.width() * share)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            done.moveRight(track.right())
        painter.setBrush(colors.accent)
        painter.drawRoundedRect(done, _BAR_PX / 2, _BAR_PX / 2)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colors, state = theme.colors(), option.state
        cell = option.rect.toRectF().adjusted(2.5, 2.5, -2.5, -2.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.hover)
            painter.drawRoundedRect(cell, theme.RADIUS, theme.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colors.accent, 2.0))
            painter.drawRoundedRect(cell, theme.RADIUS, theme.RADIUS)
        elif chosen:
            painter.setPen(QPen(colors.line, 1.0))
            painter.drawRoundedRect(cell, theme.RADIUS, theme.RADIUS)


def _color(tone: str) -> QColor:
    colors = theme.colors()
    return {
        "accent": colors.accent,
        "good": colors.good,
        "caution": colors.caution,
        "bad": colors.bad,
    }.get(tone, colors.faint)
