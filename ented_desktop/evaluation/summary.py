"""Means, and differences with confidence intervals, over the records of an evaluation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ented_desktop.evaluation.conditions import at_strength, in_order, peer_in, split
from ented_desktop.evaluation.datasets import EvalPair
from ented_desktop.evaluation.frechet import FEWEST, SetDistances, Statistics, floor, set_distances
from ented_desktop.evaluation.measures import COLUMNS
from ented_desktop.evaluation.protocol import Record

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
    ("same_refined", "wrong_trusted"),
    ("wrong_trusted", "none"),
    ("same_refined", "same"),
    ("same_refined", "input"),
    ("none", "input"),
    ("none", "lanczos"),
    ("augmented", "none"),
)
"""Which conditions are compared, first minus second, at every strength."""

Vectors = Callable[[EvalPair], Mapping[str, Mapping[str, NDArray[np.float32]]]]
"""Gives a row's vectors by feature network and condition (:meth:`.rows.RowStore.features`)."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A measure's mean over some faces.

    Attributes:
        value: The mean.
        low: Lower end of its 95 % interval.
        high: Upper end.
        count: How many faces.
    """

    value: float
    low: float
    high: float
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
        key: ``"all"``, ``"paired"``, ``"sharp"``, ``"colour"`` or ``"grey"``.
        title: Which faces these are.
        means: For every condition run, each measure's mean; conditions side by side only where
            they cover the same faces.
        differences: Paired differences.
        distances: How far each condition's pictures as a set are from the good ones.
        floors: For each feature network what the ground truths' halves are apart.
    """

    key: str
    title: str
    means: Mapping[str, Mapping[str, Mean]]
    differences: tuple[Difference, ...]
    distances: tuple[SetDistances, ...] = ()
    floors: Mapping[str, float] = field(default_factory=dict)


def summarise(
    records: Sequence[Record],
    vectors: Vectors | None = None,
    statistics: Statistics | None = None,
) -> dict[str, list[Group]]:
    """Groups the records.

    Args:
        records: All records of an evaluation.
        vectors: Gives the rows' vectors; None leaves the distances between sets out.
        statistics: Of the set of good pictures that FID is taken to; None takes the ground truths.

    Returns:
        For each factor (``"4x"``): all faces, without the conditions that some faces lack; the
        faces that have a same-person photo, in every condition (unless these are all); the ones
        of them whose ground truth has the full 512 px, where they are not the same; then colour
        and grey faces apart, where there are both. Faces of whom there is only one photo say
        nothing about what a reference is worth, so the first two are never mixed.
    """
    by_factor: dict[str, list[Record]] = {}
    for record in records:
        by_factor.setdefault(record.pair.factor_label, []).append(record)
    result: dict[str, list[Group]] = {}
    for label, rows in by_factor.items():
        paired = [r for r in rows if r.pair.reference]
        sharp = [r for r in paired if r.gt_px >= 512]
        shared = _shared_conditions(rows)
        every = [("all", "all faces", rows, shared)]
        if paired and (len(paired) < len(rows) or len(shared) < len(_conditions(rows))):
            title = "faces with another photo of the person"
            every.append(("paired", title, paired, _conditions(paired)))
        if sharp and len(sharp) < len(paired):
            title = "with another photo, ground truth of 512 px and more"
            every.append(("sharp", title, sharp, _conditions(sharp)))
        colours = {colour: _of_colour(rows, colour) for colour in ("colour", "grey")}
        if all(colours.values()):
            for colour, some in colours.items():
                every.append((colour, f"{colour} faces", some, _shared_conditions(some)))
        result[label] = [_group(*one, vectors, statistics) for one in every]
    return result


def _of_colour(records: Sequence[Record], colour: str) -> list[Record]:
    # A toned picture is one without colours, too: sepia prints restore like grey ones.
    kinds = ("colour",) if colour == "colour" else ("grey", "toned")
    return [record for record in records if record.traits.get("colour") in kinds]


def _conditions(records: Sequence[Record]) -> tuple[str, ...]:
    return in_order(record.condition for record in records)


def _shared_conditions(records: Sequence[Record]) -> tuple[str, ...]:
    """Conditions in which every face was run."""
    faces = {record.pair for record in records}
    covered: dict[str, set[EvalPair]] = {}
    for record in records:
        covered.setdefault(record.condition, set()).add(record.pair)
    return in_order(condition for condition, some in covered.items() if some == faces)


def _group(
    key: str,
    title: str,
    records: Sequence[Record],
    conditions: Sequence[str],
    vectors: Vectors | None,
    statistics: Statistics | None,
) -> Group:
    means: dict[str, dict[str, Mean]] = {}
    for condition in conditions:
        rows = [record for record in records if record.condition == condition]
        means[condition] = {
            measure: _mean([r.scores[measure] for r in rows], [r.pair.person for r in rows])
            for measure in COLUMNS
            if all(measure in r.scores for r in rows)
        }
    differences = []
    for first, second in _comparisons(conditions):
        for measure in COLUMNS:
            found = paired_difference(records, first, second, measure)
            if found is not None:
                differences.append(found)
    distances, floors = _distances(records, conditions, vectors, statistics)
    return Group(key, title, means, tuple(differences), tuple(distances), floors)


def _mean(values: Sequence[float], people: Sequence[str]) -> Mean:
    array = np.array(values, dtype=np.float64)
    if not np.isfinite(array).all():  # equal pictures have an infinite PSNR
        value = float(array.mean())
        return Mean(value, value, value, len(values))
    low, high = bootstrap_interval(array, people)
    return Mean(float(array.mean()), low, high, len(values))


def _comparisons(conditions: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Which of the conditions that were run are compared."""
    there = set(conditions)
    strengths = sorted({split(name)[1] for name in conditions if not peer_in(name)}, reverse=True)
    wanted = [
        (at_strength(first, strength), at_strength(second, strength))
        for strength in strengths
        for first, second in DIFFERENCES
    ]
    peers = [name for name in conditions if peer_in(name)]
    wanted += [(ours, peer) for peer in peers for ours in ("same_refined", "none")]
    wanted += [(peer, "input") for peer in peers]
    wanted += [
        (at_strength(name, strength), name)
        for strength in strengths
        if strength != 1.0
        for name in ("same_refined", "none")
    ]
    return (pair for pair in dict.fromkeys(wanted) if set(pair) <= there)


def _distances(
    records: Sequence[Record],
    conditions: Sequence[str],
    vectors: Vectors | None,
    statistics: Statistics | None,
) -> tuple[list[SetDistances], dict[str, float]]:
    if vectors is None:
        return [], {}
    rows: dict[str, dict[str, list[NDArray[np.float32]]]] = {}
    for pair in dict.fromkeys(record.pair for record in records):
        for network, by_condition in vectors(pair).items():
            for name, vector in by_condition.items():
                rows.setdefault(network, {}).setdefault(name, []).append(vector)
    found: list[SetDistances] = []
    floors: dict[str, float] = {}
    for network, by_name in sorted(rows.items(), reverse=True):
        truths = by_name.get("gt", [])
        ours = {name: by_name[name] for name in conditions if name in by_name}
        if network == "inception" and statistics is not None:
            found += set_distances(network, ours, statistics)
        elif len(truths) >= FEWEST:
            found += set_distances(network, ours, truths)
            floors[network] = floor(np.stack(truths))
    return found, floors


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
