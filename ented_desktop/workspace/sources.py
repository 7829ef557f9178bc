"""Which photos a run restores, and under which names their outputs are written."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from ented_desktop.base.errors import InputError, UsageError
from ented_desktop.export.writer import output_path
from ented_desktop.imaging.decode import find_images


@dataclass(frozen=True, slots=True)
class Source:
    """One photo to restore.

    Attributes:
        photo: The file; it may be missing, which is told when its turn comes.
        root: The folder that was named and that it was found in; None where the file was named.
    """

    photo: Path
    root: Path | None = None


def collect(paths: Sequence[Path], out_dir: Path) -> tuple[list[Source], list[str]]:
    """Finds the photos of a run.

    Args:
        paths: Files and folders, in the user's order; folders are searched recursively.
        out_dir: Where outputs go. Where it lies inside a named folder, what an earlier run left
            there is passed over.

    Returns:
        The photos, each once, and warnings in words.

    Raises:
        UsageError: ``no-photos``: nothing was named, or the named folders hold no photo.
    """
    sources: dict[Path, Source] = {}
    warnings: list[str] = []
    out = out_dir.resolve()
    for path in paths:
        if not path.is_dir():
            # Also where it does not exist: one lost file must not stop the others.
            sources.setdefault(path.resolve(), Source(path))
            continue
        try:
            found = find_images([path])
        except InputError as error:
            warnings.append(error.message)
            continue
        inside = out != path.resolve() and out.is_relative_to(path.resolve())
        for photo in found:
            place = photo.resolve()
            if not (inside and place.is_relative_to(out)):
                sources.setdefault(place, Source(photo, path))
    if not sources:
        folders = ", ".join(str(path) for path in paths)
        raise UsageError(
            "no-photos",
            f"There is no photo in {folders}." if folders else "No photo was named.",
            "Name photos, or folders that hold some.",
        )
    return list(sources.values()), warnings


class Targets:
    """Gives every source an output name of its own.

    Two sources can ask for one name (``a/x.jpg`` and ``b/x.jpg``, or ``x.jpg`` and ``x.tif`` both
    written as PNG): the later one becomes ``x-2.jpg``. Names that differ in case only count as
    one, because on many disks they are.

    Args:
        out_dir: Where outputs go.
    """

    def __init__(self, out_dir: Path) -> None:
        self._out_dir = out_dir
        self._taken: set[str] = set()

    def claim(self, source: Source, suffix: str) -> Path:
        """The output of a source, a name that no earlier source of this run has.

        Args:
            source: The photo.
            suffix: Ending of the output with its dot.
        """
        wanted = output_path(source.photo, source.root, self._out_dir, suffix)
        candidate, number = wanted, 1
        while str(candidate).casefold() in self._taken:
            number += 1
            candidate = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
        self._taken.add(str(candidate).casefold())
        return candidate


def originals(sources: Collection[Source], references: Sequence[Path]) -> frozenset[Path]:
    """Every file that a run reads and must therefore never write.

    Args:
        sources: The photos.
        references: Reference files and folders.
    """
    found = {source.photo.resolve() for source in sources}
    for path in references:
        try:
            found.update(photo.resolve() for photo in find_images([path]))
        except InputError:
            continue  # told where the references are read
    return frozenset(found)
