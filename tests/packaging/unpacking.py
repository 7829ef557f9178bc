"""Unpacks what the tests packed, on every Python that the program runs on."""

from __future__ import annotations

import tarfile
from pathlib import Path


def unpack_tar(archive: tarfile.TarFile, folder: Path) -> None:
    """Unpacks; files alone where this Python can refuse others (3.10.12 and 3.11.4 on)."""
    if hasattr(tarfile, "data_filter"):
        archive.extractall(folder, filter="data")
    else:
        archive.extractall(folder)
