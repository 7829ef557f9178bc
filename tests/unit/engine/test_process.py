"""The engine as a process: what a window asks for, on the sample photo and an untrained network."""

from __future__ import annotations

import hashlib
import shutil
import time
from pathlib import Path

import numpy as np
import pytest
from engine_driver import Driver, Engines
from PIL import Image

from ented_desktop.domain import (
    CropFrame,
    Face,
    FaceRequest,
    Outcome,
    OutputFormat,
    ReferencePick,
)
from ented_desktop.engine import protocol as p


def pixels_of(picture: p.Picture) -> np.ndarray:
    """The pixels of a raw picture, as the window reads them; takes the file away."""
    channels = 3 if picture.format == "rgb" else 4
    rows = np.fromfile(picture.file, np.uint8).reshape(picture.height, picture.stride)
    picture.file.unlink()
    assert picture.stride % 4 == 0
    return rows[:, : picture.width * channels].reshape(picture.height, picture.width, channels)


@pytest.fixture(scope="module")
def face(engine: Driver, damaged: Path) -> Face:
    found = engine.result(p.FindFaces(damaged))
    assert isinstance(found, p.FoundFaces)
    return found.faces[0]


def restored(engine: Driver, photo: Path, request: FaceRequest) -> p.Restored:
    done = engine.result(p.RestoreFaces(photo, (request,)))
    assert isinstance(done, p.Restored)
    return done


def test_it_starts_with_its_version_and_loads_by_itself(engine: Driver) -> None:
    started = engine.wait_for_news(p.EngineStarted, protocol=p.PROTOCOL)
    assert engine.news[0] is started
    assert isinstance(started, p.EngineStarted)
    assert started.pid == engine.client.pid
    engine.wait_for_news(p.EngineState, state="loading")
    # Nobody has sent settings: after a moment it takes the usual ones.
    ready = engine.wait_for_news(p.EngineState, state="ready")
    assert isinstance(ready, p.EngineState)
    assert ready.ready is not None
    assert ready.ready.weights == "ented-test 0.1"
    assert ready.ready.device in ("cpu", "cuda", "mps")


def test_describing(engine: Driver, damaged: Path) -> None:
    facts = engine.result(p.DescribePhoto(damaged, 100))
    assert isinstance(facts, p.PhotoFacts)
    assert (facts.width, facts.height, facts.format) == (256, 256, "JPEG")
    assert facts.bytes == damaged.stat().st_size
    assert facts.content == hashlib.sha256(damaged.read_bytes()).hexdigest()
    with Image.open(facts.thumbnail) as thumbnail:
        assert thumbnail.size == (100, 100)
        assert thumbnail.format == "JPEG"


def test_rendering(engine: Driver, damaged: Path, tmp_path: Path) -> None:
    odd = tmp_path / "odd.png"
    values = np.random.default_rng(1).integers(0, 256, (37, 53, 3), np.uint8)
    Image.fromarray(values).save(odd)
    full = engine.result(p.RenderPhoto(odd))
    assert isinstance(full, p.Picture)
    assert full.scale == 1.0
    assert np.array_equal(pixels_of(full), values)
    small = engine.result(p.RenderPhoto(damaged, 200))
    assert isinstance(small, p.Picture)
    assert (small.width, small.height) == (200, 200)
    assert small.scale == pytest.approx(200 / 256)
    with Image.open(damaged) as photo:
        wanted = np.asarray(photo.resize((200, 200), Image.Resampling.BOX), float)
    assert np.abs(pixels_of(small).astype(float) - wanted).mean() < 4


def test_faces_are_found_and_refined(engine: Driver, damaged: Path, face: Face) -> None:
    x0, y0, x1, y1 = face.box
    assert 60 < x0 < x1 < 190
    assert 40 < y0 < y1 < 220
    drawn = CropFrame.around(face.box).moved(6.0, -5.0)
    found = engine.result(p.RefineFace(damaged, drawn))
    assert isinstance(found, p.FoundFaces)
    (refined,) = found.faces
    assert np.abs(np.array(refined.landmarks) - np.array(face.landmarks)).max() < 8
    nothing = CropFrame(20.0, 235.0, 30.0)
    found = engine.result(p.RefineFace(damaged, nothing))
    assert isinstance(found, p.FoundFaces)
    assert found.faces == (nothing.face(),)


def test_comparing_a_given_photo(engine: Driver, damaged: Path, good: Path, face: Face) -> None:
    found = engine.result(p.CompareReference(damaged, face, (good,)))
    assert isinstance(found, p.Suggestions)
    (candidate,) = found.candidates
    assert candidate.pick.photo == good
    assert candidate.same_person
    assert candidate.preselected
    assert candidate.likeness > 0.9
    assert candidate.reason.text
    with Image.open(found.thumbnails[0]) as thumbnail:
        assert thumbnail.width == thumbnail.height
    own = engine.result(p.CompareReference(damaged, face, (damaged,)))
    assert isinstance(own, p.Suggestions)
    assert not own.candidates[0].preselected


