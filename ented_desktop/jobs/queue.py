"""A batch as a value, and how events change it.

Nothing here touches a disk or a clock: :func:`apply` takes a batch and an event and gives the next
batch, or refuses. The journal keeps the events; replaying them gives the batch back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import Final

from ented_desktop.jobs.events import (
    Created,
    Dropped,
    Ended,
    Event,
    GivenBack,
    JobOptions,
    JobSource,
    Paused,
    Reordered,
    Replacing,
    Resumed,
    Retried,
    Reviewed,
    Revised,
    Started,
)
from ented_desktop.jobs.items import Item, ItemState, again, changed, revised, uses

__all__ = [
    "Batch",
    "Item",
    "ItemState",
    "JobState",
    "NotAllowed",
    "apply",
    "check",
    "replay",
    "start",
    "uses",
]


class JobState(str, Enum):
    """Where a whole batch stands."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"


class NotAllowed(ValueError):  # noqa: N818 - names what happened, as Cancelled does
    """An event does not fit the batch: a bug, or a journal that was tampered with."""


@dataclass(slots=True)
class Batch:
    """A batch between two events. :func:`apply` changes it in place, for speed in replays.

    Attributes:
        job: Its name.
        created: ISO 8601, for people; nothing is decided by it, clocks are set back.
        options: What it is run with.
        sources: Its photos.
        skipped: Files of the folders that are no photos to restore, counted by kind.
        items: State of each photo.
        inputs: The files and folders that were named.
        version: Of the program that made it.
        state: Running, paused or cancelled.
        paused_because: Why the program paused by itself, in words; empty otherwise.
        paused_code: The same as the stable code of an error.
    """

    job: str
    created: str
    options: JobOptions
    sources: tuple[JobSource, ...]
    skipped: dict[str, int]
    items: list[Item]
    inputs: tuple[Path, ...] = ()
    version: str = ""
    state: JobState = JobState.RUNNING
    paused_because: str = ""
    paused_code: str = ""
    _first: list[int] = field(default_factory=list)
    _cursor: int = 0

    @property
    def next_index(self) -> int | None:
        """The photo whose turn it is; None where none waits or the batch is paused."""
        if self.state is not JobState.RUNNING:
            return None
        while self._first:
            if self.items[self._first[0]].state is ItemState.WAITING:
                return self._first[0]
            self._first.pop(0)
        while self._cursor < len(self.items):
            if self.items[self._cursor].state is ItemState.WAITING:
                return self._cursor
            self._cursor += 1
        return None

    def upcoming(self, count: int) -> list[int]:
        """The next photos in their order, :attr:`next_index` first.

        Args:
            count: At most so many.
        """
        if self.next_index is None:
            return []
        first = [i for i in self._first if self.items[i].state is ItemState.WAITING]
        rest = (
            index
            for index in range(self._cursor, len(self.items))
            if self.items[index].state is ItemState.WAITING and index not in self._first
        )
        return [*first, *islice(rest, max(0, count - len(first)))][:count]

    def indices(self, *states: ItemState) -> list[int]:
        """The photos that stand in one of these states."""
        return [index for index, item in enumerate(self.items) if item.state in states]

    def options_of(self, index: int) -> JobOptions:
        """What a photo is done with: the batch's options, or what it was given in a review."""
        item, options = self.items[index], self.options
        if item.strength is not None and item.strength != options.restore.strength:
            options = replace(options, restore=replace(options.restore, strength=item.strength))
        if item.references is not None:
            options = replace(options, references=item.references)
        return options

    @property
    def counts(self) -> dict[ItemState, int]:
        """How many photos stand where; every state is there."""
        found = Counter(item.state for item in self.items)
        return {state: found[state] for state in ItemState}

    @property
    def over(self) -> bool:
        """Whether nothing waits or runs."""
        counts = self.counts
        return counts[ItemState.WAITING] == counts[ItemState.RUNNING] == 0


def start(event: Created) -> Batch:
    """The batch at its beginning."""
    return Batch(
        event.job,
        event.created,
        event.options,
        event.sources,
        dict(event.skipped),
        [Item() for _ in event.sources],
        event.inputs,
        event.version,
    )


