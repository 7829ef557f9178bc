"""Conditions, means, intervals and what is written about them."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import numpy as np
import pytest
from PIL import Image
from skimage import data

from ented_desktop.base.errors import Cancelled, InputError
from ented_desktop.base.progress import CancelToken
from ented_desktop.evaluation.conditions import CONDITIONS
from ented_desktop.evaluation.datasets import EvalPair, thin_out
from ented_desktop.evaluation.face_sheet import face_strips
from ented_desktop.evaluation.measures import Measures
from ented_desktop.evaluation.protocol import Record, evaluate, lanczos
from ented_desktop.evaluation.report import EvaluationReport
from ented_desktop.evaluation.rows import RowStore, Settings
from ented_desktop.evaluation.sheet import Strip, pages, thumbnail
from ented_desktop.evaluation.summary import (
    bootstrap_interval,
    paired_difference,
    summarise,
)


class MixIn:
    """A network that mixes the reference into the face: what it was given can be told."""

    def __init__(self) -> None:
        self.loads: list[object] = []

    def restore(self, crop, key=None, load_reference=None):
        if load_reference is None:
            return crop * np.float32(0.5)
        self.loads.append(key)
        return (crop + load_reference()) * np.float32(0.5)

    def restore_sure(self, crop, key, load_reference, *, trusted=False):
        return self.restore(crop, key, load_reference) * np.float32(0.125 if trusted else 0.25)


@pytest.fixture
def faces(tmp_path):
    portrait = data.astronaut()
    for name, picture in (
        ("gt.png", portrait),
        ("same.png", portrait[:, ::-1]),
        ("wrong.png", 255 - portrait),
        ("small.png", portrait[:256, :256]),
    ):
        Image.fromarray(np.ascontiguousarray(picture)).save(tmp_path / name)
    return tmp_path


PAIRED = EvalPair("gt.png", "", "same.png", "wrong.png", "a", 4.0, 3)
ALONE = EvalPair("small.png", "", "", "wrong.png", "b", 4.0, 4)


def test_every_condition_gets_what_its_name_says(faces):
    network = MixIn()
    results = list(evaluate([PAIRED, ALONE], faces, network, Measures(None, None)))
    paired, alone = results
    assert tuple(paired.images) == CONDITIONS
    assert tuple(alone.images) == (
        "input",
        "lanczos",
        "none",
        "wrong",
        "wrong_refined",
        "wrong_trusted",
        "augmented",
    )
    assert [r.condition for r in paired.records] == list(CONDITIONS)
    assert (paired.records[0].gt_px, alone.records[0].gt_px) == (512, 256)
    assert network.loads[:5] == ["wrong.png"] * 3 + ["same.png"] * 2
    lq, gt = paired.images["input"], data.astronaut().astype(np.float32) / 255
    np.testing.assert_array_equal(paired.gt, gt)
    np.testing.assert_allclose(paired.images["none"], lq * 0.5)
    np.testing.assert_allclose(paired.images["same"], (lq + gt[:, ::-1]) / 2, atol=1e-6)
    np.testing.assert_allclose(paired.images["wrong"], (lq + 1 - gt) / 2, atol=1e-6)
    for person in ("same", "wrong"):
        refined = paired.images[f"{person}_refined"]
        np.testing.assert_allclose(refined, paired.images[person] / 4, atol=1e-6)
    trusted = paired.images["wrong_trusted"]
    np.testing.assert_allclose(trusted, paired.images["wrong"] / 8, atol=1e-6)
    ceiling = np.abs(paired.images["augmented"] * 2 - lq - gt).mean()
    assert 0.01 < ceiling < np.abs(paired.images["wrong"] * 2 - lq - gt).mean()
    assert (paired.best_condition, alone.best_condition) == ("same_refined", "none")


def test_conditions_can_be_chosen_and_strength_blends(faces):
    arguments = ([PAIRED], faces, MixIn(), Measures(None, None))
    (full,) = evaluate(*arguments, conditions=("none",))
    (some,) = evaluate(*arguments, conditions=("none", "input"), strengths=(1.0, 0.5, 0.0))
    assert list(full.images) == ["none"]
    assert list(some.images) == ["input", "none", "none@0.5", "none@0"]
    np.testing.assert_array_equal(some.images["none"], full.images["none"])
    np.testing.assert_array_equal(some.images["none@0"], some.images["input"])
    middle = (some.images["input"] + full.images["none"]) / 2
    np.testing.assert_allclose(some.images["none@0.5"], middle, atol=1e-6)
    assert some.best_condition == "none"


def test_an_evaluation_can_be_stopped_and_a_missing_file_is_told(faces):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        list(evaluate([PAIRED], faces, MixIn(), Measures(None, None), cancel=token))
    gone = EvalPair("gt.png", reference="none.png", person="a", factor=4.0, seed=1)
    with pytest.raises(InputError):
        list(evaluate([gone], faces, MixIn(), Measures(None, None)))


def test_lanczos_keeps_what_the_small_picture_holds():
    side = np.linspace(0.1, 0.9, 512, dtype=np.float32)
    ramp = np.repeat(np.broadcast_to(side, (512, 512))[..., None], 3, axis=2)
    inside = slice(32, -32)
    np.testing.assert_allclose(lanczos(ramp, 4.0)[inside, inside], ramp[inside, inside], atol=3e-3)
    checks = np.indices((512, 512)).sum(axis=0) % 2
    noise = np.repeat(checks[..., None], 3, axis=2).astype(np.float32)
    np.testing.assert_allclose(lanczos(noise, 4.0), 0.5, atol=1e-3)


def _records(values, condition, person=None, factor=4.0, **scores):
    return [
        Record(
            EvalPair(f"{i}.png", reference="r", person=person or str(i), factor=factor, seed=i),
            condition,
            512,
            {"psnr": value, "lpips": -value},
        )
        for i, value in enumerate(values)
    ]


def test_paired_differences_pair_and_know_what_is_better():
    same = [30, 31, 32, 35, 30, 31, 32, 35]
    none = [29, 30, 30, 31, 29, 30, 30, 31, 99]
    records = _records(same, "same") + _records(none, "none")
    found = paired_difference(records, "same", "none", "psnr")
    assert (found.mean, found.count, found.people) == (2.0, 8, 8)
    assert 1.0 <= found.low < 2.0 < found.high <= 4.0
    assert found.verdict == "better"
    assert paired_difference(records, "none", "same", "psnr").verdict == "worse"
    assert paired_difference(records, "same", "none", "lpips").verdict == "better"
    assert paired_difference(records, "same", "none", "ssim") is None
    assert paired_difference(records, "same", "wrong", "psnr") is None
    mixed = _records([30, 31] * 4, "same") + _records([31, 30] * 4, "none")
    assert paired_difference(mixed, "same", "none", "psnr").verdict == "unclear"
    few = _records(same[:7], "same") + _records(none[:7], "none")
    assert paired_difference(few, "same", "none", "psnr").low > 0
    assert paired_difference(few, "same", "none", "psnr").verdict == "unclear"


def test_the_interval_has_its_coverage_and_follows_people():
    rng = np.random.default_rng(0)
    people = [str(i) for i in range(40)]
    covered = 0
    for _ in range(200):
        low, high = bootstrap_interval(rng.normal(1.0, 2.0, 40), people)
        covered += low <= 1.0 <= high
    assert 0.89 <= covered / 200 <= 0.98
    values = rng.normal(0, 1, 40)
    first = bootstrap_interval(values, people)
    assert first == bootstrap_interval(values, people)
    # The same forty values as four copies of ten people: twice as wide.
    copies = np.repeat(values[:10], 4)
    grouped = bootstrap_interval(copies, [str(i // 4) for i in range(40)])
    alone = bootstrap_interval(copies, people)
    assert 1.6 < (grouped[1] - grouped[0]) / (alone[1] - alone[0]) < 2.4
    assert bootstrap_interval(values[:1], ["a"]) == (values[0], values[0])


def test_faces_with_and_without_a_reference_are_not_mixed():
    with_reference = [
        Record(PAIRED, condition, 512, {"psnr": 20.0}) for condition in ("input", "none", "same")
    ]
    without = [Record(ALONE, condition, 256, {"psnr": 40.0}) for condition in ("input", "none")]
    every, paired = summarise(with_reference + without)["4x"]
    assert set(every.means) == {"input", "none"}
    assert every.means["none"]["psnr"].value == 30.0
    assert set(paired.means) == {"input", "none", "same"}
    assert paired.means["none"]["psnr"].value == 20.0
    assert {(d.first, d.second) for d in paired.differences} == {
        ("same", "none"),
        ("same", "input"),
        ("none", "input"),
    }


SETTINGS = Settings(
    weights={"name": "ented-test", "version": "1", "sha256": "0" * 64},
    device="cpu",
    conditions=CONDITIONS,
    strengths=(1.0,),
    peers={},
    missing={"lpips": "no weights"},
    pairs="",
    rows=2,
    root=".",
)


def _report(records, **changes):
    return EvaluationReport(dataclasses.replace(SETTINGS, **changes), records)


def test_the_report_says_the_same_in_three_forms(faces):
    results = list(evaluate([PAIRED, ALONE], faces, MixIn(), Measures(None, None)))
    records = [record for result in results for record in result.records]
    report = _report(records)
    content = json.loads(report.to_json())
    assert content["weights"]["name"] == "ented-test"
    assert content["not_measured"] == {"lpips": "no weights"}
    every = content["factors"]["4x"][0]["means"]
    psnr = [r.scores["psnr"] for r in records if r.condition == "input"]
    assert every["input"]["psnr"] == {
        "mean": pytest.approx(np.mean(psnr), abs=1e-6),
        "interval_95": [pytest.approx(min(psnr)), pytest.approx(max(psnr))],
        "count": 2,
    }
    rows = list(csv.DictReader(io.StringIO(report.to_csv())))
    assert len(rows) == len(records) == 16
    assert float(rows[0]["psnr"]) == pytest.approx(records[0].scores["psnr"], abs=1e-4)
    assert rows[0]["lpips"] == ""
    markdown = report.to_markdown()
    assert "LPIPS-Alex was not measured: no weights." in markdown
    assert f"| degraded input | 2 | {np.mean(psnr):.2f} [{min(psnr):.2f}, " in markdown
    assert "## 4x, faces with another photo of the person" in markdown
    assert "same − none" in markdown


def test_an_infinite_psnr_does_not_break_the_json():
    records = [Record(PAIRED, "none", 512, {"psnr": float("inf")})]
    content = json.loads(_report(records).to_json())
    assert content["factors"]["4x"][0]["means"]["none"]["psnr"]["mean"] is None


def test_the_sheet_shows_the_worst_first(faces, tmp_path):
    store = RowStore(tmp_path / "out")
    store.begin(SETTINGS, resume=False, overwrite=False)
    results = list(evaluate([PAIRED, ALONE], faces, MixIn(), Measures(None, None)))
    for result in results:
        store.add(result)
    strips = list(face_strips(store.records(), store.picture, faces))
    worst = min(
        results, key=lambda r: r.records[list(r.images).index(r.best_condition)].scores["psnr"]
    )
    assert strips[0].lines[0].startswith(worst.pair.name)
    assert "PSNR" in strips[0].lines[1]
    shown = {s.lines[0].split()[0]: s.pictures for s in strips}
    assert shown["small"][2] is None
    low, best, reference, gt = shown["gt"]
    first = results[0]
    np.testing.assert_allclose(low, thumbnail(first.images["input"], 256), atol=1e-6)
    np.testing.assert_allclose(best, thumbnail(first.images["same_refined"], 256), atol=1 / 255)
    np.testing.assert_allclose(reference, thumbnail(first.gt[:, ::-1], 256), atol=1e-6)
    np.testing.assert_allclose(gt, thumbnail(first.gt, 256), atol=1e-6)
    # Where the faces are gone, what was restored is shown all the same.
    alone = list(face_strips(store.records(), store.picture, tmp_path / "gone"))
    assert [[p is None for p in s.pictures] for s in alone] == [[True, False, True, True]] * 2


def test_pages_hold_every_strip_and_stay_printable():
    picture = np.full((300, 300, 3), 0.25, dtype=np.float32)
    picture[:, 150:] = 0.75
    strips = [Strip([picture, None, picture], [f"number {i} " + "x" * 400]) for i in range(40)]
    made = [Image.open(io.BytesIO(page)) for page in pages(strips, "title")]
    assert len(made) > 1
    assert all(page.width <= 2200 and page.height <= 3600 for page in made)
    # 64 and 191 appear nowhere but in the pictures: every picture is there, unscaled.
    shown = sum((np.asarray(page) == 64).all(axis=2).sum() for page in made)
    assert shown == pytest.approx(40 * 2 * 300 * 150, rel=0.001)
    assert list(pages([], "nothing"))


def test_thinning_out_keeps_whole_faces():
    pairs = [EvalPair(f"{i}.png", factor=f, seed=i) for i in range(10) for f in (4.0, 8.0)]
    kept = thin_out(pairs, 3)
    assert len(kept) == 6
    assert len({p.gt for p in kept}) == 3
    assert thin_out(pairs, 99) == pairs
