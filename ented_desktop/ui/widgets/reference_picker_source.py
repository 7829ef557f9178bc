"""Asks the engine which photos suit a face, and remembers the answers for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from ented_desktop.documents.values import FaceEdit, PhotoDoc
from ented_desktop.domain import Face, ReferenceMode
from ented_desktop.engine.protocol import (
    CompareReference,
    Problem,
    Suggestions,
    SuggestReferences,
)
from ented_desktop.ui.app_context import AppContext
from ented_desktop.ui.widgets.reference_card_model import Card, same_pick

_FACES_KEPT: Final = 200

_Key = tuple[Path, Face]


class ReferenceSource(QObject):
    """The cards of each face.

    Signals:
        changed: There is something new; ask :meth:`cards` again.
    """

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = context.engine
        self._proposed: OrderedDict[_Key, tuple[Card, ...]] = OrderedDict()
        self._own: OrderedDict[_Key, dict[Path, tuple[Card, ...]]] = OrderedDict()
        self._asked: dict[_Key, int] = {}
        self._comparing: dict[_Key, set[Path]] = {}
        self._problems: dict[_Key, Problem] = {}
        self._outdated: set[_Key] = set()
        context.library.contents_changed.connect(self._on_library_changed)

    # ---- reading ----

    def cards(self, photo: PhotoDoc, face: FaceEdit) -> tuple[Card, ...]:
        """What is known of a face's references: the user's own photos, then the proposed ones."""
        key = (photo.path, face.target)
        proposed = self._proposed.get(key, ())
        own = self._own.get(key, {})
        chosen = face.references if face.mode is ReferenceMode.CHOSEN else ()
        # Photos that the user brought stay in sight once they are unticked.
        fresh = tuple(
            card
            for cards in own.values()
            for card in cards
            if not any(same_pick(card.pick, other.pick) for other in proposed)
            and (card == cards[0] or any(same_pick(card.pick, pick) for pick in chosen))
        )
        return fresh + proposed

    def busy(self, photo: PhotoDoc, face: FaceEdit) -> bool:
        """Whether an answer about a face is on its way."""
        key = (photo.path, face.target)
        return key in self._asked or bool(self._comparing.get(key))

    def problem(self, photo: PhotoDoc, face: FaceEdit) -> Problem | None:
        """Why the library could not be asked; None when nothing is wrong."""
        return self._problems.get((photo.path, face.target))

    # ---- asking ----

    def want(self, photo: PhotoDoc, face: FaceEdit) -> None:
        """Asks what is not known of a face's references yet; :attr:`changed` follows."""
        key = (photo.path, face.target)
        if key not in self._asked and (key not in self._proposed or key in self._outdated):
            self._outdated.discard(key)
            self._problems.pop(key, None)
            self._asked[key] = self._engine.ask(
                SuggestReferences(photo.path, face.target),
                partial(self._on_suggested, key),
                on_failed=partial(self._on_suggest_failed, key),
                on_stopped=partial(self._on_suggest_stopped, key),
                urgent=True,
                owner=self,
            )
        if face.mode is ReferenceMode.CHOSEN and key in self._proposed:
            known = self.cards(photo, face)
            unknown = [
                pick.photo
                for pick in face.references
                if not any(same_pick(card.pick, pick) for card in known)
                and pick.photo not in self._own.get(key, {})
            ]
            if unknown:
                self.compare(photo, face, unknown)

    def retry(self, photo: PhotoDoc, face: FaceEdit) -> None:
        """Asks the library once more after a problem."""
        self._outdated.add((photo.path, face.target))
        self.want(photo, face)

    def compare(
        self,
        photo: PhotoDoc,
        face: FaceEdit,
        paths: Sequence[Path],
        on_done: Callable[[dict[Path, tuple[Card, ...]]], None] | None = None,
        on_failed: Callable[[Path, Problem], None] | None = None,
    ) -> None:
        """Measures photos that the user brought.

        Each is asked by itself, so that one that cannot be read spoils no other.

        Args:
            photo: The photo with the face.
            face: The face.
            paths: The photos.
            on_done: Takes the cards of each photo, likeliest first; none where it shows no face.
            on_failed: Takes a photo that could not be read.
        """
        key = (photo.path, face.target)
        paths = [path for path in paths if path not in self._comparing.setdefault(key, set())]
        for path in paths:
            self._comparing[key].add(path)
            self._engine.ask(
                CompareReference(photo.path, face.target, (path,)),
                partial(self._on_compared, key, path, on_done),
                on_failed=partial(self._on_compare_failed, key, path, on_failed),
                on_stopped=partial(self._forget_comparing, key, path),
                urgent=True,
                owner=self,
            )
        if paths:  # those who look at every change ask again
            self.changed.emit()

    # ---- inside ----

    def _on_suggested(self, key: _Key, result: Suggestions) -> None:
        self._asked.pop(key, None)
        self._proposed[key] = _cards(result, own=False)
        self._proposed.move_to_end(key)
        while len(self._proposed) > _FACES_KEPT:
            old, _ = self._proposed.popitem(last=False)
            self._own.pop(old, None)
        self.changed.emit()

    def _on_suggest_failed(self, key: _Key, problem: Problem) -> None:
        self._asked.pop(key, None)
        self._problems[key] = problem
        self._proposed.setdefault(key, ())
        self.changed.emit()

    def _on_suggest_stopped(self, key: _Key) -> None:
        self._asked.pop(key, None)

    def _on_compared(
        self,
        key: _Key,
        path: Path,
        on_done: Callable[[dict[Path, tuple[Card, ...]]], None] | None,
        result: Suggestions,
    ) -> None:
        cards = _cards(result, own=True)
        found = tuple(sorted(cards, key=lambda card: -card.candidate.likeness))
        if found:
            self._own.setdefault(key, {})[path] = found
        self._forget_comparing(key, path)
        if on_done is not None:
            on_done({path: found})
        self.changed.emit()

    def _on_compare_failed(
        self,
        key: _Key,
        path: Path,
        on_failed: Callable[[Path, Problem], None] | None,
        problem: Problem,
    ) -> None:
        self._own.setdefault(key, {})[path] = ()  # not asked again at every look
        self._forget_comparing(key, path)
        if on_failed is not None:
            on_failed(path, problem)
        self.changed.emit()

    def _forget_comparing(self, key: _Key, path: Path) -> None:
        self._comparing.get(key, set()).discard(path)

    def _on_library_changed(self) -> None:
        self._outdated.update(self._proposed)
        self.changed.emit()


def _cards(result: Suggestions, *, own: bool) -> tuple[Card, ...]:
    thumbnails = (*result.thumbnails, *[Path()] * len(result.candidates))
    pairs = zip(result.candidates, thumbnails, strict=False)
    return tuple(Card(candidate, thumbnail, own) for candidate, thumbnail in pairs)
