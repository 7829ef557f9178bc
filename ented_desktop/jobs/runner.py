"""Runs a job: photo after photo, the reading of the next and the writing of the last beside it."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Generic, Literal

from ented_desktop.base.errors import EntedError
from ented_desktop.base.progress import CancelToken, ProgressCallback, ignore_progress
from ented_desktop.jobs.events import (
    Finished,
    GivenBack,
    LeftAsItWas,
    Paused,
    Resumed,
    Started,
    WentWrong,
    Writing,
)
from ented_desktop.jobs.folder import Job
from ented_desktop.jobs.handler import Copy, Handler, Loaded, Task, Worked
from ented_desktop.jobs.outcomes import RunEnd, outcome_of
from ented_desktop.jobs.outputs import remove_former, remove_leftovers
from ented_desktop.jobs.queue import Item, ItemState, JobState, NotAllowed
from ented_desktop.jobs.turns import Turns

_AHEAD: Final = 2
"""Photos read while one is worked on."""
_BEHIND: Final = 1
"""Photos that may still be written when the next one's work is done."""
_MEMORY_BYTES: Final = 2 << 30
_POLL_S: Final = 0.2
_logger = logging.getLogger(__name__)

ItemCallback = Callable[[int, Item], None]
"""Told a photo's index and state when that is settled; any thread, one call at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class _Begun(Generic[Loaded]):
    """A photo that was read, and on which work begins."""

    task: Task
    target: Path | None
    loaded: Loaded
    seconds: float


class Runner(Generic[Loaded, Worked]):
    """Runs one job in the calling thread.

    :meth:`pause` and :meth:`cancel` may be called from any thread, and from a signal handler; so
    may the methods of the job.

    Args:
        job: The job, open.
        handler: Does the work.
        on_item: Told when a photo is settled.
        progress: Told at every step of the work.
        token: Cancelling it is as :meth:`pause`.
        overlap: Read the next photos and write the last one while one is worked on.
        memory_bytes: What photos in memory may take together; one that takes more is worked on
            alone.
        between: Called before the work on a photo; may wait.
        together: How many photos are worked on together at most.
        helpers: Threads that read, and as many that write.
        workers: How many photos are worked on at a time, each in a thread of its own, which also
            writes its copy; not together with ``together``.
    """

    def __init__(
        self,
        job: Job,
        handler: Handler[Loaded, Worked],
        *,
        on_item: ItemCallback | None = None,
        progress: ProgressCallback = ignore_progress,
        token: CancelToken | None = None,
        overlap: bool = True,
        memory_bytes: int = _MEMORY_BYTES,
        between: Callable[[], None] | None = None,
        together: int = 1,
        helpers: int = 1,
        workers: int = 1,
    ) -> None:
        self._job = job
        self._handler = handler
        self._on_item = on_item
        self._progress = progress
        self._together = max(1, together)
        self._helpers = max(1, helpers)
        # The next group is read while one is worked on.
        self._ahead_limit = max(_AHEAD, 2 * self._together - 1) if overlap else 0
        self._behind_limit = _BEHIND * self._helpers if overlap else 0
        self._workers = workers if overlap and self._together == 1 else 1
        self._memory_bytes = memory_bytes
        self._between = between
        self._token = token or CancelToken()
        self._ask: Literal["", "pause", "cancel"] = ""
        self._error: EntedError | None = None
        self._bug: BaseException | None = None
        self._telling = threading.Lock()
        self._turns = Turns()
        self._ahead: OrderedDict[int, Future[tuple[Loaded, float]]] = OrderedDict()
        self._behind: dict[Future[None], int] = {}
        self._costs: dict[int, int] = {}

    def pause(self, *, after_photo: bool = False) -> None:
        """Asks the run to end so that it can be resumed.

        Args:
            after_photo: Let the photo that is worked on be finished first.
        """
        self._ask = self._ask or "pause"
        if not after_photo:
            self._token.cancel()

    def cancel(self) -> None:
        """Asks the run to end and the rest of the job not to be done."""
        self._ask = "cancel"
        self._token.cancel()

    def run(self) -> RunEnd:
        """Runs the job until nothing waits, it is asked to stop, or every photo would fail.

        What a killed run left behind is removed first.

        Returns:
            How it ended; the journal says the same.

        Raises:
            OutputError: The journal could not note that the run was resumed, paused or cancelled.
        """
        remove_leftovers(self._job.batch)
        if self._job.batch.state is not JobState.RUNNING:
            self._job.append(Resumed())
        loader = ThreadPoolExecutor(self._helpers, "photo-reader")
        writer = ThreadPoolExecutor(max(self._helpers, self._workers), "photo-writer")
        try:
            while not self._stopping:
                self._read_ahead(loader)
                if self._between is not None:
                    self._between()
                group = self._next_group()
                if group:
                    self._do(group, writer)
                elif self._behind:
                    self._wait_for_writer(0)
                else:
                    break
            self._wait_for_writer(0)
        finally:
            for future in self._ahead.values():
                future.cancel()
            self._ahead.clear()
            loader.shutdown(wait=True, cancel_futures=True)
            writer.shutdown(wait=True)
        if self._bug is not None:
            raise self._bug
        return self._end()

    @property
    def _stopping(self) -> bool:
        if self._token.cancelled:
            self._ask = self._ask or "pause"
        return bool(self._ask) or self._error is not None or self._bug is not None

    def _end(self) -> RunEnd:
        if self._error is not None:
            with contextlib.suppress(EntedError):  # the error may be the journal's own
                self._job.append(Paused(str(self._error), self._error.code))
            return RunEnd("stopped", self._error)
        if self._ask == "cancel":
            self._job.end()
            return RunEnd("cancelled")
        if self._ask == "pause" and not self._job.batch.over:
            self._job.pause()
            return RunEnd("paused")
        return RunEnd("over")

    # ---- reading ahead --------------------------------------------------------------------

    def _read_ahead(self, loader: ThreadPoolExecutor) -> None:
        """Begins to read the next photos, as many as may be in memory together."""
        if not self._ahead_limit:
            return
        wanted = self._job.upcoming(1 + self._ahead_limit)
        for index in [index for index in self._ahead if index not in wanted]:
            self._ahead.pop(index).cancel()  # it was dropped, or others come first now
            self._costs.pop(index, None)
        for index in wanted:
            if index in self._ahead:
                continue
            task = self._task(index)
            if task.source.same_as is not None:
                continue  # decided when its turn comes
            cost = self._handler.cost(task)
            if self._costs and sum(self._costs.values()) + cost > self._memory_bytes:
                break
            self._costs[index] = cost
            self._ahead[index] = loader.submit(self._load, task)

    def _load(self, task: Task) -> tuple[Loaded, float]:
        begun = time.perf_counter()
        loaded = self._handler.load(task)
        return loaded, time.perf_counter() - begun

    def _loaded(self, task: Task) -> tuple[Loaded, float]:
        """The photo, read ahead or read now."""
        future = self._ahead.pop(task.index, None)
        if future is None:
            cost = self._costs[task.index] = self._handler.cost(task)
            while self._behind and sum(self._costs.values()) > max(cost, self._memory_bytes):
                self._wait_for_writer(len(self._behind) - 1)
            return self._load(task)
        # In short steps: on Windows, Ctrl-C does not interrupt a wait without an end.
        while not wait([future], _POLL_S).done:
            self._token.check()
        return future.result()

    # ---- one photo, or a few together -----------------------------------------------------

    def _next_group(self) -> list[int]:
        """The photos to work on together: the next one, and those after it that go with it."""
        upcoming = self._job.upcoming(self._together)
        group = upcoming[:1]
        for index in upcoming[1:]:
            first, task = self._job.batch.sources[group[0]], self._task(index)
            if first.same_as is not None or task.source.same_as is not None:
                break  # its turn comes when it is known what became of the other
            if index not in self._costs:
                self._costs[index] = self._handler.cost(task)
            if sum(self._costs[one] for one in {*group, index} & set(self._costs)) > (
                self._memory_bytes // 2
            ):
                break
            group.append(index)
        return group

    def _do(self, group: Sequence[int], writer: ThreadPoolExecutor) -> None:
        if len(group) == 1 and self._repeated(self._task(group[0])):
            return
        if self._workers > 1:
            self._give_away(group[0], writer)
            return
        begun: list[_Begun[Loaded]] = []
        for index in group:
            one = self._begin(self._task(index))
            if one is None:
                self._costs.pop(index, None)
            else:
                begun.append(one)
        started = time.perf_counter()
        results = self._work(begun)
        share = (time.perf_counter() - started) / max(1, len(begun))
        while begun:
            one, result = begun.pop(0), results.pop(0)
            seconds, task, target = one.seconds + share, one.task, one.target
            del one  # the photo as it was read is not needed for the writing to begin
            self._hand_over(task, target, result, seconds, writer)

    def _give_away(self, index: int, workers: ThreadPoolExecutor) -> None:
        """Has a photo worked on and written beside others, once one of those is done."""
        self._wait_for_writer(self._workers - 1)
        one = None if self._stopping else self._begin(self._task(index))
        if one is None:
            self._costs.pop(index, None)
        else:
            self._behind[workers.submit(self._work_alone, one)] = index

    def _work_alone(self, one: _Begun[Loaded]) -> None:
        started = time.perf_counter()
        (result,) = self._work([one])
        if isinstance(result, BaseException):
            self._settle_failure(one.task.index, result)
        else:
            seconds = one.seconds + time.perf_counter() - started
            self._finish(one.task, one.target, result, seconds)

    def _begin(self, task: Task) -> _Begun[Loaded] | None:
        """Reads a photo and notes that work on it begins; None where that failed."""
        try:
            loaded, seconds = self._loaded(task)
            self._token.check()
            target = self._handler.reserve(task, loaded)
            self._job.append(Started(task.index, target))
            if target is None:
                self._turns.begin(task.index)
            return _Begun(task, target, loaded, seconds)
        except NotAllowed:
            _logger.info("photo %d was taken out of the batch while it was read", task.index)
        except BaseException as error:
            self._settle_failure(task.index, error)
        return None

    def _work(self, begun: Sequence[_Begun[Loaded]]) -> list[Worked | BaseException]:
        """The handler's work; what went wrong stands in the place of what should have come."""
        try:
            if len(begun) == 1:
                one = begun[0]
                work = self._handler.work(one.task, one.loaded, self._token, self._progress)
                return [work]
            if not begun:
                return []
            return list(
                self._handler.work_together(
                    [(one.task, one.loaded) for one in begun], self._token, self._progress
                )
            )
        except BaseException as error:
            return [error] * len(begun)

    def _hand_over(
        self,
        task: Task,
        target: Path | None,
        result: Worked | BaseException,
        seconds: float,
        writer: ThreadPoolExecutor,
    ) -> None:
        """Lets a photo be written; or notes why there is nothing to write."""
        behind = False
        try:
            if isinstance(result, BaseException):
                self._settle_failure(task.index, result)
                return
            self._wait_for_writer(max(0, self._behind_limit - 1))
            if self._behind_limit:
                future = writer.submit(self._finish, task, target, result, seconds)
                self._behind[future] = task.index
                behind = True
            else:
                self._finish(task, target, result, seconds)
        except BaseException as error:
            self._settle_failure(task.index, error)
        finally:
            if not behind:
                self._costs.pop(task.index, None)

    def _finish(self, task: Task, target: Path | None, worked: Worked, seconds: float) -> None:
        """Writes a copy and notes it; errors of the photo end here."""
        begun = time.perf_counter()
        try:
            self._turns.wait(task.index)
            copy = self._handler.finish(task, target, worked, partial(self._announce, task.index))
            self._settle_copy(task.index, copy, seconds + time.perf_counter() - begun)
        except BaseException as error:
            self._settle_failure(task.index, error)

    def _repeated(self, task: Task) -> bool:
        """Copies the result of an earlier photo with the same bytes, where there is one."""
        if task.source.same_as is None:
            return False
        if self._job.batch.items[task.source.same_as].state is ItemState.RUNNING:
            self._wait_for_writer(0)
        twin = self._job.batch.items[task.source.same_as]
        if twin.state is not ItemState.DONE or twin.verdict == "original":
            return False
        if self._job.batch.options_of(task.source.same_as) != task.options:
            return False
        if task.item.unchanged != twin.unchanged:
            return False
        begun = time.perf_counter()
        try:
            self._job.append(Started(task.index))
            self._turns.begin(task.index)
            self._turns.wait(task.index)
            copy = self._handler.repeat(task, twin, partial(self._announce, task.index))
            if copy is None:
                return False
            self._settle_copy(task.index, copy, time.perf_counter() - begun)
        except BaseException as error:
            self._settle_failure(task.index, error)
        return True

    def _announce(self, index: int, target: Path, sha256: str, temporary: Path) -> None:
        self._job.append(Writing(index, target, sha256, temporary))
        self._turns.named(index)

    def _task(self, index: int) -> Task:
        batch = self._job.batch
        return Task(index, batch.sources[index], batch.items[index], batch.options_of(index))

    def _wait_for_writer(self, allowed: int) -> None:
        """Waits until at most so many photos are still being written."""
        while True:
            for future in [future for future in self._behind if future.done()]:
                self._costs.pop(self._behind.pop(future), None)
            if len(self._behind) <= allowed:
                return
            wait(list(self._behind), _POLL_S, return_when=FIRST_COMPLETED)

    # ---- what became of it ----------------------------------------------------------------

    def _settle_copy(self, index: int, copy: Copy, seconds: float) -> None:
        finished = Finished(
            index,
            copy.output,
            copy.sha256,
            copy.restored,
            copy.kept,
            round(seconds, 3),
            copy.doubtful,
            copy.bytes,
            copy.mtime_ns,
            copy.faces,
            copy.notes,
        )
        self._settle(finished)

    def _settle_failure(self, index: int, error: BaseException) -> None:
        """Notes why a photo was not done; remembers what ends the run."""
        outcome = outcome_of(index, error)
        if isinstance(error, EntedError) and error.stops_batch:
            self._error = self._error or error
        elif not isinstance(error, Exception):
            self._bug = self._bug or error  # Ctrl-C for the second time, the interpreter's end
        settled = False
        try:
            if self._job.batch.items[index].state is not ItemState.RUNNING:
                if isinstance(outcome, GivenBack):
                    return  # it was never begun
                self._job.append(Started(index))
            self._settle(outcome)
            settled = not isinstance(outcome, GivenBack)
        except EntedError as journal_error:
            # The photo is begun again when the job is resumed.
            self._error = self._error or journal_error
        except NotAllowed:
            _logger.info("photo %d was taken out of the batch while it was read", index)
        finally:
            self._turns.over(index, given_back=not settled)

    def _settle(self, outcome: Finished | LeftAsItWas | WentWrong | GivenBack) -> None:
        self._job.append(outcome)
        if isinstance(outcome, Finished):
            remove_former(self._job.batch, outcome.index)
        if self._on_item is not None and not isinstance(outcome, GivenBack):
            with self._telling:
                self._on_item(outcome.index, self._job.batch.items[outcome.index])
