"""The objects that widgets share, with a scripted engine, for tests of single widgets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from scripted_engine import ScriptedEngine

from ented_desktop.documents.session import Session
from ented_desktop.documents.values import FaceEdit, Facts, PhotoDoc, StoredResult, Suggested
from ented_desktop.domain import (
    Candidate,
    CropFrame,
    Face,
    FaceResult,
    Outcome,
    Reason,
    ReferencePick,
)
from ented_desktop.domain.reasons import reason
from ented_desktop.engine.protocol import LibraryState, Suggestions, SuggestReferences
from ented_desktop.settings.store import SettingsStore
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.conductor import Conductor
from ented_desktop.ui.bridge.exporter import Exporter
from ented_desktop.ui.bridge.library import LibraryBridge
from ented_desktop.ui.bridge.pictures import PictureStore
from ented_desktop.ui.bridge.queue import AlbumQueue
from ented_desktop.ui.bridge.selection import Selection
from ented_desktop.ui.bridge.session import SessionBridge
from ented_desktop.ui.bridge.settings import SettingsBridge
from ented_desktop.ui.notify import Notices

LIBRARY = Path("/album/good")


def face_at(x: float, y: float = 40.0, side: float = 60.0) -> Face:
    return CropFrame.around((x, y, x + side, y + side * 1.3)).face(0.97)


def candidate(
    name: str,
    likeness: float,
    *,
    sharpness: float = 200.0,
    yaw_deg: float = 0.0,
    taken: str = "",
    preselected: bool = False,
    why: Reason | None = None,
) -> Candidate:
    return Candidate(
        pick=ReferencePick(LIBRARY / name, face_at(10.0)),
        likeness=likeness,
        sharpness=sharpness,
        face_px=300.0,
        yaw_deg=yaw_deg,
        pitch_deg=0.0,
        taken=taken,
        same_person=likeness >= 0.7,
        preselected=preselected,
        reason=why or Reason(),
    )


def good_photos() -> tuple[Candidate, ...]:
    """Three likely ones, the first preselected, and a stranger."""
    return (
        candidate(
            "best.jpg",
            0.84,
            yaw_deg=-20.0,
            taken="1962-05-01T10:00:00",
            preselected=True,
            why=reason("reference-sharpest", likeness=0.84, photos=3),
        ),
        candidate("second.jpg", 0.8, sharpness=60.0),
        candidate("third.jpg", 0.75, sharpness=10.0, yaw_deg=30.0),
        candidate("stranger.jpg", 0.08),
    )


class World:
    """Everything a test of a widget touches."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.engine = ScriptedEngine()
        self.bridge = SessionBridge(Session())
        self.session = self.bridge.session
        settings = SettingsBridge(SettingsStore(folder / "settings.toml"))
        pictures = PictureStore(self.engine, self.bridge)  # type: ignore[arg-type]
        selection = Selection()
        library = LibraryBridge(self.engine, settings)  # type: ignore[arg-type]
        self.context = AppContext(
            engine=self.engine,  # type: ignore[arg-type]
            session=self.bridge,
            conductor=Conductor(
                self.engine,  # type: ignore[arg-type]
                self.bridge,
                selection,
                pictures,
                settings,
            ),
            selection=selection,
            pictures=pictures,
            settings=settings,
            library=library,
            exporter=Exporter(self.engine, self.bridge),  # type: ignore[arg-type]
            albums=AlbumQueue(self.engine),  # type: ignore[arg-type]
            notices=Notices(),
        )

    def set_library(self, candidates: tuple[Candidate, ...]) -> None:
        thumbnail = self.folder / "face.jpg"
        picture = QImage(64, 64, QImage.Format.Format_RGB32)
        picture.fill(QColor(120, 90, 60))
        picture.save(str(thumbnail))
        found = Suggestions(candidates, (thumbnail,) * len(candidates), 40)
        self.engine.answers[SuggestReferences] = lambda _ask: found
        self.context.settings.set_library_folders((LIBRARY,))
        self.context.library._state = LibraryState((LIBRARY,), (), 40, 60, 0)

    def open(self, *names: str, faces: int = 1, taken: str = "") -> list[str]:
        """Opens photos that were looked into already."""
        ids = self.session.open_photos([self.folder / name for name in names])
        for photo_id in ids:
            path = self.session.photo(photo_id).path
            picture = QImage(320, 240, QImage.Format.Format_RGB32)
            picture.fill(QColor(90, 110, 130))
            picture.save(str(path), "PNG")
            facts = Facts(
                320, 240, "PNG", path.stat().st_size, taken, photo_id, self.folder / "face.jpg"
            )
            self.session.set_facts(photo_id, facts)
            self.session.merge_found(photo_id, [face_at(20 + 90.0 * k) for k in range(faces)], 0.6)
        return ids

    def suggest(self, photo_id: str, best: Candidate) -> None:
        for face in self.session.photo(photo_id).edits.faces:
            suggested = Suggested(face.target, best.pick, best.likeness, best.reason)
            self.session.set_suggested(photo_id, face.id, suggested)

    def select(self, photo_id: str, face: int = 0) -> None:
        self.context.selection.select_photo(photo_id)
        self.context.selection.select_face(self.session.photo(photo_id).edits.faces[face].id)

    def photo(self, photo_id: str) -> PhotoDoc:
        return self.session.photo(photo_id)

    def face(self, photo_id: str, number: int = 0) -> FaceEdit:
        return self.session.photo(photo_id).edits.faces[number]

    def finish(
        self,
        photo_id: str,
        outcome: Outcome = Outcome.RESTORED,
        *,
        why: Reason | None = None,
        before_deg: float | None = 27.0,
        after_deg: float | None = 18.0,
        patch: str | None = "patch",
        lent: float = 0.0,
    ) -> None:
        """Notes a result for every face of a photo as it is now."""
        for face in self.session.photo(photo_id).edits.faces:
            request = self.session.photo(photo_id).request(face)
            result = FaceResult(
                face.id,
                outcome,
                why or reason("picked", likeness=0.84),
                0.84,
                before_deg,
                after_deg,
                None if patch is None else f"{patch}-{face.id}",
                lent,
            )
            self.session.set_result(photo_id, StoredResult(request, result))


@contextmanager
def world_in(folder: Path) -> Iterator[World]:
    world = World(folder)
    yield world
    world.context.pictures.wait()
    world.context.settings._timer.stop()
    world.context.settings._writer.waitForDone()
