"""A photo of a job on its way, and what is worth telling of it afterwards."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ented_desktop.base.paths import openable
from ented_desktop.domain import FaceOutcome, Note, Outcome
from ented_desktop.imaging.image import Image
from ented_desktop.restore.pipeline import PhotoRestoration

_ADRIFT_DEG: Final = 1.5
"""A restored face that moved this much away from its person deserves a second look."""
_UNSURE_REASONS: Final = ("reference-named", "picked-unlike", "picked-several-unlike")


@dataclass(frozen=True, slots=True, eq=False)
class LoadedPhoto:
    """A photo before its restoration.

    Attributes:
        image: The photo.
        content: sha256 (hex) of its file; None where no reference could be the same file.
        note: What happened to the file since the job was made, in words; empty for nothing.
    """

    image: Image
    content: str | None
    note: str


@dataclass(frozen=True, slots=True, eq=False)
class RestoredPhoto:
    """A photo after its restoration.

    Attributes:
        photo: The photo.
        done: The restoration.
        notes: What is worth telling of it.
    """

    photo: LoadedPhoto
    done: PhotoRestoration
    notes: tuple[Note, ...] = ()


def copy_times(original: Path, copy: Path) -> None:
    """Gives a copy the times of its original, where the disk keeps such times."""
    with contextlib.suppress(OSError):
        state = openable(original).stat()
        os.utime(openable(copy), ns=(state.st_atime_ns, state.st_mtime_ns))


def doubt(faces: Collection[FaceOutcome]) -> str:
    """Why a photo deserves a second look; empty where it does not."""
    restored = [face for face in faces if face.outcome is Outcome.RESTORED]
    for face in restored:
        if face.reason.code in _UNSURE_REASONS:
            return f"{face.reason.text}."
    for face in restored:
        before, after = face.identity_before, face.identity_after
        if before is not None and after is not None and after - before > _ADRIFT_DEG:
            return f"A face moved {after - before:.1f}° away from the person of its reference."
    if any(face.outcome is Outcome.FAILED for face in faces):
        return "A face could not be restored."
    return ""
