"""A sentence on a tinted ground, with buttons where something can be done about it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ented_desktop.ui.icons import tinted
from ented_desktop.ui.theme import ICON_PX, RADIUS, SPACE_S, colors

NoteKind = Literal["plain", "good", "caution", "bad"]

_ICONS = {"plain": "note-info", "good": "note-good", "caution": "note-caution", "bad": "note-bad"}


class InlineNote(QWidget):
    """Says something where it belongs; invisible while it has nothing to say.

    Args:
        kind: Decides colour and icon.
    """

    def __init__(self, kind: NoteKind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: NoteKind = kind
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_S)
        self._buttons.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(SPACE_S)
        right.addWidget(self._words)
        right.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_S, SPACE_S, SPACE_S, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addWidget(self._sign)
        row.addLayout(right, 1)
        self._recolor()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, text: str, kind: NoteKind | None = None) -> None:
        """Says something else; an empty text hides the note."""
        if kind is not None and kind != self._kind:
            self._kind = kind
            self._recolor()
        news = text != self._words.text()
        self._words.setText(text)
        self.setVisible(bool(text))
        if news and text and self._kind in ("caution", "bad"):
            # A screen reader says it at once, wherever the focus is.
            event = QAccessibleEvent(self._words, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(event)

    def add_button(self, button: QPushButton) -> None:
        """Puts a button below the words."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def changeEvent(self, event: QEvent) -> None:
        """Takes the colours of the new palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolor()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ground."""
        color = self._color()
        ground = QColor(color)
        ground.setAlphaF(0.10)
        edge = QColor(color)
        edge.setAlphaF(0.35)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(ground)
        painter.setPen(QPen(edge, 1.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _color(self) -> QColor:
        shades = colors()
        return {
            "plain": shades.faint,
            "good": shades.good,
            "caution": shades.caution,
            "bad": shades.bad,
        }[self._kind]

    def _recolor(self) -> None:
        sign = tinted(_ICONS[self._kind], self._color())
        self._sign.setPixmap(sign.pixmap(ICON_PX, ICON_PX))
        self.update()
