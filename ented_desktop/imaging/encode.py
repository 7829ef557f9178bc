"""From restored pixels back to a file like the one they came from."""

from __future__ import annotations

import io
import logging
from typing import Any, Final, Protocol

import numpy as np
from PIL import Image as PilImage
from PIL import features

from ented_desktop.base.errors import OutputError
from ented_desktop.domain.options import OutputFormat
from ented_desktop.imaging import heif
from ented_desktop.imaging.containers import write_png, write_tiff
from ented_desktop.imaging.icc import transform_for
from ented_desktop.imaging.image import BoolArray, FloatArray, Image, SampleArray

_log = logging.getLogger(__name__)

_MIN_JPEG_QUALITY: Final = 92
_MAX_JPEG_QUALITY: Final = 98  # beyond it files grow and nothing is gained
_MAX_JPEG_EXIF: Final = 65533 - 2
_LOSSY_QUALITY: Final = 92
_LOSSY: Final = frozenset({"JPEG", "HEIF", "AVIF"})
_SUFFIXES: Final = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "TIFF": ".tif",
    "WEBP": ".webp",
    "BMP": ".bmp",
    "HEIF": ".heic",
    "AVIF": ".avif",
}
_WISHED: Final = {
    OutputFormat.PNG: "PNG",
    OutputFormat.JPG: "JPEG",
    OutputFormat.TIFF: "TIFF",
    OutputFormat.WEBP: "WEBP",
    OutputFormat.HEIC: "HEIF",
    OutputFormat.AVIF: "AVIF",
}
_FULL_CHROMA_FROM: Final = 90
"""JPEG quality from which colours keep their full resolution where no original says otherwise."""
_MAX_SIDE: Final = {"JPEG": 65535, "WEBP": 16383, "HEIF": 16384, "AVIF": 65536}


class HasFormat(Protocol):
    """A photo, or what its header says."""

    @property
    def format(self) -> str:
        """Pillow's name of its format."""
        ...


def output_kind(like: HasFormat, format: OutputFormat) -> str:  # noqa: A002 - the option's name
    """Pillow's name of the format that a photo is written in.

    Args:
        like: The photo as it was decoded, or what its header says.
        format: The user's wish. ``KEEP`` keeps the format, but for GIF (256 colours do not hold a
            restored face) and for HEIC and AVIF where no encoder is built in: they become PNG.

    Raises:
        OutputError: ``output-unencodable``: HEIC or AVIF was asked for and no encoder is built in.
    """
    if format in _WISHED:
        kind = _WISHED[format]
        if not can_write(kind):
            raise OutputError(
                "output-unencodable",
                f"This installation cannot write {_SUFFIXES[kind][1:].upper()} files.",
                "Choose another format.",
            )
        return kind
    return like.format if like.format in _SUFFIXES and can_write(like.format) else "PNG"


def suffix_for(like: HasFormat, format: OutputFormat) -> str:  # noqa: A002 - the option's name
    """The ending, with its dot, that :func:`encode` will give, known before the pixels are."""
    return _SUFFIXES[output_kind(like, format)]


def can_write(kind: str) -> bool:
    """Whether an encoder for a format (Pillow's name) is built in."""
    if kind == "HEIF":
        return heif.can_write()
    return kind != "AVIF" or bool(features.check("avif"))


def encode(
    pixels: FloatArray,
    like: Image,
    format: OutputFormat,  # noqa: A002 - the option's name
    *,
    changed: BoolArray | None = None,
    quality: int = 0,
    xmp: bytes | None = None,
) -> tuple[bytes, str]:
    """Writes a restored photo like its original.

    Mode (grey or colour), alpha, bit depth, profile, EXIF and resolution are carried as far as
    the format can hold them: JPEG, WebP, BMP, HEIC and AVIF hold 8 bits, JPEG no alpha (laid on
    white), BMP no profile (its samples are written in sRGB) and no EXIF.

    Args:
        pixels: float32 ``(H, W, 3)``, sRGB-encoded, [0, 1].
        like: The photo as it was decoded; same size.
        format: The file format asked for.
        changed: bool ``(H, W)``, where ``pixels`` count. Elsewhere the original's own samples are
            written: equal to the bit in lossless formats. None finds the pixels that differ.
        quality: 1..100 for formats that lose something (a WebP loses nothing at 0 where the
            original did not); 0 is as good as the original was, and never poor.
        xmp: XMP packet for HEIC and AVIF, which cannot be given one afterwards; other formats
            leave it out.

    Returns:
        The file's bytes and its ending, for example ``".png"``.

    Raises:
        OutputError: ``output-unencodable`` where the format cannot hold the photo's size or has no
            encoder here.
        ValueError: ``pixels`` or ``changed`` of another size than ``like``, or no such quality.
    """
    if not 0 <= quality <= 100:
        raise ValueError(f"quality must be in 0..100, not {quality}")
    if pixels.shape != like.pixels.shape:
        raise ValueError(f"pixels are {pixels.shape}, the photo is {like.pixels.shape}")
    if changed is None:
        changed = np.any(pixels != like.pixels, axis=2)
    elif changed.shape != pixels.shape[:2]:
        raise ValueError(f"the mask is {changed.shape}, the photo is {pixels.shape[:2]}")
    kind = output_kind(like, format)
    limit = _MAX_SIDE.get(kind)
    if limit is not None and max(like.height, like.width) > limit:
        raise OutputError(
            "output-unencodable",
            f"{_SUFFIXES[kind][1:].upper()} holds at most {limit} pixels a side, "
            f"the photo has {like.width} x {like.height}.",
            "Write it as PNG or TIFF.",
        )
    samples, icc = merge_samples(pixels, like, changed), like.icc
    if kind == "BMP" and icc is not None:
        samples, icc = _to_srgb_samples(samples, like), None
    if kind == "PNG":
        return write_png(samples, icc=icc, exif=like.exif, dpi=like.dpi), ".png"
    if kind == "TIFF":
        return write_tiff(samples, icc=icc, exif=like.exif, dpi=like.dpi), ".tif"
    return _encode_pillow(_to_8bit(samples), kind, like, icc, quality, xmp), _SUFFIXES[kind]


