"""What is known of the photo in question, and the answers that can be given."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.domain import FaceOutcome, Outcome
from ented_desktop.engine.protocol_album_results import PhotoLook
from ented_desktop.ui import words
from ented_desktop.ui.album_words import AlbumWords
from ented_desktop.ui.bridge.review import Review, Verdict
from ented_desktop.ui.icons import icon, tinted
from ented_desktop.ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, colors
from ented_desktop.ui.widgets.face_panel_note import InlineNote
from ented_desktop.ui.widgets.identity_words import change_sentence, identity_sentence
from ented_desktop.ui.widgets.identity_words_scale import IdentityScale
from ented_desktop.ui.widgets.leading_label import LeadingLabel

_WIDTH_PX: Final = 300


class ReviewPanel(QWidget):
    """The column beside the pictures.

    Args:
        review: What is gone through.

    Signals:
        face_chosen: Another face of the photo (its place).
        redo_wanted: Restore this photo again.
        reference_wanted: Change the good photo of the face for every photo that it touched.
        whole_wanted: See the whole photo, or the face again.
    """

    face_chosen = Signal(int)
    redo_wanted = Signal()
    reference_wanted = Signal()
    whole_wanted = Signal()

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._words = AlbumWords(self)
        self._face = 0
        self.setFixedWidth(_WIDTH_PX)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._counter = LeadingLabel(self, look="faint")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(SPACE_S)
        self._name = LeadingLabel(self, look="heading", wrap=True)
        self._verdict = InlineNote("plain", self)
        self._doubt = InlineNote("caution", self)
        self.faces = QComboBox(self)
        self._identity = LeadingLabel(self, wrap=True)
        self._change = LeadingLabel(self, look="faint", wrap=True)
        self._reason = LeadingLabel(self, look="faint", wrap=True)
        self._reference = LeadingLabel(self, look="faint", wrap=True)
        font = self._identity.font()
        font.setBold(True)
        self._identity.setFont(font)
        self._scale = IdentityScale(self)
        self.change_reference = QPushButton(icon("reference-people"), "", self)
        self.whole = QPushButton(icon("zoom-fit"), "", self)
        self.accept = QPushButton(icon("success"), "", self)
        self.accept.setProperty("look", "primary")
        self.redo = QPushButton(icon("restore"), "", self)
        self.original = QPushButton(icon("keep-original"), "", self)
        self.previous = QPushButton(self)
        self.next = QPushButton(self)
        self.undo = QPushButton(icon("undo"), "", self)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setProperty("look", "card")
        line.setFixedHeight(1)
        steps = QHBoxLayout()
        steps.setSpacing(SPACE_S)
        steps.addWidget(self.previous, 1)
        steps.addWidget(self.next, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addWidget(self._counter)
        column.addWidget(self._bar)
        column.addSpacing(SPACE_S)
        column.addWidget(self._name)
        column.addWidget(self._verdict)
        column.addWidget(self._doubt)
        column.addSpacing(SPACE_XS)
        column.addWidget(self.faces)
        column.addWidget(self._identity)
        column.addWidget(self._scale)
        for label in (self._change, self._reason, self._reference):
            column.addWidget(label)
        column.addSpacing(SPACE_S)
        column.addWidget(self.change_reference)
        column.addWidget(self.whole)
        column.addStretch(1)
        column.addWidget(line)
        column.addSpacing(SPACE_S)
        for button in (self.accept, self.redo, self.original):
            column.addWidget(button)
        column.addLayout(steps)
        column.addWidget(self.undo)
        # In the order in which one looks: first the answer, then the rest.
        order = (self.faces, self.change_reference, self.whole, self.accept, self.redo)
        rest = (self.original, self.previous, self.next, self.undo)
        chain = [*order, *rest]
        for first, second in itertools.pairwise(chain):
            QWidget.setTabOrder(first, second)

    def _connect(self) -> None:
        self.faces.activated.connect(self.face_chosen)
        self.accept.clicked.connect(self._review.accept)
        self.original.clicked.connect(self._review.keep_original)
        self.redo.clicked.connect(self.redo_wanted)
        self.change_reference.clicked.connect(self.reference_wanted)
        self.whole.clicked.connect(self.whole_wanted)
        self.previous.clicked.connect(self._back)
        self.next.clicked.connect(self._on)
        self.undo.clicked.connect(self._review.undo)

    def retranslate(self) -> None:
        """Renews all texts."""
        self._bar.setAccessibleName(self.tr("How much of the album was looked at"))
        self.faces.setAccessibleName(self.tr("Face"))
        self.accept.setText(self.tr("Accept (A)"))
        self.redo.setText(self.tr("Redo… (R)"))
        self.original.setText(self.tr("Keep the original (O)"))
        self.original.setToolTip(self.tr("The copy becomes the original photo, byte for byte"))
        self.previous.setText(self.tr("Previous (P)"))
        self.next.setText(self.tr("Next (N)"))
        self.undo.setText(self.tr("Take the last answer back"))
        self.change_reference.setText(self.tr("Change this good photo…"))
        self.change_reference.setToolTip(
            self.tr("Restores again every photo that this good photo helped")
        )
        self.show_whole(False)
        self.show_photo(self._face)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
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
        self.accept.setIcon(tinted("success", colors().on_accent))

    def show_whole(self, whole: bool) -> None:
        """Names the button that changes between the photo and the face."""
        self.whole.setText(
            self.tr("Show the face (Z)") if whole else self.tr("Show the whole photo (Z)")
        )

    def show_photo(self, face: int) -> None:
        """Shows what is known of the current photo.

        Args:
            face: Which of its faces.
        """
        review, look = self._review, self._review.look
        self._face = face
        self._counter.setText(self._counter_text())
        self._bar.setRange(0, max(1, review.count))
        self._bar.setValue(review.count - review.open_count)
        there = look is not None
        verdict: Verdict = review.verdict(look.photo.index) if look is not None else ""
        self._name.setText(look.photo.photo.name if look is not None else "")
        self._name.setToolTip(str(look.photo.photo) if look is not None else "")
        self._verdict.say(self._verdict_text(verdict), "good" if verdict == "accepted" else "plain")
        doubtful = look is not None and bool(look.photo.doubtful) and not verdict
        self._doubt.say(self.tr("This one deserves a second look.") if doubtful else "")
        done = look is not None and look.photo.state == "done"
        final = verdict in ("original", "again")
        self.accept.setEnabled(done and not final and verdict != "accepted")
        self.original.setEnabled(done and not final)
        self.redo.setEnabled(there and verdict != "again")
        self.previous.setEnabled(review.position > 0)
        self.next.setEnabled(review.position + 1 < review.count)
        self.undo.setEnabled(review.can_undo)
        self.whole.setVisible(there)
        self._show_faces(look)

    def _counter_text(self) -> str:
        review = self._review
        if not review.count:
            return ""
        text = self.tr("{at} of {count}, %n still to look at", "", review.open_count)
        return text.format(at=words.number(review.position + 1), count=words.number(review.count))

    def _verdict_text(self, verdict: Verdict) -> str:
        return {
            "": "",
            "accepted": self.tr("Accepted"),
            "original": self.tr("The original was kept"),
            "again": self.tr("It is restored again and comes back for a look"),
        }[verdict]

    def _show_faces(self, look: PhotoLook | None) -> None:
        faces = look.faces if look is not None else ()
        self.faces.blockSignals(True)
        self.faces.clear()
        for number, face in enumerate(faces, 1):
            text = self.tr("Face {number} of {count}: {state}")
            self.faces.addItem(
                text.format(number=number, count=len(faces), state=self._face_state(face))
            )
        self.faces.setCurrentIndex(self._face)
        self.faces.blockSignals(False)
        self.faces.setVisible(len(faces) > 1)
        outcome = faces[self._face] if 0 <= self._face < len(faces) else None
        self._show_face(outcome)

    def _face_state(self, face: FaceOutcome) -> str:
        if face.outcome is Outcome.RESTORED:
            return self.tr("restored")
        if face.outcome is Outcome.FAILED:
            return self.tr("failed")
        return self.tr("kept as it was")

    def _show_face(self, face: FaceOutcome | None) -> None:
        before = face.identity_before if face is not None else None
        after = face.identity_after if face is not None else None
        restored = face is not None and face.outcome is Outcome.RESTORED
        measured = restored and after is not None
        self._identity.setText(identity_sentence(after) if measured and after is not None else "")
        self._identity.setVisible(measured)
        both = before is not None and after is not None and measured
        if before is not None and after is not None and both:
            self._scale.show_angles(before, after)
            self._change.setText(change_sentence(before, after))
        self._scale.setVisible(both)
        self._change.setVisible(both)
        reason = words.reason_text(face.reason) if face is not None else ""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        reference = face.reference if face is not None else None
        self._reference.setVisible(reference is not None)
        self.change_reference.setVisible(reference is not None and restored)
        if reference is not None:
            text = self.tr("Good photo: {name}").format(name=Path(reference).name)
            self._reference.setText(text)
            self._reference.setToolTip(reference)

    def _back(self) -> None:
        self._review.step(-1)

    def _on(self) -> None:
        self._review.step(1)
