"""Python's cyclic garbage collector, kept to the GUI thread.

By default it runs in whatever thread happens to make an object when the count is full: often the
one that reads the engine's messages. What it then frees may be a QObject of the window, and an
object of Qt that ends in another thread than its own takes the program with it.
"""

from __future__ import annotations

import gc
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS: Final = 500
_YOUNG: Final = 700
"""New containers from which a look at the young ones is worth it (Python's own figure)."""
_MIDDLE: Final = 10
_ALL_EVERY_S: Final = 20.0
"""A look at everything takes some 10 ms with thousands of photos open."""


class Collector(QObject):
    """Collects garbage now and then, in the thread in which it was made.

    Nothing is collected automatically between :meth:`start` and :meth:`stop`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._was_enabled = False
        self._last_all = 0.0

    def start(self) -> None:
        """Takes over from Python; what is there now stays, and need not be looked at again."""
        if not self._timer.isActive():
            self._was_enabled = gc.isenabled()
            gc.disable()
            gc.freeze()
            self._last_all = time.monotonic()
            self._timer.start()

    def stop(self) -> None:
        """Hands back to Python."""
        if self._timer.isActive():
            self._timer.stop()
            if self._was_enabled:
                gc.enable()

    def _look(self) -> None:
        young, middle, old = gc.get_count()
        if old >= _MIDDLE and time.monotonic() - self._last_all > _ALL_EVERY_S:
            gc.collect(2)
            self._last_all = time.monotonic()
        elif middle >= _MIDDLE:
            gc.collect(1)
        elif young >= _YOUNG:
            gc.collect(0)
