"""The gates' file beside a model: round trip, and what must be refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from saved_model import CARD, CONFIG, State, assert_refused

from ented_desktop.nets import checkpoint, checkpoint_writer
from ented_desktop.nets.gates import DetailGates, dump_gates, load_gates, read_gates


@pytest.fixture
def gates() -> DetailGates:
    torch.manual_seed(4)
    return DetailGates().eval()


@pytest.fixture
def with_gates(gates: DetailGates, state: State, tmp_path: Path) -> Path:
    """A models folder whose one model has gates."""
    detail = dump_gates(gates.state_dict())
    checkpoint_writer.save(
        "ented-test", "1", CONFIG, state, CARD, root=tmp_path, detail=detail, register=True
    )
    return tmp_path


def test_round_trip_is_within_half_precision(with_gates: Path, gates: DetailGates) -> None:
    loaded = load_gates("ented-test/1", root=with_gates)
    assert loaded is not None
    assert not loaded.training
    assert not any(parameter.requires_grad for parameter in loaded.parameters())
    for key, value in gates.state_dict().items():
        assert torch.allclose(loaded.state_dict()[key], value, rtol=2**-10, atol=1e-6), key
    file = with_gates / "ented-test" / "1" / "detail.safetensors"
    assert read_gates(file).keys() == gates.state_dict().keys()


def test_a_model_without_gates_has_none(models: Path) -> None:
    assert load_gates("ented-test", root=models) is None


def test_gates_are_part_of_what_weights_are_known_by(
    with_gates: Path, models: Path, state: State
) -> None:
    _, _, known = checkpoint.load("ented-test/1", root=with_gates)
    _, _, without = checkpoint.load("ented-test", root=models)
    assert known.sha256 != without.sha256
    others = dump_gates(DetailGates().state_dict())
    changed = checkpoint_writer.save(
        "ented-test", "1", CONFIG, state, CARD, root=with_gates, detail=others, overwrite=True
    )
    assert changed.sha256 not in (known.sha256, without.sha256)
    assert checkpoint.load(with_gates / "ented-test" / "1", root=models)[2] == changed


def test_files_that_the_manifest_does_not_vouch_for_are_refused(
    with_gates: Path, models: Path, tmp_path: Path
) -> None:
    file = with_gates / "ented-test" / "1" / "detail.safetensors"
    unlisted = tmp_path / "unlisted"
    shutil.copytree(models, unlisted)
    shutil.copy(file, unlisted / "ented-test" / "0.1")
    assert_refused("model-corrupt", lambda: load_gates("ented-test", root=unlisted))
    file.write_bytes(dump_gates(DetailGates().state_dict()))
    assert_refused("model-corrupt", lambda: load_gates("ented-test", root=with_gates))
    assert_refused("model-corrupt", lambda: checkpoint.load("ented-test", root=with_gates))
    file.unlink()
    assert_refused("model-missing", lambda: load_gates("ented-test", root=with_gates))


def test_tensors_of_something_else_are_refused(loose: Path, gates: DetailGates) -> None:
    file = loose / "detail.safetensors"
    state = gates.state_dict()
    bad = {
        "one is missing": {k: v for k, v in state.items() if k != "head.bias"},
        "one too many": {**state, "more": torch.zeros(1)},
        "another shape": {**state, "head.bias": torch.zeros(9)},
    }
    for what, tensors in bad.items():
        save_file(tensors, file)
        assert_refused("model-incompatible", lambda: load_gates(loose)), what
        assert_refused("model-incompatible", lambda: read_gates(file)), what
    save_file({**state, "head.bias": torch.full((6,), float("nan"))}, file)
    assert_refused("model-corrupt", lambda: load_gates(loose))
    file.write_bytes(b"not tensors at all")
    assert_refused("model-corrupt", lambda: load_gates(loose))
