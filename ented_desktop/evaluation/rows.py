"""The folder of an evaluation: every row is written as soon as it is measured.

An evaluation takes hours on a CPU. So its folder holds ``settings.json`` (what was asked for, and
of which weights), ``rows.jsonl`` (a line for every finished row), ``features/`` (vectors for the
distances between sets) and ``faces/`` (the pictures a user would get). A run that was stopped goes
on from there, several parts are merged from there, and reports and sheets are made from there.
"""

from __future__ import annotations

import dataclasses
import io
import json
import math
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import OutputError, UsageError
from ented_desktop.evaluation.datasets import EvalPair
from ented_desktop.evaluation.protocol import FaceResult, Record
from ented_desktop.evaluation.sheet import encode_png
from ented_desktop.export.writer import write_atomic

FORMAT: Final = 1
"""Version of the folder's layout."""

SETTINGS: Final = "settings.json"
ROWS: Final = "rows.jsonl"
_FEATURES: Final = "features"
_FACES: Final = "faces"


@dataclass(frozen=True, slots=True)
class Settings:
    """What an evaluation was asked for. Rows of different settings are never mixed.

    Attributes:
        weights: Name, version, SHA-256 of our weights, and the width of the network.
        device: Where they ran.
        conditions: Our conditions that were run.
        strengths: At which strengths.
        peers: Published networks that were run, and where their pictures come from.
        missing: What was not measured, and why: keys of measures, and ``"peer:NAME"``.
        pairs: SHA-256 of the pairs that are measured in all parts together.
        rows: How many these are.
        root: Folder that the pairs' paths are relative to.
        part: Which part of how many this folder holds.
        table: Table of the paper that this is to be set beside; empty for none.
        full: Hardly damaged faces were changed as much as others.
    """

    weights: Mapping[str, str]
    device: str
    conditions: Sequence[str]
    strengths: Sequence[float]
    peers: Mapping[str, str]
    missing: Mapping[str, str]
    pairs: str
    rows: int
    root: str
    part: tuple[int, int] = (1, 1)
    table: str = ""
    full: bool = False

    def differs_from(self, other: Settings) -> str:
        """Names of what makes their rows unlike; empty where they may stand on one table.

        The device, the folder and the part may differ.
        """
        free = {"device", "root", "part"}
        ones, others = (_plain(dataclasses.asdict(each)) for each in (self, other))
        return ", ".join(key for key in ones if key not in free and ones[key] != others[key])


