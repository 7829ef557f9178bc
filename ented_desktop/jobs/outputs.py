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
    """Removes what a killed run or review of this batch left.

    Only files that the journal names are touched: temporary ones only under names as this program
    gives them, and copies that were given up for others as :func:`remove_former` says.

    Returns:
        The files that were removed.
    """
    removed = []
    for index, item in enumerate(batch.items):
        file = item.temporary
        if file is not None and _TEMPORARY.fullmatch(file.name):
            with contextlib.suppress(OSError):
                openable(file).unlink()
                removed.append(file)
        if item.former is not None and remove_former(batch, index):
            removed.append(item.former)
    return removed


def remove_former(batch: Batch, index: int) -> bool:
    """Removes the copy of a photo that was given up for one under another name.

    A file whose content this batch did not write for this photo stays, and so does one that is
    the copy of another photo by now.

    Returns:
        Whether it was removed.
    """
    item = batch.items[index]
    if item.former is None or item.former in (item.output, item.target):
        return False
    if any(item.former in (other.output, other.target) for other in batch.items):
        return False
    if content_of(item.former) not in {*item.earlier, item.sha256} - {""}:
        return False
    try:
        openable(item.former).unlink()
    except OSError:
        return False
    return True


def _unchanged(copy: Path, item: Item, thorough: bool) -> bool:
    try:
        state = openable(copy).stat()
    except OSError:
        return False
    if item.replacing:  # a review ended in the middle: both contents are the batch's own
        return content_of(copy) in (item.sha256, item.replacing)
    if item.bytes >= 0 and state.st_size != item.bytes:
        return False
    if not thorough and item.bytes >= 0 and state.st_mtime_ns == item.mtime_ns:
        return True
    return content_of(copy) == item.sha256 != ""
