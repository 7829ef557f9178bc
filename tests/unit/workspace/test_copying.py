"""Everything that an archivist looks for in a copy, found there by somebody else's program."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image as PilImage

from ented_desktop.domain import Face, FaceOutcome, Outcome, OutputFormat, Reason, WeightsId
from ented_desktop.export.software_record import EDITED_WITH_AI, is_restored_copy
from ented_desktop.imaging.containers import write_png, write_tiff
from ented_desktop.imaging.decode import decode
from ented_desktop.restore.pipeline import PhotoRestoration
from ented_desktop.workspace.copying import Provenance, encode_copy

needs_exiftool = pytest.mark.skipif(
    shutil.which("exiftool") is None, reason="needs exiftool (Debian: libimage-exiftool-perl)"
)
WIDTH, HEIGHT = 60, 40
STATED = [
    "-Orientation=6",
    "-EXIF:Artist=Ann",
    "-EXIF:Copyright=© Ann",
    "-EXIF:ImageDescription=On the beach",
    "-DateTimeOriginal=1962:05:01 10:00:00",
    "-OffsetTimeOriginal=+01:00",
    "-EXIF:UserComment=größer",
    "-GPSLatitude=52.5",
    "-GPSLatitudeRef=N",
    "-GPSLongitude=13.4",
    "-GPSLongitudeRef=E",
    "-XMP-dc:Title=Größe",
    "-XMP-dc:Subject=beach",
    "-XMP-dc:Subject=1962",
    "-XMP-xmp:Rating=4",
    "-XMP-tiff:Orientation=6",
    "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/print",
    "-XMP-mwg-rs:RegionList={Area={X=0.5,Y=0.5,W=0.1,H=0.1,Unit=normalized},Name=Jo,Type=Face}",
]
IPTC = ["-IPTC:CodedCharacterSet=UTF8", "-IPTC:Keywords=beach", "-IPTC:City=Kołobrzeg"]
ABOUT_THE_FILE = (
    "SourceFile",
    "System:",
    "File:",
    "Composite:",
    "ExifTool:",
    "QuickTime:",
    "IFD1:",
)
"""What describes a file's own layout; IFD1 is the thumbnail, which is left out."""
DIFFERENT = {
    "IFD0:Orientation": 1,
    "XMP-tiff:Orientation": 1,
    "XMP-iptcExt:DigitalSourceType": EDITED_WITH_AI,
}
"""The listed exceptions: what the copy must say otherwise."""
LAYOUT = {
    "IFD0:ImageWidth", "IFD0:ImageHeight", "IFD0:Compression", "IFD0:StripOffsets",
    "IFD0:RowsPerStrip", "IFD0:StripByteCounts", "PNG:ImageWidth", "PNG:ImageHeight",
    "RIFF:ImageWidth", "RIFF:ImageHeight", "IFD0:XPosition",
}  # fmt: skip


def tags(file: Path) -> dict[str, Any]:
    command = ["exiftool", "-j", "-G1", "-a", "-n", "-struct", str(file)]
    done = subprocess.run(command, capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)[0]
    return found


def write_original(folder: Path, kind: str) -> Path:
    samples = np.random.default_rng(0).integers(0, 255, (HEIGHT, WIDTH, 3), dtype=np.uint8)
    wide = samples.astype(np.uint16) * 257
    file = folder / f"Größe.{kind.removesuffix('16')}"
    if kind == "png16":
        file.write_bytes(write_png(wide, dpi=(300, 300)))
    elif kind == "tif16":
        file.write_bytes(write_tiff(wide, dpi=(300, 300)))
    else:
        PilImage.fromarray(samples).save(file, dpi=(300, 300))
    stated = STATED if kind in ("webp", "avif", "heic") else STATED + IPTC
    if kind == "avif":
        # Where EXIF and container disagree, Pillow writes EXIF anew while it opens the file.
        stated = [one for one in stated if one != "-Orientation=6"]
    if kind == "jpg":
        thumbnail = folder / "thumbnail.jpg"
        PilImage.fromarray(samples[:20, :20]).save(thumbnail)
        stated = [*stated, "-Comment=a remark", f"-ThumbnailImage<={thumbnail}"]
    command = ["exiftool", "-q", "-m", "-n", "-overwrite_original", "-charset", "filename=utf8"]
    subprocess.run([*command, *stated, str(file)], check=True)
    return file


