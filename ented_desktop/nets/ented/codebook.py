"""Vector quantisation of the degraded photo's latent with a learned dictionary."""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from ented_desktop.nets.ented.config import CODE_COUNT, CODE_DIM
from ented_desktop.nets.ented.layers import fp32_island

COMMITMENT = 0.25
"""Weight beta of the commitment term. Source: paper, equation 4."""


class Quantised(NamedTuple):
    """What a codebook made of a latent.

    Attributes:
        latent: (N, C, h, w), the decoder's input.
        pre_vq: (N, 256, h, w) before quantisation.
        codes: (N, h, w) int64 indices; None while the codebook is inactive.
        loss: Scalar, equation 4; 0 while inactive.
    """

    latent: Tensor
    pre_vq: Tensor
    codes: Tensor | None
    loss: Tensor


def nearest_codes(vectors: Tensor, codes: Tensor) -> Tensor:
    """Index of the nearest code by squared Euclidean distance; the lowest index on ties.

    Args:
        vectors: (M, D).
        codes: (K, D).

    Returns:
        (M,) int64. Computed in float32 as ``|e|^2 - 2 z.e`` (the vector's own norm is constant).
    """
    with fp32_island(vectors):
        codes = codes.float()
        return (codes.square().sum(dim=1) - 2.0 * vectors.float() @ codes.t()).argmin(dim=1)


class Codebook(nn.Module):
    """1 x 1 convolution to 256 channels, nearest code, straight-through, 1 x 1 convolution back.

    While ``active`` is False (warm-up) the quantiser is the identity and its loss 0; both
    convolutions still run.

    Args:
        channels: C of the latent.

    Source: paper, equations 3 and 4; convolutions and initialisation from VQFR. Deviations: the
    loss takes means, not sums (the weight 1 makes sense only so).
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.pre = nn.Conv2d(channels, CODE_DIM, 1)
        self.post = nn.Conv2d(CODE_DIM, channels, 1)
        self.codes = nn.Parameter(
            torch.empty(CODE_COUNT, CODE_DIM).uniform_(-1.0 / CODE_COUNT, 1.0 / CODE_COUNT)
        )
        self.register_buffer("active", torch.tensor(False))
        self.active: Tensor

    def forward(self, latent: Tensor) -> Quantised:
        """Quantises a latent (N, C, h, w)."""
        z = self.pre(latent)
        if not bool(self.active):
            # Keeps the dictionary in the graph, so that every step gives it a (zero) gradient.
            return Quantised(self.post(z), z, None, self.codes.sum() * 0.0)
        flat = z.permute(0, 2, 3, 1).reshape(-1, CODE_DIM)
        index = nearest_codes(flat, self.codes)
        q = F.embedding(index, self.codes).to(z.dtype)
        q = q.view(z.shape[0], z.shape[2], z.shape[3], CODE_DIM).permute(0, 3, 1, 2)
        loss = F.mse_loss(q.float(), z.detach().float()) + COMMITMENT * F.mse_loss(
            z.float(), q.detach().float()
        )
        straight_through = z + (q - z).detach()
        codes = index.view(z.shape[0], z.shape[2], z.shape[3])
        return Quantised(self.post(straight_through), z, codes, loss)
