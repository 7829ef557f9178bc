"""How a job is told: on the terminal while it runs, in a list, and as JSON."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ented_desktop.base.errors import EntedError
from ented_desktop.cli.progress import RunDisplay
from ented_desktop.cli.report import describe_face
from ented_desktop.export.writer import write_atomic
from ented_desktop.jobs.folder import ListedJob
from ented_desktop.jobs.queue import Batch, Item, ItemState, JobState
from ented_desktop.jobs.summary import summary

if TYPE_CHECKING:
    from ented_desktop.workspace.workspace import Workspace


class BatchDisplay(RunDisplay):
    """Tells a job's progress; a context manager around its run.

    Args:
        batch: The job.
        quiet: Only errors are told.
        terminal: As for :class:`RunDisplay`.
    """

    def __init__(self, batch: Batch, *, quiet: bool = False, terminal: bool | None = None) -> None:
        counts = batch.counts
        waiting = counts[ItemState.WAITING] + counts[ItemState.RUNNING]
        super().__init__(
            len(batch.items), quiet=quiet, terminal=terminal, done=len(batch.items) - waiting
        )
        self._batch = batch
        self._told: set[int] = set()

    def retried(self, count: int) -> None:
        """Some photos wait again."""
        self.take_back(count)
        self.note(f"{count} {_photos(count)} will be restored again.")

    def item(self, index: int, item: Item) -> None:
        """Tells what became of a photo (a :data:`~ented_desktop.jobs.runner.ItemCallback`)."""
        self._told.add(index)
        self.line(item_line(self._batch, index, item), failed=item.state is ItemState.FAILED)
        for note in item.notes:
            self.note(f"  {note}")

    def finish(self) -> None:
        """Tells the rate, what became of all photos, and every failure by name."""
        super().finish()
        for index in self._batch.indices(ItemState.FAILED):
            if index not in self._told:  # it failed in an earlier run
                line = item_line(self._batch, index, self._batch.items[index])
                print(line, file=sys.stderr)
        self.summary(summary(self._batch))
        self.ring()

    def summary(self, text: str) -> None:
        """The last line."""
        if not self._quiet:
            print(text, flush=True)


def item_line(batch: Batch, index: int, item: Item) -> str:
    """What became of one photo, in one line."""
    photo = batch.sources[index].photo
    if item.state is ItemState.FAILED:
        return f"{photo}: failed: {item.message}"
    if item.state is ItemState.KEPT:
        return f"{photo}: left as it is: {item.message}"
    faces = ", ".join(
        text
        for count, text in (
            (item.restored, f"{item.restored} face{'s' * (item.restored != 1)} restored"),
            (item.kept, f"{item.kept} kept"),
        )
        if count
    )
    twin = batch.sources[index].same_as
    same = "" if twin is None else f", the same photo as {batch.sources[twin].photo}"
    doubt = f" ({item.doubtful})" if item.doubtful else ""
    return f"{photo} -> {item.output}: {faces or 'no face'} ({item.seconds:.1f} s){same}{doubt}"


def job_line(job: ListedJob) -> str:
    """A job in the list of jobs."""
    batch = job.batch
    if batch is None:
        return f"{job.name}  {job.problem}"
    if batch.over:
        state = "cancelled" if batch.state is JobState.CANCELLED else "over"
    else:
        state = "paused" if batch.state is JobState.PAUSED else "not over"
    why = f" ({batch.paused_because})" if batch.paused_because else ""
    return (
        f"{job.name}  {batch.created[:16].replace('T', ' ')}  {state}{why}: {summary(batch)}; "
        f"{', '.join(str(path) for path in batch.inputs)} -> {batch.options.out_dir}"
    )


def describe_job(
    batch: Batch, workspace: Workspace, error: EntedError | None, stopped: bool
) -> dict[str, Any]:
    """A job as ``ented restore`` tells a run, with what a job has beside that."""
    told = None if error is None else {"code": error.code, "message": str(error)}
    if stopped:
        told = {"code": "cancelled", "message": "Paused by the user."}
    loaded = workspace.loaded
    return {
        "job": batch.job,
        "created": batch.created,
        "weights": None if loaded is None else dataclasses.asdict(loaded.weights),
        "device": None if loaded is None else loaded.device_name,
        "error": told,
        "skipped": batch.skipped,
        "summary": {state.value: count for state, count in batch.counts.items()},
        "photos": [_describe_photo(batch, index) for index in range(len(batch.items))],
    }


def _describe_photo(batch: Batch, index: int) -> dict[str, Any]:
    item, source = batch.items[index], batch.sources[index]
    return {
        "input": str(source.photo),
        "output": str(item.output) if item.state is ItemState.DONE else None,
        "status": item.state.value,
        "error": {"code": item.code, "message": item.message} if item.code else None,
        "same_as": None if source.same_as is None else str(batch.sources[source.same_as].photo),
        "sha256": item.sha256 if item.state is ItemState.DONE else None,
        "attempts": item.attempts,
        "seconds": item.seconds,
        "doubtful": item.doubtful,
        "notes": [str(note) for note in item.notes],
        "faces": [describe_face(outcome) for outcome in item.faces],
    }


def write_report(
    target: Path,
    batch: Batch,
    workspace: Workspace,
    error: EntedError | None,
    stopped: bool,
    protect: Collection[Path],
) -> None:
    """Writes the job as UTF-8 JSON, atomically; an earlier report of it is replaced.

    Raises:
        OutputError: The file is an original, or cannot be written.
    """
    text = json.dumps(
        describe_job(batch, workspace, error, stopped),
        indent=2,
        allow_nan=False,
        ensure_ascii=True,
    )
    originals = {*protect, *(source.photo for source in batch.sources)}
    write_atomic((text + "\n").encode(), target, overwrite=True, protect=originals)


def _photos(count: int) -> str:
    return "photo" if count == 1 else "photos"
