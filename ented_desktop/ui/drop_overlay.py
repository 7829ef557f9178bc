"""What lies over the window while something is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ented_desktop.ui import theme
from ented_desktop.ui.icons import tinted


class DropOverlay(QWidget):
    """Says that letting go opens the photos. Covers its parent, takes no mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        parent.installEventFilter(self)
        self.hide()

    def show_over(self, text: str) -> None:
        """Shows the overlay with a line of text."""
        self._text = text
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays as large as the window."""
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and parent is not None:
            self.setGeometry(parent.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil with a frame and the words in the middle."""
        now = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(now.window)
        veil.setAlpha(244)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(now.accent, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(14, 14, -14, -14), 16, 16)
        middle = self.rect().center()
        painter.drawPixmap(
            middle.x() - 28,
            middle.y() - 70,
            tinted("drop", now.accent).pixmap(QSize(56, 56), self.devicePixelRatioF()),
        )
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        painter.setFont(font)
        painter.setPen(now.text)
        painter.drawText(
            self.rect().adjusted(20, 50, -20, 50), Qt.AlignmentFlag.AlignCenter, self._text
        )
