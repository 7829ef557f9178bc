"""``ented evaluate`` and ``ented degrade`` as a user runs them, with a tiny seeded network."""

from __future__ import annotations

import csv
import dataclasses
import json

import numpy as np
import pytest
import torch
from PIL import Image
from skimage import data

from ented_desktop.cli.main import main
from ented_desktop.evaluation.datasets import (
    EvalPair,
    degraded_face,
    format_pairs,
    load_face,
    read_pairs,
)
from ented_desktop.evaluation.metrics import to_codes
from ented_desktop.nets import checkpoint_writer
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED


def _codes(path):
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"))


@pytest.fixture(autouse=True)
def _no_metric_weights(monkeypatch):
    monkeypatch.delenv("ENTED_METRIC_WEIGHTS", raising=False)


@pytest.fixture(scope="module")
def weights(tmp_path_factory):
    torch.manual_seed(0)
    root = tmp_path_factory.mktemp("models")
    config = EntedConfig(width="tiny", residual_rgb=True, upsample="bilinear", fir=False)
    checkpoint_writer.save(
        "ented-seeded", "1", config, ENTED(config).state_dict(), "# Seeded\n", root=root
    )
    return root / "ented-seeded" / "1"


@pytest.fixture
def faces(tmp_path):
    folder = tmp_path / "fäces"
    folder.mkdir()
    portrait = data.astronaut()[:256, 100:356]
    rows = []
    for name, person, picture in (
        ("a-0.png", "a", portrait),
        ("a-1.png", "a", portrait[:, ::-1]),
        ("b-0.png", "b", data.chelsea()[:256, 100:356]),
    ):
        Image.fromarray(np.ascontiguousarray(picture)).save(folder / name)
        rows.append(f"{name},{person},colour")
    (folder / "faces.csv").write_text("file,person,colour\n" + "\n".join(rows) + "\n")
    (folder / "pairs.csv").write_text("ground_truth,reference\na-0.png,a-1.png\n")
    return folder


