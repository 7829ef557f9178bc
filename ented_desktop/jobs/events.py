"""What a batch is made of, and what can happen to it: the lines of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from ented_desktop.domain import FaceOutcome, Note, OutputFormat, RestoreOptions


@dataclass(frozen=True, slots=True)
class JobOptions:
    """Everything a batch is run with, frozen when it is made.

    Attributes:
        restore: How photos are restored.
        references: Good photos, and folders of them.
        out_dir: Where the copies go.
        output_format: File format of the copies.
        existing: What to do where a copy's name is taken: ``"number"``, ``"skip"`` or
            ``"overwrite"``.
        template: Name of a copy without its ending.
        device: As ``--device``.
        weights: Name or folder of the weights; empty for the default.
        weights_sha256: The weights the batch was started with; a batch that goes on with others
            says so.
        keep_times: Copies get the times of their originals.
        name_references: The names of reference files are written into the copies.
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
    keep_times: bool = False
    name_references: bool = False


@dataclass(frozen=True, slots=True)
class JobSource:
    """One photo of a batch, as it was when the batch was made.

    Attributes:
        photo: The file.
        root: The folder that was named and that it was found in; None where the file was named.
        bytes: Its size; -1 where it could not be read.
        mtime_ns: When it was last changed.
        same_as: Index of an earlier photo with the same bytes; it is restored once.
    """

    photo: Path
    root: Path | None
    bytes: int
    mtime_ns: int
    same_as: int | None = None


class Created(msgspec.Struct, frozen=True, tag=True):
    """A batch was made. Always the first event.

    Attributes:
        job: Its name.
        created: ISO 8601, for people.
        version: Of the program.
        options: What it is run with.
        sources: Its photos.
        skipped: Files of the folders that are no photos to restore, counted by kind.
        inputs: The files and folders that were named.
    """

    job: str
    created: str
    version: str
    options: JobOptions
    sources: tuple[JobSource, ...]
    skipped: dict[str, int] = {}
    inputs: tuple[Path, ...] = ()


class Started(msgspec.Struct, frozen=True, tag=True):
    """Work on a photo began; ``target`` is reserved for it."""

    index: int
    target: Path | None = None


class Writing(msgspec.Struct, frozen=True, tag=True):
    """A copy is about to be written.

    What is found under its name after a crash is this copy where the content agrees, and a
    stranger's file where it does not; what is found under the temporary name is a leftover.

    Attributes:
        index: Which photo.
        target: The copy.
        sha256: Of the copy (hex).
        temporary: Where its bytes are collected before it gets its name.
    """

    index: int
    target: Path
    sha256: str
    temporary: Path


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
        bytes: Size of the copy; -1 where unknown.
        mtime_ns: When the copy was written, by the file system's clock.
        faces: One record per face.
        notes: What could not be carried into the copy, and the like; a sentence alone in jobs of
            before.
    """

    index: int
    output: Path
    sha256: str
    restored: int
    kept: int
    seconds: float
    doubtful: str = ""
    bytes: int = -1
    mtime_ns: int = 0
    faces: tuple[FaceOutcome, ...] = ()
    notes: tuple[Note | str, ...] = ()


class LeftAsItWas(msgspec.Struct, frozen=True, tag=True):
    """Nothing was written: no face to restore, or a copy was there already."""

    index: int
    code: str
    reason: str


class WentWrong(msgspec.Struct, frozen=True, tag=True):
    """A photo failed; the batch goes on. ``exit_code`` is what a command ends with for it."""

    index: int
    code: str
    message: str
    exit_code: int = 3


class GivenBack(msgspec.Struct, frozen=True, tag=True):
    """Work on a photo was stopped before its end; it waits again."""

    index: int


class Retried(msgspec.Struct, frozen=True, tag=True):
    """Photos that failed, were cancelled or are to be done again wait again."""

    indices: tuple[int, ...]


class Revised(msgspec.Struct, frozen=True, tag=True):
    """Photos wait again, with options of their own from now on.

    Attributes:
        indices: Which ones; they may wait already.
        references: Good photos, and folders of them, instead of the batch's; None leaves those
            that the photo has.
        strength: Share of the network's answer instead of the batch's, in [0, 1]; None likewise.
        replaced: Only faces that used this reference file are done again; the others stay as they
            are. None does all faces again.
    """

    indices: tuple[int, ...]
    references: tuple[Path, ...] | None = None
    strength: float | None = None
    replaced: Path | None = None


class Replacing(msgspec.Struct, frozen=True, tag=True):
    """The copy of a photo that is done is about to be replaced by the original's own bytes.

    After a crash, both contents are the batch's own.

    Attributes:
        index: Which photo.
        target: Where the bytes of the original go; the copy's own name where the format allows.
        sha256: Of the original (hex).
        temporary: Where the bytes are collected before they get that name.
    """

    index: int
    target: Path
    sha256: str
    temporary: Path


class Reviewed(msgspec.Struct, frozen=True, tag=True):
    """Somebody looked at a photo that is done.

    Attributes:
        index: Which one.
        verdict: ``"accepted"``, or ``"original"``: the original's own bytes are what lies in the
            output folder now; empty takes back that it was accepted.
        output: The file that lies there; None where it is the copy as it was.
        sha256: Of that file (hex); empty where it is the copy as it was.
        bytes: Its size; -1 likewise.
        mtime_ns: When it was written, by the file system's clock; 0 likewise.
    """

    index: int
    verdict: Literal["accepted", "original", ""]
    output: Path | None = None
    sha256: str = ""
    bytes: int = -1
    mtime_ns: int = 0


class Dropped(msgspec.Struct, frozen=True, tag=True):
    """Photos that wait are not to be done."""

    indices: tuple[int, ...]


class Reordered(msgspec.Struct, frozen=True, tag=True):
    """Photos that wait are done first, in this order."""

    indices: tuple[int, ...]


class Paused(msgspec.Struct, frozen=True, tag=True):
    """No further photo is begun.

    Attributes:
        reason: Why the program paused by itself, in words; empty otherwise.
        code: The same as the stable code of an error.
    """

    reason: str = ""
    code: str = ""


class Resumed(msgspec.Struct, frozen=True, tag=True):
    """Photos are begun again."""


class Ended(msgspec.Struct, frozen=True, tag=True):
    """The batch was cancelled: nothing more of it is done unless photos are retried."""


Event = (
    Created
    | Started
    | Writing
    | Finished
    | LeftAsItWas
    | WentWrong
    | GivenBack
    | Retried
    | Revised
    | Replacing
    | Reviewed
    | Dropped
    | Reordered
    | Paused
    | Resumed
    | Ended
)
"""One line of the journal."""
