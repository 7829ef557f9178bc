"""A models folder for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import torch
from saved_model import CARD, CONFIG, State

from ented_desktop.nets import checkpoint_writer
from ented_desktop.nets.ented.model import ENTED


@pytest.fixture(scope="module")
def state() -> State:
    torch.manual_seed(5)
    return ENTED(CONFIG).state_dict()


@pytest.fixture(scope="module")
def saved_models(tmp_path_factory: pytest.TempPathFactory, state: State) -> Path:
    root = tmp_path_factory.mktemp("models")
    checkpoint_writer.save("ented-test", "0.1", CONFIG, state, CARD, root=root, register=True)
    return root


@pytest.fixture
def models(saved_models: Path, tmp_path: Path) -> Path:
    """A models folder with ented-test/0.1 that a test may damage."""
    return Path(shutil.copytree(saved_models, tmp_path / "models"))


@pytest.fixture
def loose(models: Path) -> Path:
    """The same checkpoint as a folder that no manifest knows."""
    (models / "manifest.toml").unlink()
    return models / "ented-test" / "0.1"
