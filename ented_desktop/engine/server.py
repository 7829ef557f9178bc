"""The engine process: reads commands, has them done on lanes, tells what became of them.

This module and what it imports at its top are light, so that the first line leaves at once. What
is heavy is imported by a thread of its own, the light part first: photos are shown while torch is
still on its way. All imports happen in that one thread, so that no two threads import each other's
half-made modules.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import signal
import threading
import time
from pathlib import Path
from typing import Final

from ented_desktop import __version__
from ented_desktop.base import log
from ented_desktop.base.allocator import keep_freed_memory
from ented_desktop.base.errors import EntedError
from ented_desktop.base.paths import cache_dir, data_dir
from ented_desktop.engine.answers import Answers
from ented_desktop.engine.channel import Channel
from ented_desktop.engine.jobs import Job, Jobs, problem_of
from ented_desktop.engine.lanes import Lane, Rank, Task
from ented_desktop.engine.protocol import (
    PROTOCOL,
    Cancel,
    Configure,
    EngineProblem,
    EngineSettings,
    EngineStarted,
    EngineState,
    IndexLibrary,
    Problem,
    Quit,
    Request,
    decode_command,
    number_of,
)
from ented_desktop.engine.protocol_albums import RunJob

_GRACE_S: Final = 2.0
"""How long what runs may take to stop when the window is gone."""
_ALBUM_GRACE_S: Final = 8.0
"""The same where an album is being restored: its copies are written to their end."""
_SETTINGS_WAIT_S: Final = 2.0
"""How long the networks wait for settings before they are loaded with the usual ones."""
_NICENESS: Final = 5
_BAD_COMMAND: Final = Problem(
    "bad-command", "The window sent something that the engine does not understand."
)
_logger = logging.getLogger(__name__)


def serve(models_root: Path | None = None) -> int:
    """Runs the engine until the window closes its end of the pipe, or says so.

    Standard input and output belong to the messages from here on.

    Args:
        models_root: The folder with the installed weights; None for the program's own.

    Returns:
        Never, in a process that got as far as computing: it ends the process itself.
    """
    with contextlib.suppress(ValueError, OSError):
        # Ctrl-C in a terminal reaches both processes; the window decides what it means.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel = Channel.take_standard_streams()
    channel.send(EngineStarted(PROTOCOL, __version__, os.getpid()))
    # From here on standard error is the engine's log; a crash below Python leaves its trace there.
    log.configure(logging.INFO)
    with contextlib.suppress(RuntimeError, ValueError, AttributeError):
        faulthandler.enable()
    _logger.info("engine %s, process %d", __version__, os.getpid())
    keep_freed_memory()
    Engine(channel, models_root).run()
    return 0


class Engine:
    """Commands in, events out.

    Args:
        channel: The pipe.
        models_root: The folder with the installed weights; None for the program's own.
    """

    def __init__(self, channel: Channel, models_root: Path | None = None) -> None:
        self._channel = channel
        self._models_root = models_root
        self._jobs = Jobs(channel.send)
        self._light_there = threading.Event()
        self._heavy_there = threading.Event()
        self._configured = threading.Event()
        self._ending = threading.Lock()
        self._light = Lane("light", 2, self._await_light)
        self._network = Lane("network", 1, self._await_settings)
        # Writing files needs no network; reading a library does, photo by photo: its thread
        # hands the photos to the network's lane and waits there in the last rank.
        self._writing = Lane("writing", 1, self._await_light)
        self._library = Lane("library", 1, self._await_heavy)
        # Looking at jobs and changing them is quick; looking through albums is not. A job is run
        # on the networks' lane, where everything else goes between its photos.
        self._job_lane = Lane("jobs", 1, self._await_light)
        self._album_lane = Lane("albums", 1, self._await_heavy)
        self._lanes = {
            "light": self._light,
            "network": self._network,
            "writing": self._writing,
            "library": self._library,
            "jobs": self._job_lane,
            "albums": self._album_lane,
        }
        self._answers = Answers(self._network, channel.send, self._jobs.last_codes)
        channel.on_lost = self.end

    def run(self) -> None:
        """Serves until the end; ends the process."""
        self._channel.send(EngineState("loading"))
        threading.Thread(target=self._prepare, name="preparing", daemon=True).start()
        for lane in self._lanes.values():
            lane.start()
        for line in self._channel.lines():
            try:
                command = decode_command(line)
            except ValueError as error:
                _logger.error("no command (%s): %r", error, line[:200])
                self._refuse(line)
                continue
            if isinstance(command, Quit):
                break
            self._obey(command)
        self.end()

    def end(self) -> None:
        """Stops everything and ends the process, after a moment's grace; any thread."""
        if not self._ending.acquire(blocking=False):
            return
        grace_s = _ALBUM_GRACE_S if self._answers.runs_album else _GRACE_S
        # A long computation does not look at its token: then the process ends all the same.
        threading.Thread(target=_end_late, args=[grace_s], name="watchdog", daemon=True).start()
        self._jobs.stop_all()
        for lane in self._lanes.values():
            lane.stop()
        deadline = time.monotonic() + grace_s
        for event in (self._light_there, self._heavy_there, self._configured):
            event.set()  # whoever waits for these finds its lane stopped
        for lane in self._lanes.values():
            lane.join(max(0.0, deadline - time.monotonic()))
        self._answers.close()
        logging.shutdown()
        os._exit(0)  # at once: the interpreter's own end would wait for libraries' threads

    def _obey(self, command: Request | Cancel) -> None:
        if isinstance(command, Cancel):
            self._jobs.cancel(command.id)
            return
        job = self._jobs.open(command)
        if job is None:
            self._channel.send(EngineProblem(_BAD_COMMAND))  # its number was used before
            return
        job.task = Task(lambda: self._jobs.run(job, self._answers.answer), job.token)
        lane, rank = self._place(job)
        self._lanes[lane].put(job.task, rank)
        if isinstance(command.ask, Configure):
            self._configured.set()

    def _place(self, job: Job) -> tuple[str, Rank]:
        """Where a job is done, and in which rank."""
        ask = job.ask
        if isinstance(ask, Configure):
            return "network", Rank.SETTINGS
        if isinstance(ask, IndexLibrary):
            return "library", Rank.LIBRARY
        if isinstance(ask, RunJob):
            return "network", Rank.ALBUM
        return self._answers.lane_of(ask), Rank.URGENT if job.urgent else Rank.ORDINARY

    def _prepare(self) -> None:
        """Imports what is heavy, and loads the networks where nobody says how."""
        from ented_desktop.engine.kits import Heavy, Light

        try:
            self._answers.light = Light.load(cache_dir(), data_dir(), self._models_root)
            self._light_there.set()
            self._answers.heavy = Heavy.load(self._answers.light)
        except Exception as error:
            # Every request is told why, instead of waiting for what will never be there.
            self._answers.broken = self._explain(error)
            self._light_there.set()
            self._configured.set()
        self._heavy_there.set()
        if not self._configured.wait(_SETTINGS_WAIT_S):
            self._network.put(Task(self._load_unasked), Rank.SETTINGS)
            self._configured.set()

    def _await_light(self) -> None:
        self._light_there.wait()

    def _await_heavy(self) -> None:
        self._heavy_there.wait()

    def _await_settings(self) -> None:
        self._heavy_there.wait()
        self._configured.wait()
        with contextlib.suppress(AttributeError, OSError):
            # The window and the small pictures must stay quick on a machine with few cores. On
            # Linux this is this thread and those that torch will start, elsewhere the process.
            os.nice(_NICENESS)

    def _load_unasked(self) -> None:
        try:
            self._answers.configure(EngineSettings())
        except Exception as error:
            self._explain(error)

    def _explain(self, error: Exception) -> EntedError:
        """Tells of an error that no request asked for; the error as it meets later requests."""
        if not isinstance(error, EntedError):
            _logger.exception("the engine could not be prepared", exc_info=error)
        problem = problem_of(error)
        self._jobs.last_codes.append(problem.code)
        self._channel.send(EngineProblem(problem))
        if isinstance(error, EntedError):
            return error
        return EntedError(problem.code, problem.message, problem.hint)

    def _refuse(self, line: bytes) -> None:
        """Tells of a line that cannot be understood: whoever asked, where that can be seen."""
        number = number_of(line, Request)
        if number is None:
            self._channel.send(EngineProblem(_BAD_COMMAND))
        else:
            self._jobs.refuse(number, _BAD_COMMAND)


def _end_late(grace_s: float) -> None:
    time.sleep(grace_s)
    os._exit(0)
