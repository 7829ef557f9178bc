"""Names that are known after the work only: the same ones, whoever is quicker."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from scripted_work import Shouting, make_job

from ented_desktop.base.errors import Cancelled, InputError, OutputError
from ented_desktop.jobs.queue import ItemState
from ented_desktop.jobs.runner import Runner
from ented_desktop.jobs.turns import Turns

HOW = [{}, {"workers": 3}, {"together": 3, "helpers": 3}, {"overlap": False}]


def names(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in sorted((folder / "out").iterdir())}


def slow_at_first(step: str, index: int) -> None:
    """The earlier a photo, the longer it takes."""
    if step in ("work", "finish"):
        time.sleep(0.02 * (6 - index) if index < 6 else 0)


@pytest.mark.parametrize("how", HOW)
def test_the_photo_begun_first_gets_the_name(tmp_path: Path, how: dict[str, int]) -> None:
    handler = Shouting(slow_at_first)
    handler.name_of = lambda index: "ann" if index % 3 else "bob"
    with make_job(tmp_path, 7, twins={4: 1, 6: 0}) as job:
        assert Runner(job, handler, **how).run().how == "over"  # type: ignore[arg-type]
    assert names(tmp_path) == {
        "bob-1.txt": "PHOTO 0",
        "ann-1.txt": "PHOTO 1",
        "ann-2.txt": "PHOTO 2",
        "bob-2.txt": "PHOTO 3",
        "ann-3.txt": "PHOTO 1",
        "ann-4.txt": "PHOTO 5",
        "bob-3.txt": "PHOTO 0",
    }
    assert handler.steps("repeat") == [4, 6]


@pytest.mark.parametrize("how", HOW)
def test_one_that_fails_leaves_its_name_to_the_next(tmp_path: Path, how: dict[str, int]) -> None:
    def fail(step: str, index: int) -> None:
        slow_at_first(step, index)
        if (step, index) in (("work", 0), ("finish", 1), ("load", 3)):
            raise InputError("broken", "It is broken.")

    handler = Shouting(fail)
    handler.name_of = lambda _index: "ann"
    with make_job(tmp_path, 5) as job:
        assert Runner(job, handler, **how).run().how == "over"  # type: ignore[arg-type]
        assert job.batch.indices(ItemState.FAILED) == [0, 1, 3]
    assert names(tmp_path) == {"ann-1.txt": "PHOTO 2", "ann-2.txt": "PHOTO 4"}


@pytest.mark.parametrize("how", HOW)
def test_after_an_end_in_the_middle_the_names_are_those_of_a_calm_run(
    tmp_path: Path, how: dict[str, int]
) -> None:
    full = True

    def fail(step: str, index: int) -> None:
        slow_at_first(step, index)
        if full and (step, index) == ("finish", 1):
            raise OutputError("disk-full", "The disk is full.", stops_batch=True)

    handler = Shouting(fail)
    handler.name_of = lambda _index: "ann"
    with make_job(tmp_path, 5) as job:
        assert Runner(job, handler, **how).run().how == "stopped"  # type: ignore[arg-type]
        assert set(job.batch.indices(ItemState.DONE)) == {0}, "nobody overtakes photo 1"
        full = False
        assert Runner(job, handler, **how).run().how == "over"  # type: ignore[arg-type]
    assert names(tmp_path) == {f"ann-{n + 1}.txt": f"PHOTO {n}" for n in range(5)}


def test_turns() -> None:
    turns = Turns()
    turns.wait(3)  # named at its beginning
    for index in (3, 1, 2):
        turns.begin(index)
    turns.wait(3)
    turns.named(3)
    turns.wait(1)
    turns.over(3, given_back=True)
    turns.wait(1)  # 3 has its name all the same
    turns.over(1)
    turns.wait(2)
    turns.begin(4)
    turns.over(2, given_back=True)
    with pytest.raises(Cancelled):
        turns.wait(4)
