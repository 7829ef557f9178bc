"""``ented batch``: restores whole albums as jobs that can be stopped and resumed."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ented_desktop.base.allocator import keep_freed_memory
from ented_desktop.base.errors import Cancelled, EntedError, UsageError
from ented_desktop.base.progress import CancelToken
from ented_desktop.cli.interrupts import Interrupts
from ented_desktop.cli.restore import strength
from ented_desktop.domain import OutputFormat, RestoreOptions
from ented_desktop.export import naming
from ented_desktop.jobs.events import JobOptions, Retried
from ented_desktop.jobs.folder import Job, default_jobs_dir, find_job, list_jobs
from ented_desktop.jobs.outputs import find_lost_copies
from ented_desktop.jobs.queue import ItemState

if TYPE_CHECKING:
    from ented_desktop.cli.batch_report import BatchDisplay
    from ented_desktop.workspace.workspace import Workspace

_FROZEN: Final[dict[str, object]] = {
    "out": None, "references": [], "strength": None, "format": None, "existing": None,
    "template": None, "weights": None, "device": None, "require_reference": False,
    "no_guard": False, "keep_times": False, "name_references": False,
}  # fmt: skip
"""What a job keeps from its making, with what stands for “not given”."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the verb's parser."""
    parser = subparsers.add_parser(
        "batch",
        help="restore whole albums, in jobs that can be stopped and resumed",
        description="Restores the photos of folders as a job. However often it is stopped, by "
        "Ctrl-C or a power cut, it goes on where it was with --resume. An original is never "
        "written; the tree of the folders is kept below the output folder.",
        epilog="Exit codes: 0 all done, 2 usage, 3 some photo failed, 4 weights, 5 device, "
        "6 output, 130 paused.",
    )
    parser.add_argument("photos", nargs="*", type=Path, metavar="FOLDER")
    job = parser.add_argument_group("job")
    job.add_argument(
        "--resume",
        nargs="?",
        const="",
        metavar="JOB",
        help="go on with a job; without JOB with the last one that is not over. Together with "
        "folders: with the one that was started with them, or a new one",
    )
    job.add_argument("--list", action="store_true", help="list the jobs")
    job.add_argument("--jobs-dir", type=Path, metavar="DIR", help="where jobs are kept")
    job.add_argument(
        "--retry-failed", action="store_true", help="with --resume: try failed photos again"
    )
    job.add_argument(
        "--redo-lost",
        action="store_true",
        help="with --resume: restore again where the copy is missing or altered",
    )
    job.add_argument(
        "--verify", action="store_true", help="with --resume: read every copy to find altered ones"
    )
    _add_options(parser)
    parser.add_argument(
        "--report", type=Path, metavar="FILE.json", help="write what was done as JSON"
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but errors")
    parser.set_defaults(func=run)


def _add_options(parser: argparse.ArgumentParser) -> None:
    """The options that a job is made with and keeps."""
    options = parser.add_argument_group("a new job's options")
    options.add_argument("--out", type=Path, metavar="DIR", help="folder for the copies")
    options.add_argument(
        "--references",
        action="append",
        default=[],
        type=Path,
        metavar="FILE_OR_FOLDER",
        help="good photos of the people; may be given several times",
    )
    options.add_argument(
        "--strength",
        type=strength,
        metavar="F",
        help="0 keeps the original face, 1 (default) gives the network's answer",
    )
    options.add_argument(
        "--format", choices=[one.value for one in OutputFormat], help="default: keep"
    )
    options.add_argument(
        "--existing",
        choices=("number", "skip", "overwrite"),
        help="what to do where another file has a copy's name; default: number",
    )
    options.add_argument(
        "--template", metavar="NAME", help="names of the copies, for example {name}_restored"
    )
    options.add_argument(
        "--require-reference",
        action="store_true",
        help="keep a face for which there is no reference",
    )
    options.add_argument(
        "--no-guard",
        action="store_true",
        help="also paste a face that restoring moved away from the person",
    )
    options.add_argument(
        "--keep-times", action="store_true", help="give copies the times of their originals"
    )
    options.add_argument(
        "--name-references",
        action="store_true",
        help="write the names of the reference files into the copies",
    )
    options.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), help="default: auto")
    options.add_argument(
        "--weights", metavar="NAME_OR_DIR", help="installed weights, or a folder with weights"
    )


def run(args: argparse.Namespace) -> int:
    """Makes or resumes a job and runs it; returns the exit code.

    Raises:
        EntedError: What keeps the job from being run, or stops it.
        Cancelled: It was paused.
    """
    jobs_dir = args.jobs_dir or default_jobs_dir()
    if args.list:
        return _list(jobs_dir)
    token = CancelToken()
    with Interrupts(token) as interrupts, ExitStack() as stack:
        keep_freed_memory()
        opened = _resumed(args, jobs_dir)
        job, workspace = (
            _new_job(args, jobs_dir, token)
            if opened is None
            else (opened, _workspace(args, opened.batch.options))
        )
        stack.enter_context(job)
        return _run(args, job, workspace, token, interrupts, resumed=opened is not None)


# ---- which job ------------------------------------------------------------------------------


def _resumed(args: argparse.Namespace, jobs_dir: Path) -> Job | None:
    """The job to go on with; None where a new one is to be made."""
    if args.resume is None:
        if args.retry_failed or args.redo_lost or args.verify:
            raise UsageError(
                "no-resume", "A new job has nothing to retry or to verify.", "Add --resume."
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
    given = [name for name, default in _FROZEN.items() if getattr(args, name) != default]
    given = [name for name in given if name != "device"]
    if given:
        raise UsageError(
            "job-options",
            f"A job keeps the options it was made with: --{given[0].replace('_', '-')} cannot be "
            "given when it is resumed.",
            "Leave it out, or make a new job.",
        )
    if args.resume:
        return Job.open(find_job(jobs_dir, args.resume))
    again = args.retry_failed or args.redo_lost or args.verify
    for listed in reversed(list_jobs(jobs_dir)):
        if listed.batch is not None and (again or not listed.batch.over):
            return Job.open(listed.folder)
    raise UsageError(
        "job-missing",
        f"There is no job in {jobs_dir} that is not over.",
        "“ented batch --list” names the jobs there are.",
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


def _list(jobs_dir: Path) -> int:
    from ented_desktop.cli.batch_report import job_line

    jobs = list_jobs(jobs_dir)
    for job in jobs:
        print(job_line(job))
    if not jobs:
        print(f"There is no job in {jobs_dir}.")
    return 0


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
        note=warnings.append,
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
                note=display.note,
            )
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
