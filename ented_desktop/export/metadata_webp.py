"""The chunks of a WebP file.

Source: RFC 9649 (WebP Image Format).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ented_desktop.domain.note import Note, note
from ented_desktop.export.metadata_blocks import (
    MAX_BLOCK_BYTES,
    MAX_BLOCKS,
    BadBlockError,
    Blocks,
)

_XMP_FLAG: Final = 0x04
_ALPHA_FLAG: Final = 0x10
_HEAD_BYTES: Final = 12


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = _HEAD_BYTES
    for _ in range(MAX_BLOCKS):
        if place + 8 > len(data):
            return
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        if place + 8 + size > len(data):
            raise BadBlockError("a chunk that is longer than the file")
        yield data[place : place + 4], data[place + 8 : place + 8 + size]
        place += 8 + size + size % 2
    raise BadBlockError("too many chunks")


def read(data: bytes) -> Blocks:
    """The blocks of a WebP file; what is behind damage is missing, and the damage is told."""
    blocks = Blocks()
    try:
        for name, content in _chunks(data):
            if name in (b"EXIF", b"XMP ") and len(content) > MAX_BLOCK_BYTES:
                raise BadBlockError(f"metadata of {len(content)} bytes")
            if name == b"EXIF":
                blocks.exif = blocks.exif or content.removeprefix(b"Exif\0\0")
            elif name == b"XMP ":
                blocks.xmp = blocks.xmp or content
            elif name == b"C2PA":
                blocks.credentials = True
    except BadBlockError as error:
        blocks.problems.append(note("metadata-damaged", error=str(error)))
    return blocks


def write(data: bytes, blocks: Blocks, packet: bytes | None) -> tuple[bytes, list[Note]]:
    """Puts blocks into a WebP file that has none of them yet.

    Args:
        data: The file, with its EXIF and its profile.
        blocks: The original's blocks.
        packet: The XMP packet to write; None for none.

    Returns:
        The file, and what could not be put into it.
    """
    lost: list[Note] = []
    if blocks.iptc:
        lost.append(note("iptc-left-out", format="WebP"))
    if packet is None:
        return data, lost
    chunks = list(_chunks(data))
    if chunks[0][0] != b"VP8X":
        chunks.insert(0, (b"VP8X", _extended_header(*chunks[0])))
    header = chunks[0][1]
    chunks[0] = (b"VP8X", bytes([header[0] | _XMP_FLAG]) + header[1:])
    body = b"".join(_chunk(name, content) for name, content in [*chunks, (b"XMP ", packet)])
    return b"RIFF" + (4 + len(body)).to_bytes(4, "little") + b"WEBP" + body, lost


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)


def _extended_header(name: bytes, content: bytes) -> bytes:
    """The VP8X chunk of a file that consists of a picture alone."""
    if name == b"VP8L":
        bits = int.from_bytes(content[1:5], "little")
        width, height = bits & 0x3FFF, bits >> 14 & 0x3FFF  # each less one
        flags = _ALPHA_FLAG if bits >> 28 & 1 else 0
    else:
        width = (int.from_bytes(content[6:8], "little") & 0x3FFF) - 1
        height = (int.from_bytes(content[8:10], "little") & 0x3FFF) - 1
        flags = 0
    return bytes([flags, 0, 0, 0]) + width.to_bytes(3, "little") + height.to_bytes(3, "little")
