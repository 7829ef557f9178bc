"""The messages between the window and the engine, one JSON object a line.

The window sends requests, each with a number; the engine answers each with exactly one of
:class:`Done`, :class:`Failed` or :class:`Stopped`, and tells :class:`Progressed` in between.
Beside these it says on its own what happens to it (:data:`News`). Pixels never travel here: a
:class:`Picture` names a file of raw rows that the window maps into memory.

Lines are UTF-8 and hold no raw line break. Neither PySide6 nor torch is imported here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final, Literal

import msgspec

from ented_desktop.base.plain import from_plain, to_plain
from ented_desktop.domain import Candidate, CropFrame, Face, FaceRequest, FaceResult, OutputFormat
from ented_desktop.engine.protocol_albums import (
    AlbumAsk,
    AlbumResult,
    JobPhotoChanged,
    JobProgress,
)

PROTOCOL: Final = 1
"""Raised with every change that an older window or engine would misread."""


class EngineSettings(msgspec.Struct, frozen=True):
    """What the engine is run with.

    Attributes:
        device: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
        weights: Name or folder of the weights; empty for the default.
        precision: ``"auto"``, ``"float32"``, ``"bfloat16"`` or ``"float16"`` (GPUs only).
        threads: Threads of the networks on the CPU; 0 for as many as there are cores.
        memory_limit_mb: Refuse photos whose working memory would exceed this; 0 for no limit.
        guard_threshold_deg: As in ``RestoreOptions``.
        refine_identity: As in ``RestoreOptions``.
        detection_threshold: As in ``RestoreOptions``.
        model_folders: Folders with weights beside the installed ones.
        cache_limit_mb: Size of the cache of pictures and patches.
    """

    device: str = "auto"
    weights: str = ""
    precision: str = "auto"
    threads: int = 0
    memory_limit_mb: int = 0
    guard_threshold_deg: float = 3.0
    refine_identity: bool = True
    detection_threshold: float = 0.6
    model_folders: tuple[Path, ...] = ()
    cache_limit_mb: int = 2048


# ---- what the window asks -------------------------------------------------------------------


class Configure(msgspec.Struct, frozen=True, tag=True):
    """Use these settings from now on; loads the networks again where they differ. Result: Ready."""

    settings: EngineSettings


class SelfTest(msgspec.Struct, frozen=True, tag=True):
    """Restore a built-in picture and time it. Result: SelfTestResult."""


class DescribePhoto(msgspec.Struct, frozen=True, tag=True):
    """Read a photo's facts and make its thumbnail. Result: PhotoFacts."""

    photo: Path
    thumbnail_px: int = 256


class RenderPhoto(msgspec.Struct, frozen=True, tag=True):
    """Write the upright photo's pixels. Result: Picture (RGB).

    ``max_side_px`` 0 asks for full size.
    """

    photo: Path
    max_side_px: int = 0


class FindFaces(msgspec.Struct, frozen=True, tag=True):
    """Find the faces of a photo, sure and unsure ones. Result: FoundFaces."""

    photo: Path


class RefineFace(msgspec.Struct, frozen=True, tag=True):
    """Find the landmarks of a face that somebody drew. Result: FoundFaces (one face).

    Where the detector finds nothing inside, the frame itself comes back as the face.
    """

    photo: Path
    frame: CropFrame


class SuggestReferences(msgspec.Struct, frozen=True, tag=True):
    """The library's likeliest photos of the person. Result: Suggestions, best first."""

    photo: Path
    face: Face
    limit: int = 24


class CompareReference(msgspec.Struct, frozen=True, tag=True):
    """How well given photos suit as references. Result: Suggestions, one per face in them."""

    photo: Path
    face: Face
    references: tuple[Path, ...]


class GroupFaces(msgspec.Struct, frozen=True, tag=True):
    """Which faces of which open photos show the same person as one face. Result: SamePerson."""

    photo: Path
    face: Face
    others: tuple[tuple[Path, Face], ...]


