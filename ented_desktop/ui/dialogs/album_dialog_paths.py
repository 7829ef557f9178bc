"""A list of folders and photos that can be added to and taken from, also by dropping."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.ui.bridge.opener import paths_of
from ented_desktop.ui.icons import icon
from ented_desktop.ui.theme import SPACE_S

_ROWS = 3


class PathList(QWidget):
    """Folders (and photos), each once, in the order they came.

    Args:
        title: Of the dialog that asks for a folder, translated.
        start: Where that dialog begins.

    Signals:
        changed: Other paths.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self.start = Path.home()
        self.list = QListWidget(self)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        line = self.list.fontMetrics().height() + 14
        self.list.setFixedHeight(_ROWS * line)
        self.add = QPushButton(icon("folder-open"), "", self)
        self.remove = QPushButton(self)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.list)
        self.add.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._enable)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._remove)
        self.retranslate()
        self._enable()

    @property
    def paths(self) -> tuple[Path, ...]:
        """What is in the list."""
        return tuple(
            Path(self.list.item(row).data(Qt.ItemDataRole.UserRole))
            for row in range(self.list.count())
        )

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Adds what is not there yet."""
        known = set(self.paths)
        new = [path for path in dict.fromkeys(paths) if path not in known]
        for path in new:
            item = QListWidgetItem(str(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(str(path))
            self.list.addItem(item)
        if new:
            self.start = new[-1].parent
            self.changed.emit()

    def retranslate(self) -> None:
        """Renews all texts."""
        self.add.setText(self.tr("Add a folder…"))
        self.remove.setText(self.tr("Remove"))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Invites files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Stays inviting."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes them."""
        self.add_paths(paths_of(event.mimeData()))
        event.acceptProposedAction()

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.title, str(self.start))
        if folder:
            self.add_paths([Path(folder)])

    def _remove(self) -> None:
        rows = [self.list.row(item) for item in self.list.selectedItems()]
        for row in sorted(rows, reverse=True):
            self.list.takeItem(row)
        if rows:
            self.changed.emit()
        self._enable()

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))