def copy_of(
    original: Path, output_format: OutputFormat = OutputFormat.KEEP, **facts: Any
) -> tuple[bytes, tuple[str, ...]]:
    image = decode(original)
    pixels = image.pixels.copy()
    pixels[5:20, 5:20] = 0.5
    changed = np.zeros(pixels.shape[:2], np.bool_)
    changed[5:20, 5:20] = facts.pop("edited", True)
    face = Face((5, 5, 20, 20), 0.9, ((7, 7), (12, 7), (10, 10), (8, 15), (12, 15)))
    outcome = FaceOutcome(face, Outcome.RESTORED, Reason(), "/album/a good one.jpg")
    done = PhotoRestoration(pixels, changed, (outcome,))
    provenance = Provenance(WeightsId("net", "0.1", "ab"), 0.75, **facts)
    return encode_copy(original, image, done, output_format, provenance)


@needs_exiftool
@pytest.mark.parametrize("kind", ["jpg", "png", "png16", "tif", "tif16", "webp", "heic", "avif"])
def test_every_tag_of_the_original_is_in_the_copy(tmp_path: Path, kind: str) -> None:
    original = write_original(tmp_path, kind)
    data, lost = copy_of(original)
    copy = tmp_path / f"copy{original.suffix}"
    copy.write_bytes(data)
    assert lost == ()
    before, after = tags(original), tags(copy)
    assert len(before) > 30
    for tag, value in before.items():
        if tag.startswith(ABOUT_THE_FILE) or tag in LAYOUT or tag.startswith("JFIF"):
            continue
        if kind in ("heic", "avif") and tag in ("XMP-tiff:Orientation", "IFD0:Orientation"):
            continue  # their pixels are turned by the container; the decoder drops the tag
        assert after.get(tag) == DIFFERENT.get(tag, value), tag
    for tag in ("IFD0:XResolution", "PNG-pHYs:PixelsPerUnitX"):
        assert after.get(tag) == before.get(tag)
    assert decode(copy).bit_depth == (16 if kind.endswith("16") else 8)
    assert not any(tag.startswith("IFD1") for tag in after)
    assert after["XMP-ented:Model"] == "net"
    assert after["XMP-ented:Strength"] == 0.75
    assert after["XMP-ented:FormerDigitalSourceType"].endswith("/print")
    (region,) = after["XMP-ented:Regions"]
    assert region["Outcome"] == "restored"
    assert "Reference" not in region
    assert "good one" not in str(after)
    width, height = (image := decode(copy)).width, image.height
    assert region["Area"]["X"] == pytest.approx(12.5 / width, abs=1e-4)
    assert region["Area"]["Y"] == pytest.approx(12.5 / height, abs=1e-4)
    assert is_restored_copy(copy)
    assert not is_restored_copy(original)


@needs_exiftool
@pytest.mark.parametrize(("kind", "target"), [("tif16", "png"), ("png", "jpg"), ("jpg", "tiff")])
def test_another_format_takes_along_what_it_can_hold(
    tmp_path: Path, kind: str, target: str
) -> None:
    original = write_original(tmp_path, kind)
    data, lost = copy_of(original, OutputFormat(target))
    copy = tmp_path / f"copy.{target}"
    copy.write_bytes(data)
    assert lost == ()
    before, after = tags(original), tags(copy)
    for tag, value in before.items():
        if tag.startswith(("XMP", "IPTC:", "ExifIFD:", "GPS:")):
            if "ComponentsConfiguration" in tag or "FlashpixVersion" in tag:
                continue
            assert after.get(tag) == DIFFERENT.get(tag, value), tag


@needs_exiftool
def test_reference_names_only_if_asked(tmp_path: Path) -> None:
    original = write_original(tmp_path, "jpg")
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(copy_of(original, name_references=True)[0])
    assert tags(copy)["XMP-ented:Regions"][0]["Reference"] == "a good one.jpg"


@pytest.mark.parametrize("edited", [True, False])
def test_only_a_changed_photo_is_called_edited(tmp_path: Path, edited: bool) -> None:
    original = tmp_path / "a.png"
    PilImage.new("RGB", (30, 30)).save(original)
    data, _ = copy_of(original, edited=edited)
    assert (EDITED_WITH_AI.encode() in data) is edited
    copy = tmp_path / "copy.png"
    copy.write_bytes(data)
    assert is_restored_copy(copy)


def test_a_format_without_a_place_for_it_says_so(tmp_path: Path) -> None:
    original = tmp_path / "a.bmp"
    PilImage.new("RGB", (30, 30)).save(original)
    _, lost = copy_of(original)
    (told,) = lost
    assert str(told) == "The record of what was done was left out: BMP has no place for it."


def test_a_record_at_the_end_of_a_long_file_is_found(tmp_path: Path) -> None:
    original = tmp_path / "a.tif"
    samples = np.random.default_rng(0).integers(0, 255, (500, 600, 3), dtype=np.uint8)
    PilImage.fromarray(samples).save(original)
    copy = tmp_path / "copy.tif"
    copy.write_bytes(copy_of(original)[0])
    assert copy.stat().st_size > 600_000
    assert is_restored_copy(copy)
