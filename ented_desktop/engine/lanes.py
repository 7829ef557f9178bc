"""Threads that take work by rank, and pieces of work that end exactly once."""

from __future__ import annotations

import heapq
import itertools
import logging
import threading
from collections.abc import Callable
from enum import IntEnum
from typing import Generic, TypeVar

from ented_desktop.base.errors import Cancelled
from ented_desktop.base.progress import CancelToken

_logger = logging.getLogger(__name__)
_T = TypeVar("_T")


class Rank(IntEnum):
    """Who goes first."""

    SETTINGS = 0
    URGENT = 1
    ORDINARY = 2
    LIBRARY = 3
    ALBUM = 4


class Task:
    """A piece of work that is either begun or withdrawn, never both.

    Args:
        work: What to do; must not raise.
        token: Tells the work to stop.
    """

    def __init__(self, work: Callable[[], None], token: CancelToken | None = None) -> None:
        self.token = token or CancelToken()
        self._work = work
        self._claim = threading.Lock()

    def claim(self) -> bool:
        """Whether the caller is the one who decides about it; true once."""
        return self._claim.acquire(blocking=False)

    def run(self) -> None:
        """Does the work."""
        self._work()


class Lane:
    """Does tasks by rank, and those of one rank in their order.

    Args:
        name: For the threads' names.
        threads: How many tasks are done at once.
        before: Waited for by each thread before its first task, for example an import.
    """

    def __init__(
        self, name: str, threads: int = 1, before: Callable[[], None] = lambda: None
    ) -> None:
        self._before = before
        self._condition = threading.Condition()
        self._waiting: list[tuple[Rank, int, Task]] = []
        self._numbers = itertools.count()
        self._stopped = False
        self._running: set[Task] = set()
        self._threads = [
            threading.Thread(target=self._serve, name=f"{name}-{number}", daemon=True)
            for number in range(threads)
        ]

    def start(self) -> None:
        """Starts the threads."""
        for thread in self._threads:
            thread.start()

    def put(self, task: Task, rank: Rank = Rank.ORDINARY) -> None:
        """Queues a task; any thread."""
        with self._condition:
            heapq.heappush(self._waiting, (rank, next(self._numbers), task))
            self._condition.notify()

    def call(
        self,
        work: Callable[[], _T],
        rank: Rank = Rank.ORDINARY,
        token: CancelToken | None = None,
    ) -> _T:
        """Has a piece of work done here and waits for it; from a thread of another lane.

        Args:
            work: What to do; what it raises is raised here.
            rank: Its place in the queue.
            token: Cancelling it ends the wait as long as the work has not begun.

        Raises:
            Cancelled: The token was cancelled, or the lane stopped.
        """
        outcome: _Outcome[_T] = _Outcome(work)
        task = Task(outcome.work, token)
        self.put(task, rank)
        while not outcome.done.wait(0.1):
            if (task.token.cancelled or self._stopped) and task.claim():
                raise Cancelled
        return outcome.take()

    def give_way(self) -> None:
        """Does what waits here and goes before an album; for a long task between two steps.

        It is done in the caller's thread, so that nothing of it runs beside the long task. Of the
        library's tasks one is done at most: there may be thousands. In other threads than this
        lane's nothing happens.
        """
        if threading.current_thread() not in self._threads:
            return
        worst = Rank.LIBRARY
        while True:
            with self._condition:
                if self._stopped or not self._waiting or self._waiting[0][0] > worst:
                    return
                rank, _, task = heapq.heappop(self._waiting)
                if not task.claim():
                    continue
                self._running.add(task)
            if rank is Rank.LIBRARY:
                worst = Rank.ORDINARY
            self._do(task)

    def stop(self) -> None:
        """Cancels what runs and begins nothing any more; returns at once."""
        with self._condition:
            self._stopped = True
            for task in self._running:
                task.token.cancel()
            self._condition.notify_all()

    def join(self, timeout_s: float) -> bool:
        """Waits until all threads but the caller's own have ended; whether they have."""
        for thread in self._threads:
            if thread.is_alive() and thread is not threading.current_thread():
                thread.join(timeout_s)
        return not any(thread.is_alive() for thread in self._threads)

    def _serve(self) -> None:
        try:
            self._before()
        except Exception:
            _logger.exception("a lane could not be prepared")
        while True:
            with self._condition:
                while not self._waiting and not self._stopped:
                    self._condition.wait()
                if self._stopped:
                    return
                _, _, task = heapq.heappop(self._waiting)
                if not task.claim():
                    continue
                self._running.add(task)
            self._do(task)

    def _do(self, task: Task) -> None:
        try:
            task.run()
        except Exception:
            _logger.exception("a task raised")  # a bug: the lane must outlive it
        finally:
            with self._condition:
                self._running.discard(task)


class _Outcome(Generic[_T]):
    """What a piece of work gave."""

    def __init__(self, work: Callable[[], _T]) -> None:
        self._do = work
        self.done = threading.Event()
        self._result: list[_T] = []
        self._error: BaseException | None = None

    def work(self) -> None:
        try:
            self._result.append(self._do())
        except BaseException as error:
            self._error = error
        finally:
            self.done.set()

    def take(self) -> _T:
        if self._error is not None:
            raise self._error
        return self._result[0]
