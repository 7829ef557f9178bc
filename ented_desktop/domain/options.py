"""The options of one restoration."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class OutputFormat(str, Enum):
    """The file format of an output."""

    KEEP = "keep"
    PNG = "png"
    JPG = "jpg"
    TIFF = "tiff"
    WEBP = "webp"
    HEIC = "heic"
    AVIF = "avif"


@dataclass(frozen=True, slots=True)
class RestoreOptions:
    """How photos are restored; frozen into the job that uses it.

    Attributes:
        strength: 0 gives the original face back, 1 the network's answer; linear between.
        aligned: The input already is an aligned face crop (square, facexlib's template).
        require_reference: Keep a face for which no reference was found.
        guard: Keep the original face where restoring moved it away from the person.
        guard_threshold_deg: How many degrees further away is too far.
        refine_identity: Bring a restored face closer to the person of its references.
        lend_detail: Lend a restored face the detail of its references, where it fits.
        fit_to_damage: Change a face less the less it is damaged, and one that hardly is not at all.
        detection_threshold: Lowest detector score that counts as a face, in [0, 1].
    """

    strength: float = 1.0
    aligned: bool = False
    require_reference: bool = False
    guard: bool = True
    guard_threshold_deg: float = 3.0
    refine_identity: bool = True
    lend_detail: bool = True
    fit_to_damage: bool = True
    detection_threshold: float = 0.6

    def __post_init__(self) -> None:
        if not 0.0 <= self.strength <= 1.0:
            raise ValueError(f"strength must be in [0, 1], not {self.strength}")
