"""Jobs on the disk: a folder for each, with its journal and its lock."""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final

from ented_desktop.base.errors import OutputError, UsageError
from ented_desktop.base.paths import data_dir
from ented_desktop.jobs import journal
from ented_desktop.jobs.events import (
    Created,
    Dropped,
    Ended,
    Event,
    Paused,
    Reordered,
    Retried,
)
from ented_desktop.jobs.journal import Journal
from ented_desktop.jobs.lock import OWNER, JobLock
from ented_desktop.jobs.queue import Batch, ItemState, NotAllowed, apply, check, replay

_JOURNAL: Final = "journal"
_LOCK: Final = "lock"
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_DIGITS: Final = 4


def default_jobs_dir() -> Path:
    """The folder with the jobs of this user."""
    return data_dir() / "jobs"


class Job:
    """A job that this process may change: locked, its journal open; a context manager.

    Every method may be called from any thread.

    Args:
        folder: The job's folder.
        lock: Its lock, held.
        written: Its journal, open.
        batch: What the journal says.
    """

    def __init__(self, folder: Path, lock: JobLock, written: Journal, batch: Batch) -> None:
        self.folder = folder
        self.batch = batch
        """Where the job stands. Only :meth:`append` changes it."""
        self._file_lock = lock
        self._journal = written
        self._guard = threading.RLock()

    @classmethod
    def create(cls, jobs_dir: Path, describe: Callable[[str], Created]) -> Job:
        """Makes a job.

        Args:
            jobs_dir: The folder with all jobs; made when missing.
            describe: Gives the job's first event for its name.

        Raises:
            OutputError: ``journal-not-writable``, ``disk-full``; nothing is left behind.
        """
        folder = _new_folder(jobs_dir)
        lock = JobLock(folder / _LOCK)
        try:
            lock.acquire()
            written = Journal(folder / _JOURNAL)
            try:
                event = describe(folder.name)
                written.append(event)
            except BaseException:
                written.close()
                raise
        except BaseException:
            lock.release()
            _remove(folder)
            raise
        return cls(folder, lock, written, replay([event]))

    @classmethod
    def open(cls, folder: Path) -> Job:
        """Takes a job over.

        Raises:
            UsageError: ``job-missing``, ``job-busy``, ``job-damaged``.
            OutputError: ``journal-not-writable``, ``disk-full``.
        """
        if not (folder / _JOURNAL).is_file():
            raise _missing(folder)
        lock = JobLock(folder / _LOCK)
        lock.acquire()
        try:
            batch, whole = _read(folder)
            return cls(folder, lock, Journal(folder / _JOURNAL, whole), batch)
        except BaseException:
            lock.release()
            raise

    @property
    def name(self) -> str:
        """What the job is called."""
        return self.folder.name

    def append(self, event: Event) -> None:
        """Lets something happen; it is on the disk when this returns.

        Raises:
            NotAllowed: It does not fit; nothing happened.
            OutputError: The journal cannot be written; nothing happened.
        """
        with self._guard:
            check(self.batch, event)
            self._journal.append(event)
            apply(self.batch, event)

    def upcoming(self, count: int) -> list[int]:
        """As :meth:`Batch.upcoming`."""
        with self._guard:
            return self.batch.upcoming(count)

    def retry(self, *states: ItemState) -> int:
        """Lets all photos that stand in one of these states wait again; how many there were."""
        with self._guard:
            indices = self.batch.indices(*states)
            if indices:
                self.append(Retried(tuple(indices)))
            return len(indices)

    def reorder(self, indices: Sequence[int]) -> None:
        """Lets photos that wait be done first, in this order; others among them are left out."""
        self._append_waiting(indices, Reordered)

    def drop(self, indices: Sequence[int]) -> None:
        """Takes photos that wait out of the batch; others among them are left out."""
        self._append_waiting(indices, Dropped)

    def pause(self, reason: str = "") -> None:
        """Notes that no further photo is to be begun."""
        self.append(Paused(reason))

    def end(self) -> None:
        """Cancels what was not done."""
        self.append(Ended())

    def _append_waiting(
        self, indices: Sequence[int], event: type[Reordered] | type[Dropped]
    ) -> None:
        with self._guard:
            items = self.batch.items
            # A photo may have been begun between a look at the list and the click on it.
            waiting = tuple(
                index
                for index in indices
                if 0 <= index < len(items) and items[index].state is ItemState.WAITING
            )
            if waiting:
                self.append(event(waiting))

    def close(self) -> None:
        """Closes the journal and gives the lock back."""
        with self._guard:
            self._journal.close()
            self._file_lock.release()

    def __enter__(self) -> Job:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class ListedJob:
    """A job in a list.

    Attributes:
        name: What it is called.
        folder: Where it is.
        batch: Where it stands; None where its journal cannot be read.
        problem: Why it cannot, in words; empty otherwise.
    """

    name: str
    folder: Path
    batch: Batch | None
    problem: str = ""


