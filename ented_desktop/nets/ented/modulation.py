"""Modulated convolution: the style vector scales the input channels of a convolution."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from ented_desktop.nets.ented.layers import (
    ELinear,
    bilinear_upsample2,
    fir_blur,
    fir_kernel,
    fp32_island,
)

DEMODULATION_EPS = 1e-8


class ModulatedConv2d(nn.Module):
    """``y = d * conv(W, s * x)`` with ``s = A(style)`` and ``d`` such that unit variance is kept.

    Args:
        in_channels: Channels of the input.
        out_channels: Channels of the output.
        kernel: 1 or 3.
        style_dim: Length of the style vector; 0 makes a plain equalised convolution of it
            (ablation "style").
        demodulate: Whether the output is demodulated.
        upsample: None, "tconv" (transposed 3 x 3, stride 2, then FIR) or "bilinear" (convolution,
            then bilinear).
        init_std: Standard deviation of the weight parameter.

    Source: StyleGAN2, equations 1 and 3; paper, section 3.3. No grouped convolution: the input is
    scaled instead of the weight, which gives the same numbers.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel: int,
        style_dim: int,
        *,
        demodulate: bool = True,
        upsample: str | None = None,
        init_std: float = 1.0,
    ) -> None:
        super().__init__()
        self.kernel, self.upsample = kernel, upsample
        self.demodulate = demodulate and style_dim > 0
        self.scale = 1.0 / math.sqrt(in_channels * kernel * kernel)
        self.weight = nn.Parameter(
            torch.randn(out_channels, in_channels, kernel, kernel) * init_std
        )
        self.affine = ELinear(style_dim, in_channels, bias_init=1.0) if style_dim else None
        self.register_buffer("fir", fir_kernel(), persistent=False)
        self.fir: Tensor

    def coefficients(self, style: Tensor) -> tuple[Tensor, Tensor | None]:
        """Scales ``s`` (N, in) and demodulation ``d`` (N, out) or None, both float32.

        Args:
            style: (N, style_dim).
        """
        if self.affine is None:
            raise RuntimeError("a convolution without a style has no coefficients")
        with fp32_island(style):
            s = self.affine(style.float())
            if not self.demodulate:
                return s, None
            energy = (self.weight.float() * self.scale).square().sum(dim=(2, 3))
            return s, torch.rsqrt(s.square() @ energy.t() + DEMODULATION_EPS)

    def convolve(self, x: Tensor, weight: Tensor) -> Tensor:
        """The convolution itself, with its upsampling; ``weight`` is already equalised."""
        if self.upsample == "tconv":
            up = F.conv_transpose2d(x, weight.transpose(0, 1), stride=2)
            return fir_blur(up, 4.0 * self.fir, padding=1)
        y = F.conv2d(x, weight, padding=self.kernel // 2)
        return bilinear_upsample2(y) if self.upsample == "bilinear" else y

    def forward(self, x: Tensor, style: Tensor | None) -> Tensor:
        """(N, in, H, W), (N, style_dim) -> (N, out, H, W), or twice the size when upsampling."""
        weight = self.weight * self.scale
        if self.affine is None or style is None:
            return self.convolve(x, weight)
        s, d = self.coefficients(style)
        y = self.convolve(x * s.to(x.dtype)[:, :, None, None], weight)
        return y if d is None else y * d.to(y.dtype)[:, :, None, None]
