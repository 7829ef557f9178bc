"""How long the program takes to start, and how much memory it holds then.

The program is started as a user starts it, as a process of its own, with empty folders of its own.
It writes when what happened into the file that ``ENTED_STARTUP_MARKS`` names, a JSON object a line:
``{"mark": "first_paint" | "engine_started" | "engine_ready", "monotonic": seconds}``, on the clock
that all processes of a machine share.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ented_desktop import __version__
from ented_desktop.base.errors import EntedError
from ented_desktop.base.program import window_command
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.evaluation.bench import Timing, describe_machine
from ented_desktop.settings.store import FILE_NAME, SettingsStore

MARKS: Final = {
    "first_paint": "first paint",
    "engine_started": "engine answers",
    "engine_ready": "engine ready",
}
"""Marks by name, with what they are called in a table."""
WANTED_SECONDS: Final = {"first_paint": 0.6, "engine_ready": 6.0}
"""What the program is held to, on a warm machine."""
MARKS_VARIABLE: Final = "ENTED_STARTUP_MARKS"

_POLL_S: Final = 0.01
_SETTLE_S: Final = 1.0
_END_S: Final = 10.0


@dataclass(frozen=True, slots=True)
class Start:
    """One start of the program.

    Attributes:
        seconds: From the start of the process to each mark.
        processor_seconds: What the window's process had computed at its first paint, and the
            engine until it was ready; empty where the system does not say.
        window_bytes: Memory of the window's process once the engine was ready; None where the
            system does not say.
        engine_bytes: Memory of its child processes.
    """

    seconds: dict[str, float]
    processor_seconds: dict[str, float]
    window_bytes: int | None
    engine_bytes: int | None


@dataclass(frozen=True, slots=True)
class AppReport:
    """The result of measuring starts.

    Attributes:
        seconds: Times by mark.
        processor_seconds: Computing time by mark, which other programs slow down less; empty where
            the system does not say.
        window_bytes: Median memory of the window's process; None where unknown.
        engine_bytes: Median memory of the engine.
        screen: On which screen, in words.
        repeat: Starts that count.
        warm_up: Starts before them that do not.
    """

    seconds: dict[str, Timing]
    processor_seconds: dict[str, Timing]
    window_bytes: int | None
    engine_bytes: int | None
    screen: str
    repeat: int
    warm_up: int

    def to_json(self) -> str:
        """The report as JSON; times in seconds, memory in bytes."""
        document = {
            "ented": __version__,
            "machine": describe_machine(),
            "screen": self.screen,
            "repeat": self.repeat,
            "warm_up": self.warm_up,
            "seconds": {mark: timing.to_dict() for mark, timing in self.seconds.items()},
            "wanted_seconds": WANTED_SECONDS,
            "processor_seconds": {
                mark: timing.to_dict() for mark, timing in self.processor_seconds.items()
            },
            "memory_bytes": {"window": self.window_bytes, "engine": self.engine_bytes},
        }
        return json.dumps(document, indent=2, ensure_ascii=True, allow_nan=False) + "\n"

    def to_text(self) -> str:
        """The report as a table for a terminal."""
        machine = describe_machine()
        lines = [
            f"{machine['processor']}, {machine['cores']} cores, {machine['system']}",
            f"{self.screen}; {self.repeat} starts after {self.warm_up} to warm up",
            "",
            f"{'seconds from the start':<26}{'median':>9}{'min':>9}{'max':>9}{'wanted':>9}",
        ]
        for mark, words in MARKS.items():
            one = self.seconds[mark]
            wanted = f"{WANTED_SECONDS[mark]:>9.1f}" if mark in WANTED_SECONDS else ""
            figures = f"{one.median:>9.3f}{one.smallest:>9.3f}{one.largest:>9.3f}"
            lines.append(f"{words:<26}{figures}{wanted}")
        for mark, one in self.processor_seconds.items():
            words = f"  computing, {MARKS[mark]}"
            lines.append(f"{words:<26}{one.median:>9.3f}{one.smallest:>9.3f}{one.largest:>9.3f}")
        for words, size in (("window", self.window_bytes), ("engine", self.engine_bytes)):
            memory = "not known" if size is None else f"{size / 1e6:,.0f} MB"
            lines.append(f"memory of the {words}: {memory}")
        return "\n".join(lines)


def own_command() -> list[str]:
    """What starts this very program without arguments."""
    return window_command()


def measure_app(
    *,
    repeat: int,
    warm_up: int = 1,
    command: Sequence[str] | None = None,
    environment: Mapping[str, str] | None = None,
    timeout_s: float = 60.0,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> AppReport:
    """Starts the program several times, one after another.

    Args:
        repeat: Starts that count, at least 1.
        warm_up: Starts before them, which fill the system's caches.
        command: What starts the program; None for this very one.
        environment: Its environment; None for this process's. Without a screen in it, the window
            is painted into memory.
        timeout_s: How long the engine may take to be ready.
        cancel: Checked before every start.
        progress: Told before every start.

    Raises:
        EntedError: ``app-ended``: the program ended by itself; ``app-slow``: a mark did not come.
        Cancelled: The token was cancelled.
    """
    token = cancel or CancelToken()
    full = dict(os.environ if environment is None else environment)
    screen = _choose_screen(full)
    starts: list[Start] = []
    with tempfile.TemporaryDirectory(prefix="ented-bench-", ignore_cleanup_errors=True) as folder:
        for name in ("CONFIG", "DATA", "CACHE"):
            full[f"ENTED_{name}_DIR"] = str(Path(folder, name.lower()))
        # The first start of all times itself; every other one does not.
        SettingsStore(Path(folder, "config", FILE_NAME)).change(self_test_done=True)
        for number in range(warm_up + repeat):
            token.check()
            progress(Progress(number, warm_up + repeat, "starting", "the program"))
            marks = Path(folder, f"marks-{number}.jsonl")
            starts.append(start_once(command or own_command(), full, marks, timeout_s=timeout_s))
    counted = starts[warm_up:]
    computed = [one.processor_seconds for one in counted]
    return AppReport(
        {mark: Timing.of([one.seconds[mark] for one in counted]) for mark in MARKS},
        {
            mark: Timing.of([one[mark] for one in computed])
            for mark in MARKS
            if all(mark in one for one in computed)
        },
        _median_bytes([one.window_bytes for one in counted]),
        _median_bytes([one.engine_bytes for one in counted]),
        screen,
        repeat,
        warm_up,
    )


def start_once(
    command: Sequence[str], environment: Mapping[str, str], marks: Path, *, timeout_s: float = 60.0
) -> Start:
    """Starts the program, waits until it has set every mark, and ends it.

    Args:
        command: What starts it.
        environment: Its whole environment.
        marks: A new file for its marks.
        timeout_s: How long it may take.

    Raises:
        EntedError: As :func:`measure_app`.
    """
    said = marks.with_suffix(".stderr")
    with said.open("wb") as stderr:
        started = time.monotonic()
        process = subprocess.Popen(
            list(command),
            env={**environment, MARKS_VARIABLE: str(marks)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )
    children: list[int] = []
    computed: dict[str, float] = {}
    try:
        found = read_marks(marks)
        while not set(MARKS) <= set(found):
            ended = process.poll()
            waited = time.monotonic() - started
            if ended is not None or waited > timeout_s:
                raise _failure(ended, set(MARKS) - set(found), timeout_s, said)
            time.sleep(_POLL_S)
            found = read_marks(marks)
            if "first_paint" in found and "first_paint" not in computed:
                computed.update(_processor_seconds("first_paint", [process.pid]))
        children = _descendants(process.pid)
        computed.update(_processor_seconds("engine_ready", children))
        time.sleep(_SETTLE_S)
        sizes = [_memory_bytes(child) for child in children]
        return Start(
            {mark: found[mark] - started for mark in MARKS},
            computed,
            _memory_bytes(process.pid),
            sum(size or 0 for size in sizes) if sizes else None,
        )
    finally:
        children = children or _descendants(process.pid)
        _end(process, children)


def read_marks(file: Path) -> dict[str, float]:
    """The marks written so far, by name, the first of each; a half-written line is left for later.

    Args:
        file: The marks' file; it may not be there yet.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except OSError:
        return {}
    found: dict[str, float] = {}
    for line in text.splitlines():
        try:
            entry = json.loads(line)
            found.setdefault(str(entry["mark"]), float(entry["monotonic"]))
        except (ValueError, KeyError, TypeError):
            continue
    return found


