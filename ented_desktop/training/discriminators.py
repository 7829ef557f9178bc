"""Smaller judges than the paper's discriminator, for runs too short to train that one."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from ented_desktop.base.errors import UsageError
from ented_desktop.nets.ented.discriminator import Discriminator
from ented_desktop.nets.ented.layers import EConv2d, lrelu
from ented_desktop.training.config import GanConfig
from ented_desktop.training.perceptual import PerceptualNet

PATCH_PX = 70
"""Side of what one score judges; γ of R1 is scaled with it as with a picture's side."""

_PATCH_CHANNELS = (48, 96, 192, 256)
_HEAD_CHANNELS = 64


class PatchDiscriminator(nn.Module):
    """Judges overlapping patches of 70 px; the same weights run at every resolution.

    Source: pix2pix' patch discriminator, with equalised layers and without normalisation.
    """

    def __init__(self) -> None:
        super().__init__()
        before = (3, *_PATCH_CHANNELS[:-1])
        strides = (2, 2, 2, 1)
        self.layers = nn.ModuleList(
            EConv2d(one, other, 4, stride=stride, padding=1)
            for one, other, stride in zip(before, _PATCH_CHANNELS, strides, strict=True)
        )
        self.score = EConv2d(_PATCH_CHANNELS[-1], 1, 4, padding=1)

    def forward(self, image: Tensor) -> Tensor:
        """(N, 3, R, R) in [-1, 1] -> (N, 1, r, r) logits, positive for "a real photo"."""
        for layer in self.layers:
            image = lrelu(layer(image))
        scores: Tensor = self.score(image)
        return scores


class ProjectedDiscriminator(nn.Module):
    """One small head on each layer of a frozen classifier, which knows pictures already.

    Args:
        features: The frozen network; not part of this module's state.

    Source: the idea of projected GANs, without their random mixing of layers.
    """

    def __init__(self, features: PerceptualNet) -> None:
        super().__init__()
        self._features = [features]  # in a list: no sub-module, so no part of checkpoints
        with torch.no_grad():
            probe = torch.zeros(1, 3, 32, 32, device=features.mean.device)
            widths = [part.shape[1] for part in features(probe)]
        self.heads = nn.ModuleList(
            nn.ModuleList(
                [
                    EConv2d(width, _HEAD_CHANNELS, 1),
                    EConv2d(_HEAD_CHANNELS, _HEAD_CHANNELS, 3, stride=2, padding=1),
                    EConv2d(_HEAD_CHANNELS, 1, 3, padding=1),
                ]
            )
            for width in widths
        )

    def forward(self, image: Tensor) -> Tensor:
        """(N, 3, R, R) in [-1, 1] -> (N, P) logits of all places of all layers, equally weighed."""
        scores = []
        for found, head in zip(self._features[0](image), self.heads, strict=True):
            # Activations grow with depth and place: brought to one scale.
            part = found / (found.square().mean(dim=(1, 2, 3), keepdim=True) + 1e-4).sqrt()
            assert isinstance(head, nn.ModuleList)
            part = head[2](lrelu(head[1](lrelu(head[0](part)))))
            scores.append(part.flatten(1).mean(dim=1, keepdim=True))
        return torch.cat(scores, dim=1)


def build_discriminator(
    config: GanConfig, width: str, resolution: int, features: PerceptualNet | None
) -> nn.Module:
    """The plan's discriminator.

    Args:
        config: Which one.
        width: Channel table of the paper's, where the plan does not name one.
        resolution: Side of the pictures.
        features: The run's frozen perceptual network.

    Raises:
        UsageError: ``config-value`` where a projected one lacks the perceptual network.
    """
    if config.kind == "patch":
        return PatchDiscriminator()
    if config.kind == "projected":
        if features is None:
            raise UsageError(
                "config-value", '[gan] kind = "projected" needs a network under [perceptual].'
            )
        return ProjectedDiscriminator(features)
    return Discriminator(config.width or width, resolution)
