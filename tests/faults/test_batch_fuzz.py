"""Damaged photos of every kind through a batch: each is named, nothing crashes, hangs or swells."""

from __future__ import annotations

import io
import json
import random
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.cli.main import main
from ented_desktop.export.metadata import carry, make_packet
from ented_desktop.export.metadata_blocks import Blocks
from ented_desktop.export.software_record import SoftwareRecord
from ented_desktop.imaging.containers import write_png, write_tiff
from ented_desktop.workspace.batch import AlbumHandler

KINDS = {
    "jpg": "JPEG", "png": "PNG", "tif": "TIFF", "webp": "WEBP", "bmp": "BMP", "gif": "GIF",
    "heic": "HEIF", "avif": "AVIF",
}  # fmt: skip
MOST_SECONDS = 10.0
MOST_BYTES = 2 << 30


def seeds() -> list[tuple[str, bytes]]:
    """Sound little photos of every kind, full of metadata, two of them with a face."""
    plain = Image.fromarray(astronaut()).crop((0, 300, 60, 340))
    face = Image.fromarray(astronaut()).crop((130, 0, 330, 200)).resize((110, 110))
    blocks = Blocks(iptc=b"\x1c\x02\x19\x00\x05hello", resources=((1061, b"n", bytes(16)),))
    packet = make_packet(blocks, SoftwareRecord("1", "n", "1", "a", 1.0, edited=False), 60, 40)[0]
    packet = packet.replace(b"urn:ented-desktop", b"urn:somebody-else")
    found = []
    for suffix, kind in KINDS.items():
        file = io.BytesIO()
        exif = Image.Exif()
        exif[274], exif[315], exif[306] = 6, "Ann", "1962:05:01 10:00:00"
        more = {} if kind in ("BMP", "GIF") else {"exif": exif}
        plain.save(file, kind, **more)
        found.append((suffix, carry(file.getvalue(), kind, blocks, packet)[0]))
    wide = np.asarray(plain).astype(np.uint16) * 257
    found += [("png", write_png(wide)), ("tif", write_tiff(wide))]
    for kind, suffix in (("JPEG", "jpg"), ("PNG", "png")):
        file = io.BytesIO()
        face.save(file, kind)
        found.append((suffix, file.getvalue()))
    return found


def _flip(data: bytearray, chance: random.Random) -> bytearray:
    for _ in range(chance.choice((1, 2, 8, 64))):
        # The head holds the sizes: most damage goes there.
        reach = len(data) if chance.random() < 0.4 else min(len(data), 300)
        data[chance.randrange(reach)] = chance.randrange(256)
    return data


def _cut(data: bytearray, chance: random.Random) -> bytearray:
    return data[: chance.randrange(len(data))]


def _insert(data: bytearray, chance: random.Random) -> bytearray:
    place = chance.randrange(len(data))
    return data[:place] + chance.randbytes(chance.randrange(1, 40)) + data[place:]


def _lie(data: bytearray, chance: random.Random) -> bytearray:
    place = chance.randrange(min(len(data) - 4, 300))
    size = chance.choice((0, 1, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF))
    data[place : place + 4] = struct.pack(chance.choice("<>") + "I", size)
    return data


def _swap(data: bytearray, chance: random.Random) -> bytearray:
    first, second = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:first] + data[second:] + data[first:second]


DAMAGES: tuple[Callable[[bytearray, random.Random], bytearray], ...] = (
    _flip, _flip, _flip, _cut, _insert, _lie, _lie, _swap,
)  # fmt: skip


SIDES, FF, FAR = (50_000, 50_000), b"\xff\xff\xff\xff", 1 << 31


