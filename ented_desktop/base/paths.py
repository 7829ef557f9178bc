"""Where the program keeps and finds its own files.

``ENTED_CONFIG_DIR``, ``ENTED_DATA_DIR`` and ``ENTED_CACHE_DIR`` name other folders than the
platform's.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_APP = "ented-desktop"


def cache_dir() -> Path:
    """The user's cache folder of this program; created when missing."""
    return _named("ENTED_CACHE_DIR") or Path(
        platformdirs.user_cache_path(_APP, appauthor=False, ensure_exists=True)
    )


def data_dir() -> Path:
    """The user's data folder of this program; created when missing."""
    return _named("ENTED_DATA_DIR") or Path(
        platformdirs.user_data_path(_APP, appauthor=False, ensure_exists=True)
    )


def config_dir() -> Path:
    """The user's folder for this program's settings; created when missing."""
    return _named("ENTED_CONFIG_DIR") or Path(
        platformdirs.user_config_path(_APP, appauthor=False, ensure_exists=True)
    )


def _named(variable: str) -> Path | None:
    """The folder that an environment variable names, made when missing; None where it names none.

    So that the program can be carried on a stick, and tried without touching the user's own files.
    """
    value = os.environ.get(variable)
    if not value:
        return None
    folder = Path(value).expanduser().absolute()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def models_dir() -> Path:
    """The folder with the shipped weights (``manifest.toml`` and ``<name>/<version>/``).

    It is ``models/`` beside the package in a checkout, ``ented_models/`` among the installed
    packages, and inside the bundle in a frozen program.
    """
    return _shipped("models")


def resources_dir() -> Path:
    """The folder with icons, translations and the sample; found as :func:`models_dir` is."""
    return _shipped("resources")


def _shipped(name: str) -> Path:
    package = Path(__file__).resolve().parents[1]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / name
    if (package.parent / "pyproject.toml").is_file():
        return package.parent / name
    return package.parent / f"ented_{name}"


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
