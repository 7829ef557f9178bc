"""The paper's figures, its sets as rows, and failures by kind."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from ented_desktop.base.errors import InputError, UsageError
from ented_desktop.domain.face import FACE_TEMPLATE_512
from ented_desktop.evaluation.conditions import PEERS
from ented_desktop.evaluation.datasets import EvalPair, read_pairs
from ented_desktop.evaluation.kinds import by_kind
from ented_desktop.evaluation.paper import SETS, beside, load_tables, tables_of
from ented_desktop.evaluation.paper_sets import read_set
from ented_desktop.evaluation.protocol import Record
from ented_desktop.evaluation.traits import SEEN, TraitReader, pose_group, source_size


def test_the_tables_say_what_the_paper_prints():
    tables = load_tables()
    assert set(tables) == {*SETS, "ablation"}
    for name, table in tables.items():
        # Seven methods in tables 1 and 2, five variants in table 3; no cell is empty.
        assert len(table.rows) == (5 if name == "ablation" else 7)
        assert all(set(row.values) == set(table.columns) for row in table.rows)
        assert all(not row.peer or row.peer in PEERS for row in table.rows)
    first = {row.label: row.values for row in tables["celeba"].rows}
    # What the text says of the table: ENTED leads in four measures, VQFR in FID, GFP-GAN in SSIM.
    for key, leader, sign in (
        ("lpips", "ENTED", 1),
        ("niqe", "ENTED", 1),
        ("deg", "ENTED", 1),
        ("psnr", "ENTED", -1),
        ("fid", "VQFR", 1),
        ("ssim", "GFP-GAN", -1),
    ):
        assert min(first, key=lambda name, k=key, s=sign: s * first[name][k]) == leader
    third = {row.label: row for row in tables["ablation"].rows}
    assert third["full"].values["lpips"] == first["ENTED"]["lpips"] == 0.2156
    assert third["M1"].switches == (False, True, True, False)
    assert (tables["lfw"].count, tables["celebchild"].count, tables["webphoto"].count) == (
        1680,
        180,
        407,
    )


def test_our_figures_stand_beside_and_empty_cells_have_their_reasons():
    celeba, ablation = tables_of("celeba")
    measured = {
        "input": {"psnr": 25.0},
        "none": {"psnr": 26.0, "lpips": 0.5},
        "same_refined": {"psnr": 27.0, "lpips": 0.4, "deg_mobilefacenet": 30.0, "fid": 20.0},
        "peer:gfpgan": {"psnr": 24.5},
    }
    switches = (True, True, True, True)
    text = "\n".join(
        beside(celeba, measured, missing={"peer:vqfr": "no file"}, switches=switches, count=100)
    )
    row = "| ENTED | 0.2156 | 0.4000 | 3.60 |  | 12.80 | 20.00 | 27.77 | 30.00 | 25.87 | 27.00 |"
    assert row in text
    assert "| GFP-GAN | 0.2224 |  | 4.23 |  | 13.63 |  | 32.84 |  | 25.34 | 24.50 |" in text
    assert "VQFR was not measured here: no file." in text
    assert "GPEN was not measured here: no weights or results of GPEN were given." in text
    assert "Another number of faces!" in text
    same = "\n".join(beside(celeba, measured, missing={}, switches=switches, count=2398))
    assert "Another number" not in same
    third = "\n".join(beside(ablation, measured, missing={}, switches=switches, count=2398))
    assert "| full | 0.2156 | 0.4000 | 12.80 | 20.00 |" in third
    assert "| M1 | 0.2762 |  | 16.59 |  |" in third
    assert "M1 was not measured here: the weights are of another variant." in third
    assert tables_of("") == []


def _pictures(folder, part, names):
    for name in names:
        file = folder / part / f"{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (64, 64)).save(file)


def test_a_prepared_folder_becomes_rows(tmp_path):
    _pictures(tmp_path, "gt", ["b", "x/a"])
    _pictures(tmp_path, "reference", ["x/a"])
    (tmp_path / "people.csv").write_text("name,person\nb,anna\n")
    rows = read_set("celeba", tmp_path)
    assert [(r.gt, r.lq, r.reference, r.person, r.factor) for r in rows] == [
        ("gt/b.png", "", "", "anna", 4.0),
        ("gt/x/a.png", "", "reference/x/a.png", "x/a", 4.0),
    ]
    assert rows[0].seed != rows[1].seed
    assert read_set("celeba", tmp_path) == rows
    _pictures(tmp_path, "lq", ["b"])
    with pytest.raises(InputError, match=r"lq.x.a"):
        read_set("celeba", tmp_path)
    (photo,) = read_set("webphoto", tmp_path)
    assert (photo.gt, photo.lq, photo.name, photo.factor_label) == ("", "lq/b.png", "lq/b", "given")
    (tmp_path / "people.csv").write_text("who\nanna\n")
    with pytest.raises(InputError, match="name and person"):
        read_set("lfw", tmp_path)
    with pytest.raises(InputError, match="no pictures"):
        read_set("lfw", tmp_path / "gt")


class Seen:
    """Finds a face with the landmarks it was given, or none."""

    def __init__(self, landmarks):
        self.landmarks, self.calls = landmarks, 0

    def detect(self, pixels):
        from ented_desktop.domain.face import Face

        self.calls += 1
        if self.landmarks is None:
            return []
        return [Face(box=(100, 100, 400, 400), score=1.0, landmarks=self.landmarks)]


def test_kinds_are_measured_and_read_from_the_tables(tmp_path):
    (tmp_path / "faces.csv").write_text(
        "file,size_px,upscaled_by\ns/a.png,512,0.5\ns/b.png,384,1.5\n"
    )
    (tmp_path / "pairs.csv").write_text(
        "ground_truth,reference,taken\ns/a.png,s/b.png,another time\n"
    )
    colour = data.astronaut().astype(np.float32) / 255
    grey = np.repeat(colour.mean(axis=2, keepdims=True), 3, axis=2)
    detector = Seen(tuple(map(tuple, FACE_TEMPLATE_512)))
    read = TraitReader(tmp_path, detector)
    first = EvalPair("s/a.png", reference="s/b.png", factor=4.0, seed=1)
    assert read(first, colour) == {
        "colour": "colour",
        "pose": "0 to 15",
        "source": "512 and more",
        "taken": "another time",
        "set": "s",
    }
    read(EvalPair("s/a.png", reference="s/b.png", factor=8.0, seed=1), colour)
    assert detector.calls == 1  # a face is looked at once, not once a factor
    second = read(EvalPair("s/b.png", factor=4.0, seed=1), grey)
    assert (second["colour"], second["source"], second["taken"]) == ("grey", "256 to 511", "none")
    nothing = TraitReader(tmp_path / "none", Seen(None))(first, colour)
    assert (nothing["pose"], nothing["taken"]) == ("no face found", "not known")
    assert "source" not in nothing
    assert [pose_group(yaw) for yaw in (-14, 15, -31)] == ["0 to 15", "15 to 30", "above 30"]
    assert source_size({"size_px": "256"}) == "256 to 511"
    assert source_size({"upscaled_by": "2.4"}) == "below 256"
    assert source_size({"upscaled_by": "none"}) == ""


def test_kinds_that_somebody_saw(tmp_path):
    colour = data.astronaut().astype(np.float32) / 255
    table = tmp_path / "kinds.csv"
    table.write_text("file,glasses,age\ns/a.png,round,above 55\ns/b.png,,below 35\n")
    read = TraitReader(tmp_path, None, table)
    first = read(EvalPair("s/a.png", factor=4.0, seed=1), colour)
    assert (first["glasses"], first["age"]) == ("round", "above 55")
    assert not {"beard", "skin"} & set(first)
    second = read(EvalPair("s/b.png", factor=4.0, seed=1), colour)
    assert second["age"] == "below 35"
    assert "glasses" not in second
    assert "age" not in read(EvalPair("s/c.png", factor=4.0, seed=1), colour)
    for text in ("file,colour\ns/a.png,red\n", "glasses\nround\n", ""):
        table.write_text(text)
        with pytest.raises(UsageError, match="glasses, beard, age, skin"):
            TraitReader(tmp_path, None, table)


def test_the_kinds_of_the_development_set_fit_its_pairs():
    configs = Path(__file__).resolve().parents[3] / "configs"
    with (configs / "eval_kinds.csv").open(newline="") as stream:
        rows = {row["file"]: row for row in csv.DictReader(stream)}
    assert set(rows) == {pair.gt for pair in read_pairs(configs / "eval_pairs.csv")}
    assert all(row[key] for row in rows.values() for key in SEEN)


def test_failures_are_told_by_kind():
    records = []
    for i, (kind, before, after) in enumerate(
        [("grey", 0.5, 0.6), ("colour", 0.5, 0.3), ("colour", 0.7, 0.4), ("colour", 0.2, 0.3)]
    ):
        pair = EvalPair(f"{i}.png", person=str(i), factor=4.0, seed=i)
        for condition, lpips in (("input", before), ("peer:gpen", 0.0), ("none", after)):
            scores = {"lpips": lpips, "psnr": 30 - 10 * lpips}
            records.append(Record(pair, condition, 512, scores, {"colour": kind}))
    colour, grey = by_kind(records)
    assert (colour.value, colour.faces, grey.value, grey.people) == ("colour", 3, "grey", 1)
    change = colour.changes["lpips"]
    assert change.before == pytest.approx(1.4 / 3)
    assert change.after == pytest.approx(1.0 / 3)
    assert change.worse == pytest.approx(1 / 3)
    assert -0.3 <= change.low < (1.0 - 1.4) / 3 < change.high <= 0.1
    assert colour.changes["psnr"].worse == pytest.approx(1 / 3)
    assert grey.changes["lpips"].worse == 1.0
    assert "deg_dlib" not in grey.changes
