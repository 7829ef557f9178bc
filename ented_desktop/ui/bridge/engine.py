"""The engine as the window sees it: ask, and be called back in the GUI thread.

The engine may die at any moment (a driver, memory, a bug). Then a new one is started and what was
running is asked again, one request at a time, so that the one that kills engines is found out and
given up after its second kill while all others go through.
"""

from __future__ import annotations

import itertools
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from ented_desktop.engine.client import EngineClient
from ented_desktop.engine.protocol import (
    Ask,
    Configure,
    Done,
    EngineProblem,
    EngineSettings,
    EngineStarted,
    EngineState,
    Event,
    Failed,
    IndexLibrary,
    LibraryFolders,
    Problem,
    Progressed,
    Ready,
    Stopped,
)
from ented_desktop.engine.protocol_album_results import JobPhotoChanged, JobProgress
from ented_desktop.engine.protocol_albums import RunJob
from ented_desktop.ui.bridge.engine_life import CloserThread, EngineThread, Life, Ticket

_logger = logging.getLogger(__name__)

StatusKind = Literal["starting", "loading", "ready", "indexing", "restarting", "failed"]

ENGINE_GONE: Final = "engine-gone"
ENGINE_CRASHED: Final = "engine-crashed"
"""Problem code of a request on which two engines ended."""

_RESTARTS: Final = 3
_WINDOW_S: Final = 60.0
_LONG_ASKS = (IndexLibrary, LibraryFolders)


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """What the engine is doing.

    Attributes:
        kind: ``"starting"`` (process), ``"loading"`` (networks), ``"ready"``, ``"indexing"``
            (ready as well), ``"restarting"`` or ``"failed"`` (needs the user).
        ready: Device and weights; None until the networks are loaded.
        problem: Why it failed; None otherwise.
        detail: What it is at, for example the folder that is indexed; may be empty.
    """

    kind: StatusKind
    ready: Ready | None = None
    problem: Problem | None = None
    detail: str = ""


