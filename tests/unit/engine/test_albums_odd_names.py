"""Albums whose file names are no text, as old disks and archives have them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from engine_driver import Driver, Engines
from PIL import Image

from ented_desktop.engine import protocol_album_results as r
from ented_desktop.engine import protocol_albums as a

ODD = os.fsdecode(b"caf\xe9 \xff")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="names are text there")


@pytest.fixture
def place(damaged: Path, tmp_path: Path) -> Path:
    """Two photos, a broken one and two good ones, all below names that are no text."""
    try:
        (tmp_path / ODD / "album").mkdir(parents=True)
    except OSError:
        pytest.skip("this file system wants text")
    album, good = tmp_path / ODD / "album", tmp_path / ODD / "good"
    good.mkdir()
    with Image.open(damaged) as photo:
        for number, file in enumerate((album / f"0{ODD}.jpg", album / "1.jpg")):
            photo.rotate(number * 0.5).save(tmp_path / "x.jpg", quality=90)
            (tmp_path / "x.jpg").rename(file)
        for number in (0, 1):
            photo.rotate(2 + number * 0.5).save(tmp_path / "x.jpg", quality=95)
            (tmp_path / "x.jpg").rename(
                tmp_path / ODD / ("good", "album/..")[number] / f"{ODD}.jpg"
            )
    (good / f"torn{ODD}.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    (album / f"torn{ODD}.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    return tmp_path / ODD


def photos(engine: Driver, name: str) -> list[a.JobPhoto]:
    found = engine.result(a.ListPhotos(name))
    assert isinstance(found, r.JobPhotos)
    return list(found.photos)


def test_an_album_with_names_that_are_no_text(engines: Engines, place: Path) -> None:
    engine = engines.start()
    album, good, out = place / "album", place / "good", place / f"out{ODD}"
    found = engine.result(a.ScanAlbum((album,), out))
    assert isinstance(found, r.AlbumFound)
    assert found.photos == 3
    options = a.AlbumOptions(out, (good,), template="{name}_x", name_references=True)
    made = engine.result(a.MakeJob((album,), options))
    assert isinstance(made, r.JobChanged)
    name = made.job.name
    assert made.job.inputs == (album,)
    ran = engine.result(a.RunJob(name))
    assert isinstance(ran, r.JobRan)
    assert (ran.stopped, ran.job.counts.done, ran.job.counts.failed) == (False, 2, 1)
    first, second, torn = photos(engine, name)
    assert first.photo == album / f"0{ODD}.jpg"
    assert first.output == out / f"0{ODD}_x.jpg"
    assert first.output.is_file()
    assert torn.photo.name == f"torn{ODD}.jpg"
    assert torn.code.startswith("image-")
    progress = [one.note for one in engine.news if isinstance(one, r.JobProgress)]
    assert {note.code for note in progress if note} == {"reference-left-out"}
    # Looked through: what was used is found again by the name that the window was given.
    look = engine.result(a.LookAtPhoto(name, 0))
    assert isinstance(look, r.PhotoLook)
    (used,) = look.used
    assert used == look.reference(0) == good / f"{ODD}.jpg"
    assert engine.result(a.TouchedBy(name, used)) == r.TouchedPhotos((0, 1))
    changed = engine.result(a.ChangeReference(name, used, place / f"{ODD}.jpg"))
    assert isinstance(changed, r.JobChanged)
    assert changed.count == 2
    assert isinstance(engine.result(a.RunJob(name)), r.JobRan)
    again = engine.result(a.LookAtPhoto(name, 1))
    assert isinstance(again, r.PhotoLook)
    assert again.used == (place / f"{ODD}.jpg",)
    assert isinstance(engine.result(a.AnswerReview(name, 0, "accepted")), r.JobChanged)
    assert isinstance(engine.result(a.AnswerReview(name, 1, "original")), r.JobChanged)
    assert second.output is not None
    assert second.output.read_bytes() == second.photo.read_bytes()
    for ending in ("html", "pdf"):
        written = engine.result(a.WriteSheet(name, place / f"{ODD}.{ending}"))
        assert isinstance(written, r.SheetWritten)
        assert written.file.is_file()
    engine.client.close(20.0)
    listed = engines.start().result(a.ListJobs())
    assert isinstance(listed, r.JobList)
    (job,) = listed.jobs
    assert job.options is not None
    assert (job.options.out_dir, job.state) == (out, "over")
    assert sorted(file.name for file in album.iterdir()) == sorted(
        one.photo.name for one in (first, second, torn)
    )
