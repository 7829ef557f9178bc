"""XMP packets are edited in their text: what others wrote stays to the byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ented_desktop.export.software_record import (
    EDITED_WITH_AI,
    IPTC_EXTENSION,
    NAMESPACE,
    RestoredRegion,
    SoftwareRecord,
)
from ented_desktop.export.xmp import BadPacketError, add_record, read_properties

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TIFF = "http://ns.adobe.com/tiff/1.0/"
SOURCE_TYPE = (IPTC_EXTENSION, "DigitalSourceType")


def record(*, edited: bool = True, reference: str | None = None) -> SoftwareRecord:
    region = RestoredRegion(0.5, 0.25, 0.1, 0.2, "restored", reference)
    return SoftwareRecord("1.2", "net", "0.1", "ab" * 32, 0.5, edited, (region,))


def packet(inside: str, attributes: str = "") -> bytes:
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="' + RDF + '">'
        '<r:Description r:about="uuid:7" xmlns:tiff="' + TIFF + '" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:I="{IPTC_EXTENSION}" {attributes}>{inside}</r:Description>'
        '</r:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


def test_a_photo_without_a_packet_gets_one() -> None:
    made = add_record(None, record(), 30, 40)
    values = read_properties(made)
    assert values[NAMESPACE, "Software"] == "ENTED Desktop"
    assert values[NAMESPACE, "Model"] == "net"
    assert values[NAMESPACE, "Strength"] == "0.5"
    assert values[SOURCE_TYPE] == EDITED_WITH_AI
    assert b'stArea:x="0.5000"' in made
    assert made == add_record(None, record(), 30, 40), "no time, no chance"


def test_what_others_wrote_stays_to_the_byte() -> None:
    inside = "<dc:title><r:Alt><r:li>Größe &amp; 'q'</r:li></r:Alt></dc:title><!-- kept -->"
    old = packet(inside)
    new = add_record(old, record(), 30, 40)
    start = old.index(b"</r:RDF>")
    assert new.startswith(old[:start])
    assert new.endswith(old[start:])
    assert b'rdf:about="uuid:7"' in new[start:], "one packet has one subject"


@pytest.mark.parametrize(
    ("inside", "attributes"),
    [
        ("<tiff:Orientation>6</tiff:Orientation><dc:a>x</dc:a>", 'dc:b="y"'),
        ("<dc:a>x</dc:a>", 'tiff:Orientation = "6" dc:b="y"'),
        ("<dc:a>x</dc:a>", "tiff:Orientation='6'\n dc:b=\"y\""),
    ],
)
def test_the_orientation_is_reset_and_nothing_else(inside: str, attributes: str) -> None:
    values = read_properties(add_record(packet(inside, attributes), record(), 30, 40))
    assert values[TIFF, "Orientation"] == "1"
    assert values["http://purl.org/dc/elements/1.1/", "a"] == "x"
    assert values["http://purl.org/dc/elements/1.1/", "b"] == "y"
    same = add_record(packet("<dc:a>x</dc:a>"), record(), 30, 40)
    assert (TIFF, "Orientation") not in read_properties(same), "what was not there does not come"


def test_sizes_follow_the_upright_photo() -> None:
    old = packet("", 'tiff:ImageWidth="40" tiff:ImageLength="30"')
    values = read_properties(add_record(old, record(), 30, 40))
    assert (values[TIFF, "ImageWidth"], values[TIFF, "ImageLength"]) == ("30", "40")
    assert add_record(old, record(), 40, 30).startswith(old[: old.index(b"</r:RDF>")])


def test_a_former_source_is_replaced_and_remembered() -> None:
    film = "http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm"
    old = packet(f"<I:DigitalSourceType>{film}</I:DigitalSourceType>")
    values = read_properties(add_record(old, record(), 1, 1))
    assert values[SOURCE_TYPE] == EDITED_WITH_AI
    assert values[NAMESPACE, "FormerDigitalSourceType"] == film
    # A photo in which nothing changed is what it was.
    values = read_properties(add_record(old, record(edited=False), 1, 1))
    assert values[SOURCE_TYPE] == film
    assert (SOURCE_TYPE) not in read_properties(add_record(None, record(edited=False), 1, 1))


def test_an_older_record_is_replaced() -> None:
    once = add_record(packet("<dc:a>x</dc:a>"), record(), 1, 1)
    twice = add_record(once, record(), 1, 1)
    assert twice.count(b"ented:Software=") == 1
    assert twice.count(b"<ented:Regions>") == 1
    assert twice.count(b"<Iptc4xmpExt:DigitalSourceType>") == 1
    assert read_properties(twice) == read_properties(once)


def test_reference_names_only_if_asked() -> None:
    assert b"Reference" not in add_record(None, record(), 1, 1)
    made = add_record(None, record(reference='a<"&\x01\udcff.jpg'), 1, 1)
    assert "ented:Reference='a&lt;\"&amp;\ufffd\ufffd.jpg'" in made.decode()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-8"])
def test_every_encoding_of_the_standard(encoding: str) -> None:
    old = packet("<dc:a>Größe</dc:a>")
    text = old.decode().replace("\ufeff", "", 1)
    data = ("\ufeff" + text).encode(encoding)
    values = read_properties(add_record(data, record(), 1, 1))
    assert values["http://purl.org/dc/elements/1.1/", "a"] == "Größe"


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"no markup",
        b"<a>",
        b"<a/>",
        packet("")[:-60],
        packet("<dc:a>"),
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + packet("<dc:a>&a;</dc:a>"),
        b"<r:RDF xmlns:r='" + RDF.encode() + b"'/>",
        b"x" * ((16 << 20) + 1),
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_packet_is_refused(bad: bytes) -> None:
    with pytest.raises(BadPacketError):
        add_record(bad, record(), 1, 1)


def test_entities_cannot_swell() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "x">{levels}]><x>&a8;</x>'.encode()
    with pytest.raises(BadPacketError, match="document type"):
        add_record(bomb, record(), 1, 1)


@given(st.integers(0, 5000), st.integers(0, 255))
def test_damage_is_refused_or_harmless(place: int, value: int) -> None:
    data = bytearray(add_record(packet("<dc:a>x</dc:a>", 'tiff:Orientation="6"'), record(), 3, 4))
    data[place % len(data)] = value
    try:
        made = add_record(bytes(data), record(), 3, 4)
    except BadPacketError:
        return
    assert read_properties(made)[NAMESPACE, "Model"] == "net"
