"""What the window remembers of itself: where it was, its last folders, what was opened lately."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

import msgspec

from ented_desktop.base.atomic_file import write_whole
from ented_desktop.base.plain import from_plain, to_plain

_logger = logging.getLogger(__name__)

_RECENT: Final = 8


class Recent(msgspec.Struct, frozen=True):
    """Something that was opened lately.

    Attributes:
        path: A folder or a photo.
        photos: How many photos it gave.
    """

    path: Path
    photos: int


class _Content(msgspec.Struct):
    geometry: str = ""
    state: str = ""
    splitters: dict[str, list[int]] = {}
    flags: dict[str, bool] = {}
    folders: dict[str, Path] = {}
    recent: list[Recent] = []
    seconds_per_face: dict[str, float] = {}
    names: dict[str, list[str]] = {}


class WindowMemory:
    """Reads and writes the window's state file; a broken one is forgotten without a word.

    Args:
        file: The file; None remembers nothing beyond this run.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._content = _Content()
        if file is not None:
            try:
                data = file.read_bytes()
                self._content = msgspec.json.decode(data, type=_Content, dec_hook=from_plain)
            except FileNotFoundError:
                pass
            except (OSError, ValueError) as error:
                _logger.info("the window's state is forgotten: %s", error)

    @property
    def geometry(self) -> bytes:
        """Where the window was; empty where unknown."""
        return _unhex(self._content.geometry)

    @geometry.setter
    def geometry(self, value: bytes) -> None:
        self._content.geometry = value.hex()

    def sizes(self, splitter: str) -> list[int]:
        """How a splitter was divided; empty where unknown."""
        return self._content.splitters.get(splitter, [])

    def set_sizes(self, splitter: str, sizes: list[int]) -> None:
        """Notes how a splitter is divided."""
        self._content.splitters[splitter] = sizes

    def flag(self, name: str, default: bool) -> bool:
        """Whether something was switched on."""
        return self._content.flags.get(name, default)

    def set_flag(self, name: str, value: bool) -> None:
        """Notes whether something is switched on."""
        self._content.flags[name] = value

    def folder(self, purpose: str) -> Path | None:
        """The folder last used for a purpose, for example ``"open"``; None where unknown."""
        return self._content.folders.get(purpose)

    def set_folder(self, purpose: str, folder: Path) -> None:
        """Notes the folder used for a purpose."""
        self._content.folders[purpose] = folder

    @property
    def recent(self) -> tuple[Recent, ...]:
        """What was opened lately, the latest first."""
        return tuple(self._content.recent)

    def add_recent(self, path: Path, photos: int) -> None:
        """Notes that something was opened."""
        others = [one for one in self._content.recent if one.path != path]
        self._content.recent = [Recent(path, photos), *others][:_RECENT]

    def names(self, purpose: str) -> list[str]:
        """Names kept for a purpose, for example the order of albums; empty where there are none."""
        return list(self._content.names.get(purpose, []))

    def set_names(self, purpose: str, names: list[str]) -> None:
        """Keeps names for a purpose."""
        self._content.names[purpose] = list(names)

    def seconds_per_face(self, device: str) -> float | None:
        """How long a face took here on a device, by its name; None before it was measured."""
        return self._content.seconds_per_face.get(device)

    def set_seconds_per_face(self, device: str, seconds: float) -> None:
        """Notes how long a face took."""
        self._content.seconds_per_face[device] = seconds

    def clear_recent(self) -> None:
        """Forgets what was opened."""
        self._content.recent = []

    def save(self) -> None:
        """Writes the file; a disk that refuses only costs the memory."""
        if self._file is not None:
            try:
                write_whole(msgspec.json.encode(self._content, enc_hook=to_plain), self._file)
            except OSError as error:
                _logger.warning("the window's state could not be saved: %s", error)


def _unhex(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
