"""``ented restore`` as a user runs it, with an untrained network that nearly keeps its input."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import torch
from PIL import Image
from skimage.data import astronaut

from ented_desktop.cli.main import main
from ented_desktop.nets import checkpoint_writer
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED

Command = Callable[..., int]


def portrait(size: int = 256) -> Image.Image:
    """The astronaut's head and shoulders, once shrunk to 64 px and enlarged again."""
    head = Image.fromarray(astronaut()).crop((100, 0, 356, 256))
    return head.resize((96, 96)).resize((size, size), Image.Resampling.BICUBIC)


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """A folder with two photos, one of them in a folder of its own."""
    folder = tmp_path / "album"
    (folder / "1962").mkdir(parents=True)
    portrait().save(folder / "mother.png")
    portrait(240).save(folder / "1962" / "Größmutter 日本.png")
    return folder


@pytest.fixture
def good_photo(tmp_path: Path) -> Path:
    path = tmp_path / "good.png"
    Image.fromarray(astronaut()).save(path)
    return path


@pytest.fixture
def restore(tmp_path: Path, tiny_weights: Path) -> Command:
    """Runs ``ented restore`` on the CPU with the test's weights into ``out``."""

    def run(*arguments: object, out: Path | None = None, weights: object = None) -> int:
        words = ["restore", *arguments, "--out", out or tmp_path / "out", "--device", "cpu"]
        words += ["--weights", weights or tiny_weights]
        return main([str(word) for word in words])

    return run


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def samples(path: Path) -> npt.NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image)


