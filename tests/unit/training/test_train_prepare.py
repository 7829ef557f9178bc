from __future__ import annotations

import csv
from pathlib import Path

import cv2
import numpy as np
import pytest

from ented_desktop.base.errors import InputError
from ented_desktop.training.prepare import prepare

data = pytest.importorskip("skimage.data", reason="the portrait comes with scikit-image")


def _write(path: Path, pixels: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(path), pixels[..., ::-1])


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_portraits_become_crops_and_pairs(tmp_path: Path) -> None:
    portrait = cv2.resize(data.astronaut(), None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    raw = tmp_path / "raw"
    _write(raw / "eileen" / "one.png", portrait)
    # Another exposure of the same sitting: darker, and moved.
    other = np.clip(portrait[40:, 60:].astype(np.float32) * 0.8, 0, 255).astype(np.uint8)
    _write(raw / "eileen" / "two.png", np.ascontiguousarray(other[:, ::-1]))
    _write(raw / "sky.png", np.full((256, 256, 3), 140, np.uint8))
    said: list[str] = []

    found = prepare(raw, tmp_path / "out", licence="public domain", say=said.append)

    assert (found.crops, found.pairs) == (2, 2)
    assert len(said) == 1
    assert "sky.png" in said[0]
    rows = _rows(tmp_path / "out" / "faces.csv")
    assert {row["person"] for row in rows} == {"eileen"}
    assert {row["colour"] for row in rows} == {"colour"}
    for row in rows:
        crop = cv2.imread(str(tmp_path / "out" / row["file"]))
        assert crop is not None
        assert crop.shape == (int(row["size_px"]), int(row["size_px"]), 3)
    pairs = _rows(tmp_path / "out" / "pairs.csv")
    assert {(p["ground_truth"], p["reference"]) for p in pairs} == {
        (rows[0]["file"], rows[1]["file"]),
        (rows[1]["file"], rows[0]["file"]),
    }


def test_a_folder_without_faces_is_told(tmp_path: Path) -> None:
    _write(tmp_path / "raw" / "sky.png", np.full((256, 256, 3), 140, np.uint8))
    with pytest.raises(InputError, match="usable face") as caught:
        prepare(tmp_path / "raw", tmp_path / "out")
    assert caught.value.code == "training-data-missing"
