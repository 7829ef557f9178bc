"""One process per job, whatever ends that process."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from ented_desktop.base.errors import OutputError, UsageError


class JobLock:
    """The right to run one job; a context manager.

    The system gives the lock back when the process that holds it is gone, so that a killed batch
    can be resumed at once.

    Args:
        file: The lock's file; its folder exists.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
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
            raise UsageError(
                "job-busy",
                f"The job in {self._file.parent} is being run already.",
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

    def release(self) -> None:
        """Gives the lock back; giving back what is not held does nothing."""
        self._lock.release()

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
