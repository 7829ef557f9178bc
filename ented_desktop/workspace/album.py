"""Which photos of an album a batch restores, and what else lies in its folders."""

from __future__ import annotations

import hashlib
import os
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import UsageError
from ented_desktop.base.paths import openable
from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.export.software_record import is_restored_copy
from ented_desktop.imaging.decode import SUPPORTED_SUFFIXES
from ented_desktop.jobs.events import JobSource

SKIPPED: Final = {
    "hidden": "hidden",
    "sidecar": "sidecar",
    "other": "no photo",
    "restored": "restored already",
    "again": "reached twice",
    "output": "in the output folder",
}
"""Kinds of files that are passed over, with their words."""

_SIDECARS: Final = frozenset(
    {".xmp", ".aae", ".thm", ".pp3", ".dop", ".cos", ".on1", ".vrd", ".ithmb", ".picasa", ".nksc"}
)
_PROGRAM_FOLDERS: Final = frozenset({"@eadir", "__macosx", "#recycle", "$recycle.bin"})
"""Folders that systems and storage boxes keep their own pictures in; lower case."""
_READ_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Album:
    """What was found.

    Attributes:
        sources: The photos, folder by folder in the order that was named.
        skipped: Files that are passed over, by the kinds of :data:`SKIPPED`.
        warnings: Folders that could not be read, in words.
    """

    sources: tuple[JobSource, ...]
    skipped: dict[str, int]
    warnings: tuple[str, ...] = ()