def test_grouping(engine: Driver, damaged: Path, good: Path, face: Face, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jpg"
    shutil.copy(damaged, copy)
    found = engine.result(p.FindFaces(good))
    assert isinstance(found, p.FoundFaces)
    there = found.faces[0]
    nobody = CropFrame(50.0, 200.0, 60.0).face()
    others = ((good, nobody), (good, there), (copy, face), (tmp_path / "gone.jpg", there))
    same = engine.result(p.GroupFaces(damaged, face, others))
    assert isinstance(same, p.SamePerson)
    # Not the copy of the photo itself, not the photo that is gone.
    assert same.indices == (1,)
    assert same.likeness[0] > 0.9


def test_restoring_exporting_and_showing_again(
    engine: Driver, damaged: Path, good: Path, face: Face, tmp_path: Path
) -> None:
    before = damaged.read_bytes()
    request = FaceRequest("face-1", face, (ReferencePick(good),))
    said = engine.answers(engine.ask(p.RestoreFaces(damaged, (request,))))
    assert isinstance(said[0], p.Progressed)
    assert isinstance(said[-1], p.Done)
    done = said[-1].result
    assert isinstance(done, p.Restored)
    (result,), (shown,) = done.results, done.patches
    assert result.outcome is Outcome.RESTORED
    assert result.likeness is not None
    assert result.likeness > 0.9
    assert result.identity_after_deg is not None
    assert result.patch is not None
    assert shown.id == "face-1"
    assert shown.picture.format == "rgba"
    drawn = pixels_of(shown.picture)
    assert drawn[..., 3].max() > 200
    assert drawn[0, :, 3].max() < 30

    again = engine.result(p.RenderPatches((result.patch, "unknown"), damaged))
    assert isinstance(again, p.Patches)
    (patch,) = again.patches
    assert patch.id == result.patch
    assert (patch.left, patch.top) == (shown.left, shown.top)
    stored = pixels_of(patch.picture)
    assert np.array_equal(stored[..., 3], drawn[..., 3])
    seen = drawn[..., 3] > 0
    assert np.abs(stored[seen].astype(int) - drawn[seen]).max() <= 1

    target = tmp_path / "new folder" / "out.png"
    use = p.PatchUse(request, result.patch, 1.0)
    order = p.ExportPhoto(damaged, (use,), target, OutputFormat.PNG)
    written = engine.result(order)
    assert isinstance(written, p.Exported)
    assert written.file == target
    assert written.bytes == target.stat().st_size
    exported = np.asarray(Image.open(target)).astype(int)
    original = np.asarray(Image.open(damaged)).astype(int)
    # What the window draws over the original is what is written.
    top, left = int(shown.top), int(shown.left)
    height, width = drawn.shape[:2]
    alpha = drawn[..., 3:].astype(float) / 255
    window = original[top : top + height, left : left + width]
    blended = drawn[..., :3] * alpha + window * (1 - alpha)
    assert np.abs(exported[top : top + height, left : left + width] - blended).max() <= 2
    untouched = np.ones(original.shape[:2], bool)
    untouched[top : top + height, left : left + width] = False
    assert np.array_equal(exported[untouched], original[untouched])

    second = engine.result(order)
    assert isinstance(second, p.Exported)
    assert second.file == target.with_name("out-2.png")
    assert damaged.read_bytes() == before
    assert sorted(file.name for file in target.parent.iterdir()) == ["out-2.png", "out.png"]


def test_a_lost_change_is_made_again(
    engine: Driver, damaged: Path, face: Face, tmp_path: Path
) -> None:
    request = FaceRequest("x", face)
    name = restored(engine, damaged, request).results[0].patch
    assert name is not None
    target = tmp_path / "a.png"
    order = p.ExportPhoto(
        damaged, (p.PatchUse(request, name, 0.5),), target, OutputFormat.PNG, 0, 0, "overwrite"
    )
    engine.result(order)
    first = np.asarray(Image.open(target)).astype(int)
    cache = engine.result(p.CacheSize(clear=True))
    assert isinstance(cache, p.CacheState)
    shown = engine.result(p.RenderPatches((name,), damaged))
    assert shown == p.Patches(())
    engine.result(order)
    assert np.abs(np.asarray(Image.open(target)).astype(int) - first).max() <= 1


def test_the_library_proposes(
    engine: Driver, damaged: Path, good: Path, face: Face, tmp_path: Path
) -> None:
    nothing = engine.result(p.SuggestReferences(damaged, face))
    assert nothing == p.Suggestions((), (), 0)
    album = tmp_path / "album"
    album.mkdir()
    shutil.copy(good, album / "her.jpg")
    shutil.copy(damaged, album / "itself.jpg")
    state = engine.result(p.LibraryFolders((album, tmp_path / "unplugged")))
    assert isinstance(state, p.LibraryState)
    assert state.folders == (album, tmp_path / "unplugged")
    assert state.missing == (tmp_path / "unplugged",)
    state = engine.result(p.IndexLibrary())
    assert isinstance(state, p.LibraryState)
    assert (state.photos, state.faces, state.failed) == (2, 2, 0)
    engine.wait_for_news(p.EngineState, state="indexing")
    found = engine.result(p.SuggestReferences(damaged, face))
    assert isinstance(found, p.Suggestions)
    assert found.library_photos == 2
    (candidate,) = found.candidates
    assert candidate.pick.photo == album / "her.jpg"
    assert candidate.preselected
    assert found.thumbnails[0].is_file()
    engine.result(p.CacheSize(clear=True))
    found = engine.result(p.SuggestReferences(damaged, face))
    assert isinstance(found, p.Suggestions)
    assert found.thumbnails[0].is_file()  # made again
    assert engine.result(p.LibraryFolders(())) == p.LibraryState((), (), 0, 0, 0)


def test_models(engine: Driver, tiny_models: Path) -> None:
    listed = engine.result(p.ListModels())
    assert isinstance(listed, p.Models)
    (card,) = listed.models
    assert (card.name, card.version, card.default) == ("ented-test", "0.1", True)
    assert card.state == "unchecked"
    assert card.card == "# Test\n"
    assert card.bytes > 100_000
    verified = engine.result(p.ListModels(verify=True))
    assert isinstance(verified, p.Models)
    assert verified.models[0].state == "ok"


def test_self_test_and_diagnosis(engine: Driver, shared_engine: tuple[Driver, Engines]) -> None:
    timed = engine.result(p.SelfTest())
    assert isinstance(timed, p.SelfTestResult)
    assert 0 < timed.seconds_per_face < 60
    told = engine.result(p.Diagnose())
    assert isinstance(told, p.Diagnosis)
    text = "\n".join(told.lines)
    assert "ENTED Desktop" in text
    assert "ented-test" in text
    folder = shared_engine[1].folder
    assert str(folder) not in text
    assert str(Path.home()) not in text.replace("/\n", "")


def test_configuring_the_same_loads_nothing(engine: Driver) -> None:
    first = engine.result(p.Configure(p.EngineSettings(device="cpu")))
    assert isinstance(first, p.Ready)
    loading = sum(isinstance(one, p.EngineState) and one.state == "loading" for one in engine.news)
    settings = p.EngineSettings(device="cpu", detection_threshold=0.7, cache_limit_mb=100)
    assert engine.result(p.Configure(settings)) == first
    assert loading == sum(
        isinstance(one, p.EngineState) and one.state == "loading" for one in engine.news
    )
    engine.result(p.Configure(p.EngineSettings(device="cpu")))


def test_weights_that_are_not_there(engine: Driver, damaged: Path) -> None:
    assert engine.problem(p.Configure(p.EngineSettings(weights="of-tomorrow"))) == "model-missing"
    assert engine.problem(p.FindFaces(damaged)) == "model-missing"
    assert isinstance(engine.result(p.DescribePhoto(damaged)), p.PhotoFacts)
    assert isinstance(engine.result(p.Configure(p.EngineSettings())), p.Ready)
    assert isinstance(engine.result(p.FindFaces(damaged)), p.FoundFaces)


def test_a_photo_beyond_the_memory_limit(engine: Driver, tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    Image.new("L", (3000, 2000)).save(large)
    engine.result(p.Configure(p.EngineSettings(memory_limit_mb=100)))
    try:
        for ask in (p.RenderPhoto(large), p.DescribePhoto(large), p.FindFaces(large)):
            assert engine.problem(ask) == "too-large-for-memory"
    finally:
        engine.result(p.Configure(p.EngineSettings()))
    assert isinstance(engine.result(p.RenderPhoto(large)), p.Picture)


def test_cancelling(engine: Driver, damaged: Path, face: Face) -> None:
    request = FaceRequest("x", face)
    running = engine.ask(p.RestoreFaces(damaged, (request,) * 50))
    engine.wait(lambda: bool(engine._answers.get(running)))
    waiting = engine.ask(p.FindFaces(damaged))
    asked = time.monotonic()
    engine.client.cancel(waiting)
    assert engine.answer(waiting) == p.Stopped(waiting)
    assert time.monotonic() - asked < 2.0
    engine.client.cancel(running)
    assert engine.answer(running) == p.Stopped(running)
    engine.client.cancel(running)  # does no harm
    engine.client.cancel(10_000)


def test_urgent_requests_go_first(engine: Driver, damaged: Path, face: Face) -> None:
    first = engine.ask(p.RestoreFaces(damaged, (FaceRequest("x", face),)))
    ordinary = [engine.ask(p.FindFaces(damaged)) for _ in range(2)]
    urgent = engine.ask(p.FindFaces(damaged), urgent=True)
    assert isinstance(engine.answer(first), p.Done)
    assert isinstance(engine.answer(urgent), p.Done)
    assert len(engine.client.unanswered) >= 1
    for number in ordinary:
        assert isinstance(engine.answer(number), p.Done)
