"""ICC profiles made by hand, so that no test needs a file from elsewhere."""

from __future__ import annotations

import struct

import numpy as np

# Primaries and the D65 white of Adobe RGB (1998), adapted to D50 (columns: red, green, blue).
ADOBE_RGB = np.array(
    [[0.60974, 0.20528, 0.14919], [0.31111, 0.62567, 0.06322], [0.01947, 0.06087, 0.74457]]
)
SRGB = np.array(
    [[0.43607, 0.38515, 0.14307], [0.22249, 0.71687, 0.06061], [0.01392, 0.09708, 0.71410]]
)


def fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def gamma_curve(gamma: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))


def srgb_curve() -> bytes:
    values = fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    return b"para" + bytes(4) + struct.pack(">HH", 3, 0) + values


def table_curve(table: np.ndarray) -> bytes:
    return b"curv" + bytes(4) + struct.pack(f">I{len(table)}H", len(table), *map(int, table))


def profile(space: bytes, tags: dict[bytes, bytes], connection: bytes = b"XYZ ") -> bytes:
    """A display (or, for CMYK, output) profile, version 2.4."""
    described = b"desc" + bytes(4) + struct.pack(">I", 5) + b"test\0" + bytes(78)
    white = b"XYZ " + bytes(4) + fixed(0.9642, 1.0, 0.8249)
    tags = {b"desc": described, b"wtpt": white, b"cprt": b"text" + bytes(4) + b"none\0", **tags}
    kind = b"prtr" if space == b"CMYK" else b"mntr"
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += struct.pack(">4sII", name, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    header = struct.pack(
        ">I4sI4s4s4s6HI4sII4sIIIiii4s", start + len(body), b"none", 0x02400000, kind, space,
        connection, 2026, 1, 1, 0, 0, 0, int.from_bytes(b"acsp", "big"), bytes(4), 0, 0, bytes(4),
        0, 0, 0, round(0.9642 * 65536), 65536, round(0.8249 * 65536), bytes(4),
    )  # fmt: skip
    return header.ljust(128, b"\0") + table + body


def rgb_profile(matrix: np.ndarray, curve: bytes) -> bytes:
    columns = zip((b"rXYZ", b"gXYZ", b"bXYZ"), matrix.T, strict=True)
    tags = {name: b"XYZ " + bytes(4) + fixed(*column) for name, column in columns}
    return profile(b"RGB ", tags | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve))


def grey_profile(curve: bytes) -> bytes:
    return profile(b"GRAY", {b"kTRC": curve})


def cmyk_profile() -> bytes:
    """Two grid points per ink: paper is white, inks make it a blue that no naive rule gives."""
    ramp = bytes(range(256))
    nodes = b""
    for index in range(16):
        ink = bin(index).count("1") / 4
        nodes += bytes([round(255 * (1 - ink)), 128, round(128 - 100 * ink)])
    lut = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    return profile(b"CMYK", {b"A2B0": lut + ramp * 4 + nodes + ramp * 3}, b"Lab ")


def rgb_table_profile() -> bytes:
    """RGB through a table both ways (two grid points): its colours are a smooth mix."""
    ramp = bytes(range(256))
    nodes = b""
    for index in range(8):
        r, g, b = index >> 2 & 1, index >> 1 & 1, index & 1
        light = 0.3 * r + 0.6 * g + 0.1 * b
        nodes += bytes([round(255 * light), round(128 + 60 * (r - g)), round(128 + 50 * (g - b))])
    head = bytes(4) + bytes([3, 3, 2, 0]) + fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    forward = b"mft1" + head + ramp * 3 + nodes + ramp * 3
    identity = b"".join(
        bytes([255 * (i >> 2 & 1), 255 * (i >> 1 & 1), 255 * (i & 1)]) for i in range(8)
    )
    backward = b"mft1" + head + ramp * 3 + identity + ramp * 3
    return profile(b"RGB ", {b"A2B0": forward, b"B2A0": backward}, b"Lab ")
