"""The decoder: codes, style, skips and textures become an image."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn

from ented_desktop.nets.ented.config import SKIP_LEVELS, TEXTURE_LEVELS, EntedConfig, TextureKey
from ented_desktop.nets.ented.distribution import TextureDistribution
from ented_desktop.nets.ented.layers import (
    SQRT2,
    EConv2d,
    bilinear_upsample2,
    fir_kernel,
    fir_upsample2,
    lrelu,
)
from ented_desktop.nets.ented.modulation import ModulatedConv2d

RESIDUAL_RGB_STD = 0.01
"""Initial scale of the RGB weights under ``residual_rgb``: the untrained output is the input."""


class DecoderLevel(nn.Module):
    """Two modulated convolutions, a skip, two texture distributions and an RGB output.

    Args:
        config: The network's configuration.
        level: 5 (first, coarsest) to 0.

    Source: paper, section 3.2 and figure 2; the order inside a level is NTED's.
    """

    def __init__(self, config: EntedConfig, level: int) -> None:
        super().__init__()
        c_out = config.channels[level]
        c_in = config.channels[min(level + 1, 5)]
        style_dim = config.style_dim if config.style else 0
        self.conv0 = ModulatedConv2d(
            c_in, c_out, 3, style_dim, upsample=config.upsample if level < 5 else None
        )
        self.conv1 = ModulatedConv2d(c_out, c_out, 3, style_dim)
        self.bias0 = nn.Parameter(torch.zeros(c_out))
        self.bias1 = nn.Parameter(torch.zeros(c_out))
        has_skip = config.skip and (level in SKIP_LEVELS or (level == 0 and config.skip_full))
        self.skip = EConv2d(c_out, c_out, 1, bias=False) if has_skip else None
        self.distributions = nn.ModuleList()
        if level in TEXTURE_LEVELS:
            k = config.textures[level]
            self.distributions.extend(TextureDistribution(c_out, k) for _ in range(2))
        rgb_std = RESIDUAL_RGB_STD if config.residual_rgb else 1.0
        self.rgb = ModulatedConv2d(c_out, 3, 1, style_dim, demodulate=False, init_std=rgb_std)
        self.rgb_bias = nn.Parameter(torch.zeros(3))

    def _distribute(
        self, x: Tensor, textures: Sequence[Tensor], j: int, seen: list[Tensor]
    ) -> Tensor:
        if not self.distributions:
            return x
        spread, mixture = self.distributions[j](x, textures[j])
        seen.append(mixture)
        merged: Tensor = (x + spread) / SQRT2
        return merged

    def forward(
        self, x: Tensor, style: Tensor | None, skip: Tensor | None, textures: Sequence[Tensor]
    ) -> tuple[Tensor, Tensor, list[Tensor]]:
        """One level.

        Args:
            x: (N, C_{l+1}, h, w).
            style: (N, c) or None without style.
            skip: Encoder features of this level, used where the level has a skip.
            textures: The level's two texture sets (N, k, C_l); unused at level 0.

        Returns:
            Features (N, C_l, H, W), this level's RGB (N, 3, H, W), the distributions D used.
        """
        mixtures: list[Tensor] = []
        x = self.conv0(x, style)
        if self.skip is not None and skip is not None:
            x = (x + self.skip(skip)) / SQRT2
        x = lrelu(self._distribute(x, textures, 0, mixtures) + self.bias0[:, None, None])
        x = self.conv1(x, style)
        x = lrelu(self._distribute(x, textures, 1, mixtures) + self.bias1[:, None, None])
        return x, self.rgb(x, style) + self.rgb_bias[:, None, None], mixtures


class Decoder(nn.Module):
    """Levels 5 to 0; their RGB outputs are upsampled and summed.

    Args:
        config: The network's configuration.
    """

    def __init__(self, config: EntedConfig) -> None:
        super().__init__()
        self.use_fir = config.upsample == "tconv"
        self.register_buffer("fir", fir_kernel(), persistent=False)
        self.fir: Tensor
        self.levels = nn.ModuleDict(
            {str(level): DecoderLevel(config, level) for level in range(5, -1, -1)}
        )

    def forward(
        self,
        latent: Tensor,
        style: Tensor | None,
        skips: Sequence[Tensor],
        textures: Mapping[TextureKey, Tensor],
    ) -> tuple[Tensor, dict[TextureKey, Tensor]]:
        """Decodes a latent.

        Args:
            latent: (N, C_5, h, w).
            style: (N, c) or None.
            skips: Encoder features by level 0..5.
            textures: (N, k, C_l) by (level, operator).

        Returns:
            The unclamped image (N, 3, 32h, 32w) and D (N, k, H*W) by (level, operator).
        """
        x, image = latent, None
        seen: dict[TextureKey, Tensor] = {}
        for level in range(5, -1, -1):
            sets = [textures[level, j] for j in range(2)] if level in TEXTURE_LEVELS else []
            x, rgb, mixtures = self.levels[str(level)](x, style, skips[level], sets)
            seen.update({(level, j): mixture for j, mixture in enumerate(mixtures)})
            if image is None:
                image = rgb
            else:
                up = fir_upsample2(image, self.fir) if self.use_fir else bilinear_upsample2(image)
                image = up + rgb
        assert image is not None
        return image, seen
