"""A decoded photo: what is seen, and what must go back into the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

FloatArray: TypeAlias = npt.NDArray[np.float32]
BoolArray: TypeAlias = npt.NDArray[np.bool_]
SampleArray: TypeAlias = npt.NDArray[np.unsignedinteger[Any]]
"""uint8 or uint16."""


@dataclass(frozen=True, slots=True)
class JpegSettings:
    """How a JPEG was compressed, so that it can be written back alike.

    Attributes:
        quality: Estimated quality on libjpeg's scale, 1..100.
        subsampling: 0 for 4:4:4, 1 for 4:2:2, 2 for 4:2:0.
        progressive: Whether the file was progressive.
    """

    quality: int
    subsampling: int
    progressive: bool


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """A photo, upright, with everything needed to write it back.

    Attributes:
        pixels: float32 ``(H, W, 3)``, sRGB-encoded, [0, 1]. A grey photo has three equal channels.
        alpha: float32 ``(H, W)`` in [0, 1]; None without an alpha channel. Not premultiplied.
        bit_depth: Bits per sample of the file, 8 or 16.
        mode: ``"grey"`` or ``"rgb"``: what the file stores and what is written back.
        icc: The file's ICC profile, in which ``source_pixels`` stand; None without one.
        exif: EXIF block (the ``Exif`` marker and a TIFF structure) with the orientation reset to
            1; None without one.
        dpi: Horizontal and vertical resolution in dots per inch; None where not stated.
        format: Pillow's name of the file format, for example ``"JPEG"``.
        source_pixels: uint8 or uint16 ``(H, W, C)``, the samples as the file holds them, upright
            and still in the file's profile. C is 1 or 3, plus 1 with an alpha channel. CMYK is
            here already as sRGB, because nothing is written back as CMYK.
        lossless: Whether the file was compressed without loss.
        jpeg: Compression settings of a JPEG; None for other formats.
    """

    pixels: FloatArray
    alpha: FloatArray | None
    bit_depth: Literal[8, 16]
    mode: Literal["grey", "rgb"]
    icc: bytes | None
    exif: bytes | None
    dpi: tuple[float, float] | None
    format: str
    source_pixels: SampleArray
    lossless: bool = True
    jpeg: JpegSettings | None = None

    @property
    def height(self) -> int:
        """Height of the upright photo in pixels."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Width of the upright photo in pixels."""
        return int(self.pixels.shape[1])
