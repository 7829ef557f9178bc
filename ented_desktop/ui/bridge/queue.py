"""The albums as the window sees them: all jobs, which run and in which order, and what they tell.

One job runs at a time, in the engine. The window keeps no job itself: whatever becomes of window
and engine, the journals of the jobs say where each one stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import Final, Protocol

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from ented_desktop.engine.protocol import Ask, Problem
from ented_desktop.engine.protocol_album_results import (
    AlbumNews,
    JobChanged,
    JobList,
    JobPhotoChanged,
    JobProgress,
    JobRan,
)
from ented_desktop.engine.protocol_albums import (
    AlbumOptions,
    DropPhotos,
    EndJob,
    FirstPhotos,
    ForgetJob,
    JobCard,
    ListJobs,
    MakeJob,
    RetryPhotos,
    RunJob,
)
from ented_desktop.ui.bridge.engine import ENGINE_CRASHED, ENGINE_GONE, EngineBridge

_WATCH_MS: Final = 3000
_KILLS: Final = 2
"""After so many engines ended on a photo it is set aside."""
_UNFINISHED: Final = frozenset({"waiting", "running", "paused"})


class Phase(str, Enum):
    """What this window does with a job."""

    IDLE = "idle"
    QUEUED = "queued"
    RUNNING = "running"
    PAUSING = "pausing"
    CANCELLING = "cancelling"


class NamesMemory(Protocol):
    """Where the order of the jobs is kept between two windows."""

    def names(self, purpose: str) -> list[str]:
        """Names kept for a purpose; empty where none are."""
        ...

    def set_names(self, purpose: str, names: list[str]) -> None:
        """Keeps names for a purpose."""
        ...


class NoMemory:
    """Keeps nothing."""

    def names(self, _purpose: str) -> list[str]:
        """Nothing."""
        return []

    def set_names(self, _purpose: str, _names: list[str]) -> None:
        """Forgets them."""


class AlbumQueue(QObject):
    """Has jobs made, run, paused and changed.

    Args:
        engine: Does all of it.
        memory: Keeps the order of the jobs.

    Signals:
        jobs_changed: Other jobs, or another order.
        job_changed: A job's card, phase or progress (its name).
        photo_changed: A photo of a job is settled: the job's name and a ``JobPhoto``.
        photos_changed: Any number of photos of a job stand elsewhere now (its name).
        finished: A run of a job is over by itself (its name).
        failed: A ``Problem`` with something that was asked.
        made: A job was made: its name.
    """

    jobs_changed = Signal()
    job_changed = Signal(str)
    photo_changed = Signal(str, object)
    photos_changed = Signal(str)
    finished = Signal(str)
    failed = Signal(object)
    made = Signal(str)

    def __init__(
        self,
        engine: EngineBridge,
        memory: NamesMemory | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._memory: NamesMemory = NoMemory() if memory is None else memory
        self._jobs: dict[str, JobCard] = {}
        self._order = list(self._memory.names("albums"))
        self._queued: list[str] = []
        self._running: str | None = None
        self._ticket: int | None = None
        self._leaving: Phase | None = None
        self._progress: dict[str, JobProgress] = {}
        self._problems: dict[str, Problem] = {}
        self._kills: Counter[tuple[str, int]] = Counter()
        self._listing = False
        self._known = False
        self._timer = QTimer(self, interval=_WATCH_MS)
        self._timer.timeout.connect(self._look)
        engine.album_told.connect(self._on_told)

    # ---- what is shown ------------------------------------------------------------------

    @property
    def jobs(self) -> tuple[JobCard, ...]:
        """All jobs: those with something to do in their order, then the others, newest first."""
        rank = {name: number for number, name in enumerate(self._order)}
        active = [job for job in self._jobs.values() if job.state in _UNFINISHED]
        rest = [job for job in self._jobs.values() if job.state not in _UNFINISHED]
        active.sort(key=lambda job: (rank.get(job.name, len(rank)), int(job.name)))
        rest.sort(key=lambda job: -int(job.name))
        return (*active, *rest)

    @property
    def known(self) -> bool:
        """Whether the engine has told the jobs."""
        return self._known

    @property
    def interrupted(self) -> tuple[JobCard, ...]:
        """Jobs that were being done when a window or an engine ended."""
        wanted = set(self._memory.names("albums-wanted"))
        return tuple(
            job
            for job in self.jobs
            if self.phase(job.name) is Phase.IDLE
            and not job.holder
            and (job.state == "waiting" or (job.state == "paused" and job.name in wanted))
        )

    @property
    def running(self) -> str | None:
        """The job that is being done by this window's engine."""
        return self._running

    def job(self, name: str) -> JobCard | None:
        """A job."""
        return self._jobs.get(name)

    def phase(self, name: str) -> Phase:
        """What this window does with a job."""
        if name == self._running:
            return self._leaving or Phase.RUNNING
        return Phase.QUEUED if name in self._queued else Phase.IDLE

    def progress(self, name: str) -> JobProgress | None:
        """How far a running job is; None where it does not run here."""
        return self._progress.get(name) if name == self._running else None

    def problem(self, name: str) -> Problem | None:
        """What ended the last run of a job here; None for nothing."""
        return self._problems.get(name)

    # ---- what the user does -------------------------------------------------------------

    def refresh(self) -> None:
        """Asks for all jobs."""
        if not self._listing:
            self._listing = True
            self._engine.ask(
                ListJobs(), self._on_list, on_failed=self._on_no_list, on_stopped=self._on_no_list
            )

    def watch(self, on: bool) -> None:
        """Looks from time to time what other processes do with the jobs, while somebody sees it."""
        if on:
            self.refresh()
            self._timer.start()
        else:
            self._timer.stop()

    def make(self, paths: Sequence[Path], options: AlbumOptions) -> int:
        """Makes a job and starts it as soon as it is its turn; the number of the question."""
        return self._engine.ask(
            MakeJob(tuple(paths), options), self._on_made, on_failed=self.failed.emit, owner=self
        )

    def start(self, name: str) -> None:
        """Has a job done, after those that were started before."""
        job = self._jobs.get(name)
        if job is None or name in self._queued or name == self._running:
            return
        self._problems.pop(name, None)
        self._queued.append(name)
        self._sort_queue()
        self._remember()
        self.job_changed.emit(name)
        self._next()

    def pause(self, name: str) -> None:
        """Stops a job such that it can go on; a photo that is being restored is begun again."""
        if name == self._running:
            self._leave(Phase.PAUSING)
        elif name in self._queued:
            self._queued.remove(name)
            self._remember()
            self.job_changed.emit(name)

    def cancel(self, name: str) -> None:
        """Ends a job; what is done stays."""
        if name == self._running:
            self._leave(Phase.CANCELLING)
            return
        if name in self._queued:
            self._queued.remove(name)
            self._remember()
        self._change(EndJob(name))

    def retry(self, name: str, indices: Sequence[int] = ()) -> None:
        """Lets photos be tried again (none named: all that failed), and starts the job."""
        self._change(RetryPhotos(name, tuple(indices)), start=True)

    def drop(self, name: str, indices: Sequence[int]) -> None:
        """Leaves photos out that wait."""
        self._change(DropPhotos(name, tuple(indices)))

    def do_first(self, name: str, indices: Sequence[int]) -> None:
        """Does photos that wait before the others."""
        self._change(FirstPhotos(name, tuple(indices)))

    def forget(self, name: str) -> None:
        """Takes a job out of the list; its copies stay."""
        self._engine.ask(ForgetJob(name), self._on_list, on_failed=self.failed.emit, owner=self)

    def move(self, name: str, by: int) -> None:
        """Does a job earlier (``by`` -1) or later (1)."""
        names = [job.name for job in self.jobs if job.state in _UNFINISHED]
        if name not in names:
            return
        at = names.index(name)
        to = min(max(at + by, 0), len(names) - 1)
        if to != at:
            names.insert(to, names.pop(at))
            self._order = names
            self._sort_queue()
            self._remember()
            self.jobs_changed.emit()

    def can_move(self, name: str, by: int) -> bool:
        """Whether :meth:`move` would do something."""
        names = [job.name for job in self.jobs if job.state in _UNFINISHED]
        return name in names and 0 <= names.index(name) + by < len(names)

    def take(self, changed: JobChanged, *, start: bool = False) -> None:
        """Takes in what a question about a job has changed; ``start`` does what waits now."""
        name = changed.job.name
        self._set(changed.job)
        self.photos_changed.emit(name)
        if start and changed.job.counts.waiting:
            self.start(name)

    # ---- running ------------------------------------------------------------------------

    def _next(self) -> None:
        if self._running is not None or not self._queued:
            return
        name = self._queued.pop(0)
        self._run(name)

    def _run(self, name: str) -> None:
        self._running, self._leaving = name, None
        self._progress.pop(name, None)
        suspects = tuple(
            index for (job, index), kills in self._kills.items() if job == name and kills >= _KILLS
        )
        self._ticket = self._engine.ask(
            RunJob(name, suspects),
            self._on_ran,
            on_failed=self._on_run_failed,
            on_stopped=self._on_run_stopped,
            owner=self,
        )
        self._remember()
        self.job_changed.emit(name)

    def _leave(self, phase: Phase) -> None:
        if self._running is not None and self._leaving is not Phase.CANCELLING:
            self._leaving = phase
            if self._ticket is not None:
                self._engine.cancel(self._ticket)
            self.job_changed.emit(self._running)

    def _left(self) -> str:
        """The job that ran until now."""
        name, self._running = self._running, None
        self._ticket = self._leaving = None
        assert name is not None
        self._remember()
        return name

    def _on_ran(self, ran: JobRan) -> None:
        name = self._left()
        if ran.stopped:
            self._problems[name] = Problem(ran.code, ran.message, ran.hint, True)
        self._set(ran.job)
        self.photos_changed.emit(name)
        if ran.job.counts.waiting and not ran.stopped:
            self._queued.insert(0, name)  # something was asked of it in its last moment
        else:
            self.finished.emit(name)
        self._next()

    def _on_run_failed(self, problem: Problem) -> None:
        leaving, name = self._leaving, self._left()
        if problem.code in (ENGINE_CRASHED, ENGINE_GONE) and leaving is None:
            told = self._progress.get(name)
            if problem.code == ENGINE_CRASHED and told is not None and told.index >= 0:
                self._kills[name, told.index] += 1
            self._run(name)  # with the next engine, where it was
            return
        if leaving is Phase.CANCELLING:
            self._change(EndJob(name))
        elif leaving is None:
            self._problems[name] = problem
            self.finished.emit(name)
        self.refresh()
        self.job_changed.emit(name)
        self._next()

    def _on_run_stopped(self) -> None:
        leaving, name = self._leaving, self._left()
        if leaving is Phase.CANCELLING:
            self._change(EndJob(name))
        self.refresh()
        self.photos_changed.emit(name)
        self.job_changed.emit(name)
        self._next()

    # ---- what is told -------------------------------------------------------------------

    def _on_told(self, news: AlbumNews) -> None:
        job = self._jobs.get(news.name)
        if isinstance(news, JobPhotoChanged):
            self.photo_changed.emit(news.name, news.photo)
            return
        self._progress[news.name] = news
        if job is not None:
            self._jobs[news.name] = msgspec.structs.replace(
                job, counts=news.counts, state="running", holder="here"
            )
        self.job_changed.emit(news.name)

    def _on_list(self, listed: JobList) -> None:
        self._listing = False
        first, self._known = not self._known, True
        before, self._jobs = self._jobs, {job.name: job for job in listed.jobs}
        self._queued = [name for name in self._queued if name in self._jobs]
        if (
            first
            or before.keys() != self._jobs.keys()
            or _standing(before) != _standing(self._jobs)
        ):
            self.jobs_changed.emit()
        for name, job in self._jobs.items():
            if name in before and before[name] != job:
                self.job_changed.emit(name)
                self.photos_changed.emit(name)

    def _on_no_list(self, _problem: Problem | None = None) -> None:
        self._listing = False

    def _on_made(self, made: JobChanged) -> None:
        self._set(made.job)
        self.made.emit(made.job.name)
        self.start(made.job.name)

    def _look(self) -> None:
        """What this window does itself is told anyway."""
        if any(job.holder == "elsewhere" for job in self._jobs.values()) or not self._running:
            self.refresh()

    def _change(self, ask: Ask, *, start: bool = False) -> None:
        def done(changed: JobChanged) -> None:
            self.take(changed, start=start)

        self._engine.ask(ask, done, on_failed=self._on_refused, owner=self)

    def _on_refused(self, problem: Problem) -> None:
        self.failed.emit(problem)
        self.refresh()

    def _set(self, job: JobCard) -> None:
        before = self._jobs.get(job.name)
        self._jobs[job.name] = job
        if before is None or (before.state in _UNFINISHED) != (job.state in _UNFINISHED):
            self.jobs_changed.emit()
        self.job_changed.emit(job.name)

    def _sort_queue(self) -> None:
        rank = {job.name: number for number, job in enumerate(self.jobs)}
        self._queued.sort(key=lambda name: rank.get(name, len(rank)))

    def _remember(self) -> None:
        wanted = [*([self._running] if self._running is not None else []), *self._queued]
        self._memory.set_names("albums-wanted", wanted)
        self._memory.set_names("albums", self._order)


def _standing(jobs: dict[str, JobCard]) -> dict[str, bool]:
    return {name: job.state in _UNFINISHED for name, job in jobs.items()}
