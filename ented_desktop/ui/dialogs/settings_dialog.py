"""The settings: every option with its help, found by a search, applied at once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.settings.option import Option
from ented_desktop.settings.schema import GROUPS, OPTIONS
from ented_desktop.ui import theme
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.dialogs.settings_controls import (
    Control,
    FoldersControl,
    make_control,
    option_text,
)
from ented_desktop.ui.dialogs.settings_sections import LibrarySection, Section, section_for
from ented_desktop.ui.icons import icon

_LEAD_PX: Final = 24


class _Row(QWidget):
    """One option: name, help, control, a button back to the default."""

    def __init__(self, option: Option, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self._settings = context.settings
        self.control: Control = make_control(option)
        self.control.edited.connect(self._on_edited)
        self._name = QLabel()
        self._name.setBuddy(self.control.main)
        self._help = QLabel()
        self._help.setWordWrap(True)
        self._help.setProperty("look", "faint")
        self._reset = QToolButton()
        self._reset.setIcon(icon("reset"))
        self._reset.setIconSize(QSize(16, 16))
        self._reset.clicked.connect(self._on_reset)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE_S)
        wide = option.kind in ("folder_list", "text", "folder")
        line.addWidget(self.control, 1 if wide else 0)
        line.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignTop)
        if not wide:
            line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_S, 0, theme.SPACE_S)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self._name)
        column.addLayout(line)
        column.addWidget(self._help)
        self.show_value()

    def show_value(self) -> None:
        """Shows the option as it is now."""
        value = self._settings.value(self.option.key)
        self.control.show_value(value)
        self._reset.setVisible(value != self.option.default)

    def retranslate(self) -> None:
        """Renews the texts."""
        label = option_text(self.option.label)
        self._name.setText(label)
        self._help.setText(option_text(self.option.help))
        text = QCoreApplication.translate("SettingsDialog", "Back to the default")
        self._reset.setToolTip(text)
        self._reset.setAccessibleName(f"{text}: {label}")
        self.control.retranslate()
        self.show_value()

    def matches(self, text: str) -> bool:
        """Whether a search for this text means the option."""
        choices = " ".join(option_text(choice.label) for choice in self.option.choices)
        where = f"{self._name.text()} {self._help.text()} {choices} {self.option.key}"
        return all(word in where.casefold() for word in text.casefold().split())

    def _on_edited(self, value: object) -> None:
        try:
            self._settings.set_value(self.option.key, value)
        except ValueError:
            self.show_value()

    def _on_reset(self) -> None:
        self._settings.reset(self.option.key)
        self.control.main.setFocus()


class _Group(QWidget):
    """The options of one group below each other."""

    def __init__(self, key: str, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = QLabel()
        self.title.setProperty("look", "heading")
        self.rows = [
            _Row(option, context)
            for option in OPTIONS.values()
            if option.group == key and not option.internal
        ]
        self.section: Section | None = section_for(key, context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACE_L)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(self.title)
        for row in self.rows:
            column.addWidget(row)
        if self.section is not None:
            column.addSpacing(theme.SPACE_S)
            column.addWidget(self.section)

    def filter(self, text: str) -> bool:
        """Shows what a search means; False where nothing is left."""
        name = self.title.text().casefold()
        whole = bool(text) and text.casefold() in name
        found = [row for row in self.rows if whole or row.matches(text)]
        for row in self.rows:
            row.setVisible(row in found)
        self.setVisible(bool(found))
        if self.section is not None:
            self.section.setVisible(bool(found))
        return bool(found)


class SettingsDialog(QDialog):
    """All options on one page with a list of groups beside it; every change counts at once."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.groups = [
            _Group(key, context) for key in GROUPS if any(_shown(o, key) for o in OPTIONS.values())
        ]
        self.contents = QListWidget()
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setProperty("look", "contents")
        self.contents.setIconSize(QSize(theme.ICON_PX, theme.ICON_PX))
        self.contents.setSpacing(2)
        self.contents.setFixedWidth(190)
        for group in self.groups:
            self.contents.addItem(QListWidgetItem(icon(group.key), ""))
        self.contents.currentRowChanged.connect(self._on_group)
        self._nothing = QLabel()
        self._nothing.setProperty("look", "faint")
        self._nothing.hide()
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_M)
        for group in self.groups:
            self._column.addWidget(group)
        self._column.addWidget(self._nothing)
        self._column.addStretch()
        self.page = QScrollArea()
        self.page.setWidgetResizable(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setWidget(page)
        self.page.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        self._following = True

        side = QVBoxLayout()
        side.setSpacing(theme.SPACE_M)
        side.addWidget(self.search)
        side.addWidget(self.contents, 1)
        body = QHBoxLayout()
        body.setSpacing(theme.SPACE_M)
        body.addLayout(side)
        body.addWidget(self.page, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_M)
        outer.setSpacing(theme.SPACE_M)
        outer.addLayout(body, 1)
        outer.addWidget(self._buttons)
        self._mark_missing_folders()
        context.settings.changed.connect(self._on_setting)
        self.retranslate()
        self.resize(880, 660)
        self.contents.setCurrentRow(0)
        self.search.setFocus()

    # ---- what others use ----------------------------------------------------------------

    def control(self, key: str) -> Control:
        """The control of an option. Raises KeyError where it has none."""
        for group in self.groups:
            for row in group.rows:
                if row.option.key == key:
                    return row.control
        raise KeyError(key)

    def go_to(self, group: str) -> None:
        """Shows a group, by its key."""
        for index, one in enumerate(self.groups):
            if one.key == group:
                self.search.clear()
                self.contents.setCurrentRow(index)
                self._on_group(index)

    # ---- inside -------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Renews all texts."""
        self.setWindowTitle(self.tr("Settings"))
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.contents.setAccessibleName(self.tr("Groups of settings"))
        self._nothing.setText(self.tr("No setting has this name."))
        for index, group in enumerate(self.groups):
            name = option_text(GROUPS[group.key])
            group.title.setText(name)
            self.contents.item(index).setText(name)
            for row in group.rows:
                row.retranslate()
        self._filter(self.search.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The last group can be scrolled to the top as well."""
        super().resizeEvent(event)
        margins = self._column.contentsMargins()
        last = self.groups[-1].sizeHint().height()
        margins.setBottom(max(theme.SPACE_M, self.page.height() - last - _LEAD_PX))
        self._column.setContentsMargins(margins)

    def _filter(self, text: str) -> None:
        found = [group.filter(text.strip()) for group in self.groups]
        for index, some in enumerate(found):
            self.contents.item(index).setHidden(not some)
        self._nothing.setVisible(not any(found))

    def _on_group(self, row: int) -> None:
        if 0 <= row < len(self.groups) and self._following:
            self._following = False
            self._column.activate()
            self.page.verticalScrollBar().setValue(self.groups[row].y() - theme.SPACE_S)
            self._following = True

    def _on_scrolled(self, value: int) -> None:
        if not self._following:
            return
        self._following = False
        passed = [i for i, g in enumerate(self.groups) if g.isVisible() and g.y() <= value + 80]
        if passed:
            self.contents.setCurrentRow(passed[-1])
        self._following = True

    def _on_setting(self, key: str) -> None:
        for group in self.groups:
            for row in group.rows:
                if row.option.key == key:
                    row.show_value()

    def _mark_missing_folders(self) -> None:
        for group in self.groups:
            if isinstance(group.section, LibrarySection):
                group.section.on_missing = self._on_library
        self._on_library()

    def _on_library(self) -> None:
        control = self.control("library_folders")
        state = self._context.library.state
        if isinstance(control, FoldersControl) and state is not None:
            control.mark_missing(state.missing)


def _shown(option: Option, group: str) -> bool:
    return option.group == group and not option.internal
