"""Pages of pictures and text as a PDF file, with nothing but what PDF readers bring.

Text is Helvetica, which every reader has, where Windows' Latin letters suffice; other writings are
drawn as small pictures with a font of this machine, or spelled out where none has them.

Source: ISO 32000-1:2008 (PDF 1.7).
"""

from __future__ import annotations

import textwrap
import unicodedata
import zlib
from functools import cache
from typing import Final

import numpy as np
from PIL import Image as PilImage
from PIL import ImageDraw, ImageFont

WIDTH_PT: Final = 595.0
"""A4, in points of 1/72 inch."""
HEIGHT_PT: Final = 842.0
_EM_SHARE: Final = 0.5
"""Width of a letter of Helvetica over its size, on average."""
_DRAWN_SCALE: Final = 4
_FONTS: Final = (
    "DejaVuSans.ttf",
    "NotoSans-Regular.ttf",
    "NotoSansCJK-Regular.ttc",
    "NotoSansJP-Regular.otf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "wqy-microhei.ttc",
    "segoeui.ttf",
    "msyh.ttc",
    "meiryo.ttc",
    "malgun.ttf",
    "Arial Unicode.ttf",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "AppleSDGothicNeo.ttc",
)
_NOWHERE: Final = "\U0010fffd"
"""A character that no font has."""


def wrap(text: str, width_pt: float, size_pt: float) -> list[str]:
    """Text in lines that fit.

    Args:
        text: The text.
        width_pt: Room in points.
        size_pt: Size of the letters in points.
    """
    wide = any(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    count = max(8, int(width_pt / (size_pt * (1.0 if wide else _EM_SHARE))))
    return textwrap.wrap(text, count, break_long_words=True) or [""]


class PdfPages:
    """A PDF file that grows page by page.

    Args:
        title: Shown by readers.
    """

    def __init__(self, title: str) -> None:
        self._objects: list[bytes] = [b"", b"", b""]  # catalog, pages and facts come last
        self._pages: list[int] = []
        self._content: list[bytes] = []
        self._used: dict[str, int] = {}
        self._title = title
        self._font = self._add(
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
        )

    @property
    def page_count(self) -> int:
        """The pages that are finished."""
        return len(self._pages)

    def add_jpeg(self, jpeg: bytes, width_px: int, height_px: int) -> int:
        """Takes a JPEG file (RGB) in; gives the number to draw it with, as often as wanted."""
        return self._add_picture(jpeg, width_px, height_px, b"/DeviceRGB", b"/DCTDecode")

    def draw(self, picture: int, x: float, y: float, width: float, height: float) -> None:
        """Draws a picture on the current page.

        Args:
            picture: Its number.
            x: Left edge in points from the page's left edge.
            y: Upper edge in points from the page's upper edge.
            width: Its width in points.
            height: Its height in points.
        """
        name = f"P{picture}"
        self._used[name] = picture
        bottom = HEIGHT_PT - y - height
        self._content.append(
            f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {bottom:.2f} cm /{name} Do Q".encode()
        )

    def write(self, text: str, x: float, y: float, size: float, grey: float = 0.0) -> None:
        """Writes one line on the current page.

        Args:
            text: The line.
            x: Its left edge in points from the page's left edge.
            y: Its base line in points from the page's upper edge.
            size: Of its letters in points.
            grey: Brightness of its ink in [0, 1].
        """
        text = text.encode("utf-8", "backslashreplace").decode("utf-8")  # names that are no text
        try:
            encoded = text.encode("cp1252")
        except UnicodeEncodeError:
            if self._write_drawn(text, x, y, size):
                return
            encoded = text.encode("ascii", "backslashreplace")
        escaped = encoded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        place = f"BT {grey:.2f} g /F {size:.2f} Tf {x:.2f} {HEIGHT_PT - y:.2f} Td (".encode()
        self._content.append(place + escaped + b") Tj ET")

    def _write_drawn(self, text: str, x: float, y: float, size: float) -> bool:
        font = _font_for(text, round(size * _DRAWN_SCALE))
        if font is None:
            return False
        left, top, right, bottom = font.getbbox(text, anchor="ls")
        width, height = int(right - left) + 2, int(bottom - top) + 2
        if width < 1 or height < 1:
            return False
        canvas = PilImage.new("L", (width, height), 255)
        ImageDraw.Draw(canvas).text((1 - left, 1 - top), text, 0, font, anchor="ls")
        samples = np.asarray(canvas)
        picture = self._add_picture(
            zlib.compress(samples.tobytes()), width, height, b"/DeviceGray", b"/FlateDecode"
        )
        self.draw(
            picture,
            x,
            y + top / _DRAWN_SCALE,
            width / _DRAWN_SCALE,
            height / _DRAWN_SCALE,
        )
        return True

    def end_page(self) -> None:
        """Finishes the current page; the next one begins empty."""
        stream = zlib.compress(b"\n".join(self._content))
        head = b"<</Filter/FlateDecode/Length %d>>" % len(stream)
        content = self._add(head + b"stream\n" + stream + b"\nendstream")
        pictures = "".join(f"/{name} {number} 0 R" for name, number in self._used.items())
        self._pages.append(
            self._add(
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH_PT:g} {HEIGHT_PT:g}]"
                f"/Contents {content} 0 R/Resources<</Font<</F {self._font} 0 R>>"
                f"/XObject<<{pictures}>>>>>>".encode()
            )
        )
        self._content, self._used = [], {}

    def to_bytes(self) -> bytes:
        """The file; a page that was begun is finished first."""
        if self._content or not self._pages:
            self.end_page()
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
        self._objects[1] = f"<</Type/Pages/Kids[{kids}]/Count {len(self._pages)}>>".encode()
        title = ("\ufeff" + self._title).encode("utf-16-be", "replace").hex()
        self._objects[2] = f"<</Title<{title}>/Producer(ENTED Desktop)>>".encode()
        parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
        length = len(parts[0])
        places = []
        for number, body in enumerate(self._objects, 1):
            part = b"%d 0 obj\n" % number + body + b"\nendobj\n"
            places.append(length)
            length += len(part)
            parts.append(part)
        count = len(places) + 1
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        parts += [b"%010d 00000 n \n" % place for place in places]
        parts.append(
            b"trailer\n<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            % (count, length)
        )
        return b"".join(parts)

    def _add_picture(
        self, data: bytes, width: int, height: int, colors: bytes, packing: bytes
    ) -> int:
        facts = b"<</Type/XObject/Subtype/Image/Width %d/Height %d" % (width, height)
        facts += b"/ColorSpace" + colors + b"/BitsPerComponent 8/Filter" + packing
        return self._add(facts + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream")

    def _add(self, body: bytes) -> int:
        self._objects.append(body)
        return len(self._objects)


@cache
def _fonts(size: int) -> tuple[ImageFont.FreeTypeFont, ...]:
    found = []
    for name in _FONTS:
        try:
            found.append(ImageFont.truetype(name, size))
        except OSError:
            continue  # not on this machine
    return tuple(found)


def _font_for(text: str, size: int) -> ImageFont.FreeTypeFont | None:
    """A font of this machine that has all letters of a text."""
    letters = {letter for letter in text if not letter.isspace()}
    for font in _fonts(size):
        missing = bytes(font.getmask(_NOWHERE))
        if all(bytes(font.getmask(letter)) != missing for letter in letters):
            return font
    return None
