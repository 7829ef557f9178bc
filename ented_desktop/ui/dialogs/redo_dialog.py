"""With which good photo something is restored again, and how strongly."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.engine.protocol_album_results import PhotoLook
from ented_desktop.ui.bridge.opener import PHOTO_SUFFIXES, paths_of
from ented_desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S
from ented_desktop.ui.widgets.leading_label import LeadingLabel
from ented_desktop.ui.widgets.strength_slider import StrengthSlider

_SAME, _OTHER, _NONE = range(3)


class ReferenceChoice(QWidget):
    """The same good photos, another one, or none; photos can be dropped here.

    Args:
        same: Whether the same ones can be chosen.
        start: The folder in which to look for another one.
    """

    def __init__(self, same: bool, start: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self.group = QButtonGroup(self)
        self.same, self.other, self.none = (QRadioButton(self) for _ in range(3))
        for number, button in enumerate((self.same, self.other, self.none)):
            self.group.addButton(button, number)
        self.same.setVisible(same)
        (self.same if same else self.other).setChecked(True)
        self.file = QLineEdit(self)
        self.choose = QPushButton(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addSpacing(SPACE_L)
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.same)
        column.addWidget(self.other)
        column.addLayout(row)
        column.addWidget(self.none)
        self.setAcceptDrops(True)
        self.choose.clicked.connect(self._choose)
        self.file.textEdited.connect(self._on_edited)
        self.retranslate()

    @property
    def complete(self) -> bool:
        """Whether it is known which photo is meant."""
        return self.group.checkedId() != _OTHER or bool(self.file.text().strip())

    @property
    def references(self) -> tuple[Path, ...] | None:
        """The good photos from now on; None for the same."""
        if self.group.checkedId() == _SAME:
            return None
        if self.group.checkedId() == _NONE:
            return ()
        return (Path(self.file.text().strip()).expanduser(),)

    def retranslate(self) -> None:
        """Renews all texts."""
        self.same.setText(self.tr("With the &same good photos"))
        self.other.setText(self.tr("With &another good photo:"))
        self.none.setText(self.tr("&Without a good photo"))
        self.file.setAccessibleName(self.tr("The other good photo"))
        self.file.setPlaceholderText(self.tr("Choose a photo, or drop it here"))
        self.choose.setText(self.tr("&Choose…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Invites a photo."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes it."""
        for path in paths_of(event.mimeData())[:1]:
            self._take(path)
        event.acceptProposedAction()

    def _take(self, path: Path) -> None:
        self.file.setText(str(path))
        self.other.setChecked(True)
        self.group.idClicked.emit(_OTHER)

    def _on_edited(self, _text: str) -> None:
        self.other.setChecked(True)
        self.group.idClicked.emit(_OTHER)

    def _choose(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PHOTO_SUFFIXES))
        file, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a good photo"),
            str(self._start),
            self.tr("Photos ({patterns})").format(patterns=patterns),
        )
        if file:
            self._take(Path(file))


class RedoDialog(QDialog):
    """Restores one photo again, or all that a good photo has touched.

    Args:
        look: The photo.
        touched: How many photos are restored again; 0 for this one only.
        reference: The good photo that is changed for all of them.
        strength: As it is now, in [0, 1].
        start: The folder in which to look for another good photo.
    """

    def __init__(
        self,
        look: PhotoLook,
        *,
        touched: int = 0,
        reference: Path | None = None,
        strength: float = 1.0,
        start: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._touched, self._reference = look, touched, reference
        self._strength = strength
        self._words = LeadingLabel(self, wrap=True)
        self.choice = ReferenceChoice(reference is None, start or Path.home(), self)
        self.strength = StrengthSlider(self)
        self.strength.show_strength(strength)
        self.strength.setVisible(reference is None)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.again = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.again.setProperty("look", "primary")
        self.again.setDefault(True)
        self.again.style().polish(self.again)  # the box has drawn it already
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self._words)
        column.addWidget(self.choice)
        column.addWidget(self.strength)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(520)
        self.choice.group.idClicked.connect(self._enable)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.retranslate()
        self._enable()

    @property
    def new_strength(self) -> float | None:
        """The strength from now on; None where it stays."""
        changed = abs(self.strength.strength - self._strength) > 0.004
        return self.strength.strength if changed else None

    def retranslate(self) -> None:
        """Renews all texts."""
        if self._reference is None:
            self.setWindowTitle(self.tr("Redo"))
            text = self.tr("Restore “{name}” again:")
            self._words.setText(text.format(name=self._look.photo.photo.name))
            self.again.setText(self.tr("Restore again"))
            return
        self.setWindowTitle(self.tr("Change a good photo"))
        text = self.tr(
            "“{name}” has helped to restore %n photo(s) of this album. They are restored again, "
            "nothing else changes:",
            "",
            self._touched,
        )
        self._words.setText(text.format(name=self._reference.name))
        self.again.setText(self.tr("Restore %n photo(s) again", "", self._touched))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _enable(self, _number: int = 0) -> None:
        self.again.setEnabled(self.choice.complete)
