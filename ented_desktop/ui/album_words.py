"""Jobs and their photos in the user's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from ented_desktop.base.translation import QT_TRANSLATE_NOOP
from ented_desktop.engine.protocol_album_results import JobProgress
from ented_desktop.engine.protocol_albums import JobCard, JobCounts, JobPhoto
from ented_desktop.ui import words
from ented_desktop.ui.bridge.queue import Phase

_PHOTO_STATES: Final[Mapping[str, str]] = {
    "waiting": QT_TRANSLATE_NOOP("AlbumWords", "Waiting"),
    "running": QT_TRANSLATE_NOOP("AlbumWords", "Being restored"),
    "done": QT_TRANSLATE_NOOP("AlbumWords", "Restored"),
    "kept": QT_TRANSLATE_NOOP("AlbumWords", "Left as it was"),
    "failed": QT_TRANSLATE_NOOP("AlbumWords", "Failed"),
    "cancelled": QT_TRANSLATE_NOOP("AlbumWords", "Left out"),
}

_PHASES: Final[Mapping[Phase, str]] = {
    Phase.QUEUED: QT_TRANSLATE_NOOP("AlbumWords", "Waiting for its turn"),
    Phase.RUNNING: QT_TRANSLATE_NOOP("AlbumWords", "Restoring"),
    Phase.PAUSING: QT_TRANSLATE_NOOP("AlbumWords", "Pausing…"),
    Phase.CANCELLING: QT_TRANSLATE_NOOP("AlbumWords", "Cancelling…"),
}

_JOB_STATES: Final[Mapping[str, str]] = {
    "waiting": QT_TRANSLATE_NOOP("AlbumWords", "Not finished"),
    "running": QT_TRANSLATE_NOOP("AlbumWords", "Restoring"),
    "paused": QT_TRANSLATE_NOOP("AlbumWords", "Paused"),
    "cancelled": QT_TRANSLATE_NOOP("AlbumWords", "Cancelled"),
    "over": QT_TRANSLATE_NOOP("AlbumWords", "Finished"),
    "damaged": QT_TRANSLATE_NOOP("AlbumWords", "Cannot be read"),
}

_SKIPPED: Final = ("hidden", "sidecar", "other", "restored", "again", "output")


class AlbumWords(QObject):
    """Jobs and their photos in sentences. A QObject, because only ``tr`` knows plurals."""

    def title(self, inputs: Sequence[Path], name: str = "") -> str:
        """What an album is called: its folders."""
        if not inputs:
            text = self.tr("Album {number}")
            return text.format(number=name.lstrip("0") or name)
        first = inputs[0].name or str(inputs[0])
        if len(inputs) == 1:
            return first
        text = self.tr("{name} and %n more", "", len(inputs) - 1)
        return text.format(name=first)

    def state(self, job: JobCard, phase: Phase) -> str:
        """Where a job stands."""
        if phase is not Phase.IDLE:
            return self.tr(_PHASES[phase])
        if job.holder == "elsewhere":
            return self.tr("Restored elsewhere")
        if job.state == "over" and job.counts.failed:
            return self.tr("Finished, %n photo(s) failed", "", job.counts.failed)
        return self.tr(_JOB_STATES[job.state])

    def counts(self, counts: JobCounts) -> str:
        """What became of a job's photos, in one line; what there is none of is left out."""
        parts = []
        if counts.restored:
            parts.append(self.tr("%n restored", "", counts.restored))
        kept = counts.done - counts.restored + counts.kept
        if kept:
            parts.append(self.tr("%n left as they were", "", kept))
        if counts.failed:
            parts.append(self.tr("%n failed", "", counts.failed))
        if counts.cancelled:
            parts.append(self.tr("%n left out", "", counts.cancelled))
        left = counts.waiting + counts.running
        if left:
            parts.append(self.tr("%n to do", "", left))
        return " · ".join(parts)

    def done(self, counts: JobCounts) -> str:
        """How many photos of all are over."""
        text = self.tr("{done} of {total} photos")
        return text.format(done=words.number(counts.settled), total=words.number(counts.total))

    def pace(self, progress: JobProgress | None) -> str:
        """How fast a job runs and how long it will take; empty where that is not known."""
        if progress is None or progress.photos_per_minute <= 0 or progress.seconds_left < 0:
            return ""
        text = self.tr("{rate} photos a minute, about {left} left")
        rate = progress.photos_per_minute
        return text.format(
            rate=words.number(rate, 0 if rate >= 10 else 1),
            left=words.duration(max(1.0, progress.seconds_left)),
        )

    def step(self, progress: JobProgress | None) -> str:
        """What is being done now."""
        if progress is None:
            return ""
        if progress.stage == "reading reference":
            text = self.tr("Getting to know the good photos: {name}")
            return text.format(name=progress.photo)
        return progress.photo

    def skipped(self, skipped: Mapping[str, int]) -> list[str]:
        """What is passed over in an album, a line per kind."""
        lines = {
            "hidden": self.tr("%n hidden file(s)", "", skipped.get("hidden", 0)),
            "sidecar": self.tr(
                "%n file(s) with notes of other programs",
                "",
                skipped.get("sidecar", 0),
            ),
            "other": self.tr("%n file(s) that are no photos", "", skipped.get("other", 0)),
            "restored": self.tr("%n photo(s) restored already", "", skipped.get("restored", 0)),
            "again": self.tr("%n found a second time", "", skipped.get("again", 0)),
            "output": self.tr(
                "%n file(s) in the folder for the copies",
                "",
                skipped.get("output", 0),
            ),
        }
        return [lines[kind] for kind in _SKIPPED if skipped.get(kind)]

    def photo_state(self, photo: JobPhoto) -> str:
        """Where a photo of a job stands."""
        if photo.state == "done":
            if photo.verdict == "original":
                return self.tr("Original kept")
            if photo.verdict == "accepted":
                return self.tr("Accepted")
            if not photo.restored:
                return self.tr("Faces left as they were")
            if photo.doubtful and not photo.verdict:
                return self.tr("Restored, look again")
        return self.tr(_PHOTO_STATES.get(photo.state, photo.state))

    def photo_reason(self, photo: JobPhoto) -> str:
        """Why a photo stands there, and what to do about it; empty for nothing to say."""
        if photo.state == "failed":
            return words.problem_with_hint(_Coded(photo))
        if photo.state == "kept":
            if photo.code == "no-face":
                return self.tr("No face was found in it.")
            return words.problem_text(_Coded(photo))
        if photo.state != "done":
            return ""
        if photo.same_as is not None:
            text = self.tr("The same photo as {name}")
            return text.format(name=photo.same_as.name)
        parts = []
        if photo.restored:
            parts.append(self.tr("%n face(s) restored", "", photo.restored))
        if photo.kept:
            parts.append(self.tr("%n face(s) left alone", "", photo.kept))
        return words.listed(parts)


class _Coded:
    """A photo's failure as ``words`` takes it."""

    def __init__(self, photo: JobPhoto) -> None:
        self.code, self.message, self.hint = photo.code, photo.message, ""
