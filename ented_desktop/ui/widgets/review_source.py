"""One file as something to draw beside others: as it is, or laid with its face onto a face."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QPainter, QTransform

from ented_desktop.domain import CropFrame
from ented_desktop.engine.protocol import Problem
from ented_desktop.ui.bridge.file_pictures import FilePictures
from ented_desktop.ui.widgets.photo_canvas_layers import PhotoLayers, frame_transform
from ented_desktop.ui.widgets.photo_canvas_source import CanvasSource


class FileSource(CanvasSource):
    """The pixels of a file.

    Args:
        pictures: Reads files.
    """

    def __init__(self, pictures: FilePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._file: Path | None = None
        self._layers: PhotoLayers | None = None
        self._own: CropFrame | None = None
        self._target: CropFrame | None = None
        self._target_size: tuple[int, int] | None = None
        self._asked_full = False
        pictures.ready.connect(self._on_ready)

    @property
    def file(self) -> Path | None:
        """What is drawn."""
        return self._file

    @property
    def problem(self) -> Problem | None:
        """Why it cannot be drawn."""
        held = self._pictures.get(self._file) if self._file is not None else None
        return held.problem if held is not None else None

    def show(self, file: Path | None, *, again: bool = False) -> None:
        """Draws another file from now on.

        Args:
            file: Which; None for nothing.
            again: Its content is new.
        """
        if file == self._file and not again:
            return
        self._file, self._layers, self._asked_full = file, None, False
        self._own = self._target = None
        self._update()
        self.reset.emit()

    def lay(
        self, own: CropFrame | None, target: CropFrame | None, size: tuple[int, int] | None
    ) -> None:
        """Lays the file over another photo.

        Args:
            own: The face in this file; None fits the whole file into the photo.
            target: The face in the photo.
            size: Of the photo, whose coordinates count from now on.
        """
        if (own, target, size) == (self._own, self._target, self._target_size):
            return
        resized = size != self._target_size
        self._own, self._target, self._target_size = own, target, size
        if resized:
            self.reset.emit()
        self._redraw()

    @property
    def layers(self) -> PhotoLayers | None:
        """The pixels."""
        return self._layers

    @property
    def size(self) -> tuple[int, int] | None:
        """Of the photo that it is laid over, or its own."""
        if self._target_size is not None:
            return self._target_size
        return (self._layers.width, self._layers.height) if self._layers else None

    @property
    def is_loading(self) -> bool:
        """Whether there are no pixels yet."""
        return self._layers is None or self._layers.is_empty

    def draw_before(self, painter: QPainter, scale: float) -> None:
        """Draws the file."""
        if self._layers is None:
            return
        if self._target_size is not None:
            way = self._way(self._layers)
            painter.setTransform(way, True)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale *= abs(complex(way.m11(), way.m12()))
        self._layers.draw(painter, scale, after=False)

    def want(self, scale: float) -> None:
        """Asks for full size where the file is enlarged beyond what is at hand."""
        if self._layers is None or self._file is None or self._asked_full:
            return
        if self._target_size is not None:
            way = self._way(self._layers)
            scale *= abs(complex(way.m11(), way.m12()))
        if self._layers.lacks(scale):
            self._asked_full = True
            self._pictures.ask(self._file, full=True)

    def _way(self, layers: PhotoLayers) -> QTransform:
        if self._own is not None and self._target is not None:
            return frame_transform(self._own, self._target)
        width, height = self._target_size or (layers.width, layers.height)
        fit = min(width / layers.width, height / layers.height)
        left, top = (width - fit * layers.width) / 2, (height - fit * layers.height) / 2
        return QTransform(fit, 0.0, 0.0, fit, left, top)

    def _on_ready(self, file: Path) -> None:
        if file == self._file:
            empty = self._layers is None
            self._update()
            if empty and self._target_size is None:
                self.reset.emit()
            self._redraw()

    def _update(self) -> None:
        held = self._pictures.get(self._file) if self._file is not None else None
        if held is None or (held.screen is None and held.full is None):
            return
        if self._layers is None:
            self._layers = PhotoLayers(held.width, held.height)
        self._layers.set_pictures(held.screen, held.full)
        self.halve()

    def _redraw(self) -> None:
        # What is laid over a photo may reach beyond it.
        width, height = self.size or (0, 0)
        self.changed.emit(QRectF(-1e5, -1e5, width + 2e5, height + 2e5))
