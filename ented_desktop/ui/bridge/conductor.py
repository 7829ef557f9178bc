"""What is asked of the engine when: describe, find faces, suggest references, restore.

Only a few questions are under way at a time, what the user looks at first, so that opening 2,000
photos neither floods the engine nor delays the photo on the screen.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ented_desktop.documents.values import (
    FaceEdit,
    Facts,
    PhotoDoc,
    PhotoId,
    PhotoState,
    ProblemNote,
    Suggested,
)
from ented_desktop.domain import (
    Face,
    Reason,
    ReferenceMode,
)
from ented_desktop.engine.protocol import (
    Ask,
    DescribePhoto,
    FindFaces,
    FoundFaces,
    PhotoFacts,
    Problem,
    Suggestions,
    SuggestReferences,
)
from ented_desktop.ui.bridge.engine import EngineBridge, EngineStatus
from ented_desktop.ui.bridge.pictures import PictureStore
from ented_desktop.ui.bridge.restoring import RestoreQueue
from ented_desktop.ui.bridge.selection import Selection
from ented_desktop.ui.bridge.session import SessionBridge
from ented_desktop.ui.bridge.settings import SettingsBridge

_logger = logging.getLogger(__name__)

_ANALYSES: Final = 4
"""Photos that are looked into at a time."""
_RESTORATIONS: Final = 2
"""One runs, one waits, so that the engine is never idle."""
_TURN_S: Final = 0.008
"""How long the GUI thread may be at this before it sees to the user again."""
_SETTLED_S: Final = 0.4
"""A frame that is being dragged is asked about when it has rested this long."""
_THUMBNAIL_PX: Final = 320


class Conductor(QObject):
    """Looks into every open photo, and restores on demand.

    Signals:
        restore_progressed: A :class:`RestoreProgress`; ``done == total`` when all is finished.
        restore_finished: A :class:`RestoreSummary` of the run that ended.
        queue_stopped: A ``Problem`` that would fail every other photo as well.
    """

    restore_progressed = Signal(object)
    restore_finished = Signal(object)
    queue_stopped = Signal(object)

    def __init__(
        self,
        engine: EngineBridge,
        session: SessionBridge,
        selection: Selection,
        pictures: PictureStore,
        settings: SettingsBridge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = session
        self._session = session.session
        self._selection = selection
        self._pictures = pictures
        self._settings = settings
        self._todo: dict[PhotoId, None] = {}
        self._visible: tuple[PhotoId, ...] = ()
        self._busy: dict[PhotoId, int] = {}
        self._targets: dict[tuple[PhotoId, str], tuple[Face, float]] = {}
        self._outdated: set[tuple[PhotoId, str]] = set()
        self._described_again: set[PhotoId] = set()
        self.queue = RestoreQueue(engine, session, selection, pictures, self._is_known, self)
        self.queue.progressed.connect(self.restore_progressed)
        self.queue.finished.connect(self.restore_finished)
        self.queue.stopped.connect(self.queue_stopped)
        self.queue.turned.connect(self._go_on)
        self.queue.rested.connect(self._rest)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._pump)
        self._settle = QTimer(self, singleShot=True, interval=int(_SETTLED_S * 1000))
        self._settle.timeout.connect(self._pump)
        session.photo_changed.connect(self._on_photo_changed)
        session.photos_changed.connect(self._on_photos_changed)
        selection.photo_selected.connect(self._on_selected)
        pictures.patches_lost.connect(self._on_patches_lost)
        pictures.thumbnail_ready.connect(self._on_thumbnail)
        self._known = set(self._session.order)
        self._todo = dict.fromkeys(self._session.order)
        self._timer.start()

    # ---- what widgets use ---------------------------------------------------------------

    def open(self, paths: Sequence[Path]) -> list[PhotoId]:
        """Opens photo files (no folders) and starts looking into them."""
        return self._session.open_photos(paths)

    def restore(
        self, photo_ids: Sequence[PhotoId], face_ids: Collection[str] | None = None
    ) -> None:
        """Restores what is not restored yet in these photos, as soon as they are looked into.

        Args:
            photo_ids: The photos.
            face_ids: Only these faces, again even if they have a result; None: all that need it.
        """
        open_ids = [photo_id for photo_id in photo_ids if self._session.has(photo_id)]
        self.queue.add(open_ids, face_ids)
        for photo_id in open_ids:
            if self._session.photo(photo_id).problem is not None:
                self._session.set_problem(photo_id, None)
            self._todo[photo_id] = None
            self._rest(photo_id)
        self._timer.start()

    def cancel_restore(self) -> None:
        """Stops restoring; what is finished stays."""
        self.queue.cancel()

    @property
    def restoring(self) -> bool:
        """Whether anything is being restored or waits for it."""
        return self.queue.active

    def retry(self, photo_ids: Sequence[PhotoId]) -> None:
        """Looks into photos again that could not be worked on."""
        for photo_id in photo_ids:
            self._session.set_problem(photo_id, None)

    def face_changed(self, photo_id: PhotoId, face_id: str) -> None:
        """A frame was let go: asks for references at once, without waiting for it to rest."""
        if self._session.has(photo_id):
            for face in self._session.photo(photo_id).edits.faces:
                if face.id == face_id:
                    self._targets[photo_id, face_id] = (face.target, 0.0)
            self._todo[photo_id] = None
            self._timer.start()

    def library_changed(self) -> None:
        """The library holds other photos: asks again for faces that are not restored yet."""
        for photo in self._session.photos:
            for face in photo.active_faces:
                if face.mode is ReferenceMode.AUTO and photo.result(face) is None:
                    self._outdated.add((photo.id, face.id))
                    self._todo[photo.id] = None
        self._timer.start()

    def set_visible(self, photo_ids: Iterable[PhotoId]) -> None:
        """Says which photos the strip shows, so that they come first."""
        self._visible = tuple(photo_ids)

    # ---- looking into photos ------------------------------------------------------------

    def _on_photo_changed(self, photo_id: str) -> None:
        self._todo[photo_id] = None
        if not self._timer.isActive():
            self._timer.start()

    def _on_photos_changed(self) -> None:
        for photo_id, ticket in self._busy.items():
            if not self._session.has(photo_id):
                self._engine.cancel(ticket)
        self.queue.forget_closed()
        order = self._session.order
        self._todo.update(dict.fromkeys(p for p in order if p not in self._known))
        self._known = set(order)
        self._timer.start()

    def _on_selected(self, _photo_id: object) -> None:
        self._timer.start()

    def _on_thumbnail(self, file: Path) -> None:
        image = self._pictures.thumbnail(file)
        if image is None or not image.isNull():
            return
        # The cache was emptied: make the thumbnail again, once.
        for photo in self._session.photos:
            if (
                photo.facts is not None
                and photo.facts.thumbnail == file
                and photo.id not in self._described_again
            ):
                self._described_again.add(photo.id)
                self._engine.ask(
                    DescribePhoto(photo.path, _THUMBNAIL_PX),
                    partial(self._on_facts, photo.id),
                    on_failed=partial(self._on_analysis_failed, photo.id),
                    owner=self,
                )

    def _line(self) -> list[PhotoId]:
        """Photos to look into, in the order of their importance."""
        first: dict[PhotoId, None] = {}
        current = self._selection.current_photo
        if current is not None:
            first[current] = None
        first.update(dict.fromkeys(self._selection.marked))
        first.update(dict.fromkeys(self._visible))
        first.update(dict.fromkeys(self.queue.waiting))
        ahead = [photo_id for photo_id in first if photo_id in self._todo]
        return ahead + [photo_id for photo_id in self._todo if photo_id not in first]

    def _pump(self) -> None:
        """Asks as much as may be under way."""
        until = time.monotonic() + _TURN_S
        if len(self._busy) < _ANALYSES:
            for photo_id in self._line():
                if len(self._busy) >= _ANALYSES:
                    break
                if time.monotonic() > until:
                    self._timer.start()
                    break
                if photo_id in self._busy:
                    continue
                if not self._session.has(photo_id):
                    del self._todo[photo_id]
                    continue
                if not self._look_into(self._session.photo(photo_id)):
                    self._todo.pop(photo_id, None)
        self.queue.pump()

    def _look_into(self, photo: PhotoDoc) -> bool:
        """Asks the next question about a photo; False where there is none now."""
        if photo.problem is not None:
            return False
        if photo.facts is None:
            self._start(photo, DescribePhoto(photo.path, _THUMBNAIL_PX), self._on_facts)
            return True
        if not photo.searched:
            self._start(photo, FindFaces(photo.path), self._on_faces)
            return True
        for face in photo.active_faces:
            if not self._wants_suggestion(photo, face):
                continue
            target = face.target
            seen, since = self._targets.get((photo.id, face.id), (target, 0.0))
            if seen != target:
                seen, since = target, time.monotonic()
            self._targets[photo.id, face.id] = (seen, since)
            if time.monotonic() - since < _SETTLED_S:
                self._settle.start()
                return True  # asked when the frame rests
            self._outdated.discard((photo.id, face.id))
            ask = SuggestReferences(photo.path, target, limit=8)
            self._start(photo, ask, partial(self._on_suggested, face.id, target))
            return True
        return False

    def _wants_suggestion(self, photo: PhotoDoc, face: FaceEdit) -> bool:
        if face.mode is not ReferenceMode.AUTO:
            return False
        return photo.suggestion(face) is None or (photo.id, face.id) in self._outdated

    def _start(self, photo: PhotoDoc, ask: Ask, on_done: Callable[[PhotoId, Any], None]) -> None:
        if isinstance(ask, DescribePhoto | FindFaces) and not self.queue.holds(photo.id):
            self._session.set_activity(photo.id, PhotoState.FINDING)
        self._busy[photo.id] = self._engine.ask(
            ask,
            partial(self._on_analysed, photo.id, on_done),
            on_failed=partial(self._on_analysis_failed, photo.id),
            on_stopped=partial(self._on_analysis_stopped, photo.id),
            urgent=photo.id == self._selection.current_photo,
            owner=self,
        )

    def _on_analysed(
        self, photo_id: PhotoId, on_done: Callable[[PhotoId, Any], None], result: Any
    ) -> None:
        self._busy.pop(photo_id, None)
        on_done(photo_id, result)
        self._rest(photo_id)
        self._timer.start()

    def _on_facts(self, photo_id: PhotoId, facts: PhotoFacts) -> None:
        self._session.set_facts(
            photo_id,
            Facts(
                facts.width,
                facts.height,
                facts.format,
                facts.bytes,
                facts.taken,
                facts.content,
                facts.thumbnail,
            ),
        )

    def _on_faces(self, photo_id: PhotoId, found: FoundFaces) -> None:
        threshold = self._settings.values.detection_threshold
        self._session.merge_found(photo_id, found.faces, threshold)

    def _on_suggested(
        self, face_id: str, target: Face, photo_id: PhotoId, suggestions: Suggestions
    ) -> None:
        best = next((c for c in suggestions.candidates if c.preselected), None)
        if best is not None:
            suggested = Suggested(target, best.pick, best.likeness, best.reason)
        elif suggestions.candidates:
            nearest = suggestions.candidates[0]
            suggested = Suggested(target, None, nearest.likeness, nearest.reason)
        elif suggestions.library_photos:
            reason = Reason("no-candidate", "No good photo of this person was found")
            suggested = Suggested(target, None, None, reason)
        else:
            reason = Reason("no-library", "No folder of good photos was chosen yet")
            suggested = Suggested(target, None, None, reason)
        self._session.set_suggested(photo_id, face_id, suggested)

    def _on_analysis_failed(self, photo_id: PhotoId, problem: Problem) -> None:
        self._busy.pop(photo_id, None)
        self._note_problem(photo_id, problem)
        self.queue.drop(photo_id)
        self._rest(photo_id)
        self._timer.start()

    def _on_analysis_stopped(self, photo_id: PhotoId) -> None:
        self._busy.pop(photo_id, None)
        self._rest(photo_id)
        self._timer.start()

    def _is_known(self, photo_id: PhotoId) -> bool:
        return photo_id not in self._busy and photo_id not in self._todo

    def _go_on(self) -> None:
        self._timer.start()

    def _note_problem(self, photo_id: PhotoId, problem: Problem) -> None:
        if self._session.has(photo_id):
            note = ProblemNote(problem.code, problem.message, problem.hint)
            self._session.set_problem(photo_id, note)

    def _rest(self, photo_id: PhotoId) -> None:
        """Shows what is done about a photo now."""
        if self.queue.holds(photo_id):
            self._session.set_activity(photo_id, PhotoState.RESTORING)
        elif photo_id not in self._busy:
            self._session.set_activity(photo_id, None)

    def _on_patches_lost(self, photo_id: str, face_ids: object) -> None:
        """The cache lost what was restored: it is made again, as it was wanted once."""
        if self._session.has(photo_id) and isinstance(face_ids, tuple):
            self.restore([photo_id], face_ids)

    def on_status(self, status: EngineStatus) -> None:
        """Photos given up because no engine would start are tried again with a new one."""
        if status.kind == "ready":
            for photo in self._session.photos:
                if photo.problem is not None and photo.problem.code == "engine-gone":
                    self._session.set_problem(photo.id, None)
