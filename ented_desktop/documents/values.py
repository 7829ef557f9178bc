"""What is known of an open photo, and what the user decided about it.

Facts (what the program found out) and edits (what the user chose) are kept apart, because only
edits can be undone: a result that arrives late must not vanish with an undo.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from ented_desktop.domain import (
    CropFrame,
    Face,
    FaceRequest,
    FaceResult,
    Outcome,
    Reason,
    ReferenceMode,
    ReferencePick,
)

PhotoId = str
"""Names an open photo for the life of the session file."""


class PhotoState(str, Enum):
    """Where a photo stands, as the strip shows it."""

    WAITING = "waiting"
    FINDING = "finding"
    NEEDS_REFERENCE = "needs-reference"
    READY = "ready"
    RESTORING = "restoring"
    RESTORED = "restored"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a file.

    Attributes:
        width: Upright width in pixels.
        height: Upright height in pixels.
        format: Pillow's name of the file format.
        bytes: Size of the file.
        taken: ISO 8601 local time; empty where unknown.
        content: sha256 (hex) of the file.
        thumbnail: A JPEG file in the cache; it may have been thrown away.
    """

    width: int
    height: int
    format: str
    bytes: int
    taken: str
    content: str
    thumbnail: Path


@dataclass(frozen=True, slots=True)
class ProblemNote:
    """Why a photo could not be worked on. Fields as ``base.errors.EntedError``."""

    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FaceEdit:
    """A face and what the user decided about it.

    Attributes:
        id: Its name inside the photo, kept through every edit.
        face: As found, or as drawn.
        frame: The crop the user set; None where the landmarks decide.
        by_hand: Drawn by the user.
        unsure: The detector was not sure and the user has not confirmed it.
        dismissed: Left alone on the user's wish.
        mode: How its references are decided.
        references: The chosen ones, in mode CHOSEN.
        strength: In [0, 1].
        use_anyway: Use the restored face although the guard kept the original.
    """

    id: str
    face: Face
    frame: CropFrame | None = None
    by_hand: bool = False
    unsure: bool = False
    dismissed: bool = False
    mode: ReferenceMode = ReferenceMode.AUTO
    references: tuple[ReferencePick, ...] = ()
    strength: float = 1.0
    use_anyway: bool = False

    @property
    def active(self) -> bool:
        """Whether it is to be restored."""
        return not (self.dismissed or self.unsure)

    @property
    def crop_frame(self) -> CropFrame:
        """The square its crop is cut from."""
        return self.frame or CropFrame.of(self.face.landmarks)

    @property
    def target(self) -> Face:
        """The face to restore: as found, or where the user put the frame."""
        return self.face if self.frame is None else self.frame.face(self.face.score)


@dataclass(frozen=True, slots=True)
class PhotoEdits:
    """Everything about one photo that can be undone."""

    faces: tuple[FaceEdit, ...] = ()

    def face(self, face_id: str) -> FaceEdit:
        """One face.

        Raises:
            KeyError: There is none of that name.
        """
        for face in self.faces:
            if face.id == face_id:
                return face
        raise KeyError(face_id)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What the library proposes for a face.

    Attributes:
        face: For which the library was asked; another frame makes it stale.
        pick: The proposed reference; None where there is none.
        likeness: In [0, 1]; None without a candidate.
        reason: Why, or why none.
    """

    face: Face
    pick: ReferencePick | None
    likeness: float | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class StoredResult:
    """A result together with what it was made from."""

    request: FaceRequest
    result: FaceResult


@dataclass(frozen=True, slots=True)
class UsedPatch:
    """A stored change that counts in the restored photo."""

    request: FaceRequest
    patch: str
    strength: float


_RESULTS_KEPT = 4


@dataclass(frozen=True, slots=True)
class PhotoDoc:
    """One open photo.

    Attributes:
        id: Its name.
        path: The file; never written.
        facts: None until it was read.
        problem: Why it could not be worked on; None when nothing is wrong.
        searched: Whether faces were looked for.
        edits: What the user decided.
        suggested: By face id.
        results: By face id, newest last; earlier ones serve undo.
        exported: The last copy that was written.
    """

    id: PhotoId
    path: Path
    facts: Facts | None = None
    problem: ProblemNote | None = None
    searched: bool = False
    edits: PhotoEdits = PhotoEdits()
    suggested: dict[str, Suggested] = field(default_factory=dict)
    results: dict[str, tuple[StoredResult, ...]] = field(default_factory=dict)
    exported: Path | None = None

    @property
    def active_faces(self) -> tuple[FaceEdit, ...]:
        """The faces that are to be restored."""
        return tuple(face for face in self.edits.faces if face.active)

    def suggestion(self, face: FaceEdit) -> Suggested | None:
        """What the library proposes for a face as it is now; None while it was not asked."""
        found = self.suggested.get(face.id)
        return found if found is not None and found.face == face.target else None

    def references(self, face: FaceEdit) -> tuple[ReferencePick, ...]:
        """The references that a face would be restored with now."""
        if face.mode is ReferenceMode.NONE:
            return ()
        if face.mode is ReferenceMode.CHOSEN:
            return face.references
        suggested = self.suggestion(face)
        return () if suggested is None or suggested.pick is None else (suggested.pick,)

    def request(self, face: FaceEdit) -> FaceRequest:
        """What the engine is asked for a face."""
        return FaceRequest(face.id, face.target, self.references(face))

    def result(self, face: FaceEdit) -> FaceResult | None:
        """The result that belongs to a face as it is now; None when there is none yet."""
        wanted = self.request(face)
        for stored in reversed(self.results.get(face.id, ())):
            if stored.request == wanted:
                return stored.result
        return None

    def with_result(self, stored: StoredResult) -> PhotoDoc:
        """The photo with one more result; the oldest of a face are forgotten."""
        name = stored.request.id
        earlier = [one for one in self.results.get(name, ()) if one.request != stored.request]
        kept = (*earlier, stored)[-_RESULTS_KEPT:]
        return replace(self, results={**self.results, name: kept})

    @property
    def used_patches(self) -> tuple[UsedPatch, ...]:
        """The changes that make up the restored photo, with their strengths."""
        used = []
        for face in self.active_faces:
            result = self.result(face)
            if result is None or result.patch is None:
                continue
            if result.outcome is Outcome.RESTORED or face.use_anyway:
                used.append(UsedPatch(self.request(face), result.patch, face.strength))
        return tuple(used)

    @property
    def at_rest(self) -> PhotoState:
        """Its state while nothing is being done about it."""
        if self.problem is not None:
            return PhotoState.FAILED
        if self.facts is None or not self.searched:
            return PhotoState.WAITING
        faces = self.active_faces
        if not faces:
            # Nothing to restore: nobody's face was found, or the user left all of them alone.
            return PhotoState.KEPT if self.edits.faces else PhotoState.FAILED
        results = [self.result(face) for face in faces]
        if all(result is not None for result in results):
            if self.used_patches:
                return PhotoState.RESTORED
            failed = any(r is not None and r.outcome is Outcome.FAILED for r in results)
            return PhotoState.FAILED if failed else PhotoState.KEPT
        for face in faces:
            if face.mode is ReferenceMode.AUTO and self.suggestion(face) is None:
                return PhotoState.WAITING
            if face.mode is not ReferenceMode.NONE and not self.references(face):
                return PhotoState.NEEDS_REFERENCE
        return PhotoState.READY
