"""What a runner asks of whoever does the work on a photo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from ented_desktop.base.progress import CancelToken, ProgressCallback
from ented_desktop.domain import FaceOutcome, Note
from ented_desktop.jobs.events import JobOptions, JobSource
from ented_desktop.jobs.queue import Item

Loaded = TypeVar("Loaded")
Worked = TypeVar("Worked")


class NothingToDo(Exception):  # noqa: N818 - names what happened, as Cancelled does
    """A photo is left as it is, and nothing is written for it.

    Args:
        code: Stable identifier, for example ``"no-face"``.
        reason: One sentence for the user.
    """

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Task:
    """One photo to work on.

    Attributes:
        index: Its place in the batch.
        source: The photo.
        item: What the journal knows about it.
        options: How the batch is run.
    """

    index: int
    source: JobSource
    item: Item
    options: JobOptions


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was written.

    Attributes:
        output: The file.
        sha256: Of its content (hex).
        bytes: Its size.
        mtime_ns: Its time, as the file system tells it.
        restored: Faces restored.
        kept: Faces kept as they were.
        doubtful: Why a second look is worth while; empty otherwise.
        faces: One record per face.
        notes: What could not be carried into the copy, and the like.
    """

    output: Path
    sha256: str
    bytes: int
    mtime_ns: int
    restored: int = 0
    kept: int = 0
    doubtful: str = ""
    faces: tuple[FaceOutcome, ...] = ()
    notes: tuple[Note, ...] = ()


Announce = Callable[[Path, str, Path], None]
"""Told the copy, its sha256 (hex) and the temporary file before either file is made."""


class Handler(Protocol[Loaded, Worked]):
    """The three steps of the work on a photo; each may run in a thread of its own.

    The steps of different photos run beside each other, and a step beside itself where the runner
    has several workers or helpers. All of them may raise
    :class:`~ented_desktop.base.errors.EntedError` and :class:`NothingToDo`; the middle one also
    :class:`~ented_desktop.base.errors.Cancelled`.
    """

    def cost(self, task: Task) -> int:
        """About how many bytes of memory the photo takes while it is worked on; quick."""
        ...

    def load(self, task: Task) -> Loaded:
        """Reads the photo; changes nothing anywhere."""
        ...

    def reserve(self, task: Task, loaded: Loaded) -> Path | None:
        """Gives the copy a name that no other photo of the batch has; changes nothing on a disk.

        Returns:
            The name; None where it depends on the work. Then :meth:`finish` chooses it, and is
            called for these photos one at a time until the name is announced, in the order in
            which the photos were begun.
        """
        ...

    def work(
        self, task: Task, loaded: Loaded, cancel: CancelToken, progress: ProgressCallback
    ) -> Worked:
        """Does what takes long."""
        ...

    def work_together(
        self,
        photos: Sequence[tuple[Task, Loaded]],
        cancel: CancelToken,
        progress: ProgressCallback,
    ) -> Sequence[Worked | BaseException]:
        """:meth:`work` for several photos at once, where that is quicker.

        Returns:
            For each photo what :meth:`work` gives or raises for it.

        Raises:
            BaseException: What all of them meet.
        """
        ...

    def finish(self, task: Task, target: Path | None, worked: Worked, announce: Announce) -> Copy:
        """Writes the copy, whole or not at all; ``target`` is what :meth:`reserve` gave."""
        ...

    def repeat(self, task: Task, twin: Item, announce: Announce) -> Copy | None:
        """Writes the copy of a photo whose bytes are those of one that is done.

        Returns:
            The copy; None where the other one's cannot serve, and the work has to be done.
        """
        ...
