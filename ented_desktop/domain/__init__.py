"""Frozen values that the rooms hand to each other."""

from ented_desktop.domain.face import FACE_TEMPLATE_512, Face, FaceOutcome, Outcome
from ented_desktop.domain.options import OutputFormat, RestoreOptions
from ented_desktop.domain.result import PhotoResult, StageSeconds, WeightsId

__all__ = [
    "FACE_TEMPLATE_512",
    "Face",
    "FaceOutcome",
    "Outcome",
    "OutputFormat",
    "PhotoResult",
    "RestoreOptions",
    "StageSeconds",
    "WeightsId",
]
