from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.parser import WEIGHTS_FILE, FaceParser, load_parser


def _weights(path: Path, favourite: int) -> None:
    """Random weights whose last layer answers ``favourite`` everywhere."""
    from facexlib.parsing.parsenet import ParseNet

    torch.manual_seed(0)
    network = ParseNet(in_size=512, out_size=512, parsing_ch=19)
    state = network.state_dict()
    state["out_mask_conv.conv2d.weight"].zero_()
    state["out_mask_conv.conv2d.bias"].zero_()[favourite] = 1.0
    torch.save(state, path)


def test_no_file_no_parser(tmp_path: Path) -> None:
    assert load_parser(tmp_path) is None
    with pytest.raises(ModelError) as error:
        FaceParser(tmp_path / WEIGHTS_FILE)
    assert error.value.code == "model-missing"


@pytest.mark.parametrize(("favourite", "is_face"), [(12, True), (13, False)])
def test_classes(tmp_path: Path, favourite: int, is_face: bool) -> None:
    _weights(tmp_path / WEIGHTS_FILE, favourite)
    parser = FaceParser(tmp_path / WEIGHTS_FILE, side_px=64)
    mask = parser.mask(np.full((96, 96, 3), 0.5, np.float32))
    if is_face:
        assert mask is not None
        assert mask.shape == (96, 96)
        assert mask.dtype == np.float32
        assert mask.min() == 1.0
    else:
        assert mask is None


def test_damaged_and_foreign_files(tmp_path: Path) -> None:
    path = tmp_path / WEIGHTS_FILE
    path.write_bytes(b"nonsense")
    with pytest.raises(ModelError) as corrupt:
        load_parser(tmp_path)
    assert corrupt.value.code == "model-corrupt"
    torch.save({"x": torch.zeros(1)}, path)
    with pytest.raises(ModelError) as incompatible:
        load_parser(tmp_path)
    assert incompatible.value.code == "model-incompatible"
