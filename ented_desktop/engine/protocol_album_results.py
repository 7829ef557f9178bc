"""What the engine answers about albums, and what it tells of them on its own."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ented_desktop.domain import FaceOutcome, Note
from ented_desktop.engine.protocol_albums import JobCard, JobCounts, JobPhoto


class AlbumFound(msgspec.Struct, frozen=True, tag=True):
    """What lies in folders.

    Attributes:
        photos: To restore.
        same: Those among them that have the bytes of another one.
        bytes: Their size.
        skipped: What is passed over, by kind: ``hidden``, ``sidecar``, ``other``, ``restored``,
            ``again``, ``output``.
        warnings: Folders that cannot be read, as English sentences.
    """

    photos: int
    same: int = 0
    bytes: int = 0
    skipped: dict[str, int] = {}
    warnings: tuple[str, ...] = ()


class JobList(msgspec.Struct, frozen=True, tag=True):
    """All jobs, the oldest first."""

    jobs: tuple[JobCard, ...]


class JobChanged(msgspec.Struct, frozen=True, tag=True):
    """A job after what was asked; ``count`` photos changed by it."""

    job: JobCard
    count: int = 0


class JobRan(msgspec.Struct, frozen=True, tag=True):
    """How a run of a job ended, when nobody paused it.

    Attributes:
        job: The job now.
        stopped: Whether an error ended it that every photo would meet.
        code: That error's code; empty otherwise.
        message: The same as an English sentence.
        hint: What the user could do.
    """

    job: JobCard
    stopped: bool = False
    code: str = ""
    message: str = ""
    hint: str = ""


class JobPhotos(msgspec.Struct, frozen=True, tag=True):
    """A part of a job's photos; ``total`` that are such in all."""

    photos: tuple[JobPhoto, ...]
    start: int
    total: int


class JobReview(msgspec.Struct, frozen=True, tag=True):
    """Photos to look at, in the order to look at them, and how many were looked at."""

    job: JobCard
    order: tuple[int, ...]
    reviewed: int = 0


class PhotoLook(msgspec.Struct, frozen=True, tag=True):
    """One photo of a job.

    Attributes:
        photo: The photo.
        faces: What became of each face.
        references: Good photos for this photo only; None for the job's.
        strength: For this photo only; None for the job's.
        used: The good photo of each face; None for a face without. These are the files, while
            the names in ``faces`` are to be read: a name that is no text is not the same there.
    """

    photo: JobPhoto
    faces: tuple[FaceOutcome, ...] = ()
    references: tuple[Path, ...] | None = None
    strength: float | None = None
    used: tuple[Path | None, ...] = ()

    def reference(self, face: int) -> Path | None:
        """The good photo of a face; None where it has none, or there is no such face."""
        if 0 <= face < len(self.used):
            return self.used[face]
        known = self.faces[face].reference if 0 <= face < len(self.faces) else None
        return None if known is None else Path(known)


class TouchedPhotos(msgspec.Struct, frozen=True, tag=True):
    """Photos that a good photo touched."""

    indices: tuple[int, ...]


class SheetWritten(msgspec.Struct, frozen=True, tag=True):
    """The contact sheet."""

    file: Path


AlbumResult = (
    AlbumFound
    | JobList
    | JobChanged
    | JobRan
    | JobPhotos
    | JobReview
    | PhotoLook
    | TouchedPhotos
    | SheetWritten
)


# ---- what it tells on its own ---------------------------------------------------------------


class JobProgress(msgspec.Struct, frozen=True, tag=True):
    """How far a running job is; some times a second.

    Attributes:
        name: The job.
        counts: Its photos.
        photos_per_minute: How fast it goes; 0 where unknown.
        seconds_left: How long the rest will take; below 0 where unknown.
        index: The photo that is worked on; -1 for none.
        photo: Its file name, or what is being read.
        stage: As ``base.progress.Progress``.
        note: What the user should know of this run; None for nothing.
    """

    name: str
    counts: JobCounts
    photos_per_minute: float = 0.0
    seconds_left: float = -1.0
    index: int = -1
    photo: str = ""
    stage: str = ""
    note: Note | None = None


class JobPhotoChanged(msgspec.Struct, frozen=True, tag=True):
    """A photo of a running job is settled."""

    name: str
    photo: JobPhoto


AlbumNews = JobProgress | JobPhotoChanged
