"""Where the program keeps and finds its own files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_APP = "ented-desktop"


def cache_dir() -> Path:
    """The user's cache folder of this program; created when missing."""
    return Path(platformdirs.user_cache_path(_APP, appauthor=False, ensure_exists=True))


def data_dir() -> Path:
    """The user's data folder of this program; created when missing."""
    return Path(platformdirs.user_data_path(_APP, appauthor=False, ensure_exists=True))


def models_dir() -> Path:
    """The folder with the shipped weights (``manifest.toml`` and ``<name>/<version>/``).

    It is ``models/`` beside the package in a checkout, ``ented_models/`` among the installed
    packages, and inside the bundle in a frozen program.
    """
    package = Path(__file__).resolve().parents[1]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "models"
    if (package.parent / "pyproject.toml").is_file():
        return package.parent / "models"
    return package.parent / "ented_models"


def openable(path: Path) -> Path:
    """The form of a path that the system can open however long it is.

    Windows refuses paths beyond 260 characters unless they are absolute and carry a prefix;
    other systems take the path as it is.
    """
    text = str(path.absolute())
    if os.name != "nt" or len(text) < 240 or text.startswith("\\\\?\\"):
        return path
    if text.startswith("\\\\"):
        return Path("\\\\?\\UNC\\" + text[2:])
    return Path("\\\\?\\" + text)
