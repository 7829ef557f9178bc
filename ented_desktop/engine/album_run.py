"""Runs a job on the lane of the networks, and tells how far it is."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ented_desktop.base.errors import EXIT_BUG
from ented_desktop.base.progress import Progress
from ented_desktop.domain import Note
from ented_desktop.engine.albums import counts_of, photo_of
from ented_desktop.engine.protocol_album_results import AlbumNews, JobPhotoChanged, JobProgress
from ented_desktop.jobs.events import Started, WentWrong
from ented_desktop.jobs.folder import Job
from ented_desktop.jobs.queue import Item, ItemState

if TYPE_CHECKING:
    from ented_desktop.restore.pipeline import Restorer
    from ented_desktop.workspace.studio import Studio

_TELL_PAUSE_S: Final = 0.25
_TIMED: Final = 20
"""Photos that the rate is measured over."""
ENGINE_CRASHED: Final = "engine-crashed"


class Networks:
    """The networks that a job is done with: the window's own where they are the job's.

    Settings that are changed later do not touch a job: its weights are loaded beside the window's
    where both differ.

    Args:
        studio: Holds the window's networks.
        weights: Name or folder of the job's weights; empty for the default.
        weights_sha256: Of the weights it was begun with (hex); empty where unknown.
    """

    def __init__(self, studio: Studio, weights: str, weights_sha256: str) -> None:
        self._studio = studio
        self._weights = weights
        self._sha256 = weights_sha256
        self._own: Restorer | None = None

    @property
    def restorer(self) -> Restorer:
        """The networks; may load them.

        Raises:
            EntedError: Why they cannot be loaded.
        """
        shared = self._studio.restorer
        if self._sha256 in ("", shared.weights.sha256):
            return shared
        if self._own is None:
            self._own = self._studio.load_beside(self._weights)
        return self._own


class Teller:
    """Tells the window about a running job, some times a second.

    Args:
        job: The job.
        send: Where news go; any thread.
    """

    def __init__(self, job: Job, send: Callable[[AlbumNews], None]) -> None:
        self._job = job
        self._send = send
        self._begun = time.monotonic()
        self._settled: deque[float] = deque([self._begun], maxlen=_TIMED + 1)
        self._told = float("-inf")
        self._last = Progress(0, 0, "")
        self._note: Note | None = None
        self._at = -1
        self._running: list[int] = []

    def item(self, index: int, item: Item) -> None:
        """A photo is settled (an ``ItemCallback``)."""
        if item.state in (ItemState.DONE, ItemState.FAILED):
            # Photos without a face take no time; counting them would promise too much.
            self._settled.append(time.monotonic())
        self._send(JobPhotoChanged(self._job.name, photo_of(self._job.batch, index, item)))
        self.tell()

    def progress(self, report: Progress) -> None:
        """A step of the work (a ``ProgressCallback``)."""
        changed = (report.stage, report.item) != (self._last.stage, self._last.item)
        self._last = report
        if changed or time.monotonic() - self._told >= _TELL_PAUSE_S:
            self.tell()

    def note(self, note: Note) -> None:
        """Something that the user should know of this run (a ``NoteCallback``)."""
        if note.code == "reading-references":
            return  # the stage says so
        self._note = note
        self.tell()

    def tell(self) -> None:
        """Tells now."""
        self._told = time.monotonic()
        batch = self._job.batch
        counts = counts_of(batch)
        running = batch.indices(ItemState.RUNNING)
        # The one begun last is worked on; one before it may still be written.
        begun = [index for index in running if index not in self._running]
        if begun or self._at not in running:
            self._at = begun[-1] if begun else -1
        self._running = running
        photos, seconds = len(self._settled) - 1, self._settled[-1] - self._settled[0]
        pace = seconds / photos if photos and seconds > 0 else 0.0
        left = (counts.waiting + counts.running) * pace if pace else -1.0
        self._send(
            JobProgress(
                self._job.name,
                counts,
                60.0 / pace if pace else 0.0,
                left,
                self._at,
                self._last.item,
                self._last.stage,
                self._note,
            )
        )


def set_aside(job: Job, suspects: tuple[int, ...]) -> None:
    """Notes photos on which engines have ended as failed, so that the job gets past them.

    Raises:
        OutputError: The journal cannot be written.
    """
    for index in suspects:
        if 0 <= index < len(job.batch.items) and (
            job.batch.items[index].state is ItemState.WAITING
        ):
            job.append(Started(index))
            job.append(
                WentWrong(
                    index,
                    ENGINE_CRASHED,
                    "Working on this photo made the program stop twice.",
                    EXIT_BUG,
                )
            )
