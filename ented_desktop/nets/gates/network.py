"""The gates: where, and how much of, a registered reference's detail belongs into a face."""

from __future__ import annotations

from typing import Final, NamedTuple

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

BANDS: Final = 5
FINE_PLANES: Final = 3 * BANDS
"""The bands of restored face, reference and degraded face, luminance."""
COARSE_PLANES: Final = 16
STRIDE: Final = 4
"""Pixels of the crop for one value of a gate."""

_WIDTH: Final = 48
_DILATIONS: Final = (1, 2, 4, 8)
_CLOSED: Final = -1.0
"""Initial bias: gates start a quarter open."""
_STRONGER: Final = 0.4
"""By how much the reference's contrast may be corrected, up or down."""


class GateOutput(NamedTuple):
    """What the gates decide.

    Attributes:
        gates: (N, BANDS, H, W) in [0, 1]: the share of the reference in each band, finest first.
        contrast: (N, 1, H, W) within 1 ± 0.4: a factor on the reference's bands.
    """

    gates: Tensor
    contrast: Tensor


class _Block(nn.Module):
    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.wide = nn.Conv2d(width, width, 3, padding=dilation, dilation=dilation)
        self.mix = nn.Conv2d(width, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        added: Tensor = self.mix(F.leaky_relu(self.wide(x), 0.2))
        return x + added


class DetailGates(nn.Module):
    """A small convolutional network; 0.15 M parameters, 2 GMAC for a crop of 512 px.

    It decides and draws nothing: what it lets through is the restored face's or the reference's.

    Source: ours.
    """

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(FINE_PLANES, 24, 3, stride=2, padding=1)
        self.second = nn.Conv2d(24, _WIDTH, 3, stride=2, padding=1)
        self.join = nn.Conv2d(_WIDTH + COARSE_PLANES, _WIDTH, 3, padding=1)
        self.blocks = nn.ModuleList(_Block(_WIDTH, dilation) for dilation in _DILATIONS)
        self.head = nn.Conv2d(_WIDTH, BANDS + 1, 3, padding=1)
        nn.init.zeros_(self.head.weight)
        with torch.no_grad():
            assert self.head.bias is not None
            self.head.bias.fill_(_CLOSED)
            self.head.bias[BANDS] = 0.0

    def forward(self, fine: Tensor, coarse: Tensor) -> GateOutput:
        """Decides.

        Args:
            fine: (N, FINE_PLANES, H, W) float32, H and W multiples of STRIDE.
            coarse: (N, COARSE_PLANES, H/STRIDE, W/STRIDE) float32.

        Returns:
            Gates at the size of ``fine``, changing smoothly.

        Raises:
            ValueError: A shape does not fit.
        """
        size = (fine.shape[2] // STRIDE, fine.shape[3] // STRIDE)
        if fine.shape[1] != FINE_PLANES or coarse.shape[1:] != (COARSE_PLANES, *size):
            raise ValueError(f"gates cannot read {tuple(fine.shape)} and {tuple(coarse.shape)}")
        x = F.leaky_relu(self.first(fine), 0.2)
        x = F.leaky_relu(self.second(x), 0.2)
        x = F.leaky_relu(self.join(torch.cat([x, coarse], dim=1)), 0.2)
        for block in self.blocks:
            x = block(x)
        decided = self.head(F.leaky_relu(x, 0.2))
        decided = F.interpolate(decided, scale_factor=STRIDE, mode="bilinear", align_corners=False)
        return GateOutput(
            torch.sigmoid(decided[:, :BANDS]), 1.0 + _STRONGER * torch.tanh(decided[:, BANDS:])
        )
