"""The sample to play with: a damaged portrait, and a good photo of the same person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from ented_desktop.base.paths import resources_dir
from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import PhotoId
from ented_desktop.domain import ReferenceMode, ReferencePick
from ented_desktop.ui.bridge.conductor import Conductor
from ented_desktop.ui.bridge.selection import Selection
from ented_desktop.ui.bridge.session import SessionBridge


def sample_photo() -> Path:
    """The damaged portrait."""
    return resources_dir() / "sample" / "degraded.jpg"


def sample_reference() -> Path:
    """The good photo."""
    return resources_dir() / "sample" / "reference.jpg"


class Sample(QObject):
    """Opens the sample and, once its face is found, puts the good photo beside it."""

    def __init__(
        self,
        session: SessionBridge,
        conductor: Conductor,
        selection: Selection,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._conductor = conductor
        self._selection = selection
        self._photo: PhotoId | None = None
        session.photo_changed.connect(self._on_photo_changed)

    @staticmethod
    def available() -> bool:
        """Whether the sample was installed."""
        return sample_photo().is_file() and sample_reference().is_file()

    def open(self) -> None:
        """Opens it."""
        (self._photo,) = self._conductor.open([sample_photo()])
        self._selection.select_photo(self._photo)
        self._on_photo_changed(self._photo)

    def _on_photo_changed(self, photo_id: str) -> None:
        if photo_id != self._photo or not self._session.session.has(photo_id):
            return
        photo = self._session.session.photo(photo_id)
        if photo.searched and photo.active_faces:
            self._photo = None
            face = photo.active_faces[0]
            if face.mode is ReferenceMode.AUTO:
                self._session.session.edit_face(
                    photo_id,
                    face.id,
                    QT_TRANSLATE_NOOP("Edits", "Choose a reference"),
                    mode=ReferenceMode.CHOSEN,
                    references=(ReferencePick(sample_reference()),),
                )
            self._selection.select_face(face.id)
