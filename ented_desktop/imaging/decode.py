"""From a file to an upright sRGB photo, and from folders to lists of files."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal

import numpy as np
from PIL import Image as PilImage
from PIL import JpegImagePlugin

from ented_desktop.base.errors import InputError
from ented_desktop.imaging.icc import transform_for
from ented_desktop.imaging.image import FloatArray, Image, JpegSettings, SampleArray
from ented_desktop.imaging.metadata import read_dpi, read_exif, read_orientation
from ented_desktop.imaging.opening import (
    SUPPORTED_HINT,
    damage_told,
    read_file,
    sniff,
    unlimited_pillow,
)
from ented_desktop.imaging.samples import Samples, read_samples
from ented_desktop.imaging.tiff16 import Tiff16

__all__ = ["SUPPORTED_SUFFIXES", "Image", "decode", "find_images"]

SUPPORTED_SUFFIXES: Final = frozenset(
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".webp", ".bmp", ".dib",
        ".gif", ".heic", ".heif", ".hif", ".avif",
    }
)  # fmt: skip
"""Endings of the files that a folder is searched for, lower case. A file that is named outright
is judged by its content alone."""


def decode(path: Path, *, max_pixels: int = 250_000_000) -> Image:
    """Reads a photo: upright, in sRGB, its first frame or page.

    The content decides what the file is, not its ending.

    Args:
        path: The file.
        max_pixels: Largest width times height that is decoded; checked in the header, before
            any pixel is.

    Returns:
        The photo.

    Raises:
        InputError: ``image-missing``, ``image-empty`` (no bytes), ``image-unsupported`` (not a
            photo of a supported kind, or a folder), ``image-truncated`` (damaged or incomplete),
            ``image-too-large``, ``image-unreadable`` (no permission, or a failing disk).
    """
    data = read_file(path)
    kind = sniff(data, path)
    with damage_told(path):
        return _decode(data, kind, path, max_pixels)


def _decode(data: bytes, kind: str, path: Path, max_pixels: int) -> Image:
    def check_size(width: int, height: int) -> None:
        if width < 1 or height < 1:
            raise ValueError("no pixels")
        if width * height > max_pixels:
            raise InputError(
                "image-too-large",
                f"“{path.name}” has {width} x {height} pixels; "
                f"the limit is {max_pixels // 1_000_000} megapixels.",
                "Make it smaller first.",
            )

    page = Tiff16.find(data) if kind == "TIFF" else None
    if page is not None:
        check_size(page.width, page.height)
        with unlimited_pillow():
            samples = page.read_samples()
        upright, turned = _turn(samples)
        exif, dpi, jpeg = (
            page.read_exif((upright.shape[1], upright.shape[0])),
            page.read_dpi(),
            None,
        )
    else:
        with unlimited_pillow(), PilImage.open(io.BytesIO(data), formats=(kind,)) as picture:
            check_size(*picture.size)
            turned_by_pillow = kind == "TIFF" and read_orientation(picture.getexif) >= 5
            samples = read_samples(picture, data)
            upright, turned = _turn(samples)
            turned = turned or turned_by_pillow
            exif = read_exif(picture.getexif, (upright.shape[1], upright.shape[0]))
            dpi = read_dpi(picture)
            jpeg = _jpeg_settings(picture) if kind == "JPEG" else None
    return from_samples(
        upright,
        icc=samples.icc,
        exif=exif,
        dpi=(dpi[1], dpi[0]) if dpi is not None and turned else dpi,
        kind=kind,
        lossless=_is_lossless(kind, data),
        jpeg=jpeg,
    )


def _turn(samples: Samples) -> tuple[SampleArray, bool]:
    """Upright samples, and whether rows and columns were exchanged for it."""
    upright = np.ascontiguousarray(turn_upright(samples.array, samples.orientation))
    return upright, samples.orientation >= 5


def from_samples(
    samples: SampleArray,
    *,
    icc: bytes | None = None,
    exif: bytes | None = None,
    dpi: tuple[float, float] | None = None,
    kind: str = "PNG",
    lossless: bool = True,
    jpeg: JpegSettings | None = None,
) -> Image:
    """A photo from upright samples that did not come out of a file.

    Args:
        samples: uint8 or uint16 ``(H, W, C)``, C as in :attr:`Image.source_pixels`.
        icc: Profile of the samples; None for sRGB.
        exif: As :attr:`Image.exif`.
        dpi: As :attr:`Image.dpi`.
        kind: Pillow's name of the format that "keep" writes.
        lossless: As :attr:`Image.lossless`.
        jpeg: As :attr:`Image.jpeg`.
    """
    channels = samples.shape[2]
    colors = channels if channels in (1, 3) else channels - 1
    bit_depth: Literal[8, 16] = 16 if samples.dtype == np.uint16 else 8
    scale = np.float32(65535 if bit_depth == 16 else 255)
    values: FloatArray = samples[..., :colors].astype(np.float32)
    values /= scale
    transform = transform_for(icc, colors)
    if transform is not None:
        values = transform.to_srgb(values)
    elif colors == 1:
        values = np.repeat(values, 3, axis=2)
    return Image(
        pixels=values,
        alpha=samples[..., colors].astype(np.float32) / scale if channels > colors else None,
        bit_depth=bit_depth,
        mode="grey" if colors == 1 else "rgb",
        icc=icc,
        exif=exif,
        dpi=dpi,
        format=kind,
        source_pixels=samples,
        lossless=lossless,
        jpeg=jpeg,
    )


def turn_upright(array: SampleArray, orientation: int) -> SampleArray:
    """Undoes an EXIF orientation.

    Args:
        array: ``(H, W, C)`` as stored.
        orientation: 1..8. Source: EXIF 2.32, tag 274.

    Returns:
        A view with the first row at the top; rows and columns are exchanged for 5..8.
    """
    if orientation >= 5:
        array = np.swapaxes(array, 0, 1)
    flips = {2: (1,), 3: (0, 1), 4: (0,), 6: (1,), 7: (0, 1), 8: (0,)}
    return np.flip(array, flips[orientation]) if orientation in flips else array


def _is_lossless(kind: str, data: bytes) -> bool:
    if kind == "WEBP":
        return b"VP8L" in data[12:4096]
    return kind in ("PNG", "TIFF", "BMP", "GIF")


def _jpeg_settings(picture: PilImage.Image) -> JpegSettings:
    tables: dict[int, list[int]] = getattr(picture, "quantization", {})
    subsampling = JpegImagePlugin.get_sampling(picture) if picture.mode != "L" else 0
    return JpegSettings(
        quality=estimate_jpeg_quality(tables.get(0, [])),
        subsampling=subsampling if subsampling in (0, 1, 2) else 2,
        progressive=bool(picture.info.get("progressive")),
    )


# Luminance quantisation at quality 50. Source: ITU-T T.81, table K.1 (natural order).
_LUMINANCE_50: Final = np.array(
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ]
)  # fmt: skip


def estimate_jpeg_quality(table: Iterable[int]) -> int:
    """The quality on libjpeg's scale whose luminance table comes closest to a file's.

    Args:
        table: 64 divisors in natural order; anything else gives 75.

    Returns:
        1..100.
    """
    divisors = np.sort(np.fromiter(table, np.int64))  # sorted: the order differs among versions
    if divisors.size != 64:
        return 75
    qualities = np.arange(1, 101)
    percent = np.where(qualities < 50, 5000 // qualities, 200 - 2 * qualities)
    tables = np.clip((_LUMINANCE_50[None] * percent[:, None] + 50) // 100, 1, 255)
    distance = np.abs(np.sort(tables, axis=1) - divisors).sum(axis=1)
    return int(qualities[int(distance.argmin())])


def find_images(paths: Iterable[Path]) -> list[Path]:
    """The photos among files and folders.

    Args:
        paths: Files, taken as they are, and folders, searched at every depth for files whose
            ending is in :data:`SUPPORTED_SUFFIXES`. Hidden files and folders are passed over.

    Returns:
        Each file once, in the order of ``paths``, those of a folder sorted.

    Raises:
        InputError: ``image-missing`` for a path that does not exist, ``folder-empty`` for a
            folder without photos.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = sorted(_walk(path))
            if not inside:
                raise InputError(
                    "folder-empty", f"The folder “{path}” holds no photos.", SUPPORTED_HINT
                )
            found.update(dict.fromkeys(inside))
        elif path.exists() or path.is_symlink():
            found[path] = None
        else:
            raise InputError("image-missing", f"“{path}” does not exist.")
    return list(found)


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):  # does not follow links to folders: no cycles
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith(".") and Path(name).suffix.lower() in SUPPORTED_SUFFIXES:
                yield Path(parent) / name
