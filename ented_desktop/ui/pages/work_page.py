"""The page on which photos are restored: photo, strip, faces and good photos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ented_desktop.documents.values import PhotoId
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.widgets.compare_modes import CompareBar
from ented_desktop.ui.widgets.compare_view import CompareView
from ented_desktop.ui.widgets.face_panel import FacePanel
from ented_desktop.ui.widgets.photo_strip import PhotoStrip
from ented_desktop.ui.widgets.reference_picker import ReferencePicker
from ented_desktop.ui.widgets.restore_actions import RestoreActions

_NEIGHBOURS: Final = 2
_STRIP_BELOW, _STRIP_SIDE, _PANEL = "strip-below", "strip-side", "panel"


class WorkPage(QWidget):
    """Arranges the widgets around the current photo and remembers how the user divided them.

    Args:
        context: The window's shared objects.
        memory: Where the division is kept.

    Signals:
        photos_dropped: Files were dropped beside the faces (a list of paths).
        export_wanted: Photos to export (a list of ids).
    """

    photos_dropped = Signal(object)
    export_wanted = Signal(object)

    def __init__(
        self, context: AppContext, memory: WindowMemory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._memory = memory
        self.view = CompareView(context)
        self.bar = CompareBar(self.view)
        self.strip = PhotoStrip(context)
        self.faces = FacePanel(context)
        self.references = ReferencePicker(context)
        self._photo = QWidget()
        column = QVBoxLayout(self._photo)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self.restoring = RestoreActions(context)
        self.panel = QWidget()
        self.panel_scroll = QScrollArea()
        self.panel_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.panel_scroll.setWidgetResizable(True)
        self.panel_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = _Column()
        right = _ColumnLayout(inner)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.faces)
        right.addWidget(self.references, 1)
        self.panel_scroll.setWidget(inner)
        whole = QVBoxLayout(self.panel)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.panel_scroll, 1)
        whole.addWidget(self.restoring)
        self.panel.setMinimumWidth(320)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for splitter in (self._rows, self._columns):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self._rows.addWidget(self._photo)
        self._columns.addWidget(self._rows)
        self._columns.addWidget(self.panel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._columns)
        self._side = memory.flag("strip-side", False)
        self._place_strip()
        self.panel.setVisible(memory.flag("panel", True))
        self._connect()
        self.retranslate()
        self._on_photo(context.selection.current_photo)

    def _connect(self) -> None:
        self.view.reference_dropped.connect(self.references.add_references)
        self.view.photos_dropped.connect(self.photos_dropped)
        self.strip.restore_requested.connect(self._context.conductor.restore)
        self.strip.export_requested.connect(self.export_wanted)
        self.strip.opened.connect(self._focus_photo)
        self._context.selection.photo_selected.connect(self._on_photo)
        self._context.session.photo_changed.connect(self._on_photo_changed)

    @property
    def strip_side(self) -> bool:
        """Whether the photos are at the side instead of below."""
        return self._side

    def set_strip_side(self, side: bool) -> None:
        """Puts the photos at the side, or below."""
        if side != self._side:
            self.keep()
            self._side = side
            self._memory.set_flag("strip-side", side)
            self._place_strip()

    def set_panel_shown(self, shown: bool) -> None:
        """Shows or hides faces and references."""
        self.panel.setVisible(shown)
        self._memory.set_flag("panel", shown)

    def keep(self) -> None:
        """Notes how the page is divided."""
        if self._side:
            self._memory.set_sizes(_STRIP_SIDE, self._columns.sizes())
        else:
            self._memory.set_sizes(_STRIP_BELOW, self._rows.sizes())
            self._memory.set_sizes(_PANEL, self._columns.sizes())

    def step(self, by: int) -> None:
        """Goes to another photo in the strip's order."""
        model = self.strip.model
        count = model.rowCount()
        if not count:
            return
        row = model.index_of(self._context.selection.current_photo).row()
        target = min(max(row + by, 0), count - 1)
        self._context.selection.select_photo(model.photo_id(model.index(target)))

    def _place_strip(self) -> None:
        if self._side:
            self._columns.insertWidget(0, self.strip)
            self.strip.set_orientation(Qt.Orientation.Vertical)
            self._columns.setSizes(self._memory.sizes(_STRIP_SIDE) or [240, 760, 340])
        else:
            self._rows.addWidget(self.strip)
            self.strip.set_orientation(Qt.Orientation.Horizontal)
            self._rows.setSizes(self._memory.sizes(_STRIP_BELOW) or [560, 190])
            self._columns.setSizes(self._memory.sizes(_PANEL) or [1000, 340])
        for splitter in (self._rows, self._columns):
            for index in range(splitter.count()):
                wide = splitter.widget(index) in (self._photo, self._rows)
                splitter.setStretchFactor(index, 1 if wide else 0)

    def _focus_photo(self, _photo_id: str) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_photo(self, photo_id: PhotoId | None) -> None:
        """Holds the photo's pictures ready, and those of its neighbours after it."""
        near = self._near(photo_id)
        self._context.pictures.set_current(photo_id, near)
        for one in ([photo_id] if photo_id is not None else []) + list(near):
            self._context.pictures.request(one)
        if photo_id is not None:  # none yet is no reason to forget what was looked at last
            self._context.session.set_current(photo_id)
        self._choose_face(photo_id)

    def _near(self, photo_id: PhotoId | None) -> Sequence[PhotoId]:
        if photo_id is None:
            return ()
        model = self.strip.model
        row = model.index_of(photo_id).row()
        rows = [r for r in (row + 1, row - 1) if 0 <= r < model.rowCount()][:_NEIGHBOURS]
        names = [model.photo_id(model.index(r)) for r in rows]
        return [name for name in names if name is not None]

    def _on_photo_changed(self, photo_id: str) -> None:
        if photo_id == self._context.selection.current_photo:
            self._choose_face(photo_id)

    def _choose_face(self, photo_id: PhotoId | None) -> None:
        """There is always a face to talk about, where there is one at all."""
        selection, session = self._context.selection, self._context.session.session
        if photo_id is None or not session.has(photo_id):
            return
        faces = session.photo(photo_id).edits.faces
        if selection.current_face is not None and any(
            face.id == selection.current_face for face in faces
        ):
            return
        best = next((face for face in faces if face.active), faces[0] if faces else None)
        selection.select_face(best.id if best is not None else None)

    def changeEvent(self, event: QEvent) -> None:
        """Names the regions for screen readers."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Renews the texts."""
        self.panel_scroll.setAccessibleName(self.tr("Faces and good photos"))


class _ColumnLayout(QVBoxLayout):
    """Wants no more height than its widgets need at the width that they have.

    A scroll area gives a layout with wrapped texts the height that it would like best, and so
    scrolls where everything would have had room.
    """

    _wraps = False

    def hasHeightForWidth(self) -> bool:
        """Not as far as the scroll area is concerned."""
        return self._wraps

    def minimumSize(self) -> QSize:
        """The texts count as they are wrapped now."""
        size, width = super().minimumSize(), self.geometry().width()
        if width > 0 and super().hasHeightForWidth():
            self._wraps = True
            size.setHeight(super().minimumHeightForWidth(width))
            self._wraps = False
        return size


class _Column(QWidget):
    """Tells when it got another width, which wraps its texts in another way."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lets the scroll area ask again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
