"""A job's photos through the workspace: what a runner asks for, done with the networks."""

from __future__ import annotations

import hashlib
import logging
import os
import secrets
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import DeviceError, EntedError, FaceError, InputError, OutputError
from ented_desktop.base.paths import openable
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback
from ented_desktop.domain import FaceOutcome, Note, Outcome
from ented_desktop.domain.note import note
from ented_desktop.export.naming import names_people
from ented_desktop.export.writer import write_atomic
from ented_desktop.imaging.decode import decode
from ented_desktop.imaging.encode import suffix_for
from ented_desktop.imaging.render import read_header
from ented_desktop.jobs.handler import Announce, Copy, NothingToDo, Task
from ented_desktop.jobs.outputs import content_of
from ented_desktop.jobs.queue import Batch, Item
from ented_desktop.restore.pipeline import PhotoRequest, PhotoRestoration, Restorer
from ented_desktop.restore.reference import file_content
from ented_desktop.workspace.album_names import AlbumNames
from ented_desktop.workspace.album_photo import LoadedPhoto, RestoredPhoto, copy_times, doubt
from ented_desktop.workspace.album_references import AlbumReferences
from ented_desktop.workspace.copying import Provenance, encode_copy
from ented_desktop.workspace.kept_faces import KeptFaces
from ented_desktop.workspace.names import NameBook
from ented_desktop.workspace.photos import file_version, working_bytes

_TRIES: Final = 100
_FALLS_BACK: Final = 3
"""After so many times, the device is not asked any more."""
_SLOWER: Final = note("slower-on-cpu")
_logger = logging.getLogger(__name__)


