"""The menu of a face in the photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from ented_desktop.ui.widgets.face_overlay_boxes import FaceState

if TYPE_CHECKING:
    from ented_desktop.ui.widgets.photo_view import PhotoView


class FaceMenu(QMenu):
    """What can be done with the chosen face, and with the photo where none is chosen.

    Args:
        view: Carries it out.
    """

    def __init__(self, view: PhotoView) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = view.boxes.selected
        if chosen is not None:
            self.addAction(self.tr("Adjust the box"), view.toggle_adjusting)
            self.addAction(self.tr("Adjust the crop…"), view.open_crop_editor)
            if chosen.frame is not None:
                self.addAction(self.tr("Put the box back"), view.put_back)
            state = view.boxes.state(chosen)
            if state is FaceState.UNSURE:
                self.addAction(self.tr("This is a face"), view.boxes.bring_back)
                self.addAction(self.tr("This is no face"), view.boxes.dismiss)
            elif chosen.dismissed:
                self.addAction(self.tr("Restore this face after all"), view.boxes.bring_back)
            else:
                self.addAction(self.tr("Leave this face alone"), view.boxes.dismiss)
            self.addSeparator()
        self.addAction(self.tr("Draw a box around a face"), view.toggle_drawing)
        shown = self.addAction(self.tr("Show face boxes"), view.toggle_boxes)
        shown.setCheckable(True)
        shown.setChecked(view.boxes.visible)