def list_jobs(jobs_dir: Path) -> list[ListedJob]:
    """All jobs, the oldest first. A job that was never begun is left out."""
    jobs = []
    for folder in _folders(jobs_dir):
        if not (folder / _JOURNAL).is_file():
            continue
        try:
            jobs.append(ListedJob(folder.name, folder, peek(folder)))
        except UsageError as error:
            if error.code != "job-missing":
                jobs.append(ListedJob(folder.name, folder, None, error.message))
    return jobs


def peek(folder: Path) -> Batch:
    """Where a job stands, without taking it over.

    Raises:
        UsageError: ``job-missing``, ``job-damaged``.
    """
    return _read(folder)[0]


def find_job(jobs_dir: Path, name: str) -> Path:
    """The folder of a job.

    Args:
        jobs_dir: The folder with all jobs.
        name: Its number, with or without leading zeros, or a path to its folder.

    Raises:
        UsageError: ``job-missing``.
    """
    folder = jobs_dir / f"{int(name):0{_DIGITS}}" if _NUMBER.fullmatch(name) else Path(name)
    if not (folder / _JOURNAL).is_file():
        raise _missing(folder)
    return folder


def _read(folder: Path) -> tuple[Batch, int]:
    events, whole = journal.read(folder / _JOURNAL)
    if not events:
        raise _missing(folder)
    try:
        return replay(events), whole
    except NotAllowed as error:
        raise UsageError(
            "job-damaged",
            f"The journal of the job in {folder} contradicts itself: {error}.",
            "Nothing was changed. Start a new job; finished copies are recognised.",
        ) from error


def _missing(folder: Path) -> UsageError:
    return UsageError(
        "job-missing",
        f"There is no job in {folder}.",
        "“ented batch --list” names the jobs there are.",
    )


def _folders(jobs_dir: Path) -> list[Path]:
    """The jobs' folders by their numbers: a clock that was set back changes nothing."""
    try:
        found = [entry for entry in jobs_dir.iterdir() if _NUMBER.fullmatch(entry.name)]
    except OSError:
        return []
    return sorted(found, key=lambda entry: int(entry.name))


def _new_folder(jobs_dir: Path) -> Path:
    try:
        jobs_dir.mkdir(parents=True, exist_ok=True)
        known = _folders(jobs_dir)
        number = int(known[-1].name) if known else 0
        while True:
            number += 1
            folder = jobs_dir / f"{number:0{_DIGITS}}"
            with contextlib.suppress(FileExistsError):  # another process was faster
                folder.mkdir()
                return folder
    except OSError as error:
        raise OutputError(
            "journal-not-writable",
            f"The folder for jobs {jobs_dir} cannot be written ({error.strerror}).",
            "Choose another folder with --jobs-dir.",
            stops_batch=True,
        ) from error


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):
        for name in (_JOURNAL, _LOCK, OWNER):
            (folder / name).unlink(missing_ok=True)
        folder.rmdir()
