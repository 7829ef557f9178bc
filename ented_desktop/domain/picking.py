"""References that were picked for a face, and what is asked for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ented_desktop.domain.face import Face, Outcome
from ented_desktop.domain.reason import Reason


@dataclass(frozen=True, slots=True)
class ReferencePick:
    """One face of one good photo, picked as a reference.

    Attributes:
        photo: The photo.
        face: Which face of it; None for the likeliest one.
    """

    photo: Path
    face: Face | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reference that the library proposes for a face.

    Attributes:
        pick: The photo and the face in it.
        likeness: In [0, 1]; from 0.5 two photos show the same person.
        sharpness: As :func:`~ented_desktop.faces.quality.measure_sharpness`.
        face_px: Shorter side of the face in the photo's pixels.
        yaw_deg: Pose, positive towards the viewer's right.
        pitch_deg: Pose, positive when the face looks up.
        taken: When the photo was taken (ISO 8601, local time); empty where unknown.
        same_person: Whether the likeness is above the threshold for the whole library.
        preselected: The one the program would take.
        reason: Why it is (or is not) proposed.
    """

    pick: ReferencePick
    likeness: float
    sharpness: float
    face_px: float
    yaw_deg: float
    pitch_deg: float
    taken: str
    same_person: bool
    preselected: bool
    reason: Reason


class ReferenceMode(str, Enum):
    """How a face's references are decided."""

    AUTO = "auto"
    CHOSEN = "chosen"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class FaceRequest:
    """One face to restore.

    Attributes:
        id: The face's name inside its photo.
        face: Where it is; the landmarks decide the crop.
        references: Good photos of the person; empty for a restoration without.
    """

    id: str
    face: Face
    references: tuple[ReferencePick, ...] = ()


@dataclass(frozen=True, slots=True)
class FaceResult:
    """What restoring one face gave, at full strength.

    Attributes:
        id: As in the request.
        outcome: Restored, kept (by the guard) or failed.
        reason: Why, in words.
        likeness: To the first reference, in [0, 1]; None without one.
        identity_before_deg: Angle to the person's references before; None without them.
        identity_after_deg: The same after.
        patch: Name of the stored change; None where there is none. A face that the guard kept has
            one as well, so that the user may overrule the guard.
        lent: Share of its detail that is a reference's own, in [0, 1].
    """

    id: str
    outcome: Outcome
    reason: Reason
    likeness: float | None = None
    identity_before_deg: float | None = None
    identity_after_deg: float | None = None
    patch: str | None = None
    lent: float = 0.0
