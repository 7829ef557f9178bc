"""Packs a program's folder that is too large for an installer into an archive, in parts.

    python packaging/split.py build/packaging/dist/ented-desktop --edition cuda --out dist

A file of a release may have 2 GiB, and so may what NSIS packs; the CUDA edition is larger. The
parts are put together again with ``cat`` or ``copy /b``; the text file beside them says how.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import platform
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

LIMIT_BYTES = 1_900_000_000
_LEVEL = 6


class Parts(io.RawIOBase):
    """Writes one stream into as many files as it needs.

    Args:
        archive: Name of the whole; the parts get ``.001``, ``.002`` behind it.
        limit_bytes: Size of each part but the last.
    """

    def __init__(self, archive: Path, limit_bytes: int) -> None:
        super().__init__()
        self.archive = archive
        self.files: list[Path] = []
        self.digest = hashlib.sha256()
        self._limit = limit_bytes
        self._part: io.BufferedWriter | None = None
        self._room = 0

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        """Writes all of it."""
        view = memoryview(data).cast("B")
        self.digest.update(view)
        rest = view
        while len(rest):
            if self._part is None or self._room == 0:
                self._next()
            assert self._part is not None
            piece = rest[: self._room]
            self._part.write(piece)
            self._room -= len(piece)
            rest = rest[len(piece) :]
        return len(view)

    def close(self) -> None:
        """Ends the last part; a single one is called as the whole."""
        if not self.closed and self._part is not None:
            self._part.close()
            if len(self.files) == 1:
                self.files = [self.files[0].replace(self.archive)]
        super().close()

    def _next(self) -> None:
        if self._part is not None:
            self._part.close()
        name = f"{self.archive.name}.{len(self.files) + 1:03d}"
        self.files.append(self.archive.with_name(name))
        self._part = self.files[-1].open("wb")
        self._room = self._limit


def pack(tree: Path, archive: Path, *, limit_bytes: int = LIMIT_BYTES) -> list[Path]:
    """Packs a folder.

    Args:
        tree: The program's folder; it is the one folder in the archive.
        archive: Name of the whole, ``.tar.gz`` or ``.zip``.
        limit_bytes: Size of a part.

    Returns:
        The parts; a single one has the archive's own name. Beside more than one lies a text that
        says how they are put together.
    """
    archive.parent.mkdir(parents=True, exist_ok=True)
    parts = Parts(archive, limit_bytes)
    with parts:
        if archive.suffix == ".zip":
            method = zipfile.ZIP_DEFLATED
            with zipfile.ZipFile(parts, "w", method, compresslevel=_LEVEL) as packed:
                for file in sorted(tree.rglob("*")):
                    packed.write(file, Path(tree.name) / file.relative_to(tree))
        else:
            with (
                gzip.GzipFile("", "wb", _LEVEL, parts) as stream,
                tarfile.open(fileobj=stream, mode="w|") as tar,
            ):
                tar.add(tree, tree.name)
    if len(parts.files) > 1:
        text = instructions(parts.files, archive.name, parts.digest.hexdigest())
        archive.with_name(f"{archive.name}.txt").write_text(text, encoding="utf-8")
    return parts.files


def instructions(files: list[Path], name: str, sha256: str) -> str:
    """How the parts become a program, for the system that it is for."""
    names = [file.name for file in files]
    if name.endswith(".zip"):
        join = f"copy /b {'+'.join(names)} {name}"
        check, unpack = f"certutil -hashfile {name} SHA256", f"tar -xf {name}"
        start = "ented-desktop\\ENTED.exe"
    else:
        join = f"cat {' '.join(names)} > {name}"
        check, unpack = f"sha256sum {name}", f"tar -xzf {name}"
        start = "ented-desktop/ENTED"
    return (
        f"Download all {len(names)} parts into one folder, and type there, in a terminal:\n\n"
        f"    {join}\n    {check}\n    {unpack}\n\n"
        f"The second line must show\n{sha256}\n\nThen start {start}.\n"
    )


def main() -> int:
    """Packs the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tree", type=Path)
    parser.add_argument("--out", type=Path, default=Path("dist"), metavar="DIR")
    parser.add_argument("--edition", default="cuda")
    args = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).parent))
    from tree import open_tree

    app = open_tree(args.tree)
    windows = sys.platform == "win32"
    system = "windows-x64" if windows else f"linux-{platform.machine()}"
    suffix = "zip" if windows else "tar.gz"
    name = f"{app.name}-{app.version}-{system}-{args.edition}.{suffix}"
    for file in pack(app.path, args.out.resolve() / name):
        print(f"{file}: {file.stat().st_size / 1e6:.0f} MB")
    from contents_list import list_place

    if list_place(app.path).is_file():
        shutil.copyfile(list_place(app.path), args.out / f"{name}.cdx.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
