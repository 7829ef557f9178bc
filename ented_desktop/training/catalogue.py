"""The crops of a training folder: which there are, how often each is drawn, who is held out."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import InputError
from ented_desktop.training.config import DataConfig

FACE_SIDE_PX = 512
"""Side of a cached crop."""

_DECODERS = 16
_DECODED_AT_ONCE = 64
"""50 MB of pixels in flight."""


@dataclass(frozen=True, slots=True)
class Crop:
    """One row of ``faces.csv``.

    Attributes:
        file: Path relative to the folder.
        person: Label; crops with the same label show the same person.
        size_px: Side of the stored crop: 512, 384 or 256.
        upscaled_by: Above 1, the original face was smaller than the 512 px template by this.
        sharpness: Variance of the Laplacian at 256 px.
        synthetic: Whether the face was generated.
        licence: Under which the photo was published, as the table says.
        source: Where it came from, as the table says.
    """

    file: str
    person: str
    size_px: int
    upscaled_by: float
    sharpness: float
    synthetic: bool
    licence: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos of one person, as positions in the catalogue.

    Attributes:
        truth: The photo to restore.
        reference: The photo to restore it with.
        other_time: Whether they were taken at different times.
    """

    truth: int
    reference: int
    other_time: bool


@dataclass(frozen=True)
class Catalogue:
    """Crops, pairs, draw weights and the held-out people of one folder.

    Attributes:
        root: The folder.
        crops: Every crop that is drawn, held out, or used as a reference.
        weights: float64 (len(crops),), sum 1; 0 for held-out people.
        pairs: Pairs to train on.
        held_out_pairs: Pairs of held-out people.
        held_out: Crops of held-out people without a pair.
    """

    root: Path
    crops: tuple[Crop, ...]
    weights: NDArray[np.float64]
    pairs: tuple[Pair, ...]
    held_out_pairs: tuple[Pair, ...]
    held_out: tuple[int, ...]

    @classmethod
    def read(cls, root: Path, config: DataConfig, seed: int) -> Catalogue:
        """Reads ``faces.csv`` and, where there is one, ``pairs.csv``.

        Args:
            root: Folder of aligned crops.
            config: Weights and the number of people to hold out.
            seed: Decides who is held out.

        Returns:
            The catalogue; crops that are never used are left out.

        Raises:
            InputError: ``training-data-missing`` or ``training-data-invalid``.
        """
        table = root / "faces.csv"
        if not table.is_file():
            raise InputError(
                "training-data-missing",
                f"There is no faces.csv in {root}.",
                "`ented train prepare FOLDER --out DIR` makes such a folder from photos.",
            )
        try:
            rows = [_crop(row) for row in _rows(table)]
            pair_rows = _rows(root / "pairs.csv") if (root / "pairs.csv").is_file() else []
            named = [(r["ground_truth"], r["reference"], r.get("taken", "")) for r in pair_rows]
        except (KeyError, ValueError) as error:
            raise InputError(
                "training-data-invalid", f"{root} has a table that cannot be read: {error}."
            ) from error
        paired = {name for truth, reference, _ in named for name in (truth, reference)}
        used = [row for row in rows if _weight(row, config) > 0 or row.file in paired]
        if not used:
            raise InputError("training-data-missing", f"No crop in {root} is sharp enough to use.")
        position = {row.file: index for index, row in enumerate(used)}
        pairs = tuple(
            Pair(position[truth], position[reference], taken == "another time")
            for truth, reference, taken in named
            if truth in position and reference in position
        )
        people = _held_out_people(used, pairs, config, seed)
        weights = np.array(
            [0.0 if row.person in people else _weight(row, config) for row in used],
            dtype=np.float64,
        )
        if weights.sum() <= 0:
            raise InputError("training-data-missing", f"Every person in {root} is held out.")
        paired_people = {used[pair.truth].person for pair in pairs}
        return cls(
            root=root,
            crops=tuple(used),
            weights=weights / weights.sum(),
            pairs=tuple(p for p in pairs if used[p.truth].person not in people),
            held_out_pairs=tuple(p for p in pairs if used[p.truth].person in people),
            held_out=tuple(
                index
                for index, row in enumerate(used)
                if row.person in people and row.person not in paired_people
            ),
        )


