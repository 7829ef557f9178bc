"""What the engine answers: each of the window's questions names its result."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from ented_desktop.domain import Candidate, Face, FaceResult


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The networks are loaded.

    Attributes:
        device: ``"cpu"``, ``"cuda"`` or ``"mps"``.
        device_name: What people call it, for example the graphics card's name.
        weights: ``"ented-tiny 0.2"``.
        weights_sha256: Hex digest.
        note: Empty, or what the user should know, for example a fallback to the CPU.
    """

    device: str
    device_name: str
    weights: str
    weights_sha256: str
    note: str = ""


class SelfTestResult(msgspec.Struct, frozen=True, tag=True):
    """Seconds one face takes on this device, from crop to crop."""

    seconds_per_face: float
    device: str


class PhotoFacts(msgspec.Struct, frozen=True, tag=True):
    """What is known of a photo without looking for faces.

    Attributes:
        width: Upright width in pixels.
        height: Upright height in pixels.
        format: Pillow's name of the file format.
        bytes: Size of the file.
        taken: ISO 8601 local time from EXIF; empty where unknown.
        content: sha256 (hex) of the file.
        thumbnail: A JPEG file in the cache.
    """

    width: int
    height: int
    format: str
    bytes: int
    taken: str
    content: str
    thumbnail: Path


class Picture(msgspec.Struct, frozen=True, tag=True):
    """Raw pixels in a file.

    Attributes:
        file: Rows from top to bottom, each of ``stride`` bytes. The window deletes it after use.
        width: Pixels.
        height: Pixels.
        stride: Bytes per row.
        format: ``"rgb"``: 3 bytes; ``"rgba"``: 4 bytes, alpha not premultiplied.
        scale: Size of these pixels relative to the photo's: picture pixels per photo pixel.
    """

    file: Path
    width: int
    height: int
    stride: int
    format: Literal["rgb", "rgba"]
    scale: float = 1.0


class FoundFaces(msgspec.Struct, frozen=True, tag=True):
    """Faces, largest first; those with a score below the threshold are unsure."""

    faces: tuple[Face, ...]


class Suggestions(msgspec.Struct, frozen=True, tag=True):
    """Proposed references, best first, and a note where there are none."""

    candidates: tuple[Candidate, ...]
    thumbnails: tuple[Path, ...]
    """One aligned face crop (JPEG in the cache) per candidate."""
    library_photos: int = 0


class SamePerson(msgspec.Struct, frozen=True, tag=True):
    """Indices into ``GroupFaces.others`` that are the same person, and their likeness."""

    indices: tuple[int, ...]
    likeness: tuple[float, ...]


class PatchPicture(msgspec.Struct, frozen=True):
    """A change as the window draws it: colour of the restored face, alpha how much it counts.

    Attributes:
        id: The face.
        picture: ``"rgba"``.
        left: Column of the photo of the picture's first column (full-size pixels).
        top: Row of the photo of the picture's first row.
    """

    id: str
    picture: Picture
    left: float
    top: float


class Restored(msgspec.Struct, frozen=True, tag=True):
    """One result per requested face, and the pictures of those that have a patch."""

    results: tuple[FaceResult, ...]
    patches: tuple[PatchPicture, ...]
    seconds: float


class Patches(msgspec.Struct, frozen=True, tag=True):
    """Pictures of stored changes; ``id`` is the patch's name."""

    patches: tuple[PatchPicture, ...]


class Exported(msgspec.Struct, frozen=True, tag=True):
    """The written file; None where an existing one was left alone."""

    file: Path | None
    bytes: int = 0


class LibraryState(msgspec.Struct, frozen=True, tag=True):
    """What the library holds.

    Attributes:
        folders: The watched folders.
        missing: Those among them that cannot be reached now.
        photos: Photos indexed.
        faces: Faces in them.
        failed: Photos that could not be read.
    """

    folders: tuple[Path, ...]
    missing: tuple[Path, ...]
    photos: int
    faces: int
    failed: int


class ModelCard(msgspec.Struct, frozen=True):
    """Weights at hand.

    Attributes:
        name: For example ``"ented-tiny"``.
        version: For example ``"0.1"``.
        folder: Where they lie.
        bytes: Size of the weights.
        sha256: Hex digest that the manifest (or the config) states.
        license: SPDX identifier, or words.
        card: The model card, Markdown.
        default: Whether they are used when nothing else is chosen.
        state: ``"ok"``, ``"unchecked"`` or the problem in words.
    """

    name: str
    version: str
    folder: Path
    bytes: int
    sha256: str
    license: str
    card: str
    default: bool
    state: str


class Models(msgspec.Struct, frozen=True, tag=True):
    """All weights at hand, the default first."""

    models: tuple[ModelCard, ...]


class CacheState(msgspec.Struct, frozen=True, tag=True):
    """Where the cache is and how much it holds."""

    folder: Path
    bytes: int


class Diagnosis(msgspec.Struct, frozen=True, tag=True):
    """Lines for a bug report: versions, device, memory, last error codes; no names, no paths."""

    lines: tuple[str, ...]
