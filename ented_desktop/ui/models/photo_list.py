"""The open photos as a list: sorted, filtered, each with its state."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from enum import Enum, IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from ented_desktop.documents.values import PhotoDoc, PhotoId, PhotoState, ProblemNote
from ented_desktop.domain import Outcome
from ented_desktop.ui import words
from ented_desktop.ui.app_context import AppContext

_STATES: Final = {state: place for place, state in enumerate(PhotoState)}
_ROOT: Final = QModelIndex()
_NO_FACE: Final = ProblemNote("no-face", "No face found.", "Draw a box around it.")


class PhotoRole(IntEnum):
    """What a row of the list tells beside its texts."""

    ID = int(Qt.ItemDataRole.UserRole) + 1
    STATE = int(Qt.ItemDataRole.UserRole) + 2
    """The value of its ``PhotoState`` (Qt hands enumerations of texts on as texts)."""
    THUMBNAIL = int(Qt.ItemDataRole.UserRole) + 3
    """The thumbnail's file; None where there is none yet."""


class PhotoOrder(str, Enum):
    """How the list is sorted."""

    OPENED = "opened"
    NAME = "name"
    DATE = "date"
    STATE = "state"


def failure_text(doc: PhotoDoc) -> str:
    """Why a photo could not be restored and what to do, in words; empty where nothing failed."""
    if doc.problem is not None:
        return words.problem_with_hint(doc.problem)
    if doc.searched and not doc.edits.faces:
        return words.problem_with_hint(_NO_FACE)
    for face in doc.active_faces:
        result = doc.result(face)
        if result is not None and result.outcome is Outcome.FAILED:
            return words.reason_text(result.reason)
    return ""


