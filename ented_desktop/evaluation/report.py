"""What an evaluation found: JSON for programs, Markdown for people, CSV face by face."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from ented_desktop.evaluation.conditions import label
from ented_desktop.evaluation.frechet import Statistics
from ented_desktop.evaluation.kinds import KindRow, by_kind
from ented_desktop.evaluation.measures import COLUMNS
from ented_desktop.evaluation.paper import beside, tables_of
from ented_desktop.evaluation.protocol import Record
from ented_desktop.evaluation.report_tables import (
    differences_table,
    distances_table,
    kinds_table,
    means_table,
)
from ented_desktop.evaluation.rows import Settings
from ented_desktop.evaluation.summary import Group, Vectors, summarise
from ented_desktop.evaluation.traits import TRAITS

FORMAT: Final = 2
"""Version of the JSON's layout."""


@dataclass(frozen=True)
class EvaluationReport:
    """All of an evaluation that is written down.

    Attributes:
        settings: What was measured, and of which weights.
        records: Every face in every condition.
        vectors: Gives the rows' vectors; None leaves the distances between sets out.
        statistics: Of the set that FID is taken to; None takes the ground truths.
    """

    settings: Settings
    records: Sequence[Record]
    vectors: Vectors | None = None
    statistics: Statistics | None = None

    @cached_property
    def groups(self) -> Mapping[str, list[Group]]:
        """The tables of every factor."""
        return summarise(self.records, self.vectors, self.statistics)

    @cached_property
    def kinds(self) -> Mapping[str, list[KindRow]]:
        """Failures by kind for every factor."""
        return {
            factor: by_kind([r for r in self.records if r.pair.factor_label == factor])
            for factor in self.groups
        }

    def to_json(self) -> str:
        """The report for programs: means and differences with 95 % intervals, what is missing."""
        content = {
            "format": FORMAT,
            **dataclasses.asdict(self.settings),
            "measures": {key: dataclasses.asdict(column) for key, column in COLUMNS.items()},
            "not_measured": dict(self.settings.missing),
            "factors": {
                factor: [_group_dict(group) for group in groups]
                for factor, groups in self.groups.items()
            },
            "kinds": {
                factor: [_rounded(dataclasses.asdict(row)) for row in rows]
                for factor, rows in self.kinds.items()
            },
        }
        for key in ("missing", "root"):  # the one under its name above, the other nobody's business
            del content[key]
        return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

    def to_markdown(self) -> str:
        """The report for people: means, differences, distances and kinds for every factor."""
        settings = self.settings
        weights = settings.weights
        name = f"{weights['name']} {weights['version']} ({weights['sha256'][:12]})"
        strengths = ", ".join(f"{strength:g}" for strength in settings.strengths)
        fitted = "in full" if settings.full else "fitted to the damage"
        how = f"Weights {name}, strength {strengths}, {fitted}, on {settings.device}."
        lines = ["# Evaluation", "", how]
        for peer, source in settings.peers.items():
            lines.append(f"{label(f'peer:{peer}')}: {source}.")
        for key, why in settings.missing.items():
            what = COLUMNS[key].label if key in COLUMNS else _OTHER.get(key) or label(key)
            lines.append(f"{what} was not measured: {why}.")
        for factor, groups in self.groups.items():
            for group in groups:
                lines += ["", f"## {factor}, {group.title}", "", *means_table(group)]
                if group.differences:
                    lines += ["", *differences_table(group.differences)]
                if group.distances:
                    lines += ["", *distances_table(group, self.statistics)]
            if self.kinds[factor]:
                lines += ["", f"## {factor}, by kind of face", "", *kinds_table(self.kinds[factor])]
        lines += [*self._paper(), "", *_LEGEND, ""]
        return "\n".join(lines)

    def _paper(self) -> list[str]:
        lines: list[str] = []
        for table in tables_of(self.settings.table):
            for factor, groups in self.groups.items():
                # Where some faces have no reference, the group of those that have one is told.
                group = next((one for one in groups if one.key == "paired"), groups[0])
                measured = {
                    condition: {key: mean.value for key, mean in means.items()}
                    for condition, means in group.means.items()
                }
                for one in group.distances:
                    if one.feature == "inception":
                        measured[one.condition]["fid"] = one.frechet
                faces = {r.pair for r in self.records if r.pair.factor_label == factor}
                count = sum(group.key != "paired" or bool(pair.reference) for pair in faces)
                switches = _switches(self.settings.weights)
                missing = self.settings.missing
                lines += [""]
                lines += beside(
                    table,
                    measured,
                    missing=missing,
                    switches=switches,
                    count=count,
                )
        return lines

    def to_csv(self) -> str:
        """One line for every face and condition."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(["face", "person", "factor", "condition", "gt_px", *TRAITS, *COLUMNS])
        for record in self.records:
            factor = "" if record.pair.factor is None else f"{record.pair.factor:g}"
            scores = [
                f"{record.scores[key]:.5f}" if key in record.scores else "" for key in COLUMNS
            ]
            kinds = [record.traits.get(key, "") for key in TRAITS]
            pair = record.pair
            writer.writerow(
                [pair.name, pair.person, factor, record.condition, record.gt_px, *kinds, *scores]
            )
        return buffer.getvalue()


_OTHER: Final = {"fid": "FID"}
"""Measures that are no columns of a face."""

_LEGEND: Final = (
    "In brackets the 95 % bootstrap interval (people resampled). Differences are paired; bold "
    "where the interval leaves 0 out on the better side, (worse) on the other. Fréchet distances "
    "of few pictures are too large: compare tables of equal numbers only, and read them beside "
    "KID and the floor.",
)


def _switches(weights: Mapping[str, str]) -> tuple[bool, ...] | None:
    """Skip, style, VQ and refinement of our weights, as table 3 has them."""
    names = ("skip", "style", "vq", "refine")
    if not all(name in weights for name in names):
        return None
    return tuple(weights[name] == "true" for name in names)


def _group_dict(group: Group) -> dict[str, Any]:
    return {
        "group": group.key,
        "faces": group.title,
        "means": {
            condition: {
                key: {
                    "mean": _finite(mean.value),
                    "interval_95": [_finite(mean.low), _finite(mean.high)],
                    "count": mean.count,
                }
                for key, mean in means.items()
            }
            for condition, means in group.means.items()
        },
        "differences": [
            {
                "first": d.first,
                "second": d.second,
                "measure": d.measure,
                "mean": _finite(d.mean),
                "interval_95": [_finite(d.low), _finite(d.high)],
                "count": d.count,
                "people": d.people,
                "verdict": d.verdict,
            }
            for d in group.differences
        ],
        "set_distances": [_rounded(dataclasses.asdict(one)) for one in group.distances],
        "floors": _rounded(dict(group.floors)),
    }


def _rounded(value: Any) -> Any:
    """The same with every number as JSON can hold it."""
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return _finite(value) if isinstance(value, float) else value


def _finite(value: float) -> float | None:
    """A number that JSON can hold; the PSNR of equal pictures is infinite."""
    return round(value, 6) if math.isfinite(value) else None
