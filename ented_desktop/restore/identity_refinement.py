"""Latent refinement towards the person: at use, a few steps bring a restored face closer to them.

What a decoder makes of a face hangs on a few small tensors: the latent, the style and the textures
of the reference. A handful of gradient steps changes these, not pixels, so that the face network
sees the person of the references in the picture, and little else changes. The skips stay: they
carry what the photo itself shows.

The face network sees each face as a user would and, beside that, small, noisy and in another
light: a change that fools one network does not outlive that, one that looks like the person does.

What is refined on cannot judge: callers measure identity before this step.

Source: ours. The paper refines the style with the reference's latent in one pass (equations 5, 7
and 8); that has to be learnt from pairs, this only needs a face network that knows people.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from ented_desktop.base.progress import CancelToken
from ented_desktop.faces.identity import Embedding, FaceEmbedder
from ented_desktop.faces.view import DLIB_VIEW, FACE_PX, resampling
from ented_desktop.nets.ented.config import TextureKey
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.nets.ented.reference import ReferenceFeatures
from ented_desktop.restore.light import in_its_light

_STRIDE: Final = 32
_SHIFT: Final = 4.0
_ZOOM: Final = 0.05
_MARGIN_PX: Final = 8.0
_SMALLEST: Final = 0.3
_LARGEST: Final = 0.8
"""Of the view's side, the size through which the face is seen small."""
_LIGHT: Final = 0.2
_NOISE: Final = 0.04


@dataclass(frozen=True, slots=True)
class RefinementSchedule:
    """How far a face is refined.

    Attributes:
        steps: Gradient steps; 0 leaves the face as it is. Where damage is slight more than four go
            past the truth, since the photo knows the person better than another photo does.
        rate: Of Adam, in standard deviations of what is changed.
        loyalty: Weight of the mean absolute change of the picture (in [-1, 1]) against
            ``1 - cos`` of the identity.
    """

    steps: int = 4
    rate: float = 0.15
    loyalty: float = 0.5


