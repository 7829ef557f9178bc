"""The folded inference path: the same numbers as :class:`ENTED`, in about half the time on a CPU.

Constants move into weights once, at load; per-face scales move into weights once per face; every
elementwise pass over a large map that remains works in place. The identities used:

* ``lrelu`` is positively homogeneous: its sqrt(2) moves into the weights and biases before it, and
  the 1/sqrt(2) of a texture merge cancels it.
* Columns of D sum to 1: an activation bias is added to every texture instead of every pixel.
* FN is a projection and a length: centred key weights do the projection, the logits are divided by
  the length.
* A code is one of 1024: the convolution after the dictionary becomes a table.
* A bilinear upsampling keeps constants: a bias may be added before it.

Source: ours; the network itself is :mod:`ented_desktop.nets.ented.model`.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from ented_desktop.nets.device import autocast_for
from ented_desktop.nets.ented.codebook import Codebook, nearest_codes
from ented_desktop.nets.ented.config import TEXTURE_LEVELS, EntedConfig, TextureKey
from ented_desktop.nets.ented.decoder import DecoderLevel
from ented_desktop.nets.ented.distribution import TextureDistribution
from ented_desktop.nets.ented.encoder import Encoder
from ented_desktop.nets.ented.extraction import TextureExtraction
from ented_desktop.nets.ented.layers import (
    FN_EPS,
    SQRT2,
    EConv2d,
    bilinear_upsample2,
    fir_blur,
    fir_upsample2,
)
from ented_desktop.nets.ented.model import ENTED, check_faces
from ented_desktop.nets.ented.modulation import DEMODULATION_EPS, ModulatedConv2d
from ented_desktop.nets.ented.reference import ReferenceFeatures

_PIECE = 2048
"""Positions that textures are extracted from or distributed to at a time: what is computed for
them stays in the processor's cache."""


def _rows(x: Tensor) -> Tensor:
    """A channels-last map (1, C, H, W) as a matrix (H*W, C) on the same memory.

    A view, never a copy: callers write through it.
    """
    return x.permute(0, 2, 3, 1).view(-1, x.shape[1])


def _channels_last(x: Tensor) -> Tensor:
    return x.contiguous(memory_format=torch.channels_last)


def _matrix(conv: EConv2d, factor: float = 1.0) -> Tensor:
    """A 1 x 1 convolution as (in, out), to multiply rows with."""
    return (conv.weight * (conv.scale * factor)).flatten(1).t().contiguous()


def _bias_of(conv: EConv2d) -> Tensor:
    assert conv.bias is not None
    return conv.bias.detach().clone()


class _FoldedEncoder:
    """:class:`Encoder` with equalisation and sqrt(2) in its weights."""

    def __init__(self, encoder: Encoder) -> None:
        self._convs = []
        for conv in (encoder.stem, *(layer.conv for layer in encoder.down)):
            assert isinstance(conv, EConv2d)
            weight = _channels_last(conv.weight * (conv.scale * SQRT2))
            self._convs.append((weight, _bias_of(conv) * SQRT2, conv.stride, conv.padding))
        fir = encoder.down[0].fir
        self._fir = fir if isinstance(fir, Tensor) else None

    def __call__(self, face: Tensor) -> Iterator[tuple[int, Tensor]]:
        """Yields (level, features (1, C_l, h, w)); what the caller drops is freed."""
        x = _channels_last(face)
        for level, (weight, bias, stride, padding) in enumerate(self._convs):
            if level and self._fir is not None:
                x = fir_blur(x, self._fir, padding=2)
            x = F.leaky_relu_(F.conv2d(x, weight, bias, stride, padding), 0.2)
            x = _channels_last(x)
            yield level, x


