"""The window's end of the engine: answers arrive in the GUI thread, and an engine may die."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import light_engine
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ented_desktop.engine.client import EngineClient
from ented_desktop.engine.protocol import CacheSize, CacheState, DescribePhoto, PhotoFacts, Problem
from ented_desktop.ui.bridge.engine import ENGINE_CRASHED, EngineBridge


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[EngineBridge]:
    made = EngineBridge(light_engine)
    yield made
    made.close()


def start(qtbot: QtBot, bridge: EngineBridge) -> None:
    bridge.start()
    qtbot.waitUntil(lambda: bridge.status.kind == "ready", timeout=20_000)


def test_answers_come_in_the_gui_thread(qtbot: QtBot, bridge: EngineBridge) -> None:
    start(qtbot, bridge)
    answers: list[tuple[object, threading.Thread]] = []
    bridge.ask(CacheSize(), lambda result: answers.append((result, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(answers))
    assert isinstance(answers[0][0], CacheState)
    assert answers[0][1] is threading.main_thread()


def test_questions_asked_before_the_start_are_answered(qtbot: QtBot, bridge: EngineBridge) -> None:
    answers: list[object] = []
    bridge.ask(CacheSize(), answers.append)
    start(qtbot, bridge)
    qtbot.waitUntil(lambda: bool(answers))


def test_nobody_is_called_who_is_gone(qtbot: QtBot, bridge: EngineBridge) -> None:
    owner = QObject()
    answers: list[object] = []
    bridge.ask(CacheSize(), answers.append, owner=owner)
    owner.deleteLater()
    qtbot.wait(1)
    start(qtbot, bridge)
    later: list[object] = []
    bridge.ask(CacheSize(), later.append)
    qtbot.waitUntil(lambda: bool(later))
    assert not answers


def test_a_held_question_can_be_cancelled(qtbot: QtBot, bridge: EngineBridge) -> None:
    stopped: list[bool] = []
    done: list[object] = []
    number = bridge.ask(CacheSize(), done.append, on_stopped=lambda: stopped.append(True))
    bridge.cancel(number)
    qtbot.waitUntil(lambda: bool(stopped))
    start(qtbot, bridge)
    assert not done


def test_an_engine_that_is_killed_is_replaced_and_asked_again(
    qtbot: QtBot, bridge: EngineBridge
) -> None:
    start(qtbot, bridge)
    first = bridge.pid
    assert first is not None
    kinds: list[str] = []
    bridge.state_changed.connect(lambda status: kinds.append(status.kind))
    answers: list[object] = []
    bridge.ask(DescribePhoto(Path("/slow.jpg")), answers.append)
    os.kill(first, getattr(signal, "SIGKILL", signal.SIGTERM))
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    assert isinstance(answers[0], PhotoFacts)
    assert kinds[0] == "restarting"
    qtbot.waitUntil(lambda: bridge.status.kind == "ready")
    assert bridge.pid != first


def test_only_the_photo_that_kills_is_given_up(qtbot: QtBot, bridge: EngineBridge) -> None:
    start(qtbot, bridge)
    names = ["a", "b", "killer", "c", "d"]
    done: list[str] = []
    failed: list[Problem] = []
    for name in names:
        bridge.ask(
            DescribePhoto(Path(f"/{name}.jpg")),
            lambda facts: done.append(Path(facts.content).stem),
            on_failed=failed.append,
        )
    qtbot.waitUntil(lambda: len(done) + len(failed) == len(names), timeout=40_000)
    assert sorted(done) == ["a", "b", "c", "d"]
    assert [problem.code for problem in failed] == [ENGINE_CRASHED]


def test_an_engine_that_never_starts_is_given_up_until_the_user_wants_it(qtbot: QtBot) -> None:
    commands = [[sys.executable, "-c", "raise SystemExit(3)"]]
    bridge = EngineBridge(lambda: EngineClient(commands[0]))
    try:
        answers: list[object] = []
        bridge.ask(CacheSize(), answers.append)
        bridge.start()
        qtbot.waitUntil(lambda: bridge.status.kind == "failed", timeout=40_000)
        assert bridge.status.problem is not None
        assert not answers
        commands[0] = [sys.executable, str(Path(__file__).with_name("light_engine.py"))]
        bridge.restart()
        qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        assert bridge.status.kind == "ready"
    finally:
        bridge.close()


def test_a_program_that_is_missing_is_a_problem_and_no_crash(qtbot: QtBot) -> None:
    bridge = EngineBridge(lambda: EngineClient(["/nowhere/at/all"]))
    bridge.start()
    qtbot.waitUntil(lambda: bridge.status.kind == "failed")
    bridge.close()
