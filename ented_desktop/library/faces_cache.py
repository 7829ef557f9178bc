"""Small pictures of the library's faces, as JPEG files in the cache folder, bounded in size."""

from __future__ import annotations

import contextlib
import io
import os
import secrets
import threading
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image as PilImage

DEFAULT_LIMIT_BYTES: Final = 512 << 20
_QUALITY: Final = 85
_LOOK_EVERY: Final = 256
_KEEP_SHARE: Final = 0.9


class FacesCache:
    """Thumbnails by the photo's content and the face's number. For any thread.

    A cache may lose anything at any time: whoever asks must be ready for None, and a full or
    read-only disk is no error.

    Args:
        folder: Where they lie; made when the first is written.
        limit_bytes: The oldest go when there are more bytes than this.
    """

    def __init__(self, folder: Path, limit_bytes: int = DEFAULT_LIMIT_BYTES) -> None:
        self.folder = folder
        self._limit_bytes = limit_bytes
        self._lock = threading.Lock()
        self._written = 0

    def path(self, content: str, number: int) -> Path:
        """Where a face's thumbnail lies if there is one.

        Args:
            content: sha256 (hex) of the photo's file.
            number: The face's number in its photo.
        """
        return self.folder / content[:2] / f"{content[:40]}-{number}.jpg"

    def find(self, content: str, number: int) -> Path | None:
        """A face's thumbnail; None where there is none."""
        file = self.path(content, number)
        return file if file.is_file() else None

    def put(self, content: str, number: int, thumbnail: npt.NDArray[np.uint8]) -> Path | None:
        """Keeps a thumbnail.

        Args:
            content: sha256 (hex) of the photo's file.
            number: The face's number in its photo.
            thumbnail: uint8 (S, S, 3) RGB.

        Returns:
            The file; None where it could not be written.
        """
        file = self.path(content, number)
        stream = io.BytesIO()
        PilImage.fromarray(thumbnail, "RGB").save(stream, "JPEG", quality=_QUALITY)
        temporary = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(stream.getvalue())
            temporary.replace(file)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            return None
        with self._lock:
            self._written += 1
            look = self._written % _LOOK_EVERY == 1
        if look:
            self.trim()
        return file

    def remove(self, content: str) -> None:
        """Deletes every picture of a photo's faces.

        Args:
            content: sha256 (hex) of the photo's file.
        """
        with contextlib.suppress(OSError):
            for file in (self.folder / content[:2]).glob(f"{content[:40]}*.jpg"):
                file.unlink()

    def size_bytes(self) -> int:
        """How much the cache holds."""
        return sum(size for _, size, _ in self._files())

    def trim(self, limit_bytes: int | None = None) -> None:
        """Deletes the oldest files until less than nine tenths of the limit are left.

        Args:
            limit_bytes: Another limit for this time; 0 empties the cache.
        """
        limit = self._limit_bytes if limit_bytes is None else limit_bytes
        files = sorted(self._files())
        total = sum(size for _, size, _ in files)
        if total <= limit:
            return
        for _, size, name in files:
            if total <= limit * _KEEP_SHARE:
                break
            with contextlib.suppress(OSError):
                Path(name).unlink()
                total -= size

    def _files(self) -> list[tuple[int, int, str]]:
        """When written, size and name of every file."""
        found: list[tuple[int, int, str]] = []
        for parent, _, names in os.walk(self.folder):
            for name in names:
                with contextlib.suppress(OSError):
                    file = os.path.join(parent, name)  # noqa: PTH118 - a hundred thousand of them
                    facts = os.stat(file)  # noqa: PTH116
                    found.append((facts.st_mtime_ns, facts.st_size, file))
        return found
