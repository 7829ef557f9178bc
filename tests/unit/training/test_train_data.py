from __future__ import annotations

import dataclasses
import pickle
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from ented_desktop.base.errors import InputError, UsageError
from ented_desktop.evaluation.degrade_wear import KINDS
from ented_desktop.training.batch import feature_map, to_batch
from ented_desktop.training.catalogue import Catalogue, build_cache
from ented_desktop.training.config import DataConfig, TrainConfig, parse_config
from ented_desktop.training.data import FaceWindows, Sample, SampleNumbers, load_samples
from ented_desktop.training.generated_references import GeneratedReferences
from ented_desktop.training.references import (
    CatalogueReferences,
    ReferenceKind,
    Window,
    _thin_plate,
    cut,
    reference_window,
)


def _plan(**stage: object) -> TrainConfig:
    table = {"resolution": 64, "window": 64, "batch": 3, **stage}
    return parse_config({"stage": [table], "data": {"held_out": 4}})


def test_weights_prefer_sharp_true_512(catalogue: Catalogue) -> None:
    weights = {c.file: w for c, w in zip(catalogue.crops, catalogue.weights, strict=True) if w}
    assert catalogue.weights.sum() == pytest.approx(1.0)
    full = max(weights.values())
    assert weights.get("set/person-10-0.png", full * 0.04) == pytest.approx(full * 0.04)
    assert weights.get("set/person-11-0.png", full * 0.1) == pytest.approx(full * 0.1)


def test_held_out_people_are_never_drawn(catalogue: Catalogue, cache: Path) -> None:
    people = {catalogue.crops[p.truth].person for p in catalogue.held_out_pairs}
    people |= {catalogue.crops[i].person for i in catalogue.held_out}
    assert len(people) >= 2
    for crop, weight in zip(catalogue.crops, catalogue.weights, strict=True):
        assert weight == 0 or crop.person not in people
    for pair in catalogue.pairs:
        assert catalogue.crops[pair.truth].person not in people
    source = CatalogueReferences(catalogue, _plan().references)
    rng = np.random.default_rng(0)
    for _ in range(300):
        draw = source.draw(int(np.argmax(catalogue.weights)), None, rng)
        assert draw.crop is None or catalogue.crops[draw.crop].person not in people


def test_reference_kinds_follow_the_shares(catalogue: Catalogue) -> None:
    source = CatalogueReferences(catalogue, _plan().references)
    rng = np.random.default_rng(0)
    pair = catalogue.pairs[0]
    draws = [source.draw(pair.truth, pair.reference, rng) for _ in range(4000)]
    counts = Counter(draw.kind for draw in draws)
    assert counts[ReferenceKind.OTHER_PHOTO] / 4000 == pytest.approx(0.55, abs=0.03)
    for kind in (ReferenceKind.STRONG, ReferenceKind.WRONG_PERSON, ReferenceKind.NONE):
        assert counts[kind] / 4000 == pytest.approx(0.15, abs=0.03)
    person = catalogue.crops[pair.truth].person
    for draw in draws:
        if draw.crop is not None:
            same = catalogue.crops[draw.crop].person == person
            assert same == draw.kind.shows_person


def test_a_sample_depends_on_seed_and_number_only(catalogue: Catalogue, cache: Path) -> None:
    plan = _plan()
    data = FaceWindows(catalogue, cache, plan, plan.stages[0])
    data[3]
    first = data[7]
    copy = pickle.loads(pickle.dumps(FaceWindows(catalogue, cache, plan, plan.stages[0])))
    again = copy[7]
    for name, value in first.items():
        assert torch.equal(value, again[name]), name
    assert not torch.equal(first["truth"], data[8]["truth"])


