"""The engine's end of the pipe."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from typing import BinaryIO

from ented_desktop.engine.protocol import Event, encode

_logger = logging.getLogger(__name__)


class Channel:
    """Lines in, messages out.

    Args:
        incoming: Where commands come from.
        outgoing: Where events go; unbuffered or flushed here.
        on_lost: Called once, from any thread, when nobody reads the events any more.
    """

    def __init__(
        self,
        incoming: BinaryIO,
        outgoing: BinaryIO,
        on_lost: Callable[[], None] = lambda: None,
    ) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._lock = threading.Lock()
        self._lost = False
        self.on_lost = on_lost

    @classmethod
    def take_standard_streams(cls) -> Channel:
        """Claims standard input and output for messages.

        From then on whatever else reads standard input finds nothing, and whatever prints, in
        Python or below it, lands on standard error.
        """
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
        incoming = os.fdopen(os.dup(0), "rb")
        outgoing = os.fdopen(os.dup(1), "wb")
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        if sys.platform == "win32":
            import msvcrt

            for stream in (incoming, outgoing):
                msvcrt.setmode(stream.fileno(), os.O_BINARY)
        return cls(incoming, outgoing)

    def lines(self) -> Iterator[bytes]:
        """What the window sends, line by line, until it closes its end."""
        with contextlib.suppress(OSError, ValueError):
            while line := self._incoming.readline():
                yield line

    def send(self, event: Event) -> None:
        """Sends an event whole; any thread. Where nobody reads it, it is dropped."""
        line = encode(event)
        with self._lock:
            if self._lost:
                return
            try:
                self._outgoing.write(line)
                self._outgoing.flush()
                return
            except (OSError, ValueError) as error:
                self._lost = True
                _logger.info("nobody reads any more: %s", error)
        self.on_lost()
