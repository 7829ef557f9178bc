"""A batch as a value, and the events that change it.

Nothing here touches a disk or a clock: :func:`apply` takes a batch and an event and gives the next
batch, or refuses. The journal keeps the events; replaying them gives the batch back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

import msgspec

from ented_desktop.domain import OutputFormat, RestoreOptions


class ItemState(str, Enum):
    """Where one photo of a batch stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    KEPT = "kept"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobState(str, Enum):
    """Where a whole batch stands."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class JobOptions:
    """Everything a batch is run with, frozen when it is made.

    Attributes:
        restore: How photos are restored.
        references: Good photos, and folders of them.
        out_dir: Where the copies go.
        output_format: File format of the copies.
        existing: What to do where a copy's name is taken.
        template: Name of a copy without its ending.
        device: As ``--device``.
        weights: Name or folder of the weights; empty for the default.
        weights_sha256: The weights the batch was started with; a batch that goes on with others
            says so.
    """

    restore: RestoreOptions
    references: tuple[Path, ...]
    out_dir: Path
    output_format: OutputFormat = OutputFormat.KEEP
    existing: str = "number"
    template: str = "{name}"
    device: str = "auto"
    weights: str = ""
    weights_sha256: str = ""


@dataclass(frozen=True, slots=True)
class JobSource:
    """One photo of a batch, as it was when the batch was made.

    Attributes:
        photo: The file.
        root: The folder that was named and that it was found in; None where the file was named.
        bytes: Its size.
        mtime_ns: When it was last changed.
        same_as: Index of an earlier photo with the same bytes; it is restored once.
    """

    photo: Path
    root: Path | None
    bytes: int
    mtime_ns: int
    same_as: int | None = None


# ---- events ---------------------------------------------------------------------------------


class Created(msgspec.Struct, frozen=True, tag=True):
    """A batch was made. Always the first event."""

    job: str
    created: str
    version: str
    options: JobOptions
    sources: tuple[JobSource, ...]
    skipped: dict[str, int] = {}


class Started(msgspec.Struct, frozen=True, tag=True):
    """Work on a photo began; ``target`` is reserved for it."""

    index: int
    target: Path | None = None


class Finished(msgspec.Struct, frozen=True, tag=True):
    """A photo is done: its copy is on the disk, whole.

    Attributes:
        index: Which one.
        output: The copy.
        sha256: Of the copy (hex).
        restored: Faces restored.
        kept: Faces kept as they were.
        seconds: Wall seconds.
        doubtful: Worth a second look, and why in words; empty otherwise.
    """

    index: int
    output: Path
    sha256: str
    restored: int
    kept: int
    seconds: float
    doubtful: str = ""


class LeftAsItWas(msgspec.Struct, frozen=True, tag=True):
    """Nothing was written: no face to restore, or a copy was there already."""

    index: int
    code: str
    reason: str


class WentWrong(msgspec.Struct, frozen=True, tag=True):
    """A photo failed; the batch goes on."""

    index: int
    code: str
    message: str


class GivenBack(msgspec.Struct, frozen=True, tag=True):
    """Work on a photo was stopped before its end; it waits again."""

    index: int


class Retried(msgspec.Struct, frozen=True, tag=True):
    """Photos that failed, were cancelled or are to be done again wait again."""

    indices: tuple[int, ...]


class Dropped(msgspec.Struct, frozen=True, tag=True):
    """Photos that wait are not to be done."""

    indices: tuple[int, ...]


class Reordered(msgspec.Struct, frozen=True, tag=True):
    """Photos that wait are done first, in this order."""

    indices: tuple[int, ...]


class Paused(msgspec.Struct, frozen=True, tag=True):
    """No further photo is begun; ``reason`` where the program paused by itself."""

    reason: str = ""


class Resumed(msgspec.Struct, frozen=True, tag=True):
    """Photos are begun again."""


class Ended(msgspec.Struct, frozen=True, tag=True):
    """The batch was cancelled: nothing more of it is done unless photos are retried."""


Event = (
    Created
    | Started
    | Finished
    | LeftAsItWas
    | WentWrong
    | GivenBack
    | Retried
    | Dropped
    | Reordered
    | Paused
    | Resumed
    | Ended
)


# ---- the batch ------------------------------------------------------------------------------


class NotAllowed(ValueError):  # noqa: N818 - names what happened, as Cancelled does
    """An event does not fit the batch: a bug, or a journal that was tampered with."""


@dataclass(frozen=True, slots=True)
class Item:
    """One photo of a batch.

    Attributes:
        state: Where it stands.
        attempts: How often it was begun.
        target: The name reserved for its copy.
        output: The copy; None before it is done.
        sha256: Of the copy.
        code: Why it failed or was left alone; empty otherwise.
        message: The same in words.
        restored: Faces restored.
        kept: Faces kept.
        seconds: Wall seconds of the last run.
        doubtful: Why a second look is worth while; empty otherwise.
    """

    state: ItemState = ItemState.WAITING
    attempts: int = 0
    target: Path | None = None
    output: Path | None = None
    sha256: str = ""
    code: str = ""
    message: str = ""
    restored: int = 0
    kept: int = 0
    seconds: float = 0.0
    doubtful: str = ""


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
        state: Running, paused or cancelled.
        paused_because: Why the program paused by itself; empty otherwise.
    """

    job: str
    created: str
    options: JobOptions
    sources: tuple[JobSource, ...]
    skipped: dict[str, int]
    items: list[Item]
    state: JobState = JobState.RUNNING
    paused_because: str = ""
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
    )


