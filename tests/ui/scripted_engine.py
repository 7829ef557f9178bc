"""An engine that answers what a test tells it, for tests of single widgets."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from ented_desktop.engine.protocol import Ask, Problem, Progressed, Ready
from ented_desktop.ui.bridge.engine import EngineStatus


class Held:
    """A question that the test answers itself."""


class ScriptedEngine(QObject):
    """Stands in for ``EngineBridge``: questions are kept, answers come from ``answers``.

    ``answers`` maps the type of a question to a function of it that gives a result, a ``Problem``
    or ``Held``; a held question is answered with :meth:`finish`.
    """

    state_changed = Signal(object)
    problem_occurred = Signal(object)
    started = Signal(object)
    album_told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answers: dict[type, Callable[[Any], Any]] = {}
        self.asked: list[Ask] = []
        self.cancelled: list[int] = []
        self.held: dict[int, tuple[Any, ...]] = {}
        self.status = EngineStatus("ready", Ready("cpu", "CPU", "ented-tiny 0.1", "0" * 64))
        self._numbers = itertools.count(1)

    def ask(
        self,
        ask: Ask,
        on_done: Callable[[Any], None],
        *,
        on_failed: Callable[[Problem], None] | None = None,
        on_stopped: Callable[[], None] | None = None,
        on_progress: Callable[[Progressed], None] | None = None,
        urgent: bool = False,
        owner: QObject | None = None,
    ) -> int:
        number = next(self._numbers)
        self.asked.append(ask)
        self.held[number] = (ask, on_done, on_failed, on_stopped, on_progress, owner)
        answer = self.answers.get(type(ask), lambda _ask: Held)(ask)
        if answer is not Held:
            QTimer.singleShot(0, self, lambda: self.finish(number, answer))
        return number

    def finish(self, number: int, answer: Any) -> None:
        if number not in self.held:
            return
        _, on_done, on_failed, on_stopped, _, owner = self.held.pop(number)
        if owner is not None and not isValid(owner):
            return
        if isinstance(answer, Problem):
            if on_failed is not None:
                on_failed(answer)
        elif answer is None:
            if on_stopped is not None:
                on_stopped()
        else:
            on_done(answer)

    def finish_next(self, answer: Any, kind: type = object) -> None:
        number = next(n for n, held in self.held.items() if isinstance(held[0], kind))
        self.finish(number, answer)

    def cancel(self, request_id: int) -> None:
        self.cancelled.append(request_id)
        QTimer.singleShot(0, self, lambda: self.finish(request_id, None))

    def of(self, kind: type) -> list[Any]:
        """The questions of one kind, in order."""
        return [ask for ask in self.asked if isinstance(ask, kind)]
