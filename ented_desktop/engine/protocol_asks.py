"""What the window asks the engine about photos, faces, the library and the engine itself."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from ented_desktop.domain import CropFrame, Face, FaceRequest, OutputFormat


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
        lend_detail: As in ``RestoreOptions``.
        fit_to_damage: As in ``RestoreOptions``.
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
    lend_detail: bool = True
    fit_to_damage: bool = True
    detection_threshold: float = 0.6
    model_folders: tuple[Path, ...] = ()
    cache_limit_mb: int = 2048


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
