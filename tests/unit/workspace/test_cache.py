"""The cache: whole files, bounded, and nothing left of processes that died."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ented_desktop.base.errors import OutputError
from ented_desktop.workspace.cache import Cache, OwnFolder, write_whole

ROOT = Path(__file__).resolve().parents[3]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_files_are_whole_or_absent(tmp_path: Path) -> None:
    file = tmp_path / "new" / "a.jpg"
    write_whole(file, b"one", b"two")
    assert file.read_bytes() == b"onetwo"

    def interrupted() -> bytes:
        raise KeyboardInterrupt

    class Broken:
        def __buffer__(self, _flags: int) -> memoryview:
            raise KeyboardInterrupt

    with pytest.raises((KeyboardInterrupt, TypeError)):
        write_whole(file, b"half", Broken())  # type: ignore[arg-type]
    assert file.read_bytes() == b"onetwo"
    assert names(tmp_path) == ["a.jpg"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    with pytest.raises(OutputError) as caught:
        Cache(tmp_path / "cache").store(tmp_path / "cache" / "x" / "a.jpg", b"1")
    assert caught.value.code == "cache-not-writable"
    with pytest.raises(OutputError):
        OwnFolder(tmp_path / "cache" / "pictures")


def test_size_and_clearing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.store(cache.thumbnails / "aa" / "1.jpg", bytes(100))
    cache.store(cache.crops / "bb" / "2.jpg", bytes(20))
    cache.store(cache.library_faces / "cc" / "3.jpg", bytes(3))
    kept = cache.store(cache.pictures / "7-x" / "1.raw", bytes(1000))
    assert cache.size_bytes() == 1123
    cache.clear()
    assert kept.exists()
    assert cache.size_bytes() == 1000


def test_the_oldest_go_beyond_the_limit(tmp_path: Path) -> None:
    cache = Cache(tmp_path, limit_bytes=1600)
    for number in range(40):
        file = cache.store(cache.thumbnails / f"{number}.jpg", bytes(100))
        os.utime(file, (number, number))
    assert cache.size_bytes() <= 1800
    assert (cache.thumbnails / "39.jpg").exists()
    assert not (cache.thumbnails / "0.jpg").exists()


def test_own_folders_of_the_living_stay(tmp_path: Path) -> None:
    first = OwnFolder(tmp_path / "pictures")
    code = (
        "import sys; from pathlib import Path\n"
        "from ented_desktop.workspace.cache import OwnFolder\n"
        f"OwnFolder(Path({str(tmp_path / 'pictures')!r}))\n"
        "import os; os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    assert first.path.is_dir()
    assert len(list((tmp_path / "pictures").iterdir())) == 2  # its own, left as by a crash
    second = OwnFolder(tmp_path / "pictures")
    assert sorted((tmp_path / "pictures").iterdir()) == sorted([first.path, second.path])
    first.remove()
    first.remove()
    second.remove()
    assert list((tmp_path / "pictures").iterdir()) == []


def test_half_written_exports_of_the_dead_are_removed(tmp_path: Path) -> None:
    album = tmp_path / "album"
    album.mkdir()
    partial = album / ".0123.part"
    precious = album / "precious.jpg"
    code = (
        "from pathlib import Path\n"
        "from ented_desktop.workspace.cache import OwnFolder\n"
        f"own = OwnFolder(Path({str(tmp_path / 'pictures')!r}))\n"
        f"one = own.expects(Path({str(partial)!r})); one.__enter__()\n"
        f"two = own.expects(Path({str(precious)!r})); two.__enter__()\n"
        "import os; os._exit(0)"
    )
    partial.write_bytes(b"half")
    precious.write_bytes(b"all of it")
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    own = OwnFolder(tmp_path / "pictures")
    assert names(album) == ["precious.jpg"]
    with own.expects(partial):
        assert any(name.endswith(".leftover") for name in names(own.path))
    assert names(own.path) == ["in-use"]
    own.remove()