def test_a_low_severity_leaves_some_windows_nearly_whole(catalogue: Catalogue, cache: Path) -> None:
    def damage(low: float) -> list[float]:
        plan = _plan()
        plan = dataclasses.replace(plan, data=dataclasses.replace(plan.data, severity_low=low))
        samples = FaceWindows(catalogue, cache, plan, plan.stages[0])
        return [
            (s["truth"].float() - s["degraded"].float()).abs().mean().item()
            for s in map(samples.__getitem__, range(40))
        ]

    whole, mixed = damage(1.0), damage(0.0)
    assert np.mean(mixed) < np.mean(whole)
    assert min(mixed) < min(whole)


def test_workers_give_the_same_batches(catalogue: Catalogue, cache: Path) -> None:
    plan = _plan()
    data = FaceWindows(catalogue, cache, plan, plan.stages[0])
    alone = load_samples(data, SampleNumbers(6, 3), 0, pin=False)
    helped = load_samples(data, SampleNumbers(6, 3), 1, pin=False)
    for _ in range(2):
        one, two = next(alone), next(helped)
        for name, value in one.items():
            assert torch.equal(value, two[name]), name


def test_processes_share_the_numbers_without_overlap() -> None:
    def first(rank: int, start: int) -> list[list[int]]:
        numbers = iter(SampleNumbers(start, 2, rank, 2))
        return [next(numbers) for _ in range(2)]

    assert first(0, 0) == [[0, 1], [4, 5]]
    assert first(1, 0) == [[2, 3], [6, 7]]
    assert first(0, 4)[0] == first(0, 0)[1]


def test_windows_of_one_face_share_a_whole_reference(catalogue: Catalogue, cache: Path) -> None:
    plan = _plan(windows=2, reference_side=128)
    data = FaceWindows(catalogue, cache, plan, plan.stages[0])
    batch = to_batch(next(load_samples(data, SampleNumbers(0, 3, windows=2), 0, pin=False)), CPU)
    assert batch.truth.shape == batch.degraded.shape == (6, 3, 64, 64)
    assert batch.reference.shape == (3, 3, 128, 128)


CPU = torch.device("cpu")


def test_batches_are_signed_and_no_reference_is_zero(catalogue: Catalogue, cache: Path) -> None:
    plan = _plan()
    data = FaceWindows(catalogue, cache, plan, plan.stages[0])
    kinds = []
    samples = load_samples(data, SampleNumbers(0, 8), 0, pin=False)
    for _ in range(6):
        sample = next(samples)
        batch = to_batch(sample, CPU)
        assert batch.truth.min() >= -1
        assert batch.truth.max() <= 1
        for number, kind in enumerate(sample["kind"].tolist()):
            kinds.append(kind)
            grey = bool((batch.reference[number] == 0).all())
            assert grey == (kind == ReferenceKind.NONE)
            assert float(batch.attention_weight[number]) == float(kind <= ReferenceKind.STRONG)
    assert ReferenceKind.NONE in kinds


def test_window_is_cut_where_it_says_and_mirrored_first() -> None:
    face = np.arange(512 * 512 * 3, dtype=np.uint32).reshape(512, 512, 3).astype(np.uint8)
    plain = cut(face, Window(10, 20, 64, 64, False))
    assert np.array_equal(plain, face[20:84, 10:74])
    mirrored = cut(face, Window(10, 20, 64, 64, True))
    assert np.array_equal(mirrored, face[:, ::-1][20:84, 10:74])


def test_reference_window_without_augmentation_is_the_same_place() -> None:
    rng = np.random.default_rng(0)
    face = rng.integers(0, 256, (512, 512, 3), dtype=np.uint8)
    still = parse_config(
        {
            "references": {
                "rotation_deg": 0.0,
                "scale_low": 1.0,
                "scale_high": 1.0,
                "shift": 0.0,
                "colour": 0.0,
                "hue": 0.0,
                "gamma": 0.0,
                "crop_low": 1.0,
            }
        }
    ).references
    for mirrored in (False, True):
        window = Window(100, 50, 96, 96, mirrored)
        coloured, plain = reference_window(face, window, ReferenceKind.WRONG_PERSON, still, rng)
        assert np.array_equal(plain, cut(face, window))
        assert np.abs(coloured.astype(int) - plain).max() <= 1


