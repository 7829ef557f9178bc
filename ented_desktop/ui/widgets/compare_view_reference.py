"""The reference photo, laid so that its face has the place and size of the face it is for."""

from __future__ import annotations

import logging
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QRectF, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter, QTransform

from ented_desktop.documents.values import FaceEdit
from ented_desktop.domain import CropFrame, Face, ReferencePick
from ented_desktop.engine.protocol import (
    CompareReference,
    Picture,
    Problem,
    RenderPhoto,
    Suggestions,
)
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.pictures import read_picture
from ented_desktop.ui.widgets.photo_canvas_layers import PhotoLayers, frame_transform
from ented_desktop.ui.widgets.photo_canvas_source import CanvasSource

_logger = logging.getLogger(__name__)

_SCREEN_PX: Final = 1600


class _Arrival(QObject):
    """Carries a picture from the thread that reads it."""

    read = Signal(object, object, object)


class _Read(QRunnable):
    def __init__(self, pick: ReferencePick, picture: Picture, arrival: _Arrival) -> None:
        super().__init__()
        self._pick, self._picture, self._arrival = pick, picture, arrival

    def run(self) -> None:
        try:
            image = read_picture(self._picture)
        except (OSError, ValueError) as error:
            _logger.error("a reference could not be read: %s", error)
            image = QImage()
        self._arrival.read.emit(self._pick, self._picture, image)


