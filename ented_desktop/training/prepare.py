"""Makes a training folder (aligned crops, faces.csv, pairs.csv) from raw photos."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import InputError
from ented_desktop.domain.face import Face
from ented_desktop.export.writer import write_atomic
from ented_desktop.faces.align import AlignedFace, align
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import SAME_PERSON_ANGLE_DEG, FaceEmbedder, angle_deg
from ented_desktop.faces.quality import measure_sharpness
from ented_desktop.imaging.color import is_monochrome
from ented_desktop.imaging.decode import decode, find_images

_JPEG_QUALITY = 95
_SIZES_PX = (512, 384, 256)
_SMALLEST_ENLARGEMENT = 2.5
"""A face that has to be enlarged by more than this teaches blur."""
_SAME_PHOTO_ANGLE_DEG = 1.0
"""Nearer than this, two photos are one photo in two files."""

FaceFinder = Callable[[NDArray[np.float32]], list[Face]]
"""Finds faces in float32 RGB pixels (H, W, 3) in [0, 1], the largest first."""

Embed = Callable[[AlignedFace], NDArray[np.float32]]
"""Gives a face's embedding."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What came of a folder.

    Attributes:
        crops: Crops written.
        pairs: Ordered pairs of photos of one person.
        skipped: Why a photo gave no crop, one sentence each.
    """

    crops: int
    pairs: int
    skipped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    file: str
    person: str
    size_px: int
    upscaled_by: float
    sharpness: float
    colour: str
    embedding: NDArray[np.float32]


def prepare(
    folder: Path,
    out: Path,
    *,
    licence: str = "",
    find: FaceFinder | None = None,
    embed: Embed | None = None,
    say: Callable[[str], None] = lambda _line: None,
) -> Prepared:
    """Finds and aligns the largest face of every photo.

    The photos of one sub-folder show one person; a photo directly in ``folder`` is a person of its
    own. Pairs are photos of one sub-folder that the identity network takes for one person.

    Args:
        folder: Raw photos, searched with its sub-folders.
        out: Folder to write; crops are JPEG files under the person's name.
        licence: Text for the table's column of that name.
        find: Finds faces; None takes the program's detector.
        embed: Embeds faces; None takes the program's identity network.
        say: Takes a line per photo that is left out.

    Returns:
        What was written.

    Raises:
        InputError: ``folder-empty``, ``image-missing``, or ``training-data-missing`` where no
            photo has a usable face.
        OutputError: Something cannot be written, or exists already.
    """
    find = find or FaceDetector().detect
    embed = embed or FaceEmbedder().embed
    rows: list[_Row] = []
    skipped: list[str] = []
    for number, path in enumerate(find_images([folder])):
        try:
            rows.append(_prepare_photo(path, folder, out, number, find, embed))
        except InputError as error:
            skipped.append(f"{path.name}: {error.message}")
            say(skipped[-1])
    if not rows:
        raise InputError("training-data-missing", f"No photo in {folder} has a usable face.")
    pairs = _pairs(rows)
    _write_table(
        out / "faces.csv",
        ("file", "person", "size_px", "upscaled_by", "sharpness", "colour", "licence", "source"),
        [
            (
                r.file,
                r.person,
                r.size_px,
                f"{r.upscaled_by:.3f}",
                f"{r.sharpness:.0f}",
                r.colour,
                licence,
                folder.name,
            )
            for r in rows
        ],
    )
    _write_table(
        out / "pairs.csv",
        ("ground_truth", "reference", "person", "taken", "identity_distance"),
        pairs,
    )
    return Prepared(len(rows), len(pairs), tuple(skipped))


def _prepare_photo(
    path: Path, folder: Path, out: Path, number: int, find: FaceFinder, embed: Embed
) -> _Row:
    image = decode(path)
    faces = find(image.pixels)
    if not faces:
        raise InputError("face-missing", "no face was found.")
    aligned = align(image.pixels, faces[0])
    enlargement = aligned.enlargement
    if enlargement > _SMALLEST_ENLARGEMENT:
        raise InputError(
            "face-too-small", f"its face would have to be enlarged {enlargement:.1f} x."
        )
    # Stored no larger than what the photo holds: the table then tells true sharpness by size.
    size = next((s for s in _SIZES_PX if s / 512 * enlargement <= 1.05), _SIZES_PX[-1])
    crop = aligned.crop if size == 512 else align(image.pixels, faces[0], size).crop
    parts = path.relative_to(folder).parts if path != folder else (path.name,)
    person = parts[0] if len(parts) > 1 else f"{path.stem}-{number:05d}"
    name = f"{person}/{path.stem}-{number:05d}.jpg"
    codes = np.rint(np.clip(crop, 0.0, 1.0) * 255.0).astype(np.uint8)
    done, data = cv2.imencode(".jpg", codes[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
    if not done:
        raise InputError("image-unsupported", "its crop cannot be encoded.")
    write_atomic(data.tobytes(), out / name, overwrite=False)
    return _Row(
        file=name,
        person=person,
        size_px=size,
        upscaled_by=enlargement,
        sharpness=measure_sharpness(crop),
        colour="grey" if is_monochrome(crop) else "colour",
        embedding=embed(aligned),
    )


def _pairs(rows: list[_Row]) -> list[tuple[object, ...]]:
    people: dict[str, list[_Row]] = {}
    for row in rows:
        people.setdefault(row.person, []).append(row)
    found: list[tuple[object, ...]] = []
    for person, photos in people.items():
        for one, other in permutations(photos, 2):
            angle = angle_deg(one.embedding, other.embedding)
            if _SAME_PHOTO_ANGLE_DEG < angle < SAME_PERSON_ANGLE_DEG:
                distance = float(np.linalg.norm(one.embedding - other.embedding))
                found.append((one.file, other.file, person, "another time", f"{distance:.3f}"))
    return found


def _write_table(path: Path, header: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    write_atomic(text.getvalue().encode(), path, overwrite=False)
