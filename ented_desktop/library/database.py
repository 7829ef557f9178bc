"""The library's SQLite file: opened safely, read from any thread, written by one.

Readers are never kept waiting by a writer (write-ahead log). All writing of this process happens on
one thread; that of another process is waited for, and then said.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, TypeVar

from ented_desktop.base.atomic_file import set_aside
from ented_desktop.base.errors import LibraryError
from ented_desktop.base.paths import openable

T = TypeVar("T")

BUSY_SECONDS: Final = 10.0
"""How long a write waits for another process."""

_FIRST: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('generation', 0);
CREATE TABLE folders (
    id INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE,
    path BLOB NOT NULL
);
CREATE TABLE photos (
    id INTEGER PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    key BLOB NOT NULL UNIQUE,
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    content TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    taken TEXT NOT NULL,
    problem_code TEXT NOT NULL,
    problem TEXT NOT NULL,
    analysis INTEGER NOT NULL
);
CREATE INDEX photos_by_content ON photos (content);
CREATE INDEX photos_by_folder ON photos (folder);
CREATE TABLE faces (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    photo INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
    landmarks BLOB NOT NULL CHECK (length(landmarks) = 80),
    score REAL NOT NULL,
    embedding BLOB NOT NULL CHECK (length(embedding) = 512),
    sharpness REAL NOT NULL,
    yaw REAL NOT NULL, pitch REAL NOT NULL, roll REAL NOT NULL,
    face_px REAL NOT NULL,
    UNIQUE (photo, number)
);
CREATE TABLE attempts (
    key BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    count INTEGER NOT NULL
) WITHOUT ROWID;
"""
# Paths are bytes (os.fsencode): a file name need not be text. Landmarks are five (x, y) of float64,
# embeddings 128 of float32, little-endian. ``generation`` counts changes to ``faces``.

_SECOND: Final = "ALTER TABLE folders ADD COLUMN removed_at REAL"
# Seconds since 1970 when the folder was removed; null while it is watched.

MIGRATIONS: Final[tuple[str, ...]] = (_FIRST, _SECOND)
"""``MIGRATIONS[n]`` turns version ``n`` (``PRAGMA user_version``) into ``n + 1``."""

_logger = logging.getLogger(__name__)


