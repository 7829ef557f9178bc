"""One control per option: made from the option's declaration, kept in step with its value."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.domain import OutputFormat
from ented_desktop.settings.option import Choice, Option, Value
from ented_desktop.ui import theme
from ented_desktop.ui.bridge.export_formats import offered_formats
from ented_desktop.ui.icons import icon


def option_text(text: str) -> str:
    """A text of the schema in the user's language."""
    return QCoreApplication.translate("Settings", text) if text else ""


class Control(QWidget):
    """Shows and changes the value of one option.

    Signals:
        edited: The user chose another value.
    """

    edited = Signal(object)

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.SPACE_S)

    @property
    def main(self) -> QWidget:
        """The part that has the focus and bears the name."""
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        """Shows a value without telling that it was edited."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Renews the texts."""
        self.main.setAccessibleName(option_text(self.option.label))
        self.main.setAccessibleDescription(option_text(self.option.help))

    def take(self, widget: QWidget, stretch: int = 0) -> None:
        """Adds a part; a wheel that scrolls past it changes nothing."""
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(self)
        self.row.addWidget(widget, stretch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaves the wheel to the page, unless the control has the focus."""
        wheel = event.type() == QEvent.Type.Wheel
        if wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _offered(option: Option) -> tuple[Choice, ...]:
    """The choices, without a file format that this installation cannot write."""
    if option.key != "export_format":
        return option.choices
    formats = offered_formats()
    return tuple(choice for choice in option.choices if OutputFormat(choice.value) in formats)


class ChoiceControl(Control):
    """A combo box."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        self.box = QComboBox()
        self._choices = _offered(option)
        for choice in self._choices:
            self.box.addItem(choice.label, choice.value)
        self.box.setMinimumWidth(240)
        self.take(self.box)
        self.box.activated.connect(self._on_activated)

    @property
    def main(self) -> QWidget:
        """The combo box."""
        return self.box

    def show_value(self, value: Value) -> None:
        """Shows the choice."""
        self.box.setCurrentIndex(max(0, self.box.findData(value)))

    def retranslate(self) -> None:
        """Renews the choices."""
        super().retranslate()
        for index, choice in enumerate(self._choices):
            self.box.setItemText(index, option_text(choice.label))

    def _on_activated(self, index: int) -> None:
        self.edited.emit(self.box.itemData(index))


class BoolControl(Control):
    """A check box."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        self.box = QCheckBox()
        self.take(self.box)
        self.box.clicked.connect(self._on_clicked)

    @property
    def main(self) -> QWidget:
        """The check box."""
        return self.box

    def show_value(self, value: Value) -> None:
        """Shows whether it is on."""
        self.box.setChecked(bool(value))

    def _on_clicked(self, checked: bool) -> None:
        self.edited.emit(checked)


class NumberControl(Control):
    """A spin box, for whole numbers or others."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        self.box: QSpinBox | QDoubleSpinBox
        low, high = option.minimum or 0.0, 1e6 if option.maximum is None else option.maximum
        if option.kind == "int":
            self.box = QSpinBox()
            self.box.setRange(int(low), int(high))
            self.box.setSingleStep(int(option.step))
        else:
            self.box = QDoubleSpinBox()
            self.box.setDecimals(2 if option.step < 0.1 else 1)
            self.box.setRange(low, high)
            self.box.setSingleStep(option.step)
        self.box.setKeyboardTracking(False)
        self.box.setMinimumWidth(160)
        self.take(self.box)
        # Both kinds tell through a signal of their own type.
        self.box.valueChanged.connect(self._on_changed)

    @property
    def main(self) -> QWidget:
        """The spin box."""
        return self.box

    def show_value(self, value: Value) -> None:
        """Shows the number."""
        self.box.blockSignals(True)
        if isinstance(self.box, QSpinBox):
            self.box.setValue(int(cast(float, value)))
        else:
            self.box.setValue(float(cast(float, value)))
        self.box.blockSignals(False)

    def retranslate(self) -> None:
        """Renews unit and special word."""
        super().retranslate()
        if self.option.unit:
            space = "" if self.option.unit == "°" else " "
            self.box.setSuffix(space + self.option.unit)
        if self.option.special:
            self.box.setSpecialValueText(option_text(self.option.special))

    def _on_changed(self, value: float) -> None:
        self.edited.emit(value)


class TextControl(Control):
    """A line of text; of a folder, with a button that chooses it."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        self.line = QLineEdit()
        self.line.setMinimumWidth(300)
        self.line.setClearButtonEnabled(True)
        self.take(self.line, 1)
        self.line.editingFinished.connect(self._on_finished)
        self.choose = QPushButton()
        self.choose.clicked.connect(self._choose)
        self.row.addWidget(self.choose)
        self.choose.setVisible(option.kind == "folder")

    @property
    def main(self) -> QWidget:
        """The line."""
        return self.line

    def show_value(self, value: Value) -> None:
        """Shows the text."""
        if self.line.text() != value:
            self.line.setText(str(value))

    def retranslate(self) -> None:
        """Renews the button."""
        super().retranslate()
        self.choose.setText(self.tr("Choose…"))

    def _on_finished(self) -> None:
        self.edited.emit(self.line.text())

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, option_text(self.option.label), self.line.text() or str(Path.home())
        )
        if folder:
            self.line.setText(folder)
            self.edited.emit(folder)


class FoldersControl(Control):
    """A list of folders with buttons to add and to take off."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(option, parent)
        self._folders: tuple[Path, ...] = ()
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMinimumHeight(92)
        self.list.setMaximumHeight(120)
        self.list.itemSelectionChanged.connect(self._enable)
        self.add = QPushButton()
        self.add.setIcon(icon("add"))
        self.add.clicked.connect(self._add)
        self.remove = QPushButton()
        self.remove.setIcon(icon("remove"))
        self.remove.clicked.connect(self._remove)
        buttons = QVBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        self.take(self.list, 1)
        self.row.addLayout(buttons)
        self._enable()

    @property
    def main(self) -> QWidget:
        """The list."""
        return self.list

    def show_value(self, value: Value) -> None:
        """Shows the folders."""
        self._folders = cast("tuple[Path, ...]", value)
        self.list.clear()
        self.list.addItems([str(folder) for folder in self._folders])
        self._enable()

    def mark_missing(self, missing: tuple[Path, ...]) -> None:
        """Says which folders cannot be reached."""
        for row, folder in enumerate(self._folders):
            text = str(folder)
            if folder in missing:
                text = self.tr("{folder} (not connected)").format(folder=folder)
            self.list.item(row).setText(text)

    def retranslate(self) -> None:
        """Renews the buttons."""
        super().retranslate()
        self.add.setText(self.tr("Add…"))
        self.remove.setText(self.tr("Take off"))

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedItems()))

    def _add(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, option_text(self.option.label), str(Path.home())
        )
        if folder:
            self.edited.emit((*self._folders, Path(folder)))

    def _remove(self) -> None:
        rows = {index.row() for index in self.list.selectedIndexes()}
        self.edited.emit(tuple(f for row, f in enumerate(self._folders) if row not in rows))


def make_control(option: Option) -> Control:
    """The control for an option."""
    kinds: dict[str, type[Control]] = {
        "choice": ChoiceControl,
        "bool": BoolControl,
        "int": NumberControl,
        "float": NumberControl,
        "text": TextControl,
        "folder": TextControl,
        "folder_list": FoldersControl,
    }
    return kinds[option.kind](option)
