"""The contact sheet of an evaluation: input, output, reference, ground truth; worst first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import InputError
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.evaluation.conditions import best, label, peer_in
from ented_desktop.evaluation.datasets import EvalPair, degraded_face, load_face
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.measures import COLUMNS, Scores
from ented_desktop.evaluation.protocol import Record
from ented_desktop.evaluation.sheet import Strip, change_line, thumbnail

FACE_ON_SHEET_PX: Final = 256
"""Side of a face on the sheet."""


def face_strips(
    records: Sequence[Record],
    picture: Callable[[EvalPair, str], Path],
    root: Path,
    *,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> Iterator[Strip]:
    """A strip for every face, in the condition that a user would get.

    A face counts as worse the larger its LPIPS (where that is not measured: the smaller its PSNR,
    and without a ground truth the larger its NIQE).

    Args:
        records: Records of one factor.
        picture: Where the picture of a row and condition is kept (:meth:`.rows.RowStore.picture`).
        root: Folder that the rows' paths are relative to; what it lacks is left out of the strips.
        cancel: Checked before every face.
        progress: Told about every face.

    Yields:
        Strips, worst first.

    Raises:
        Cancelled: If asked to stop.
    """
    faces: dict[EvalPair, dict[str, Scores]] = {}
    for record in records:
        if not peer_in(record.condition):
            faces.setdefault(record.pair, {})[record.condition] = record.scores
    order = sorted(faces.items(), key=lambda face: -_badness(face[1][best(face[1])]))
    for index, (pair, scores) in enumerate(order):
        if cancel is not None:
            cancel.check()
        progress(Progress(index, len(order), "drawing", pair.name))
        chosen = best(scores)
        gt = _face(root / pair.gt) if pair.gt else None
        pictures = [
            _input(pair, root, gt),
            _face(picture(pair, chosen)),
            _face(root / pair.reference) if pair.reference else None,
            gt,
        ]
        lines = [f"{pair.name}   input | {label(chosen)} | reference | ground truth"]
        if "input" in scores:
            lines.append(
                change_line(
                    (column.label, scores["input"].get(key), scores[chosen].get(key), column.digits)
                    for key, column in COLUMNS.items()
                )
            )
        yield Strip(
            [None if p is None else thumbnail(p, FACE_ON_SHEET_PX) for p in pictures], lines
        )


def _face(file: Path) -> Pixels | None:
    try:
        return load_face(file)[0]
    except InputError:
        return None  # the sheet of merged parts is drawn where not every picture may be


def _input(pair: EvalPair, root: Path, gt: Pixels | None) -> Pixels | None:
    if pair.lq:
        return _face(root / pair.lq)
    return None if gt is None else degraded_face(pair, root, gt)


def _badness(scores: Scores) -> float:
    if "lpips" in scores:
        return scores["lpips"]
    return -scores["psnr"] if "psnr" in scores else scores.get("niqe", 0.0)
