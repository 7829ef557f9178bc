"""What a photo file holds beside its pixels, as blocks of bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ented_desktop.domain import Note

MAX_BLOCK_BYTES: Final = 16 << 20
"""Blocks beyond this are refused; so are more than :data:`MAX_BLOCKS` of them."""
MAX_BLOCKS: Final = 4096


class BadBlockError(ValueError):
    """A block that cannot be read; the text says why."""


@dataclass
class Blocks:
    """The blocks of one file; empty where it has none.

    Attributes:
        exif: TIFF structure of the EXIF, without marker; None in TIFF files, whose EXIF is no
            block of its own.
        xmp: The XMP packet.
        extended_xmp: JPEG: the further parts of a packet too large for one segment, as they stand.
        iptc: IPTC records (IIM).
        resources: Photoshop's other resources: number, name, content.
        texts: PNG: keyword and whole chunk of each text.
        comments: JPEG: comments.
        density: JPEG: unit and density of the pixels, 5 bytes as JFIF has them, where they are the
            same both ways.
        colors: PNG: chunks that say what the samples mean where there is no profile.
        credentials: Whether content credentials (C2PA) are there, whose seal a change breaks.
        problems: What could not be read.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    extended_xmp: tuple[bytes, ...] = ()
    iptc: bytes | None = None
    resources: tuple[tuple[int, bytes, bytes], ...] = ()
    texts: tuple[tuple[str, bytes], ...] = ()
    comments: tuple[bytes, ...] = ()
    density: bytes | None = None
    colors: tuple[bytes, ...] = ()
    credentials: bool = False
    problems: list[Note] = field(default_factory=list)


_IPTC: Final = 0x0404
_OUTDATED: Final = frozenset(
    {
        0x0409,  # thumbnail
        0x040C,  # thumbnail
        0x040F,  # colour profile, which the file carries itself
        0x0422,  # EXIF, the same
        0x0423,
        0x0424,  # XMP, the same
    }
)
_FIRST_PATH: Final = 2000
_LAST_PATH: Final = 2998


def read_resources(data: bytes, blocks: Blocks) -> None:
    """Reads Photoshop's image resources: the IPTC records, and what else is worth carrying.

    Thumbnails go, and so do what the file says elsewhere and clipping paths, which belong to the
    picture as it was stored.

    Args:
        data: The resources, one after another.
        blocks: Gets what is found.

    Raises:
        BadBlockError: They are damaged; what stands before the damage was taken.

    Source: Adobe Photoshop File Formats Specification, “Image Resource Blocks”.
    """
    kept: list[tuple[int, bytes, bytes]] = []
    place = 0
    try:
        while place + 12 <= len(data):
            if data[place : place + 4] not in (b"8BIM", b"MeSa", b"PHUT", b"AgHg", b"DCSR"):
                raise BadBlockError("a resource without its mark")
            number = int.from_bytes(data[place + 4 : place + 6], "big")
            name_bytes = 1 + data[place + 6]
            name = data[place + 7 : place + 6 + name_bytes]
            place += 6 + name_bytes + name_bytes % 2
            size = int.from_bytes(data[place : place + 4], "big")
            place += 4
            if size > len(data) - place:
                raise BadBlockError(f"a resource of {size} bytes")
            content = data[place : place + size]
            place += size + size % 2
            if number == _IPTC:
                blocks.iptc = blocks.iptc or content or None
            elif number not in _OUTDATED and not _FIRST_PATH <= number <= _LAST_PATH:
                kept.append((number, name, content))
            if len(kept) > MAX_BLOCKS:
                raise BadBlockError("too many resources")
    finally:
        blocks.resources = (*blocks.resources, *kept)


def write_resources(blocks: Blocks) -> bytes:
    """Photoshop's image resources with the IPTC records; empty where there are none."""
    resources = list(blocks.resources)
    if blocks.iptc:
        resources.insert(0, (_IPTC, b"", blocks.iptc))
    parts = []
    for number, name, content in resources:
        head = b"8BIM" + number.to_bytes(2, "big") + bytes([len(name)]) + name
        parts += [head, b"\0" * (len(head) % 2), len(content).to_bytes(4, "big"), content]
        parts.append(b"\0" * (len(content) % 2))
    return b"".join(parts)
