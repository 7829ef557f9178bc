"""Copies that are named after the people in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import RestoreOptions
from ented_desktop.jobs.events import JobOptions
from ented_desktop.jobs.folder import Job, peek
from ented_desktop.jobs.queue import ItemState
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.workspace import review
from ented_desktop.workspace.making import make_job, run_job


@pytest.fixture(scope="module")
def restorer(tiny_weights: Path) -> Restorer:
    return Restorer.load(tiny_weights, "cpu")


class Holds:
    """What a command's workspace and a window's studio have in common."""

    def __init__(self, restorer: Restorer) -> None:
        self.restorer = restorer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    head = Image.fromarray(astronaut()).crop((100, 0, 356, 256))
    (tmp_path / "album").mkdir()
    for number in range(4):
        head.resize((110 + 10 * number,) * 2).save(tmp_path / "album" / f"{number}.png")
    (tmp_path / "album" / "4.png").write_bytes((tmp_path / "album" / "1.png").read_bytes())
    for place in ("good/Eileen {name} %s", "flat"):
        (tmp_path / place).mkdir(parents=True)
        Image.fromarray(astronaut()).save(tmp_path / place / "1978.png")
    return tmp_path


def make(folder: Path, place: str, references: str, template: str, **more: str) -> Job:
    options = JobOptions(
        RestoreOptions(refine_identity=False, guard=False),
        (folder / references,),
        folder / place,
        template=template,
    )
    options = replace(options, **more)  # type: ignore[arg-type]
    return make_job(folder / f"jobs-{place}", [folder / "album"], options)


def outputs(job: Job) -> list[str]:
    batch = peek(job.folder)
    return [item.output.name if item.output else "" for item in batch.items]


@pytest.mark.parametrize(
    ("references", "template", "expected"),
    [
        ("good", "{person}_{name}", [f"Eileen {{name}} %s_{n}.png" for n in range(5)]),
        ("flat", "{person}_{name}", [f"{n}.png" for n in range(5)]),
        (
            "good",
            "{person}",
            ["Eileen {name} %s.png", *(f"Eileen {{name}} %s-{n}.png" for n in range(2, 6))],
        ),
    ],
)
def test_copies_are_named_after_the_folder_of_the_good_photo(
    folder: Path, restorer: Restorer, references: str, template: str, expected: list[str]
) -> None:
    for place, workers in (("one", 1), ("three", 3)):
        with make(folder, place, references, template) as job:
            assert run_job(job, Holds(restorer), workers=workers).how == "over"
        assert outputs(job) == expected


def test_stopped_and_resumed_the_names_are_the_same(folder: Path, restorer: Restorer) -> None:
    token = CancelToken()
    with make(folder, "out", "good", "{person}") as job:
        end = run_job(job, Holds(restorer), on_item=lambda *_: token.cancel(), token=token)
        assert end.how == "paused"
        assert run_job(job, Holds(restorer), workers=3).how == "over"
    assert outputs(job)[:2] == ["Eileen {name} %s.png", "Eileen {name} %s-2.png"]
    assert len(list((folder / "out").iterdir())) == 5


def test_another_person_does_not_rename_a_copy(folder: Path, restorer: Restorer) -> None:
    new = folder / "flat" / "1978.png"
    with make(folder, "out", "good", "{person}_{name}") as job:
        assert run_job(job, Holds(restorer)).how == "over"
        before = outputs(job)
        review.change_reference(job, folder / "good" / "Eileen {name} %s" / "1978.png", new)
        assert run_job(job, Holds(restorer)).how == "over"
    assert outputs(job) == before


def test_what_is_there_is_left_alone(folder: Path, restorer: Restorer) -> None:
    (folder / "out").mkdir()
    taken = folder / "out" / "Eileen {name} %s_2.png"
    taken.write_text("mine")
    with make(folder, "out", "good", "{person}_{name}", existing="skip") as job:
        assert run_job(job, Holds(restorer)).how == "over"
        assert job.batch.items[2].state is ItemState.KEPT
    assert taken.read_text() == "mine"
