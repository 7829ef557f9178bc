"""The face boxes of the current photo: which is hovered, edited or drawn, and the edits themselves.

Several views may show the same boxes; what is under way in one is seen in the others.
"""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import FaceEdit, PhotoDoc, PhotoState
from ented_desktop.domain import CropFrame, Outcome, Point, ReferenceMode
from ented_desktop.engine.protocol import FoundFaces, Problem, RefineFace
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.widgets.face_overlay_handles import contains

_SMALLEST_DRAWN_PX: Final = 8.0
"""A drag of fewer photo pixels is a slip of the hand."""


class FaceState(Enum):
    """Where a face stands, as its box shows it."""

    UNSURE = "unsure"
    DISMISSED = "dismissed"
    NEEDS_REFERENCE = "needs-reference"
    READY = "ready"
    RESTORING = "restoring"
    RESTORED = "restored"
    KEPT = "kept"
    FAILED = "failed"

    @property
    def is_faint(self) -> bool:
        """Whether the box stays in the background: nothing is to be done about it."""
        return self in (FaceState.DISMISSED, FaceState.KEPT, FaceState.UNSURE)


def face_state(doc: PhotoDoc, face: FaceEdit, state: PhotoState) -> FaceState:
    """Where a face stands.

    Args:
        doc: Its photo.
        face: One of its faces.
        state: What is being done about the photo.
    """
    if face.dismissed:
        return FaceState.DISMISSED
    if face.unsure:
        return FaceState.UNSURE
    result = doc.result(face)
    if result is not None:
        if result.outcome is Outcome.FAILED:
            return FaceState.FAILED
        used = result.outcome is Outcome.RESTORED or face.use_anyway
        return FaceState.RESTORED if used else FaceState.KEPT
    if state is PhotoState.RESTORING:
        return FaceState.RESTORING
    if face.mode is ReferenceMode.NONE or doc.references(face):
        return FaceState.READY
    return FaceState.NEEDS_REFERENCE


