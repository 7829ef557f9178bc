"""Failures by kind: how much restoring helps faces of each kind, and how many it makes worse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ented_desktop.evaluation.conditions import best, peer_in
from ented_desktop.evaluation.datasets import EvalPair
from ented_desktop.evaluation.protocol import Record
from ented_desktop.evaluation.summary import bootstrap_interval
from ented_desktop.evaluation.traits import ORDER, TRAITS

MEASURES = ("lpips", "deg_mobilefacenet", "deg_dlib", "psnr")
"""Measures that are told by kind, of those that were taken."""


@dataclass(frozen=True, slots=True)
class Change:
    """What restoring does to a measure in the faces of one kind.

    Attributes:
        before: Mean of the degraded faces.
        after: Mean of what a user would get.
        low: Lower end of the 95 % interval of the mean change.
        high: Upper end.
        worse: Share of the faces whose value became worse, 0 to 1.
    """

    before: float
    after: float
    low: float
    high: float
    worse: float


@dataclass(frozen=True, slots=True)
class KindRow:
    """The faces of one kind.

    Attributes:
        trait: Key of :data:`.traits.TRAITS`.
        value: Which kind.
        faces: How many.
        people: Of how many people.
        changes: By the keys of :data:`MEASURES`.
    """

    trait: str
    value: str
    faces: int
    people: int
    changes: dict[str, Change]


def by_kind(records: Sequence[Record]) -> list[KindRow]:
    """Sorts the faces of one factor by kind.

    Args:
        records: Records of one factor.

    Returns:
        One row for every kind, in the order of :data:`.traits.TRAITS`; none where the degraded
        faces were not measured. A face counts in the condition that its user would get: with the
        person's photo where there is one, as it is used.
    """
    faces: dict[EvalPair, dict[str, Record]] = {}
    for record in records:
        if not peer_in(record.condition):
            faces.setdefault(record.pair, {})[record.condition] = record
    rows = []
    for trait in TRAITS:
        values: dict[str, list[tuple[Record, Record]]] = {}
        for found in faces.values():
            after = found[best(found)]
            if "input" in found and trait in after.traits and after.condition != "input":
                values.setdefault(after.traits[trait], []).append((found["input"], after))
        order = list(ORDER.get(trait, ()))
        for value in sorted(values, key=lambda v: (order.index(v) if v in order else 99, v)):
            pairs = values[value]
            people = [after.pair.person for _, after in pairs]
            changes = {key: _change(pairs, people, key) for key in MEASURES if _has(pairs, key)}
            rows.append(KindRow(trait, value, len(pairs), len(set(people)), changes))
    return rows


def _has(pairs: Sequence[tuple[Record, Record]], key: str) -> bool:
    return all(np.isfinite(record.scores.get(key, np.nan)) for pair in pairs for record in pair)


def _change(pairs: Sequence[tuple[Record, Record]], people: Sequence[str], key: str) -> Change:
    before = np.array([one.scores[key] for one, _ in pairs])
    after = np.array([other.scores[key] for _, other in pairs])
    low, high = bootstrap_interval(after - before, people)
    worse = after < before if key == "psnr" else after > before
    return Change(float(before.mean()), float(after.mean()), low, high, float(worse.mean()))
