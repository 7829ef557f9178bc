"""What the library proposes for a face, judged as references are judged everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from ented_desktop.domain import Candidate, Face
from ented_desktop.faces.likeness import Embedding
from ented_desktop.faces.quality import Pose, estimate_pose
from ented_desktop.library.catalog import Library
from ented_desktop.library.values import Ranked
from ented_desktop.restore.reference import ReferenceFace
from ented_desktop.workspace.people import candidates


@dataclass(frozen=True, slots=True, eq=False)
class Proposal:
    """A photo of the library for a face.

    Attributes:
        ranked: The library's face.
        candidate: The same with its reason.
    """

    ranked: Ranked
    candidate: Candidate


def propose(
    library: Library, embedding: Embedding, face: Face, *, own_content: str, limit: int
) -> list[Proposal]:
    """The library's likeliest photos of a face's person.

    Args:
        library: Where to look.
        embedding: float32 (128,), the face's identity.
        face: The face.
        own_content: sha256 (hex) of its photo, which is no reference for itself.
        limit: How many at most.

    Returns:
        The one that the program would take first, the others by likeness.
    """
    ranked = library.suggest(embedding, exclude_content=own_content, limit=limit)
    if not ranked:
        return []
    found = candidates(
        [reference_of(one) for one in ranked],
        embedding,
        estimate_pose(face),
        own_content=own_content,
        taken={one.content: one.taken for one in ranked},
    )
    proposals = [Proposal(one, two) for one, two in zip(ranked, found, strict=True)]
    return sorted(proposals, key=lambda one: not one.candidate.preselected)


def reference_of(ranked: Ranked) -> ReferenceFace:
    """A face of the library as a reference face."""
    return ReferenceFace(
        ranked.photo,
        ranked.content,
        ranked.face,
        ranked.embedding,
        Pose(ranked.yaw_deg, ranked.pitch_deg, ranked.roll_deg),
        ranked.sharpness,
    )
