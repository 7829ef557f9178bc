"""The session file: what is open, kept through a crash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from ented_desktop.base.atomic_file import set_aside, write_whole
from ented_desktop.base.plain import from_plain, to_plain
from ented_desktop.documents.values import PhotoDoc

FORMAT: Final = 1
_ENCODER = msgspec.json.Encoder(enc_hook=to_plain)


@dataclass(frozen=True, slots=True)
class _File:
    """The file as it is written."""

    format: int
    photos: tuple[PhotoDoc, ...]
    current: str = ""


@dataclass(frozen=True, slots=True)
class Stored:
    """What was open.

    Attributes:
        photos: In order.
        current: The photo that was looked at; empty for none.
        broken: Where a file that could not be read was put; None when nothing is wrong.
    """

    photos: tuple[PhotoDoc, ...] = ()
    current: str = ""
    broken: Path | None = None


_DECODER = msgspec.json.Decoder(_File, dec_hook=from_plain)


def encode(photos: Sequence[PhotoDoc], current: str = "") -> bytes:
    """The content of a session file."""
    return _ENCODER.encode(_File(FORMAT, tuple(photos), current))


def save(data: bytes, file: Path) -> None:
    """Writes it; the old file is there until the new one is whole.

    Raises:
        OSError: It could not be written.
    """
    write_whole(data, file)


def load(file: Path) -> Stored:
    """Reads a session file; a missing one is an empty session.

    A file that cannot be read is renamed, never overwritten, and an empty session comes back.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Stored()
    except OSError:
        return Stored(broken=file)
    try:
        content = _DECODER.decode(data)
    except (ValueError, RecursionError):  # what msgspec raises is a ValueError
        return Stored(broken=set_aside(file) or file)
    if content.format != FORMAT:
        return Stored(broken=set_aside(file) or file)
    return Stored(content.photos, content.current)
