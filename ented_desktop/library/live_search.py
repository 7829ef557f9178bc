"""Keeps the search in memory in step with the faces in the database, whoever changes them."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Sequence
from typing import Final

from ented_desktop.faces.likeness import Embedding
from ented_desktop.library.database import Database
from ented_desktop.library.rows import vectors_of
from ented_desktop.library.search import FaceSearch

_SEARCHED: Final = (
    "photo IN (SELECT photos.id FROM photos JOIN folders ON folders.id = photos.folder "
    "WHERE folders.removed_at IS NULL)"
)
"""Which faces are searched: those in folders that are watched."""
_ROWS_A_PAGE: Final = 20_000
_ROWS_A_QUESTION: Final = 500
"""SQLite takes at most 999 values in a question on old builds."""


def bump_generation(connection: sqlite3.Connection) -> int:
    """Notes inside a transaction that it changes faces; returns the new count of changes."""
    connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
    return int(connection.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()[0])


class LiveSearch:
    """A :class:`FaceSearch` that is loaded when first asked, and follows the database.

    This process's own changes are applied one by one; after a change by another process the
    numbers of all faces are compared, and only what is new is read.

    Args:
        database: The open library.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._search = FaceSearch()
        self._lock = threading.Lock()
        self._generation: int | None = None

    @property
    def is_loaded(self) -> bool:
        """Whether the faces are in memory."""
        return self._generation is not None

    def nearest(self, embedding: Embedding, count: int) -> list[tuple[int, float]]:
        """As :meth:`FaceSearch.nearest`, over all faces of the library now."""
        self.refresh()
        return self._search.nearest(embedding, count)

    def refresh(self) -> None:
        """Brings the memory up to the database; the first time this loads every embedding."""
        with self._lock:
            rows = self._database.read("SELECT value FROM meta WHERE key = 'generation'")
            generation = int(rows[0][0])
            if generation == self._generation:
                return
            if self._generation is None:
                self._read_all()
            else:
                found = self._database.read(f"SELECT id FROM faces WHERE {_SEARCHED}")
                stored = {row[0] for row in found}
                known = self._search.ids
                self._search.remove(known - stored)
                self._read(sorted(stored - known))
            # Read before the faces: a change in between is found at the next question.
            self._generation = generation

    def apply(self, generation: int, removed: Sequence[int], added: Sequence[int]) -> None:
        """Follows a change that this process has committed.

        Args:
            generation: What :func:`bump_generation` gave inside the change.
            removed: Faces that are gone.
            added: Faces that are new.
        """
        with self._lock:
            if self._generation is None or generation != self._generation + 1:
                return  # not loaded, or another process came between: refresh() sees to it
            self._search.remove(removed)
            self._read(list(added))
            self._generation = generation

    def _read_all(self) -> None:
        last = 0
        while True:
            rows = self._database.read(
                f"SELECT id, embedding FROM faces WHERE id > ? AND {_SEARCHED} ORDER BY id LIMIT ?",
                (last, _ROWS_A_PAGE),
            )
            if not rows:
                return
            self._search.add([row[0] for row in rows], vectors_of([row[1] for row in rows]))
            last = rows[-1][0]

    def _read(self, ids: Sequence[int]) -> None:
        for start in range(0, len(ids), _ROWS_A_QUESTION):
            part = ids[start : start + _ROWS_A_QUESTION]
            marks = ", ".join("?" * len(part))
            rows = self._database.read(
                f"SELECT id, embedding FROM faces WHERE id IN ({marks})", part
            )
            if rows:
                self._search.add([row[0] for row in rows], vectors_of([row[1] for row in rows]))
