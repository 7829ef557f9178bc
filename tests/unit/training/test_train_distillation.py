from __future__ import annotations

import dataclasses
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from ented_desktop.base.errors import InputError, UsageError
from ented_desktop.cli.main import main
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.training.batch import to_batch
from ented_desktop.training.catalogue import Catalogue
from ented_desktop.training.config import DistillationConfig, TrainConfig, parse_config
from ented_desktop.training.data import FaceWindows, SampleNumbers, load_samples
from ented_desktop.training.distillation import Lesson, read_lessons, teacher_weight
from ented_desktop.training.lessons import make_lessons

COUNT = 10


class Enlarger:
    """Four times as large by a cubic filter, and 0.1 brighter."""

    def enlarge(self, small: Pixels) -> Pixels:
        height, width = small.shape[:2]
        size = (4 * width, 4 * height)
        large = cv2.resize(small, size, interpolation=cv2.INTER_CUBIC)
        return np.asarray(np.clip(large + 0.1, 0, 1), np.float32)


def _plan(folder: Path | None = None, share: float = 1.0, **stage: object) -> TrainConfig:
    table = {"resolution": 64, "window": 64, "batch": 2, "windows": 2, "reference_side": 64}
    return parse_config(
        {
            "seed": 1,
            "stage": [{**table, **stage}],
            "data": {"held_out": 4, "workers": 0},
            "degradation": {"colour": False},
            "distillation": {"folder": str(folder or ""), "share": share, "least_gain_db": -30.0},
        }
    )