def test_plain_reference_is_warped_alike_but_keeps_its_colours() -> None:
    rng = np.random.default_rng(3)
    face = np.full((512, 512, 3), (200, 120, 60), np.uint8)
    window = Window(0, 0, 512, 128, False)
    config = parse_config({"references": {"erase_boxes": 0}}).references
    coloured, plain = reference_window(face, window, ReferenceKind.STRONG, config, rng)
    assert (plain == face[:128, :128]).all()
    assert np.abs(coloured.astype(int) - plain).max() > 4


def test_thin_plate_reproduces_an_affine_displacement() -> None:
    x, y = np.meshgrid(*[np.linspace(0, 511, 64, dtype=np.float32)] * 2)

    class Affine:
        def normal(self, *_args: object) -> np.ndarray:
            line = np.linspace(0, 1, 4)
            points = np.stack([a.ravel() for a in np.meshgrid(line, line)], 1)
            return np.stack([3 + 5 * points[:, 0], -2 * points[:, 1]], 1)

    dx, dy = _thin_plate(x, y, 1.0, Affine())  # type: ignore[arg-type]
    inner = slice(8, -8)
    assert np.allclose(dx[inner, inner], (3 + 5 * x / 511)[inner, inner], atol=0.06)
    assert np.allclose(dy[inner, inner], (-2 * y / 511)[inner, inner], atol=0.06)


def test_cache_is_reused_and_holds_the_crops(catalogue: Catalogue, cache: Path) -> None:
    stamp = cache.stat().st_mtime_ns
    assert build_cache(catalogue, cache.parent) == cache
    assert cache.stat().st_mtime_ns == stamp
    assert sorted(p.suffix for p in cache.parent.iterdir()) == [".json", ".npy"]
    faces = np.load(cache, mmap_mode="r")
    assert faces.shape == (len(catalogue.crops), 512, 512, 3)


