"""A real engine process on an untrained network, driven as a window drives it."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ented_desktop.engine.client import EngineClient
from ented_desktop.engine.protocol import (
    Ask,
    Done,
    Event,
    Failed,
    Progressed,
    Result,
    Stopped,
)

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"


class Driver:
    """An engine and everything it has said.

    Args:
        command: Starts it.
        environment: Its variables.
    """

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self.client = EngineClient(command, environment)
        self.news: list[Event] = []
        self.started = time.monotonic()
        self._answers: dict[int, list[Event]] = {}
        self._changed = threading.Condition()
        self._ended = False
        self.client.start()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def ask(self, question: Ask, *, urgent: bool = False) -> int:
        return self.client.request(question, urgent=urgent)

    def answer(self, number: int, timeout_s: float = 240.0) -> Done | Failed | Stopped:
        """The one answer to a request."""
        return self.answers(number, timeout_s)[-1]  # type: ignore[return-value]

    def answers(self, number: int, timeout_s: float = 240.0) -> list[Event]:
        """All that was said of a request, its answer last."""

        def answered() -> bool:
            said = self._answers.get(number, [])
            return bool(said) and not isinstance(said[-1], Progressed)

        self.wait(answered, timeout_s)
        return self._answers[number]

    def result(self, question: Ask, timeout_s: float = 240.0) -> Result:
        event = self.answer(self.ask(question), timeout_s)
        assert isinstance(event, Done), event
        return event.result

    def problem(self, question: Ask, timeout_s: float = 240.0) -> str:
        """The code with which a question fails."""
        event = self.answer(self.ask(question), timeout_s)
        assert isinstance(event, Failed), event
        return event.problem.code

    def wait(self, condition: Callable[[], bool], timeout_s: float = 240.0) -> None:
        with self._changed:
            assert self._changed.wait_for(condition, timeout_s), self.news

    def wait_for_news(self, kind: type, timeout_s: float = 240.0, **values: object) -> Event:
        def find() -> Event | None:
            for event in self.news:
                if isinstance(event, kind) and all(
                    getattr(event, name) == value for name, value in values.items()
                ):
                    return event
            return None

        self.wait(lambda: find() is not None, timeout_s)
        found = find()
        assert found is not None
        return found

    @property
    def ended(self) -> bool:
        return self._ended

    def close(self) -> None:
        self.client.close()
        self._thread.join(30)
        assert not self._thread.is_alive()

    def _read(self) -> None:
        while True:
            event = self.client.read_event()
            with self._changed:
                if event is None:
                    self._ended = True
                elif isinstance(event, Done | Failed | Stopped | Progressed):
                    self._answers.setdefault(event.id, []).append(event)
                else:
                    self.news.append(event)
                self._changed.notify_all()
            if event is None:
                return


class Engines:
    """Starts engines with folders of their own, and ends them all."""

    def __init__(self, folder: Path, models: Path) -> None:
        self.folder = folder
        self.models = models
        self._drivers: list[Driver] = []
        self._patch = pytest.MonkeyPatch()
        # The window's own folders: the log of its engine goes there.
        self._patch.setenv("ENTED_CACHE_DIR", str(folder / "cache"))
        self._patch.setenv("ENTED_DATA_DIR", str(folder / "data"))

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "OMP_NUM_THREADS": "1"}

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    def start(self, code: str | None = None) -> Driver:
        """Starts one.

        Args:
            code: Python that is run before the engine serves, for example to plant a fault.
        """
        if code is None:
            command = [sys.executable, "-m", "ented_desktop", "engine"]
            command += ["--models-root", str(self.models)]
        else:
            serve = (
                "from pathlib import Path\n"
                "from ented_desktop.engine.server import serve\n"
                f"serve(Path({str(self.models)!r}))\n"
            )
            command = [sys.executable, "-c", code + "\n" + serve]
        driver = Driver(command, self.environment)
        self._drivers.append(driver)
        return driver

    def close(self) -> None:
        for driver in self._drivers:
            driver.close()
        self._patch.undo()
