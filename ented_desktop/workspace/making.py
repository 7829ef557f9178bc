"""Making jobs and running them, for the command line and the window alike."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from ented_desktop import __version__
from ented_desktop.base.awake import KeepAwake
from ented_desktop.base.errors import UsageError
from ented_desktop.base.progress import CancelToken, ProgressCallback, ignore_progress
from ented_desktop.domain import Note
from ented_desktop.domain.note import note as make_note
from ented_desktop.export import naming
from ented_desktop.export.writer import prepare_folder
from ented_desktop.jobs.events import Created, JobOptions
from ented_desktop.jobs.folder import Job
from ented_desktop.jobs.outcomes import RunEnd
from ented_desktop.jobs.queue import ItemState
from ented_desktop.jobs.runner import ItemCallback, Runner
from ented_desktop.workspace.album import scan
from ented_desktop.workspace.album_names import count_taken
from ented_desktop.workspace.review import finish_interrupted
from ented_desktop.workspace.sources import originals

if TYPE_CHECKING:
    from ented_desktop.restore.pipeline import Restorer

_GPU_FACES: Final = 8
"""Faces that go through a GPU's network at a time."""
_GPU_HELPERS: Final = 4
"""Threads that read photos, and as many that write copies, beside a GPU: it waits for neither."""

NoteCallback = Callable[[Note], None]
"""Told what is neither a result nor an error."""


AskExisting = Callable[[int, int], str]
"""Given how many copies of how many would get names that are taken, says what to do then: as
:attr:`~ented_desktop.jobs.events.JobOptions.existing`."""


class HasRestorer(Protocol):
    """Whoever holds the loaded networks: the command's workspace, the window's studio."""

    @property
    def restorer(self) -> Restorer:
        """The networks; may load them and raise what loading raises."""
        ...


def ignore_note(_note: Note) -> None:
    """A :data:`NoteCallback` that drops every note."""


def make_job(
    jobs_dir: Path,
    paths: Sequence[Path],
    options: JobOptions,
    weights_sha256: str | Callable[[], str] = "",
    *,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
    warn: Callable[[str], None] = lambda _words: None,
    ask_existing: AskExisting | None = None,
) -> Job:
    """Looks through folders and makes a job of their photos; nothing is restored yet.

    Args:
        jobs_dir: The folder with all jobs.
        paths: Photos and folders of them.
        options: What the job is run with; relative paths in it are made absolute, so that it can
            be resumed from another folder.
        weights_sha256: Of the weights in use (hex); empty where they are not loaded; or what gives
            it, called after everything that can be refused.
        cancel: Checked at every folder and file.
        progress: Told at every photo that is looked at.
        warn: Told in words which folders cannot be read.
        ask_existing: Decides instead of the options where copies would get names that are taken.

    Returns:
        The job, open; whoever called closes it.

    Raises:
        UsageError: ``no-photos``, ``out-is-input``, ``no-out``, or what is wrong with the template
            (as :func:`~ented_desktop.export.naming.check_template` names it).
        OutputError: The jobs' folder or the output folder cannot be written.
        Cancelled: The token was cancelled; nothing was made.
    """
    check_template(options.template)
    inputs = tuple(path.absolute() for path in paths)
    out_dir = options.out_dir.absolute()
    album = scan(inputs, out_dir, cancel=cancel, progress=progress)
    prepare_folder(out_dir)
    for warning in album.warnings:
        warn(warning)
    if ask_existing is not None:
        taken = count_taken(album.sources, replace(options, out_dir=out_dir), cancel)
        if taken:
            options = replace(options, existing=ask_existing(taken, len(album.sources)))
    options = replace(
        options,
        references=tuple(path.absolute() for path in options.references),
        out_dir=out_dir,
        weights_sha256=weights_sha256 if isinstance(weights_sha256, str) else weights_sha256(),
    )
    now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    return Job.create(
        jobs_dir,
        lambda name: Created(name, now, __version__, options, album.sources, album.skipped, inputs),
    )


