"""Engines for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from engine_driver import SAMPLE, Driver, Engines
from PIL import Image


@pytest.fixture
def engines(tmp_path: Path, tiny_models: Path) -> Iterator[Engines]:
    made = Engines(tmp_path / "program", tiny_models)
    yield made
    made.close()


@pytest.fixture(scope="module")
def shared_engine(
    tmp_path_factory: pytest.TempPathFactory, tiny_models: Path
) -> Iterator[tuple[Driver, Engines]]:
    """One engine for all tests of a module that leave it as it was."""
    made = Engines(tmp_path_factory.mktemp("program"), tiny_models)
    yield made.start(), made
    made.close()


@pytest.fixture(scope="module")
def engine(shared_engine: tuple[Driver, Engines]) -> Driver:
    return shared_engine[0]


def crop(name: str, left: int, folder: Path) -> Path:
    """The head of a sample photo: a smaller picture is searched faster."""
    file = folder / name
    with Image.open(SAMPLE / name) as photo:
        photo.crop((left, 0, left + 256, 256)).save(file, quality=95)
    return file


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return crop("degraded.jpg", 96, tmp_path_factory.mktemp("photos"))


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return crop("reference.jpg", 160, tmp_path_factory.mktemp("photos"))
