"""Review: what to look at first, accept, redo, keep the original; a crash at any step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from ented_desktop.base.errors import InputError, OutputError, UsageError
from ented_desktop.domain import Face, FaceOutcome, Outcome, Reason, RestoreOptions
from ented_desktop.jobs.events import (
    Created,
    Finished,
    JobOptions,
    JobSource,
    Replacing,
    Started,
    WentWrong,
)
from ented_desktop.jobs.folder import Job, peek
from ented_desktop.jobs.outputs import find_lost_copies, remove_leftovers
from ented_desktop.jobs.queue import ItemState
from ented_desktop.workspace import review

FACE = Face((0.0, 0.0, 9.0, 9.0), 0.9, ((1.0, 1.0),) * 5)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def outcome(likeness: float | None, reference: Path | None = None) -> FaceOutcome:
    name = None if reference is None else str(reference)
    return FaceOutcome(FACE, Outcome.RESTORED, Reason("x", "x"), name, likeness)


class Made:
    """A job whose five photos are done; photo 3 as PNG though it is a GIF, photo 4 has failed."""

    def __init__(self, folder: Path) -> None:
        self.album, self.out, self.good = folder / "album", folder / "out", folder / "good"
        for place in (self.album, self.out, self.good):
            place.mkdir()
        for name in ("ann.jpg", "bob.jpg"):
            (self.good / name).write_bytes(b"good " + name.encode())
        names = ("0 ä.jpg", "1.JPG", "2.png", "3.gif", "4.jpg")
        self.photos = [self.album / name for name in names]
        self.copies = [self.out / name for name in ("0 ä.jpg", "1.JPG", "2.png", "3.png", "")]
        for number, photo in enumerate(self.photos):
            photo.write_bytes(b"original %d" % number)
        sources = tuple(JobSource(p, self.album, 10, p.stat().st_mtime_ns) for p in self.photos)
        options = JobOptions(RestoreOptions(), (self.good,), self.out, keep_times=True)
        self.job = Job.create(
            folder / "jobs", lambda name: Created(name, "2001", "0", options, sources)
        )
        ann, bob = self.good / "ann.jpg", self.good / "bob.jpg"
        faces = [
            (outcome(0.9, ann),),
            (outcome(0.8, bob), outcome(None)),
            (outcome(None),),
            (outcome(0.7, ann), outcome(0.95, bob)),
        ]
        for number in (0, 1, 2, 3):
            self.finish(number, faces[number], "Look twice." if number == 1 else "")
        self.job.append(Started(4))
        self.job.append(WentWrong(4, "image-truncated", "torn"))

    def finish(self, number: int, faces: tuple[FaceOutcome, ...], doubtful: str = "") -> None:
        copy = self.copies[number]
        copy.write_bytes(b"copy %d" % number)
        state = copy.stat()
        self.job.append(Started(number, copy))
        self.job.append(
            Finished(
                number,
                copy,
                sha(b"copy %d" % number),
                1,
                0,
                1.0,
                doubtful,
                state.st_size,
                state.st_mtime_ns,
                faces,
            )
        )

    def there(self) -> set[str]:
        return {file.name for file in self.out.iterdir()}


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    one = Made(tmp_path)
    yield one
    one.job.close()


def test_doubtful_first_then_the_least_like(made: Made) -> None:
    assert review.doubtful_first(made.job.batch) == (1, 3, 0, 2)
    review.accept(made.job, 1)
    assert review.doubtful_first(made.job.batch) == (3, 0, 2)
    assert peek(made.job.folder).items[1].verdict == "accepted"
    review.redo(made.job, [3])
    assert review.doubtful_first(made.job.batch) == (0, 2)


def test_the_original_takes_the_place_of_its_copy(made: Made) -> None:
    assert review.keep_original(made.job, 0) == made.copies[0]
    assert made.copies[0].read_bytes() == b"original 0"
    assert made.copies[0].stat().st_mtime_ns == made.photos[0].stat().st_mtime_ns
    item = peek(made.job.folder).items[0]
    assert (item.verdict, item.sha256) == ("original", sha(b"original 0"))
    assert find_lost_copies(made.job.batch, thorough=True) == []
    with pytest.raises(UsageError, match="its original again"):
        review.keep_original(made.job, 0)
    with pytest.raises(UsageError, match="its original again"):
        review.accept(made.job, 0)
    # Redone, it is this job's own file, to be replaced.
    review.redo(made.job, [0])
    item = made.job.batch.items[0]
    assert item.state is ItemState.WAITING
    assert item.sha256 == sha(b"original 0")


def test_an_accepted_copy_may_still_be_given_up(made: Made) -> None:
    review.accept(made.job, 1)
    assert review.keep_original(made.job, 1).read_bytes() == b"original 1"


def test_another_format_gets_the_originals_ending(made: Made) -> None:
    (made.out / "3.gif").write_bytes(b"a stranger's")
    target = review.keep_original(made.job, 3)
    assert target == made.out / "3-2.gif"
    assert target.read_bytes() == b"original 3"
    assert made.there() == {"0 ä.jpg", "1.JPG", "2.png", "3.gif", "3-2.gif"}
    assert (made.out / "3.gif").read_bytes() == b"a stranger's"


def test_what_somebody_changed_is_not_overwritten(made: Made) -> None:
    made.copies[2].write_bytes(b"edited by hand")
    with pytest.raises(OutputError, match="was altered"):
        review.keep_original(made.job, 2)
    assert made.copies[2].read_bytes() == b"edited by hand"
    assert made.job.batch.items[2].verdict == ""
    made.copies[3].write_bytes(b"edited by hand, too")
    assert review.keep_original(made.job, 3).name == "3.gif"
    assert made.copies[3].read_bytes() == b"edited by hand, too", "nor removed"


def test_what_is_not_done_cannot_be_reviewed(made: Made) -> None:
    for act in (review.accept, review.keep_original):
        for index in (4, 5, -1):
            with pytest.raises(UsageError):
                act(made.job, index)
    with pytest.raises(UsageError):
        review.redo(made.job, [0, 5])
    made.photos[0].unlink()
    with pytest.raises(InputError):
        review.keep_original(made.job, 0)
    assert made.copies[0].read_bytes() == b"copy 0"


@pytest.mark.parametrize("number", [0, 3])
@pytest.mark.parametrize("written", [False, True])
def test_a_crash_in_the_middle_is_put_in_order(made: Made, number: int, written: bool) -> None:
    target = made.copies[0] if number == 0 else made.out / "3.gif"
    part = made.out / ".0123456789abcdef.part"
    data = b"original %d" % number
    made.job.append(Replacing(number, target, sha(data), part))
    if written:
        target.write_bytes(data)
    else:
        part.write_bytes(b"half")
    made.job.close()
    with Job.open(made.job.folder) as job:
        assert find_lost_copies(job.batch, thorough=True) == [], "both contents are its own"
        review.finish_interrupted(job)
        remove_leftovers(job.batch)
        assert job.batch.items[number].verdict == ("original" if written else "")
        assert not part.exists()
        if not written:
            assert review.keep_original(job, number).read_bytes() == data
        assert job.batch.items[number].output == target
        assert find_lost_copies(job.batch, thorough=True) == []
    assert made.there() - {target.name} == {"0 ä.jpg", "1.JPG", "2.png", "3.png"} - {
        made.copies[number].name
    }


def test_a_former_copy_that_is_somebody_elses_now_stays(made: Made) -> None:
    """Photo 3's copy is given up; photo 4 gets its name, with the same bytes."""
    review.keep_original(made.job, 3)
    assert "3.png" not in made.there()
    review.redo(made.job, [4])
    made.copies[4] = made.out / "3.png"
    made.finish(4, ())
    made.copies[4].write_bytes(b"copy 3")
    remove_leftovers(made.job.batch)
    assert "3.png" in made.there()