def check_template(template: str) -> None:
    """Refuses a template that gives no usable names.

    Raises:
        UsageError: As :func:`~ented_desktop.export.naming.check_template` names what is wrong.
    """
    problems = [one for one in naming.check_template(template) if one != naming.SAME_FOR_ALL]
    if problems:
        raise UsageError(
            problems[0],
            f"The template {template!r} gives no usable names.",
            "Known are " + ", ".join(f"{{{token}}}" for token in naming.TOKENS) + ".",
        )


def run_job(
    job: Job,
    workspace: HasRestorer,
    *,
    on_item: ItemCallback | None = None,
    progress: ProgressCallback = ignore_progress,
    token: CancelToken | None = None,
    note: NoteCallback = ignore_note,
    between: Callable[[], None] | None = None,
    overlap: bool = True,
    workers: int = 1,
) -> RunEnd:
    """Runs a job in the calling thread, with the machine kept awake.

    What a killed run or review left is put in order first. Cancelling the token pauses the job;
    to cancel it altogether, cancel the token and call :meth:`Job.end` when this has returned.

    Args:
        job: The job, open.
        workspace: Has the networks.
        on_item: Told when a photo is settled.
        progress: Told at every step of the work.
        token: Cancelling it pauses the job at the next step.
        note: Told what differs from what the job was made with, and what could not be used.
        between: Called before the work on each photo; may wait, so that others use the networks.
        overlap: Read and write beside the work.
        workers: On a CPU, how many photos are worked on at a time, each on one core; 0 for as
            many as the networks would have cores. 1 works on one with all of them: for whoever
            lets others use the networks between photos.

    Returns:
        How it ended. ``"stopped"`` comes with its error; the job is paused and can be resumed.

    Raises:
        EntedError: What keeps the job from being begun: weights, device, references; or the
            journal cannot be written.
        Cancelled: The token was cancelled before the work began.
    """
    finish_interrupted(job)
    if job.batch.over:
        return RunEnd("over")
    # Late: these load the network libraries.
    from ented_desktop.nets.device import cpu_threads, one_core_each
    from ented_desktop.restore.pipeline import Restorer
    from ented_desktop.workspace.album_references import AlbumReferences
    from ented_desktop.workspace.batch import AlbumHandler, default_memory_limit
    from ented_desktop.workspace.kept_faces import FACES_FOLDER, KeptFaces, forget_old_faces

    batch = job.batch
    restorer = workspace.restorer
    if batch.options.weights_sha256 not in ("", restorer.weights.sha256):
        note(make_note("other-weights"))
    references = AlbumReferences(restorer, note)
    waiting = batch.indices(ItemState.WAITING)
    if any(batch.options_of(index).references for index in waiting):
        note(make_note("reading-references"))
    references.read_first(
        batch.options.references,
        [batch.options_of(index).references for index in waiting],
        cancel=token,
        progress=progress,
    )
    forget_old_faces(job.folder.parent.glob(f"*/{FACES_FOLDER}"))
    on_cpu = restorer.device_name == "cpu"
    workers = (workers or cpu_threads()) if on_cpu and overlap else 1
    handler = AlbumHandler(
        batch,
        restorer,
        references,
        protect=reference_files(job),
        memory_limit_bytes=default_memory_limit(),
        together=1 if on_cpu else _GPU_FACES,
        fallback=None if on_cpu else (lambda: Restorer(restorer.networks.on_cpu())),
        kept_faces=KeptFaces(job.folder / FACES_FOLDER),
    )
    runner = Runner(
        job,
        handler,
        on_item=on_item,
        progress=progress,
        token=token,
        between=between,
        overlap=overlap,
        together=handler.together,
        helpers=1 if on_cpu else _GPU_HELPERS,
        workers=workers,
    )
    with KeepAwake("Photos are being restored"), one_core_each(workers > 1):
        return runner.run()


def reference_files(job: Job) -> list[Path]:
    """The files of all references of a job: never written, as little as its photos."""
    named = dict.fromkeys(job.batch.options.references)
    for item in job.batch.items:
        named.update(dict.fromkeys(item.references or ()))
    return sorted(originals([], list(named)))
