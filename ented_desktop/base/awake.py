"""Keeps the machine from falling asleep while it works through the night."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import subprocess
import sys
from types import TracebackType
from typing import Final

_ES_CONTINUOUS: Final = 0x80000000
_ES_SYSTEM_REQUIRED: Final = 0x00000001
_GOES_S: Final = 2.0
_logger = logging.getLogger(__name__)


class KeepAwake:
    """A context manager: the system does not sleep on its own inside it.

    The screen may go dark. Where the system offers no way, nothing happens. A process that is
    killed lets the machine sleep again: the wish ends with this process.

    Args:
        why: Shown by systems that tell what keeps them awake.
    """

    def __init__(self, why: str) -> None:
        self._why = why
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> KeepAwake:
        if sys.platform == "win32":
            _set_windows_state(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED)
            return self
        command = _command(self._why)
        if command is not None:
            with contextlib.suppress(OSError):
                self._child = subprocess.Popen(
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,  # Ctrl-C is for us
                )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if sys.platform == "win32":
            _set_windows_state(_ES_CONTINUOUS)
        child, self._child = self._child, None
        if child is None:
            return
        if child.stdin is not None:
            with contextlib.suppress(OSError):
                child.stdin.close()
        with contextlib.suppress(OSError):
            child.terminate()
        try:
            child.wait(_GOES_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _command(why: str) -> list[str] | None:
    """A program that holds the wish as long as its input is open; None where there is none."""
    if sys.platform == "darwin":
        # It ends with this process, whatever ends that.
        found = shutil.which("caffeinate")
        return None if found is None else [found, "-i", "-w", str(os.getpid())]
    found, cat = shutil.which("systemd-inhibit"), shutil.which("cat")
    if found is None or cat is None:
        return None
    # The pipe closes when this process is gone; then cat ends, and the wish with it.
    wish = ["--what=sleep:idle", "--who=ENTED Desktop", f"--why={why}", "--mode=block"]
    return [found, *wish, cat]


def _set_windows_state(state: int) -> None:
    if sys.platform == "win32":
        import ctypes

        if not ctypes.windll.kernel32.SetThreadExecutionState(state):
            _logger.info("Windows does not let itself be kept awake")
