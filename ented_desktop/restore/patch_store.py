"""Keeps the changes of restored faces on disk, so that they need not be computed again.

A file is an ``.npz`` archive of three arrays of integers (nothing in it is ever executed): the
place, and change and mask deflated. The change is rounded to 1/4096 and the mask to 1/255, the
opacity that a window draws it with; what is composed from a loaded patch differs from the fresh
one by less than 1/255.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import re
import secrets
import time
import zlib
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.base.errors import OutputError
from ented_desktop.restore.paste import Patch

_SUFFIX: Final = ".patch"
_NAME: Final = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}")
_FORMAT: Final = 1
_STEPS: Final = 4096
_LEVEL: Final = 1  # a fifth of the time of level 6, files a tenth larger
_MAX_PIXELS: Final = 250_000_000
_STALE_SECONDS: Final = 3600.0
"""A temporary file older than this was left by a process that was killed."""


class PatchStore:
    """A folder of patches with a limit; several processes may share it.

    Args:
        folder: Where the patches lie; created when the first is saved.
        limit_bytes: Above this, those that were not used for longest are thrown away. The one
            saved last always stays.
    """

    def __init__(self, folder: Path, limit_bytes: int) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes

    def save(self, key: str, patch: Patch) -> str:
        """Stores a patch, in place of an older one of the same key.

        Args:
            key: Letters, digits, dots, hyphens and underscores; not a dot first.
            patch: The change.

        Returns:
            The name to load it by.

        Raises:
            ValueError: The key is no such name.
            OutputError: ``disk-full`` or ``cache-not-writable``.
        """
        file = self._file(key)
        temporary = self._folder / f".{secrets.token_hex(8)}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                # Not synced: what a power cut damages is found damaged, and computed again.
                temporary.write_bytes(_pack(patch))
                temporary.replace(file)
            finally:
                with contextlib.suppress(OSError):
                    temporary.unlink(missing_ok=True)
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            raise OutputError(
                "disk-full" if full else "cache-not-writable",
                f"The cache folder {self._folder} "
                + ("has no room left." if full else f"cannot be written ({error.strerror})."),
                "Free some space, or choose another cache folder.",
                stops_batch=full,
            ) from error
        self._trim(spare=file)
        return key

    def load(self, name: str) -> Patch | None:
        """A stored patch; None where it is not there (any more) or damaged."""
        try:
            file = self._file(name)
            data = file.read_bytes()
        except (OSError, ValueError):
            return None
        try:
            patch = _unpack(data)
        except Exception:  # numpy and zipfile raise anything at all on damaged bytes
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
            return None
        with contextlib.suppress(OSError):
            os.utime(file)  # used now
        return patch

    def size_bytes(self) -> int:
        """How much the stored patches take."""
        return sum(size for _, size, _ in self._files())

    def clear(self) -> None:
        """Throws all patches away; one that another process is saving may stay."""
        for _, _, file in self._files():
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError(f"not a name for a patch: {name!r}")
        return self._folder / (name + _SUFFIX)

    def _files(self) -> list[tuple[float, int, Path]]:
        """Time of last use, size and path of every patch, and of what killed processes left."""
        found = []
        try:
            entries = list(os.scandir(self._folder))
        except OSError:
            return []
        for entry in entries:
            part = entry.name.startswith(".") and entry.name.endswith(".part")
            if not part and not entry.name.endswith(_SUFFIX):
                continue
            try:
                state = entry.stat(follow_symlinks=False)
            except OSError:  # another process threw it away
                continue
            if not part or time.time() - state.st_mtime > _STALE_SECONDS:
                found.append((state.st_mtime, state.st_size, Path(entry.path)))
        return found

    def _trim(self, spare: Path) -> None:
        files = sorted(self._files())
        total = sum(size for _, size, _ in files)
        for _, size, file in files:
            if total <= self._limit_bytes:
                return
            if file != spare:
                with contextlib.suppress(OSError):
                    file.unlink(missing_ok=True)
                total -= size


def _pack(patch: Patch) -> bytes:
    change = np.rint(np.clip(patch.change, -2.0, 2.0) * np.float32(_STEPS)).astype(np.int16)
    mask = np.rint(np.clip(patch.mask, 0.0, 1.0) * np.float32(255)).astype(np.uint8)
    change[mask == 0] = 0  # nothing of it is ever seen
    height, width = mask.shape
    file = io.BytesIO()
    np.savez(
        file,
        place=np.array([_FORMAT, patch.top, patch.left, height, width], np.int64),
        change=_deflate(_differences(change)),
        mask=_deflate(mask),
    )
    return file.getvalue()


def _unpack(data: bytes) -> Patch:
    """The inverse of :func:`_pack`; raises anything on damaged bytes."""
    with np.load(io.BytesIO(data), allow_pickle=False) as archive:
        place, packed_change, packed_mask = (archive[name] for name in ("place", "change", "mask"))
    if place.shape != (5,) or place.dtype != np.int64 or place[0] != _FORMAT:
        raise ValueError("another format")
    top, left, height, width = (int(value) for value in place[1:])
    if min(top, left) < 0 or min(height, width) < 1 or height * width > _MAX_PIXELS:
        raise ValueError("no such place")
    planes = _inflate(packed_change, 2 * 3 * height * width).reshape(2, height, width, 3)
    change = _sums(planes).astype(np.float32)
    change /= np.float32(_STEPS)
    mask = _inflate(packed_mask, height * width).reshape(height, width).astype(np.float32)
    mask /= np.float32(255)
    return Patch(top, left, change, mask)


def _differences(change: npt.NDArray[np.int16]) -> npt.NDArray[np.uint8]:
    """Differences along rows, low and high bytes apart: they pack better and faster."""
    steps = np.diff(change, axis=1, prepend=np.zeros_like(change[:, :1])).view(np.uint16)
    # Small negative steps become small odd numbers, so that the high bytes are mostly zero.
    folded = (steps << 1) ^ (np.uint16(0) - (steps >> 15))
    return np.stack([folded.astype(np.uint8), (folded >> 8).astype(np.uint8)])


def _sums(planes: npt.NDArray[np.uint8]) -> npt.NDArray[np.int16]:
    """The inverse of :func:`_differences`."""
    folded = planes[0].astype(np.uint16) | (planes[1].astype(np.uint16) << 8)
    steps = (folded >> 1) ^ (np.uint16(0) - (folded & 1))
    return np.cumsum(steps, axis=1, dtype=np.uint16).view(np.int16)


def _deflate(values: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    return np.frombuffer(zlib.compress(values.tobytes(), _LEVEL), np.uint8)


def _inflate(packed: npt.NDArray[np.uint8], length: int) -> npt.NDArray[np.uint8]:
    if packed.dtype != np.uint8 or packed.ndim != 1:
        raise ValueError("not packed")
    opener = zlib.decompressobj()
    # Never more than what the place says, whatever the file holds.
    values = opener.decompress(packed.tobytes(), length + 1)
    if len(values) != length or not opener.eof:
        raise ValueError("another length")
    return np.frombuffer(values, np.uint8)
