"""The networks of a restoration, loaded once and used for every photo."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import torch

from ented_desktop.base.paths import models_dir
from ented_desktop.domain import WeightsId
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import FaceEmbedder
from ented_desktop.nets.checkpoint import load_network
from ented_desktop.nets.device import memory_guard, pick_device
from ented_desktop.nets.ented.fast import FastENTED
from ented_desktop.nets.ented.reference import ReferenceFeatures
from ented_desktop.nets.parser import FaceParser, load_parser

FloatArray = npt.NDArray[np.float32]

_CACHED_REFERENCES: Final = 32
"""Encoded references kept; 0.8 MB each at compact width."""


@dataclass(frozen=True, slots=True, eq=False)
class Networks:
    """Everything that has weights.

    Attributes:
        device: Where the networks run.
        detector: Finds faces.
        embedder: Measures identity.
        network: Restores aligned faces.
        weights: Which weights ``network`` has.
        parser: Tells the face from hair and background; None where its weights are not present.
    """

    device: torch.device
    detector: FaceDetector
    embedder: FaceEmbedder
    network: FastENTED
    weights: WeightsId
    parser: FaceParser | None = None

    @staticmethod
    def load(
        weights: str | Path | None = None,
        device: str = "auto",
        *,
        models_root: Path | None = None,
    ) -> Networks:
        """Loads all networks.

        Args:
            weights: Name or folder of the weights; None for the default.
            device: ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
            models_root: The folder with the installed weights; the program's own by default.

        Raises:
            DeviceError: The device is not available or has no memory left.
            ModelError: The weights are missing, corrupt or of another format.
        """
        place = pick_device(device)
        with memory_guard(place):
            network, weights_id = load_network(weights, root=models_root, device=place)
            return Networks(
                device=place,
                detector=FaceDetector(place),
                embedder=FaceEmbedder(),
                network=FastENTED(network),
                weights=weights_id,
                parser=load_parser(models_root or models_dir(), place),
            )


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """One reference face for the network.

    Attributes:
        key: Names it in the cache.
        load: Gives the crop, float32 (S, S, 3) in [0, 1]; called only when the cache lacks it.
    """

    key: Hashable
    load: Callable[[], FloatArray]


class FaceRestorer:
    """Runs the restoring network on aligned crops; encodes each reference once.

    Args:
        networks: The loaded networks.
    """

    def __init__(self, networks: Networks) -> None:
        self._network = networks.network
        self._device = networks.device
        self._cache: OrderedDict[Hashable, ReferenceFeatures] = OrderedDict()

    def restore(
        self,
        crop: FloatArray,
        key: Hashable = None,
        load_reference: Callable[[], FloatArray] | None = None,
    ) -> FloatArray:
        """Restores one aligned face with one reference or none.

        Args:
            crop: float32 (S, S, 3) in [0, 1], S a multiple of 32.
            key: Names the reference in the cache.
            load_reference: Gives the reference, float32 (S, S, 3) in [0, 1]; called only when
                ``key`` is not in the cache. None for a restoration without a reference.

        Returns:
            As :meth:`restore_with`.

        Raises:
            DeviceError: ``device-memory``.
        """
        return self.restore_with(
            crop, [] if load_reference is None else [Reference(key, load_reference)]
        )

    def restore_with(self, crop: FloatArray, references: Sequence[Reference]) -> FloatArray:
        """Restores one aligned face.

        Args:
            crop: float32 (S, S, 3) in [0, 1], S a multiple of 32.
            references: Any number of them; none for a restoration without.

        Returns:
            float32 (S, S, 3), clipped to [0, 1]; not finite where the network's answer is not.

        Raises:
            DeviceError: ``device-memory``.
        """
        with memory_guard(self._device), torch.inference_mode():
            features = None  # the network's own way of saying "no reference"
            if references:
                features = ReferenceFeatures.join(
                    [self._features((crop.shape[0], one.key), one.load) for one in references]
                )
            output = self._network(self._to_tensor(crop), features)
            restored = output[0].float().cpu().permute(1, 2, 0).numpy()
        return np.ascontiguousarray(np.clip((restored + 1.0) * 0.5, 0.0, 1.0), dtype=np.float32)

    def _features(self, name: Hashable, load: Callable[[], FloatArray]) -> ReferenceFeatures:
        features = self._cache.get(name)
        if features is None:
            features = self._network.encode_reference(self._to_tensor(load()))
            self._cache[name] = features
            if len(self._cache) > _CACHED_REFERENCES:
                self._cache.popitem(last=False)
        self._cache.move_to_end(name)
        return features

    def _to_tensor(self, pixels: FloatArray) -> torch.Tensor:
        """(H, W, 3) in [0, 1] to (1, 3, H, W) in [-1, 1] on the device."""
        tensor = torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)))[None]
        return tensor.to(self._device) * 2.0 - 1.0
