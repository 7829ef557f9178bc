"""Contact sheets: pictures side by side, for eyes."""

from __future__ import annotations

import bisect
import io
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.metrics import to_codes

_BACKGROUND: Final = (24, 24, 24)
_INK: Final = (230, 230, 230)
_GAP_PX: Final = 12
_LINE_PX: Final = 18
_TEXT_PX: Final = 14
_PAGE_WIDTH_PX: Final = 2120
_PAGE_HEIGHT_PX: Final = 3400


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """Pictures that belong together, with lines of text below.

    Attributes:
        pictures: Each float32 RGB ``(H, W, 3)`` in [0, 1]; shown in their own size, side by side.
            None leaves a square of the first one's size empty.
        lines: The text.
    """

    pictures: Sequence[Pixels | None]
    lines: Sequence[str]


def thumbnail(pixels: Pixels, side_px: int) -> Pixels:
    """Shrinks a picture so that its longer side has ``side_px`` (never enlarges).

    Args:
        pixels: float32 RGB ``(H, W, 3)`` in [0, 1].
        side_px: Longer side of the result.

    Returns:
        float32 RGB in [0, 1], area-filtered.
    """
    height, width = pixels.shape[:2]
    scale = side_px / max(height, width)
    if scale >= 1.0:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.float32)


def change_line(values: Iterable[tuple[str, float | None, float | None, int]]) -> str:
    """What a strip tells of its pictures' figures.

    Args:
        values: For each figure its name, its value before and after, and how many decimals it
            has; what is missing or not finite on either side is left out.

    Returns:
        For example ``"PSNR 24.10 > 26.02   LPIPS 0.512 > 0.430"``.
    """
    parts = []
    for name, before, after, digits in values:
        if before is None or after is None or not math.isfinite(before + after):
            continue
        shown = min(digits, 3)
        parts.append(f"{name} {before:.{shown}f} > {after:.{shown}f}")
    return "   ".join(parts)


def encode_png(pixels: Pixels) -> bytes:
    """A picture as an 8-bit PNG file.

    Args:
        pixels: float32 RGB ``(H, W, 3)`` in [0, 1].

    Returns:
        The file's bytes.
    """
    buffer = io.BytesIO()
    Image.fromarray(to_codes(pixels)).save(buffer, "PNG")
    return buffer.getvalue()


def pages(strips: Iterable[Strip], title: str) -> Iterator[bytes]:
    """Sets strips on pages, left to right and top to bottom in their order.

    Args:
        strips: What is shown.
        title: Printed at the top of every page, with the page's number.

    Yields:
        PNG files, one a page.
    """
    font = ImageFont.load_default(size=_TEXT_PX)
    rendered = [_render(strip, font) for strip in strips]
    shelves = _shelves(rendered)
    sheets: list[list[list[Image.Image]]] = [[]]
    used = 0
    for shelf in shelves:
        height = max(strip.height for strip in shelf) + _GAP_PX
        if sheets[-1] and used + height > _PAGE_HEIGHT_PX:
            sheets.append([])
            used = 0
        sheets[-1].append(shelf)
        used += height
    for number, sheet in enumerate(sheets, start=1):
        yield _page(sheet, f"{title}   page {number} of {len(sheets)}", font)


def _shelves(strips: Sequence[Image.Image]) -> list[list[Image.Image]]:
    shelves: list[list[Image.Image]] = []
    used = _PAGE_WIDTH_PX
    for strip in strips:
        if used + strip.width + _GAP_PX > _PAGE_WIDTH_PX:
            shelves.append([])
            used = _GAP_PX
        shelves[-1].append(strip)
        used += strip.width + _GAP_PX
    return shelves


def _page(
    shelves: Sequence[Sequence[Image.Image]],
    title: str,
    font: ImageFont.FreeTypeFont | ImageFont.ImageFont,
) -> bytes:
    heights = [max(strip.height for strip in shelf) for shelf in shelves]
    widths = [sum(strip.width + _GAP_PX for strip in shelf) for shelf in shelves]
    width = max([_PAGE_WIDTH_PX, *(total + _GAP_PX for total in widths)])
    top = _LINE_PX + 2 * _GAP_PX
    page = Image.new("RGB", (width, top + sum(heights) + _GAP_PX * len(heights)), _BACKGROUND)
    ImageDraw.Draw(page).text((_GAP_PX, _GAP_PX), title, fill=_INK, font=font)
    for shelf, height in zip(shelves, heights, strict=True):
        left = _GAP_PX
        for strip in shelf:
            page.paste(strip, (left, top))
            left += strip.width + _GAP_PX
        top += height + _GAP_PX
    buffer = io.BytesIO()
    page.save(buffer, "PNG")
    return buffer.getvalue()


def _render(strip: Strip, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> Image.Image:
    first = next((picture for picture in strip.pictures if picture is not None), None)
    blank = (128, 128) if first is None else first.shape[:2]
    sizes = [blank if p is None else p.shape[:2] for p in strip.pictures] or [(0, 240)]
    height = max(size[0] for size in sizes)
    width = sum(size[1] for size in sizes) + 4 * (len(sizes) - 1)
    lines = [_fit(line, width, font) for line in strip.lines]
    image = Image.new("RGB", (width, height + _LINE_PX * len(lines) + 4), _BACKGROUND)
    left = 0
    for picture, size in zip(strip.pictures, sizes, strict=False):
        if picture is not None:
            image.paste(Image.fromarray(to_codes(picture)), (left, 0))
        left += size[1] + 4
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((0, height + 2 + _LINE_PX * number), line, fill=_INK, font=font)
    return image


def _fit(line: str, width: int, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> str:
    """The line, cut with an ellipsis where it is wider than its pictures."""
    if font.getlength(line) <= width:
        return line
    lengths = range(len(line))
    fits = bisect.bisect_right(
        lengths, float(width), key=lambda n: float(font.getlength(line[:n] + "…"))
    )
    return line[: max(0, fits - 1)] + "…"
