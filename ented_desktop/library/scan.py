"""Walks the watched folders: which photos are there, and which places could not be looked into."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ented_desktop.base.paths import openable
from ented_desktop.imaging.decode import SUPPORTED_SUFFIXES

_NOT_PHOTOS: Final = frozenset(
    {"@eadir", "$recycle.bin", "system volume information", "lost+found"}
)
"""Folders of thumbnails and rubbish that systems leave beside photos, in lower case."""
_HIDDEN_ON_WINDOWS: Final = 0x2


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A photo's file, as the folder lists it.

    Attributes:
        path: The file.
        size: Bytes.
        mtime_ns: When it was last written.
    """

    path: Path
    size: int
    mtime_ns: int


@dataclass(slots=True)
class Walk:
    """One walk through a watched folder; iterate over :meth:`files` first.

    Attributes:
        root: The watched folder.
        skip: Keys (:func:`path_key`) of folders that are not entered.
        unreachable: Folders that could not be listed, known after the walk.
        empty: Whether nothing at all is in the root, known after the walk.
    """

    root: Path
    skip: Collection[bytes] = ()
    unreachable: list[Path] = field(default_factory=list)
    empty: bool = False

    def files(self, check: Callable[[], None]) -> Iterator[FoundFile]:
        """Every photo below the root, folder by folder in the order of names.

        Hidden files and folders, and links to folders, are passed over. No folder is entered
        twice, whatever mounts and junctions do.

        Args:
            check: Called for every folder; may raise to stop the walk.
        """
        waiting = [self.root]
        entered: set[tuple[int, int]] = set()
        while waiting:
            check()
            folder = waiting.pop()
            listed = self._list(folder, entered)
            if listed is None:
                self.unreachable.append(folder)
                continue
            if folder == self.root:
                self.empty = not listed
            inside: list[Path] = []
            for entry in listed:
                # Not entry.path, which may carry the prefix for long names on Windows.
                path = folder / entry.name
                kind = _kind(entry)
                if kind == "folder":
                    if path_key(path) not in self.skip:
                        inside.append(path)
                elif kind == "photo":
                    try:
                        facts = entry.stat()
                    except OSError:
                        continue  # a link to nowhere, or deleted this moment
                    yield FoundFile(path, facts.st_size, facts.st_mtime_ns)
            waiting.extend(reversed(inside))

    def covers_unreachable(self, path: Path) -> bool:
        """Whether a file lies where the walk could not look."""
        return any(path.is_relative_to(folder) for folder in self.unreachable)

    def _list(self, folder: Path, entered: set[tuple[int, int]]) -> list[os.DirEntry[str]] | None:
        """What is in a folder, sorted; nothing where it was entered before, None on failure."""
        try:
            facts = openable(folder).stat()
            place = (facts.st_dev, facts.st_ino)
            if facts.st_ino and place in entered:
                return []
            entered.add(place)
            with os.scandir(openable(folder)) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError:
            return None


def path_key(path: Path) -> bytes:
    """What two paths have in common when the system takes them for one file's name.

    Bytes, because a file name need not be text; in one case on Windows.
    """
    return os.fsencode(os.path.normcase(path))


def is_reachable(folder: Path) -> bool:
    """Whether a watched folder can be listed and has anything in it.

    The place where an unplugged disk was mounted often stays behind as an empty folder.
    """
    try:
        with os.scandir(openable(folder)) as entries:
            return next(iter(entries), None) is not None
    except OSError:
        return False


def _kind(entry: os.DirEntry[str]) -> str:
    name = entry.name
    if name.startswith("."):
        return "other"
    try:
        if entry.is_dir(follow_symlinks=False):
            if name.lower() in _NOT_PHOTOS or _is_hidden(entry):
                return "other"
            return "folder"
        if os.path.splitext(name)[1].lower() in SUPPORTED_SUFFIXES and entry.is_file():  # noqa: PTH122
            return "photo"
    except OSError:
        pass
    return "other"


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if os.name != "nt":
        return False
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & getattr(stat, "FILE_ATTRIBUTE_HIDDEN", _HIDDEN_ON_WINDOWS))
