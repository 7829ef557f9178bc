"""The open photos, with undo: the one place where they change."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from ented_desktop.documents.values import (
    FaceEdit,
    Facts,
    PhotoDoc,
    PhotoEdits,
    PhotoId,
    PhotoState,
    ProblemNote,
    StoredResult,
    Suggested,
)
from ented_desktop.domain import Face

_STEPS_KEPT: Final = 200
_SAME_FACE: Final = 0.4
"""Boxes that overlap by more (intersection over union) are the same face."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a listener is told.

    Attributes:
        photos: The photos that changed.
        structure: Photos were opened, removed or put in another order.
        undo: What can be undone or redone changed.
        lasting: Something changed that the session file keeps.
    """

    photos: frozenset[PhotoId] = frozenset()
    structure: bool = False
    undo: bool = False
    lasting: bool = True


@dataclass(frozen=True, slots=True)
class _Step:
    """One thing that can be undone: edits before and after, photos that came or went."""

    label: str
    before: Mapping[PhotoId, PhotoEdits]
    after: Mapping[PhotoId, PhotoEdits]
    opened: tuple[tuple[int, PhotoDoc], ...] = ()
    removed: tuple[tuple[int, PhotoDoc], ...] = ()
    merge_key: str = ""


class Session:
    """Open photos in order. Not thread-safe: it belongs to one thread.

    Labels of steps are English source texts in the translation context ``Edits``; the window
    translates them when it shows them.

    Args:
        photos: What is open at the start, for example from the session file.
    """

    def __init__(self, photos: Sequence[PhotoDoc] = ()) -> None:
        self._photos: dict[PhotoId, PhotoDoc] = {photo.id: photo for photo in photos}
        self._activity: dict[PhotoId, PhotoState] = {}
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._group: tuple[str, dict[PhotoId, PhotoEdits]] | None = None
        self.listeners: list[Callable[[Change], None]] = []

    # ---- reading ----

    @property
    def order(self) -> tuple[PhotoId, ...]:
        """The open photos, in the order in which they were opened."""
        return tuple(self._photos)

    @property
    def photos(self) -> tuple[PhotoDoc, ...]:
        """The same, with everything about them."""
        return tuple(self._photos.values())

    def photo(self, photo_id: PhotoId) -> PhotoDoc:
        """One photo. Raises KeyError where it is not open (any more)."""
        return self._photos[photo_id]

    def has(self, photo_id: PhotoId) -> bool:
        """Whether a photo is open."""
        return photo_id in self._photos

    def find(self, path: Path) -> PhotoId | None:
        """The open photo of a file."""
        for photo in self._photos.values():
            if photo.path == path:
                return photo.id
        return None

    def state_of(self, photo_id: PhotoId) -> PhotoState:
        """What is being done about a photo, or else where it stands."""
        return self._activity.get(photo_id) or self._photos[photo_id].at_rest

    # ---- opening and removing ----

    def open_photos(self, paths: Sequence[Path], label: str = "Open photos") -> list[PhotoId]:
        """Opens files; one that is open already is not opened twice.

        Returns:
            The photo of each path, in order, each once.
        """
        known = {photo.path: photo.id for photo in self._photos.values()}
        opened: list[tuple[int, PhotoDoc]] = []
        ids: dict[PhotoId, None] = {}
        for path in paths:
            found = known.get(path)
            if found is None:
                photo = PhotoDoc(os.urandom(16).hex(), path)
                opened.append((len(self._photos), photo))
                self._photos[photo.id] = photo
                known[path] = found = photo.id
            ids[found] = None
        if opened:
            self._push(_Step(label, {}, {}, opened=tuple(opened)))
            self._tell(Change(frozenset(p.id for _, p in opened), structure=True, undo=True))
        return list(ids)

    def remove(self, photo_ids: Sequence[PhotoId], label: str = "Remove photos") -> None:
        """Closes photos; no file is deleted."""
        wanted = set(photo_ids)
        removed = tuple(
            (index, photo)
            for index, photo in enumerate(self._photos.values())
            if photo.id in wanted
        )
        if removed:
            self._take_out(removed)
            self._push(_Step(label, {}, {}, removed=removed))
            self._tell(Change(frozenset(wanted), structure=True, undo=True))

    # ---- edits, which can be undone ----

    def edit_face(
        self,
        photo_id: PhotoId,
        face_id: str,
        label: str,
        *,
        merge_key: str = "",
        **changes: Any,
    ) -> None:
        """Changes fields of one face.

        Args:
            photo_id: The photo.
            face_id: The face.
            label: What undo calls it.
            merge_key: Steps in a row with the same key are one step (a slider being dragged).
            changes: Fields of :class:`FaceEdit` with their new values.

        Raises:
            KeyError: There is no such photo or face.
        """
        edits = self._photos[photo_id].edits
        changed = replace(edits.face(face_id), **changes)
        self._edit(
            photo_id,
            PhotoEdits(tuple(changed if face.id == face_id else face for face in edits.faces)),
            label,
            f"{photo_id}/{face_id}/{merge_key}" if merge_key else "",
        )

    def add_face(self, photo_id: PhotoId, face: Face, label: str = "Draw a face") -> str:
        """Adds a face that the user drew.

        Returns:
            Its id.
        """
        new = FaceEdit(os.urandom(4).hex(), face, by_hand=True)
        edits = self._photos[photo_id].edits
        self._edit(photo_id, PhotoEdits((*edits.faces, new)), label)
        return new.id

    @contextmanager
    def step(self, label: str, *, merge_key: str = "") -> Iterator[None]:
        """All edits inside are one step of undo.

        Args:
            label: What undo calls it.
            merge_key: Steps in a row with the same key are one step, as in :meth:`edit_face`.
        """
        if self._group is not None:  # the outer step takes it in
            yield
            return
        self._group = (label, {})
        try:
            yield
        finally:
            before = self._group[1]
            self._group = None
            after = {name: self._photos[name].edits for name in before if name in self._photos}
            if any(before[name] != edits for name, edits in after.items()):
                last = self._done[-1] if self._done else None
                mergeable = last is not None and merge_key and last.merge_key == merge_key
                if last is not None and mergeable and not self._undone:
                    before, after = {**before, **last.before}, {**last.after, **after}
                    self._done.pop()
                self._push(_Step(label, before, after, merge_key=merge_key))
                self._tell(Change(undo=True))

    @property
    def undo_label(self) -> str | None:
        """What undo would take back; None for nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again; None for nothing."""
        return self._undone[-1].label if self._undone else None

    def end_merge(self) -> None:
        """The next edit is a step of its own, whatever its merge key (a drag ended)."""
        if self._done and self._done[-1].merge_key:
            self._done[-1] = replace(self._done[-1], merge_key="")

    def undo(self) -> None:
        """Takes the last step back; nothing happens where there is none."""
        if self._done:
            step = self._done.pop()
            played, change = self._play(step, step.before, step.opened, step.removed, back=True)
            self._undone.append(played)
            self._tell(change)

    def redo(self) -> None:
        """Does the last step that was taken back again."""
        if self._undone:
            step = self._undone.pop()
            played, change = self._play(step, step.after, step.removed, step.opened, back=False)
            self._done.append(played)
            self._tell(change)

    # ---- facts, which cannot ----

    def set_activity(self, photo_id: PhotoId, state: PhotoState | None) -> None:
        """Says what is being done about a photo (FINDING, RESTORING, WAITING); None: nothing."""
        if photo_id not in self._photos or self._activity.get(photo_id) == state:
            return
        if state is None:
            self._activity.pop(photo_id, None)
        else:
            self._activity[photo_id] = state
        self._tell(Change(frozenset((photo_id,)), lasting=False))

    def set_facts(self, photo_id: PhotoId, facts: Facts) -> None:
        """Notes what was read from the file; clears an earlier problem."""
        self._update(photo_id, facts=facts, problem=None)

    def set_problem(self, photo_id: PhotoId, problem: ProblemNote | None) -> None:
        """Notes why a photo cannot be worked on; None: it can be tried again."""
        self._update(photo_id, problem=problem)

    def set_exported(self, photo_id: PhotoId, file: Path) -> None:
        """Notes the copy that was written."""
        self._update(photo_id, exported=file)

    def set_suggested(self, photo_id: PhotoId, face_id: str, suggested: Suggested) -> None:
        """Notes what the library proposes for a face."""
        if photo_id in self._photos:
            known = self._photos[photo_id].suggested
            self._update(photo_id, suggested={**known, face_id: suggested})

    def forget_suggested(self) -> None:
        """The library changed: every proposal must be asked for again."""
        for photo_id, photo in list(self._photos.items()):
            if photo.suggested:
                self._update(photo_id, suggested={})

    def set_result(self, photo_id: PhotoId, stored: StoredResult) -> None:
        """Notes what restoring a face gave."""
        if photo_id in self._photos:
            self._put(self._photos[photo_id].with_result(stored))

    def merge_found(self, photo_id: PhotoId, faces: Sequence[Face], threshold: float) -> None:
        """Takes in what the detector found; faces that are there already stay as they are.

        Args:
            photo_id: The photo.
            faces: As found.
            threshold: Faces with a lower score are unsure.
        """
        photo = self._photos.get(photo_id)
        if photo is None:
            return
        new = tuple(
            FaceEdit(os.urandom(4).hex(), face, unsure=face.score < threshold)
            for face in faces
            if all(_overlap(face.box, old.target.box) < _SAME_FACE for old in photo.edits.faces)
        )

        def merged(edits: PhotoEdits) -> PhotoEdits:
            return PhotoEdits(edits.faces + new)

        # Found faces are facts: undoing an older edit must not make them vanish.
        for steps in (self._done, self._undone):
            for index, step in enumerate(steps):
                if photo_id in step.before:
                    steps[index] = replace(
                        step,
                        before={**step.before, photo_id: merged(step.before[photo_id])},
                        after={**step.after, photo_id: merged(step.after[photo_id])},
                    )
        self._update(photo_id, searched=True, edits=merged(photo.edits))

    # ---- inside ----

    def _update(self, photo_id: PhotoId, **changes: Any) -> None:
        photo = self._photos.get(photo_id)
        if photo is not None:  # an answer may come after the photo was closed
            self._put(replace(photo, **changes))

    def _put(self, photo: PhotoDoc) -> None:
        self._photos[photo.id] = photo
        self._tell(Change(frozenset((photo.id,))))

    def _edit(self, photo_id: PhotoId, edits: PhotoEdits, label: str, merge_key: str = "") -> None:
        photo = self._photos[photo_id]
        if photo.edits == edits:
            return
        self._photos[photo_id] = replace(photo, edits=edits)
        if self._group is not None:
            self._group[1].setdefault(photo_id, photo.edits)
            self._tell(Change(frozenset((photo_id,))))
            return
        last = self._done[-1] if self._done else None
        if merge_key and last is not None and last.merge_key == merge_key and not self._undone:
            self._done[-1] = replace(last, after={photo_id: edits})
        else:
            self._push(_Step(label, {photo_id: photo.edits}, {photo_id: edits}, (), (), merge_key))
        self._tell(Change(frozenset((photo_id,)), undo=True))

    def _push(self, step: _Step) -> None:
        self._done.append(step)
        del self._done[:-_STEPS_KEPT]
        self._undone.clear()

    def _play(
        self,
        step: _Step,
        edits: Mapping[PhotoId, PhotoEdits],
        out: tuple[tuple[int, PhotoDoc], ...],
        back_in: tuple[tuple[int, PhotoDoc], ...],
        *,
        back: bool,
    ) -> tuple[_Step, Change]:
        """Carries a step out in one direction; returns it with what went out as it was."""
        gone = tuple((index, self._photos.get(photo.id, photo)) for index, photo in out)
        self._take_out(gone)
        self._put_back(back_in)
        for name, value in edits.items():
            if name in self._photos:
                self._photos[name] = replace(self._photos[name], edits=value)
        touched = frozenset((*edits, *(p.id for _, p in out), *(p.id for _, p in back_in)))
        # Told by the caller, when undo and redo are what they will be.
        change = Change(touched, structure=bool(out or back_in), undo=True)
        return replace(step, opened=gone) if back else replace(step, removed=gone), change

    def _take_out(self, photos: Sequence[tuple[int, PhotoDoc]]) -> None:
        for _, photo in photos:
            self._photos.pop(photo.id, None)
            self._activity.pop(photo.id, None)

    def _put_back(self, photos: Sequence[tuple[int, PhotoDoc]]) -> None:
        if not photos:
            return
        order = list(self._photos.values())
        for index, photo in photos:
            order.insert(min(index, len(order)), photo)
        self._photos = {photo.id: photo for photo in order}

    def _tell(self, change: Change) -> None:
        for listener in tuple(self.listeners):
            listener(change)


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> float:
    """Intersection over union of two boxes."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    both = width * height
    areas = (one[2] - one[0]) * (one[3] - one[1]) + (other[2] - other[0]) * (other[3] - other[1])
    return both / (areas - both)
