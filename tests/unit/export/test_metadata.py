"""Blocks of metadata, container by container: carried, put right, or refused."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as PilImage

from ented_desktop.export import metadata_jpeg
from ented_desktop.export.metadata import carry, make_packet, read_blocks
from ented_desktop.export.metadata_blocks import Blocks
from ented_desktop.export.metadata_exif import upright_exif
from ented_desktop.export.software_record import SoftwareRecord
from ented_desktop.imaging.containers import write_png, write_tiff

RECORD = SoftwareRecord("1", "net", "0.1", "ab", 1.0, edited=True)
IPTC = b"\x1c\x02\x19\x00\x05hello"
SAMPLES = np.arange(20 * 30 * 3, dtype=np.uint8).reshape(20, 30, 3)
KINDS = ("JPEG", "PNG", "TIFF", "WEBP")


def plain(kind: str) -> bytes:
    if kind == "PNG":
        return write_png(SAMPLES)
    if kind == "TIFF":
        return write_tiff(SAMPLES)
    file = io.BytesIO()
    PilImage.fromarray(SAMPLES).save(file, kind, **({"lossless": True} if kind == "WEBP" else {}))
    return file.getvalue()


def full() -> Blocks:
    return Blocks(
        iptc=IPTC,
        resources=((0x0425, b"", bytes(16)), (1061, b"odd", b"content")),
        comments=("a remark, größer".encode(),),
    )


def pixels(data: bytes) -> Any:
    with PilImage.open(io.BytesIO(data)) as picture:
        return np.asarray(picture)


@pytest.mark.parametrize("kind", KINDS)
def test_blocks_come_back_and_pixels_stay(kind: str) -> None:
    blocks = full()
    packet, lost = make_packet(blocks, RECORD, 30, 20)
    assert lost == []
    data, lost = carry(plain(kind), kind, blocks, packet)
    found = read_blocks(data, kind)
    assert found.xmp == packet
    assert found.problems == []
    assert np.array_equal(pixels(data), pixels(plain(kind)))
    if kind == "WEBP":
        assert list(map(str, lost)) == ["IPTC records were left out: WebP has no place for them."]
        return
    assert lost == []
    assert found.iptc == IPTC
    assert found.resources == blocks.resources
    if kind == "JPEG":
        assert found.comments == blocks.comments
    # And once more, as when a copy is restored again.
    again, _ = carry(plain(kind), kind, found, packet)
    assert again == data or kind == "PNG"  # there the remark has become a text


@pytest.mark.parametrize(("mode", "lossless"), [("RGB", False), ("RGBA", True), ("RGB", True)])
def test_a_plain_webp_becomes_an_extended_one(mode: str, lossless: bool) -> None:
    file = io.BytesIO()
    PilImage.new(mode, (301, 200), (9, 8, 7, 6)[: len(mode)]).save(
        file, "WEBP", lossless=lossless, exact=True
    )
    data, _ = carry(file.getvalue(), "WEBP", Blocks(), b"<packet/>")
    with PilImage.open(io.BytesIO(data)) as picture:
        assert picture.size == (301, 200)
        assert picture.mode == mode
        assert picture.info["xmp"] == b"<packet/>"
    assert np.array_equal(pixels(data), pixels(file.getvalue()))


def test_a_packet_too_large_for_a_segment_is_extended() -> None:
    inside = "".join(f"<a:p{n}>{'x' * 90}</a:p{n}>" for n in range(1500))
    head = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    rdf = '"http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        + head
        + rdf
        + "<rdf:Description "
        f'rdf:about="" xmlns:a="urn:a#">{inside}</rdf:Description></rdf:RDF></x:xmpmeta>'
        '<?xpacket end="w"?>'
    ).encode()
    data, lost = carry(plain("JPEG"), "JPEG", Blocks(), packet)
    assert lost == []
    found = read_blocks(data, "JPEG")
    assert b"HasExtendedXMP" in (found.xmp or b"")
    joined = b"".join(part[75:] for part in found.extended_xmp)
    assert joined == packet[packet.index(b"<x:") : packet.rindex(b"<?xpacket")]
    # A copy of that file carries the parts on as they are.
    again, _ = carry(plain("JPEG"), "JPEG", found, found.xmp or b"")
    assert read_blocks(again, "JPEG").extended_xmp == found.extended_xmp


def test_large_resources_take_several_segments() -> None:
    blocks = Blocks(iptc=IPTC * 20_000)
    data, _ = carry(plain("JPEG"), "JPEG", blocks, b"<p/>")
    assert read_blocks(data, "JPEG").iptc == blocks.iptc
    assert np.array_equal(pixels(data), pixels(plain("JPEG")))


def test_what_would_be_wrong_in_a_copy_stays_behind() -> None:
    resources = b""
    for number in (0x0409, 0x040C, 0x040F, 0x0422, 0x0424, 2000):
        resources += b"8BIM" + number.to_bytes(2, "big") + b"\0\0\0\0\0\2zz"
    app13 = b"Photoshop 3.0\0" + resources
    data = plain("JPEG")
    segment = b"\xff\xed" + (len(app13) + 2).to_bytes(2, "big") + app13
    seal = b"JP\0\1content credentials"
    segment += b"\xff\xeb" + (len(seal) + 2).to_bytes(2, "big") + seal
    blocks = read_blocks(data[:2] + segment + data[2:], "JPEG")
    assert blocks.resources == ()
    copy, lost = carry(data, "JPEG", blocks, b"<p/>")
    assert lost[0].code == "credentials-left-out"
    assert b"content credentials" not in copy


def test_a_damaged_chunk_does_not_make_the_copy_unreadable() -> None:
    torn = chunk(b"tEXt", b"Title\0On the beach")[:-1] + b"?"
    blocks = read_blocks(png_with(torn, chunk(b"tEXt", b"Author\0Ann")), "PNG")
    assert [keyword for keyword, _ in blocks.texts] == ["Author"]
    copy, lost = carry(plain("PNG"), "PNG", blocks, b"<p/>")
    assert "checksum" in str(lost[0])
    assert np.array_equal(pixels(copy), SAMPLES)


def test_a_bad_packet_is_left_out_and_that_is_told() -> None:
    packet, lost = make_packet(Blocks(xmp=b"<torn"), RECORD, 3, 4)
    assert "was left out" in str(lost[0])
    assert b"ented:Model=" in packet


# ---- hostile files --------------------------------------------------------------------------


def chunk(name: bytes, content: bytes, size: int | None = None) -> bytes:
    length = len(content) if size is None else size
    return (
        length.to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")
    )


def png_with(*chunks: bytes) -> bytes:
    data = plain("PNG")
    return data[:33] + b"".join(chunks) + data[33:]


BOMB = zlib.compress(bytes(40 << 20), 9)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("PNG", png_with(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0x", 0xFFFFFFF0))),
        ("PNG", png_with(chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + BOMB))),
        ("PNG", png_with(chunk(b"zTXt", b"Raw profile type iptc\0\0" + BOMB))),
        ("PNG", png_with(chunk(b"zTXt", b"Raw profile type iptc\0\0no zlib"))),
        ("PNG", png_with(*[chunk(b"tEXt", b"k\0v")] * 5000)),
        ("PNG", plain("PNG")[:50]),
        ("JPEG", b"\xff\xd8\xff\xe1\xff\xffhttp://ns.adobe.com/xap/1.0/\0"),
        ("JPEG", b"\xff\xd8\xff\xe1\0\0"),
        ("JPEG", b"\xff\xd8" + b"\xff\xfe\0\2" * 9000),
        ("JPEG", b"\xff\xd8\xff\xed\0\x1cPhotoshop 3.0\x008BIM\4\4\0\0\xff\xff\xff\xff"),
        ("TIFF", struct.pack("<2sHIHHHII", b"II", 42, 8, 1, 700, 1, 0xFFFFFFF0, 8)),
        ("TIFF", struct.pack("<2sHIH", b"II", 42, 8, 65535)),
        ("TIFF", b"II*\0\xff\xff\xff\xff"),
        ("WEBP", b"RIFF\0\0\0\0WEBPXMP \xff\xff\xff\x7f"),
    ],
)
def test_hostile_sizes_are_refused(kind: str, data: bytes) -> None:
    blocks = read_blocks(data, kind)
    assert blocks.problems
    assert not blocks.xmp
    assert not blocks.iptc


@pytest.mark.parametrize(
    ("density", "carried"),
    [
        (b"\0\0\x48\0\x48", True),
        (b"\2\0\x1c\0\x1c", True),
        (b"\1\0\1\0\1", True),
        (b"\0\0\1\0\2", False),  # which way depends on how the photo is turned
    ],
)
def test_the_density_of_a_jpeg_stays_as_it_is_told(density: bytes, carried: bool) -> None:
    original = plain("JPEG")
    assert original[6:11] == b"JFIF\0"
    blocks = read_blocks(original[:13] + density + original[18:], "JPEG")
    copy, lost = carry(original, "JPEG", blocks, b"<p/>")
    assert lost == []
    assert (copy[13:18] == density) is carried
    assert np.array_equal(pixels(copy), pixels(original))


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(KINDS),
    st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=6),
    st.integers(0, 1 << 20),
)
def test_damage_is_never_raised(kind: str, flips: list[tuple[int, int]], cut: int) -> None:
    whole = FULL[kind]
    data = bytearray(whole)
    for place, value in flips:
        data[place % len(data)] = value
    blocks = read_blocks(bytes(data[: cut % len(data)] if cut % 3 else data), kind)
    packet, _ = make_packet(blocks, RECORD, 30, 20)
    copy, _ = carry(plain(kind), kind, blocks, packet)
    assert np.array_equal(pixels(copy), pixels(plain(kind)))


FULL = {kind: carry(plain(kind), kind, full(), make_packet(full(), RECORD, 3, 4)[0])[0]
        for kind in KINDS}  # fmt: skip


# ---- EXIF -----------------------------------------------------------------------------------


def exif_block(order: str = "<") -> bytes:
    """IFD0 (orientation, EXIF pointer), EXIF IFD (maker note, sizes), IFD1 with a thumbnail."""
    entry = order + "HHII"
    short = (lambda value: value << 16) if order == ">" else (lambda value: value)
    mark = b"II*\0" if order == "<" else b"MM\0*"
    ifd0 = struct.pack(order + "H", 2) + struct.pack(entry, 274, 3, 1, short(6))
    ifd0 += struct.pack(entry, 34665, 4, 1, 38) + struct.pack(order + "I", 98)
    details = struct.pack(order + "H", 3) + struct.pack(entry, 37500, 7, 8, 80)
    details += struct.pack(entry, 40962, 4, 1, 400) + struct.pack(entry, 40963, 3, 1, short(300))
    details += struct.pack(order + "I", 0)
    maker = struct.pack(order + "II", 80, 0xC0FFEE).ljust(18, b"m")
    ifd1 = struct.pack(order + "H", 2) + struct.pack(entry, 513, 4, 1, 128)
    ifd1 += struct.pack(entry, 514, 4, 1, 6) + struct.pack(order + "I", 0)
    block = mark + struct.pack(order + "I", 8) + ifd0 + details + maker + ifd1
    return block + b"THUMB!"


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("marker", [b"", b"Exif\0\0"])
def test_exif_keeps_every_byte_but_those_that_are_wrong(order: str, marker: bytes) -> None:
    block = exif_block(order)
    made = upright_exif(marker + block, 300, 400)
    assert made is not None
    assert made.startswith(b"Exif\0\0")
    changed = made[6:]
    assert len(changed) == len(block) - 6, "the thumbnail is gone, not hidden"
    exif = PilImage.Exif()
    exif.load(made)
    assert exif[274] == 1
    details = exif.get_ifd(34665)
    assert (details[40962], details[40963]) == (300, 400)
    assert details[37500] == block[80:88], "the maker note stays where it was"
    differing = [at for at in range(len(changed)) if changed[at] != block[at]]
    assert len(differing) <= 9


def test_the_orientation_can_go() -> None:
    made = upright_exif(exif_block(), 300, 400, orientation=False)
    assert made is not None
    exif = PilImage.Exif()
    exif.load(made)
    assert 274 not in exif
    assert exif.get_ifd(34665)[37500] == exif_block()[80:88]


def test_a_thumbnail_in_the_middle_is_blanked() -> None:
    made = upright_exif(exif_block() + b"more facts", 3, 4)
    assert made is not None
    assert b"THUMB!" not in made
    assert made.endswith(b"more facts")


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from("<>"),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 255)), max_size=8),
    st.integers(0, 140),
)
def test_damaged_exif_is_refused_or_harmless(
    order: str, flips: list[tuple[int, int]], cut: int
) -> None:
    data = bytearray(exif_block(order))
    for place, value in flips:
        data[place % len(data)] = value
    made = upright_exif(bytes(data[: cut or None]), 300, 400)
    assert made is None or len(made) <= len(data) + 6


def test_a_size_that_does_not_fit_is_refused() -> None:
    assert upright_exif(exif_block(), 70_000, 70_000) is None


def test_segments_end_at_the_scan() -> None:
    data = plain("JPEG") + b"\xff\xe1\0\x20http://ns.adobe.com/xap/1.0/\0a"
    assert metadata_jpeg.read(data).xmp is None
