"""How far work over many files has come: a bar on a terminal, a line now and then otherwise."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Final

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as RichProgress

from ented_desktop.base.progress import Progress
from ented_desktop.cli.progress import rate

_PLAIN_LINE_SECONDS: Final = 10.0


class WorkBar:
    """Tells how far work has come, on standard error; a context manager around it.

    Args:
        words: What is done first.
        quiet: Nothing is told.
        terminal: Whether standard error is a terminal that can show a moving bar; None asks it.
    """

    def __init__(self, words: str, *, quiet: bool = False, terminal: bool | None = None) -> None:
        self._quiet = quiet
        self._words = words
        self._started: float | None = None
        self._first = 0
        self._told = time.monotonic()
        self._bar: RichProgress | None = None
        self._task: TaskID | None = None
        console = Console(stderr=True, force_terminal=terminal)
        if console.is_terminal and not quiet:
            self._bar = RichProgress(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TextColumn("{task.fields[rate]}"),
                TextColumn("time left"),
                TimeRemainingColumn(),
                console=console,
                redirect_stdout=sys.stdout.isatty(),
                transient=True,
            )

    def __enter__(self) -> WorkBar:
        if self._bar is not None:
            self._bar.start()
            self._task = self._bar.add_task(escape(self._words), total=None, rate="")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def tell(self, report: Progress) -> None:
        """Shows a report (a :data:`~ented_desktop.base.progress.ProgressCallback`)."""
        if self._quiet:
            return
        now = time.monotonic()
        if report.total and report.done and self._started is None:
            self._started = now  # the first file also loads the networks, and is no measure
            self._first = report.done
        speed = 0.0
        if self._started is not None and now > self._started:
            speed = (report.done - self._first) / (now - self._started)
        if self._bar is not None and self._task is not None:
            self._bar.update(
                self._task,
                description=escape(f"{report.stage} {report.item}".strip()),
                completed=report.done,
                total=report.total or None,
                rate=rate(speed),
            )
        elif now - self._told >= _PLAIN_LINE_SECONDS and report.total:
            self._told = now
            left = (report.total - report.done) / speed if speed else 0.0
            tail = f", {rate(speed)}, {left / 60:.0f} min left" if speed else ""
            print(f"[{report.done}/{report.total}] {report.stage}{tail}", file=sys.stderr)

    def note(self, line: str) -> None:
        """Tells a line that stays."""
        if not self._quiet:
            print(line, file=sys.stderr)
