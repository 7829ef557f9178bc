"""EXIF blocks for upright copies, changed in place.

A maker note holds offsets that only its camera's maker knows; written again at another place it
falls apart. So the block stays as it stands in the original, and only what has become wrong in it
is changed: the orientation, the size, and the thumbnail, which shows the photo before.

Source: EXIF 2.32 (CIPA DC-008-2019), TIFF revision 6.0.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

MARKER: Final = b"Exif\0\0"
_ORIENTATION: Final = 274
_EXIF_IFD: Final = 34665
_PIXEL_WIDTH: Final = 40962
_PIXEL_HEIGHT: Final = 40963
_IMAGE_WIDTH: Final = 256
_IMAGE_HEIGHT: Final = 257
_THUMBNAIL_OFFSET: Final = 513
_THUMBNAIL_LENGTH: Final = 514
_SHORT: Final = 3
_LONG: Final = 4
_MAX_ENTRIES: Final = 4096


@dataclass(frozen=True, slots=True)
class _Entry:
    tag: int
    kind: int
    count: int
    place: int
    """Of its value field."""


class _Block:
    """A TIFF structure that is read and changed with every place checked."""

    def __init__(self, data: bytes) -> None:
        self.data = bytearray(data)
        order = {b"II*\0": "<", b"MM\0*": ">"}.get(bytes(data[:4]))
        if order is None:
            raise ValueError("no TIFF structure")
        self._order = order
        self.first = self._number("I", 4)

    def _number(self, form: str, place: int) -> int:
        value: int = struct.unpack_from(self._order + form, self.data, place)[0]
        return value

    def entries(self, directory: int) -> Iterator[_Entry]:
        count = self._number("H", directory)
        if count > _MAX_ENTRIES:
            raise ValueError("too many entries")
        for index in range(count):
            place = directory + 2 + 12 * index
            yield _Entry(
                self._number("H", place),
                self._number("H", place + 2),
                self._number("I", place + 4),
                place + 8,
            )

    def next_directory(self, directory: int) -> tuple[int, int]:
        """Where the next directory is (0 for none), and where that is written."""
        place = directory + 2 + 12 * self._number("H", directory)
        return self._number("I", place), place

    def value(self, entry: _Entry) -> int:
        if entry.count == 1 and entry.kind == _SHORT:
            return self._number("H", entry.place)
        if entry.count == 1 and entry.kind == _LONG:
            return self._number("I", entry.place)
        raise ValueError("not a number")

    def set_value(self, entry: _Entry, value: int) -> None:
        if entry.count != 1 or entry.kind not in (_SHORT, _LONG):
            raise ValueError("not a number")
        form = "H" if entry.kind == _SHORT else "I"
        if form == "H" and value > 0xFFFF:
            raise ValueError("the size does not fit")
        struct.pack_into(self._order + form, self.data, entry.place, value)

    def remove(self, directory: int, entry: _Entry) -> None:
        """Moves the entries behind one, and the pointer to the next directory, up over it."""
        count = self._number("H", directory)
        end = directory + 2 + 12 * count + 4
        start = entry.place - 8
        self.data[start:end] = self.data[start + 12 : end] + bytes(12)
        struct.pack_into(self._order + "H", self.data, directory, count - 1)

    def set_pointer(self, place: int, value: int) -> None:
        struct.pack_into(self._order + "I", self.data, place, value)


def upright_exif(exif: bytes, width: int, height: int, *, orientation: bool = True) -> bytes | None:
    """An original's EXIF for an upright copy of it.

    Args:
        exif: The block, with or without its ``Exif`` marker.
        width: Width of the copy in pixels.
        height: Its height.
        orientation: Whether the tag stays; AVIF does without, and Pillow would write the whole
            block anew to get rid of it.

    Returns:
        The block with its marker: orientation 1, the copy's size, no thumbnail, and everything
        else to the byte. None where it is damaged.
    """
    try:
        block = _Block(exif.removeprefix(MARKER))
        turned = {_IMAGE_WIDTH: (height, width), _IMAGE_HEIGHT: (width, height)}
        unwanted = None
        for entry in list(block.entries(block.first)):
            if entry.tag == _ORIENTATION:
                block.set_value(entry, 1)
                unwanted = None if orientation else entry
            elif entry.tag in turned:
                # Some programs keep an earlier size here, which is history and stays.
                before, after = turned[entry.tag]
                if block.value(entry) == before:
                    block.set_value(entry, after)
            elif entry.tag == _EXIF_IFD:
                _set_size(block, block.value(entry), width, height)
        _remove_thumbnail(block)
        if unwanted is not None:
            block.remove(block.first, unwanted)
    except (ValueError, struct.error, OverflowError):
        return None
    return MARKER + bytes(block.data)


def _set_size(block: _Block, directory: int, width: int, height: int) -> None:
    sizes = {_PIXEL_WIDTH: width, _PIXEL_HEIGHT: height}
    for entry in list(block.entries(directory)):
        if entry.tag in sizes:
            block.set_value(entry, sizes[entry.tag])


def _remove_thumbnail(block: _Block) -> None:
    directory, pointer = block.next_directory(block.first)
    if directory == 0:
        return
    facts = {}
    for entry in list(block.entries(directory)):
        if entry.tag in (_THUMBNAIL_OFFSET, _THUMBNAIL_LENGTH):
            facts[entry.tag] = block.value(entry)
    block.set_pointer(pointer, 0)
    start, length = facts.get(_THUMBNAIL_OFFSET, 0), facts.get(_THUMBNAIL_LENGTH, 0)
    end = start + length
    if not directory < start < end <= len(block.data):
        return  # somewhere else: it could take other facts with it
    # Nobody finds it any more; it must not be there either.
    if end == len(block.data):
        del block.data[start:]
    else:
        block.data[start:end] = bytes(length)