_OVER: Final = (ItemState.DONE, ItemState.KEPT, ItemState.FAILED, ItemState.CANCELLED)
_WAITS: Final = (ItemState.WAITING,)
_RUNS: Final = (ItemState.RUNNING,)
_DONE: Final = (ItemState.DONE,)
_CAN_REVISE: Final = (*_OVER, ItemState.WAITING)
# RUNNING -> RUNNING: the program died in the middle and begins the photo again.
_CAN_START: Final = (ItemState.WAITING, ItemState.RUNNING)


def check(batch: Batch, event: Event) -> None:
    """Does nothing where :func:`apply` would take the event.

    Raises:
        NotAllowed: The event does not fit.
    """
    if isinstance(event, Created):
        raise NotAllowed("a batch is made once")
    if isinstance(event, Paused | Resumed | Ended):
        return
    if isinstance(event, Retried):
        _expect(batch, event.indices, _OVER)
    elif isinstance(event, Revised):
        _expect(batch, event.indices, _CAN_REVISE)
        if event.strength is not None and not 0.0 <= event.strength <= 1.0:
            raise NotAllowed(f"a strength of {event.strength}")
    elif isinstance(event, Replacing | Reviewed):
        _expect(batch, (event.index,), _DONE)
        if batch.items[event.index].verdict == "original":
            raise NotAllowed(f"photo {event.index} is its original again")
    elif isinstance(event, Dropped | Reordered):
        _expect(batch, event.indices, _WAITS)
    elif isinstance(event, Started):
        _expect(batch, (event.index,), _CAN_START)
    else:
        _expect(batch, (event.index,), _RUNS)


def apply(batch: Batch, event: Event) -> None:
    """Takes one event in.

    Raises:
        NotAllowed: The event does not fit; the batch is as it was.
    """
    check(batch, event)
    items = batch.items
    if isinstance(event, Paused):
        batch.state = JobState.PAUSED
        batch.paused_because, batch.paused_code = event.reason, event.code
    elif isinstance(event, Resumed):
        batch.state = JobState.RUNNING
        batch.paused_because = batch.paused_code = ""
    elif isinstance(event, Ended):
        batch.state = JobState.CANCELLED
        for index in batch.indices(ItemState.WAITING, ItemState.RUNNING):
            items[index] = replace(items[index], state=ItemState.CANCELLED)
    elif isinstance(event, Retried | Revised):
        for index in event.indices:
            old = items[index]
            items[index] = again(old)
            if isinstance(event, Revised):
                items[index] = revised(items[index], event, old)
        batch._cursor = min((batch._cursor, *event.indices))
        if batch.state is JobState.CANCELLED:
            batch.state = JobState.RUNNING
    elif isinstance(event, Dropped):
        for index in event.indices:
            items[index] = replace(items[index], state=ItemState.CANCELLED)
    elif isinstance(event, Reordered):
        batch._first = list(dict.fromkeys((*event.indices, *batch._first)))
    elif not isinstance(event, Created):
        items[event.index] = changed(items[event.index], event)
        if isinstance(event, GivenBack):
            batch._cursor = min(batch._cursor, event.index)


def _expect(batch: Batch, indices: Sequence[int], states: Collection[ItemState]) -> None:
    for index in indices:
        if not 0 <= index < len(batch.items):
            raise NotAllowed(f"there is no photo {index}")
        if batch.items[index].state not in states:
            raise NotAllowed(f"photo {index} is {batch.items[index].state.value}")


def replay(events: Iterable[Event]) -> Batch:
    """The batch after all its events; a photo that was being done when they end waits again.

    Raises:
        NotAllowed: The events are no batch.
    """
    batch: Batch | None = None
    for event in events:
        if batch is None:
            if not isinstance(event, Created):
                raise NotAllowed("a batch begins with its making")
            batch = start(event)
        else:
            apply(batch, event)
    if batch is None:
        raise NotAllowed("no event at all")
    for index in batch.indices(ItemState.RUNNING):
        batch.items[index] = replace(batch.items[index], state=ItemState.WAITING)
    batch._cursor = 0
    return batch