class EngineBridge(QObject):
    """Asks the engine and calls back in the GUI thread; survives the engine.

    Questions asked before the engine runs (or while it restarts) wait for it. Lives in the GUI
    thread; every method must be called there.

    Args:
        make_client: Gives a client that is not started yet; called once per engine life.

    Signals:
        state_changed: The new :class:`EngineStatus`.
        problem_occurred: A ``Problem`` that no question asked for, while the engine works.
        started: The engine's process answers (its ``EngineStarted``).
        album_told: ``JobProgress`` or ``JobPhotoChanged`` of the job that is running.
    """

    state_changed = Signal(object)
    problem_occurred = Signal(object)
    started = Signal(object)
    album_told = Signal(object)

    def __init__(
        self,
        make_client: Callable[[], EngineClient] = EngineClient,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_client = make_client
        self._settings = EngineSettings()
        self._status = EngineStatus("starting")
        self._ready: Ready | None = None
        self._life: Life | None = None
        self._numbers = itertools.count(1)
        self._tickets: dict[int, Ticket] = {}
        self._waiting: list[Ticket] = []
        self._suspects: list[Ticket] = []
        self._ends: list[float] = []
        self._retired: list[QThread] = []
        self._closed = False

    # ---- what widgets use ---------------------------------------------------------------

    @property
    def status(self) -> EngineStatus:
        """What the engine is doing now."""
        return self._status

    @property
    def pid(self) -> int | None:
        """The engine's process, None where there is none."""
        return self._life.client.pid if self._life is not None else None

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
        """Asks the engine; exactly one of the three answers is called, later, in this thread.

        Args:
            ask: The question.
            on_done: Takes the result (the ``Result`` that the question names).
            on_failed: Takes the ``Problem``; None logs it.
            on_stopped: Called when the question was cancelled.
            on_progress: Takes ``Progressed``; its ``id`` is this method's return value.
            urgent: Goes before the others that wait.
            owner: No callback once this object is destroyed; None takes the object whose bound
                method ``on_done`` is, where that is a QObject.

        Returns:
            The question's number, for :meth:`cancel`.
        """
        if owner is None:
            bound_to = getattr(on_done, "__self__", None)
            owner = bound_to if isinstance(bound_to, QObject) else None
        ticket = Ticket(
            next(self._numbers), ask, urgent, on_done, on_failed, on_stopped, on_progress, owner
        )
        self._tickets[ticket.number] = ticket
        if self._can_send and not self._suspects:
            self._send(ticket)
        else:
            self._hold(ticket)
        return ticket.number

    def cancel(self, request_id: int) -> None:
        """Stops a question; unknown and answered numbers are ignored."""
        ticket = self._tickets.get(request_id)
        if ticket is None or ticket.cancelled:
            return
        ticket.cancelled = True
        life = self._life
        if life is not None:
            for engine_id, asked in life.asked.items():
                if asked is ticket:
                    life.client.cancel(engine_id)
                    return
        # Not sent: answered here, but not before this call has returned.
        QTimer.singleShot(0, self, self._answer_cancelled)

    def restart(self) -> None:
        """Ends the engine, starts a new one and asks again what was asked (the user's wish)."""
        self._ends.clear()
        life = self._life
        if life is None:
            self._set_status(EngineStatus("restarting"))
            self.start()
            return
        life.closing = True
        self._ready = None
        self._set_status(EngineStatus("restarting"))
        self._close_client(life.client, 1.0)

    # ---- what the application uses ------------------------------------------------------

    def configure(self, settings: EngineSettings) -> None:
        """Uses these settings from now on, in this engine and in those to come."""
        if settings == self._settings and self._life is not None:
            return
        self._settings = settings
        if self._life is not None and not self._life.closing:
            self._send_settings(self._life)

    def start(self) -> None:
        """Starts the engine; does nothing when one runs. Returns at once."""
        if self._life is not None or self._closed:
            return
        client = self._make_client()
        thread = EngineThread(client, self)
        life = Life(thread, client)
        self._life = life
        thread.arrived.connect(self._on_event)
        thread.ended.connect(self._on_ended)
        thread.start()

    def close(self, timeout_s: float = 3.0) -> None:
        """Ends the engine for good and waits for it; unanswered questions are dropped."""
        self._closed = True
        self._tickets.clear()
        self._waiting.clear()
        self._suspects.clear()
        life, self._life = self._life, None
        if life is not None:
            life.thread.arrived.disconnect(self._on_event)
            life.thread.ended.disconnect(self._on_ended)
            life.client.close(timeout_s)
            life.thread.wait()
        for thread in self._retired:
            thread.wait()
        self._retired.clear()

    # ---- inside -------------------------------------------------------------------------

    @property
    def _can_send(self) -> bool:
        life = self._life
        return life is not None and life.configure_id is not None and not life.closing

    def _hold(self, ticket: Ticket) -> None:
        if ticket.urgent:
            at = next((i for i, t in enumerate(self._waiting) if not t.urgent), len(self._waiting))
            self._waiting.insert(at, ticket)
        else:
            self._waiting.append(ticket)

    def _send(self, ticket: Ticket) -> None:
        assert self._life is not None
        engine_id = self._life.client.request(ticket.ask, urgent=ticket.urgent)
        self._life.asked[engine_id] = ticket

    def _send_settings(self, life: Life) -> None:
        if self._status.kind != "restarting":
            self._set_status(EngineStatus("loading", self._ready))
        life.configure_id = life.client.request(Configure(self._settings), urgent=True)

    def _send_waiting(self) -> None:
        """Sends what waits: a suspect by itself, else everything."""
        life = self._life
        if life is None or not self._can_send:
            return
        while self._suspects:
            if any(ticket.kills for ticket in life.asked.values()):
                return
            suspect = self._suspects.pop(0)
            if not suspect.cancelled:
                self._send(suspect)
                return
        if any(ticket.kills for ticket in life.asked.values()):
            return
        waiting, self._waiting = self._waiting, []
        for ticket in waiting:
            if not ticket.cancelled:
                self._send(ticket)

    def _on_event(self, event: Event) -> None:
        life = self._life
        if life is None or self.sender() is not life.thread:
            return  # a late word of an engine that was given up
        if isinstance(event, EngineStarted):
            self.started.emit(event)
            if life.configure_id is None:
                if self._status.kind != "restarting":
                    self._set_status(EngineStatus("loading"))
                self._send_settings(life)
                self._send_waiting()
        elif isinstance(event, EngineState):
            self._on_state(event)
        elif isinstance(event, EngineProblem):
            self._on_problem(event.problem)
        elif isinstance(event, JobProgress | JobPhotoChanged):
            self.album_told.emit(event)
        elif event.id == life.configure_id:
            self._on_configured(event)
        else:
            self._on_answer(life, event)

    def _on_state(self, event: EngineState) -> None:
        if event.ready is not None:
            self._ready = event.ready
        if event.state == "loading":
            if self._status.kind != "restarting":
                self._set_status(EngineStatus("loading", self._ready, detail=event.detail))
        elif self._ready is not None:
            self._set_status(EngineStatus(event.state, self._ready, detail=event.detail))

    def _on_configured(self, event: Done | Failed | Stopped | Progressed) -> None:
        if isinstance(event, Done) and isinstance(event.result, Ready):
            self._ready = event.result
            kind: StatusKind = "indexing" if self._status.kind == "indexing" else "ready"
            self._set_status(EngineStatus(kind, self._ready, detail=self._status.detail))
        elif isinstance(event, Failed) and event.problem.code != ENGINE_GONE:
            self._set_status(EngineStatus("failed", None, event.problem))

    def _on_problem(self, problem: Problem) -> None:
        if self._ready is None and self._status.kind in ("starting", "loading", "restarting"):
            self._set_status(EngineStatus("failed", None, problem))
        else:
            self.problem_occurred.emit(problem)

    def _on_answer(self, life: Life, event: Done | Failed | Stopped | Progressed) -> None:
        ticket = life.asked.get(event.id)
        if ticket is None:
            return
        if isinstance(event, Progressed):
            ticket.progressed(event)
            return
        if isinstance(event, Failed) and event.problem.code == ENGINE_GONE:
            return  # asked again, or given up, when the engine's end arrives
        if isinstance(event, Stopped) and life.closing and not ticket.cancelled:
            return  # an engine that is told to end stops what it does; the next one is asked again
        del life.asked[event.id]
        self._tickets.pop(ticket.number, None)
        if ticket.kills:
            self._send_waiting()
        if isinstance(event, Done):
            ticket.done(event.result)
        elif isinstance(event, Stopped):
            ticket.stopped()
        else:
            ticket.failed(event.problem)

    def _on_ended(self, reason: str) -> None:
        life = self._life
        if life is None or self.sender() is not life.thread:
            return
        self._life = None
        self._retire(life.thread)
        if not life.closing:
            # The engine ended by itself; its reaper must not be left to the system.
            self._close_client(life.client, 0.5)
            _logger.warning("the engine ended; %d questions were open", len(life.asked))
        self._ready = None
        given_up = self._sort_out(life)
        now = time.monotonic()
        self._ends = [end for end in self._ends if now - end < _WINDOW_S]
        if not life.closing:
            self._ends.append(now)
        if len(self._ends) > _RESTARTS or reason:
            problem = Problem(
                ENGINE_GONE, "The restoring part of the program ends again and again.", ""
            )
            self._set_status(EngineStatus("failed", None, problem, detail=reason))
        else:
            self._set_status(EngineStatus("restarting"))
            self.start()
        crashed = Problem(ENGINE_CRASHED, "The restoring part of the program ended twice here.")
        gone = Problem(ENGINE_GONE, "The restoring part of the program was started again.")
        for ticket in given_up:
            ticket.failed(gone if life.closing else crashed)
        self._answer_cancelled()

    def _sort_out(self, life: Life) -> list[Ticket]:
        """Puts what was open back in line; returns what is not asked again."""
        open_tickets = list(life.asked.values())
        given_up = []
        alone = [t for t in open_tickets if not isinstance(t.ask, _LONG_ASKS)]
        for ticket in open_tickets:
            if isinstance(ticket.ask, RunJob):
                # It may take all night: it is not asked again by itself, with everything else
                # waiting for it. Whoever asked knows from the job's journal where to go on.
                given_up.append(ticket)
                self._tickets.pop(ticket.number, None)
                continue
            if not life.closing:
                ticket.kills += 1
            if ticket.kills >= 2 and (len(alone) <= 1 or ticket.kills >= 3):
                given_up.append(ticket)
                self._tickets.pop(ticket.number, None)
            elif ticket.kills:
                self._suspects.append(ticket)
            else:
                self._hold(ticket)
        return given_up

    def _answer_cancelled(self) -> None:
        sent = set()
        if self._life is not None:
            sent = {ticket.number for ticket in self._life.asked.values()}
        for ticket in [t for t in self._tickets.values() if t.cancelled and t.number not in sent]:
            self._tickets.pop(ticket.number, None)
            if ticket in self._waiting:
                self._waiting.remove(ticket)
            if ticket in self._suspects:
                self._suspects.remove(ticket)
            ticket.stopped()

    def _close_client(self, client: EngineClient, timeout_s: float) -> None:
        closer = CloserThread(client, timeout_s, self)
        self._retire(closer)
        closer.start()

    def _retire(self, thread: QThread) -> None:
        self._retired = [t for t in self._retired if not t.isFinished()] + [thread]

    def _set_status(self, status: EngineStatus) -> None:
        if status != self._status:
            self._status = status
            self.state_changed.emit(status)