class _FoldedExtraction:
    """Both :class:`TextureExtraction` of a level: their keys share one pass over the features."""

    def __init__(self, operators: list[TextureExtraction]) -> None:
        first = operators[0]
        self._normalise, self._fn = first.normalise, first.fn
        keys = torch.cat([(each.key.weight * each.key.scale).flatten(1) for each in operators])
        # W (x - mean(x)) = (W - mean of W's rows) x: the centring of FN.
        keys = keys - keys.mean(dim=1, keepdim=True) if self._normalise else keys
        self._keys = keys.t().contiguous()
        self._values = [
            (_matrix(each.value), each.value_bias.detach().clone()) for each in operators
        ]

    def __call__(self, x: Tensor) -> list[Tensor]:
        """Features (1, c, h, w) -> one (k, c) per operator."""
        rows = _rows(x)
        pooled = self._pool(rows)
        return [
            torch.addmm(bias, part, matrix)
            for part, (matrix, bias) in zip(
                pooled.chunk(len(self._values)), self._values, strict=True
            )
        ]

    def _pool(self, rows: Tensor) -> Tensor:
        """Means of the features (P, c) under the softmax over positions, for all keys (K, c).

        The softmax runs along the way, in pieces that stay in the processor's cache: the sums so
        far are rescaled whenever a larger logit turns up.
        """
        count = self._keys.shape[1]
        largest = rows.new_full((count,), -math.inf)
        total = rows.new_zeros(count)
        pooled = rows.new_zeros((count, rows.shape[1]))
        for piece in torch.split(rows, _PIECE):
            logits = piece @ self._keys
            if self._normalise:
                logits *= torch.rsqrt(self._energy(piece) + FN_EPS)
            larger = torch.maximum(largest, logits.amax(dim=0))
            rescale = torch.exp(largest - larger)
            largest = larger
            weights = logits.sub_(largest).exp_()
            total.mul_(rescale).add_(weights.sum(dim=0))
            pooled.mul_(rescale[:, None]).addmm_(weights.t(), piece)
        return pooled / total[:, None]

    def _energy(self, piece: Tensor) -> Tensor:
        """The squared length that FN divides by, (P, 1)."""
        if self._fn == "centred":
            # Not the mean square minus the squared mean, which cancels.
            piece = piece - piece.mean(dim=1, keepdim=True)
        return piece.square().sum(dim=1, keepdim=True)


class _FoldedCodebook:
    """:class:`Codebook` with the convolution after it applied to the codes, once."""

    def __init__(self, codebook: Codebook) -> None:
        assert codebook.pre.bias is not None
        assert codebook.post.bias is not None
        self._pre = codebook.pre.weight.flatten(1).t().contiguous()
        self._pre_bias = codebook.pre.bias.clone()
        self._post = codebook.post.weight.flatten(1).t().contiguous()
        self._post_bias = codebook.post.bias.clone()
        self._codes = codebook.codes.clone() if bool(codebook.active) else None
        if self._codes is not None:
            self._table = torch.addmm(self._post_bias, self._codes, self._post)

    def __call__(self, latent: Tensor) -> Tensor:
        """(1, C, h, w) -> (1, C, h, w), channels last."""
        _, _, height, width = latent.shape
        z = torch.addmm(self._pre_bias, _rows(latent), self._pre)
        if self._codes is None:
            rows = torch.addmm(self._post_bias, z, self._post)
        else:
            rows = self._table[nearest_codes(z, self._codes)]
        return rows.view(1, height, width, -1).permute(0, 3, 1, 2)


class _FoldedConv:
    """:class:`ModulatedConv2d` for one face: style and demodulation go into the weight.

    Args:
        conv: The convolution.
        factor: Constant on its output, folded.
        bias: Added to its output; None for none.
    """

    def __init__(self, conv: ModulatedConv2d, factor: float = 1.0, bias: Tensor | None = None):
        weight = conv.weight * conv.scale
        self._affine: tuple[Tensor, Tensor] | None = None
        if conv.affine is not None:
            matrix = (conv.affine.weight * conv.affine.scale).t().contiguous()
            self._affine = (matrix, conv.affine.bias.clone())
        self._energy = weight.square().sum(dim=(2, 3)).t().contiguous() if conv.demodulate else None
        self._weight = _channels_last(weight * factor)
        self._bias = bias
        self._upsample = conv.upsample
        self._padding = conv.kernel // 2
        self._blur = (4.0 * conv.fir).expand(weight.shape[0], 1, 4, 4).contiguous()

    def weight(self, style: Tensor | None) -> Tensor:
        """The weight for a style (1, c)."""
        if self._affine is None or style is None:
            return self._weight
        matrix, bias = self._affine
        s = torch.addmm(bias, style, matrix)
        if self._energy is None:
            return self._weight * s[:, :, None, None]
        d = torch.rsqrt(s.square() @ self._energy + DEMODULATION_EPS)
        return self._weight * (d.t() * s)[:, :, None, None]

    def __call__(self, x: Tensor, style: Tensor | None) -> Tensor:
        """(1, in, h, w) -> (1, out, h, w), or twice the size; channels last."""
        weight = self.weight(style)
        if self._upsample == "tconv":
            up = F.conv_transpose2d(x, weight.transpose(0, 1), stride=2)
            # The filter sees zeros beyond the border, so that a bias must come after it.
            y = F.conv2d(up, self._blur, self._bias, padding=1, groups=up.shape[1])
        else:
            y = F.conv2d(x, weight, self._bias, padding=self._padding)
            if self._upsample == "bilinear":
                y = bilinear_upsample2(y)
        return _channels_last(y)


