"""Open photos: what can be undone, what cannot, and where a photo stands."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from ented_desktop.documents.session import Change, Session
from ented_desktop.documents.values import (
    Facts,
    PhotoState,
    ProblemNote,
    StoredResult,
    Suggested,
)
from ented_desktop.domain import (
    CropFrame,
    Face,
    FaceResult,
    Outcome,
    Reason,
    ReferenceMode,
    ReferencePick,
)

FACTS = Facts(800, 600, "JPEG", 12345, "1962-07-01T12:00:00", "ab" * 32, Path("/cache/x.jpg"))


def face_at(x: float, score: float = 0.9) -> Face:
    return CropFrame(x, 100.0, 120.0).face(score)


def opened(session: Session, *names: str) -> list[str]:
    return session.open_photos([Path("/album") / name for name in names])


def with_face(session: Session) -> tuple[str, str]:
    (photo,) = opened(session, "a.jpg")
    session.set_facts(photo, FACTS)
    session.merge_found(photo, [face_at(100)], 0.6)
    return photo, session.photo(photo).edits.faces[0].id


def restored(session: Session, photo: str, face: str, outcome: Outcome = Outcome.RESTORED) -> None:
    document = session.photo(photo)
    request = document.request(document.edits.face(face))
    patch = None if outcome is Outcome.FAILED else f"patch-{request.face.box}"
    result = FaceResult(face, outcome, Reason("done", "Done"), patch=patch)
    session.set_result(photo, StoredResult(request, result))


def test_a_file_is_open_once_in_the_order_of_opening() -> None:
    session = Session()
    first = opened(session, "b.jpg", "a.jpg", "b.jpg")
    second = opened(session, "a.jpg", "c.jpg")
    assert len(first) == 2
    assert second[0] == first[1]
    assert [photo.path.name for photo in session.photos] == ["b.jpg", "a.jpg", "c.jpg"]


def test_removed_photos_come_back_in_their_places_with_what_is_known_of_them() -> None:
    session = Session()
    ids = opened(session, "a.jpg", "b.jpg", "c.jpg", "d.jpg")
    session.set_facts(ids[1], FACTS)
    session.remove([ids[1], ids[2]])
    assert session.order == (ids[0], ids[3])
    session.undo()
    assert session.order == tuple(ids)
    assert session.photo(ids[1]).facts == FACTS
    session.redo()
    assert session.order == (ids[0], ids[3])


def test_an_edit_is_undone_and_done_again_and_a_new_one_ends_redo() -> None:
    session = Session()
    photo, face = with_face(session)
    session.edit_face(photo, face, "Change strength", strength=0.5)
    session.edit_face(photo, face, "Leave the face alone", dismissed=True)
    assert session.undo_label == "Leave the face alone"
    session.undo()
    assert not session.photo(photo).edits.face(face).dismissed
    assert session.redo_label == "Leave the face alone"
    session.undo()
    assert session.photo(photo).edits.face(face).strength == 1.0
    session.redo()
    assert session.photo(photo).edits.face(face).strength == 0.5
    session.edit_face(photo, face, "Change strength", strength=0.25)
    assert session.redo_label is None


def test_a_drag_is_one_step_and_the_next_drag_another() -> None:
    session = Session()
    photo, face = with_face(session)
    for value in (0.9, 0.8, 0.7):
        session.edit_face(photo, face, "Change strength", merge_key="strength", strength=value)
    session.end_merge()
    for value in (0.6, 0.5):
        session.edit_face(photo, face, "Change strength", merge_key="strength", strength=value)
    session.undo()
    assert session.photo(photo).edits.face(face).strength == 0.7
    session.undo()
    assert session.photo(photo).edits.face(face).strength == 1.0


def test_edits_of_several_photos_are_one_step() -> None:
    session = Session()
    photos = opened(session, "a.jpg", "b.jpg")
    for photo in photos:
        session.merge_found(photo, [face_at(100)], 0.6)
    pick = ReferencePick(Path("/good/anna.jpg"))
    with session.step("Use for all"):
        for photo in photos:
            (face,) = session.photo(photo).edits.faces
            session.edit_face(photo, face.id, "one", mode=ReferenceMode.CHOSEN, references=(pick,))
    assert session.undo_label == "Use for all"
    session.undo()
    for photo in photos:
        assert session.photo(photo).edits.faces[0].mode is ReferenceMode.AUTO


def test_groups_of_edits_in_a_row_merge_by_their_key() -> None:
    session = Session()
    photo = opened(session, "a.jpg")[0]
    session.merge_found(photo, [face_at(100), face_at(500)], 0.6)
    for value in (0.9, 0.4):
        with session.step("Change strength", merge_key="all"):
            for face in session.photo(photo).edits.faces:
                session.edit_face(photo, face.id, "one", strength=value)
    session.undo()
    assert [face.strength for face in session.photo(photo).edits.faces] == [1.0, 1.0]
    session.redo()
    assert [face.strength for face in session.photo(photo).edits.faces] == [0.4, 0.4]


def test_faces_found_later_survive_undo_of_an_earlier_edit() -> None:
    session = Session()
    photo, face = with_face(session)
    session.edit_face(photo, face, "Change strength", strength=0.5)
    session.merge_found(photo, [face_at(100), face_at(500)], 0.6)
    assert len(session.photo(photo).edits.faces) == 2, "the face that was there is not doubled"
    session.undo()
    assert [one.strength for one in session.photo(photo).edits.faces] == [1.0, 1.0]


def test_an_answer_for_a_closed_photo_is_dropped() -> None:
    session = Session()
    photo, face = with_face(session)
    document = session.photo(photo)
    session.remove([photo])
    session.set_facts(photo, FACTS)
    session.merge_found(photo, [face_at(1)], 0.6)
    session.set_activity(photo, PhotoState.FINDING)
    request = document.request(document.edits.face(face))
    session.set_result(
        photo, StoredResult(request, FaceResult(face, Outcome.FAILED, Reason("x", "X")))
    )
    assert session.order == ()


def test_the_way_of_a_photo_through_its_states() -> None:
    session = Session()
    (photo,) = opened(session, "a.jpg")
    assert session.state_of(photo) is PhotoState.WAITING
    session.set_activity(photo, PhotoState.FINDING)
    assert session.state_of(photo) is PhotoState.FINDING
    session.set_activity(photo, None)
    session.set_facts(photo, FACTS)
    session.merge_found(photo, [face_at(100)], 0.6)
    (face,) = session.photo(photo).edits.faces
    assert session.state_of(photo) is PhotoState.WAITING, "the library was not asked yet"
    session.set_suggested(photo, face.id, Suggested(face.target, None, None, Reason("n", "None")))
    assert session.state_of(photo) is PhotoState.NEEDS_REFERENCE
    session.edit_face(photo, face.id, "No reference", mode=ReferenceMode.NONE)
    assert session.state_of(photo) is PhotoState.READY
    restored(session, photo, face.id)
    assert session.state_of(photo) is PhotoState.RESTORED
    session.edit_face(photo, face.id, "Move", frame=face.crop_frame.moved(9, 0))
    assert session.state_of(photo) is PhotoState.READY, "another crop needs another run"
    session.undo()
    assert session.state_of(photo) is PhotoState.RESTORED, "the earlier result still holds"


def test_a_face_that_the_guard_kept_counts_only_when_the_user_says_so() -> None:
    session = Session()
    photo, face = with_face(session)
    session.edit_face(photo, face, "No reference", mode=ReferenceMode.NONE)
    restored(session, photo, face, Outcome.KEPT)
    assert session.state_of(photo) is PhotoState.KEPT
    assert session.photo(photo).used_patches == ()
    session.edit_face(photo, face, "Use it anyway", use_anyway=True, strength=0.5)
    assert session.state_of(photo) is PhotoState.RESTORED
    (used,) = session.photo(photo).used_patches
    assert used.strength == 0.5


def test_a_photo_without_a_face_and_a_broken_file_are_failures_with_a_way_on() -> None:
    session = Session()
    photo, broken = opened(session, "a.jpg", "b.jpg")
    session.set_facts(photo, FACTS)
    session.merge_found(photo, [], 0.6)
    assert session.state_of(photo) is PhotoState.FAILED
    session.add_face(photo, face_at(100))
    assert session.state_of(photo) is PhotoState.WAITING
    session.set_problem(broken, ProblemNote("image-truncated", "The file ends too early."))
    assert session.state_of(broken) is PhotoState.FAILED
    session.set_facts(broken, FACTS)
    assert session.state_of(broken) is PhotoState.WAITING


def test_an_unsure_face_waits_for_the_user() -> None:
    session = Session()
    (photo,) = opened(session, "a.jpg")
    session.set_facts(photo, FACTS)
    session.merge_found(photo, [face_at(100, score=0.5)], 0.6)
    (face,) = session.photo(photo).edits.faces
    assert face.unsure
    assert session.photo(photo).active_faces == ()
    session.edit_face(photo, face.id, "Confirm", unsure=False)
    assert len(session.photo(photo).active_faces) == 1


def test_a_stale_suggestion_does_not_count() -> None:
    session = Session()
    photo, face = with_face(session)
    pick = ReferencePick(Path("/good/a.jpg"))
    target = session.photo(photo).edits.face(face).target
    session.set_suggested(photo, face, Suggested(target, pick, 0.9, Reason("best", "Best")))
    assert session.photo(photo).references(session.photo(photo).edits.face(face)) == (pick,)
    session.edit_face(photo, face, "Move", frame=CropFrame(400.0, 300.0, 100.0))
    assert session.photo(photo).references(session.photo(photo).edits.face(face)) == ()


def test_listeners_hear_what_changed() -> None:
    session = Session()
    heard: list[Change] = []
    session.listeners.append(heard.append)
    (photo,) = opened(session, "a.jpg")
    session.set_activity(photo, PhotoState.FINDING)
    assert heard[0].structure
    assert heard[0].photos == {photo}
    assert not heard[1].lasting
    count = len(heard)
    session.set_activity(photo, PhotoState.FINDING)
    assert len(heard) == count, "nothing changed"


def test_an_unknown_face_is_an_error() -> None:
    session = Session()
    photo, _ = with_face(session)
    with pytest.raises(KeyError):
        session.edit_face(photo, "nobody", "x", strength=0.1)


class UndoMachine(RuleBasedStateMachine):
    """Any edits, then undo to the start: the edits of the start are back; redo brings the end."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()
        self.snapshots = [self.look()]
        self.at = 0

    def look(self) -> dict[str, object]:
        return {photo.id: photo.edits for photo in self.session.photos}

    def note(self, before: str | None) -> None:
        if self.look() != self.snapshots[self.at]:
            del self.snapshots[self.at + 1 :]
            self.snapshots.append(self.look())
            self.at += 1

    @rule(name=st.sampled_from(["a.jpg", "b.jpg", "c.jpg"]))
    def open_one(self, name: str) -> None:
        opened(self.session, name)
        self.note(None)

    @precondition(lambda self: self.session.order)
    @rule(data=st.data())
    def remove_one(self, data: st.DataObject) -> None:
        self.session.remove([data.draw(st.sampled_from(self.session.order))])
        self.note(None)

    @precondition(lambda self: self.session.order)
    @rule(data=st.data(), x=st.floats(0, 1000))
    def draw_one(self, data: st.DataObject, x: float) -> None:
        self.session.add_face(data.draw(st.sampled_from(self.session.order)), face_at(x))
        self.note(None)

    @precondition(lambda self: any(photo.edits.faces for photo in self.session.photos))
    @rule(data=st.data(), strength=st.floats(0, 1))
    def set_strength(self, data: st.DataObject, strength: float) -> None:
        photos = [photo for photo in self.session.photos if photo.edits.faces]
        photo = data.draw(st.sampled_from(photos))
        face = data.draw(st.sampled_from(photo.edits.faces))
        self.session.edit_face(photo.id, face.id, "Change strength", strength=strength)
        self.note(None)

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.session.undo()
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.snapshots))
    @rule()
    def redo(self) -> None:
        self.session.redo()
        self.at += 1

    @invariant()
    def shows_the_snapshot(self) -> None:
        assert self.look() == self.snapshots[self.at]
        assert list(self.look()) == list(self.snapshots[self.at])


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


def test_results_of_earlier_choices_are_kept_up_to_a_few() -> None:
    session = Session()
    photo, face = with_face(session)
    session.edit_face(photo, face, "No reference", mode=ReferenceMode.NONE)
    start = session.photo(photo).edits.face(face).crop_frame
    for shift in range(6):
        session.edit_face(photo, face, "Move", frame=start.moved(shift, 0))
        restored(session, photo, face)
    assert len(session.photo(photo).results[face]) == 4
    assert session.state_of(photo) is PhotoState.RESTORED
    document = session.photo(photo)
    assert replace(document, results={}).at_rest is PhotoState.READY