def test_options_of_their_own(made: Made, tmp_path: Path) -> None:
    review.redo(made.job, [1, 4], strength=0.25, references=[tmp_path / "good" / "bob.jpg"])
    batch = peek(made.job.folder)
    assert batch.options_of(1).restore.strength == 0.25
    assert batch.options_of(4).references == (made.good / "bob.jpg",)
    assert batch.options_of(0) == batch.options


def test_what_a_reference_touched(made: Made) -> None:
    assert review.touched_by(made.job.batch, made.good / "ann.jpg") == (0, 3)
    assert review.touched_by(made.job.batch, made.good / "other.jpg") == ()


def test_changing_a_reference_runs_again_what_it_touched(made: Made) -> None:
    review.redo(made.job, [4])
    new = made.good.parent / "ann better.jpg"
    new.write_bytes(b"better")
    assert review.change_reference(made.job, made.good / "ann.jpg", new) == (0, 3)
    batch = peek(made.job.folder)
    assert batch.indices(ItemState.WAITING) == [0, 3, 4]
    for index in (0, 3, 4):
        assert batch.options_of(index).references == (made.good / "bob.jpg", new)
    assert batch.options_of(1).references == (made.good,)
    # Taken away altogether: what waits is not asked to do without what it never had.
    assert review.change_reference(made.job, made.good / "bob.jpg", None) == (1,)
    batch = peek(made.job.folder)
    assert batch.options_of(1).references == (made.good / "ann.jpg",)
    assert batch.options_of(4).references == (new,)


def test_what_was_given_up_for_its_original_stays(made: Made) -> None:
    review.keep_original(made.job, 0)
    assert review.change_reference(made.job, made.good / "ann.jpg", None) == (3,)
    assert made.job.batch.items[0].verdict == "original"
