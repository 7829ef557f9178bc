"""Makes a pairs file from a folder of aligned faces: the same file for the same folder."""

from __future__ import annotations

import csv
import dataclasses
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import InputError
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.evaluation.datasets import EvalPair, load_face
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.faces.identity import angle_deg

_ALIKE_ANGLE_DEG: Final = 20.0
"""Two faces closer than this may be one person under two names. Photos of one person from
different years reach it, the closest of different people among 101 portraits were at 21. Fixed
here, not taken from ``faces.identity``: a committed pairs file must not change with the program's
own threshold."""


@dataclass(frozen=True, slots=True)
class CatalogueFace:
    """One row of a folder's ``faces.csv``.

    Attributes:
        file: Path relative to the folder, with forward slashes.
        person: Who it is.
        kind: ``"colour"`` or ``"grey"``; empty where the table does not say.
    """

    file: str
    person: str
    kind: str


def read_catalogue(folder: Path) -> tuple[list[CatalogueFace], dict[str, str]]:
    """Reads ``faces.csv`` and ``pairs.csv`` of a folder of aligned faces.

    Args:
        folder: The folder. ``faces.csv`` has the columns file, person and, if known, colour;
            ``pairs.csv`` (optional) has ground_truth, reference and, if known, identity_distance.

    Returns:
        The faces sorted by file, and for each ground truth that has any its usable reference of
        the same person (the closest one where there are several).

    Raises:
        InputError: ``faces-table-missing`` or ``faces-table-invalid``.
    """
    if not (folder / "faces.csv").is_file():
        raise InputError(
            "faces-table-missing",
            f"There is no faces.csv in {folder}.",
            "`ented train prepare FOLDER --out DIR` makes such a folder from photos.",
        )
    try:
        faces = [
            CatalogueFace(row["file"], row["person"], row.get("colour", ""))
            for row in _rows(folder / "faces.csv")
        ]
        closest: dict[str, tuple[float, str]] = {}
        if (folder / "pairs.csv").is_file():
            for row in _rows(folder / "pairs.csv"):
                found = (float(row.get("identity_distance") or 0.0), row["reference"])
                name = row["ground_truth"]
                closest[name] = min(found, closest.get(name, found))
    except (KeyError, ValueError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(
            "faces-table-invalid", f"{folder} has a table that cannot be read: {error}."
        ) from error
    if not faces:
        raise InputError("faces-table-invalid", f"faces.csv in {folder} has no rows.")
    faces.sort(key=lambda face: face.file)
    return faces, {name: reference for name, (_, reference) in closest.items()}


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def stable_number(text: str) -> int:
    """A number in 0..2**32-1 that depends on the text only, not on the system or the run."""
    return zlib.crc32(text.encode("utf-8"))


def make_pairs(
    folder: Path,
    factors: Sequence[float],
    embed: Callable[[Pixels], NDArray[np.float32]],
    *,
    seed: int = 0,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> list[EvalPair]:
    """One row for every face and factor.

    The wrong person is drawn (by the ground truth's name) among the faces of other people, of the
    same kind (colour or grey) where there are any, that do not look like the ground truth to the
    identity network: catalogues do hold one person under two names.

    Args:
        folder: Folder of aligned faces with ``faces.csv``.
        factors: How many times smaller the faces are to be made.
        embed: The identity network.
        seed: Changes every row's seed.
        cancel: Checked before every face.
        progress: Told about every face.

    Returns:
        Rows sorted by ground truth, then factor; ``lq`` empty. A face has the same seed at every
        factor.

    Raises:
        InputError: If the tables or a face cannot be read.
        Cancelled: If asked to stop.
    """
    faces, references = read_catalogue(folder)
    embeddings = []
    for index, face in enumerate(faces):
        if cancel is not None:
            cancel.check()
        progress(Progress(index, len(faces), "identifying", face.file))
        embeddings.append(embed(load_face(folder / face.file)[0]))
    pairs = []
    for index, face in enumerate(faces):
        pair = EvalPair(
            gt=face.file,
            reference=references.get(face.file, ""),
            wrong_reference=_wrong_reference(index, faces, embeddings),
            person=face.person,
            seed=stable_number(f"{seed}/{face.file}"),
        )
        pairs += [dataclasses.replace(pair, factor=float(factor)) for factor in factors]
    return pairs


def _wrong_reference(
    index: int, faces: Sequence[CatalogueFace], embeddings: Sequence[NDArray[np.float32]]
) -> str:
    face = faces[index]
    others = [
        other
        for other, embedding in zip(faces, embeddings, strict=True)
        if other.person != face.person
        and angle_deg(embedding, embeddings[index]) > _ALIKE_ANGLE_DEG
    ]
    alike = [other for other in others if other.kind == face.kind] or others
    # The lowest of one number a candidate: a candidate more or less changes few rows, where a
    # position in the list would change them all.
    chosen = min(alike, key=lambda o: stable_number(f"{face.file}/{o.file}"), default=None)
    return "" if chosen is None else chosen.file
