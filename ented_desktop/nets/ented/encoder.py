"""The encoder of degraded photos and of references: same body, separate weights."""

from __future__ import annotations

from torch import Tensor, nn

from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.layers import EConv2d, fir_blur, fir_kernel, lrelu


class DownLayer(nn.Module):
    """Halves the resolution: (FIR blur,) 3 x 3 convolution of stride 2, bias, lrelu.

    Args:
        in_channels: Channels of the input.
        out_channels: Channels of the output.
        fir: Blur before the convolution.
    """

    def __init__(self, in_channels: int, out_channels: int, *, fir: bool) -> None:
        super().__init__()
        self.conv = EConv2d(in_channels, out_channels, 3, stride=2, padding=0 if fir else 1)
        self.register_buffer("fir", fir_kernel() if fir else None, persistent=False)
        self.fir: Tensor | None

    def forward(self, x: Tensor) -> Tensor:
        """(N, in, H, W) -> (N, out, H/2, W/2)."""
        if self.fir is not None:
            x = fir_blur(x, self.fir, padding=2)
        return lrelu(self.conv(x))


class Encoder(nn.Module):
    """A 1 x 1 stem and five stride-2 layers, without normalisation.

    Args:
        config: Widths and whether FIR blurs are used.

    Source: paper, section 3.1; the body is NTED's (gap in the paper).
    """

    def __init__(self, config: EntedConfig) -> None:
        super().__init__()
        channels = config.channels
        self.stem = EConv2d(3, channels[0], 1)
        self.down = nn.ModuleList(
            DownLayer(channels[level - 1], channels[level], fir=config.fir) for level in range(1, 6)
        )

    def forward(self, x: Tensor) -> list[Tensor]:
        """Features by level.

        Args:
            x: (N, 3, H, W) in [-1, 1]; H and W multiples of 32.

        Returns:
            Six maps; entry l is (N, C_l, H / 2**l, W / 2**l).
        """
        features = [lrelu(self.stem(x))]
        for layer in self.down:
            features.append(layer(features[-1]))
        return features
