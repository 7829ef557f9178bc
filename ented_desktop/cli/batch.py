"""``ented batch``: restores whole albums as jobs that can be stopped and resumed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from ented_desktop.base.allocator import keep_freed_memory
from ented_desktop.base.errors import (
    EXIT_OK,
    Cancelled,
    EntedError,
    FaceError,
    InputError,
    UsageError,
)
from ented_desktop.base.progress import CancelToken
from ented_desktop.cli.batch_arguments import FROZEN, add_arguments
from ented_desktop.cli.batch_jobs import (
    asker,
    cancel,
    leave_out,
    list_all,
    nothing_unfinished,
    unfinished,
)
from ented_desktop.cli.interrupts import Interrupts
from ented_desktop.domain import OutputFormat, RestoreOptions
from ented_desktop.export import naming
from ented_desktop.jobs.events import JobOptions, Retried
from ented_desktop.jobs.folder import Job, default_jobs_dir, find_job, list_jobs
from ented_desktop.jobs.outputs import find_lost_copies
from ented_desktop.jobs.queue import ItemState

if TYPE_CHECKING:
    from ented_desktop.cli.batch_report import BatchDisplay
    from ented_desktop.workspace.workspace import Workspace


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    add_arguments(subparsers).set_defaults(func=run)


def run(args: argparse.Namespace) -> int:
    """Makes or resumes a job and runs it; returns the exit code.

    Raises:
        EntedError: What keeps the job from being run, or stops it.
        Cancelled: It was paused.
    """
    jobs_dir = args.jobs_dir or default_jobs_dir()
    if args.list:
        list_all(jobs_dir)
        return EXIT_OK
    if args.cancel is not None:
        if args.photos or args.resume is not None or args.resume_all:
            raise UsageError("several-jobs", "--cancel takes a job and nothing else.")
        cancel(jobs_dir, args.cancel, args.quiet)
        return EXIT_OK
    if args.first and not args.resume_all:
        raise UsageError("several-jobs", "--first is for several jobs.", "Add --resume-all.")
    token = CancelToken()
    with Interrupts(token) as interrupts, ExitStack() as stack:
        keep_freed_memory()
        if args.resume_all:
            return _run_all(args, jobs_dir, token, interrupts)
        opened = _resumed(args, jobs_dir)
        job, workspace = (
            _new_job(args, jobs_dir, token)
            if opened is None
            else (opened, _workspace(args, opened.batch.options))
        )
        stack.enter_context(job)
        if args.leave_out:
            leave_out(job, args.leave_out)
        if args.later:
            print(f"To run it: ented batch --resume {job.name}{_where(args)}")
            return EXIT_OK
        return _run(args, job, workspace, token, interrupts, resumed=opened is not None)


# ---- which job ------------------------------------------------------------------------------


def _resumed(args: argparse.Namespace, jobs_dir: Path) -> Job | None:
    """The job to go on with; None where a new one is to be made."""
    if args.resume is None:
        if args.retry_failed or args.redo_lost or args.verify or args.leave_out:
            raise UsageError(
                "no-resume",
                "A new job has nothing to retry, to verify or to leave out.",
                "Add --resume.",
            )
        return None
    if args.resume and args.photos:
        raise UsageError(
            "job-and-folders",
            f"Folders were named together with job {args.resume}.",
            "A job knows its folders: leave them out, or leave the job's name out.",
        )
    if args.photos:
        if args.out is None:
            return None  # told with the new job
        folder = _same_job(jobs_dir, args.photos, args.out)
        return None if folder is None else Job.open(folder)
    _refuse_frozen(args)
    if args.resume:
        return Job.open(find_job(jobs_dir, args.resume))
    again = args.retry_failed or args.redo_lost or args.verify
    for listed in reversed(list_jobs(jobs_dir)):
        if listed.batch is not None and (again or not listed.batch.over):
            return Job.open(listed.folder)
    raise nothing_unfinished(jobs_dir)


def _refuse_frozen(args: argparse.Namespace) -> None:
    """Refuses options that a job was made with and keeps."""
    given = [name for name, default in FROZEN.items() if getattr(args, name) != default]
    given = [name for name in given if name != "device"]
    if given:
        raise UsageError(
            "job-options",
            f"A job keeps the options it was made with: --{given[0].replace('_', '-')} cannot be "
            "given when it is resumed.",
            "Leave it out, or make a new job.",
        )


def _same_job(jobs_dir: Path, photos: list[Path], out: Path) -> Path | None:
    """The last job that was made with these folders."""
    wanted = ([path.absolute() for path in photos], out.absolute())
    for listed in reversed(list_jobs(jobs_dir)):
        batch = listed.batch
        if batch is None:
            continue
        if (list(batch.inputs), batch.options.out_dir) == wanted:
            return listed.folder
    return None


def _new_job(args: argparse.Namespace, jobs_dir: Path, token: CancelToken) -> tuple[Job, Workspace]:
    """Looks through the folders and makes the job, after everything that can be refused."""
    from ented_desktop.workspace.album import describe_skipped
    from ented_desktop.workspace.making import make_job

    if not args.photos:
        raise UsageError(
            "no-photos", "No folder was named.", "Name one, or resume a job with --resume."
        )
    if args.out is None:
        raise UsageError("no-out", "There is no folder for the copies.", "Name one with --out.")
    options = JobOptions(
        restore=RestoreOptions(
            strength=1.0 if args.strength is None else args.strength,
            require_reference=args.require_reference,
            guard=not args.no_guard,
            refine_identity=not args.no_refine,
            lend_detail=not args.no_detail,
            fit_to_damage=not args.full,
        ),
        references=tuple(args.references),
        out_dir=args.out,
        output_format=OutputFormat(args.format or "keep"),
        existing=args.existing or "number",
        template=args.template or naming.DEFAULT_TEMPLATE,
        device=args.device or "auto",
        weights=_absolute_weights(args.weights),
        keep_times=args.keep_times,
        name_references=args.name_references,
    )
    workspace = _workspace(args, options)
    warnings: list[str] = []
    job = make_job(
        jobs_dir,
        args.photos,
        options,
        lambda: workspace.weights.sha256,
        cancel=token,
        warn=warnings.append,
        ask_existing=None if args.existing else asker(args.quiet, args.out),
    )
    if not args.quiet:
        passed = describe_skipped(job.batch.skipped)
        for warning in warnings:
            print(warning)
        print(
            f"Job {job.name}: {len(job.batch.sources)} photos"
            + (f"; passed over: {passed}" if passed else ""),
            flush=True,
        )
    return job, workspace


def _absolute_weights(weights: str | None) -> str:
    """The weights' name, or their folder such that it is found from anywhere."""
    if weights is None:
        return ""
    return str(Path(weights).absolute()) if Path(weights).is_dir() else weights


