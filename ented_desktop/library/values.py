"""What the library is told about photos, and what it tells about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import Face
from ented_desktop.faces.likeness import Embedding

ANALYSIS_VERSION: Final = 1
"""Raised when faces are found or measured in another way, so that every photo is analysed again."""
THUMBNAIL_PX: Final = 128


@dataclass(frozen=True, slots=True, eq=False)
class FaceAnalysis:
    """One face of a photo, measured.

    Attributes:
        face: Where it is.
        embedding: float32 (128,) of unit length: whose it is.
        sharpness: As :func:`~ented_desktop.faces.quality.measure_sharpness`.
        yaw_deg: Pose, positive towards the viewer's right.
        pitch_deg: Pose, positive when the face looks up.
        roll_deg: Pose, positive clockwise as seen.
        face_px: As :func:`~ented_desktop.faces.quality.face_size_px`.
        thumbnail: uint8 (128, 128, 3) RGB, its aligned crop; None keeps no picture.
    """

    face: Face
    embedding: Embedding
    sharpness: float
    yaw_deg: float
    pitch_deg: float
    roll_deg: float
    face_px: float
    thumbnail: npt.NDArray[np.uint8] | None


@dataclass(frozen=True, slots=True, eq=False)
class PhotoAnalysis:
    """What looking at a photo gave.

    Attributes:
        width: Upright width in pixels.
        height: Upright height in pixels.
        taken: When it was taken (ISO 8601, local time); empty where unknown.
        faces: Its faces, largest first.
    """

    width: int
    height: int
    taken: str
    faces: tuple[FaceAnalysis, ...]


Analyse = Callable[[Path, CancelToken], PhotoAnalysis]
"""Looks at a photo. Raises an ``EntedError`` where the photo cannot be used (which is recorded) or
nothing can be analysed at all (``stops_batch``, which ends the indexing), and ``Cancelled``."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A file that a scan found new or changed.

    Attributes:
        path: The file.
        folder: Row of the watched folder that it lies in.
        size: Bytes.
        mtime_ns: When it was last written.
    """

    path: Path
    folder: int
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Scan:
    """What differs between the watched folders and the library.

    Attributes:
        pending: Files to be indexed, by folder and name.
        unchanged: Files that need not be read.
        vanished: Rows of photos whose file is gone, with their keys.
        missing: Watched folders that cannot be reached now; their photos are kept.
    """

    pending: tuple[PhotoFile, ...]
    unchanged: int
    vanished: tuple[tuple[int, bytes], ...]
    missing: tuple[Path, ...]


IndexedAs = Literal["added", "changed", "moved", "copied", "unchanged", "failed", "gone"]
"""What became of a file: analysed for the first time; analysed again; known by its content under a
name that is gone, or beside one that is still there; as it was; not usable; deleted meanwhile."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What indexing one file gave.

    Attributes:
        file: The file.
        outcome: What became of it.
        faces: Faces that it has.
        problem: Why it could not be used; empty where it could.
    """

    file: PhotoFile
    outcome: IndexedAs
    faces: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class IndexSummary:
    """What an indexing did; each file counts once.

    Attributes:
        added: New photos that were analysed.
        changed: Known photos that were analysed again.
        moved: Photos that have another name or place now.
        copied: New files with the content of a known photo.
        unchanged: Files that were not read.
        failed: Files that could not be used.
        removed: Photos whose file is gone.
        missing: Watched folders that could not be reached.
        seconds: Wall time.
    """

    added: int = 0
    changed: int = 0
    moved: int = 0
    copied: int = 0
    unchanged: int = 0
    failed: int = 0
    removed: int = 0
    missing: tuple[Path, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """What the library holds.

    Attributes:
        folders: The watched folders.
        missing: Those among them that cannot be reached now.
        photos: Photos in it, without those that could not be used.
        faces: Faces in them.
        failed: Photos that could not be used.
    """

    folders: tuple[Path, ...]
    missing: tuple[Path, ...]
    photos: int
    faces: int
    failed: int


@dataclass(frozen=True, slots=True)
class LibraryPhoto:
    """One photo of the library.

    Attributes:
        path: The file.
        size: Bytes.
        content: sha256 (hex) of the file; empty where it could not be read.
        width: Upright width in pixels; 0 where unknown.
        height: Upright height in pixels; 0 where unknown.
        taken: ISO 8601 local time; empty where unknown.
        faces: Faces found.
        problem_code: Why it could not be used; empty where it could.
        problem: The same as a sentence.
    """

    path: Path
    size: int
    content: str
    width: int
    height: int
    taken: str
    faces: int
    problem_code: str
    problem: str


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """A face of the library that is like a face asked for.

    Attributes:
        photo: The photo it is in; it existed when it was asked for.
        content: sha256 (hex) of the photo's file.
        number: Which face of the photo it is, from 0 by size.
        face: Where it is.
        embedding: float32 (128,) of unit length.
        likeness: In [0, 1], as :func:`~ented_desktop.faces.likeness.likeness`.
        sharpness: As :func:`~ented_desktop.faces.quality.measure_sharpness`.
        yaw_deg: Pose.
        pitch_deg: Pose.
        roll_deg: Pose.
        face_px: As :func:`~ented_desktop.faces.quality.face_size_px`.
        taken: ISO 8601 local time; empty where unknown.
        width: Upright width of the photo in pixels.
        height: Upright height of the photo in pixels.
        thumbnail: JPEG of the aligned face; None where the cache has lost it.
    """

    photo: Path
    content: str
    number: int
    face: Face
    embedding: Embedding
    likeness: float
    sharpness: float
    yaw_deg: float
    pitch_deg: float
    roll_deg: float
    face_px: float
    taken: str
    width: int
    height: int
    thumbnail: Path | None
