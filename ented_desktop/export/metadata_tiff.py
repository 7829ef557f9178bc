"""The first directory of a TIFF file.

Source: TIFF revision 6.0 (1992); ISO 16684-3 (XMP in TIFF).
"""

from __future__ import annotations

import struct
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

_XMP: Final = 700
_IPTC: Final = 33723
_PHOTOSHOP: Final = 34377
_BYTE: Final = 1
_UNDEFINED: Final = 7
_SIZES: Final = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}


def read(data: bytes) -> Blocks:
    """The blocks of a TIFF file; what cannot be read is missing, and that is told.

    Its EXIF is no block by itself and is not among them.
    """
    blocks = Blocks()
    try:
        found = _read_tags(data)
        blocks.xmp = found.get(_XMP)
        blocks.iptc = found.get(_IPTC)
        read_resources(found.get(_PHOTOSHOP, b""), blocks)
    except (BadBlockError, struct.error) as error:
        blocks.problems.append(note("metadata-damaged", error=str(error)))
    return blocks


def _read_tags(data: bytes) -> dict[int, bytes]:
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None:
        return {}  # BigTIFF
    (directory,) = struct.unpack_from(order + "I", data, 4)
    (count,) = struct.unpack_from(order + "H", data, directory)
    if count > MAX_BLOCKS:
        raise BadBlockError("too many tags")
    found: dict[int, bytes] = {}
    for index in range(count):
        place = directory + 2 + 12 * index
        tag, kind, number = struct.unpack_from(order + "HHI", data, place)
        if tag not in (_XMP, _IPTC, _PHOTOSHOP):
            continue
        size = number * _SIZES.get(kind, 1)
        start = place + 8
        if size > 4:
            (start,) = struct.unpack_from(order + "I", data, start)
        if size > MAX_BLOCK_BYTES or start + size > len(data):
            raise BadBlockError(f"tag {tag} of {size} bytes")
        found[tag] = data[start : start + size]
    return found


def write(data: bytes, blocks: Blocks, packet: bytes | None) -> tuple[bytes, list[Note]]:
    """Puts blocks into a little-endian TIFF file that has none of them yet.

    The directory is written again behind everything else; all offsets in it stay valid.

    Args:
        data: The file, as :func:`ented_desktop.imaging.containers.write_tiff` writes it.
        blocks: The original's blocks.
        packet: The XMP packet to write; None for none.

    Returns:
        The file, and what could not be put into it.
    """
    added: dict[int, tuple[int, bytes]] = {}
    if packet is not None:
        added[_XMP] = (_BYTE, packet)
    if blocks.iptc:
        added[_IPTC] = (_UNDEFINED, blocks.iptc)
    if blocks.resources:
        added[_PHOTOSHOP] = (_BYTE, write_resources(blocks))
    if not added:
        return data, []
    (directory,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, directory)
    first = directory + 2
    entries = {
        struct.unpack_from("<H", data, at)[0]: data[at : at + 12]
        for at in range(first, first + 12 * count, 12)
    }
    behind = data[first + 12 * count : first + 12 * count + 4]
    tail = bytearray(b"\0" * (len(data) % 2))
    for tag, (kind, content) in added.items():
        head = struct.pack("<HHI", tag, kind, len(content))
        if len(content) <= 4:
            entries[tag] = head + content.ljust(4, b"\0")
            continue
        entries[tag] = head + struct.pack("<I", len(data) + len(tail))
        tail += content + b"\0" * (len(content) % 2)
    place = len(data) + len(tail)
    tail += struct.pack("<H", len(entries)) + b"".join(entries[tag] for tag in sorted(entries))
    return data[:4] + struct.pack("<I", place) + data[8:] + bytes(tail) + behind, []
