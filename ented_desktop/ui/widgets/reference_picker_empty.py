"""What the reference panel shows before there is a library: how to begin, in one step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ented_desktop.engine.protocol import Progressed
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.icons import tinted
from ented_desktop.ui.theme import RADIUS, SPACE_L, SPACE_M, SPACE_S, colors

_SIGN_PX = 56


class EmptyLibrary(QWidget):
    """Invites to choose the folder of good photos, and shows how far it is looked through.

    Signals:
        folder_wanted: The user wants to choose the folder.
        photo_wanted: The user wants to choose a single photo.
    """

    folder_wanted = Signal()
    photo_wanted = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._progress: Progressed | None = None
        self._sign = QLabel(self)
        self._title = QLabel(self)
        self._words = QLabel(self)
        for label in (self._sign, self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        self._title.setProperty("look", "heading")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._folder = QPushButton(self)
        self._folder.setProperty("look", "primary")
        self._folder.clicked.connect(self.folder_wanted)
        self._photo = QPushButton(self)
        self._photo.setProperty("look", "quiet")
        self._photo.clicked.connect(self.photo_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addStretch(1)
        column.addWidget(self._sign)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        column.addSpacing(SPACE_S)
        column.addWidget(self._folder)
        column.addWidget(self._photo)
        column.addStretch(2)
        context.library.changed.connect(self._on_library_changed)
        context.library.progressed.connect(self._on_progressed)
        self._recolor()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text in the language of now."""
        library = self._context.library
        indexing = library.indexing
        self._bar.setVisible(indexing)
        self._bar.setAccessibleName(self.tr("Looking through your good photos"))
        if indexing:
            self._title.setText(self.tr("Looking through your good photos"))
            self._words.setText(self._progress_words())
        elif library.folders:
            self._title.setText(self.tr("No faces in your folder of good photos"))
            self._words.setText(
                self.tr(
                    "Choose another folder with sharp photos of the people in your old ones, "
                    "or drop a good photo here."
                )
            )
        else:
            self._title.setText(self.tr("Show the program who it is"))
            self._words.setText(
                self.tr(
                    "Choose a folder with good, sharp photos of your family. For every face the "
                    "program then proposes the best photo of the same person. The photos are only "
                    "read; nothing leaves this computer."
                )
            )
        self._folder.setText(self.tr("Folder of good photos…"))
        self._folder.setVisible(not indexing)
        self._photo.setText(self.tr("or choose a single photo…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolor()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dashed frame: things can be dropped here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colors().card)
        painter.setPen(QPen(colors().line, 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _progress_words(self) -> str:
        progress = self._progress
        if progress is None or progress.total <= 0:
            self._bar.setRange(0, 0)
            return self.tr("You can go on working meanwhile.")
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        text = self.tr(
            "{done} of %n photo(s). You can go on working meanwhile.", "", progress.total
        )
        return text.format(done=self.locale().toString(progress.done))

    def _on_progressed(self, progress: Progressed) -> None:
        self._progress = progress
        if self.isVisible():
            self.retranslate()

    def _on_library_changed(self) -> None:
        if not self._context.library.indexing:
            self._progress = None
        self.retranslate()

    def _recolor(self) -> None:
        sign = tinted("reference-library", colors().accent)
        self._sign.setPixmap(sign.pixmap(_SIGN_PX, _SIGN_PX))
        self.update()
