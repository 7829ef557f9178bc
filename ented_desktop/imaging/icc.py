"""ICC profiles: from a file's colours to sRGB and back, in floating point.

Pillow's colour management works on 8-bit samples only, so the common matrix profiles (sRGB, Adobe
RGB, Display P3, ProPhoto, grey gamma) are computed here; profiles made of look-up tables go
through Pillow (littleCMS).
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Protocol

import numpy as np
import numpy.typing as npt
from PIL import Image as PilImage
from PIL import ImageCms

from ented_desktop.imaging.image import FloatArray

_Float64 = npt.NDArray[np.float64]

# sRGB primaries adapted to D50, the white of ICC's connection space (columns: red, green, blue).
# Source: IEC 61966-2-1 primaries, Bradford adaptation.
_SRGB_TO_XYZ: Final = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)
_TABLE_SIZE: Final = 65536
_IDENTITY_TOLERANCE: Final = 1.5 / 255  # the rounding of a profile's numbers, in the shadows
_CHUNK_PIXELS: Final = 1 << 20  # bounds the scratch memory of a conversion


def srgb_decode(encoded: npt.NDArray[np.floating]) -> _Float64:
    """Light from sRGB-encoded values, both in [0, 1]. Source: IEC 61966-2-1."""
    values = np.asarray(encoded, np.float64)
    high = ((np.maximum(values, 0.04045) + 0.055) / 1.055) ** 2.4
    return np.where(values <= 0.04045, values / 12.92, high)


def srgb_encode(light: npt.NDArray[np.floating]) -> _Float64:
    """sRGB-encoded values from light, both in [0, 1]. Source: IEC 61966-2-1."""
    values = np.asarray(light, np.float64)
    high = 1.055 * np.maximum(values, 0.0031308) ** (1 / 2.4) - 0.055
    return np.where(values <= 0.0031308, values * 12.92, high)


class ColorTransform(Protocol):
    """Takes values of a profile to sRGB and back; all values in [0, 1]."""

    def to_srgb(self, values: FloatArray) -> FloatArray:
        """float32 ``(H, W, C)`` in the profile to float32 ``(H, W, 3)`` in sRGB."""

    def from_srgb(self, pixels: FloatArray) -> FloatArray:
        """float32 ``(H, W, 3)`` in sRGB to float32 ``(H, W, C)`` in the profile."""


def transform_for(icc: bytes | None, channels: int) -> ColorTransform | None:
    """How to convert between a profile and sRGB.

    Args:
        icc: An ICC profile or None.
        channels: Colour channels of the photo, 1 or 3.

    Returns:
        None where nothing is to be converted: no profile, one that is unreadable or made for
        another number of channels (viewers ignore those too), or one that is sRGB itself.
    """
    return None if icc is None else _transform_for(icc, channels)


@lru_cache(maxsize=8)
def _transform_for(icc: bytes, channels: int) -> ColorTransform | None:
    if len(icc) < 132 or profile_space(icc) != {1: b"GRAY", 3: b"RGB "}[channels]:
        return None
    try:
        tags = _tags(icc)
        shaper = _matrix_shaper(tags, channels)
        # A table says more than the matrix beside it, and colour engines prefer it.
        if shaper is None or (channels == 3 and b"A2B0" in tags):
            return _TableTransform(icc, channels)
    except (ValueError, IndexError, struct.error, OSError, ImageCms.PyCMSError):
        return None
    return None if _is_identity(shaper, channels) else shaper


def profile_space(icc: bytes) -> bytes:
    """The four-letter colour space that a profile describes, for example ``b"RGB "``."""
    return icc[16:20]


def _is_identity(transform: ColorTransform, channels: int) -> bool:
    axis = np.linspace(0, 1, 9, dtype=np.float32)
    lattice = np.stack(np.meshgrid(*[axis] * channels, indexing="ij"), axis=-1)
    values = lattice.reshape(1, -1, channels)
    return bool(np.abs(transform.to_srgb(values) - values).max() < _IDENTITY_TOLERANCE)


def _tags(icc: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", icc, 128)
    if count > 1000:
        raise ValueError("unlikely number of tags")
    tags = {}
    for index in range(count):
        name, offset, size = struct.unpack_from(">4sII", icc, 132 + 12 * index)
        tags[name] = icc[offset : offset + size]
    return tags


def _xyz(tag: bytes) -> list[float]:
    if tag[:4] != b"XYZ ":
        raise ValueError("not an XYZ tag")
    return [value / 65536 for value in struct.unpack_from(">3i", tag, 8)]


def _curve(tag: bytes) -> _Float64:
    """Samples a tone curve at _TABLE_SIZE points of [0, 1]. Source: ICC.1:2022, 10.6 and 10.18."""
    x = np.linspace(0, 1, _TABLE_SIZE)
    if tag[:4] == b"curv":
        (count,) = struct.unpack_from(">I", tag, 8)
        if count == 0:
            return x
        table = np.array(struct.unpack_from(f">{count}H", tag, 12), np.float64)
        if count == 1:
            power: _Float64 = np.power(x, table[0] / 256)
            return power
        sampled: _Float64 = np.interp(x, np.linspace(0, 1, count), table / 65535)
        return sampled
    if tag[:4] != b"para":
        raise ValueError("unknown tone curve")
    (kind,) = struct.unpack_from(">H", tag, 8)
    counts = (1, 3, 4, 5, 7)
    g, *rest = (v / 65536 for v in struct.unpack_from(f">{counts[kind]}i", tag, 12))
    a, b, c, d, e, f = rest + [1.0, 0.0, 0.0, 0.0, 0.0, 0.0][len(rest) :]
    if kind in (1, 2):
        if a == 0:
            raise ValueError("degenerate tone curve")
        e, f, c, d = (0.0, 0.0, 0.0, -b / a) if kind == 1 else (c, c, 0.0, -b / a)
    curve = np.maximum(a * x + b, 0) ** g + e
    if kind > 0:
        curve = np.where(x >= d, curve, c * x + f)
    clipped: _Float64 = np.clip(curve, 0, 1)
    return clipped


def _matrix_shaper(tags: dict[bytes, bytes], channels: int) -> _MatrixTransform | None:
    names = (b"kTRC",) if channels == 1 else (b"rTRC", b"gTRC", b"bTRC")
    columns = () if channels == 1 else (b"rXYZ", b"gXYZ", b"bXYZ")
    if any(name not in tags for name in (*names, *columns)):
        return None
    curves = tuple(_curve(tags[name]) for name in names)
    if any(np.any(np.diff(curve) < 0) or np.ptp(curve) < 0.5 for curve in curves):
        return None
    matrix = np.eye(1)
    if channels == 3:
        matrix = np.linalg.inv(_SRGB_TO_XYZ) @ np.array([_xyz(tags[c]) for c in columns]).T
        if not np.isfinite(matrix).all() or abs(np.linalg.det(matrix)) < 1e-3:
            return None
    return _MatrixTransform(curves, matrix)


@dataclass(frozen=True, slots=True, eq=False)
class _MatrixTransform:
    """A tone curve per channel and a 3x3 matrix in linear light (1x1 for grey)."""

    curves: tuple[_Float64, ...]
    matrix: _Float64

    def to_srgb(self, values: FloatArray) -> FloatArray:
        channels = len(self.curves)
        flat = values.reshape(-1, channels)
        result = np.empty((len(flat), 3), np.float32)
        grid = np.linspace(0, 1, _TABLE_SIZE)
        for start in range(0, len(flat), _CHUNK_PIXELS):
            part = flat[start : start + _CHUNK_PIXELS]
            light = np.stack(
                [np.interp(part[:, i], grid, curve) for i, curve in enumerate(self.curves)], axis=1
            )
            encoded = srgb_encode(np.clip(light @ self.matrix.T, 0, 1))
            result[start : start + _CHUNK_PIXELS] = encoded  # broadcasts grey to three channels
        return result.reshape(*values.shape[:-1], 3)

    def from_srgb(self, pixels: FloatArray) -> FloatArray:
        channels = len(self.curves)
        flat = pixels.reshape(-1, 3)[:, :channels]  # a grey photo's channels are equal
        result = np.empty((len(flat), channels), np.float32)
        inverse = np.linalg.inv(self.matrix)
        grid = np.linspace(0, 1, _TABLE_SIZE)
        for start in range(0, len(flat), _CHUNK_PIXELS):
            light = srgb_decode(flat[start : start + _CHUNK_PIXELS]) @ inverse.T
            for i, curve in enumerate(self.curves):
                column = np.interp(light[:, i], curve, grid)
                result[start : start + _CHUNK_PIXELS, i] = column
        return result.reshape(*pixels.shape[:-1], channels)


class _TableTransform:
    """A profile made of look-up tables, through littleCMS.

    littleCMS is reached with 8-bit samples only; what 16-bit values have beyond those is carried
    over as it stands (ours: the slope of a profile is near 1 at that scale).
    """

    def __init__(self, icc: bytes, channels: int) -> None:
        self._mode = {1: "L", 3: "RGB"}[channels]
        self._channels = channels
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        srgb = ImageCms.createProfile("sRGB")
        self._forward = _lcms(profile, srgb, self._mode, "RGB")
        self._backward = _lcms(srgb, profile, "RGB", self._mode)

    def to_srgb(self, values: FloatArray) -> FloatArray:
        return _through_lcms(values, self._forward, self._mode, 3)

    def from_srgb(self, pixels: FloatArray) -> FloatArray:
        return _through_lcms(pixels, self._backward, "RGB", self._channels)


def _through_lcms(
    values: FloatArray, transform: ImageCms.ImageCmsTransform, mode: str, channels: int
) -> FloatArray:
    coarse = np.rint(np.clip(values, 0, 1) * 255).astype(np.uint8)
    rest = values - coarse.astype(np.float32) / np.float32(255)
    picture = PilImage.fromarray(coarse[..., 0] if mode == "L" else coarse)
    converted = ImageCms.applyTransform(picture, transform)
    if converted is None:  # only with inPlace, which is not asked for
        raise ValueError("no image from the colour transform")
    result = np.asarray(converted, np.float32).reshape(*values.shape[:-1], channels) / 255
    if rest.shape[-1] != channels:
        rest = rest.mean(axis=-1, keepdims=True)
    clipped: FloatArray = np.clip(result + rest, 0, 1).astype(np.float32)
    return clipped


def _lcms(
    source: Any,
    target: Any,
    source_mode: str,
    target_mode: str,
) -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(
        source,
        target,
        source_mode,
        target_mode,
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def cmyk_to_srgb(picture: PilImage.Image, icc: bytes | None) -> PilImage.Image:
    """An sRGB picture (mode ``RGB``) from a CMYK one.

    Args:
        picture: Pillow image of mode ``CMYK`` (0 no ink, 255 full ink).
        icc: The file's profile; without a usable one inks are taken as plain complements.
    """
    if icc is not None and profile_space(icc) == b"CMYK":
        try:
            profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
            transform = _lcms(profile, ImageCms.createProfile("sRGB"), "CMYK", "RGB")
            converted = ImageCms.applyTransform(picture, transform)
        except (OSError, ImageCms.PyCMSError):
            converted = None
        if converted is not None:
            return converted
    return picture.convert("RGB")