class _FoldedLevel:
    """:class:`DecoderLevel` for one face."""

    def __init__(self, level: DecoderLevel) -> None:
        self._queries = [
            (_matrix(each.query), _bias_of(each.query))
            for each in level.distributions
            if isinstance(each, TextureDistribution)
        ]
        textured, skipped = bool(self._queries), level.skip is not None
        biases = [bias * SQRT2 for bias in (level.bias0, level.bias1)]
        # With textures, merge and activation leave no factor, and the biases go into them; without,
        # the activation's sqrt(2) stays. A skip brings 1/sqrt(2) either way.
        gain = 1.0 if textured else SQRT2
        skip_gain = gain / SQRT2
        self._texture_biases = biases if textured else None
        conv_biases = [None, None] if textured else biases
        self._conv0 = _FoldedConv(level.conv0, skip_gain if skipped else gain, conv_biases[0])
        self._conv1 = _FoldedConv(level.conv1, gain, conv_biases[1])
        self._skip = None if level.skip is None else _matrix(level.skip, skip_gain)
        self._rgb = _FoldedConv(level.rgb)
        self.rgb_bias = level.rgb_bias.clone()

    def __call__(
        self, x: Tensor, style: Tensor | None, skip: Tensor | None, textures: list[Tensor]
    ) -> tuple[Tensor, Tensor]:
        """One level: features (1, C, H, W) and the RGB matrix (C, 3) to multiply them with."""
        x = self._conv0(x, style)
        if self._skip is not None and skip is not None:
            _rows(x).addmm_(_rows(skip), self._skip)
        x = self._activate(x, textures, 0)
        x = self._activate(self._conv1(x, style), textures, 1)
        return x, self._rgb.weight(style).flatten(1).t()

    def _activate(self, x: Tensor, textures: list[Tensor], j: int) -> Tensor:
        if self._texture_biases is not None:
            matrix, bias = self._queries[j]
            biased = textures[j] + self._texture_biases[j]
            for piece in torch.split(_rows(x), _PIECE):
                mixture = torch.softmax(torch.addmm(bias, piece, matrix), dim=1)
                F.leaky_relu_(piece.addmm_(mixture, biased), 0.2)
            return x
        return F.leaky_relu_(x, 0.2)


