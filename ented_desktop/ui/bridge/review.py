"""Looking through an album: which photo is next, what was said of it, and taking that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, Signal

from ented_desktop.engine.protocol import Ask, Problem
from ented_desktop.engine.protocol_album_results import JobChanged, JobReview, PhotoLook
from ented_desktop.engine.protocol_albums import (
    AnswerReview,
    ChangeReference,
    JobPhoto,
    LookAtPhoto,
    RedoPhotos,
    ReviewJob,
)
from ented_desktop.ui.bridge.engine import EngineBridge
from ented_desktop.ui.bridge.queue import AlbumQueue

Verdict = Literal["", "accepted", "original", "again"]
_LOOKS_KEPT: Final = 60


@dataclass(frozen=True, slots=True)
class Said:
    """A verdict that can be taken back."""

    index: int
    verdict: Verdict


class Review(QObject):
    """Goes through the photos of a job in the order that the engine names.

    A verdict counts at once, and the next photo comes; what the engine refuses is taken back.

    Args:
        engine: Knows the photos, and notes what is said of them.
        queue: Restores again what is to be redone.

    Signals:
        changed: Another photo, or something else about the order or a verdict.
        looked: What is known of the current photo arrived.
        rewritten: A copy has another content now (its file).
        failed: A ``Problem`` with something that was asked.
    """

    changed = Signal()
    looked = Signal()
    rewritten = Signal(object)
    failed = Signal(object)

    def __init__(
        self, engine: EngineBridge, queue: AlbumQueue, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._queue = queue
        self._job: str | None = None
        self._order: list[int] = []
        self._at = 0
        self._wanted = -1
        self._known = False
        self._verdicts: dict[int, Verdict] = {}
        self._looks: dict[int, PhotoLook] = {}
        self._said: list[Said] = []
        self._reviewed_before = 0
        queue.photo_changed.connect(self._on_photo)

    # ---- what is shown ------------------------------------------------------------------

    @property
    def job(self) -> str | None:
        """The job."""
        return self._job

    @property
    def known(self) -> bool:
        """Whether the engine has named the photos."""
        return self._known

    @property
    def count(self) -> int:
        """Photos to look at, also those that were judged since."""
        return len(self._order)

    @property
    def position(self) -> int:
        """The current one's place among them."""
        return self._at

    @property
    def open_count(self) -> int:
        """Photos of which nothing was said."""
        return sum(not self.verdict(index) for index in self._order)

    @property
    def index(self) -> int | None:
        """The current photo; None where there is none."""
        return self._order[self._at] if self._at < len(self._order) else None

    @property
    def look(self) -> PhotoLook | None:
        """What is known of the current photo."""
        return self._looks.get(self._order[self._at]) if self._at < len(self._order) else None

    @property
    def next_look(self) -> PhotoLook | None:
        """The same of the photo after it."""
        after = self._at + 1
        return self._looks.get(self._order[after]) if after < len(self._order) else None

    def verdict(self, index: int) -> Verdict:
        """What was said of a photo."""
        return self._verdicts.get(index, "")

    @property
    def can_undo(self) -> bool:
        """Whether the last verdict can be taken back."""
        return bool(self._said)

    # ---- what the user does -------------------------------------------------------------

    def open(self, job: str, index: int = -1) -> None:
        """Looks through a job.

        Args:
            job: Its name.
            index: The photo to begin with; -1 for the first in the order.
        """
        self._job, self._wanted = job, index
        self._order, self._at, self._known = [], 0, False
        self._verdicts.clear()
        self._looks.clear()
        self._said.clear()
        self.changed.emit()
        self._engine.ask(
            ReviewJob(job), partial(self._on_order, job), on_failed=self.failed.emit, owner=self
        )

    def accept(self) -> None:
        """The copy is good."""
        self._say("accepted")

    def keep_original(self) -> None:
        """The copy becomes the original's own bytes."""
        self._say("original")

    def redo(self, references: Sequence[Path] | None, strength: float | None) -> None:
        """Restores the photo again.

        Args:
            references: Good photos for it from now on; None for those it has.
            strength: In [0, 1]; None for the one it has.
        """
        index = self.index
        if index is None or self._job is None:
            return
        self._verdicts[index] = "again"
        self._said = [one for one in self._said if one.index != index]
        chosen = None if references is None else tuple(references)
        self._change(RedoPhotos(self._job, (index,), chosen, strength), index, start=True)
        self.step(1)

    def change_reference(self, old: Path, new: Path | None) -> None:
        """Restores again what a good photo touched, with another or without."""
        if self._job is not None:
            self._change(ChangeReference(self._job, old, new), None, start=True)

    def step(self, by: int) -> None:
        """Goes to another photo."""
        to = min(max(self._at + by, 0), max(0, len(self._order) - 1))
        if to != self._at:
            self._at = to
        self._ask_look()
        self.changed.emit()

    def undo(self) -> None:
        """Takes the last verdict back, and shows its photo."""
        if not self._said or self._job is None:
            return
        said = self._said.pop()
        if said.index in self._order:
            self._at = self._order.index(said.index)
        if said.verdict == "accepted":
            self._verdicts.pop(said.index, None)
            self._change(AnswerReview(self._job, said.index, ""), None)
        else:
            # The copy is gone: it is made again, as it was.
            self._verdicts[said.index] = "again"
            self._change(RedoPhotos(self._job, (said.index,)), said.index, start=True)
        self._ask_look()
        self.changed.emit()

    # ---- inside -------------------------------------------------------------------------

    def _say(self, verdict: Literal["accepted", "original"]) -> None:
        index = self.index
        if index is None or self._job is None or self.verdict(index) in ("original", "again"):
            return
        self._verdicts[index] = verdict
        self._said.append(Said(index, verdict))
        self._change(AnswerReview(self._job, index, verdict), index)
        self.step(1)

    def _change(self, ask: Ask, index: int | None, *, start: bool = False) -> None:
        job = self._job

        def done(changed: JobChanged) -> None:
            self._queue.take(changed, start=start)
            if job != self._job:
                return
            if start:
                # Photos that wait again are not to be judged.
                for known in list(self._looks):
                    self._ask_look(known)
            elif index is not None:
                self._tell_rewritten(index)
                self._ask_look(index)

        def failed(problem: Problem) -> None:
            if index is not None and job == self._job:
                self._verdicts.pop(index, None)
                self._said = [one for one in self._said if one.index != index]
                self.changed.emit()
            self.failed.emit(problem)

        self._engine.ask(ask, done, on_failed=failed, urgent=True, owner=self)

    def _tell_rewritten(self, index: int) -> None:
        look = self._looks.get(index)
        if look is not None and look.photo.output is not None:
            self.rewritten.emit(look.photo.output)

    def _on_order(self, job: str, review: JobReview) -> None:
        if job != self._job:
            return
        self._known = True
        self._order = list(review.order)
        self._reviewed_before = review.reviewed
        if self._wanted >= 0 and self._wanted not in self._order:
            self._order.insert(0, self._wanted)  # judged already, or without a restored face
        self._at = self._order.index(self._wanted) if self._wanted in self._order else 0
        self._ask_look()
        self.changed.emit()

    def _ask_look(self, index: int | None = None) -> None:
        if self._job is None:
            return
        near = [index] if index is not None else self._order[self._at : self._at + 2]
        for one in near:
            if one is not None and (index is not None or one not in self._looks):
                self._engine.ask(
                    LookAtPhoto(self._job, one),
                    partial(self._on_look, self._job),
                    on_failed=self.failed.emit,
                    urgent=True,
                    owner=self,
                )

    def _on_look(self, job: str, look: PhotoLook) -> None:
        if job != self._job:
            return
        index = look.photo.index
        while len(self._looks) > _LOOKS_KEPT:
            del self._looks[next(iter(self._looks))]
        self._looks[index] = look
        if look.photo.state in ("waiting", "running"):
            self._verdicts[index] = "again"
        elif self.verdict(index) == "again":
            self._verdicts.pop(index)  # it was redone, and its faces were kept
        if look.photo.verdict in ("accepted", "original") and not self.verdict(index):
            self._verdicts[index] = "accepted" if look.photo.verdict == "accepted" else "original"
        if index == self.index:
            self.changed.emit()
        self.looked.emit()

    def _on_photo(self, job: str, photo: JobPhoto) -> None:
        """A photo was settled: one that was redone is to be looked at once more."""
        if job != self._job or not self._known:
            return
        index, again = photo.index, self.verdict(photo.index) == "again"
        if photo.state == "done" and (again or index not in self._order) and photo.restored:
            self._verdicts.pop(index, None)
            self._looks.pop(index, None)
            if photo.output is not None:
                self.rewritten.emit(photo.output)
            if index in self._order and index != self.index:
                at = self._order.index(index)
                self._order.append(self._order.pop(at))
                self._at -= at < self._at
            elif index not in self._order:
                self._order.append(index)
            self._ask_look(index)
            self.changed.emit()
        elif again:
            self._ask_look(index)