def merge_samples(pixels: FloatArray, like: Image, changed: BoolArray) -> SampleArray:
    """The original's integer samples, replaced where something changed.

    Args:
        pixels: float32 ``(H, W, 3)``, sRGB-encoded, [0, 1].
        like: The photo as it was decoded.
        changed: bool ``(H, W)``.

    Returns:
        Samples as :attr:`Image.source_pixels`: same type, same channels, same profile.
    """
    result: SampleArray = like.source_pixels.copy()
    colors = 1 if like.mode == "grey" else 3
    rows = np.flatnonzero(changed.any(axis=1))
    if not len(rows):
        return result
    columns = np.flatnonzero(changed.any(axis=0))
    window = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    values, inside = pixels[window], changed[window]
    transform = transform_for(like.icc, colors)
    if transform is not None:
        values = transform.from_srgb(values)
    elif colors == 1:
        values = values.mean(axis=2, keepdims=True)
    scale = 65535 if like.bit_depth == 16 else 255
    integers = np.rint(np.clip(values, 0, 1) * np.float32(scale)).astype(result.dtype)
    result[window][..., :colors][inside] = integers[inside]
    return result


def _to_srgb_samples(samples: SampleArray, like: Image) -> SampleArray:
    colors = 1 if like.mode == "grey" else 3
    transform = transform_for(like.icc, colors)
    if transform is None:
        return samples
    scale = np.float32(65535 if like.bit_depth == 16 else 255)
    values = transform.to_srgb(samples[..., :colors].astype(np.float32) / scale)[..., :colors]
    converted = np.rint(values * scale).astype(samples.dtype)
    return np.concatenate([converted, samples[..., colors:]], axis=2)


def _to_8bit(samples: SampleArray) -> SampleArray:
    if samples.dtype == np.uint8:
        return samples
    # 65535 = 255 * 257, so this rounds to the nearest.
    narrow: SampleArray = ((samples.astype(np.uint32) + 128) // 257).astype(np.uint8)
    return narrow


def _on_white(samples: SampleArray) -> SampleArray:
    alpha = samples[..., -1:].astype(np.float32) / 255
    laid: SampleArray = np.rint(samples[..., :-1] * alpha + 255 * (1 - alpha)).astype(np.uint8)
    return laid


def _encode_pillow(
    samples: SampleArray,
    kind: str,
    like: Image,
    icc: bytes | None,
    quality: int,
    xmp: bytes | None,
) -> bytes:
    options: dict[str, Any] = {}
    if kind == "JPEG" and samples.shape[2] in (2, 4):
        samples = _on_white(samples)
    if kind != "BMP":
        options = {"icc_profile": icc, "exif": like.exif}
    if kind in ("JPEG", "BMP") and like.dpi is not None:
        options["dpi"] = like.dpi
    if kind == "JPEG":
        options |= _jpeg_options(like, quality)
    elif kind == "WEBP":
        lossless = like.lossless and not quality
        options |= {"lossless": lossless, "exact": True, "quality": quality or _LOSSY_QUALITY}
    elif kind in ("HEIF", "AVIF"):
        options |= {"quality": quality or _LOSSY_QUALITY, "xmp": xmp}
        options |= {"chroma": 444} if kind == "HEIF" else {"subsampling": "4:4:4"}
    picture = PilImage.fromarray(samples[..., 0] if samples.shape[2] == 1 else samples)
    if picture.mode == "LA" and kind != "PNG":
        picture = picture.convert("RGBA")
    options = {name: value for name, value in options.items() if value is not None}
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _jpeg_options(like: Image, wished: int) -> dict[str, Any]:
    """The original's settings where it was a JPEG, though never a worse quality than ours.

    Args:
        like: The original.
        wished: The quality that was asked for, 1..100; 0 for none.
    """
    quality = wished or _MIN_JPEG_QUALITY
    subsampling, progressive = 0 if quality >= _FULL_CHROMA_FROM else 2, False
    if like.jpeg is not None:
        if not wished:
            quality = min(max(like.jpeg.quality, _MIN_JPEG_QUALITY), _MAX_JPEG_QUALITY)
        subsampling, progressive = like.jpeg.subsampling, like.jpeg.progressive
    options: dict[str, Any] = {
        "quality": quality,
        "subsampling": subsampling,
        "progressive": progressive,
    }
    if like.exif is not None and len(like.exif) > _MAX_JPEG_EXIF:
        _log.warning("EXIF of %d bytes left out: JPEG holds 65533", len(like.exif))
        options["exif"] = None
    return options
