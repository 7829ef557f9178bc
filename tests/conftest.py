"""Fixtures for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Photos and third-party weights beside the checkout; skips where there are none."""
    default = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("ENTED_SHARED", default))
    if not (folder / "faces" / "eval").is_dir():
        pytest.skip(f"no photos in {folder} (set ENTED_SHARED to a folder that has them)")
    return folder
