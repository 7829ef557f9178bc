"""Writes the names of exported files: a template with tokens, and what it gives."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.export import naming
from ented_desktop.ui.icons import icon
from ented_desktop.ui.theme import SPACE_XS
from ented_desktop.ui.widgets.face_panel_note import InlineNote


class NameEdit(QWidget):
    """A template, a menu of tokens, a live example, and what is wrong with it.

    Signals:
        changed: The template is another one.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several = False
        self._edit = QLineEdit(self)
        self._edit.setClearButtonEnabled(True)
        self._insert = QToolButton(self)
        self._insert.setIcon(icon("export-insert"))
        self._insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._insert.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._menu = QMenu(self)
        self._insert.setMenu(self._menu)
        self._actions: dict[str, QAction] = {}
        for token in naming.TOKENS:
            action = QAction(self._menu)
            action.setData(token)
            action.triggered.connect(self._on_insert)
            self._menu.addAction(action)
            self._actions[token] = action
        self._example = QLabel(self)
        self._example.setProperty("look", "faint")
        self._example.setTextFormat(Qt.TextFormat.PlainText)
        self._note = InlineNote("caution", self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        row.addWidget(self._edit, 1)
        row.addWidget(self._insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(row)
        column.addWidget(self._example)
        column.addWidget(self._note)
        self._edit.textChanged.connect(self._on_text)
        self.setFocusProxy(self._edit)
        self.retranslate()

    @property
    def template(self) -> str:
        """What the user wrote."""
        return self._edit.text()

    @property
    def line(self) -> QLineEdit:
        """The line in which the user writes."""
        return self._edit

    @property
    def usable(self) -> bool:
        """Whether files can be named so."""
        return not set(naming.check_template(self.template)) - {naming.SAME_FOR_ALL}

    def show_template(self, template: str) -> None:
        """Shows a template."""
        self._edit.setText(template)

    def show_example(self, name: str, several: bool) -> None:
        """Shows what the template gives.

        Args:
            name: The first file's name, with its folder; empty for none.
            several: Whether more than one photo is exported.
        """
        self._several = several
        usable = self.usable and bool(name)
        text = self.tr("Example: {name}").format(name=name) if usable else ""
        metrics = self._example.fontMetrics()
        width = max(200, self.width())
        self._example.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, width))
        self._example.setToolTip(name if usable else "")
        self._show_problems()

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        self._edit.setAccessibleName(self.tr("Name of the files"))
        self._insert.setText(self.tr("Insert"))
        self._insert.setToolTip(self.tr("Insert something that differs from photo to photo"))
        words = {
            "name": self.tr("Name of the original"),
            "n": self.tr("Number in this export"),
            "date": self.tr("Date taken"),
            "ext": self.tr("Ending of the file"),
            "folder": self.tr("Folder of the original"),
            "width": self.tr("Width in pixels"),
            "height": self.tr("Height in pixels"),
            "state": self.tr("What was done"),
            "person": self.tr("Person, by the folder of the good photo"),
        }
        for token, action in self._actions.items():
            action.setText(f"{words[token]}\t{{{token}}}")
        self._show_problems()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_text(self, _text: str) -> None:
        self._show_problems()
        self.changed.emit()

    def _on_insert(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._edit.insert(f"{{{action.data()}}}")
            self._edit.setFocus()

    def _show_problems(self) -> None:
        problems = naming.check_template(self.template)
        if problems == [naming.SAME_FOR_ALL] and not self._several:
            problems = []
        bad = bool(set(problems) - {naming.SAME_FOR_ALL})
        self._note.say(
            self._problem_words(problems[0]) if problems else "", "bad" if bad else "plain"
        )
        self._example.setVisible(not bad)

    def _problem_words(self, code: str) -> str:
        """A problem of the template in one or two sentences."""
        template = self.template
        if code == naming.EMPTY:
            return self.tr("Write a name, or insert the name of the original.")
        if code == naming.UNKNOWN_TOKEN:
            text = self.tr("“{token}” means nothing here. Choose from the menu “Insert”.")
            unknown = naming.unknown_tokens(template)
            return text.replace("{token}", f"{{{unknown[0]}}}" if unknown else "")
        if code == naming.BRACE:
            return self.tr("One of the braces { } has no partner.")
        if code == naming.ILLEGAL:
            text = self.tr("A file name cannot contain {characters}")
            found = " ".join(_shown(one) for one in naming.illegal_characters(template))
            return text.replace("{characters}", found)
        if code == naming.RESERVED:
            text = self.tr("Windows keeps the name “{name}” for itself. Add something to it.")
            return text.replace("{name}", template.strip())
        if code == naming.BAD_END:
            return self.tr("A file name cannot end with a dot or a space.")
        if code == naming.TOO_LONG:
            return self.tr("The name is too long.")
        return self.tr("Every photo would get the same name, so numbers are added.")


def _shown(character: str) -> str:
    """A character as it can be pointed out."""
    return character if character.isprintable() else f"U+{ord(character):04X}"
