"""Who is in a photo, by the folders in which people keep good photos: ``good/Ann/1962.jpg``.

Nothing here touches a disk.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

_JOINS: Final = "-"


def person_of(reference: str | Path, folders: Sequence[Path]) -> str:
    """The person whom a good photo shows.

    Args:
        reference: The good photo.
        folders: The folders with good photos.

    Returns:
        The name of the folder directly under one of ``folders`` (the first that has one) in which
        the photo lies; empty for a photo that lies in none.
    """
    wanted = _parts(reference)
    for folder in folders:
        above = _parts(folder)
        below = Path(os.path.normpath(reference)).parts[len(above) :]
        if len(below) > 1 and wanted[: len(above)] == above:
            return below[0]
    return ""


def people_of(references: Iterable[str | Path | None], folders: Sequence[Path]) -> str:
    """The people of a photo in one word.

    Args:
        references: The good photo of each face, from the left; None for a face without.
        folders: The folders with good photos.

    Returns:
        Each name once, joined by hyphens; empty where nobody is known.
    """
    names = (person_of(one, folders) for one in references if one is not None)
    # A name of dots and spaces says nothing, and dots in front would hide the file.
    known = (name.strip(" .") for name in names)
    return _JOINS.join(dict.fromkeys(name for name in known if name))


def _parts(path: str | Path) -> tuple[str, ...]:
    return Path(os.path.normcase(os.path.normpath(path))).parts
