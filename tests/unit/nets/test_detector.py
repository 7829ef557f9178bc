from __future__ import annotations

import shutil
import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch
from skimage import data
from torch import nn

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.detector import EMBEDDED, RetinaFaceNet
from ented_desktop.nets.detector.network import fold_batch_norm
from ented_desktop.nets.detector.onnx_weights import read_convolutions
from ented_desktop.nets.detector.weights import embedded_model, load_embedded

# The astronaut's box and landmarks, read off the picture by eye, to a few pixels.
BOX = (177, 57, 272, 178)
LANDMARKS = [(203, 102), (246, 103), (223, 129), (203, 138), (244, 140)]


@pytest.fixture(scope="module")
def astronaut() -> npt.NDArray[np.float32]:
    return data.astronaut().astype(np.float32) / 255


@pytest.fixture(scope="module")
def net() -> RetinaFaceNet:
    return RetinaFaceNet()


def test_finds_the_astronaut(net: RetinaFaceNet, astronaut: npt.NDArray[np.float32]) -> None:
    found = net.detect(astronaut)
    assert found.shape == (1, 15)
    assert found[0, 4] > 0.99
    np.testing.assert_allclose(found[0, :4], BOX, atol=6)
    np.testing.assert_allclose(found[0, 5:].reshape(5, 2), LANDMARKS, atol=6)


def test_takes_rgb_of_any_size(net: RetinaFaceNet, astronaut: npt.NDArray[np.float32]) -> None:
    odd = astronaut[: 512 - 15, : 512 - 203]
    np.testing.assert_allclose(net.detect(odd)[0, :4], BOX, atol=6)
    assert len(net.detect(np.zeros((33, 47, 3), np.float32))) == 0


def test_embedded_weights_are_the_whole_network() -> None:
    convolutions = read_convolutions(embedded_model())
    assert len(convolutions) == 56 + 3  # the exporter wrote three of them twice
    state = load_embedded()
    assert len(state) == 2 * 56
    assert state["body.stage1.0.0.weight"].shape == (8, 3, 3, 3)
    assert state["LandmarkHead.2.conv1x1.bias"].shape == (20,)


def test_same_faces_as_facexlibs_own_weights(
    shared_dir: Path, net: RetinaFaceNet, astronaut: npt.NDArray[np.float32]
) -> None:
    own = RetinaFaceNet(weights=shared_dir / "weights" / "detection_mobilenet0.25_Final.pth")
    assert own.weights is not EMBEDDED
    one, other = net.detect(astronaut), own.detect(astronaut)
    assert one.shape == other.shape
    np.testing.assert_allclose(one, other, atol=5)
    assert not np.allclose(one, other)  # two trainings of the same network


def test_equal_to_facexlibs_own_code(shared_dir: Path, astronaut: npt.NDArray[np.float32]) -> None:
    """Folding, anchors and decoding change nothing against facexlib's slow path."""
    from facexlib.detection import retinaface, retinaface_utils

    file = shared_dir / "weights" / "detection_mobilenet0.25_Final.pth"
    reference = retinaface.RetinaFace("mobile0.25", device=torch.device("cpu"))
    state = torch.load(file, map_location="cpu", weights_only=True)
    reference.load_state_dict({k.removeprefix("module."): v for k, v in state.items()})
    reference.eval()
    bgr = astronaut[:500, :400, ::-1] * 255
    batch = torch.from_numpy(np.ascontiguousarray(bgr.transpose(2, 0, 1)))[None]
    with torch.no_grad():
        location, confidence, points = reference(batch - reference.mean_tensor)
    priors = retinaface_utils.PriorBox(reference.cfg, image_size=(500, 400)).forward()
    best = int(confidence[0, :, 1].argmax())
    boxes = retinaface_utils.decode(location[0], priors, [0.1, 0.2])
    landmarks = retinaface_utils.decode_landm(points[0], priors, [0.1, 0.2])
    ours = RetinaFaceNet(weights=file).detect(astronaut[:500, :400])[0]
    np.testing.assert_allclose(ours[:4], boxes[best].numpy() * [400, 500, 400, 500], atol=1e-2)
    expected = landmarks[best].numpy().reshape(5, 2) * [400, 500]
    np.testing.assert_allclose(ours[5:].reshape(5, 2), expected, atol=1e-2)


