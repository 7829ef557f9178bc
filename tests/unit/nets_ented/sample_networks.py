"""Small seeded networks and pictures for the tests of this folder."""

from __future__ import annotations

import torch

from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED

BASE = EntedConfig(width="tiny", upsample="bilinear", fir=False)
"""The practical form of the smallest network."""


def lively(config: EntedConfig = BASE, *, active: bool = True, seed: int = 11) -> ENTED:
    """A network whose biases, gammas and codes are far from their neutral initial values."""
    torch.manual_seed(seed)
    network = ENTED(config).eval()
    with torch.no_grad():
        for name, parameter in network.named_parameters():
            if "bias" in name or "gamma" in name:
                parameter.add_(torch.randn_like(parameter) * 0.5)
    if network.codebook is not None:
        torch.nn.init.normal_(network.codebook.codes)
        network.codebook.active.fill_(active)
    return network


def faces(count: int, size: int, seed: int) -> torch.Tensor:
    """White noise (count, 3, size, size) in [-1, 1]."""
    return torch.rand(count, 3, size, size, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def noise(*shape: int, seed: int = 0) -> torch.Tensor:
    """Standard normal numbers."""
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))
