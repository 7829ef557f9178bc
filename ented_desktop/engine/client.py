"""The window's end of the pipe to the engine: starts the process, asks, reads what it tells.

Nothing here knows Qt, and nothing heavy is imported: the window's process holds this module.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import subprocess
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Final

from ented_desktop.base.paths import cache_dir
from ented_desktop.base.program import is_frozen, verb_command
from ented_desktop.engine.protocol import (
    Ask,
    Cancel,
    Done,
    Event,
    Failed,
    Problem,
    Quit,
    Request,
    Stopped,
    decode_event,
    encode,
    number_of,
)

_LOG_NAME: Final = "engine.log"
_LOG_LIMIT_BYTES: Final = 2_000_000
_logger = logging.getLogger(__name__)


def engine_command() -> list[str]:
    """The command line that starts this program's own engine."""
    return [*verb_command(), "engine"]


class EngineClient:
    """One engine process, from its start to its end; a new one needs a new client.

    Args:
        command: The command line; None for this program's own engine.
        environment: Variables of the child; None for those of this process.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._command = list(command) if command is not None else engine_command()
        self._environment = _with_package(dict(os.environ if environment is None else environment))
        self._process: subprocess.Popen[bytes] | None = None
        self._outbound: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._writer: threading.Thread | None = None
        self._lock = threading.Lock()
        self._reading = threading.Lock()
        self._unanswered: dict[int, None] = {}
        self._last_id = 0
        self._epitaphs: deque[Event] | None = None

    @property
    def pid(self) -> int | None:
        """The engine's process number; None before the start."""
        return None if self._process is None else self._process.pid

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Requests without an answer so far, in the order they were asked."""
        with self._lock:
            return tuple(self._unanswered)

    def start(self) -> None:
        """Starts the process; returns before it answers.

        Raises:
            OSError: The system cannot start it.
            RuntimeError: It was started before.
        """
        if self._process is not None:
            raise RuntimeError("a client starts one engine only")
        log = _open_log()
        try:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL if log is None else log,
                env=self._environment,
                # A window has no console to lend, and must stay smoother than the engine.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0)
                | getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
            )
        finally:
            if log is not None:
                log.close()
        self._writer = threading.Thread(target=self._write, name="engine-writer", daemon=True)
        self._writer.start()

    def request(self, ask: Ask, *, urgent: bool = False) -> int:
        """Asks the engine; any thread, never waits.

        What is asked before the start is sent then. What is asked after the engine's end is
        answered by the next :meth:`read_event`.

        Args:
            ask: The question.
            urgent: Whether it goes before what waits.

        Returns:
            The request's number, which the answer bears.
        """
        with self._lock:
            self._last_id += 1
            number = self._last_id
            self._unanswered[number] = None
            # Under the lock, so that numbers arrive in order.
            self._outbound.put(encode(Request(number, ask, urgent)))
        return number

    def cancel(self, request_id: int) -> None:
        """Asks the engine to stop a request; any thread, never waits."""
        self._outbound.put(encode(Cancel(request_id)))

    def read_event(self) -> Event | None:
        """Waits for the next event.

        Returns:
            The event. When the process has ended: ``Failed`` with code ``engine-gone`` for each
            unanswered request, then None.
        """
        with self._reading:
            while self._epitaphs is None:
                line = self._read_line()
                if not line:
                    break
                event = self._understand(line)
                if event is not None:
                    return event
            epitaphs = self._bury()
            with self._lock:
                # Also what was asked since the end.
                epitaphs.extend(Failed(number, _GONE) for number in self._unanswered)
                self._unanswered.clear()
            return epitaphs.popleft() if epitaphs else None

    def close(self, timeout_s: float = 5.0) -> None:
        """Ends the process: asks it to, then terminates, then kills it. May be called twice.

        Args:
            timeout_s: How long it may take to end by itself.
        """
        process = self._process
        if process is None:
            return
        self._outbound.put(encode(Quit()))
        self._outbound.put(None)
        for ending, patience_s in (
            (None, timeout_s),
            (process.terminate, min(timeout_s, 1.0)),
            (process.kill, 10.0),
        ):
            if ending is not None:
                ending()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(patience_s)
                break
        if self._writer is not None:
            self._writer.join(1.0)
        # Where nobody reads any more, the pipe is closed here.
        if self._reading.acquire(timeout=1.0):
            try:
                self._bury()
            finally:
                self._reading.release()

    def _read_line(self) -> bytes:
        """The next line; empty at the end."""
        process = self._process
        if process is None or process.stdout is None or process.stdout.closed:
            return b""
        try:
            line = process.stdout.readline()
        except (OSError, ValueError):
            return b""
        # A line that was cut off by the process's end is no message.
        return line if line.endswith(b"\n") else b""

    def _understand(self, line: bytes) -> Event | None:
        try:
            event = decode_event(line)
        except ValueError as error:
            _logger.error("the engine sent no event (%s): %r", error, line[:200])
            number = number_of(line, Done, Failed, Stopped)
            if number is None:
                return None
            event = Failed(number, _UNREADABLE)  # whoever asked must not wait for ever
        if isinstance(event, (Done, Failed, Stopped)):
            with self._lock:
                if event.id not in self._unanswered:
                    return None
                del self._unanswered[event.id]
        return event

    def _bury(self) -> deque[Event]:
        """Closes the pipes of a process that has ended, or is ending; what is left to be read."""
        if self._epitaphs is not None:
            return self._epitaphs
        self._epitaphs = deque()
        self._outbound.put(None)
        process = self._process
        if process is None:
            return self._epitaphs
        if process.stdout is not None:
            process.stdout.close()
        try:
            code = process.wait(5.0)
        except subprocess.TimeoutExpired:
            process.kill()  # it talks no more, so it works for nobody
            code = process.wait()
        _logger.info("engine %s ended with %s", process.pid, code)
        return self._epitaphs

    def _write(self) -> None:
        """Sends what is queued (a thread of its own: a pipe may be full)."""
        process = self._process
        assert process is not None
        assert process.stdin is not None
        pipe = process.stdin
        try:
            while (line := self._outbound.get()) is not None:
                pipe.write(line)
                if self._outbound.empty():
                    pipe.flush()
        except (OSError, ValueError):
            pass  # the engine is gone, which the reader tells
        finally:
            with contextlib.suppress(OSError, ValueError):
                pipe.close()


_GONE: Final = Problem(
    "engine-gone",
    "The part of the program that restores photos has stopped.",
    "It is started again by itself; the photo is tried once more.",
)

_UNREADABLE: Final = Problem(
    "internal-error",
    "The answer of the part of the program that restores photos cannot be read.",
    "The log has the details.",
)


def _with_package(environment: dict[str, str]) -> dict[str, str]:
    """Lets the child find this package in a checkout, wherever the program was started."""
    root = Path(__file__).resolve().parents[2]
    if not is_frozen() and (root / "pyproject.toml").is_file():
        parts = [str(root), environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(part for part in parts if part)
    return environment


def _open_log() -> IO[bytes] | None:
    """The engine's log, begun anew where it has grown large; None where it cannot be written."""
    try:
        file = cache_dir() / _LOG_NAME
        if file.exists() and file.stat().st_size > _LOG_LIMIT_BYTES:
            # On Windows it cannot be renamed while another engine writes it: then it grows on.
            with contextlib.suppress(OSError):
                file.replace(file.with_name(f"{_LOG_NAME}.1"))
        return file.open("ab")
    except OSError:
        return None
