"""Another reference for one face of a group photo: the other faces stay, and cost nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch
from PIL import Image, ImageOps
from skimage.data import astronaut

from ented_desktop.domain import FaceOutcome, Outcome, RestoreOptions
from ented_desktop.jobs.events import JobOptions, Retried
from ented_desktop.jobs.folder import Job, peek
from ented_desktop.jobs.queue import ItemState
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.workspace import review
from ented_desktop.workspace.making import make_job, run_job

STRAIGHT, MIRRORED, BETTER = "straight.png", "mirrored.png", "better.png"


class Holds:
    """What a command's workspace and a window's studio have in common."""

    def __init__(self, restorer: Restorer) -> None:
        self.restorer = restorer


class Album:
    """A group photo of a woman and her mirror image, each with a good photo of its own."""

    def __init__(self, folder: Path, restorer: Restorer) -> None:
        self.good, self.out, self.jobs = folder / "good", folder / "out", folder / "jobs"
        self.restorer = restorer
        for place in (folder / "album", self.good):
            place.mkdir()
        whole = Image.fromarray(astronaut())
        whole.save(self.good / STRAIGHT)
        ImageOps.mirror(whole).save(self.good / MIRRORED)
        self.better = folder / BETTER
        whole.crop((20, 0, 500, 480)).save(self.better)
        head = whole.crop((100, 0, 356, 256)).resize((150, 150))
        group = Image.new("RGB", (330, 170), (120, 110, 100))
        group.paste(head, (5, 10))
        group.paste(ImageOps.mirror(head), (175, 10))
        group.save(folder / "album" / "group.png")
        restore = RestoreOptions(refine_identity=False, guard=False)
        options = JobOptions(restore, (self.good,), self.out)
        with make_job(self.jobs, [folder / "album"], options) as job:
            self.folder = job.folder

    def run(self, change: Callable[[Job], object] = lambda _job: None) -> None:
        with Job.open(self.folder) as job:
            change(job)
            assert run_job(job, Holds(self.restorer)).how == "over"
            assert job.batch.items[0].state is ItemState.DONE

    @property
    def faces(self) -> tuple[FaceOutcome, ...]:
        """From the left."""
        faces = peek(self.folder).items[0].faces
        return tuple(sorted(faces, key=lambda face: face.face.box[0]))

    @property
    def used(self) -> list[str]:
        assert all(face.outcome is Outcome.RESTORED for face in self.faces)
        return [Path(face.reference or "").name for face in self.faces]

    @property
    def copy(self) -> npt.NDArray[np.uint8]:
        with Image.open(self.out / "group.png") as copy:
            return np.asarray(copy)


@pytest.fixture(scope="module")
def restorer(tiny_weights: Path) -> Restorer:
    return Restorer.load(tiny_weights, "cpu")


@pytest.fixture
def album(tmp_path: Path, restorer: Restorer) -> Album:
    made = Album(tmp_path, restorer)
    made.run()
    assert made.used == [STRAIGHT, MIRRORED]
    return made


@pytest.fixture
def runs(restorer: Restorer, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many faces went through the network, a number for each time."""
    seen: list[int] = []
    real = type(restorer.networks.network).__call__

    def count(self: object, lq: torch.Tensor, *arguments: object) -> torch.Tensor:
        seen.append(len(lq))
        answer: torch.Tensor = real(self, lq, *arguments)  # type: ignore[arg-type]
        return answer

    monkeypatch.setattr(type(restorer.networks.network), "__call__", count)
    return seen


def test_only_the_touched_face_is_restored_again(album: Album, runs: list[int]) -> None:
    before, faces = album.copy, album.faces
    album.run(lambda job: review.change_reference(job, album.good / STRAIGHT, album.better))
    assert sum(runs) == 1
    assert album.used == [BETTER, MIRRORED]
    assert album.faces[1] == faces[1]
    assert np.array_equal(album.copy[:, 170:], before[:, 170:])
    assert not np.array_equal(album.copy[:, :170], before[:, :170])


def test_what_is_left_is_the_same_as_if_all_were_done_again(album: Album, runs: list[int]) -> None:
    """A reference that changes nothing for the other face gives the copy of a whole redo."""

    def change(job: Job) -> None:
        review.change_reference(job, album.good / STRAIGHT, album.better)

    album.run(change)
    in_part = album.copy
    shutil.rmtree(album.folder / "faces")
    runs.clear()
    album.run(lambda job: review.redo(job, [0]))
    assert sum(runs) == 2
    assert np.array_equal(album.copy, in_part)


def test_both_changed_before_the_job_runs(album: Album, runs: list[int], tmp_path: Path) -> None:
    other = tmp_path / "other.png"
    shutil.copy(album.good / MIRRORED, other)
    with Image.open(other) as picture:
        picture.crop((12, 0, 492, 480)).save(other)

    def change(job: Job) -> None:
        review.change_reference(job, album.good / STRAIGHT, album.better)
        review.change_reference(job, album.good / MIRRORED, other)

    album.run(change)
    assert sum(runs) == 2
    assert album.used == [BETTER, "other.png"]


def test_a_copy_that_was_lost_comes_out_the_same(album: Album, runs: list[int]) -> None:
    album.run(lambda job: review.change_reference(job, album.good / STRAIGHT, album.better))
    before = album.copy
    (album.out / "group.png").unlink()
    runs.clear()
    album.run(lambda job: job.append(Retried((0,))))
    assert sum(runs) == 1
    assert np.array_equal(album.copy, before)


@pytest.mark.parametrize("how", ["gone", "torn", "altered"])
def test_what_is_not_kept_any_more_is_restored_again(
    album: Album, runs: list[int], how: str
) -> None:
    before = album.copy
    kept = sorted((album.folder / "faces").iterdir())
    assert len(kept) == 2
    for file in kept:
        data = file.read_bytes()
        if how == "gone":
            file.unlink()
        else:
            file.write_bytes(data[:-1] if how == "torn" else data[:-1] + bytes([data[-1] ^ 1]))
    album.run(lambda job: review.change_reference(job, album.good / STRAIGHT, album.better))
    assert sum(runs) == 2
    assert album.used == [BETTER, MIRRORED]
    assert np.array_equal(album.copy[:, 170:], before[:, 170:])


def test_a_photo_that_was_changed_is_restored_whole(
    album: Album, runs: list[int], tmp_path: Path
) -> None:
    photo = tmp_path / "album" / "group.png"
    with Image.open(photo) as picture:
        ImageOps.autocontrast(picture, cutoff=2).save(photo)
    album.run(lambda job: review.change_reference(job, album.good / STRAIGHT, album.better))
    assert sum(runs) == 2


def test_the_last_reference_taken_away(album: Album, runs: list[int]) -> None:
    album.run(lambda job: review.change_reference(job, album.good / STRAIGHT, None))
    assert sum(runs) == 1
    assert album.used == [MIRRORED, MIRRORED]
    runs.clear()
    album.run(lambda job: review.change_reference(job, album.good / MIRRORED, None))
    assert sum(runs) == 2
    assert [face.reference for face in album.faces] == [None, None]


def test_redone_for_another_reason_all_faces_are(album: Album, runs: list[int]) -> None:
    album.run(lambda job: review.change_reference(job, album.good / STRAIGHT, album.better))
    runs.clear()
    album.run(lambda job: review.redo(job, [0], strength=0.5))
    assert sum(runs) == 2