def report_of(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def files_in(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


def test_a_folder_with_a_reference(
    restore: Command, album: Path, good_photo: Path, tmp_path: Path, capfd: Any
) -> None:
    before = {path: digest(path) for path in [*album.rglob("*.png"), good_photo]}
    report_file = tmp_path / "report.json"
    assert restore(album, "--reference", good_photo, "--report", report_file) == 0
    assert files_in(tmp_path / "out") == {"mother.png", "1962/Größmutter 日本.png"}
    assert {path: digest(path) for path in before} == before
    report = report_of(report_file)
    assert report["device"] == "cpu"
    assert report["error"] is None
    assert report["weights"]["name"] == "ented-test"
    assert len(report["weights"]["sha256"]) == 64
    assert [set(photo) for photo in report["photos"]] == [
        {"input", "output", "status", "error", "seconds", "faces"}
    ] * 2
    for photo in report["photos"]:
        assert photo["status"] == "done"
        assert Path(photo["output"]).is_file()
        seconds = photo["seconds"]
        assert set(seconds) == {"decode", "detect", "restore", "paste", "encode", "total"}
        parts = sum(value for name, value in seconds.items() if name != "total")
        assert 0 < parts <= seconds["total"] + 1e-3
        (face,) = photo["faces"]
        assert face["outcome"] == "restored"
        assert face["reference"] == str(good_photo)
        assert face["likeness"] > 0.5
        assert face["reason"].startswith("Same person")
        assert face["reason_code"] == "reference-only"
        assert 0 < face["identity_before"] < 40
        # This network hardly changes anything.
        assert face["identity_after"] == pytest.approx(face["identity_before"], abs=3)
        x0, y0, x1, y1 = face["box"]
        assert 20 < x1 - x0 < 160
        assert 20 < y1 - y0 < 160
    out = capfd.readouterr().out
    assert "1 face restored" in out
    assert "2 photos in" in out


def test_pixels_away_from_the_face_keep_every_bit(
    restore: Command, tmp_path: Path, wild_weights: Path
) -> None:
    photo = tmp_path / "photo.png"
    portrait().save(photo)
    assert restore(photo, "--no-guard", weights=wild_weights) == 0
    before, after = (
        samples(photo),
        samples(tmp_path / "out/photo.png"),
    )
    differs = (before != after).any(axis=2)
    assert differs.any()
    # The face lies in the middle; the picture's rim is shoulders, flag and background.
    for rim in (np.s_[:8], np.s_[-60:], np.s_[:, :30], np.s_[:, -30:]):
        assert not differs[rim].any()


def test_strength_zero_is_the_original(restore: Command, album: Path, tmp_path: Path) -> None:
    assert restore(album / "mother.png", "--strength", 0, "--report", tmp_path / "r.json") == 0
    before = samples(album / "mother.png")
    assert np.array_equal(before, samples(tmp_path / "out" / "mother.png"))
    (face,) = report_of(tmp_path / "r.json")["photos"][0]["faces"]
    assert face["outcome"] == "kept"


def test_without_a_reference_the_report_says_so(
    restore: Command, album: Path, tmp_path: Path
) -> None:
    assert restore(album / "mother.png", "--report", tmp_path / "r.json") == 0
    (face,) = report_of(tmp_path / "r.json")["photos"][0]["faces"]
    assert face["outcome"] == "restored"
    assert "without a reference" in face["reason"]
    assert face["reference"] is None
    assert face["identity_before"] is None


def test_require_reference_keeps_the_face(restore: Command, album: Path, tmp_path: Path) -> None:
    photo = album / "mother.png"
    assert restore(photo, "--require-reference", "--report", tmp_path / "r.json") == 0
    (face,) = report_of(tmp_path / "r.json")["photos"][0]["faces"]
    assert (face["outcome"], face["reference"]) == ("kept", None)
    assert np.array_equal(samples(photo), samples(tmp_path / "out" / "mother.png"))


def test_a_photo_does_not_serve_itself(restore: Command, album: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy under another name.png"
    copy.write_bytes((album / "mother.png").read_bytes())
    arguments = ("--reference", copy, "--require-reference", "--report", tmp_path / "r.json")
    assert restore(album / "mother.png", *arguments) == 0
    (face,) = report_of(tmp_path / "r.json")["photos"][0]["faces"]
    assert face["outcome"] == "kept"
    assert "itself" in face["reason"]


@pytest.fixture(scope="module")
def wild_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network that paints every face into something else."""
    root = tmp_path_factory.mktemp("wild")
    config = EntedConfig(width="tiny", upsample="bilinear", fir=False, residual_rgb=True)
    with torch.random.fork_rng():
        torch.manual_seed(1)
        state = ENTED(config).state_dict()
    for key in state:
        if key.endswith("rgb.weight"):
            state[key] = state[key] * 400
    checkpoint_writer.save("ented-wild", "1", config, state, "# Wild\n", root=root)
    return root / "ented-wild" / "1"


@pytest.mark.parametrize("with_reference", [True, False])
def test_guard_keeps_a_face_that_became_another(
    restore: Command,
    album: Path,
    good_photo: Path,
    tmp_path: Path,
    wild_weights: Path,
    with_reference: bool,
) -> None:
    photo = album / "mother.png"
    arguments = [photo, "--report", tmp_path / "r.json", "--overwrite"]
    if with_reference:
        arguments += ["--reference", good_photo]
    assert restore(*arguments, weights=wild_weights) == 0
    (face,) = report_of(tmp_path / "r.json")["photos"][0]["faces"]
    assert face["outcome"] == "kept", face
    assert "Restoring would have" in face["reason"]
    before = samples(photo)
    assert np.array_equal(before, samples(tmp_path / "out" / "mother.png"))
    if with_reference:
        assert face["identity_after"] > face["identity_before"] + 3

    assert restore(*arguments, "--no-guard", weights=wild_weights) == 0
    (face,) = report_of(tmp_path / "r.json")["photos"][0]["faces"]
    assert face["outcome"] == "restored"
    assert not np.array_equal(before, samples(tmp_path / "out" / "mother.png"))


@pytest.mark.parametrize("size", [512, 250])
def test_aligned_crops_need_no_detection(
    restore: Command, tmp_path: Path, wild_weights: Path, size: int
) -> None:
    crop = tmp_path / "crop.png"
    Image.fromarray(np.full((size, size, 3), 90, np.uint8)).save(crop)
    arguments = ("--aligned", "--no-guard", "--report", tmp_path / "r.json")
    assert restore(crop, *arguments, weights=wild_weights) == 0
    after = samples(tmp_path / "out" / "crop.png")
    assert after.shape == (size, size, 3)
    # All of the crop is face: up to the corners.
    corners = after[[0, 0, -1, -1], [0, -1, 0, -1]]
    assert (corners != 90).any()
    (face,) = report_of(tmp_path / "r.json")["photos"][0]["faces"]
    assert face["box"] == [0, 0, size - 1, size - 1]


def test_aligned_must_be_square(restore: Command, tmp_path: Path) -> None:
    photo = tmp_path / "wide.png"
    Image.new("RGB", (300, 200)).save(photo)
    assert restore(photo, "--aligned", "--report", tmp_path / "r.json") == 3
    assert report_of(tmp_path / "r.json")["photos"][0]["error"]["code"] == "not-square"


def test_grey_and_sepia_stay_what_they_are(
    restore: Command, tmp_path: Path, good_photo: Path, wild_weights: Path
) -> None:
    grey = portrait().convert("L")
    grey.save(tmp_path / "grey.png")
    luma = np.asarray(grey, np.float32)[..., None] / 255
    sepia = np.rint(luma * [255, 225, 180]).astype(np.uint8)
    Image.fromarray(sepia).save(tmp_path / "sepia.png")
    names = ("grey.png", "sepia.png")
    photos = [tmp_path / name for name in names]
    assert restore(*photos, "--reference", good_photo, "--no-guard", weights=wild_weights) == 0
    written = samples(tmp_path / "out" / "grey.png")
    assert written.ndim == 2
    assert not np.array_equal(written, np.asarray(grey))
    after = samples(tmp_path / "out" / "sepia.png").astype(int)
    assert (after != sepia).any()
    dark = after[..., 0] < 250  # where red is full, the ratio cannot hold
    assert (after[..., 0] >= after[..., 1])[dark].mean() > 0.99
    assert (after[..., 1] >= after[..., 2])[dark].mean() > 0.99


def test_names_that_collide_get_numbers(restore: Command, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        portrait(200 if folder == "a" else 220).save(tmp_path / folder / "x.png")
    portrait(240).save(tmp_path / "a" / "x.tif")
    folders = (tmp_path / "a", tmp_path / "b")
    assert restore(*folders, "--format", "png", "--strength", 0) == 0
    assert files_in(tmp_path / "out") == {"x.png", "x-2.png", "x-3.png"}
    sizes = {samples(tmp_path / "out" / name).shape[1] for name in files_in(tmp_path / "out")}
    assert sizes == {200, 220, 240}


@pytest.mark.parametrize("format_name", ["png", "jpg", "tiff", "webp", "heic", "avif"])
def test_formats(restore: Command, album: Path, tmp_path: Path, format_name: str) -> None:
    assert restore(album / "mother.png", "--format", format_name) == 0
    (name,) = files_in(tmp_path / "out")
    with Image.open(tmp_path / "out" / name) as image:
        assert image.format == {"jpg": "JPEG", "heic": "HEIF"}.get(format_name, format_name.upper())


@pytest.mark.parametrize("overwrite", [False, True])
def test_an_original_is_never_written(restore: Command, album: Path, overwrite: bool) -> None:
    before = {path: digest(path) for path in album.rglob("*.png")}
    flags = ["--overwrite"] if overwrite else []
    assert restore(album, *flags, out=album) == 6
    assert {path: digest(path) for path in album.rglob("*.png")} == before
    assert len(files_in(album)) == 2


def test_existing_files_stay_unless_asked(restore: Command, album: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "mother.png"
    target.parent.mkdir()
    target.write_bytes(b"something precious")
    report = tmp_path / "r.json"
    assert restore(album, "--report", report) == 6
    assert target.read_bytes() == b"something precious"
    codes = [photo["error"] for photo in report_of(report)["photos"]]
    assert {error["code"] for error in codes if error} == {"output-exists"}
    assert sum(error is None for error in codes) == 1  # the other photo was still done
    report_before = report.read_bytes()
    assert restore(album, "--report", report) == 6  # nor is the report replaced
    assert report.read_bytes() == report_before
    assert restore(album, "--report", report, "--overwrite") == 0
    assert samples(target).shape == (256, 256, 3)


def test_an_earlier_output_inside_the_folder_is_no_input(
    restore: Command, album: Path, tmp_path: Path
) -> None:
    out = album / "restored"
    assert restore(album, "--strength", 0, out=out) == 0
    report = tmp_path / "r.json"
    assert restore(album, "--strength", 0, "--overwrite", "--report", report, out=out) == 0
    assert len(report_of(report)["photos"]) == 2
    assert len(files_in(out)) == 2


def test_quiet_says_nothing_but_errors(
    restore: Command, album: Path, tmp_path: Path, capfd: Any
) -> None:
    assert restore(album / "mother.png", "--quiet") == 0
    assert capfd.readouterr() == ("", "")
    assert restore(album / "mother.png", tmp_path / "gone.png", "--quiet") == 6
    captured = capfd.readouterr()
    assert captured.out == ""
    assert "exists already" in captured.err
    assert "gone.png" in captured.err


@pytest.mark.parametrize("value", ["-0.1", "1.1", "nan", "much"])
def test_strength_outside_its_range(restore: Command, album: Path, value: str, capfd: Any) -> None:
    assert restore(album, f"--strength={value}") == 2
    assert "0 to 1" in capfd.readouterr().err


def test_usage(tmp_path: Path, restore: Command, capfd: Any) -> None:
    assert main(["restore", "--out", str(tmp_path)]) == 2
    assert main(["restore", str(tmp_path)]) == 2
    assert main(["polish"]) == 2
    (tmp_path / "empty").mkdir()
    capfd.readouterr()
    assert restore(tmp_path / "empty") == 2
    assert "no photo" in capfd.readouterr().err
