"""What a photo file says beside its pixels, carried from an original to its restored copy.

EXIF, profile and resolution are written with the pixels; everything else is put into the file that
comes of it: XMP, IPTC records, Photoshop's resources, comments and texts. What would be wrong in
the copy is put right or left out: orientation, sizes, thumbnails, content credentials.
"""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Callable
from typing import Final

from PIL import Image as PilImage

from ented_desktop.domain.note import Note, note
from ented_desktop.export import metadata_jpeg, metadata_png, metadata_tiff, metadata_webp, xmp
from ented_desktop.export.metadata_blocks import MAX_BLOCK_BYTES, Blocks
from ented_desktop.export.software_record import SoftwareRecord

_READERS: Final[dict[str, Callable[[bytes], Blocks]]] = {
    "JPEG": metadata_jpeg.read,
    "PNG": metadata_png.read,
    "TIFF": metadata_tiff.read,
    "WEBP": metadata_webp.read,
}
_WRITERS: Final[dict[str, Callable[[bytes, Blocks, bytes | None], tuple[bytes, list[Note]]]]] = {
    "JPEG": metadata_jpeg.write,
    "PNG": metadata_png.write,
    "TIFF": metadata_tiff.write,
    "WEBP": metadata_webp.write,
}
_BY_ENCODER: Final = frozenset({"HEIF", "AVIF"})
"""Formats whose XMP is written together with the pixels."""
_LARGE: Final = 60_000
"""From this size on, the room that a packet leaves for later edits is given up."""


def read_blocks(data: bytes, kind: str) -> Blocks:
    """What a file holds beside its pixels.

    Args:
        data: The file.
        kind: Pillow's name of its format.

    Returns:
        Its blocks; without any for a format that is not known here. Damage is told in
        :attr:`Blocks.problems`, never raised.
    """
    if kind in _BY_ENCODER:
        return _read_with_pillow(data, kind)
    reader = _READERS.get(kind)
    return Blocks() if reader is None else reader(data)


def _read_with_pillow(data: bytes, kind: str) -> Blocks:
    blocks = Blocks()
    with warnings.catch_warnings(), contextlib.suppress(Exception):  # an untrusted structure
        warnings.simplefilter("ignore")
        with PilImage.open(io.BytesIO(data), formats=(kind,)) as picture:
            exif, packet = picture.info.get("exif"), picture.info.get("xmp")
        if isinstance(exif, bytes) and len(exif) <= MAX_BLOCK_BYTES:
            blocks.exif = exif.removeprefix(b"Exif\0\0")
        blocks.xmp = packet if isinstance(packet, bytes) and packet else None
    return blocks


def make_packet(
    blocks: Blocks, record: SoftwareRecord, width: int, height: int
) -> tuple[bytes, list[Note]]:
    """The XMP packet of a copy.

    Args:
        blocks: The original's blocks.
        record: What was done.
        width: Width of the copy in pixels.
        height: Its height.

    Returns:
        The packet, and what of the original's could not be carried.
    """
    try:
        packet, lost = xmp.add_record(blocks.xmp, record, width, height), []
    except xmp.BadPacketError as error:
        packet = xmp.add_record(None, record, width, height)
        lost = [note("xmp-left-out", error=str(error))]
    return xmp.without_padding(packet) if len(packet) > _LARGE else packet, lost


def carry(data: bytes, kind: str, blocks: Blocks, packet: bytes) -> tuple[bytes, list[Note]]:
    """Puts an original's blocks into its copy.

    Args:
        data: The copy, encoded, with EXIF and profile but nothing else.
        kind: Pillow's name of its format.
        blocks: The original's blocks.
        packet: The copy's XMP packet.

    Returns:
        The copy, and what could not be carried.
    """
    lost = list(blocks.problems)
    if blocks.credentials:
        lost.append(note("credentials-left-out"))
    writer = _WRITERS.get(kind)
    if writer is not None:
        data, more = writer(data, blocks, packet)
        return data, [*lost, *more]
    if blocks.iptc:
        lost.append(note("iptc-left-out", format=kind))
    if kind not in _BY_ENCODER:
        lost.append(note("record-left-out", format=kind))
    return data, lost
