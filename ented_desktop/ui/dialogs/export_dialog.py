"""Which photos are written where, under which names and in which format."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.documents.values import PhotoDoc, PhotoId
from ented_desktop.domain import OutputFormat
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.export_formats import offered_formats
from ented_desktop.ui.bridge.export_plan import (
    Existing,
    ExportOptions,
    ExportPlan,
    plan_export,
)
from ented_desktop.ui.dialogs.export_dialog_name import NameEdit
from ented_desktop.ui.dialogs.export_dialog_space import DiskSpace, Room
from ented_desktop.ui.dialogs.export_dialog_words import PlanWords
from ented_desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from ented_desktop.ui.widgets.face_panel_note import InlineNote
from ented_desktop.ui.words import percent, state_text

_LOSSLESS: Final = frozenset({OutputFormat.PNG, OutputFormat.TIFF})
_EXISTING: Final[tuple[Existing, ...]] = ("number", "skip", "overwrite")
_SIDE_PX: Final = 2000
_PLAN_AFTER_MS: Final = 120


class ExportDialog(QDialog):
    """Asks how to export; hands the plan to the exporter when the user agrees.

    Args:
        context: The shared objects.
        photo_ids: The photos that are meant at first.
    """

    def __init__(
        self,
        context: AppContext,
        photo_ids: Sequence[PhotoId],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._exporter = context.exporter
        self._sets = self._photo_sets(photo_ids)
        self._plan = ExportPlan(())
        self._space = DiskSpace(self)
        self._words = PlanWords(self)
        self._free: Room | None = None
        self._later = QTimer(self, singleShot=True, interval=_PLAN_AFTER_MS)
        self._later.timeout.connect(self._make_plan)
        self._build()
        self._load()
        self._connect()
        self.retranslate()
        self._make_plan()
        self._name.setFocus()

    @property
    def plan(self) -> ExportPlan:
        """What would be written now."""
        return self._plan

    @property
    def options(self) -> ExportOptions:
        """What the user set."""
        quality = 0 if self._like_original.isChecked() else self._quality.value()
        wished = OutputFormat(self._format.currentData())
        folder = self._folder.text().strip()
        return ExportOptions(
            template=self._name.template,
            format=wished,
            quality=0 if wished in _LOSSLESS else quality,
            max_side_px=self._side.value() if self._shrink.isChecked() else 0,
            folder=Path(folder).expanduser() if self._elsewhere.isChecked() and folder else None,
            subfolder=self.tr("Restored", "name of a folder"),
            existing=self._existing.currentData(),
            unrestored="copy" if self._copy.isChecked() else "skip",
        )

    # ---- building ----

    def _photo_sets(self, photo_ids: Sequence[PhotoId]) -> list[tuple[str, tuple[PhotoId, ...]]]:
        """The groups of photos that can be exported: one, the selection, all."""
        session = self._context.session.session
        wanted = tuple(one for one in photo_ids if session.has(one))
        current = self._context.selection.current_photo
        sets: list[tuple[str, tuple[PhotoId, ...]]] = []
        if current is not None and session.has(current):
            sets.append(("one", (current,)))
        marked = tuple(one for one in self._context.selection.marked if session.has(one))
        if len(wanted) > 1 and wanted != session.order:
            marked = wanted
        if len(marked) > 1 and marked != session.order:
            sets.append(("selection", marked))
        if len(session.order) > 1 or not sets:
            sets.append(("all", session.order))
        self._first = next((n for n, (_, ids) in enumerate(sets) if ids == wanted), len(sets) - 1)
        return sets

    def _build(self) -> None:
        self._what = QButtonGroup(self)
        what = QVBoxLayout()
        what.setSpacing(SPACE_XS)
        for number in range(len(self._sets)):
            button = QRadioButton(self)
            self._what.addButton(button, number)
            what.addWidget(button)
        self._what.button(self._first).setChecked(True)
        self._copy = QCheckBox(self)
        what.addWidget(self._copy)
        self._format = QComboBox(self)
        self._like_original = QCheckBox(self)
        self._quality = QSlider(Qt.Orientation.Horizontal, self)
        self._quality.setRange(40, 100)
        self._quality_value = QLabel(self)
        self._quality_row = QWidget(self)
        quality = QHBoxLayout(self._quality_row)
        quality.setContentsMargins(0, 0, 0, 0)
        quality.setSpacing(SPACE_S)
        quality.addWidget(self._like_original)
        quality.addWidget(self._quality, 1)
        quality.addWidget(self._quality_value)
        self._shrink = QCheckBox(self)
        self._side = QSpinBox(self)
        self._side.setRange(64, 30000)
        self._side.setSingleStep(100)
        size = QHBoxLayout()
        size.setSpacing(SPACE_S)
        size.addWidget(self._shrink)
        size.addWidget(self._side)
        size.addStretch(1)
        self._name = NameEdit(self)
        self._beside = QRadioButton(self)
        self._elsewhere = QRadioButton(self)
        places = QButtonGroup(self)
        places.addButton(self._beside)
        places.addButton(self._elsewhere)
        self._folder = QLineEdit(self)
        self._browse = QPushButton(self)
        place = QHBoxLayout()
        place.setSpacing(SPACE_S)
        place.addWidget(self._elsewhere)
        place.addWidget(self._folder, 1)
        place.addWidget(self._browse)
        where = QVBoxLayout()
        where.setSpacing(SPACE_XS)
        where.addWidget(self._beside)
        where.addLayout(place)
        self._existing = QComboBox(self)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(SPACE_L)
        self._form.setVerticalSpacing(SPACE_M)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._labels = [QLabel(self) for _ in range(7)]
        fields: tuple[QWidget | QLayout, ...] = (
            what,
            self._format,
            self._quality_row,
            size,
            self._name,
            where,
            self._existing,
        )
        for label, field in zip(self._labels, fields, strict=True):
            if isinstance(field, QLayout):
                self._form.addRow(label, field)
            else:
                self._form.addRow(label, field)
        for label, buddy in (
            (self._labels[1], self._format),
            (self._labels[4], self._name),
            (self._labels[6], self._existing),
        ):
            label.setBuddy(buddy)
        self._caution = InlineNote("caution", self)
        self._hint = InlineNote("plain", self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._export = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._export.setProperty("look", "primary")
        self._export.setDefault(True)
        self._export.style().polish(self._export)  # the box has drawn it already
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addLayout(self._form)
        column.addWidget(self._hint)
        column.addWidget(self._caution)
        column.addStretch(1)
        column.addWidget(self._buttons)
        self.setMinimumWidth(620)

    def _connect(self) -> None:
        self._what.idClicked.connect(self._make_plan)
        for check in (self._copy, self._like_original, self._shrink):
            check.toggled.connect(self._make_plan)
        for choice in (self._format, self._existing):
            choice.currentIndexChanged.connect(self._make_plan)
        self._quality.valueChanged.connect(self._make_plan)
        self._side.valueChanged.connect(self._later.start)
        self._name.changed.connect(self._later.start)
        self._beside.toggled.connect(self._make_plan)
        self._folder.textEdited.connect(self._on_folder_edited)
        self._browse.clicked.connect(self._choose_folder)
        self._space.measured.connect(self._on_measured)
        self._context.session.photo_changed.connect(self._on_photo_changed)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _load(self) -> None:
        values = self._context.settings.values
        for wished in offered_formats():
            self._format.addItem("", wished.value)
        for existing in _EXISTING:
            self._existing.addItem("", existing)
        self._format.setCurrentIndex(max(0, self._format.findData(values.export_format)))
        self._existing.setCurrentIndex(self._existing.findData(values.export_existing))
        self._like_original.setChecked(values.export_quality == 0)
        self._quality.setValue(values.export_quality or 95)
        self._name.show_template(values.export_template)
        self._folder.setText(values.export_folder)
        self._elsewhere.setChecked(bool(values.export_folder))
        self._beside.setChecked(not values.export_folder)
        self._shrink.setChecked(values.export_max_side_px > 0)
        self._side.setValue(values.export_max_side_px or _SIDE_PX)
        self._copy.setChecked(values.export_unrestored == "copy")

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        self.setWindowTitle(self.tr("Export"))
        names = (
            self.tr("Photos"),
            self.tr("&Format"),
            self.tr("Quality"),
            self.tr("Size"),
            self.tr("&Name"),
            self.tr("Where to"),
            self.tr("&Existing files"),
        )
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        for number, (kind, ids) in enumerate(self._sets):
            self._what.button(number).setText(self._set_words(kind, ids))
        self._copy.setText(self.tr("Also copy photos in which nothing was restored"))
        formats = {
            "keep": self.tr("Like the original"),
            "jpg": self.tr("JPEG: small, for everybody"),
            "png": self.tr("PNG: keeps every pixel"),
            "tiff": self.tr("TIFF: keeps every pixel, for archives"),
            "webp": self.tr("WebP: small, for the web"),
            "heic": self.tr("HEIC: small, for phones"),
            "avif": self.tr("AVIF: very small, for new devices"),
        }
        for number in range(self._format.count()):
            wished = self._format.itemData(number)
            self._format.setItemText(number, formats.get(wished, wished.upper()))
        self._like_original.setText(self.tr("Like the original"))
        self._quality.setAccessibleName(self.tr("Quality in percent"))
        self._shrink.setText(self.tr("Shrink the longer side to"))
        self._side.setSuffix(self.tr(" px"))
        self._side.setAccessibleName(self.tr("Longer side in pixels"))
        self._beside.setText(self.tr("In a folder “Restored” beside each original"))
        self._elsewhere.setText(self.tr("In this folder:"))
        self._folder.setAccessibleName(self.tr("Folder"))
        self._folder.setPlaceholderText(self.tr("Choose a folder"))
        self._browse.setText(self.tr("Choose…"))
        existing = {
            "number": self.tr("Add a number to the name"),
            "skip": self.tr("Leave them, and skip the photo"),
            "overwrite": self.tr("Replace them (never the originals)"),
        }
        for number in range(self._existing.count()):
            self._existing.setItemText(number, existing[self._existing.itemData(number)])
        self._show()

    def _set_words(self, kind: str, ids: Sequence[PhotoId]) -> str:
        session = self._context.session.session
        if kind == "one":
            name = session.photo(ids[0]).path.name if session.has(ids[0]) else ""
            return self.tr("This photo: {name}").format(name=name)
        if kind == "selection":
            return self.tr("The %n selected photo(s)", "", len(ids))
        return self.tr("All %n open photo(s)", "", len(ids))

    # ---- what would happen ----

    def _photos(self) -> list[PhotoDoc]:
        session = self._context.session.session
        _, ids = self._sets[max(0, self._what.checkedId())]
        return [session.photo(one) for one in ids if session.has(one)]

    def _make_plan(self, _value: object = None) -> None:
        self._later.stop()
        self._plan = plan_export(
            self._photos(),
            self.options,
            originals=[photo.path for photo in self._context.session.session.photos],
            state_word=self._state_word,
            undated=self.tr("undated"),
            good_folders=self._context.settings.library_folders,
        )
        if self._plan.items:
            folder = self._plan.items[0].ask.target.parent
            if self._free is None or self._free.folder != folder:
                self._free = None
                self._space.ask(folder)
        self._show()

    def _state_word(self, photo: PhotoDoc) -> str:
        return state_text(self._context.session.session.state_of(photo.id))

    def _show(self) -> None:
        lossy = OutputFormat(self._format.currentData()) not in _LOSSLESS
        self._form.setRowVisible(self._quality_row, lossy)
        self._quality.setVisible(not self._like_original.isChecked())
        self._quality_value.setVisible(not self._like_original.isChecked())
        self._quality_value.setText(percent(self._quality.value() / 100))
        self._side.setEnabled(self._shrink.isChecked())
        self._folder.setEnabled(self._elsewhere.isChecked())
        plan = self._plan
        example = ""
        if plan.items:
            target = plan.items[0].ask.target
            example = f"{target.parent.name}/{target.name}"
        self._name.show_example(example, len(plan.items) > 1)
        self._export.setText(self.tr("Export %n photo(s)", "", len(plan.items)))
        missing = self._elsewhere.isChecked() and not self._folder.text().strip()
        self._export.setEnabled(bool(plan.items) and self._name.usable and not missing)
        self._hint.say("\n".join(self._words.hints(plan, self._context.conductor.restoring)))
        self._caution.say("\n".join(self._words.cautions(plan, self._free)))

    # ---- what the user does ----

    def accept(self) -> None:
        """Remembers the options and starts the export."""
        self._make_plan()
        if not self._export.isEnabled():
            return
        options = self.options
        settings = self._context.settings
        settings.set_value("export_format", options.format.value)
        settings.set_value("export_quality", options.quality)
        settings.set_value("export_template", options.template)
        settings.set_value("export_folder", str(options.folder or ""))
        settings.set_value("export_existing", options.existing)
        settings.set_value("export_max_side_px", options.max_side_px)
        settings.set_value("export_unrestored", options.unrestored)
        plan = self._plan
        super().accept()
        # After the dialog is gone: an export of nothing would finish on the spot.
        QTimer.singleShot(0, self._exporter, partial(self._exporter.start, plan))

    def done(self, result: int) -> None:
        """Closes; the disk is not asked any more."""
        self._space.wait()
        super().done(result)

    def _on_folder_edited(self, _text: str) -> None:
        self._later.start()

    def _on_photo_changed(self, _photo_id: str) -> None:
        self._later.start()

    def _choose_folder(self) -> None:
        start = self._folder.text().strip()
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose where to export"), start)
        if name:
            self._folder.setText(name)
            self._elsewhere.setChecked(True)
            self._make_plan()

    def _on_measured(self, room: Room) -> None:
        self._free = room
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
