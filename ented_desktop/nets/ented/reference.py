"""What the network keeps of a reference: encode once, restore many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from ented_desktop.nets.ented.config import TextureKey


@dataclass(frozen=True)
class ReferenceFeatures:
    """Encoded references of N faces, K references each.

    Attributes:
        latent: (N, K, c, h, w) at stride 32; None when the network does not refine.
        tokens: (N, K*h*w, c), the projected latent; None when the network does not refine.
        textures: (N, k, C_l) by (level 1..5, operator 0..1), averaged over the K references.
        attention: A (N, k, H*W) by the same keys, of one reference; empty unless asked for.
    """

    latent: Tensor | None
    tokens: Tensor | None
    textures: dict[TextureKey, Tensor]
    attention: dict[TextureKey, Tensor] = field(default_factory=dict)

    def __len__(self) -> int:
        return next(iter(self.textures.values())).shape[0]

    def _map(self, change: Callable[[Tensor], Tensor]) -> ReferenceFeatures:
        return ReferenceFeatures(
            None if self.latent is None else change(self.latent),
            None if self.tokens is None else change(self.tokens),
            {key: change(value) for key, value in self.textures.items()},
            {key: change(value) for key, value in self.attention.items()},
        )

    def to(self, device: torch.device | str) -> ReferenceFeatures:
        """The same features on another device."""
        return self._map(lambda value: value.to(device))

    def usable_in_gradients(self) -> ReferenceFeatures:
        """The same features as copies that gradients may meet, where inference mode made them."""
        return self._map(lambda value: value.clone() if value.is_inference() else value)

    def select(self, index: slice | Sequence[int]) -> ReferenceFeatures:
        """The features of some faces of the batch."""
        return self._map(lambda value: value[index])

    def expand(self, count: int) -> ReferenceFeatures:
        """One face's features for a batch of ``count`` faces (no copy)."""
        return self._map(lambda value: value.expand(count, *value.shape[1:]))

    @staticmethod
    def stack(parts: Sequence[ReferenceFeatures]) -> ReferenceFeatures:
        """Features of several faces as one batch; each part must have the same K."""
        first = parts[0]

        def join(values: Sequence[Tensor | None]) -> Tensor | None:
            tensors = [value for value in values if value is not None]
            return torch.cat(tensors) if tensors else None

        return ReferenceFeatures(
            join([part.latent for part in parts]),
            join([part.tokens for part in parts]),
            {key: torch.cat([part.textures[key] for part in parts]) for key in first.textures},
            {key: torch.cat([part.attention[key] for part in parts]) for key in first.attention},
        )

    @staticmethod
    def join(parts: Sequence[ReferenceFeatures]) -> ReferenceFeatures:
        """Features of several references of the same N faces, as if encoded together.

        Args:
            parts: At least one; each with one reference a face (K = 1), without attention.

        Returns:
            Features with K = ``len(parts)``.
        """
        if len(parts) == 1:
            return parts[0]
        latents = [part.latent for part in parts if part.latent is not None]
        tokens = [part.tokens for part in parts if part.tokens is not None]
        return ReferenceFeatures(
            torch.cat(latents, dim=1) if latents else None,
            torch.cat(tokens, dim=1) if tokens else None,
            {
                key: torch.stack([part.textures[key] for part in parts]).mean(dim=0)
                for key in parts[0].textures
            },
        )
