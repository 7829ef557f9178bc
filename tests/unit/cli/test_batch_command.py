"""``ented batch`` as a user runs it, with an untrained network that nearly keeps its input."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.cli.main import main
from ented_desktop.export.software_record import is_restored_copy
from ented_desktop.jobs.folder import peek
from ented_desktop.jobs.queue import ItemState

Batch = Callable[..., int]


def head(size: int) -> Image.Image:
    return Image.fromarray(astronaut()).crop((100, 0, 356, 256)).resize((size, size))


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Three photos with a face (two of them the same), one without, one torn, and other files."""
    folder = tmp_path / "album"
    (folder / "1962 Größe").mkdir(parents=True)
    head(200).save(folder / "a.png")
    head(180).save(folder / "1962 Größe" / "日本.jpg")
    (folder / "again.png").write_bytes((folder / "a.png").read_bytes())
    Image.new("RGB", (90, 90), (9, 90, 40)).save(folder / "meadow.png")
    (folder / "torn.png").write_bytes((folder / "a.png").read_bytes()[:4000])
    (folder / "a.xmp").write_text("sidecar")
    (folder / ".trash.png").write_text("hidden")
    return folder


@pytest.fixture
def batch(tmp_path: Path, tiny_weights: Path) -> Batch:
    """Runs ``ented batch`` with the test's jobs folder."""

    def run(*arguments: object, new: bool = True) -> int:
        words = ["batch", *arguments, "--jobs-dir", tmp_path / "jobs"]
        if new:
            words += ["--out", tmp_path / "out", "--weights", tiny_weights, "--device", "cpu"]
        return main([str(word) for word in words])

    return run


