"""Files of which nobody knows what is in them: noise, damaged photos, photos cut off."""

from __future__ import annotations

import random
from pathlib import Path

from engine_driver import SAMPLE


def random_file(folder: Path, number: int) -> Path:
    """Noise, a damaged photo, or a photo cut off, under some name."""
    source = random.Random(number)
    suffix = source.choice([".jpg", ".png", ".tif", ".webp", ".heic", ".bmp", ".gif", ".txt", ""])
    path = folder / f"{number}{source.choice(['', ' ä日', '’'])}{suffix}"
    kind = source.randrange(4)
    if kind == 0:
        path.write_bytes(source.randbytes(source.randrange(3000)))
        return path
    data = bytearray((SAMPLE / source.choice(["degraded.jpg", "reference.jpg"])).read_bytes())
    if kind == 1:
        starts = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"II*\0", b"GIF89a", b"RIFFxxxxWEBP"]
        starts += [b"BM" + bytes(12) + b"\x28\0\0\0", b"\0\0\0\x18ftypheic", b"\0\0\0\x18ftypavif"]
        data = bytearray(source.choice(starts) + source.randbytes(2000))
    elif kind == 2:
        del data[source.randrange(len(data)) :]
    else:
        for _ in range(source.randrange(1, 60)):
            data[source.randrange(len(data))] = source.randrange(256)
    path.write_bytes(data)
    return path
