"""The pixels that the window draws, within a bounded memory.

The engine writes raw pixels to files; they are read and converted outside the GUI thread, strip by
strip, so that not even a picture of 100 megapixels stalls the window.
"""

from __future__ import annotations

import contextlib
import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QRect, QRunnable, QSize, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter

from ented_desktop.documents.values import PhotoId
from ented_desktop.engine.protocol import (
    Patches,
    PatchPicture,
    Picture,
    Problem,
    RenderPatches,
    RenderPhoto,
)
from ented_desktop.ui.bridge.engine import EngineBridge
from ented_desktop.ui.bridge.session import SessionBridge

_logger = logging.getLogger(__name__)

_BUDGET_BYTES: Final = 640 * 2**20
_THUMBNAIL_BUDGET_BYTES: Final = 48 * 2**20
_STRIP_PIXELS: Final = 1_000_000
_SMALLEST_SCREEN_PX: Final = 1600
_LARGEST_SCREEN_PX: Final = 3840


@dataclass(frozen=True)
class PlacedPatch:
    """A face's change, to be drawn over the photo.

    Attributes:
        image: ARGB32_Premultiplied, at the photo's full resolution.
        left: Column of the photo of the image's first column.
        top: Row of the photo of the image's first row.
    """

    image: QImage
    left: float
    top: float


@dataclass
class _Pictures:
    """What is held of one photo."""

    before: QImage | None = None
    full: QImage | None = None
    patches: dict[str, tuple[str, PlacedPatch]] = field(default_factory=dict)
    """By face: the patch's name and picture."""
    asked: set[str] = field(default_factory=set)
    """What is on its way: ``"before"``, ``"full"`` or a patch's name."""
    problem: Problem | None = None

    @property
    def bytes(self) -> int:
        """Memory that it takes."""
        images = [self.before, self.full, *(p.image for _, p in self.patches.values())]
        return sum(image.sizeInBytes() for image in images if image is not None)


