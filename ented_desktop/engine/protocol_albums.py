"""What the window asks about albums: whole folders that are restored as jobs.

A job lives in the folder of jobs of this user, where ``ented batch`` finds it as well. The window
names it by its number and never touches its files.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from ented_desktop.domain import Note, OutputFormat

JobStateName = Literal["waiting", "running", "paused", "cancelled", "over", "damaged"]
"""``waiting``: it has photos to do and nobody does them; ``damaged``: its journal is unreadable."""
Holder = Literal["", "here", "elsewhere"]
"""Who may change a job now: nobody holds it, this engine does, or another process does."""


class AlbumOptions(msgspec.Struct, frozen=True):
    """What an album is restored with; frozen into its job.

    Attributes:
        out_dir: Where the copies go.
        references: Good photos, and folders of them.
        output_format: File format of the copies.
        existing: What to do where a copy's name is taken.
        strength: In [0, 1].
        template: Name of a copy without its ending.
        require_reference: Faces without a good photo are left alone.
        keep_times: Copies get the times of their originals.
        name_references: The names of good photos are written into the copies.
    """

    out_dir: Path
    references: tuple[Path, ...] = ()
    output_format: OutputFormat = OutputFormat.KEEP
    existing: Literal["number", "skip", "overwrite"] = "number"
    strength: float = 1.0
    template: str = "{name}"
    require_reference: bool = False
    keep_times: bool = False
    name_references: bool = False


class JobCounts(msgspec.Struct, frozen=True):
    """How many photos of a job stand where.

    Attributes:
        waiting: To be done.
        running: Being done.
        done: With a copy.
        kept: Left as they were, without a copy.
        failed: Not done, for a reason.
        cancelled: Not to be done.
        restored: Those done in which a face was restored.
        to_review: Those done at which nobody has looked yet.
        doubtful: Those among them that deserve a second look.
    """

    waiting: int = 0
    running: int = 0
    done: int = 0
    kept: int = 0
    failed: int = 0
    cancelled: int = 0
    restored: int = 0
    to_review: int = 0
    doubtful: int = 0

    @property
    def total(self) -> int:
        """All photos."""
        return self.waiting + self.running + self.settled

    @property
    def settled(self) -> int:
        """Those at which nothing is left to do."""
        return self.done + self.kept + self.failed + self.cancelled


class JobCard(msgspec.Struct, frozen=True):
    """A job in a list.

    Attributes:
        name: Its number, for example ``"0007"``.
        state: Where it stands.
        counts: Its photos.
        created: ISO 8601.
        inputs: The files and folders that were named.
        options: What it is run with.
        skipped: Files that were passed over, counted by kind.
        holder: Who may change it.
        reason: Why the program paused it, or why it cannot be read, as English sentences; empty
            otherwise.
        code: Why it paused it, as the code of an error; empty otherwise.
    """

    name: str
    state: JobStateName
    counts: JobCounts = JobCounts()
    created: str = ""
    inputs: tuple[Path, ...] = ()
    options: AlbumOptions | None = None
    skipped: dict[str, int] = {}
    holder: Holder = ""
    reason: str = ""
    code: str = ""


class JobPhoto(msgspec.Struct, frozen=True):
    """One photo of a job.

    Attributes:
        index: Its place in the job.
        photo: The original.
        state: ``waiting``, ``running``, ``done``, ``kept``, ``failed`` or ``cancelled``.
        output: The copy; None where there is none.
        code: Why it failed or was left alone; empty otherwise.
        message: The same as an English sentence.
        restored: Faces restored.
        kept: Faces kept as they were.
        seconds: How long it took.
        doubtful: Why it deserves a second look; empty otherwise.
        verdict: ``"accepted"``, ``"original"``, or empty where nobody has looked.
        same_as: The photo with the same bytes that it was copied from; None otherwise.
        notes: What could not be carried into the copy, and the like.
    """

    index: int
    photo: Path
    state: str
    output: Path | None = None
    code: str = ""
    message: str = ""
    restored: int = 0
    kept: int = 0
    seconds: float = 0.0
    doubtful: str = ""
    verdict: str = ""
    same_as: Path | None = None
    notes: tuple[Note, ...] = ()


# ---- what the window asks -------------------------------------------------------------------


class ScanAlbum(msgspec.Struct, frozen=True, tag=True):
    """What lies in folders, before a job is made of them. Result: AlbumFound."""

    paths: tuple[Path, ...]
    out_dir: Path


class MakeJob(msgspec.Struct, frozen=True, tag=True):
    """Make a job; it is not begun. Result: JobChanged."""

    paths: tuple[Path, ...]
    options: AlbumOptions


class ListJobs(msgspec.Struct, frozen=True, tag=True):
    """All jobs of this user. Result: JobList, the oldest first."""


class RunJob(msgspec.Struct, frozen=True, tag=True):
    """Do a job until nothing waits. Result: JobRan. Cancelling this ask pauses the job.

    Attributes:
        name: The job.
        suspects: Photos on which engines have ended: they are set aside as failed.
    """

    name: str
    suspects: tuple[int, ...] = ()


class EndJob(msgspec.Struct, frozen=True, tag=True):
    """Cancel what was not done of a job that is not running here. Result: JobChanged."""

    name: str


class ForgetJob(msgspec.Struct, frozen=True, tag=True):
    """Take a job out of the list; its copies stay. Result: JobList."""

    name: str


class RetryPhotos(msgspec.Struct, frozen=True, tag=True):
    """Let photos wait again. Result: JobChanged.

    Attributes:
        name: The job.
        indices: Which photos; empty for all that failed.
    """

    name: str
    indices: tuple[int, ...] = ()


class DropPhotos(msgspec.Struct, frozen=True, tag=True):
    """Photos that wait are not to be done. Result: JobChanged."""

    name: str
    indices: tuple[int, ...]


class FirstPhotos(msgspec.Struct, frozen=True, tag=True):
    """Photos that wait are done next, in this order. Result: JobChanged."""

    name: str
    indices: tuple[int, ...]


class ListPhotos(msgspec.Struct, frozen=True, tag=True):
    """A part of a job's photos. Result: JobPhotos.

    Attributes:
        name: The job.
        states: Only those that stand there; empty for all. ``"doubtful"`` are those done that
            deserve a second look.
        start: The first of them.
        count: At most so many.
    """

    name: str
    states: tuple[str, ...] = ()
    start: int = 0
    count: int = 500


class ReviewJob(msgspec.Struct, frozen=True, tag=True):
    """Which photos are to be looked at, doubtful identities first. Result: JobReview."""

    name: str


class LookAtPhoto(msgspec.Struct, frozen=True, tag=True):
    """Everything about one photo of a job. Result: PhotoLook."""

    name: str
    index: int


class AnswerReview(msgspec.Struct, frozen=True, tag=True):
    """What somebody says of a photo. Result: JobChanged.

    Attributes:
        name: The job.
        index: Which photo.
        verdict: ``"accepted"``; ``"original"``: the copy becomes the original's own bytes; empty
            takes back that it was accepted.
    """

    name: str
    index: int
    verdict: Literal["accepted", "original", ""]


class RedoPhotos(msgspec.Struct, frozen=True, tag=True):
    """Let photos wait again with other options. Result: JobChanged.

    Attributes:
        name: The job.
        indices: Which photos.
        references: Good photos for these; None for the job's.
        strength: In [0, 1]; None for the job's.
    """

    name: str
    indices: tuple[int, ...]
    references: tuple[Path, ...] | None = None
    strength: float | None = None


class TouchedBy(msgspec.Struct, frozen=True, tag=True):
    """Which photos of a job were restored with a good photo. Result: TouchedPhotos."""

    name: str
    reference: Path


class ChangeReference(msgspec.Struct, frozen=True, tag=True):
    """Let what a good photo touched wait again, with another or without. Result: JobChanged."""

    name: str
    old: Path
    new: Path | None = None


class WriteSheet(msgspec.Struct, frozen=True, tag=True):
    """Write a job's contact sheet, as HTML or PDF by the ending. Result: SheetWritten."""

    name: str
    target: Path


AlbumAsk = (
    ScanAlbum
    | MakeJob
    | ListJobs
    | RunJob
    | EndJob
    | ForgetJob
    | RetryPhotos
    | DropPhotos
    | FirstPhotos
    | ListPhotos
    | ReviewJob
    | LookAtPhoto
    | AnswerReview
    | RedoPhotos
    | TouchedBy
    | ChangeReference
    | WriteSheet
)
