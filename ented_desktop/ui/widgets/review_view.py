"""Before, after and the good photo side by side, zoomed and panned in step."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ented_desktop.domain import CropFrame, Face, FaceOutcome
from ented_desktop.engine.protocol import CompareReference, Suggestions
from ented_desktop.engine.protocol_album_results import PhotoLook
from ented_desktop.ui import theme, words
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.file_pictures import FilePictures
from ented_desktop.ui.widgets.photo_canvas import PhotoCanvas
from ented_desktop.ui.widgets.photo_canvas_chrome import (
    paint_corner_label,
    paint_hint,
    paint_message,
)
from ented_desktop.ui.widgets.photo_canvas_layers import Shown
from ented_desktop.ui.widgets.review_source import FileSource
from ented_desktop.ui.widgets.zoom import Viewport

_GAP_PX = 2
_FACE_ROOM = 1.15


class ReviewView(QWidget):
    """Three panes on one photo of a job.

    Args:
        context: The window's shared objects.

    Signals:
        whole_changed: Whether the whole photo is shown instead of the face.
    """

    whole_changed = Signal(bool)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = context.engine
        self.pictures = FilePictures(context.engine, self)
        self._look: PhotoLook | None = None
        self._face = 0
        self._whole = False
        self._found: dict[tuple[Path, str, int], Face | None] = {}
        self.before_source = FileSource(self.pictures, self)
        self.after_source = FileSource(self.pictures, self)
        self.reference_source = FileSource(self.pictures, self)
        sources = (self.before_source, self.after_source, self.reference_source)
        self._resetting = False
        for source in sources:
            # Before the panes hear of it, so that what they show then is no move of the user's.
            source.reset.connect(self._on_resetting)
        self.before = PhotoCanvas(self.before_source, self)
        self.after = PhotoCanvas(self.after_source, self)
        self.reference = PhotoCanvas(self.reference_source, self)
        self._panes = (self.before, self.after, self.reference)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_PX)
        self._turn_layout()
        for pane in self._panes:
            row.addWidget(pane, 1)
            pane.set_shown(Shown.BEFORE)
            pane.viewport_changed.connect(partial(self._on_viewport, pane))
            pane.overlays.append(partial(self._paint_over, pane))
        self.setFocusProxy(self.after)
        for source in sources:
            source.reset.connect(self._on_reset)
        self.retranslate()

    def retranslate(self) -> None:
        """Renews all texts."""
        self.before.setAccessibleName(self.tr("The photo as it was"))
        self.after.setAccessibleName(self.tr("The restored photo"))
        self.reference.setAccessibleName(self.tr("The good photo that helped"))
        for pane in self._panes:
            pane.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn_layout()

    def _turn_layout(self) -> None:
        # Before stands left of after in every language, as in the comparison of one photo.
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        way = QHBoxLayout.Direction
        self._row.setDirection(way.RightToLeft if turned else way.LeftToRight)

    # ---- what is seen -------------------------------------------------------------------

    def show_photo(self, look: PhotoLook | None, face: int, next_look: PhotoLook | None) -> None:
        """Shows a photo of a job.

        Args:
            look: The photo; None for nothing.
            face: Which of its faces.
            next_look: The photo after it, which is read ahead.
        """
        before = self._look
        moved = face != self._face or _place(look) != _place(before)
        self._look, self._face = look, face
        files = [] if look is None else _files(look, face)
        self.pictures.need([*files, *([] if next_look is None else _files(next_look, 0))])
        self.before_source.show(None if look is None else look.photo.photo)
        self.after_source.show(None if look is None else look.photo.output)
        self._show_reference()
        if moved:
            self._zoom()
        for pane in self._panes:
            pane.update()

    def renew(self, files: list[Path]) -> None:
        """These files have another content now."""
        for file in files:
            self.pictures.forget(file)
        if self._look is not None and self._look.photo.output in files:
            self.after_source.show(self._look.photo.output, again=True)
            self.pictures.need(_files(self._look, self._face))

    @property
    def whole(self) -> bool:
        """Whether the whole photo is shown instead of the face."""
        return self._whole

    def set_whole(self, whole: bool) -> None:
        """Shows the whole photo, or the face."""
        self._whole = whole
        self._zoom()
        self.whole_changed.emit(whole)

    def _show_reference(self) -> None:
        reference = None if self._look is None else self._look.reference(self._face)
        if self.reference.isHidden() is not (reference is None):
            self.reference.setVisible(reference is not None)
            QTimer.singleShot(0, self, self._zoom)  # the other panes have another width then
        self.reference_source.show(reference)
        self._lay_reference()

    def _outcome(self) -> FaceOutcome | None:
        look = self._look
        if look is None or not 0 <= self._face < len(look.faces):
            return None
        return look.faces[self._face]

    def _lay_reference(self) -> None:
        look, reference = self._look, self.reference_source.file
        size = self.before_source.size
        if look is None or reference is None or not 0 <= self._face < len(look.faces):
            self.reference_source.lay(None, None, None)
            return
        face = look.faces[self._face].face
        key = (look.photo.photo, str(reference), self._face)
        if key not in self._found:
            self._found[key] = None
            self._engine.ask(
                CompareReference(look.photo.photo, face, (reference,)),
                partial(self._on_found, key),
                on_failed=partial(self._on_not_found, key),
                urgent=True,
                owner=self,
            )
        found = self._found[key]
        own = _frame(found) if found is not None else None
        if own is None:
            self.reference_source.lay(None, None, None)  # whole, until its face is known
        else:
            self.reference_source.lay(own, _frame(face), size)

    def _on_found(self, key: tuple[Path, str, int], found: Suggestions) -> None:
        if found.candidates:
            best = max(found.candidates, key=lambda candidate: candidate.likeness)
            self._found[key] = best.pick.face
        self._lay_reference()

    def _on_not_found(self, _key: object, _problem: object) -> None:
        self._lay_reference()

    # ---- in step ------------------------------------------------------------------------

    def _on_resetting(self) -> None:
        self._resetting = True

    def _on_reset(self) -> None:
        self._resetting = False
        if self.sender() is self.before_source:
            self._lay_reference()
            self._zoom()
        else:
            self._on_viewport(self.before, self.before.viewport)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size: the face fills it again."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._zoom)

    def _zoom(self) -> None:
        """Shows the face as large as it fits, or the whole photo."""
        view, look = self.before.viewport, self._look
        if view is None or look is None:
            return
        if self._whole or not 0 <= self._face < len(look.faces):
            self.before.zoom_fit()
        else:
            frame = _frame(look.faces[self._face].face)
            if frame is None:
                self.before.zoom_fit()
                return
            room = min(view.view_width, view.view_height) * view.ratio
            closer = view.zoomed(max(view.fit_scale, room / (frame.side_px * _FACE_ROOM)))
            self.before.set_viewport(closer.centered_on((frame.center_x, frame.center_y)))
        self._on_viewport(self.before, self.before.viewport)

    def _on_viewport(self, moved: PhotoCanvas, view: Viewport | None) -> None:
        if moved.isHidden() or view is None or self._resetting:
            return
        for pane in self._panes:
            mine = pane.viewport
            if pane is not moved and mine is not None:
                same = (mine.photo_width, mine.photo_height)
                if same == (view.photo_width, view.photo_height):
                    pane.set_viewport(mine.like(view))

    # ---- painting -----------------------------------------------------------------------

    def _paint_over(self, pane: PhotoCanvas, painter: QPainter) -> None:
        area, look = pane.rect().toRectF(), self._look
        if look is None:
            return
        source = pane.source
        assert isinstance(source, FileSource)
        if source.problem is not None and source.is_loading:
            paint_message(painter, area, words.problem_with_hint(source.problem))
        elif pane is self.after and look.photo.output is None:
            waits = look.photo.state in ("waiting", "running")
            text = self.tr("Being restored again") if waits else self.tr("There is no copy")
            paint_message(painter, area, text)
        if pane is self.before:
            paint_corner_label(painter, area, self.tr("Before"), right=False)
            self._paint_face(pane, painter)
        elif pane is self.after:
            original = look.photo.verdict == "original"
            text = self.tr("Original kept") if original else self.tr("After")
            paint_corner_label(painter, area, text, right=False)
            self._paint_face(pane, painter)
        else:
            paint_corner_label(painter, area, self.tr("Good photo"), right=False)
            if source.file is not None:
                paint_hint(painter, area, source.file.name)

    def _paint_face(self, pane: PhotoCanvas, painter: QPainter) -> None:
        """Marks the face in question where several are in view."""
        look, view = self._look, pane.viewport
        if view is None or look is None or len(look.faces) < 2 or not self._whole:
            return
        frame = _frame(look.faces[self._face].face)
        if frame is None:
            return
        outline = QPolygonF([QPointF(*view.to_view(point)) for point in frame.outline])
        colors = theme.canvas_colors()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(colors.halo, 4.0), QPen(colors.selected, 2.0)):
            painter.setPen(pen)
            painter.drawPolygon(outline)


def _place(look: PhotoLook | None) -> tuple[object, ...]:
    return () if look is None else (look.photo.index, look.photo.photo)


def _frame(face: Face) -> CropFrame | None:
    try:
        return CropFrame.of(face.landmarks)
    except ValueError:
        return None


def _files(look: PhotoLook, face: int) -> list[Path]:
    """The pictures of a photo of a job."""
    files = [look.photo.photo]
    if look.photo.output is not None:
        files.append(look.photo.output)
    reference = look.reference(face)
    return files if reference is None else [*files, reference]
