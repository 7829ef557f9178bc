"""Pairs files: reading, writing, making; and the faces they name."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from PIL import Image
from skimage import data

from ented_desktop.base.errors import Cancelled, InputError, UsageError
from ented_desktop.base.progress import CancelToken, Progress
from ented_desktop.evaluation.augment import augmented_reference
from ented_desktop.evaluation.datasets import (
    EvalPair,
    degraded_face,
    format_pairs,
    load_face,
    read_pairs,
)
from ented_desktop.evaluation.prepare import make_pairs, read_catalogue


def test_pairs_survive_writing_and_reading(tmp_path):
    pairs = [
        EvalPair("a/é,1.jpg", reference="a/2.jpg", person="ä", factor=4.0, seed=7),
        EvalPair("b.png", lq="low/b.png", wrong_reference="c.png", person="b"),
        EvalPair("c.png", person="c", factor=2.5, seed=0),
    ]
    file = tmp_path / "pairs.csv"
    file.write_text(format_pairs(pairs), encoding="utf-8")
    assert read_pairs(file) == pairs
    assert [pair.factor_label for pair in pairs] == ["4x", "given", "2.5x"]
    assert pairs[0].name == "a/é,1"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("lq,reference\nx,y\n", "no column gt"),
        ("gt,lq\n", "no rows"),
        ("gt,lq,person\n,,a\n", "line 2: gt and lq are empty"),
        ("gt,factor,seed\na.png,4,1\nb.png,four,1\n", "line 3: factor or seed"),
        ("gt,factor,seed\na.png,4,\n", "line 2: lq is empty"),
        ("gt,factor,seed\na.png,0,1\n", "factor is not between"),
        ("gt,factor,seed\na.png,nan,1\n", "factor is not between"),
        ("gt,factor,seed\na.png,4,-1\n", "seed of 0 or more"),
    ],
)
def test_a_bad_pairs_file_names_its_line(tmp_path, text, why):
    file = tmp_path / "pairs.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=why):
        read_pairs(file)


def test_a_missing_or_binary_pairs_file(tmp_path):
    with pytest.raises(UsageError) as caught:
        read_pairs(tmp_path / "none.csv")
    assert caught.value.code == "pairs-missing"
    (tmp_path / "binary.csv").write_bytes(b"\xff\xfe\x00gt")
    with pytest.raises(UsageError) as caught:
        read_pairs(tmp_path / "binary.csv")
    assert caught.value.code == "pairs-invalid"


def _faces_folder(folder, people=("p1", "p1", "p2", "p3"), kinds=("colour",) * 4):
    portrait = data.astronaut()[:200, 130:330]
    rows = []
    for index, (person, kind) in enumerate(zip(people, kinds, strict=True)):
        name = f"set/face-{index}.png"
        (folder / "set").mkdir(exist_ok=True)
        Image.fromarray(np.roll(portrait, 9 * index, axis=1)).save(folder / name)
        rows.append({"file": name, "person": person, "colour": kind})
    with (folder / "faces.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, ["file", "person", "colour"])
        writer.writeheader()
        writer.writerows(rows)
    (folder / "pairs.csv").write_text(
        "ground_truth,reference,person,taken,identity_distance\n"
        "set/face-0.png,set/face-3.png,p1,another time,0.4\n"
        "set/face-0.png,set/face-1.png,p1,another time,0.3\n",
        encoding="utf-8",
    )


def _different_each_time():
    rng = np.random.default_rng(0)

    def embed(_face):
        vector = rng.standard_normal(128).astype(np.float32)
        return vector / np.linalg.norm(vector)

    return embed


def test_made_pairs_are_reproducible_and_complete(tmp_path):
    _faces_folder(tmp_path)
    seen: list[Progress] = []
    first = make_pairs(tmp_path, (4, 8), _different_each_time(), progress=seen.append)
    assert first == make_pairs(tmp_path, (4, 8), _different_each_time())
    assert len(first) == 8
    assert [p.item for p in seen] == [f"set/face-{i}.png" for i in range(4)]
    assert first[0].reference == "set/face-1.png"
    assert all(pair.reference == "" for pair in first[2:])
    assert first[0].seed == first[1].seed
    assert len({pair.seed for pair in first}) == 4
    other = make_pairs(tmp_path, (4, 8), _different_each_time(), seed=1)
    assert other[0].seed != first[0].seed
    person = {pair.gt: pair.person for pair in first}
    for pair in first:
        assert person[pair.wrong_reference] != pair.person


def test_the_wrong_person_is_never_one_who_looks_the_same(tmp_path):
    _faces_folder(tmp_path)
    # The first three faces look alike: p2 is p1 under another name.
    vectors = iter([np.eye(128, dtype=np.float32)[i] for i in (0, 0, 0, 1)])
    pairs = make_pairs(tmp_path, (4,), lambda _face: next(vectors))
    assert [pair.wrong_reference for pair in pairs[:3]] == ["set/face-3.png"] * 3
    vectors = iter([np.eye(128, dtype=np.float32)[0]] * 4)
    assert {p.wrong_reference for p in make_pairs(tmp_path, (4,), lambda _f: next(vectors))} == {""}


def test_the_wrong_person_is_grey_for_a_grey_face(tmp_path):
    _faces_folder(tmp_path, ("a", "b", "c", "d"), ("grey", "colour", "colour", "grey"))
    pairs = make_pairs(tmp_path, (4,), _different_each_time())
    assert pairs[0].wrong_reference == "set/face-3.png"
    assert pairs[1].wrong_reference == "set/face-2.png"


def test_making_pairs_can_be_stopped_and_needs_tables(tmp_path):
    with pytest.raises(InputError) as caught:
        read_catalogue(tmp_path)
    assert caught.value.code == "faces-table-missing"
    _faces_folder(tmp_path)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        make_pairs(tmp_path, (4,), _different_each_time(), cancel=token)
    (tmp_path / "faces.csv").write_text("name\nx\n")
    with pytest.raises(InputError) as caught:
        read_catalogue(tmp_path)
    assert caught.value.code == "faces-table-invalid"


def test_faces_are_brought_to_512_and_must_be_square(tmp_path):
    _faces_folder(tmp_path)
    face, side = load_face(tmp_path / "set" / "face-0.png")
    assert (face.shape, face.dtype, side) == ((512, 512, 3), np.float32, 200)
    assert face.min() >= 0
    assert face.max() <= 1
    Image.fromarray(data.astronaut()[:100]).save(tmp_path / "wide.png")
    with pytest.raises(InputError) as caught:
        load_face(tmp_path / "wide.png")
    assert caught.value.code == "crop-not-square"


def test_the_degraded_face_is_made_again_or_read(tmp_path):
    _faces_folder(tmp_path)
    gt = load_face(tmp_path / "set" / "face-0.png")[0]
    row = EvalPair("set/face-0.png", factor=4.0, seed=5)
    made = degraded_face(row, tmp_path, gt)
    np.testing.assert_array_equal(made, degraded_face(row, tmp_path, gt))
    smaller = degraded_face(EvalPair("set/face-0.png", factor=8.0, seed=5), tmp_path, gt)
    assert np.abs(smaller - gt).mean() > np.abs(made - gt).mean() > 0
    Image.fromarray(np.rint(made * 255).astype(np.uint8)).save(tmp_path / "low.png")
    read = degraded_face(EvalPair("set/face-0.png", lq="low.png"), tmp_path, gt)
    np.testing.assert_array_equal(np.rint(read * 255), np.rint(made * 255))


def test_an_augmented_reference_is_not_the_ground_truth(tmp_path):
    gt = data.astronaut().astype(np.float32) / 255
    first, again, other = (augmented_reference(gt, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert first.shape == gt.shape
    assert first.dtype == np.float32
    assert np.abs(first - gt).mean() > 0.02
    assert np.abs(first - other).mean() > 0.02
