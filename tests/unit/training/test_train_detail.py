"""The gates' faces, their training, and the command that does both."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from accelerate import Accelerator
from safetensors.torch import save_file

from ented_desktop.cli.main import main
from ented_desktop.nets.gates import DetailGates, dump_gates, read_gates
from ented_desktop.training import detail_samples
from ented_desktop.training.catalogue import Catalogue
from ented_desktop.training.detail_run import restoring
from ented_desktop.training.detail_samples import (
    DetailSample,
    DetailSamples,
    SampleStore,
    draw_sample,
)
from ented_desktop.training.detail_training import DetailPlan, DetailTrainer
from ented_desktop.training.glasses import Glasses
from ented_desktop.training.perceptual import PerceptualNet
from ented_desktop.training.references import ReferenceKind


def softer(damaged: np.ndarray, _reference: np.ndarray) -> np.ndarray:
    return damaged


@pytest.fixture(scope="module")
def vgg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Random weights under VGG-16's names."""
    torch.manual_seed(0)
    file = tmp_path_factory.mktemp("vgg") / "vgg16.safetensors"
    save_file(PerceptualNet("vgg16", ("relu4_3",)).state_dict(), file)
    return file


@pytest.fixture(scope="module")
def faces(cache: Path) -> np.ndarray:
    return np.load(cache, mmap_mode="r")


def drawn(catalogue: Catalogue, faces: np.ndarray, number: int, **plan: float) -> DetailSample:
    return draw_sample(DetailSamples(**plan), number, catalogue, faces, softer)


def test_a_face_is_a_function_of_seed_and_number(catalogue: Catalogue, faces: np.ndarray) -> None:
    one, again, other = (drawn(catalogue, faces, number) for number in (3, 3, 4))
    for name in ("damaged", "truth", "restored"):
        assert np.array_equal(getattr(one, name), getattr(again, name))
        assert not np.array_equal(getattr(one, name), getattr(other, name))
    assert np.array_equal(one.registered.pixels, again.registered.pixels)
    assert not np.array_equal(one.damaged, drawn(catalogue, faces, 3, seed=2).damaged)
    assert one.damaged.dtype == np.float32
    assert 0.0 <= one.damaged.min() <= one.damaged.max() <= 1.0


