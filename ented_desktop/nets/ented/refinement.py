"""Latent-space refinement: degraded photo and reference attend to each other, then give a style."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.layers import EConv2d, ELinear, feature_norm, fp32_island


def cross_attention(lq: Tensor, ref: Tensor) -> tuple[Tensor, Tensor]:
    """Attention both ways from one similarity matrix.

    Args:
        lq: Projected tokens of the degraded photo (N, P, c).
        ref: Projected tokens of the reference (N, Q, c).

    Returns:
        For every position of the degraded photo a mean of reference tokens (N, P, c), and for every
        position of the reference a mean of the degraded photo's tokens (N, Q, c).

    Source: paper, equation 7, with d = c. The softmax runs over the keys' positions, the only
    reading under which the printed shapes fit.
    """
    similarity = lq @ ref.transpose(1, 2) / math.sqrt(lq.shape[-1])
    return (
        torch.softmax(similarity, dim=2) @ ref,
        torch.softmax(similarity.transpose(1, 2), dim=2) @ lq,
    )


class Refinement(nn.Module):
    """The style vector from both latents.

    Args:
        config: ``refine`` False takes the degraded photo's latent alone.

    Source: paper, equations 5, 7, 8; projections follow NAFSSR with FN for LayerNorm. Deviations:
    gain sqrt(c) on the projections (with gain 1 the attention is a constant average); the style
    head takes the global mean, so that any resolution and any number of references fit.
    """

    def __init__(self, config: EntedConfig) -> None:
        super().__init__()
        c = config.style_dim
        self.fn, self.pool = config.fn, 4 if config.style_head == "pool4" else 1
        self.refine = config.refine
        if config.refine:
            gain = math.sqrt(c)
            self.project_lq = EConv2d(c, c, 1, gain=gain)
            self.project_ref = EConv2d(c, c, 1, gain=gain)
            self.gamma_lq = nn.Parameter(torch.zeros(c))
            self.gamma_ref = nn.Parameter(torch.zeros(c))
        self.head = ELinear((2 if config.refine else 1) * c * self.pool**2, c)

    def tokens(self, latent: Tensor, projection: EConv2d) -> Tensor:
        """Projects a latent (N, c, h, w) to tokens (N, h*w, c), float32."""
        with fp32_island(latent):
            projected: Tensor = projection(feature_norm(latent, self.fn))
        return projected.flatten(2).transpose(1, 2)

    def reference_tokens(self, latent: Tensor) -> Tensor:
        """Tokens of K references: (N, K, c, h, w) -> (N, K*h*w, c), float32."""
        n = latent.shape[0]
        return self.tokens(latent.flatten(0, 1), self.project_ref).reshape(n, -1, latent.shape[2])

    def halves(self, lq: Tensor, ref: Tensor, ref_tokens: Tensor) -> tuple[Tensor, Tensor]:
        """The two halves of H before pooling.

        Args:
            lq: Latent of the degraded photo (N, c, h, w).
            ref: Latents of K references (N, K, c, h', w').
            ref_tokens: What :meth:`reference_tokens` gave for ``ref``.

        Returns:
            (N, c, h, w) and (N, K, c, h', w'), float32. Source: paper, equation 8.
        """
        with fp32_island(lq):
            lq, ref = lq.float(), ref.float()
            to_lq, to_ref = cross_attention(self.tokens(lq, self.project_lq), ref_tokens.float())
            n, k, c, h, w = ref.shape
            to_ref = to_ref.view(n, k, h * w, c).transpose(2, 3).reshape(ref.shape)
            to_lq = to_lq.transpose(1, 2).reshape(lq.shape)
            return (
                self.gamma_lq[:, None, None] * to_lq + lq,
                self.gamma_ref[:, None, None] * to_ref + ref,
            )

    def forward(self, lq: Tensor, ref: Tensor | None, ref_tokens: Tensor | None) -> Tensor:
        """The style vector (N, c), float32; references are averaged after pooling."""
        with fp32_island(lq):
            if not self.refine or ref is None or ref_tokens is None:
                return self.head(F.adaptive_avg_pool2d(lq.float(), self.pool).flatten(1))  # type: ignore[no-any-return]
            half_lq, half_ref = self.halves(lq, ref, ref_tokens)
            n, k = half_ref.shape[:2]
            pooled_ref = F.adaptive_avg_pool2d(half_ref.flatten(0, 1), self.pool)
            pooled_ref = pooled_ref.view(n, k, -1, self.pool, self.pool).mean(dim=1)
            pooled = torch.cat([F.adaptive_avg_pool2d(half_lq, self.pool), pooled_ref], dim=1)
            return self.head(pooled.flatten(1))  # type: ignore[no-any-return]
