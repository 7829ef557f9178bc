from __future__ import annotations

import csv
from pathlib import Path

import cv2
import numpy as np
import pytest
from face_scenes import astronaut

from ented_desktop.faces.align import align
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import (
    SAME_PERSON_ANGLE_DEG,
    SAME_PERSON_LIKENESS,
    FaceEmbedder,
    angle_deg,
    dlib_chip,
    likeness,
)
from ented_desktop.faces.weights_list import list_face_weights


def test_angle() -> None:
    x, y = np.eye(128, dtype=np.float32)[:2]
    assert angle_deg(x, 3 * x) == pytest.approx(0, abs=1e-6)
    assert angle_deg(x, y) == pytest.approx(90)
    assert angle_deg(x, -x) == pytest.approx(180)
    assert angle_deg(x, x + y) == pytest.approx(45)


def test_likeness_falls_with_the_angle_and_is_a_half_at_the_threshold() -> None:
    def turned(degrees: float) -> np.ndarray:
        vector = np.zeros(128, np.float32)
        vector[:2] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        return vector

    values = [likeness(turned(0), turned(d)) for d in (0, 10, SAME_PERSON_ANGLE_DEG, 34, 180)]
    assert values == sorted(values, reverse=True)
    assert values[2] == pytest.approx(SAME_PERSON_LIKENESS, abs=1e-3)
    assert values[0] > 0.99
    assert 0 <= values[-1] < 0.01


def test_embedding_is_of_unit_length_and_does_not_mind_the_mirror(
    detector: FaceDetector, embedder: FaceEmbedder
) -> None:
    picture = astronaut()
    aligned = align(picture, detector.detect(picture)[0])
    one = embedder.embed(aligned)
    assert one.shape == (128,)
    assert one.dtype == np.float32
    assert float(np.linalg.norm(one)) == pytest.approx(1, abs=1e-5)
    np.testing.assert_array_equal(one, embedder.embed(aligned.crop))
    mirrored = np.ascontiguousarray(picture[:, ::-1])
    other = embedder.embed(align(mirrored, detector.detect(mirrored)[0]))
    assert angle_deg(one, other) < 10
    small = embedder.embed(align(picture, detector.detect(picture)[0], size=256))
    assert angle_deg(one, small) < 8


def test_chip_holds_the_same_part_at_every_crop_size() -> None:
    crop = cv2.GaussianBlur(
        np.random.default_rng(0).random((512, 512, 3)).astype(np.float32), (0, 0), 20
    )
    crop = (crop - crop.min()) / np.ptp(crop)
    chips = []
    for size in (128, 256, 512, 1024):
        # The template is scaled without a half-pixel shift, and so are these.
        matrix = np.array([[size / 512, 0, 0], [0, size / 512, 0]])
        way = cv2.INTER_LINEAR
        chips.append(dlib_chip(cv2.warpAffine(crop, matrix, (size, size), flags=way)).astype(int))
    for chip in chips[:-1]:
        assert chip.shape == (150, 150, 3)
        assert np.abs(chip - chips[2]).mean() < 2.0


@pytest.mark.shared
@pytest.mark.slow
def test_threshold_on_people_it_was_not_chosen_on(embedder: FaceEmbedder, shared_dir: Path) -> None:
    folder = shared_dir / "faces" / "eval"
    with (folder / "pairs.csv").open(encoding="utf-8") as file:
        pairs = [row for row in csv.DictReader(file) if row["taken"] == "another time"]
    pairs = list({row["person"]: row for row in pairs}.values())

    def embed(name: str) -> np.ndarray:
        bgr = cv2.imread(str(folder / name))
        return embedder.embed(np.ascontiguousarray(bgr[..., ::-1], np.float32) / 255)

    truths = [embed(row["ground_truth"]) for row in pairs]
    references = [embed(row["reference"]) for row in pairs]
    same = [likeness(a, b) for a, b in zip(truths, references, strict=True)]
    different = [
        likeness(a, b) for i, a in enumerate(truths) for j, b in enumerate(references) if i != j
    ]
    assert len(same) >= 8
    assert np.mean(np.array(same) > SAME_PERSON_LIKENESS) >= 0.8
    assert np.mean(np.array(different) > SAME_PERSON_LIKENESS) <= 0.05


def test_weights_are_listed(tmp_path: Path) -> None:
    listed = list_face_weights(tmp_path)
    assert {one.purpose for one in listed} == {"detector", "identity", "parser"}
    assert [one.installed for one in listed] == [True, False, False, True, False]
    (tmp_path / "parsing_parsenet.pth").write_bytes(b"x")
    assert list_face_weights(tmp_path)[-1].installed
    assert all(len(one.sha256) in (0, 64) for one in listed)