def bombs() -> list[tuple[str, bytes]]:
    """Small files that announce, or unpack to, far more than they are."""

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    def png(width: int, height: int, data: bytes) -> bytes:
        head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        parts = [chunk(b"IHDR", head), chunk(b"IDAT", data), chunk(b"IEND", b"")]
        return b"\x89PNG\r\n\x1a\n" + b"".join(parts)

    text = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(bytes(64 << 20), 9)
    small = write_png(np.zeros((8, 8, 3), np.uint8))
    return [
        ("png", png(60_000, 60_000, zlib.compress(bytes(1 << 20)))),
        ("png", png(0xFFFFFFFF, 0xFFFFFFFF, b"")),
        ("png", png(8_000, 8_000, zlib.compress(bytes(1 << 20)))),
        ("png", png(8, 8, zlib.compress(bytes(64 << 20), 9))),
        ("png", small[:33] + chunk(b"iTXt", text) + small[33:]),
        ("bmp", b"BM" + struct.pack("<IIIIiiHHIIiiII", 99, 0, 54, 40, *SIDES, 1, 24, *[0] * 6)),
        ("gif", b"GIF89a" + FF + b"\xf7\0\0" + bytes(768) + b",\0\0\0\0" + FF + b"\0\2\0;"),
        ("tif", struct.pack("<2sHIHHHIIHHII", b"II", 42, 8, 2, 256, 4, 1, FAR, 257, 4, 1, FAR)),
    ]  # fmt: skip


@pytest.fixture
def damaged(tmp_path: Path, long_faults: bool) -> Path:
    chance = random.Random(11)
    folder = tmp_path / "damaged"
    sound = seeds()
    for number in range(5000 if long_faults else 300):
        suffix, data = chance.choice(sound)
        hurt = chance.choice(DAMAGES)(bytearray(data), chance)
        place = folder / f"{number // 100:02}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:05}.{suffix}").write_bytes(hurt)
    for number, (suffix, data) in enumerate(bombs()):
        (folder / f"bomb-{number}.{suffix}").write_bytes(data)
    return folder


def test_damaged_photos(
    damaged: Path, tmp_path: Path, tiny_weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow: list[tuple[str, float]] = []

    def timed(real: Callable[..., Any]) -> Callable[..., Any]:
        def run(self: AlbumHandler, task: Any, *arguments: Any) -> Any:
            started = time.thread_time()
            try:
                return real(self, task, *arguments)
            finally:
                slow.append((task.source.photo.name, time.thread_time() - started))

        return run

    for step in ("cost", "load", "work", "finish"):
        monkeypatch.setattr(AlbumHandler, step, timed(getattr(AlbumHandler, step)))
    files = [file for file in damaged.rglob("*") if file.is_file()]
    report = tmp_path / "report.json"
    words = ["batch", damaged, "--out", tmp_path / "out", "--jobs-dir", tmp_path / "jobs"]
    words += ["--weights", tiny_weights, "--device", "cpu", "--quiet", "--report", report]
    assert main([str(word) for word in words]) == 3
    told = json.loads(report.read_text())
    passed = sum(told["skipped"].values())
    assert len(told["photos"]) + passed == len(files), "every one is named or counted"
    assert {photo["status"] for photo in told["photos"]} <= {"done", "kept", "failed"}
    bugs = [photo for photo in told["photos"] if (photo["error"] or {}).get("code") in (
        "internal-error",)]  # fmt: skip
    assert bugs == []
    failed = [photo for photo in told["photos"] if photo["status"] == "failed"]
    assert len(failed) > len(files) // 4
    assert all(photo["error"]["message"] for photo in failed)
    name, seconds = max(slow, key=lambda entry: entry[1])
    assert seconds < MOST_SECONDS, name
    for photo in told["photos"]:
        if photo["output"] is not None:
            with Image.open(photo["output"]) as image:
                image.load()
    counts = {state: count for state, count in told["summary"].items() if count}
    sys.stdout.write(f"{len(files)} files: {counts}, the slowest step {seconds:.1f} s\n")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux's peak memory")
def test_damaged_headers_take_no_memory(damaged: Path, tmp_path: Path) -> None:
    """The same files through reading alone, in a process whose peak is its own."""
    script = """
import resource, sys
from pathlib import Path
from ented_desktop.base.errors import EntedError
from ented_desktop.imaging.decode import decode
from ented_desktop.imaging.opening import read_file
from ented_desktop.imaging.render import read_header
from ented_desktop.export.metadata import read_blocks
start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for file in sorted(Path(sys.argv[1]).rglob("*.*")):
    for step in (read_header, decode, lambda f: read_blocks(read_file(f), decode(f).format)):
        try:
            step(file)
        except EntedError:
            pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script, str(damaged)],
        capture_output=True,
        text=True,
        cwd=root,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    taken = int(done.stdout.split()[-1])
    assert taken < MOST_BYTES
    sys.stdout.write(f"reading all of them took at most {taken >> 20} MB\n")
