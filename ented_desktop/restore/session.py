"""The networks of a restoration, loaded once and used for every photo."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import torch

from ented_desktop.base.errors import DeviceError
from ented_desktop.base.paths import models_dir
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import WeightsId
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import (
    SAME_PERSON_LIKENESS,
    Embedding,
    FaceEmbedder,
    angle_deg,
    likeness,
)
from ented_desktop.nets.checkpoint import load_network
from ented_desktop.nets.device import memory_guard, pick_device
from ented_desktop.nets.ented.fast import FastENTED
from ented_desktop.nets.ented.reference import ReferenceFeatures
from ented_desktop.nets.parser import FaceParser, load_parser
from ented_desktop.restore.damage import EVERYTHING, Fit, fit_to_damage, fitted
from ented_desktop.restore.identity_refinement import IdentityRefiner
from ented_desktop.restore.light import in_its_light

FloatArray = npt.NDArray[np.float32]

_CACHED_BYTES: Final = 256 << 20
"""Memory for encoded references, the latest used; 0.8 MB each at compact width."""
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Networks:
    """Everything that has weights.

    Attributes:
        device: Where the networks run.
        detector: Finds faces.
        embedder: Measures identity.
        network: Restores aligned faces.
        weights: Which weights ``network`` has.
        refiner: Brings restored faces closer to their person; None leaves them.
        parser: Tells the face from hair and background; None where its weights are not present.
        source: Name or folder of the weights, as they were asked for; None for the default.
        models_root: The folder with the installed weights; None for the program's own.
    """

    device: torch.device
    detector: FaceDetector
    embedder: FaceEmbedder
    network: FastENTED
    weights: WeightsId
    refiner: IdentityRefiner | None = None
    parser: FaceParser | None = None
    source: str | Path | None = None
    models_root: Path | None = None

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
            embedder = FaceEmbedder()
            return Networks(
                device=place,
                detector=FaceDetector(place),
                embedder=embedder,
                network=FastENTED(network),
                weights=weights_id,
                refiner=IdentityRefiner(network, embedder),
                parser=load_parser(models_root or models_dir(), place),
                source=weights,
                models_root=models_root,
            )

    def on_cpu(self) -> Networks:
        """The same networks once more, on the CPU. Raises as :meth:`load`."""
        return Networks.load(self.source, "cpu", models_root=self.models_root)


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

    On a CPU, several threads may use it at a time.

    Args:
        networks: The loaded networks.
        fit: In :meth:`restore` and :meth:`restore_sure`, change a face less the less it is damaged.
    """

    def __init__(self, networks: Networks, *, fit: bool = True) -> None:
        self._network = networks.network
        self._fit = fit
        self._device = networks.device
        self._refiner = networks.refiner
        self._embedder = networks.embedder
        self._cache: OrderedDict[Hashable, ReferenceFeatures] = OrderedDict()
        self._cached_bytes = 0
        self._guard = threading.Lock()
        self._fits = 0
        """How many faces at a time the memory was found to suffice for; 0 where never too few."""

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
        answer = self.restore_with(
            crop, [] if load_reference is None else [Reference(key, load_reference)]
        )
        return fitted(crop, answer, self._fit_to(crop))

    def _fit_to(self, crop: FloatArray) -> Fit:
        return fit_to_damage(crop) if self._fit else EVERYTHING

    def restore_with(self, crop: FloatArray, references: Sequence[Reference]) -> FloatArray:
        """Restores one aligned face.

        Args:
            crop: float32 (S, S, 3) in [0, 1], S a multiple of 32.
            references: Any number of them; none for a restoration without.

        Returns:
            float32 (S, S, 3), clipped to [0, 1], in the light of ``crop``; not finite where the
            network's answer is not.

        Raises:
            DeviceError: ``device-memory``.
        """
        with memory_guard(self._device), torch.inference_mode():
            # None is the network's own way of saying "no reference".
            features = self._join(crop.shape[0], references) if references else None
            return self._answers(self._to_tensor(crop), features)[0]

    def restore_sure(
        self, crop: FloatArray, key: Hashable, load_reference: Callable[[], FloatArray]
    ) -> FloatArray:
        """Restores one aligned face, closer to the reference where that is surely the same person.

        Args:
            crop: As for :meth:`restore`.
            key: As for :meth:`restore`.
            load_reference: As for :meth:`restore`.

        Returns:
            As :meth:`restore`.

        Raises:
            DeviceError: ``device-memory``.
        """
        references = [Reference(key, load_reference)]
        answer = self.restore_with(crop, references)
        fit = self._fit_to(crop)
        restored = fitted(crop, answer, fit)
        person = self._embedder.embed(load_reference())
        sure = likeness(self._embedder.embed(crop), person) >= SAME_PERSON_LIKENESS
        if not sure or fit.share == 0.0:
            return restored
        refined = self.refine(crop, references, person)
        if refined is None:
            return restored
        return self.nearer(restored, fitted(crop, refined, fit), person)

    def nearer(self, restored: FloatArray, refined: FloatArray, person: Embedding) -> FloatArray:
        """The refined crop where it is a picture, and nearer to the person; else the restored one.

        Args:
            restored: (S, S, 3) float32 in [0, 1].
            refined: The same.
            person: float32 (128,).
        """
        if not np.isfinite(refined).all():
            return restored
        angles = [angle_deg(self._embedder.embed(crop), person) for crop in (restored, refined)]
        return refined if angles[1] < angles[0] else restored

    def refine(
        self,
        crop: FloatArray,
        references: Sequence[Reference],
        person: Embedding,
        cancel: CancelToken | None = None,
    ) -> FloatArray | None:
        """Restores one aligned face and brings it closer to the person of its references.

        Args:
            crop: float32 (S, S, 3) in [0, 1], S a multiple of 32.
            references: At least one.
            person: float32 (128,): whose face it is.
            cancel: Checked before every step.

        Returns:
            As :meth:`restore_with`; None where these networks do not refine.

        Raises:
            DeviceError: ``device-memory``.
            Cancelled: The token was cancelled.
        """
        if self._refiner is None:
            return None
        with memory_guard(self._device):
            with torch.no_grad():  # not inference mode: gradients flow through these
                features = self._join(crop.shape[0], references).usable_in_gradients()
            output = self._refiner.refine(self._to_tensor(crop), features, person, cancel)
            return _to_pixels(output[0])

    def restore_batch(
        self, faces: Sequence[tuple[FloatArray, Sequence[Reference]]], most: int
    ) -> list[FloatArray]:
        """Restores aligned faces, several at a time.

        Where the device's memory does not suffice for so many, half as many are tried from then
        on, down to one.

        Args:
            faces: As the arguments of :meth:`restore_with`; all crops of one size.
            most: How many at a time at most.

        Returns:
            As :meth:`restore_with`, one for each face.

        Raises:
            DeviceError: ``device-memory``: not even one fits.
        """
        restored: list[FloatArray] = []
        while len(restored) < len(faces):
            count = min(most, self._fits or most, len(faces) - len(restored))
            part = faces[len(restored) : len(restored) + count]
            if count == 1:
                restored.append(self.restore_with(*part[0]))
                continue
            try:
                restored.extend(self._restore_at_once(part))
            except DeviceError as error:
                if error.code != "device-memory":
                    raise
                self._fits = count // 2
                _logger.warning("no memory for %d faces at a time", count)
        return restored

    def _restore_at_once(
        self, faces: Sequence[tuple[FloatArray, Sequence[Reference]]]
    ) -> list[FloatArray]:
        with memory_guard(self._device), torch.inference_mode():
            with_none = [not references for _, references in faces]
            crops = torch.cat([self._to_tensor(crop) for crop, _ in faces])
            features = None
            if not all(with_none):
                grey = Reference("", lambda: np.full(faces[0][0].shape, 0.5, np.float32))
                features = ReferenceFeatures.stack(
                    [self._join(crop.shape[0], references or [grey]) for crop, references in faces]
                )
            return self._answers(crops, features)

    def _answers(self, crops: torch.Tensor, features: ReferenceFeatures | None) -> list[FloatArray]:
        answers = in_its_light(self._network(crops, features), crops, crops.shape[-1])
        return [_to_pixels(one) for one in answers]

    def _join(self, size: int, references: Sequence[Reference]) -> ReferenceFeatures:
        return ReferenceFeatures.join(
            [self._features((size, one.key), one.load) for one in references]
        )

    def _features(self, name: Hashable, load: Callable[[], FloatArray]) -> ReferenceFeatures:
        with self._guard:  # also so that nobody else encodes the same one meanwhile
            features = self._cache.get(name)
            if features is None:
                features = self._network.encode_reference(self._to_tensor(load()))
                self._cache[name] = features
                self._cached_bytes += _bytes_of(features)
                while self._cached_bytes > _CACHED_BYTES and len(self._cache) > 1:
                    self._cached_bytes -= _bytes_of(self._cache.popitem(last=False)[1])
            self._cache.move_to_end(name)
            return features

    def _to_tensor(self, pixels: FloatArray) -> torch.Tensor:
        """(H, W, 3) in [0, 1] to (1, 3, H, W) in [-1, 1] on the device."""
        tensor = torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)))[None]
        return tensor.to(self._device) * 2.0 - 1.0


def _to_pixels(output: torch.Tensor) -> FloatArray:
    """(3, H, W) around [-1, 1] on the device to (H, W, 3) in [0, 1]."""
    restored = output.float().cpu().permute(1, 2, 0).numpy()
    return np.ascontiguousarray(np.clip((restored + 1.0) * 0.5, 0.0, 1.0), dtype=np.float32)


def _bytes_of(features: ReferenceFeatures) -> int:
    tensors = [features.latent, features.tokens, *features.textures.values()]
    return sum(one.numel() * one.element_size() for one in tensors if one is not None)
