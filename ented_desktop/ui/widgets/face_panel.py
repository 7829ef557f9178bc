"""The panel about the selected face: its state and why, whose face it is, how much of it counts."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import FaceEdit, PhotoDoc
from ented_desktop.domain import FaceResult, Outcome, ReferenceMode
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import icon
from ented_desktop.ui.theme import SPACE_M, SPACE_S
from ented_desktop.ui.widgets.face_overlay import face_words
from ented_desktop.ui.widgets.face_overlay_boxes import FaceState, face_state
from ented_desktop.ui.widgets.face_panel_note import InlineNote, NoteKind
from ented_desktop.ui.widgets.identity_words import (
    change_sentence,
    identity_sentence,
    likeness_of,
    percent_text,
)
from ented_desktop.ui.widgets.identity_words_scale import IdentityScale
from ented_desktop.ui.widgets.strength_slider import StrengthSlider
from ented_desktop.ui.words import reason_text

STRENGTH_LABEL: Final = QT_TRANSLATE_NOOP("Edits", "Change the strength")
USE_ANYWAY_LABEL: Final = QT_TRANSLATE_NOOP("Edits", "Use the restored face anyway")
KEEP_LABEL: Final = QT_TRANSLATE_NOOP("Edits", "Keep the original face")
LEAVE_LABEL: Final = QT_TRANSLATE_NOOP("Edits", "Leave the face alone")
TAKE_LABEL: Final = QT_TRANSLATE_NOOP("Edits", "Restore the face after all")
_STRENGTH_KEY: Final = "strength"


class FacePanel(QWidget):
    """What is known and decided about the selected face.

    Signals:
        crop_wanted: The user wants to edit the crop: photo id, face id.
        dismissed: The user left the face alone, or took it back: photo id, face id. The session
            has been changed already.
    """

    crop_wanted = Signal(str, str)
    dismissed = Signal(str, str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._build()
        context.selection.photo_selected.connect(self._on_selected)
        context.selection.face_selected.connect(self._on_selected)
        context.session.photo_changed.connect(self._on_photo_changed)
        self._slider.strength_changed.connect(self._on_strength)
        self._slider.change_finished.connect(self._on_strength_set)
        self._for_all.toggled.connect(self._on_for_all)
        self._choices.idClicked.connect(self._on_use_anyway)
        self._crop.clicked.connect(self._on_crop)
        self._leave.clicked.connect(self._on_leave)
        self._take.clicked.connect(self._on_take)
        self.retranslate()

    # ---- building ----

    def _build(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("look", "heading")
        self._state = QLabel(self)
        self._state.setProperty("look", "chip")
        self._reason = QLabel(self)
        self._reason.setProperty("look", "faint")
        self._reason.setWordWrap(True)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        font = self._sentence.font()
        font.setBold(True)
        self._sentence.setFont(font)
        self._scale = IdentityScale(self)
        self._change = QLabel(self)
        self._change.setWordWrap(True)
        self._guard = InlineNote("caution", self)
        self._keep = QPushButton(self)
        self._use = QPushButton(self)
        self._choices = QButtonGroup(self)
        for number, button in enumerate((self._keep, self._use)):
            button.setCheckable(True)
            self._choices.addButton(button, number)
            self._guard.add_button(button)
        self._note = InlineNote("plain", self)
        self._take = QPushButton(self)
        self._note.add_button(self._take)
        self._slider = StrengthSlider(self)
        self._for_all = QCheckBox(self)
        self._crop = QPushButton(self)
        self._crop.setIcon(icon("face-crop"))
        self._leave = QPushButton(self)
        self._leave.setIcon(icon("face-dismiss"))
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_S)
        tools.addWidget(self._crop, 1)
        tools.addWidget(self._leave, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addLayout(head)
        column.addWidget(self._reason)
        column.addWidget(self._sentence)
        column.addWidget(self._scale)
        column.addWidget(self._change)
        column.addWidget(self._guard)
        column.addWidget(self._note)
        column.addWidget(self._slider)
        column.addWidget(self._for_all)
        column.addLayout(tools)

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        self._keep.setText(self.tr("Keep the original"))
        self._use.setText(self.tr("Use it anyway"))
        self._for_all.setText(self.tr("Strength for all faces of this photo"))
        self._crop.setText(self.tr("Edit crop…"))
        self._crop.setToolTip(self.tr("Move, turn and scale what is taken for the face"))
        self._leave.setText(self.tr("Leave alone"))
        self._leave.setToolTip(self.tr("This face stays as it is"))
        self._show()

    # ---- what is shown ----

    def _show(self) -> None:
        current = self._context.current_face()
        if current is None:
            self._show_nothing()
            return
        photo, face = current
        state = face_state(photo, face, self._context.session.session.state_of(photo.id))
        faces = photo.edits.faces
        number = faces.index(face) + 1
        self._title.setText(
            self.tr("Face {number} of {count}").format(number=number, count=len(faces))
            if len(faces) > 1
            else self.tr("The face")
        )
        self._state.setText(face_words(state))
        self._state.setVisible(True)
        result = photo.result(face) if face.active else None
        self._show_identity(face, result)
        self._show_guard(face, result)
        self._show_note(photo, face, state, result)
        drawn = result is not None and result.patch is not None
        counts = state is FaceState.RESTORED and drawn
        self._slider.setVisible(drawn)
        self._slider.setEnabled(counts)
        self._slider.show_strength(face.strength)
        self._for_all.setVisible(drawn and len(photo.active_faces) > 1)
        self._for_all.setEnabled(counts)
        self._crop.setVisible(face.active)
        self._crop.setEnabled(state is not FaceState.RESTORING)
        self._leave.setVisible(face.active)

    def _show_nothing(self) -> None:
        photo_id = self._context.selection.current_photo
        session = self._context.session.session
        self._title.setText(self.tr("No face selected"))
        text = self.tr("Click a face in the photo.")
        if photo_id is None or not session.has(photo_id):
            text = ""
        elif session.photo(photo_id).searched and not session.photo(photo_id).edits.faces:
            text = self.tr("No face found. Draw a box around it.")
        self._reason.setText(text)
        self._reason.setVisible(bool(text))
        for widget in (
            self._state,
            self._sentence,
            self._scale,
            self._change,
            self._slider,
            self._for_all,
            self._crop,
            self._leave,
        ):
            widget.setVisible(False)
        self._guard.say("")
        self._note.say("")

    def _show_identity(self, face: FaceEdit, result: FaceResult | None) -> None:
        before = result.identity_before_deg if result is not None else None
        after = result.identity_after_deg if result is not None else None
        measured = before is not None and after is not None
        for widget in (self._sentence, self._scale, self._change):
            widget.setVisible(measured)
        if result is None or before is None or after is None:
            return
        if result.outcome is Outcome.KEPT and not face.use_anyway:
            self._sentence.setText(self.tr("What the restored face would be:"))
        else:
            self._sentence.setText(identity_sentence(after))
        self._scale.show_angles(before, after)
        told = self.tr("Before {before}, after {after}. {change}").format(
            before=percent_text(likeness_of(before)),
            after=percent_text(likeness_of(after)),
            change=change_sentence(before, after),
        )
        if result.lent:
            lent = self.tr("{share} of the detail is lent by the good photo.")
            told = f"{told}\n{lent.format(share=percent_text(result.lent))}"
        self._change.setText(told)

    def _show_guard(self, face: FaceEdit, result: FaceResult | None) -> None:
        kept = result is not None and result.outcome is Outcome.KEPT
        if not kept or result is None or result.patch is None:
            self._guard.say("")
            return
        if face.use_anyway:
            self._guard.say(
                self.tr(
                    "You use the restored face although it looks less like the person. "
                    "Compare before you export."
                )
            )
        else:
            self._guard.say(reason_text(result.reason))
        self._use.setChecked(face.use_anyway)
        self._keep.setChecked(not face.use_anyway)

    def _show_note(
        self, photo: PhotoDoc, face: FaceEdit, state: FaceState, result: FaceResult | None
    ) -> None:
        text, kind, reason = "", "plain", ""
        take = ""
        if state is FaceState.DISMISSED:
            text, take = self.tr("This face stays as it is."), self.tr("Restore it after all")
        elif state is FaceState.UNSURE:
            text = self.tr("The program is not sure that this is a face.")
            take = self.tr("It is a face")
        elif state is FaceState.FAILED and result is not None:
            text, kind = reason_text(result.reason), "bad"
        elif result is not None and result.outcome is Outcome.RESTORED:
            reason = reason_text(result.reason)
            if not photo.references(face):
                text, kind, reason = self._without(photo, face), "caution", ""
        elif state is FaceState.KEPT and result is not None and result.patch is None:
            text = reason_text(result.reason)
        elif state is FaceState.NEEDS_REFERENCE:
            text, kind = self._missing(photo, face), "plain"
        elif state is FaceState.READY:
            reason = self._coming(photo, face)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        tone: NoteKind = kind  # type: ignore[assignment]
        self._note.say(text, tone)
        self._take.setText(take)
        self._take.setVisible(bool(take))

    def _without(self, photo: PhotoDoc, face: FaceEdit) -> str:
        """A face that was restored without a reference says so."""
        suggested = photo.suggestion(face)
        if face.mode is ReferenceMode.AUTO and suggested is not None and suggested.reason.text:
            text = self.tr(
                "Restored without a good photo ({reason}). Check that it still looks like "
                "the person."
            )
            return text.format(reason=reason_text(suggested.reason))
        return self.tr("Restored without a good photo. Check that it still looks like the person.")

    def _missing(self, photo: PhotoDoc, face: FaceEdit) -> str:
        """Why there is no reference, and what to do."""
        if face.mode is ReferenceMode.CHOSEN:
            return self.tr("No good photo is ticked. Tick one below, or choose “None”.")
        suggested = photo.suggestion(face)
        if suggested is None:
            return self.tr("Looking for a good photo of this person…")
        if suggested.reason.code == "no-library":
            return self.tr(
                "No good photo yet. Choose the folder of good photos below, or drop one here."
            )
        text = self.tr("{reason}. Choose one below, or restore without.")
        return text.format(reason=reason_text(suggested.reason))

    def _coming(self, photo: PhotoDoc, face: FaceEdit) -> str:
        """What restoring will use."""
        if face.mode is ReferenceMode.NONE:
            return self.tr("Will be restored without a good photo.")
        count = len(photo.references(face))
        if face.mode is ReferenceMode.CHOSEN:
            return self.tr("Will be restored with the %n photo(s) that you chose.", "", count)
        return self.tr("Will be restored with the photo that the program suggests.")

    # ---- what the user does ----

    def _on_strength(self, strength: float) -> None:
        current = self._context.current_face()
        if current is None:
            return
        photo, face = current
        session = self._context.session.session
        if not self._for_all.isChecked():
            session.edit_face(
                photo.id, face.id, STRENGTH_LABEL, merge_key=_STRENGTH_KEY, strength=strength
            )
            return
        with session.step(STRENGTH_LABEL, merge_key=f"{photo.id}/{_STRENGTH_KEY}"):
            for one in photo.active_faces:
                session.edit_face(photo.id, one.id, STRENGTH_LABEL, strength=strength)

    def _on_strength_set(self) -> None:
        self._context.session.session.end_merge()

    def _on_for_all(self, checked: bool) -> None:
        current = self._context.current_face()
        if not checked or current is None or not self._for_all.isVisible():
            return
        if any(face.strength != current[1].strength for face in current[0].active_faces):
            self._on_strength(current[1].strength)
            self._on_strength_set()

    def _on_use_anyway(self, number: int) -> None:
        use = number == 1
        self._edit(USE_ANYWAY_LABEL if use else KEEP_LABEL, use_anyway=use)

    def _on_crop(self) -> None:
        current = self._context.current_face()
        if current is not None:
            self.crop_wanted.emit(current[0].id, current[1].id)

    def _on_leave(self) -> None:
        self._set_aside(LEAVE_LABEL, dismissed=True)

    def _on_take(self) -> None:
        self._set_aside(TAKE_LABEL, dismissed=False, unsure=False)

    def _set_aside(self, label: str, **changes: Any) -> None:
        current = self._context.current_face()
        if current is not None:
            self._edit(label, **changes)
            self.dismissed.emit(current[0].id, current[1].id)

    def _edit(self, label: str, **changes: Any) -> None:
        current = self._context.current_face()
        if current is not None:
            photo, face = current
            self._context.session.session.edit_face(photo.id, face.id, label, **changes)

    # ---- what happens ----

    def _on_selected(self, _id: object) -> None:
        self._context.session.session.end_merge()
        self._show()

    def _on_photo_changed(self, photo_id: str) -> None:
        if photo_id == self._context.selection.current_photo:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
