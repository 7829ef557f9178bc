"""What is worth telling of a run, neither a result nor an error: a stable code, and in English."""

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
