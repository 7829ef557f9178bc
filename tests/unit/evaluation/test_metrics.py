"""The measures against closed forms, other implementations and known pictures."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from skimage import data
from skimage.metrics import structural_similarity

from ented_desktop.base.errors import ModelError
from ented_desktop.evaluation import lpips, mobilefacenet
from ented_desktop.evaluation.datasets import load_face
from ented_desktop.evaluation.measures import COLUMNS, NIQE_FILE, Measures
from ented_desktop.evaluation.metrics import psnr, ssim, to_codes
from ented_desktop.evaluation.niqe import Niqe
from ented_desktop.evaluation.weight_files import metric_weights_dir, read_tensors
from ented_desktop.faces.identity import angle_deg
from ented_desktop.nets.torchvision_import import ensure_torchvision


def _pair(side: int = 64, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    first = cv2.GaussianBlur(rng.random((side, side, 3), dtype=np.float32), (0, 0), 1.5)
    second = np.clip(first + 0.1 * rng.standard_normal(first.shape, dtype=np.float32), 0, 1)
    return first, second


@pytest.fixture
def astronaut() -> np.ndarray:
    return data.astronaut().astype(np.float32) / 255


def test_psnr_of_an_offset_of_one_code():
    image = np.full((20, 30, 3), 100 / 255, dtype=np.float32)
    assert psnr(image + np.float32(1 / 255), image) == pytest.approx(48.1308, abs=1e-4)
    assert psnr(image, image) == math.inf


def test_psnr_is_of_eight_bit_pictures():
    image = np.full((20, 30, 3), 100 / 255, dtype=np.float32)
    assert psnr(image + np.float32(0.3 / 255), image) == math.inf
    assert psnr(image * 0 + 1.7, image * 0 + 1) == math.inf


def test_ssim_equals_scikit_image():
    first, second = _pair()
    expected = structural_similarity(
        to_codes(first),
        to_codes(second),
        gaussian_weights=True,
        sigma=1.5,
        use_sample_covariance=False,
        data_range=255,
        channel_axis=2,
    )
    assert ssim(first, second) == pytest.approx(expected, abs=1e-9)
    assert ssim(first, first) == pytest.approx(1.0, abs=1e-12)


def test_pictures_of_different_sizes_are_refused():
    first, second = _pair()
    with pytest.raises(ValueError, match="compare"):
        psnr(first, second[1:])
    with pytest.raises(ValueError, match="compare"):
        ssim(first, second[1:])
    with pytest.raises(ValueError, match="window"):
        ssim(first[:8], second[:8])


def test_missing_weights_leave_columns_out_and_say_why(tmp_path, astronaut):
    for folder in (None, tmp_path):
        measures = Measures(folder, None)
        assert measures.taken == ("psnr", "ssim")
        assert set(measures.missing) == {*COLUMNS, "fid"} - {"psnr", "ssim"}
        assert all(measures.missing.values())
        images = [astronaut * 0.9, astronaut * 0.8]
        rows, features = measures.measure(images, measures.target(astronaut))
        assert features == {}
        assert measures.measure(images, None) == ([{}, {}], {})
        assert [set(row) for row in rows] == [{"psnr", "ssim"}] * 2
        assert rows[0]["psnr"] > rows[1]["psnr"]


def test_corrupt_weights_are_an_error(tmp_path):
    (tmp_path / NIQE_FILE).write_bytes(b"not an archive")
    with pytest.raises(ModelError) as caught:
        Measures(tmp_path, None)
    assert caught.value.code == "metric-weights-corrupt"
    torch.save({"a": torch.zeros(2)}, tmp_path / "tensors.pth")
    with pytest.raises(ModelError):
        read_tensors(tmp_path / "tensors.pth", {"a": (3,)})
    assert read_tensors(tmp_path / "tensors.pth", {"a": (2,)})["a"].shape == (2,)


def test_a_file_with_code_in_it_is_refused(tmp_path):
    torch.save({"a": Path("x")}, tmp_path / "code.pth")
    with pytest.raises(ModelError):
        read_tensors(tmp_path / "code.pth", {"a": (2,)})


def test_where_the_weights_lie(tmp_path, monkeypatch):
    monkeypatch.delenv("ENTED_METRIC_WEIGHTS", raising=False)
    assert metric_weights_dir(None) is None
    assert metric_weights_dir(tmp_path) == tmp_path
    monkeypatch.setenv("ENTED_METRIC_WEIGHTS", str(tmp_path / "nowhere"))
    assert metric_weights_dir(tmp_path) == tmp_path
    with pytest.raises(ModelError) as caught:
        metric_weights_dir(None)
    assert caught.value.code == "metric-weights-missing"


def _random_niqe(folder: Path) -> Path:
    rng = np.random.default_rng(0)
    taps = np.exp(-0.5 * (np.arange(-3, 4) / (7 / 6)) ** 2)
    window = np.outer(taps, taps)
    np.savez(
        folder / NIQE_FILE,
        mu_pris_param=rng.random((1, 36)),
        cov_pris_param=np.eye(36) * 0.1,
        gaussian_window=window / window.sum(),
    )
    return folder / NIQE_FILE


def test_niqe_runs_on_any_parameters_and_refuses_small_pictures(tmp_path, astronaut):
    measure = Niqe(_random_niqe(tmp_path))
    assert math.isfinite(measure(astronaut))
    assert measure(astronaut) == measure(astronaut)
    # Only whole blocks count: the right and lower 32 px of 512 do not.
    changed = astronaut.copy()
    changed[484:, :] = 0
    changed[:, 484:] = 0
    assert measure(changed) == pytest.approx(measure(astronaut), rel=0.01)
    with pytest.raises(ValueError, match="blocks"):
        measure(astronaut[:100, :100])


@pytest.mark.shared
def test_niqe_of_a_clean_a_blurred_and_a_noisy_portrait(shared_dir, astronaut):
    measure = Niqe(shared_dir / "weights" / NIQE_FILE)
    noise = np.random.default_rng(0).standard_normal(astronaut.shape, dtype=np.float32)
    clean = measure(astronaut)
    assert 2.5 < clean < 5
    assert measure(cv2.GaussianBlur(astronaut, (0, 0), 3)) > clean + 4
    assert measure(np.clip(astronaut + 0.1 * noise, 0, 1)) > clean + 4


@pytest.mark.shared
@pytest.mark.filterwarnings("ignore:.*'pretrained'", "ignore:Arguments other than a weight")
def test_lpips_equals_the_authors_package(shared_dir, astronaut):
    ensure_torchvision()
    lpips_package = pytest.importorskip("lpips", reason="comes with the extra [train]")
    folder = shared_dir / "weights"
    ours = lpips.LpipsAlex(folder)
    theirs = lpips_package.LPIPS(pnet_rand=True, net="alex", verbose=False).eval()
    features = torch.load(folder / lpips.FEATURES_FILE, map_location="cpu", weights_only=True)
    slots = {f"{key.split('.')[1]}.{key.split('.')[2]}": value for key, value in features.items()}
    for part in (theirs.net.slice1, theirs.net.slice2, theirs.net.slice3, theirs.net.slice4,
                 theirs.net.slice5):  # fmt: skip
        names = list(part.state_dict())
        part.load_state_dict({name: slots[name] for name in names})
    noise = np.random.default_rng(0).standard_normal(astronaut.shape, dtype=np.float32)
    worse = [np.clip(astronaut + 0.1 * noise, 0, 1), cv2.GaussianBlur(astronaut, (0, 0), 3)]
    x = torch.from_numpy(np.stack([astronaut, astronaut]).transpose(0, 3, 1, 2)) * 2 - 1
    y = torch.from_numpy(np.stack(worse).transpose(0, 3, 1, 2)) * 2 - 1
    with torch.inference_mode():
        distance = ours(x, y)
        expected = theirs(x, y).flatten()
        assert float(ours(x, x).abs().max()) == 0.0
        # A ground truth encoded once serves a batch of any size.
        once = ours.compare(ours.encode(y), ours.encode(x[:1]))
    torch.testing.assert_close(distance, expected, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(once, distance, rtol=1e-5, atol=1e-6)
    assert float(distance.min()) > 0.1


@pytest.mark.filterwarnings("ignore:.*'pretrained'", "ignore:Arguments other than a weight")
def test_lpips_vgg_equals_the_authors_package(tmp_path, astronaut):
    ensure_torchvision()
    lpips_package = pytest.importorskip("lpips", reason="comes with the extra [train]")
    torch.manual_seed(0)
    theirs = lpips_package.LPIPS(pnet_rand=True, net="vgg", verbose=False).eval()
    features = {
        f"features.{name.partition('.')[2]}": value
        for name, value in theirs.net.state_dict().items()
    }
    torch.save(features, tmp_path / lpips.VGG_FEATURES_FILE)
    heads = {name: value for name, value in theirs.state_dict().items() if name[:3] == "lin"}
    heads = {name: value for name, value in heads.items() if name[3].isdigit()}
    torch.save(heads, tmp_path / lpips.VGG_HEADS_FILE)
    ours = lpips.LpipsVgg(tmp_path)
    small = astronaut[100:196, 200:296]
    x = torch.from_numpy(small.transpose(2, 0, 1)[None].copy()) * 2 - 1
    y = torch.from_numpy((small * 0.7).transpose(2, 0, 1)[None].copy()) * 2 - 1
    with torch.inference_mode():
        torch.testing.assert_close(ours(x, y), theirs(x, y).flatten(), rtol=1e-4, atol=1e-6)
        assert float(ours(x, y)) > 0 == float(ours(x, x))
    measures = Measures(tmp_path, None)
    assert measures.taken == ("psnr", "ssim", "lpips_vgg")
    (row,), _ = measures.measure([small * 0.7], measures.target(small))
    assert row["lpips_vgg"] == pytest.approx(float(ours(x, y)), rel=0.02)


@pytest.mark.shared
@pytest.mark.slow
def test_mobilefacenet_tells_people_apart(shared_dir):
    folder = shared_dir / "faces" / "eval"
    with (folder / "pairs.csv").open(newline="") as stream:
        pairs = [row for row in csv.DictReader(stream) if row["taken"] == "another time"][::3]
    network = mobilefacenet.MobileFaceNet(shared_dir / "weights" / mobilefacenet.FILE)

    def embed(names: list[str]) -> np.ndarray:
        faces = [mobilefacenet.crop_112(load_face(folder / name)[0]) for name in names]
        with torch.inference_mode():
            return network(torch.from_numpy(np.stack(faces).transpose(0, 3, 1, 2).copy())).numpy()

    truths = embed([row["ground_truth"] for row in pairs])
    references = embed([row["reference"] for row in pairs])
    people = [row["person"] for row in pairs]
    same = [angle_deg(a, b) for a, b in zip(truths, references, strict=True)]
    different = [
        angle_deg(a, b)
        for i, a in enumerate(truths)
        for j, b in enumerate(references)
        if people[i] != people[j]
    ]
    assert np.mean(same) < 50
    assert np.mean(different) > 80
    assert max(same) < min(different)


@pytest.mark.shared
def test_every_measure_gets_worse_with_the_picture(shared_dir):
    face = load_face(shared_dir / "faces" / "eval" / "london" / "london-0002-0.jpg")[0]
    measures = Measures(shared_dir / "weights", None)
    assert set(measures.missing) == {"deg_dlib", "fid", "lpips_vgg"}
    target = measures.target(face)
    (slight, strong), features = measures.measure(
        [cv2.GaussianBlur(face, (0, 0), 1.5), cv2.GaussianBlur(face, (0, 0), 6)], target
    )
    assert set(slight) == set(measures.taken)
    for key in measures.taken:
        better = slight[key] > strong[key]
        assert better == (COLUMNS[key].better == "higher"), key
    distances = np.linalg.norm(features["alexnet"] - target.features["alexnet"], axis=1)
    assert 0 < distances[0] < distances[1]
    (same,), _ = measures.measure([face], target)
    assert same["lpips"] == pytest.approx(0, abs=1e-6)
    assert same["deg_mobilefacenet"] == pytest.approx(0, abs=0.1)
