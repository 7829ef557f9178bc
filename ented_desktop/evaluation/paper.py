"""The paper's tables beside what is measured here: numbers as printed, none where none is."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from ented_desktop.evaluation.conditions import PEERS, best, of_peer, peer_in
from ented_desktop.evaluation.measures import COLUMNS

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # type: ignore[import-not-found, unused-ignore]

_FILE: Final = Path(__file__).with_name("paper_tables.toml")

SETS: Final = ("celeba", "lfw", "celebchild", "webphoto")
"""The paper's test sets; ``"ablation"`` is a further table of the first one's faces."""

_OURS: Final = {"deg": "deg_mobilefacenet"}
"""Where the paper's measure has another key here; Deg. is another network's angle, too."""

_HEADS: Final = {"fid": ("FID", 2), "deg": ("Deg.", 2)}


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One method.

    Attributes:
        label: As printed.
        peer: The same network's name in :data:`.conditions.PEERS`; empty for ENTED.
        switches: Skip, style, VQ and refinement of an ablation; None outside table 3.
        values: As printed, by the keys of the table's columns.
    """

    label: str
    peer: str
    switches: tuple[bool, ...] | None
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class PaperTable:
    """One table, or the part of it about one set.

    Attributes:
        name: ``"celeba"`` and so on.
        number: Its number in the paper.
        title: Which faces.
        count: How many.
        ground_truth: Whether there are ground truths.
        columns: Measures.
        notes: What to know before comparing.
        rows: Methods as printed.
    """

    name: str
    number: int
    title: str
    count: int
    ground_truth: bool
    columns: tuple[str, ...]
    notes: tuple[str, ...]
    rows: tuple[PaperRow, ...]


@cache
def load_tables() -> Mapping[str, PaperTable]:
    """All tables by name."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    tables = {}
    for name, table in content.items():
        columns = tuple(table["columns"])
        rows = tuple(
            PaperRow(
                label=label,
                peer=row.get("peer", ""),
                switches=tuple(row["switches"]) if "switches" in row else None,
                values={key: row[key] for key in columns if key in row},
            )
            for label, row in table["rows"].items()
        )
        tables[name] = PaperTable(
            name=name,
            number=table["number"],
            title=table["title"],
            count=table["count"],
            ground_truth=table["ground_truth"],
            columns=columns,
            notes=tuple(table["notes"]),
            rows=rows,
        )
    return tables


def beside(
    table: PaperTable,
    measured: Mapping[str, Mapping[str, float]],
    *,
    missing: Mapping[str, str],
    switches: tuple[bool, ...] | None,
    count: int,
) -> list[str]:
    """The table with our figures, for people.

    Args:
        table: The paper's.
        measured: Means by condition and by our measure's key; FID by ``"fid"``.
        missing: Why a published network (``"peer:NAME"``) was not measured.
        switches: Skip, style, VQ and refinement of our weights; None where they are not known.
        count: How many faces were measured here.

    Returns:
        Lines of Markdown. A cell is empty where there is no number.
    """
    heads = [_HEADS[key][0] if key in _HEADS else COLUMNS[key].label for key in table.columns]
    columns = [f"{head}, {who}" for head in heads for who in ("paper", "here")]
    lines = [
        f"## Table {table.number} of the paper: {table.title}",
        "",
        f"Here: {count} faces." + ("" if count == table.count else " Another number of faces!"),
        "",
        f"| method | {' | '.join(columns)} |",
        f"|---|{'---|' * len(columns)}",
    ]
    reasons = []
    for row in table.rows:
        condition, reason = _condition(row, measured, missing, switches)
        if reason:
            reasons.append(f"{row.label} was not measured here: {reason}.")
        cells = []
        for key in table.columns:
            here = measured.get(condition, {}).get(_OURS.get(key, key))
            cells += [_cell(key, row.values.get(key)), _cell(key, here)]
        lines.append(f"| {row.label} | {' | '.join(cells)} |")
    return [*lines, "", *reasons, *table.notes]


def _condition(
    row: PaperRow,
    measured: Mapping[str, Mapping[str, float]],
    missing: Mapping[str, str],
    switches: tuple[bool, ...] | None,
) -> tuple[str, str]:
    """The condition that stands for a row, or why there is none."""
    if row.peer:
        name = of_peer(row.peer)
        if name in measured:
            return name, ""
        return "", missing.get(name, f"no weights or results of {PEERS[row.peer]} were given")
    if row.switches is not None and row.switches != switches:
        return "", "the weights are of another variant"
    own = [name for name in measured if not peer_in(name) and name not in ("input", "lanczos")]
    return (best(own), "") if own else ("", "our network was not run")


def _cell(key: str, value: float | None) -> str:
    if value is None:
        return ""
    digits = _HEADS[key][1] if key in _HEADS else COLUMNS[key].digits
    return f"{value:.{digits}f}"


def tables_of(name: str) -> Sequence[PaperTable]:
    """The tables that a set's figures stand beside; none for other sets."""
    if name not in SETS:
        return []
    names = ("celeba", "ablation") if name == "celeba" else (name,)
    return [load_tables()[one] for one in names]
