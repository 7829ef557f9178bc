"""Building blocks: equalised layers, FIR filters, feature normalisation."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F  # noqa: N812 - the name every reader knows
from torch import Tensor, nn

SQRT2 = math.sqrt(2.0)
FN_EPS = 1e-8
"""Source: paper, equation 6."""


def fp32_island(x: Tensor) -> torch.autocast:
    """A context without autocast, for sums that lose too much in half precision."""
    return torch.autocast(device_type=x.device.type, enabled=False)


def lrelu(x: Tensor) -> Tensor:
    """Leaky ReLU with slope 0.2, times sqrt(2) so that variance is kept. Source: StyleGAN2."""
    return F.leaky_relu(x, 0.2) * SQRT2


def feature_norm(x: Tensor, kind: str = "centred") -> Tensor:
    """Normalises each pixel's feature vector to unit length.

    Args:
        x: (N, C, H, W), any floating dtype; computed in float32.
        kind: "centred" subtracts the channel mean and divides by the L2 norm of what is left;
            "literal" divides by the norm of the uncentred vector, as printed.

    Returns:
        Float32 of the same shape; a constant or zero pixel gives zeros.

    Source: paper, equation 6. Deviation: the denominator uses the centred vector, as in the code of
    the work cited there; the formula as printed normalises nothing.
    """
    x = x.float()
    centred = x - x.mean(dim=1, keepdim=True)
    denominator = centred if kind == "centred" else x
    return centred * torch.rsqrt(denominator.square().sum(dim=1, keepdim=True) + FN_EPS)


class EConv2d(nn.Module):
    """Convolution with equalised learning rate: W ~ N(0, 1) is used as W*gain/sqrt(fan_in).

    Args:
        in_channels: Channels of the input.
        out_channels: Channels of the output.
        kernel: Kernel size.
        stride: Stride.
        padding: Zero padding.
        bias: Whether a bias (initially 0) is added.
        gain: Factor on the initial standard deviation.
        init_std: Standard deviation of the parameter itself.

    Source: StyleGAN2.
    """

    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel: int = 1,
        *,
        stride: int = 1,
        padding: int = 0,
        bias: bool = True,
        gain: float = 1.0,
        init_std: float = 1.0,
    ) -> None:
        super().__init__()
        self.stride, self.padding = stride, padding
        self.scale = gain / math.sqrt(in_channels * kernel * kernel)
        self.weight = nn.Parameter(
            torch.randn(out_channels, in_channels, kernel, kernel) * init_std
        )
        self.bias = nn.Parameter(torch.zeros(out_channels)) if bias else None

    def forward(self, x: Tensor) -> Tensor:
        """(N, in, H, W) -> (N, out, H', W')."""
        return F.conv2d(x, self.weight * self.scale, self.bias, self.stride, self.padding)


class ELinear(nn.Module):
    """Linear layer with equalised learning rate.

    Args:
        in_features: Length of the input.
        out_features: Length of the output.
        bias_init: Initial value of the bias.

    Source: StyleGAN2.
    """

    def __init__(self, in_features: int, out_features: int, *, bias_init: float = 0.0) -> None:
        super().__init__()
        self.scale = 1.0 / math.sqrt(in_features)
        self.weight = nn.Parameter(torch.randn(out_features, in_features))
        self.bias = nn.Parameter(torch.full((out_features,), bias_init))

    def forward(self, x: Tensor) -> Tensor:
        """(N, in) -> (N, out)."""
        return F.linear(x, self.weight * self.scale, self.bias)


def fir_kernel() -> Tensor:
    """The 4 x 4 binomial filter outer([1, 3, 3, 1]) / 64; sums to 1."""
    taps = torch.tensor([1.0, 3.0, 3.0, 1.0])
    return torch.outer(taps, taps) / 64.0


def fir_blur(x: Tensor, kernel: Tensor, padding: int) -> Tensor:
    """Depthwise filtering of (N, C, H, W) with zero padding on every side."""
    channels = x.shape[1]
    weight = kernel.to(x.dtype).expand(channels, 1, *kernel.shape)
    return F.conv2d(x, weight, padding=padding, groups=channels)


def fir_upsample2(x: Tensor, kernel: Tensor) -> Tensor:
    """Zero insertion and FIR filtering: (N, C, H, W) -> (N, C, 2H, 2W). Source: StyleGAN2."""
    channels = x.shape[1]
    weight = (4.0 * kernel).to(x.dtype).expand(channels, 1, *kernel.shape)
    return F.conv_transpose2d(x, weight, stride=2, padding=1, groups=channels)


def bilinear_upsample2(x: Tensor) -> Tensor:
    """Bilinear, half-pixel centres: (N, C, H, W) -> (N, C, 2H, 2W)."""
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
