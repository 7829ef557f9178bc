"""Ctrl-C: ask first, then stop."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType
from typing import Any

from ented_desktop.base.progress import CancelToken


class Interrupts:
    """Ctrl-C during long work; a context manager around all of it.

    The first asks the work to stop at its next step, the second stops it at once, and none takes
    away the report of what was done.

    Args:
        token: What the first Ctrl-C cancels.
    """

    def __init__(self, token: CancelToken) -> None:
        self._token = token
        self._held = False
        self._before: Any = None

    def __enter__(self) -> Interrupts:
        # Only the main thread may set signal handlers; elsewhere the caller has the token.
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._on_interrupt)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def hold(self) -> None:
        """From now on Ctrl-C does nothing: what remains takes a moment and must be whole."""
        self._held = True

    def _on_interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self._held:
            return
        if self._token.cancelled:
            raise KeyboardInterrupt
        self._token.cancel()
        print("Stopping after this step; Ctrl-C again stops at once.", file=sys.stderr)
