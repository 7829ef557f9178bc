"""MobileFaceNet: a second opinion on identity ("Deg."), from weights that are not shipped.

Source: Chen et al. 2018 (arXiv 1804.07573), in the variant of the weight file: ReLU6 (ReLU in
the separable layer) instead of PReLU, a 1 x 1 convolution with bias and a batch norm at the end.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.functional import normalize, relu

from ented_desktop.domain import FACE_TEMPLATE_512
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.weight_files import read_tensors
from ented_desktop.imaging.geometry import Similarity, warp

FILE: Final = "mobilefacenet.pt"
INPUT_PX: Final = 112

TEMPLATE_112: Final = (
    (38.2946, 51.6963),
    (73.5318, 51.5014),
    (56.0252, 71.7366),
    (41.5493, 92.3655),
    (70.7299, 92.2041),
)
"""ArcFace's five points in the 112 px crop, in the order of ``FACE_TEMPLATE_512``."""

_STAGES: Final = ((2, 64, 5, 2), (4, 128, 1, 2), (2, 128, 6, 1), (4, 128, 1, 2), (2, 128, 2, 1))
"""Expansion, channels, blocks, stride of the first block."""


def crop_112(face: Pixels) -> Pixels:
    """Cuts the network's view out of an aligned face.

    Args:
        face: float32 RGB ``(512, 512, 3)`` in [0, 1], on the 512 px template.

    Returns:
        float32 RGB ``(112, 112, 3)``, area-filtered.
    """
    scale = face.shape[0] / 512.0
    here = np.asarray(FACE_TEMPLATE_512, dtype=np.float64) * scale
    there = np.asarray(TEMPLATE_112, dtype=np.float64)
    matrix = Similarity.estimate(here, there).matrix
    return np.asarray(warp(face, matrix, (INPUT_PX, INPUT_PX), border="mirror"), np.float32)


class _ConvNorm(nn.Sequential):
    """Convolution without bias, batch norm, ReLU6."""

    def __init__(self, c_in: int, c_out: int, size: int, stride: int = 1, groups: int = 1) -> None:
        conv = nn.Conv2d(c_in, c_out, size, stride, size // 2, groups=groups, bias=False)
        super().__init__(conv, nn.BatchNorm2d(c_out), nn.ReLU6())


class _Bottleneck(nn.Module):
    """Widen, filter each channel, narrow; added to the input where the shape stays."""

    def __init__(self, c_in: int, c_out: int, stride: int, expansion: int) -> None:
        super().__init__()
        wide = c_in * expansion
        self.adds = stride == 1 and c_in == c_out
        self.conv = nn.Sequential(
            _ConvNorm(c_in, wide, 1),
            _ConvNorm(wide, wide, 3, stride, groups=wide),
            nn.Conv2d(wide, c_out, 1, bias=False),
            nn.BatchNorm2d(c_out),
        )

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.conv(x)
        return x + y if self.adds else y


class _Separable(nn.Module):
    """Depthwise and pointwise convolution, a norm and a rectifier after each."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.depthwise = nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False)
        self.pointwise = nn.Conv2d(channels, channels, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.bn2 = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        x = relu(self.bn1(self.depthwise(x)))
        return relu(self.bn2(self.pointwise(x)))


class _GlobalDepthwise(nn.Module):
    """One 7 x 7 filter a channel over the whole map."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.depthwise = nn.Conv2d(channels, channels, 7, groups=channels, bias=False)
        self.bn = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.bn(self.depthwise(x))
        return y


class MobileFaceNet(nn.Module):
    """The network; names of parameters are those of the file.

    Args:
        weights: The file; its tensors must fit exactly.

    Raises:
        ModelError: ``metric-weights-corrupt`` if they do not.
    """

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.conv1 = _ConvNorm(3, 64, 3, 2)
        self.dw_conv = _Separable(64)
        blocks = []
        channels = 64
        for expansion, c_out, count, stride in _STAGES:
            for i in range(count):
                blocks.append(_Bottleneck(channels, c_out, stride if i == 0 else 1, expansion))
                channels = c_out
        self.features = nn.Sequential(*blocks)
        self.conv2 = _ConvNorm(channels, 512, 1)
        self.gdconv = _GlobalDepthwise(512)
        self.conv3 = nn.Conv2d(512, 128, 1)
        self.bn = nn.BatchNorm2d(128)
        mean = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)
        deviation = torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)
        self.register_buffer("mean", mean, persistent=False)
        self.register_buffer("deviation", deviation, persistent=False)
        shapes = {name: tuple(tensor.shape) for name, tensor in self.state_dict().items()}
        self.load_state_dict(read_tensors(weights, shapes))
        self.requires_grad_(False).eval()

    def forward(self, crops: Tensor) -> Tensor:
        """Embeds faces.

        Args:
            crops: float32 RGB ``(N, 3, 112, 112)`` in [0, 1], of :func:`crop_112`.

        Returns:
            float32 ``(N, 128)``, length 1.
        """
        x = (crops - self.get_buffer("mean")) / self.get_buffer("deviation")
        x = self.features(self.dw_conv(self.conv1(x)))
        x = self.bn(self.conv3(self.gdconv(self.conv2(x))))
        return normalize(x.flatten(1))
