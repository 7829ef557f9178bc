"""The photo library: watched folders, the faces in their photos, and who is like whom."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Final

from ented_desktop.base.errors import LibraryError
from ented_desktop.base.paths import cache_dir, data_dir
from ented_desktop.base.progress import (
    CancelToken,
    Progress,
    ProgressCallback,
    ignore_progress,
)
from ented_desktop.faces.likeness import Embedding, likeness_of_angles
from ented_desktop.library import rows, watching
from ented_desktop.library.database import Database
from ented_desktop.library.faces_cache import FacesCache
from ented_desktop.library.indexer import Indexer
from ented_desktop.library.live_search import LiveSearch, bump_generation
from ented_desktop.library.scan import is_reachable, path_key
from ented_desktop.library.values import (
    Analyse,
    Indexed,
    IndexSummary,
    LibraryCounts,
    LibraryPhoto,
    PhotoFile,
    Ranked,
    Scan,
)

FILE_NAME: Final = "library.sqlite"
_FIRST_LOOK: Final = 4
"""How many times more faces than asked for are looked at first: some are left out."""
_ROWS_A_PAGE: Final = 1000
_KEPT_SECONDS: Final = 7 * 24 * 3600.0


class Library:
    """An open library; any thread may use it. Close it, or use it as a context manager.

    Args:
        database: The open file.
        cache: Thumbnails of faces.
    """

    def __init__(self, database: Database, cache: FacesCache) -> None:
        self._database = database
        self._search = LiveSearch(database)
        self._indexer = Indexer(database, self._search, cache)
        self.faces_cache = cache

    @classmethod
    def open(cls, file: Path | None = None, *, cache: FacesCache | None = None) -> Library:
        """Opens the library; makes it where there is none, and mends a damaged one.

        Args:
            file: The file; None for the user's own, in the data folder.
            cache: Thumbnails of faces; None for the user's own, in the cache folder.

        Raises:
            LibraryError: As :meth:`Database.open`.
        """
        try:
            where = data_dir() / FILE_NAME if file is None else file
            own_cache = cache or FacesCache(cache_dir() / "faces")
        except OSError as error:
            raise LibraryError(
                "library-unavailable",
                f"The folder of the photo library cannot be made ({error.strerror or error}).",
                "Check the disk and the folder's permissions.",
            ) from error
        return cls(Database.open(where), own_cache)

    @property
    def file(self) -> Path:
        """The library's file."""
        return self._database.file

    @property
    def notices(self) -> tuple[str, ...]:
        """English sentences about what opening had to mend."""
        return self._database.notices

    def close(self) -> None:
        """Closes the file; may be called twice."""
        self._database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # ---- folders ---------------------------------------------------------------------------

    def folders(self) -> tuple[Path, ...]:
        """The watched folders, in the order in which they were added."""
        found = self._database.read("SELECT path FROM folders WHERE removed_at IS NULL ORDER BY id")
        return tuple(rows.path_of(row[0]) for row in found)

    def add_folder(self, folder: Path) -> bool:
        """Watches a folder; nothing is read before the next indexing.

        Returns:
            False where it was watched already.
        """
        wanted = _absolute(folder)
        before = self.folders()
        if path_key(wanted) in map(path_key, before):
            return False
        self.set_folders([*before, wanted])
        return True

    def remove_folder(self, folder: Path) -> bool:
        """Forgets a folder and the photos in it at once, but for those in another watched folder.

        Returns:
            False where it was not watched.
        """
        unwanted = path_key(_absolute(folder))
        before = self.folders()
        after = [one for one in before if path_key(one) != unwanted]
        if len(after) == len(before):
            return False
        self.set_folders(after, forget=True)
        return True

    def set_folders(self, folders: Sequence[Path], *, forget: bool = False) -> None:
        """Watches exactly these folders. They need not be reachable now.

        What is known of a folder that is left out is kept for a week without being used, in case
        that it was left out by mistake: looking at thousands of photos again takes hours.

        Args:
            folders: Each is made absolute. A folder inside another one is allowed.
            forget: Delete what is known of folders that are left out at once.

        Raises:
            LibraryError: As :meth:`Database.write`.
        """
        wanted = {path_key(path): path for path in map(_absolute, folders)}
        now = time.time()

        def work(
            connection: sqlite3.Connection,
        ) -> tuple[list[str], tuple[int, list[int], list[int]]] | None:
            if not watching.changes(connection, wanted, forget=forget):
                return None
            before = watching.searched_faces(connection)
            watching.watch(connection, wanted, now)
            gone = watching.purge(connection, now if forget else now - _KEPT_SECONDS)
            after = watching.searched_faces(connection)
            return gone, (bump_generation(connection), list(before - after), list(after - before))

        changed = self._database.write(work)
        if changed is not None:
            gone, faces = changed
            self._search.apply(*faces)
            for content in gone:
                self.faces_cache.remove(content)

    # ---- indexing --------------------------------------------------------------------------

    def scan(
        self, *, cancel: CancelToken | None = None, progress: ProgressCallback = ignore_progress
    ) -> Scan:
        """What is new, changed or gone in the watched folders; reads no photo.

        Follow it with :meth:`index_one` for each of its pending files, with anything else in
        between, and with :meth:`finish`. Or use :meth:`index`, which does all of it.

        Raises:
            Cancelled: The token was cancelled.
        """
        return self._indexer.scan(cancel or CancelToken(), progress)

    def index_one(
        self, file: PhotoFile, analyse: Analyse, *, cancel: CancelToken | None = None
    ) -> Indexed:
        """Takes in one file of a scan, and commits it.

        Raises:
            EntedError: One with ``stops_batch`` from ``analyse``, or a :class:`LibraryError`.
            Cancelled: The token was cancelled.
        """
        return self._indexer.index_one(file, analyse, cancel or CancelToken())

    def finish(self, scan: Scan) -> int:
        """Removes what a scan found gone and no file turned out to be; returns how many."""
        too_old = time.time() - _KEPT_SECONDS
        for content in self._database.write(lambda writer: watching.purge(writer, too_old)):
            self.faces_cache.remove(content)
        return self._indexer.finish(scan)

    def index(
        self,
        analyse: Analyse,
        *,
        cancel: CancelToken | None = None,
        progress: ProgressCallback = ignore_progress,
    ) -> IndexSummary:
        """Brings the library up to the watched folders.

        Every photo is committed by itself: after an end at any moment, the next call goes on from
        there.

        Args:
            analyse: Looks at one photo.
            cancel: Checked before every file, and by ``analyse``.
            progress: Told before every file.

        Raises:
            EntedError: As :meth:`index_one`.
            Cancelled: The token was cancelled.
        """
        token = cancel or CancelToken()
        started = time.monotonic()
        scan = self.scan(cancel=token, progress=progress)
        summary = IndexSummary(unchanged=scan.unchanged, missing=scan.missing)
        for done, file in enumerate(scan.pending):
            progress(Progress(done, len(scan.pending), "indexing", file.path.name))
            outcome = self.index_one(file, analyse, cancel=token).outcome
            if outcome != "gone":
                summary = replace(summary, **{outcome: getattr(summary, outcome) + 1})
        removed = self.finish(scan)
        return replace(summary, removed=removed, seconds=time.monotonic() - started)

    # ---- asking ----------------------------------------------------------------------------

    def counts(self) -> LibraryCounts:
        """What the library holds now."""
        folders = self.folders()
        photos, failed = self._database.read(
            "SELECT coalesce(sum(problem_code = ''), 0), coalesce(sum(problem_code <> ''), 0) "
            f"FROM photos WHERE {watching.WATCHED}"
        )[0]
        faces = self._database.read(
            f"SELECT count(*) FROM faces JOIN photos ON photos.id = photo WHERE {watching.WATCHED}"
        )[0][0]
        held = {
            rows.path_of(row[0])
            for row in self._database.read(
                "SELECT path FROM folders WHERE id IN (SELECT folder FROM photos)"
            )
        }
        missing = tuple(
            folder
            for folder in folders
            if (not is_reachable(folder) if folder in held else not folder.is_dir())
        )
        return LibraryCounts(folders, missing, int(photos), int(faces), int(failed))

    def photos(self) -> Iterator[LibraryPhoto]:
        """Every photo, in the order of names; those that could not be used among them."""
        after = b""
        while True:
            page = self._database.read(
                "SELECT key, path, size, content, width, height, taken, "
                "(SELECT count(*) FROM faces WHERE photo = photos.id), problem_code, problem "
                f"FROM photos WHERE key > ? AND {watching.WATCHED} "
                f"ORDER BY key LIMIT {_ROWS_A_PAGE}",
                (after,),
            )
            if not page:
                return
            for row in page:
                yield LibraryPhoto(rows.path_of(row[1]), *row[2:])
            after = page[-1][0]

    def load_search(self) -> None:
        """Loads all embeddings now, so that the first :meth:`suggest` is as fast as the next."""
        self._search.refresh()

    def suggest(
        self, embedding: Embedding, *, exclude_content: str = "", limit: int = 24
    ) -> list[Ranked]:
        """The library's faces that are most like a face.

        Args:
            embedding: (128,), the face's identity.
            exclude_content: sha256 (hex) of a photo that is no answer: the one the face is from.
            limit: How many at most.

        Returns:
            The likeliest first, each photo's content once per face, and only photos whose file is
            there.
        """
        wanted = max(limit, 1) * _FIRST_LOOK
        while True:
            nearest = self._search.nearest(embedding, wanted)
            found = self._usable(nearest, exclude_content, limit)
            if len(found) >= limit or len(nearest) < wanted:
                return found
            wanted *= 4

    def _usable(
        self, nearest: Sequence[tuple[int, float]], exclude_content: str, limit: int
    ) -> list[Ranked]:
        found: list[Ranked] = []
        seen: set[tuple[str, int]] = set()
        there: dict[bytes, bool] = {}
        for start in range(0, len(nearest), limit):
            part = nearest[start : start + limit]
            sql = rows.RANKED_SQL.format(", ".join("?" * len(part)))
            by_id = {row[0]: row for row in self._database.read(sql, [one for one, _ in part])}
            for (face, _), likeness in zip(
                part, likeness_of_angles([angle for _, angle in part]), strict=True
            ):
                row = by_id.get(face)  # None: removed between the two questions
                if row is None or row[2] == exclude_content or (row[2], row[6]) in seen:
                    continue
                if row[1] not in there:
                    there[row[1]] = rows.path_of(row[1]).is_file()
                if not there[row[1]]:
                    continue
                seen.add((row[2], row[6]))
                found.append(rows.ranked_of(row, float(likeness), self.faces_cache.find))
                if len(found) == limit:
                    return found
        return found


def _absolute(folder: Path) -> Path:
    """The folder as a full path; links in it are kept, as the user named it."""
    return Path(os.path.abspath(folder.expanduser()))  # noqa: PTH100 - resolve() follows links
