"""The discriminator of the adversarial loss: used in training only."""

from __future__ import annotations

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.layers import (
    SQRT2,
    EConv2d,
    ELinear,
    fir_blur,
    fir_kernel,
    fp32_island,
    lrelu,
)

GROUP_SIZE = 4
"""Most faces that share one minibatch statistic. Source: StyleGAN2."""

_STD_EPS = 1e-8


def minibatch_std(x: Tensor) -> Tensor:
    """Appends one channel that tells how much the faces of a group differ.

    Args:
        x: (N, C, H, W).

    Returns:
        (N, C+1, H, W): the new channel holds, for each group, the standard deviation over the
        group, averaged over channels and positions; 0 for a group of one. Groups have
        :data:`GROUP_SIZE` members, or the largest divisor of N below it. Member i of a group is
        face ``i * (N / group) + g``.

    Source: StyleGAN2, with one feature. Deviation: N need not be a multiple of the group.
    """
    n, _, height, width = x.shape
    group = max(size for size in range(1, min(n, GROUP_SIZE) + 1) if n % size == 0)
    with fp32_island(x):
        members = x.float().view(group, n // group, *x.shape[1:])
        std = (members.var(dim=0, correction=0) + _STD_EPS).sqrt().mean(dim=(1, 2, 3))
    channel = std.repeat(group).to(x.dtype).view(n, 1, 1, 1).expand(n, 1, height, width)
    return torch.cat([x, channel], dim=1)


class ResidualBlock(nn.Module):
    """Halves the resolution: two 3 x 3 convolutions beside a 1 x 1 shortcut, sum over sqrt(2).

    Args:
        in_channels: Channels of the input.
        out_channels: Channels of the output.

    Source: StyleGAN2, residual discriminator.
    """

    def __init__(self, in_channels: int, out_channels: int) -> None:
        super().__init__()
        self.conv0 = EConv2d(in_channels, in_channels, 3, padding=1)
        self.conv1 = EConv2d(in_channels, out_channels, 3, stride=2)
        self.shortcut = EConv2d(in_channels, out_channels, 1, bias=False)
        self.register_buffer("fir", fir_kernel(), persistent=False)
        self.fir: Tensor

    def forward(self, x: Tensor) -> Tensor:
        """(N, in, H, W) -> (N, out, H/2, W/2)."""
        # Blur and pick every second pixel in one pass; then the 1 x 1 convolution has stride 1.
        kernel = self.fir.to(x.dtype).expand(x.shape[1], 1, 4, 4)
        shortcut = self.shortcut(F.conv2d(x, kernel, stride=2, padding=1, groups=x.shape[1]))
        y = lrelu(self.conv0(x))
        y = lrelu(self.conv1(fir_blur(y, self.fir, padding=2)))
        merged: Tensor = (y + shortcut) / SQRT2
        return merged


class Discriminator(nn.Module):
    """StyleGAN2's residual discriminator with the widths of the network's levels.

    Args:
        width: "paper", "compact" or "tiny"; the table of
            :class:`~ented_desktop.nets.ented.config.EntedConfig`, its last entry continued.
        resolution: Side R of the square images in pixels, a power of two, 8 or more.

    Raises:
        ValueError: Another width or resolution.

    Source: paper, section 3.4 names the loss only; the network is StyleGAN2's, as in NTED.
    """

    def __init__(self, width: str = "paper", resolution: int = 512) -> None:
        super().__init__()
        blocks = resolution.bit_length() - 3
        if resolution < 8 or resolution != 1 << (blocks + 2):
            raise ValueError(f"resolution must be a power of two from 8, not {resolution}")
        table = EntedConfig(width=width).channels
        channels = [table[min(level, len(table) - 1)] for level in range(blocks + 1)]
        last = channels[-1]
        self.resolution = resolution
        self.stem = EConv2d(3, channels[0], 1)
        self.blocks = nn.ModuleList(
            ResidualBlock(channels[level], channels[level + 1]) for level in range(blocks)
        )
        self.conv = EConv2d(last + 1, last, 3, padding=1)
        self.hidden = ELinear(last * 16, last)
        self.score = ELinear(last, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Scores images.

        Args:
            x: (N, 3, R, R) in [-1, 1].

        Returns:
            (N,) logits: positive means "a real photo".

        Raises:
            ValueError: Another shape.
        """
        if x.ndim != 4 or x.shape[1:] != (3, self.resolution, self.resolution):
            raise ValueError(
                f"images must be (N, 3, {self.resolution}, {self.resolution}), not {tuple(x.shape)}"
            )
        y = lrelu(self.stem(x))
        for block in self.blocks:
            y = block(y)
        y = lrelu(self.conv(minibatch_std(y)))
        scores: Tensor = self.score(lrelu(self.hidden(y.flatten(1))))
        return scores.squeeze(1)
