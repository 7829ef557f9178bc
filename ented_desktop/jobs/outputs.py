"""What became of a batch's copies since they were written, and what a killed run left behind."""

from __future__ import annotations

import contextlib
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from ented_desktop.base.paths import openable
from ented_desktop.jobs.queue import Batch, Item, ItemState

_READ_BYTES: Final = 1 << 20
_TEMPORARY: Final = re.compile(r"\.[0-9a-f]{16}\.part")


@dataclass(frozen=True, slots=True)
class LostCopy:
    """A copy that is not what the journal says it is.

    Attributes:
        index: Which photo's.
        copy: The file.
        how: ``"missing"`` or ``"altered"``.
    """

    index: int
    copy: Path
    how: Literal["missing", "altered"]


def find_lost_copies(batch: Batch, *, thorough: bool = False) -> list[LostCopy]:
    """The finished photos whose copies are missing or altered.

    Args:
        batch: The batch.
        thorough: Read every copy. Otherwise one whose size and time are those it was written with
            is believed.
    """
    lost = []
    for index in batch.indices(ItemState.DONE):
        item = batch.items[index]
        if item.output is None:
            continue
        if not item.output.is_file():
            lost.append(LostCopy(index, item.output, "missing"))
        elif not _unchanged(item.output, item, thorough):
            lost.append(LostCopy(index, item.output, "altered"))
    return lost


def content_of(file: Path) -> str:
    """The sha256 (hex) of a file; empty where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with openable(file).open("rb") as stream:
            while block := stream.read(_READ_BYTES):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def remove_leftovers(batch: Batch) -> list[Path]:
    """Removes the temporary files that a killed run of this batch left.

    Only files that the journal names are touched, and only under names as this program gives them.

    Returns:
        The files that were removed.
    """
    removed = []
    for item in batch.items:
        file = item.temporary
        if file is None or not _TEMPORARY.fullmatch(file.name):
            continue
        with contextlib.suppress(OSError):
            openable(file).unlink()
            removed.append(file)
    return removed


def _unchanged(copy: Path, item: Item, thorough: bool) -> bool:
    try:
        state = openable(copy).stat()
    except OSError:
        return False
    if item.bytes >= 0 and state.st_size != item.bytes:
        return False
    if not thorough and item.bytes >= 0 and state.st_mtime_ns == item.mtime_ns:
        return True
    return content_of(copy) == item.sha256 != ""
