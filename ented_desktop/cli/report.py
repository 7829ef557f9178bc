"""The report of a restoration: the same facts as JSON, stable for programs that read it.

The format (angles in degrees, boxes in pixels of the upright photo, times in seconds)::

    {"weights": {"name", "version", "sha256"} | null,
     "device": "cpu" | "cuda" | "mps" | null,
     "error": {"code", "message"} | null,
     "photos": [{"input", "output", "status": "done" | "failed",
                 "error": {"code", "message"} | null,
                 "seconds": {"decode", "detect", "restore", "paste", "encode", "total"},
                 "faces": [{"box": [x0, y0, x1, y1], "score",
                            "outcome": "restored" | "kept" | "failed",
                            "reason", "reason_code", "reference",
                            "likeness", "identity_before", "identity_after",
                            "refined", "share"}]}]}

The outer ``error`` says what ended the run before all photos had been tried (``cancelled`` after
Ctrl-C, ``disk-full``, ``reference-no-face``, ...); photos that were not tried are not listed.
``weights`` and ``device`` are null where the run ended before they were known. ``reason`` is an
English sentence; programs go by ``reason_code`` (:mod:`ented_desktop.domain.reasons`).
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from ented_desktop.base.errors import EntedError
from ented_desktop.domain import FaceOutcome, Outcome, PhotoResult, WeightsId
from ented_desktop.export.writer import write_atomic

_SECONDS_DIGITS = 4
_ANGLE_DIGITS = 2
_SCORE_DIGITS = 4
_SHARE_DIGITS = 2


def describe_face(outcome: FaceOutcome) -> dict[str, Any]:
    """One face's record in the report's format."""
    restored = outcome.outcome is Outcome.RESTORED
    return {
        "box": [round(value, 2) for value in outcome.face.box],
        "score": round(outcome.face.score, _SCORE_DIGITS),
        "outcome": outcome.outcome.value,
        "reason": outcome.reason.text,
        "reason_code": outcome.reason.code,
        "reference": outcome.reference,
        "likeness": _rounded(outcome.likeness, _SCORE_DIGITS),
        "identity_before": _rounded(outcome.identity_before, _ANGLE_DIGITS),
        "identity_after": _rounded(outcome.identity_after, _ANGLE_DIGITS),
        "refined": outcome.refined,
        "share": round(outcome.share, _SHARE_DIGITS) if restored else 0.0,
        "lent": round(outcome.lent, _SHARE_DIGITS),
    }


def describe_photo(result: PhotoResult) -> dict[str, Any]:
    """One photo's record in the report's format."""
    seconds = dataclasses.asdict(result.seconds)
    return {
        "input": str(result.input),
        "output": None if result.output is None else str(result.output),
        "status": "done" if result.done else "failed",
        "error": None
        if result.error_code is None
        else {"code": result.error_code, "message": result.error_message},
        "seconds": {name: round(value, _SECONDS_DIGITS) for name, value in seconds.items()},
        "faces": [describe_face(outcome) for outcome in result.faces],
    }


class Report:
    """Collects what a run did, and writes it whole or not at all.

    Attributes:
        weights: The weights in use; None until they are loaded.
        device: The device in use; None until it is known.
        photos: One result per photo tried, in order.
    """

    def __init__(self) -> None:
        self.weights: WeightsId | None = None
        self.device: str | None = None
        self.photos: list[PhotoResult] = []
        self._error: tuple[str, str] | None = None

    def end_early(self, code: str, message: str) -> None:
        """Records what ended the run before all photos had been tried."""
        self._error = (code, message)

    def to_dict(self) -> dict[str, Any]:
        """The report as values that JSON knows."""
        error = self._error
        return {
            "weights": None if self.weights is None else dataclasses.asdict(self.weights),
            "device": self.device,
            "error": None if error is None else {"code": error[0], "message": error[1]},
            "photos": [describe_photo(result) for result in self.photos],
        }

    def write(self, target: Path, *, overwrite: bool, protect: Collection[Path] = ()) -> None:
        """Writes the report as UTF-8 JSON, atomically.

        Args:
            target: The report's file.
            overwrite: Replace an existing file.
            protect: Originals, which are never written.

        Raises:
            OutputError: The file exists, is an original, or cannot be written.
        """
        # File names that are not text (possible on Linux) come as lone surrogates, which UTF-8
        # cannot carry: ASCII escapes can.
        text = json.dumps(self.to_dict(), indent=2, allow_nan=False, ensure_ascii=True)
        write_atomic((text + "\n").encode(), target, overwrite=overwrite, protect=protect)


def exit_code_of(results: Collection[PhotoResult], error: EntedError | None = None) -> int:
    """The command's exit code.

    Args:
        results: All photos tried.
        error: What ended the run early, if anything did.

    Returns:
        The error's code where the run ended early, else the largest code among the photos: an
        output that cannot be written (6) weighs more than a photo that cannot be read (3).
    """
    if error is not None:
        return error.exit_code
    return max((result.exit_code for result in results), default=0)


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(float(value), digits)