@pytest.fixture(scope="module")
def lessons(faces_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lessons") / "made"
    assert make_lessons(_plan(), faces_dir, Enlarger(), folder, COUNT) == COUNT
    return folder


def test_lessons_are_the_same_in_parts_and_after_a_break(
    faces_dir: Path, lessons: Path, tmp_path: Path
) -> None:
    said: list[str] = []
    made = [
        make_lessons(_plan(), faces_dir, Enlarger(), tmp_path, COUNT, part=(n, 3), say=said.append)
        for n in (1, 2, 3)
    ]
    assert made == [4, 3, 3]
    assert len(said) == COUNT
    (tmp_path / "000004.json").unlink()
    (tmp_path / "000004-taught.png").write_bytes(b"half")
    assert make_lessons(_plan(), faces_dir, Enlarger(), tmp_path, COUNT) == 1
    names = sorted(file.name for file in lessons.iterdir())
    assert names == sorted(file.name for file in tmp_path.iterdir())
    assert len(names) == 3 * COUNT
    for name in names:
        assert (lessons / name).read_bytes() == (tmp_path / name).read_bytes()


def test_lessons_need_damage(faces_dir: Path, tmp_path: Path) -> None:
    plan = dataclasses.replace(_plan(), degradation={"downscale": [1.0, 2.0]})
    with pytest.raises(UsageError, match=r"2\.5"):
        make_lessons(plan, faces_dir, Enlarger(), tmp_path, 1)
    assert not list(tmp_path.iterdir())


def test_a_held_out_person_gives_no_lesson(lessons: Path, catalogue: Catalogue) -> None:
    found = read_lessons(lessons, catalogue)
    assert len(found) == COUNT
    one = found[0].crop
    weights = catalogue.weights.copy()
    weights[one] = 0.0
    left = read_lessons(lessons, dataclasses.replace(catalogue, weights=weights))
    assert {lesson.crop for lesson in left} == {lesson.crop for lesson in found} - {one}
    for lesson in found:
        assert 2.5 <= lesson.factor <= 8.0


def test_a_teacher_that_fails_gives_no_lesson(lessons: Path, catalogue: Catalogue) -> None:
    # This teacher brightens all faces by a tenth, which costs it decibels.
    assert len(read_lessons(lessons, catalogue, -30.0)) == COUNT
    with pytest.raises(InputError, match="no usable lessons"):
        read_lessons(lessons, catalogue, 0.0)


def test_bad_folders_of_lessons(catalogue: Catalogue, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_lessons(tmp_path, catalogue)
    assert caught.value.code == "lessons-missing"
    (tmp_path / "000000.json").write_text('{"file": 3}')
    with pytest.raises(InputError) as caught:
        read_lessons(tmp_path, catalogue)
    assert caught.value.code == "lessons-invalid"


def test_weights_of_the_teacher() -> None:
    weight = teacher_weight(DistillationConfig(weight=0.8, eyes=0.1, mouth=0.4))
    assert weight[240, 193] == pytest.approx(0.1, abs=0.01)
    assert weight[240, 319] == pytest.approx(0.1, abs=0.01)
    assert weight[371, 257] == pytest.approx(0.4, abs=0.01)
    assert weight[[10, 500], [10, 500]] == pytest.approx([0.8, 0.8], abs=1e-3)
    assert weight.min() >= 0.1 - 1e-6
    assert weight.max() <= 0.8 + 1e-6


def test_a_target_has_the_truths_tone_and_the_teachers_detail(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    truth = cv2.resize(rng.integers(60, 190, (5, 5, 3), np.uint8), (512, 512))
    stripes = np.where(np.arange(512) % 4 < 2, 20, -20)[None, :, None]
    taught = np.clip(truth.astype(int) + stripes - 30, 0, 255).astype(np.uint8)
    cv2.imwrite(str(tmp_path / "a-taught.png"), taught[..., ::-1])
    lesson = Lesson(0, tmp_path / "a", 4.0)
    whole = DistillationConfig(weight=1.0, eyes=1.0, mouth=1.0, sigma=1.0)
    target = lesson.target(truth, whole).astype(int)
    inside = (slice(16, -16), slice(16, -16))
    difference = (target - truth)[inside]
    assert abs(difference.mean()) < 0.2  # not 30 darker
    assert np.abs(difference - np.broadcast_to(stripes, truth.shape)[inside]).max() <= 2
    nothing = DistillationConfig(weight=0.0, eyes=0.0, mouth=0.0)
    assert np.array_equal(lesson.target(truth, nothing), truth)


@pytest.mark.parametrize("on_device", [False, True])
def test_samples_are_lessons(
    catalogue: Catalogue, cache: Path, lessons: Path, *, on_device: bool
) -> None:
    plan = _plan(lessons)
    data = FaceWindows(catalogue, cache, plan, plan.stages[0], on_device=on_device)
    known = {lesson.crop: lesson for lesson in read_lessons(lessons, catalogue)}
    faces = np.load(cache, mmap_mode="r")
    for number in range(4):
        sample = data[number]
        assert not sample["toned"]
        fits = 0
        for lesson in known.values():
            face = lesson.degraded()
            target = lesson.target(np.array(faces[lesson.crop]), plan.distillation)
            for (x, y, mirrored), degraded, truth in zip(
                sample["place"].tolist(), sample["degraded"], sample["truth"], strict=True
            ):
                window = (slice(y, y + 64), slice(x, x + 64))
                shown = [(a[:, ::-1] if mirrored else a)[window] for a in (face, target)]
                found = [planes.numpy().transpose(1, 2, 0) for planes in (degraded, truth)]
                fits += all(np.array_equal(a, b) for a, b in zip(shown, found, strict=True))
        assert fits == 2
    batch = next(load_samples(data, SampleNumbers(0, 2, windows=2), 0, pin=False))
    made = to_batch(batch, torch.device("cpu"), plan.stages[0], plan.seed)
    assert torch.equal(made.degraded, batch["degraded"].flatten(0, 1).float() / 127.5 - 1.0)


def test_lessons_and_truths_share_a_run(catalogue: Catalogue, cache: Path, lessons: Path) -> None:
    half, none = _plan(lessons, share=0.5), _plan()
    mixed = FaceWindows(catalogue, cache, half, half.stages[0])
    lessons_seen = sum(mixed._draw_lesson(np.random.default_rng(n)) is not None for n in range(400))
    assert 160 < lessons_seen < 240
    # Plans without lessons keep the samples they always had.
    plain = FaceWindows(catalogue, cache, none, none.stages[0])
    off = FaceWindows(
        catalogue, cache, _plan(lessons, share=0.0), _plan(lessons, share=0.0).stages[0]
    )
    for key, value in plain[3].items():
        assert torch.equal(value, off[3][key])


def test_a_lesson_feeds_an_identity_term(catalogue: Catalogue, cache: Path, lessons: Path) -> None:
    plan = _plan(lessons, identity=1.0)
    sample = FaceWindows(catalogue, cache, plan, plan.stages[0])[0]
    assert sample["degraded_face"].shape == (2, 3, 512, 512)
    x, y, _ = sample["place"][0].tolist()
    cut = sample["degraded_face"][0, :, y : y + 64, x : x + 64]
    assert torch.equal(cut, sample["degraded"][0])
    # The face network sees the truth itself, not the teacher's.
    truths = [np.array(face) for face in np.load(cache, mmap_mode="r")]
    found = sample["truth_face"][0].numpy().transpose(1, 2, 0)
    assert any(np.array_equal(found, a) or np.array_equal(found, a[:, ::-1]) for a in truths)


@pytest.mark.parametrize("key", ["share = 2", "weight = -1", "sigma = 0"])
def test_values_out_of_range(key: str, tmp_path: Path) -> None:
    name, value = key.split(" = ")
    with pytest.raises(UsageError, match="distillation"):
        parse_config({"distillation": {name: float(value)}})


def test_the_command_says_what_it_lacks(
    faces_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text('name = "plan"\n')
    command = ["train", "distil", "--config", str(plan), "--data", str(faces_dir), "--count", "1"]
    weights = tmp_path / "nothing.param"
    command += ["--out", str(tmp_path / "out"), "--teacher-weights", str(weights)]
    assert main(command) != 0
    said = capsys.readouterr().err
    assert "ncnn" in said
    assert not (tmp_path / "out").exists()