class AlbumHandler:
    """Restores the photos of one job; a :class:`~ented_desktop.jobs.handler.Handler`.

    Args:
        batch: The job.
        restorer: The networks.
        references: Reference faces; None restores without.
        protect: Files that are never written, beside the job's photos.
        memory_limit_bytes: Photos that would take more are refused; 0 for no limit.
        together: How many faces go through the network at a time.
        fallback: Loads the networks on the CPU, for photos for which the device has no memory;
            None where there is nothing to fall back to.
        kept_faces: Keeps restored faces for photos that are redone in part; None keeps none.
    """

    def __init__(
        self,
        batch: Batch,
        restorer: Restorer,
        references: AlbumReferences | None = None,
        *,
        protect: Collection[Path] = (),
        memory_limit_bytes: int = 0,
        together: int = 1,
        fallback: Callable[[], Restorer] | None = None,
        kept_faces: KeptFaces | None = None,
    ) -> None:
        self._restorer = restorer
        self.together = together
        self._fallback = fallback
        self._slow: Restorer | None = None
        self._fallen_back = 0
        self._references = references
        self._copies = AlbumNames(batch.options, len(batch.sources))
        self._names = NameBook(batch, [*(one.photo for one in batch.sources), *protect])
        self._memory_limit_bytes = memory_limit_bytes
        self._kept_faces = kept_faces or KeptFaces(None)
        self._weights = restorer.weights.sha256

    def cost(self, task: Task) -> int:
        """About how many bytes of memory the photo takes; 0 where its header cannot be read."""
        try:
            header = read_header(task.source.photo)
        except InputError:
            return 0
        return working_bytes(header.width, header.height)

    def load(self, task: Task) -> LoadedPhoto:
        """Reads a photo.

        Raises:
            InputError: It cannot be read; ``image-missing``: it is gone; ``image-changing``:
                another program is writing it; ``too-large-for-memory``.
        """
        source = task.source
        try:
            before = file_version(source.photo)
        except InputError as error:
            if error.code != "image-missing" or source.bytes < 0:
                raise
            raise InputError(
                "image-missing",
                f"“{source.photo}” was deleted or moved after the job was made.",
                "Put it back and retry.",
            ) from error
        self._check_memory(task)
        image = decode(source.photo)
        compared = task.options.references or task.item.unchanged
        content = file_content(source.photo) if compared else None
        if file_version(source.photo) != before:
            raise InputError(
                "image-changing",
                f"“{source.photo}” was changed while it was read.",
                "Retry when the other program is done with it.",
            )
        changed = source.bytes >= 0 and before[1:] != (source.mtime_ns, source.bytes)
        note = "The photo was changed after the job was made." if changed else ""
        return LoadedPhoto(image, content, note)

    def _check_memory(self, task: Task) -> None:
        needed = self.cost(task)
        if 0 < self._memory_limit_bytes < needed:
            raise InputError(
                "too-large-for-memory",
                f"“{task.source.photo.name}” would need about {needed >> 20} MB of memory; "
                f"{self._memory_limit_bytes >> 20} MB are allowed.",
                "Make the photo smaller first.",
            )

    def reserve(self, task: Task, loaded: LoadedPhoto) -> Path | None:
        """The name of a photo's copy; None where it tells who is in it, which is not known yet.

        Raises:
            NothingToDo, OutputError: As :meth:`NameBook.reserve`.
        """
        if names_people(task.options.template):
            return None
        suffix = suffix_for(loaded.image, task.options.output_format)
        return self._names.reserve(task, self._wanted(task, suffix))

    def _wanted(self, task: Task, suffix: str, faces: Sequence[FaceOutcome] = ()) -> Path:
        return self._copies.wanted(
            task.index, task.source, suffix, faces=faces, references=task.options.references
        )

    def work(
        self,
        task: Task,
        loaded: LoadedPhoto,
        cancel: CancelToken,
        progress: ProgressCallback,
    ) -> RestoredPhoto:
        """Restores the faces of a photo.

        Raises:
            NothingToDo: ``no-face``.
            EntedError: As :meth:`Restorer.restore_request`, but where the graphics card has no
                memory left and there is a fallback.
            Cancelled: The token was cancelled.
        """

        def tell(report: Progress) -> None:
            progress(replace(report, item=task.source.photo.name))

        request = self._request(task, loaded)
        try:
            done = self._restorer.restore_request(request, cancel, tell)
        except DeviceError as error:
            (slow,) = self._on_cpu([request], error, cancel, tell)
            if isinstance(slow, EntedError):
                raise _nothing_to_do(slow) or slow from None
            return RestoredPhoto(loaded, slow, (_SLOWER,))
        except FaceError as error:
            nothing = _nothing_to_do(error)
            if nothing is None:
                raise
            raise nothing from error
        return RestoredPhoto(loaded, done)

    def work_together(
        self,
        photos: Sequence[tuple[Task, LoadedPhoto]],
        cancel: CancelToken,
        progress: ProgressCallback,
    ) -> Sequence[RestoredPhoto | BaseException]:
        """Restores the faces of several photos, which share the network's batches.

        Returns:
            For each photo what :meth:`work` gives or raises for it.

        Raises:
            EntedError: As :meth:`Restorer.restore_photos`.
            Cancelled: The token was cancelled.
        """
        requests: list[PhotoRequest] = []
        results: dict[int, RestoredPhoto | BaseException] = {}
        places = []
        for place, (task, loaded) in enumerate(photos):
            try:
                requests.append(self._request(task, loaded))
                places.append(place)
            except EntedError as error:
                if error.stops_batch:
                    raise
                results[place] = error
        notes: tuple[Note, ...] = ()
        try:
            restored = self._restorer.restore_photos(requests, self.together, cancel, progress)
        except DeviceError as error:
            restored = self._on_cpu(requests, error, cancel, progress)
            notes = (_SLOWER,)
        for place, one in zip(places, restored, strict=True):
            results[place] = (
                _nothing_to_do(one) or one
                if isinstance(one, EntedError)
                else RestoredPhoto(photos[place][1], one, notes)
            )
        return [results[place] for place in range(len(photos))]

    def _request(self, task: Task, loaded: LoadedPhoto) -> PhotoRequest:
        """A photo with its references. Raises as :meth:`AlbumReferences.of`."""
        references = None
        if self._references is not None:
            references = self._references.of(task.options.references)
        return PhotoRequest(
            loaded.image,
            references,
            task.options.restore,
            loaded.content,
            self._kept_faces.known(loaded.content, self._weights, task.item.unchanged),
            keep_answers=self._kept_faces.keeps and loaded.content is not None,
        )

    def _on_cpu(
        self,
        requests: Sequence[PhotoRequest],
        error: DeviceError,
        cancel: CancelToken,
        progress: ProgressCallback,
    ) -> list[PhotoRestoration | EntedError]:
        """Restores on the CPU what the graphics card has no memory for; after some times, all.

        Raises:
            DeviceError: ``error``, where that does not help.
        """
        if error.code != "device-memory" or self._fallback is None:
            raise error
        if self._slow is None:
            _logger.warning("no memory on the graphics card: loading the networks on the CPU")
            self._slow = self._fallback()
        self._fallen_back += 1
        restored = self._slow.restore_photos(requests, 1, cancel, progress)
        if self._fallen_back >= _FALLS_BACK:
            self._restorer, self._fallback, self.together = self._slow, None, 1
        return restored

    def finish(
        self, task: Task, target: Path | None, worked: RestoredPhoto, announce: Announce
    ) -> Copy:
        """Encodes and writes the copy.

        Raises:
            NothingToDo: As :meth:`NameBook.reserve`.
            EntedError: As :func:`encode_copy` and :func:`write_atomic`.
        """
        faces = worked.done.faces
        provenance = Provenance(
            self._restorer.weights,
            task.options.restore.strength,
            task.options.name_references,
        )
        data, notes = encode_copy(
            task.source.photo,
            worked.photo.image,
            worked.done,
            task.options.output_format,
            provenance,
        )
        self._kept_faces.keep(worked.photo.content, self._weights, worked.done)
        if target is None:
            suffix = suffix_for(worked.photo.image, task.options.output_format)
            target = self._names.reserve(task, self._wanted(task, suffix, faces))
        copy = self._write(data, task, target, announce)
        counts = [face.outcome for face in faces]
        return replace(
            copy,
            restored=counts.count(Outcome.RESTORED),
            kept=len(counts) - counts.count(Outcome.RESTORED),
            doubtful=" ".join(filter(None, [worked.photo.note, doubt(faces)])),
            faces=faces,
            notes=(*worked.notes, *notes),
        )

    def repeat(self, task: Task, twin: Item, announce: Announce) -> Copy | None:
        """Writes the copy of a photo with the same bytes as one that is done.

        Returns:
            The copy; None where the photo or the other one's copy is not what it was.

        Raises:
            EntedError: As :func:`write_atomic`.
        """
        source = task.source
        try:
            version = file_version(source.photo)
            data = b"" if twin.output is None else openable(twin.output).read_bytes()
        except (InputError, OSError):
            return None
        same_photo = version[1:] == (source.mtime_ns, source.bytes)
        if not same_photo or hashlib.sha256(data).hexdigest() != twin.sha256:
            return None
        assert twin.output is not None
        wanted = self._wanted(task, twin.output.suffix, twin.faces)
        copy = self._write(data, task, self._names.reserve(task, wanted), announce)
        return replace(
            copy,
            restored=twin.restored,
            kept=twin.kept,
            doubtful=twin.doubtful,
            faces=twin.faces,
            notes=twin.notes,
        )

    def _write(self, data: bytes, task: Task, target: Path, announce: Announce) -> Copy:
        """Writes a copy under its name, or under the next free one where that was just taken."""
        sha256 = hashlib.sha256(data).hexdigest()
        for attempt in range(_TRIES):
            replaces = self._names.may_replace(task.item, target)
            partial = target.with_name(f".{secrets.token_hex(8)}.part")
            announce(target, sha256, partial)
            try:
                write_atomic(
                    data,
                    target,
                    overwrite=replaces and os.path.lexists(openable(target)),
                    protect=(task.source.photo,),
                    temporary=partial,
                )
                break
            except OutputError as error:
                # Another program made that file since the name was reserved.
                if error.code != "output-exists" or attempt == _TRIES - 1:
                    raise
                target = self._names.reserve(task, target)
        if task.options.keep_times:
            copy_times(task.source.photo, target)
        if content_of(target) != sha256:
            raise OutputError(
                "output-damaged",
                f"“{target}” does not hold what was written; the disk may be failing.",
                "Choose another disk with --out and retry.",
            )
        state = openable(target).stat()
        return Copy(target, sha256, state.st_size, state.st_mtime_ns)


def _nothing_to_do(error: EntedError) -> NothingToDo | None:
    """An error that says no more than that there is nothing to restore; None for any other."""
    return NothingToDo(error.code, error.message) if error.code == "no-face" else None


def default_memory_limit() -> int:
    """Three quarters of the machine's memory, in bytes; 0 where that is not known."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 4 * 3
    except (AttributeError, OSError, ValueError):
        return 0