class FaceBoxes(QObject):
    """State and commands of the boxes; all edits can be undone.

    Args:
        context: The window's shared objects.

    Signals:
        changed: The boxes look different now.
        mode_changed: Editing or drawing began or ended.
    """

    changed = Signal()
    mode_changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._visible = True
        self._hovered: str | None = None
        self._edited: str | None = None
        self._draft: CropFrame | None = None
        self._drawing = False
        self._rubber: tuple[Point, Point] | None = None
        self._pending: dict[int, tuple[str, CropFrame]] = {}
        self._tickets = 0
        self._states: tuple[PhotoDoc, dict[str, FaceState]] | None = None
        context.selection.photo_selected.connect(self._on_photo_selected)
        context.selection.face_selected.connect(self._on_face_selected)
        context.session.photo_changed.connect(self._on_photo_changed)

    # ---- reading ----------------------------------------------------------------------------

    @property
    def doc(self) -> PhotoDoc | None:
        """The current photo."""
        photo, session = self._context.selection.current_photo, self._context.session.session
        return session.photo(photo) if photo is not None and session.has(photo) else None

    @property
    def faces(self) -> tuple[FaceEdit, ...]:
        """Its faces, in reading order of their numbers."""
        doc = self.doc
        return doc.edits.faces if doc is not None else ()

    @property
    def selected(self) -> FaceEdit | None:
        """The face whose references are shown."""
        wanted = self._context.selection.current_face
        return next((face for face in self.faces if face.id == wanted), None)

    @property
    def visible(self) -> bool:
        """Whether boxes are drawn at all."""
        return self._visible

    @property
    def hovered(self) -> str | None:
        """The face under the pointer."""
        return self._hovered

    @property
    def edited(self) -> str | None:
        """The face whose box has handles."""
        return self._edited

    @property
    def is_drawing(self) -> bool:
        """Whether the next drag draws a new box."""
        return self._drawing

    @property
    def rubber(self) -> tuple[Point, Point] | None:
        """Two corners of the box that is being drawn, photo pixels."""
        return self._rubber

    @property
    def pending(self) -> tuple[CropFrame, ...]:
        """Drawn boxes of this photo whose landmarks the engine still looks for."""
        photo = self._context.selection.current_photo
        return tuple(frame for owner, frame in self._pending.values() if owner == photo)

    def frame(self, face: FaceEdit) -> CropFrame:
        """Where a face's box is drawn: as it is being dragged, or as it stands."""
        if face.id == self._edited and self._draft is not None:
            return self._draft
        return face.crop_frame

    def state(self, face: FaceEdit) -> FaceState:
        """Where a face of the current photo stands."""
        doc = self.doc
        assert doc is not None
        if self._states is None or self._states[0] is not doc:
            state = self._context.session.session.state_of(doc.id)
            faces = {one.id: face_state(doc, one, state) for one in doc.edits.faces}
            self._states = (doc, faces)
        return self._states[1][face.id]

    def number(self, face: FaceEdit) -> int:
        """What people call it, from 1."""
        return self.faces.index(face) + 1

    def face_at(self, point: Point) -> FaceEdit | None:
        """The face at a photo point; of several the smallest."""
        if not self._visible:
            return None
        found = [face for face in self.faces if contains(self.frame(face), point)]
        return min(found, key=lambda face: self.frame(face).side_px, default=None)

    # ---- looking ----------------------------------------------------------------------------

    def set_visible(self, visible: bool) -> None:
        """Shows or hides all boxes."""
        if visible != self._visible:
            self._visible = visible
            if not visible:
                self.confirm()
                self.stop_drawing()
            self.changed.emit()

    def set_hovered(self, face_id: str | None) -> None:
        """Notes the face under the pointer."""
        if face_id != self._hovered:
            self._hovered = face_id
            self.changed.emit()

    def select(self, face_id: str | None) -> None:
        """Goes to a face; an edit of another one is kept."""
        self._context.selection.select_face(face_id)

    def select_next(self, step: int) -> bool:
        """Goes to the next or previous face; False at the end."""
        faces, chosen = self.faces, self.selected
        if not faces or not self._visible:
            return False
        at = faces.index(chosen) + step if chosen is not None else (0 if step > 0 else -1)
        if chosen is not None and not 0 <= at < len(faces):
            return False
        self.select(faces[at].id)
        return True

    # ---- moving, scaling, turning -----------------------------------------------------------

    def begin(self) -> None:
        """Gives the selected face handles."""
        chosen = self.selected
        if chosen is not None and chosen.id != self._edited:
            self.stop_drawing()
            self.set_visible(True)
            self._edited, self._draft = chosen.id, None
            self._mode()

    def set_draft(self, frame: CropFrame) -> None:
        """Shows the edited box elsewhere; nothing is decided yet."""
        if self._edited is not None:
            self._draft = frame
            self.changed.emit()

    def confirm(self) -> None:
        """Keeps what was dragged, as one step of undo, and takes the handles away."""
        edited, draft = self._edited, self._draft
        self.cancel()
        if edited is not None and draft is not None:
            self.move(edited, draft)

    def cancel(self) -> None:
        """Takes the handles away; the box is where it was."""
        if self._edited is not None:
            self._edited = self._draft = None
            self._mode()

    def move(self, face_id: str, frame: CropFrame | None) -> None:
        """Puts a face's crop elsewhere; None lets the landmarks decide again."""
        changes: dict[str, Any] = {"frame": frame, "unsure": False}
        self._edit(face_id, QT_TRANSLATE_NOOP("Edits", "Adjust a face"), changes)

    # ---- leaving alone ----------------------------------------------------------------------

    def dismiss(self) -> None:
        """Leaves the selected face alone."""
        if self.selected is not None:
            self.cancel()
            label = QT_TRANSLATE_NOOP("Edits", "Leave a face alone")
            self._edit(self.selected.id, label, {"dismissed": True})

    def bring_back(self) -> None:
        """Restores the selected face after all."""
        if self.selected is not None:
            label = QT_TRANSLATE_NOOP("Edits", "Bring a face back")
            self._edit(self.selected.id, label, {"dismissed": False, "unsure": False})

    # ---- drawing ----------------------------------------------------------------------------

    def start_drawing(self) -> None:
        """The next drag draws a box around a face that was not found."""
        if self.doc is not None and not self._drawing:
            self.confirm()
            self.set_visible(True)
            self._drawing = True
            self._mode()

    def stop_drawing(self) -> None:
        """Drags move the photo again."""
        if self._drawing:
            self._drawing, self._rubber = False, None
            self._mode()

    def set_rubber(self, start: Point, end: Point) -> None:
        """Shows the box that is being drawn."""
        self._rubber = (start, end)
        self.changed.emit()

    def finish_rubber(self) -> None:
        """Takes the drawn box: the engine looks for landmarks in it, then the face is added."""
        rubber, doc = self._rubber, self.doc
        self._rubber = None
        if rubber is None or doc is None or doc.facts is None:
            self.changed.emit()
            return
        xs = sorted(min(max(x, 0.0), doc.facts.width - 1.0) for x, _ in rubber)
        ys = sorted(min(max(y, 0.0), doc.facts.height - 1.0) for _, y in rubber)
        if min(xs[1] - xs[0], ys[1] - ys[0]) < _SMALLEST_DRAWN_PX:
            self.changed.emit()
            return
        self.stop_drawing()
        frame = CropFrame.around((xs[0], ys[0], xs[1], ys[1]))
        self._tickets += 1
        ticket = self._tickets
        self._pending[ticket] = (doc.id, frame)
        self._context.engine.ask(
            RefineFace(doc.path, frame),
            partial(self._on_refined, ticket),
            on_failed=partial(self._on_refining_failed, ticket),
            on_stopped=partial(self._on_refining_failed, ticket),
            urgent=True,
            owner=self,
        )
        self.changed.emit()

    def _on_refined(self, ticket: int, found: FoundFaces) -> None:
        photo, frame = self._pending.pop(ticket)
        face = found.faces[0] if found.faces else frame.face()
        session = self._context.session.session
        if session.has(photo):
            label = QT_TRANSLATE_NOOP("Edits", "Draw a face")
            new = session.add_face(photo, face, label)
            self._context.conductor.face_changed(photo, new)
            if photo == self._context.selection.current_photo:
                self.select(new)
        self.changed.emit()

    def _on_refining_failed(self, ticket: int, _problem: Problem | None = None) -> None:
        # What somebody drew is not thrown away because the engine could not look closer.
        self._on_refined(ticket, FoundFaces(()))

    # ---- inside -----------------------------------------------------------------------------

    def _edit(self, face_id: str, label: str, changes: dict[str, Any]) -> None:
        doc = self.doc
        if doc is not None:
            self._context.session.session.edit_face(doc.id, face_id, label, **changes)
            self._context.conductor.face_changed(doc.id, face_id)

    def _mode(self) -> None:
        self.mode_changed.emit()
        self.changed.emit()

    def _on_photo_selected(self, _photo: object) -> None:
        # The draft belongs to the photo that was left; its face is no longer in reach.
        self._hovered = self._rubber = None
        self.cancel()
        self.stop_drawing()
        self.changed.emit()

    def _on_face_selected(self, face: object) -> None:
        if self._edited is not None and face != self._edited:
            self.confirm()
        self.changed.emit()

    def _on_photo_changed(self, photo: str) -> None:
        if photo != self._context.selection.current_photo:
            return
        self._states = None  # what is being done about a photo is no part of its document
        if self._edited is not None and all(face.id != self._edited for face in self.faces):
            self.cancel()
        self.changed.emit()
