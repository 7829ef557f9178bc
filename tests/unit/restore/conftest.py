"""Networks for restorations: the real detector and embedder, an untrained restorer."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from ented_desktop.nets import checkpoint_writer
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.restore.pipeline import Restorer


@pytest.fixture(scope="session")
def gentle(tiny_weights: Path) -> Restorer:
    """A network that hardly changes a face."""
    return Restorer.load(tiny_weights, "cpu")


@pytest.fixture(scope="session")
def wild(tmp_path_factory: pytest.TempPathFactory) -> Restorer:
    """A network that paints every face into something else."""
    root = tmp_path_factory.mktemp("wild")
    config = EntedConfig(width="tiny", upsample="bilinear", fir=False, residual_rgb=True)
    with torch.random.fork_rng():
        torch.manual_seed(1)
        state = ENTED(config).state_dict()
    for key in state:
        if key.endswith("rgb.weight"):
            state[key] = state[key] * 400
    checkpoint_writer.save("ented-wild", "1", config, state, "# Wild\n", root=root)
    return Restorer.load(root / "ented-wild" / "1", "cpu")
