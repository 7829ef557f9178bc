"""Pairs files: which faces are measured, how each is degraded, and with which references.

A pairs file is CSV (UTF-8) with a header. Columns:

``gt``
    Ground truth, an aligned face crop. Without one (a real photo) ``lq`` is required.
``lq``
    Degraded crop. Where it is empty, ``factor`` and ``seed`` must be given: the degraded picture
    is then made from the ground truth on the fly, always the same. A committed pairs file holds
    names and seeds only.
``reference``
    Another photo of the same person; may be empty.
``wrong_reference``
    A photo of somebody else; may be empty.
``person``
    Who it is. Pictures of one person are not independent: confidence intervals resample people.
``factor``, ``seed``
    How many times smaller the face was made, and the seed of everything else.

Paths are relative to a root folder, the pairs file's own by default.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np

from ented_desktop.base.errors import InputError, UsageError
from ented_desktop.evaluation.degrade import Degradation, Pixels, apply
from ented_desktop.imaging.decode import decode

FACE_PX: Final = 512
"""Every face is measured at this size."""

COLUMNS: Final = ("lq", "gt", "reference", "wrong_reference", "person", "factor", "seed")


@dataclass(frozen=True, slots=True)
class EvalPair:
    """One row of a pairs file; empty strings where the file has none.

    Attributes:
        gt: Ground truth, relative to the root (or absolute), with forward slashes; empty for a
            real photo, of which there is none.
        lq: Degraded crop, likewise.
        reference: Same person's photo, likewise.
        wrong_reference: Somebody else's photo, likewise.
        person: Who it is; the ground truth's name where the file does not say.
        factor: How many times smaller the face was made; None where unknown.
        seed: Seed of the degradation; None where ``lq`` is given.
    """

    gt: str
    lq: str = ""
    reference: str = ""
    wrong_reference: str = ""
    person: str = ""
    factor: float | None = None
    seed: int | None = None

    @property
    def name(self) -> str:
        """The ground truth's path without its suffix: the row's name in reports.

        For a real photo the photo's own.
        """
        return str(Path(self.gt or self.lq).with_suffix("").as_posix())

    @property
    def factor_label(self) -> str:
        """``"4x"``, or ``"given"`` where the factor is not known."""
        return "given" if self.factor is None else f"{self.factor:g}x"


def read_pairs(file: Path) -> list[EvalPair]:
    """Reads a pairs file.

    Args:
        file: The CSV file.

    Returns:
        Its rows in the file's order; at least one.

    Raises:
        UsageError: ``pairs-missing`` if there is no such file, ``pairs-invalid`` with the line
            number if a row cannot be used.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError("pairs-missing", f"The pairs file {file} cannot be read.") from error
    except UnicodeDecodeError as error:
        raise _invalid(file, 1, "it is not UTF-8 text") from error
    reader = csv.DictReader(io.StringIO(text))
    if "gt" not in (reader.fieldnames or ()):
        raise _invalid(file, 1, "there is no column gt")
    pairs = []
    for row in reader:
        values = {key: (row.get(key) or "").strip() for key in COLUMNS}
        line = reader.line_num
        try:
            factor = float(values["factor"]) if values["factor"] else None
            seed = int(values["seed"]) if values["seed"] else None
        except ValueError as error:
            raise _invalid(file, line, "factor or seed is not a number") from error
        if not values["gt"] and not values["lq"]:
            raise _invalid(file, line, "gt and lq are empty")
        if factor is not None and not 0.5 <= factor <= 64:
            raise _invalid(file, line, "factor is not between 0.5 and 64")
        if not values["lq"] and (factor is None or seed is None or seed < 0):
            raise _invalid(file, line, "lq is empty, so factor and a seed of 0 or more are needed")
        pairs.append(
            EvalPair(
                gt=values["gt"],
                lq=values["lq"],
                reference=values["reference"],
                wrong_reference=values["wrong_reference"],
                person=values["person"] or values["gt"] or values["lq"],
                factor=factor,
                seed=seed,
            )
        )
    if not pairs:
        raise _invalid(file, 1, "it has no rows")
    return pairs


