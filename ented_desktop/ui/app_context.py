"""What every widget is given: the few objects that the whole window shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ented_desktop.documents.values import FaceEdit, PhotoDoc
    from ented_desktop.ui.bridge.conductor import Conductor
    from ented_desktop.ui.bridge.engine import EngineBridge
    from ented_desktop.ui.bridge.exporter import Exporter
    from ented_desktop.ui.bridge.library import LibraryBridge
    from ented_desktop.ui.bridge.pictures import PictureStore
    from ented_desktop.ui.bridge.queue import AlbumQueue
    from ented_desktop.ui.bridge.selection import Selection
    from ented_desktop.ui.bridge.session import SessionBridge
    from ented_desktop.ui.bridge.settings import SettingsBridge
    from ented_desktop.ui.notify import Notices


@dataclass(frozen=True)
class AppContext:
    """The shared objects; all of them live in the GUI thread.

    Attributes:
        engine: Asks the engine.
        session: The open photos and everything that was decided about them.
        conductor: What is asked of the engine when.
        selection: Current photo and face.
        pictures: Pixels to draw.
        settings: The options.
        library: The folders of good photos.
        exporter: Writes restored photos to files.
        albums: Whole folders that are restored as jobs.
        notices: Messages that the window shows without stopping anybody.
    """

    engine: EngineBridge
    session: SessionBridge
    conductor: Conductor
    selection: Selection
    pictures: PictureStore
    settings: SettingsBridge
    library: LibraryBridge
    exporter: Exporter
    albums: AlbumQueue
    notices: Notices

    def current_photo(self) -> PhotoDoc | None:
        """The selected photo, where it is still open."""
        photo_id, session = self.selection.current_photo, self.session.session
        if photo_id is None or not session.has(photo_id):
            return None
        return session.photo(photo_id)

    def current_face(self) -> tuple[PhotoDoc, FaceEdit] | None:
        """The selected face, with its photo."""
        photo, face_id = self.current_photo(), self.selection.current_face
        if photo is None or face_id is None:
            return None
        return next(((photo, face) for face in photo.edits.faces if face.id == face_id), None)