class RestoreFaces(msgspec.Struct, frozen=True, tag=True):
    """Restore faces of a photo at full strength. Result: Restored.

    ``require_reference`` keeps faces without one.
    """

    photo: Path
    faces: tuple[FaceRequest, ...]
    require_reference: bool = False


class RenderPatches(msgspec.Struct, frozen=True, tag=True):
    """Write stored changes again, after a restart. Result: Patches (those still stored).

    Attributes:
        names: As ``FaceResult.patch``.
        photo: The photo that they change; without it, only changes made since the engine's start
            are found.
    """

    names: tuple[str, ...]
    photo: Path | None = None


class PatchUse(msgspec.Struct, frozen=True):
    """A stored change and how much of it counts.

    Attributes:
        request: The face, so that a patch lost from the cache can be made again.
        patch: Its name, as in ``FaceResult.patch``.
        strength: In [0, 1].
    """

    request: FaceRequest
    patch: str
    strength: float


class ExportPhoto(msgspec.Struct, frozen=True, tag=True):
    """Write a photo with its restored faces. Result: Exported.

    Attributes:
        photo: The original; never written.
        patches: The faces that change; empty writes the photo as it is.
        target: The file to write; its suffix is replaced by the format's.
        format: File format.
        quality: 1..100 for JPEG and WebP; 0 keeps the original's.
        max_side_px: Shrink to this longer side; 0 keeps the size.
        existing: What to do when the target exists.
    """

    photo: Path
    patches: tuple[PatchUse, ...]
    target: Path
    format: OutputFormat = OutputFormat.KEEP
    quality: int = 0
    max_side_px: int = 0
    existing: Literal["number", "skip", "overwrite"] = "number"


class LibraryFolders(msgspec.Struct, frozen=True, tag=True):
    """Set the folders that the library watches. Result: LibraryState."""

    folders: tuple[Path, ...]


class IndexLibrary(msgspec.Struct, frozen=True, tag=True):
    """Look for what is new or changed in the library's folders. Result: LibraryState."""


class ListModels(msgspec.Struct, frozen=True, tag=True):
    """The weights at hand. Result: Models."""

    verify: bool = False


class CacheSize(msgspec.Struct, frozen=True, tag=True):
    """How much the cache holds; ``clear`` empties it first. Result: CacheState."""

    clear: bool = False


class Diagnose(msgspec.Struct, frozen=True, tag=True):
    """Versions, device and health, without file names. Result: Diagnosis."""


Ask = (
    Configure
    | SelfTest
    | DescribePhoto
    | RenderPhoto
    | FindFaces
    | RefineFace
    | SuggestReferences
    | CompareReference
    | GroupFaces
    | RestoreFaces
    | RenderPatches
    | ExportPhoto
    | LibraryFolders
    | IndexLibrary
    | ListModels
    | CacheSize
    | Diagnose
    | AlbumAsk
)


class Request(msgspec.Struct, frozen=True, tag=True):
    """A question with its number (> 0, never used twice in one engine's life).

    ``urgent`` requests go before the others that wait (what the user looks at).
    """

    id: int
    ask: Ask
    urgent: bool = False


class Cancel(msgspec.Struct, frozen=True, tag=True):
    """Stop a request; it is answered with Stopped (or with Done, when it was faster)."""

    id: int


class Quit(msgspec.Struct, frozen=True, tag=True):
    """Stop everything and end the process."""


# ---- what the engine answers ----------------------------------------------------------------


