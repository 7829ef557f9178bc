"""Photos whose names are known only after the work on them take their names in a fixed order."""

from __future__ import annotations

import threading
from typing import Final

from ented_desktop.base.errors import Cancelled

_POLL_S: Final = 0.2


class Turns:
    """Lets photos name their copies in the order in which they were begun.

    Two photos may want the same name. Whichever was begun first gets it, however long the work on
    it takes and however often the program is killed meanwhile: a photo waits until those before it
    have their names in the journal, or need none. Where one of those before was given back, the
    order would break, so that those after it are given back, too.

    Every method may be called from any thread.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._unnamed: dict[int, None] = {}
        self._broken = False

    def begin(self, index: int) -> None:
        """Work on a photo begins that will have to be named."""
        with self._changed:
            self._unnamed[index] = None

    def wait(self, index: int) -> None:
        """Waits for a photo's turn; returns at once for one that was named at its beginning.

        Raises:
            Cancelled: A photo before it was given back.
        """
        with self._changed:
            if index not in self._unnamed:
                return
            # In short steps: on Windows, Ctrl-C does not interrupt a wait without an end.
            while not self._changed.wait_for(lambda: self._is_next(index), _POLL_S):
                pass
            if self._broken:
                raise Cancelled

    def _is_next(self, index: int) -> bool:
        return self._broken or next(iter(self._unnamed)) == index

    def named(self, index: int) -> None:
        """The journal has a photo's name."""
        with self._changed:
            self._unnamed.pop(index, None)
            self._changed.notify_all()

    def over(self, index: int, *, given_back: bool = False) -> None:
        """A photo is settled, or given back to be done another time."""
        with self._changed:
            if index in self._unnamed and given_back:
                self._broken = True
            self._unnamed.pop(index, None)
            self._changed.notify_all()
