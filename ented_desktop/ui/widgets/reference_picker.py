"""The panel that chooses the reference photos of the selected face."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import FaceEdit, PhotoDoc
from ented_desktop.domain import ReferenceMode, ReferencePick
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import icon
from ented_desktop.ui.show_in_folder import show_in_folder
from ented_desktop.ui.theme import SPACE_M, SPACE_S
from ented_desktop.ui.widgets.face_panel_note import InlineNote
from ented_desktop.ui.widgets.reference_card import ReferenceDelegate
from ented_desktop.ui.widgets.reference_card_model import (
    Card,
    ReferenceCards,
    same_pick,
)
from ented_desktop.ui.widgets.reference_picker_empty import EmptyLibrary
from ented_desktop.ui.widgets.reference_picker_list import CardList, Hint, PickerPages, local_files
from ented_desktop.ui.widgets.reference_picker_notes import ChoiceWords
from ented_desktop.ui.widgets.reference_picker_offer import SamePersonOffer
from ented_desktop.ui.widgets.reference_picker_own import CHOOSE_LABEL, OwnPhotos
from ented_desktop.ui.widgets.reference_picker_source import ReferenceSource
from ented_desktop.ui.words import problem_with_hint, reason_text

MODE_LABEL: Final = QT_TRANSLATE_NOOP("Edits", "Change how the good photo is chosen")


class ReferencePicker(QWidget):
    """Automatic, chosen or no reference for the selected face.

    Every choice is one step of undo and starts nothing.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._source = ReferenceSource(context, self)
        self._words = ChoiceWords(self)
        self._own = OwnPhotos(context, self._source, self)
        self._told = ""
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.retranslate()

    # ---- what other widgets use ----

    def add_references(self, face_id: str, paths: Sequence[Path]) -> None:
        """Takes photos for a face of the current photo; they are measured first.

        Args:
            face_id: The face.
            paths: Photos that the user chose or dropped; folders go to the library.
        """
        photo_id = self._context.selection.current_photo
        if photo_id is not None:
            self._own.take(photo_id, face_id, paths)

    # ---- building ----

    def _build(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("look", "heading")
        self._modes = QButtonGroup(self)
        self._modes.setExclusive(True)
        modes = QHBoxLayout()
        modes.setSpacing(0)
        self._mode_buttons: dict[ReferenceMode, QPushButton] = {}
        for number, mode in enumerate(ReferenceMode):
            button = QPushButton(self)
            button.setCheckable(True)
            self._modes.addButton(button, number)
            self._mode_buttons[mode] = button
            modes.addWidget(button, 1)
        self._note = InlineNote(parent=self)
        self._warning = InlineNote("caution", self)
        self._model = ReferenceCards(self)
        self._list = CardList(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(
            ReferenceDelegate(
                self._context.pictures.thumbnail, reason_text, self._take_alone, self._list
            )
        )
        self._empty = EmptyLibrary(self._context, self)
        self._hint = Hint(self)
        self._stack = PickerPages(self)
        for page in (self._list, self._empty, self._hint):
            self._stack.addWidget(page)
        self._offer = SamePersonOffer(self._context, self)
        self._choose = QPushButton(self)
        self._choose.setIcon(icon("reference-add"))
        self._show_file = QPushButton(self)
        self._show_file.setIcon(icon("reference-folder"))
        tools = QHBoxLayout()
        tools.setSpacing(SPACE_S)
        tools.addWidget(self._choose, 1)
        tools.addWidget(self._show_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_S)
        column.addWidget(self._title)
        column.addLayout(modes)
        column.addWidget(self._note)
        column.addWidget(self._stack, 1)
        column.addWidget(self._warning)
        column.addWidget(self._offer)
        column.addLayout(tools)

    def _connect(self) -> None:
        context = self._context
        context.selection.photo_selected.connect(self._on_selected)
        context.selection.face_selected.connect(self._on_selected)
        context.session.photo_changed.connect(self._on_photo_changed)
        context.pictures.thumbnail_ready.connect(self._on_thumbnail)
        context.library.changed.connect(self._show)
        self._source.changed.connect(self._show)
        self._own.told.connect(self._tell)
        self._own.taken.connect(self._on_taken)
        self._model.ticked.connect(self._on_ticked)
        self._list.taken.connect(self._take_alone)
        self._hint.retry_wanted.connect(self._retry)
        self._modes.idClicked.connect(self._on_mode)
        self._choose.clicked.connect(self._choose_photos)
        self._show_file.clicked.connect(self._show_in_folder)
        self._empty.folder_wanted.connect(self._choose_folder)
        self._empty.photo_wanted.connect(self._choose_photos)
        self._list.selectionModel().currentChanged.connect(self._on_current_card)

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        self._title.setText(self.tr("Good photo of this person"))
        names = {
            ReferenceMode.AUTO: (
                self.tr("Automatic"),
                self.tr("The program takes the likeliest photo of the same person"),
            ),
            ReferenceMode.CHOSEN: (
                self.tr("Chosen"),
                self.tr("Only the photos that you tick are used"),
            ),
            ReferenceMode.NONE: (
                self.tr("None"),
                self.tr("The face is restored without a good photo"),
            ),
        }
        for mode, (name, help_text) in names.items():
            self._mode_buttons[mode].setText(name)
            self._mode_buttons[mode].setToolTip(help_text)
            self._mode_buttons[mode].setAccessibleDescription(help_text)
        self._list.setAccessibleName(self.tr("Photos of this person"))
        self._list.setToolTip(
            self.tr("Click a photo to use it alone; tick several to use them together.")
        )
        self._choose.setText(self.tr("Choose a photo…"))
        self._show_file.setText(self.tr("Show in folder"))
        self._show()

    # ---- what is shown ----

    def _show(self) -> None:
        current = self._context.current_face()
        for widget in (*self._mode_buttons.values(), self._choose):
            widget.setEnabled(current is not None)
        self._offer.follow(current)
        if current is None:
            self._model.show_cards((), (), None)
            self._note.say("")
            self._warning.say("")
            self._hint.say(self.tr("Select a face in the photo to choose its good photo."))
            self._stack.setCurrentWidget(self._hint)
            self._show_file.setEnabled(False)
            return
        photo, face = current
        self._source.want(photo, face)
        self._mode_buttons[face.mode].setChecked(True)
        suggested = photo.suggestion(face)
        pick = suggested.pick if suggested is not None else None
        cards = self._source.cards(photo, face)
        ticked = photo.references(face)
        row = self._list.currentIndex().row()
        self._model.show_cards(cards, ticked, pick)
        if cards and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(min(max(row, 0), len(cards) - 1)))
        self._show_page(photo, face, cards)
        self._show_notes(photo, face, cards, ticked)
        self._show_file.setEnabled(bool(cards))

    def _show_page(self, photo: PhotoDoc, face: FaceEdit, cards: Sequence[Card]) -> None:
        library = self._context.library
        self._hint.say("")
        if cards:
            self._stack.setCurrentWidget(self._list)
        elif self._source.busy(photo, face):
            self._hint.say(self.tr("Looking for photos of this person…"))
            self._stack.setCurrentWidget(self._hint)
        elif problem := self._source.problem(photo, face):
            self._hint.say(problem_with_hint(problem), again=True)
            self._stack.setCurrentWidget(self._hint)
        elif not library.folders or library.indexing or not (library.state and library.state.faces):
            self._empty.retranslate()
            self._stack.setCurrentWidget(self._empty)
        else:
            self._hint.say(
                self.tr(
                    "No photo in your folder looks like this person. "
                    "Drop a good photo here, or choose one."
                )
            )
            self._stack.setCurrentWidget(self._hint)

    def _show_notes(
        self,
        photo: PhotoDoc,
        face: FaceEdit,
        cards: Sequence[Card],
        ticked: Sequence[ReferencePick],
    ) -> None:
        self._note.say(self._words.note(photo, face, bool(cards)))
        self._warning.say(self._told or self._words.warning(face, cards, ticked))

    def _tell(self, text: str) -> None:
        self._told = text
        self._warning.say(text)

    # ---- what the user does ----

    def _on_mode(self, number: int) -> None:
        current = self._context.current_face()
        if current is None:
            return
        photo, face = current
        mode = tuple(ReferenceMode)[number]
        if mode is face.mode:
            return
        references = face.references
        if mode is ReferenceMode.CHOSEN and not references:
            references = photo.references(face)  # begin with what the program would take
        self._edit(photo, face, MODE_LABEL, mode=mode, references=references)

    def _on_ticked(self, row: int, ticked: bool) -> None:
        current = self._context.current_face()
        if current is None:
            return
        photo, face = current
        pick = self._model.cards[row].pick
        rest = tuple(one for one in photo.references(face) if not same_pick(one, pick))
        references = (*rest, pick) if ticked else rest
        self._choose_references(photo, face, references)

    def _take_alone(self, row: int) -> None:
        current = self._context.current_face()
        if current is not None:
            self._choose_references(*current, (self._model.cards[row].pick,))

    def _choose_references(
        self, photo: PhotoDoc, face: FaceEdit, references: tuple[ReferencePick, ...]
    ) -> None:
        self._tell("")
        self._edit(photo, face, CHOOSE_LABEL, mode=ReferenceMode.CHOSEN, references=references)
        if references:
            self._offer.ask(photo.id, face.id)

    def _edit(self, photo: PhotoDoc, face: FaceEdit, label: str, **changes: Any) -> None:
        self._context.session.session.edit_face(photo.id, face.id, label, **changes)

    def _choose_photos(self) -> None:
        current = self._context.current_face()
        if current is None:
            return
        face = current[1]
        names, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Choose good photos of this person"), self._last_folder()
        )
        if names:
            self.add_references(face.id, [Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder of good photos"), self._last_folder()
        )
        if name:
            self._context.library.add_folder(Path(name))

    def _last_folder(self) -> str:
        folders = self._context.library.folders
        return str(folders[-1]) if folders else ""

    def _show_in_folder(self) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._model.cards):
            show_in_folder(self._model.cards[row].pick.photo)

    def _retry(self) -> None:
        current = self._context.current_face()
        if current is not None:
            self._source.retry(*current)

    # ---- what happens ----

    def _on_taken(self, photo_id: str, face_id: str, pick: ReferencePick) -> None:
        self._offer.ask(photo_id, face_id)
        for row, card in enumerate(self._model.cards):
            if same_pick(card.pick, pick):
                self._list.setCurrentIndex(self._model.index(row))

    def _on_selected(self, _id: object) -> None:
        self._told = ""
        self._show()

    def _on_photo_changed(self, photo_id: str) -> None:
        if photo_id == self._context.selection.current_photo:
            self._show()

    def _on_thumbnail(self, _file: object) -> None:
        self._list.viewport().update()

    def _on_current_card(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._show_file.setEnabled(current.isValid())

    # ---- Qt ----

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files when there is a face to take them for."""
        if self._context.current_face() is not None and local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes the dropped photos as references, dropped folders into the library."""
        current = self._context.current_face()
        files = local_files(event)
        if current is not None and files:
            event.acceptProposedAction()
            self.add_references(current[1].id, files)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._model.refresh()
