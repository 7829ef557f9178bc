"""A face in a photo, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from ented_desktop.domain.reason import Reason

Point = tuple[float, float]
"""``(x, y)`` in pixels; pixel centres are at integers."""

FACE_TEMPLATE_512: Final[tuple[Point, Point, Point, Point, Point]] = (
    (192.98, 239.95),
    (318.90, 240.19),
    (256.63, 314.02),
    (201.26, 371.41),
    (313.09, 371.15),
)
"""Left eye, right eye, nose, left and right mouth corner (from the viewer's left), in the 512 px
crop. Source: facexlib's alignment template."""


@dataclass(frozen=True, slots=True)
class Face:
    """One detected face.

    Attributes:
        box: ``(x0, y0, x1, y1)`` in pixels of the upright photo.
        score: Detector confidence in [0, 1].
        landmarks: Five points in the order of :data:`FACE_TEMPLATE_512`, pixels of the upright
            photo.
    """

    box: tuple[float, float, float, float]
    score: float
    landmarks: tuple[Point, Point, Point, Point, Point]


class Outcome(str, Enum):
    """What became of a face."""

    RESTORED = "restored"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FaceOutcome:
    """The record of one face in a report.

    Attributes:
        face: The face as detected.
        outcome: Restored, kept as it was, or failed.
        reason: Why, in one sentence for the user.
        reference: Path or name of the reference photo used; None without one.
        likeness: Similarity of the face to the reference in [0, 1]; None without a reference.
        identity_before: Angle in degrees between the degraded face's embedding and the person's
            references; None where it could not be measured.
        identity_after: The same for the restored face, but for its refinement.
        refined: The face was brought closer to the person of its references.
        share: How much of the network's change a restored face got, in [0, 1]: less than 1 where
            there was little damage. Its wider forms may have got less.
        lent: Share of a restored face's detail that is a reference's own, in [0, 1].
    """

    face: Face
    outcome: Outcome
    reason: Reason
    reference: str | None = None
    likeness: float | None = None
    identity_before: float | None = None
    identity_after: float | None = None
    refined: bool = False
    share: float = 1.0
    lent: float = 0.0
