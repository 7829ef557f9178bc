"""The library: folders, search, two processes, and damage."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from library_scenes import Analyser, open_library, person, write_photo

from ented_desktop.base.errors import LibraryError
from ented_desktop.faces.likeness import likeness
from ented_desktop.library import database
from ented_desktop.library.catalog import Library
from ented_desktop.library.search import FaceSearch


def test_folders_come_and_go(tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        assert library.add_folder(tmp_path / "a")
        assert not library.add_folder(tmp_path / "b" / ".." / "a")
        assert library.add_folder(tmp_path / "b")
        assert library.folders() == (tmp_path / "a", tmp_path / "b")
        assert not library.remove_folder(tmp_path / "c")
        assert library.remove_folder(tmp_path / "a")
        assert library.folders() == (tmp_path / "b",)
    with open_library(tmp_path) as library:
        assert library.folders() == (tmp_path / "b",)


def test_removing_a_folder_forgets_its_photos_only(tmp_path: Path) -> None:
    write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    write_photo(tmp_path / "b" / "two.jpg", (1, 0.0))
    with open_library(tmp_path) as library:
        library.set_folders([tmp_path / "a", tmp_path / "b"])
        library.index(Analyser())
        assert len(library.suggest(person(0))) == 2
        pictures = library.faces_cache.size_bytes()
        library.remove_folder(tmp_path / "a")
        assert [one.photo.name for one in library.suggest(person(0))] == ["two.jpg"]
        assert library.counts().photos == 1
        assert (tmp_path / "a" / "one.jpg").exists()
        assert library.faces_cache.size_bytes() == pictures // 2
        library.add_folder(tmp_path / "a")
        assert library.index(Analyser()).added == 1


def test_a_folder_left_out_by_mistake_comes_back_as_it_was(tmp_path: Path) -> None:
    """As when the settings were lost, or another window does not know of it yet."""
    write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    write_photo(tmp_path / "b" / "two.jpg", (1, 0.0))
    with open_library(tmp_path) as library:
        library.set_folders([tmp_path / "a", tmp_path / "b"])
        library.index(Analyser())
        assert len(library.suggest(person(0))) == 2
        library.set_folders([])
        assert library.folders() == ()
        assert library.suggest(person(0)) == []
        assert list(library.photos()) == []
        assert (library.counts().photos, library.counts().faces) == (0, 0)
    with open_library(tmp_path) as library:
        assert library.suggest(person(0)) == []
        library.set_folders([tmp_path / "b", tmp_path / "a"])
        assert len(library.suggest(person(0))) == 2
        assert library.index(Analyser()).unchanged == 2


def test_a_photo_moved_out_of_a_folder_left_out_is_known(tmp_path: Path) -> None:
    photo = write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    write_photo(tmp_path / "a" / "more.jpg")
    (tmp_path / "b").mkdir()
    with open_library(tmp_path) as library:
        library.set_folders([tmp_path / "a"])
        library.index(Analyser())
        library.set_folders([tmp_path / "b"])
        assert library.suggest(person(0)) == []
        photo.rename(tmp_path / "b" / "one.jpg")
        assert library.index(Analyser()).moved == 1
        assert [one.photo for one in library.suggest(person(0))] == [tmp_path / "b" / "one.jpg"]


def test_what_was_left_out_a_week_ago_is_forgotten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "a")
        library.index(Analyser())
        library.set_folders([])
        assert library.index(Analyser()).removed == 0
        assert library.faces_cache.size_bytes() > 0
        later = time.time() + 8 * 24 * 3600
        monkeypatch.setattr(time, "time", lambda: later)
        library.index(Analyser())
        assert library.faces_cache.size_bytes() == 0
        library.add_folder(tmp_path / "a")
        assert library.index(Analyser()).added == 1


def test_a_library_of_an_older_version_is_brought_up(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    connection.executescript(database.MIGRATIONS[0] + "PRAGMA user_version = 1;")
    name = os.fsencode(tmp_path / "a")
    connection.execute("INSERT INTO folders (key, path) VALUES (?, ?)", (name, name))
    connection.commit()
    connection.close()
    write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    with open_library(tmp_path) as library:
        assert library.folders() == (tmp_path / "a",)
        assert library.index(Analyser()).added == 1


def test_two_processes_index_at_once(tmp_path: Path) -> None:
    for number in range(120):
        write_photo(tmp_path / "a" / f"{number}.jpg", (0, number / 10), note=str(number))
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "a")
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[2])\n"
        "from library_scenes import Analyser, open_library\n"
        "with open_library(Path(sys.argv[1])) as library: library.index(Analyser())"
    )
    root, here = Path(__file__).resolve().parents[3], Path(__file__).parent
    both = [
        subprocess.Popen([sys.executable, "-c", code, tmp_path, here], cwd=root) for _ in range(2)
    ]
    assert [process.wait(60) for process in both] == [0, 0]
    with open_library(tmp_path) as library:
        assert library.counts().photos == library.counts().faces == 120
        assert library.index(Analyser()).unchanged == 120


def test_a_folder_inside_a_folder(tmp_path: Path) -> None:
    write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    write_photo(tmp_path / "a" / "b" / "two.jpg", (1, 0.0))
    analyser = Analyser()
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "a")
        library.index(analyser)
        library.add_folder(tmp_path / "a" / "b")
        assert library.index(analyser).unchanged == 2
        library.remove_folder(tmp_path / "a")
        assert [one.path.name for one in library.photos()] == ["two.jpg"]
        library.set_folders([tmp_path / "a"])
        library.index(analyser)
        assert sorted(analyser.seen) == ["one.jpg", "one.jpg", "two.jpg"]


def test_the_likeliest_come_first_and_are_judged_as_everywhere(tmp_path: Path) -> None:
    for angle in (20, 5, 60, 0, 12):
        write_photo(tmp_path / "a" / f"{angle:02}.jpg", (0, float(angle)))
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "a")
        library.index(Analyser())
        found = library.suggest(person(0), limit=4)
        assert [one.photo.stem for one in found] == ["00", "05", "12", "20"]
        for one in found:
            assert one.likeness == pytest.approx(likeness(person(0), one.embedding), abs=1e-4)
        own = found[0].content
        without = library.suggest(person(0), exclude_content=own, limit=4)
        assert [one.photo.stem for one in without] == ["05", "12", "20", "60"]
        assert len(library.suggest(person(0), limit=1)) == 1


def test_many_that_may_not_be_suggested_hide_no_other(tmp_path: Path) -> None:
    for number in range(60):
        write_photo(tmp_path / "a" / f"{number:02}.jpg", (0, number / 10))
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "a")
        library.index(Analyser())
        for number in range(55):
            (tmp_path / "a" / f"{number:02}.jpg").unlink()
        assert [one.photo.stem for one in library.suggest(person(0), limit=3)] == ["55", "56", "57"]


def test_search_follows_what_another_process_does(tmp_path: Path) -> None:
    write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    with open_library(tmp_path) as first, open_library(tmp_path) as second:
        first.add_folder(tmp_path / "a")
        first.index(Analyser())
        assert len(first.suggest(person(0))) == 1
        write_photo(tmp_path / "a" / "two.jpg", (0, 1.0))
        (tmp_path / "a" / "one.jpg").unlink()
        assert second.index(Analyser()).added == 1
        assert [one.photo.name for one in first.suggest(person(0))] == ["two.jpg"]
        write_photo(tmp_path / "a" / "three.jpg", (0, 2.0))
        first.index(Analyser())
        for library in (first, second):
            found = [one.photo.name for one in library.suggest(person(0))]
            assert found == ["two.jpg", "three.jpg"]


def test_a_second_process_reads_while_one_writes_and_waits_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.2)
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "a")
        library.index(Analyser())
        other = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            assert len(library.suggest(person(0))) == 1
            with pytest.raises(LibraryError) as caught:
                library.add_folder(tmp_path / "b")
            assert caught.value.code == "library-busy"
            assert "Another ENTED Desktop" in caught.value.message
        finally:
            other.execute("ROLLBACK")
            other.close()
        assert library.add_folder(tmp_path / "b")


def test_indexing_and_asking_at_once(tmp_path: Path) -> None:
    for number in range(200):
        write_photo(tmp_path / "a" / f"{number}.jpg", (0, number / 10), note=str(number))
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "a")
        library.load_search()
        worker = threading.Thread(target=library.index, args=(Analyser(),))
        worker.start()
        sizes = []
        while worker.is_alive():
            sizes.append(len(library.suggest(person(0), limit=300)))
        worker.join()
        assert sizes == sorted(sizes)
        assert len(library.suggest(person(0), limit=300)) == 200


@pytest.mark.parametrize("damage", ["not a database", "torn", "empty"])
def test_a_damaged_library_is_set_aside_and_begun_again(tmp_path: Path, damage: str) -> None:
    write_photo(tmp_path / "a" / "one.jpg", (0, 0.0))
    for number in range(40):
        write_photo(tmp_path / "a" / f"{number}.jpg", (0, 0.0), note=str(number))
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "a")
        library.index(Analyser())
    file = tmp_path / "library.sqlite"
    data = bytearray(file.read_bytes())
    if damage == "not a database":
        file.write_bytes(b"hello" * 1000)
    elif damage == "torn":
        data[-20_000:] = b"\x5a" * 20_000
        file.write_bytes(data)
    else:
        file.write_bytes(b"")
    with open_library(tmp_path) as library:
        if damage == "empty":  # what a new file looks like
            assert library.notices == ()
        else:
            assert "library.sqlite.broken-1" in library.notices[0]
            assert (tmp_path / "library.sqlite.broken-1").exists()
        if damage == "torn":
            assert library.folders() == (tmp_path / "a",)
        library.set_folders([tmp_path / "a"])
        assert library.index(Analyser()).added == 41
    with open_library(tmp_path) as library:
        assert library.notices == ()


def test_a_newer_library_is_left_alone(tmp_path: Path) -> None:
    open_library(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "library.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryError) as caught:
        open_library(tmp_path)
    assert caught.value.code == "library-newer"
    assert not (tmp_path / "library.sqlite.broken-1").exists()


def test_a_place_that_cannot_hold_a_library(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path / "file" / "library.sqlite")
    assert caught.value.code == "library-unavailable"
    (tmp_path / "folder.sqlite").mkdir()
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path / "folder.sqlite")
    assert caught.value.code == "library-unavailable"


def test_closing_twice_and_no_thread_left(tmp_path: Path) -> None:
    library = open_library(tmp_path)
    library.close()
    library.close()
    assert not [one for one in threading.enumerate() if one.name.startswith("library-writer")]


def test_search_agrees_with_the_plain_sort() -> None:
    rng = np.random.default_rng(3)
    vectors = rng.normal(size=(3000, 128)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    search = FaceSearch()
    search.add(range(0, 2000), vectors[:2000])
    search.add(range(1500, 3000), vectors[1500:])
    assert len(search) == 3000
    gone = set(rng.choice(3000, 1100, replace=False).tolist())
    search.remove(sorted(gone))
    search.remove([5, 5, 99999])
    gone.add(5)
    query = rng.normal(size=128).astype(np.float32)
    left = [i for i in range(3000) if i not in gone]
    angles = {i: np.degrees(np.arccos(vectors[i] @ query / np.linalg.norm(query))) for i in left}
    expected = sorted(left, key=lambda i: angles[i])[:50]
    found = search.nearest(query, 50)
    assert [one for one, _ in found] == expected
    assert [angle for _, angle in found] == pytest.approx([angles[i] for i in expected], abs=1e-2)
    assert len(search.nearest(query, 10_000)) == len(left)


def test_an_empty_library_suggests_nothing(tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        assert library.suggest(person(0)) == []
        assert library.index(Analyser()).added == 0


def test_the_library_loads_no_network() -> None:
    code = (
        "import sys, ented_desktop.library.catalog\n"
        "heavy = {'torch', 'torchvision', 'dlib'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    root = Path(__file__).resolve().parents[3]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)