class ReferenceSource(CanvasSource):
    """The first reference of the selected face, in the coordinates of the selected photo.

    It draws nothing while it is switched off, so that nobody loads what nobody sees.

    Args:
        context: The window's shared objects.

    Signals:
        told: There is something else to say about it; see :attr:`pick` and :attr:`problem`.
    """

    told = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._on = False
        self._pick: ReferencePick | None = None
        self._face: Face | None = None
        self._frame: CropFrame | None = None
        self._layers: PhotoLayers | None = None
        self._screen: QImage | None = None
        self._asked_full = False
        self._searching = False
        self._size: tuple[int, int] | None = None
        self._problem: Problem | None = None
        self._arrival = _Arrival(self)
        self._arrival.read.connect(self._on_read)
        context.selection.photo_selected.connect(self._on_anything)
        context.selection.face_selected.connect(self._on_anything)
        context.session.photo_changed.connect(self._on_photo)

    @property
    def pick(self) -> ReferencePick | None:
        """The reference that is shown; None where the face has none."""
        return self._pick

    @property
    def problem(self) -> Problem | None:
        """Why it cannot be shown."""
        return self._problem

    def switch(self, on: bool) -> None:
        """Begins or ends following the selection."""
        if on != self._on:
            self._on = on
            self._update()

    @property
    def layers(self) -> PhotoLayers | None:
        """The reference's pixels."""
        return self._layers

    @property
    def size(self) -> tuple[int, int] | None:
        """The size of the selected photo: both are looked at through one window."""
        return self._size

    @property
    def is_loading(self) -> bool:
        """Whether there is no reference to draw (yet)."""
        return self._layers is None or self._layers.is_empty or self._searching

    def draw_before(self, painter: QPainter, scale: float) -> None:
        """Draws the reference through the face's frame."""
        if self._layers is None:
            return
        way = self._way(self._layers)
        painter.setTransform(way, True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale *= abs(complex(way.m11(), way.m12()))
        self._layers.draw(painter, scale, after=False)

    def _way(self, layers: PhotoLayers) -> QTransform:
        """From the reference's pixels to the photo's: face onto face, or else whole into whole."""
        if self._frame is not None and self._face is not None:
            return frame_transform(CropFrame.of(self._face.landmarks), self._frame)
        width, height = self._size or (layers.width, layers.height)
        fit = min(width / layers.width, height / layers.height)
        left, top = (width - fit * layers.width) / 2, (height - fit * layers.height) / 2
        return QTransform(fit, 0.0, 0.0, fit, left, top)

    def want(self, scale: float) -> None:
        """Asks for full size when the reference is enlarged beyond what is at hand."""
        if self._layers is None or self._pick is None or self._asked_full:
            return
        way = self._way(self._layers)
        if self._layers.lacks(scale * abs(complex(way.m11(), way.m12()))):
            self._asked_full = True
            self._render(self._pick, 0)

    def _on_anything(self, _value: object) -> None:
        self._update()

    def _on_photo(self, photo: str) -> None:
        if photo == self._context.selection.current_photo:
            self._update()

    def _update(self) -> None:
        selection, session = self._context.selection, self._context.session.session
        photo = selection.current_photo
        doc = session.photo(photo) if photo is not None and session.has(photo) else None
        size = (doc.facts.width, doc.facts.height) if doc is not None and doc.facts else None
        edit: FaceEdit | None = None
        if doc is not None and self._on:
            edit = next((f for f in doc.edits.faces if f.id == selection.current_face), None)
        picks = doc.references(edit) if doc is not None and edit is not None else ()
        pick, frame = (picks[0] if picks else None), (edit.crop_frame if edit else None)
        if size != self._size:
            self._size = size
            self.reset.emit()
        if pick != self._pick:
            self._take(pick, edit)
        if frame != self._frame:
            self._frame = frame
            self._redraw()

    def _take(self, pick: ReferencePick | None, edit: FaceEdit | None) -> None:
        self._pick, self._layers, self._screen, self._problem = pick, None, None, None
        self._asked_full = self._searching = False
        self._face = pick.face if pick is not None else None
        if pick is not None:
            self._render(pick, _SCREEN_PX)
            photo = self._context.selection.current_photo
            if pick.face is None and edit is not None and photo is not None:
                path = self._context.session.session.photo(photo).path
                ask = CompareReference(path, edit.target, (pick.photo,))
                self._searching = True
                self._context.engine.ask(
                    ask,
                    partial(self._on_compared, pick),
                    on_failed=partial(self._on_not_compared, pick),
                    on_stopped=partial(self._on_not_compared, pick),
                    urgent=True,
                    owner=self,
                )
        self._redraw()
        self.told.emit()

    def _render(self, pick: ReferencePick, max_side_px: int) -> None:
        def rendered(picture: Picture) -> None:
            QThreadPool.globalInstance().start(_Read(pick, picture, self._arrival))

        def failed(problem: Problem) -> None:
            if pick == self._pick and self._layers is None:
                self._problem = problem
                self.told.emit()

        self._context.engine.ask(
            RenderPhoto(pick.photo, max_side_px),
            rendered,
            on_failed=failed,
            urgent=True,
            owner=self,
        )

    def _on_compared(self, pick: ReferencePick, found: Suggestions) -> None:
        if pick != self._pick:
            return
        self._searching = False
        same = [one for one in found.candidates if one.pick.photo == pick.photo]
        if same:
            self._face = max(same, key=lambda candidate: candidate.likeness).pick.face
        self._redraw()
        self.told.emit()

    def _on_not_compared(self, pick: ReferencePick, _problem: Problem | None = None) -> None:
        self._on_compared(pick, Suggestions((), ()))

    def _on_read(self, pick: ReferencePick, picture: Picture, image: QImage) -> None:
        if pick != self._pick or image.isNull():
            return
        if self._layers is None:
            width = round(picture.width / picture.scale)
            self._layers = PhotoLayers(width, round(picture.height / picture.scale))
        if picture.scale < 1.0:
            self._screen = image
            self._layers.set_pictures(image, None)
        else:
            self._layers.set_pictures(self._screen, image)
        self.halve()
        self._redraw()
        self.told.emit()

    def _redraw(self) -> None:
        # The reference reaches beyond the photo that it is laid over.
        width, height = self._size or (0, 0)
        self.changed.emit(QRectF(-1e5, -1e5, width + 2e5, height + 2e5))
