"""The jobs of this user as one engine sees them: looked at by many, changed by one at a time."""

from __future__ import annotations

import contextlib
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import EntedError, UsageError
from ented_desktop.engine.protocol_albums import (
    AlbumOptions,
    Holder,
    JobCard,
    JobCounts,
    JobPhoto,
    JobStateName,
)
from ented_desktop.jobs.events import JobOptions
from ented_desktop.jobs.folder import Job, find_job, peek
from ented_desktop.jobs.lock import JobLock
from ented_desktop.jobs.queue import Batch, Item, ItemState, JobState

_JOURNAL: Final = "journal"
_LOCK: Final = "lock"
_BUSY: Final = "job-busy"

_Stamp = tuple[int, int, int]


@dataclass(slots=True)
class _Held:
    """A job that this engine has locked, and how many of its threads use it."""

    job: Job
    users: int = 0
    running: bool = False


class Albums:
    """Opens jobs, each once for all threads of this process, and remembers what it has read.

    Every method may be called from any thread.

    Args:
        jobs_dir: The folder with all jobs; it need not exist.
    """

    def __init__(self, jobs_dir: Path) -> None:
        self.jobs_dir = jobs_dir
        self._lock = threading.RLock()
        self._held: dict[str, _Held] = {}
        self._seen: dict[str, tuple[_Stamp, Batch]] = {}

    @property
    def running(self) -> bool:
        """Whether photos of a job are being done here."""
        with self._lock:
            return any(held.running for held in self._held.values())

    @contextmanager
    def hold(self, name: str, *, running: bool = False) -> Iterator[Job]:
        """A job that may be changed for as long as the context lasts.

        Args:
            name: The job.
            running: Its photos are being done in this context.

        Raises:
            UsageError: ``job-missing``, ``job-busy``, ``job-damaged``.
            OutputError: ``journal-not-writable``, ``disk-full``.
        """
        with self._lock:
            held = self._held.get(name)
            if held is None:
                held = self._held[name] = _Held(Job.open(find_job(self.jobs_dir, name)))
            held.users += 1
            held.running = held.running or running
        try:
            yield held.job
        finally:
            with self._lock:
                held.users -= 1
                held.running = held.running and not running
                if not held.users:
                    del self._held[name]
                    held.job.close()

    def batch(self, name: str) -> Batch:
        """Where a job stands; not to be changed.

        Raises:
            UsageError: ``job-missing``, ``job-damaged``.
        """
        with self._lock:
            held = self._held.get(name)
            if held is not None:
                return held.job.batch
            folder = find_job(self.jobs_dir, name)
            stamp = _stamp(folder)
            seen = self._seen.get(name)
            # A journal is only ever written at its end: the same size is the same content.
            if seen is None or stamp is None or seen[0] != stamp:
                batch = peek(folder)
                if stamp is None:
                    return batch
                seen = self._seen[name] = (stamp, batch)
            return seen[1]

    def card(self, name: str) -> JobCard:
        """A job in a list. Raises as :meth:`batch`."""
        batch = self.batch(name)
        with self._lock:
            held = self._held.get(name)
        running = held is not None and held.running
        holder: Holder = "here" if held is not None else ""
        if held is None and not batch.over:
            # Asking takes the lock for a moment: only where it tells something.
            holder = self._other_holder(name)
        return JobCard(
            name,
            _state(batch, running or holder == "elsewhere"),
            counts_of(batch),
            batch.created,
            batch.inputs,
            _options(batch.options),
            dict(batch.skipped),
            holder,
            batch.paused_because,
            batch.paused_code,
        )

    def cards(self) -> tuple[JobCard, ...]:
        """All jobs, the oldest first; those that cannot be read say why."""
        cards = []
        for name in self._names():
            try:
                cards.append(self.card(name))
            except UsageError as error:
                if error.code != "job-missing":  # it was never begun, or was just taken out
                    cards.append(JobCard(name, "damaged", reason=error.message))
        return tuple(cards)

    def forget(self, name: str) -> None:
        """Removes a job's journal; its copies stay.

        Raises:
            UsageError: ``job-busy``, ``job-missing``.
            OutputError: ``journal-not-writable``.
        """
        folder = find_job(self.jobs_dir, name)
        with self._lock:
            if name in self._held:
                raise UsageError(
                    _BUSY, f"The job in {folder} is being run.", "Pause or cancel it first."
                )
            # What has no journal is no job; the rest is tidied up as far as possible.
            with JobLock(folder / _LOCK), contextlib.suppress(FileNotFoundError):
                (folder / _JOURNAL).unlink()
            shutil.rmtree(folder, ignore_errors=True)
            self._seen.pop(name, None)

    def _names(self) -> list[str]:
        try:
            found = [entry.name for entry in self.jobs_dir.iterdir()]
        except OSError:
            return []
        return sorted((name for name in found if name.isdecimal()), key=int)

    def _other_holder(self, name: str) -> Holder:
        """Whether another process has the job: it cannot be locked."""
        lock = JobLock(self.jobs_dir / name / _LOCK)
        try:
            lock.acquire()
        except UsageError:
            return "elsewhere"
        except EntedError:
            return ""  # a folder that allows no lock: told when the job is to be changed
        lock.release()
        return ""


def counts_of(batch: Batch) -> JobCounts:
    """How many photos of a job stand where."""
    counts = dict.fromkeys(ItemState, 0)
    restored = to_review = doubtful = 0
    for item in batch.items:
        counts[item.state] += 1
        if item.state is ItemState.DONE:
            restored += item.restored > 0
            if item.restored > 0 and not item.verdict:
                to_review += 1
                doubtful += bool(item.doubtful)
    return JobCounts(
        counts[ItemState.WAITING],
        counts[ItemState.RUNNING],
        counts[ItemState.DONE],
        counts[ItemState.KEPT],
        counts[ItemState.FAILED],
        counts[ItemState.CANCELLED],
        restored,
        to_review,
        doubtful,
    )


def photo_of(batch: Batch, index: int, item: Item | None = None) -> JobPhoto:
    """One photo of a job, as the window is told of it."""
    item = batch.items[index] if item is None else item
    source = batch.sources[index]
    done = item.state is ItemState.DONE
    return JobPhoto(
        index,
        source.photo,
        item.state.value,
        item.output if done else None,
        item.code,
        item.message,
        item.restored,
        item.kept,
        item.seconds,
        item.doubtful,
        item.verdict,
        None if source.same_as is None else batch.sources[source.same_as].photo,
        item.notes,
    )


def _state(batch: Batch, running: bool) -> JobStateName:
    if running:
        return "running"
    if batch.state is JobState.CANCELLED:
        return "cancelled"
    if batch.over:
        return "over"
    return "paused" if batch.state is JobState.PAUSED else "waiting"


def _options(options: JobOptions) -> AlbumOptions:
    return AlbumOptions(
        options.out_dir,
        options.references,
        options.output_format,
        options.existing,  # type: ignore[arg-type]
        options.restore.strength,
        options.template,
        options.restore.require_reference,
        options.keep_times,
        options.name_references,
    )


def _stamp(folder: Path) -> _Stamp | None:
    try:
        state = (folder / _JOURNAL).stat()
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns, state.st_ino
