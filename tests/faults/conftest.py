"""Engines for the tests of faults, and how many random files they get."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from engine_driver import Engines


@pytest.fixture
def engines(tmp_path: Path, tiny_models: Path) -> Iterator[Engines]:
    made = Engines(tmp_path / "program", tiny_models)
    yield made
    made.close()
