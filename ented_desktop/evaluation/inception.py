"""The Inception network that FID is defined with, by torch-fidelity.

FID is only FID with these weights, this resize and these features: the network converted from the
2015 TensorFlow graph, TensorFlow 1's bilinear resize to 299 px, the 2048 pooled features. With
anything else the distance has another scale, and another name here.

Source: Heusel et al. 2017; torch-fidelity (Apache-2.0), whose network matches the original.
"""

from __future__ import annotations

import hashlib
import importlib
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.torchvision_import import ensure_torchvision

FILE: Final = "weights-inception-2015-12-05-6726825d.pth"
"""How torch-fidelity publishes the weights; the end of the name begins their SHA-256."""

FEATURES: Final = 2048
_DIGEST: Final = "6726825d"


class Inception:
    """Pooled features of pictures.

    Args:
        file: The weights, :data:`FILE`.
        device: Where the network runs.

    Raises:
        ModelError: ``metric-weights-missing`` or ``metric-weights-corrupt`` for the file,
            ``metric-library-missing`` without torch-fidelity.
    """

    def __init__(self, file: Path, device: torch.device | str = "cpu") -> None:
        check_weights(file)
        ensure_torchvision()  # torch-fidelity imports it
        try:
            module: Any = importlib.import_module("torch_fidelity.feature_extractor_inceptionv3")
        except ImportError as error:
            raise ModelError(
                "metric-library-missing",
                "FID needs torch-fidelity, which is not installed.",
                "`pip install torch-fidelity` installs it.",
            ) from error
        network = module.FeatureExtractorInceptionV3(
            "inception", [str(FEATURES)], feature_extractor_weights_path=str(file)
        )
        self._device = torch.device(device)
        self._network = network.to(self._device)

    def encode(self, codes: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Features of pictures.

        Args:
            codes: uint8 RGB ``(N, H, W, 3)``.

        Returns:
            float32 ``(N, 2048)``.
        """
        batch = torch.from_numpy(np.ascontiguousarray(codes.transpose(0, 3, 1, 2)))
        with torch.inference_mode():
            # One by one: a batch of all conditions would hold a gigabyte.
            rows = [self._network(one[None].to(self._device))[0][0].cpu() for one in batch]
        return np.asarray(torch.stack(rows).numpy(), dtype=np.float32)


def check_weights(file: Path) -> None:
    """Refuses every file but the published one, before torch-fidelity unpickles it.

    Raises:
        ModelError: ``metric-weights-missing`` or ``metric-weights-corrupt``.
    """
    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(
            "metric-weights-missing",
            f"{file} cannot be read.",
            f"torch-fidelity publishes these weights as {FILE}.",
        ) from error
    if not digest.startswith(_DIGEST):
        raise ModelError(
            "metric-weights-corrupt",
            f"{file} is not the network that FID is defined with.",
            f"torch-fidelity publishes it as {FILE}, SHA-256 {_DIGEST}….",
        )
