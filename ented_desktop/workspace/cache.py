"""The folders of the cache: what is in them can be made again, and goes when there is too much."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import sys
import threading
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Final

from ented_desktop.base.errors import OutputError

_THUMBNAILS: Final = "thumbnails"
_CROPS: Final = "crops"
_LIBRARY_FACES: Final = "faces"
_PATCHES: Final = "patches"
_PICTURES: Final = "pictures"
_LOCK: Final = "in-use"
_NOTE: Final = ".leftover"


class Cache:
    """The cache's folders below one root.

    Args:
        root: The program's cache folder.
        limit_bytes: How much thumbnails and face crops may hold together.
    """

    def __init__(self, root: Path, limit_bytes: int = 2 << 30) -> None:
        self.root = root
        self.limit_bytes = limit_bytes
        self._written = 0
        self._lock = threading.Lock()

    @property
    def thumbnails(self) -> Path:
        """JPEG thumbnails of photos."""
        return self.root / _THUMBNAILS

    @property
    def crops(self) -> Path:
        """JPEG crops of faces."""
        return self.root / _CROPS

    @property
    def library_faces(self) -> Path:
        """JPEG crops of the library's faces, which the library bounds itself."""
        return self.root / _LIBRARY_FACES

    @property
    def patches(self) -> Path:
        """Stored changes of restored faces."""
        return self.root / _PATCHES

    @property
    def pictures(self) -> Path:
        """One folder of raw pictures per living process."""
        return self.root / _PICTURES

    def size_bytes(self) -> int:
        """How much all of it holds."""
        folders = (
            self.thumbnails,
            self.crops,
            self.library_faces,
            self.patches,
            self.pictures,
        )
        return sum(size for folder in folders for _, size, _ in _files(folder))

    def clear(self, keep: Collection[Path] = ()) -> None:
        """Removes thumbnails and face crops; what is being read or written stays.

        Args:
            keep: Files that stay.
        """
        for folder in (self.thumbnails, self.crops, self.library_faces):
            for file, _, _ in list(_files(folder)):
                if file not in keep:
                    _remove(file)

    def store(self, file: Path, data: bytes) -> Path:
        """Writes a file of the cache, whole or not at all.

        Args:
            file: Where to, below the root.
            data: The content.

        Returns:
            ``file``.

        Raises:
            OutputError: ``cache-not-writable``.
        """
        write_whole(file, data)
        with self._lock:
            self._written += len(data)
            due = self._written > self.limit_bytes // 16
            if due:
                self._written = 0
        if due:
            self._trim()
        return file

    def _trim(self) -> None:
        """Removes the least recently made thumbnails and crops beyond the limit."""
        files = [*_files(self.thumbnails), *_files(self.crops)]
        excess = sum(size for _, size, _ in files) - self.limit_bytes
        for file, size, _ in sorted(files, key=lambda entry: entry[2]):
            if excess <= 0:
                return
            _remove(file)
            excess -= size


class OwnFolder:
    """A folder of one process: gone at its end, or at the next one's start.

    Args:
        parent: Where the folders of all processes lie.

    Raises:
        OutputError: ``cache-not-writable``.
    """

    def __init__(self, parent: Path) -> None:
        try:
            parent.mkdir(parents=True, exist_ok=True)
            for old in parent.iterdir():
                _remove_abandoned(old)
            self.path = parent / f"{os.getpid()}-{secrets.token_hex(4)}"
            self.path.mkdir()
            # Held open and locked as long as the process lives, whatever ends it.
            self._lock: IO[bytes] | None = (self.path / _LOCK).open("wb")
        except OSError as error:
            raise _not_writable(parent, error) from error
        _lock_file(self._lock)

    @contextlib.contextmanager
    def expects(self, temporary: Path) -> Iterator[None]:
        """While this lasts, a temporary file is the next process's to remove if this one is killed.

        Args:
            temporary: A file named ``.*.part``, anywhere.
        """
        note = self.path / f"{secrets.token_hex(6)}{_NOTE}"
        with contextlib.suppress(OSError):
            note.write_bytes(os.fsencode(temporary.absolute()))
        try:
            yield
        finally:
            _remove(note)

    def remove(self) -> None:
        """Removes the folder and what is in it."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None
        shutil.rmtree(self.path, ignore_errors=True)


def write_whole(file: Path, *parts: bytes | memoryview) -> None:
    """Writes a file that appears complete or not at all; its folder is made when missing.

    Args:
        file: Where to.
        parts: The content, piece by piece.

    Raises:
        OutputError: ``cache-not-writable``.
    """
    partial = file.with_name(f".{secrets.token_hex(6)}.partial")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with partial.open("wb") as stream:
                for part in parts:
                    stream.write(part)
            partial.replace(file)
        except BaseException:
            _remove(partial)
            raise
    except OSError as error:
        raise _not_writable(file.parent, error) from error


def _not_writable(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        "cache-not-writable",
        f"The program's cache folder {folder} cannot be written ({error.strerror or error}).",
        "Free some space on that disk, or check the folder's permissions.",
        stops_batch=True,
    )


def _files(folder: Path) -> Iterator[tuple[Path, int, float]]:
    """Every file below a folder with its size and time."""
    for parent, _, names in os.walk(folder):
        for name in names:
            file = Path(parent, name)
            with contextlib.suppress(OSError):  # it may go at any time
                state = file.stat()
                yield file, state.st_size, state.st_mtime


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()


def _remove_abandoned(folder: Path) -> None:
    """Removes another process's folder unless that process lives."""
    try:
        with (folder / _LOCK).open("r+b") as stream:
            _lock_file(stream)
    except FileNotFoundError:
        pass  # it ended while it began or while it was removed
    except OSError:
        return
    for note in folder.glob(f"*{_NOTE}"):
        with contextlib.suppress(OSError, ValueError):
            leftover = Path(os.fsdecode(note.read_bytes()))
            if leftover.name.startswith(".") and leftover.suffix == ".part":
                _remove(leftover)
    shutil.rmtree(folder, ignore_errors=True)


def _lock_file(stream: IO[bytes]) -> None:
    """Locks a file for this process.

    Raises:
        OSError: Another process has it.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