def format_pairs(pairs: Sequence[EvalPair]) -> str:
    """The text of a pairs file.

    Args:
        pairs: Its rows.

    Returns:
        CSV with a header and bare line feeds, the same for the same rows on every system.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for pair in pairs:
        factor = "" if pair.factor is None else f"{pair.factor:g}"
        seed = "" if pair.seed is None else str(pair.seed)
        writer.writerow(
            [
                pair.lq,
                pair.gt,
                pair.reference,
                pair.wrong_reference,
                pair.person,
                factor,
                seed,
            ]
        )
    return buffer.getvalue()


def thin_out(pairs: Sequence[EvalPair], count: int) -> list[EvalPair]:
    """Keeps some of the ground truths, evenly spread over the file.

    Args:
        pairs: All rows.
        count: How many ground truths to keep, 1 or more.

    Returns:
        Every row of the ones that are kept, in the given order.
    """
    names = list(dict.fromkeys(pair.name for pair in pairs))
    count = min(count, len(names))
    kept = {names[len(names) * i // count] for i in range(count)}
    return [pair for pair in pairs if pair.name in kept]


def part_of(pairs: Sequence[EvalPair], number: int, of: int) -> list[EvalPair]:
    """One of several parts of a pairs file, for as many processes or machines.

    Args:
        pairs: All rows.
        number: Which part, 1 to ``of``.
        of: How many parts.

    Returns:
        Every row of each ``of``-th ground truth, in the given order; the parts share no row and
        together have all.
    """
    names = dict.fromkeys(pair.name for pair in pairs)
    kept = {name for index, name in enumerate(names) if index % of == number - 1}
    return [pair for pair in pairs if pair.name in kept]


def load_face(path: Path) -> tuple[Pixels, int]:
    """Reads an aligned face crop.

    Args:
        path: A square picture on the alignment template.

    Returns:
        float32 RGB ``(512, 512, 3)`` in [0, 1] (cubic when enlarged, area when reduced), and the
        side in pixels that the file has.

    Raises:
        InputError: If it cannot be read, or ``crop-not-square``.
    """
    pixels = decode(path).pixels
    height, width = pixels.shape[:2]
    if height != width:
        raise InputError(
            "crop-not-square",
            f"{path} is {width} x {height} px, but an aligned face is square.",
            "`ented train prepare` cuts aligned faces out of photos.",
        )
    return resize_face(np.asarray(pixels, dtype=np.float32)), int(height)


def resize_face(pixels: Pixels) -> Pixels:
    """Brings a square face to 512 px.

    Args:
        pixels: float32 RGB ``(S, S, 3)`` in [0, 1].

    Returns:
        float32 RGB ``(512, 512, 3)`` in [0, 1].
    """
    side = pixels.shape[0]
    if side == FACE_PX:
        return pixels
    how = cv2.INTER_AREA if side > FACE_PX else cv2.INTER_CUBIC
    resized = cv2.resize(pixels, (FACE_PX, FACE_PX), interpolation=how)
    return np.asarray(np.clip(resized, 0.0, 1.0), dtype=np.float32)


def degraded_face(pair: EvalPair, root: Path, gt: Pixels | None) -> Pixels:
    """The degraded picture of a row: read, or made from the ground truth.

    Args:
        pair: The row.
        root: Folder that its paths are relative to.
        gt: The row's ground truth, float32 RGB ``(512, 512, 3)`` in [0, 1]; None where ``lq``
            is named and there is none.

    Returns:
        float32 RGB ``(512, 512, 3)`` in [0, 1].

    Raises:
        InputError: If ``lq`` is named but cannot be read.
        ValueError: Neither is given.

    Source: ours, the paper does not say how its 4x and 8x tests were made: the factor is fixed;
    blur, noise and JPEG quality are drawn from the training ranges; no colour changes.
    """
    if pair.lq:
        return load_face(root / pair.lq)[0]
    if gt is None:
        raise ValueError(f"{pair} has neither a degraded picture nor a ground truth")
    rng = np.random.default_rng(pair.seed)
    params = Degradation(factor=pair.factor, colour=False).sample(rng)
    return apply(gt, params, rng)


def _invalid(file: Path, line: int, why: str) -> UsageError:
    return UsageError("pairs-invalid", f"{file}, line {line}: {why}.")