def sources(catalogue: Catalogue) -> list[list[object]]:
    """What the crops are, for a model's card: ``[source, licence, photos]``, most photos first."""
    counts = Counter((crop.source, crop.licence) for crop in catalogue.crops)
    return [[source, licence, count] for (source, licence), count in counts.most_common()]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _crop(row: dict[str, str]) -> Crop:
    return Crop(
        file=row["file"],
        person=row["person"],
        size_px=int(row["size_px"]),
        upscaled_by=float(row.get("upscaled_by") or 1.0),
        sharpness=float(row.get("sharpness") or 0.0),
        synthetic=row["file"].startswith("synthetic/"),
        licence=row.get("licence") or "",
        source=row.get("source") or "",
    )


def _weight(crop: Crop, config: DataConfig) -> float:
    """How often a crop is drawn, relative to a sharp true 512 px photo."""
    if crop.upscaled_by > config.upscaled_limit:
        return 0.0
    by_size = {512: config.weight_512, 384: config.weight_384}
    weight = by_size.get(crop.size_px, config.weight_256)
    if crop.synthetic:
        weight *= config.weight_synthetic
    return weight * min(1.0, crop.sharpness / config.sharpness_full)


def _held_out_people(
    crops: list[Crop], pairs: tuple[Pair, ...], config: DataConfig, seed: int
) -> set[str]:
    """Half of them with pairs, half without, drawn by hash: a longer table changes few."""

    def order(person: str) -> str:
        return hashlib.sha256(f"{seed} {person}".encode()).hexdigest()

    with_pairs = sorted({crops[pair.truth].person for pair in pairs}, key=order)
    others = sorted(
        {c.person for c in crops if c.size_px == FACE_SIDE_PX and not c.synthetic}
        - set(with_pairs),
        key=order,
    )
    half = config.held_out // 2
    chosen = with_pairs[: min(half, len(with_pairs) // 4)]
    return {*chosen, *others[: min(config.held_out - len(chosen), len(others) // 4)]}


def build_cache(catalogue: Catalogue, folder: Path) -> Path:
    """Decodes every crop once into a file that all processes of a machine map into memory.

    Beside it lies ``.json``, the crops' names in their order, for whoever looks at the folder.

    Args:
        catalogue: The crops, in the order in which they are stored.
        folder: Where the file goes; created when missing. A file of the same crops is used again.

    Returns:
        Path of a ``.npy`` file, uint8 RGB (len(crops), 512, 512, 3).

    Raises:
        InputError: ``image-missing`` or ``image-unsupported`` for a crop that cannot be read.
    """
    listing = json.dumps([[crop.file, crop.size_px] for crop in catalogue.crops])
    key = hashlib.sha256(f"{catalogue.root.resolve()}\n{listing}".encode()).hexdigest()[:12]
    target = folder / f"faces-{key}.npy"
    if target.is_file():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(f".{os.getpid()}.partial")
    try:
        store = np.lib.format.open_memmap(
            partial,
            mode="w+",
            dtype=np.uint8,
            shape=(len(catalogue.crops), FACE_SIDE_PX, FACE_SIDE_PX, 3),
        )
        files = [catalogue.root / crop.file for crop in catalogue.crops]
        # Decoding holds no lock: threads use all cores, and results come in order.
        with ThreadPoolExecutor(max_workers=min(os.cpu_count() or 1, _DECODERS)) as pool:
            for start in range(0, len(files), _DECODED_AT_ONCE):
                some = files[start : start + _DECODED_AT_ONCE]
                for index, pixels in enumerate(pool.map(read_crop, some), start=start):
                    store[index] = pixels
        store.flush()
        del store
        index_file = target.with_suffix(".json")
        index_file.write_text(json.dumps([crop.file for crop in catalogue.crops]), encoding="utf-8")
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return target


def read_crop(path: Path) -> NDArray[np.uint8]:
    """A crop as it stands in the cache.

    Args:
        path: JPEG, PNG or WebP of any square size.

    Returns:
        uint8 RGB (512, 512, 3).

    Raises:
        InputError: ``image-missing`` or ``image-unsupported``.
    """
    if not path.is_file():
        raise InputError("image-missing", f"The crop {path} is missing.")
    # Through a buffer: OpenCV cannot open every Unicode path on Windows.
    pixels = cv2.imdecode(np.fromfile(path, dtype=np.uint8), cv2.IMREAD_COLOR)
    if pixels is None:
        raise InputError("image-unsupported", f"The crop {path} cannot be decoded.")
    if pixels.shape[:2] != (FACE_SIDE_PX, FACE_SIDE_PX):
        shrink = pixels.shape[0] > FACE_SIDE_PX
        pixels = cv2.resize(
            pixels,
            (FACE_SIDE_PX, FACE_SIDE_PX),
            interpolation=cv2.INTER_AREA if shrink else cv2.INTER_CUBIC,
        )
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB), dtype=np.uint8)