class PhotoListModel(QAbstractListModel):
    """One row per open photo that the filter lets through.

    Several changes in a row are taken in together, so that 2,000 photos which change their state
    do not sort the list 2,000 times.

    Args:
        context: The window's shared objects.
    """

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._session = context.session.session
        self._order = PhotoOrder.OPENED
        self._states: frozenset[PhotoState] | None = None
        self._text = ""
        self._rows: list[PhotoId] = []
        self._row_of: dict[PhotoId, int] = {}
        self._changing = False
        self._dirty: dict[PhotoId, None] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._take_in)
        context.session.photos_changed.connect(self._update)
        context.session.photo_changed.connect(self._on_photo)
        self._update()

    # ---- order and filter -------------------------------------------------------------------

    @property
    def order(self) -> PhotoOrder:
        """How the rows are sorted."""
        return self._order

    def set_order(self, order: PhotoOrder) -> None:
        """Sorts the rows in another way."""
        self._order = order
        self._update()

    def set_states(self, states: Collection[PhotoState] | None) -> None:
        """Shows only photos in these states; None shows all."""
        self._states = None if states is None else frozenset(states)
        self._update()

    def set_text(self, text: str) -> None:
        """Shows only photos whose file name holds a text; empty shows all."""
        self._text = _plain(text.strip())
        self._update()

    @property
    def is_changing(self) -> bool:
        """Whether rows come and go: what a view makes current now was chosen by nobody."""
        return self._changing

    def photo_id(self, index: QModelIndex | QPersistentModelIndex) -> PhotoId | None:
        """The photo of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, photo_id: PhotoId | None) -> QModelIndex:
        """The row of a photo; invalid where it is not shown."""
        row = self._row_of.get(photo_id) if photo_id is not None else None
        return QModelIndex() if row is None else self.index(row)

    # ---- the model --------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Photos that the filter lets through."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Name, state, thumbnail and texts of a row."""
        photo_id = self.photo_id(index)
        if photo_id is None or not self._session.has(photo_id):
            return None
        if role == PhotoRole.ID:
            return photo_id
        doc = self._session.photo(photo_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return doc.path.name
        if role == PhotoRole.STATE:
            return self._session.state_of(photo_id).value
        if role == PhotoRole.THUMBNAIL:
            return doc.facts.thumbnail if doc.facts is not None else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._about(doc)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = QCoreApplication.translate("PhotoListModel", "{name}, {state}")
            state = words.state_text(self._session.state_of(photo_id))
            return text.format(name=doc.path.name, state=state)
        return None

    def _about(self, doc: PhotoDoc) -> str:
        lines = [doc.path.name, words.state_text(self._session.state_of(doc.id))]
        if self._session.state_of(doc.id) is PhotoState.FAILED:
            lines.append(failure_text(doc))
        if doc.facts is not None:
            size = QCoreApplication.translate("PhotoListModel", "{width} × {height} pixels")
            lines.append(size.format(width=doc.facts.width, height=doc.facts.height))
            lines.append(words.date(doc.facts.taken))
        return "\n".join(line for line in lines if line)

    # ---- following the session --------------------------------------------------------------

    def _on_photo(self, photo_id: str) -> None:
        self._dirty[photo_id] = None
        if not self._timer.isActive():
            self._timer.start()

    def _take_in(self) -> None:
        dirty, self._dirty = self._dirty, {}
        if self._order is not PhotoOrder.OPENED or self._states is not None:
            self._update()
        rows = sorted(self._row_of[name] for name in dirty if name in self._row_of)
        for first, last in _runs(rows):
            self.dataChanged.emit(self.index(first), self.index(last))

    def _update(self) -> None:
        """Brings the rows to what they should be: takes out, puts in order, puts in."""
        wanted = self._wanted()
        if wanted == self._rows:
            return
        self._changing = True
        try:
            self._change(wanted)
        finally:
            self._changing = False

    def _change(self, wanted: list[PhotoId]) -> None:
        staying = set(wanted)
        gone = [row for row, name in enumerate(self._rows) if name not in staying]
        for first, last in reversed(_runs(gone)):
            self.beginRemoveRows(_ROOT, first, last)
            del self._rows[first : last + 1]
            self._number()
            self.endRemoveRows()
        known = set(self._rows)
        self._permute([name for name in wanted if name in known])
        new = [row for row, name in enumerate(wanted) if name not in known]
        for first, last in _runs(new):
            self.beginInsertRows(_ROOT, first, last)
            self._rows[first:first] = wanted[first : last + 1]
            self._number()
            self.endInsertRows()

    def _permute(self, order: list[PhotoId]) -> None:
        if order == self._rows:
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        names = [self._rows[index.row()] for index in old]
        self._rows = order
        self._number()
        self.changePersistentIndexList(old, [self.index(self._row_of[name]) for name in names])
        self.layoutChanged.emit()

    def _number(self) -> None:
        self._row_of = {name: row for row, name in enumerate(self._rows)}

    def _wanted(self) -> list[PhotoId]:
        docs = [doc for doc in self._session.photos if self._shows(doc)]
        keys: dict[PhotoOrder, Callable[[PhotoDoc], Any]] = {
            PhotoOrder.NAME: lambda doc: _natural(doc.path.name),
            PhotoOrder.DATE: _taken,
            PhotoOrder.STATE: lambda doc: _STATES[self._session.state_of(doc.id)],
        }
        if self._order in keys:
            docs.sort(key=keys[self._order])
        return [doc.id for doc in docs]

    def _shows(self, doc: PhotoDoc) -> bool:
        if self._text and self._text not in _plain(doc.path.name):
            return False
        return self._states is None or self._session.state_of(doc.id) in self._states


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows as first and last of what is contiguous."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _plain(text: str) -> str:
    """Without case and accents, as people search and sort."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _natural(name: str) -> list[tuple[int, int, str]]:
    """A key by which photo 2 comes before photo 10."""
    parts = re.findall(r"\d+|\D+", _plain(name))
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def _taken(doc: PhotoDoc) -> tuple[bool, str]:
    """Photos without a date come last."""
    taken = doc.facts.taken if doc.facts is not None else ""
    return not taken, taken
