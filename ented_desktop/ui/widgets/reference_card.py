"""Draws one reference photo: the face, how alike, how sharp, how large, where it looks, when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ented_desktop.domain import Reason
from ented_desktop.ui.theme import RADIUS, SPACE_S, SPACE_XS, blend, colors
from ented_desktop.ui.widgets.identity_words import (
    date_words,
    likeness_words,
    looks_like_another,
    percent_text,
    pose_words,
    sharpness_words,
    size_words,
)
from ented_desktop.ui.widgets.reference_card_model import CARD_ROLE, SUGGESTED_ROLE, Card

_Index = QModelIndex | QPersistentModelIndex

THUMBNAIL_PX: Final = 76
_GAP: Final = SPACE_S
_OUTSIDE: Final = 3
_WRAP: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class _Line:
    """One paragraph of a card."""

    text: str
    font: QFont
    color: QColor
    wraps: bool = False


class ReferenceDelegate(QStyledItemDelegate):
    """Paints cards and takes clicks and keys.

    A click on the tick, Ctrl and click, or Space ticks a card beside the others; a click elsewhere
    takes this card alone.

    Args:
        thumbnail: The face of a card; None while it is read.
        reason_words: A reason in the user's language.
        take_alone: Called with the row that the user takes alone.
    """

    def __init__(
        self,
        thumbnail: Callable[[Path], QImage | None],
        reason_words: Callable[[Reason], str],
        take_alone: Callable[[int], None],
        parent: QAbstractItemView,
    ) -> None:
        super().__init__(parent)
        self._thumbnail = thumbnail
        self._reason_words = reason_words
        self._take_alone = take_alone
        self._view = parent

    # ---- layout ----

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the view, as high as its words need."""
        width = max(200, self._view.viewport().width())
        card = index.data(CARD_ROLE)
        height = THUMBNAIL_PX
        if isinstance(card, Card):
            text_width = self._text_rect(QRect(0, 0, width, 100)).width()
            height = max(height, sum(_height(line, text_width) for line in self._lines(card)))
            if index.data(SUGGESTED_ROLE):
                height += SPACE_XS + _height(self._why(card), self._inside_width(width))
        return QSize(width, height + 2 * (_GAP + _OUTSIDE))

    def _text_rect(self, rect: QRect) -> QRect:
        """Where the words go, left to right."""
        inside = rect.adjusted(*([_OUTSIDE + _GAP] * 2), *([-_OUTSIDE - _GAP] * 2))
        return inside.adjusted(THUMBNAIL_PX + _GAP + 2, 0, -self._tick_px() - _GAP, 0)

    @staticmethod
    def _inside_width(width: int) -> int:
        return width - 2 * (_OUTSIDE + _GAP)

    def _tick_px(self) -> int:
        return max(16, self._view.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth))

    def _tick_rect(self, rect: QRect) -> QRect:
        side = self._tick_px()
        inside = rect.adjusted(*([_OUTSIDE + _GAP] * 2), *([-_OUTSIDE - _GAP] * 2))
        box = QRect(inside.right() - side + 1, inside.top(), side, side)
        return QStyle.visualRect(self._view.layoutDirection(), rect, box)

    def _lines(self, card: Card) -> list[_Line]:
        shades = colors()
        normal, quiet = shades.text, shades.faint
        base = self._view.font()
        strong = QFont(base)
        strong.setBold(True)
        small = QFont(base)
        small.setPointSizeF(max(7.0, base.pointSizeF() * 0.9))
        candidate = card.candidate
        unlike = looks_like_another(candidate)
        facts = self.tr("{sharpness} · {pose} · {size}").format(
            sharpness=sharpness_words(candidate.sharpness),
            pose=pose_words(candidate.yaw_deg, candidate.pitch_deg),
            size=size_words(candidate.face_px),
        )
        lines = [
            _Line(
                self.tr("Likeness {likeness}").format(likeness=percent_text(candidate.likeness)),
                strong,
                normal,
            ),
            _Line(
                likeness_words(candidate.likeness),
                base,
                shades.caution if unlike else normal,
                wraps=True,
            ),
            _Line(facts, small, quiet, wraps=True),
        ]
        day = date_words(candidate.taken)
        name = card.pick.photo.name
        named = self.tr("{date} · {file}").format(date=day, file=name) if day else name
        lines.append(_Line(named, small, quiet))
        return lines

    def _why(self, card: Card) -> _Line:
        """Why the program would take this card."""
        small = QFont(self._view.font())
        small.setPointSizeF(max(7.0, small.pointSizeF() * 0.9))
        text = self.tr("Suggested: {reason}").format(
            reason=self._reason_words(card.candidate.reason)
        )
        return _Line(text, small, colors().accent, wraps=True)

    # ---- painting ----

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paints a card."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, Card):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._paint_frame(painter, rect, state, ticked)
        self._paint_face(painter, rect, card)
        direction = self._view.layoutDirection()
        words = QStyle.visualRect(direction, rect, self._text_rect(rect))
        top = words.top()
        for line in self._lines(card):
            top += self._paint_line(painter, line, QRect(words.left(), top, words.width(), 0))
        if index.data(SUGGESTED_ROLE):
            top = max(top, words.top() + THUMBNAIL_PX) + SPACE_XS
            left, width = rect.left() + _OUTSIDE + _GAP, self._inside_width(rect.width())
            self._paint_line(painter, self._why(card), QRect(left, top, width, 0))
        self._paint_tick(painter, rect, ticked)
        painter.restore()

    def _paint_line(self, painter: QPainter, line: _Line, place: QRect) -> int:
        """Paints a paragraph from the top of a place; returns its height."""
        height = _height(line, place.width())
        text = line.text
        if not line.wraps:
            metrics = QFontMetrics(line.font)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        side = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.setFont(line.font)
        painter.setPen(line.color)
        box = QRect(place.left(), place.top(), place.width(), height)
        painter.drawText(box, int(_WRAP | side), text)
        return height

    def _paint_frame(
        self,
        painter: QPainter,
        rect: QRect,
        state: QStyle.StateFlag,
        ticked: bool,
    ) -> None:
        card = QRectF(rect).adjusted(*([_OUTSIDE] * 2), *([-_OUTSIDE] * 2))
        shades = colors()
        fill = shades.card
        if ticked:
            fill = blend(fill, shades.accent, 0.12)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill = shades.hover
        painter.setBrush(fill)
        painter.setPen(QPen(shades.accent if ticked else shades.line, 1.5 if ticked else 1.0))
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(shades.text, 1.5, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(card.adjusted(3, 3, -3, -3), RADIUS - 3, RADIUS - 3)

    def _paint_face(self, painter: QPainter, rect: QRect, card: Card) -> None:
        place = QRect(
            rect.left() + _OUTSIDE + _GAP,
            rect.top() + _OUTSIDE + _GAP,
            THUMBNAIL_PX,
            THUMBNAIL_PX,
        )
        place = QStyle.visualRect(self._view.layoutDirection(), rect, place)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(place), RADIUS - 2, RADIUS - 2)
        painter.save()
        painter.setClipPath(shape)
        image = self._thumbnail(card.thumbnail)
        if image is None or image.isNull():
            painter.fillRect(place, colors().hover)
        else:
            side = min(image.width(), image.height())
            middle = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
            painter.drawImage(place, image, middle)
        painter.restore()

    def _paint_tick(self, painter: QPainter, rect: QRect, ticked: bool) -> None:
        paint_tick(painter, QRectF(self._tick_rect(rect)), ticked)

    # ---- clicks and keys ----

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Ticks, or takes a card alone."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):
                return self._toggle(model, index)
            return False
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.type() != QEvent.Type.MouseButtonRelease:
            return event.type() == QEvent.Type.MouseButtonDblClick
        reach = self._tick_rect(option.rect)
        beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if beside or reach.adjusted(-6, -6, 6, 6).contains(_point(event)):
            return self._toggle(model, index)
        self._take_alone(index.row())
        return True

    def _toggle(self, model: QAbstractItemModel, index: _Index) -> bool:
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


def _point(event: QMouseEvent) -> QPoint:
    return event.position().toPoint()


def _height(line: _Line, width: int) -> int:
    metrics = QFontMetrics(line.font)
    if not line.wraps:
        return metrics.height() + 1
    box = metrics.boundingRect(QRect(0, 0, width, 10_000), int(_WRAP), line.text)
    return max(metrics.height(), box.height()) + 1


def paint_tick(painter: QPainter, box: QRectF, ticked: bool) -> None:
    """Paints a tick box that can be seen on a card in every theme."""
    shades = colors()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = box.adjusted(1, 1, -1, -1)
    painter.setPen(QPen(shades.accent if ticked else shades.faint, 1.5))
    painter.setBrush(shades.accent if ticked else shades.card)
    painter.drawRoundedRect(inside, 3, 3)
    if ticked:
        painter.setPen(QPen(shades.on_accent, 2.0, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(
            [
                inside.topLeft() + QPointF(x * inside.width(), y * inside.height())
                for x, y in ((0.22, 0.52), (0.43, 0.74), (0.80, 0.28))
            ]
        )
    painter.restore()
