"""The folder of an evaluation: rows outlive the run, parts become a whole."""

from __future__ import annotations

import dataclasses
import json

import numpy as np
import pytest
from PIL import Image
from skimage import data

from ented_desktop.base.errors import OutputError, UsageError
from ented_desktop.evaluation.conditions import CONDITIONS
from ented_desktop.evaluation.datasets import EvalPair, part_of
from ented_desktop.evaluation.finish import write_results
from ented_desktop.evaluation.protocol import FaceResult, Record
from ented_desktop.evaluation.rows import ROWS, RowStore, Settings

SETTINGS = Settings(
    weights={"name": "ented-test", "version": "1", "sha256": "0" * 64},
    device="cpu",
    conditions=CONDITIONS,
    strengths=(1.0, 0.5),
    peers={},
    missing={},
    pairs="digest",
    rows=6,
    root=".",
)

PAIRS = [
    EvalPair(f"set/{i}.png", reference="r.png", person=str(i // 2), factor=factor, seed=i)
    for i in range(3)
    for factor in (4.0, 8.0)
]


def _result(pair, value=20.0):
    picture = np.full((512, 512, 3), 0.5, dtype=np.float32)
    records = tuple(
        Record(pair, condition, 384, {"psnr": value + n}, {"colour": "grey"})
        for n, condition in enumerate(("input", "same", "same@0.5"))
    )
    names = ("gt", "input", "same", "same@0.5")
    vectors = {name: np.full(4, pair.seed + n, np.float32) for n, name in enumerate(names)}
    images = {record.condition: picture for record in records}
    return FaceResult(pair, picture, images, records, {"alexnet": vectors})


def _filled(folder, rows=PAIRS, **changes):
    store = RowStore(folder)
    settings = dataclasses.replace(SETTINGS, **changes)
    assert store.begin(settings, resume=False, overwrite=False) == set()
    for pair in rows:
        store.add(_result(pair))
    return store


def test_rows_are_read_as_they_were_written(tmp_path):
    store = _filled(tmp_path / "out", PAIRS[:2])
    assert store.settings() == dataclasses.replace(
        SETTINGS, conditions=list(CONDITIONS), strengths=[1.0, 0.5]
    )
    records = store.records()
    assert records == [record for pair in PAIRS[:2] for record in _result(pair).records]
    assert records[0].traits == {"colour": "grey"}
    vectors = store.features(PAIRS[1])["alexnet"]
    np.testing.assert_array_equal(vectors["same@0.5"], np.full(4, 3.0))
    assert store.picture(PAIRS[1], "same").is_file()
    assert store.features(PAIRS[4]) == {}
    infinite = RowStore(tmp_path / "infinite")
    infinite.begin(SETTINGS, resume=False, overwrite=False)
    infinite.add(_result(PAIRS[0], float("inf")))
    assert infinite.records()[0].scores["psnr"] == float("inf")


def test_a_killed_run_goes_on_where_it_was(tmp_path):
    folder = tmp_path / "out"
    store = _filled(folder, PAIRS[:3])
    with (folder / ROWS).open("a", encoding="utf-8") as stream:
        stream.write('{"pair": {"gt": "set/1.png", "lq')  # the power went here
    with pytest.raises(OutputError):
        store.begin(SETTINGS, resume=False, overwrite=False)
    done = store.begin(SETTINGS, resume=True, overwrite=False)
    assert done == {("set/0", "4x"), ("set/0", "8x"), ("set/1", "4x")}
    for pair in PAIRS[3:]:
        store.add(_result(pair))
    assert store.records() == _filled(tmp_path / "whole").records()
    assert store.begin(SETTINGS, resume=False, overwrite=True) == set()
    assert store.records() == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"weights": {"name": "other"}}, "weights"),
        ({"strengths": (1.0,)}, "strengths"),
        ({"pairs": "others"}, "pairs"),
        ({"missing": {"lpips": "gone"}}, "missing"),
        ({"part": (1, 2)}, "part"),
    ],
)
def test_rows_of_other_settings_are_never_mixed(tmp_path, change, what):
    store = _filled(tmp_path / "out", PAIRS[:1])
    with pytest.raises(UsageError, match=what):
        store.begin(dataclasses.replace(SETTINGS, **change), resume=True, overwrite=False)
    moved = dataclasses.replace(SETTINGS, device="cuda", root="elsewhere")
    assert len(store.begin(moved, resume=True, overwrite=False)) == 1


def test_parts_share_the_rows_and_together_are_the_whole(tmp_path):
    parts = [part_of(PAIRS, number, 2) for number in (1, 2)]
    assert [len(part) for part in parts] == [4, 2]
    assert {pair.gt for pair in parts[0]} & {pair.gt for pair in parts[1]} == set()
    assert part_of(PAIRS, 1, 1) == PAIRS
    stores = [
        _filled(tmp_path / f"part{n}", part, part=(n, 2)) for n, part in enumerate(parts, start=1)
    ]
    merged, whole = RowStore(tmp_path / "merged"), _filled(tmp_path / "whole")
    merged.merge(stores, overwrite=False)
    assert merged.settings() == whole.settings()
    assert write_results(merged) == write_results(whole)
    for pair in PAIRS:
        assert merged.picture(pair, "same").is_file()
        assert merged.features(pair).keys() == {"alexnet"}
    with pytest.raises(OutputError):
        merged.merge(stores, overwrite=False)


def test_parts_that_do_not_belong_together_are_refused(tmp_path):
    first = _filled(tmp_path / "1", PAIRS[:4], part=(1, 2))
    second = _filled(tmp_path / "2", PAIRS[4:5], part=(2, 2))
    other = _filled(tmp_path / "3", PAIRS[4:], part=(2, 2), pairs="others")
    for parts, code in (
        ([first, second], "parts-missing"),
        ([first, other], "parts-differ"),
        ([first, _filled(tmp_path / "4", PAIRS[3:], part=(2, 2))], "parts-differ"),
        ([first, RowStore(tmp_path / "none")], "evaluation-missing"),
    ):
        out = RowStore(tmp_path / "out")
        with pytest.raises(UsageError) as caught:
            out.merge(parts, overwrite=True)
        assert caught.value.code == code
        assert not out.folder.exists()
    with pytest.raises(UsageError) as caught:
        first.merge([first, second], overwrite=True)
    assert caught.value.code == "merge-into-part"
    assert len(first.records()) == 12


def test_what_is_written_stays_inside_the_folder(tmp_path):
    faces = tmp_path / "faces"
    faces.mkdir()
    Image.fromarray(data.astronaut()).save(faces / "a.png")
    for name in ((faces / "a.png").as_posix(), "../faces/a.png"):
        store = RowStore(tmp_path / "out")
        pair = EvalPair(name, person="a", factor=4.0, seed=1)
        assert store.picture(pair, "none").resolve().is_relative_to(store.folder.resolve())
        store.begin(SETTINGS, resume=False, overwrite=True)
        store.add(_result(pair))
    assert [file.name for file in faces.iterdir()] == ["a.png"]


def test_a_damaged_folder_is_told(tmp_path):
    store = _filled(tmp_path / "out", PAIRS[:2])
    text = (store.folder / ROWS).read_text()
    (store.folder / ROWS).write_text("{broken\n" + text)
    with pytest.raises(UsageError, match="line 1"):
        store.records()
    settings = store.folder / "settings.json"
    settings.write_text(json.dumps({"format": 99}))
    with pytest.raises(UsageError, match="does not hold an evaluation"):
        store.settings()