class Database:
    """An open library file. Use :meth:`open`.

    Attributes:
        file: The file.
        notices: Sentences about what opening had to mend.
    """

    def __init__(self, file: Path, notices: Sequence[str]) -> None:
        self.file = file
        self.notices = tuple(notices)
        self._reader = _connect(file)
        self._read_lock = threading.Lock()
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="library-writer")
        self._writer = self._executor.submit(_connect, file).result()
        self._closed = False

    @classmethod
    def open(cls, file: Path) -> Database:
        """Opens a library; makes it where there is none.

        A damaged file is renamed to ``<name>.broken-<n>`` and an empty library is made, with the
        watched folders where these can still be read.

        Raises:
            LibraryError: ``library-unavailable``: the file or its folder cannot be used;
                ``library-newer``: a newer program wrote it; ``library-busy``.
        """
        try:
            openable(file).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unavailable(file, error.strerror or str(error)) from error
        notices: list[str] = []
        with _errors_in_words(file):
            try:
                _prepare(file)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                _logger.warning("the library is damaged: %s", error)
                notices.append(_start_again(file))
            return cls(file, notices)

    def read(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query.

        Raises:
            LibraryError: As :meth:`open`, and ``library-damaged``.
        """
        with _errors_in_words(self.file), self._read_lock:
            return self._reader.execute(sql, values).fetchall()

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Runs ``work`` in one transaction on the writing thread: all of it happens or nothing.

        Args:
            work: Gets the connection; must not commit.

        Raises:
            LibraryError: ``library-busy`` when another process holds the library for longer than
                :data:`BUSY_SECONDS`, ``disk-full``, ``library-unavailable``, ``library-damaged``.
        """
        with _errors_in_words(self.file):
            return self._executor.submit(self._in_transaction, work).result()

    def _in_transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        connection = self._writer
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

    def close(self) -> None:
        """Closes the file; may be called twice."""
        if self._closed:
            return
        self._closed = True
        self._executor.submit(self._writer.close).result()
        self._executor.shutdown()
        with self._read_lock:
            self._reader.close()


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        openable(file),
        timeout=BUSY_SECONDS,
        isolation_level=None,  # transactions are begun and ended here, not guessed
        check_same_thread=False,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    # With a write-ahead log this loses at most the last photos in a power cut, never the file.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _prepare(file: Path) -> None:
    """Checks the file and brings it to today's version.

    Raises:
        sqlite3.DatabaseError: It is damaged (not one of the subclasses).
        sqlite3.OperationalError: It cannot be used now.
    """
    connection = _connect(file)
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version > len(MIGRATIONS):
            raise LibraryError(
                "library-newer",
                f"The photo library {file} was written by a newer version of this program.",
                "Update the program, or move the file away to begin a new library.",
            )
        problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if problem != "ok":
            raise sqlite3.DatabaseError(problem)
        connection.execute("PRAGMA journal_mode = WAL")
        while version < len(MIGRATIONS):
            connection.execute("BEGIN IMMEDIATE")
            # Another process may have been faster.
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            if version < len(MIGRATIONS):
                for statement in MIGRATIONS[version].split(";"):
                    if statement.strip():
                        connection.execute(statement)
                version += 1
                connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
    finally:
        connection.close()


def _start_again(file: Path) -> str:
    """Puts a damaged file aside and makes a new one; returns what happened in words."""
    folders = _rescue_folders(file)
    kept = set_aside(openable(file))
    if kept is None:
        raise _unavailable(file, "it is damaged and cannot be renamed")
    for ending in ("-wal", "-shm"):
        # They belong to the damaged file; beside a new one they would damage it.
        with contextlib.suppress(OSError):
            file.with_name(file.name + ending).replace(kept.with_name(kept.name + ending))
    _prepare(file)
    connection = _connect(file)
    try:
        connection.executemany("INSERT INTO folders (key, path) VALUES (?, ?)", folders)
    finally:
        connection.close()
    return (
        f"The photo library was damaged. It was kept as {kept.name}, and a new one was begun; "
        "the photos are looked at again. No photo was touched."
    )


def _rescue_folders(file: Path) -> list[tuple[bytes, bytes]]:
    with contextlib.suppress(sqlite3.Error):
        connection = _connect(file)
        try:
            rows = connection.execute(
                "SELECT key, path FROM folders WHERE removed_at IS NULL"
            ).fetchall()
            return [row for row in rows if all(isinstance(part, bytes) for part in row)]
        finally:
            connection.close()
    return []


@contextlib.contextmanager
def _errors_in_words(file: Path) -> Iterator[None]:
    """Turns SQLite's errors into a :class:`LibraryError`."""
    try:
        yield
    except sqlite3.OperationalError as error:
        text = str(error).lower()
        if "locked" in text or "busy" in text:
            raise LibraryError(
                "library-busy",
                "Another ENTED Desktop is writing to the photo library.",
                "Wait until it is done, or close it.",
            ) from error
        if "full" in text:
            raise LibraryError(
                "disk-full",
                f"The disk is full: the photo library {file} cannot grow.",
                "Free some space; what was indexed is kept.",
            ) from error
        raise _unavailable(file, str(error)) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, (sqlite3.IntegrityError, sqlite3.ProgrammingError)):
            raise  # a bug of ours
        raise LibraryError(
            "library-damaged",
            f"The photo library {file} is damaged ({error}).",
            "Start the program again: it will be put aside and rebuilt.",
        ) from error


def _unavailable(file: Path, why: str) -> LibraryError:
    return LibraryError(
        "library-unavailable",
        f"The photo library {file} cannot be used: {why}.",
        "Check the disk and the folder's permissions.",
    )
