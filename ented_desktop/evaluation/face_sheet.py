"""The contact sheet of an evaluation: input, output, reference, ground truth; worst first."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.measures import COLUMNS, Scores
from ented_desktop.evaluation.metrics import to_codes
from ented_desktop.evaluation.protocol import FaceResult
from ented_desktop.evaluation.sheet import Strip, thumbnail

FACE_ON_SHEET_PX: Final = 256
"""Side of a face on the sheet."""


class FaceSheet:
    """Collects small pictures while an evaluation runs, and sorts them at the end.

    A face counts as worse the larger its LPIPS (or, where that is not measured, the smaller its
    PSNR) in the condition a user would get.
    """

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[float, list[NDArray[np.uint8] | None], list[str]]]] = {}

    def add(self, result: FaceResult) -> None:
        """Keeps one row of an evaluation."""
        scores = {record.condition: record.scores for record in result.records}
        best = result.best_condition
        pictures = [
            result.images.get("input"),
            result.images[best],
            result.reference,
            result.gt,
        ]
        small = [None if p is None else to_codes(thumbnail(p, FACE_ON_SHEET_PX)) for p in pictures]
        pair = result.pair
        how = {"same_refined": "output", "none": "output without reference"}.get(best, best)
        lines = [f"{pair.name}   input | {how} | reference | ground truth"]
        if "input" in scores:
            lines.append(_change(scores["input"], scores[best]))
        rows = self._rows.setdefault(pair.factor_label, [])
        rows.append((_badness(scores[best]), small, lines))

    def strips(self) -> dict[str, list[Strip]]:
        """The rows of every factor, worst first."""
        return {
            label: [
                Strip([None if p is None else _pixels(p) for p in pictures], lines)
                for _, pictures, lines in sorted(rows, key=lambda row: -row[0])
            ]
            for label, rows in self._rows.items()
        }


def _pixels(codes: NDArray[np.uint8]) -> Pixels:
    return np.asarray(codes / np.float32(255.0), dtype=np.float32)


def _badness(scores: Scores) -> float:
    return scores["lpips"] if "lpips" in scores else -scores["psnr"]


def _change(before: Scores, after: Scores) -> str:
    """Each measure before and after."""
    parts = []
    for key, column in COLUMNS.items():
        if key in before and key in after and math.isfinite(before[key]):
            digits = min(column.digits, 3)
            parts.append(f"{column.label} {before[key]:.{digits}f} > {after[key]:.{digits}f}")
    return "   ".join(parts)
