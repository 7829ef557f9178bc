"""Jobs through the workspace: on a device without memory, with references of single photos."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.base.errors import DeviceError, UsageError
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import Note, RestoreOptions
from ented_desktop.jobs.events import JobOptions
from ented_desktop.jobs.folder import Job, peek
from ented_desktop.jobs.queue import ItemState
from ented_desktop.jobs.runner import Runner
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.workspace import review
from ented_desktop.workspace.album_references import AlbumReferences
from ented_desktop.workspace.batch import AlbumHandler
from ented_desktop.workspace.making import make_job, reference_files, run_job


@pytest.fixture(scope="module")
def restorer(tiny_weights: Path) -> Restorer:
    return Restorer.load(tiny_weights, "cpu")


class Holds:
    """What a command's workspace and a window's studio have in common."""

    def __init__(self, restorer: Restorer) -> None:
        self.restorer = restorer


def head(size: int) -> Image.Image:
    return Image.fromarray(astronaut()).crop((100, 0, 356, 256)).resize((size, size))


@pytest.fixture
def album(tmp_path: Path) -> Path:
    folder = tmp_path / "album"
    folder.mkdir()
    for number in range(5):
        head(110 + 10 * number).save(folder / f"{number}.png")
    Image.new("RGB", (90, 90), (9, 90, 40)).save(folder / "2.png")
    (folder / "torn.png").write_bytes((folder / "0.png").read_bytes()[:900])
    good = tmp_path / "good"
    good.mkdir()
    Image.fromarray(astronaut()).save(good / "eileen.png")
    return folder


def options(folder: Path, **more: Any) -> JobOptions:
    restore = RestoreOptions(refine_identity=False)  # which takes most of the time
    return replace(JobOptions(restore, (folder / "good",), folder / "out"), **more)


def contents(folder: Path) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def make(folder: Path, place: str) -> Job:
    made = options(folder, out_dir=folder / place)
    return make_job(folder / f"jobs-{place}", [folder / "album"], made)


def run(job: Job, restorer: Restorer, **more: Any) -> None:
    with job:
        references = AlbumReferences(restorer, print)
        own = job.batch.options.references
        references.read_first(own, [own])
        handler = AlbumHandler(job.batch, restorer, references, **more)
        assert Runner(job, handler, together=handler.together).run().how == "over"


def test_faces_of_several_photos_together_give_the_same_files(
    album: Path, tmp_path: Path, restorer: Restorer
) -> None:
    run(make(tmp_path, "one"), restorer)
    run(make(tmp_path, "two"), restorer, together=2)
    assert len(contents(tmp_path / "one")) == 4
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    for name in ("one", "two"):
        batch = peek(tmp_path / f"jobs-{name}" / "0001")
        assert batch.counts[ItemState.KEPT] == batch.counts[ItemState.FAILED] == 1


def test_photos_at_the_same_time_give_the_same_files(
    album: Path, tmp_path: Path, restorer: Restorer
) -> None:
    for place, workers in (("one", 1), ("three", 3)):
        with make(tmp_path, place) as job:
            assert run_job(job, Holds(restorer), workers=workers).how == "over"
    assert len(contents(tmp_path / "one")) == 4
    assert contents(tmp_path / "one") == contents(tmp_path / "three")


class Cramped:
    """A restorer on a card without memory."""

    def __init__(self, restorer: Restorer, fails: int) -> None:
        self._restorer = restorer
        self.fails = fails
        self.asked = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._restorer, name)

    def _full(self) -> None:
        self.asked += 1
        if self.asked <= self.fails:
            raise DeviceError("device-memory", "The graphics card has run out of memory.")

    def restore_request(self, *arguments: Any, **more: Any) -> Any:
        self._full()
        return self._restorer.restore_request(*arguments, **more)

    def restore_photos(self, *arguments: Any, **more: Any) -> Any:
        self._full()
        return self._restorer.restore_photos(*arguments, **more)


@pytest.mark.parametrize("together", [1, 2])
@pytest.mark.parametrize("fails", [1, 99])
def test_without_memory_on_the_card_the_cpu_does_it_and_that_is_told(
    album: Path, tmp_path: Path, restorer: Restorer, together: int, fails: int
) -> None:
    run(make(tmp_path, "calm"), restorer)
    cramped: Any = Cramped(restorer, fails)
    loaded: list[int] = []

    def fallback() -> Restorer:
        loaded.append(1)
        return restorer

    job = make(tmp_path, "cramped")
    run(job, cramped, together=together, fallback=fallback)
    assert loaded == [1], "loaded once"
    assert contents(tmp_path / "calm") == contents(tmp_path / "cramped")
    batch = peek(job.folder)
    notes = [[note.code for note in item.notes] for item in batch.items]
    told = [index for index, codes in enumerate(notes) if "slower-on-cpu" in codes]
    assert 0 in told
    assert cramped.asked == (3 if fails == 99 else cramped.asked), "then it is not asked any more"
    assert len(told) <= 3 * together


def test_without_a_fallback_the_job_is_paused(
    album: Path, tmp_path: Path, restorer: Restorer
) -> None:
    cramped: Any = Cramped(restorer, 1)
    with make(tmp_path, "out") as job:
        end = Runner(job, AlbumHandler(job.batch, cramped)).run()
        assert (end.how, end.error and end.error.code) == ("stopped", "device-memory")
        assert job.batch.items[0].state is ItemState.WAITING


def test_a_job_made_and_run_in_one_place(album: Path, tmp_path: Path, restorer: Restorer) -> None:
    notes: list[Note] = []
    told: list[int] = []
    between: list[int] = []
    job = make_job(tmp_path / "jobs", [album], options(tmp_path), "other weights", warn=print)
    with job:
        end = run_job(
            job,
            Holds(restorer),
            on_item=lambda index, _: told.append(index),
            note=notes.append,
            between=lambda: between.append(1),
        )
        assert end.how == "over"
        assert run_job(job, Holds(restorer)).how == "over", "once more changes nothing"
    assert sorted(told) == [0, 1, 2, 3, 4, 5]
    assert len(between) >= 6
    assert [str(note) for note in notes] == [
        "The weights are not those that the job was started with.",
        "Reading the faces of the references.",
    ]
    assert reference_files(job) == [tmp_path / "good" / "eileen.png"]


def test_cancelling_pauses_and_ending_cancels(
    album: Path, tmp_path: Path, restorer: Restorer
) -> None:
    token = CancelToken()

    def stop(index: int, _: object) -> None:
        if index == 0:
            token.cancel()

    with make(tmp_path, "out") as job:
        assert run_job(job, Holds(restorer), on_item=stop, token=token).how == "paused"
        job.end()
    assert peek(job.folder).counts[ItemState.CANCELLED] >= 3


def test_templates_and_empty_folders_are_refused(album: Path, tmp_path: Path) -> None:
    asked: list[int] = []

    def weights() -> str:
        asked.append(1)
        return ""

    (tmp_path / "empty").mkdir()
    for paths, made in (
        ([album], options(tmp_path, template="{nonsense}")),
        ([tmp_path / "empty"], options(tmp_path)),
        ([album], options(tmp_path, out_dir=album)),
    ):
        with pytest.raises(UsageError):
            make_job(tmp_path / "jobs", paths, made, weights)
    assert not asked, "nothing is loaded for what is refused"
    assert not (tmp_path / "jobs").exists()


def redo_with(
    tmp_path: Path, restorer: Restorer, change: Callable[[Job], object]
) -> tuple[Job, list[Note]]:
    notes: list[Note] = []
    job = make(tmp_path, "out")
    with job:
        assert run_job(job, Holds(restorer)).how == "over"
        change(job)
    with Job.open(job.folder) as again:
        assert run_job(again, Holds(restorer), note=notes.append).how == "over"
    return job, notes


def test_a_photo_redone_with_its_own_strength(
    album: Path, tmp_path: Path, restorer: Restorer
) -> None:
    job, _ = redo_with(tmp_path, restorer, lambda job: review.redo(job, [0], strength=0.0))
    batch = peek(job.folder)
    assert [face.reason.code for face in batch.items[0].faces] == ["strength-zero"]
    assert batch.items[1].restored == 1
    with Image.open(tmp_path / "out" / "0.png") as copy, Image.open(album / "0.png") as original:
        assert np.array_equal(np.asarray(copy), np.asarray(original))


def test_another_reference_for_what_it_touched(
    album: Path, tmp_path: Path, restorer: Restorer
) -> None:
    old, new = tmp_path / "good" / "eileen.png", tmp_path / "better.png"
    Image.fromarray(astronaut()).rotate(4, resample=Image.Resampling.BICUBIC).save(new)
    job, _ = redo_with(tmp_path, restorer, lambda job: review.change_reference(job, old, new))
    batch = peek(job.folder)
    assert [item.attempts for item in batch.items] == [2, 2, 1, 2, 2, 1]
    used = {face.reference for item in batch.items for face in item.faces}
    assert used == {str(new)}
    # Its original again, then redone: the copy is this job's own, and replaced.
    before = contents(tmp_path / "out")
    with Job.open(job.folder) as again:
        review.keep_original(again, 0)
        review.redo(again, [0])
        assert run_job(again, Holds(restorer)).how == "over"
    assert contents(tmp_path / "out") == before


def test_references_without_a_face_fail_their_photo_only(
    album: Path, tmp_path: Path, restorer: Restorer
) -> None:
    meadow = album / "2.png"
    job, notes = redo_with(
        tmp_path,
        restorer,
        lambda job: review.redo(job, [0], references=[meadow, tmp_path / "gone.png"]),
    )
    item = peek(job.folder).items[0]
    assert (item.state, item.code) == (ItemState.FAILED, "reference-no-face")
    assert {note.code for note in notes[-2:]} == {"reference-left-out"}
