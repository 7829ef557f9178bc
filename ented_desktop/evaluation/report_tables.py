"""The tables of an evaluation's report, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ented_desktop.evaluation.conditions import label
from ented_desktop.evaluation.frechet import FRECHET_LABELS, KID_LABELS, SetDistances, Statistics
from ented_desktop.evaluation.kinds import MEASURES, Change, KindRow
from ented_desktop.evaluation.measures import COLUMNS
from ented_desktop.evaluation.summary import FEWEST_PEOPLE, Difference, Group, Mean
from ented_desktop.evaluation.traits import SEEN, TRAITS

_ARROWS = {"higher": "↑", "lower": "↓"}


def means_table(group: Group) -> list[str]:
    """Means with their intervals, a line for every condition."""
    keys = [key for key in COLUMNS if any(key in means for means in group.means.values())]
    heads = [f"{COLUMNS[key].label} {_ARROWS[COLUMNS[key].better]}" for key in keys]
    lines = _head(["condition", "faces", *heads])
    for condition, means in group.means.items():
        count = max((mean.count for mean in means.values()), default=0)
        cells = [_mean(means[key], COLUMNS[key].digits) if key in means else "" for key in keys]
        lines.append(_line([label(condition), str(count), *cells]))
    return lines


def differences_table(differences: Sequence[Difference]) -> list[str]:
    """Paired differences, a line for every two conditions."""
    keys = [key for key in COLUMNS if any(d.measure == key for d in differences)]
    lines = _head(["difference", "faces", "people", *(COLUMNS[key].label for key in keys)])
    rows: dict[tuple[str, str], dict[str, Difference]] = {}
    for difference in differences:
        found = rows.setdefault((difference.first, difference.second), {})
        found[difference.measure] = difference
    for (first, second), found in rows.items():
        cells = [_difference(found[key]) if key in found else "" for key in keys]
        some = next(iter(found.values()))
        name = f"{_short(first)} − {_short(second)}"
        lines.append(_line([name, str(some.count), str(some.people), *cells]))
    return lines


def distances_table(group: Group, statistics: Statistics | None) -> list[str]:
    """Distances between sets, a line for every condition, and the floor."""
    features = list(dict.fromkeys(one.feature for one in group.distances))
    heads = [head for one in features for head in (FRECHET_LABELS[one], KID_LABELS[one])]
    lines = _head(["as a set", "faces", *(f"{head} ↓" for head in heads)])
    rows: dict[str, dict[str, SetDistances]] = {}
    for one in group.distances:
        rows.setdefault(one.condition, {})[one.feature] = one
    for condition, found in rows.items():
        cells: list[str] = []
        for feature in features:
            distance = found.get(feature)
            cells.append("" if distance is None else _number(distance.frechet))
            kid = None if distance is None else distance.kid
            cells.append("" if kid is None else _number(1000.0 * kid))
        count = max(one.count for one in found.values())
        lines.append(_line([label(condition), str(count), *cells]))
    if group.floors:
        halves = [_number(group.floors[f]) if f in group.floors else "" for f in features]
        cells = [cell for half in halves for cell in (half, "")]
        lines.append(_line(["floor: halves of the ground truth", "", *cells]))
    if statistics is not None and "inception" in features:
        lines += ["", f"FID is taken to {statistics.name}, not to the ground truths."]
    return lines


def kinds_table(rows: Iterable[KindRow]) -> list[str]:
    """Failures by kind: before and after, the interval of the change, and how many became worse."""
    rows = list(rows)
    keys = [key for key in MEASURES if any(key in row.changes for row in rows)]
    heads = [f"{COLUMNS[key].label}, {what}" for key in keys for what in ("change", "worse")]
    lines = _head(["kind", "", "faces", "people", *heads])
    for row in rows:
        cells = [cell for key in keys for cell in _change(row.changes.get(key), key)]
        few = "" if row.people >= FEWEST_PEOPLE else " (few)"
        cells = [TRAITS[row.trait], row.value, str(row.faces), f"{row.people}{few}", *cells]
        lines.append(_line(cells))
    if any(row.trait in SEEN for row in rows):
        return [*lines, "", "Glasses, beard, age and skin are what was seen in the ground truths."]
    return [*lines, "", "Nobody has told glasses, beard, age and skin of these faces (--kinds)."]


def _change(change: Change | None, key: str) -> tuple[str, str]:
    if change is None:
        return "", ""
    digits = COLUMNS[key].digits
    text = f"{change.before:.{digits}f} > {change.after:.{digits}f}"
    return f"{text} [{change.low:+.{digits}f}, {change.high:+.{digits}f}]", f"{change.worse:.0%}"


def _mean(mean: Mean, digits: int) -> str:
    return f"{mean.value:.{digits}f} [{mean.low:.{digits}f}, {mean.high:.{digits}f}]"


def _difference(difference: Difference) -> str:
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


def _short(condition: str) -> str:
    """Our conditions by their names, others by what they are called."""
    return label(condition) if condition.startswith("peer:") else condition


def _number(value: float) -> str:
    return f"{value:.4f}" if abs(value) < 1 else f"{value:.2f}"


def _head(cells: Sequence[str]) -> list[str]:
    return [_line(cells), f"|{'---|' * len(cells)}"]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
