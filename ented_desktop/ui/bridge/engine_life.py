"""One engine process: the threads around it, and the questions that it was asked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal
from shiboken6 import isValid

from ented_desktop.engine.client import EngineClient
from ented_desktop.engine.protocol import Ask, Problem, Progressed, Result

_logger = logging.getLogger(__name__)


class EngineThread(QThread):
    """Reads one engine's events for as long as that engine lives.

    Signals:
        arrived: An ``Event``.
        ended: The engine is gone (or could not be started: the reason as text, else "").
    """

    arrived = Signal(object)
    ended = Signal(str)

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.client = client

    def run(self) -> None:
        """Starts the engine and emits what it says; ends with the engine."""
        try:
            self.client.start()
        except OSError as error:
            _logger.exception("the engine could not be started")
            self.ended.emit(str(error))
            return
        while (event := self.client.read_event()) is not None:
            self.arrived.emit(event)
        self.ended.emit("")


class CloserThread(QThread):
    """Closes an engine without making the window wait for it."""

    def __init__(self, client: EngineClient, timeout_s: float, parent: QObject | None) -> None:
        super().__init__(parent)
        self._client = client
        self._timeout_s = timeout_s

    def run(self) -> None:
        """Closes the engine."""
        self._client.close(self._timeout_s)


@dataclass(slots=True)
class Ticket:
    """One question and whom to tell; nobody is told once the owner is destroyed.

    Attributes:
        number: What its asker knows it by.
        ask: The question.
        urgent: Goes before the others that wait.
        on_done: Takes the result.
        on_failed: Takes the problem.
        on_stopped: Called when it was cancelled.
        on_progress: Takes how far it is, under the asker's number.
        owner: Whose callbacks these are; None for nobody's.
        kills: Engines that ended while this was asked.
        cancelled: Nobody wants the answer any more.
    """

    number: int
    ask: Ask
    urgent: bool
    on_done: Callable[[Any], None]
    on_failed: Callable[[Problem], None] | None
    on_stopped: Callable[[], None] | None
    on_progress: Callable[[Progressed], None] | None
    owner: QObject | None
    kills: int = 0
    cancelled: bool = False

    @property
    def _alive(self) -> bool:
        return self.owner is None or isValid(self.owner)

    def done(self, result: Result) -> None:
        """It was answered."""
        if self._alive:
            self.on_done(result)

    def failed(self, problem: Problem) -> None:
        """It cannot be answered."""
        _logger.info("%s failed: %s", type(self.ask).__name__, problem.code)
        if self.on_failed is not None and self._alive:
            self.on_failed(problem)

    def stopped(self) -> None:
        """It was cancelled."""
        if self.on_stopped is not None and self._alive:
            self.on_stopped()

    def progressed(self, event: Progressed) -> None:
        """It is being worked on."""
        if self.on_progress is not None and not self.cancelled and self._alive:
            self.on_progress(
                Progressed(self.number, event.done, event.total, event.stage, event.item)
            )


@dataclass(slots=True)
class Life:
    """One engine process and what it was asked.

    Attributes:
        thread: Reads what it says.
        client: Speaks to it.
        asked: Open questions by the number under which this engine knows them.
        configure_id: That of its settings; None before it was told any.
        closing: It is told to end; what it leaves open is asked again without suspicion.
    """

    thread: EngineThread
    client: EngineClient
    asked: dict[int, Ticket] = field(default_factory=dict)
    configure_id: int | None = None
    closing: bool = False
