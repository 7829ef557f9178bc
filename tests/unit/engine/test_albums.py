"""Albums in the engine: the same jobs as the command line's, done between what somebody asks."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from engine_driver import ROOT, Driver, Engines

from ented_desktop.engine import protocol as p
from ented_desktop.engine import protocol_album_results as r
from ented_desktop.engine import protocol_albums as a
from ented_desktop.jobs.folder import Job, list_jobs
from ented_desktop.jobs.queue import ItemState


@pytest.fixture
def album(damaged: Path, tmp_path: Path) -> Path:
    """Four photos with a face, one with none, one that is broken, and what is no photo."""
    from PIL import Image

    folder = tmp_path / "Großmutters Album"
    (folder / "1962").mkdir(parents=True)
    for number in range(4):
        with Image.open(damaged) as photo:
            # Other bytes each, so that none is a copy of another.
            photo.rotate(number * 0.5).save(folder / "1962" / f"{number}.jpg", quality=90)
    Image.new("RGB", (64, 64), (90, 90, 90)).save(folder / "nobody.png")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    (folder / "notes.txt").write_text("names")
    return folder


def make(engine: Driver, album: Path, out: Path, **more: object) -> a.JobCard:
    made = engine.result(a.MakeJob((album,), a.AlbumOptions(out, **more)))  # type: ignore[arg-type]
    assert isinstance(made, r.JobChanged)
    return made.job


def card(engine: Driver, name: str) -> a.JobCard:
    listed = engine.result(a.ListJobs())
    assert isinstance(listed, r.JobList)
    return next(job for job in listed.jobs if job.name == name)


def photos(engine: Driver, name: str, *states: str) -> list[a.JobPhoto]:
    found = engine.result(a.ListPhotos(name, states))
    assert isinstance(found, r.JobPhotos)
    assert found.total == len(found.photos)
    return list(found.photos)


def test_an_album_from_scan_to_copies(engines: Engines, album: Path, tmp_path: Path) -> None:
    engine, out = engines.start(), tmp_path / "out"
    found = engine.result(a.ScanAlbum((album,), out))
    assert isinstance(found, r.AlbumFound)
    assert (found.photos, found.skipped) == (6, {"other": 1})
    assert not out.exists()
    job = make(engine, album, out, strength=0.5)
    assert job.state == "waiting"
    assert job.counts == a.JobCounts(waiting=6)
    assert job.options is not None
    assert job.options.strength == 0.5
    ran = engine.result(a.RunJob(job.name))
    assert isinstance(ran, r.JobRan)
    assert not ran.stopped
    assert ran.job.state == "over"
    assert (ran.job.counts.done, ran.job.counts.kept, ran.job.counts.failed) == (4, 1, 1)
    assert ran.job.counts.to_review == ran.job.counts.restored == 4
    told = [one for one in engine.news if isinstance(one, r.JobPhotoChanged)]
    assert {one.photo.index for one in told} == set(range(6))
    progress = [one for one in engine.news if isinstance(one, r.JobProgress)]
    assert progress[0].counts.waiting == 6
    assert progress[-1].counts == ran.job.counts
    assert any(one.photos_per_minute > 0 and one.seconds_left >= 0 for one in progress)
    assert any(one.index >= 0 and one.photo for one in progress)
    (failed,) = photos(engine, job.name, "failed")
    assert failed.photo.name == "broken.jpg"
    assert failed.code.startswith("image-")
    assert failed.message
    for photo in photos(engine, job.name, "done"):
        assert photo.output is not None
        assert photo.output.is_file()
        assert photo.output.parent == out / "1962"
    page = engine.result(a.ListPhotos(job.name, (), 2, 3))
    assert isinstance(page, r.JobPhotos)
    assert [one.index for one in page.photos] == [2, 3, 4]
    assert page.total == 6


def test_what_is_looked_at_goes_between(
    engines: Engines, album: Path, damaged: Path, tmp_path: Path
) -> None:
    engine = engines.start()
    engine.result(p.FindFaces(damaged))  # everything is warm
    job = make(engine, album, tmp_path / "out")
    run = engine.ask(a.RunJob(job.name))
    engine.wait(lambda: any(isinstance(one, r.JobPhotoChanged) for one in engine.news))
    found = engine.result(p.FindFaces(damaged))
    assert isinstance(found, p.FoundFaces)
    assert run in engine.client.unanswered
    assert isinstance(engine.result(a.ListJobs()), r.JobList)
    assert card(engine, job.name).state == "running"
    assert card(engine, job.name).holder == "here"
    assert engine.problem(a.ForgetJob(job.name)) == "job-busy"
    waiting = [one.index for one in photos(engine, job.name, "waiting")]
    if len(waiting) > 1:
        engine.result(a.FirstPhotos(job.name, (waiting[-1],)))
    assert isinstance(engine.answer(run), p.Done)


def test_pause_go_on_and_cancel(engines: Engines, album: Path, tmp_path: Path) -> None:
    engine, out = engines.start(), tmp_path / "out"
    job = make(engine, album, out)
    run = engine.ask(a.RunJob(job.name))
    engine.wait(lambda: any(isinstance(one, r.JobPhotoChanged) for one in engine.news))
    engine.client.cancel(run)
    assert isinstance(engine.answer(run), p.Stopped)
    paused = card(engine, job.name)
    assert (paused.state, paused.holder, paused.reason) == ("paused", "", "")
    assert paused.counts.waiting > 0
    ended = engine.result(a.EndJob(job.name))
    assert isinstance(ended, r.JobChanged)
    assert ended.job.state == "cancelled"
    assert ended.job.counts.waiting == 0
    cancelled = tuple(one.index for one in photos(engine, job.name, "cancelled"))
    again = engine.result(a.RetryPhotos(job.name, cancelled))
    assert isinstance(again, r.JobChanged)
    assert again.count == again.job.counts.waiting == len(cancelled)
    ran = engine.result(a.RunJob(job.name))
    assert isinstance(ran, r.JobRan)
    assert ran.job.counts.done == 4
    forgotten = engine.result(a.ForgetJob(job.name))
    assert forgotten == r.JobList(())
    assert len(list(out.rglob("*.jpg"))) == 4


def test_quit_pauses_and_the_next_engine_goes_on(
    engines: Engines, album: Path, tmp_path: Path
) -> None:
    engine = engines.start()
    job = make(engine, album, tmp_path / "out")
    engine.ask(a.RunJob(job.name))
    engine.wait(lambda: any(isinstance(one, r.JobPhotoChanged) for one in engine.news))
    engine.client.close(20.0)
    (listed,) = list_jobs(engines.folder / "data" / "jobs")
    assert listed.batch is not None
    assert listed.batch.state.value == "paused"
    assert not list((tmp_path / "out").rglob("*.part"))
    after = engines.start()
    assert card(after, job.name).state == "paused"
    ran = after.result(a.RunJob(job.name))
    assert isinstance(ran, r.JobRan)
    assert ran.job.counts.done == 4


def test_the_command_line_has_the_same_jobs(
    engines: Engines, album: Path, tiny_weights: Path, tmp_path: Path
) -> None:
    jobs_dir = engines.folder / "data" / "jobs"
    command = [sys.executable, "-m", "ented_desktop", "batch", str(album), "--quiet"]
    options = ["--out", str(tmp_path / "out"), "--weights", str(tiny_weights)]
    subprocess.run(
        [*command, *options, "--jobs-dir", str(jobs_dir)],
        cwd=ROOT,
        check=False,
        capture_output=True,
    )
    engine = engines.start()
    listed = engine.result(a.ListJobs())
    assert isinstance(listed, r.JobList)
    (job,) = listed.jobs
    assert (job.state, job.counts.done, job.inputs) == ("over", 4, (album,))
    with Job.open(jobs_dir / job.name) as held:
        assert held.retry(ItemState.FAILED) == 1
        busy = card(engine, job.name)
        assert (busy.state, busy.holder) == ("running", "elsewhere")
        assert engine.problem(a.RunJob(job.name)) == "job-busy"
        assert engine.problem(a.RetryPhotos(job.name)) == "job-busy"
        assert engine.problem(a.ForgetJob(job.name)) == "job-busy"
    assert card(engine, job.name).holder == ""


def test_a_review(engines: Engines, album: Path, good: Path, tmp_path: Path) -> None:
    engine = engines.start()
    job = make(engine, album, tmp_path / "out", references=(good,))
    assert isinstance(engine.result(a.RunJob(job.name)), r.JobRan)
    review = engine.result(a.ReviewJob(job.name))
    assert isinstance(review, r.JobReview)
    assert len(review.order) == review.job.counts.to_review
    if not review.order:
        pytest.skip("the untrained network's answers are kept by the guard")
    first = review.order[0]
    look = engine.result(a.LookAtPhoto(job.name, first))
    assert isinstance(look, r.PhotoLook)
    assert look.faces
    accepted = engine.result(a.AnswerReview(job.name, first, "accepted"))
    assert isinstance(accepted, r.JobChanged)
    assert accepted.job.counts.to_review == review.job.counts.to_review - 1
    back = engine.result(a.AnswerReview(job.name, first, ""))
    assert isinstance(back, r.JobChanged)
    assert back.job.counts.to_review == review.job.counts.to_review
    engine.result(a.AnswerReview(job.name, first, "original"))
    (photo,) = [one for one in photos(engine, job.name) if one.index == first]
    assert photo.verdict == "original"
    assert photo.output is not None
    assert photo.output.read_bytes() == photo.photo.read_bytes()
    redone = engine.result(a.RedoPhotos(job.name, (first,), (), 0.5))
    assert isinstance(redone, r.JobChanged)
    assert redone.job.counts.waiting == 1
    assert isinstance(engine.result(a.RunJob(job.name)), r.JobRan)
    look = engine.result(a.LookAtPhoto(job.name, first))
    assert isinstance(look, r.PhotoLook)
    assert (look.references, look.strength, look.photo.verdict) == ((), 0.5, "")
    touched = engine.result(a.TouchedBy(job.name, good))
    assert isinstance(touched, r.TouchedPhotos)
    assert first not in touched.indices
    changed = engine.result(a.ChangeReference(job.name, good, None))
    assert isinstance(changed, r.JobChanged)
    assert changed.count == len(touched.indices) == changed.job.counts.waiting


def test_photos_that_end_engines_are_set_aside(
    engines: Engines, album: Path, tmp_path: Path
) -> None:
    engine = engines.start()
    job = make(engine, album, tmp_path / "out")
    bad = photos(engine, job.name)[0].index
    ran = engine.result(a.RunJob(job.name, (bad, 999)))
    assert isinstance(ran, r.JobRan)
    (photo,) = [one for one in photos(engine, job.name, "failed") if one.index == bad]
    assert photo.code == "engine-crashed"
    assert ran.job.counts.done == 3


def test_a_job_that_is_damaged_is_listed(engines: Engines, album: Path, tmp_path: Path) -> None:
    engine = engines.start()
    job = make(engine, album, tmp_path / "out")
    jobs_dir = engines.folder / "data" / "jobs"
    journal = jobs_dir / job.name / "journal"
    lines = journal.read_bytes()
    journal.write_bytes(lines[:40] + b"x" + lines[41:] + b"more\nlines\n")
    assert card(engine, job.name).state == "damaged"
    assert card(engine, job.name).reason
    shutil.rmtree(jobs_dir)
    started = time.monotonic()
    assert engine.result(a.ListJobs()) == r.JobList(())
    assert time.monotonic() - started < 30