def files_in(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


def contents(folder: Path) -> dict[str, str]:
    return {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files_in(folder)
    }


def test_an_album(batch: Batch, album: Path, tmp_path: Path, capfd: Any) -> None:
    before = contents(album)
    good = tmp_path / "good"
    good.mkdir()
    Image.fromarray(astronaut()).save(good / "eileen.png")
    report = tmp_path / "report.json"
    assert batch(album, "--references", good, "--report", report) == 3
    assert contents(album) == before
    assert files_in(tmp_path / "out") == {"a.png", "again.png", "1962 Größe/日本.jpg"}
    assert contents(tmp_path / "out")["a.png"] == contents(tmp_path / "out")["again.png"]
    assert all(is_restored_copy(tmp_path / "out" / name) for name in files_in(tmp_path / "out"))
    captured = capfd.readouterr()
    assert "5 photos; passed over: 1 hidden, 1 sidecar" in captured.out
    assert "3 restored, 1 kept, 1 failed, 2 skipped" in captured.out
    assert "the same photo as" in captured.out
    assert captured.err.count("torn.png: failed: “torn.png” is damaged or incomplete") == 1
    told = json.loads(report.read_text())
    assert told["summary"]["done"] == 3
    assert told["skipped"] == {"hidden": 1, "sidecar": 1}
    assert {Path(photo["input"]).name: photo["status"] for photo in told["photos"]} == {
        "a.png": "done",
        "again.png": "done",
        "日本.jpg": "done",
        "meadow.png": "kept",
        "torn.png": "failed",
    }
    (face,) = next(p for p in told["photos"] if p["input"].endswith("a.png"))["faces"]
    assert face["reference"] == str(good / "eileen.png")


def test_bytes_are_those_of_ented_restore_with_and_without_overlap(
    batch: Batch,
    album: Path,
    tmp_path: Path,
    tiny_weights: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert batch(album, "--strength", "0.7", "--quiet") == 3
    from ented_desktop.jobs import runner

    monkeypatch.setattr(runner, "_AHEAD", 0)
    monkeypatch.setattr(runner, "_BEHIND", 0)
    one_by_one = ["batch", album, "--out", tmp_path / "single", "--jobs-dir", tmp_path / "j2"]
    restore = ["restore", album, "--out", tmp_path / "restored"]
    more = ["--weights", tiny_weights, "--device", "cpu", "--strength", "0.7", "--quiet"]
    assert main([str(word) for word in [*one_by_one, *more]]) == 3
    assert main([str(word) for word in [*restore, *more]]) == 3
    assert contents(tmp_path / "out") == contents(tmp_path / "single")
    assert contents(tmp_path / "out") == contents(tmp_path / "restored")


def test_copies_are_no_originals_of_the_next_job(batch: Batch, album: Path, tmp_path: Path) -> None:
    assert batch(album, "--quiet") == 3
    (tmp_path / "out" / "a.png").rename(album / "a restored.png")
    assert batch(album, "--quiet") == 3
    job = peek(tmp_path / "jobs" / "0002")
    assert job.skipped["restored"] == 1
    # What the first job wrote is not the second one's: it stays, and the copy gets a number.
    assert files_in(tmp_path / "out") == {
        "a.png",
        "again.png",
        "again-2.png",
        "1962 Größe/日本.jpg",
        "1962 Größe/日本-2.jpg",
    }


@pytest.mark.parametrize("existing", ["number", "skip", "overwrite"])
def test_a_name_that_is_taken(
    batch: Batch, album: Path, tmp_path: Path, existing: str, capfd: Any
) -> None:
    target = tmp_path / "out" / "a.png"
    target.parent.mkdir()
    target.write_bytes(b"something precious")
    assert batch(album / "a.png", "--existing", existing) == 0
    if existing == "overwrite":
        assert is_restored_copy(target)
    else:
        assert target.read_bytes() == b"something precious"
    assert ("a-2.png" in files_in(tmp_path / "out")) is (existing == "number")
    if existing == "skip":
        assert "exists already" in capfd.readouterr().out


@pytest.mark.parametrize("existing", ["number", "skip", "overwrite"])
def test_an_original_is_never_written(
    batch: Batch, tmp_path: Path, tiny_weights: Path, existing: str
) -> None:
    (tmp_path / "one").mkdir()
    head(150).save(tmp_path / "one" / "x.png")
    head(160).save(tmp_path / "x.png")
    before = contents(tmp_path / "one"), (tmp_path / "x.png").read_bytes()
    words = ["batch", tmp_path / "x.png", tmp_path / "one" / "x.png", "--out", tmp_path / "one"]
    words += ["--jobs-dir", tmp_path / "jobs", "--weights", tiny_weights, "--existing", existing]
    assert main([str(word) for word in [*words, "--quiet"]]) == 0
    after = contents(tmp_path / "one")
    assert after["x.png"] == before[0]["x.png"]
    assert (tmp_path / "x.png").read_bytes() == before[1]
    assert len(after) == (1 if existing == "skip" else 3)


def test_resume_retry_and_redo(batch: Batch, album: Path, tmp_path: Path, capfd: Any) -> None:
    assert batch(album, "--quiet") == 3
    first = contents(tmp_path / "out")
    capfd.readouterr()
    assert batch("--list", new=False) == 0
    assert "0001" in (listed := capfd.readouterr().out)
    assert "over: 3 restored, 1 kept, 1 failed" in listed
    assert batch("--resume", new=False) == 2, "nothing is unfinished"
    # The torn photo is mended, a copy is lost, another one edited.
    (album / "torn.png").write_bytes((album / "a.png").read_bytes())
    (tmp_path / "out" / "a.png").unlink()
    edited = tmp_path / "out" / "again.png"
    edited.write_bytes(edited.read_bytes() + b"edited")
    assert batch("--resume", "1", new=False) == 3
    said = capfd.readouterr().err
    assert f"{tmp_path / 'out' / 'a.png'} is missing" in said
    assert f"{edited} is altered" in said
    assert not (tmp_path / "out" / "a.png").exists()
    assert batch("--resume", "1", "--retry-failed", "--redo-lost", new=False) == 0
    after = contents(tmp_path / "out")
    assert after["a.png"] == first["a.png"]
    assert edited.read_bytes().endswith(b"edited"), "what the user did stays"
    assert after["again-2.png"] == first["again.png"]
    item = peek(tmp_path / "jobs" / "0001").items[4]
    assert item.state is ItemState.DONE
    assert item.doubtful.startswith("The photo was changed after the job was made.")


def test_resume_with_the_same_folders_goes_on_with_their_job(
    batch: Batch, album: Path, tmp_path: Path
) -> None:
    assert batch(album, "--resume", "--quiet") == 3
    first = contents(tmp_path / "out")
    assert batch(album, "--resume", "--quiet") == 3
    assert contents(tmp_path / "out") == first
    assert len(list((tmp_path / "jobs").iterdir())) == 1


def test_a_photo_deleted_since_is_named(
    batch: Batch, album: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    from ented_desktop.jobs.folder import Job

    real = Job.create.__func__  # type: ignore[attr-defined]

    def create_then_delete(cls: type[Job], *arguments: Any) -> Job:
        job: Job = real(cls, *arguments)
        (album / "a.png").unlink()
        return job

    monkeypatch.setattr(Job, "create", classmethod(create_then_delete))
    assert batch(album / "a.png") == 3
    assert "was deleted or moved after the job was made" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{name}_restored", "a_restored.png"),
        ("{n:3}-{width}x{height}", "001-200x200.png"),
        ("../../{name}", ".._.._a.png"),
        ("{name}/../../x", "a_.._.._x.png"),
        ("{folder}{{0}}", "album{0}.png"),
        ("%s%n{name}", "%s%na.png"),
    ],
)
def test_templates_stay_in_the_output_folder(
    batch: Batch, album: Path, tmp_path: Path, template: str, name: str
) -> None:
    code = batch(album / "a.png", "--template", template, "--strength", "0", "--quiet")
    if "/" in template:
        assert code == 2, "a separator is refused before any work"
        assert not (tmp_path / "out").exists()
    else:
        assert code == 0
        assert files_in(tmp_path / "out") == {name}


@pytest.mark.parametrize(
    "template", ["{name.__class__}", "{0}", "{name!r}", "{name:>99999999}", "{", "{n:99}", " "]
)
def test_format_strings_are_refused(
    batch: Batch, album: Path, tmp_path: Path, template: str, capfd: Any
) -> None:
    assert batch(album, "--template", template) == 2
    assert "no usable names" in capfd.readouterr().err
    assert not (tmp_path / "jobs").exists()


def test_times_are_kept_if_asked(batch: Batch, album: Path, tmp_path: Path) -> None:
    os.utime(album / "a.png", ns=(10**18, 10**18))
    assert batch(album / "a.png", "--keep-times", "--quiet") == 0
    assert (tmp_path / "out" / "a.png").stat().st_mtime_ns == 10**18
    assert batch("--resume", "1", "--verify", new=False) == 0


def test_16_bits_and_every_pixel_elsewhere(batch: Batch, tmp_path: Path) -> None:
    from ented_desktop.imaging.containers import write_png
    from ented_desktop.imaging.decode import decode

    wide = np.asarray(head(200)).astype(np.uint16) * 257 + 3
    (tmp_path / "wide.png").write_bytes(write_png(wide))
    assert batch(tmp_path / "wide.png", "--quiet") == 0
    copy = decode(tmp_path / "out" / "wide.png")
    assert copy.bit_depth == 16
    assert np.array_equal(copy.source_pixels[:4], wide[:4])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "No folder was named"),
        (["album"], "no folder for the copies"),
        (["album", "--out", "out", "--retry-failed"], "Add --resume"),
        (["--resume", "7"], "no job in"),
        (["--resume"], "no job in"),
        (["--resume", "--strength", "0.5"], "keeps the options"),
        (["--resume", "--out", "x"], "keeps the options"),
        (["album", "--resume", "7", "--out", "out"], "A job knows its folders"),
        (["empty", "--out", "out"], "no photo to restore"),
    ],
)
def test_usage(
    arguments: list[str],
    words: str,
    album: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: Any,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert main(["batch", *arguments, "--jobs-dir", "jobs"]) == 2
    assert words in capfd.readouterr().err
    assert not (tmp_path / "jobs").exists()


def test_two_do_not_run_one_job(batch: Batch, album: Path, tmp_path: Path, capfd: Any) -> None:
    from ented_desktop.jobs.folder import Job

    assert batch(album, "--quiet") == 3
    with Job.open(tmp_path / "jobs" / "0001"):
        assert batch("--resume", "1", new=False) == 2
    assert "is being run already" in capfd.readouterr().err


def test_jobs_in_a_row(
    batch: Batch, album: Path, tmp_path: Path, tiny_weights: Path, capfd: Any
) -> None:
    for name in ("a.png", "meadow.png", "torn.png"):
        assert batch(album / name, "--later") == 0
    assert "To run it: ented batch --resume 0003 --jobs-dir" in capfd.readouterr().out
    assert not files_in(tmp_path / "out")
    # One of them cannot be begun: its references are gone.
    gone = tmp_path / "gone.png"
    head(200).save(gone)
    assert batch(album / "again.png", "--references", gone, "--later", "--quiet") == 0
    gone.unlink()
    assert batch("--resume-all", new=False) == 3
    said = capfd.readouterr()
    assert [f"Job {n:04}: 1 photos" in said.out for n in (1, 2, 3, 4)] == [True] * 4
    assert "torn.png: failed" in said.err
    assert "gone.png does not exist" in said.err
    states = [peek(tmp_path / "jobs" / f"{n:04}").items[0].state.value for n in (1, 2, 3, 4)]
    assert states == ["done", "kept", "failed", "waiting"]
    head(200).save(gone)
    assert batch("--resume-all", "--quiet", new=False) == 0
    assert batch("--resume-all", new=False) == 2, "nothing is left"


@pytest.mark.parametrize(
    "more", [["x"], ["--resume"], ["--later"], ["--report", "r.json"], ["--strength", "0.5"]]
)
def test_all_jobs_take_nothing_of_one(batch: Batch, more: list[str], capfd: Any) -> None:
    assert batch("--resume-all", *more, new=False) == 2


def test_contact_sheets(batch: Batch, album: Path, tmp_path: Path, capfd: Any) -> None:
    page, pages = tmp_path / "sheet.html", tmp_path / "sheet.pdf"
    assert batch(album, "--quiet", "--sheet", page) == 3
    text = page.read_text(encoding="utf-8")
    assert "3 restored, 1 kept, 1 failed, 2 skipped" in text
    assert text.count("<article>") == 5
    page.unlink()
    assert batch("--resume", "1", "--sheet", page, "--sheet", pages, new=False) == 3
    assert page.read_text(encoding="utf-8") == text
    assert pages.read_bytes().startswith(b"%PDF")
    assert batch(album, "--sheet", "sheet.docx") == 2
    before = contents(album)
    assert batch("--resume", "1", "--sheet", album / "a.html", new=False) == 3
    assert contents(album) | before == contents(album), "no original was written"


def test_a_terminal_rings_after_long_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from ented_desktop.cli import progress

    for terminal, long_s, rings in ((True, 0.0, True), (True, 60.0, False), (False, 0.0, False)):
        monkeypatch.setattr(progress, "_LONG_S", long_s)
        display = progress.RunDisplay(1, terminal=terminal)
        display.ring()
        assert ("\a" in capsys.readouterr().err) is rings


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_names_that_are_no_text(batch: Batch, tmp_path: Path, capfd: Any) -> None:
    odd, good = tmp_path / "odd", tmp_path / "good"
    odd.mkdir()
    good.mkdir()
    photo = odd / os.fsdecode(b"caf\xe9 \xff.png")
    head(200).save(tmp_path / "x.png")
    (tmp_path / "x.png").rename(photo)
    (odd / os.fsdecode(b"torn\xff.jpg")).write_bytes(b"torn")
    Image.fromarray(astronaut()).save(tmp_path / "y.png")
    (tmp_path / "y.png").rename(good / os.fsdecode(b"ref\xfe.png"))
    words = ["--references", good, "--name-references", "--no-guard", "--no-refine"]
    assert batch(odd, *words, "--report", tmp_path / "r.json") == 3
    assert batch("--resume", "1", "--sheet", tmp_path / "s.pdf", new=False) == 3
    first, second = peek(tmp_path / "jobs" / "0001").items
    assert first.output == tmp_path / "out" / photo.name
    assert first.restored == 1
    assert first.faces[0].reference == str(next(good.iterdir()))
    assert second.state is ItemState.FAILED
    assert b"ref\\udcfe.png" in first.output.read_bytes()
