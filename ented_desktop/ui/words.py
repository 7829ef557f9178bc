"""The program's values in the user's language: states, problems, reasons, sizes, times.

What the engine says comes as a stable code with values; the sentence is made here, so that it can
be translated. A code that is not known here is shown with the engine's English sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.documents.values import PhotoState
from ented_desktop.domain import Reason
from ented_desktop.engine.protocol import Ready
from ented_desktop.ui.words_of_codes import PROBLEMS, REASONS


class HasCode(Protocol):
    """A problem as a value: the engine's, or the one noted with a photo."""

    @property
    def code(self) -> str:
        """Its stable code."""

    @property
    def message(self) -> str:
        """One English sentence."""

    @property
    def hint(self) -> str:
        """What the user could do; may be empty."""


_STATES: Final[Mapping[PhotoState, str]] = {
    PhotoState.WAITING: QT_TRANSLATE_NOOP("Words", "Waiting"),
    PhotoState.FINDING: QT_TRANSLATE_NOOP("Words", "Finding faces"),
    PhotoState.NEEDS_REFERENCE: QT_TRANSLATE_NOOP("Words", "Needs a good photo"),
    PhotoState.READY: QT_TRANSLATE_NOOP("Words", "Ready to restore"),
    PhotoState.RESTORING: QT_TRANSLATE_NOOP("Words", "Restoring"),
    PhotoState.RESTORED: QT_TRANSLATE_NOOP("Words", "Restored"),
    PhotoState.KEPT: QT_TRANSLATE_NOOP("Words", "Kept as it was"),
    PhotoState.FAILED: QT_TRANSLATE_NOOP("Words", "Could not be restored"),
}

_STAGES: Final[Mapping[str, str]] = {
    "loading": QT_TRANSLATE_NOOP("Words", "Loading"),
    "decoding": QT_TRANSLATE_NOOP("Words", "Reading"),
    "detecting": QT_TRANSLATE_NOOP("Words", "Finding faces"),
    "restoring": QT_TRANSLATE_NOOP("Words", "Restoring"),
    "pasting": QT_TRANSLATE_NOOP("Words", "Blending in"),
    "encoding": QT_TRANSLATE_NOOP("Words", "Writing"),
    "indexing": QT_TRANSLATE_NOOP("Words", "Looking through photos"),
}

_EDITS: Final = (
    # The steps that the session names by itself.
    QT_TRANSLATE_NOOP("Edits", "Open photos"),
    QT_TRANSLATE_NOOP("Edits", "Remove photos"),
    QT_TRANSLATE_NOOP("Edits", "Draw a face"),
)

_SHARES: Final = frozenset({"likeness", "needed", "score"})


def state_text(state: PhotoState) -> str:
    """Where a photo stands."""
    return QCoreApplication.translate("Words", _STATES[state])


def problem_text(problem: HasCode) -> str:
    """What went wrong, as one sentence."""
    known = PROBLEMS.get(problem.code)
    return QCoreApplication.translate("Words", known[0]) if known else problem.message


def hint_text(problem: HasCode) -> str:
    """What the user could do about it; empty for nothing."""
    known = PROBLEMS.get(problem.code)
    if known is None:
        return problem.hint
    return QCoreApplication.translate("Words", known[1]) if known[1] else ""


def problem_with_hint(problem: HasCode) -> str:
    """What went wrong and what to do, in one paragraph."""
    return f"{problem_text(problem)} {hint_text(problem)}".strip()


def reason_text(reason: Reason) -> str:
    """Why something was decided; empty for no reason."""
    code = str(reason.values.get("error", "")) if reason.code == "face-failed" else ""
    if code in PROBLEMS:
        return QCoreApplication.translate("Words", PROBLEMS[code][0])
    known = REASONS.get(reason.code)
    if known is None:
        return reason.text
    values = {name: _value_text(name, value) for name, value in reason.values.items()}
    try:
        return QCoreApplication.translate("Words", known).format_map(values)
    except KeyError:  # a translation that names a value that is not there
        return reason.text


def stage_text(stage: str) -> str:
    """What is being done, by the engine's word for it."""
    return QCoreApplication.translate("Words", _STAGES[stage]) if stage in _STAGES else ""


def edit_text(label: str) -> str:
    """What a step of undo is called."""
    return QCoreApplication.translate("Edits", label)


def number(value: float, digits: int = 0) -> str:
    """A number as the user's language writes it."""
    return QLocale().toString(float(value), "f", digits)


def percent(share: float) -> str:
    """A share of one in percent."""
    text = QCoreApplication.translate("Words", "{percent} %")
    return text.format(percent=number(round(share * 100)))


def listed(parts: Sequence[str]) -> str:
    """Several things in a row, as the user's language joins them."""
    return QLocale().createSeparatedList(list(parts))


def file_size(size_bytes: int) -> str:
    """A size on disk."""
    return QLocale().formattedDataSize(
        size_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def duration(seconds: float) -> str:
    """A time span, as exact as anybody needs it."""
    if seconds < 9.95:
        text = QCoreApplication.translate("Words", "{seconds} s")
        return text.format(seconds=number(seconds, 1))
    if seconds < 90:
        text = QCoreApplication.translate("Words", "{seconds} s")
        return text.format(seconds=number(round(seconds)))
    if seconds < 5400:
        text = QCoreApplication.translate("Words", "{minutes} min")
        return text.format(minutes=number(round(seconds / 60)))
    hours, minutes = divmod(round(seconds / 60), 60)
    text = QCoreApplication.translate("Words", "{hours} h {minutes} min")
    return text.format(hours=number(hours), minutes=number(minutes))


def date(iso: str) -> str:
    """A date and time of ISO 8601; empty where it is none."""
    when = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(when, QLocale.FormatType.ShortFormat) if when.isValid() else ""


def device_text(ready: Ready) -> str:
    """What restores the faces."""
    if ready.device == "cpu":
        return QCoreApplication.translate("Words", "this computer's processor")
    return ready.device_name


def note_text(ready: Ready) -> str:
    """What the user should know about the device in use; empty for nothing."""
    if ready.note and ready.device == "cpu":
        return QCoreApplication.translate(
            "Words", "This computer's processor is used instead. Restoring takes longer."
        )
    return ready.note


def short_path(path: Path) -> str:
    """A file or folder as people recognise it: name, and the folder it lies in."""
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name


def _value_text(name: str, value: float | str) -> str:
    if isinstance(value, str):
        return value
    return percent(value) if name in _SHARES else number(value)