def test_folding_changes_nothing() -> None:
    torch.manual_seed(0)
    network = nn.Sequential(nn.Conv2d(3, 4, 3, bias=False), nn.BatchNorm2d(4), nn.ReLU())
    network[1].running_mean.normal_()
    network[1].running_var.uniform_(0.5, 2)
    network.eval().requires_grad_(False)
    batch = torch.randn(2, 3, 8, 8)
    before = network(batch)
    folded = fold_batch_norm(network)
    assert not any(isinstance(module, nn.BatchNorm2d) for module in folded.modules())
    torch.testing.assert_close(folded(batch), before)


def test_weight_files_that_do_not_fit(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as missing:
        RetinaFaceNet(weights=tmp_path / "detection_mobilenet0.25_Final.pth")
    assert missing.value.code == "model-missing"
    unknown = tmp_path / "other.pth"
    unknown.write_bytes(b"x")
    with pytest.raises(ModelError) as incompatible:
        RetinaFaceNet(weights=unknown)
    assert incompatible.value.code == "model-incompatible"
    damaged = tmp_path / "detection_mobilenet0.25_Final.pth"
    damaged.write_bytes(b"PK\x03\x04 not a weight file")
    with pytest.raises(ModelError) as corrupt:
        RetinaFaceNet(weights=damaged)
    assert corrupt.value.code == "model-corrupt"


def test_weights_of_another_network(tmp_path: Path) -> None:
    torch.save({"fc.weight": torch.zeros(2, 2)}, tmp_path / "detection_Resnet50_Final.pth")
    with pytest.raises(ModelError) as error:
        RetinaFaceNet(weights=tmp_path)
    assert error.value.code == "model-incompatible"


def test_weights_that_would_run_code_are_refused(tmp_path: Path) -> None:
    torch.save(Path("x"), tmp_path / "detection_Resnet50_Final.pth")
    with pytest.raises(ModelError) as error:
        RetinaFaceNet(weights=tmp_path)
    assert error.value.code == "model-corrupt"


def test_folder_with_and_without_a_weight_file(shared_dir: Path, tmp_path: Path) -> None:
    assert RetinaFaceNet(weights=tmp_path).weights is EMBEDDED
    shutil.copy(shared_dir / "weights" / "detection_mobilenet0.25_Final.pth", tmp_path)
    assert RetinaFaceNet(weights=tmp_path).weights is not EMBEDDED


def _field(number: int, payload: bytes) -> bytes:
    return bytes([number << 3 | 2, len(payload)]) + payload


def _tensor(name: str, values: list[float], *, packed: bool) -> bytes:
    dims = b"\x0a\x01" + bytes([len(values)]) if packed else b"\x08" + bytes([len(values)])
    raw = struct.pack(f"<{len(values)}f", *values)
    return dims + b"\x10\x01" + _field(8, name.encode()) + _field(4 if packed else 9, raw)


def test_reads_a_hand_made_onnx_model() -> None:
    identity = _field(1, b"bias") + _field(2, b"alias") + _field(4, b"Identity")
    conv = b"".join(_field(1, name) for name in (b"x", b"weight", b"alias"))
    conv += _field(3, b"node") + _field(4, b"Conv")
    graph = _field(1, identity) + _field(1, conv)
    graph += _field(5, _tensor("weight", [1.0, -2.5], packed=False))
    graph += _field(5, _tensor("bias", [0.5], packed=True))
    (found,) = read_convolutions(b"\x08\x08" + _field(7, graph))
    assert found.name == "node"
    assert found.weight.tolist() == [1.0, -2.5]
    assert found.bias.tolist() == [0.5]


@pytest.mark.parametrize("keep", [0, 1, 1000, 900_000, -1])
def test_a_truncated_onnx_model_is_an_error(keep: int) -> None:
    with pytest.raises(ModelError) as error:
        read_convolutions(embedded_model()[:keep])
    assert error.value.code == "model-corrupt"
