"""Finds out what is new in the watched folders, and takes it in one file at a time.

A file is read only where its size or time differ from what is known; its content then decides
whether it is a known photo under another name. Every photo is committed by itself, so that an end
at any moment loses one photo's work. A photo whose analysis ended the program several times is set
aside instead of ending it forever.
"""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from ented_desktop.base.errors import Cancelled, EntedError
from ented_desktop.base.paths import openable
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback
from ented_desktop.library import rows
from ented_desktop.library.database import Database
from ented_desktop.library.faces_cache import FacesCache
from ented_desktop.library.live_search import LiveSearch, bump_generation
from ented_desktop.library.scan import Walk, is_reachable, path_key
from ented_desktop.library.values import (
    ANALYSIS_VERSION,
    Analyse,
    Indexed,
    IndexedAs,
    PhotoAnalysis,
    PhotoFile,
    Scan,
)

_BLOCK_BYTES: Final = 1 << 20
_MAX_ATTEMPTS: Final = 3
_TRIED_AGAIN: Final = frozenset({"image-unreadable", "image-missing"})
"""Problems that may go without the file being written again: permissions, failing networks."""
_TELL_EVERY: Final = 256

_logger = logging.getLogger(__name__)


_NOT_ADOPTED: Final = ("internal-error", "analysis-crashed", *sorted(_TRIED_AGAIN))
"""Problems that need not befall another file with the same content."""


class _Known(NamedTuple):
    """What is known of a file, from :data:`_KNOWN_SQL`."""

    photo: int
    key: bytes
    path: bytes
    folder: int
    size: int
    mtime_ns: int
    problem_code: str
    analysis: int

    def is_current(self, size: int, mtime_ns: int) -> bool:
        return (self.size, self.mtime_ns, self.analysis) == (
            size,
            mtime_ns,
            ANALYSIS_VERSION,
        ) and self.problem_code not in _TRIED_AGAIN


_KNOWN_SQL: Final = (
    "SELECT id, key, path, folder, size, mtime_ns, problem_code, analysis FROM photos"
)


