"""How long things take: subjects measured side by side, in rounds, and the table of it.

A machine is never equally fast for long. So the subjects of a bench take turns (A B C, A B C, ...),
and a ratio is the median of the ratios *within* the rounds: what slows a whole round down cancels.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol

from ented_desktop import __version__
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress

NETWORK: Final = "network"
"""The stage in which a subject restores one aligned face: with us, with a cached reference."""
END_TO_END: Final = "end to end"

StagePair = tuple[tuple[str, str], tuple[str, str]]
"""Two stages to compare, the slower one first; each as (subject, stage)."""


@dataclass(frozen=True, slots=True)
class Timing:
    """What repeated measurements of one thing come to; in seconds, or a ratio.

    Attributes:
        median: The median.
        smallest: The smallest.
        largest: The largest.
        runs: All of them, in order.
    """

    median: float
    smallest: float
    largest: float
    runs: tuple[float, ...]

    @classmethod
    def of(cls, runs: Sequence[float]) -> Timing:
        """Summarises measurements.

        Raises:
            ValueError: There is none.
        """
        if not runs:
            raise ValueError("nothing was measured")
        return cls(statistics.median(runs), min(runs), max(runs), tuple(runs))

    def over(self, other: Timing) -> Timing:
        """The ratio to another thing measured in the same rounds, round by round.

        Raises:
            ValueError: The rounds are not the same.
        """
        if len(self.runs) != len(other.runs):
            raise ValueError("only what was measured in the same rounds can be compared")
        return Timing.of([a / b for a, b in zip(self.runs, other.runs, strict=True)])

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready values."""
        return {
            "median": self.median,
            "min": self.smallest,
            "max": self.largest,
            "runs": list(self.runs),
        }


@dataclass(frozen=True, slots=True)
class SubjectFacts:
    """What there is to know about a subject besides its times.

    Attributes:
        weights: Whose weights, or that they are random.
        parameters: How many parameters the network has.
        threads: CPU threads in use.
        torch: Version of torch.
        notes: Further facts, in words.
    """

    weights: str
    parameters: int
    threads: int
    torch: str
    notes: dict[str, str] = field(default_factory=dict)


