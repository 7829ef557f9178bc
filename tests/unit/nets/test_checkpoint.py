"""Checkpoints: round trips, the manifest, and everything that must be refused."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import pickle
import shutil
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from saved_model import CARD, CONFIG, State, assert_refused

from ented_desktop.base.errors import OutputError
from ented_desktop.nets import checkpoint, checkpoint_writer
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.nets.manifest import find_model


def test_round_trip_is_within_half_precision(models: Path, state: State) -> None:
    config, loaded, weights_id = checkpoint.load("ented-test/0.1", root=models)
    assert config == CONFIG
    assert loaded.keys() == state.keys()
    for key, tensor in state.items():
        if not tensor.is_floating_point():
            assert torch.equal(loaded[key], tensor)
            continue
        assert loaded[key].dtype == torch.float32
        # Relative 2^-11 for normal half floats, absolute 2^-25 below them.
        bound = tensor.abs() * 2**-11 + 2**-25
        assert bool(((loaded[key] - tensor).abs() <= bound).all()), key
    weights = models / "ented-test" / "0.1" / "weights.safetensors"
    assert weights_id.sha256 == hashlib.sha256(weights.read_bytes()).hexdigest()
    assert (weights_id.name, weights_id.version) == ("ented-test", "0.1")
    assert (weights.parent / "CARD.md").read_text(encoding="utf-8") == CARD


def test_second_round_trip_is_exact(models: Path, tmp_path: Path) -> None:
    _, first, first_id = checkpoint.load("ented-test", root=models)
    checkpoint_writer.save("ented-test", "0.1", CONFIG, first, CARD, root=tmp_path / "again")
    _, second, second_id = checkpoint.load(tmp_path / "again" / "ented-test" / "0.1")
    assert all(torch.equal(first[key], second[key]) for key in first)
    assert first_id == second_id


def test_shards_hold_the_same_tensors(models: Path, state: State, tmp_path: Path) -> None:
    root = tmp_path / "sharded"
    saved_id = checkpoint_writer.save(
        "ented-test", "0.1", CONFIG, state, CARD, root=root, max_shard_bytes=1 << 20, register=True
    )
    files = sorted(file.name for file in (root / "ented-test" / "0.1").glob("*.safetensors"))
    assert len(files) > 3
    assert files[0] == f"weights-00001-of-{len(files):05d}.safetensors"
    _, whole, _ = checkpoint.load("ented-test", root=models)
    _, joined, loaded_id = checkpoint.load("ented-test", root=root)
    assert whole.keys() == joined.keys()
    assert all(torch.equal(whole[key], joined[key]) for key in whole)
    assert loaded_id == saved_id
    (root / "ented-test" / "0.1" / files[1]).unlink()
    assert_refused("model-corrupt", lambda: checkpoint.load("ented-test", root=root))


def test_shards_beside_a_whole_file_are_refused(loose: Path) -> None:
    shutil.copy(loose / "weights.safetensors", loose / "weights-00001-of-00001.safetensors")
    assert_refused("model-corrupt", lambda: checkpoint.load(loose))


def test_load_network_computes_what_was_saved(models: Path, state: State) -> None:
    network, weights_id = checkpoint.load_network(root=models)
    assert not network.training
    assert not any(parameter.requires_grad for parameter in network.parameters())
    halved = ENTED(CONFIG)
    halved.load_state_dict(
        {key: v.half().float() if v.is_floating_point() else v for key, v in state.items()}
    )
    face = torch.rand(1, 3, 64, 64) * 2 - 1
    with torch.no_grad():
        assert torch.equal(network(face).image, halved.eval()(face).image)
    assert weights_id.name == "ented-test"


def test_values_beyond_half_precision_survive(state: State, tmp_path: Path) -> None:
    large = dict(state)
    large["decoder.levels.0.rgb_bias"] = torch.tensor([1e5, 0.0, -1e6])
    checkpoint_writer.save("large", "1", CONFIG, large, CARD, root=tmp_path)
    _, loaded, _ = checkpoint.load(tmp_path / "large" / "1")
    assert torch.equal(loaded["decoder.levels.0.rgb_bias"], large["decoder.levels.0.rgb_bias"])


def test_training_facts_are_kept(state: State, tmp_path: Path) -> None:
    checkpoint_writer.save("a", "1", CONFIG, state, CARD, root=tmp_path, training={"images": 7})
    described = json.loads((tmp_path / "a" / "1" / "config.json").read_text(encoding="utf-8"))
    assert described["training"] == {"images": 7}
    assert described["format"] == checkpoint.FORMAT


# --- config.json ---------------------------------------------------------------------------------


def edit_config(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    path = folder / "config.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    change(described)
    path.write_text(json.dumps(described), encoding="utf-8")


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("format", 2, "model-incompatible"),
        ("format", True, "model-incompatible"),
        ("format", None, "model-incompatible"),
        ("name", 3, "model-corrupt"),
        ("name", "../up", "model-corrupt"),
        ("version", None, "model-corrupt"),
        ("network", "tiny", "model-corrupt"),
        ("network", {}, "model-incompatible"),
        ("network", {**CONFIG.to_dict(), "width": "huge"}, "model-incompatible"),
        ("network", {**CONFIG.to_dict(), "width": ["tiny"]}, "model-incompatible"),
        ("network", {**CONFIG.to_dict(), "vq": 1}, "model-incompatible"),
        ("network", {**CONFIG.to_dict(), "extra": 1}, "model-incompatible"),
        ("network", {**CONFIG.to_dict(), "width": "compact"}, "model-incompatible"),
        ("network", {**CONFIG.to_dict(), "vq": False}, "model-incompatible"),
    ],
)
def test_config_that_does_not_fit(loose: Path, key: str, value: Any, code: str) -> None:
    edit_config(loose, lambda described: described.update({key: value}))
    assert_refused(code, lambda: checkpoint.load(loose))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b'{"format": 1, "format": 1}',
        b'{"format": NaN}',
        b"\xff\xfe{}",
        b"[" * 200_000,
        b'{"format": ' + b"9" * 10_000 + b"}",
        b" " * ((1 << 20) + 1),
    ],
    ids=["empty", "list", "null", "cut", "twice", "nan", "utf16", "deep", "digits", "large"],
)
def test_hostile_config(loose: Path, data: bytes) -> None:
    (loose / "config.json").write_bytes(data)
    assert_refused("model-corrupt", lambda: checkpoint.load(loose))


def test_config_of_another_model_is_refused(models: Path) -> None:
    folder = models / "ented-test" / "0.1"
    edit_config(folder, lambda described: described.update(version="0.2"))
    manifest = models / "manifest.toml"
    text = manifest.read_text(encoding="utf-8")
    digest = hashlib.sha256((folder / "config.json").read_bytes()).hexdigest()
    old = find_model("ented-test", models).sha256["config.json"]
    manifest.write_text(text.replace(old, digest), encoding="utf-8")
    assert_refused("model-corrupt", lambda: checkpoint.load("ented-test", root=models))


# --- weights -------------------------------------------------------------------------------------


def safetensors_bytes(header: Any, body: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + body


def entry(shape: Any, offsets: Any, dtype: Any = "F16") -> dict[str, Any]:
    return {"dtype": dtype, "shape": shape, "data_offsets": offsets}


HOSTILE_WEIGHTS = {
    "empty": b"",
    "short": b"\x01\x02",
    "huge header": struct.pack("<Q", 2**63) + b"{}",
    "header over limit": safetensors_bytes(b" " * ((1 << 20) + 1)),
    "header cut": struct.pack("<Q", 100) + b"{}",
    "not json": safetensors_bytes(b"\x80\x04]"),
    "list": safetensors_bytes([]),
    "deep": safetensors_bytes(b"[" * 100_000),
    "duplicate": safetensors_bytes(
        b'{"a":{"dtype":"F16","shape":[1],"data_offsets":[0,2]},'
        b'"a":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}}',
        b"\0\0",
    ),
    "dtype": safetensors_bytes({"a": entry([1], [0, 8], "C64")}, b"\0" * 8),
    "dtype list": safetensors_bytes({"a": entry([1], [0, 8], ["F16"])}, b"\0" * 8),
    "negative": safetensors_bytes({"a": entry([-1], [0, 2])}, b"\0\0"),
    "bool shape": safetensors_bytes({"a": entry([True], [0, 2])}, b"\0\0"),
    "overflow": safetensors_bytes({"a": entry([2**62, 2**62], [0, 2])}, b"\0\0"),
    "offset out": safetensors_bytes({"a": entry([4], [0, 8])}, b"\0\0"),
    "overlap": safetensors_bytes({"a": entry([1], [0, 2]), "b": entry([1], [0, 2])}, b"\0\0"),
    "gap": safetensors_bytes({"a": entry([1], [2, 4])}, b"\0" * 4),
    "trailing": safetensors_bytes({"a": entry([1], [0, 2])}, b"\0" * 4),
    "entry": safetensors_bytes({"a": 3}),
    "missing key": safetensors_bytes({"a": {"dtype": "F16", "shape": [1]}}, b"\0\0"),
    "many tensors": safetensors_bytes({str(i): entry([0], [0, 0]) for i in range(10_001)}),
    "pickle": pickle.dumps({"a": 1}),
    "zip": b"PK\x03\x04" + b"\0" * 64,
}


@pytest.mark.parametrize("data", HOSTILE_WEIGHTS.values(), ids=HOSTILE_WEIGHTS.keys())
def test_hostile_weights(loose: Path, data: bytes) -> None:
    (loose / "weights.safetensors").write_bytes(data)
    assert_refused("model-corrupt", lambda: checkpoint.load(loose))


@pytest.mark.parametrize("kept", [0.0, 0.001, 0.5, 0.999999])
def test_cut_off_weights(loose: Path, kept: float) -> None:
    path = loose / "weights.safetensors"
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    assert_refused("model-corrupt", lambda: checkpoint.load(loose))


def test_torch_checkpoint_is_never_opened(loose: Path, tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return (Path.touch, (tmp_path / "trapped",))

    torch.save(Trap(), loose / "weights.safetensors")
    assert_refused("model-corrupt", lambda: checkpoint.load(loose))
    assert not (tmp_path / "trapped").exists()


@pytest.mark.parametrize("poison", [float("nan"), float("inf")])
def test_numbers_that_are_not_finite(loose: Path, poison: float) -> None:
    tensors = load_file(loose / "weights.safetensors")
    tensors["decoder.levels.3.bias0"][2] = poison
    save_file(tensors, loose / "weights.safetensors")
    assert_refused("model-corrupt", lambda: checkpoint.load(loose))


@pytest.mark.parametrize("change", ["missing", "surplus", "shape", "kind"])
def test_other_keys_or_shapes(loose: Path, change: str) -> None:
    tensors = load_file(loose / "weights.safetensors")
    key = "decoder.levels.3.bias0"
    if change == "missing":
        del tensors[key]
    elif change == "surplus":
        tensors["decoder.levels.3.bias2"] = tensors[key].clone()
    elif change == "shape":
        tensors[key] = tensors[key][:-1].clone()
    else:
        tensors[key] = torch.zeros(tensors[key].shape, dtype=torch.int64)
    save_file(tensors, loose / "weights.safetensors")
    error = assert_refused("model-incompatible", lambda: checkpoint.load(loose))
    assert "decoder.levels.3.bias" in error.message


def test_folder_in_place_of_a_file(loose: Path) -> None:
    (loose / "weights.safetensors").unlink()
    (loose / "weights.safetensors").mkdir()
    assert_refused("model-corrupt", lambda: checkpoint.load(loose))


# --- saving --------------------------------------------------------------------------------------


def test_existing_version_is_kept(models: Path, state: State) -> None:
    with pytest.raises(OutputError) as caught:
        checkpoint_writer.save("ented-test", "0.1", CONFIG, state, "new", root=models)
    assert caught.value.code == "output-exists"
    card = models / "ented-test" / "0.1" / "CARD.md"
    assert card.read_text(encoding="utf-8") == CARD


def test_overwrite_leaves_nothing_of_the_old(models: Path, state: State) -> None:
    folder = models / "ented-test" / "0.1"
    (folder / "stray").write_text("x", encoding="utf-8")
    checkpoint_writer.save("ented-test", "0.1", CONFIG, state, "new", root=models, overwrite=True)
    assert sorted(file.name for file in folder.iterdir()) == [
        "CARD.md",
        "config.json",
        "weights.safetensors",
    ]
    assert [file.name for file in folder.parent.iterdir()] == ["0.1"]


def test_interrupted_save_leaves_nothing(
    state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    def interrupt(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        checkpoint_writer.save("a", "1", CONFIG, state, CARD, root=tmp_path, register=True)
    assert list((tmp_path / "a").iterdir()) == []
    assert not (tmp_path / "manifest.toml").exists()


def test_full_disk_is_said(state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError) as caught:
        checkpoint_writer.save("a", "1", CONFIG, state, CARD, root=tmp_path)
    assert caught.value.code == "disk-full"
    assert caught.value.stops_batch
    assert list((tmp_path / "a").iterdir()) == []


def test_folder_that_cannot_be_made(state: State, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        checkpoint_writer.save("a", "1", CONFIG, state, CARD, root=tmp_path)
    assert caught.value.code == "output-not-writable"


def test_state_of_another_network_is_not_saved(state: State, tmp_path: Path) -> None:
    other = dataclasses.replace(CONFIG, vq=False)
    assert_refused(
        "model-incompatible",
        lambda: checkpoint_writer.save("a", "1", other, state, CARD, root=tmp_path),
    )
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("name", ["", "..", "a/b", ".hidden", "a b", "x" * 65, "end."])
def test_impossible_names_are_not_saved(state: State, tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="cannot be the name"):
        checkpoint_writer.save(name, "1", CONFIG, state, CARD, root=tmp_path)


def test_nan_is_not_saved(state: State, tmp_path: Path) -> None:
    poisoned = {**state, "decoder.levels.0.rgb_bias": torch.tensor([0.0, float("nan"), 0.0])}
    with pytest.raises(ValueError, match="not finite"):
        checkpoint_writer.save("a", "1", CONFIG, poisoned, CARD, root=tmp_path)
