"""Averaged weights: what is validated and shipped."""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn

from ented_desktop.nets.ented.model import ENTED
from ented_desktop.training.config import OptimizerConfig

_COPIED = ("codebook.codes",)
"""Parameters that are copied: an average of codes before and after a k-means jump is no code."""


def half_life(config: OptimizerConfig, seen: int) -> float:
    """Half-life in images: the plan's, but at most a share of what was seen.

    Source: network.md 6 (6).
    """
    return max(1.0, min(config.ema_half_life, config.ema_seen_share * seen))


class Average:
    """Exponential moving average of a network.

    Args:
        network: The network that is trained; copied.
    """

    def __init__(self, network: ENTED) -> None:
        self.network = copy.deepcopy(network).eval().requires_grad_(False)

    @torch.no_grad()
    def update(self, network: nn.Module, batch: int, images: float) -> None:
        """Moves the average towards the network: decay ``0.5^(batch / half-life)``.

        Args:
            network: The network after a step.
            batch: Images of that step, over all processes.
            images: Half-life in images.

        Source: network.md 2.2. The codebook and buffers are copied.
        """
        weight = 1.0 - 0.5 ** (batch / images)
        mine: list[Tensor] = []
        theirs: list[Tensor] = []
        for (name, average), value in zip(
            self.network.named_parameters(), network.parameters(), strict=True
        ):
            if name in _COPIED:
                average.copy_(value)
            else:
                mine.append(average)
                theirs.append(value.detach())
        torch._foreach_lerp_(mine, theirs, weight)
        for kept, buffer in zip(self.network.buffers(), network.buffers(), strict=True):
            kept.copy_(buffer)
