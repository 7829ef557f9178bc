"""LPIPS v0.1 with AlexNet or VGG-16: how different two pictures look.

Source: Zhang et al. 2018. The convolution weights and the five heads come from files; only the
arithmetic is ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from ented_desktop.evaluation.weight_files import read_tensors

FEATURES_FILE: Final = "alexnet_features_torchvision_names.pth"
HEADS_FILE: Final = "lpips_v0.1_head_alex.pth"
VGG_FEATURES_FILE: Final = "vgg16_features_torchvision_names.pth"
VGG_HEADS_FILE: Final = "lpips_v0.1_head_vgg.pth"


class Lpips(nn.Module):
    """The distance over some network; see :class:`LpipsAlex` and :class:`LpipsVgg`.

    Args:
        features: The network's convolutions, numbered as torchvision numbers them.
        layers: Positions of the activations that are compared.
        features_file: Its weights by torchvision's names, ``features.0.weight`` and so on.
        heads_file: The weights of the channels.

    Raises:
        ModelError: ``metric-weights-corrupt`` if a file is not what its name says.
    """

    def __init__(
        self,
        features: nn.Sequential,
        layers: Mapping[int, int],
        features_file: Path,
        heads_file: Path,
    ) -> None:
        super().__init__()
        self.features = features
        self._layers = tuple(layers)
        shift = torch.tensor([-0.030, -0.088, -0.188]).view(1, 3, 1, 1)
        scale = torch.tensor([0.458, 0.448, 0.450]).view(1, 3, 1, 1)
        self.register_buffer("shift", shift, persistent=False)
        self.register_buffer("scale", scale, persistent=False)
        expected = {key: tuple(value.shape) for key, value in self.state_dict().items()}
        self.load_state_dict(read_tensors(features_file, expected))
        shapes = {
            f"lin{i}.model.1.weight": (1, channels, 1, 1)
            for i, channels in enumerate(layers.values())
        }
        heads = read_tensors(heads_file, shapes)
        for i in range(len(layers)):
            head = heads[f"lin{i}.model.1.weight"]
            self.register_buffer(f"head{i}", head, persistent=False)
        self.requires_grad_(False).eval()

    def encode(self, images: Tensor) -> list[Tensor]:
        """Unit-length features of the five layers; encode a ground truth once, compare often.

        Args:
            images: float32 ``(N, 3, H, W)`` in [-1, 1], at least 64 px each way.

        Returns:
            Five tensors ``(N, C, h, w)``, of length 1 over C.
        """
        x = (images - self.get_buffer("shift")) / self.get_buffer("scale")
        levels = []
        for index, layer in enumerate(self.features):
            x = layer(x)
            if index in self._layers:
                levels.append(x / (x.square().sum(1, keepdim=True).sqrt() + 1e-10))
        return levels

    def compare(self, a: list[Tensor], b: list[Tensor]) -> Tensor:
        """Distance between two results of :meth:`encode`; their N may differ where one is 1.

        Returns:
            float32 ``(N,)``, 0 for equal pictures.
        """
        total = torch.zeros(())
        for i, (x, y) in enumerate(zip(a, b, strict=True)):
            weighted = (x - y).square() * self.get_buffer(f"head{i}")
            total = total.to(weighted.device) + weighted.sum(1).mean((1, 2))
        return total

    def forward(self, a: Tensor, b: Tensor) -> Tensor:
        """Distance between pictures ``(N, 3, H, W)`` in [-1, 1]; see :meth:`compare`."""
        return self.compare(self.encode(a), self.encode(b))


class LpipsAlex(Lpips):
    """LPIPS as the paper measures it.

    Args:
        folder: Folder with :data:`FEATURES_FILE` and :data:`HEADS_FILE`.

    Raises:
        ModelError: As :class:`Lpips`.
    """

    def __init__(self, folder: Path) -> None:
        features = nn.Sequential(
            nn.Conv2d(3, 64, 11, stride=4, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(3, 2),
            nn.Conv2d(64, 192, 5, padding=2),
            nn.ReLU(),
            nn.MaxPool2d(3, 2),
            nn.Conv2d(192, 384, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(384, 256, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(256, 256, 3, padding=1),
            nn.ReLU(),
        )
        layers = {1: 64, 4: 192, 7: 384, 9: 256, 11: 256}
        super().__init__(features, layers, folder / FEATURES_FILE, folder / HEADS_FILE)


class LpipsVgg(Lpips):
    """LPIPS with VGG-16: a second judge of networks that were trained on AlexNet's features.

    Twenty times the work of :class:`LpipsAlex`.

    Args:
        folder: Folder with :data:`VGG_FEATURES_FILE` and :data:`VGG_HEADS_FILE`.

    Raises:
        ModelError: As :class:`Lpips`.
    """

    def __init__(self, folder: Path) -> None:
        blocks: list[nn.Module] = []
        channels = 3
        for block, (width, count) in enumerate(((64, 2), (128, 2), (256, 3), (512, 3), (512, 3))):
            if block:
                blocks.append(nn.MaxPool2d(2, 2))
            for _ in range(count):
                blocks += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU()]
                channels = width
        layers = {3: 64, 8: 128, 15: 256, 22: 512, 29: 512}
        super().__init__(
            nn.Sequential(*blocks), layers, folder / VGG_FEATURES_FILE, folder / VGG_HEADS_FILE
        )
