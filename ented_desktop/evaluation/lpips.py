"""LPIPS v0.1 with AlexNet: how different two pictures look.

Source: Zhang et al. 2018. The convolution weights and the five heads come from files; only the
arithmetic is ours.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from ented_desktop.evaluation.weight_files import read_tensors

FEATURES_FILE: Final = "alexnet_features_torchvision_names.pth"
HEADS_FILE: Final = "lpips_v0.1_head_alex.pth"

_LAYERS: Final = (0, 3, 6, 8, 10)
_CHANNELS: Final = (64, 192, 384, 256, 256)


class LpipsAlex(nn.Module):
    """The distance.

    Args:
        folder: Folder with :data:`FEATURES_FILE` (torchvision's key names) and
            :data:`HEADS_FILE`.

    Raises:
        ModelError: ``metric-weights-corrupt`` if a file is not what its name says.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        # The numbering is torchvision's: the file's keys fit without renaming.
        self.features = nn.Sequential(
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
        shift = torch.tensor([-0.030, -0.088, -0.188]).view(1, 3, 1, 1)
        scale = torch.tensor([0.458, 0.448, 0.450]).view(1, 3, 1, 1)
        self.register_buffer("shift", shift, persistent=False)
        self.register_buffer("scale", scale, persistent=False)
        tensors = read_tensors(
            folder / FEATURES_FILE, {k: tuple(v.shape) for k, v in self.state_dict().items()}
        )
        self.load_state_dict(tensors)
        shapes = {f"lin{i}.model.1.weight": (1, c, 1, 1) for i, c in enumerate(_CHANNELS)}
        heads = read_tensors(folder / HEADS_FILE, shapes)
        for i in range(len(_CHANNELS)):
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
            if index - 1 in _LAYERS:
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
