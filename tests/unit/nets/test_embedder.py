from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.embedder import CHIP_PX, DlibResNet


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
    np.testing.assert_array_equal(both[0], net.embed([chip])[0])
    assert not np.allclose(both[0], both[1])
    assert net.embed([]).shape == (0, 128)
