"""The segments of a JPEG file.

Source: ITU-T T.81, annex B; ISO 16684-3 (XMP in JPEG); CIPA DC-008 (EXIF).
"""

from __future__ import annotations

import hashlib
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

_JFIF: Final = b"JFIF\0"
_DENSITY: Final = 7
"""Where unit and density stand in a JFIF segment."""
_EXIF: Final = b"Exif\0\0"
_XMP: Final = b"http://ns.adobe.com/xap/1.0/\0"
_EXTENDED: Final = b"http://ns.adobe.com/xmp/extension/\0"
_PHOTOSHOP: Final = b"Photoshop 3.0\0"
_MAX_PAYLOAD: Final = 65533
_EXTENDED_PART: Final = 65400 - len(_EXTENDED)
_APP0, _APP1, _APP11, _APP13, _COMMENT = 0xE0, 0xE1, 0xEB, 0xED, 0xFE
_WITHOUT_LENGTH: Final = frozenset({0x01, *range(0xD0, 0xD9)})
_LAST: Final = frozenset({0xD9, 0xDA})
"""End of the image, start of its scan."""


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of every segment before the scan."""
    place = 2
    for _ in range(MAX_BLOCKS):
        while data[place : place + 1] == b"\xff" and data[place + 1 : place + 2] == b"\xff":
            place += 1  # fill bytes
        if data[place : place + 1] != b"\xff" or place + 4 > len(data):
            raise BadBlockError("a segment without its mark")
        marker = data[place + 1]
        if marker in _LAST:
            return
        if marker in _WITHOUT_LENGTH:
            end = place + 2
        else:
            end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
            if end < place + 4 or end > len(data):
                raise BadBlockError("a segment that is longer than the file")
        yield marker, place, end
        place = end
    raise BadBlockError("too many segments")


def read(data: bytes) -> Blocks:
    """The blocks of a JPEG file; what is behind damage is missing, and the damage is told."""
    blocks = Blocks()
    resources = bytearray()
    comments: list[bytes] = []
    extended: list[bytes] = []
    try:
        for marker, start, end in _segments(data):
            content = data[start + 4 : end]
            if marker == _APP0 and content.startswith(_JFIF):
                density = content[_DENSITY : _DENSITY + 5]
                if len(density) == 5 and density[1:3] == density[3:5]:
                    # What differs both ways depends on how the photo is turned.
                    blocks.density = blocks.density or density
            elif marker == _APP1 and content.startswith(_EXIF):
                blocks.exif = blocks.exif or content[len(_EXIF) :]
            elif marker == _APP1 and content.startswith(_XMP):
                blocks.xmp = blocks.xmp or content[len(_XMP) :]
            elif marker == _APP1 and content.startswith(_EXTENDED):
                extended.append(content)
            elif marker == _APP13 and content.startswith(_PHOTOSHOP):
                resources += content[len(_PHOTOSHOP) :]
            elif marker == _COMMENT:
                comments.append(content)
            elif marker == _APP11 and content.startswith(b"JP"):
                blocks.credentials = True
        if sum(map(len, extended)) + len(resources) > MAX_BLOCK_BYTES:
            raise BadBlockError(f"metadata of {sum(map(len, extended)) + len(resources)} bytes")
        blocks.extended_xmp = tuple(extended)
        read_resources(bytes(resources), blocks)
    except BadBlockError as error:
        blocks.problems.append(note("metadata-damaged", error=str(error)))
    blocks.comments = tuple(comments)
    return blocks


def write(data: bytes, blocks: Blocks, packet: bytes | None) -> tuple[bytes, list[Note]]:
    """Puts blocks into a JPEG file that has none of them yet.

    Args:
        data: The file, with its EXIF and its profile.
        blocks: The original's blocks.
        packet: The XMP packet to write; None for none.

    Returns:
        The file, and what could not be put into it.
    """
    lost: list[Note] = []
    added = [] if packet is None else _xmp_segments(packet, blocks.extended_xmp)
    resources = write_resources(blocks)
    room = _MAX_PAYLOAD - len(_PHOTOSHOP)
    for start in range(0, len(resources), room):
        added.append(_segment(_APP13, _PHOTOSHOP + resources[start : start + room]))
    added += [_segment(_COMMENT, comment) for comment in blocks.comments]
    behind = 2
    for marker, start, end in _segments(data):
        if marker not in (_APP0, _APP1) or start != behind:
            break
        jfif = data[start + 4 : end].startswith(_JFIF)
        if marker == _APP0 and jfif and blocks.density is not None:
            # As the original says it: encoders know dots per inch only.
            place = start + 4 + _DENSITY
            data = data[:place] + blocks.density + data[place + 5 :]
        behind = end
    return data[:behind] + b"".join(added) + data[behind:], lost


def _segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content


def _xmp_segments(packet: bytes, extended: tuple[bytes, ...]) -> list[bytes]:
    """The segments of a packet; one that is too large goes into extended segments as a whole."""
    if len(_XMP) + len(packet) <= _MAX_PAYLOAD:
        return [
            _segment(_APP1, _XMP + packet),
            *(_segment(_APP1, part) for part in extended),
        ]
    # The standard forbids the wrapper and the padding there.
    start = packet.find(b"<x:xmpmeta")
    body = packet[max(start, 0) : packet.rfind(b">", 0, packet.rfind(b"<?xpacket end=")) + 1]
    digest = hashlib.md5(body, usedforsecurity=False).hexdigest().upper().encode()
    main = (
        b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" '
        b'xmpNote:HasExtendedXMP="' + digest + b'"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    head = _EXTENDED + digest + len(body).to_bytes(4, "big")
    parts = [
        _segment(_APP1, head + at.to_bytes(4, "big") + body[at : at + _EXTENDED_PART])
        for at in range(0, len(body), _EXTENDED_PART)
    ]
    return [_segment(_APP1, _XMP + main), *parts]
