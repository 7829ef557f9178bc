"""Progress reports and cancellation, free of any user interface."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from ented_desktop.base.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """One report of how far some work has come.

    Attributes:
        done: Units finished, 0..total.
        total: Units in all; 0 when not known yet.
        stage: Short present participle, for example ``"detecting"``.
        item: What is being worked on, for example a file name.
    """

    done: int
    total: int
    stage: str
    item: str = ""


ProgressCallback = Callable[[Progress], None]
"""Called from the working thread; must return quickly and must not raise."""


def ignore_progress(_progress: Progress) -> None:
    """A :data:`ProgressCallback` that drops every report."""


class CancelToken:
    """A thread-safe request to stop, checked at every stage, face and tile."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Asks the work that holds this token to stop at its next check."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether :meth:`cancel` was called."""
        return self._event.is_set()

    def check(self) -> None:
        """Raises :class:`Cancelled` when :meth:`cancel` was called, else does nothing."""
        if self._event.is_set():
            raise Cancelled
