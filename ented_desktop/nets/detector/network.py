"""facexlib's RetinaFace without its download: built, batch norm folded, its output decoded."""

from __future__ import annotations

import math
import warnings
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import numpy.typing as npt
import torch
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.detector.weights import (
    EMBEDDED,
    Backbone,
    DetectorWeights,
    choose_weights,
    load_embedded,
    load_file,
)
from ented_desktop.nets.torchvision_import import ensure_torchvision, nms

_STRIDES: Final = (8, 16, 32)
_ANCHORS_PX: Final = ((16, 32), (64, 128), (256, 512))
_VARIANCES: Final = (0.1, 0.2)


class RetinaFaceNet:
    """Finds faces in one image at its own scale.

    Args:
        device: Where the network runs.
        weights: A weight file, a folder that may hold one, or None for the embedded weights.

    Raises:
        ModelError: The weights are missing, corrupt or of another network.

    Source: RetinaFace (Deng et al. 2020) as in facexlib; its anchors and variances. Batch norm is
    folded into the convolutions, which changes nothing but the speed.
    """

    def __init__(self, device: torch.device | str = "cpu", weights: Path | None = None) -> None:
        self.device = torch.device(device)
        self.weights, file = choose_weights(weights)
        network = _build(self.weights.backbone)
        try:
            if file is None:
                network = fold_batch_norm(network)
                network.load_state_dict(load_embedded(), strict=True)
            else:
                network.load_state_dict(load_file(self.weights, file), strict=True)
                network = fold_batch_norm(network)
        except RuntimeError as error:
            raise ModelError(
                "model-incompatible", f"{self.weights.name} does not fit the face detector."
            ) from error
        self._network = network.requires_grad_(False).to(self.device)
        if self.device.type == "cpu":
            # A fifth faster; the pixels come in this order anyway.
            self._network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._mean = torch.tensor(self.weights.mean_bgr, device=self.device).view(1, 3, 1, 1)

    def detect(
        self,
        pixels: npt.NDArray[np.float32],
        *,
        threshold: float = 0.5,
        iou_threshold: float = 0.4,
    ) -> npt.NDArray[np.float32]:
        """Finds the faces of one image.

        Args:
            pixels: (H, W, 3) RGB, sRGB-encoded, [0, 1]. Faces of about 16 to 500 px are found.
            threshold: Lowest score that is returned, in [0, 1].
            iou_threshold: Greatest overlap of two faces.

        Returns:
            (N, 15) float32, best score first: ``x0, y0, x1, y1, score``, then left eye, right eye,
            nose, left and right mouth corner as ``x, y`` (from the viewer's left), in pixels of
            the image, pixel centres at integers.
        """
        with torch.inference_mode():
            height, width = pixels.shape[:2]
            bgr = torch.from_numpy(np.ascontiguousarray(pixels[..., ::-1]))
            batch = bgr[None].permute(0, 3, 1, 2).to(self.device, torch.float32)
            batch = batch * 255.0 - self._mean
            location, confidence, points = self._network(batch)
            scores = confidence[0, :, 1].float().cpu()
            candidates = torch.nonzero(scores > threshold).squeeze(1)
            scores = scores[candidates]
            priors = _priors(height, width)[candidates]
            boxes = _decode_boxes(location[0].float().cpu()[candidates], priors)
            landmarks = _decode_points(points[0].float().cpu()[candidates], priors)
            kept = nms(boxes, scores, iou_threshold)
            found = torch.cat([boxes, scores[:, None], landmarks], dim=1)[kept]
        return found.numpy().astype(np.float32)


def fold_batch_norm(network: nn.Module) -> nn.Module:
    """Merges each batch norm into the convolution before it, in place.

    Args:
        network: A network in eval mode whose batch norms follow a convolution in a sequence.

    Returns:
        The same network; the batch norms are identities.
    """
    for module in network.modules():
        if not isinstance(module, nn.Sequential):
            continue
        children = list(module.named_children())
        for (name, layer), (next_name, next_layer) in pairwise(children):
            if isinstance(layer, nn.Conv2d) and isinstance(next_layer, nn.BatchNorm2d):
                setattr(module, name, fuse_conv_bn_eval(layer, next_layer))
                setattr(module, next_name, nn.Identity())
    return network


def _build(backbone: Backbone) -> nn.Module:
    ensure_torchvision()
    from facexlib.detection.retinaface import RetinaFace

    with warnings.catch_warnings():
        # facexlib passes torchvision's old `pretrained=False`.
        warnings.simplefilter("ignore", UserWarning)
        network: Any = RetinaFace(network_name=backbone.value, device=torch.device("cpu"))
    return cast(nn.Module, network.eval())


@lru_cache(maxsize=8)
def _priors(height: int, width: int) -> torch.Tensor:
    """(N, 3): centre x, centre y and side of each anchor in pixels, in the network's order."""
    parts = []
    for stride, sides in zip(_STRIDES, _ANCHORS_PX, strict=True):
        y = (torch.arange(math.ceil(height / stride)) + 0.5) * stride
        x = (torch.arange(math.ceil(width / stride)) + 0.5) * stride
        grid_y, grid_x, side = torch.meshgrid(
            y, x, torch.tensor(sides, dtype=torch.float32), indexing="ij"
        )
        parts.append(torch.stack([grid_x, grid_y, side], dim=-1).reshape(-1, 3))
    return torch.cat(parts)


def _decode_boxes(location: torch.Tensor, priors: torch.Tensor) -> torch.Tensor:
    centre = priors[:, :2] + location[:, :2] * _VARIANCES[0] * priors[:, 2:]
    size = priors[:, 2:] * torch.exp(location[:, 2:] * _VARIANCES[1])
    return torch.cat([centre - size / 2, centre + size / 2], dim=1)


def _decode_points(points: torch.Tensor, priors: torch.Tensor) -> torch.Tensor:
    offsets = points.view(-1, 5, 2) * _VARIANCES[0] * priors[:, None, 2:]
    return (priors[:, None, :2] + offsets).view(-1, 10)


__all__ = ["EMBEDDED", "DetectorWeights", "RetinaFaceNet", "fold_batch_norm"]
