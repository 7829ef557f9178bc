"""The chunks of a PNG file.

Source: ISO/IEC 15948 (PNG, third edition); ISO 16684-3 (XMP in PNG). PNG has no home of its own
for IPTC records; ImageMagick's “raw profile” is what other programs read.
"""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterator
from typing import Final

from ented_desktop.domain.note import Note, note
from ented_desktop.export.metadata_blocks import (
    MAX_BLOCK_BYTES,
    MAX_BLOCKS,
    BadBlockError,
    Blocks,
    read_resources,
    write_resources,
)

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_XMP: Final = "XML:com.adobe.xmp"
_RAW: Final = "Raw profile type "
_COLORS: Final = frozenset({b"gAMA", b"cHRM", b"sRGB", b"cICP"})
_TEXTS: Final = frozenset({b"tEXt", b"zTXt", b"iTXt"})
_CARRIED: Final = frozenset({b"eXIf", *_COLORS, *_TEXTS})
_HEX_PER_LINE: Final = 72


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Name, start and end (checksum included) of every chunk."""
    place = len(_SIGNATURE)
    pieces = 0  # of the pixels there may be any number
    while place + 12 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        name = data[place + 4 : place + 8]
        end = place + 12 + size
        if end > len(data):
            raise BadBlockError("a chunk that is longer than the file")
        pieces += name != b"IDAT"
        if pieces > MAX_BLOCKS:
            raise BadBlockError("too many chunks")
        yield name, place, end
        if name == b"IEND":
            return
        place = end
    raise BadBlockError("the end is missing")


def read(data: bytes) -> Blocks:
    """The blocks of a PNG file; what is behind damage is missing, and the damage is told."""
    blocks = Blocks()
    texts: list[tuple[str, bytes]] = []
    colors: list[bytes] = []
    total = 0
    try:
        for name, start, end in _chunks(data):
            content = data[start + 8 : end - 4]
            if name in _CARRIED and data[end - 4 : end] != _checksum(name, content):
                # Carried on, it would make the copy unreadable.
                blocks.problems.append(
                    note("metadata-damaged", error="a chunk whose checksum is wrong")
                )
                continue
            if name == b"eXIf":
                blocks.exif = blocks.exif or content
            elif name in _COLORS:
                colors.append(data[start:end])
            elif name == b"caBX":
                blocks.credentials = True
            elif name in _TEXTS:
                total += len(content)
                if total > MAX_BLOCK_BYTES:
                    raise BadBlockError(f"texts of {total} bytes")
                keyword = content.partition(b"\0")[0].decode("latin-1")
                if keyword == _XMP:
                    blocks.xmp = blocks.xmp or _text(name, content)
                elif keyword.startswith(_RAW):
                    _read_raw_profile(keyword, _text(name, content), blocks)
                else:
                    texts.append((keyword, data[start:end]))
    except BadBlockError as error:
        blocks.problems.append(note("metadata-damaged", error=str(error)))
    blocks.texts, blocks.colors = tuple(texts), tuple(colors)
    return blocks


def write(data: bytes, blocks: Blocks, packet: bytes | None) -> tuple[bytes, list[Note]]:
    """Puts blocks into a PNG file that has none of them yet.

    Args:
        data: The file, with its EXIF and its profile.
        blocks: The original's blocks.
        packet: The XMP packet to write; None for none.

    Returns:
        The file, and what could not be put into it.
    """
    added: list[bytes] = []
    chunks = list(_chunks(data))
    if not any(name == b"iCCP" for name, _, _ in chunks):
        added += blocks.colors
    if packet is not None:
        added.append(_chunk(b"iTXt", _XMP.encode() + b"\0\0\0\0\0" + packet))
    if blocks.iptc or blocks.resources:
        added.append(_chunk(b"zTXt", _raw_profile(write_resources(blocks))))
    added += [chunk for _, chunk in blocks.texts]
    for comment in blocks.comments:
        with contextlib.suppress(UnicodeDecodeError):
            text = comment.rstrip(b"\0").decode().encode()
            added.append(_chunk(b"iTXt", b"Comment\0\0\0\0\0" + text))
    behind = chunks[0][2]  # the header's end: colours must come before the pixels
    return data[:behind] + b"".join(added) + data[behind:], []


def _chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + name + content + _checksum(name, content)


def _checksum(name: bytes, content: bytes) -> bytes:
    return zlib.crc32(content, zlib.crc32(name)).to_bytes(4, "big")


def _text(name: bytes, content: bytes) -> bytes:
    """The text of a text chunk, unpacked."""
    _, _, rest = content.partition(b"\0")
    if name == b"tEXt":
        return rest
    if name == b"zTXt":
        return _unpack(rest[1:])
    packed, rest = rest[:1] == b"\1", rest[2:]
    _, _, rest = rest.partition(b"\0")  # language
    _, _, text = rest.partition(b"\0")  # keyword in that language
    return _unpack(text) if packed else text


def _unpack(packed: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        text = unpacker.decompress(packed, MAX_BLOCK_BYTES + 1)
    except zlib.error as error:
        raise BadBlockError(str(error)) from error
    if len(text) > MAX_BLOCK_BYTES:
        raise BadBlockError("a packed text that swells beyond measure")
    return text


def _read_raw_profile(keyword: str, text: bytes, blocks: Blocks) -> None:
    """Takes IPTC records out of ImageMagick's form: name, length, hexadecimal digits."""
    kind = keyword.removeprefix(_RAW).strip().lower()
    if kind not in ("iptc", "8bim"):
        return  # EXIF, XMP and colour profiles: written anew where they count
    lines = text.strip().split(b"\n", 2)
    try:
        content = bytes.fromhex(lines[2].decode("ascii"))
    except (IndexError, ValueError) as error:
        raise BadBlockError("a raw profile that is none") from error
    content = content.removeprefix(b"Photoshop 3.0\0")
    if content.startswith(b"8BIM"):
        read_resources(content, blocks)
    elif content[:1] == b"\x1c":
        blocks.iptc = blocks.iptc or content


def _raw_profile(content: bytes) -> bytes:
    digits = content.hex().encode()
    lines = [digits[at : at + _HEX_PER_LINE] for at in range(0, len(digits), _HEX_PER_LINE)]
    text = b"\niptc\n%8d\n" % len(content) + b"\n".join(lines) + b"\n"
    return _RAW.encode() + b"iptc\0\0" + zlib.compress(text, 9)
