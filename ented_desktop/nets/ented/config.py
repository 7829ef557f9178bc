"""The configuration of an ENTED network: widths, ablation switches, practical options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

LEVELS: Final = (0, 1, 2, 3, 4, 5)
"""Levels are named by stride: level l has resolution R / 2**l."""

TEXTURE_LEVELS: Final = (1, 2, 3, 4, 5)
"""Levels with texture extraction and distribution, two operators each."""

SKIP_LEVELS: Final = (1, 2, 3, 4)
"""Levels whose encoder features reach the decoder; never 5, which would bypass the codebook."""

TextureKey = tuple[int, int]
"""(level, operator): level 1..5, operator 0 or 1, one for each convolution of the level."""

SIZE_MULTIPLE: Final = 32
"""Heights and widths must be multiples of this many pixels."""

CODE_DIM: Final = 256
CODE_COUNT: Final = 1024
"""Entries and length of a code. Source: paper, section 3.1 (dictionary of 1024 x 256)."""

_CHANNELS: Final[dict[str, tuple[int, ...]]] = {
    "paper": (64, 128, 256, 512, 512, 512),
    "compact": (32, 64, 128, 256, 256, 256),
    "tiny": (16, 32, 64, 128, 128, 128),
}
_TEXTURES: Final = {1: 64, 2: 64, 3: 32, 4: 32, 5: 16}

_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "width": tuple(_CHANNELS),
    "upsample": ("tconv", "bilinear"),
    "fn": ("centred", "literal"),
    "refine_from": ("raw", "quantised"),
    "style_head": ("gap", "pool4"),
}


@dataclass(frozen=True, slots=True)
class EntedConfig:
    """What an ENTED network is made of; the defaults are the paper's network.

    Attributes:
        width: Channel table: "paper" (36.5 M parameters), "compact" (9.5 M) or "tiny" (2.6 M).
        skip: Encoder features added to the decoder at strides 2 to 16 (table 3, column "skip").
        style: Modulated convolutions in the decoder; False puts plain ones (column "style").
        vq: The dictionary between encoder and decoder (column "VQ").
        refine: The reference takes part in the style vector (column "refinement").
        residual_rgb: Output = input + decoder's image. Ours, for short training; the paper: False.
        upsample: "tconv" (transposed convolution, then FIR; the paper's base) or "bilinear"
            (convolution, then bilinear; same cost in MACs, one depthwise pass less).
        fir: FIR blur before each stride-2 convolution of the encoders.
        extract_fn: Feature normalisation on the key path of the texture extraction.
        fn: "centred" (unit L2 norm) or "literal" (equation 6 as printed).
        skip_full: A skip at stride 1 too.
        refine_from: The refinement sees the encoder's latent ("raw") or the quantised one.
        style_head: Global mean ("gap") or a 4 x 4 pooling ("pool4") before the linear layer.
    """

    width: str = "paper"
    skip: bool = True
    style: bool = True
    vq: bool = True
    refine: bool = True
    residual_rgb: bool = False
    upsample: str = "tconv"
    fir: bool = True
    extract_fn: bool = True
    fn: str = "centred"
    skip_full: bool = False
    refine_from: str = "raw"
    style_head: str = "gap"

    def __post_init__(self) -> None:
        for name, choices in _CHOICES.items():
            value = getattr(self, name)
            if value not in choices:
                raise ValueError(f"{name} must be one of {', '.join(choices)}, not {value!r}")
        for item in fields(self):
            if item.name not in _CHOICES and not isinstance(getattr(self, item.name), bool):
                raise ValueError(f"{item.name} must be true or false")

    @property
    def channels(self) -> tuple[int, ...]:
        """Channels C_l for levels 0..5."""
        return _CHANNELS[self.width]

    @property
    def textures(self) -> Mapping[int, int]:
        """Number of textures k for levels 1..5. Source: NTED's 512 px configuration."""
        return _TEXTURES

    @property
    def style_dim(self) -> int:
        """Length c of the style vector. Source: paper, section 3.3 (c = channels of the latent)."""
        return self.channels[5]

    def to_dict(self) -> dict[str, Any]:
        """The configuration as JSON-ready values."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> EntedConfig:
        """Reads what :meth:`to_dict` wrote.

        Raises:
            ValueError: A key is unknown or missing, or a value does not fit.
        """
        known = {item.name for item in fields(cls)}
        unknown, missing = set(values) - known, known - set(values)
        if unknown or missing:
            raise ValueError(
                f"unknown keys: {sorted(unknown) or 'none'}, "
                f"missing keys: {sorted(missing) or 'none'}"
            )
        return cls(**values)
