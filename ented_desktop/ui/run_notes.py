"""What the engine tells of a job's run, in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.domain.note import Note
from ented_desktop.engine.protocol_albums import JobCard
from ented_desktop.ui import words

NOTES: Final[Mapping[str, str]] = {
    "other-weights": QT_TRANSLATE_NOOP(
        "Words", "The network is another one than the album was begun with."
    ),
    "reading-references": QT_TRANSLATE_NOOP("Words", "Getting to know the good photos."),
    "reference-without-face": QT_TRANSLATE_NOOP(
        "Words", "The good photo {file} was left out: no face was found in it."
    ),
    "reference-left-out": QT_TRANSLATE_NOOP(
        "Words", "The good photo {file} was left out. {problem}"
    ),
    "slower-on-cpu": QT_TRANSLATE_NOOP(
        "Words", "The graphics card ran out of memory, so the processor restored this photo."
    ),
    "metadata-damaged": QT_TRANSLATE_NOOP(
        "Words", "Some of the notes inside the original are damaged and were left out."
    ),
    "xmp-left-out": QT_TRANSLATE_NOOP(
        "Words", "The XMP notes of the original are damaged and were left out."
    ),
    "credentials-left-out": QT_TRANSLATE_NOOP(
        "Words", "The content credentials were left out: changing a photo breaks their seal."
    ),
    "iptc-left-out": QT_TRANSLATE_NOOP(
        "Words", "The IPTC notes were left out: {format} has no place for them."
    ),
    "record-left-out": QT_TRANSLATE_NOOP(
        "Words", "The record of what was done was left out: {format} has no place for it."
    ),
}
"""Sentences for the codes of :data:`ented_desktop.domain.note.TEMPLATES`."""


@dataclass(frozen=True, slots=True)
class _Coded:
    """A problem as ``words`` takes it."""

    code: str
    message: str
    hint: str = ""


def run_note_text(note: Note | None) -> str:
    """What is worth telling of a run or a photo; empty for nothing."""
    if note is None:
        return ""
    known = NOTES.get(note.code)
    if known is None:
        return note.text
    problem = _Coded(note.values.get("error", ""), note.values.get("message", ""))
    return QCoreApplication.translate("Words", known).format(
        file=Path(note.values.get("file", "")).name,
        problem=words.problem_text(problem),
        format=note.values.get("format", ""),
    )


def pause_text(job: JobCard) -> str:
    """Why the program paused a job by itself, and what to do; empty where it did not."""
    if not job.reason:
        return ""
    return words.problem_with_hint(_Coded(job.code, job.reason))
