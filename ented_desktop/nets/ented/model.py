"""ENTED: blind face restoration with a reference photo."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from ented_desktop.nets.ented.codebook import Codebook
from ented_desktop.nets.ented.config import (
    SIZE_MULTIPLE,
    TEXTURE_LEVELS,
    EntedConfig,
    TextureKey,
)
from ented_desktop.nets.ented.decoder import Decoder
from ented_desktop.nets.ented.encoder import Encoder
from ented_desktop.nets.ented.extraction import TextureExtraction
from ented_desktop.nets.ented.reference import ReferenceFeatures
from ented_desktop.nets.ented.refinement import Refinement


class EntedOutput(NamedTuple):
    """What the network gives in training; in use only ``image`` matters.

    Attributes:
        image: Restored faces (N, 3, H, W), unclamped, nominally in [-1, 1].
        vq_loss: Scalar, equation 4; 0 while the dictionary is inactive or absent.
        pre_vq: (N, 256, H/32, W/32), the vectors that are quantised; None without a dictionary.
        codes: (N, H/32, W/32) indices; None while inactive or absent.
        distributions: D (N, k, H*W / 4**l) by (level, operator).
    """

    image: Tensor
    vq_loss: Tensor
    pre_vq: Tensor | None
    codes: Tensor | None
    distributions: dict[TextureKey, Tensor]


def check_faces(faces: Tensor, what: str) -> None:
    """Refuses what the network cannot take.

    Args:
        faces: Meant to be (N, 3, H, W), floating, H and W multiples of 32.
        what: Its name in the message.

    Raises:
        ValueError: Another shape or dtype.
    """
    if faces.ndim != 4 or faces.shape[1] != 3 or not faces.is_floating_point():
        raise ValueError(f"{what} must be floating (N, 3, H, W), not {tuple(faces.shape)}")
    height, width = faces.shape[2:]
    if not height or not width or height % SIZE_MULTIPLE or width % SIZE_MULTIPLE:
        raise ValueError(
            f"{what} must have a height and width that are multiples of {SIZE_MULTIPLE}, "
            f"not {height} x {width}"
        )


class ENTED(nn.Module):
    """The network of the paper.

    Args:
        config: Width and switches.

    Source: paper, section 3 and figure 2.
    """

    def __init__(self, config: EntedConfig) -> None:
        super().__init__()
        self.config = config
        self.encoder = Encoder(config)
        self.reference_encoder = Encoder(config)
        self.extractions = nn.ModuleDict(
            {
                f"{level}_{j}": TextureExtraction(
                    config.channels[level],
                    config.textures[level],
                    normalise=config.extract_fn,
                    fn=config.fn,
                )
                for level in TEXTURE_LEVELS
                for j in range(2)
            }
        )
        self.codebook = Codebook(config.channels[5]) if config.vq else None
        self.refinement = Refinement(config) if config.style else None
        self.decoder = Decoder(config)

    def encode_reference(
        self, reference: Tensor, *, keep_attention: bool = False
    ) -> ReferenceFeatures:
        """Encodes references, to be used for any number of faces.

        Args:
            reference: (N, 3, H, W), one reference for each face, or (N, K, 3, H, W), K of them; in
                [-1, 1]. Zeros stand for "no reference".
            keep_attention: Keep A for the attention loss (K must be 1).

        Returns:
            Textures averaged over K; tokens of all K side by side (ours; the paper has one).

        Raises:
            ValueError: A shape does not fit.
        """
        many = reference if reference.ndim == 5 else reference[:, None]
        n, k = many.shape[:2]
        if keep_attention and k != 1:
            raise ValueError("the attention of several references cannot be kept")
        flat = many.flatten(0, 1)
        check_faces(flat, "reference")
        features = self.reference_encoder(flat)
        textures: dict[TextureKey, Tensor] = {}
        attention: dict[TextureKey, Tensor] = {}
        for level in TEXTURE_LEVELS:
            for j in range(2):
                texture, weights = self.extractions[f"{level}_{j}"](features[level])
                textures[level, j] = texture.view(n, k, *texture.shape[1:]).mean(dim=1)
                if keep_attention:
                    attention[level, j] = weights
        if self.refinement is None or not self.config.refine:
            return ReferenceFeatures(None, None, textures, attention)
        latent = features[5].view(n, k, *features[5].shape[1:])
        return ReferenceFeatures(
            latent, self.refinement.reference_tokens(latent), textures, attention
        )

    def no_reference(self, like: Tensor) -> ReferenceFeatures:
        """The features that stand for "no reference": those of mid-grey. Ours; as in training.

        Args:
            like: Any (N, 3, H, W); gives batch size, size, device and dtype.
        """
        return self.encode_reference(torch.zeros_like(like[:1])).expand(like.shape[0])

    def forward(
        self, lq: Tensor, reference: Tensor | ReferenceFeatures | None = None
    ) -> EntedOutput:
        """Restores faces.

        Args:
            lq: Degraded aligned faces (N, 3, H, W) in [-1, 1].
            reference: References as for :meth:`encode_reference`, or their features, or None.

        Returns:
            The image and what the losses need.

        Raises:
            ValueError: A shape does not fit.
        """
        check_faces(lq, "input")
        if reference is None:
            reference = self.no_reference(lq)
        elif isinstance(reference, Tensor):
            reference = self.encode_reference(reference)
        if len(reference) != lq.shape[0]:
            raise ValueError(f"{lq.shape[0]} faces need as many references, not {len(reference)}")
        features = self.encoder(lq)
        raw = features[5]
        latent, loss, pre_vq, codes = raw, raw.new_zeros(()), None, None
        if self.codebook is not None:
            latent, pre_vq, codes, loss = self.codebook(raw)
        style = None
        if self.refinement is not None:
            source = latent if self.config.refine_from == "quantised" else raw
            style = self.refinement(source, reference.latent, reference.tokens)
        image, distributions = self.decoder(latent, style, features, reference.textures)
        if self.config.residual_rgb:
            image = image + lq
        return EntedOutput(image, loss, pre_vq, codes, distributions)
