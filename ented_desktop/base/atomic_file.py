"""Writes the program's own small files so that a reader sees the old one or the new one, whole."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def write_whole(data: bytes, target: Path) -> None:
    """Replaces a file by way of a temporary one beside it, synced before the rename.

    Args:
        data: The new content.
        target: The file; its folder is created when missing.

    Raises:
        OSError: It could not be written; the old file is as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    try:
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def set_aside(file: Path) -> Path | None:
    """Renames a file that cannot be used to ``<name>.broken-<n>``, so that nothing is lost.

    Returns:
        Its new name; None where it could not be renamed.
    """
    for number in range(1, 100):
        target = file.with_name(f"{file.name}.broken-{number}")
        if not target.exists():
            try:
                file.replace(target)
            except OSError:
                return None
            return target
    return None
