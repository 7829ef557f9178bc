from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.embedder import CHIP_PX, DlibResNet
from ented_desktop.nets.embedder.dlib_file import read_layers
from ented_desktop.nets.embedder.dlib_resnet import find_weights


def test_damaged_and_missing_weights(tmp_path: Path) -> None:
    path = tmp_path / "weights.dat"
    with pytest.raises(ModelError):
        DlibResNet(path)
    path.write_bytes(b"nonsense")
    with pytest.raises(ModelError) as error:
        DlibResNet(path)
    assert error.value.code == "model-corrupt"


def test_embeds_chips() -> None:
    chip = np.random.default_rng(0).integers(0, 256, (CHIP_PX, CHIP_PX, 3), np.uint8)
    net = DlibResNet()
    both = net.embed([chip, chip[:, ::-1]])
    assert both.shape == (2, 128)
    assert both.dtype == np.float32
    np.testing.assert_allclose(both[0], net.embed([chip])[0], atol=1e-6)
    assert not np.allclose(both[0], both[1])
    assert net.embed([]).shape == (0, 128)


def test_numbers_are_those_of_dlib() -> None:
    dlib = pytest.importorskip("dlib", reason="dlib-bin, to compare with, is not installed")
    theirs = dlib.face_recognition_model_v1(str(find_weights()))
    rng = np.random.default_rng(1)
    noise = rng.integers(0, 256, (CHIP_PX, CHIP_PX, 3), np.uint8)
    smooth = np.asarray(np.indices((CHIP_PX, CHIP_PX)).sum(axis=0)[..., None] * [0.8, 0.5, 0.3])
    chips = [noise, smooth.astype(np.uint8), np.zeros_like(noise), np.full_like(noise, 255)]
    expected = [np.asarray(theirs.compute_face_descriptor(chip)) for chip in chips]
    np.testing.assert_allclose(DlibResNet().embed(chips), expected, atol=1e-5)


@pytest.mark.parametrize("kept", [0, 4, 300, 30_000, 22_334_900, -40_000])
def test_a_file_that_ends_early_is_no_network(kept: int) -> None:
    data = find_weights().read_bytes()[:kept]
    with pytest.raises(ValueError, match="ends early"):
        read_layers(data)


def test_the_layers_are_read() -> None:
    layers = read_layers(find_weights().read_bytes())
    assert len(layers.convs) == 29
    stem, last = layers.convs[0], layers.convs[-1]
    assert stem.weight.shape == (32, 3, 7, 7)
    assert (stem.stride, stem.padding) == (2, 0)
    assert last.weight.shape == (256, 256, 3, 3)
    assert layers.projection.shape == (256, 128)
    assert sum(conv.stride == 2 for conv in layers.convs) == 5
