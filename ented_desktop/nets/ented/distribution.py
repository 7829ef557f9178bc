"""Texture distribution: each position of the target takes a mixture of the reference's textures."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ented_desktop.nets.ented.layers import EConv2d, fp32_island


class TextureDistribution(nn.Module):
    """``D = softmax over textures of (W_d x + b_d)`` and ``F_o = F_tex^T D``.

    Args:
        channels: c.
        textures: k.

    Source: paper, equation 2; the bias is NTED's.
    """

    def __init__(self, channels: int, textures: int) -> None:
        super().__init__()
        self.query = EConv2d(channels, textures, 1)

    def forward(self, x: Tensor, textures: Tensor) -> tuple[Tensor, Tensor]:
        """Distributes textures.

        Args:
            x: Target features (N, c, H, W).
            textures: (N, k, c).

        Returns:
            F_o (N, c, H, W) in the dtype of ``x`` and D (N, k, H*W), float32, columns sum to 1.
        """
        logits = self.query(x).flatten(2)
        with fp32_island(x):
            mixture = torch.softmax(logits.float(), dim=1)
            spread = textures.float().transpose(1, 2) @ mixture
        return spread.view(x.shape).to(x.dtype), mixture
