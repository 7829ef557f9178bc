"""Offers a chosen reference for the same person's faces in the other open photos."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import FaceEdit, PhotoDoc, PhotoId
from ented_desktop.domain import ReferenceMode
from ented_desktop.engine.protocol import GroupFaces, Problem, SamePerson
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.dialogs.same_person_dialog import SameFace, SamePersonDialog
from ented_desktop.ui.widgets.face_panel_note import InlineNote

USE_FOR_ALL_LABEL: Final = QT_TRANSLATE_NOOP("Edits", "Use the good photo for the same person")
_MOST_FACES: Final = 1000
"""Faces that are compared at once; whoever has more open gets the offer for the first ones."""


class SamePersonOffer(InlineNote):
    """A quiet bar that says in how many more photos the person is.

    Signals:
        applied: How many faces got the reference.
    """

    applied = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__("plain", parent)
        self._context = context
        self._about: tuple[PhotoId, str] | None = None
        self._request: int | None = None
        self._found: tuple[SameFace, ...] = ()
        self._review = QPushButton(self)
        self._review.clicked.connect(self.review)
        self._dismiss = QPushButton(self)
        self._dismiss.setProperty("look", "quiet")
        self._dismiss.clicked.connect(self.dismiss)
        self.add_button(self._review)
        self.add_button(self._dismiss)
        self.retranslate()

    @property
    def found(self) -> tuple[SameFace, ...]:
        """The faces that are offered."""
        return self._found

    def ask(self, photo_id: PhotoId, face_id: str) -> None:
        """Looks for the person of a face in the other open photos."""
        self.dismiss()
        session = self._context.session.session
        photo = session.photo(photo_id)
        face = photo.edits.face(face_id)
        wanted = face.references
        others = [
            (other.id, edit)
            for other in session.photos
            if other.id != photo_id
            for edit in other.active_faces
            if edit.mode is not ReferenceMode.NONE and other.references(edit) != wanted
        ][:_MOST_FACES]
        if not others:
            return
        self._about = (photo_id, face_id)
        paths = {other.id: other.path for other in session.photos}
        self._request = self._context.engine.ask(
            GroupFaces(
                photo.path,
                face.target,
                tuple((paths[other_id], edit.target) for other_id, edit in others),
            ),
            partial(self._on_grouped, self._about, tuple(others)),
            on_failed=self._on_failed,
            owner=self,
        )

    def follow(self, current: tuple[PhotoDoc, FaceEdit] | None) -> None:
        """Goes away where it no longer belongs: another face, or another choice."""
        if self._about is None:
            return
        if (
            current is None
            or (current[0].id, current[1].id) != self._about
            or current[1].mode is not ReferenceMode.CHOSEN
            or not current[1].references
        ):
            self.dismiss()

    def dismiss(self) -> None:
        """Takes the offer back."""
        if self._request is not None:
            self._context.engine.cancel(self._request)
        self._request = self._about = None
        self._found = ()
        self.say("")

    def review(self) -> None:
        """Shows the faces, so that the user confirms them."""
        if self._about is None or not self._context.session.session.has(self._about[0]):
            return
        dialog = SamePersonDialog(self._context, *self._about, self._found, self.window())
        dialog.accepted.connect(partial(self._on_confirmed, dialog))
        dialog.open()

    def apply(self, faces: tuple[SameFace, ...]) -> None:
        """Gives the reference to these faces, as one step of undo."""
        if self._about is None:
            return
        session = self._context.session.session
        photo_id, face_id = self._about
        references = session.photo(photo_id).edits.face(face_id).references
        count = 0
        with session.step(USE_FOR_ALL_LABEL):
            for one in faces:
                if not session.has(one.photo_id):
                    continue
                if any(face.id == one.face_id for face in session.photo(one.photo_id).edits.faces):
                    session.edit_face(
                        one.photo_id,
                        one.face_id,
                        USE_FOR_ALL_LABEL,
                        mode=ReferenceMode.CHOSEN,
                        references=references,
                    )
                    count += 1
        self.dismiss()
        if count:
            self._context.notices.success(
                self.tr("The good photo is used for %n more face(s).", "", count)
            )
            self.applied.emit(count)

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        self._review.setText(self.tr("Show them…"))
        self._dismiss.setText(self.tr("No, thanks"))
        if self._found:
            photos = len({one.photo_id for one in self._found})
            self.say(
                self.tr(
                    "The same person is in %n other photo(s). Use the good photo there too?",
                    "",
                    photos,
                )
            )

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_grouped(
        self,
        about: tuple[PhotoId, str],
        others: tuple[tuple[PhotoId, FaceEdit], ...],
        result: SamePerson,
    ) -> None:
        if about != self._about:
            return
        self._request = None
        best: dict[PhotoId, SameFace] = {}
        for index, likeness in zip(result.indices, result.likeness, strict=True):
            photo_id, face = others[index]
            found = SameFace(photo_id, face.id, likeness, face.mode is not ReferenceMode.CHOSEN)
            # Two faces of one photo are never one person: the likelier one counts.
            if photo_id not in best or best[photo_id].likeness < likeness:
                best[photo_id] = found
        places = {name: at for at, name in enumerate(self._context.session.session.order)}
        self._found = tuple(sorted(best.values(), key=lambda one: places.get(one.photo_id, 0)))
        if not any(one.ticked for one in self._found):
            self.dismiss()
            return
        self.retranslate()

    def _on_failed(self, _problem: Problem) -> None:
        # Nobody asked for the offer; without it nothing is missing.
        self._request = None
        self.dismiss()

    def _on_confirmed(self, dialog: SamePersonDialog) -> None:
        self.apply(dialog.ticked_faces)
