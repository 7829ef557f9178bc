"""Finds the likeliest faces among all: one matrix in memory, one product per question.

At 100,000 faces the product reads 51 MB, which is a few milliseconds of memory bandwidth. An
approximate index (usearch, hnswlib) would answer faster, but would have to be built, stored and
mended, could miss the likeliest face, and is not needed below millions.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.faces.likeness import Embedding

DIMENSIONS: Final = 128
_FIRST_CAPACITY: Final = 256

Vectors = npt.NDArray[np.float32]


class FaceSearch:
    """The embeddings of all faces by their row numbers in the database; for any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self._ids = np.zeros(_FIRST_CAPACITY, np.int64)
        self._vectors: Vectors = np.zeros((_FIRST_CAPACITY, DIMENSIONS), np.float32)
        self._rows: dict[int, int] = {}

    def __len__(self) -> int:
        return self._count

    @property
    def ids(self) -> set[int]:
        """The faces in it."""
        with self._lock:
            return set(self._rows)

    def add(self, ids: Sequence[int], vectors: npt.NDArray[np.float32]) -> None:
        """Adds faces; those that are in it already are passed over.

        Args:
            ids: One number per face.
            vectors: float32 (N, 128) of unit length.
        """
        with self._lock:
            fresh = [i for i, one in enumerate(ids) if one not in self._rows]
            if not fresh:
                return
            first, last = self._count, self._count + len(fresh)
            self._reserve(last)
            self._vectors[first:last] = vectors[fresh] if len(fresh) < len(ids) else vectors
            chosen = [ids[i] for i in fresh]
            self._ids[first:last] = chosen
            self._rows.update(zip(chosen, range(first, last), strict=True))
            self._count = last

    def remove(self, ids: Collection[int]) -> None:
        """Removes faces; those that are not in it are passed over."""
        with self._lock:
            for one in ids:
                row = self._rows.pop(one, None)
                if row is None:
                    continue
                self._count -= 1
                if row != self._count:  # the last one takes the free place
                    moved = int(self._ids[self._count])
                    self._ids[row], self._vectors[row] = moved, self._vectors[self._count]
                    self._rows[moved] = row

    def nearest(self, embedding: Embedding, count: int) -> list[tuple[int, float]]:
        """The faces at the smallest angles.

        Args:
            embedding: (128,), any length but zero.
            count: How many at most.

        Returns:
            Face and angle in degrees, the smallest first.
        """
        query = np.asarray(embedding, np.float32).reshape(DIMENSIONS)
        query = query / max(float(np.linalg.norm(query)), 1e-12)
        with self._lock:
            cosines = self._vectors[: self._count] @ query
            if count < len(cosines):
                best = np.argpartition(cosines, len(cosines) - count)[len(cosines) - count :]
            else:
                best = np.arange(len(cosines))
            # Equal angles in the order of the faces, so that an answer is the same every time.
            best = best[np.lexsort((self._ids[best], -cosines[best]))]
            ids, cosines = self._ids[best], cosines[best]
        angles = np.degrees(np.arccos(np.clip(cosines.astype(np.float64), -1.0, 1.0)))
        return list(zip(ids.tolist(), angles.tolist(), strict=True))

    def _reserve(self, needed: int) -> None:
        capacity = len(self._ids)
        if needed <= capacity:
            return
        while capacity < needed:
            capacity *= 2
        ids, vectors = np.zeros(capacity, np.int64), np.zeros((capacity, DIMENSIONS), np.float32)
        ids[: self._count] = self._ids[: self._count]
        vectors[: self._count] = self._vectors[: self._count]
        self._ids, self._vectors = ids, vectors
