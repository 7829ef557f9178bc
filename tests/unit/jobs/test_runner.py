"""The runner: order, overlap, pausing, errors; with a handler that needs no network."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from scripted_work import Shouting, make_job

from ented_desktop.base.errors import DeviceError, InputError, OutputError
from ented_desktop.base.progress import CancelToken
from ented_desktop.jobs.events import Retried, Reviewed, Revised
from ented_desktop.jobs.folder import Job, peek
from ented_desktop.jobs.handler import NothingToDo, Task
from ented_desktop.jobs.queue import Batch, ItemState, JobState
from ented_desktop.jobs.runner import Runner


def states(batch: Batch) -> list[str]:
    return [item.state.value for item in batch.items]


def outputs(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in sorted((folder / "out").iterdir())}


@pytest.mark.parametrize("overlap", [False, True])
def test_every_photo_is_done_once_and_the_journal_says_so(tmp_path: Path, overlap: bool) -> None:
    handler = Shouting()
    told: list[int] = []
    with make_job(tmp_path) as job:
        end = Runner(job, handler, on_item=lambda i, _: told.append(i), overlap=overlap).run()
    assert (end.how, end.error) == ("over", None)
    assert outputs(tmp_path) == {f"{n}.txt": f"PHOTO {n}" for n in range(5)}
    assert handler.steps("work") == [0, 1, 2, 3, 4] == told
    batch = peek(job.folder)
    assert states(batch) == ["done"] * 5
    assert batch.items[3].output == tmp_path / "out" / "3.txt"
    assert batch.items[3].bytes == 7
    assert batch.items[3].attempts == 1


def test_reading_and_writing_run_beside_the_work(tmp_path: Path) -> None:
    read_on, written = threading.Event(), threading.Event()

    def before(step: str, index: int) -> None:
        if (step, index) == ("load", 2):
            read_on.set()
        if (step, index) == ("finish", 0):
            assert written.wait(10), "photo 1 is worked on while photo 0 is written"
        if (step, index) == ("work", 0):
            assert read_on.wait(10), "photo 2 is read while photo 0 is worked on"
        if (step, index) == ("work", 1):
            written.set()

    with make_job(tmp_path) as job:
        assert Runner(job, Shouting(before)).run().how == "over"
    assert states(peek(job.folder)) == ["done"] * 5


@pytest.mark.parametrize(("memory", "most"), [(10_000, 5), (25, 2), (5, 1)])
def test_memory_is_bounded(tmp_path: Path, memory: int, most: int) -> None:
    def before(step: str, index: int) -> None:
        if step == "work":
            time.sleep(0.03)  # time for the reader to read as far as it may

    handler = Shouting(before)
    with make_job(tmp_path, 12) as job:
        assert Runner(job, handler, memory_bytes=memory).run().how == "over"
    assert handler.most_in_memory <= most
    assert len(outputs(tmp_path)) == 12


def test_a_photo_that_fails_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    problems: dict[tuple[str, int], Exception] = {
        ("load", 0): InputError("image-truncated", "It is torn."),
        ("work", 1): ZeroDivisionError("a bug"),
        ("finish", 2): OutputError("output-not-writable", "No."),
        ("work", 3): NothingToDo("no-face", "No face was found."),
    }

    def before(step: str, index: int) -> None:
        if (step, index) in problems:
            raise problems[step, index]

    with make_job(tmp_path) as job:
        assert Runner(job, Shouting(before)).run().how == "over"
    batch = peek(job.folder)
    assert states(batch) == ["failed", "failed", "failed", "kept", "done"]
    assert [item.code for item in batch.items] == [
        "image-truncated",
        "internal-error",
        "output-not-writable",
        "no-face",
        "",
    ]
    assert [item.exit_code for item in batch.items] == [3, 1, 6, 0, 0]
    assert "a bug" in batch.items[1].message

    # Retry brings back what failed and nothing else.
    with Job.open(job.folder) as again:
        assert again.retry(ItemState.FAILED) == 3
        handler = Shouting()
        assert Runner(again, handler).run().how == "over"
    assert sorted(handler.steps("work")) == [0, 1, 2]
    assert states(peek(job.folder)) == ["done", "done", "done", "kept", "done"]


@pytest.mark.parametrize("step", ["load", "work", "finish"])
def test_what_every_photo_would_meet_pauses_the_job(tmp_path: Path, step: str) -> None:
    def before(name: str, index: int) -> None:
        if (name, index) == (step, 2):
            raise DeviceError("device-memory", "The device is out of memory.")

    with make_job(tmp_path) as job:
        end = Runner(job, Shouting(before)).run()
    assert end.how == "stopped"
    assert end.error is not None
    assert end.error.code == "device-memory"
    batch = peek(job.folder)
    assert batch.state is JobState.PAUSED
    assert batch.paused_because == "The device is out of memory."
    assert batch.paused_code == "device-memory"
    assert batch.counts[ItemState.FAILED] == 0
    assert batch.items[2].state is ItemState.WAITING
    with Job.open(job.folder) as again:
        assert Runner(again, Shouting()).run().how == "over"
    assert len(outputs(tmp_path)) == 5


def test_pause_gives_the_photo_back_and_resume_does_it(tmp_path: Path) -> None:
    runner: Runner[str, str]

    def before(step: str, index: int) -> None:
        if (step, index) == ("work", 2):
            runner.pause()

    with make_job(tmp_path) as job:
        runner = Runner(job, Shouting(before))
        assert runner.run().how == "paused"
    batch = peek(job.folder)
    assert states(batch) == ["done", "done", "waiting", "waiting", "waiting"]
    assert batch.state is JobState.PAUSED
    handler = Shouting()
    with Job.open(job.folder) as again:
        assert Runner(again, handler).run().how == "over"
    assert handler.steps("work") == [2, 3, 4]
    assert outputs(tmp_path) == {f"{n}.txt": f"PHOTO {n}" for n in range(5)}


def test_pause_after_the_photo_lets_it_be_finished(tmp_path: Path) -> None:
    runner: Runner[str, str]

    def before(step: str, index: int) -> None:
        if (step, index) == ("work", 2):
            runner.pause(after_photo=True)

    with make_job(tmp_path) as job:
        runner = Runner(job, Shouting(before))
        assert runner.run().how == "paused"
    assert states(peek(job.folder)) == ["done", "done", "done", "waiting", "waiting"]


def test_a_pause_does_not_wait_for_a_slow_disk(tmp_path: Path) -> None:
    release = threading.Event()

    def before(step: str, index: int) -> None:
        if (step, index) == ("load", 0):
            release.wait(20)

    with make_job(tmp_path) as job:
        runner = Runner(job, Shouting(before))
        timer = threading.Timer(0.1, runner.pause)
        unblock = threading.Timer(1.0, release.set)
        timer.start()
        unblock.start()
        assert runner.run().how == "paused"
        timer.join()
        unblock.join()
    assert states(peek(job.folder)) == ["waiting"] * 5


def test_cancel_ends_the_job_until_something_is_retried(tmp_path: Path) -> None:
    runner: Runner[str, str]

    def before(step: str, index: int) -> None:
        if (step, index) == ("work", 1):
            runner.cancel()

    with make_job(tmp_path) as job:
        runner = Runner(job, Shouting(before))
        assert runner.run().how == "cancelled"
    batch = peek(job.folder)
    assert states(batch) == ["done"] + ["cancelled"] * 4
    assert batch.state is JobState.CANCELLED
    assert len(outputs(tmp_path)) == 1
    with Job.open(job.folder) as again:
        again.retry(ItemState.CANCELLED)
        assert Runner(again, Shouting()).run().how == "over"
    assert len(outputs(tmp_path)) == 5


def test_order_and_choice_can_change_while_it_runs(tmp_path: Path) -> None:
    job = make_job(tmp_path, 8)

    def before(step: str, index: int) -> None:
        if (step, index) == ("work", 0):
            job.reorder([6, 4, 0])
            job.drop([1, 7, 99])

    with job:
        handler = Shouting(before)
        assert Runner(job, handler).run().how == "over"
    assert handler.steps("work") == [0, 6, 4, 2, 3, 5]
    assert states(peek(job.folder))[1] == "cancelled"


def test_the_same_bytes_are_worked_on_once(tmp_path: Path) -> None:
    handler = Shouting()
    with make_job(tmp_path, 5, twins={1: 0, 4: 0}) as job:
        assert Runner(job, handler).run().how == "over"
    assert handler.steps("work") == [0, 2, 3]
    assert handler.steps("repeat") == [1, 4]
    assert outputs(tmp_path)["4.txt"] == outputs(tmp_path)["1.txt"] == "PHOTO 0"
    assert states(peek(job.folder)) == ["done"] * 5


def test_a_twin_that_cannot_serve_is_no_loss(tmp_path: Path) -> None:
    def before(step: str, index: int) -> None:
        if (step, index) == ("finish", 0):
            raise OutputError("output-not-writable", "No.")
        if (step, index) == ("repeat", 3):
            (tmp_path / "out" / "2.txt").unlink()

    handler = Shouting(before)
    with make_job(tmp_path, 4, twins={1: 0, 3: 2}) as job:
        assert Runner(job, handler).run().how == "over"
    assert handler.steps("work") == [0, 1, 2, 3]
    assert states(peek(job.folder)) == ["failed", "done", "done", "done"]


def test_a_second_interrupt_ends_at_once_and_loses_nothing(tmp_path: Path) -> None:
    def before(step: str, index: int) -> None:
        if (step, index) == ("work", 2):
            raise KeyboardInterrupt

    job = make_job(tmp_path)
    with job, pytest.raises(KeyboardInterrupt):
        Runner(job, Shouting(before)).run()
    assert states(peek(job.folder)) == ["done", "done", "waiting", "waiting", "waiting"]
    with Job.open(job.folder) as again:
        assert Runner(again, Shouting()).run().how == "over"
    assert len(outputs(tmp_path)) == 5


def test_a_journal_that_cannot_be_written_ends_the_run_without_a_false_claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = make_job(tmp_path)
    real = job._journal.append
    left = 7

    def append(event: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OutputError("disk-full", "The disk is full.", stops_batch=True)
        real(event)  # type: ignore[arg-type]

    monkeypatch.setattr(job._journal, "append", append)
    told: list[int] = []
    with job:
        end = Runner(job, Shouting(), on_item=lambda i, _: told.append(i), overlap=False).run()
    assert end.how == "stopped"
    assert end.error is not None
    batch = peek(job.folder)
    assert told == batch.indices(ItemState.DONE) == [0, 1]
    with Job.open(job.folder) as again:
        assert Runner(again, Shouting()).run().how == "over"
    assert outputs(tmp_path) == {f"{n}.txt": f"PHOTO {n}" for n in range(5)}


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    def before(step: str, index: int) -> None:
        if (step, index) == ("rename", 1):
            raise KeyboardInterrupt  # the handler of these tests cleans nothing up

    job = make_job(tmp_path)
    with job, pytest.raises(KeyboardInterrupt):
        Runner(job, Shouting(before)).run()
    assert [name for name in outputs(tmp_path) if name.endswith(".part")]
    with Job.open(job.folder) as again:
        Runner(again, Shouting()).run()
    assert outputs(tmp_path) == {f"{n}.txt": f"PHOTO {n}" for n in range(5)}


def test_a_token_is_given_to_the_work(tmp_path: Path) -> None:
    class Curious(Shouting):
        token: CancelToken | None = None

        def work(self, task, loaded, cancel, progress):  # type: ignore[no-untyped-def]
            self.token = cancel
            return super().work(task, loaded, cancel, progress)

    handler = Curious()
    with make_job(tmp_path, 1) as job:
        runner = Runner(job, handler)
        runner.run()
        runner.pause()
    assert handler.token is not None
    assert handler.token.cancelled


@pytest.mark.parametrize("helpers", [1, 3])
def test_photos_are_worked_on_together(tmp_path: Path, helpers: int) -> None:
    handler = Shouting()
    with make_job(tmp_path, 8, twins={4: 1}) as job:
        end = Runner(job, handler, together=3, helpers=helpers, memory_bytes=10_000).run()
    assert end.how == "over"
    # The twin waits for what becomes of the other, and is copied.
    assert handler.groups == [[0, 1, 2], [5, 6, 7]]
    assert handler.steps("repeat") == [4]
    assert outputs(tmp_path)["4.txt"] == "PHOTO 1"
    assert len(outputs(tmp_path)) == 8
    batch = peek(job.folder)
    assert states(batch) == ["done"] * 8
    assert [item.attempts for item in batch.items] == [1] * 8


def test_groups_are_bounded_by_memory(tmp_path: Path) -> None:
    handler = Shouting()
    with make_job(tmp_path, 6) as job:
        assert Runner(job, handler, together=6, memory_bytes=40).run().how == "over"
    assert handler.groups == [[0, 1], [2, 3], [4, 5]]
    assert handler.most_in_memory <= 4


def test_what_goes_wrong_in_a_group_is_told_of_its_photo_alone(tmp_path: Path) -> None:
    problems: dict[tuple[str, int], Exception] = {
        ("load", 0): InputError("image-truncated", "It is torn."),
        ("work", 1): NothingToDo("no-face", "No face was found."),
        ("work", 3): ZeroDivisionError("a bug"),
        ("finish", 4): OutputError("output-not-writable", "No."),
    }

    def before(step: str, index: int) -> None:
        if (step, index) in problems:
            raise problems[step, index]

    with make_job(tmp_path, 6) as job:
        assert Runner(job, Shouting(before), together=6).run().how == "over"
    assert states(peek(job.folder)) == ["failed", "kept", "done", "failed", "failed", "done"]


@pytest.mark.parametrize("step", ["together", "work"])
def test_what_every_photo_would_meet_stops_a_group(tmp_path: Path, step: str) -> None:
    def before(name: str, index: int) -> None:
        if name == step:
            raise DeviceError("device-memory", "The device is out of memory.")

    with make_job(tmp_path) as job:
        end = Runner(job, Shouting(before), together=2).run()
    assert (end.how, end.error and end.error.code) == ("stopped", "device-memory")
    assert set(states(peek(job.folder))) == {"waiting"}


def test_a_group_is_given_back_when_it_is_paused(tmp_path: Path) -> None:
    token = CancelToken()

    def before(step: str, index: int) -> None:
        if (step, index) == ("work", 1):
            token.cancel()

    with make_job(tmp_path) as job:
        assert Runner(job, Shouting(before), together=3, token=token).run().how == "paused"
    assert states(peek(job.folder)) == ["done"] + ["waiting"] * 4
    with Job.open(job.folder) as again:
        assert Runner(again, Shouting(), together=3).run().how == "over"
    assert len(outputs(tmp_path)) == 5


def test_others_go_between_photos(tmp_path: Path) -> None:
    handler = Shouting()
    between: list[int] = []
    with make_job(tmp_path, 3) as job:
        Runner(job, handler, between=lambda: between.append(len(handler.steps("work")))).run()
    assert between[:3] == [0, 1, 2]


def test_a_twin_with_options_of_its_own_is_worked_on(tmp_path: Path) -> None:
    handler = Shouting()
    with make_job(tmp_path, 3, twins={2: 0}) as job:
        job.append(Revised((2,), None, 0.5))
        assert Runner(job, handler).run().how == "over"
    assert handler.steps("work") == [0, 1, 2]
    # And where the other one's copy is its original again.
    with Job.open(job.folder) as job:
        job.append(Reviewed(0, "original", tmp_path / "out" / "0.txt", "ab", 1, 1))
        job.append(Revised((2,), None, 1.0))
        assert Runner(job, handler).run().how == "over"
    assert handler.steps("repeat") == []


def test_a_copy_given_up_for_another_name_goes(tmp_path: Path) -> None:
    with make_job(tmp_path, 2) as job:
        assert Runner(job, Shouting()).run().how == "over"
        old = tmp_path / "out" / "0.txt"
        job.append(Retried((0,)))

        class Renaming(Shouting):
            def reserve(self, task: Task, loaded: str) -> Path:
                return super().reserve(task, loaded).with_suffix(".png")

        assert Runner(job, Renaming()).run().how == "over"
    assert not old.exists()
    assert set(outputs(tmp_path)) == {"0.png", "1.txt"}


def test_several_workers(tmp_path: Path) -> None:
    """Two photos are worked on at the same time, each is done once, a twin waits for the other."""
    meet = threading.Barrier(2, timeout=20)

    def before(step: str, index: int) -> None:
        if step == "work" and index in (0, 1):
            meet.wait()

    handler = Shouting(before)
    told: list[int] = []
    with make_job(tmp_path, 9, twins={2: 1}) as job:
        end = Runner(job, handler, workers=2, on_item=lambda i, _: told.append(i)).run()
    assert (end.how, end.error) == ("over", None)
    assert sorted(told) == list(range(9))
    assert handler.steps("repeat") == [2]
    assert sorted(handler.steps("work")) == [0, 1, 3, 4, 5, 6, 7, 8]
    assert outputs(tmp_path) == {f"{n}.txt": f"PHOTO {1 if n == 2 else n}" for n in range(9)}
    assert [item.attempts for item in peek(job.folder).items] == [1] * 9


@pytest.mark.parametrize(("memory", "most"), [(10_000, 6), (25, 2), (5, 1)])
def test_memory_is_bounded_with_workers(tmp_path: Path, memory: int, most: int) -> None:
    def before(step: str, index: int) -> None:
        if step == "work":
            time.sleep(0.03)

    handler = Shouting(before)
    with make_job(tmp_path, 12) as job:
        assert Runner(job, handler, memory_bytes=memory, workers=3).run().how == "over"
    assert handler.most_in_memory <= most
    assert len(outputs(tmp_path)) == 12


def test_workers_fail_pause_and_stop_like_one(tmp_path: Path) -> None:
    token = CancelToken()

    def before(step: str, index: int) -> None:
        if (step, index) == ("work", 1):
            raise ZeroDivisionError("a bug")
        if (step, index) == ("work", 4):
            token.cancel()

    with make_job(tmp_path, 12) as job:
        assert Runner(job, Shouting(before), workers=3, token=token).run().how == "paused"
    batch = peek(job.folder)
    assert batch.items[1].code == "internal-error"
    assert batch.state is JobState.PAUSED
    assert batch.counts[ItemState.WAITING] >= 5

    def full(step: str, index: int) -> None:
        if step == "finish":
            raise OutputError("disk-full", "The disk is full.", stops_batch=True)

    with Job.open(job.folder) as again:
        end = Runner(again, Shouting(full), workers=3).run()
        assert (end.how, end.error and end.error.code) == ("stopped", "disk-full")
        assert Runner(again, Shouting(), workers=3).run().how == "over"
    assert set(outputs(tmp_path)) == {f"{n}.txt" for n in range(12)} - {"1.txt"}
