"""The batch as a state machine: what may follow what, and that a replay is the batch itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from ented_desktop.domain import Face, FaceOutcome, Outcome, RestoreOptions
from ented_desktop.domain.reasons import reason
from ented_desktop.jobs.events import (
    Created,
    Dropped,
    Ended,
    Event,
    Finished,
    GivenBack,
    JobOptions,
    JobSource,
    LeftAsItWas,
    Paused,
    Reordered,
    Replacing,
    Resumed,
    Retried,
    Reviewed,
    Revised,
    Started,
    WentWrong,
    Writing,
)
from ented_desktop.jobs.queue import (
    Batch,
    ItemState,
    JobState,
    NotAllowed,
    apply,
    check,
    replay,
    start,
)

OPTIONS = JobOptions(RestoreOptions(), (Path("/good"),), Path("/out"))


def made(photos: int = 3) -> Created:
    sources = tuple(
        JobSource(Path(f"/album/{n}.jpg"), Path("/album"), 10, n) for n in range(photos)
    )
    return Created("job", "2001-01-01T00:00:00", "0", OPTIONS, sources, {"hidden": 2})


def finished(index: int) -> Finished:
    return Finished(index, Path(f"/out/{index}.jpg"), "ab", 1, 0, 1.5)


def test_photos_are_done_in_order_one_after_another() -> None:
    batch = start(made())
    for index in range(3):
        assert batch.next_index == index
        apply(batch, Started(index))
        apply(batch, finished(index))
    assert batch.next_index is None
    assert batch.over
    assert batch.counts[ItemState.DONE] == 3


@pytest.mark.parametrize(
    "event",
    [
        finished(0),
        WentWrong(0, "image-truncated", "x"),
        LeftAsItWas(0, "no-face", "x"),
        GivenBack(0),
        Retried((0,)),
        Started(3),
        Started(-1),
        Dropped((0, 9)),
        Revised((0, 3)),
        Revised((0,), None, 1.01),
        Reviewed(0, "accepted"),
        Replacing(0, Path("/out/a"), "ab", Path("/out/.b")),
        made(),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(event: Event) -> None:
    batch = start(made())
    before = list(batch.items)
    with pytest.raises(NotAllowed):
        apply(batch, event)
    assert batch.items == before


def test_a_finished_photo_is_not_begun_again_by_itself() -> None:
    batch = start(made())
    apply(batch, Started(0))
    apply(batch, finished(0))
    with pytest.raises(NotAllowed):
        apply(batch, Started(0))
    apply(batch, Retried((0,)))
    assert batch.next_index == 0
    assert batch.items[0].output == Path("/out/0.jpg"), "its copy keeps its name"


def test_a_revised_photo_waits_with_options_of_its_own() -> None:
    batch = start(made())
    apply(batch, Started(1))
    apply(batch, finished(1))
    apply(batch, Reviewed(1, "accepted"))
    assert batch.items[1].verdict == "accepted"
    apply(batch, Revised((1, 2), None, 0.5))
    assert batch.items[1].verdict == ""
    assert batch.items[1].state is ItemState.WAITING
    assert batch.items[1].output == Path("/out/1.jpg"), "its copy keeps its name"
    assert [batch.options_of(n).restore.strength for n in range(3)] == [1.0, 0.5, 0.5]
    apply(batch, Revised((1,), (), None))
    assert batch.options_of(1).references == ()
    assert batch.options_of(1).restore.strength == 0.5
    assert batch.options_of(2).references == OPTIONS.references
    apply(batch, Started(1))
    apply(batch, finished(1))
    apply(batch, Retried((1,)))
    assert batch.options_of(1).references == (), "also when it is retried"
    assert batch.options_of(0) is OPTIONS


def face(what: Outcome, reference: str | None) -> FaceOutcome:
    point = (1.0, 2.0)
    found = Face((0.0, 0.0, 9.0, 9.0), 0.9, (point, point, point, point, point))
    return FaceOutcome(found, what, reason("without-reference"), reference)


def test_with_another_reference_only_the_faces_that_used_it_are_done_again() -> None:
    ann, bob, none, kept, failed = (
        face(Outcome.RESTORED, "/good/ann.jpg"),
        face(Outcome.RESTORED, "/good/bob.jpg"),
        face(Outcome.RESTORED, None),
        face(Outcome.KEPT, "/good/bob.jpg"),
        face(Outcome.FAILED, None),
    )
    batch = start(made())
    apply(batch, Started(1))
    apply(batch, structs.replace(finished(1), faces=(ann, bob, none, kept, failed)))
    apply(batch, Revised((1, 2), (), None, Path("/good/x/../ann.jpg")))
    assert batch.items[1].unchanged == (bob, none, kept)
    assert batch.items[2].unchanged == ()
    apply(batch, Revised((1,), (), None, Path("/good/bob.jpg")))
    assert batch.items[1].unchanged == (none,)
    apply(batch, Started(1))
    apply(batch, structs.replace(finished(1), faces=(ann, bob, none)))
    apply(batch, Retried((1,)))
    assert batch.items[1].unchanged == (none,), "a lost copy comes out as it was"
    apply(batch, Revised((1,), None, 0.5))
    assert batch.items[1].unchanged == (), "another strength touches all"


def test_a_photo_that_is_its_original_again_is_redone_or_left() -> None:
    batch = start(made())
    apply(batch, Started(0))
    apply(batch, finished(0))
    apply(batch, Replacing(0, Path("/out/0.gif"), "ef", Path("/out/.w.part")))
    assert batch.items[0].sha256 == "ab", "nothing is replaced yet"
    apply(batch, Reviewed(0, "original", Path("/out/0.gif"), "ef", 3, 4))
    item = batch.items[0]
    assert (item.output, item.sha256, item.former) == (Path("/out/0.gif"), "ef", Path("/out/0.jpg"))
    assert "ab" in item.earlier, "what may still lie there is known"
    for event in (Reviewed(0, "accepted"), Replacing(0, Path("/x"), "ab", Path("/y"))):
        with pytest.raises(NotAllowed):
            apply(batch, event)
    apply(batch, Retried((0,)))
    apply(batch, Started(0))
    apply(batch, finished(0))
    assert batch.items[0].former == Path("/out/0.gif")


def test_pause_and_cancel() -> None:
    batch = start(made())
    apply(batch, Paused("The disk is full."))
    assert batch.next_index is None
    assert batch.paused_because == "The disk is full."
    apply(batch, Resumed())
    assert batch.next_index == 0
    apply(batch, Started(0))
    apply(batch, Ended())
    assert batch.state is JobState.CANCELLED
    assert batch.counts[ItemState.CANCELLED] == 3
    apply(batch, Retried((1,)))
    assert batch.next_index == 1


def test_the_order_can_be_changed() -> None:
    batch = start(made(5))
    apply(batch, Reordered((3, 1)))
    order = []
    while (index := batch.next_index) is not None:
        apply(batch, Started(index))
        apply(batch, finished(index))
        order.append(index)
    assert order == [3, 1, 0, 2, 4]


def test_work_given_back_is_done_again() -> None:
    batch = start(made())
    apply(batch, Started(0))
    apply(batch, GivenBack(0))
    assert batch.next_index == 0


def test_a_replay_puts_what_was_running_back() -> None:
    batch = replay([made(), Started(0), finished(0), Started(1)])
    assert [item.state for item in batch.items] == [
        ItemState.DONE,
        ItemState.WAITING,
        ItemState.WAITING,
    ]
    assert batch.items[1].attempts == 1
    apply(batch, Started(1))
    assert batch.items[1].attempts == 2


def test_what_was_about_to_be_written_is_known_after_a_crash() -> None:
    copy, part = Path("/out/0.jpg"), Path("/out/.0123456789abcdef.part")
    batch = replay([made(), Started(0, Path("/out/old.jpg")), Writing(0, copy, "ab", part)])
    item = batch.items[0]
    assert (item.state, item.target, item.sha256) == (ItemState.WAITING, copy, "ab")
    assert item.temporary == part
    apply(batch, Started(0))
    apply(batch, finished(0))
    assert batch.items[0].temporary is None
    apply(batch, Retried((0,)))
    assert batch.items[0].sha256 == "ab", "its own copy is known again"


def test_what_comes_next_is_known_before_its_turn() -> None:
    batch = start(made(6))
    apply(batch, Reordered((4, 2)))
    assert batch.upcoming(3) == [4, 2, 0]
    apply(batch, Started(4))
    apply(batch, Dropped((0,)))
    assert batch.upcoming(10) == [2, 1, 3, 5]
    apply(batch, Paused())
    assert batch.upcoming(10) == []


def test_a_check_changes_nothing() -> None:
    batch = start(made())
    check(batch, Started(0))
    assert batch.counts[ItemState.WAITING] == 3
    with pytest.raises(NotAllowed):
        check(batch, finished(0))


@pytest.mark.parametrize("events", [[], [Resumed()], [made(), made()]])
def test_what_is_no_batch_is_refused(events: list[Event]) -> None:
    with pytest.raises(NotAllowed):
        replay(events)


@given(st.lists(st.integers(0, 19), max_size=60), st.data())
def test_a_replay_of_any_history_is_the_batch(moves: list[int], data: st.DataObject) -> None:
    history: list[Event] = [made(4)]
    batch = start(made(4))
    for move in moves:
        index = data.draw(st.integers(0, 3))
        options: list[Event] = [
            Started(index),
            finished(index),
            WentWrong(index, "c", "m"),
            LeftAsItWas(index, "c", "m"),
            GivenBack(index),
            Retried((index,)),
            Dropped((index,)),
            Reordered((index,)),
            Paused(),
            Resumed(),
            Ended(),
            Started(index, Path("/out/x.jpg")),
            Writing(index, Path("/out/y.jpg"), "cd", Path("/out/.z.part")),
            Revised((index,)),
            Revised((index,), (Path("/better"),), 0.25),
            Revised((0, index), (), None),
            Revised((index,), None, 1.5),
            Replacing(index, Path("/out/0.gif"), "ef", Path("/out/.w.part")),
            Reviewed(index, "accepted"),
            Reviewed(index, "original", Path("/out/0.gif"), "ef", 3, 4),
        ]
        try:
            apply(batch, options[move])
        except NotAllowed:
            continue
        history.append(options[move])
    for index, item in enumerate(batch.items):
        if item.state is ItemState.RUNNING:
            apply(batch, GivenBack(index))
    again = replay(history)
    assert again.items == batch.items
    assert again.state == batch.state
    assert [again.options_of(index) for index in range(4)] == [
        batch.options_of(index) for index in range(4)
    ]
    for item in again.items:
        # Only a photo that is done has been looked at, and its original is what is known of it.
        assert not item.verdict or item.state is ItemState.DONE
        assert item.verdict != "original" or (item.sha256, item.output) == (
            "ef",
            Path("/out/0.gif"),
        )
        assert item.replacement is None or item.state is ItemState.DONE
    assert _rest(again) == _rest(batch)


def _rest(batch: Batch) -> list[int]:
    apply(batch, Resumed())
    order = []
    while (index := batch.next_index) is not None:
        apply(batch, Started(index))
        apply(batch, finished(index))
        order.append(index)
    return order
