"""How a run of many photos is told: a moving bar on a terminal, plain lines otherwise."""

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
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import Progress as RichProgress
from rich.text import Text

from ented_desktop.base.errors import EntedError
from ented_desktop.base.progress import Progress
from ented_desktop.cli.main import say_error
from ented_desktop.domain import Outcome, PhotoResult

_LONG_S: Final = 30.0
"""Work that takes longer rings at its end."""


class _RateColumn(ProgressColumn):
    """Photos per second, or seconds per photo where that reads better."""

    def render(self, task: Task) -> Text:
        return Text(rate(task.finished_speed or task.speed or 0.0))


def rate(photos_per_second: float) -> str:
    """A rate in words.

    Args:
        photos_per_second: The rate; 0 when not known yet.

    Returns:
        For example ``"2.5 photos/s"`` or ``"4.0 s/photo"``; empty when not known.
    """
    if photos_per_second <= 0:
        return ""
    if photos_per_second >= 1:
        return f"{photos_per_second:.1f} photos/s"
    return f"{1 / photos_per_second:.1f} s/photo"


def summary_line(result: PhotoResult) -> str:
    """One photo's result in one line.

    Returns:
        For example ``"in.jpg -> out/in.jpg: 2 faces restored, 1 kept (3.1 s)"``.
    """
    if not result.done:
        return f"{result.input}: failed: {result.error_message}"
    parts: list[str] = []
    for outcome in Outcome:
        count = sum(face.outcome is outcome for face in result.faces)
        if count:
            noun = "" if parts else (" face" if count == 1 else " faces")
            parts.append(f"{count}{noun} {outcome.value}")
    faces = ", ".join(parts) or "no face"
    return f"{result.input} -> {result.output}: {faces} ({result.seconds.total:.1f} s)"


class RunDisplay:
    """Tells a run's progress; a context manager around it.

    Results go to standard output; the bar, warnings and errors go to standard error.

    Args:
        total: Photos in all.
        quiet: Only errors are told.
        terminal: Whether standard error is a terminal that can show a moving bar; None asks it.
        done: Photos that an earlier run has done.
    """

    def __init__(
        self, total: int, *, quiet: bool = False, terminal: bool | None = None, done: int = 0
    ) -> None:
        self._total = total
        self._quiet = quiet
        console = Console(stderr=True, force_terminal=terminal)
        moving = console.is_terminal
        self._bar: RichProgress | None = None
        self._task: TaskID | None = None
        self._started = time.monotonic()
        self._done = self._first = done
        if moving and not quiet:
            self._bar = RichProgress(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                _RateColumn(),
                TextColumn("time left"),
                TimeRemainingColumn(),
                console=console,
                # Rich sends captured output to its own console, which is standard error here:
                # where standard output is a file or a pipe, it must stay apart.
                redirect_stdout=sys.stdout.isatty(),
                transient=True,
            )

    def __enter__(self) -> RunDisplay:
        self._started = time.monotonic()
        if self._bar is not None:
            self._bar.start()
            self._task = self._bar.add_task("loading", total=self._total, completed=self._done)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def stage(self, progress: Progress) -> None:
        """Shows what is being done now (a :data:`~ented_desktop.base.progress.ProgressCallback`).

        Plain output has no line for it: a log of stages would bury the results.
        """
        if self._bar is not None and self._task is not None:
            text = f"{progress.stage} {progress.item}".strip()
            if progress.total > 1:
                text += f" ({min(progress.done + 1, progress.total)}/{progress.total})"
            self._bar.update(self._task, description=escape(text))

    def photo(self, result: PhotoResult) -> None:
        """Tells one photo's result."""
        self.line(summary_line(result), failed=not result.done)

    def line(self, text: str, *, failed: bool = False) -> None:
        """Tells that one more photo is over, in one line."""
        self._done += 1
        if failed:
            print(text, file=sys.stderr)
        elif not self._quiet:
            # One line at once even into a pipe: somebody may be watching the log.
            print(f"[{self._done}/{self._total}] {text}", flush=True)
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)

    def take_back(self, count: int) -> None:
        """So many photos, done in an earlier run, are to be done again."""
        self._done -= count
        self._first = self._done

    def note(self, line: str) -> None:
        """Tells something that is neither a result nor an error (standard error)."""
        if not self._quiet:
            print(line, file=sys.stderr)

    def error(self, error: EntedError) -> None:
        """Tells what ended the run."""
        say_error(error)

    def ring(self) -> None:
        """Rings the terminal's bell after long work, so that it calls whoever went away."""
        if self._bar is not None and time.monotonic() - self._started > _LONG_S:
            print("\a", end="", file=sys.stderr, flush=True)

    def finish(self) -> None:
        """Tells the count and the rate of the whole run."""
        elapsed = time.monotonic() - self._started
        done = self._done - self._first
        if not self._quiet and done > 1:
            speed = rate(done / elapsed if elapsed > 0 else 0.0)
            print(f"{done} photos in {elapsed:.1f} s ({speed})")
