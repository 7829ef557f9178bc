"""What is worth telling, neither a result nor an error: a stable code, and in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

TEMPLATES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "other-weights": "The weights are not those that the job was started with.",
        "reading-references": "Reading the faces of the references.",
        "reference-without-face": "Reference {file} was left out: no face was found in it.",
        # ``error`` is the stable code of the error; the message is English.
        "reference-left-out": "Reference {file} was left out: {message}",
        # ---- of one photo
        "slower-on-cpu": "The graphics card ran out of memory: restored on the CPU.",
        "metadata-damaged": "Metadata of the original is damaged ({error}).",
        "xmp-left-out": "The XMP of the original was left out: {error}.",
        "credentials-left-out": "Content credentials were left out: "
        "a changed photo breaks their seal.",
        "iptc-left-out": "IPTC records were left out: {format} has no place for them.",
        "record-left-out": "The record of what was done was left out: "
        "{format} has no place for it.",
    }
)
"""Code -> English sentence; the fields are the names of the values. A code never changes its
meaning."""

VALUES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "other-weights": frozenset(),
        "reading-references": frozenset(),
        "reference-without-face": frozenset({"file"}),
        "reference-left-out": frozenset({"file", "message", "error"}),
        "slower-on-cpu": frozenset(),
        "metadata-damaged": frozenset({"error"}),
        "xmp-left-out": frozenset({"error"}),
        "credentials-left-out": frozenset(),
        "iptc-left-out": frozenset({"format"}),
        "record-left-out": frozenset({"format"}),
    }
)
"""The values that a note carries, by its code."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth telling.

    Attributes:
        code: Stable identifier (kebab-case).
        text: One English sentence, complete by itself.
        values: What the sentence holds, by name, for a translated sentence.
    """

    code: str
    text: str
    values: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text


def as_note(told: Note | str) -> Note:
    """A note; of a sentence alone, as jobs of before had them, one without a code."""
    return told if isinstance(told, Note) else Note("", told)


def note(code: str, **values: str) -> Note:
    """Makes a note.

    Args:
        code: One of :data:`TEMPLATES`.
        **values: Exactly :data:`VALUES` of that code.

    Raises:
        KeyError: There is no such code.
        ValueError: A value is missing, or one too many.
    """
    if VALUES[code] != set(values):
        raise ValueError(f"{code} needs {sorted(VALUES[code])}, not {sorted(values)}")
    return Note(code, TEMPLATES[code].format_map(values), dict(values))