class Subject(Protocol):
    """Something that is measured, in a process of its own."""

    name: str

    def start(self, threads: int | None) -> SubjectFacts:
        """Gets ready and warm; ``threads`` None leaves their number to torch."""

    def run_round(self) -> dict[str, float]:
        """Does everything once; wall seconds by stage, the same stages every time."""

    def peak_memory_bytes(self) -> int | None:
        """The most memory held so far; None where the system does not say."""

    def close(self) -> None:
        """Ends the process; may be called at any time and twice."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one subject.

    Attributes:
        name: The subject.
        facts: Facts about it.
        stages: Times by stage.
        peak_memory_bytes: The most memory its process has held; None when not known.
    """

    name: str
    facts: SubjectFacts
    stages: dict[str, Timing]
    peak_memory_bytes: int | None


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times longer one thing takes than another.

    Attributes:
        slower: Subject and stage that takes the time.
        faster: Subject and stage it is compared with.
        times: slower / faster, from the rounds.
    """

    slower: tuple[str, str]
    faster: tuple[str, str]
    times: Timing

    @property
    def text(self) -> str:
        """Both sides in words; where they do the same stage, it is named once."""
        (a, of_a), (b, of_b) = self.slower, self.faster
        return f"{a} : {b} ({of_b})" if of_a == of_b else f"{a} ({of_a}) : {b} ({of_b})"


@dataclass(frozen=True, slots=True)
class BenchReport:
    """The result of a bench.

    Attributes:
        subjects: All subjects, in the order of their turns.
        ratios: The comparisons asked for.
        photo: What was restored, in words.
        repeat: Rounds that count.
        warm_up: Rounds before them that do not.
    """

    subjects: tuple[Measured, ...]
    ratios: tuple[Ratio, ...]
    photo: str
    repeat: int
    warm_up: int

    def to_json(self) -> str:
        """The report as JSON; times in seconds, memory in bytes."""
        document = {
            "ented": __version__,
            "machine": describe_machine(),
            "photo": self.photo,
            "repeat": self.repeat,
            "warm_up": self.warm_up,
            "subjects": [
                {
                    "name": one.name,
                    "weights": one.facts.weights,
                    "parameters": one.facts.parameters,
                    "threads": one.facts.threads,
                    "torch": one.facts.torch,
                    **one.facts.notes,
                    "peak_memory_bytes": one.peak_memory_bytes,
                    "seconds": {stage: timing.to_dict() for stage, timing in one.stages.items()},
                }
                for one in self.subjects
            ],
            "ratios": [
                {
                    "of": list(ratio.slower),
                    "to": list(ratio.faster),
                    **ratio.times.to_dict(),
                }
                for ratio in self.ratios
            ],
        }
        return json.dumps(document, indent=2, ensure_ascii=True, allow_nan=False) + "\n"

    def to_text(self) -> str:
        """The report as tables for a terminal."""
        machine = describe_machine()
        labels = [ratio.text for ratio in self.ratios]
        labels += [f"  {stage}" for one in self.subjects for stage in one.stages]
        width = max(map(len, labels)) + 1
        lines = [
            f"{machine['processor']}, {machine['cores']} cores, {machine['system']}",
            f"{self.photo}; {self.repeat} rounds after {self.warm_up} to warm up, in turns",
            "",
            f"{'seconds':<{width}}{'median':>9}{'min':>9}{'max':>9}",
        ]
        for one in self.subjects:
            peak = one.peak_memory_bytes
            memory = "memory not known" if peak is None else f"peak {peak / 1e6:,.0f} MB"
            notes = "".join(f", {value}" for value in one.facts.notes.values())
            lines.append(
                f"{one.name}: {one.facts.parameters / 1e6:.1f} M parameters, {one.facts.weights}, "
                f"{one.facts.threads} threads, torch {one.facts.torch}{notes}; {memory}"
            )
            lines += [_row(f"  {stage}", timing, 3, width) for stage, timing in one.stages.items()]
        if self.ratios:
            lines += ["", f"{'ratio within a round':<{width}}{'median':>9}{'min':>9}{'max':>9}"]
            lines += [_row(ratio.text, ratio.times, 2, width) for ratio in self.ratios]
        return "\n".join(lines)


def _row(label: str, timing: Timing, digits: int, width: int) -> str:
    values = (timing.median, timing.smallest, timing.largest)
    return f"{label:<{width}}" + "".join(f"{value:>9.{digits}f}" for value in values)


def measure(
    subjects: Sequence[Subject],
    *,
    repeat: int,
    warm_up: int = 1,
    threads: int | None = None,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> tuple[Measured, ...]:
    """Measures subjects in turns.

    Args:
        subjects: What is measured; started here, closed at the end whatever happens.
        repeat: Rounds that count, at least 1.
        warm_up: Rounds before them.
        threads: CPU threads of each; None for what torch chooses in the first one.
        cancel: Checked before every turn.
        progress: Told before every turn.

    Raises:
        EntedError: What a subject reports.
        Cancelled: The token was cancelled.
    """
    token = cancel or CancelToken()
    rounds = warm_up + repeat
    total = len(subjects) * (1 + rounds)
    try:
        facts: list[SubjectFacts] = []
        for index, subject in enumerate(subjects):
            token.check()
            progress(Progress(index, total, "loading", subject.name))
            facts.append(subject.start(threads))
            threads = threads or facts[0].threads
        seconds: list[list[dict[str, float]]] = [[] for _ in subjects]
        for number in range(rounds):
            for index, subject in enumerate(subjects):
                token.check()
                done = len(subjects) * (1 + number) + index
                progress(Progress(done, total, "timing", subject.name))
                found = subject.run_round()
                if number >= warm_up:
                    seconds[index].append(found)
        return tuple(
            Measured(
                subject.name,
                fact,
                {stage: Timing.of([turn[stage] for turn in turns]) for stage in turns[0]},
                subject.peak_memory_bytes(),
            )
            for subject, fact, turns in zip(subjects, facts, seconds, strict=True)
        )
    finally:
        for subject in subjects:
            subject.close()


def compare(subjects: Sequence[Measured], pairs: Sequence[StagePair]) -> tuple[Ratio, ...]:
    """Ratios between stages of subjects.

    Args:
        subjects: What was measured, in the same rounds.
        pairs: What is compared.

    Raises:
        KeyError: A subject or stage was not measured.
    """
    times = {(one.name, stage): timing for one in subjects for stage, timing in one.stages.items()}
    return tuple(Ratio(slow, fast, times[slow].over(times[fast])) for slow, fast in pairs)


def describe_machine() -> dict[str, Any]:
    """Processor, cores this process may use, system and Python."""
    return {
        "processor": _processor_name(),
        "cores": _usable_cores(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


def _usable_cores() -> int:
    affinity: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def _processor_name() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition(":")
            if key.strip() == "model name":
                return value.strip()
    except OSError:  # not Linux
        pass
    return platform.processor() or platform.machine() or "processor not known"
