"""Draws how alike a face is to its good photos, before and after."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ented_desktop.ui.theme import colors
from ented_desktop.ui.widgets.identity_words import (
    SAME_PERSON_LIKENESS,
    Change,
    change_of,
    likeness_of,
    percent_text,
)

_HEIGHT: Final = 26
_TRACK: Final = 6.0
_DOT: Final = 6.0
_ARROW: Final = 4.5


class IdentityScale(QWidget):
    """A bar from another person to the same person, with the face's place before and after."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = self._after = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_angles(self, before_deg: float, after_deg: float) -> None:
        """Shows two angles to the person's good photos, degrees."""
        self._before, self._after = before_deg, after_deg
        text = self.tr("Likeness before {before}, after {after}").format(
            before=percent_text(likeness_of(before_deg)), after=percent_text(likeness_of(after_deg))
        )
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """A line's height."""
        return QSize(160, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints track, threshold, and the way from before to after."""
        shades = colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        track = QRectF(_DOT, middle - _TRACK / 2, self.width() - 2 * _DOT, _TRACK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shades.line)
        painter.drawRoundedRect(track, _TRACK / 2, _TRACK / 2)
        start, end = self._place(self._before, track), self._place(self._after, track)
        color = self._color()
        way = QColor(color)
        way.setAlphaF(0.45)
        painter.setBrush(way)
        painter.drawRect(QRectF(min(start, end), track.top(), abs(end - start), _TRACK))
        threshold = self._at(SAME_PERSON_LIKENESS, track)
        painter.setPen(QPen(shades.faint, 1.0))
        painter.drawLine(
            QPointF(threshold, middle - _TRACK - 2), QPointF(threshold, middle + _TRACK + 2)
        )
        self._paint_arrow(painter, start, end, middle, color)
        painter.setPen(QPen(shades.faint, 2.0))
        painter.setBrush(shades.card)
        painter.drawEllipse(QPointF(start, middle), _DOT - 1.5, _DOT - 1.5)
        painter.setPen(QPen(shades.card, 1.5))
        painter.setBrush(color)
        painter.drawEllipse(QPointF(end, middle), _DOT, _DOT)

    def _paint_arrow(
        self, painter: QPainter, start: float, end: float, middle: float, color: QColor
    ) -> None:
        if abs(end - start) < 4 * _DOT:
            return
        point = (start + end) / 2
        back = -_ARROW if end > start else _ARROW
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(point - back, middle),
                    QPointF(point + back, middle - _ARROW),
                    QPointF(point + back, middle + _ARROW),
                ]
            )
        )

    def _color(self) -> QColor:
        shades = colors()
        if likeness_of(self._after) < SAME_PERSON_LIKENESS:
            return (
                shades.bad if likeness_of(self._before) >= SAME_PERSON_LIKENESS else shades.caution
            )
        worse = change_of(self._before, self._after) is Change.WORSE
        return shades.caution if worse else shades.good

    def _place(self, angle_deg: float, track: QRectF) -> float:
        return self._at(likeness_of(angle_deg), track)

    def _at(self, share: float, track: QRectF) -> float:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1.0 - share
        return track.left() + share * track.width()
