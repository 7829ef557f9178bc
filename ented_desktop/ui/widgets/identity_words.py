"""Whose face it is, how good a photo is and where it looks: measures in plain words.

The likeness is worked out here once more, because the room that measures it computes with numpy,
which the window never loads; a test holds both together.
"""

from __future__ import annotations

import math
from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from ented_desktop.domain import Candidate
from ented_desktop.ui.words import percent

SAME_PERSON_ANGLE_DEG: Final = 24.0
SAME_PERSON_LIKENESS: Final = 0.5
_LIKENESS_SPREAD_DEG: Final = 3.0

_VERY_LIKELY: Final = 0.7
_NOT_RULED_OUT: Final = 0.27
"""Half of the good photos of a person lie above this even where the other face is degraded 16x;
nine strangers in ten lie below (measured where references are chosen)."""
_EQUAL_DEG: Final = 3.0
"""Smaller changes of the angle say nothing about who it is; the guard lets as much pass."""
_SHARP: Final = 100.0
_SOFT: Final = 40.0
_ASIDE_DEG: Final = 15.0
_UP_DOWN_DEG: Final = 20.0
"""Pitch is a rough figure: noses differ in length."""


class Change(str, Enum):
    """What restoring did to the likeness with the person."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


def likeness_of(angle_deg: float) -> float:
    """The likeness that an angle between two faces means.

    Args:
        angle_deg: Between two embeddings, 0..180.

    Returns:
        0 (certainly two people) to 1 (certainly one); 0.5 at the threshold.

    Source: as ``faces.likeness``; a logistic curve.
    """
    distance = (angle_deg - SAME_PERSON_ANGLE_DEG) / _LIKENESS_SPREAD_DEG
    return 1.0 / (1.0 + math.exp(min(distance, 700.0)))


def percent_text(share: float) -> str:
    """A share of one as the user's language writes it; only what is certain is 0 or 100 %."""
    return percent(min(0.99, max(0.01, share)) if 0.0 < share < 1.0 else share)


def change_of(before_deg: float, after_deg: float) -> Change:
    """Whether a face became more or less like the person."""
    difference = after_deg - before_deg
    if abs(difference) < _EQUAL_DEG:
        return Change.SAME
    return Change.BETTER if difference < 0 else Change.WORSE


def identity_sentence(after_deg: float) -> str:
    """Whether the restored face still shows the person."""
    likeness = likeness_of(after_deg)
    if likeness >= _VERY_LIKELY:
        text = QCoreApplication.translate("IdentityWords", "Still the same person: {likeness}")
    elif likeness >= SAME_PERSON_LIKENESS:
        text = QCoreApplication.translate("IdentityWords", "Probably the same person: {likeness}")
    elif likeness >= _NOT_RULED_OUT:
        text = QCoreApplication.translate(
            "IdentityWords", "Hard to say whether it is the same person: {likeness}"
        )
    else:
        text = QCoreApplication.translate("IdentityWords", "Looks like another person: {likeness}")
    return text.format(likeness=percent_text(likeness))


def change_sentence(before_deg: float, after_deg: float) -> str:
    """What restoring did to the likeness, against the face as it was."""
    change = change_of(before_deg, after_deg)
    if change is Change.BETTER:
        return QCoreApplication.translate("IdentityWords", "More like the good photos than before")
    if change is Change.WORSE:
        return QCoreApplication.translate("IdentityWords", "Less like the good photos than before")
    return QCoreApplication.translate("IdentityWords", "As like the good photos as before")


def likeness_words(likeness: float) -> str:
    """How sure it is that a photo shows the same person."""
    if likeness >= _VERY_LIKELY:
        return QCoreApplication.translate("IdentityWords", "Very likely the same person")
    if likeness >= SAME_PERSON_LIKENESS:
        return QCoreApplication.translate("IdentityWords", "Probably the same person")
    if likeness >= _NOT_RULED_OUT:
        return QCoreApplication.translate("IdentityWords", "Perhaps the same person")
    return QCoreApplication.translate("IdentityWords", "Looks like another person")


def looks_like_another(candidate: Candidate) -> bool:
    """Whether a warning is due before a photo is used as a reference."""
    return not candidate.same_person and candidate.likeness < SAME_PERSON_LIKENESS


def sharpness_words(sharpness: float) -> str:
    """How sharp a face is; the measure is that of ``faces.quality.measure_sharpness``."""
    if sharpness >= _SHARP:
        return QCoreApplication.translate("IdentityWords", "sharp")
    if sharpness >= _SOFT:
        return QCoreApplication.translate("IdentityWords", "slightly soft")
    return QCoreApplication.translate("IdentityWords", "soft")


def pose_words(yaw_deg: float, pitch_deg: float) -> str:
    """Where a face looks, as the viewer sees it."""
    aside = abs(yaw_deg) >= _ASIDE_DEG
    if aside and abs(yaw_deg) >= abs(pitch_deg):
        if yaw_deg > 0:
            return QCoreApplication.translate("IdentityWords", "looks right")
        return QCoreApplication.translate("IdentityWords", "looks left")
    if abs(pitch_deg) >= _UP_DOWN_DEG:
        if pitch_deg > 0:
            return QCoreApplication.translate("IdentityWords", "looks up")
        return QCoreApplication.translate("IdentityWords", "looks down")
    return QCoreApplication.translate("IdentityWords", "looks ahead")


def size_words(face_px: float) -> str:
    """How large a face is in its photo."""
    text = QCoreApplication.translate("IdentityWords", "{size} px")
    return text.format(size=QLocale().toString(round(face_px)))


def date_words(taken: str) -> str:
    """When a photo was taken, in the user's way to write dates; empty where it is unknown."""
    day = QDate.fromString(taken[:10], Qt.DateFormat.ISODate)
    if not day.isValid():
        return year_of(taken)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def year_of(taken: str) -> str:
    """The year in which a photo was taken; empty where it is unknown."""
    return taken[:4] if taken[:4].isdigit() else ""


def spoken_candidate(candidate: Candidate) -> str:
    """A candidate as a screen reader says it."""
    values = {
        "likeness": percent_text(candidate.likeness),
        "sharpness": sharpness_words(candidate.sharpness),
        "pose": pose_words(candidate.yaw_deg, candidate.pitch_deg),
        "year": year_of(candidate.taken),
    }
    if values["year"]:
        text = QCoreApplication.translate(
            "IdentityWords", "Photo from {year}, likeness {likeness}, {sharpness}, {pose}"
        )
    else:
        text = QCoreApplication.translate(
            "IdentityWords", "Photo, likeness {likeness}, {sharpness}, {pose}"
        )
    return text.format(**values)
