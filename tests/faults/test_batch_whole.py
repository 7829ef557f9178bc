"""A whole album of real photos, some broken, through ``ented batch``: counts, files, every tag.

Small in the suite; with ``--long-faults`` 300 files, 30 of them broken, and the weights that ship.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from ented_desktop.cli.main import main
from ented_desktop.imaging.containers import write_png, write_tiff

FOLDERS = (
    "1962 Größe/Ærø", "日本/東京 2020", "Ελλάδα", "עברית/ירושלים", "🎉 fête", "a 'b' (c)",
    "नमस्ते", "", "deep/er/and/deeper", "e\u0301 decomposed",
)  # fmt: skip
TAGS = (
    "-EXIF:DateTimeOriginal=1962:05:01 10:11:12",
    "-EXIF:OffsetTimeOriginal=+01:00",
    "-EXIF:Artist=Ann Größer",
    "-EXIF:Copyright=(c) 日本",
    "-EXIF:ImageDescription=On the beach; çà et là",
    "-EXIF:UserComment=Aunt's 80th birthday",
    "-EXIF:Make=Kodak",
    "-EXIF:Model=Retina IIIc",
    "-EXIF:LensModel=Xenon 50/2",
    "-EXIF:GPSLatitude=54.9061",
    "-EXIF:GPSLatitudeRef=N",
    "-EXIF:GPSLongitude=10.3336",
    "-EXIF:GPSLongitudeRef=E",
    "-EXIF:GPSAltitude=12.5",
    "-XMP-dc:Subject=Ann",
    "-XMP-dc:Subject+=Größe",
    "-XMP-dc:Title=Summer 日本",
    "-XMP-xmp:Rating=4",
    "-XMP-lr:HierarchicalSubject=People|Ann",
    "-XMP-photoshop:City=Ærøskøbing",
    "-XMP-mwg-rs:RegionInfo={AppliedToDimensions={W=100,H=80,Unit=pixel},RegionList=[{Area={"
    "X=0.5,Y=0.4,W=0.2,H=0.3,Unit=normalized},Name=Ann,Type=Face}]}",
)
IPTC = ("-IPTC:Keywords=Ann", "-IPTC:Keywords+=beach", "-IPTC:City=Marstal",
        "-IPTC:DateCreated=1962:05:01", "-IPTC:Caption-Abstract=On the beach")  # fmt: skip

DIFFERS = re.compile(
    r"ExifTool:|System:|File:|Composite:"  # of the file itself, or worked out from other tags
    r"|IFD1:|Photoshop:PhotoshopThumbnail$"  # the thumbnail, which shows the photo before
    r"|(IFD0|XMP-tiff):(Orientation|ImageWidth|ImageHeight)$"  # the pixels are upright
    r"|ExifIFD:ExifImage(Width|Height)$|XMP-exif:ExifImage(Width|Height)$"
    r"|XMP-x:XMPToolkit$|XMP-iptcExt:DigitalSourceType$"  # who wrote it, and that it was edited
    r"|Adobe:|IFD0:Strip(Offsets|ByteCounts)$"  # how pixels are packed
)
"""Tags of an original that its copy need not have, or has with another value."""


def exiftool(*words: str | Path, codes: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(
        ["exiftool", "-charset", "filename=utf8", *words],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in codes, done.stderr[-2000:]
    return done.stdout


def read_tags(folder: Path) -> dict[Path, dict[str, Any]]:
    # -G1 names the place a tag stands at, -n gives values as they are stored; 1: broken ones.
    text = exiftool("-r", "-j", "-G1", "-n", "-a", "-struct", "-ext", "*", folder, codes=(0, 1))
    return {Path(found.pop("SourceFile")): found for found in json.loads(text)}


def break_file(file: Path, how: int, chance: random.Random) -> None:
    data = file.read_bytes()
    if how == 0:
        file.write_bytes(b"")
    elif how == 1:
        file.write_bytes(data[: len(data) // 2])
    elif how == 2:
        file.write_text("This is a letter, not a photo.")
    elif how == 3:
        file.write_bytes(data[:20])
    elif how == 4:
        file.write_bytes(chance.randbytes(3000))
    else:
        file.write_bytes(bytes(len(data)))


def make_album(folder: Path, shared: Path, good: int, broken: int) -> tuple[list[Path], list[Path]]:
    """Photos of every kind in nested folders, tagged; and broken ones. Both lists."""
    chance = random.Random(5)
    found = [*(shared / "photos" / "old").glob("*.jpg"), *(shared / "faces/eval").rglob("*.jpg")]
    sources = sorted(found)
    assert len(sources) > 100
    chance.shuffle(sources)
    made, tagged, with_iptc, turned = [], [], [], []
    for number in range(good + broken):
        source = sources[number % len(sources)]
        place = folder / FOLDERS[number % len(FOLDERS)]
        place.mkdir(parents=True, exist_ok=True)
        kind = ("jpg", "jpg", "JPEG", "png", "jpg", "tif", "jpg", "webp", "jpg")[number % 9]
        file = place / f"{number:03} {source.stem}.{kind}"
        if kind in ("jpg", "JPEG") and number < len(sources):
            shutil.copyfile(source, file)
            file.chmod(0o644)
        else:
            with Image.open(source) as picture:
                pixels = np.asarray(picture.convert("RGB").rotate(number % 3))
            if kind == "png":
                file.write_bytes(
                    write_png(pixels.astype(np.uint16) * 257 if number % 2 else pixels)
                )
            elif kind == "tif":
                wide = pixels.astype(np.uint16) * 257 if number % 2 else pixels
                file.write_bytes(write_tiff(wide))
            else:
                Image.fromarray(pixels).save(file, quality=88)
        made.append(file)
        if number % 3 and kind != "webp":
            tagged.append(file)
            if kind != "png":
                with_iptc.append(file)
            if kind in ("jpg", "JPEG") and number % 4 == 1:
                turned.append(file)
    exiftool("-q", "-overwrite_original", *TAGS, *tagged)
    exiftool("-q", "-overwrite_original", *IPTC, *with_iptc)
    for number, angle in enumerate((3, 6, 8)):
        if turned[number::3]:
            exiftool("-q", "-overwrite_original", "-n", f"-Orientation={angle}", *turned[number::3])
    # Every tenth is broken, in every way.
    hurt = made[:: (good + broken) // broken][:broken]
    for number, file in enumerate(hurt):
        break_file(file, number % 6, chance)
    sound = [file for file in made if file not in hurt]
    # Two have a twin, which takes no work.
    photos = [file for file in sound if file.suffix in (".jpg", ".JPEG")]
    for earlier, later in zip(photos[:2], photos[-2:], strict=True):
        later.write_bytes(earlier.read_bytes())
    return sound, hurt


def contents(folder: Path) -> dict[Path, str]:
    return {
        file: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def weights(tiny_weights: Path, long_faults: bool) -> list[str]:
    return [] if long_faults else ["--weights", str(tiny_weights)]


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="needs exiftool")
def test_a_whole_album(
    tmp_path: Path, shared_dir: Path, weights: list[str], long_faults: bool, capfd: Any
) -> None:
    good, broken = (270, 30) if long_faults else (18, 6)
    album, out, report = tmp_path / "album", tmp_path / "out", tmp_path / "report.json"
    sound, hurt = make_album(album, shared_dir, good, broken)
    extra = ["Ελλάδα/.hidden.jpg", "Ελλάδα/a.xmp", "Ελλάδα/list.txt", "🎉 fête/b.aae"]
    for name in extra:
        (album / name).write_text("not a photo")
    before = contents(album)
    references = shared_dir / "faces" / "eval" / "congress"
    words = ["batch", str(album), "--out", str(out), "--jobs-dir", str(tmp_path / "jobs")]
    words.append("--full")  # many of the photos are hardly damaged
    words += ["--references", str(references), "--no-refine"] if long_faults else []
    code = main([*words, "--device", "cpu", "--report", str(report), *weights])
    said = capfd.readouterr()
    assert code == 3, said.err[-3000:]
    assert contents(album) == before, "no original was touched"

    told = json.loads(report.read_text())
    photos = {Path(photo["input"]): photo for photo in told["photos"]}
    assert set(photos) == {*sound, *hurt}
    failed = {photo for photo, facts in photos.items() if facts["status"] == "failed"}
    assert failed == set(hurt)
    done = {photo: Path(f["output"]) for photo, f in photos.items() if f["status"] == "done"}
    restored = sum(
        any(face["outcome"] == "restored" for face in photos[photo]["faces"]) for photo in done
    )
    kept = good - restored
    assert f"{restored} restored, {kept} kept, {broken} failed, {len(extra)} skipped" in said.out
    assert restored > good // 2
    assert set(done.values()) == set(contents(out)), "a copy for each, and nothing else"
    for photo, copy in done.items():
        assert copy.parent.relative_to(out) == photo.parent.relative_to(album)
        assert copy.stem == photo.stem
        with Image.open(photo) as one, Image.open(copy) as other:
            turned = one.getexif().get(274, 1) >= 5
            assert other.size == (one.size[::-1] if turned else one.size)
            assert other.getexif().get(274, 1) == 1
    missing = Counter[str]()
    compared = 0
    originals, copies = read_tags(album), read_tags(out)
    for photo, copy in done.items():
        for tag, value in originals[photo].items():
            if DIFFERS.match(tag):
                continue
            compared += 1
            if copies[copy].get(tag) != value:
                missing[f"{copy.suffix} {tag}: {value!r} -> {copies[copy].get(tag)!r}"[:300]] += 1
    assert not missing, "\n".join(f"{count} x {what}" for what, count in missing.most_common(40))
    assert compared > 10 * len(done)
    with capfd.disabled():
        figures = f"{len(done)} copies of {len(photos)} files, {broken} broken"
        sys.stdout.write(f"{figures}; {restored} restored; {compared} tags compared\n")