class Ready(msgspec.Struct, frozen=True, tag=True):
    """The networks are loaded.

    Attributes:
        device: ``"cpu"``, ``"cuda"`` or ``"mps"``.
        device_name: What people call it, for example the graphics card's name.
        weights: ``"ented-tiny 0.1"``.
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


Result = (
    Ready
    | SelfTestResult
    | PhotoFacts
    | Picture
    | FoundFaces
    | Suggestions
    | SamePerson
    | Restored
    | Patches
    | Exported
    | LibraryState
    | Models
    | CacheState
    | Diagnosis
    | AlbumResult
)


class Problem(msgspec.Struct, frozen=True):
    """An error as a value.

    Attributes:
        code: Stable code of the error; ``"internal-error"`` for a bug, ``"engine-gone"`` when the
            engine ended before it answered.
        message: One English sentence.
        hint: What the user could do; may be empty.
        stops_batch: Whether every other photo would fail as well.
    """

    code: str
    message: str
    hint: str = ""
    stops_batch: bool = False


class Done(msgspec.Struct, frozen=True, tag=True):
    """A request was carried out."""

    id: int
    result: Result


class Failed(msgspec.Struct, frozen=True, tag=True):
    """A request could not be carried out."""

    id: int
    problem: Problem


class Stopped(msgspec.Struct, frozen=True, tag=True):
    """A request was cancelled."""

    id: int


class Progressed(msgspec.Struct, frozen=True, tag=True):
    """How far a request is; at most 20 a second. Fields as ``base.progress.Progress``."""

    id: int
    done: int
    total: int
    stage: str
    item: str = ""


class EngineStarted(msgspec.Struct, frozen=True, tag=True):
    """The engine answers; its networks may still be loading. Always the first line."""

    protocol: int
    version: str
    pid: int


class EngineState(msgspec.Struct, frozen=True, tag=True):
    """What the engine does when nobody asked: ``"loading"``, ``"ready"`` or ``"indexing"``.

    ``ready`` comes with the loaded networks.
    """

    state: Literal["loading", "ready", "indexing"]
    ready: Ready | None = None
    detail: str = ""


class EngineProblem(msgspec.Struct, frozen=True, tag=True):
    """Something failed that no request asked for, for example loading the networks."""

    problem: Problem


News = EngineStarted | EngineState | EngineProblem | JobProgress | JobPhotoChanged
Event = Done | Failed | Stopped | Progressed | News
Command = Request | Cancel | Quit


_ENCODER = msgspec.json.Encoder(enc_hook=to_plain)
_COMMANDS = msgspec.json.Decoder(Command, dec_hook=from_plain)
_EVENTS = msgspec.json.Decoder(Event, dec_hook=from_plain)


def encode(message: Command | Event) -> bytes:
    """A message as one line, with its line break."""
    try:
        return _ENCODER.encode(message) + b"\n"
    except UnicodeEncodeError:
        # A sentence names a file whose name is no valid text.
        return _ENCODER.encode(_readable(msgspec.to_builtins(message, enc_hook=to_plain))) + b"\n"


def _readable(value: Any) -> Any:
    """The same with what is no text replaced in every text."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, (list, tuple)):
        return [_readable(one) for one in value]
    if isinstance(value, dict):
        return {key: _readable(one) for key, one in value.items()}
    return value


def decode_command(line: bytes) -> Command:
    """Reads what the window sent.

    Raises:
        ValueError: It is no command.
    """
    return _COMMANDS.decode(line)  # type: ignore[no-any-return]


def decode_event(line: bytes) -> Event:
    """Reads what the engine sent.

    Raises:
        ValueError: It is no event.
    """
    return _EVENTS.decode(line)  # type: ignore[no-any-return]


class _Numbered(msgspec.Struct, frozen=True):
    """What every message about a request has, whatever else is wrong with it."""

    type: str
    id: int


_NUMBERED = msgspec.json.Decoder(_Numbered)


def number_of(line: bytes, *kinds: type) -> int | None:
    """The request's number in a message that cannot be read, so that somebody can be told.

    Args:
        line: The message.
        kinds: Which messages it may be, for example :class:`Request`.

    Returns:
        The number; None where it is no such message.
    """
    try:
        found = _NUMBERED.decode(line)
    except ValueError:
        return None
    return found.id if found.type in {kind.__name__ for kind in kinds} else None
