"""Every reason that the program gives for a decision: its code and its English sentence.

A code never changes its meaning. The window translates by code and fills in the values; the
command line and the reports show the English text.
"""

from __future__ import annotations

from string import Formatter
from types import MappingProxyType
from typing import Final

from ented_desktop.domain.reason import Reason

TEMPLATES: Final = MappingProxyType(
    {
        # ---- before a face is restored
        "unsure-face": "Perhaps not a face: the detector gives it {score:.2f}, "
        "{needed:.2f} is needed",
        "too-small": "Too small to restore: {size_px:.0f} px wide, {needed_px:.0f} px are needed",
        "strength-zero": "Strength 0 keeps the face",
        "hardly-damaged": "Hardly damaged: restoring would change more than it repairs",
        # ---- a reference that the program chose
        "reference-only": "Same person with likeness {likeness:.2f}; "
        "the only photo that likely, similar pose",
        "reference-only-turned": "Same person with likeness {likeness:.2f}; "
        "the only photo that likely, turned {turned_deg:.0f}° away",
        "reference-sharpest": "Same person with likeness {likeness:.2f}; "
        "sharpest of {photos} photos, similar pose",
        "reference-sharpest-turned": "Same person with likeness {likeness:.2f}; "
        "sharpest of {photos} photos, turned {turned_deg:.0f}° away",
        "reference-closest-pose": "Same person with likeness {likeness:.2f}; "
        "closest in pose of {photos} photos",
        "reference-best": "Same person with likeness {likeness:.2f}; "
        "best of {photos} photos in pose and sharpness, similar pose",
        "reference-best-turned": "Same person with likeness {likeness:.2f}; "
        "best of {photos} photos in pose and sharpness, turned {turned_deg:.0f}° away",
        "reference-named": "Taken for the person of the one reference named, although the "
        "likeness is only {likeness:.2f}, as in heavily degraded faces",
        # ---- references that the program proposes
        "candidate-likely": "Probably the same person, likeness {likeness:.2f}",
        "candidate-possible": "Perhaps the same person, likeness {likeness:.2f}",
        "candidate-unlikely": "Probably another person, likeness {likeness:.2f}",
        "no-candidate": "No good photo of this person was found",
        "no-library": "No folder of good photos was chosen yet",
        # ---- references that the user picked
        "picked": "Restored with the photo picked for it, likeness {likeness:.2f}",
        "picked-several": "Restored with the {photos} photos picked for it, "
        "likeness of the first {likeness:.2f}",
        "picked-unlike": "Restored with the photo picked for it, although it seems to show "
        "another person: likeness {likeness:.2f}",
        "picked-several-unlike": "Restored with the {photos} photos picked for it, although the "
        "first seems to show another person: likeness {likeness:.2f}",
        # ---- no reference
        "without-reference": "Restored without a reference",
        "no-reference-given": "No reference was given",
        "no-reference-self": "The only reference is this photo itself",
        "no-reference-self-restored": "The only reference is this photo itself; restored without",
        "no-reference-unlike": "No reference: the likeness of the reference is {likeness:.2f}, "
        "{needed:.2f} is needed",
        "no-reference-unlike-restored": "No reference: the likeness of the reference is "
        "{likeness:.2f}, {needed:.2f} is needed; restored without",
        "no-reference-among": "No reference: the likeness of the likeliest of {faces} faces is "
        "{likeness:.2f}, {needed:.2f} is needed",
        "no-reference-among-restored": "No reference: the likeness of the likeliest of {faces} "
        "faces is {likeness:.2f}, {needed:.2f} is needed; restored without",
        # ---- after a face was restored
        "became-another": "Restoring would have turned the face into another one "
        "({moved_deg:.0f}° from the original, {allowed_deg:.0f}° are allowed)",
        "moved-away": "Restoring would have moved the face away from the person "
        "({before_deg:.0f}° to {after_deg:.0f}° from the references, "
        "{allowed_deg:g}° more are allowed)",
        # ``error`` is the stable code of the error; the message is English.
        "face-failed": "{message}",
    }
)
"""Code -> English sentence without a full stop; the fields are the names of the values."""

_NOT_SHOWN: Final = MappingProxyType({"face-failed": frozenset({"error"})})
"""Values that a reason carries beside those in its sentence."""


def value_names(code: str) -> frozenset[str]:
    """The names of the values that a reason carries.

    Raises:
        KeyError: There is no such code.
    """
    fields = {field for _, field, _, _ in Formatter().parse(TEMPLATES[code]) if field}
    return frozenset(fields) | _NOT_SHOWN.get(code, frozenset())


def reason(code: str, **values: float | str) -> Reason:
    """Makes a reason.

    Args:
        code: One of :data:`TEMPLATES`.
        **values: What its sentence holds, exactly :func:`value_names`.

    Raises:
        KeyError: There is no such code.
        ValueError: A value is missing, or one too many.
    """
    names = value_names(code)
    if names != set(values):
        raise ValueError(f"{code} needs {sorted(names)}, not {sorted(values)}")
    return Reason(code, TEMPLATES[code].format_map(values), dict(values))
