"""One photo of a batch, and how events change it; pure, like the queue."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Final, Literal

from ented_desktop.domain import FaceOutcome, Note, Outcome
from ented_desktop.domain.note import as_note
from ented_desktop.jobs.events import (
    Finished,
    GivenBack,
    LeftAsItWas,
    Replacing,
    Reviewed,
    Revised,
    Started,
    WentWrong,
    Writing,
)

_KNOWN: Final = 4
"""Contents of a copy that are remembered beside the last one."""


class ItemState(str, Enum):
    """Where one photo of a batch stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    KEPT = "kept"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Item:
    """One photo of a batch.

    Attributes:
        state: Where it stands.
        attempts: How often it was begun.
        target: The name reserved for its copy.
        temporary: Where the bytes of its copy were collected; there may be leftovers.
        output: The copy; None before it is done.
        sha256: Of what this batch last wrote, or was about to write, under ``target``.
        earlier: The same of what it wrote before that.
        bytes: Size of the copy; -1 where unknown.
        mtime_ns: When the copy was written, by the file system's clock.
        code: Why it failed or was left alone; empty otherwise.
        message: The same in words.
        exit_code: What a command ends with for it.
        restored: Faces restored.
        kept: Faces kept.
        seconds: Wall seconds of the last run.
        doubtful: Why a second look is worth while; empty otherwise.
        faces: One record per face.
        notes: What could not be carried into the copy, and the like.
        verdict: What was said of it in a review; empty before.
        replacement: The file that was about to replace the copy in a review; None otherwise.
        replacing: Its sha256 (hex).
        former: A copy that was given up for ``output`` under another name, and may still be there.
        references: Good photos instead of the batch's; None for the batch's.
        strength: Share of the network's answer instead of the batch's; None for the batch's.
        unchanged: Faces that stay as they became before when the photo is done again.
    """

    state: ItemState = ItemState.WAITING
    attempts: int = 0
    target: Path | None = None
    temporary: Path | None = None
    output: Path | None = None
    sha256: str = ""
    earlier: tuple[str, ...] = ()
    bytes: int = -1
    mtime_ns: int = 0
    code: str = ""
    message: str = ""
    exit_code: int = 0
    restored: int = 0
    kept: int = 0
    seconds: float = 0.0
    doubtful: str = ""
    faces: tuple[FaceOutcome, ...] = ()
    notes: tuple[Note, ...] = ()
    verdict: Literal["", "accepted", "original"] = ""
    replacement: Path | None = None
    replacing: str = ""
    former: Path | None = None
    references: tuple[Path, ...] | None = None
    strength: float | None = None
    unchanged: tuple[FaceOutcome, ...] = ()


def again(old: Item) -> Item:
    """A photo that waits again."""
    # The copy keeps its name, so that doing a photo again replaces its own copy only.
    return Item(
        attempts=old.attempts,
        target=old.target,
        temporary=old.temporary,
        output=old.output,
        sha256=old.sha256,
        earlier=_remembered(old, old.replacing),
        bytes=old.bytes,
        mtime_ns=old.mtime_ns,
        former=old.former,
        references=old.references,
        strength=old.strength,
        unchanged=old.unchanged,
    )


def revised(item: Item, event: Revised, old: Item) -> Item:
    """A photo that waits again, with options of its own; ``old`` is what it was before."""
    unchanged: tuple[FaceOutcome, ...] = ()
    if event.replaced is not None:
        # A face that failed is worth another try whatever it was given.
        unchanged = tuple(
            face
            for face in (old.faces if old.state is ItemState.DONE else old.unchanged)
            if face.outcome is not Outcome.FAILED and not uses(face, event.replaced)
        )
    return replace(
        item,
        unchanged=unchanged,
        references=item.references if event.references is None else event.references,
        strength=item.strength if event.strength is None else event.strength,
    )


def uses(face: FaceOutcome, reference: Path) -> bool:
    """Whether a face was given a reference file; both by absolute paths. Touches no disk."""
    if face.reference is None:
        return False
    places = (os.path.normcase(os.path.normpath(one)) for one in (face.reference, reference))
    return len(set(places)) == 1


def _remembered(item: Item, sha256: str) -> tuple[str, ...]:
    """The contents that are known as the batch's own, with one more."""
    if not sha256:
        return item.earlier
    return (*(one for one in item.earlier if one != sha256), sha256)[-_KNOWN:]


def _former(item: Item, output: Path) -> Path | None:
    """The copy that is given up for one under another name."""
    return item.former if item.output in (None, output) else item.output


def _reviewed(item: Item, event: Reviewed) -> Item:
    if event.output is None:
        return replace(item, verdict=event.verdict)
    return replace(
        item,
        verdict=event.verdict,
        target=event.output,
        output=event.output,
        former=_former(item, event.output),
        sha256=event.sha256,
        earlier=_remembered(item, item.sha256),
        bytes=event.bytes,
        mtime_ns=event.mtime_ns,
        temporary=None,
        replacement=None,
        replacing="",
    )


def changed(
    item: Item,
    event: Started
    | Writing
    | Finished
    | LeftAsItWas
    | WentWrong
    | GivenBack
    | Replacing
    | Reviewed,
) -> Item:
    """A photo after an event of its own."""
    if isinstance(event, Replacing):
        return replace(
            item,
            temporary=event.temporary,
            replacement=event.target,
            replacing=event.sha256,
        )
    if isinstance(event, Reviewed):
        return _reviewed(item, event)
    if isinstance(event, Started):
        return replace(
            item,
            state=ItemState.RUNNING,
            attempts=item.attempts + 1,
            target=event.target or item.target,
        )
    if isinstance(event, Writing):
        return replace(
            item,
            target=event.target,
            sha256=event.sha256,
            earlier=_remembered(item, "" if item.sha256 == event.sha256 else item.sha256),
            temporary=event.temporary,
        )
    if isinstance(event, Finished):
        return replace(
            item,
            state=ItemState.DONE,
            output=event.output,
            former=_former(item, event.output),
            sha256=event.sha256,
            bytes=event.bytes,
            mtime_ns=event.mtime_ns,
            temporary=None,
            restored=event.restored,
            kept=event.kept,
            seconds=event.seconds,
            doubtful=event.doubtful,
            faces=event.faces,
            notes=tuple(as_note(one) for one in event.notes),
        )
    if isinstance(event, LeftAsItWas):
        return replace(item, state=ItemState.KEPT, code=event.code, message=event.reason)
    if isinstance(event, WentWrong):
        return replace(
            item,
            state=ItemState.FAILED,
            code=event.code,
            message=event.message,
            exit_code=event.exit_code,
        )
    return replace(item, state=ItemState.WAITING)
