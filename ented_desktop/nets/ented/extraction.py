"""Texture extraction: what the reference looks like, without where."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from ented_desktop.nets.ented.layers import EConv2d, feature_norm, fp32_island


class TextureExtraction(nn.Module):
    """Summarises a feature map as k texture vectors.

    ``A = softmax over positions of W_e FN(F)`` and ``F_tex = A (W_v F + b_v)^T``. The value
    projection is applied after the sum: rows of A sum to 1, so the numbers are the same and the
    cost is k c^2 instead of c^2 h w.

    Args:
        channels: c.
        textures: k.
        normalise: Feature normalisation on the key path (bounded logits).
        fn: Kind of :func:`feature_norm`.

    Source: paper, equation 1. Deviations: FN on the keys, from NTED's code; W_e starts with gain
    sqrt(c), because unit-norm keys with gain 1 give a uniform softmax.
    """

    def __init__(self, channels: int, textures: int, *, normalise: bool, fn: str) -> None:
        super().__init__()
        self.normalise, self.fn = normalise, fn
        gain = math.sqrt(channels) if normalise else 1.0
        self.key = EConv2d(channels, textures, 1, bias=False, gain=gain)
        self.value = EConv2d(channels, channels, 1, bias=False)
        self.value_bias = nn.Parameter(torch.zeros(channels))

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor]:
        """Extracts textures.

        Args:
            features: (N, c, H, W).

        Returns:
            Textures (N, k, c) and the attention A (N, k, H*W) whose rows sum to 1, both float32.
        """
        with fp32_island(features):
            features = features.float()
            keys = feature_norm(features, self.fn) if self.normalise else features
            attention = torch.softmax(self.key(keys).flatten(2), dim=2)
            pooled = attention @ features.flatten(2).transpose(1, 2)
            weight = (self.value.weight * self.value.scale).flatten(1)
            return pooled @ weight.t() + self.value_bias, attention