def test_references_come_as_they_are_asked_for(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [crop.person for crop in catalogue.crops]
    held_out = {people[index] for index in catalogue.held_out}
    held_out |= {people[pair.truth] for pair in catalogue.held_out_pairs}

    def kinds(**plan: float) -> list[ReferenceKind]:
        found = []
        for number in range(120):
            rng = np.random.default_rng(number)
            truth, reference, kind = detail_samples._draw_crops(
                DetailSamples(**plan), catalogue, rng
            )
            assert people[truth] not in held_out
            assert people[reference] not in held_out
            same = people[truth] == people[reference]
            assert same == (kind is not ReferenceKind.WRONG_PERSON)
            assert (truth == reference) == (kind in (ReferenceKind.AUGMENTED, ReferenceKind.STRONG))
            found.append(kind)
        return found

    assert set(kinds(pairs=1.0, wrong=0.0)) == {ReferenceKind.OTHER_PHOTO}
    assert set(kinds(pairs=0.0, wrong=1.0)) == {ReferenceKind.WRONG_PERSON}
    own = kinds(pairs=0.0, wrong=0.0)
    assert set(own) == {ReferenceKind.AUGMENTED, ReferenceKind.STRONG}
    mixed = kinds()
    assert 0.35 < mixed.count(ReferenceKind.OTHER_PHOTO) / len(mixed) < 0.65
    assert 0.05 < mixed.count(ReferenceKind.WRONG_PERSON) / len(mixed) < 0.3


def test_grey_faces_are_grey_throughout(catalogue: Catalogue, faces: np.ndarray) -> None:
    sample = drawn(catalogue, faces, 0, grey=1.0, worn=0.0)
    for picture in (sample.damaged, sample.truth, sample.registered.pixels):
        assert float(np.ptp(picture, axis=2).max()) < 1e-5
    coloured = drawn(catalogue, faces, 0, grey=0.0, worn=0.0)
    assert float(np.ptp(coloured.damaged, axis=2).max()) > 0.05


def test_wear_keeps_the_tone_of_both(catalogue: Catalogue, faces: np.ndarray) -> None:
    for number in range(6):
        clean, worn = (drawn(catalogue, faces, number, grey=0.0, worn=w) for w in (0.0, 1.0))
        assert not np.array_equal(clean.damaged, worn.damaged)
        mean = [float(one.mean()) for one in (worn.damaged, worn.truth)]
        assert abs(mean[0] - mean[1]) < 0.08


def test_a_poor_reference_is_registered_as_it_is(catalogue: Catalogue, faces: np.ndarray) -> None:
    def roughness(sample: DetailSample) -> float:
        return float(np.abs(np.diff(sample.registered.pixels, axis=0)).mean())

    for number in range(3):
        good, poor = (
            drawn(catalogue, faces, number, grey=0.0, worn=0.0, pairs=1.0, poor=share)
            for share in (0.0, 1.0)
        )
        assert roughness(poor) != pytest.approx(roughness(good), rel=0.02)


def test_the_store_gives_back_what_it_got(
    catalogue: Catalogue, faces: np.ndarray, tmp_path: Path
) -> None:
    store = SampleStore(tmp_path, 3)
    assert len(store) == 3
    assert not any(store.has(number) for number in range(3))
    sample = drawn(catalogue, faces, 1)
    store.write(1, sample)
    again = SampleStore(tmp_path, 3)
    assert [again.has(number) for number in range(3)] == [False, True, False]
    found = again.read(1)
    for name in ("damaged", "restored", "truth"):
        np.testing.assert_allclose(getattr(found, name), getattr(sample, name), atol=0.5 / 255)
    np.testing.assert_allclose(found.registered.pixels, sample.registered.pixels, atol=0.5 / 255)
    strain = np.minimum(sample.registered.strain, 1.0)
    np.testing.assert_allclose(found.registered.strain, strain, atol=0.5 / 255)
    larger = SampleStore(tmp_path, 4)
    assert not any(larger.has(number) for number in range(4)), "another count starts anew"


def test_gates_learn_to_open_where_the_reference_is_the_truth(
    catalogue: Catalogue, faces: np.ndarray, vgg: Path, tmp_path: Path
) -> None:
    store = SampleStore(tmp_path, 1)
    sample = drawn(catalogue, faces, 0, worn=0.0, grey=0.0, severity=1.0)
    truth = sample.registered._replace(pixels=sample.truth)
    store.write(0, sample._replace(registered=truth))
    trainer = DetailTrainer(
        DetailPlan(minutes=1.0, perceptual=0.0, identity=0.0, crop=32, squares=1, rate=5e-3),
        store,
        vgg,
        Accelerator(cpu=True),
        print,
    )
    before = {name: value.clone() for name, value in trainer.average.items()}
    found = [trainer.step(0.0) for _ in range(12)]
    assert found[-1]["pixel"] < 0.9 * found[0]["pixel"]
    assert found[-1]["open"] > found[0]["open"] + 0.1
    assert all(np.isfinite(list(terms.values())).all() for terms in found)
    assert found[0]["lpips"] > 0.0
    assert found[0]["identity"] > 0.0
    moved = [
        name for name, value in trainer.average.items() if not torch.equal(value, before[name])
    ]
    assert len(moved) == len(before)


def test_the_command_makes_faces_and_gates(
    faces_dir: Path, vgg: Path, tiny_weights: Path, tmp_path: Path
) -> None:
    words = ["train", "detail", "--data", str(faces_dir), "--perceptual-weights", str(vgg)]
    words += ["--weights", str(tiny_weights), "--out", str(tmp_path), "--threads", "1"]
    words += ["--count", "2", "--minutes", "0.02"]
    assert main(words) == 0
    gates = read_gates(tmp_path / "detail.safetensors")
    assert all(bool(torch.isfinite(value).all()) for value in gates.values())
    made = (tmp_path / "truth.npy").stat().st_mtime_ns
    assert main(words) == 0
    assert (tmp_path / "truth.npy").stat().st_mtime_ns == made, "faces are made once"


def test_training_goes_on_from_gates(
    faces_dir: Path, vgg: Path, tiny_weights: Path, tmp_path: Path
) -> None:
    torch.manual_seed(5)
    start = {name: value + 0.25 for name, value in DetailGates().state_dict().items()}
    file = tmp_path / "start.safetensors"
    file.write_bytes(dump_gates(start))
    words = ["train", "detail", "--data", str(faces_dir), "--perceptual-weights", str(vgg)]
    words += ["--weights", str(tiny_weights), "--out", str(tmp_path), "--threads", "1"]
    words += ["--count", "1", "--minutes", "0.01", "--rate", "1e-6"]
    assert main([*words, "--init", str(file)]) == 0
    gates = read_gates(tmp_path / "detail.safetensors")
    assert all(bool(torch.isclose(gates[n], start[n], atol=0.01).all()) for n in start)
    assert main([*words, "--init", str(tmp_path / "missing.safetensors")]) == 4


def test_nothing_to_train_on_is_told(faces_dir: Path, vgg: Path, tmp_path: Path) -> None:
    words = ["train", "detail", "--data", str(faces_dir), "--perceptual-weights", str(vgg)]
    assert main([*words, "--out", str(tmp_path), "--count", "0"]) == 2
    assert main([*words, "--out", str(tmp_path), "--minutes", "-1"]) == 2
    assert main([*words, "--out", str(tmp_path), "--rate", "0"]) == 2
    assert not list(tmp_path.iterdir())


def test_the_network_is_used_as_in_use(tiny_weights: Path) -> None:
    restore = restoring(str(tiny_weights))
    rng = np.random.default_rng(0)
    face, other = (rng.random((512, 512, 3), dtype=np.float32) for _ in range(2))
    found = restore(face, other)
    assert found.shape == face.shape
    assert found.dtype == np.float32
    assert 0.0 <= found.min() <= found.max() <= 1.0
    assert np.array_equal(found, restore(face, other))


def test_glasses_are_drawn_on_one_of_the_two(catalogue: Catalogue, faces: np.ndarray) -> None:
    plain = {"grey": 0.0, "worn": 0.0, "poor": 0.0, "pairs": 0.0, "wrong": 0.0}
    eyes = (slice(190, 290), slice(130, 385))
    truths = 0
    for number in range(8):
        without, drawn_on = (
            drawn(catalogue, faces, number, glasses=share, **plain) for share in (0.0, 1.0)
        )
        truths += not np.array_equal(without.truth, drawn_on.truth)
    assert 0 < truths < 8
    rng = np.random.default_rng(0)
    face = np.full((512, 512, 3), 0.5, np.float32)
    for _ in range(20):
        worn = Glasses.draw(rng).put_on(face)
        changed = np.abs(worn - face).max(axis=2) > 0.02
        assert changed[eyes].mean() > 0.02
        assert not changed[320:].any(), "nothing below the nose"
        assert not changed[:150].any()
    assert face.min() == face.max() == 0.5
