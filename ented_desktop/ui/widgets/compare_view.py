"""Before and after: one view, a sliding line, side by side, a magnifier, and the reference."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import QBoxLayout, QWidget

from ented_desktop.ui import words
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import icon
from ented_desktop.ui.widgets.compare_modes import CompareMode
from ented_desktop.ui.widgets.compare_view_reference import ReferenceSource
from ented_desktop.ui.widgets.face_overlay_boxes import FaceBoxes
from ented_desktop.ui.widgets.loupe import paint_loupe
from ented_desktop.ui.widgets.photo_canvas import PhotoCanvas
from ented_desktop.ui.widgets.photo_canvas_chrome import (
    paint_corner_label,
    paint_hint,
    paint_message,
)
from ented_desktop.ui.widgets.photo_canvas_layers import Shown
from ented_desktop.ui.widgets.photo_canvas_source import PhotoSource
from ented_desktop.ui.widgets.photo_view import PhotoView
from ented_desktop.ui.widgets.zoom import Viewport

_GAP_PX: Final = 2
_LABEL_ROOM_PX: Final = 36.0


class CompareView(QWidget):
    """The current photo, before and after, with its face boxes.

    All panes zoom and pan in step. Keys beside those of :class:`PhotoView`: B (held) shows the
    original, S goes through the modes, L is the magnifier, R the reference, H hides the boxes.

    Args:
        context: The window's shared objects.

    Signals:
        mode_changed: The new :class:`CompareMode`.
        zoom_changed: The scale in percent.
        reference_dropped: Photos were dropped onto a face: its id and the files.
        photos_dropped: Files were dropped beside the faces.
    """

    mode_changed = Signal(object)
    zoom_changed = Signal(int)
    reference_dropped = Signal(str, object)
    photos_dropped = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._mode = CompareMode.AFTER
        self._pointer: tuple[PhotoCanvas, QPointF] | None = None
        self.source = PhotoSource(context, self)
        self.boxes = FaceBoxes(context, self)
        self.main = PhotoView(context, self, boxes=self.boxes, source=self.source)
        self.second = PhotoView(context, self, boxes=self.boxes, source=self.source)
        self.reference_source = ReferenceSource(context, self)
        self.reference = PhotoCanvas(self.reference_source, self)
        self._panes: tuple[PhotoCanvas, ...] = (self.main, self.second, self.reference)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP_PX)
        for pane in self._panes:
            self._layout.addWidget(pane, 1)
            pane.viewport_changed.connect(partial(self._on_viewport, pane))
            pane.pointer_moved.connect(partial(self._on_pointer, pane))
            pane.overlays.append(partial(self._paint_over, pane))
        for view in (self.main, self.second):
            view.reference_dropped.connect(self.reference_dropped)
            view.photos_dropped.connect(self.photos_dropped)
        self.second.set_shown(Shown.AFTER)
        self.reference.set_shown(Shown.BEFORE)
        self.second.hide()
        self.reference.hide()
        self.setFocusProxy(self.main)
        self._make_actions()
        self.boxes.changed.connect(self._on_boxes)
        self.reference_source.told.connect(self._on_reference)
        context.selection.photo_selected.connect(self.source.show)
        self.source.show(context.selection.current_photo)
        self._turn_layout()
        self.retranslate()
        self._on_boxes()

    def _make_actions(self) -> None:
        view = self.main
        self.action_loupe = self._action("loupe", self._on_loupe, checkable=True)
        self.action_reference = self._action(
            "compare-reference", self._show_reference, checkable=True
        )
        self.action_boxes = self._action("face-boxes", self.boxes.set_visible, checkable=True)
        self.action_boxes.setChecked(True)
        self.action_draw = self._action("face-draw", view.toggle_drawing, checkable=True)
        self.action_adjust = self._action("face-adjust", view.toggle_adjusting, checkable=True)
        self.action_crop = self._action("face-crop", view.open_crop_editor)
        self.action_dismiss = self._action("face-dismiss", view.toggle_dismissed)
        self.action_zoom_in = self._action("zoom-in", view.zoom_in)
        self.action_zoom_out = self._action("zoom-out", view.zoom_out)
        self.action_zoom_fit = self._action("zoom-fit", view.zoom_fit)

    def _action(self, name: str, do: Callable[..., object], *, checkable: bool = False) -> QAction:
        action = QAction(icon(name), "", self)
        action.setCheckable(checkable)
        if checkable and do not in (self.main.toggle_drawing, self.main.toggle_adjusting):
            action.toggled.connect(do)
        else:
            action.triggered.connect(partial(_call, do))
        return action

    # ---- what is seen -----------------------------------------------------------------------

    @property
    def mode(self) -> CompareMode:
        """How before and after are seen."""
        return self._mode

    def set_mode(self, mode: CompareMode) -> None:
        """Shows before and after in another way; place and scale stay."""
        if mode is self._mode:
            return
        self._mode = mode
        self.main.set_shown(mode.main)
        for view in (self.main, self.second):
            view.label_room_px = 0.0 if mode is CompareMode.AFTER else _LABEL_ROOM_PX
        self.second.setVisible(mode is CompareMode.SIDE)
        if self.main.viewport is not None:
            self._on_viewport(self.main, self.main.viewport)
        self.mode_changed.emit(mode)

    def set_peeking(self, peeking: bool) -> None:
        """Shows the original everywhere, for as long as somebody holds a key or a button."""
        self.main.set_peeking(peeking)
        self.second.set_peeking(peeking)

    def zoom_full(self) -> None:
        """100 %."""
        self.main.zoom_full()

    def _show_reference(self, shown: bool) -> None:
        self.reference.setVisible(shown)
        self.reference_source.switch(shown)
        if self.main.viewport is not None:
            self._on_viewport(self.main, self.main.viewport)

    def _on_loupe(self, _on: bool) -> None:
        for pane in self._panes:
            pane.update()

    # ---- in step ----------------------------------------------------------------------------

    def _on_viewport(self, moved: PhotoCanvas, view: Viewport | None) -> None:
        if moved.isHidden():
            return  # it is brought in step when it is shown
        for pane in self._panes:
            mine = pane.viewport
            if pane is not moved and view is not None and mine is not None:
                same = (mine.photo_width, mine.photo_height)
                if same == (view.photo_width, view.photo_height):
                    pane.set_viewport(mine.like(view))
        if view is not None:
            self.zoom_changed.emit(view.percent)

    def _on_pointer(self, pane: PhotoCanvas, at: QPointF | None) -> None:
        self._pointer = None if at is None else (pane, at)
        if self.action_loupe.isChecked():
            self.main.update()
            self.second.update()

    # ---- painting ---------------------------------------------------------------------------

    def _paint_over(self, pane: PhotoCanvas, painter: QPainter) -> None:
        view, area = pane.viewport, pane.rect().toRectF()
        before, after = self.tr("Before"), self.tr("After")
        if pane is self.reference:
            self._paint_reference(painter)
            return
        if view is None or self.source.is_loading:
            self._paint_problem(pane, painter)
            return
        hint = self._hint() if pane is self.main else ""
        if hint:
            paint_hint(painter, area, hint)
        if pane.is_peeking:
            paint_corner_label(painter, area, before, right=False)
        elif self._mode is CompareMode.SPLIT:
            at = pane.split * area.width()
            left, right = area.adjusted(0, 0, at - area.width(), 0), area.adjusted(at, 0, 0, 0)
            paint_corner_label(painter, left, before, right=False)
            paint_corner_label(painter, right, after, right=True)
        elif self._mode is CompareMode.SIDE:
            name = before if pane is self.main else after
            paint_corner_label(painter, area, name, right=False)
        if self.action_loupe.isChecked():
            at_point = self._loupe_point(pane, view)
            if at_point is not None:
                paint_loupe(painter, self.source, view, at_point, (before, after))

    def _hint(self) -> str:
        """What to do next, where somebody may not know it."""
        doc = self.boxes.doc
        if self.boxes.is_drawing:
            return self.tr("Drag a box around the face, from the brows to the chin. Esc: no box")
        if self.boxes.edited is not None:
            return self.tr("Drag to move, corners scale, the knob turns. Enter: keep, Esc: not")
        if doc is not None and doc.searched and not doc.edits.faces and not self.boxes.pending:
            return self.tr("No face found. Draw a box around it (D).")
        if doc is not None and doc.problem is not None:
            return words.problem_with_hint(doc.problem)
        return ""

    def _loupe_point(self, pane: PhotoCanvas, view: Viewport) -> QPointF | None:
        """Under the pointer; without one over the chosen face, so that keys are enough."""
        if self._pointer is not None:
            return self._pointer[1] if self._pointer[0] is pane else None
        chosen = self.boxes.selected
        if pane is not self.main or chosen is None:
            return None
        xs, ys = zip(*self.boxes.frame(chosen).outline, strict=True)
        return QPointF(*view.to_view((sum(xs) / 4, sum(ys) / 4)))

    def _paint_reference(self, painter: QPainter) -> None:
        area, source = self.reference.rect().toRectF(), self.reference_source
        if source.pick is None:
            paint_message(painter, area, self.tr("This face has no good photo yet."))
        elif source.problem is not None:
            paint_message(painter, area, words.problem_with_hint(source.problem))
        elif source.is_loading:
            paint_message(painter, area, self.tr("Reading the good photo…"))
        else:
            name = self.tr("Good photo: {name}").format(name=source.pick.photo.name)
            paint_corner_label(painter, area, name, right=False)

    def _paint_problem(self, pane: PhotoCanvas, painter: QPainter) -> None:
        photo, doc = self.source.photo_id, self.boxes.doc
        if photo is None or doc is None:
            return
        problem = self._context.pictures.problem(photo)
        if doc.problem is not None:
            paint_message(painter, pane.rect().toRectF(), words.problem_with_hint(doc.problem))
        elif problem is not None:
            paint_message(painter, pane.rect().toRectF(), words.problem_with_hint(problem))

    # ---- keys, words, layout ----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; keys that a pane did not use arrive here."""
        if (
            event.isAutoRepeat() and event.key() != Qt.Key.Key_B
        ) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_B:
            self.set_peeking(True)
        elif event.key() == Qt.Key.Key_S:
            modes = list(CompareMode)
            self.set_mode(modes[(modes.index(self._mode) + 1) % len(modes)])
        elif event.key() == Qt.Key.Key_L:
            self.action_loupe.toggle()
        elif event.key() == Qt.Key.Key_R:
            self.action_reference.toggle()
        elif event.key() == Qt.Key.Key_H:
            self.boxes.set_visible(not self.boxes.visible)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The restored photo again."""
        if event.key() == Qt.Key.Key_B:
            if not event.isAutoRepeat():
                self.set_peeking(False)
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language and the direction of writing."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn_layout()
        super().changeEvent(event)

    def _turn_layout(self) -> None:
        # Before is left of after, as on the sliding line, whatever the direction of writing.
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        way = QBoxLayout.Direction
        self._layout.setDirection(way.RightToLeft if turned else way.LeftToRight)

    def retranslate(self) -> None:
        """Renews the texts."""
        texts = (
            (self.action_loupe, self.tr("Magnifier"), "L"),
            (self.action_reference, self.tr("Show the good photo beside it"), "R"),
            (self.action_boxes, self.tr("Show face boxes"), "H"),
            (self.action_draw, self.tr("Draw a box around a face"), "D"),
            (self.action_adjust, self.tr("Adjust the box"), self.tr("Enter")),
            (self.action_crop, self.tr("Adjust the crop…"), "C"),
            (self.action_zoom_in, self.tr("Zoom in"), "+"),
            (self.action_zoom_out, self.tr("Zoom out"), "−"),
            (self.action_zoom_fit, self.tr("Show the whole photo"), "0"),
        )
        for action, text, key in texts:
            action.setText(text)
            action.setToolTip(self.tr("{what} ({key})").format(what=text, key=key))
        self.reference.setAccessibleName(self.tr("Good photo"))
        self._name_dismiss()

    def _name_dismiss(self) -> None:
        chosen = self.boxes.selected
        back = chosen is not None and chosen.dismissed
        text = self.tr("Restore this face after all") if back else self.tr("Leave this face alone")
        if text != self.action_dismiss.text():
            self.action_dismiss.setText(text)
            self.action_dismiss.setIconText(
                self.tr("Bring back") if back else self.tr("Leave alone")
            )
            key = self.tr("Delete")
            self.action_dismiss.setToolTip(self.tr("{what} ({key})").format(what=text, key=key))

    def _on_boxes(self) -> None:
        chosen, shown = self.boxes.selected is not None, self.boxes.doc is not None
        for action in (self.action_adjust, self.action_crop, self.action_dismiss):
            action.setEnabled(chosen)
        self.action_draw.setEnabled(shown)
        self.action_draw.setChecked(self.boxes.is_drawing)
        self.action_adjust.setChecked(self.boxes.edited is not None)
        self.action_boxes.setChecked(self.boxes.visible)
        self._name_dismiss()

    def _on_reference(self) -> None:
        pick = self.reference_source.pick
        self.reference.setAccessibleDescription(pick.photo.name if pick is not None else "")
        self.reference.update()


def _call(do: Callable[[], object], _checked: bool = False) -> None:
    """Drops the word that ``triggered`` carries."""
    do()
