"""Looking through what a job has done: accept, redo, keep the original; no networks needed."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import InputError, OutputError, UsageError
from ented_desktop.base.paths import openable
from ented_desktop.domain import FaceOutcome, Outcome
from ented_desktop.export.writer import named_like, write_atomic
from ented_desktop.imaging.decode import find_images
from ented_desktop.imaging.opening import read_file
from ented_desktop.jobs.events import Replacing, Reviewed, Revised
from ented_desktop.jobs.folder import Job
from ented_desktop.jobs.outputs import content_of, remove_former
from ented_desktop.jobs.queue import Batch, Item, ItemState, uses

_TRIES: Final = 10_000
_NOTHING_MEASURED: Final = 2.0
"""Stands for the likeness of a photo that has none: such photos come last."""


def doubtful_first(batch: Batch) -> tuple[int, ...]:
    """The photos that are done and that nobody has looked at, in the order to look at them.

    Returns:
        Doubtful ones first; among those, and among the rest, the least like their references
        first; photos without a restored face that was measured last; else as in the batch.
    """
    waiting = [index for index in batch.indices(ItemState.DONE) if not batch.items[index].verdict]

    def key(index: int) -> tuple[bool, float, int]:
        item = batch.items[index]
        return not item.doubtful, _least_likeness(item.faces), index

    return tuple(sorted(waiting, key=key))


def accept(job: Job, index: int) -> None:
    """Notes that a photo's copy is good.

    Raises:
        UsageError: ``not-reviewable``: it is not done, or its original was kept.
        OutputError: The journal cannot be written.
    """
    _finish_interrupted(job, index)
    _reviewable(job.batch, index)
    job.append(Reviewed(index, "accepted"))


def take_back(job: Job, index: int) -> None:
    """Notes that nobody has said anything of a photo yet, after it was accepted.

    Raises:
        UsageError: ``not-reviewable``: it is not done, or its original was kept.
        OutputError: The journal cannot be written.
    """
    _finish_interrupted(job, index)
    _reviewable(job.batch, index)
    job.append(Reviewed(index, ""))


def keep_original(job: Job, index: int) -> Path:
    """Puts the original's own bytes where the copy lies; the journal knows before and after.

    Where the copy has another file format than the original, the bytes go beside it under the
    original's ending, and the copy is removed.

    Args:
        job: The job, open.
        index: A photo that is done.

    Returns:
        The file that lies in the output folder now.

    Raises:
        UsageError: ``not-reviewable``: it is not done, or its original was kept already.
        InputError: The original cannot be read.
        OutputError: It cannot be written, or the copy was altered by somebody
            (``output-altered``).
    """
    _finish_interrupted(job, index)
    item = _reviewable(job.batch, index)
    assert item.output is not None
    original = job.batch.sources[index].photo
    data = read_file(original)
    sha256 = hashlib.sha256(data).hexdigest()
    wanted = named_like(item.output, original)
    replaces = wanted == item.output
    if replaces and content_of(wanted) not in ("", item.sha256):
        raise OutputError(
            "output-altered",
            f"“{wanted}” was altered since it was written.",
            "Move it away first, so that nothing of it is lost.",
        )
    never = [source.photo for source in job.batch.sources]
    for number in range(1, _TRIES):
        target = wanted if number == 1 else wanted.with_stem(f"{wanted.stem}-{number}")
        partial = target.with_name(f".{secrets.token_hex(8)}.part")
        over = replaces and number == 1 and os.path.lexists(openable(target))
        if not over and os.path.lexists(openable(target)):
            continue
        job.append(Replacing(index, target, sha256, partial))
        try:
            write_atomic(data, target, overwrite=over, protect=never, temporary=partial)
            break
        except OutputError as error:
            if error.code != "output-exists":
                raise
    else:
        raise OutputError("output-exists", f"“{wanted}” and all its numbered names exist already.")
    if job.batch.options.keep_times:
        _copy_times(original, target)
    _note_original(job, index, target, sha256)
    return target


def redo(
    job: Job,
    indices: Sequence[int],
    *,
    references: Sequence[Path] | None = None,
    strength: float | None = None,
) -> None:
    """Lets photos be done again when the job is run; until then their copies stay.

    Args:
        job: The job, open.
        indices: The photos; they may have failed, or wait.
        references: Good photos, and folders of them, for these photos from now on; None leaves
            those they have, empty restores them without.
        strength: Share of the network's answer for these photos from now on, in [0, 1].

    Raises:
        UsageError: ``not-reviewable``: one of them is being done right now, or is no photo.
        OutputError: The journal cannot be written.
    """
    for index in indices:
        if not 0 <= index < len(job.batch.items):
            raise UsageError("not-reviewable", f"The job has no photo {index + 1}.")
        if job.batch.items[index].state is ItemState.RUNNING:
            raise UsageError(
                "not-reviewable", f"“{_name(job.batch, index)}” is being restored right now."
            )
    if indices:
        absolute = None if references is None else tuple(path.absolute() for path in references)
        job.append(Revised(tuple(indices), absolute, strength))


def touched_by(batch: Batch, reference: Path) -> tuple[int, ...]:
    """The finished photos of which a restored face used a reference file, in their order."""
    wanted = reference.absolute()
    return tuple(
        index
        for index in batch.indices(ItemState.DONE)
        if any(
            face.outcome is Outcome.RESTORED and uses(face, wanted)
            for face in batch.items[index].faces
        )
    )


def change_reference(job: Job, old: Path, new: Path | None) -> tuple[int, ...]:
    """Replaces a reference file, or takes it away, for what it touched and for what is to come.

    Photos of which a face used it are done again when the job is run, those faces only; photos
    that wait get the new one as well. What was done without it stays, and so does what was given
    up for its original.

    Args:
        job: The job, open.
        old: The reference file.
        new: The one that comes for it; None takes it away only.

    Returns:
        The finished photos that are done again.

    Raises:
        OutputError: The journal cannot be written.
    """
    batch = job.batch
    touched = tuple(
        index for index in touched_by(batch, old) if batch.items[index].verdict != "original"
    )
    groups: dict[tuple[Path, ...], list[int]] = {}
    for index in (*touched, *batch.indices(ItemState.WAITING)):
        groups.setdefault(batch.options_of(index).references, []).append(index)
    for references, indices in groups.items():
        files = _files(references)
        left = [file for file in files if _place(file) != _place(old)]
        if len(left) == len(files):  # photos that wait and never had it are left alone
            indices = [index for index in indices if _had(batch.items[index], old)]
            if not indices:
                continue
        if new is not None:
            left.append(new.absolute())
        job.append(Revised(tuple(indices), tuple(left), None, old.absolute()))
    return touched


def finish_interrupted(job: Job) -> None:
    """Notes the end of replacements that a crash cut off after their last write.

    Raises:
        OutputError: The journal cannot be written.
    """
    for index, item in enumerate(job.batch.items):
        if item.replacement is not None:
            _finish_interrupted(job, index)


def _finish_interrupted(job: Job, index: int) -> None:
    if not 0 <= index < len(job.batch.items):
        raise UsageError("not-reviewable", f"The job has no photo {index + 1}.")
    item = job.batch.items[index]
    if item.state is not ItemState.DONE or item.replacement is None:
        return
    if content_of(item.replacement) == item.replacing:
        _note_original(job, index, item.replacement, item.replacing)


def _note_original(job: Job, index: int, target: Path, sha256: str) -> None:
    state = openable(target).stat()
    job.append(Reviewed(index, "original", target, sha256, state.st_size, state.st_mtime_ns))
    remove_former(job.batch, index)


def _reviewable(batch: Batch, index: int) -> Item:
    item = batch.items[index]
    if item.state is not ItemState.DONE or item.output is None:
        raise UsageError("not-reviewable", f"“{_name(batch, index)}” has not been restored.")
    if item.verdict == "original":
        raise UsageError(
            "not-reviewable",
            f"“{_name(batch, index)}” is its original again.",
            "Redo it to have it restored.",
        )
    return item


def _files(references: Sequence[Path]) -> list[Path]:
    """All reference files; what cannot be read now stays as it was named."""
    files: list[Path] = []
    for path in references:
        try:
            files.extend(find_images([path]))
        except InputError:
            files.append(path)
    return list(dict.fromkeys(files))


def _had(item: Item, reference: Path) -> bool:
    """Whether a face of a photo was given a reference file, and is to stay as it became."""
    used = reference.absolute()
    faces = item.faces if item.state is ItemState.DONE else item.unchanged
    return any(uses(face, used) for face in faces)


def _place(file: Path) -> str:
    return os.path.normcase(os.path.normpath(file.absolute()))


def _name(batch: Batch, index: int) -> str:
    return batch.sources[index].photo.name


def _least_likeness(faces: Sequence[FaceOutcome]) -> float:
    measured = (
        face.likeness
        for face in faces
        if face.outcome is Outcome.RESTORED and face.likeness is not None
    )
    return min(measured, default=_NOTHING_MEASURED)


def _copy_times(original: Path, copy: Path) -> None:
    try:
        state = openable(original).stat()
        os.utime(openable(copy), ns=(state.st_atime_ns, state.st_mtime_ns))
    except OSError:
        pass  # a disk that keeps no such times
