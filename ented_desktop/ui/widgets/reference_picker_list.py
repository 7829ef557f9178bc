"""The list of cards in the reference panel, and what stands there while there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.ui.theme import SPACE_L, SPACE_M


class CardList(QListView):
    """A list whose cards are as wide as it is.

    Signals:
        taken: The row on which the user pressed Enter.
    """

    taken = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setAcceptDrops(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the card alone; Space ticks it (the delegate does that)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.taken.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the cards out again: their words wrap at another place."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class Hint(QWidget):
    """A sentence in the place of the cards.

    Signals:
        retry_wanted: The user wants the question asked again.
    """

    retry_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._words.setProperty("look", "faint")
        self._again = QPushButton(self)
        self._again.clicked.connect(self.retry_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def say(self, text: str, again: bool = False) -> None:
        """Says something; with a button to try again where that helps."""
        self._words.setText(text)
        self._again.setText(self.tr("Try again"))
        self._again.setVisible(again)


def local_files(event: QDropEvent) -> list[Path]:
    """The files and folders that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


class PickerPages(QStackedWidget):
    """Pages that need no more room than the one that is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._on_changed)

    def minimumSizeHint(self) -> QSize:
        """That of the page that is shown, with its texts wrapped as they are now."""
        page = self.currentWidget()
        if page is None:
            return super().minimumSizeHint()
        size, layout = page.minimumSizeHint(), page.layout()
        if layout is not None and layout.hasHeightForWidth():
            size.setHeight(layout.totalMinimumHeightForWidth(max(self.width(), size.width())))
        return size

    def hasHeightForWidth(self) -> bool:
        """The texts of pages that are not shown must not take room."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the texts in another way."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _on_changed(self, _index: int) -> None:
        self.updateGeometry()
