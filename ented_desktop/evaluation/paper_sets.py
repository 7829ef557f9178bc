"""The paper's test sets as rows, from a folder that its owner has prepared.

::

    DIR/gt/NAME.png         ground truths (CelebA-HQ only)
    DIR/lq/NAME.png         what is restored; for CelebA-HQ made from the ground truths if missing
    DIR/reference/NAME.png  the photo of the same person that the network is shown
    DIR/wrong/NAME.png      somebody else's photo, if the wrong person is to be measured
    DIR/people.csv          columns name, person: whose pictures are not independent; if known

Every picture is an aligned face crop; docs/evaluation.md tells more. None of these sets is part of
the project.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import InputError
from ented_desktop.evaluation.datasets import EvalPair
from ented_desktop.evaluation.paper import load_tables
from ented_desktop.evaluation.prepare import stable_number
from ented_desktop.imaging.decode import SUPPORTED_SUFFIXES

FACTOR: Final = 4.0
"""Table 1 is at 4x; how the pictures of the others were degraded is not told."""


def read_set(name: str, folder: Path, *, seed: int = 0) -> list[EvalPair]:
    """The rows of one of the paper's sets.

    Args:
        name: One of :data:`.paper.SETS`.
        folder: The prepared folder.
        seed: Changes how missing degraded pictures are made.

    Returns:
        One row a picture, sorted by name; paths relative to ``folder``.

    Raises:
        InputError: ``set-incomplete`` where a folder that the set needs is missing or empty, or a
            ground truth has no degraded picture although others have.
    """
    truths = load_tables()[name].ground_truth
    needed = "gt" if truths else "lq"
    pictures = {part: _pictures(folder, part) for part in ("gt", "lq", "reference", "wrong")}
    if not pictures[needed]:
        raise InputError(
            "set-incomplete",
            f"There are no pictures in {folder / needed}.",
            "docs/evaluation.md says how the folder is prepared.",
        )
    without = sorted(set(pictures["gt"]) - set(pictures["lq"])) if pictures["lq"] else []
    if truths and without:
        raise InputError("set-incomplete", f"There is no {folder / 'lq' / without[0]}.")
    people = _people(folder)
    return [
        EvalPair(
            gt=pictures["gt"].get(picture, "") if truths else "",
            lq=pictures["lq"].get(picture, ""),
            reference=pictures["reference"].get(picture, ""),
            wrong_reference=pictures["wrong"].get(picture, ""),
            person=people.get(picture, picture),
            factor=FACTOR if truths else None,
            seed=stable_number(f"{seed}/{picture}"),
        )
        for picture in sorted(pictures[needed])
    ]


def _pictures(folder: Path, part: str) -> dict[str, str]:
    """Paths relative to ``folder`` by the name without folder and suffix."""
    return {
        file.relative_to(folder / part).with_suffix("").as_posix(): (
            file.relative_to(folder).as_posix()
        )
        for file in sorted((folder / part).rglob("*"))
        if file.suffix.lower() in SUPPORTED_SUFFIXES
    }


def _people(folder: Path) -> Mapping[str, str]:
    file = folder / "people.csv"
    if not file.is_file():
        return {}
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return {row["name"]: row["person"] for row in csv.DictReader(stream)}
    except (OSError, UnicodeDecodeError, KeyError, csv.Error) as error:
        raise InputError(
            "set-incomplete", f"{file} has no columns name and person that can be read."
        ) from error
