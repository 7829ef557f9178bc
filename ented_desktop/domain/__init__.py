"""Frozen values that the rooms hand to each other."""

from ented_desktop.domain.face import FACE_TEMPLATE_512, Face, FaceOutcome, Outcome, Point
from ented_desktop.domain.frame import CropFrame
from ented_desktop.domain.note import Note
from ented_desktop.domain.options import OutputFormat, RestoreOptions
from ented_desktop.domain.picking import (
    Candidate,
    FaceRequest,
    FaceResult,
    ReferenceMode,
    ReferencePick,
)
from ented_desktop.domain.reason import Reason
from ented_desktop.domain.result import PhotoResult, StageSeconds, WeightsId

__all__ = [
    "FACE_TEMPLATE_512",
    "Candidate",
    "CropFrame",
    "Face",
    "FaceOutcome",
    "FaceRequest",
    "FaceResult",
    "Note",
    "Outcome",
    "OutputFormat",
    "PhotoResult",
    "Point",
    "Reason",
    "ReferenceMode",
    "ReferencePick",
    "RestoreOptions",
    "StageSeconds",
    "WeightsId",
]
