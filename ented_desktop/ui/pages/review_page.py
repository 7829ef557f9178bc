"""Looks through what an album became: one key each for accept, redo and keep the original."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.domain import Outcome
from ented_desktop.engine.protocol import Problem
from ented_desktop.engine.protocol_album_results import PhotoLook, TouchedPhotos
from ented_desktop.engine.protocol_albums import TouchedBy
from ented_desktop.ui import theme, words
from ented_desktop.ui.album_words import AlbumWords
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.review import Review
from ented_desktop.ui.dialogs.redo_dialog import RedoDialog
from ented_desktop.ui.icons import icon, tinted
from ented_desktop.ui.pages.review_page_panel import ReviewPanel
from ented_desktop.ui.widgets.leading_label import LeadingLabel
from ented_desktop.ui.widgets.review_view import ReviewView

_SIGN_PX = 44
_GOOD_FOLDER = "good"


class ReviewPage(QWidget):
    """Before, after and good photo beside each other, what is known, and the answers.

    Args:
        context: The window's shared objects.
        memory: Remembers folders.

    Signals:
        back_wanted: Back to the albums.
        sheet_wanted: Write the contact sheet of the job (its name).
    """

    back_wanted = Signal()
    sheet_wanted = Signal(str)

    def __init__(
        self, context: AppContext, memory: WindowMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._memory = memory
        self._words = AlbumWords(self)
        self._face = 0
        self._shown: int | None = None
        self.review = Review(context.engine, context.albums, self)
        self.view = ReviewView(context, self)
        self.panel = ReviewPanel(self.review, self)
        self._build()
        self._make_actions()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._title = LeadingLabel(self, look="heading")
        self.sheet = QPushButton(icon("album-sheet"), "", self)
        self.back = QPushButton(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.SPACE_L, theme.SPACE_S, theme.SPACE_L, theme.SPACE_S)
        bar.setSpacing(theme.SPACE_S)
        bar.addWidget(self._title, 1)
        bar.addWidget(self.sheet)
        bar.addWidget(self.back)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFixedHeight(1)
        line.setProperty("look", "card")
        work = QWidget(self)
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self.panel)
        empty = QWidget(self)
        self._sign = QLabel(empty, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty = QLabel(empty, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("look", "heading")
        middle = QVBoxLayout(empty)
        middle.setSpacing(theme.SPACE_S)
        middle.addStretch(2)
        middle.addWidget(self._sign)
        middle.addWidget(self._empty)
        middle.addStretch(3)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(work)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line)
        column.addWidget(self._stack, 1)

    def _make_actions(self) -> None:
        review = self.review
        self._action(review.accept, "A")
        self._action(self._redo, "R")
        self._action(review.keep_original, "O")
        self._action(partial(review.step, 1), "N", "PgDown")
        self._action(partial(review.step, -1), "P", "PgUp")
        self._action(review.undo, QKeySequence.StandardKey.Undo)
        self._action(self._toggle_whole, "Z")
        self._action(self._next_face, "F")
        self._action(self.back_wanted.emit, "Esc")

    def _action(self, do: Callable[[], object], *keys: str | QKeySequence.StandardKey) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(partial(_call, do))
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.sheet.clicked.connect(self._on_sheet)
        self.panel.face_chosen.connect(self._choose_face)
        self.panel.redo_wanted.connect(self._redo)
        self.panel.reference_wanted.connect(self._ask_touched)
        self.panel.whole_wanted.connect(self._toggle_whole)
        self.view.whole_changed.connect(self.panel.show_whole)
        self.review.changed.connect(self._show)
        self.review.looked.connect(self._show)
        self.review.rewritten.connect(self._on_rewritten)
        self.review.failed.connect(self._on_failed)

    # ---- what is shown ------------------------------------------------------------------

    @property
    def job(self) -> str | None:
        """The job that is looked through."""
        return self.review.job

    @property
    def face(self) -> int:
        """Which face of the photo is in question."""
        return self._face

    def show_job(self, name: str, index: int = -1) -> None:
        """Looks through a job; see :meth:`Review.open`."""
        self._shown = None
        self.review.open(name, index)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Renews all texts."""
        self.back.setText(self.tr("Back to the albums"))
        self.sheet.setText(self.tr("Contact sheet…"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()

    def showEvent(self, event: QShowEvent) -> None:
        """Looks of the moment."""
        super().showEvent(event)
        self._paint_icons()

    def _paint_icons(self) -> None:
        self._sign.setPixmap(
            tinted("success", theme.colors().good).pixmap(
                QSize(_SIGN_PX, _SIGN_PX), self.devicePixelRatioF()
            )
        )

    def _show(self) -> None:
        review = self.review
        job = self._context.albums.job(review.job) if review.job is not None else None
        title = self._words.title(job.inputs, job.name) if job is not None else ""
        self._title.setText(self.tr("Looking through “{name}”").format(name=title))
        nothing = review.known and not review.count
        self._stack.setCurrentIndex(1 if nothing else 0)
        self._empty.setText(self.tr("Everything in this album was looked at."))
        self._sign.setVisible(nothing)
        look = review.look
        if review.index != self._shown and (look is not None or review.index is None):
            self._shown = review.index
            self._face = _worst_face(look)
        if look is not None and self._face >= len(look.faces):
            self._face = 0
        if look is None and review.index is not None:
            return  # the last photo stays until the next one is known
        self.view.show_photo(look, self._face, review.next_look)
        self.panel.show_photo(self._face)

    # ---- what the user does -------------------------------------------------------------

    def _choose_face(self, face: int) -> None:
        self._face = face
        self._show()

    def _next_face(self) -> None:
        look = self.review.look
        if look is not None and look.faces:
            self._choose_face((self._face + 1) % len(look.faces))

    def _toggle_whole(self) -> None:
        self.view.set_whole(not self.view.whole)

    def _on_sheet(self) -> None:
        if self.review.job is not None:
            self.sheet_wanted.emit(self.review.job)

    def _strength(self, look: PhotoLook) -> float:
        if look.strength is not None:
            return look.strength
        job = self._context.albums.job(self.review.job or "")
        return job.options.strength if job is not None and job.options is not None else 1.0

    def _good_folder(self) -> Path | None:
        folders = self._context.library.folders
        return self._memory.folder(_GOOD_FOLDER) or (folders[0] if folders else None)

    def _redo(self) -> None:
        look = self.review.look
        if look is None or not self.panel.redo.isEnabled():
            return
        dialog = RedoDialog(
            look, strength=self._strength(look), start=self._good_folder(), parent=self.window()
        )
        dialog.accepted.connect(partial(self._on_redo, dialog))
        dialog.open()

    def _on_redo(self, dialog: RedoDialog) -> None:
        references = dialog.choice.references
        if references:
            self._memory.set_folder(_GOOD_FOLDER, references[0].parent)
        self.review.redo(references, dialog.new_strength)

    def _ask_touched(self) -> None:
        look, job = self.review.look, self.review.job
        reference = None if look is None else look.reference(self._face)
        if look is not None and job is not None and reference is not None:
            self._context.engine.ask(
                TouchedBy(job, reference),
                partial(self._on_touched, look, reference),
                on_failed=self._on_failed,
                urgent=True,
                owner=self,
            )

    def _on_touched(self, look: PhotoLook, reference: Path, touched: TouchedPhotos) -> None:
        dialog = RedoDialog(
            look,
            touched=len(touched.indices),
            reference=reference,
            start=self._good_folder() or reference.parent,
            parent=self.window(),
        )
        dialog.accepted.connect(partial(self._on_change, dialog, reference))
        dialog.open()

    def _on_change(self, dialog: RedoDialog, reference: Path) -> None:
        references = dialog.choice.references
        self.review.change_reference(reference, references[0] if references else None)

    # ---- what happens -------------------------------------------------------------------

    def _on_rewritten(self, file: Path) -> None:
        self.view.renew([file])

    def _on_failed(self, problem: Problem) -> None:
        self._context.notices.warning(
            words.problem_with_hint(problem), details=problem.message, key="review"
        )


def _worst_face(look: PhotoLook | None) -> int:
    """The face to look at first: restored, and least like its person now."""
    faces = look.faces if look is not None else ()
    restored = [at for at, face in enumerate(faces) if face.outcome is Outcome.RESTORED]
    return max(restored, key=lambda at: faces[at].identity_after or 0.0, default=0)


def _call(do: Callable[[], object], _checked: bool = False) -> None:
    do()
