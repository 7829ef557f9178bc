"""What every test of the window gets: its own folders, and no leak that goes unseen."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ented_desktop.engine.client import EngineClient
from ented_desktop.ui import language
from ented_desktop.ui.app import Program, name_application

_HERE = Path(__file__).resolve().parent
# The offscreen screen cannot do these, and says so every time.
_HARMLESS = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Warnings of Qt are failures here."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            item.add_marker(pytest.mark.qt_log_ignore(*_HARMLESS, extend=True))


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, session and cache of a test are its own."""
    for name in ("config", "data", "cache"):
        folder = tmp_path / f"ented-{name}"
        folder.mkdir()
        monkeypatch.setenv(f"ENTED_{name.upper()}_DIR", str(folder))


@pytest.fixture(autouse=True)
def no_leaks(qapp: QApplication) -> Iterator[None]:
    """Threads and windows that a test leaves behind are failures."""
    threads = set(threading.enumerate())
    windows = set(qapp.topLevelWidgets())
    yield
    QThreadPool.globalInstance().waitForDone(5000)
    for window in set(qapp.topLevelWidgets()) - windows:
        # Widgets that qtbot has closed are deleted when events are handled.
        with contextlib.suppress(RuntimeError):
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    shown = [w for w in set(qapp.topLevelWidgets()) - windows if w.isVisible()]
    left = [t for t in set(threading.enumerate()) - threads if t.is_alive()]
    left = [t for t in left if not t.name.startswith("Dummy")]
    assert not shown, f"windows left open: {shown}"
    assert not left, f"threads left running: {left}"


@pytest.fixture(scope="session", autouse=True)
def named_application(qapp: QApplication) -> None:
    """The application is named as the real one."""
    name_application(qapp)


def light_engine() -> EngineClient:
    """A real process that speaks the protocol and answers at once, without networks."""
    return EngineClient([sys.executable, str(_HERE / "light_engine.py")])


def tiny_engine(models: Path) -> EngineClient:
    """The real engine on an untrained network."""
    command = [sys.executable, "-m", "ented_desktop", "engine", "--models-root", str(models)]
    return EngineClient(command)


MakeProgram = Callable[..., Program]


@pytest.fixture
def make_program(qapp: QApplication, qtbot: QtBot) -> Iterator[MakeProgram]:
    """Makes the whole program with a light engine (or the one given), and closes it."""
    made: list[Program] = []

    def make(make_client: Callable[[], EngineClient] = light_engine) -> Program:
        program = Program(qapp, make_client)
        made.append(program)
        return program

    yield make
    for program in made:
        program.context.exporter.cancel()  # or the window would ask about it
        program.window.close()
        program.context.notices.shown.disconnect()
        program.window.deleteLater()
        program.deleteLater()
    language.forget()
    qapp.setStyleSheet("")


@pytest.fixture
def program(make_program: MakeProgram, qtbot: QtBot) -> Program:
    """The program, shown and ready, with a light engine."""
    made = make_program()
    made.show()
    qtbot.waitUntil(lambda: made.context.engine.status.kind == "ready", timeout=20_000)
    return made


@pytest.fixture
def real_program(make_program: MakeProgram, tiny_models: Path, qtbot: QtBot) -> Program:
    """The program, shown, with the real engine on an untrained network."""
    made = make_program(partial(tiny_engine, tiny_models))
    made.show()
    qtbot.waitUntil(lambda: made.context.engine.status.kind == "ready", timeout=240_000)
    return made
