"""Asks which album is restored, with whose help, and where the copies go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.domain import OutputFormat
from ented_desktop.engine.protocol import Problem, Progressed
from ented_desktop.engine.protocol_album_results import AlbumFound
from ented_desktop.engine.protocol_albums import AlbumOptions, ScanAlbum
from ented_desktop.ui import words
from ented_desktop.ui.album_words import AlbumWords
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.export_formats import offered_formats
from ented_desktop.ui.bridge.opener import PHOTO_SUFFIXES
from ented_desktop.ui.dialogs.album_dialog_paths import PathList
from ented_desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S
from ented_desktop.ui.widgets.face_panel_note import InlineNote
from ented_desktop.ui.widgets.strength_slider import StrengthSlider

_EXISTING: Final = ("number", "skip", "overwrite")
_SCAN_AFTER_MS: Final = 350


class AlbumDialog(QDialog):
    """Asks for everything a job is made with; shows what lies in the folders before it is made.

    Args:
        context: The window's shared objects.
        paths: Folders and photos that are meant at first.
    """

    def __init__(
        self, context: AppContext, paths: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._words = AlbumWords(self)
        self._found: AlbumFound | None = None
        self._problem: Problem | None = None
        self._scan: int | None = None
        self._own_folder = False
        self._looked_at = 0
        self._later = QTimer(self, singleShot=True, interval=_SCAN_AFTER_MS)
        self._later.timeout.connect(self._look)
        self._build()
        self._load(paths)
        self._connect()
        self.retranslate()
        self._on_paths()

    @property
    def options(self) -> AlbumOptions:
        """What the user set."""
        return AlbumOptions(
            Path(self.folder.text().strip()).expanduser(),
            self.references.paths,
            OutputFormat(self.format.currentData()),
            self.existing.currentData(),
            self.strength.strength,
            require_reference=self.only_with.isChecked(),
            keep_times=self.keep_times.isChecked(),
        )

    @property
    def found(self) -> AlbumFound | None:
        """What lies in the folders; None until that is known."""
        return self._found

    # ---- building -----------------------------------------------------------------------

    def _build(self) -> None:
        self.albums = PathList(self)
        self.references = PathList(self)
        self.folder = QLineEdit(self)
        self._browse = QPushButton(self)
        self.format = QComboBox(self)
        self.existing = QComboBox(self)
        self.strength = StrengthSlider(self)
        self.only_with = QCheckBox(self)
        self.keep_times = QCheckBox(self)
        where = QHBoxLayout()
        where.setSpacing(SPACE_S)
        where.addWidget(self.folder, 1)
        where.addWidget(self._browse)
        self._labels = [QLabel(self) for _ in range(5)]
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE_L)
        form.setVerticalSpacing(SPACE_M)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._labels[0], self.albums)
        form.addRow(self._labels[1], self.references)
        form.addRow("", self.only_with)
        form.addRow(self._labels[2], where)
        form.addRow(self._labels[3], self.format)
        form.addRow(self._labels[4], self.existing)
        form.addRow("", self.keep_times)
        form.addRow("", self.strength)
        for label, buddy in zip(
            self._labels,
            (self.albums, self.references, self.folder, self.format, self.existing),
            strict=True,
        ):
            label.setBuddy(buddy)
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setMaximumHeight(SPACE_S)
        self._said = InlineNote("plain", self)
        self._hint = InlineNote("caution", self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.start = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.start.setProperty("look", "primary")
        self.start.setDefault(True)
        self.start.style().polish(self.start)  # the box has drawn it already
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addLayout(form)
        column.addWidget(self._busy)
        column.addWidget(self._said)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(680)

    def _load(self, paths: Sequence[Path]) -> None:
        values = self._context.settings.values
        for wished in offered_formats():
            self.format.addItem("", wished.value)
        for existing in _EXISTING:
            self.existing.addItem("", existing)
        self.format.setCurrentIndex(max(0, self.format.findData(values.export_format)))
        self.existing.setCurrentIndex(max(0, self.existing.findData(values.export_existing)))
        self.references.add_paths(self._context.library.folders)
        self.albums.add_paths(paths)

    def _connect(self) -> None:
        self.albums.changed.connect(self._on_paths)
        self.references.changed.connect(self._show)
        self.folder.textEdited.connect(self._on_folder_edited)
        self._browse.clicked.connect(self._choose_folder)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self._stop_scan)

    def retranslate(self) -> None:
        """Renews all texts."""
        self.setWindowTitle(self.tr("Restore a whole album"))
        names = (
            self.tr("&Album"),
            self.tr("&Good photos"),
            self.tr("&Copies go to"),
            self.tr("&Format"),
            self.tr("&Existing files"),
        )
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        self.albums.title = self.tr("Choose a folder to restore")
        self.albums.list.setAccessibleName(self.tr("Folders and photos to restore"))
        self.references.title = self.tr("Choose a folder of good photos")
        self.references.list.setAccessibleName(self.tr("Good photos of the people in the album"))
        self.only_with.setText(self.tr("Leave faces alone for which there is no good photo"))
        self.keep_times.setText(self.tr("Give the copies the dates of their originals’ files"))
        self.folder.setAccessibleName(self.tr("Folder for the copies"))
        self.folder.setPlaceholderText(self.tr("Choose a folder"))
        self._browse.setText(self.tr("Choose…"))
        self._browse.setAccessibleName(self.tr("Choose the folder for the copies"))
        self._busy.setAccessibleName(self.tr("Looking through the album"))
        formats = {
            "keep": self.tr("Like the original"),
            "jpg": self.tr("JPEG: small, for everybody"),
            "png": self.tr("PNG: keeps every pixel"),
            "tiff": self.tr("TIFF: keeps every pixel, for archives"),
            "webp": self.tr("WebP: small, for the web"),
            "heic": self.tr("HEIC: small, for phones"),
            "avif": self.tr("AVIF: very small, for new devices"),
        }
        for number in range(self.format.count()):
            self.format.setItemText(number, formats[self.format.itemData(number)])
        existing = {
            "number": self.tr("Add a number to the name"),
            "skip": self.tr("Leave them, and skip the photo"),
            "overwrite": self.tr("Replace them (never the originals)"),
        }
        for number in range(self.existing.count()):
            self.existing.setItemText(number, existing[self.existing.itemData(number)])
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # ---- looking through the folders ----------------------------------------------------

    def _on_paths(self) -> None:
        if not self._own_folder:
            folder = out_dir_for(self.albums.paths, self.tr("{name} restored", "name of a folder"))
            self.folder.setText("" if folder is None else str(folder))
        self._changed()

    def _on_folder_edited(self, text: str) -> None:
        self._own_folder = bool(text.strip())
        self._changed()

    def _choose_folder(self) -> None:
        start = self.folder.text().strip() or str(self.albums.start)
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Choose a folder for the copies"), start
        )
        if folder:
            self._own_folder = True
            self.folder.setText(folder)
            self._changed()

    def _changed(self) -> None:
        self._found = self._problem = None
        self._stop_scan()
        self._later.start()
        self._show()

    def _stop_scan(self, _result: int = 0) -> None:
        self._later.stop()
        scan, self._scan = self._scan, None
        if scan is not None:
            self._context.engine.cancel(scan)

    def _look(self) -> None:
        if not self.albums.paths or not self.folder.text().strip():
            return
        self._looked_at = 0
        self._scan = self._context.engine.ask(
            ScanAlbum(self.albums.paths, self.options.out_dir),
            self._on_found,
            on_failed=self._on_failed,
            on_progress=self._on_progress,
            owner=self,
        )
        self._show()

    def _on_progress(self, progress: Progressed) -> None:
        if progress.id == self._scan:
            self._looked_at = progress.done
            self._show()

    def _on_found(self, found: AlbumFound) -> None:
        self._scan, self._found = None, found
        self._show()

    def _on_failed(self, problem: Problem) -> None:
        self._scan, self._problem = None, problem
        self._show()

    # ---- what is shown ------------------------------------------------------------------

    def _show(self) -> None:
        found = self._found
        looking = self._scan is not None
        self._busy.setVisible(looking)
        if self._problem is not None:
            self._said.say(words.problem_with_hint(self._problem), "caution")
        elif found is not None:
            self._said.say("\n".join(self._found_lines(found)), "good")
        elif looking and self._looked_at:
            self._said.say(
                self.tr("Looking through the album: %n photo(s) so far…", "", self._looked_at),
                "plain",
            )
        elif not self.albums.paths:
            self._said.say(
                self.tr("Choose the folder with the photos to restore, or drop it here."), "plain"
            )
        else:
            self._said.say(self.tr("Looking through the album…"), "plain")
        hint = ""
        if not self.references.paths:
            hint = self.tr(
                "Without good photos of the same people, faces are only restored as far as the "
                "damaged photo tells. Choose a folder of good photos to stay true to the people."
            )
        self._hint.say(hint)
        count = found.photos if found is not None else 0
        self.start.setText(
            self.tr("Restore %n photo(s)", "", count) if count else self.tr("Restore the album")
        )
        self.start.setEnabled(count > 0)

    def _found_lines(self, found: AlbumFound) -> list[str]:
        text = self.tr("%n photo(s) to restore, {size}", "", found.photos)
        lines = [text.format(size=words.file_size(found.bytes))]
        if found.same:
            lines.append(self.tr("%n of them appear twice; each is restored once", "", found.same))
        skipped = self._words.skipped(found.skipped)
        if skipped:
            text = self.tr("Passed over: {what}")
            lines.append(text.format(what=words.listed(skipped)))
        if found.warnings:
            lines.append(self.tr("%n folder(s) cannot be read", "", len(found.warnings)))
        return lines

    def accept(self) -> None:
        """Has the job made; it starts when it is its turn."""
        if self._found is None or not self.start.isEnabled():
            return
        self._context.albums.make(self.albums.paths, self.options)
        super().accept()


def out_dir_for(inputs: Sequence[Path], pattern: str) -> Path | None:
    """A folder for the copies beside the first album, so that it is not inside of it.

    Args:
        inputs: What is to be restored.
        pattern: Its name, with ``{name}`` for the album's.
    """
    if not inputs:
        return None
    first = inputs[0]
    folder = first.parent if first.suffix.lower() in PHOTO_SUFFIXES else first
    return folder.with_name(pattern.format(name=folder.name)) if folder.name else None