@pytest.mark.slow
def test_from_a_folder_of_faces_to_a_report(faces, weights, tmp_path, capsys):
    pairs = tmp_path / "pairs.csv"
    prepare = ["evaluate", "prepare", "--faces", str(faces), "--factor", "4", "--pairs", str(pairs)]
    assert main(prepare) == 0
    rows = read_pairs(pairs)
    assert [(r.gt, r.reference, r.lq) for r in rows] == [
        ("a-0.png", "a-1.png", ""),
        ("a-1.png", "", ""),
        ("b-0.png", "", ""),
    ]
    assert "3 rows, 1 with another photo" in capsys.readouterr().out
    out = tmp_path / "out"
    results = tmp_path / "results" / "4x"
    results.mkdir(parents=True)
    for name in ("a-0", "a-1"):
        Image.fromarray(data.chelsea()[:256, :256]).save(results / f"{name}.jpg")
    command = ["evaluate", "--pairs", str(pairs), "--root", str(faces), "--weights", str(weights)]
    command += ["--device", "cpu", "--limit", "2", "--strength", "0.5,1"]
    command += ["--peer", "gpen", "--peer-results", str(results.parent), "--peer", "vqfr"]
    assert main([*command, "--out", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "LPIPS-Alex was not measured" in printed
    assert "GPEN: results in results." in printed
    assert "VQFR was not measured: neither weights nor results were given." in printed
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["weights"]["name"] == "ented-seeded"
    assert report["strengths"] == [1.0, 0.5]
    every = report["factors"]["4x"][0]["means"]
    assert every["input"]["psnr"]["count"] == 2
    assert every["input"]["deg_dlib"]["mean"] > 0
    assert every["peer:gpen"]["psnr"]["mean"] < every["none"]["psnr"]["mean"]
    assert set(every["input"]) == {"psnr", "ssim", "deg_dlib"}
    assert [row["value"] for row in report["kinds"]["4x"] if row["trait"] == "taken"] == [
        "none",
        "not known",
    ]
    assert (out / "report.md").read_text(encoding="utf-8").strip() in printed
    with (out / "faces.csv").open(newline="", encoding="utf-8") as stream:
        table = list(csv.DictReader(stream))
    # Input, Lanczos, the other network; then 7 of ours, of which 2 need a reference, twice.
    assert len(table) == (3 + 14) + (3 + 10)
    assert {row["colour"] for row in table} == {"colour"}
    assert _codes(out / "sheet-4x-01.png").shape[1] > 1000
    assert _codes(out / "faces" / "4x" / "a-0.same_refined.png").shape == (512, 512, 3)
    assert _codes(out / "faces" / "4x" / "a-1.none.png").shape == (512, 512, 3)
    # A second run does not overwrite the first unless it is asked to; parts say the same.
    assert main([*command, "--out", str(out)]) == 6
    assert "exists already" in capsys.readouterr().err
    parts = [str(tmp_path / f"part{n}") for n in (1, 2)]
    for n, part in enumerate(parts, start=1):
        assert main([*command, "--out", part, "--part", f"{n}/2", "--quiet"]) == 0
    assert main([*command, "--out", parts[0], "--part", "1/2", "--resume"]) == 0
    assert "1 of 1 rows are there already" in capsys.readouterr().err
    assert main([*command, "--out", parts[0], "--part", "2/2", "--resume"]) == 2
    merged = tmp_path / "merged"
    assert main(["evaluate", "merge", *parts, "--out", str(merged), "--quiet"]) == 0
    assert json.loads((merged / "report.json").read_text(encoding="utf-8")) == report
    assert main(["evaluate", "merge", parts[0], "--out", str(out), "--quiet"]) == 2


def test_a_set_of_the_paper_is_measured_beside_its_figures(weights, tmp_path, capsys):
    folder = tmp_path / "lfw"
    for part, picture in (("lq", data.astronaut()[:256, 100:356]), ("reference", data.chelsea())):
        (folder / part / "sub").mkdir(parents=True)
        Image.fromarray(picture[:256, :256]).save(folder / part / "sub" / "a.png")
    out = tmp_path / "out"
    command = ["evaluate", "lfw", "--data", str(folder), "--weights", str(weights)]
    command += ["--out", str(out), "--device", "cpu", "--conditions", "input,none"]
    assert main(command) == 0
    printed = capsys.readouterr().out
    assert "## Table 2 of the paper: LFW" in printed
    assert "Here: 1 faces. Another number of faces!" in printed
    # No weights of the measures: the paper's figures alone, ours empty.
    assert "| ENTED | 77.76 |  | 3.78 |  |" in printed
    assert "GPEN was not measured here: no weights or results of GPEN were given." in printed
    assert _codes(out / "faces" / "given" / "lq" / "sub" / "a.none.png").shape == (512, 512, 3)


def test_prepared_pictures_are_the_ones_made_on_the_fly(faces, tmp_path):
    pairs, low = tmp_path / "pairs.csv", tmp_path / "low"
    command = ["evaluate", "prepare", "--faces", str(faces), "--factor", "8", "--quiet"]
    assert main([*command, "--pairs", str(pairs), "--out", str(low)]) == 0
    rows = read_pairs(pairs)
    assert [row.name for row in rows] == ["a-0", "a-1", "b-0"]
    for row in rows:
        gt, side = load_face(faces / row.gt)
        assert side == 256
        made = degraded_face(dataclasses.replace(row, lq=""), faces, gt)
        np.testing.assert_array_equal(_codes(low / "8x" / f"{row.name}.png"), to_codes(made))
        np.testing.assert_array_equal(degraded_face(row, faces, gt), made)
    assert main([*command, "--pairs", str(pairs)]) == 6


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Say what to evaluate"),
        (["--pairs", "none.csv"], "where the results go"),
        (["--pairs", "none.csv", "--out", "o"], "cannot be read"),
        (["--sheet", "none.json", "--out", "o"], "report"),
        (["--pairs", "a", "--sheet", "b", "--out", "o"], "not allowed with"),
        (["--pairs", "a", "--out", "o", "--strength", "2"], "from 0 to 1"),
        (["--pairs", "a", "--out", "o", "--part", "5/4"], "not a part"),
        (["--pairs", "a", "--out", "o", "--peer-weights", "w"], "behind a --peer"),
        (["lfw", "--out", "o"], "Give --data"),
        (["lfw", "--data", "none", "--out", "o"], "no pictures in"),
        (["celeba", "--data", "none"], "where the results go"),
        (["merge", "none", "--out", "o"], "does not hold an evaluation"),
        (["--pairs", "a", "--out", "o", "--conditions", "same,best"], "best: choose from"),
        (["prepare", "--faces", "x", "--pairs", "y", "--factor", "0"], "from 0.5 to 64"),
    ],
)
def test_wrong_usage_is_told(arguments, says, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["evaluate", *arguments]) == (3 if says.startswith("no pictures") else 2)
    assert says in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_missing_weights_and_missing_faces_have_their_codes(faces, weights, tmp_path, capsys):
    pairs = tmp_path / "pairs.csv"
    pairs.write_text(format_pairs([EvalPair("gone.png", factor=4.0, seed=1)]))
    out = tmp_path / "out"
    command = ["evaluate", "--pairs", str(pairs), "--out", str(out), "--device", "cpu"]
    assert main([*command, "--weights", str(tmp_path / "nowhere")]) == 4
    assert main([*command, "--weights", str(weights)]) == 3
    assert "gone.png" in capsys.readouterr().err
    missing = [*command, "--weights", str(weights), "--metric-weights", str(tmp_path / "no")]
    assert main(missing) == 4
    statistics = ["evaluate", "statistics", "--faces", str(faces), "--out", str(out)]
    assert main(statistics) == 4
    assert "weights-inception" in capsys.readouterr().err
    assert not out.exists()


