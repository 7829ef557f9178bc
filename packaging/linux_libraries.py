"""Which of a Linux system's libraries the program needs, and in which Debian packages they are."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PACKAGES: Final = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libmvec.so.1": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    # The second name is the one since Ubuntu 24.04 and Debian 13.
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
"""By the name that the linker asks for."""

RECOMMENDED: Final = ("ca-certificates", "libgl1-mesa-dri", "xdg-utils")
_GLIBC: Final = re.compile(rb"\0GLIBC_2\.(\d+)(?=\0)")
_NEEDED, _STRTAB, _NULL = 1, 5, 0
_LOAD: Final = 1


def depends(tree: Path) -> list[str]:
    """What the package must depend on, as Debian's control file writes it; sorted.

    Args:
        tree: The program's folder.

    Raises:
        SystemExit: Something needs a library that is not in the tree and not known here.
    """
    brought = {file.name for file in tree.rglob("*.so*")}
    wanted: dict[str, str] = {}
    newest = 0
    for file in elf_files(tree):
        data = file.read_bytes()
        newest = max([newest, *(int(found) for found in _GLIBC.findall(data))])
        for name in needed(data):
            if name not in brought:
                wanted.setdefault(name, file.name)
    unknown = [f"{name} (for {file})" for name, file in wanted.items() if name not in PACKAGES]
    if unknown:
        raise SystemExit(f"from no known package: {', '.join(sorted(unknown))}")
    packages = {PACKAGES[name] for name in wanted} - {"libc6"}
    return sorted([*packages, f"libc6 (>= 2.{newest})"])


def elf_files(tree: Path) -> Iterator[Path]:
    """Every executable and shared library in a tree, links left out."""
    for file in sorted(tree.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as stream:
                if stream.read(4) == b"\x7fELF":
                    yield file


def needed(data: bytes) -> list[str]:
    """The libraries that an executable or a library asks the linker for.

    Args:
        data: The file; 64 bits, little-endian.

    Returns:
        Their names; empty for what is linked with nothing.
    """
    start, size, count = *struct.unpack_from("<Q", data, 32), *struct.unpack_from("<HH", data, 54)
    segments = [
        struct.unpack_from("<IIQQQQQQ", data, start + number * size) for number in range(count)
    ]
    table: list[tuple[int, int]] = []
    for kind, _flags, offset, _address, _physical, length, _memory, _align in segments:
        if kind == 2:
            table = list(struct.iter_unpack("<qQ", data[offset : offset + length]))
    if not table:
        return []
    address = next((value for tag, value in table if tag == _STRTAB), 0)
    names = next(
        segment[2] + address - segment[3]
        for segment in segments
        if segment[0] == _LOAD and segment[3] <= address < segment[3] + segment[5]
    )
    found = []
    for tag, value in table:
        if tag == _NULL:
            break
        if tag == _NEEDED:
            found.append(data[names + value : data.index(b"\0", names + value)].decode())
    return found