class FastENTED:
    """Restores faces with the weights that a network has now; float32, without gradients.

    On a CPU everything is folded and faces are computed one after the other, which is the fastest
    there and takes the least memory. On a GPU the plain network runs, in channels-last layout and
    the precision of :func:`~ented_desktop.nets.device.precision`: its time goes into convolutions
    that batch over faces. Results equal the plain network's to 1e-5 relative on a CPU.

    Args:
        model: The network. Later changes to it do not reach a CPU's folded copy.
    """

    def __init__(self, model: ENTED) -> None:
        self.config: EntedConfig = model.config
        self.device = next(model.parameters()).device
        self._grey: tuple[tuple[int, int], ReferenceFeatures] | None = None
        self._plain: ENTED | None = None
        if self.device.type != "cpu":
            self._plain = model.eval()
            return
        with torch.no_grad():
            self._encoder = _FoldedEncoder(model.encoder)
            self._reference_encoder = _FoldedEncoder(model.reference_encoder)
            self._extractions = {
                level: _FoldedExtraction(
                    [_extraction(model, level, 0), _extraction(model, level, 1)]
                )
                for level in TEXTURE_LEVELS
            }
            self._codebook = None if model.codebook is None else _FoldedCodebook(model.codebook)
            self._refinement = copy.deepcopy(model.refinement)
            self._levels = {
                int(name): _FoldedLevel(level)
                for name, level in model.decoder.levels.items()
                if isinstance(level, DecoderLevel)
            }
            self._fir = model.decoder.fir if model.decoder.use_fir else None

    @torch.no_grad()
    def encode_reference(self, reference: Tensor) -> ReferenceFeatures:
        """Encodes references, to be used for any number of faces.

        Args:
            reference: (N, 3, H, W), or (N, K, 3, H, W) for K references a face; in [-1, 1].

        Returns:
            The features that :meth:`ENTED.encode_reference` gives; either network takes them.

        Raises:
            ValueError: A shape does not fit.
        """
        if self._plain is not None:
            with autocast_for(self.device):
                return self._plain.encode_reference(reference)
        many = reference if reference.ndim == 5 else reference[:, None]
        n, k = many.shape[:2]
        flat = many.flatten(0, 1)
        check_faces(flat, "reference")
        textures: dict[TextureKey, list[Tensor]] = {}
        latents: list[Tensor] = []
        for face in torch.split(flat.float(), 1):
            for level, x in self._reference_encoder(face):
                if level in TEXTURE_LEVELS:
                    for j, texture in enumerate(self._extractions[level](x)):
                        textures.setdefault((level, j), []).append(texture)
            latents.append(x)
        means = {
            key: torch.stack(found).view(n, k, *found[0].shape).mean(dim=1)
            for key, found in textures.items()
        }
        if self._refinement is None or not self.config.refine:
            return ReferenceFeatures(None, None, means)
        latent = torch.cat(latents).view(n, k, *latents[0].shape[1:])
        return ReferenceFeatures(latent, self._refinement.reference_tokens(latent), means)

    @torch.no_grad()
    def __call__(self, lq: Tensor, reference: Tensor | ReferenceFeatures | None = None) -> Tensor:
        """Restores faces.

        Args:
            lq: Degraded aligned faces (N, 3, H, W) in [-1, 1].
            reference: References as for :meth:`encode_reference`, or their features, or None.

        Returns:
            Unclamped float32 images (N, 3, H, W).

        Raises:
            ValueError: A shape does not fit.
        """
        check_faces(lq, "input")
        if reference is None:
            reference = self._no_reference(lq)
        elif isinstance(reference, Tensor):
            reference = self.encode_reference(reference)
        if len(reference) != lq.shape[0]:
            raise ValueError(f"{lq.shape[0]} faces need as many references, not {len(reference)}")
        if self._plain is not None:
            with autocast_for(self.device):
                return self._plain(_channels_last(lq), reference).image.float()  # type: ignore[no-any-return]
        faces = torch.split(lq.float(), 1)
        images = [
            self._restore(face, reference.select(slice(index, index + 1)))
            for index, face in enumerate(faces)
        ]
        return torch.cat(images).contiguous()

    def _no_reference(self, like: Tensor) -> ReferenceFeatures:
        """The features of mid-grey; those of the last size are kept."""
        size = (like.shape[2], like.shape[3])
        if self._grey is None or self._grey[0] != size:
            grey = like.new_zeros((1, 3, *size))
            self._grey = (size, self.encode_reference(grey))
        return self._grey[1].expand(like.shape[0])

    def _restore(self, face: Tensor, reference: ReferenceFeatures) -> Tensor:
        skips: dict[int, Tensor] = {}
        for level, features in self._encoder(face):
            if self.config.skip and (level or self.config.skip_full):
                skips[level] = features
        latent = features if self._codebook is None else self._codebook(features)
        style = None
        if self._refinement is not None:
            source = latent if self.config.refine_from == "quantised" else features
            style = self._refinement(source, reference.latent, reference.tokens)
        x, image = latent, None
        for level in range(5, -1, -1):
            textures = (
                [reference.textures[level, j][0] for j in range(2)]
                if level in TEXTURE_LEVELS
                else []
            )
            folded = self._levels[level]
            x, rgb = folded(x, style, skips.pop(level, None), textures)
            if image is None:
                rows = torch.addmm(folded.rgb_bias, _rows(x), rgb)
                image = rows.view(1, *x.shape[2:], 3).permute(0, 3, 1, 2)
                continue
            up = bilinear_upsample2(image) if self._fir is None else fir_upsample2(image, self._fir)
            image = _channels_last(up)
            _rows(image).add_(folded.rgb_bias).addmm_(_rows(x), rgb)
        assert image is not None
        return image.add_(face) if self.config.residual_rgb else image


def _extraction(model: ENTED, level: int, j: int) -> TextureExtraction:
    operator = model.extractions[f"{level}_{j}"]
    assert isinstance(operator, TextureExtraction)
    return operator
