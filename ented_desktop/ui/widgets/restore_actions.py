"""The buttons that restore the selected face, or all faces of its photo."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ented_desktop.documents.values import PhotoState
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.theme import SPACE_M, SPACE_S


class RestoreActions(QWidget):
    """Choosing starts nothing: restoring is asked for here, and in sight however low the window."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._face = QPushButton(self)
        self._face.setProperty("look", "primary")
        self._photo = QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, 0, SPACE_M, SPACE_M)
        row.setSpacing(SPACE_S)
        row.addWidget(self._face, 1)
        row.addWidget(self._photo, 1)
        self._face.clicked.connect(self._restore_face)
        self._photo.clicked.connect(self._restore_photo)
        context.selection.photo_selected.connect(self._on_selected)
        context.selection.face_selected.connect(self._on_selected)
        context.session.photo_changed.connect(self._on_photo_changed)
        self._show()

    def _show(self) -> None:
        photo, current = self._context.current_photo(), self._context.current_face()
        session = self._context.session.session
        busy = photo is not None and session.state_of(photo.id) is PhotoState.RESTORING
        faces = len(photo.active_faces) if photo is not None else 0
        if busy:
            self._face.setText(self.tr("Restoring…"))
        elif current is not None and current[0].result(current[1]) is not None:
            self._face.setText(self.tr("Restore again"))
        else:
            self._face.setText(self.tr("Restore this face"))
        self._face.setEnabled(not busy and current is not None and current[1].active)
        self._photo.setText(self.tr("Restore %n face(s)", "", faces))
        self._photo.setVisible(faces > 1)
        self._photo.setEnabled(not busy)

    def _restore_face(self) -> None:
        current = self._context.current_face()
        if current is not None:
            photo, face = current
            self._context.conductor.restore([photo.id], [face.id])

    def _restore_photo(self) -> None:
        photo = self._context.current_photo()
        if photo is not None:
            self._context.conductor.restore([photo.id])

    def _on_selected(self, _id: object) -> None:
        self._show()

    def _on_photo_changed(self, photo_id: str) -> None:
        if photo_id == self._context.selection.current_photo:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
