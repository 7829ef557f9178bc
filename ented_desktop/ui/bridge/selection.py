"""Which photo and which face the user is at."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The current photo and face, and the photos marked in the strip.

    Signals:
        photo_selected: The current photo's id, or None.
        face_selected: The current face's id, or None; always after ``photo_selected``.
        marked_changed: Other photos are marked; see :attr:`marked`.
    """

    photo_selected = Signal(object)
    face_selected = Signal(object)
    marked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photo: str | None = None
        self._face: str | None = None
        self._marked: tuple[str, ...] = ()

    @property
    def current_photo(self) -> str | None:
        """The photo that is shown."""
        return self._photo

    @property
    def current_face(self) -> str | None:
        """The face whose references are shown; belongs to the current photo."""
        return self._face

    @property
    def marked(self) -> tuple[str, ...]:
        """The photos that a command for "the selection" means, in the strip's order."""
        return self._marked

    def select_photo(self, photo_id: str | None) -> None:
        """Shows another photo; its face is chosen afterwards (None until then)."""
        if photo_id == self._photo:
            return
        self._photo, self._face = photo_id, None
        self.photo_selected.emit(photo_id)
        if self._face is None:
            self.face_selected.emit(None)

    def select_face(self, face_id: str | None) -> None:
        """Goes to another face of the current photo."""
        if face_id != self._face:
            self._face = face_id
            self.face_selected.emit(face_id)

    def mark(self, photo_ids: Iterable[str]) -> None:
        """Marks these photos (the strip's multiple selection)."""
        marked = tuple(photo_ids)
        if marked != self._marked:
            self._marked = marked
            self.marked_changed.emit()
