"""The photos that wait to be restored, one after the other."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from ented_desktop.documents.values import (
    PhotoDoc,
    PhotoId,
    PhotoState,
    ProblemNote,
    StoredResult,
)
from ented_desktop.domain import FaceRequest, ReferenceMode
from ented_desktop.engine.protocol import Problem, Progressed, Restored, RestoreFaces
from ented_desktop.ui.bridge.engine import EngineBridge
from ented_desktop.ui.bridge.pictures import PictureStore
from ented_desktop.ui.bridge.selection import Selection
from ented_desktop.ui.bridge.session import SessionBridge

_AT_ONCE: Final = 2
"""One runs, one waits, so that the engine is never idle."""
_TURN_S: Final = 0.008
"""How long the GUI thread may be at this before it sees to the user again."""


@dataclass(frozen=True, slots=True)
class RestoreProgress:
    """How far restoring is.

    Attributes:
        done: Photos finished since the queue was last empty.
        total: Photos in all.
        faces_done: Faces finished.
        seconds_left: Estimate; None while unknown.
        photo: The one at work; None for none.
        stage: Of that photo, the engine's word.
    """

    done: int
    total: int
    faces_done: int = 0
    seconds_left: float | None = None
    photo: PhotoId | None = None
    stage: str = ""


@dataclass(frozen=True, slots=True)
class RestoreSummary:
    """What a run gave.

    Attributes:
        restored: Photos with a restored face.
        kept: Photos in which every face was kept as it was.
        failed: Photos that could not be restored.
        left_out: Faces that still need a reference.
        photos: The photos of the run.
    """

    restored: int
    kept: int
    failed: int
    left_out: int
    photos: tuple[PhotoId, ...]


class RestoreQueue(QObject):
    """Restores what was asked for as soon as it is known well enough.

    Args:
        engine: Restores.
        session: Is told the results.
        selection: What the user looks at goes first.
        pictures: Takes the patches.
        is_known: Whether all is known of a photo that restoring needs.

    Signals:
        progressed: A :class:`RestoreProgress`.
        finished: A :class:`RestoreSummary` of the run that ended.
        stopped: A ``Problem`` that would fail every other photo as well.
        turned: Something came free; :meth:`pump` should be called again.
        rested: A photo (its id) is not at work any more, or its state is another.
    """

    progressed = Signal(object)
    finished = Signal(object)
    stopped = Signal(object)
    turned = Signal()
    rested = Signal(str)

    def __init__(
        self,
        engine: EngineBridge,
        session: SessionBridge,
        selection: Selection,
        pictures: PictureStore,
        is_known: Callable[[PhotoId], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._session = session.session
        self._selection = selection
        self._pictures = pictures
        self._is_known = is_known
        self._waiting: dict[PhotoId, frozenset[str] | None] = {}
        self._at_work: dict[PhotoId, int] = {}
        self._run: dict[PhotoId, bool] = {}
        """The photos of this run, and whether each is finished."""
        self._started = 0.0
        self._timed = 0
        """Photos that took the engine's time; those left out say nothing about the rest."""
        self._faces_done = 0
        self._left_out = 0

    @property
    def active(self) -> bool:
        """Whether anything is being restored or waits for it."""
        return bool(self._waiting or self._at_work)

    @property
    def waiting(self) -> Collection[PhotoId]:
        """The photos whose turn is still to come."""
        return self._waiting

    def holds(self, photo_id: PhotoId) -> bool:
        """Whether a photo is being restored or waits for it."""
        return photo_id in self._waiting or photo_id in self._at_work

    def add(self, photo_ids: Sequence[PhotoId], face_ids: Collection[str] | None) -> None:
        """Puts photos in line; the arguments are those of ``Conductor.restore``."""
        if not self.active:
            self._run, self._timed, self._faces_done, self._left_out = {}, 0, 0, 0
            self._started = time.monotonic()
        wanted = frozenset(face_ids) if face_ids is not None else None
        for photo_id in photo_ids:
            already = self._waiting.get(photo_id, frozenset())
            # None stands for every face that needs it.
            both = None if wanted is None or already is None else wanted | already
            self._waiting[photo_id] = both
            self._run[photo_id] = False
        self._tell()

    def cancel(self) -> None:
        """Stops; what is finished stays."""
        waiting, self._waiting = list(self._waiting), {}
        self._run = {p: done for p, done in self._run.items() if done or p in self._at_work}
        for photo_id in waiting:
            self.rested.emit(photo_id)
        for ticket in list(self._at_work.values()):
            self._engine.cancel(ticket)
        self._finish()

    def drop(self, photo_id: PhotoId) -> None:
        """Leaves a photo out that cannot be worked on."""
        if photo_id in self._waiting:
            del self._waiting[photo_id]
            self._count(photo_id)

    def forget_closed(self) -> None:
        """Leaves out what is not open any more."""
        for photo_id, ticket in self._at_work.items():
            if not self._session.has(photo_id):
                self._engine.cancel(ticket)
        for photo_id in [p for p in self._waiting if not self._session.has(p)]:
            del self._waiting[photo_id]
        self._run = {p: done for p, done in self._run.items() if self._session.has(p)}
        self._finish()

    def pump(self) -> None:
        """Asks as much as may be under way."""
        until = time.monotonic() + _TURN_S
        for photo_id in list(self._waiting):
            if len(self._at_work) >= _AT_ONCE:
                return
            if time.monotonic() > until:
                self.turned.emit()
                return
            if photo_id in self._at_work or not self._is_known(photo_id):
                continue
            face_ids = self._waiting.pop(photo_id)
            photo = self._session.photo(photo_id)
            requests = self._requests(photo, face_ids)
            if requests:
                self._ask(photo, requests)
            else:
                self._count(photo_id)
            self.rested.emit(photo_id)

    def _ask(self, photo: PhotoDoc, requests: tuple[FaceRequest, ...]) -> None:
        self._at_work[photo.id] = self._engine.ask(
            RestoreFaces(photo.path, requests),
            partial(self._on_restored, photo.id, requests),
            on_failed=partial(self._on_failed, photo.id),
            on_stopped=partial(self._on_stopped, photo.id),
            on_progress=partial(self._on_progress, photo.id),
            urgent=photo.id == self._selection.current_photo,
            owner=self,
        )

    def _requests(
        self, photo: PhotoDoc, face_ids: frozenset[str] | None
    ) -> tuple[FaceRequest, ...]:
        requests = []
        for face in photo.active_faces:
            if face_ids is not None and face.id not in face_ids:
                continue
            if face_ids is None and photo.result(face) is not None:
                continue
            request = photo.request(face)
            if face.mode is not ReferenceMode.NONE and not request.references:
                self._left_out += 1
                continue
            requests.append(request)
        return tuple(requests)

    def _on_restored(
        self, photo_id: PhotoId, requests: tuple[FaceRequest, ...], restored: Restored
    ) -> None:
        self._at_work.pop(photo_id, None)
        by_id = {request.id: request for request in requests}
        self._pictures.add_patches(photo_id, restored.patches)
        for result in restored.results:
            if result.id in by_id:
                self._session.set_result(photo_id, StoredResult(by_id[result.id], result))
                self._faces_done += 1
        self._timed += 1
        self._count(photo_id)
        self.rested.emit(photo_id)
        self.turned.emit()

    def _on_progress(self, photo_id: PhotoId, progress: Progressed) -> None:
        self._tell(photo_id, progress.stage)

    def _on_failed(self, photo_id: PhotoId, problem: Problem) -> None:
        self._at_work.pop(photo_id, None)
        if problem.stops_batch:
            # Every other photo would fail as well: keep them, and say it once.
            self._run.pop(photo_id, None)
            self.cancel()
            self.stopped.emit(problem)
        else:
            if self._session.has(photo_id):
                note = ProblemNote(problem.code, problem.message, problem.hint)
                self._session.set_problem(photo_id, note)
            self._count(photo_id)
        self.rested.emit(photo_id)
        self.turned.emit()

    def _on_stopped(self, photo_id: PhotoId) -> None:
        self._at_work.pop(photo_id, None)
        if not self._run.get(photo_id, False):
            self._run.pop(photo_id, None)
        self.rested.emit(photo_id)
        self._finish()
        self.turned.emit()

    def _count(self, photo_id: PhotoId) -> None:
        if photo_id in self._run and photo_id not in self._waiting:
            self._run[photo_id] = True
        self._finish()

    def _finish(self) -> None:
        if self.active:
            return
        self._tell()
        if not self._run:
            return
        photos = tuple(photo_id for photo_id in self._run if self._session.has(photo_id))
        states = [self._session.photo(photo_id).at_rest for photo_id in photos]
        self._run = {}
        self.finished.emit(
            RestoreSummary(
                sum(state is PhotoState.RESTORED for state in states),
                sum(state is PhotoState.KEPT for state in states),
                sum(state is PhotoState.FAILED for state in states),
                self._left_out,
                photos,
            )
        )

    def _tell(self, photo_id: PhotoId | None = None, stage: str = "") -> None:
        done, total = sum(self._run.values()), len(self._run)
        left = None
        if self._timed and done < total:
            left = (time.monotonic() - self._started) / self._timed * (total - done)
        self.progressed.emit(RestoreProgress(done, total, self._faces_done, left, photo_id, stage))
