"""Requests from their arrival to their one answer."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from ented_desktop.base.errors import Cancelled, EntedError
from ented_desktop.base.progress import CancelToken, Progress
from ented_desktop.engine.lanes import Task
from ented_desktop.engine.protocol import (
    Ask,
    Done,
    Event,
    Failed,
    Problem,
    Progressed,
    Request,
    Result,
    Stopped,
)

_PROGRESS_PAUSE_S: Final = 0.05
_KEPT_CODES: Final = 20
_HINTS: Final = {
    "device-memory": "Close other programs and try again, or choose the processor in the settings.",
    "device-unavailable": "Choose another device in the settings.",
    "model-missing": "Choose other weights in the settings.",
    "no-face": "Draw a box around it.",
    "output-exists": "Choose another name or folder.",
    "output-is-original": "Choose another name or folder.",
    "output-not-writable": "Choose another folder.",
    "reference-missing": "Choose another photo.",
}
"""What the window's user can do, where the error's own hint speaks of the command line."""
_logger = logging.getLogger(__name__)


class Job:
    """One request.

    Args:
        request: As it arrived.
        send: Where events go.
    """

    def __init__(self, request: Request, send: Callable[[Event], None]) -> None:
        self.id = request.id
        self.ask: Ask = request.ask
        self.urgent = request.urgent
        self.token = CancelToken()
        self.task: Task | None = None
        self._send = send
        self._told = float("-inf")

    def progress(self, report: Progress) -> None:
        """A progress callback that tells the window, at most twenty times a second."""
        now = time.monotonic()
        if now - self._told >= _PROGRESS_PAUSE_S:
            self._told = now
            self._send(Progressed(self.id, report.done, report.total, report.stage, report.item))


class Jobs:
    """All requests that have no answer yet; any thread.

    Args:
        send: Where events go.
    """

    def __init__(self, send: Callable[[Event], None]) -> None:
        self._send = send
        self._lock = threading.Lock()
        self._open: dict[int, Job] = {}
        self._highest = 0
        self.last_codes: deque[str] = deque(maxlen=_KEPT_CODES)
        """The codes of the last problems, oldest first, for a diagnosis."""

    def open(self, request: Request) -> Job | None:
        """Notes a request; None where its number was used before."""
        with self._lock:
            if request.id <= self._highest:
                return None
            self._highest = request.id
            job = self._open[request.id] = Job(request, self._send)
            return job

    def refuse(self, number: int, problem: Problem) -> None:
        """Answers a request that cannot be understood."""
        with self._lock:
            if number <= self._highest:
                return
            self._highest = number
            self.last_codes.append(problem.code)
        self._send(Failed(number, problem))

    def cancel(self, number: int) -> None:
        """Stops a request: at once where it waits, at its next check where it runs."""
        with self._lock:
            job = self._open.get(number)
        if job is None:
            return  # answered already
        job.token.cancel()
        if job.task is not None and job.task.claim():
            self._answer(job, Stopped(job.id))

    def stop_all(self) -> None:
        """Cancels every request."""
        with self._lock:
            numbers = list(self._open)
        for number in numbers:
            self.cancel(number)

    def run(self, job: Job, work: Callable[[Job], Result]) -> None:
        """Does a request's work and answers it, whatever happens."""
        try:
            job.token.check()
            answer: Event = Done(job.id, work(job))
        except Cancelled:
            answer = Stopped(job.id)
        except Exception as error:
            if not isinstance(error, EntedError):
                _logger.exception("unexpected error in %s", type(job.ask).__name__)
            problem = problem_of(error)
            self.last_codes.append(problem.code)
            answer = Failed(job.id, problem)
        self._answer(job, answer)

    def _answer(self, job: Job, event: Event) -> None:
        with self._lock:
            if self._open.pop(job.id, None) is None:
                return
        try:
            self._send(event)
        except Exception as error:  # an answer that cannot be written down
            _logger.exception("no answer to %s", type(job.ask).__name__)
            self._send(Failed(job.id, problem_of(error)))


def problem_of(error: Exception) -> Problem:
    """An error as a value; what is no :class:`EntedError` is a bug and says so."""
    if isinstance(error, EntedError):
        hint = _HINTS.get(error.code, error.hint)
        problem = Problem(error.code, error.message, hint, error.stops_batch)
    elif isinstance(error, MemoryError):
        problem = Problem(
            "device-memory",
            "This computer has run out of memory.",
            "Close other programs and try again.",
            stops_batch=True,
        )
    else:
        detail = str(error)
        with contextlib.suppress(Exception):
            detail = detail.splitlines()[0][:200] if detail else ""
        problem = Problem(
            "internal-error",
            f"An unexpected error ({type(error).__name__}: {detail}).",
            "The log of the engine has the details.",
        )
    return problem
