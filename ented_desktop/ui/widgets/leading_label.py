"""Names and sentences at the side where reading begins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget


class LeadingLabel(QLabel):
    """Plain text that starts where the window's language starts.

    A ``QLabel`` goes by the language of its own text: a file name in Latin letters would stand at
    the left of a column that is read from the right.

    Args:
        look: As in :mod:`ented_desktop.ui.theme`; empty for none.
        wrap: Broken into lines.
    """

    def __init__(
        self, parent: QWidget | None = None, *, look: str = "", wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if look:
            self.setProperty("look", look)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the direction of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
