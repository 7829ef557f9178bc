"""Bad input: a clear sentence, the right exit code, no partial file, and the others go on."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from skimage.data import astronaut

from ented_desktop.cli.main import main

Command = Callable[..., int]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "good.png"
    path.parent.mkdir()
    Image.fromarray(astronaut()[:256, 100:356]).save(path)
    return path


@pytest.fixture
def restore(tmp_path: Path, tiny_weights: Path) -> Command:
    """Runs the command and leaves a report in ``report.json``."""

    def run(*arguments: object, weights: object = None, device: str = "cpu") -> int:
        words = ["restore", *arguments, "--out", tmp_path / "out", "--device", device]
        words += ["--weights", weights or tiny_weights, "--report", tmp_path / "report.json"]
        return main([str(word) for word in words])

    return run


def written(tmp_path: Path) -> list[str]:
    """Every file below the output folder, hidden and temporary ones too."""
    return sorted(path.name for path in (tmp_path / "out").rglob("*"))


def report(tmp_path: Path) -> Any:
    return json.loads((tmp_path / "report.json").read_text())


def png_bomb(path: Path) -> None:
    """A PNG that announces 30,000 x 30,000 pixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 30000, 30000, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(3_000_000), 9)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def make_bad(kind: str, folder: Path, good: Path) -> tuple[Path, str]:
    """A bad photo, and the code that it must give."""
    path = folder / f"{kind}.png"
    if kind == "truncated":
        path.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
        return path, "image-truncated"
    if kind == "zero-byte":
        path.write_bytes(b"")
        return path, "image-empty"
    if kind == "wrong-extension":
        path.write_text("Dear grandmother, ...")
        return path, "image-unsupported"
    if kind == "bomb":
        png_bomb(path)
        return path, "image-too-large"
    if kind == "no-face":
        rows = np.linspace(60, 200, 200).astype(np.uint8)
        Image.fromarray(np.repeat(rows[:, None], 300, axis=1)).save(path)
        return path, "no-face"
    return path, "image-missing"


@pytest.mark.parametrize(
    "kind", ["truncated", "zero-byte", "wrong-extension", "bomb", "no-face", "missing"]
)
def test_a_bad_photo_fails_and_the_next_is_done(
    restore: Command, good: Path, tmp_path: Path, kind: str, capfd: Any
) -> None:
    bad, code = make_bad(kind, good.parent, good)
    assert restore(bad, good) == 3
    assert written(tmp_path) == ["good.png"]
    failed, done = report(tmp_path)["photos"]
    assert failed["status"] == "failed"
    assert failed["error"]["code"] == code
    assert failed["output"] is None
    assert done["status"] == "done"
    err = capfd.readouterr().err
    assert bad.name in err
    assert "Traceback" not in err


def test_an_empty_folder(restore: Command, tmp_path: Path, capfd: Any) -> None:
    (tmp_path / "empty").mkdir()
    assert restore(tmp_path / "empty") == 2
    assert "no photo" in capfd.readouterr().err


def test_a_missing_reference(restore: Command, good: Path, tmp_path: Path, capfd: Any) -> None:
    assert restore(good, "--reference", tmp_path / "nobody.jpg") == 2
    assert "nobody.jpg does not exist" in capfd.readouterr().err
    assert written(tmp_path) == []
    assert report(tmp_path)["error"]["code"] == "reference-missing"


def test_a_reference_without_a_face(
    restore: Command, good: Path, tmp_path: Path, capfd: Any
) -> None:
    bad, _ = make_bad("no-face", tmp_path, good)
    assert restore(good, "--reference", bad) == 3
    assert "No face was found in the reference" in capfd.readouterr().err
    assert written(tmp_path) == []
    assert report(tmp_path)["error"]["code"] == "reference-no-face"


def test_a_corrupt_checkpoint(
    restore: Command, good: Path, tmp_path: Path, tiny_models: Path, capfd: Any
) -> None:
    copy = tmp_path / "weights"
    copy.mkdir()
    for file in (tiny_models / "ented-test" / "0.1").iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    weights = copy / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])
    assert restore(good, weights=copy) == 4
    assert written(tmp_path) == []
    assert report(tmp_path)["error"]["code"] == "model-corrupt"
    assert "Traceback" not in capfd.readouterr().err


def test_a_mismatched_checkpoint(
    restore: Command, good: Path, tmp_path: Path, tiny_models: Path
) -> None:
    copy = tmp_path / "weights"
    copy.mkdir()
    for file in (tiny_models / "ented-test" / "0.1").iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    config = json.loads((copy / "config.json").read_text())
    config["network"]["width"] = "compact"
    (copy / "config.json").write_text(json.dumps(config))
    assert restore(good, weights=copy) == 4
    assert report(tmp_path)["error"]["code"] == "model-incompatible"
    assert written(tmp_path) == []


def test_missing_weights(restore: Command, good: Path, tmp_path: Path, capfd: Any) -> None:
    assert restore(good, weights="ented-of-tomorrow") == 4
    assert "ented-of-tomorrow" in capfd.readouterr().err
    assert written(tmp_path) == []


def test_a_device_that_is_not_there(restore: Command, good: Path, tmp_path: Path) -> None:
    device = "mps" if torch.cuda.is_available() else "cuda"
    assert restore(good, device=device) == 5
    assert report(tmp_path)["error"]["code"] == "device-unavailable"
    assert written(tmp_path) == []


def test_output_where_a_file_lies(
    good: Path, tmp_path: Path, tiny_weights: Path, capfd: Any
) -> None:
    (tmp_path / "out").write_text("a file")
    words = ["restore", good, "--out", tmp_path / "out", "--weights", tiny_weights]
    assert main([str(word) for word in words]) == 6
    assert "--out" in capfd.readouterr().err
    assert (tmp_path / "out").read_text() == "a file"


def test_a_report_that_would_replace_a_photo(
    good: Path, tmp_path: Path, tiny_weights: Path
) -> None:
    before = good.read_bytes()
    words = ["restore", good, "--out", tmp_path / "out", "--weights", tiny_weights]
    words += ["--report", good, "--overwrite"]
    assert main([str(word) for word in words]) == 6
    assert good.read_bytes() == before
