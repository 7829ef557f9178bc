"""How photos and faces are written to the library's tables, and read back."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, cast

import numpy as np

from ented_desktop.domain import Face, Point
from ented_desktop.faces.likeness import Embedding
from ented_desktop.library.scan import path_key
from ented_desktop.library.values import (
    ANALYSIS_VERSION,
    FaceAnalysis,
    PhotoAnalysis,
    PhotoFile,
    Ranked,
)

_LANDMARKS: Final = np.dtype("<f8")
_EMBEDDING: Final = np.dtype("<f4")

_FACE_COLUMNS: Final = (
    "number, x0, y0, x1, y1, landmarks, score, embedding, sharpness, yaw, pitch, roll, face_px"
)
RANKED_SQL: Final = (
    "SELECT faces.id, photos.path, photos.content, photos.taken, photos.width, photos.height, "
    "faces.number, x0, y0, x1, y1, landmarks, score, embedding, sharpness, yaw, pitch, roll, "
    "face_px FROM faces JOIN photos ON photos.id = faces.photo WHERE faces.id IN ({})"
)
"""Everything about faces; the braces take one question mark per face."""


def path_of(data: bytes) -> Path:
    """The path that is stored as bytes."""
    return Path(os.fsdecode(data))


def vectors_of(blobs: list[bytes]) -> np.ndarray[Any, np.dtype[np.float32]]:
    """float32 (N, 128): stored embeddings."""
    return np.frombuffer(b"".join(blobs), _EMBEDDING).astype(np.float32).reshape(-1, 128)


def face_of(box: tuple[float, float, float, float], landmarks: bytes, score: float) -> Face:
    """The face that is stored in these columns."""
    points = np.frombuffer(landmarks, _LANDMARKS).reshape(5, 2).tolist()
    marks = cast(
        tuple[Point, Point, Point, Point, Point], tuple((float(x), float(y)) for x, y in points)
    )
    return Face(box, score, marks)


def embedding_of(blob: bytes) -> Embedding:
    """float32 (128,): a stored embedding."""
    return np.frombuffer(blob, _EMBEDDING).astype(np.float32)


def ranked_of(
    row: tuple[Any, ...], likeness: float, thumbnail: Callable[[str, int], Path | None]
) -> Ranked:
    """A row of :data:`RANKED_SQL` with its likeness.

    Args:
        row: All columns.
        likeness: In [0, 1].
        thumbnail: Finds the picture of a face by content and number.
    """
    _, path, content, taken, width, height, number, *rest = row
    x0, y0, x1, y1, landmarks, score, embedding, sharpness, yaw, pitch, roll, face_px = rest
    return Ranked(
        photo=path_of(path),
        content=content,
        number=number,
        face=face_of((x0, y0, x1, y1), landmarks, score),
        embedding=embedding_of(embedding),
        likeness=likeness,
        sharpness=sharpness,
        yaw_deg=yaw,
        pitch_deg=pitch,
        roll_deg=roll,
        face_px=face_px,
        taken=taken,
        width=width,
        height=height,
        thumbnail=thumbnail(content, number),
    )


def put_photo(
    connection: sqlite3.Connection,
    file: PhotoFile,
    content: str,
    *,
    analysis: PhotoAnalysis | None = None,
    problem: tuple[str, str] = ("", ""),
) -> int:
    """Writes a photo's row in place of an older one of the same file; returns its number."""
    key = path_key(file.path)
    connection.execute("DELETE FROM photos WHERE key = ?", (key,))
    cursor = connection.execute(
        "INSERT INTO photos (folder, key, path, size, mtime_ns, content, width, height, taken, "
        "problem_code, problem, analysis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            file.folder,
            key,
            os.fsencode(file.path),
            file.size,
            file.mtime_ns,
            content,
            0 if analysis is None else analysis.width,
            0 if analysis is None else analysis.height,
            "" if analysis is None else analysis.taken,
            *problem,
            ANALYSIS_VERSION,
        ),
    )
    return int(cursor.lastrowid or 0)


def put_faces(
    connection: sqlite3.Connection, photo: int, faces: tuple[FaceAnalysis, ...]
) -> list[int]:
    """Writes the faces of a photo; returns their numbers."""
    marks = ", ".join("?" * 14)
    ids: list[int] = []
    for number, one in enumerate(faces):
        cursor = connection.execute(
            f"INSERT INTO faces (photo, {_FACE_COLUMNS}) VALUES ({marks})",
            (
                photo,
                number,
                *(float(value) for value in one.face.box),
                np.asarray(one.face.landmarks, _LANDMARKS).tobytes(),
                float(one.face.score),
                np.asarray(one.embedding, _EMBEDDING).tobytes(),
                float(one.sharpness),
                float(one.yaw_deg),
                float(one.pitch_deg),
                float(one.roll_deg),
                float(one.face_px),
            ),
        )
        ids.append(int(cursor.lastrowid or 0))
    return ids


def copy_photo(connection: sqlite3.Connection, file: PhotoFile, source: int) -> int:
    """Writes a file's row with what is known of a photo with the same content."""
    key = path_key(file.path)
    connection.execute("DELETE FROM photos WHERE key = ? AND id <> ?", (key, source))
    cursor = connection.execute(
        "INSERT INTO photos (folder, key, path, size, mtime_ns, content, width, height, taken, "
        "problem_code, problem, analysis) SELECT ?, ?, ?, ?, ?, content, width, height, taken, "
        "problem_code, problem, analysis FROM photos WHERE id = ?",
        (file.folder, key, os.fsencode(file.path), file.size, file.mtime_ns, source),
    )
    photo = int(cursor.lastrowid or 0)
    connection.execute(
        f"INSERT INTO faces (photo, {_FACE_COLUMNS}) SELECT ?, {_FACE_COLUMNS} FROM faces "
        "WHERE photo = ? ORDER BY number",
        (photo, source),
    )
    return photo


def move_photo(connection: sqlite3.Connection, file: PhotoFile, photo: int) -> None:
    """Gives a photo's row to the file that has its content now."""
    key = path_key(file.path)
    connection.execute("DELETE FROM photos WHERE key = ? AND id <> ?", (key, photo))
    connection.execute(
        "UPDATE photos SET folder = ?, key = ?, path = ?, size = ?, mtime_ns = ? WHERE id = ?",
        (file.folder, key, os.fsencode(file.path), file.size, file.mtime_ns, photo),
    )
