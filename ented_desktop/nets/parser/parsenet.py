"""facexlib's ParseNet: which pixels of an aligned crop are skin, eyes, hair, and so on."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Final

import cv2
import numpy as np
import numpy.typing as npt
import torch

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.torchvision_import import ensure_torchvision

WEIGHTS_FILE: Final = "parsing_parsenet.pth"
_NETWORK_PX: Final = 512
_FACE_CLASSES: Final = (1, 2, 3, 4, 5, 6, 7, 10, 11, 12)
"""Skin, nose, glasses, eyes, brows, mouth, lips, in CelebAMask-HQ's numbering; not ears and hair,
whose edges a restored crop does not know better than the photo."""
_LEAST_SHARE: Final = 0.05
"""A crop with less face than this was not understood."""


class FaceParser:
    """Finds the face's pixels in an aligned crop.

    Args:
        weights: facexlib's ``parsing_parsenet.pth``.
        device: Where the network runs.
        side_px: The side to which a crop is brought for the network, a multiple of 16. It was
            trained at 512; half of that takes a quarter of the time and finds a coarser edge.

    Raises:
        ModelError: ``model-missing``, ``model-corrupt`` or ``model-incompatible``.

    Source: PSFRGAN's ParseNet as in facexlib.
    """

    def __init__(
        self, weights: Path, device: torch.device | str = "cpu", *, side_px: int = _NETWORK_PX
    ) -> None:
        ensure_torchvision()
        from facexlib.parsing.parsenet import ParseNet

        if not weights.is_file():
            raise ModelError("model-missing", f"The face parser's weights {weights} do not exist.")
        try:
            state = torch.load(weights, map_location="cpu", weights_only=True)
        except (OSError, RuntimeError, pickle.UnpicklingError, EOFError) as error:
            raise ModelError("model-corrupt", f"{weights.name} cannot be read.") from error
        network = ParseNet(in_size=_NETWORK_PX, out_size=_NETWORK_PX, parsing_ch=19)
        try:
            network.load_state_dict(state, strict=True)
        except (RuntimeError, TypeError, AttributeError) as error:
            raise ModelError(
                "model-incompatible", f"{weights.name} does not fit the face parser."
            ) from error
        self.device = torch.device(device)
        self._side_px = side_px
        self._network = network.eval().requires_grad_(False).to(self.device)

    def mask(self, crop: npt.NDArray[np.float32]) -> npt.NDArray[np.float32] | None:
        """The face's pixels.

        Args:
            crop: (S, S, 3) float32 RGB aligned crop, sRGB-encoded, [0, 1].

        Returns:
            (S, S) float32 of 0 and 1; None when hardly any face was seen.
        """
        size = crop.shape[0]
        input_crop = crop
        if size != self._side_px:
            way = cv2.INTER_AREA if size > self._side_px else cv2.INTER_LINEAR
            resized = cv2.resize(crop, (self._side_px, self._side_px), interpolation=way)
            input_crop = np.asarray(resized, np.float32)
        tensor = torch.from_numpy(np.ascontiguousarray(input_crop.transpose(2, 0, 1)))[None]
        with torch.inference_mode():
            logits = self._network(tensor.to(self.device) * 2.0 - 1.0)[0]
            labels = logits[0].argmax(dim=0).to("cpu", torch.uint8).numpy()
        face = np.isin(labels, _FACE_CLASSES).astype(np.float32)
        if float(face.mean()) < _LEAST_SHARE:
            return None
        if size != self._side_px:
            resized = cv2.resize(face, (size, size), interpolation=cv2.INTER_NEAREST)
            return np.asarray(resized, np.float32)
        return face


def load_parser(folder: Path, device: torch.device | str = "cpu") -> FaceParser | None:
    """The parser where its weights are present.

    Args:
        folder: A models folder that may hold ``parsing_parsenet.pth``.
        device: Where the network runs.

    Returns:
        The parser; None when the file is not there.

    Raises:
        ModelError: The file is there but is corrupt or of another network.
    """
    path = folder / WEIGHTS_FILE
    return FaceParser(path, device) if path.is_file() else None
