"""Jobs on the disk: numbered, locked, found again."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from scripted_work import Shouting, make_job

from ented_desktop.base.errors import OutputError, UsageError
from ented_desktop.jobs.events import Created, Finished, JobSource, Started, Writing
from ented_desktop.jobs.folder import Job, find_job, list_jobs, peek
from ented_desktop.jobs.journal import encode_line
from ented_desktop.jobs.outputs import find_lost_copies, remove_leftovers
from ented_desktop.jobs.queue import ItemState, NotAllowed
from ented_desktop.jobs.runner import Runner


def test_jobs_are_numbered_and_listed_in_order(tmp_path: Path) -> None:
    for _ in range(3):
        make_job(tmp_path).close()
    jobs = list_jobs(tmp_path / "jobs")
    assert [job.name for job in jobs] == ["0001", "0002", "0003"]
    assert all(job.batch is not None and len(job.batch.items) == 5 for job in jobs)
    # What is newest is not asked of a clock.
    os.utime(tmp_path / "jobs" / "0003" / "journal", (0, 0))
    assert list_jobs(tmp_path / "jobs")[-1].name == "0003"


def test_a_job_is_found_by_its_number_or_its_folder(tmp_path: Path) -> None:
    make_job(tmp_path).close()
    folder = tmp_path / "jobs" / "0001"
    for name in ("1", "0001", str(folder)):
        assert find_job(tmp_path / "jobs", name) == folder
    for name in ("2", "", "..", "../jobs/0009", "-1", "1e3"):
        with pytest.raises(UsageError, match="no job"):
            find_job(tmp_path / "jobs", name)


def test_two_cannot_run_one_job(tmp_path: Path) -> None:
    job = make_job(tmp_path)
    with pytest.raises(UsageError) as caught:
        Job.open(job.folder)
    assert caught.value.code == "job-busy"
    assert len(peek(job.folder).items) == 5, "looking at it is allowed"
    job.close()
    Job.open(job.folder).close()


def test_two_processes_cannot_run_one_job(tmp_path: Path) -> None:
    with make_job(tmp_path) as job:
        script = f"""
            from pathlib import Path
            from ented_desktop.jobs.folder import Job
            Job.open(Path({str(job.folder)!r}))
        """
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(script)],
            capture_output=True,
            text=True,
            cwd=Path(__file__).resolve().parents[3],
            check=False,
        )
    assert f"is being run already by the command line (process {os.getpid()})" in done.stderr
    assert not (job.folder / "owner").exists()


@pytest.mark.parametrize("owner", [None, b"", b"\xff", b"a\nb"])
def test_who_has_the_lock_may_be_unknown(tmp_path: Path, owner: bytes | None) -> None:
    with make_job(tmp_path) as job:
        file = job.folder / "owner"
        file.unlink() if owner is None else file.write_bytes(owner)
        with pytest.raises(UsageError, match=r"is being run already\."):
            Job.open(job.folder)


def test_what_does_not_fit_never_reaches_the_journal(tmp_path: Path) -> None:
    with make_job(tmp_path) as job:
        before = (job.folder / "journal").read_bytes()
        with pytest.raises(NotAllowed):
            job.append(Started(99))
        assert (job.folder / "journal").read_bytes() == before


def test_a_job_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(OutputError) as caught:
            make_job(tmp_path)
    assert caught.value.code == "disk-full"
    assert list((tmp_path / "jobs").iterdir()) == []
    assert list_jobs(tmp_path / "jobs") == []


def test_a_job_killed_while_it_was_made_is_no_job(tmp_path: Path) -> None:
    job = make_job(tmp_path)
    job.close()
    journal = job.folder / "journal"
    journal.write_bytes(journal.read_bytes()[:-20])
    assert list_jobs(tmp_path / "jobs") == []
    with pytest.raises(UsageError, match="no job"):
        Job.open(job.folder)
    with make_job(tmp_path) as next_one:
        assert next_one.name == "0002"


def test_a_journal_that_contradicts_itself_is_refused(tmp_path: Path) -> None:
    job = make_job(tmp_path)
    event = Created("x", "", "", job.batch.options, job.batch.sources)
    job.close()
    with (job.folder / "journal").open("ab") as stream:
        stream.write(encode_line(event))
    with pytest.raises(UsageError) as caught:
        Job.open(job.folder)
    assert caught.value.code == "job-damaged"
    (listed,) = list_jobs(tmp_path / "jobs")
    assert listed.batch is None
    assert "contradicts" in listed.problem


def test_events_from_many_threads_are_one_history(tmp_path: Path) -> None:
    with make_job(tmp_path, 40) as job:
        threads = [
            threading.Thread(target=lambda n=n: job.append(Started(n, Path(f"/o/{n}"))))
            for n in range(40)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert job.batch.counts[ItemState.RUNNING] == 40
    again = peek(job.folder)
    assert [item.target for item in again.items] == [Path(f"/o/{n}") for n in range(40)]


def test_copies_that_are_missing_or_altered_are_told(tmp_path: Path) -> None:
    with make_job(tmp_path) as job:
        assert Runner(job, Shouting()).run().how == "over"
        assert find_lost_copies(job.batch) == []
        out = tmp_path / "out"
        (out / "1.txt").unlink()
        (out / "2.txt").write_text("PHOTO 9")
        (out / "3.txt").write_text("PHOTO 33")
        os.utime(out / "4.txt", ns=(1, 1))  # touched, the content is what it was
        lost = find_lost_copies(job.batch)
        assert [(one.index, one.how) for one in lost] == [
            (1, "missing"),
            (2, "altered"),
            (3, "altered"),
        ]
        # The same size and time as written: only reading finds it.
        state = (out / "0.txt").stat()
        (out / "0.txt").write_text("PHOTO 8")
        os.utime(out / "0.txt", ns=(state.st_atime_ns, state.st_mtime_ns))
        assert len(find_lost_copies(job.batch)) == 3
        assert len(find_lost_copies(job.batch, thorough=True)) == 4


@pytest.mark.parametrize(
    ("name", "goes"),
    [(".0123456789abcdef.part", True), ("precious.jpg", False), (".0123456789abcdex.part", False)],
)
def test_only_our_own_leftovers_are_removed(tmp_path: Path, name: str, goes: bool) -> None:
    with make_job(tmp_path) as job:
        left = tmp_path / "out" / name
        left.write_bytes(b"half a photo")
        other = tmp_path / "out" / ".fedcba9876543210.part"
        other.write_bytes(b"another job's")
        job.append(Started(0, tmp_path / "out" / "0.txt"))
        job.append(Writing(0, tmp_path / "out" / "0.txt", "ab", left))
        assert remove_leftovers(job.batch) == ([left] if goes else [])
        assert left.exists() is not goes
        assert other.exists()


def test_ten_thousand_photos_are_read_back_quickly(tmp_path: Path) -> None:
    with make_job(tmp_path, 1) as job:
        options = job.batch.options
    count = 10_000
    sources = tuple(JobSource(Path(f"/album/{n}.jpg"), None, 5, n) for n in range(count))
    lines = [encode_line(Created("0001", "", "", options, sources))]
    for n in range(count):
        lines.append(encode_line(Started(n, Path(f"/out/{n}.jpg"))))
        lines.append(encode_line(Finished(n, Path(f"/out/{n}.jpg"), "ab" * 32, 1, 0, 1.0)))
    (job.folder / "journal").write_bytes(b"".join(lines))
    started = time.process_time()
    with Job.open(job.folder) as again:
        assert again.batch.over
    assert time.process_time() - started < 3