def _choose_screen(environment: dict[str, str]) -> str:
    """Which screen the window gets; sets one in memory where there is none."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    has_one = any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if not platform and sys.platform.startswith("linux") and not has_one:
        platform = environment["QT_QPA_PLATFORM"] = "offscreen"
    if platform in ("offscreen", "minimal"):
        return "painted into memory (offscreen)"
    return f"on the screen {environment.get('DISPLAY', '')}".rstrip()


def _failure(ended: int | None, missing: set[str], timeout_s: float, said: Path) -> EntedError:
    lines = said.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    last = f" It said: {lines[-1]}" if lines else ""
    if ended is not None:
        return EntedError("app-ended", f"The program ended by itself with code {ended}.{last}")
    waited = ", ".join(words for mark, words in MARKS.items() if mark in missing)
    return EntedError("app-slow", f"Not reached within {timeout_s:.0f} s: {waited}.{last}")


def _end(process: subprocess.Popen[bytes], children: Sequence[int]) -> None:
    """Ends the program and whatever it left behind."""
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(_END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    deadline = time.monotonic() + _END_S
    while time.monotonic() < deadline and any(map(_is_alive, children)):
        time.sleep(_POLL_S)
    for child in filter(_is_alive, children):
        with contextlib.suppress(OSError):
            os.kill(child, 9)


def _is_alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"


def _descendants(pid: int) -> list[int]:
    """All living processes below one; none where the system has no ``/proc``."""
    below: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*/stat") if sys.platform.startswith("linux") else ():
        with contextlib.suppress(OSError, ValueError, IndexError):
            fields = entry.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            below.setdefault(int(fields[1]), []).append(int(entry.parent.name))
    found: list[int] = []
    waiting = [pid]
    while waiting:
        children = below.get(waiting.pop(), [])
        found += children
        waiting += children
    return found


def _processor_seconds(mark: str, pids: Sequence[int]) -> dict[str, float]:
    """What processes have computed so far, by the mark it is noted for; empty where unknown."""
    total = 0.0
    for pid in pids:
        try:
            text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
            user, system = text.rpartition(")")[2].split()[11:13]
            total += (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
        except (OSError, ValueError, AttributeError):
            return {}
    return {mark: total} if pids else {}


def _memory_bytes(pid: int) -> int | None:
    """A process's share of memory: pages shared with others count in part."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return None


def _median_bytes(sizes: Sequence[int | None]) -> int | None:
    known = [float(size) for size in sizes if size is not None]
    return int(Timing.of(known).median) if known else None
