"""Takes photos that the user brings as references: measured first, then chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import PhotoId
from ented_desktop.domain import ReferenceMode
from ented_desktop.engine.protocol import Problem
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.widgets.reference_card_model import Card, same_pick
from ented_desktop.ui.widgets.reference_picker_source import ReferenceSource
from ented_desktop.ui.words import problem_with_hint

CHOOSE_LABEL: Final = QT_TRANSLATE_NOOP("Edits", "Choose the good photo")


class OwnPhotos(QObject):
    """Adds the user's own photos to a face.

    Signals:
        told: What went wrong, in words; empty when that no longer holds.
        taken: A photo was chosen for a face: photo id, face id, ``ReferencePick``.
    """

    told = Signal(str)
    taken = Signal(str, str, object)

    def __init__(
        self, context: AppContext, source: ReferenceSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._source = source

    def take(self, photo_id: PhotoId, face_id: str, paths: Sequence[Path]) -> None:
        """Measures photos and chooses those that show a face; folders go to the library."""
        photo = self._context.session.session.photo(photo_id)
        face = photo.edits.face(face_id)
        for folder in [path for path in paths if path.is_dir()]:
            self._context.library.add_folder(folder)
        photos = [path for path in paths if not path.is_dir()]
        self.told.emit("")
        if photo.path in photos:
            photos = [path for path in photos if path != photo.path]
            self.told.emit(
                self.tr("This is the photo itself. Choose another one of the same person.")
            )
        if photos:
            self._source.compare(
                photo, face, photos, partial(self._on_measured, photo_id, face_id), self._on_failed
            )

    def _on_measured(
        self, photo_id: PhotoId, face_id: str, found: dict[Path, tuple[Card, ...]]
    ) -> None:
        session = self._context.session.session
        if not session.has(photo_id):
            return
        faces = session.photo(photo_id).edits.faces
        face = next((one for one in faces if one.id == face_id), None)
        if face is None:
            return
        for path, cards in found.items():
            if not cards:
                text = self.tr("No face found in “{file}”. Choose a photo that shows the face.")
                self.told.emit(text.format(file=path.name))
                continue
            pick = cards[0].pick
            chosen = face.references if face.mode is ReferenceMode.CHOSEN else ()
            session.edit_face(
                photo_id,
                face_id,
                CHOOSE_LABEL,
                mode=ReferenceMode.CHOSEN,
                references=(*(one for one in chosen if not same_pick(one, pick)), pick),
            )
            self.taken.emit(photo_id, face_id, pick)

    def _on_failed(self, path: Path, problem: Problem) -> None:
        text = self.tr("“{file}” cannot be used. {reason}")
        self.told.emit(text.format(file=path.name, reason=problem_with_hint(problem)))
