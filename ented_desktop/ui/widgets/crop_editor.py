"""A dialog in which a face is laid under a guide: moved, turned, scaled; one step of undo."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import PhotoId
from ented_desktop.domain import CropFrame
from ented_desktop.ui import theme
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import icon
from ented_desktop.ui.widgets.crop_editor_canvas import CropCanvas
from ented_desktop.ui.widgets.photo_canvas_source import PhotoSource

_SAME_PX: Final = 0.005
_LARGEST_ZOOM: Final = 4.0
_SIZE: Final = QSize(880, 620)
_STEPS: Final = 200
"""Slider positions from the middle to an end."""


class CropEditor(QDialog):
    """Edits the crop of one face. Nothing is changed before OK.

    All numbers are relative to what was detected, so that 0, 0, 100 % and 0° is where it began.

    Args:
        context: The window's shared objects.
        photo_id: The photo.
        face_id: One of its faces.
    """

    def __init__(
        self,
        context: AppContext,
        photo_id: PhotoId,
        face_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._photo, self._face = photo_id, face_id
        face = context.session.session.photo(photo_id).edits.face(face_id)
        self._detected = CropFrame.of(face.face.landmarks)
        self._source = PhotoSource(context, self)
        self._source.show(photo_id)
        self.canvas = CropCanvas(self._source, face.crop_frame, self)
        self.across, self.down = self._number(" px"), self._number(" px")
        self.zoom, self.turn = self._number(" %"), self._number("°")
        self.zoom.setRange(100 / _LARGEST_ZOOM, 100 * _LARGEST_ZOOM)
        self.turn.setRange(-180.0, 180.0)
        self.turn.setWrapping(True)
        self.zoom_slider, self.turn_slider = self._slider(_STEPS), self._slider(1800)
        self.guide = QCheckBox(self)
        self.guide.setChecked(True)
        self.reset = QPushButton(icon("reset"), "", self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.explanation = QLabel(self)
        self.explanation.setWordWrap(True)
        self._labels = [QLabel(self) for _ in range(4)]
        self._build()
        self._connect()
        self.retranslate()
        self._show_numbers(face.crop_frame)
        self.canvas.setFocus()
        self.resize(_SIZE)
        context.session.photos_changed.connect(self._on_photos)

    def _number(self, suffix: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setDecimals(1)
        box.setRange(-1e5, 1e5)
        box.setSuffix(suffix)
        box.setKeyboardTracking(False)
        return box

    def _slider(self, reach: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(-reach, reach)
        slider.setPageStep(max(reach // 20, 1))
        return slider

    def _build(self) -> None:
        form = QFormLayout()
        form.setSpacing(theme.SPACE_S)
        fields = (
            (self.across, None),
            (self.down, None),
            (self.zoom, self.zoom_slider),
            (self.turn, self.turn_slider),
        )
        for label, (box, slider) in zip(self._labels, fields, strict=True):
            label.setBuddy(box)
            label.setMinimumHeight(box.sizeHint().height())  # beside it, whatever the style
            form.addRow(label, box)
            if slider is not None:
                form.addRow(slider)
        side = QVBoxLayout()
        side.addWidget(self.explanation)
        side.addSpacing(theme.SPACE_M)
        side.addLayout(form)
        side.addWidget(self.guide)
        side.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeading)
        side.addStretch(1)
        upper = QHBoxLayout()
        upper.setSpacing(theme.SPACE_L)
        upper.addWidget(self.canvas, 1)
        upper.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        layout.addLayout(upper, 1)
        layout.addWidget(self.buttons)
        self.explanation.setFixedWidth(260)

    def _connect(self) -> None:
        self.canvas.frame_changed.connect(self._show_numbers)
        for box in (self.across, self.down, self.zoom, self.turn):
            box.valueChanged.connect(self._on_number)
        self.zoom_slider.valueChanged.connect(self._on_zoom_slider)
        self.turn_slider.valueChanged.connect(self._on_turn_slider)
        self.guide.toggled.connect(self.canvas.set_guide)
        self.reset.clicked.connect(self._reset)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # ---- numbers and frame ------------------------------------------------------------------

    @property
    def frame(self) -> CropFrame:
        """What would be kept."""
        return self.canvas.frame

    def _show_numbers(self, frame: CropFrame) -> None:
        """Says in numbers what the picture shows."""
        start = self._detected
        zoom = start.side_px / frame.side_px
        turn = _round_turn(start.angle_deg - frame.angle_deg)
        values = (
            (self.across, frame.center_x - start.center_x),
            (self.down, frame.center_y - start.center_y),
            (self.zoom, 100.0 * zoom),
            (self.turn, turn),
            (self.zoom_slider, round(_STEPS * math.log(zoom) / math.log(_LARGEST_ZOOM))),
            (self.turn_slider, round(10 * turn)),
        )
        for field, value in values:
            blocked = field.blockSignals(True)
            field.setValue(value)  # type: ignore[arg-type]
            field.blockSignals(blocked)
        self.reset.setEnabled(not self._is_detected(frame))

    def _on_number(self, _value: float) -> None:
        start = self._detected
        frame = CropFrame(
            start.center_x + self.across.value(),
            start.center_y + self.down.value(),
            start.side_px * 100.0 / self.zoom.value(),
            _round_turn(start.angle_deg - self.turn.value()),
        )
        self.canvas.set_frame(frame)
        self._show_numbers(frame)

    def _on_zoom_slider(self, value: int) -> None:
        self.zoom.setValue(100.0 * _LARGEST_ZOOM ** (value / _STEPS))

    def _on_turn_slider(self, value: int) -> None:
        self.turn.setValue(value / 10)

    def _reset(self) -> None:
        self.canvas.set_frame(self._detected)
        self._show_numbers(self._detected)

    def _is_detected(self, frame: CropFrame) -> bool:
        pairs = zip(frame.corners, self._detected.corners, strict=True)
        return all(math.dist(one, other) < _SAME_PX for one, other in pairs)

    # ---- the end ----------------------------------------------------------------------------

    def accept(self) -> None:
        """Keeps the frame, as one step of undo."""
        session = self._context.session.session
        if session.has(self._photo):
            face = session.photo(self._photo).edits.face(self._face)
            frame = None if self._is_detected(self.frame) else self.frame
            if frame != face.frame:
                label = QT_TRANSLATE_NOOP("Edits", "Adjust a crop")
                session.edit_face(self._photo, self._face, label, frame=frame, unsure=False)
                self._context.conductor.face_changed(self._photo, self._face)
        super().accept()

    def _on_photos(self) -> None:
        if not self._context.session.session.has(self._photo):
            self.reject()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Renews the texts."""
        self.setWindowTitle(self.tr("Adjust the crop"))
        self.explanation.setText(
            self.tr(
                "Lay eyes, nose and mouth under the lines. Drag to move, drag in a corner to turn, "
                "use the wheel to scale."
            )
        )
        self.canvas.setAccessibleName(self.tr("The face as the program sees it"))
        self.canvas.setAccessibleDescription(
            self.tr("Arrow keys move, plus and minus scale, Alt and arrow keys turn.")
        )
        texts = (
            self.tr("&Across"),
            self.tr("&Down"),
            self.tr("&Size"),
            self.tr("&Turn"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        names = (self.tr("Across"), self.tr("Down"), self.tr("Size"), self.tr("Turn"))
        boxes = (self.across, self.down, self.zoom, self.turn)
        for box, name in zip(boxes, names, strict=True):
            box.setAccessibleName(name)
        self.zoom_slider.setAccessibleName(names[2])
        self.turn_slider.setAccessibleName(names[3])
        self.guide.setText(self.tr("Show the &lines"))
        self.reset.setText(self.tr("&Reset to what was found"))


def _round_turn(degrees: float) -> float:
    """The same turn in (-180, 180]."""
    turned = degrees % 360.0
    return turned - 360.0 if turned > 180.0 else turned
