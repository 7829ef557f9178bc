"""A batch whose disk fills up, whose folders vanish, whose clock is set back."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.base.errors import OutputError
from ented_desktop.cli.main import main
from ented_desktop.jobs.events import Event
from ented_desktop.jobs.folder import list_jobs, peek
from ented_desktop.jobs.journal import Journal
from ented_desktop.jobs.queue import ItemState, JobState

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX limits")
Batch = Callable[..., int]


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = tmp_path / "album"
    (folder / "deep").mkdir(parents=True)
    face = Image.fromarray(astronaut()).crop((130, 0, 330, 200))
    for number in range(4):
        place = folder if number % 2 else folder / "deep"
        face.resize((140 + number, 140 + number)).save(place / f"{number}.png")
    return folder


@pytest.fixture
def batch(tmp_path: Path, tiny_weights: Path) -> Batch:
    def run(*words: object) -> int:
        arguments = ["batch", *words, "--quiet"]
        if "--jobs-dir" not in words:
            arguments += ["--jobs-dir", tmp_path / "jobs"]
        if "--resume" not in words:
            arguments += ["--weights", tiny_weights, "--device", "cpu"]
        return main([str(word) for word in arguments])

    return run


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 96 KiB; skips where this process may not mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount command")
    if done.returncode != 0:
        pytest.skip(f"this process may not mount a disk: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextlib.contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file of this process may grow beyond a size; the system says so as of a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def contents(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_a_full_disk_pauses_the_job_and_space_lets_it_go_on(
    batch: Batch, album: Path, small_disk: Path, tmp_path: Path, capfd: Any
) -> None:
    before = contents(album)
    assert batch(album, "--out", tmp_path / "roomy") == 0
    expected = contents(tmp_path / "roomy")
    report = tmp_path / "report.json"
    assert batch(album, "--out", small_disk / "out", "--report", report) == 6
    assert "disk is full" in capfd.readouterr().err
    job = peek(tmp_path / "jobs" / "0002")
    assert job.state is JobState.PAUSED
    assert "disk is full" in job.paused_because
    assert job.counts[ItemState.FAILED] == 0
    assert 0 < job.counts[ItemState.DONE] < 4
    assert len(contents(small_disk)) == job.counts[ItemState.DONE], "nothing partial"
    assert json.loads(report.read_text())["error"]["code"] == "disk-full"
    subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
    assert batch("--resume", "2") == 0
    assert contents(small_disk / "out") == expected
    assert contents(album) == before


@posix
def test_a_file_size_limit_is_a_full_disk(batch: Batch, album: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with largest_file(24 << 10):
        assert batch(album, "--out", out) == 6
    job = peek(tmp_path / "jobs" / "0001")
    assert job.state is JobState.PAUSED
    assert contents(out) == {}
    assert batch("--resume") == 0
    assert len(contents(out)) == 4


@pytest.mark.parametrize("left", [0, 3, 6])
def test_a_full_disk_under_the_journal_claims_nothing(
    batch: Batch, album: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: int
) -> None:
    real = Journal.append
    written = 0

    def append(self: Journal, event: Event) -> None:
        nonlocal written
        written += 1
        if written > left:
            raise OutputError("disk-full", "The disk with the job's journal is full.")
        real(self, event)

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "append", append)
        assert batch(album, "--out", tmp_path / "out") in (1, 6)
    jobs = list_jobs(tmp_path / "jobs")
    assert len(jobs) == (left > 0), "a job that could not be made leaves nothing"
    assert batch(album, "--out", tmp_path / "out", "--resume") == 0
    job = peek(tmp_path / "jobs" / "0001")
    done = {str(item.output): item.sha256 for item in job.items}
    assert {str(tmp_path / "out" / k): v for k, v in contents(tmp_path / "out").items()} == done
    assert len(done) == 4


def test_an_output_folder_that_vanishes_is_made_again(
    batch: Batch, album: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    from ented_desktop.workspace.batch import AlbumHandler

    out = tmp_path / "out"
    real = AlbumHandler.work
    worked = 0

    def work(self: AlbumHandler, *arguments: Any) -> Any:
        nonlocal worked
        worked += 1
        if worked == 3:
            out.rename(tmp_path / "moved away")
        return real(self, *arguments)

    monkeypatch.setattr(AlbumHandler, "work", work)
    # The one that was being written at that moment may fail; it is named then.
    code = batch(album, "--out", out)
    failed = peek(tmp_path / "jobs" / "0001").counts[ItemState.FAILED]
    assert (code, failed) in ((0, 0), (6, 1))
    assert capfd.readouterr().err.count("cannot be written") == failed
    assert len(contents(out)) < 4
    assert batch("--resume", "1", "--redo-lost", "--retry-failed") == 0
    assert len(contents(out)) == 4
    assert all(item.output is not None for item in peek(tmp_path / "jobs" / "0001").items)


def test_what_was_deleted_or_changed_since_is_named(
    batch: Batch, album: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    from ented_desktop.jobs.runner import Runner

    real = Runner.run

    def run(self: Runner[Any, Any]) -> Any:
        (album / "1.png").unlink()
        Image.fromarray(astronaut()).crop((100, 0, 356, 256)).save(album / "3.png")
        return real(self)

    monkeypatch.setattr(Runner, "run", run)
    assert batch(album, "--out", tmp_path / "out") == 3
    assert "1.png” was deleted or moved" in capfd.readouterr().err
    job = peek(tmp_path / "jobs" / "0001")
    told = {source.photo.name: item for source, item in zip(job.sources, job.items, strict=True)}
    assert told["1.png"].code == "image-missing"
    assert "changed after the job was made" in told["3.png"].doubtful
    with Image.open(tmp_path / "out" / "3.png") as image:
        assert image.size == (256, 256)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_lost_permission_is_named(batch: Batch, album: Path, tmp_path: Path) -> None:
    (album / "1.png").chmod(0)
    out = tmp_path / "out"
    (out / "deep").mkdir(parents=True)
    (out / "deep").chmod(0o500)
    assert batch(album, "--out", out) == 6
    codes = [item.code for item in peek(tmp_path / "jobs" / "0001").items]
    assert sorted(codes) == ["", "image-unreadable", "output-not-writable", "output-not-writable"]
    (out / "deep").chmod(0o700)
    (album / "1.png").chmod(0o600)
    assert batch("--resume", "--retry-failed") == 0
    assert len(contents(out)) == 4


@posix
def test_a_read_only_folder_is_named_by_every_photo(
    batch: Batch, album: Path, tmp_path: Path, capfd: Any
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "deep").write_text("a file stands where a folder should be")
    assert batch(album, "--out", out) == 6
    job = peek(tmp_path / "jobs" / "0001")
    assert [item.code for item in job.items].count("output-not-writable") == 2
    assert capfd.readouterr().err.count("cannot be written") == 2
    (out / "deep").unlink()
    assert batch("--resume", "1", "--retry-failed") == 0
    assert len(contents(out)) == 4


def test_a_clock_set_back_decides_nothing(batch: Batch, album: Path, tmp_path: Path) -> None:
    assert batch(album / "1.png", "--out", tmp_path / "first") == 0
    for file in (tmp_path / "jobs" / "0001").iterdir():
        os.utime(file, (4e9, 4e9))  # in the next century
    os.utime(album / "1.png", (4e9, 4e9))
    assert batch(album, "--out", tmp_path / "second") == 0
    for file in [*(tmp_path / "jobs" / "0002").iterdir(), *(tmp_path / "second").rglob("*.png")]:
        os.utime(file, (1, 1))
    assert [job.name for job in list_jobs(tmp_path / "jobs")] == ["0001", "0002"]
    expected = contents(tmp_path / "second")
    assert batch("--resume", "2", "--redo-lost") == 0
    assert contents(tmp_path / "second") == expected, "touched is not altered"