def scan(
    paths: Sequence[Path],
    out_dir: Path,
    *,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> Album:
    """Finds the photos of an album.

    Links to folders are followed, a folder is entered once however many links lead to it, and
    what is reached without a link counts. Photos with the same bytes are told by
    :attr:`JobSource.same_as`. A photo that is named itself is taken, whatever it is.

    Args:
        paths: Files and folders, in the user's order.
        out_dir: Where copies go; passed over where it lies in a folder that was named.
        cancel: Checked at every folder and file.
        progress: Told while copies are told from originals, which reads every photo's beginning.

    Raises:
        UsageError: ``no-photos``: nothing to restore was found; ``out-is-input``: copies would lie
            among their originals.
        Cancelled: The token was cancelled.
    """
    token = cancel or CancelToken()
    walk = _Walk(out_dir.resolve(), token)
    found: list[tuple[Path, Path | None]] = []
    for path in paths:
        if not path.is_dir():
            # Also where it does not exist: that is told when its turn comes.
            found.extend((photo, None) for photo in walk.take([path]))
            continue
        if path.resolve() == walk.out_dir:
            raise UsageError(
                "out-is-input",
                f"The copies would lie among their originals in {path}.",
                "Choose another folder with --out.",
            )
        found.extend((photo, path) for photo in sorted(walk.photos(path)))
    sources = []
    for number, (photo, root) in enumerate(found):
        token.check()
        progress(Progress(number, len(found), "looking through", photo.name))
        if root is not None and is_restored_copy(photo):
            walk.skipped["restored"] += 1
            continue
        sources.append(_source(photo, root))
    if not sources:
        named = ", ".join(str(path) for path in paths)
        more = f" ({describe_skipped(walk.skipped)} passed over)" if walk.skipped else ""
        raise UsageError(
            "no-photos",
            f"There is no photo to restore in {named}{more}.",
            "Name photos, or folders that hold some.",
        )
    return Album(_mark_twins(sources, token), dict(walk.skipped), tuple(walk.warnings))


def describe_skipped(skipped: dict[str, int]) -> str:
    """What was passed over in words, for example ``"3 hidden, 1 no photo"``; empty for nothing."""
    parts = [f"{skipped[kind]} {words}" for kind, words in SKIPPED.items() if skipped.get(kind)]
    return ", ".join(parts)


@dataclass
class _Walk:
    """One way through all folders that were named.

    Attributes:
        out_dir: The output folder, without links.
        token: Checked at every folder.
        skipped: Files passed over, by kind.
        warnings: Folders that could not be read.
    """

    out_dir: Path
    token: CancelToken
    skipped: Counter[str] = field(default_factory=Counter)
    warnings: list[str] = field(default_factory=list)
    _folders: set[str] = field(default_factory=set)
    _files: set[str] = field(default_factory=set)

    def photos(self, root: Path) -> Iterator[Path]:
        """The photos below a folder; what only links lead to comes after everything else."""
        linked: deque[Path] = deque()
        pending = [root]
        while pending or linked:
            # Links wait until the end: what lies in the album itself keeps its own path.
            entry = pending.pop() if pending else linked.popleft()
            if entry.is_dir():
                folders, files = self._enter(entry, linked)
                pending.extend(folders)
                yield from self.take(files)
            else:
                yield from self.take([entry])

    def take(self, files: Sequence[Path]) -> Iterator[Path]:
        """Those files that were not reached before, links undone."""
        for file in files:
            place = os.path.realpath(file)
            if place in self._files:
                self.skipped["again"] += 1
            else:
                self._files.add(place)
                yield file

    def _enter(self, folder: Path, linked: deque[Path]) -> tuple[list[Path], list[Path]]:
        """The folders and the photos in a folder; links are added to ``linked``."""
        self.token.check()
        place = os.path.realpath(folder)
        if place in self._folders:
            self.skipped["again"] += 1
            return [], []
        self._folders.add(place)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            self.warnings.append(f"The folder {folder} cannot be read ({error.strerror}).")
            return [], []
        folders: list[Path] = []
        files: list[Path] = []
        for entry in entries:
            path = Path(entry.path)
            kind = _kind_of(entry)
            if kind == "folder":
                if Path(os.path.realpath(path)) == self.out_dir:
                    self.skipped["output"] += _count_files(path)
                elif entry.is_symlink():
                    linked.append(path)
                else:
                    folders.append(path)
            elif kind != "photo":
                self.skipped[kind] += 1
            elif entry.is_symlink():
                linked.append(path)
            else:
                files.append(path)
        return folders[::-1], files


def _kind_of(entry: os.DirEntry[str]) -> str:
    """``"folder"``, ``"photo"``, or one of :data:`SKIPPED`."""
    suffix = Path(entry.name).suffix.lower()
    folder = entry.is_dir()
    if entry.name.startswith(".") or (folder and entry.name.lower() in _PROGRAM_FOLDERS):
        return "hidden"
    if folder:
        return "folder"
    if suffix in _SIDECARS:
        return "sidecar"
    return "photo" if suffix in SUPPORTED_SUFFIXES else "other"


def _count_files(folder: Path) -> int:
    return sum(len(files) for _, _, files in os.walk(folder))


def _source(photo: Path, root: Path | None) -> JobSource:
    try:
        state = openable(photo).stat()
    except (OSError, ValueError):
        return JobSource(photo, root, -1, 0)
    return JobSource(photo, root, state.st_size, state.st_mtime_ns)


def _mark_twins(sources: list[JobSource], token: CancelToken) -> tuple[JobSource, ...]:
    """Finds photos with the same bytes; only those of the same size are read."""
    sizes = Counter(source.bytes for source in sources)
    first: dict[tuple[int, bytes], int] = {}
    marked = []
    for index, source in enumerate(sources):
        if source.bytes > 0 and sizes[source.bytes] > 1:
            token.check()
            content = _content(source.photo)
            if content is not None:
                earlier = first.setdefault((source.bytes, content), index)
                if earlier != index:
                    source = replace(source, same_as=earlier)
        marked.append(source)
    return tuple(marked)


def _content(photo: Path) -> bytes | None:
    digest = hashlib.sha256()
    try:
        if not openable(photo).is_file():
            return None
        with openable(photo).open("rb") as stream:
            while block := stream.read(_READ_BYTES):
                digest.update(block)
    except OSError:
        return None
    return digest.digest()
