"""A batch is killed at random moments, and resumed: nothing is lost, nothing is claimed."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.base.errors import UsageError
from ented_desktop.jobs.folder import list_jobs, peek
from ented_desktop.jobs.queue import Batch, ItemState

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
ROOT = Path(__file__).resolve().parents[2]


class Forker:
    """Runs the command in forks of one warm process."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("batch_forker.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)},
        )
        assert self._answer() == "ready"

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def start(self, words: list[str]) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([str(self._log), *words]) + "\n")
        self._process.stdin.flush()
        return int(self._answer())

    def wait(self) -> int:
        return int(self._answer())

    def said(self) -> str:
        return self._log.read_text() if self._log.exists() else ""

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


@pytest.fixture
def forker(tmp_path: Path) -> Iterator[Forker]:
    one = Forker(tmp_path / "log.txt")
    yield one
    one.close()


def make_album(folder: Path, photos: int) -> None:
    """Small photos in nested folders, one of every four a twin, some torn or without a face."""
    face = Image.fromarray(astronaut()).crop((130, 0, 330, 200))
    for number in range(photos):
        place = folder / ("1962 ä" if number % 3 else "日本/deep")
        place.mkdir(parents=True, exist_ok=True)
        suffix = ("jpg", "png", "tif", "webp")[number % 4]
        file = place / f"{number:02}.{suffix}"
        if number % 8 == 5:
            earlier = sorted(folder.rglob("0[0-3].*"))[0]
            file.with_suffix(earlier.suffix).write_bytes(earlier.read_bytes())
        elif number % 10 == 7:
            Image.new("RGB", (64, 64), (90, 120, number)).save(file)
        else:
            face.resize((120 + number, 120 + number)).save(file)
            if number % 12 == 3:
                file.write_bytes(file.read_bytes()[:900])


