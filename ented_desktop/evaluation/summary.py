"""Means, and differences with confidence intervals, over the records of an evaluation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ented_desktop.evaluation.measures import COLUMNS
from ented_desktop.evaluation.protocol import CONDITIONS, Record

RESAMPLES: Final = 4000
"""Bootstrap resamples; enough for the second digit of an interval's ends."""

FEWEST_PEOPLE: Final = 8
"""Fewer people give no verdict; seven who agree by chance alone give 1 in 64."""

DIFFERENCES: Final = (
    ("same", "none"),
    ("same", "wrong"),
    ("same", "input"),
    ("same_refined", "none"),
    ("same_refined", "wrong_refined"),
    ("same_refined", "same"),
    ("none", "input"),
    ("none", "lanczos"),
    ("augmented", "none"),
)
"""Which conditions are compared, first minus second."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A measure's mean over some faces.

    Attributes:
        value: The mean.
        count: How many faces.
    """

    value: float
    count: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A paired difference of two conditions in one measure.

    Attributes:
        first: Condition that the other is taken from.
        second: The other condition.
        measure: Key of the measure.
        mean: Mean of first minus second over the faces that have both.
        low: Lower end of the 95 % interval of the mean.
        high: Upper end.
        count: How many faces.
        people: How many people they show.
    """

    first: str
    second: str
    measure: str
    mean: float
    low: float
    high: float
    count: int
    people: int

    @property
    def verdict(self) -> str:
        """``"better"`` or ``"worse"`` where the interval leaves 0 out, else ``"unclear"``.

        Unclear, too, for fewer than :data:`FEWEST_PEOPLE`: resampling a handful of people says
        nothing about others.
        """
        if self.people < FEWEST_PEOPLE or self.low <= 0.0 <= self.high:
            return "unclear"
        rises = COLUMNS[self.measure].better == "higher"
        return "better" if (self.mean > 0) == rises else "worse"


@dataclass(frozen=True, slots=True)
class Group:
    """What is told about some of the faces.

    Attributes:
        title: Which faces these are.
        means: For every condition run, each measure's mean; conditions side by side only where
            they cover the same faces.
        differences: Paired differences.
    """

    title: str
    means: Mapping[str, Mapping[str, Mean]]
    differences: tuple[Difference, ...]


def summarise(records: Sequence[Record]) -> dict[str, list[Group]]:
    """Groups the records.

    Args:
        records: All records of an evaluation.

    Returns:
        For each factor (``"4x"``): all faces, without the conditions that some faces lack; the
        faces that have a same-person photo, in every condition; and the ones of them whose ground
        truth has the full 512 px, where they are not the same. Faces of whom there is only one
        photo say nothing about what a reference is worth, so the first two are never mixed.
    """
    by_factor: dict[str, list[Record]] = {}
    for record in records:
        by_factor.setdefault(record.pair.factor_label, []).append(record)
    result: dict[str, list[Group]] = {}
    for label, rows in by_factor.items():
        paired = [r for r in rows if r.pair.reference]
        sharp = [r for r in paired if r.gt_px >= 512]
        groups = [_group("all faces", rows, _shared_conditions(rows))]
        if paired:
            groups.append(_group("faces with another photo of the person", paired, CONDITIONS))
        if sharp and len(sharp) < len(paired):
            title = "of these, ground truth of 512 px and more"
            groups.append(_group(title, sharp, CONDITIONS))
        result[label] = groups
    return result


def _shared_conditions(records: Sequence[Record]) -> tuple[str, ...]:
    """Conditions in which every face was run."""
    faces = {record.pair for record in records}
    covered = {
        condition: {r.pair for r in records if r.condition == condition} for condition in CONDITIONS
    }
    return tuple(condition for condition in CONDITIONS if covered[condition] == faces)


def _group(title: str, records: Sequence[Record], conditions: Sequence[str]) -> Group:
    means: dict[str, dict[str, Mean]] = {}
    for condition in conditions:
        rows = [record for record in records if record.condition == condition]
        if not rows:
            continue
        means[condition] = {
            key: Mean(float(np.mean([r.scores[key] for r in rows])), len(rows))
            for key in COLUMNS
            if all(key in r.scores for r in rows)
        }
    differences = []
    for first, second in DIFFERENCES:
        if first in means and second in means:
            for key in COLUMNS:
                found = paired_difference(records, first, second, key)
                if found is not None:
                    differences.append(found)
    return Group(title, means, tuple(differences))


def paired_difference(
    records: Sequence[Record], first: str, second: str, measure: str
) -> Difference | None:
    """First minus second on the faces that have both.

    Args:
        records: Records of one factor.
        first: Condition.
        second: Condition.
        measure: Key of the measure.

    Returns:
        The difference; None where no face has both.
    """

    def scores(condition: str) -> dict[object, Record]:
        return {
            record.pair: record
            for record in records
            if record.condition == condition and measure in record.scores
        }

    ones, others = scores(first), scores(second)
    faces = [pair for pair in ones if pair in others]
    if not faces:
        return None
    values = np.array([ones[f].scores[measure] - others[f].scores[measure] for f in faces])
    people = [ones[face].pair.person for face in faces]
    low, high = bootstrap_interval(values, people)
    return Difference(
        first=first,
        second=second,
        measure=measure,
        mean=float(values.mean()),
        low=low,
        high=high,
        count=len(faces),
        people=len(set(people)),
    )


def bootstrap_interval(
    values: NDArray[np.float64],
    people: Sequence[str],
    *,
    level: float = 0.95,
    seed: int = 0,
) -> tuple[float, float]:
    """Percentile interval of the mean by resampling people, not pictures.

    Two photos of one person fail and succeed together; resampling them apart would make the
    interval too narrow.

    Args:
        values: ``(N,)`` one value a picture.
        people: Who each picture shows.
        level: Share of the resamples inside the interval.
        seed: Fixes the resamples.

    Returns:
        Lower and upper end; both the mean itself where there is one person only.

    Source: Efron 1979; the cluster form of Davison and Hinkley 1997, section 3.8.
    """
    names = sorted(set(people))
    position = {name: index for index, name in enumerate(names)}
    index = np.array([position[name] for name in people])
    sums = np.bincount(index, weights=values, minlength=len(names))
    counts = np.bincount(index, minlength=len(names)).astype(np.float64)
    rng = np.random.default_rng(seed)
    draws = rng.integers(len(names), size=(RESAMPLES, len(names)))
    total, size = sums[draws].sum(axis=1), counts[draws].sum(axis=1)
    means = total / size
    tail = (1.0 - level) / 2.0
    low, high = np.quantile(means, [tail, 1.0 - tail])
    return float(low), float(high)
