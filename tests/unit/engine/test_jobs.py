"""Requests get exactly one answer, and errors become values."""

from __future__ import annotations

import time
from typing import Any

import pytest

from ented_desktop.base.errors import Cancelled, DeviceError, InputError, OutputError
from ented_desktop.base.progress import Progress
from ented_desktop.engine.jobs import Job, Jobs, problem_of
from ented_desktop.engine.lanes import Task
from ented_desktop.engine.protocol import (
    Diagnose,
    Diagnosis,
    Done,
    Event,
    Failed,
    Problem,
    Progressed,
    Request,
    Stopped,
)

ANSWER = Diagnosis(())


@pytest.fixture
def said() -> list[Event]:
    return []


@pytest.fixture
def jobs(said: list[Event]) -> Jobs:
    return Jobs(said.append)


def opened(jobs: Jobs, number: int = 1) -> Job:
    job = jobs.open(Request(number, Diagnose()))
    assert job is not None
    job.task = Task(lambda: jobs.run(job, lambda _: ANSWER), job.token)
    return job


def test_an_answer(jobs: Jobs, said: list[Event]) -> None:
    jobs.run(opened(jobs), lambda _: ANSWER)
    assert said == [Done(1, ANSWER)]


def test_a_number_serves_once(jobs: Jobs) -> None:
    opened(jobs, 5)
    assert jobs.open(Request(5, Diagnose())) is None
    assert jobs.open(Request(4, Diagnose())) is None
    assert jobs.open(Request(0, Diagnose())) is None


def test_a_waiting_request_is_stopped_at_once(jobs: Jobs, said: list[Event]) -> None:
    job = opened(jobs)
    jobs.cancel(1)
    assert said == [Stopped(1)]
    assert job.task is not None
    assert not job.task.claim()
    jobs.cancel(1)
    jobs.cancel(77)
    assert said == [Stopped(1)]


def test_a_running_request_stops_at_its_next_check(jobs: Jobs, said: list[Event]) -> None:
    job = opened(jobs)
    assert job.task is not None
    assert job.task.claim()

    def work(running: Job) -> Any:
        jobs.cancel(1)
        assert said == []
        running.token.check()

    jobs.run(job, work)
    assert said == [Stopped(1)]


def test_one_that_was_faster_is_done(jobs: Jobs, said: list[Event]) -> None:
    job = opened(jobs)
    assert job.task is not None
    assert job.task.claim()

    def work(_: Job) -> Any:
        jobs.cancel(1)
        return ANSWER

    jobs.run(job, work)
    assert said == [Done(1, ANSWER)]


def test_all_stop(jobs: Jobs, said: list[Event]) -> None:
    for number in (1, 2, 3):
        opened(jobs, number)
    jobs.stop_all()
    assert said == [Stopped(1), Stopped(2), Stopped(3)]


def test_progress_comes_twenty_times_a_second(jobs: Jobs, said: list[Event]) -> None:
    job = opened(jobs)
    ends = time.monotonic() + 0.5
    while time.monotonic() < ends:
        job.progress(Progress(1, 2, "reading", "name"))
    assert 2 <= len(said) <= 11
    assert said[0] == Progressed(1, 1, 2, "reading", "name")


@pytest.mark.parametrize(
    ("error", "code", "stops"),
    [
        (InputError("image-missing", "Gone."), "image-missing", False),
        (DeviceError("device-memory", "Full.", "x"), "device-memory", True),
        (OutputError("disk-full", "Full.", stops_batch=True), "disk-full", True),
        (MemoryError(), "device-memory", True),
        (ZeroDivisionError("division by zero\nsecond line"), "internal-error", False),
        (KeyError("\udcff"), "internal-error", False),
    ],
)
def test_errors_become_values(
    jobs: Jobs, said: list[Event], error: Exception, code: str, stops: bool
) -> None:
    def work(_: Job) -> Any:
        raise error

    jobs.run(opened(jobs), work)
    (failed,) = said
    assert isinstance(failed, Failed)
    assert (failed.problem.code, failed.problem.stops_batch) == (code, stops)
    assert failed.problem.message
    assert list(jobs.last_codes) == [code]


def test_cancelled_is_no_error(jobs: Jobs, said: list[Event]) -> None:
    def work(_: Job) -> Any:
        raise Cancelled

    jobs.run(opened(jobs), work)
    assert said == [Stopped(1)]


def test_hints_do_not_speak_of_the_command_line() -> None:
    error = OutputError("output-not-writable", "No.", "Choose another folder with --out.")
    assert "--" not in problem_of(error).hint


def test_an_answer_that_cannot_be_written_down_is_a_failure() -> None:
    said: list[Event] = []

    def send(event: Event) -> None:
        if isinstance(event, Done):
            raise TypeError("no such thing in JSON")
        said.append(event)

    jobs = Jobs(send)
    jobs.run(opened(jobs), lambda _: ANSWER)
    (failed,) = said
    assert isinstance(failed, Failed)
    assert failed.problem.code == "internal-error"


def test_a_request_that_cannot_be_understood(jobs: Jobs, said: list[Event]) -> None:
    problem = Problem("bad-command", "No.")
    jobs.refuse(3, problem)
    jobs.refuse(3, problem)
    assert said == [Failed(3, problem)]
    assert jobs.open(Request(3, Diagnose())) is None
