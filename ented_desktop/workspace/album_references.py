"""The reference faces of an album: each file measured once, whichever photos it serves."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from ented_desktop.base.errors import EntedError, FaceError, InputError
from ented_desktop.base.progress import CancelToken, ProgressCallback, ignore_progress
from ented_desktop.domain import Note
from ented_desktop.imaging.decode import find_images
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.restore.reference import ReferenceFace, ReferenceSet, left_out


class AlbumReferences:
    """Gives every photo of a job the reference faces of its options.

    Most photos have the job's own; those that were given others in a review share what was
    measured before.

    Args:
        restorer: Finds and measures faces.
        note: Told which references cannot be used.
    """

    def __init__(self, restorer: Restorer, note: Callable[[Note], None]) -> None:
        self._restorer = restorer
        self._note = note
        self._sets: dict[tuple[Path, ...], ReferenceSet] = {}
        self._faces: dict[str, tuple[ReferenceFace, ...]] = {}
        self._guard = threading.Lock()

    def read_first(
        self,
        own: tuple[Path, ...],
        wanted: Sequence[tuple[Path, ...]],
        *,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> None:
        """Reads the job's own references, if any photo wants them, before the first photo.

        Args:
            own: The job's references.
            wanted: Those of the photos that wait.
            cancel: Checked before every file.
            progress: Told before every file.

        Raises:
            EntedError: As :meth:`ReferenceSet.build`.
            Cancelled: The token was cancelled.
        """
        if not own or own not in wanted:
            return
        found = self._restorer.read_references(own, cancel=cancel, progress=progress)
        for warning in found.warnings:
            self._note(warning)
        self._sets[own] = found
        for face in found.faces:
            place = _place(face.photo)
            self._faces[place] = (*self._faces.get(place, ()), face)

    def of(self, paths: tuple[Path, ...]) -> ReferenceSet | None:
        """The reference faces of a photo; None where it has no references.

        Raises:
            FaceError: ``reference-no-face``: none of its references shows a face.
        """
        if not paths:
            return None
        with self._guard:
            if paths not in self._sets:
                self._sets[paths] = self._gather(paths)
            return self._sets[paths]

    def _gather(self, paths: tuple[Path, ...]) -> ReferenceSet:
        files: dict[str, Path] = {}
        for path in paths:
            try:
                files.update({_place(file): file for file in find_images([path])})
            except InputError as error:
                self._note(left_out(path, error))
        faces = [face for place, file in files.items() for face in self._measured(place, file)]
        if not faces:
            raise FaceError(
                "reference-no-face",
                "No face was found in the references that this photo was given.",
                "Redo it with a photo that shows the person's face, or without references.",
            )
        return ReferenceSet(faces, named=len(files) == len(faces) == 1)

    def _measured(self, place: str, file: Path) -> tuple[ReferenceFace, ...]:
        if place not in self._faces:
            try:
                self._faces[place] = self._restorer.read_references([file]).faces
            except EntedError as error:
                if error.stops_batch:
                    raise
                self._note(left_out(file, error))
                self._faces[place] = ()
        return self._faces[place]


def _place(file: Path) -> str:
    return os.path.normcase(os.path.normpath(file.absolute()))
