"""The reference photos that are shown for a face, as a list model."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from ented_desktop.domain import Candidate, ReferencePick
from ented_desktop.ui.widgets.identity_words import looks_like_another, spoken_candidate

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
SUGGESTED_ROLE: Final = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Card:
    """One photo that may serve as a reference.

    Attributes:
        candidate: What is known of it.
        thumbnail: The aligned face in it (JPEG).
        own: The user brought it; otherwise the library proposed it.
    """

    candidate: Candidate
    thumbnail: Path
    own: bool = False

    @property
    def pick(self) -> ReferencePick:
        """What a face keeps of it."""
        return self.candidate.pick


def same_pick(one: ReferencePick, other: ReferencePick) -> bool:
    """Whether two picks mean the same face; a pick without a face means the photo's likeliest."""
    if one.photo != other.photo:
        return False
    return one.face is None or other.face is None or one.face.box == other.face.box


class ReferenceCards(QAbstractListModel):
    """Cards with ticks.

    Signals:
        ticked: The user ticked or unticked a card: its row and whether it is ticked now.
    """

    ticked = Signal(int, bool)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._ticked: frozenset[int] = frozenset()
        self._suggested: int | None = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in order."""
        return self._cards

    @property
    def ticked_picks(self) -> tuple[ReferencePick, ...]:
        """What is ticked, in order."""
        return tuple(self._cards[row].pick for row in sorted(self._ticked))

    def is_ticked(self, row: int) -> bool:
        """Whether a card is ticked."""
        return row in self._ticked

    def show_cards(
        self,
        cards: Sequence[Card],
        ticked: Collection[ReferencePick],
        suggested: ReferencePick | None,
    ) -> None:
        """Replaces what is shown; keeps the view where it was when only ticks changed.

        Args:
            cards: In order.
            ticked: Which are ticked.
            suggested: Which one the program would take.
        """
        cards = tuple(cards)
        rows = frozenset(
            row for row, card in enumerate(cards) if any(same_pick(card.pick, p) for p in ticked)
        )
        marked = None
        if suggested is not None:
            marked = next((r for r, c in enumerate(cards) if same_pick(c.pick, suggested)), None)
        if cards != self._cards:
            self.beginResetModel()
            self._cards, self._ticked, self._suggested = cards, rows, marked
            self.endResetModel()
        elif rows != self._ticked or marked != self._suggested:
            self._ticked, self._suggested = rows, marked
            self.refresh()

    def refresh(self) -> None:
        """Shows every card anew (thumbnails came, the language changed)."""
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))

    # ---- for the view ----

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every card can be focused and ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card's parts."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        row, card = index.row(), self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == SUGGESTED_ROLE:
            return row == self._suggested
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return card.pick.photo.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(card.pick.photo)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, card)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return card.pick.photo.name
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Only ticks can be set; who listens to :attr:`ticked` decides what becomes of them."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _spoken(self, row: int, card: Card) -> str:
        spoken = spoken_candidate(card.candidate)
        if row == self._suggested:
            return self.tr("{photo}; suggested").format(photo=spoken)
        if looks_like_another(card.candidate):
            return self.tr("{photo}; looks like another person").format(photo=spoken)
        return spoken
