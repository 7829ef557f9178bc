"""One open photo as something to draw, kept up to date with the session and the pictures."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPainter

from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.widgets.photo_canvas_layers import PhotoLayers
from ented_desktop.ui.widgets.photo_canvas_pyramid import Halver


class CanvasSource(QObject):
    """What a :class:`PhotoCanvas` draws: nothing, until somebody says otherwise.

    Signals:
        reset: Another photo, or another size of it.
        changed: The part (``QRectF``, photo pixels from the edge) that looks different now.
    """

    reset = Signal()
    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._halver = Halver(self)
        self._halver.halved.connect(self._on_halved)
        self._halving: set[int] = set()

    @property
    def layers(self) -> PhotoLayers | None:
        """The pixels; None until the photo's size is known."""
        return None

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in photo pixels; None until they are known."""
        return None

    @property
    def is_loading(self) -> bool:
        """Whether there are no pixels to draw yet."""
        return True

    def draw_before(self, painter: QPainter, scale: float) -> None:
        """Draws the original; see :meth:`PhotoLayers.draw`."""

    def draw_after(self, painter: QPainter, scale: float) -> None:
        """Draws the photo with its restored faces."""
        self.draw_before(painter, scale)

    def want(self, scale: float) -> None:
        """Asks for the pixels that drawing at this scale needs, where they are not at hand."""

    def halve(self) -> None:
        """Has small sizes of large pictures made, beside everything else."""
        for pyramid in self.layers.pyramids if self.layers is not None else ():
            key = pyramid.image.cacheKey()
            if pyramid.waits and key not in self._halving:
                self._halving.add(key)
                self._halver.start(pyramid.image)

    def _on_halved(self, key: int, half: QImage) -> None:
        self._halving.discard(key)
        for pyramid in self.layers.pyramids if self.layers is not None else ():
            if pyramid.image.cacheKey() == key:
                pyramid.add_half(half)


class PhotoSource(CanvasSource):
    """The pixels of an open photo; several canvases may show them together.

    Strength is drawn, not computed: a change of it redraws the face and asks nobody.

    Args:
        context: The window's shared objects.
    """

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._photo: str | None = None
        self._layers: PhotoLayers | None = None
        self._asked_full = False
        self._is_preview = True
        context.pictures.picture_ready.connect(self._on_picture)
        context.pictures.thumbnail_ready.connect(self._on_thumbnail)
        context.session.photo_changed.connect(self._on_photo)

    @property
    def photo_id(self) -> str | None:
        """The photo that is drawn."""
        return self._photo

    @property
    def layers(self) -> PhotoLayers | None:
        """The pixels; None until the photo's size is known."""
        return self._layers

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in photo pixels; None until they are known."""
        return (self._layers.width, self._layers.height) if self._layers else None

    @property
    def is_loading(self) -> bool:
        """Whether there are no pixels to draw yet."""
        return self._layers is None or self._layers.is_empty

    @property
    def has_changes(self) -> bool:
        """Whether before and after differ."""
        return self._layers is not None and self._layers.has_changes

    def show(self, photo_id: str | None) -> None:
        """Draws another photo from now on; its pixels are asked for."""
        if photo_id == self._photo:
            return
        self._photo, self._layers, self._asked_full = photo_id, None, False
        self._is_preview = True
        if photo_id is not None:
            self._update()
            self._request()
        self.reset.emit()

    def draw_before(self, painter: QPainter, scale: float) -> None:
        """Draws the original; see :meth:`PhotoLayers.draw`."""
        if self._layers is not None:
            self._layers.draw(painter, scale, after=False)

    def draw_after(self, painter: QPainter, scale: float) -> None:
        """Draws the photo with its restored faces."""
        if self._layers is not None:
            self._layers.draw(painter, scale, after=True)

    def want(self, scale: float) -> None:
        """Asks for full-size pixels when drawing at this scale needs them (once a photo)."""
        if self._photo is None or self._asked_full or self._layers is None or self._is_preview:
            return
        if self._layers.lacks(scale):
            self._asked_full = True
            self._context.pictures.request(self._photo, full=True)

    def _on_photo(self, photo_id: str) -> None:
        if photo_id == self._photo:
            self._on_picture(photo_id)
            self._request()  # a new result has a patch that nobody loaded yet

    def _request(self) -> None:
        session = self._context.session.session
        if self._photo is None or not session.has(self._photo):
            return
        # Not while the file cannot be read; once that is cleared, it is tried again.
        if session.photo(self._photo).problem is None:
            self._context.pictures.request(self._photo)

    def _on_thumbnail(self, _file: object) -> None:
        if self._is_preview and self._photo is not None:
            self._on_picture(self._photo)

    def _on_picture(self, photo_id: str) -> None:
        if photo_id != self._photo or not self._context.session.session.has(photo_id):
            return
        old = self._layers
        areas = self._update()
        if self._layers is not old:
            self.reset.emit()
            return
        for area in areas:
            self.changed.emit(area)

    def _update(self) -> list[QRectF]:
        session = self._context.session.session
        if self._photo is None or not session.has(self._photo):
            return []
        doc = session.photo(self._photo)
        if doc.facts is None:
            return []
        size = (doc.facts.width, doc.facts.height)
        if self._layers is None or self.size != size:
            self._layers = PhotoLayers(*size)
        pictures = self._context.pictures
        areas = []
        screen, full = pictures.before(self._photo), pictures.full(self._photo)
        self._is_preview = screen is None and full is None
        if self._is_preview:
            # Better the thumbnail for a moment than nothing.
            small = pictures.thumbnail(doc.facts.thumbnail)
            screen = small if small is not None and not small.isNull() else None
        if self._layers.set_pictures(screen, full):
            areas.append(self._layers.area)
            self.halve()
        patches = pictures.patches(self._photo)
        faces = {}
        for used in doc.used_patches:
            patch = patches.get(used.request.id)
            if patch is not None:
                faces[used.request.id] = (patch.image, patch.left, patch.top, used.strength)
        return areas + self._layers.set_faces(faces)
