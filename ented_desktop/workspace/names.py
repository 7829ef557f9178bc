"""Names of a batch's copies: each photo its own, no original, no stranger's file."""

from __future__ import annotations

import os
import threading
import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import OutputError
from ented_desktop.base.paths import openable
from ented_desktop.jobs.handler import NothingToDo, Task
from ented_desktop.jobs.outputs import content_of
from ented_desktop.jobs.queue import Batch, Item

_MOST_NUMBERS: Final = 10_000


class NameBook:
    """Gives every photo of a batch the name of its copy.

    A name that the journal reserved for a photo stays that photo's name, so that a batch that was
    killed gives the names of one that was not. A file that lies there already is replaced only
    where its content is what this batch wrote, or where the user said so.

    Args:
        batch: The batch.
        originals: Files that are never written; each is looked at once.
    """

    def __init__(self, batch: Batch, originals: Collection[Path]) -> None:
        self._owners = {
            _key(item.target): index
            for index, item in enumerate(batch.items)
            if item.target is not None
        }
        self._existing = batch.options.existing
        self._guard = threading.Lock()
        self._original_ids: set[tuple[int, int]] = set()
        self._original_places: set[str] = set()
        for original in originals:
            self._original_places.add(os.path.normcase(os.path.realpath(original)))
            identity = _identity(original)
            if identity is not None:
                self._original_ids.add(identity)

    def reserve(self, task: Task, wanted: Path) -> Path:
        """The name of a photo's copy; nothing on the disk changes.

        Args:
            task: The photo.
            wanted: The name it would get if nobody else had it.

        Raises:
            NothingToDo: ``output-exists``: a file is there and is to be left alone.
            OutputError: ``output-exists``: ten thousand numbered names are taken.
        """
        with self._guard:
            own = task.item.target
            if own is not None and own.suffix == wanted.suffix and self._is_free(task, own):
                return self._take(task.index, own)
            if self._existing == "skip" and self._stranger_has(task.item, wanted):
                raise NothingToDo("output-exists", f"“{wanted}” exists already.")
            for number in range(1, _MOST_NUMBERS):
                name = wanted if number == 1 else wanted.with_stem(f"{wanted.stem}-{number}")
                if self._is_free(task, name):
                    return self._take(task.index, name)
        raise OutputError("output-exists", f"“{wanted}” and all its numbered names exist already.")

    def may_replace(self, item: Item, target: Path) -> bool:
        """Whether the file that lies under a reserved name may be replaced.

        Args:
            item: The photo as the journal knew it before this copy was announced.
            target: The name.
        """
        if self._is_original(target):
            return False
        return self._existing == "overwrite" or not self._stranger_has(item, target)

    def _is_free(self, task: Task, name: Path) -> bool:
        owner = self._owners.get(_key(name), task.index)
        return (
            owner == task.index
            and not self._is_original(name)
            and (self._existing == "overwrite" or not self._stranger_has(task.item, name))
        )

    def _take(self, index: int, name: Path) -> Path:
        self._owners[_key(name)] = index
        return name

    def _stranger_has(self, item: Item, name: Path) -> bool:
        """Whether something lies there that this batch did not write for this photo."""
        if not os.path.lexists(openable(name)):
            return False
        known = {digest for digest in (item.sha256, *item.earlier) if digest}
        return not known or content_of(name) not in known

    def _is_original(self, name: Path) -> bool:
        identity = _identity(name)
        if identity is not None:
            return identity in self._original_ids
        return os.path.normcase(os.path.realpath(name)) in self._original_places


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        state = openable(file).stat()
    except (OSError, ValueError):
        return None
    return state.st_dev, state.st_ino


def _key(name: Path) -> str:
    """Names that some file system takes for one are one."""
    return unicodedata.normalize("NFC", str(name)).casefold()