def test_folders_without_a_table_or_crop_say_so(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        Catalogue.read(tmp_path, DataConfig(), 1)
    assert raised.value.code == "training-data-missing"
    (tmp_path / "faces.csv").write_text(
        "file,person,size_px,upscaled_by,sharpness\na.png,a,512,1,400\nb.png,b,512,1,400\n",
        encoding="utf-8",
    )
    found = Catalogue.read(tmp_path, DataConfig(held_out=0), 1)
    with pytest.raises(InputError) as raised:
        build_cache(found, tmp_path)
    assert raised.value.code == "image-missing"
    assert not list(tmp_path.glob("*.partial"))
    (tmp_path / "faces.csv").write_text("file,person\na.png,a\n", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        Catalogue.read(tmp_path, DataConfig(), 1)
    assert raised.value.code == "training-data-invalid"


def test_the_device_degrades_what_the_loader_leaves_whole(
    catalogue: Catalogue, cache: Path
) -> None:
    plan = _plan(windows=2, reference_side=64)
    stage = plan.stages[0]
    whole = FaceWindows(catalogue, cache, plan, stage, on_device=True)
    sample = next(load_samples(whole, SampleNumbers(0, 3, windows=2), 0, pin=False))
    assert torch.equal(sample["truth"], sample["degraded"])
    assert not sample["made"].any()
    batch = to_batch(sample, CPU, stage, seed=1)
    plain = to_batch(next(_loaded(catalogue, cache, plan)), CPU, stage, seed=1)
    assert torch.equal(batch.truth, plain.truth)
    assert (batch.degraded - batch.truth).abs().mean() > 0.02
    assert torch.equal(batch.degraded, to_batch(sample, CPU, stage, seed=1).degraded)
    assert not torch.equal(batch.degraded, to_batch(sample, CPU, stage, seed=2).degraded)
    # The first window's draw is the same in both ways; only its noise differs.
    for way in (batch, plain):
        assert way.degraded.abs().max() <= 1.0
    first = (batch.degraded[::2] - plain.degraded[::2]).abs().mean()
    assert first < 0.6 * (batch.degraded[::2] - batch.truth[::2]).abs().mean()


def _loaded(catalogue: Catalogue, cache: Path, plan: TrainConfig) -> Iterator[Sample]:
    data = FaceWindows(catalogue, cache, plan, plan.stages[0])
    return load_samples(data, SampleNumbers(0, 3, windows=2), 0, pin=False)


def test_worn_windows_are_made_by_the_loader(catalogue: Catalogue, cache: Path) -> None:
    plan = _plan(windows=2, reference_side=64)
    worn = dataclasses.replace(plan, wear={"share": 0.5, "halftone": 1.0})
    data = FaceWindows(catalogue, cache, worn, plan.stages[0], on_device=True)
    made = torch.stack([data[2 * number]["made"] for number in range(20)])
    assert 0.2 < made.float().mean() < 0.8
    sample = data[2 * int(made.any(dim=1).nonzero()[0])]
    for window, done in enumerate(sample["made"]):
        same = torch.equal(sample["truth"][window], sample["degraded"][window])
        assert same != bool(done)
    alone = FaceWindows(catalogue, cache, worn, plan.stages[0])[0]
    assert "draws" not in alone
    assert torch.equal(
        alone["truth"], FaceWindows(catalogue, cache, plan, plan.stages[0])[0]["truth"]
    )


@pytest.mark.parametrize("on_device", [False, True])
def test_a_tone_is_kept_in_the_truth_and_other_wear_is_not(
    on_device: bool, catalogue: Catalogue, cache: Path
) -> None:
    plan = _plan()
    others = dict.fromkeys(KINDS, 0.0)
    mild = {"sigma": [0.1, 0.2], "downscale": [1.0, 1.01], "noise": [0.0, 0.1]}
    mild.update(quality=[99, 100], colour=False)

    def sample(**wear: object) -> Sample:
        table = {**others, "share": 1.0, **wear}
        worn = dataclasses.replace(plan, wear=table, degradation=mild)
        return FaceWindows(catalogue, cache, worn, plan.stages[0], on_device=on_device)[3]

    def damage(found: Sample) -> float:
        return float((found["truth"].float() - found["degraded"].float()).abs().mean())

    plain = sample(share=0.0)
    kept, undone = sample(yellowing=1.0), sample(yellowing=1.0, keep_tone=False)
    assert bool(kept["toned"])
    assert not bool(undone["toned"])
    assert kept["truth"][:, 2].float().mean() < plain["truth"][:, 2].float().mean() - 5
    assert torch.equal(undone["truth"], plain["truth"])
    assert damage(kept) < 0.5 * damage(undone)
    dots = sample(halftone=1.0)
    assert torch.equal(dots["truth"], plain["truth"])
    assert damage(dots) > 5
    one = {name: value[None] for name, value in kept.items()}
    assert float(to_batch(one, CPU).attention_weight[0]) == 0.0


def test_eyes_and_mouth_weigh_where_they_are_and_mirrored() -> None:
    stage = parse_config({"stage": [{"resolution": 256, "window": 512}]}).stages[0]
    left, right = (
        feature_map(torch.tensor([[0, 0, mirrored]]), stage, CPU)[0, 0] for mirrored in (0, 1)
    )
    assert torch.allclose(left.flip(1), right, atol=1e-5)
    assert left[120, 96] > 0.99
    assert left[186, 128] > 0.95
    assert left[10, 10] < 0.01
    part = parse_config({"stage": [{"resolution": 128, "window": 128}]}).stages[0]
    window = feature_map(torch.tensor([[130, 170, 0]]), part, CPU)[0, 0]
    assert window[240 - 170, 193 - 130] > 0.99


def test_augmentation_only_takes_no_other_photo(catalogue: Catalogue) -> None:
    config = parse_config({"references": {"source": "augment"}}).references
    source = CatalogueReferences(catalogue, config)
    pair, rng = catalogue.pairs[0], np.random.default_rng(0)
    draws = [source.draw(pair.truth, pair.reference, rng) for _ in range(200)]
    assert ReferenceKind.OTHER_PHOTO not in {draw.kind for draw in draws}
    assert {draw.crop for draw in draws if draw.kind.shows_person} == {pair.truth}


def brighter(path: Path, pixels: np.ndarray, rng: np.random.Generator) -> np.ndarray | None:
    """A generator of references, as a user would write one."""
    if "person-5" in path.name:
        return None
    return np.clip(pixels.astype(int) + 40 + int(rng.integers(3)), 0, 255).astype(np.uint8)


def broken(path: Path, pixels: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return pixels.astype(np.float32)


def _generated(
    where: str, catalogue: Catalogue, cache: Path, share: float = 1.0
) -> GeneratedReferences:
    shares = {"same": share, "strong": 0.0, "wrong": 0.0, "none": 1.0 - share}
    table = {"source": "generated", "generated": where, **shares}
    return GeneratedReferences(catalogue, cache, parse_config({"references": table}).references)


def test_a_users_function_makes_references(
    catalogue: Catalogue, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    source = pickle.loads(
        pickle.dumps(_generated("test_train_data:brighter", catalogue, cache, 0.7))
    )
    faces = np.load(cache, mmap_mode="r")
    kinds = Counter()
    for seed in range(60):
        draw = source.draw(0, None, np.random.default_rng(seed))
        kinds[draw.kind] += 1
        if draw.kind is ReferenceKind.OTHER_PHOTO:
            assert draw.pixels is not None
            step = draw.pixels.astype(int) - faces[0]
            assert 35 < step[faces[0] < 200].mean() < 43
    assert set(kinds) == {ReferenceKind.OTHER_PHOTO, ReferenceKind.NONE}
    five = [c.file for c in catalogue.crops].index("set/person-5-0.png")
    assert source.draw(five, None, np.random.default_rng(1)).kind in (
        ReferenceKind.AUGMENTED,
        ReferenceKind.NONE,
    )
    with pytest.raises(InputError) as raised:
        _generated("test_train_data:broken", catalogue, cache).draw(
            0, None, np.random.default_rng(0)
        )
    assert raised.value.code == "reference-invalid"
    with pytest.raises(UsageError) as missing:
        _generated("test_train_data:nothing", catalogue, cache)
    assert missing.value.code == "generator-missing"


def test_a_folder_of_generated_references_is_used_in_samples(
    catalogue: Catalogue, cache: Path, tmp_path: Path
) -> None:
    for crop in catalogue.crops:
        folder = tmp_path / Path(crop.file).with_suffix("")
        folder.mkdir(parents=True)
        cv2.imwrite(str(folder / "old.png"), np.full((256, 256, 3), (10, 20, 250), np.uint8))
    plan = _plan()
    shares = {"same": 1.0, "strong": 0.0, "wrong": 0.0, "none": 0.0, "colour": 0.0}
    table = {"source": "generated", "generated": str(tmp_path), **shares}
    references = parse_config({"references": table}).references
    plan = dataclasses.replace(plan, references=references)
    sample = FaceWindows(catalogue, cache, plan, plan.stages[0])[4]
    assert int(sample["kind"]) == ReferenceKind.OTHER_PHOTO
    assert sample["reference_plain"].float().mean(dim=(1, 2)).tolist() == [250.0, 20.0, 10.0]
    with pytest.raises(InputError) as raised:
        _generated(str(tmp_path / "absent"), catalogue, cache)
    assert raised.value.code == "folder-missing"