class RowStore:
    """The folder of one evaluation, or of a part of it.

    Args:
        folder: The folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._unwritten: Settings | None = None

    def begin(self, settings: Settings, *, resume: bool, overwrite: bool) -> set[tuple[str, str]]:
        """Prepares the folder; nothing is written before the first row is.

        Args:
            settings: What is about to be measured.
            resume: Goes on where the folder has rows already.
            overwrite: Throws such rows away.

        Returns:
            Which rows (name and factor) are there already.

        Raises:
            OutputError: ``output-exists`` where there are rows, and neither was asked for.
            UsageError: ``resume-differs`` where they were measured with other settings.
        """
        there = (self.folder / SETTINGS).exists()
        if resume and there:
            before = self.settings()
            what = before.differs_from(settings)
            if not what and tuple(before.part) != tuple(settings.part):
                what = "part"
            if what:
                raise UsageError(
                    "resume-differs",
                    f"The rows in {self.folder} were measured with other settings ({what}).",
                    "Give the same options as before, or another --out.",
                )
            self._drop_torn_line()
            return {(record.pair.name, record.pair.factor_label) for record in self.records()}
        if there and not overwrite:
            raise OutputError(
                "output-exists",
                f"{self.folder} exists already and holds an evaluation.",
                "Go on with it by --resume, replace it by --overwrite, or name another folder.",
            )
        if there:
            for name in (SETTINGS, ROWS):
                (self.folder / name).unlink(missing_ok=True)
            shutil.rmtree(self.folder / _FEATURES, ignore_errors=True)
        self._unwritten = settings
        return set()

    def write_settings(self) -> None:
        """Makes the folder an evaluation's, even if it is to have no row; later calls do nothing.

        Raises:
            OutputError: If it cannot be written.
        """
        if self._unwritten is None:
            return
        content = {"format": FORMAT, **dataclasses.asdict(self._unwritten)}
        text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
        write_atomic(text.encode("utf-8"), self.folder / SETTINGS, overwrite=True)
        self._unwritten = None

    def settings(self) -> Settings:
        """What the folder's rows were measured with.

        Raises:
            UsageError: ``evaluation-missing`` if this is no folder of an evaluation.
        """
        try:
            content = json.loads((self.folder / SETTINGS).read_text(encoding="utf-8"))
            if content.pop("format") != FORMAT:
                raise ValueError("another format")
            first, of = content["part"]
            return Settings(**{**content, "part": (int(first), int(of))})
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise UsageError(
                "evaluation-missing",
                f"{self.folder} does not hold an evaluation of this version.",
                "`ented evaluate --pairs PAIRS.csv --out DIR` makes one.",
            ) from error

    def add(self, result: FaceResult) -> None:
        """Writes one row: first what belongs to it, then its line, which makes it count.

        Raises:
            OutputError: If it cannot be written.
        """
        self.write_settings()
        pair = result.pair
        if result.features:
            arrays = {
                f"{network}|{name}": vector
                for network, vectors in result.features.items()
                for name, vector in vectors.items()
            }
            buffer = io.BytesIO()
            np.savez(buffer, **arrays)  # type: ignore[arg-type]
            write_atomic(buffer.getvalue(), self._features_file(pair), overwrite=True)
        best = result.best_condition
        write_atomic(encode_png(result.images[best]), self.picture(pair, best), overwrite=True)
        line = {
            "pair": dataclasses.asdict(pair),
            "gt_px": result.records[0].gt_px,
            "traits": dict(result.records[0].traits),
            "scores": {r.condition: _plain_scores(r.scores) for r in result.records},
        }
        self._append([json.dumps(line, ensure_ascii=False, allow_nan=False)])

    def _append(self, lines: Sequence[str]) -> None:
        try:
            with (self.folder / ROWS).open("a", encoding="utf-8", newline="\n") as stream:
                stream.writelines(line + "\n" for line in lines)
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise OutputError(
                "output-not-writable", f"{self.folder / ROWS} cannot be written: {error.strerror}."
            ) from error

    def picture(self, pair: EvalPair, condition: str) -> Path:
        """Where the picture of a row is kept, in the condition that a user would get."""
        name = f"{_file_name(pair)}.{condition.replace(':', '-')}.png"  # Windows has no colons
        return self.folder / _FACES / pair.factor_label / name

    def _features_file(self, pair: EvalPair) -> Path:
        return self.folder / _FEATURES / pair.factor_label / f"{_file_name(pair)}.npz"

    def records(self) -> list[Record]:
        """All finished rows, in the order in which they were measured.

        Raises:
            UsageError: ``evaluation-missing`` if a line cannot be read.
        """
        return [record for line in self._lines() for record in _records(line)]

    def _lines(self) -> Iterator[dict[str, Any]]:
        try:
            text = (self.folder / ROWS).read_text(encoding="utf-8")
        except FileNotFoundError:
            return
        for number, line in enumerate(text.split("\n"), start=1):
            try:
                if line:
                    yield json.loads(line)
            except ValueError as error:
                raise UsageError(
                    "evaluation-missing", f"{self.folder / ROWS}, line {number} is damaged."
                ) from error

    def _drop_torn_line(self) -> None:
        """Forgets a last line that a crash cut off."""
        file = self.folder / ROWS
        if not file.is_file():
            return
        data = file.read_bytes()
        if not data.endswith(b"\n"):
            write_atomic(data[: data.rfind(b"\n") + 1], file, overwrite=True)

    def features(self, pair: EvalPair) -> dict[str, dict[str, NDArray[np.float32]]]:
        """A row's vectors by feature network and condition; empty where there are none."""
        found: dict[str, dict[str, NDArray[np.float32]]] = {}
        try:
            with np.load(self._features_file(pair), allow_pickle=False) as arrays:
                for key in arrays.files:
                    network, _, name = key.partition("|")
                    found.setdefault(network, {})[name] = arrays[key]
        except (OSError, ValueError):
            return {}
        return found

    def merge(self, parts: Sequence[RowStore], *, overwrite: bool) -> Settings:
        """Fills this folder with the rows of all parts of one evaluation.

        Args:
            parts: Their folders, all of them.
            overwrite: Replaces rows that are here already.

        Returns:
            The settings of the whole.

        Raises:
            UsageError: ``parts-differ`` where they do not belong together, ``parts-missing`` where
                rows are missing, ``merge-into-part`` where this folder is one of them.
        """
        if self.folder.resolve() in {part.folder.resolve() for part in parts}:
            raise UsageError(
                "merge-into-part",
                f"{self.folder} is one of the parts.",
                "Name another folder for the whole.",
            )
        every = [part.settings() for part in parts]
        whole = dataclasses.replace(every[0], part=(1, 1))
        for store, settings in zip(parts, every, strict=True):
            what = every[0].differs_from(settings)
            if what:
                raise UsageError(
                    "parts-differ", f"{store.folder} was measured with other settings ({what})."
                )
        lines: dict[tuple[str, str], tuple[RowStore, dict[str, Any]]] = {}
        for store in parts:
            for line in store._lines():
                pair = EvalPair(**line["pair"])
                if lines.setdefault((pair.name, pair.factor_label), (store, line))[0] is not store:
                    raise UsageError(
                        "parts-differ", f"{pair.name} {pair.factor_label} is in two of the parts."
                    )
        if len(lines) != whole.rows:
            raise UsageError(
                "parts-missing",
                f"The parts have {len(lines)} of {whole.rows} rows.",
                "Go on with unfinished parts by --resume, and name all of them.",
            )
        self.begin(whole, resume=False, overwrite=overwrite)
        self.write_settings()
        for name in (_FEATURES, _FACES):
            for store in parts:
                if (store.folder / name).is_dir():
                    shutil.copytree(store.folder / name, self.folder / name, dirs_exist_ok=True)
        ordered = sorted(lines.items())
        self._append([json.dumps(line, ensure_ascii=False) for _, (_, line) in ordered])
        return whole


def _file_name(pair: EvalPair) -> str:
    """A row's name as a path below a folder, also where its ground truth lies elsewhere."""
    path = Path(pair.name)
    return "/".join(part for part in path.parts if part not in (path.anchor, ".."))


def _records(line: Mapping[str, Any]) -> Iterator[Record]:
    pair = EvalPair(**line["pair"])
    for condition, scores in line["scores"].items():
        values = {key: math.inf if value is None else value for key, value in scores.items()}
        yield Record(pair, condition, line["gt_px"], values, line["traits"])


def _plain_scores(scores: Mapping[str, float]) -> dict[str, float | None]:
    """Scores that JSON can hold: the PSNR of equal pictures is infinite."""
    return {key: value if math.isfinite(value) else None for key, value in scores.items()}


def _plain(value: dict[str, Any]) -> dict[str, Any]:
    """The value as JSON gives it back: tuples have become lists."""
    plain: dict[str, Any] = json.loads(json.dumps(value))
    return plain
