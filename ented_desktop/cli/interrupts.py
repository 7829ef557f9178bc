"""Ctrl-C: ask first, then stop."""

from __future__ import annotations

import signal
import sys
import threading
from types import FrameType
from typing import Any

from ented_desktop.base.progress import CancelToken


class Interrupts:
    """Ctrl-C, or the system's request to end, during long work; a context manager around it.

    The first asks the work to stop at its next step, the second stops it at once, and none takes
    away what is told at the end.

    Args:
        token: What the first cancels.
    """

    def __init__(self, token: CancelToken) -> None:
        self._token = token
        self._held = False
        self._before: dict[signal.Signals, Any] = {}

    def __enter__(self) -> Interrupts:
        # Only the main thread may set signal handlers; elsewhere the caller has the token.
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            if handler is not None:
                signal.signal(number, handler)

    def hold(self) -> None:
        """From now on both do nothing: what remains takes a moment and must be whole."""
        self._held = True

    def release(self) -> None:
        """Ends :meth:`hold`: more long work follows."""
        self._held = False

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        if self._held:
            return
        if self._token.cancelled:
            raise KeyboardInterrupt
        self._token.cancel()
        again = "; Ctrl-C again stops at once" if number == signal.SIGINT else ""
        print(f"Stopping after this step{again}.", file=sys.stderr)
