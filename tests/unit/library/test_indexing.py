"""Indexing: what is read, what follows a moved file, and what survives."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from library_scenes import Analyser, open_library, person, touch, write_photo

from ented_desktop.base.errors import Cancelled, DeviceError
from ented_desktop.base.progress import CancelToken, Progress
from ented_desktop.library.catalog import Library
from ented_desktop.library.values import PhotoAnalysis


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = tmp_path / "album"
    write_photo(folder / "ann.jpg", (0, 0.0))
    write_photo(folder / "deep" / "er" / "ann and bob.png", (0, 5.0), (1, 3.0))
    write_photo(folder / "lake.jpg")
    return folder


@pytest.fixture
def library(tmp_path: Path, album: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        opened.add_folder(album)
        yield opened


def names(library: Library) -> list[str]:
    return [photo.path.name for photo in library.photos()]


def test_everything_is_taken_in_once(library: Library, album: Path) -> None:
    analyser = Analyser()
    reports: list[Progress] = []
    summary = library.index(analyser, progress=reports.append)
    assert summary.added == 3
    assert sorted(analyser.seen) == ["ann and bob.png", "ann.jpg", "lake.jpg"]
    assert [(one.done, one.total) for one in reports] == [(0, 3), (1, 3), (2, 3)]
    counts = library.counts()
    assert (counts.photos, counts.faces, counts.failed) == (3, 3, 0)
    assert counts.folders == (album,)
    assert counts.missing == ()
    again = library.index(analyser)
    assert again.unchanged == 3
    assert again.added == again.changed == again.removed == 0
    assert len(analyser.seen) == 3


def test_what_was_measured_comes_back(library: Library, album: Path) -> None:
    library.index(Analyser())
    found = library.suggest(person(1))
    assert found[0].photo == album / "deep" / "er" / "ann and bob.png"
    assert found[0].number == 1
    assert found[0].face.box == (1.5, 2.0, 30.0, 40.0)
    assert (found[0].yaw_deg, found[0].pitch_deg, found[0].roll_deg) == (10.0, -5.0, 1.0)
    assert (found[0].width, found[0].height) == (640, 480)
    assert found[0].taken == "2003-07-19T16:20:05"
    assert found[0].embedding == pytest.approx(person(1, 3.0))
    assert found[0].thumbnail is not None
    assert found[0].thumbnail.read_bytes()[:2] == b"\xff\xd8"


def test_a_touched_file_is_not_analysed_again_and_a_changed_one_is(
    library: Library, album: Path
) -> None:
    analyser = Analyser()
    library.index(analyser)
    analyser.seen.clear()
    touch(album / "lake.jpg")
    write_photo(album / "ann.jpg", (3, 0.0))
    touch(album / "ann.jpg")
    summary = library.index(analyser)
    assert (summary.changed, summary.unchanged) == (1, 2)
    assert analyser.seen == ["ann.jpg"]
    assert library.suggest(person(3))[0].photo.name == "ann.jpg"
    assert library.index(analyser).unchanged == 3


def test_a_moved_file_keeps_what_is_known(library: Library, album: Path) -> None:
    analyser = Analyser()
    library.index(analyser)
    analyser.seen.clear()
    (album / "ann.jpg").rename(album / "deep" / "Ann, later.jpg")
    summary = library.index(analyser)
    assert (summary.moved, summary.removed, summary.added) == (1, 0, 0)
    assert analyser.seen == []
    assert library.suggest(person(0))[0].photo == album / "deep" / "Ann, later.jpg"
    assert len(names(library)) == 3


def test_a_whole_folder_renamed_is_not_analysed_again(library: Library, album: Path) -> None:
    analyser = Analyser()
    library.index(analyser)
    (album / "deep").rename(album / "Tief, größer")
    summary = library.index(analyser)
    assert summary.moved == 1
    assert len(analyser.seen) == 3


def test_a_copy_is_not_analysed_and_is_suggested_once(library: Library, album: Path) -> None:
    analyser = Analyser()
    library.index(analyser)
    shutil.copy(album / "ann.jpg", album / "copy of ann.jpg")
    summary = library.index(analyser)
    assert summary.copied == 1
    assert len(analyser.seen) == 3
    assert library.counts().faces == 4
    likely = [one for one in library.suggest(person(0)) if one.likeness > 0.5]
    assert len(likely) == 2
    (album / "ann.jpg").unlink()
    library.index(analyser)
    assert library.suggest(person(0))[0].photo.name == "copy of ann.jpg"


def test_a_file_that_takes_the_name_of_another(library: Library, album: Path) -> None:
    library.index(Analyser())
    (album / "ann.jpg").replace(album / "lake.jpg")
    library.index(Analyser())
    assert library.suggest(person(0))[0].photo.name == "lake.jpg"
    assert len(names(library)) == 2


def test_a_vanished_file_is_forgotten(library: Library, album: Path) -> None:
    library.index(Analyser())
    library.load_search()
    (album / "ann.jpg").unlink()
    assert [one.photo.name for one in library.suggest(person(0))] == ["ann and bob.png"] * 2
    assert library.index(Analyser()).removed == 1
    assert names(library) == ["ann and bob.png", "lake.jpg"]
    assert library.counts().faces == 2


@pytest.mark.parametrize("leaves_an_empty_folder", [False, True])
def test_an_unplugged_disk_loses_nothing(
    library: Library, album: Path, tmp_path: Path, leaves_an_empty_folder: bool
) -> None:
    analyser = Analyser()
    library.index(analyser)
    album.rename(tmp_path / "unplugged")
    if leaves_an_empty_folder:
        album.mkdir()
    summary = library.index(analyser)
    assert summary.missing == (album,)
    assert summary.removed == 0
    assert library.counts().missing == (album,)
    assert library.counts().faces == 3
    assert library.suggest(person(0)) == []
    if leaves_an_empty_folder:
        album.rmdir()
    (tmp_path / "unplugged").rename(album)
    assert library.index(analyser).unchanged == 3
    assert len(analyser.seen) == 3
    assert library.suggest(person(0))[0].photo.name == "ann.jpg"


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may read")
def test_a_folder_that_may_not_be_listed_keeps_its_photos(library: Library, album: Path) -> None:
    library.index(Analyser())
    (album / "deep").chmod(0)
    try:
        assert library.index(Analyser()).removed == 0
    finally:
        (album / "deep").chmod(0o755)


def test_an_empty_new_folder_is_not_missing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "empty")
        library.add_folder(tmp_path / "never there")
        summary = library.index(Analyser())
        assert summary.missing == (tmp_path / "never there",)
        assert library.counts().missing == (tmp_path / "never there",)


def test_what_is_no_photo_is_said_and_not_tried_again(library: Library, album: Path) -> None:
    (album / "broken.jpg").write_text("not what it says")
    (album / "empty.jpg").write_bytes(b"")
    analyser = Analyser()
    assert library.index(analyser).failed == 2
    problems = {one.path.name: one for one in library.photos() if one.problem_code}
    assert problems["broken.jpg"].problem_code == "image-unsupported"
    assert "no photo" in problems["broken.jpg"].problem
    assert library.counts().failed == 2
    seen = len(analyser.seen)
    assert library.index(analyser).failed == 0
    assert len(analyser.seen) == seen
    write_photo(album / "broken.jpg", (5, 0.0))
    touch(album / "broken.jpg")
    assert library.index(analyser).changed == 1
    assert library.suggest(person(5))[0].photo.name == "broken.jpg"


def test_a_bug_with_one_photo_spares_the_others(library: Library) -> None:
    def analyse(photo: Path, cancel: CancelToken) -> PhotoAnalysis:
        if photo.name == "lake.jpg":
            raise ZeroDivisionError("oh")
        return Analyser()(photo, cancel)

    summary = library.index(analyse)
    assert (summary.added, summary.failed) == (2, 1)
    problem = next(one for one in library.photos() if one.problem_code)
    assert problem.problem_code == "internal-error"


def test_what_fails_every_photo_ends_the_run_and_records_nothing(library: Library) -> None:
    def analyse(photo: Path, cancel: CancelToken) -> PhotoAnalysis:
        raise DeviceError("device-memory", "The graphics card is full.")

    with pytest.raises(DeviceError):
        library.index(analyse)
    assert list(library.photos()) == []
    assert library.index(Analyser()).added == 3


def test_cancel_keeps_what_is_done(library: Library) -> None:
    token = CancelToken()
    analyser = Analyser()

    def analyse(photo: Path, cancel: CancelToken) -> PhotoAnalysis:
        done = analyser(photo, cancel)
        token.cancel()
        return done

    with pytest.raises(Cancelled):
        library.index(analyse, cancel=token)
    assert len(analyser.seen) == 1
    assert library.index(analyser).added == 2
    assert len(set(analyser.seen)) == 3


def test_hidden_linked_and_foreign_files_are_passed_over(library: Library, album: Path) -> None:
    write_photo(album / ".hidden.jpg")
    write_photo(album / ".trash" / "old.jpg")
    write_photo(album / "@eaDir" / "thumb.jpg")
    write_photo(album / "notes.txt")
    (album / "loop").symlink_to(album)
    (album / "deep" / "up").symlink_to(album / "deep")
    (album / "nowhere.jpg").symlink_to(album / "gone.jpg")
    (album / "folder.jpg").mkdir()
    assert library.index(Analyser()).added == 3


def test_a_linked_file_is_a_copy(library: Library, album: Path, tmp_path: Path) -> None:
    outside = write_photo(tmp_path / "outside.jpg", (7, 0.0))
    (album / "link.jpg").symlink_to(outside)
    library.index(Analyser())
    assert library.suggest(person(7))[0].photo == album / "link.jpg"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_not_text(library: Library, album: Path) -> None:
    odd = os.fsdecode(os.fsencode(album) + b"/Gr\xf6\xdfe \xff.jpg")
    write_photo(Path(odd), (9, 0.0))
    write_photo(album / "写真 🙂.jpg", (8, 0.0))
    library.index(Analyser())
    assert library.suggest(person(9))[0].photo == Path(odd)
    assert library.suggest(person(8))[0].photo.name == "写真 🙂.jpg"
    assert library.index(Analyser()).unchanged == 5


def test_another_version_of_the_analysis_looks_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    analyser = Analyser()
    library.index(analyser)
    for room in ("indexer", "rows"):
        monkeypatch.setattr(f"ented_desktop.library.{room}.ANALYSIS_VERSION", 2)
    assert library.index(analyser).changed == 3
    assert len(analyser.seen) == 6
    assert library.index(analyser).unchanged == 3


_KILLED = """
import sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from library_scenes import Analyser, open_library
analyser = Analyser()
def analyse(photo, cancel):
    if photo.name == sys.argv[3]:
        print("there", flush=True)
        time.sleep(60)
    return analyser(photo, cancel)
