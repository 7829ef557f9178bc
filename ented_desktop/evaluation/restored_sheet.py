"""Before and after for the photos of a restoration's report: every face at 100 %, worst first."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from ented_desktop.base.errors import InputError, UsageError
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.sheet import Strip, change_line, thumbnail
from ented_desktop.imaging.decode import decode

_MARGIN: Final = 0.35
"""Shown around a face's box, as a share of its longer side."""

_MOST_PX: Final = 640
"""Larger crops are cut to this much around the middle of the face: 100 % is not given up."""

_WHOLE_PX: Final = 256
"""Longer side of a whole photo, where there is no face to show."""


@dataclass(frozen=True, slots=True)
class PhotoEntry:
    """What a restoration's report says about one photo.

    Attributes:
        input: The photo.
        output: What was written; None when nothing was.
        error: Why not; empty when it was.
        faces: The faces' records as in the report.
    """

    input: Path
    output: Path | None
    error: str
    faces: tuple[Mapping[str, Any], ...]


def read_report(file: Path) -> list[PhotoEntry]:
    """Reads the JSON that ``ented restore --report`` writes.

    Args:
        file: The report. Paths in it that do not exist as they are, are looked for beside it.

    Returns:
        Its photos.

    Raises:
        UsageError: ``report-invalid`` if it is not such a report.
    """
    try:
        photos = json.loads(file.read_text(encoding="utf-8"))["photos"]
        return [
            PhotoEntry(
                input=_find(photo["input"], file.parent),
                output=_find(photo["output"], file.parent) if photo["output"] else None,
                error=(photo["error"] or {}).get("message") or "",
                faces=tuple(photo["faces"]),
            )
            for photo in photos
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(
            "report-invalid",
            f"{file} cannot be read as a report of restored photos.",
            "`ented restore ... --report FILE.json` writes one.",
        ) from error


def restored_strips(
    entries: list[PhotoEntry],
    *,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> Iterator[Strip]:
    """Before and after of every face.

    Args:
        entries: The photos of a report.
        cancel: Checked before every photo.
        progress: Told about every photo.

    Yields:
        A strip for every face; for a photo without faces or without an output, one with the whole
        photo, small. Photos that failed come first, then those in whose faces the likeness to the
        person fell most or rose least, then faces without a figure.

    Raises:
        Cancelled: If asked to stop.
    """
    for index, entry in enumerate(sorted(entries, key=_goodness)):
        if cancel is not None:
            cancel.check()
        progress(Progress(index, len(entries), "drawing", entry.input.name))
        try:
            before = np.asarray(decode(entry.input).pixels, dtype=np.float32)
            after = before
            if entry.output is not None:
                after = np.asarray(decode(entry.output).pixels, dtype=np.float32)
        except InputError as error:
            yield Strip([], [entry.input.name, entry.error or str(error)])
            continue
        if entry.output is None or not entry.faces:
            why = entry.error or "no face found"
            yield Strip([thumbnail(before, _WHOLE_PX)], [entry.input.name, why])
            continue
        if after.shape != before.shape:
            yield Strip([], [entry.input.name, "input and output differ in size"])
            continue
        numbered = enumerate(entry.faces, start=1)
        for number, face in sorted(numbered, key=lambda one: _gain(one[1])):
            rows, columns = _around(face["box"], before.shape[0], before.shape[1])
            yield Strip(
                [_at_least(before[rows, columns]), _at_least(after[rows, columns])],
                _lines(entry, number, face),
            )


def _goodness(entry: PhotoEntry) -> tuple[int, float]:
    """Sorts photos, worst first; the report's order where they are alike."""
    if entry.output is None:
        return 0, 0.0
    return 1, min((_gain(face) for face in entry.faces), default=math.inf)


def _gain(face: Mapping[str, Any]) -> float:
    """By how many degrees a face came closer to its person; infinite where that is not known."""
    before, after = face.get("identity_before"), face.get("identity_after")
    return math.inf if before is None or after is None else float(before) - float(after)


def _find(name: str, folder: Path) -> Path:
    path = Path(name)
    return path if path.exists() or path.is_absolute() else folder / path


def _around(box: list[float], height: int, width: int) -> tuple[slice, slice]:
    """The part of the photo that shows a face, in whole pixels of the photo."""
    x0, y0, x1, y1 = box
    half = min((0.5 + _MARGIN) * max(x1 - x0, y1 - y0), _MOST_PX / 2.0)
    x, y = (x0 + x1) / 2.0, (y0 + y1) / 2.0
    rows = slice(max(0, round(y - half)), max(1, min(height, round(y + half))))
    columns = slice(max(0, round(x - half)), max(1, min(width, round(x + half))))
    return rows, columns


def _at_least(pixels: Pixels, side_px: int = 160) -> Pixels:
    """Pads a tiny crop with black, so that its text has room."""
    height, width = pixels.shape[:2]
    missing = ((0, max(0, side_px - height)), (0, max(0, side_px - width)), (0, 0))
    return np.pad(pixels, missing)


def _lines(entry: PhotoEntry, number: int, face: Mapping[str, Any]) -> list[str]:
    lines = [f"{entry.input.name} #{number} {face['outcome']}", str(face.get("reason") or "")]
    figures = change_line(
        [("identity, degrees", face.get("identity_before"), face.get("identity_after"), 1)]
    )
    return [*lines, figures] if figures else lines
