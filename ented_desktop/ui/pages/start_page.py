"""What the window shows while no photo is open."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ented_desktop.ui import theme, words
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.sample import Sample, sample_photo, sample_reference
from ented_desktop.ui.icons import icon, tinted

_WIDTH_PX: Final = 760
_THUMBNAIL_PX: Final = 72
_AFTER_PAINT_MS: Final = 50
_FACE: Final = QRectF(0.24, 0.0, 0.5, 0.5)
"""Where the face is in the sample's pictures, in shares of their size."""


class StartPage(QScrollArea):
    """Invites to drop photos, to choose the folder of good photos, and to play with the sample.

    Signals:
        photos_wanted: The user wants to choose photos to restore.
        folder_wanted: The user wants to choose a folder of photos to restore.
        album_wanted: The user wants to restore whole folders.
        library_wanted: The user wants to choose the folder of good photos.
        sample_wanted: The user wants to play with the sample.
        recent_wanted: A path that was opened before.
    """

    photos_wanted = Signal()
    folder_wanted = Signal()
    album_wanted = Signal()
    library_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(object)

    def __init__(
        self, context: AppContext, memory: WindowMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._memory = memory
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = _label("title")
        self._subtitle = _label("faint")
        self._drop = _DropCard()
        self._drop.photos.clicked.connect(self.photos_wanted)
        self._drop.folder.clicked.connect(self.folder_wanted)
        self._drop.album.clicked.connect(self.album_wanted)
        self._library = _Card("folder-people")
        self._library.button.clicked.connect(self.library_wanted)
        self._sample = _Card("sample")
        self._sample.button.clicked.connect(self.sample_wanted)
        self._sample.show_pictures(sample_photo(), sample_reference())
        self._sample.setVisible(Sample.available())
        self._recent_title = _label("heading")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._promise_icon = QLabel()
        self._promise = _label("faint")

        cards = QHBoxLayout()
        cards.setSpacing(theme.SPACE_L)
        cards.addWidget(self._library, 1)
        cards.addWidget(self._sample, 1)
        promise = QHBoxLayout()
        promise.setSpacing(theme.SPACE_S)
        promise.addWidget(self._promise_icon, 0, Qt.AlignmentFlag.AlignTop)
        promise.addWidget(self._promise, 1)

        column = QWidget()
        column.setMaximumWidth(_WIDTH_PX)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.SPACE_S)
        inner.addWidget(self._title)
        inner.addWidget(self._subtitle)
        inner.addSpacing(theme.SPACE_M)
        inner.addWidget(self._drop)
        inner.addSpacing(theme.SPACE_M)
        inner.addLayout(cards)
        inner.addSpacing(theme.SPACE_M)
        inner.addWidget(self._recent_title)
        inner.addLayout(self._recent)
        inner.addSpacing(theme.SPACE_S)
        inner.addLayout(promise)

        page = QWidget()
        outer = QHBoxLayout()
        outer.addStretch(1)
        outer.addWidget(column, 100)
        outer.addStretch(1)
        vertical = QVBoxLayout(page)
        vertical.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, theme.SPACE_L)
        vertical.addStretch(2)
        vertical.addLayout(outer)
        vertical.addStretch(3)
        self.setWidget(page)
        context.library.changed.connect(self._show_library)
        self.retranslate()

    def retranslate(self) -> None:
        """Renews all texts."""
        self._title.setText(self.tr("Restore an old photo with the help of a good one"))
        self._subtitle.setText(
            self.tr(
                "The program looks for faces, finds good photos of the same people, and brings "
                "back what time took, without making anybody somebody else."
            )
        )
        self._drop.retranslate()
        self._sample.title.setText(self.tr("Try it with a sample"))
        self._sample.text.setText(
            self.tr("A damaged portrait and a good photo of the same person.")
        )
        self._sample.button.setText(self.tr("Open the sample"))
        self._recent_title.setText(self.tr("Opened lately"))
        self._promise.setText(
            self.tr(
                "Nothing leaves this computer. Your photos are never changed: what you export "
                "are copies."
            )
        )
        self._show_library()
        self.refresh()

    def refresh(self) -> None:
        """Shows what was opened lately."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        recent = self._memory.recent[:4]
        self._recent_title.setVisible(bool(recent))
        for one in recent:
            text = self.tr("{name} – %n photo(s)", "", one.photos).format(
                name=words.short_path(one.path)
            )
            button = _RecentButton(text, one.path)
            button.chosen.connect(self.recent_wanted)
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()
        super().changeEvent(event)

    def showEvent(self, event: object) -> None:
        """Looks of the moment."""
        self._paint_icons()
        super().showEvent(event)  # type: ignore[arg-type]

    def _paint_icons(self) -> None:
        size = QSize(18, 18)
        self._promise_icon.setPixmap(
            tinted("lock", theme.colors().faint).pixmap(size, self.devicePixelRatioF())
        )
        for card in (self._library, self._sample):
            card.paint_icon()

    def _show_library(self) -> None:
        self._library.title.setText(self.tr("Your good photos"))
        folders = self._context.library.folders
        state = self._context.library.state
        if not folders:
            self._library.text.setText(
                self.tr(
                    "Choose the folder where you keep good photos of the same people. The "
                    "program finds the right ones by itself."
                )
            )
            self._library.button.setText(self.tr("Choose the folder…"))
            return
        self._library.button.setText(self.tr("Change…"))
        if state is None or not state.photos:
            self._library.text.setText(self.tr("Looking through the folder…"))
        else:
            self._library.text.setText(
                self.tr("%n good photo(s) are ready to help.", "", state.photos)
            )


class _DropCard(QFrame):
    """The big target in the middle; dropping itself works anywhere on the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setProperty("look", "heading")
        self._hint = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._hint.setProperty("look", "faint")
        self.photos = QPushButton()
        self.photos.setProperty("look", "primary")
        self.photos.setIcon(tinted("photo-open", theme.colors().on_accent))
        self.folder = QPushButton()
        self.folder.setIcon(icon("folder-open"))
        self.album = QPushButton()
        self.album.setIcon(icon("album"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_M)
        row.addStretch()
        row.addWidget(self.photos)
        row.addWidget(self.folder)
        row.addWidget(self.album)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_L, theme.SPACE_L, theme.SPACE_L)
        layout.setSpacing(theme.SPACE_S)
        layout.addWidget(self._sign)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addSpacing(theme.SPACE_M)
        layout.addLayout(row)

    def retranslate(self) -> None:
        """Renews the texts."""
        self._title.setText(self.tr("Drop photos or folders here"))
        self._hint.setText(self.tr("JPEG, PNG, TIFF, HEIC, WebP and AVIF, in any size"))
        self.photos.setText(self.tr("Open photos…"))
        self.folder.setText(self.tr("Open a folder…"))
        self.album.setText(self.tr("Restore a whole album…"))
        self.album.setToolTip(
            self.tr("For hundreds of photos: restored one after the other, also overnight")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with a dashed border."""
        now = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(now.card)
        pen = QPen(theme.blend(now.line, now.accent, 0.5), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(area, 14, 14)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the theme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()
        super().changeEvent(event)

    def showEvent(self, event: object) -> None:
        """Looks of the moment."""
        self._paint_icons()
        super().showEvent(event)  # type: ignore[arg-type]

    def _paint_icons(self) -> None:
        now = theme.colors()
        self._sign.setPixmap(
            tinted("drop", now.accent).pixmap(QSize(40, 40), self.devicePixelRatioF())
        )
        self.photos.setIcon(tinted("photo-open", now.on_accent))


class _Card(QFrame):
    """A smaller invitation: title, a sentence, a button, perhaps pictures."""

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._sign_name = sign
        self._sign = QLabel()
        self.title = _label("heading")
        self.text = _label("faint")
        self.button = QPushButton()
        self._waiting: list[tuple[QLabel, Path]] = []
        self._pictures = QHBoxLayout()
        self._pictures.setSpacing(theme.SPACE_S)
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_S)
        head.addWidget(self._sign)
        head.addWidget(self.title, 1)
        invitation = QVBoxLayout()
        invitation.setSpacing(theme.SPACE_M)
        invitation.addWidget(self.text)
        invitation.addStretch()
        invitation.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        body = QHBoxLayout()
        body.setSpacing(theme.SPACE_M)
        body.addLayout(invitation, 1)
        body.addLayout(self._pictures)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.SPACE_L, theme.SPACE_M, theme.SPACE_L, theme.SPACE_L)
        layout.setSpacing(theme.SPACE_S)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def show_pictures(self, *files: Path) -> None:
        """Shows small pictures beside the words, when the window has been painted."""
        self._waiting = [(QLabel(), file) for file in files]
        for label, _ in self._waiting:
            label.setFixedSize(_THUMBNAIL_PX, _THUMBNAIL_PX)
            self._pictures.addWidget(label, 0, Qt.AlignmentFlag.AlignBottom)
        QTimer.singleShot(_AFTER_PAINT_MS, self, self._paint_pictures)

    def _paint_pictures(self) -> None:
        for label, file in self._waiting:
            label.setPixmap(_rounded(file, _THUMBNAIL_PX, self.devicePixelRatioF()))

    def paint_icon(self) -> None:
        """Looks of the moment."""
        self._sign.setPixmap(
            tinted(self._sign_name, theme.colors().accent).pixmap(
                QSize(22, 22), self.devicePixelRatioF()
            )
        )


class _RecentButton(QPushButton):
    """Opens again what was opened before."""

    chosen = Signal(object)

    def __init__(self, text: str, path: Path) -> None:
        super().__init__(icon("recent"), text)
        self.setProperty("look", "quiet")
        self.setToolTip(str(path))
        self._path = path
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._path)


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label


def _rounded(file: Path, side_px: int, ratio: float) -> QPixmap:
    """The face of the sample with round corners, sharp on the screen it is for."""
    side = round(side_px * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(0, 0, 0, 0))
    whole = QPixmap(str(file))
    width, height = whole.width(), whole.height()
    face = QRectF(
        _FACE.x() * width, _FACE.y() * height, _FACE.width() * width, _FACE.height() * height
    )
    picture = whole.copy(face.toRect()).scaled(
        side,
        side,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0, 0, side, side), 8 * ratio, 8 * ratio)
    painter.setClipPath(outline)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
