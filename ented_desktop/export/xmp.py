"""XMP packets: an original's kept to the byte where nothing in it has become wrong.

A packet is edited in its text, not parsed and written again: what some other program put there, in
whatever order and with whatever prefixes, stays as it is.

Source: ISO 16684-1:2019 (XMP data model and serialisation).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from ented_desktop.export.software_record import (
    IPTC_EXTENSION,
    NAMESPACE,
    SoftwareRecord,
)

MAX_PACKET_BYTES: Final = 16 << 20
"""Packets beyond this are refused: no program writes such, and none would read it."""

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_TIFF: Final = "http://ns.adobe.com/tiff/1.0/"
_EXIF: Final = "http://ns.adobe.com/exif/1.0/"
_XMP: Final = "http://ns.adobe.com/xap/1.0/"
_HEAD: Final = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_NEW: Final = (
    _HEAD + '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
    f' <rdf:RDF xmlns:rdf="{_RDF}">\n'
    ' </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
)
_BOMS: Final = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_PADDING: Final = re.compile(rb"\s+(?=<\?xpacket end=)")

Name = tuple[str, str]
"""Namespace and local name."""


class BadPacketError(ValueError):
    """A packet that cannot be read; the text says why."""


def add_record(packet: bytes | None, record: SoftwareRecord, width: int, height: int) -> bytes:
    """A packet for a restored, upright copy.

    What the original's packet says of its orientation and its size is put right, its thumbnails go
    (they show the photo before), and the record of what was done is added. Everything else stays.

    Args:
        packet: The original's packet; None without one.
        record: What was done.
        width: Width of the copy in pixels.
        height: Its height.

    Returns:
        The packet as UTF-8.

    Raises:
        BadPacketError: The original's packet is too large, damaged, or tries to declare entities.
    """
    text = _NEW.encode() if packet is None else _as_utf8(packet)
    found = _read(text)
    sizes = {
        (_TIFF, "ImageWidth"): width,
        (_TIFF, "ImageLength"): height,
        (_EXIF, "PixelXDimension"): width,
        (_EXIF, "PixelYDimension"): height,
        (_TIFF, "Orientation"): 1,
    }
    corrected = {
        name: str(value)
        for name, value in sizes.items()
        if name in found.values and found.values[name] != str(value)
    }
    outdated = {(_XMP, "Thumbnails"), *corrected}
    if record.edited:
        outdated.add((IPTC_EXTENSION, "DigitalSourceType"))
    former = found.values.get((IPTC_EXTENSION, "DigitalSourceType"), "")
    added = record.to_rdf(found.about, former if record.edited else "") + _corrections(
        corrected, found.about
    )
    cuts = [
        cut
        for name, places in found.places.items()
        if name in outdated or name[0] == NAMESPACE
        for cut in places
    ]
    text = text[: found.end] + added.encode() + text[found.end :]
    for start, end in sorted(cuts, reverse=True):  # all lie before the end of the list
        text = text[:start] + text[end:]
    return text


def without_padding(packet: bytes) -> bytes:
    """A packet without the room that some programs leave for later edits."""
    return _PADDING.sub(b"\n", packet)


def read_properties(packet: bytes) -> Mapping[Name, str]:
    """The simple properties of a packet.

    Raises:
        BadPacketError: As :func:`add_record`.
    """
    return _read(_as_utf8(packet)).values


@dataclass
class _Found:
    """What stands where in a packet.

    Attributes:
        end: Where the list of descriptions ends: the ``</rdf:RDF>``.
        about: Their subject.
        values: Simple properties.
        places: For every property, the ranges of bytes that it takes.
    """

    end: int = -1
    about: str = ""
    values: dict[Name, str] = field(default_factory=dict)
    places: dict[Name, list[tuple[int, int]]] = field(default_factory=dict)


def _read(text: bytes) -> _Found:
    """Finds the top-level properties of a packet."""
    found = _Found()
    parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
    parser.namespace_prefixes = True
    parser.buffer_text = True
    open_elements: list[tuple[Name, int]] = []
    words: list[str] = []

    def is_property() -> bool:
        names = [name for name, _ in open_elements]
        return names[-3:-1] == [(_RDF, "RDF"), (_RDF, "Description")]

    def begin(raw: str, attributes: dict[str, str]) -> None:
        start = parser.CurrentByteIndex
        name = _name(raw)
        open_elements.append((name, start))
        words.clear()
        parents = [parent for parent, _ in open_elements[:-1]]
        if name == (_RDF, "Description") and parents[-1:] == [(_RDF, "RDF")]:
            _read_attributes(found, text, start, attributes)

    def end(_raw: str) -> None:
        name, start = open_elements[-1]
        stop = _end_of_element(text, start, parser.CurrentByteIndex)
        if is_property():
            found.places.setdefault(name, []).append((start, stop))
            found.values.setdefault(name, "".join(words).strip())
        if name == (_RDF, "RDF") and found.end < 0:
            found.end = parser.CurrentByteIndex if stop != _tag_end(text, start) else -1
        open_elements.pop()

    def refuse(*_: object) -> None:
        raise BadPacketError("it declares a document type")

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words.append
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        raise BadPacketError(str(error)) from error
    if found.end < 0:
        raise BadPacketError("it holds no list of properties")
    return found


def _read_attributes(found: _Found, text: bytes, start: int, attributes: Mapping[str, str]) -> None:
    """Notes the properties that are written as attributes of a description."""
    stop = _tag_end(text, start)
    for raw, value in attributes.items():
        name = _name(raw)
        if name == (_RDF, "about"):
            found.about = found.about or value
            continue
        prefix = raw.split(" ")[2] if raw.count(" ") == 2 else ""
        written = re.escape(f"{prefix}:{name[1]}".encode())
        place = re.compile(rb"\s+" + written + rb"\s*=\s*(\"[^\"]*\"|'[^']*')")
        match = place.search(text, start, stop)
        if match is not None:
            found.places.setdefault(name, []).append(match.span())
            found.values.setdefault(name, value)


def _name(raw: str) -> Name:
    parts = raw.split(" ")
    return (parts[0], parts[1]) if len(parts) > 1 else ("", parts[0])


def _tag_end(text: bytes, start: int) -> int:
    """The place behind a tag that begins at ``start``."""
    quote = 0
    for place in range(start, len(text)):
        byte = text[place]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in b"\"'":
            quote = byte
        elif byte == ord(">"):
            return place + 1
    raise BadPacketError("a tag does not end")


def _end_of_element(text: bytes, start: int, reported: int) -> int:
    """The place behind an element; expat reports where its end tag begins."""
    behind = _tag_end(text, start)
    return behind if text[behind - 2 : behind] == b"/>" else _tag_end(text, reported)


def _corrections(values: Mapping[Name, str], about: str) -> str:
    if not values:
        return ""
    prefixes = {_TIFF: "tiff", _EXIF: "exif"}
    facts = "".join(
        f' {prefixes[namespace]}:{local}="{value}"' for (namespace, local), value in values.items()
    )
    return (
        f'<rdf:Description xmlns:rdf="{_RDF}" rdf:about={quoteattr(about)}'
        f' xmlns:tiff="{_TIFF}" xmlns:exif="{_EXIF}"{facts}/>\n'
    )


def _as_utf8(packet: bytes) -> bytes:
    if len(packet) > MAX_PACKET_BYTES:
        raise BadPacketError(f"it has {len(packet)} bytes")
    packet = packet.rstrip(b"\0") if not packet.startswith((b"\xff\xfe", b"\xfe\xff")) else packet
    for mark, encoding in _BOMS:
        if packet.startswith(mark):
            try:
                return packet[len(mark) :].decode(encoding).rstrip("\0").encode()
            except UnicodeDecodeError as error:
                raise BadPacketError(str(error)) from error
    return packet.removeprefix(b"\xef\xbb\xbf")
