"""The events of a batch on disk: append-only, checksummed, synced before anybody is told.

One line an event: eight hex digits of CRC-32, a space, the event as JSON (behind ``~`` where it
holds names that are no text). A crash can only tear the
last line, because every line was on the disk before the next was begun; a torn last line is what
never happened, and is cut off when the journal is opened for writing. A line that is wrong before
the last one is damage, which no crash explains: the journal is refused, and nothing is cut.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final

import msgspec

from ented_desktop.base.errors import OutputError, UsageError
from ented_desktop.base.plain import from_plain, hide_non_text, show_non_text, to_plain
from ented_desktop.jobs.events import Event

_ENCODER = msgspec.json.Encoder(enc_hook=to_plain)
_DECODER = msgspec.json.Decoder(Event, dec_hook=from_plain)
_MARK: Final = b"~"
"""Begins a payload that :func:`hide_non_text` had to change."""
_BINARY: Final = getattr(os, "O_BINARY", 0)
_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def encode_line(event: Event) -> bytes:
    """An event as a line of the journal, with its line break."""
    try:
        payload = _ENCODER.encode(event)
    except UnicodeEncodeError:  # a message or a reference with a name that is no text
        plain = msgspec.to_builtins(event, enc_hook=to_plain)
        payload = _MARK + msgspec.json.encode(hide_non_text(plain))
    return b"%08x %b\n" % (zlib.crc32(payload), payload)


def read(file: Path) -> tuple[list[Event], int]:
    """Reads a journal.

    Args:
        file: The journal.

    Returns:
        The events, and the length in bytes of what is whole; what follows is a torn last line.

    Raises:
        UsageError: ``job-missing``: it cannot be read; ``job-damaged``: a line before the last is
            wrong.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(
            "job-missing",
            f"There is no job in {file.parent} ({error.strerror}).",
            "Name the folder that a job was started with.",
        ) from error
    events: list[Event] = []
    whole = 0
    for line in _lines(data):
        event = _decode_line(line)
        if event is None:
            if whole + len(line) < len(data):
                raise UsageError(
                    "job-damaged",
                    f"The journal {file} is damaged at line {len(events) + 1}.",
                    "Nothing was changed. Start a new job; finished copies are recognised.",
                )
            break
        events.append(event)
        whole += len(line)
    return events, whole


def _lines(data: bytes) -> Iterator[bytes]:
    begin = 0
    while begin < len(data):
        end = data.find(b"\n", begin)
        stop = len(data) if end < 0 else end + 1
        yield data[begin:stop]
        begin = stop


def _decode_line(line: bytes) -> Event | None:
    if not line.endswith(b"\n") or len(line) < 11 or line[8:9] != b" ":
        return None
    payload = line[9:-1]
    try:
        if int(line[:8], 16) != zlib.crc32(payload):
            return None
        if not payload.startswith(_MARK):
            event: Event = _DECODER.decode(payload)
        else:
            plain = show_non_text(msgspec.json.decode(payload[len(_MARK) :]))
            event = msgspec.convert(plain, Event, dec_hook=from_plain)
    except ValueError:
        return None
    return event


class Journal:
    """A journal that is open for writing; a context manager.

    Args:
        file: The journal. Its torn end is cut off.
        whole: The length of what is whole, as :func:`read` gave it; None for a new journal, which
            must not exist yet.

    Raises:
        OutputError: ``journal-not-writable``, ``disk-full``.
    """

    def __init__(self, file: Path, whole: int | None = None) -> None:
        self._file = file
        self._end = whole or 0
        self._torn = False
        self._handle = -1
        new = os.O_CREAT | os.O_EXCL if whole is None else 0
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(file, os.O_RDWR | new | _BINARY, 0o666)
            self._cut()
            _sync_folder(file.parent)
        except OSError as error:
            self.close()
            raise self._problem(error) from error

    def append(self, event: Event) -> None:
        """Writes an event; it is on the disk when this returns.

        Raises:
            OutputError: ``disk-full`` or ``journal-not-writable``; the journal is as it was.
        """
        rest = memoryview(encode_line(event))
        length = len(rest)
        try:
            if self._torn:
                self._cut()
            self._torn = True
            while rest:
                rest = rest[os.write(self._handle, rest) :]
            _sync(self._handle)
        except OSError as error:
            # Half a line would turn the next one into damage.
            with contextlib.suppress(OSError):
                self._cut()
            raise self._problem(error) from error
        self._torn = False
        self._end += length

    def _cut(self) -> None:
        os.ftruncate(self._handle, self._end)
        os.lseek(self._handle, self._end, os.SEEK_SET)
        self._torn = False

    def close(self) -> None:
        """Closes the file; closing twice does nothing."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _problem(self, error: OSError) -> OutputError:
        if error.errno in _FULL:
            return OutputError(
                "disk-full",
                "The disk with the job's journal is full.",
                "Free some space and resume the job; finished photos are kept.",
                stops_batch=True,
            )
        return OutputError(
            "journal-not-writable",
            f"The job's journal {self._file} cannot be written ({error.strerror}).",
            "Choose another folder with --jobs-dir.",
            stops_batch=True,
        )


def _sync(handle: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        # There, fsync alone stops at the drive's own memory.
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
