"""What an evaluation found: JSON for programs, Markdown for people, CSV face by face."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ented_desktop.domain import WeightsId
from ented_desktop.evaluation.measures import COLUMNS
from ented_desktop.evaluation.protocol import Record
from ented_desktop.evaluation.summary import Difference, Group, Mean, summarise

FORMAT: Final = 1
"""Version of the JSON's layout."""

_CONDITION_LABELS: Final = {
    "input": "degraded input",
    "lanczos": "Lanczos",
    "none": "network, no reference",
    "wrong": "network, wrong person",
    "wrong_refined": "refined, wrong person",
    "same": "network, same person",
    "same_refined": "refined, same person",
    "augmented": "network, ground truth moved (ceiling)",
}


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    """All of an evaluation that is written down.

    Attributes:
        weights: Which weights were measured.
        device: Where they ran, for example ``"cpu"``.
        strength: Blend of input (0) and network (1).
        records: Every face in every condition.
        missing: Measures that were not taken, with the reason.
    """

    weights: WeightsId
    device: str
    strength: float
    records: Sequence[Record]
    missing: Mapping[str, str]

    def to_json(self) -> str:
        """The report for programs: means, differences with 95 % intervals, what is missing."""
        factors = {
            label: [_group_dict(group) for group in groups]
            for label, groups in summarise(self.records).items()
        }
        content = {
            "format": FORMAT,
            "weights": dataclasses.asdict(self.weights),
            "device": self.device,
            "strength": self.strength,
            "measures": {key: dataclasses.asdict(column) for key, column in COLUMNS.items()},
            "not_measured": dict(self.missing),
            "factors": factors,
        }
        return json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

    def to_markdown(self) -> str:
        """The report for people: a table of means and one of differences for every factor."""
        name = f"{self.weights.name} {self.weights.version} ({self.weights.sha256[:12]})"
        lines = [
            "# Evaluation",
            "",
            f"Weights {name}, strength {self.strength:g}, on {self.device}.",
        ]
        for key, why in self.missing.items():
            lines.append(f"{COLUMNS[key].label} was not measured: {why}.")
        for label, groups in summarise(self.records).items():
            for group in groups:
                lines += ["", f"## {label}, {group.title}", "", *_means_table(group)]
                if group.differences:
                    lines += ["", *_differences_table(group.differences)]
        lines += [
            "",
            "Differences: mean over faces with the 95 % bootstrap interval (people resampled). "
            "Bold where the interval leaves 0 out on the better side, (worse) on the other.",
            "",
        ]
        return "\n".join(lines)

    def to_csv(self) -> str:
        """One line for every face and condition."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(["face", "person", "factor", "condition", "gt_px", *COLUMNS])
        for record in self.records:
            factor = "" if record.pair.factor is None else f"{record.pair.factor:g}"
            scores = [
                f"{record.scores[key]:.5f}" if key in record.scores else "" for key in COLUMNS
            ]
            pair = record.pair
            writer.writerow(
                [pair.name, pair.person, factor, record.condition, record.gt_px, *scores]
            )
        return buffer.getvalue()


def _group_dict(group: Group) -> dict[str, Any]:
    return {
        "faces": group.title,
        "means": {
            condition: {
                key: {"mean": _finite(mean.value), "count": mean.count}
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
    }


def _finite(value: float) -> float | None:
    """A number that JSON can hold; the PSNR of equal pictures is infinite."""
    return round(value, 6) if math.isfinite(value) else None


def _keys(conditions: Mapping[str, Mapping[str, Mean]]) -> list[str]:
    return [key for key in COLUMNS if any(key in means for means in conditions.values())]


def _means_table(group: Group) -> list[str]:
    keys = _keys(group.means)
    arrows = {"higher": "↑", "lower": "↓"}
    heads = [f"{COLUMNS[key].label} {arrows[COLUMNS[key].better]}" for key in keys]
    lines = [
        f"| condition | faces | {' | '.join(heads)} |",
        f"|---|---|{'---|' * len(keys)}",
    ]
    for condition, means in group.means.items():
        count = max((mean.count for mean in means.values()), default=0)
        cells = [
            f"{means[key].value:.{COLUMNS[key].digits}f}" if key in means else "" for key in keys
        ]
        lines.append(f"| {_CONDITION_LABELS[condition]} | {count} | {' | '.join(cells)} |")
    return lines


def _differences_table(differences: Sequence[Difference]) -> list[str]:
    keys = [key for key in COLUMNS if any(d.measure == key for d in differences)]
    lines = [
        f"| difference | faces | people | {' | '.join(COLUMNS[key].label for key in keys)} |",
        f"|---|---|---|{'---|' * len(keys)}",
    ]
    rows: dict[tuple[str, str], dict[str, Difference]] = {}
    for difference in differences:
        found = rows.setdefault((difference.first, difference.second), {})
        found[difference.measure] = difference
    for (first, second), found in rows.items():
        cells = [_difference_cell(found[key]) if key in found else "" for key in keys]
        some = next(iter(found.values()))
        lines.append(f"| {first} − {second} | {some.count} | {some.people} | {' | '.join(cells)} |")
    return lines


def _difference_cell(difference: Difference) -> str:
    digits = COLUMNS[difference.measure].digits
    text = (
        f"{difference.mean:+.{digits}f} "
        f"[{difference.low:+.{digits}f}, {difference.high:+.{digits}f}]"
    )
    if round(difference.mean, digits) == 0:
        return text  # too small to be worth a mark, however certain
    if difference.verdict == "better":
        return f"**{text}**"
    return f"{text} (worse)" if difference.verdict == "worse" else text
