"""What ``ented batch`` does with jobs beside running them: list, order, cancel, leave out, ask."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

from ented_desktop.base.errors import Cancelled, UsageError
from ented_desktop.jobs.folder import Job, find_job, list_jobs
from ented_desktop.jobs.queue import ItemState
from ented_desktop.jobs.summary import summary

Existing = Literal["number", "skip", "overwrite"]

_ANSWERS: Final[dict[str, Existing]] = {
    "": "number", "n": "number", "s": "skip", "o": "overwrite",
    "number": "number", "skip": "skip", "overwrite": "overwrite",
}  # fmt: skip


def list_all(jobs_dir: Path) -> None:
    """Prints every job in a line."""
    from ented_desktop.cli.batch_report import job_line

    jobs = list_jobs(jobs_dir)
    for job in jobs:
        print(job_line(job))
    if not jobs:
        print(f"There is no job in {jobs_dir}.")


def cancel(jobs_dir: Path, name: str, quiet: bool) -> None:
    """Takes what was not done out of a job; the copies that are done stay.

    Raises:
        UsageError: ``job-missing``, ``job-busy``: it is being run; ``job-damaged``.
        OutputError: The journal cannot be written.
    """
    with Job.open(find_job(jobs_dir, name)) as job:
        if not job.batch.over:
            job.end()
        if not quiet:
            print(f"Job {job.name}: {summary(job.batch)}")


def unfinished(jobs_dir: Path, first: Sequence[str]) -> list[str]:
    """The jobs that are not over, in the order in which they are to be run.

    Args:
        jobs_dir: The folder with all jobs.
        first: Jobs that come first, in this order; the others follow, the oldest first.

    Raises:
        UsageError: ``job-missing``: one of ``first`` is no job, or there is nothing to do;
            ``job-over``: one of ``first`` is over.
    """
    names = [
        listed.name
        for listed in list_jobs(jobs_dir)
        if listed.batch is not None and not listed.batch.over
    ]
    wanted = [find_job(jobs_dir, name).name for name in first]
    for name in wanted:
        if name not in names:
            raise UsageError(
                "job-over",
                f"Job {name} is over.",
                "“ented batch --list” names the jobs that are not.",
            )
    if not names:
        raise nothing_unfinished(jobs_dir)
    return list(dict.fromkeys((*wanted, *names)))


def nothing_unfinished(jobs_dir: Path) -> UsageError:
    """That there is no job to go on with."""
    return UsageError(
        "job-missing",
        f"There is no job in {jobs_dir} that is not over.",
        "“ented batch --list” names the jobs there are.",
    )


def leave_out(job: Job, photos: Sequence[Path]) -> None:
    """Takes photos that wait out of a job, all or none of them.

    Raises:
        UsageError: ``photo-not-in-job``; ``photo-not-waiting``: it is done, or failed.
        OutputError: The journal cannot be written.
    """
    places = {_place(source.photo): at for at, source in enumerate(job.batch.sources)}
    indices = []
    for photo in photos:
        index = places.get(_place(photo))
        if index is None:
            raise UsageError(
                "photo-not-in-job",
                f"Job {job.name} has no photo {photo}.",
                "Name the photo by its path; --report lists the photos of a job.",
            )
        if job.batch.items[index].state is not ItemState.WAITING:
            raise UsageError(
                "photo-not-waiting",
                f"“{photo}” does not wait: it is {job.batch.items[index].state.value}.",
            )
        indices.append(index)
    job.drop(indices)


def asker(quiet: bool, out_dir: Path) -> Callable[[int, int], Existing] | None:
    """Asks what to do about files that have the names of copies.

    Args:
        quiet: Nothing is to be said.
        out_dir: Where the copies go.

    Returns:
        Given how many copies of how many are concerned, asks and tells; None where nobody is
        there to answer. Ctrl-C and Ctrl-D decide nothing, and raise ``Cancelled``.
    """
    if quiet or not (_is_terminal(sys.stdin) and _is_terminal(sys.stderr)):
        return None

    def ask(taken: int, photos: int) -> Existing:
        print(
            f"{taken} of {photos} copies would get names that files in {out_dir} have.\n"
            "  n  number the copies (default)\n"
            "  s  skip these photos\n"
            "  o  overwrite the files (never an original)",
            file=sys.stderr,
        )
        while True:
            print("n, s or o? ", end="", file=sys.stderr, flush=True)
            with _stopped_at_once():
                line = sys.stdin.readline()
            if not line:
                print(file=sys.stderr)
                raise Cancelled
            answer = _ANSWERS.get(line.strip().lower())
            if answer is not None:
                return answer

    return ask


@contextmanager
def _stopped_at_once() -> Iterator[None]:
    """While the user is asked, there is no step whose end Ctrl-C could wait for."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        print(file=sys.stderr)
        raise Cancelled from None
    finally:
        signal.signal(signal.SIGINT, before)


def _is_terminal(stream: object) -> bool:
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):  # there is none, or it was closed
        return False


def _place(photo: Path) -> str:
    return os.path.normcase(os.path.normpath(photo.absolute()))
