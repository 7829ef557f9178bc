"""The bench of albums, small, with an untrained network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.base.errors import EntedError
from ented_desktop.evaluation import album_bench
from ented_desktop.evaluation.album_bench import AlbumReport, measure_album, most_held
from ented_desktop.workspace.album_trial import AlbumTrial
from ented_desktop.workspace.workspace import Workspace


@pytest.fixture
def portrait(tmp_path: Path) -> Path:
    file = tmp_path / "portrait.png"
    Image.fromarray(astronaut()).crop((100, 0, 356, 256)).save(file)
    return file


def test_a_small_album(
    portrait: Path, tmp_path: Path, tiny_weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(album_bench, "_SIDES", ((640, 480), (500, 640)))
    monkeypatch.setattr(album_bench, "_SMALL", (400, 300))
    told: list[str] = []
    report = measure_album(
        AlbumTrial(Workspace("cpu", tiny_weights)),
        portrait,
        photos=2,
        repeat=2,
        memory_counts=[2],
        resumed_photos=30,
        batch_words=["--weights", str(tiny_weights), "--device", "cpu"],
        progress=lambda progress: told.append(progress.stage),
    )
    assert len(told) == 6 + 1 + 3
    assert (report.photos, report.faces, report.resumed_photos) == (2, 2, 30)
    assert all(len(one.runs) == 2 for one in report.seconds.values())
    assert report.ratio.runs == tuple(
        b / a
        for a, b in zip(
            report.seconds["with overlap"].runs,
            report.seconds["one after the other"].runs,
            strict=True,
        )
    )
    assert all(0 < seconds < 30 for seconds in report.resume_seconds.runs)
    if hasattr(os, "wait4"):
        assert 50 << 20 < report.memory_bytes[2] < 4 << 30
    document = json.loads(report.to_json())
    assert document["ratio"]["median"] == report.ratio.median
    text = report.to_text()
    assert "photos/min" in text
    assert f"{report.ratio.median:.2f} times as fast" in text
    assert "job of 30 photos" in text


class Scripted:
    """Overlap takes one second, the other way two."""

    def __init__(self) -> None:
        self.runs: list[bool] = []

    def run(self, photos: Sequence[Path], place: Path, *, overlap: bool) -> tuple[float, int]:
        assert len({photo.read_bytes() for photo in photos}) == len(photos), "no twins"
        self.runs.append(overlap)
        return (1.0 if overlap else 2.0), 3

    def begin_resumed(self, place: Path, photos: int) -> float:
        return photos / 10_000

    def describe(self) -> str:
        return "a script"


def test_both_ways_take_turns(portrait: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(album_bench, "_SIDES", ((64, 48),))
    subject = Scripted()
    report: AlbumReport = measure_album(subject, portrait, photos=3, repeat=2, memory_counts=[])
    assert subject.runs == [False, True, True, False, False, True]
    assert report.ratio.median == 2.0
    assert report.resume_seconds.median == 1.0
    assert "180.0" in report.to_text(), "photos a minute"
    assert report.memory_bytes == {}


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="the system does not tell memory")
def test_a_batch_that_fails_is_told(portrait: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(album_bench, "_SIDES", ((64, 48),))
    with pytest.raises(EntedError, match="ended with 4"):
        measure_album(
            Scripted(),
            portrait,
            photos=1,
            repeat=1,
            memory_counts=[1],
            batch_words=["--weights", "no-such-weights"],
        )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_the_memory_of_whoever_measures_does_not_count() -> None:
    own = bytearray(600 << 20)
    own[:: 4 << 10] = b"x" * len(own[:: 4 << 10])
    script = "import time; x = b'x' * (200 << 20); time.sleep(0.5)"
    process = subprocess.Popen([sys.executable, "-c", script])
    most = most_held(process)
    assert process.returncode == 0
    assert 200 << 20 < most < 400 << 20
    assert len(own) > most
