"""Decoded photos, the last few kept, so that several steps on one photo decode it once."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from ented_desktop.base.errors import InputError
from ented_desktop.base.paths import openable
from ented_desktop.imaging.decode import Image, decode
from ented_desktop.imaging.render import read_header

_KEPT_PHOTOS: Final = 2
_KEPT_BYTES: Final = 768 << 20
_CONTENT_HASHES: Final = 20_000
_BYTES_PER_PIXEL: Final = 48
"""Working memory of a restoration: samples (up to 8), pixels (12), the composed copy (12), and what
encoding and the detector's levels take."""
_READ_BYTES: Final = 1 << 20

FileVersion = tuple[str, int, int]
"""A file as it is now: path, time of change, size."""


def file_version(photo: Path) -> FileVersion:
    """Names a file's present state without reading it.

    Raises:
        InputError: ``image-missing`` or ``image-unreadable``.
    """
    try:
        state = openable(photo).stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise InputError("image-missing", f"“{photo}” does not exist.") from error
    except (OSError, ValueError) as error:
        raise InputError("image-unreadable", f"“{photo}” cannot be read: {error}.") from error
    return str(photo), state.st_mtime_ns, state.st_size


def working_bytes(width: int, height: int) -> int:
    """About how much memory restoring a photo takes, beside the networks."""
    return width * height * _BYTES_PER_PIXEL


@dataclass
class _Slot:
    """A photo that is decoded, or being decoded."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    image: Image | None = None

    @property
    def bytes(self) -> int:
        image = self.image
        if image is None:
            return 0
        alpha = 0 if image.alpha is None else image.alpha.nbytes
        return int(image.pixels.nbytes + image.source_pixels.nbytes + alpha)


class PhotoShelf:
    """Decodes photos; any thread. The arrays it gives are shared: nobody may write to them."""

    def __init__(self) -> None:
        self.memory_limit_bytes = 0
        self._lock = threading.Lock()
        self._slots: OrderedDict[FileVersion, _Slot] = OrderedDict()
        self._contents: OrderedDict[FileVersion, str] = OrderedDict()

    def decode(self, photo: Path) -> Image:
        """The decoded photo.

        Raises:
            InputError: It cannot be read; ``too-large-for-memory``.
        """
        version = file_version(photo)
        with self._lock:
            slot = self._slots.setdefault(version, _Slot())
            self._slots.move_to_end(version)
        try:
            with slot.lock:  # whoever wants it meanwhile waits instead of decoding it as well
                if slot.image is None:
                    self.check_memory(photo)
                    slot.image = decode(photo)
                image = slot.image
        except BaseException:
            with self._lock:
                self._slots.pop(version, None)
            raise
        self._forget_old(version)
        return image

    def kept(self, photo: Path) -> Image | None:
        """The photo where it is decoded already."""
        version = file_version(photo)
        with self._lock:
            slot = self._slots.get(version)
        return None if slot is None else slot.image

    def content(self, photo: Path) -> str:
        """The sha256 (hex) of the file.

        Raises:
            InputError: It cannot be read.
        """
        version = file_version(photo)
        with self._lock:
            known = self._contents.get(version)
        if known is not None:
            return known
        digest = sha256()
        try:
            with openable(photo).open("rb") as stream:
                while block := stream.read(_READ_BYTES):
                    digest.update(block)
        except OSError as error:
            raise InputError(
                "image-unreadable", f"“{photo}” cannot be read: {error.strerror or error}."
            ) from error
        self.remember_content(version, digest.hexdigest())
        return digest.hexdigest()

    def remember_content(self, version: FileVersion, content: str) -> None:
        """Notes the sha256 of a file that somebody read."""
        with self._lock:
            self._contents[version] = content
            if len(self._contents) > _CONTENT_HASHES:
                self._contents.popitem(last=False)

    def clear(self) -> None:
        """Forgets all decoded photos."""
        with self._lock:
            self._slots.clear()

    def check_memory(self, photo: Path) -> None:
        """Refuses, by its header alone, a photo that the limit has no room for.

        Raises:
            InputError: ``too-large-for-memory``, or what is wrong with the header.
        """
        if self.memory_limit_bytes <= 0:
            return
        header = read_header(photo)
        needed = working_bytes(header.width, header.height)
        if needed > self.memory_limit_bytes:
            raise InputError(
                "too-large-for-memory",
                f"“{photo.name}” has {header.width} x {header.height} pixels and would need about "
                f"{needed >> 20} MB of memory; {self.memory_limit_bytes >> 20} MB are allowed.",
                "Raise the memory limit in the settings, or make the photo smaller first.",
            )

    def _forget_old(self, newest: FileVersion) -> None:
        with self._lock:
            held = sum(slot.bytes for slot in self._slots.values())
            for version in list(self._slots):
                if len(self._slots) <= _KEPT_PHOTOS and held <= _KEPT_BYTES:
                    return
                if version != newest:
                    held -= self._slots.pop(version).bytes
