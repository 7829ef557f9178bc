"""What kind of face a row shows, so that failures can be told by kind.

Pose and colour are measured on the ground truth (or, for a real photo, on the photo); the size of
the source and when the reference was taken come from the folder's ``faces.csv`` and ``pairs.csv``
where it has them. Glasses, beard, age and skin are what somebody saw: a file tells them, for the
faces that it names. Nothing of this is guessed by a network.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol

from ented_desktop.base.errors import UsageError
from ented_desktop.domain.face import Face
from ented_desktop.evaluation.datasets import EvalPair
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.faces.quality import estimate_pose
from ented_desktop.imaging.color import tint

TRAITS: Final = {
    "colour": "Colour",
    "pose": "Pose, degrees to the side",
    "source": "Face in the source, px",
    "taken": "The other photo",
    "set": "Set",
    "glasses": "Glasses",
    "beard": "Beard or moustache",
    "age": "Age, as it looks",
    "skin": "Skin, as it looks",
}
"""Every kind by its key, with its heading."""

SEEN: Final = ("glasses", "beard", "age", "skin")
"""Kinds that a file tells."""

ORDER: Final[Mapping[str, Sequence[str]]] = {
    "colour": ("colour", "toned", "grey"),
    "pose": ("0 to 15", "15 to 30", "above 30", "no face found"),
    "source": ("below 256", "256 to 511", "512 and more"),
    "taken": ("same session", "another time", "none"),
    "age": ("below 35", "35 to 55", "above 55"),
}
"""The values of the kinds in the order of a table; values that are not listed follow."""


class Detector(Protocol):
    """Finds faces (``faces.detect.FaceDetector``)."""

    def detect(self, pixels: Pixels, /) -> list[Face]:
        """Faces of a picture, float32 RGB in [0, 1], the largest first."""
        ...


class TraitReader:
    """Says what kind of face a row shows.

    Args:
        root: Folder of the faces; its ``faces.csv`` and ``pairs.csv`` are read where it has them.
        detector: Finds the landmarks that the pose is measured by; None leaves the pose out.
        seen: Table with the columns ``file`` and any of :data:`SEEN`; faces that it does not name
            count in none of these kinds.

    Raises:
        UsageError: ``kinds-invalid`` where ``seen`` cannot be read as such.
    """

    def __init__(self, root: Path, detector: Detector | None, seen: Path | None = None) -> None:
        self._detector = detector
        self._faces = {row.get("file", ""): row for row in _rows(root / "faces.csv")}
        self._taken = {
            (row.get("ground_truth", ""), row.get("reference", "")): row.get("taken", "")
            for row in _rows(root / "pairs.csv")
        }
        self._told = {} if seen is None else _seen_kinds(seen)
        self._seen: tuple[str, str, str] = ("", "", "")

    def __call__(self, pair: EvalPair, face: Pixels) -> dict[str, str]:
        """The kinds of one row.

        Args:
            pair: The row.
            face: Its ground truth, or the photo where there is none: float32 RGB ``(S, S, 3)``.
        """
        if self._seen[0] != pair.name:
            self._seen = (pair.name, self._colour(face), self._pose(face))
        _, colour, pose = self._seen
        kinds = {"colour": colour}
        if pose:
            kinds["pose"] = pose
        source = source_size(self._faces.get(pair.gt, {}))
        if source:
            kinds["source"] = source
        kinds["taken"] = self._when(pair)
        folder = Path(pair.name).parent.as_posix()
        if folder != ".":
            kinds["set"] = folder
        told = self._told.get(pair.gt, {})
        return kinds | {key: told[key] for key in SEEN if told.get(key)}

    def _colour(self, face: Pixels) -> str:
        kind = tint(face).kind
        return "colour" if kind == "color" else kind

    def _pose(self, face: Pixels) -> str:
        if self._detector is None:
            return ""
        found = self._detector.detect(face)
        return pose_group(estimate_pose(found[0]).yaw_deg) if found else "no face found"

    def _when(self, pair: EvalPair) -> str:
        if not pair.reference:
            return "none"
        return self._taken.get((pair.gt, pair.reference), "") or "not known"


def pose_group(yaw_deg: float) -> str:
    """The group of a face's turn to the side, in degrees either way."""
    turn = abs(yaw_deg)
    return "0 to 15" if turn < 15 else "15 to 30" if turn < 30 else "above 30"


def source_size(row: Mapping[str, str]) -> str:
    """The group of the size that a face has in its source; empty where the table does not say.

    Args:
        row: Of ``faces.csv``. ``upscaled_by`` (above 1 where the source was smaller than the 512 px
            template) says more than ``size_px``, the size of the file.
    """
    try:
        if row.get("upscaled_by"):
            size = 512.0 / float(row["upscaled_by"])
        elif row.get("size_px"):
            size = float(row["size_px"])
        else:
            return ""
    except (ValueError, ZeroDivisionError):
        return ""
    return "below 256" if size < 256 else "256 to 511" if size < 512 else "512 and more"


def _seen_kinds(file: Path) -> dict[str, dict[str, str]]:
    rows = _rows(file)
    if not rows or "file" not in rows[0] or not set(SEEN) & set(rows[0]):
        raise UsageError(
            "kinds-invalid",
            f"{file} is no table of kinds: it needs a column file and one of {', '.join(SEEN)}.",
        )
    return {row["file"]: row for row in rows}


def _rows(file: Path) -> list[dict[str, str]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return [{k: v or "" for k, v in row.items() if k} for row in csv.DictReader(stream)]
    except (OSError, UnicodeDecodeError, csv.Error):
        return []  # kinds are an addition: an evaluation does not fail for want of them
