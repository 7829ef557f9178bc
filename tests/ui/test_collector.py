"""What Python's collector frees, it frees in the GUI thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ented_desktop.ui.app import Program
from ented_desktop.ui.collector import Collector


class Ring:
    """Garbage that only the collector finds; notes in which thread it goes."""

    def __init__(self, ends: list[int]) -> None:
        self._self = self
        self._ends = ends

    def __del__(self) -> None:
        self._ends.append(threading.get_ident())


def make_containers() -> None:
    """What reading the engine's messages does all day: enough to wake Python's collector."""
    kept = [[number] for number in range(20_000)]
    del kept


def work_beside() -> None:
    thread = threading.Thread(target=make_containers)
    thread.start()
    thread.join()


@pytest.fixture
def collector() -> Iterator[Collector]:
    made = Collector()
    yield made
    made.stop()
    gc.unfreeze()


def test_python_alone_frees_in_any_thread() -> None:
    """The danger is real: this is why there is a collector of our own."""
    ends: list[int] = []
    gc.collect()
    Ring(ends)
    work_beside()
    assert ends
    assert ends[0] != threading.get_ident()


def test_garbage_goes_in_the_gui_thread(collector: Collector, qtbot: QtBot) -> None:
    collector.start()
    ends: list[int] = []
    for _ in range(800):
        Ring(ends)
    work_beside()
    assert not ends
    qtbot.waitUntil(lambda: len(ends) == 800, timeout=5000)
    assert set(ends) == {threading.get_ident()}
    collector.stop()
    assert gc.isenabled()


def test_what_grew_old_goes_too(
    collector: Collector, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ented_desktop.ui.collector._ALL_EVERY_S", 0.0)
    collector.start()
    ends: list[int] = []
    ring = Ring(ends)
    gc.collect(1)
    del ring  # in the oldest generation now
    for _ in range(10):
        gc.collect(1)
    qtbot.waitUntil(lambda: bool(ends), timeout=5000)


def test_the_program_collects_by_itself_while_it_runs(program: Program) -> None:
    assert not gc.isenabled()
    program.window.close()
    assert gc.isenabled()