class PictureStore(QObject):
    """Keeps pictures of the current photo and of its neighbours; forgets the rest.

    Drawing a restored photo: draw :meth:`before` (or :meth:`full`), then each patch at its place
    with the face's strength as the painter's opacity.

    Args:
        engine: Renders.
        session: Knows each photo's file and results.
        budget_bytes: Memory for pictures; the current photo is held whatever it takes.

    Signals:
        picture_ready: Something new of this photo can be drawn, or its rendering failed.
        thumbnail_ready: A thumbnail was read; carries its file.
        patches_lost: Stored changes are no longer in the cache: photo id and the faces' ids.
    """

    picture_ready = Signal(str)
    thumbnail_ready = Signal(object)
    patches_lost = Signal(str, object)

    _loaded = Signal(str, str, str, object, QImage)
    _thumbnail_read = Signal(object, QImage)

    def __init__(
        self,
        engine: EngineBridge,
        session: SessionBridge,
        budget_bytes: int = _BUDGET_BYTES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._session = session
        self._budget = budget_bytes
        self._held: OrderedDict[PhotoId, _Pictures] = OrderedDict()
        self._current: PhotoId | None = None
        self._neighbours: tuple[PhotoId, ...] = ()
        self._thumbnails: OrderedDict[Path, QImage] = OrderedDict()
        self._reading: set[Path] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._loaded.connect(self._on_loaded)
        self._thumbnail_read.connect(self._on_thumbnail)

    # ---- reading ------------------------------------------------------------------------

    def before(self, photo_id: PhotoId) -> QImage | None:
        """The photo as it is, at screen size (RGB32); None until it was rendered."""
        held = self._held.get(photo_id)
        return held.before if held is not None else None

    def full(self, photo_id: PhotoId) -> QImage | None:
        """The photo as it is, at full size (RGB32); None until it was rendered."""
        held = self._held.get(photo_id)
        return held.full if held is not None else None

    def patches(self, photo_id: PhotoId) -> dict[str, PlacedPatch]:
        """The changes of the photo's faces as they are now, by face id, at full resolution.

        Faces that the guard kept are among them; whether they are drawn is the user's decision
        (``FaceEdit.use_anyway``).
        """
        held = self._held.get(photo_id)
        if held is None or not self._session.session.has(photo_id):
            return {}
        wanted = self._patch_names(photo_id)
        return {
            face: patch for face, (name, patch) in held.patches.items() if wanted.get(face) == name
        }

    def problem(self, photo_id: PhotoId) -> Problem | None:
        """Why the photo could not be rendered; None when nothing is wrong."""
        held = self._held.get(photo_id)
        return held.problem if held is not None else None

    def thumbnail(self, file: Path) -> QImage | None:
        """A thumbnail; None while it is read, and ``thumbnail_ready`` follows.

        A null image where the file cannot be read.
        """
        image = self._thumbnails.get(file)
        if image is not None:
            self._thumbnails.move_to_end(file)
            return image
        if file not in self._reading:
            self._reading.add(file)
            self._pool.start(_ReadThumbnail(self, file))
        return None

    # ---- asking -------------------------------------------------------------------------

    def set_current(self, photo_id: PhotoId | None, neighbours: Sequence[PhotoId] = ()) -> None:
        """Holds this photo, and its neighbours as long as there is room."""
        self._current = photo_id
        self._neighbours = tuple(neighbours)
        self._forget()

    def request(self, photo_id: PhotoId, full: bool = False) -> None:
        """Asks for what is missing of a photo; ``picture_ready`` follows."""
        if not self._session.session.has(photo_id):
            return
        held = self._held.setdefault(photo_id, _Pictures())
        self._held.move_to_end(photo_id)
        level = "full" if full else "before"
        if getattr(held, level) is None and level not in held.asked:
            held.asked.add(level)
            held.problem = None
            self._engine.ask(
                RenderPhoto(
                    self._session.session.photo(photo_id).path, 0 if full else _screen_px()
                ),
                partial(self._on_rendered, photo_id, level),
                on_failed=partial(self._on_failed, photo_id, level),
                on_stopped=partial(self._on_stopped, photo_id, level),
                urgent=photo_id == self._current,
                owner=self,
            )
        self._request_patches(photo_id, held)

    def add_patches(self, photo_id: PhotoId, patches: Sequence[PatchPicture]) -> None:
        """Takes in what restoring gave (by face id), where the photo is held; else drops it."""
        held = photo_id == self._current or photo_id in self._held
        for patch in patches:
            if not held:
                self._pool.start(partial(_drop, patch.picture.file))
                continue
            self._load(photo_id, f"face:{patch.id}", patch.picture, patch)

    def wait(self) -> None:
        """Waits for the reading threads (at close)."""
        self._pool.clear()
        self._pool.waitForDone()

    # ---- inside -------------------------------------------------------------------------

    def _patch_names(self, photo_id: PhotoId) -> dict[str, str]:
        photo = self._session.session.photo(photo_id)
        names = {}
        for face in photo.active_faces:
            result = photo.result(face)
            if result is not None and result.patch is not None:
                names[face.id] = result.patch
        return names

    def _request_patches(self, photo_id: PhotoId, held: _Pictures) -> None:
        wanted = self._patch_names(photo_id)
        missing = {
            name: face
            for face, name in wanted.items()
            if name not in held.asked and held.patches.get(face, ("",))[0] != name
        }
        if not missing:
            return
        held.asked.update(missing)
        self._engine.ask(
            RenderPatches(tuple(missing), self._session.session.photo(photo_id).path),
            partial(self._on_patches, photo_id, missing),
            on_failed=partial(self._on_patches_failed, photo_id, missing),
            urgent=photo_id == self._current,
            owner=self,
        )

    def _on_rendered(self, photo_id: PhotoId, level: str, picture: Picture) -> None:
        self._load(photo_id, level, picture, None)

    def _on_failed(self, photo_id: PhotoId, level: str, problem: Problem) -> None:
        held = self._held.get(photo_id)
        if held is not None:
            held.asked.discard(level)
            held.problem = problem
            self.picture_ready.emit(photo_id)

    def _on_stopped(self, photo_id: PhotoId, level: str) -> None:
        held = self._held.get(photo_id)
        if held is not None:
            held.asked.discard(level)

    def _on_patches(self, photo_id: PhotoId, missing: dict[str, str], patches: Patches) -> None:
        found = {patch.id for patch in patches.patches}
        for patch in patches.patches:
            self._load(photo_id, f"name:{patch.id}", patch.picture, patch)
        lost = [face for name, face in missing.items() if name not in found]
        if lost:
            self._on_patches_failed(photo_id, {n: f for n, f in missing.items() if f in lost}, None)
            self.patches_lost.emit(photo_id, tuple(lost))

    def _on_patches_failed(
        self, photo_id: PhotoId, missing: dict[str, str], _problem: Problem | None
    ) -> None:
        held = self._held.get(photo_id)
        if held is not None:
            held.asked.difference_update(missing)

    def _load(
        self, photo_id: PhotoId, slot: str, picture: Picture, patch: PatchPicture | None
    ) -> None:
        self._pool.start(_LoadPicture(self, photo_id, slot, picture, patch))

    def _on_loaded(
        self, photo_id: str, slot: str, problem: str, patch: PatchPicture | None, image: QImage
    ) -> None:
        if not self._session.session.has(photo_id):
            return
        held = self._held.setdefault(photo_id, _Pictures())
        if patch is None:
            held.asked.discard(slot)
            if problem:
                held.problem = Problem("picture-unreadable", problem)
            elif slot == "full":
                held.full = image
            else:
                held.before = image
        elif not problem:
            kind, _, name = slot.partition(":")
            placed = PlacedPatch(image, patch.left, patch.top)
            names = self._patch_names(photo_id)
            if kind == "face":
                if name in names:
                    held.patches[name] = (names[name], placed)
                    held.asked.discard(names[name])
            else:
                held.asked.discard(name)
                for face, wanted in names.items():
                    if wanted == name:
                        held.patches[face] = (name, placed)
        self._forget()
        self.picture_ready.emit(photo_id)

    def _on_thumbnail(self, file: Path, image: QImage) -> None:
        self._reading.discard(file)
        self._thumbnails[file] = image
        total = sum(one.sizeInBytes() for one in self._thumbnails.values())
        while total > _THUMBNAIL_BUDGET_BYTES and len(self._thumbnails) > 1:
            total -= self._thumbnails.popitem(last=False)[1].sizeInBytes()
        self.thumbnail_ready.emit(file)

    def _forget(self) -> None:
        """Drops the oldest pictures beyond the budget, full sizes first."""
        for photo_id in [name for name in self._held if not self._session.session.has(name)]:
            del self._held[photo_id]
        for photo_id, held in self._held.items():
            if photo_id != self._current:
                held.full = None  # only what is looked at is worth its full size
        total = sum(held.bytes for held in self._held.values())
        for keep_neighbours in (True, False):
            for photo_id in list(self._held):
                near = photo_id in self._neighbours
                if total <= self._budget or photo_id == self._current or (near and keep_neighbours):
                    continue
                total -= self._held[photo_id].bytes
                if self._held[photo_id].asked:
                    self._held[photo_id].before = None
                    self._held[photo_id].patches.clear()
                else:
                    del self._held[photo_id]


def _screen_px() -> int:
    """The longer side that a photo is rendered to: the largest screen's, within reason."""
    sides = [
        max(screen.size().width(), screen.size().height()) * screen.devicePixelRatio()
        for screen in QGuiApplication.screens()
    ]
    return int(min(max([_SMALLEST_SCREEN_PX, *sides]), _LARGEST_SCREEN_PX))


def _drop(file: Path) -> None:
    """Deletes a picture that nobody will look at."""
    with contextlib.suppress(OSError):
        file.unlink()


class _LoadPicture(QRunnable):
    """Reads a file of raw rows into a picture that is quick to draw, and deletes the file."""

    def __init__(
        self,
        store: PictureStore,
        photo_id: PhotoId,
        slot: str,
        picture: Picture,
        patch: PatchPicture | None,
    ) -> None:
        super().__init__()
        self._store, self._photo_id, self._slot = store, photo_id, slot
        self._picture, self._patch = picture, patch

    def run(self) -> None:
        """In a worker thread."""
        try:
            image, problem = read_picture(self._picture), ""
        except (OSError, ValueError) as error:
            _logger.error("a picture could not be read: %s", error)
            image, problem = QImage(), str(error)
        self._store._loaded.emit(self._photo_id, self._slot, problem, self._patch, image)


class _ReadThumbnail(QRunnable):
    """Reads a JPEG from the cache."""

    def __init__(self, store: PictureStore, file: Path) -> None:
        super().__init__()
        self._store, self._file = store, file

    def run(self) -> None:
        """In a worker thread."""
        reader = QImageReader(str(self._file))
        image = reader.read()
        if not image.isNull():
            image = image.convertToFormat(QImage.Format.Format_RGB32)
        self._store._thumbnail_read.emit(self._file, image)


def read_picture(picture: Picture, *, keep: bool = False) -> QImage:
    """The picture in a file of raw rows; the file is deleted unless it is to be kept.

    Args:
        picture: Names the file and its layout.
        keep: Leaves the file.

    Returns:
        RGB32, or ARGB32_Premultiplied where there is alpha.

    Raises:
        OSError: The file cannot be read.
        ValueError: It is shorter than its layout says.
    """
    alpha = picture.format == "rgba"
    source = QImage.Format.Format_RGBA8888 if alpha else QImage.Format.Format_RGB888
    target = QImage.Format.Format_ARGB32_Premultiplied if alpha else QImage.Format.Format_RGB32
    image = QImage(QSize(picture.width, picture.height), target)
    if image.isNull():
        raise ValueError(f"no memory for {picture.width} x {picture.height} pixels")
    rows = max(1, _STRIP_PIXELS // max(1, picture.width))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    try:
        with picture.file.open("rb") as stream:
            for top in range(0, picture.height, rows):
                count = min(rows, picture.height - top)
                data = stream.read(count * picture.stride)
                if len(data) < (count - 1) * picture.stride + picture.width * (4 if alpha else 3):
                    raise ValueError("the file is too short")
                strip = QImage(data, picture.width, count, picture.stride, source)
                painter.drawImage(QRect(0, top, picture.width, count), strip)
                del strip
    finally:
        painter.end()
    image.setDevicePixelRatio(1.0)
    if not keep:
        picture.file.unlink(missing_ok=True)
    return image