class _Window(NamedTuple):
    """The part of the crop that the face network sees, on the grid of the latent."""

    top: int
    left: int
    height: int
    width: int

    def of(self, features: Tensor, stride: int) -> Tensor:
        rows = slice(self.top // stride, (self.top + self.height) // stride)
        columns = slice(self.left // stride, (self.left + self.width) // stride)
        return features[:, :, rows, columns]


class IdentityRefiner:
    """Refines restored faces.

    Args:
        network: The restoring network, frozen here.
        embedder: The face network.
        schedule: How far.
    """

    def __init__(
        self,
        network: ENTED,
        embedder: FaceEmbedder,
        schedule: RefinementSchedule | None = None,
    ) -> None:
        self._network = network.eval().requires_grad_(False)
        self._embedder = embedder
        self.schedule = schedule or RefinementSchedule()

    def refine(
        self,
        lq: Tensor,
        reference: ReferenceFeatures,
        person: Embedding,
        cancel: CancelToken | None = None,
    ) -> Tensor:
        """Restores a face and brings it closer to a person.

        Args:
            lq: One degraded aligned face (1, 3, S, S) in [-1, 1], S a multiple of 32.
            reference: Its references' features.
            person: float32 (128,), whose face it is.
            cancel: Checked before every step.

        Returns:
            (1, 3, S, S), unclamped, in the light of ``lq``. The same arguments always give the
            same answer.

        Raises:
            Cancelled: The token was cancelled.
        """
        network = self._network
        with torch.no_grad():
            features = network.encoder(lq)
            latent = raw = features[5]
            if network.codebook is not None:
                latent = network.codebook(raw)[0]
            style = None
            if network.refinement is not None:
                source = latent if network.config.refine_from == "quantised" else raw
                style = network.refinement(source, reference.latent, reference.tokens)
        window = _seen_part(lq.shape[-1])
        part = [window.of(each, 1 << level) for level, each in enumerate(features)]
        side = lq.shape[-1]
        seen = _Decoding(network, window.of(latent, _STRIDE), style, part, window.of(lq, 1), side)
        changes = _Changes(latent, style, reference.textures)
        self._descend(seen, changes, window, side, torch.from_numpy(person), cancel)
        with torch.no_grad():
            whole = _Decoding(network, latent, style, features, lq, side)
            return whole(changes, None)

    def _descend(
        self,
        seen: _Decoding,
        changes: _Changes,
        window: _Window,
        side: int,
        person: Tensor,
        cancel: CancelToken | None,
    ) -> None:
        schedule = self.schedule
        wanted = F.normalize(person.float(), dim=0)
        generator = torch.Generator().manual_seed(0)  # the same photo gives the same file
        with torch.no_grad():
            before = seen(changes, window)
        optimizer = torch.optim.Adam(changes.parameters, lr=schedule.rate, betas=(0.5, 0.9))
        for _ in range(schedule.steps):
            if cancel is not None:
                cancel.check()
            with torch.enable_grad():
                picture = seen(changes, window)
                views = _look(picture, window, side, generator)
                found = F.normalize(self._embedder.embed_views(views).mean(dim=0), dim=0)
                loss = 1.0 - (found * wanted).sum()
                loss = loss.to(picture) + schedule.loyalty * (picture - before).abs().mean()
                optimizer.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()


class _Changes:
    """What is added to a face's latent, style and textures, in their standard deviations."""

    def __init__(
        self, latent: Tensor, style: Tensor | None, textures: dict[TextureKey, Tensor]
    ) -> None:
        self._bases = [latent, *([] if style is None else [style]), *textures.values()]
        self._spreads = [float(base.std()) for base in self._bases]
        self.parameters = [torch.zeros_like(base, requires_grad=True) for base in self._bases]
        self._styled, self._keys = style is not None, list(textures)

    def _moved(self, index: int) -> Tensor:
        return self.parameters[index] * self._spreads[index]

    def latent(self) -> Tensor:
        return self._moved(0)

    def style(self) -> Tensor | None:
        return self._bases[1] + self._moved(1) if self._styled else None

    def textures(self) -> dict[TextureKey, Tensor]:
        first = 2 if self._styled else 1
        return {
            key: self._bases[first + number] + self._moved(first + number)
            for number, key in enumerate(self._keys)
        }


class _Decoding:
    """The decoder over the whole face or a window of it."""

    def __init__(
        self,
        network: ENTED,
        latent: Tensor,
        style: Tensor | None,
        features: list[Tensor],
        lq: Tensor,
        side: int,
    ) -> None:
        self._network, self._latent, self._style = network, latent, style
        self._features, self._lq, self._side = features, lq, side

    def __call__(self, changes: _Changes, window: _Window | None) -> Tensor:
        change = changes.latent()
        latent = self._latent + (change if window is None else window.of(change, _STRIDE))
        image, _ = self._network.decoder(
            latent, changes.style(), self._features, changes.textures()
        )
        answer: Tensor = image + self._lq if self._network.config.residual_rgb else image
        return in_its_light(answer, self._lq, self._side)


def _seen_part(side: int) -> _Window:
    """The window that the face network's view needs, on the latent's grid."""
    scale = side / FACE_PX
    half = (DLIB_VIEW.side - 1) / 2 * DLIB_VIEW.step * (1.0 + _ZOOM)
    half += _SHIFT * DLIB_VIEW.step + _MARGIN_PX
    starts, lengths = [], []
    for middle in reversed(DLIB_VIEW.middle):
        low = max(0.0, (middle - half) * scale) // _STRIDE * _STRIDE
        high = min(float(side), -(-(middle + half) * scale // _STRIDE) * _STRIDE)
        starts.append(int(low))
        lengths.append(int(high - low))
    return _Window(starts[0], starts[1], lengths[0], lengths[1])


def _look(picture: Tensor, window: _Window, side: int, generator: torch.Generator) -> Tensor:
    """The face as the face network sees it, moved a little at random, under several conditions.

    Returns:
        (6, 3, 150, 150) in [0, 1], on the CPU; the first two are the face as it is, and mirrored.
    """
    view, scale = DLIB_VIEW, side / FACE_PX
    draws = torch.rand(3, generator=generator) * 2.0 - 1.0
    step = view.step * (1.0 + _ZOOM * float(draws[0]))
    lines = []
    for number, (middle, corner, length) in enumerate(
        zip(view.middle, (window.left, window.top), (window.width, window.height), strict=True)
    ):
        start = middle + _SHIFT * view.step * float(draws[1 + number]) - step * (view.side - 1) / 2
        first = torch.tensor([(start + 0.5) * scale - 0.5 - corner])
        lines.append(resampling(first, torch.tensor([step * scale]), view.side, length))
    across, down = (line.to(picture) for line in lines)
    seen = (down[:, None] @ picture @ across.transpose(1, 2)[:, None]).float().cpu()
    unit: Tensor = (seen * 0.5 + 0.5).clamp(0.0, 1.0)
    return _under_other_conditions(unit, generator)


def _under_other_conditions(seen: Tensor, generator: torch.Generator) -> Tensor:
    """A view and its mirror image as they are, in another light with noise, and small.

    Returns:
        (6, 3, S, S) in [0, 1].
    """
    pair = torch.cat([seen, seen.flip(3)])
    share, light = torch.rand(2, generator=generator).tolist()
    noise = torch.randn(pair.shape, generator=generator) * _NOISE
    lit = (pair * (1.0 + _LIGHT * (2.0 * light - 1.0)) + noise).clamp(0.0, 1.0)
    scale = _SMALLEST + (_LARGEST - _SMALLEST) * share
    small = F.interpolate(pair, scale_factor=scale, mode="area")
    back = F.interpolate(small, size=pair.shape[-2:], mode="bilinear", align_corners=False)
    return torch.cat([pair, lit, back])


def mean_person(embeddings: list[Embedding]) -> Embedding:
    """The person of several reference faces: the mean of their embeddings, of unit length."""
    mean: npt.NDArray[np.float32] = np.mean(np.stack(embeddings), axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12), dtype=np.float32)
