"""Restores aligned crops: one, several, and towards the person of their references."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt
import torch

from ented_desktop.base.errors import DeviceError
from ented_desktop.base.progress import CancelToken
from ented_desktop.faces.identity import (
    SAME_PERSON_LIKENESS,
    Embedding,
    angle_deg,
    likeness,
)
from ented_desktop.nets.device import memory_guard
from ented_desktop.nets.ented.reference import ReferenceFeatures
from ented_desktop.restore.damage import EVERYTHING, Fit, fit_to_damage, fitted
from ented_desktop.restore.light import in_its_light
from ented_desktop.restore.networks import Networks

FloatArray = npt.NDArray[np.float32]

_CACHED_BYTES: Final = 256 << 20
"""Memory for encoded references, the latest used; 0.8 MB each at compact width."""
_KEPT_CROPS: Final = 16
"""Crops of references, 3 MB each."""
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """One reference face for the network.

    Attributes:
        key: Names it in the cache.
        load: Gives the crop, float32 (S, S, 3) in [0, 1]; called only when the cache lacks it.
    """

    key: Hashable
    load: Callable[[], FloatArray]


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A restored face, drawn towards its person.

    Attributes:
        pixels: float32 (S, S, 3) in [0, 1].
        unrefined: The same without the refinement: what a face network may judge that the
            refinement looked at.
        refined: Whether refinement brought it nearer.
        lent: Share of its detail that is a reference's, in [0, 1].
    """

    pixels: FloatArray
    unrefined: FloatArray
    refined: bool = False
    lent: float = 0.0


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
        self._detail = networks.detail
        self._embedder = networks.embedder
        self._crops: OrderedDict[Hashable, FloatArray] = OrderedDict()
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
        self,
        crop: FloatArray,
        key: Hashable,
        load_reference: Callable[[], FloatArray],
        *,
        trusted: bool = False,
    ) -> FloatArray:
        """Restores one aligned face, closer to the reference where that is surely the same person.

        Args:
            crop: As for :meth:`restore`.
            key: As for :meth:`restore`.
            load_reference: As for :meth:`restore`.
            trusted: Take it for the same person in any case.

        Returns:
            As :meth:`restore`.

        Raises:
            DeviceError: ``device-memory``.
        """
        reference = Reference(key, load_reference)
        answer = self.restore_with(crop, [reference])
        fit = self._fit_to(crop)
        person = self._embedder.embed(self._crop_of(reference))
        sure = trusted or likeness(self._embedder.embed(crop), person) >= SAME_PERSON_LIKENESS
        if not sure or fit.share == 0.0:
            return fitted(crop, answer, fit)
        return self.draw(crop, answer, [reference], person, fit).pixels

    def draw(
        self,
        crop: FloatArray,
        answer: FloatArray,
        references: Sequence[Reference],
        person: Embedding,
        fit: Fit,
        *,
        show: Callable[[FloatArray], FloatArray] | None = None,
        refine: bool = True,
        lend: bool = True,
        cancel: CancelToken | None = None,
    ) -> Drawn:
        """Draws a restored face towards the person of its references.

        The network's answer is lent the references' own detail; then it is refined
        (:meth:`refine`), and the refined answer lent instead. A step that does not lead towards the
        person is left out. Lending is judged on the answer before it was refined: once refined on,
        the face network is no witness.

        Args:
            crop: float32 (S, S, 3) in [0, 1], what the network saw.
            answer: What it made of it (:meth:`restore_with`).
            references: At least one; surely of the same person.
            person: float32 (128,): whose face it is.
            fit: How much of the answer's change is made.
            show: Brings a picture of the crop's kind to the photo's own tint; as it is by default.
            refine: Whether to refine.
            lend: Whether to lend.
            cancel: Checked at every step.

        Raises:
            DeviceError: ``device-memory``.
            InputError: A reference cannot be read any more.
            Cancelled: The token was cancelled.
        """
        token, shown = cancel or CancelToken(), show or _as_it_is
        token.check()
        plain = fitted(crop, answer, fit)
        drawn = Drawn(shown(plain), shown(plain))
        angle = self._angle(drawn.pixels, person)
        crops: list[FloatArray] = []
        if self._detail is not None and lend:
            crops = [self._crop_of(one) for one in references]
            lent = self._detail.lend(crop, plain, crops)
            tried = shown(lent.pixels)
            if self._angle(tried, person) < angle:
                drawn = Drawn(tried, tried, lent=lent.share)
        token.check()
        refined = self.refine(crop, references, person, token) if refine else None
        if refined is None or not np.isfinite(refined).all():
            return drawn
        nearer = fitted(crop, refined, fit)
        if self._angle(shown(nearer), person) >= angle:
            return drawn
        if self._detail is not None and drawn.lent:
            lent = self._detail.lend(crop, nearer, crops)
            return replace(drawn, pixels=shown(lent.pixels), refined=True, lent=lent.share)
        return replace(drawn, pixels=shown(nearer), refined=True)

    def _angle(self, crop: FloatArray, person: Embedding) -> float:
        return angle_deg(self._embedder.embed(crop), person)

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

    def _crop_of(self, reference: Reference) -> FloatArray:
        """A reference's crop; the latest ones are kept."""
        with self._guard:
            crop = self._crops.get(reference.key)
        if crop is None:
            crop = reference.load()
        with self._guard:
            self._crops[reference.key] = crop
            self._crops.move_to_end(reference.key)
            while len(self._crops) > _KEPT_CROPS:
                self._crops.popitem(last=False)
        return crop

    def _to_tensor(self, pixels: FloatArray) -> torch.Tensor:
        """(H, W, 3) in [0, 1] to (1, 3, H, W) in [-1, 1] on the device."""
        tensor = torch.from_numpy(np.ascontiguousarray(pixels.transpose(2, 0, 1)))[None]
        return tensor.to(self._device) * 2.0 - 1.0


def _as_it_is(pixels: FloatArray) -> FloatArray:
    return pixels


def _to_pixels(output: torch.Tensor) -> FloatArray:
    """(3, H, W) around [-1, 1] on the device to (H, W, 3) in [0, 1]."""
    restored = output.float().cpu().permute(1, 2, 0).numpy()
    return np.ascontiguousarray(np.clip((restored + 1.0) * 0.5, 0.0, 1.0), dtype=np.float32)


def _bytes_of(features: ReferenceFeatures) -> int:
    tensors = [features.latent, features.tokens, *features.textures.values()]
    return sum(one.numel() * one.element_size() for one in tensors if one is not None)
