"""Confirms in which photos a face is the same person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QKeySequence, QPainter, QPainterPath, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.documents.values import FaceEdit, PhotoDoc, PhotoId
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.dialogs.same_person_dialog_grid import FACE_PX, FaceGrid
from ented_desktop.ui.theme import RADIUS, SPACE_M, SPACE_S, colors
from ented_desktop.ui.widgets.identity_words import likeness_words, percent_text

_AROUND: Final = 1.9
"""How much of the photo is shown around a face, in boxes."""
_FACE_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class SameFace:
    """A face that seems to be the same person.

    Attributes:
        photo_id: Its photo.
        face_id: The face.
        likeness: In [0, 1].
        ticked: Whether it is proposed; the user may have chosen another reference for it before.
    """

    photo_id: PhotoId
    face_id: str
    likeness: float
    ticked: bool = True


class SamePersonDialog(QDialog):
    """A grid of faces with ticks.

    Args:
        context: The shared objects.
        photo_id: The photo with the face whose reference was chosen.
        face_id: That face.
        faces: The faces that seem to be the same person.
    """

    def __init__(
        self,
        context: AppContext,
        photo_id: PhotoId,
        face_id: str,
        faces: Sequence[SameFace],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._about = (photo_id, face_id)
        self._faces = tuple(faces)
        self._portrait = QLabel(self)
        self._question = QLabel(self)
        self._question.setWordWrap(True)
        self._list = FaceGrid(self)
        self._all = QPushButton(self)
        self._none = QPushButton(self)
        self._count = QLabel(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._use = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._use.setProperty("look", "primary")
        self._use.setDefault(True)
        self._use.style().polish(self._use)  # the box has drawn it already
        self._build()
        self._fill()
        self._list.itemChanged.connect(self._on_changed)
        self._all.clicked.connect(self._tick_all)
        self._none.clicked.connect(self._untick_all)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        context.pictures.thumbnail_ready.connect(self._on_thumbnail)
        QShortcut(QKeySequence(QKeySequence.StandardKey.SelectAll), self, self._tick_all)
        self.retranslate()
        self.resize(640, 520)

    @property
    def ticked_faces(self) -> tuple[SameFace, ...]:
        """What the user confirmed."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(
            item.data(_FACE_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        self.setWindowTitle(self.tr("The same person?"))
        photos = len({one.photo_id for one in self._faces})
        self._question.setText(
            self.tr(
                "Is this the same person in these %n photo(s)? The chosen good photo is used for "
                "every face that is ticked.",
                "",
                photos,
            )
        )
        self._all.setText(self.tr("Tick all"))
        self._none.setText(self.tr("Tick none"))
        self._list.setAccessibleName(self.tr("Faces that look like the same person"))
        for row in range(self._list.count()):
            self._label(self._list.item(row))
        self._on_changed()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self._portrait)
        head.addWidget(self._question, 1)
        below = QHBoxLayout()
        below.setSpacing(SPACE_S)
        below.addWidget(self._all)
        below.addWidget(self._none)
        below.addWidget(self._count, 1, Qt.AlignmentFlag.AlignCenter)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_M)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addLayout(below)
        for button in (self._all, self._none):
            button.setAutoDefault(False)

    def _fill(self) -> None:
        self._paint_portrait()
        for one in self._faces:
            item = QListWidgetItem(self._list)
            item.setData(_FACE_ROLE, one)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if one.ticked else Qt.CheckState.Unchecked)
            self._paint_item(item)
        if self._list.count():
            self._list.setCurrentRow(0)

    def _paint_portrait(self) -> None:
        photo_id, face_id = self._about
        session = self._context.session.session
        if session.has(photo_id):
            photo = session.photo(photo_id)
            face = next((one for one in photo.edits.faces if one.id == face_id), None)
            if face is not None:
                self._portrait.setPixmap(self._picture(photo, face))

    def _paint_item(self, item: QListWidgetItem) -> None:
        one: SameFace = item.data(_FACE_ROLE)
        session = self._context.session.session
        if session.has(one.photo_id):
            photo = session.photo(one.photo_id)
            face = next((f for f in photo.edits.faces if f.id == one.face_id), None)
            if face is not None:
                item.setIcon(QIcon(self._picture(photo, face)))

    def _label(self, item: QListWidgetItem) -> None:
        one: SameFace = item.data(_FACE_ROLE)
        session = self._context.session.session
        name = session.photo(one.photo_id).path.name if session.has(one.photo_id) else ""
        item.setText(percent_text(one.likeness))
        item.setToolTip(name)
        spoken = self.tr("Face in {file}, likeness {likeness}: {words}")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            spoken.format(
                file=name, likeness=percent_text(one.likeness), words=likeness_words(one.likeness)
            ),
        )

    def _picture(self, photo: PhotoDoc, face: FaceEdit) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(FACE_PX, FACE_PX) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(0, 0, FACE_PX, FACE_PX), RADIUS, RADIUS)
        painter.setClipPath(shape)
        source = self._pixels(photo)
        if source is None or source.isNull() or photo.facts is None:
            painter.fillRect(QRect(0, 0, FACE_PX, FACE_PX), colors().hover)
        else:
            painter.drawImage(
                QRectF(0, 0, FACE_PX, FACE_PX),
                source,
                _around(face.target.box, source, photo.facts.width),
            )
        painter.end()
        return picture

    def _pixels(self, photo: PhotoDoc) -> QImage | None:
        sharp = self._context.pictures.before(photo.id)
        if sharp is not None:
            return sharp
        return self._context.pictures.thumbnail(photo.facts.thumbnail) if photo.facts else None

    def _tick_all(self) -> None:
        self._set_all(Qt.CheckState.Checked)

    def _untick_all(self) -> None:
        self._set_all(Qt.CheckState.Unchecked)

    def _set_all(self, state: Qt.CheckState) -> None:
        for row in range(self._list.count()):
            self._list.item(row).setCheckState(state)

    def _on_changed(self, _item: object = None) -> None:
        count = len(self.ticked_faces)
        self._count.setText(self.tr("%n face(s) ticked", "", count))
        self._use.setText(self.tr("Use for %n face(s)", "", count))
        self._use.setEnabled(count > 0)

    def _on_thumbnail(self, _file: object) -> None:
        self._paint_portrait()
        self._list.blockSignals(True)
        for row in range(self._list.count()):
            self._paint_item(self._list.item(row))
        self._list.blockSignals(False)
        self._list.viewport().update()


def _around(box: tuple[float, float, float, float], pixels: QImage, photo_width: int) -> QRectF:
    """A square of the picture around a face, kept inside where that is possible."""
    scale = pixels.width() / max(1, photo_width)
    side = max(box[2] - box[0], box[3] - box[1]) * _AROUND * scale
    side = min(side, float(pixels.width()), float(pixels.height()))
    left = (box[0] + box[2]) / 2 * scale - side / 2
    top = (box[1] + box[3]) / 2 * scale - side / 2
    left = min(max(0.0, left), pixels.width() - side)
    top = min(max(0.0, top), pixels.height() - side)
    return QRectF(left, top, side, side)