def _workspace(args: argparse.Namespace, options: JobOptions) -> Workspace:
    # Late: this loads the network libraries, after everything that can be refused.
    from ented_desktop.workspace.workspace import Workspace

    return Workspace(args.device or options.device, options.weights or None)


# ---- several jobs ---------------------------------------------------------------------------


def _run_all(
    args: argparse.Namespace, jobs_dir: Path, token: CancelToken, interrupts: Interrupts
) -> int:
    """Runs the jobs that are not over one after the other; returns the largest exit code.

    What keeps one job from being run is told, and the next one is tried; what every job would
    meet (weights, device, a full disk) ends all.
    """
    from ented_desktop.cli.main import say_error

    one = (args.photos, args.later, args.report, args.sheet, args.leave_out)
    if args.resume is not None or any(one):
        raise UsageError(
            "several-jobs",
            "--resume-all takes no folders, no job and no file for the result of one.",
            "Use --resume JOB for a single job.",
        )
    _refuse_frozen(args)
    names = unfinished(jobs_dir, args.first)
    code = EXIT_OK
    loaded: tuple[tuple[str, str], Workspace] | None = None
    for name in names:
        try:
            with Job.open(jobs_dir / name) as job:
                options = job.batch.options
                wanted = (args.device or options.device, options.weights)
                if loaded is None or loaded[0] != wanted:
                    loaded = (wanted, _workspace(args, options))
                if not args.quiet:
                    print(f"Job {name}: {len(job.batch.sources)} photos", flush=True)
                code = max(code, _run(args, job, loaded[1], token, interrupts, resumed=True))
        except (UsageError, InputError, FaceError) as error:
            say_error(error)
            code = max(code, error.exit_code)
        interrupts.release()
    return code


# ---- the run --------------------------------------------------------------------------------


def _run(
    args: argparse.Namespace,
    job: Job,
    workspace: Workspace,
    token: CancelToken,
    interrupts: Interrupts,
    *,
    resumed: bool,
) -> int:
    from ented_desktop.cli.batch_report import BatchDisplay, write_report
    from ented_desktop.export.writer import check_target
    from ented_desktop.workspace.making import reference_files, run_job

    protect = reference_files(job)
    if args.report is not None:
        check_target(args.report, overwrite=True, protect=protect)
    display = BatchDisplay(job.batch, quiet=args.quiet)
    ended: EntedError | None = None
    stopped = False
    try:
        if resumed:
            _look_back(args, job, display)
        with display:
            end = run_job(
                job,
                workspace,
                on_item=display.item,
                progress=display.stage,
                token=token,
                note=lambda note: display.note(str(note)),
                workers=args.workers,
            )
            if end.how == "over":
                _write_sheets(args.sheet, job, display, token)
        ended = end.error
        stopped = end.how == "paused"
    except (Cancelled, KeyboardInterrupt):
        stopped = True
    except EntedError as error:
        ended = error
    finally:
        interrupts.hold()
        if args.report is not None:
            write_report(args.report, job.batch, workspace, ended, stopped, protect)
    display.finish()
    if stopped or ended is not None:
        display.note(f"To go on: ented batch --resume {job.name}{_where(args)}")
    if ended is not None:
        raise ended
    if stopped:
        raise Cancelled
    failed = job.batch.indices(ItemState.FAILED)
    return max((job.batch.items[index].exit_code for index in failed), default=0)


def _write_sheets(
    targets: Sequence[Path], job: Job, display: BatchDisplay, token: CancelToken
) -> None:
    if not targets:
        return
    from ented_desktop.workspace.sheet import write_sheet

    for target in targets:
        display.note(f"Writing the contact sheet {target}.")
        write_sheet(job.batch, target, cancel=token, progress=display.stage)


def _look_back(args: argparse.Namespace, job: Job, display: BatchDisplay) -> None:
    """What is to be told and decided before a job goes on."""
    if args.retry_failed:
        display.retried(job.retry(ItemState.FAILED))
    lost = find_lost_copies(job.batch, thorough=args.verify)
    for one in lost:
        display.note(f"The copy {one.copy} is {one.how}.")
    if lost and args.redo_lost:
        job.append(Retried(tuple(one.index for one in lost)))
        display.retried(len(lost))
    elif lost:
        display.note("Add --redo-lost to restore these again.")


def _where(args: argparse.Namespace) -> str:
    return "" if args.jobs_dir is None else f" --jobs-dir {args.jobs_dir}"
