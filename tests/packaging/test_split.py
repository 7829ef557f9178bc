"""An edition that is too large for one file: packed in parts, and whole again."""

from __future__ import annotations

import hashlib
import os
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from unpacking import unpack_tar

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
import split  # noqa: E402


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    tree = tmp_path / "ented-desktop"
    (tree / "_internal" / "Größe").mkdir(parents=True)
    (tree / "ENTED").write_bytes(os.urandom(200_000))
    (tree / "_internal" / "Größe" / "torch.dll").write_bytes(os.urandom(500_000))
    (tree / "empty.txt").touch()
    return tree


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize("name", ["big.zip", "big.tar.gz"])
def test_the_parts_make_the_whole(tree: Path, tmp_path: Path, name: str) -> None:
    parts = split.pack(tree, tmp_path / "out" / name, limit_bytes=150_000)
    assert [part.name for part in parts] == [f"{name}.{n:03d}" for n in range(1, len(parts) + 1)]
    assert len(parts) == 5
    sizes = [part.stat().st_size for part in parts]
    assert sizes[:-1] == [150_000] * 4
    assert 0 < sizes[-1] <= 150_000
    whole = tmp_path / name
    whole.write_bytes(b"".join(part.read_bytes() for part in parts))
    words = (tmp_path / "out" / f"{name}.txt").read_text(encoding="utf-8")
    assert hashlib.sha256(whole.read_bytes()).hexdigest() in words
    assert all(part.name in words for part in parts)
    target = tmp_path / "unpacked"
    if name.endswith(".zip"):
        with zipfile.ZipFile(whole) as packed:
            packed.extractall(target)
    else:
        with tarfile.open(whole) as tar:
            unpack_tar(tar, target)
    assert contents(target / "ented-desktop") == contents(tree)


def test_what_fits_is_one_file(tree: Path, tmp_path: Path) -> None:
    (only,) = split.pack(tree, tmp_path / "out" / "small.zip")
    assert only.name == "small.zip"
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["small.zip"]


def test_parts_are_smaller_than_what_a_release_holds() -> None:
    assert split.LIMIT_BYTES < 2**31