class Indexer:
    """Looks for changes and takes them in.

    Args:
        database: The library.
        search: Told of every change to faces.
        cache: Takes the faces' thumbnails.
    """

    def __init__(self, database: Database, search: LiveSearch, cache: FacesCache) -> None:
        self._database = database
        self._search = search
        self._cache = cache

    def scan(self, token: CancelToken, progress: ProgressCallback) -> Scan:
        """Compares the watched folders with the library without reading any photo."""
        folders = [
            (int(number), rows.path_of(path))
            for number, path in self._database.read(
                "SELECT id, path FROM folders WHERE removed_at IS NULL ORDER BY id"
            )
        ]
        known = {one.key: one for one in map(_Known._make, self._database.read(_KNOWN_SQL))}
        held = {one.folder for one in known.values()}
        seen: set[bytes] = set()
        pending: list[PhotoFile] = []
        reached: dict[int, Walk] = {}
        missing: list[Path] = []
        for number, folder in folders:
            walk = Walk(folder, {path_key(other) for _, other in folders if other != folder})
            for file in walk.files(token.check):
                key = path_key(file.path)
                seen.add(key)
                before = known.get(key)
                if before is None or not before.is_current(file.size, file.mtime_ns):
                    pending.append(PhotoFile(file.path, number, file.size, file.mtime_ns))
                if len(seen) % _TELL_EVERY == 0:
                    progress(Progress(len(seen), 0, "looking for photos"))
            # An unplugged disk often leaves an empty folder behind.
            if folder in walk.unreachable or (walk.empty and number in held):
                missing.append(folder)
            else:
                reached[number] = walk
        vanished = [
            (one.photo, one.key)
            for one in known.values()
            if one.key not in seen
            and one.folder in reached
            and not reached[one.folder].covers_unreachable(rows.path_of(one.path))
        ]
        return Scan(tuple(pending), len(seen) - len(pending), tuple(vanished), tuple(missing))

    def index_one(self, file: PhotoFile, analyse: Analyse, token: CancelToken) -> Indexed:
        """Takes in one file.

        Raises:
            EntedError: One with ``stops_batch`` from ``analyse``; the library cannot be written.
            Cancelled: The token was cancelled; nothing is known of the file then.
        """
        token.check()
        key = path_key(file.path)
        now = [
            _Known._make(row) for row in self._database.read(f"{_KNOWN_SQL} WHERE key = ?", (key,))
        ]
        if now and now[0].is_current(file.size, file.mtime_ns):
            return Indexed(file, "unchanged")  # another process was here
        try:
            content = _content(file.path, token)
        except FileNotFoundError:
            return Indexed(file, "gone")
        except OSError as error:
            reason = error.strerror or str(error)
            return self._set_aside(
                file, "", "image-unreadable", f"“{file.path.name}” cannot be read ({reason})."
            )
        known = self._adopt(file, content)
        if known is not None:
            return known
        if self._attempts(file, key) > _MAX_ATTEMPTS:
            return self._set_aside(
                file,
                content,
                "analysis-crashed",
                f"“{file.path.name}” was left out: looking at it ended the program "
                f"{_MAX_ATTEMPTS} times.",
            )
        try:
            analysis = analyse(file.path, token)
        except Cancelled:
            self._database.write(_forget_attempts(key))
            raise
        except EntedError as error:
            if error.stops_batch:
                self._database.write(_forget_attempts(key))
                raise
            return self._set_aside(file, content, error.code, error.message)
        except Exception as error:
            # A bug with one photo must not end the indexing of the others; the log has it whole.
            _logger.exception("unexpected error while indexing %s", file.path)
            return self._set_aside(
                file,
                content,
                "internal-error",
                f"“{file.path.name}” could not be analysed ({type(error).__name__}: {error}).",
            )
        for number, face in enumerate(analysis.faces):
            if face.thumbnail is not None:
                self._cache.put(content, number, face.thumbnail)
        self._store(file, content, analysis)
        return Indexed(file, "changed" if now else "added", len(analysis.faces))

    def finish(self, scan: Scan) -> int:
        """Removes the photos whose files had vanished and did not turn up elsewhere.

        Returns:
            How many were removed.
        """
        reachable: dict[Path, bool] = {}

        def still_gone(folder: Path, path: Path) -> bool:
            if folder not in reachable:
                reachable[folder] = is_reachable(folder)
            return reachable[folder] and not os.path.lexists(openable(path))

        gone: list[tuple[int, bytes]] = []
        for photo, key in scan.vanished:
            for path, folder in self._database.read(
                "SELECT photos.path, folders.path FROM photos JOIN folders "
                "ON folders.id = photos.folder WHERE photos.id = ? AND photos.key = ?",
                (photo, key),
            ):
                if still_gone(rows.path_of(folder), rows.path_of(path)):
                    gone.append((photo, key))
        if gone:
            self.remove_photos([photo for photo, _ in gone])
        return len(gone)

    def remove_photos(self, photos: list[int]) -> None:
        """Removes photos with their faces in one transaction."""

        def work(connection: sqlite3.Connection) -> tuple[int, list[int]]:
            removed: list[int] = []
            for photo in photos:
                removed += _faces_of(connection, photo)
                connection.execute("DELETE FROM photos WHERE id = ?", (photo,))
            return bump_generation(connection), removed

        generation, removed = self._database.write(work)
        self._search.apply(generation, removed, [])

    def _adopt(self, file: PhotoFile, content: str) -> Indexed | None:
        """Takes over what is known of a photo with this content; None where nothing is."""
        key = path_key(file.path)
        twins = self._database.read(
            "SELECT photos.id, photos.key, photos.path, folders.path, "
            "(SELECT count(*) FROM faces WHERE photo = photos.id), problem FROM photos "
            "JOIN folders ON folders.id = photos.folder "
            "WHERE content = ? AND analysis = ? AND problem_code NOT IN (?, ?, ?, ?) "
            "ORDER BY photos.key <> ?, photos.id",
            (content, ANALYSIS_VERSION, *_NOT_ADOPTED, key),
        )
        if not twins:
            return None
        photo, twin_key, path, folder, faces, problem = twins[0]
        outcome: IndexedAs = "copied"
        if bytes(twin_key) == key:
            outcome = "unchanged"  # touched, not changed
        elif is_reachable(rows.path_of(folder)) and not os.path.lexists(
            openable(rows.path_of(path))
        ):
            outcome = "moved"

        def work(connection: sqlite3.Connection) -> tuple[int, list[int], list[int]]:
            removed = [] if outcome == "unchanged" else _faces_of_key(connection, key)
            owner = photo
            if outcome == "copied":
                owner = rows.copy_photo(connection, file, photo)
            else:
                rows.move_photo(connection, file, photo)
            # Also where it moved: it may come from a folder that is no longer searched.
            return bump_generation(connection), removed, _faces_of(connection, owner)

        self._search.apply(*self._database.write(work))
        if problem:
            return Indexed(file, "failed", 0, str(problem))
        return Indexed(file, outcome, int(faces))

    def _store(self, file: PhotoFile, content: str, analysis: PhotoAnalysis) -> None:
        def work(connection: sqlite3.Connection) -> tuple[int, list[int], list[int]]:
            key = path_key(file.path)
            removed = _faces_of_key(connection, key)
            photo = rows.put_photo(connection, file, content, analysis=analysis)
            added = rows.put_faces(connection, photo, analysis.faces)
            _forget_attempts(key)(connection)
            return bump_generation(connection), removed, added

        self._search.apply(*self._database.write(work))

    def _set_aside(self, file: PhotoFile, content: str, code: str, problem: str) -> Indexed:
        """Records why a file cannot be used."""

        def work(connection: sqlite3.Connection) -> tuple[int, list[int], list[int]]:
            key = path_key(file.path)
            removed = _faces_of_key(connection, key)
            rows.put_photo(connection, file, content, problem=(code, problem))
            _forget_attempts(key)(connection)
            return bump_generation(connection), removed, []

        self._search.apply(*self._database.write(work))
        return Indexed(file, "failed", 0, problem)

    def _attempts(self, file: PhotoFile, key: bytes) -> int:
        """Counts one more attempt at this very file; returns the count."""

        def work(connection: sqlite3.Connection) -> int:
            connection.execute(
                "DELETE FROM attempts WHERE key = ? AND (size <> ? OR mtime_ns <> ?)",
                (key, file.size, file.mtime_ns),
            )
            connection.execute(
                "INSERT INTO attempts VALUES (?, ?, ?, 1) "
                "ON CONFLICT (key) DO UPDATE SET count = count + 1",
                (key, file.size, file.mtime_ns),
            )
            row = connection.execute("SELECT count FROM attempts WHERE key = ?", (key,)).fetchone()
            return int(row[0])

        return self._database.write(work)


def _forget_attempts(key: bytes) -> Callable[[sqlite3.Connection], None]:
    def work(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM attempts WHERE key = ?", (key,))

    return work


def _faces_of(connection: sqlite3.Connection, photo: int) -> list[int]:
    found = connection.execute("SELECT id FROM faces WHERE photo = ?", (photo,))
    return [row[0] for row in found]


def _faces_of_key(connection: sqlite3.Connection, key: bytes) -> list[int]:
    found = connection.execute(
        "SELECT faces.id FROM faces JOIN photos ON photos.id = faces.photo WHERE photos.key = ?",
        (key,),
    )
    return [row[0] for row in found]


def _content(path: Path, token: CancelToken) -> str:
    digest = sha256()
    with openable(path).open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            token.check()
            digest.update(block)
    return digest.hexdigest()