def apply(batch: Batch, event: Event) -> None:
    """Takes one event in.

    Raises:
        NotAllowed: The event does not fit; the batch is as it was.
    """
    if isinstance(event, Created):
        raise NotAllowed("a batch is made once")
    if isinstance(event, Paused):
        batch.state, batch.paused_because = JobState.PAUSED, event.reason
    elif isinstance(event, Resumed):
        batch.state, batch.paused_because = JobState.RUNNING, ""
    elif isinstance(event, Ended):
        batch.state = JobState.CANCELLED
        for index, item in enumerate(batch.items):
            if item.state in (ItemState.WAITING, ItemState.RUNNING):
                batch.items[index] = replace(item, state=ItemState.CANCELLED)
    elif isinstance(event, Retried):
        _expect(batch, event.indices, _OVER)
        for index in event.indices:
            old = batch.items[index]
            # The copy keeps its name, so that doing a photo again replaces its own copy only.
            batch.items[index] = Item(attempts=old.attempts, target=old.target, output=old.output)
        batch._cursor = min((batch._cursor, *event.indices))
        if batch.state is JobState.CANCELLED:
            batch.state = JobState.RUNNING
    elif isinstance(event, Dropped):
        _expect(batch, event.indices, (ItemState.WAITING,))
        for index in event.indices:
            batch.items[index] = replace(batch.items[index], state=ItemState.CANCELLED)
    elif isinstance(event, Reordered):
        _expect(batch, event.indices, (ItemState.WAITING,))
        batch._first = list(dict.fromkeys((*event.indices, *batch._first)))
    else:
        _apply_to_item(batch, event)


_OVER = (ItemState.DONE, ItemState.KEPT, ItemState.FAILED, ItemState.CANCELLED)


def _apply_to_item(
    batch: Batch, event: Started | Finished | LeftAsItWas | WentWrong | GivenBack
) -> None:
    if isinstance(event, Started):
        # RUNNING -> RUNNING: the program died in the middle and begins the photo again.
        _expect(batch, (event.index,), (ItemState.WAITING, ItemState.RUNNING))
        item = batch.items[event.index]
        batch.items[event.index] = replace(
            item,
            state=ItemState.RUNNING,
            attempts=item.attempts + 1,
            target=event.target or item.target,
        )
        return
    _expect(batch, (event.index,), (ItemState.RUNNING,))
    item = batch.items[event.index]
    if isinstance(event, Finished):
        item = replace(
            item,
            state=ItemState.DONE,
            output=event.output,
            sha256=event.sha256,
            restored=event.restored,
            kept=event.kept,
            seconds=event.seconds,
            doubtful=event.doubtful,
        )
    elif isinstance(event, LeftAsItWas):
        item = replace(item, state=ItemState.KEPT, code=event.code, message=event.reason)
    elif isinstance(event, WentWrong):
        item = replace(item, state=ItemState.FAILED, code=event.code, message=event.message)
    else:
        item = replace(item, state=ItemState.WAITING)
        batch._cursor = min(batch._cursor, event.index)
    batch.items[event.index] = item


def _expect(batch: Batch, indices: Sequence[int], states: Iterable[ItemState]) -> None:
    allowed = tuple(states)
    for index in indices:
        if not 0 <= index < len(batch.items):
            raise NotAllowed(f"there is no photo {index}")
        if batch.items[index].state not in allowed:
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
    for index, item in enumerate(batch.items):
        if item.state is ItemState.RUNNING:
            batch.items[index] = replace(item, state=ItemState.WAITING)
    batch._cursor = 0
    return batch
