"""The keys: those of the menus, as they are set, and those of the photo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.ui import theme
from ented_desktop.ui.icons import icon
from ented_desktop.ui.mnemonics import plain
from ented_desktop.ui.widgets.compare_view import CompareView
from ented_desktop.ui.window_menus import WindowMenus


class ShortcutsDialog(QDialog):
    """Lists every command that has a key, by menu; the search finds by name or key.

    Args:
        menus: The window's menus.
        view: The photo view, for the keys that it obeys by itself; None before there is one.
    """

    def __init__(
        self, menus: WindowMenus, view: CompareView | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._menus = menus
        self._view = view
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(theme.SPACE_L)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M)
        layout.setSpacing(theme.SPACE_M)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._buttons)
        self.retranslate()
        self.resize(560, 640)

    def retranslate(self) -> None:
        """Makes the list anew."""
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.search.setPlaceholderText(self.tr("Search commands and keys"))
        self.search.setAccessibleName(self.tr("Search commands and keys"))
        self.tree.setAccessibleName(self.tr("Commands and their keys"))
        self.tree.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.tree.clear()
        self._groups: list[QTreeWidgetItem] = []
        menus = (self._menus.file, self._menus.edit, self._menus.view, self._menus.photo)
        for menu in (*menus, self._menus.help):
            self._add_group(plain(menu.title()), _with_keys(menu))
        self._add_group(self.tr("In the photo"), self._photo_keys())
        self._add_group(self.tr("Looking through an album"), self._review_keys())
        self.tree.expandAll()
        self._filter(self.search.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add_group(self, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        group = QTreeWidgetItem(self.tree, [title])
        self._groups.append(group)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for name, keys in rows:
            group.addChild(QTreeWidgetItem([name, keys]))

    def _photo_keys(self) -> list[tuple[str, str]]:
        native = QKeySequence.SequenceFormat.NativeText

        def keys(*texts: str) -> str:
            return " / ".join(QKeySequence(text).toString(native) for text in texts)

        return [
            (self.tr("Next or previous face"), keys("Tab", "Shift+Tab")),
            (self.tr("Adjust the box of the face, and keep it"), keys("Return")),
            (self.tr("Leave the box as it was"), keys("Esc")),
            (self.tr("Move the box or the photo"), keys("Left", "Right", "Up", "Down")),
            (self.tr("Scale the box"), keys("Ctrl+Up", "Ctrl+Down")),
            (self.tr("Turn the box"), keys("Alt+Left", "Alt+Right")),
            (self.tr("Draw a face"), keys("D")),
            (self.tr("Edit the crop"), keys("C")),
            (self.tr("Leave the face alone, or take it back"), keys("Del")),
            (self.tr("See the original while held"), keys("B")),
            (self.tr("Next way to compare"), keys("S")),
            (self.tr("Move the slider"), keys("Shift+Left", "Shift+Right")),
            (self.tr("Magnifier"), keys("L")),
            (self.tr("Show the good photo"), keys("R")),
            (self.tr("Hide the boxes"), keys("H")),
            (self.tr("Zoom in or out"), keys("+", "-")),
            (self.tr("Whole photo, or 100 %"), keys("0", "1")),
        ]

    def _review_keys(self) -> list[tuple[str, str]]:
        native = QKeySequence.SequenceFormat.NativeText

        def keys(*texts: str) -> str:
            return " / ".join(QKeySequence(text).toString(native) for text in texts)

        return [
            (self.tr("Accept the restored photo"), keys("A")),
            (self.tr("Restore it again, with other choices"), keys("R")),
            (self.tr("Keep the original"), keys("O")),
            (self.tr("Next or previous photo"), keys("N", "P")),
            (self.tr("Next face"), keys("F")),
            (self.tr("Whole photo, or the face"), keys("Z")),
            (self.tr("Take the last answer back"), keys("Ctrl+Z")),
            (self.tr("Back to the albums"), keys("Esc")),
            (self.tr("Move an album in the queue"), keys("Alt+Up", "Alt+Down")),
            (self.tr("Try photos again"), keys("Ctrl+Shift+T")),
            (self.tr("Restore photos next"), keys("Ctrl+Shift+Up")),
            (self.tr("Leave photos out"), keys("Del")),
        ]

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for group in self._groups:
            shown = 0
            for item in group.takeChildren():
                group.addChild(item)
                where = f"{item.text(0)} {item.text(1)}".casefold()
                match = all(word in where for word in wanted)
                item.setHidden(not match)
                shown += match
            group.setHidden(not shown)
        self.tree.expandAll()


def _with_keys(menu: QMenu) -> list[tuple[str, str]]:
    rows = []
    for action in menu.actions():
        keys = _keys(action)
        if keys and action.isVisible():
            rows.append((plain(action.text()), keys))
    return rows


def _keys(action: QAction) -> str:
    """The key to name; those of old keyboards (F18, Paste) work as well, but nobody asks."""
    native = QKeySequence.SequenceFormat.NativeText
    return next((keys.toString(native) for keys in action.shortcuts()), "")
