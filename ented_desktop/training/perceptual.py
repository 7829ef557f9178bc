"""Frozen networks whose activations compare pictures (eq. 10)."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from ented_desktop.base.errors import ModelError, UsageError
from ented_desktop.nets.torchvision_import import ensure_torchvision
from ented_desktop.training.config import PerceptualConfig

_MEAN = (0.485, 0.456, 0.406)
_STD = (0.229, 0.224, 0.225)

_DEFAULT_LAYERS = {
    # Source: network.md 2.1 (NTED): the first activation of each scale.
    "vgg19": ("relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1"),
    "vgg16": ("relu1_2", "relu2_2", "relu3_3"),
    "alexnet": ("relu1", "relu2", "relu3", "relu4", "relu5"),
    "mobilenet_v2": ("block1", "block3", "block6"),
}


_LPIPS_LAYERS = ("relu1_2", "relu2_2", "relu3_3", "relu4_3", "relu5_3")
"""Of VGG-16, in the order of LPIPS' heads."""


class PerceptualNet(nn.Module):
    """The lower layers of an image classifier, frozen.

    Args:
        net: ``vgg19``, ``vgg16``, ``alexnet`` or ``mobilenet_v2``.
        layers: Activations to give, e.g. ``relu2_2`` (VGG), ``relu3`` (AlexNet) or ``block3``
            (MobileNetV2); empty takes the net's default.
        measure: What :attr:`heads` are for: ``l1`` has none, ``lpips`` one for each layer.

    Attributes:
        heads: (1, C, 1, 1) for each layer, LPIPS' weights of its channels; empty for ``l1``.

    Raises:
        UsageError: ``config-value`` for an unknown net or layer, or one that LPIPS does not weigh.
        ModelError: ``perceptual-weights-missing`` where the package lpips is not installed.
    """

    def __init__(self, net: str, layers: Sequence[str] = (), measure: str = "l1") -> None:
        super().__init__()
        if net not in _DEFAULT_LAYERS:
            raise UsageError("config-value", f"There is no perceptual network called {net!r}.")
        features = _features(net)
        names = _layer_names(net, features)
        wanted = tuple(layers) or _DEFAULT_LAYERS[net]
        unknown = set(wanted) - set(names)
        if unknown:
            raise UsageError("config-value", f"{net} has no layer {', '.join(sorted(unknown))}.")
        self.taps = sorted(names[name] for name in wanted)
        self.features = nn.Sequential(*list(features.children())[: self.taps[-1] + 1])
        self.register_buffer("mean", torch.tensor(_MEAN).view(1, 3, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(_STD).view(1, 3, 1, 1), persistent=False)
        self.mean: Tensor
        self.std: Tensor
        self.heads: list[Tensor] = []
        if measure == "lpips":
            self.heads = _lpips_heads([name for name in names if names[name] in self.taps])
        self.requires_grad_(False)
        self.eval()

    def train(self, mode: bool = True) -> PerceptualNet:  # noqa: ARG002
        """Stays in evaluation mode: its batch norms must not follow the training."""
        return super().train(False)

    def load(self, path: Path) -> None:
        """Loads weights with torchvision's key names (``features.0.weight`` ...).

        Args:
            path: ``.safetensors``, or a ``.pth`` read without running code; keys of layers that
                are not used are ignored.

        Raises:
            ModelError: ``perceptual-weights-missing`` or ``perceptual-weights-invalid``.
        """
        if not path.is_file():
            raise ModelError("perceptual-weights-missing", f"There are no weights at {path}.")
        try:
            if path.suffix == ".safetensors":
                state = load_file(path)
            else:
                state = torch.load(path, map_location="cpu", weights_only=True)
            needed = self.state_dict()
            self.load_state_dict({key: state[key] for key in needed})
        except Exception as error:
            raise ModelError(
                "perceptual-weights-invalid",
                f"{path.name} does not hold the weights of this perceptual network: {error}.",
            ) from error

    def forward(self, image: Tensor) -> list[Tensor]:
        """Activations of the chosen layers.

        Args:
            image: (N, 3, H, W) in [-1, 1].

        Returns:
            One tensor per layer, lowest first.
        """
        x = (image * 0.5 + 0.5 - self.mean) / self.std
        found = []
        for index, layer in enumerate(self.features.children()):
            x = layer(x)
            if index in self.taps:
                found.append(x)
        return found


def build_perceptual(config: PerceptualConfig, weights: Path | None) -> PerceptualNet | None:
    """The plan's perceptual network with its weights.

    Args:
        config: Which network and layers.
        weights: Its file.

    Returns:
        The network, or None where the plan has none.

    Raises:
        UsageError: ``perceptual-weights-needed`` where the plan needs a file and none is given:
            a run without the term would be another plan.
        ModelError: As :meth:`PerceptualNet.load`.
    """
    if config.net == "none":
        return None
    if weights is None:
        raise UsageError(
            "perceptual-weights-needed",
            f"This plan compares pictures with {config.net}; its weights are not given.",
            'Pass --perceptual-weights FILE, or set net = "none" under [perceptual].',
        )
    net = PerceptualNet(config.net, config.layers, config.measure)
    net.load(weights)
    return net


def _lpips_heads(layers: Sequence[str]) -> list[Tensor]:
    """LPIPS' weights for some activations of VGG-16, from the package lpips."""
    weighed = [name for name in layers if name in _LPIPS_LAYERS]
    if weighed != list(layers):
        known = ", ".join(_LPIPS_LAYERS)
        raise UsageError("config-value", f'[perceptual] measure = "lpips" weighs {known} only.')
    package = importlib.util.find_spec("lpips")
    if package is None or package.origin is None:
        raise ModelError(
            "perceptual-weights-missing",
            "LPIPS' weights of the channels come with the package lpips, which is not installed.",
            'pip install ".[train]" brings it.',
        )
    file = Path(package.origin).parent / "weights" / "v0.1" / "vgg.pth"
    heads = torch.load(file, map_location="cpu", weights_only=True)
    return [heads[f"lin{_LPIPS_LAYERS.index(name)}.model.1.weight"] for name in weighed]


def _features(net: str) -> nn.Sequential:
    # Only the convolutions: the classifiers of VGG hold 120 M numbers that nobody reads.
    ensure_torchvision()
    from torchvision.models import alexnet, mobilenet_v2, vgg

    if net in ("vgg16", "vgg19"):
        layers = vgg.make_layers(vgg.cfgs["D" if net == "vgg16" else "E"])
    elif net == "alexnet":
        layers = alexnet(weights=None).features
    else:
        layers = mobilenet_v2(weights=None).features
    assert isinstance(layers, nn.Sequential)
    for module in layers:
        if isinstance(module, nn.ReLU):
            module.inplace = False  # a tap must not be changed by the layer that follows
    return layers


def _layer_names(net: str, features: nn.Sequential) -> dict[str, int]:
    if net == "mobilenet_v2":
        return {f"block{index}": index for index in range(len(features))}
    names: dict[str, int] = {}
    scale, number = 1, 0
    for index, layer in enumerate(features):
        if isinstance(layer, nn.MaxPool2d):
            scale, number = scale + 1, 0 if net != "alexnet" else number
        elif isinstance(layer, nn.ReLU):
            number += 1
            names[f"relu{number}" if net == "alexnet" else f"relu{scale}_{number}"] = index
    return names
