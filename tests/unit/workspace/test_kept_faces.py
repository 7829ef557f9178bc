"""Restored faces of a job on the disk: exact, bounded, and missed by nobody."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from ented_desktop.domain import Face, FaceOutcome, Outcome
from ented_desktop.domain.reasons import reason
from ented_desktop.restore.pipeline import PhotoRestoration
from ented_desktop.workspace.kept_faces import KeptFaces, forget_old_faces

CONTENT, OTHER, WEIGHTS = "ab" * 32, "cd" * 32, "12" * 32
POINT = (1.5, 2.25)


def outcome(number: int, what: Outcome = Outcome.RESTORED) -> FaceOutcome:
    face = Face((0.0, 0.0, 10.0 + number, 10.0), 0.9, (POINT, POINT, POINT, POINT, POINT))
    return FaceOutcome(face, what, reason("without-reference"), "/good/a\udcff.png", 0.8, 4.0, 3.5)


def photo(*outcomes: FaceOutcome) -> PhotoRestoration:
    rng = np.random.default_rng(3)
    answers: dict[int, npt.NDArray[np.float32]] = {
        index: rng.random((64, 64, 3), np.float32)
        for index, one in enumerate(outcomes)
        if one.outcome is Outcome.RESTORED
    }
    answers[0][:2] = (0.0, 1.0, -0.0)
    pixels = np.zeros((4, 4, 3), np.float32)
    return PhotoRestoration(pixels, np.zeros((4, 4), np.bool_), outcomes, answers=answers)


def test_faces_come_back_to_the_bit(tmp_path: Path) -> None:
    kept = KeptFaces(tmp_path / "faces", spare_bytes=0)
    done = photo(outcome(0), outcome(1), outcome(2, Outcome.KEPT), outcome(3, Outcome.FAILED))
    kept.keep(CONTENT, WEIGHTS, done)
    known = kept.known(CONTENT, WEIGHTS, done.faces)
    assert [one.outcome for one in known] == list(done.faces[:3])
    for index in (0, 1):
        answer = known[index].answer
        assert answer is not None
        assert answer.tobytes() == done.answers[index].tobytes()
    assert known[2].answer is None


def test_nothing_is_taken_for_another_face(tmp_path: Path) -> None:
    kept = KeptFaces(tmp_path, spare_bytes=0)
    done = photo(outcome(0), outcome(1))
    kept.keep(CONTENT, WEIGHTS, done)
    for content, weights, face in (
        (OTHER, WEIGHTS, done.faces[0]),
        (CONTENT, "34" * 32, done.faces[0]),
        (CONTENT, WEIGHTS, outcome(5)),
        (CONTENT, WEIGHTS, replace(done.faces[0], reference="/good/b.png")),
        (CONTENT, WEIGHTS, replace(done.faces[0], identity_after=3.5000001)),
        (None, WEIGHTS, done.faces[0]),
    ):
        assert kept.known(content, weights, [face]) == ()
    assert KeptFaces(None).known(CONTENT, WEIGHTS, done.faces) == ()


def test_only_where_one_could_be_redone_without_the_others(tmp_path: Path) -> None:
    kept = KeptFaces(tmp_path, spare_bytes=0)
    kept.keep(CONTENT, WEIGHTS, photo(outcome(0), outcome(1, Outcome.KEPT)))
    kept.keep(OTHER, WEIGHTS, photo(*(replace(outcome(n), reference=None) for n in (0, 1))))
    assert not list(tmp_path.iterdir())


def test_a_photo_done_again_leaves_nothing_of_before(tmp_path: Path) -> None:
    kept = KeptFaces(tmp_path, spare_bytes=0)
    kept.keep(OTHER, WEIGHTS, photo(outcome(0), outcome(1)))
    kept.keep(CONTENT, WEIGHTS, photo(outcome(0), outcome(1)))
    again = photo(outcome(0), outcome(2))
    kept.keep(CONTENT, WEIGHTS, again)
    assert len(list(tmp_path.iterdir())) == 4
    assert len(kept.known(CONTENT, WEIGHTS, again.faces)) == 2
    assert kept.known(CONTENT, WEIGHTS, [outcome(1)]) == ()


@pytest.mark.parametrize("limits", [{"limit_bytes": 100_000}, {"spare_bytes": 1 << 60}])
def test_a_full_disk_keeps_less(tmp_path: Path, limits: dict[str, int]) -> None:
    kept = KeptFaces(tmp_path, **{"spare_bytes": 0, **limits})
    done = photo(outcome(0), outcome(1), outcome(2))
    kept.keep(CONTENT, WEIGHTS, done)
    assert len(kept.known(CONTENT, WEIGHTS, done.faces)) < 3
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 100_000


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "faces").write_text("in the way")
    kept = KeptFaces(tmp_path / "faces", spare_bytes=0)
    done = photo(outcome(0), outcome(1))
    kept.keep(CONTENT, WEIGHTS, done)
    assert kept.known(CONTENT, WEIGHTS, done.faces) == ()


@pytest.mark.parametrize("damage", ["", "short", "long", "head", "side", "middle", "end"])
def test_damaged_files_are_no_faces(tmp_path: Path, damage: str) -> None:
    kept = KeptFaces(tmp_path, spare_bytes=0)
    done = photo(outcome(0), outcome(1))
    kept.keep(CONTENT, WEIGHTS, done)
    for file in tmp_path.iterdir():
        data = bytearray(file.read_bytes())
        if damage in ("head", "middle", "end"):
            data[{"head": 0, "middle": len(data) // 3, "end": -1}[damage]] ^= 0x10
        elif damage == "side":
            data[4:8] = b"\xff\xff\xff\x7f"
        file.write_bytes({"": b"", "short": data[:-3], "long": data + b"x"}.get(damage, data))
    assert kept.known(CONTENT, WEIGHTS, done.faces) == ()


def test_faces_of_jobs_that_nobody_runs_any_more_are_thrown_away(tmp_path: Path) -> None:
    done = photo(outcome(0), outcome(1))
    old, new = (tmp_path / name / "faces" for name in ("0001", "0002"))
    for folder in (old, new):
        KeptFaces(folder, spare_bytes=0).keep(CONTENT, WEIGHTS, done)
    month = 31 * 86_400
    os.utime(old, (0, new.stat().st_mtime - month))
    assert forget_old_faces([old, new, tmp_path / "0003" / "faces"]) == [old]
    assert not old.exists()
    assert len(KeptFaces(new).known(CONTENT, WEIGHTS, done.faces)) == 2
    # A clock that was set back throws nothing away.
    assert forget_old_faces([new], now=0.0) == []
