"""What starts this program again: from a checkout, from installed packages, or from an installer.

An installer brings two executables in one folder. Qt and torch must not meet in one process
(see the house's rules for the engine), so the window's executable has no torch and the other one no
Qt; each hands over to the other what it cannot do itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

WINDOW_NAME: Final = "ENTED"
"""File name of the window's executable, without a suffix."""
ENGINE_NAME: Final = "ented-engine"
"""File name of the executable that computes, without a suffix."""


def is_frozen() -> bool:
    """Whether an installer brought this program, with a Python of its own."""
    return bool(getattr(sys, "frozen", False))


def is_window_program() -> bool:
    """Whether this process is the installer's executable of the window."""
    return is_frozen() and Path(sys.executable).stem.lower() == WINDOW_NAME.lower()


def is_engine_program() -> bool:
    """Whether this process is the installer's executable that computes."""
    return is_frozen() and Path(sys.executable).stem.lower() == ENGINE_NAME


def window_command() -> list[str]:
    """The command line that opens the window; photos may follow."""
    return _sibling(WINDOW_NAME) if is_frozen() else _module()


def verb_command() -> list[str]:
    """The command line of ``ented``; a verb must follow."""
    return _sibling(ENGINE_NAME) if is_frozen() else _module()


def hand_over(command: Sequence[str]) -> int:  # noqa: RET503  (execv does not return)
    """Becomes another program; where the system cannot do that, runs it and waits.

    Args:
        command: The program with its arguments.

    Returns:
        Its exit code, where this process goes on to live (Windows).

    Raises:
        OSError: It cannot be started.
    """
    words = list(command)
    if sys.platform == "win32":
        return subprocess.call(words)
    # What was printed so far must not be lost.
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os.execv(words[0], words)


def _module() -> list[str]:
    return [sys.executable, "-m", "ented_desktop"]


def _sibling(name: str) -> list[str]:
    suffix = ".exe" if sys.platform == "win32" else ""
    return [str(Path(sys.executable).with_name(name + suffix))]