with open_library(Path(sys.argv[1])) as library:
    library.index(analyse)
print("done", flush=True)
"""


def kill_while_indexing(folder: Path, at: str) -> str:
    """Indexes in a process of its own, which is killed at a photo; what it said."""
    root = Path(__file__).resolve().parents[3]
    process = subprocess.Popen(
        [sys.executable, "-c", _KILLED, folder, Path(__file__).parent, at],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    said = process.stdout.readline().strip()
    if said == "there":
        process.send_signal(signal.SIGKILL)
    process.wait(20)
    process.stdout.close()
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_and_gone_on_with(library: Library, tmp_path: Path) -> None:
    library.close()
    assert kill_while_indexing(tmp_path, "lake.jpg") == "there"
    analyser = Analyser()
    with open_library(tmp_path) as again:
        assert again.notices == ()
        assert again.index(analyser).unchanged == 1
    assert "ann.jpg" not in analyser.seen


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_photo_that_ends_the_program_is_set_aside(library: Library, tmp_path: Path) -> None:
    library.close()
    for _ in range(3):
        assert kill_while_indexing(tmp_path, "lake.jpg") == "there"
    assert kill_while_indexing(tmp_path, "lake.jpg") == "done"
    with open_library(tmp_path) as again:
        problem = next(one for one in again.photos() if one.problem_code)
        assert problem.path.name == "lake.jpg"
        assert problem.problem_code == "analysis-crashed"
        assert again.counts().photos == 2


def test_one_file_at_a_time(library: Library) -> None:
    """What the engine does between two urgent requests."""
    analyser = Analyser()
    scan = library.scan()
    assert len(scan.pending) == 3
    outcomes = [library.index_one(file, analyse=analyser) for file in scan.pending]
    assert [one.outcome for one in outcomes] == ["added"] * 3
    assert sum(one.faces for one in outcomes) == 3
    assert library.index_one(scan.pending[0], analyser).outcome == "unchanged"
    assert library.finish(scan) == 0


def test_a_file_deleted_between_scan_and_reading(library: Library, album: Path) -> None:
    scan = library.scan()
    (album / "lake.jpg").unlink()
    outcomes = {one.path.name: library.index_one(one, Analyser()).outcome for one in scan.pending}
    assert outcomes["lake.jpg"] == "gone"
    assert names(library) == ["ann.jpg", "ann and bob.png"]


def test_nothing_changed_is_cheap(tmp_path: Path) -> None:
    for number in range(1000):
        write_photo(tmp_path / "many" / f"{number}.jpg", note=str(number))
    with open_library(tmp_path) as library:
        library.add_folder(tmp_path / "many")
        library.index(Analyser())
        started = time.perf_counter()
        assert library.index(Analyser()).unchanged == 1000
        assert time.perf_counter() - started < 1.0