def contents(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def newest(jobs_dir: Path) -> Batch | None:
    jobs = list_jobs(jobs_dir)
    assert all(job.batch is not None for job in jobs), [job.problem for job in jobs]
    return jobs[-1].batch if jobs else None


def check_claims(jobs_dir: Path) -> None:
    """Every copy that the journal calls done is there, whole."""
    batch = newest(jobs_dir)
    if batch is None:
        return
    for item in batch.items:
        if item.state is ItemState.DONE:
            assert item.output is not None
            assert hashlib.sha256(item.output.read_bytes()).hexdigest() == item.sha256


@pytest.mark.parametrize("names", ["own", "people"])
def test_killed_at_random_moments(
    tmp_path: Path, tiny_weights: Path, forker: Forker, long_faults: bool, names: str
) -> None:
    photos, kills = (40, 200) if long_faults else (10, 6)
    more = ["--weights", str(tiny_weights), "--device", "cpu", "--quiet"]
    if names == "people":  # all copies want one name, which is known after the work only
        photos, kills = (20, 40) if long_faults else (8, 4)
        good = tmp_path / "good" / "Ann"
        good.mkdir(parents=True)
        Image.fromarray(astronaut()).crop((100, 0, 400, 300)).save(good / "1.png")
        more += ["--references", str(good.parent), "--template", "{person}", "--no-refine"]
        more += ["--format", "png"]
    chance = random.Random(7)
    album = tmp_path / "album"
    make_album(album, photos)
    before = contents(album)

    def words(place: Path) -> list[str]:
        dirs = ["--out", str(place / "out"), "--jobs-dir", str(place / "jobs")]
        workers = "2" if place.name.endswith(("0", "2", "4", "6", "8")) else "1"
        return ["batch", str(album), "--resume", *dirs, *more, "--workers", workers]

    calm = tmp_path / "calm"
    started = time.monotonic()
    forker.start(words(calm))
    assert forker.wait() == 3, forker.said()
    whole_s = time.monotonic() - started
    expected = contents(calm / "out")
    assert len(expected) > photos // 2
    assert any("Ann-3" in name for name in expected) == (names == "people")

    killed = rounds = 0
    # A machine that fails once fails again: several moments fall into every batch.
    reach, longest = whole_s * 0.3, whole_s * 0.4
    while killed < kills:
        rounds += 1
        place = tmp_path / f"round-{rounds}"
        while killed < kills and not _over(place):
            process = forker.start(words(place))
            # Some die while they load or make the job, most in the middle of the work.
            timer = threading.Timer(chance.uniform(0, reach), _kill, [process])
            timer.start()
            code = forker.wait()
            timer.cancel()
            timer.join()
            killed += code == -signal.SIGKILL
            # A machine is never equally fast for long: what comes too late comes sooner next time.
            reach = min(longest, reach * 1.2) if code == -signal.SIGKILL else reach * 0.7
            assert code in (-signal.SIGKILL, 3), forker.said()
            assert contents(album) == before
            check_claims(place / "jobs")
        if not _over(place):
            forker.start(words(place))
            assert forker.wait() == 3, forker.said()
        assert contents(place / "out") == expected, f"round {rounds}"
        assert contents(album) == before
        sys.stdout.write(f"{killed} of {kills} moments in {rounds} batches\n")
        sys.stdout.flush()
    sys.stdout.write(f"killed {killed} times in {rounds} batches of {photos} photos\n")


def _over(place: Path) -> bool:
    batch = newest(place / "jobs")
    return batch is not None and batch.over


def _kill(process: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_stop_it_pauses_and_goes_on(
    tmp_path: Path, tiny_weights: Path, forker: Forker, number: signal.Signals
) -> None:
    album, out, jobs = tmp_path / "album", tmp_path / "out", tmp_path / "jobs"
    make_album(album, 6)
    report = tmp_path / "report.json"
    words = ["batch", str(album), "--out", str(out), "--jobs-dir", str(jobs), "--device", "cpu"]
    words += ["--weights", str(tiny_weights), "--report", str(report)]
    process = forker.start(words)
    deadline = time.monotonic() + 120
    while "[1/6]" not in forker.said():
        assert time.monotonic() < deadline, forker.said()
        time.sleep(0.02)
    os.kill(process, number)
    assert forker.wait() == 130, forker.said()
    assert "To go on: ented batch --resume 0001 --jobs-dir" in forker.said()
    told = json.loads(report.read_text())
    assert told["error"]["code"] == "cancelled"
    assert told["summary"]["waiting"] > 0
    assert not list(out.rglob(".*"))
    check_claims(jobs)
    forker.start(["batch", "--resume", "--jobs-dir", str(jobs), "--quiet"])
    assert forker.wait() in (0, 3), forker.said()
    assert peek(jobs / "0001").over
    assert len(contents(out)) >= 4


def test_a_journal_torn_at_every_byte_of_its_last_record(
    tmp_path: Path, tiny_weights: Path, forker: Forker
) -> None:
    album, out, jobs = tmp_path / "album", tmp_path / "out", tmp_path / "jobs"
    make_album(album, 2)
    words = ["batch", str(album), "--out", str(out), "--jobs-dir", str(jobs), "--device", "cpu"]
    forker.start([*words, "--weights", str(tiny_weights), "--quiet"])
    assert forker.wait() == 0, forker.said()
    expected = contents(out)
    journal = jobs / "0001" / "journal"
    data = journal.read_bytes()
    last = data.rindex(b"\n", 0, len(data) - 1) + 1
    for length in range(last, len(data)):
        journal.write_bytes(data[:length])
        batch = peek(jobs / "0001")
        assert batch.counts[ItemState.WAITING] == 1
    # What was written is recognised: the same name, not a numbered one.
    forker.start(["batch", "--resume", "--jobs-dir", str(jobs), "--quiet"])
    assert forker.wait() == 0, forker.said()
    assert contents(out) == expected
    for length in (0, 5, data.index(b"\n")):
        journal.write_bytes(data[:length])
        with pytest.raises(UsageError):
            peek(jobs / "0001")
