"""The photo with its face boxes: select, adjust, draw and dismiss them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QMenu, QWidget

from ented_desktop.documents.values import FaceEdit
from ented_desktop.domain import CropFrame
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.widgets.crop_editor import CropEditor
from ented_desktop.ui.widgets.face_overlay import FacePainter, face_words
from ented_desktop.ui.widgets.face_overlay_boxes import FaceBoxes
from ented_desktop.ui.widgets.face_overlay_handles import (
    Drag,
    Handle,
    handle_at,
)
from ented_desktop.ui.widgets.photo_canvas import PhotoCanvas
from ented_desktop.ui.widgets.photo_canvas_source import CanvasSource, PhotoSource
from ented_desktop.ui.widgets.photo_view_keys import ARROWS, nudged
from ented_desktop.ui.widgets.photo_view_menu import FaceMenu

_CORNER_SHAPES: Final = (Qt.CursorShape.SizeFDiagCursor, Qt.CursorShape.SizeBDiagCursor)


class PhotoView(PhotoCanvas):
    """Shows the current photo and lets faces be chosen and their boxes be changed.

    Keys beside those of :class:`PhotoCanvas`: Tab goes through the faces; Enter gives the chosen
    one handles and keeps what was changed, Escape does not; with handles the arrows move, Ctrl and
    arrows scale, Alt and arrows turn (Shift: in larger steps); D draws, C opens the crop editor,
    Delete leaves a face alone or brings it back.

    Args:
        context: The window's shared objects.
        boxes: The face boxes; views that show the same photo share them. None makes new ones.
        source: The pixels; None makes a new one that follows the selection.

    Attributes:
        boxes: The face boxes.
        label_room_px: Height at the upper edge that something else writes on.

    Signals:
        reference_dropped: Photos were dropped onto a face: its id and the files.
        photos_dropped: Files were dropped beside the faces.
    """

    reference_dropped = Signal(str, object)
    photos_dropped = Signal(object)

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        *,
        boxes: FaceBoxes | None = None,
        source: PhotoSource | None = None,
    ) -> None:
        self._context = context
        self.boxes = boxes if boxes is not None else FaceBoxes(context)
        own = PhotoSource(context) if source is None else None
        super().__init__(source or own or CanvasSource(), parent)
        if boxes is None:
            self.boxes.setParent(self)
        if own is not None:
            own.setParent(self)
            own.show(context.selection.current_photo)
            context.selection.photo_selected.connect(own.show)
        self._faces = FacePainter(self.boxes)
        self.overlays.append(self._paint_faces)
        self._grabbed: Drag | None = None
        self.label_room_px = 0.0
        self.setAcceptDrops(True)
        self.boxes.changed.connect(self._on_boxes_changed)
        context.selection.face_selected.connect(self._on_face_selected)
        self.retranslate()

    # ---- commands ---------------------------------------------------------------------------

    def toggle_adjusting(self) -> None:
        """Gives the chosen face handles, or keeps what was changed."""
        if self.boxes.edited is None:
            self.boxes.begin()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.boxes.confirm()

    def toggle_drawing(self) -> None:
        """The next drag draws a box around a face; again: it does not."""
        if self.boxes.is_drawing:
            self.boxes.stop_drawing()
        else:
            self.boxes.start_drawing()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_dismissed(self) -> None:
        """Leaves the chosen face alone, or brings it back."""
        face = self.boxes.selected
        if face is not None:
            if face.dismissed:
                self.boxes.bring_back()
            else:
                self.boxes.dismiss()

    def open_crop_editor(self) -> None:
        """Shows the aligned crop of the chosen face, to move, turn and scale it."""
        face, doc = self.boxes.selected, self.boxes.doc
        if face is not None and doc is not None:
            self.boxes.confirm()
            editor = CropEditor(self._context, doc.id, face.id, self.window())
            editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            editor.open()

    # ---- painting and words -----------------------------------------------------------------

    def _paint_faces(self, painter: QPainter) -> None:
        if self.viewport is not None:
            self._faces.paint(painter, self.viewport, self.label_room_px)

    def retranslate(self) -> None:
        """Renews what assistive technology reads."""
        doc = self.boxes.doc
        if doc is None:
            name, about = self.tr("Photo"), self.tr("No photo is shown.")
        else:
            name = self.tr("Photo {name}").format(name=doc.path.name)
            about = self.tr("%n face(s)", "", len(self.boxes.faces))
            chosen = self.boxes.selected
            if chosen is not None:
                about = self.tr("Face {number} of {count}: {state}").format(
                    number=self.boxes.number(chosen),
                    count=len(self.boxes.faces),
                    state=face_words(self.boxes.state(chosen)),
                )
        if name != self.accessibleName():
            self.setAccessibleName(name)
        if about != self.accessibleDescription():
            self.setAccessibleDescription(about)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_boxes_changed(self) -> None:
        self.retranslate()
        self.update()

    def _on_face_selected(self, _face: object) -> None:
        chosen = self.boxes.selected
        if chosen is not None and self.viewport is not None and not self.viewport.fits:
            xs, ys = zip(*self.boxes.frame(chosen).outline, strict=True)
            self.look_at(QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))))

    # ---- pointer ----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins a box, or takes hold of one that has handles."""
        at, view = event.position(), self.viewport
        free = event.button() == Qt.MouseButton.LeftButton and not self.space_held
        if view is not None and free:
            point = view.to_photo((at.x(), at.y()))
            if self.boxes.is_drawing:
                self.boxes.set_rubber(point, point)
                return
            edited, frame = self._edited()
            handle = handle_at(frame, view, (at.x(), at.y())) if frame is not None else None
            if edited is not None and frame is not None and handle is not None:
                self._grabbed = Drag(handle, frame, point)
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draws, drags, or shows what is under the pointer."""
        at, view = event.position(), self.viewport
        if view is not None:
            point = view.to_photo((at.x(), at.y()))
            if self.boxes.rubber is not None:
                self.boxes.set_rubber(self.boxes.rubber[0], point)
                return
            if self._grabbed is not None:
                self.boxes.set_draft(self._grabbed.to(point))
                return
            if not event.buttons():
                found = self.boxes.face_at(point)
                self.boxes.set_hovered(found.id if found is not None else None)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends what the press began."""
        if event.button() == Qt.MouseButton.LeftButton:
            if self.boxes.rubber is not None:
                self.boxes.finish_rubber()
                return
            if self._grabbed is not None:
                self._grabbed = None
                return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zooms, but not while boxes are being changed."""
        if self.boxes.is_drawing or self.boxes.edited is not None:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def clicked_at(self, point: QPointF) -> None:
        """Chooses the face there, or none."""
        if self.viewport is not None:
            found = self.boxes.face_at(self.viewport.to_photo((point.x(), point.y())))
            self.boxes.confirm()
            self.boxes.select(found.id if found is not None else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        self.boxes.set_hovered(None)
        super().leaveEvent(event)

    def cursor_shape(self, point: QPointF) -> Qt.CursorShape:
        """The pointer's shape over a point."""
        view = self.viewport
        _, frame = self._edited()
        if self.space_held or view is None:
            return super().cursor_shape(point)
        if self.boxes.is_drawing:
            return Qt.CursorShape.CrossCursor
        handle = handle_at(frame, view, (point.x(), point.y())) if frame is not None else None
        if frame is not None and handle is not None:
            if handle is Handle.MOVE:
                return Qt.CursorShape.SizeAllCursor
            if handle is Handle.TURN:
                return Qt.CursorShape.PointingHandCursor
            quarter = round(frame.angle_deg / 90.0)
            return _CORNER_SHAPES[(int(handle.value) + quarter) % 2]
        shape = super().cursor_shape(point)
        if shape == Qt.CursorShape.ArrowCursor and self.boxes.hovered is not None:
            return Qt.CursorShape.PointingHandCursor
        return shape

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the face under the pointer (or the chosen one)."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and self.viewport is not None:
            found = self.boxes.face_at(self.viewport.to_photo((event.x(), event.y())))
            if found is not None:
                self.boxes.select(found.id)
        self.face_menu().popup(event.globalPos())

    def face_menu(self) -> QMenu:
        """The commands for the chosen face."""
        return FaceMenu(self)

    def put_back(self) -> None:
        """Lets the landmarks decide again where the chosen face's crop lies."""
        if self.boxes.selected is not None:
            self.boxes.cancel()
            self.boxes.move(self.boxes.selected.id, None)

    def toggle_boxes(self) -> None:
        """Shows or hides all boxes."""
        self.boxes.set_visible(not self.boxes.visible)

    # ---- keys -------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Takes keys that the window would use while boxes are being changed."""
        busy = self.boxes.edited is not None or self.boxes.is_drawing
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() in ARROWS or event.key() in (
                Qt.Key.Key_Escape,
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            )
            on_face = event.key() == Qt.Key.Key_Delete and self.boxes.selected is not None
            if (busy and own) or on_face:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key = event.key()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == (
            Qt.KeyboardModifier.NoModifier
        )
        if self.boxes.edited is not None and key in ARROWS:
            _, frame = self._edited()
            if frame is not None:
                self.boxes.set_draft(nudged(frame, Qt.Key(key), event.modifiers()))
        elif not plain:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle_adjusting()
        elif key == Qt.Key.Key_Escape and (self.boxes.edited or self.boxes.is_drawing):
            self._grabbed = None
            self.boxes.cancel()
            self.boxes.stop_drawing()
        elif key == Qt.Key.Key_D:
            self.toggle_drawing()
        elif key == Qt.Key.Key_C:
            self.open_crop_editor()
        elif key == Qt.Key.Key_H:
            self.toggle_boxes()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.boxes.selected:
            self.toggle_dismissed()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the faces first, then on to the next control."""
        if self.boxes.select_next(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard starts at a face."""
        if (
            event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
            and self.boxes.selected is None
        ):
            forward = event.reason() == Qt.FocusReason.TabFocusReason
            self.boxes.select_next(1 if forward else -1)
        super().focusInEvent(event)

    # ---- dropping ---------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows the face that would get the reference."""
        found = self._face_under(event.position())
        self.boxes.set_hovered(found.id if found is not None else None)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """No face is meant any more."""
        self.boxes.set_hovered(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Onto a face: a reference for it; elsewhere: photos to open."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        paths = [Path(url.toLocalFile()) for url in urls]
        found = self._face_under(event.position())
        event.acceptProposedAction()
        if not paths:
            return
        if found is not None:
            self.boxes.select(found.id)
            self.reference_dropped.emit(found.id, paths)
        else:
            self.photos_dropped.emit(paths)

    def _face_under(self, at: QPointF) -> FaceEdit | None:
        view = self.viewport
        return self.boxes.face_at(view.to_photo((at.x(), at.y()))) if view is not None else None

    def _edited(self) -> tuple[FaceEdit | None, CropFrame | None]:
        """The face that has handles, and where its box is now."""
        edited = next((face for face in self.boxes.faces if face.id == self.boxes.edited), None)
        return edited, None if edited is None else self.boxes.frame(edited)
