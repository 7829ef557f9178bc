"""Who goes first, and that every task is begun or withdrawn."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from ented_desktop.base.errors import Cancelled, InputError
from ented_desktop.base.progress import CancelToken
from ented_desktop.engine.lanes import Lane, Rank, Task


@pytest.fixture
def lanes() -> Iterator[Callable[[Lane], Lane]]:
    started: list[Lane] = []

    def start(lane: Lane) -> Lane:
        lane.start()
        started.append(lane)
        return lane

    yield start
    for lane in started:
        lane.stop()
        assert lane.join(10)


def test_ranks_then_order(lanes: Callable[[Lane], Lane]) -> None:
    lane, gate, done, order = Lane("x"), threading.Event(), threading.Event(), []
    lane.put(Task(lambda: bool(gate.wait(10)) and None), Rank.URGENT)
    for name, rank in (
        ("library", Rank.LIBRARY),
        ("first", Rank.ORDINARY),
        ("second", Rank.ORDINARY),
        ("urgent", Rank.URGENT),
        ("settings", Rank.SETTINGS),
    ):
        lane.put(Task(lambda name=name: order.append(name)), rank)  # type: ignore[misc]
    lane.put(Task(done.set), Rank.LIBRARY)
    lanes(lane)
    gate.set()
    assert done.wait(10)
    assert order == ["settings", "urgent", "first", "second", "library"]


def test_a_withdrawn_task_is_never_begun(lanes: Callable[[Lane], Lane]) -> None:
    lane, begun, done = Lane("x"), [], threading.Event()
    task = Task(lambda: begun.append(1))
    lane.put(task)
    assert task.claim()
    assert not task.claim()
    lane.put(Task(done.set))
    lanes(lane)
    assert done.wait(10)
    assert begun == []


def test_a_task_that_raises_does_not_end_the_lane(lanes: Callable[[Lane], Lane]) -> None:
    lane, done = lanes(Lane("x")), threading.Event()
    lane.put(Task(lambda: 1 / 0 and None))
    lane.put(Task(done.set))
    assert done.wait(10)


def test_nothing_begins_before_the_lane_is_prepared(lanes: Callable[[Lane], Lane]) -> None:
    ready, done = threading.Event(), threading.Event()
    lane = lanes(Lane("x", 2, lambda: bool(ready.wait(10)) and None))
    lane.put(Task(done.set))
    assert not done.wait(0.2)
    ready.set()
    assert done.wait(10)


def test_calling_gives_the_result_or_the_error(lanes: Callable[[Lane], Lane]) -> None:
    lane = lanes(Lane("x"))

    def fail() -> int:
        raise InputError("image-missing", "Gone.")

    assert lane.call(lambda: 5) == 5
    with pytest.raises(InputError):
        lane.call(fail)


def test_a_cancelled_call_does_not_wait_for_its_turn(lanes: Callable[[Lane], Lane]) -> None:
    lane, gate, begun = lanes(Lane("x")), threading.Event(), []
    lane.put(Task(lambda: bool(gate.wait(20)) and None))
    token = CancelToken()
    threading.Timer(0.1, token.cancel).start()
    with pytest.raises(Cancelled):
        lane.call(lambda: begun.append(1), Rank.LIBRARY, token)
    gate.set()
    assert lane.call(lambda: 1) == 1
    assert begun == []


def test_calls_end_with_the_lane(lanes: Callable[[Lane], Lane]) -> None:
    lane, gate = lanes(Lane("x")), threading.Event()
    lane.put(Task(lambda: bool(gate.wait(20)) and None))
    outcome: list[str] = []

    def call() -> None:
        try:
            lane.call(lambda: None)
        except Cancelled:
            outcome.append("cancelled")

    caller = threading.Thread(target=call)
    caller.start()
    lane.stop()
    caller.join(10)
    gate.set()
    assert outcome == ["cancelled"]


def test_stopping_cancels_what_runs(lanes: Callable[[Lane], Lane]) -> None:
    lane, token, begun = lanes(Lane("x")), CancelToken(), threading.Event()
    ended = threading.Event()

    def work() -> None:
        begun.set()
        while not token.cancelled:
            pass
        ended.set()

    lane.put(Task(work, token))
    assert begun.wait(10)
    lane.stop()
    assert ended.wait(10)
