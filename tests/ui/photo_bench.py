"""What photo widgets need around them: real session, selection and pictures, a scripted engine.

The engine renders pictures that the tests draw, in the files and formats of the real one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThreadPool
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from scripted_engine import ScriptedEngine
from shiboken6 import delete

from ented_desktop.documents.session import Session
from ented_desktop.documents.values import Facts, StoredResult
from ented_desktop.domain import (
    CropFrame,
    Face,
    FaceResult,
    Outcome,
    Reason,
    ReferenceMode,
)
from ented_desktop.engine.protocol import (
    DescribePhoto,
    FindFaces,
    FoundFaces,
    PatchPicture,
    PhotoFacts,
    Picture,
    RefineFace,
    RenderPhoto,
)
from ented_desktop.settings.store import SettingsStore
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.conductor import Conductor
from ented_desktop.ui.bridge.pictures import PictureStore
from ented_desktop.ui.bridge.selection import Selection
from ented_desktop.ui.bridge.session import SessionBridge
from ented_desktop.ui.bridge.settings import SettingsBridge
from ented_desktop.ui.notify import Notices


def gradient(width: int, height: int) -> QImage:
    """A picture in which every pixel tells where it is (up to 256 x 256)."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        for x in range(width):
            image.setPixelColor(x, y, QColor(x % 256, y % 256, 40))
    return image


def plain(width: int, height: int, color: QColor) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(color)
    return image


class Bench:
    """An :class:`AppContext` with photos that exist in memory only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.engine = ScriptedEngine()
        self.images: dict[Path, QImage] = {}
        self.faces: dict[Path, tuple[Face, ...]] = {}
        self._files = 0
        self.engine.answers.update(
            {
                RenderPhoto: self._render,
                DescribePhoto: self._describe,
                FindFaces: lambda ask: FoundFaces(self.faces[ask.photo]),
                RefineFace: lambda ask: FoundFaces((ask.frame.face(0.9),)),
            }
        )
        engine: Any = self.engine
        self.session = SessionBridge(Session())
        self.selection = Selection()
        self.pictures = PictureStore(engine, self.session)
        self.settings = SettingsBridge(SettingsStore(folder / "settings.toml"))
        self.conductor = Conductor(
            engine, self.session, self.selection, self.pictures, self.settings
        )
        self.selection.photo_selected.connect(self._on_selected)
        self.notices = Notices()
        mine: dict[str, Any] = {
            "engine": engine,
            "session": self.session,
            "conductor": self.conductor,
            "selection": self.selection,
            "pictures": self.pictures,
            "settings": self.settings,
            "notices": self.notices,
        }
        # They end in this thread, however late Python clears up what is left of them.
        self.root = QObject()
        for one in (
            self.engine,
            self.session,
            self.selection,
            self.pictures,
            self.settings,
            self.conductor,
            self.notices,
        ):
            one.setParent(self.root)
        # What photo widgets never touch stays empty.
        rest = {field.name: SimpleNamespace() for field in fields(AppContext)}
        self.context = AppContext(**{**rest, **mine})

    def _on_selected(self, photo: object) -> None:
        self.pictures.set_current(photo)  # type: ignore[arg-type]

    def add(
        self, name: str, image: QImage, frames: Sequence[CropFrame] = (), taken: str = ""
    ) -> str:
        """Opens a photo whose faces are known already."""
        path = self.folder / name
        self.images[path] = image
        self.faces[path] = tuple(frame.face() for frame in frames)
        session = self.session.session
        photo = session.open_photos([path])[0]
        facts = self._describe(DescribePhoto(path))
        session.set_facts(
            photo,
            Facts(facts.width, facts.height, "JPEG", facts.bytes, taken, name, facts.thumbnail),
        )
        session.merge_found(photo, self.faces[path], 0.5)
        return photo

    def show(self, qtbot: QtBot, photo: str) -> None:
        """Selects a photo and waits until it can be drawn."""
        self.selection.select_photo(photo)
        self.pictures.request(photo)
        qtbot.waitUntil(lambda: self.pictures.before(photo) is not None)

    def restore(
        self,
        qtbot: QtBot,
        photo: str,
        index: int,
        patch: QImage,
        at: tuple[int, int],
        outcome: Outcome = Outcome.RESTORED,
    ) -> str:
        """Gives a face a result whose change is this picture, as a run would."""
        session = self.session.session
        face = session.photo(photo).edits.faces[index]
        session.edit_face(photo, face.id, "None", mode=ReferenceMode.NONE)
        doc = session.photo(photo)
        if outcome is Outcome.FAILED:
            failed = FaceResult(face.id, outcome, Reason("face-failed", "It failed"))
            session.set_result(photo, StoredResult(doc.request(doc.edits.faces[index]), failed))
            return face.id
        result = FaceResult(face.id, outcome, Reason(), patch=f"patch-{face.id}")
        picture = PatchPicture(face.id, self.raw(patch, alpha=True), float(at[0]), float(at[1]))
        session.set_result(photo, StoredResult(doc.request(doc.edits.faces[index]), result))
        self.pictures.add_patches(photo, [picture])
        qtbot.waitUntil(lambda: face.id in self.pictures.patches(photo))
        return face.id

    def raw(self, image: QImage, scale: float = 1.0, *, alpha: bool = False) -> Picture:
        wanted = QImage.Format.Format_RGBA8888 if alpha else QImage.Format.Format_RGB888
        image = image.convertToFormat(wanted)
        file = self._file("raw")
        file.write_bytes(bytes(image.constBits()))
        kind = "rgba" if alpha else "rgb"
        return Picture(
            file,
            image.width(),
            image.height(),
            image.bytesPerLine(),
            kind,
            scale,  # type: ignore[arg-type]
        )

    def close(self) -> None:
        self.pictures.wait()
        QThreadPool.globalInstance().waitForDone()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        delete(self.root)

    def _file(self, suffix: str) -> Path:
        self._files += 1
        return self.folder / f"picture-{self._files}.{suffix}"

    def _render(self, ask: RenderPhoto) -> Picture:
        image, scale = self.images[ask.photo], 1.0
        longer = max(image.width(), image.height())
        if 0 < ask.max_side_px < longer:
            scale = ask.max_side_px / longer
            image = image.scaled(
                round(image.width() * scale),
                round(image.height() * scale),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        return self.raw(image, scale)

    def _describe(self, ask: DescribePhoto) -> PhotoFacts:
        image = self.images[ask.photo]
        file = self._file("jpg")
        image.scaled(96, 96, Qt.AspectRatioMode.KeepAspectRatio).save(str(file), "JPG")
        return PhotoFacts(image.width(), image.height(), "JPEG", 1234, "", "sha", file)