def test_a_sheet_of_before_and_after_shows_faces_in_their_own_size(tmp_path, capsys):
    photo = data.astronaut()
    Image.fromarray(photo).save(tmp_path / "before.png")
    changed = photo.copy()
    changed[40:200, 160:300] = (255, 0, 255)
    Image.fromarray(changed).save(tmp_path / "after.png")
    face = {"box": [170, 60, 290, 180], "score": 1, "outcome": "restored", "reason": "because"}
    face |= {"reference": None, "likeness": None, "identity_before": 9.0, "identity_after": 8.5}
    entry = {"input": "before.png", "output": "after.png", "status": "done", "error": None}
    photos = [
        entry | {"faces": [face]},
        entry | {"faces": []},
        entry | {"output": None, "error": {"code": "x", "message": "It broke."}, "faces": []},
        entry | {"input": "gone.png", "faces": [face]},
    ]
    report = tmp_path / "report.json"
    report.write_text(json.dumps({"photos": photos}))
    out = tmp_path / "sheets"
    assert main(["evaluate", "--sheet", str(report), "--out", str(out)]) == 0
    assert "4 faces and photos on 1 pages" in capsys.readouterr().out
    page = _codes(out / "before-after-01.png")
    # The crop around the box: 0.85 of 120 px each way from (230, 120).
    crop = photo[18:222, 128:332]
    found = [
        (y, x)
        for y, x in np.argwhere((page[:, :, :] == crop[0, 0]).all(axis=2))
        if np.array_equal(page[y : y + 204, x : x + 204], crop)
    ]
    assert len(found) == 1
    y, x = found[0]
    np.testing.assert_array_equal(page[y : y + 204, x + 208 : x + 412], changed[18:222, 128:332])


@pytest.mark.parametrize("text", ["", "[]", '{"photos": [{"input": 3}]}', "{}"])
def test_what_is_no_report_is_refused(tmp_path, text, capsys):
    report = tmp_path / "report.json"
    report.write_text(text)
    assert main(["evaluate", "--sheet", str(report), "--out", str(tmp_path / "o")]) == 2
    assert "cannot be read as a report" in capsys.readouterr().err


def test_degrading_a_photo_is_reproducible(tmp_path, capsys):
    photo = tmp_path / "in.png"
    Image.fromarray(data.astronaut()[:300, :400]).save(photo)
    for name, extra in (("a.png", []), ("b.png", []), ("c.png", ["--seed", "1"])):
        command = ["degrade", str(photo), str(tmp_path / name), "--factor", "4", *extra]
        assert main(command) == 0
    first, second, third = (_codes(tmp_path / f"{n}.png") for n in "abc")
    assert first.shape == (300, 400, 3)
    np.testing.assert_array_equal(first, second)
    assert (first != third).any()
    assert "4.00x" in capsys.readouterr().out


def test_degrading_never_replaces_an_original(tmp_path, capsys):
    photo = tmp_path / "in.png"
    Image.fromarray(data.astronaut()).save(photo)
    before = photo.read_bytes()
    assert main(["degrade", str(photo), str(photo), "--overwrite"]) == 6
    assert photo.read_bytes() == before
    assert main(["degrade", str(photo), str(tmp_path / "x.gif")]) == 2
    assert main(["degrade", str(tmp_path / "none.png"), str(tmp_path / "y.png")]) == 3
    assert main(["degrade", str(photo), str(tmp_path / "y.png"), "--factor", "nan"]) == 2
    assert main(["degrade", str(photo), str(tmp_path / "y.png"), "--seed", "-1"]) == 2
    capsys.readouterr()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.png"]


def test_degrading_a_folder_goes_on_after_a_bad_file(tmp_path, capsys):
    source = tmp_path / "in"
    (source / "sub").mkdir(parents=True)
    grey = Image.fromarray(data.astronaut()[:64, :64]).convert("L")
    grey.save(source / "sub" / "grey.png")
    (source / "bad.jpg").write_bytes(b"not a picture")
    out = tmp_path / "out"
    assert main(["degrade", str(source), str(out)]) == 3
    with Image.open(out / "sub" / "grey.png") as written:
        assert written.mode == "L"
    assert not (out / "bad.png").exists()
    assert "bad.jpg" in capsys.readouterr().err
