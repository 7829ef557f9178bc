"""The program's values in the user's language: states, problems, reasons, sizes, times.

What the engine says comes as a stable code with values; the sentence is made here, so that it can
be translated. A code that is not known here is shown with the engine's English sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from ented_desktop.documents.values import PhotoState
from ented_desktop.domain import Reason
from ented_desktop.engine.protocol import Ready
from ented_desktop.settings.schema import QT_TRANSLATE_NOOP


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

_PROBLEMS: Final[Mapping[str, tuple[str, str]]] = {
    "image-missing": (
        QT_TRANSLATE_NOOP("Words", "The file is not there any more."),
        QT_TRANSLATE_NOOP("Words", "Bring it back or connect its disk, then try again."),
    ),
    "photo-missing": (
        QT_TRANSLATE_NOOP("Words", "The file is not there any more."),
        QT_TRANSLATE_NOOP("Words", "Bring it back or connect its disk, then try again."),
    ),
    "image-empty": (
        QT_TRANSLATE_NOOP("Words", "The file is empty."),
        QT_TRANSLATE_NOOP("Words", "Copy it again from where it came from."),
    ),
    "image-truncated": (
        QT_TRANSLATE_NOOP("Words", "The file ends too early: a part of the photo is missing."),
        QT_TRANSLATE_NOOP("Words", "Copy it again from where it came from."),
    ),
    "image-unreadable": (
        QT_TRANSLATE_NOOP("Words", "The file cannot be read."),
        QT_TRANSLATE_NOOP("Words", "Check that you may open it, and that its disk is connected."),
    ),
    "image-unsupported": (
        QT_TRANSLATE_NOOP("Words", "This is no photo that the program can read."),
        QT_TRANSLATE_NOOP("Words", "Save it as JPEG, PNG or TIFF with another program."),
    ),
    "image-too-large": (
        QT_TRANSLATE_NOOP("Words", "The photo has too many pixels."),
        QT_TRANSLATE_NOOP("Words", "Open a smaller copy."),
    ),
    "too-large-for-memory": (
        QT_TRANSLATE_NOOP("Words", "The photo needs more memory than there is."),
        QT_TRANSLATE_NOOP("Words", "Close other programs, or open a smaller copy."),
    ),
    "folder-empty": (
        QT_TRANSLATE_NOOP("Words", "There are no photos in this folder."),
        "",
    ),
    "no-face": (
        QT_TRANSLATE_NOOP("Words", "No face found."),
        QT_TRANSLATE_NOOP("Words", "Draw a box around it."),
    ),
    "face-too-small": (
        QT_TRANSLATE_NOOP("Words", "The face is too small to restore."),
        "",
    ),
    "face-degenerate": (
        QT_TRANSLATE_NOOP("Words", "The box does not fit a face."),
        QT_TRANSLATE_NOOP("Words", "Draw it again from the brows to the chin."),
    ),
    "face-missing": (
        QT_TRANSLATE_NOOP("Words", "This face is not in the photo any more."),
        "",
    ),
    "reference-missing": (
        QT_TRANSLATE_NOOP("Words", "A good photo that was chosen is not there any more."),
        QT_TRANSLATE_NOOP("Words", "Choose another one."),
    ),
    "reference-no-face": (
        QT_TRANSLATE_NOOP("Words", "No face was found in the good photo."),
        QT_TRANSLATE_NOOP("Words", "Choose one in which the face is clear."),
    ),
    "network-not-finite": (
        QT_TRANSLATE_NOOP("Words", "Restoring this face gave no picture."),
        QT_TRANSLATE_NOOP("Words", "Move its box a little and try again."),
    ),
    "model-missing": (
        QT_TRANSLATE_NOOP("Words", "The model that restores faces is missing."),
        QT_TRANSLATE_NOOP("Words", "Choose another one in the settings, or install again."),
    ),
    "model-corrupt": (
        QT_TRANSLATE_NOOP("Words", "The model that restores faces is damaged."),
        QT_TRANSLATE_NOOP("Words", "Choose another one in the settings, or install again."),
    ),
    "model-incompatible": (
        QT_TRANSLATE_NOOP("Words", "The chosen model belongs to another version."),
        QT_TRANSLATE_NOOP("Words", "Choose another one in the settings."),
    ),
    "device-unavailable": (
        QT_TRANSLATE_NOOP("Words", "The graphics card that was chosen cannot be used."),
        QT_TRANSLATE_NOOP("Words", "Choose Automatic in the settings under Computing."),
    ),
    "device-unknown": (
        QT_TRANSLATE_NOOP("Words", "The graphics card that was chosen cannot be used."),
        QT_TRANSLATE_NOOP("Words", "Choose Automatic in the settings under Computing."),
    ),
    "device-memory": (
        QT_TRANSLATE_NOOP("Words", "There is not enough memory for restoring."),
        QT_TRANSLATE_NOOP("Words", "Close other programs, or compute on the processor."),
    ),
    "precision-unknown": (
        QT_TRANSLATE_NOOP("Words", "This device cannot compute with the chosen precision."),
        QT_TRANSLATE_NOOP("Words", "Choose Automatic in the settings under Computing."),
    ),
    "output-exists": (
        QT_TRANSLATE_NOOP("Words", "There is a file of that name already."),
        QT_TRANSLATE_NOOP("Words", "Choose another name or folder."),
    ),
    "output-not-writable": (
        QT_TRANSLATE_NOOP("Words", "The folder cannot be written to."),
        QT_TRANSLATE_NOOP("Words", "Check that its disk is connected, or choose another folder."),
    ),
    "output-is-original": (
        QT_TRANSLATE_NOOP("Words", "This would replace the original photo."),
        QT_TRANSLATE_NOOP("Words", "Choose another name or folder. Originals are never changed."),
    ),
    "output-unencodable": (
        QT_TRANSLATE_NOOP("Words", "The photo cannot be written in this format."),
        QT_TRANSLATE_NOOP("Words", "Choose another format."),
    ),
    "output-format": (
        QT_TRANSLATE_NOOP("Words", "The photo cannot be written in this format."),
        QT_TRANSLATE_NOOP("Words", "Choose another format."),
    ),
    "disk-full": (
        QT_TRANSLATE_NOOP("Words", "The disk is full."),
        QT_TRANSLATE_NOOP("Words", "Make room, or choose a folder on another disk."),
    ),
    "cache-not-writable": (
        QT_TRANSLATE_NOOP("Words", "The cache folder cannot be written to."),
        QT_TRANSLATE_NOOP("Words", "Make room on its disk."),
    ),
    "library-busy": (
        QT_TRANSLATE_NOOP("Words", "Another program is using the photo library."),
        QT_TRANSLATE_NOOP("Words", "Close it and try again."),
    ),
    "library-damaged": (
        QT_TRANSLATE_NOOP("Words", "The index of good photos was damaged and is made again."),
        QT_TRANSLATE_NOOP("Words", "Your photos are not touched."),
    ),
    "library-newer": (
        QT_TRANSLATE_NOOP("Words", "A newer version of this program made the photo library."),
        QT_TRANSLATE_NOOP("Words", "Use that version."),
    ),
    "library-unavailable": (
        QT_TRANSLATE_NOOP("Words", "The photo library cannot be opened."),
        QT_TRANSLATE_NOOP("Words", "Check that its disk is connected and has room."),
    ),
    "settings-not-writable": (
        QT_TRANSLATE_NOOP("Words", "The settings cannot be saved."),
        QT_TRANSLATE_NOOP("Words", "Check the disk and the folder's permissions."),
    ),
    "setting-invalid": (
        QT_TRANSLATE_NOOP("Words", "A setting cannot have this value."),
        "",
    ),
    "engine-gone": (
        QT_TRANSLATE_NOOP("Words", "The part of the program that restores photos has stopped."),
        QT_TRANSLATE_NOOP("Words", "It starts again by itself, and your work is kept."),
    ),
    "engine-crashed": (
        QT_TRANSLATE_NOOP("Words", "Working on this photo made the program stop twice."),
        QT_TRANSLATE_NOOP("Words", "It was set aside. Try a smaller copy of it."),
    ),
    "picture-unreadable": (
        QT_TRANSLATE_NOOP("Words", "The picture could not be drawn."),
        QT_TRANSLATE_NOOP("Words", "Make room on the disk and in memory, then try again."),
    ),
    "internal-error": (
        QT_TRANSLATE_NOOP("Words", "Something went wrong inside the program."),
        QT_TRANSLATE_NOOP("Words", "Copy the diagnosis from the Help menu and tell us, please."),
    ),
}

_REASONS: Final[Mapping[str, str]] = {
    "unsure-face": QT_TRANSLATE_NOOP("Words", "Perhaps not a face ({score} sure)"),
    "too-small": QT_TRANSLATE_NOOP(
        "Words", "Too small to restore: {size_px} px wide, {needed_px} px are needed"
    ),
    "strength-zero": QT_TRANSLATE_NOOP("Words", "Strength 0 keeps the face"),
    "reference-only": QT_TRANSLATE_NOOP(
        "Words", "Same person, likeness {likeness}: the only such photo, similar pose"
    ),
    "reference-only-turned": QT_TRANSLATE_NOOP(
        "Words", "Same person, likeness {likeness}: the only such photo, turned {turned_deg}° away"
    ),
    "reference-sharpest": QT_TRANSLATE_NOOP(
        "Words", "Same person, likeness {likeness}: sharpest of {photos} photos, similar pose"
    ),
    "reference-sharpest-turned": QT_TRANSLATE_NOOP(
        "Words",
        "Same person, likeness {likeness}: sharpest of {photos} photos, turned {turned_deg}° away",
    ),
    "reference-closest-pose": QT_TRANSLATE_NOOP(
        "Words", "Same person, likeness {likeness}: closest in pose of {photos} photos"
    ),
    "reference-best": QT_TRANSLATE_NOOP(
        "Words",
        "Same person, likeness {likeness}: best of {photos} photos in pose and sharpness",
    ),
    "reference-best-turned": QT_TRANSLATE_NOOP(
        "Words",
        "Same person, likeness {likeness}: best of {photos} photos in pose and sharpness, "
        "turned {turned_deg}° away",
    ),
    "reference-named": QT_TRANSLATE_NOOP(
        "Words",
        "Taken for the person of the one photo given, although the likeness is only {likeness}, "
        "as in badly damaged faces",
    ),
    "picked": QT_TRANSLATE_NOOP("Words", "Restored with the chosen photo, likeness {likeness}"),
    "picked-several": QT_TRANSLATE_NOOP(
        "Words", "Restored with the {photos} chosen photos, likeness of the first {likeness}"
    ),
    "picked-unlike": QT_TRANSLATE_NOOP(
        "Words",
        "Restored with the chosen photo, although it seems to show another person: "
        "likeness {likeness}",
    ),
    "picked-several-unlike": QT_TRANSLATE_NOOP(
        "Words",
        "Restored with the {photos} chosen photos, although the first seems to show another "
        "person: likeness {likeness}",
    ),
    "without-reference": QT_TRANSLATE_NOOP("Words", "Restored without a good photo"),
    "no-reference-given": QT_TRANSLATE_NOOP("Words", "No good photo was given"),
    "no-reference-self": QT_TRANSLATE_NOOP("Words", "The only good photo is this photo itself"),
    "no-reference-self-restored": QT_TRANSLATE_NOOP(
        "Words", "The only good photo is this photo itself; restored without"
    ),
    "no-reference-unlike": QT_TRANSLATE_NOOP(
        "Words",
        "The good photo seems to show another person: likeness {likeness}, {needed} is needed",
    ),
    "no-reference-unlike-restored": QT_TRANSLATE_NOOP(
        "Words",
        "The good photo seems to show another person: likeness {likeness}, {needed} is needed; "
        "restored without",
    ),
    "no-reference-among": QT_TRANSLATE_NOOP(
        "Words",
        "None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is needed",
    ),
    "no-reference-among-restored": QT_TRANSLATE_NOOP(
        "Words",
        "None of {faces} faces is likely enough: the likeliest has {likeness}, {needed} is "
        "needed; restored without",
    ),
    "became-another": QT_TRANSLATE_NOOP(
        "Words", "Kept as it was: restoring would have made it another face"
    ),
    "moved-away": QT_TRANSLATE_NOOP(
        "Words", "Kept as it was: restoring would have made it less like the person"
    ),
    "no-candidate": QT_TRANSLATE_NOOP("Words", "No good photo of this person was found"),
    "no-library": QT_TRANSLATE_NOOP("Words", "No folder of good photos was chosen yet"),
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
    known = _PROBLEMS.get(problem.code)
    return QCoreApplication.translate("Words", known[0]) if known else problem.message


def hint_text(problem: HasCode) -> str:
    """What the user could do about it; empty for nothing."""
    known = _PROBLEMS.get(problem.code)
    if known is None:
        return problem.hint
    return QCoreApplication.translate("Words", known[1]) if known[1] else ""


def problem_with_hint(problem: HasCode) -> str:
    """What went wrong and what to do, in one paragraph."""
    return f"{problem_text(problem)} {hint_text(problem)}".strip()


def reason_text(reason: Reason) -> str:
    """Why something was decided; empty for no reason."""
    code = str(reason.values.get("error", "")) if reason.code == "face-failed" else ""
    if code in _PROBLEMS:
        return QCoreApplication.translate("Words", _PROBLEMS[code][0])
    known = _REASONS.get(reason.code)
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


def short_path(path: Path) -> str:
    """A file or folder as people recognise it: name, and the folder it lies in."""
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name


def _value_text(name: str, value: float | str) -> str:
    if isinstance(value, str):
        return value
    return percent(value) if name in _SHARES else number(value)
