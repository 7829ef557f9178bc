"""One process per job, whatever ends that process."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Final

from filelock import FileLock, Timeout

from ented_desktop.base.errors import OutputError, UsageError

OWNER: Final = "owner"
"""Name of the file that says who has the lock."""
_IN_ENGINE: Final = "engine" in sys.argv[1:2]
THIS_DOOR: Final = "the window" if _IN_ENGINE else "the command line"
_MOST_LETTERS: Final = 80


class JobLock:
    """The right to run one job; a context manager.

    The system gives the lock back when the process that holds it is gone, so that a killed batch
    can be resumed at once.

    Args:
        file: The lock's file; its folder exists. A file beside it says who has it.
        who: Told to whoever finds it taken, for example ``"the command line"``.
    """

    def __init__(self, file: Path, who: str = "") -> None:
        self._file = file
        self._owner = file.with_name(OWNER)
        self._who = who or THIS_DOOR
        self._lock = FileLock(file, thread_local=False)  # any thread may give it back

    def acquire(self) -> None:
        """Takes the lock.

        Raises:
            UsageError: ``job-busy``: another process, or another runner of this one, has it.
            OutputError: ``journal-not-writable``: the folder allows no lock.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            owner = self._read_owner()
            raise UsageError(
                "job-busy",
                f"The job in {self._file.parent} is being run already{owner}.",
                "Wait for it, or stop the other window or command first.",
            ) from error
        except (OSError, NotImplementedError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise OutputError(
                "journal-not-writable",
                f"The job's folder {self._file.parent} cannot be locked ({reason}).",
                "Choose another folder with --jobs-dir.",
                stops_batch=True,
            ) from error
        # Only for people; who has the lock is the system's to say.
        with contextlib.suppress(OSError):
            self._owner.write_text(f"{self._who} (process {os.getpid()})", encoding="utf-8")

    def release(self) -> None:
        """Gives the lock back; giving back what is not held does nothing."""
        if self._lock.is_locked:
            with contextlib.suppress(OSError):
                self._owner.unlink(missing_ok=True)
        self._lock.release()

    def _read_owner(self) -> str:
        """Who has it, in words; empty where that is not known."""
        try:
            who = self._owner.read_text(encoding="utf-8")[:_MOST_LETTERS]
        except (OSError, ValueError):
            return ""
        return f" by {who}" if who.isprintable() and who else ""

    def __enter__(self) -> JobLock:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
