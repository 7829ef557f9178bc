"""The manifest of the models: names, hashes, and what must be refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from saved_model import CARD, CONFIG, State, assert_refused

from ented_desktop.nets import checkpoint, checkpoint_writer
from ented_desktop.nets.manifest import find_model, split_name


def test_first_registered_is_default_until_another_claims_it(models: Path, state: State) -> None:
    assert checkpoint.default_model_name(models) == "ented-test/0.1"
    checkpoint_writer.save("ented-test", "0.2", CONFIG, state, CARD, root=models, register=True)
    assert checkpoint.default_model_name(models) == "ented-test/0.1"
    assert find_model("ented-test", models).version == "0.1"
    checkpoint_writer.save(
        "other", "1", CONFIG, state, CARD, root=models, register=True, default=True
    )
    assert checkpoint.default_model_name(models) == "other/1"
    assert find_model("ented-test", models).version == "0.2"
    names = [entry.full_name for entry in checkpoint.list_models(models)]
    assert names == ["ented-test/0.1", "ented-test/0.2", "other/1"]
    assert all(result.problem is None for result in checkpoint.verify(root=models))


def test_registering_again_replaces_the_entry(models: Path, state: State) -> None:
    changed = {key: tensor * 0.5 for key, tensor in state.items() if tensor.is_floating_point()}
    checkpoint_writer.save(
        "ented-test",
        "0.1",
        CONFIG,
        {**state, **changed},
        CARD,
        root=models,
        register=True,
        overwrite=True,
    )
    (entry,) = checkpoint.list_models(models)
    assert entry.is_default
    assert checkpoint.verify("ented-test", root=models)[0].problem is None


def test_empty_folder_has_no_models(tmp_path: Path) -> None:
    assert checkpoint.list_models(tmp_path) == ()
    assert_refused("model-missing", lambda: checkpoint.default_model_name(tmp_path))
    assert_refused("model-missing", lambda: checkpoint.load(root=tmp_path))


def test_unknown_name_lists_what_there_is(models: Path) -> None:
    error = assert_refused("model-missing", lambda: checkpoint.load("ented-tset", root=models))
    assert "ented-test/0.1" in error.hint


def test_listing_needs_no_torch() -> None:
    """``ented models`` answers at once; importing torch takes seconds."""
    code = (
        "import sys; sys.modules['torch'] = None; "
        "from ented_desktop.nets.manifest import list_models; list_models()"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize("file", ["weights.safetensors", "config.json"])
def test_changed_file_fails_its_sha256(models: Path, file: str) -> None:
    path = models / "ented-test" / "0.1" / file
    data = bytearray(path.read_bytes())
    data[-3] ^= 1
    path.write_bytes(bytes(data))
    error = assert_refused("model-corrupt", lambda: checkpoint.load("ented-test", root=models))
    assert "sha256" in error.message
    # The folder named by its path is the same model: the manifest still applies.
    assert_refused("model-corrupt", lambda: checkpoint.load(path.parent, root=models))


def test_verify_notices_a_changed_card(models: Path) -> None:
    (models / "ented-test" / "0.1" / "CARD.md").write_text("other", encoding="utf-8")
    (result,) = checkpoint.verify(root=models)
    assert result.problem is not None
    assert result.problem.code == "model-corrupt"


def test_missing_folder_and_file(models: Path) -> None:
    folder = models / "ented-test" / "0.1"
    (folder / "weights.safetensors").unlink()
    assert_refused("model-missing", lambda: checkpoint.load("ented-test", root=models))
    shutil.rmtree(folder)
    assert_refused("model-missing", lambda: checkpoint.load("ented-test", root=models))


def test_unlisted_file_is_not_read(models: Path) -> None:
    manifest = models / "manifest.toml"
    lines = manifest.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith('"config.json"')]
    manifest.write_text("\n".join(kept), encoding="utf-8")
    assert_refused("model-corrupt", lambda: checkpoint.load("ented-test", root=models))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("format = 2", "model-incompatible"),
        ('default = "a/1"', "model-incompatible"),
        ("format = 1\nmodels = 3", "model-corrupt"),
        ('format = 1\ndefault = "a/1"', "model-corrupt"),
        ('format = 1\n[models."../../etc/1"]\n', "model-corrupt"),
        ('format = 1\n[models."a/.."]\n', "model-corrupt"),
        ('format = 1\n[models."a/1"]\n"../x" = "' + "0" * 64 + '"', "model-corrupt"),
        ('format = 1\n[models."a/1"]\n"x" = "abc"', "model-corrupt"),
        ('format = 1\n[models."a/1"]\n"x" = 3', "model-corrupt"),
        ("format = 1\n[models]\n[models]\n", "model-corrupt"),
        ("format = ", "model-corrupt"),
        ("\x00", "model-corrupt"),
    ],
)
def test_hostile_manifest(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "manifest.toml").write_text(text, encoding="utf-8")
    assert_refused(code, lambda: checkpoint.list_models(tmp_path))


def test_deeply_nested_manifest(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_text("a = " + "[" * 100_000, encoding="utf-8")
    assert_refused("model-corrupt", lambda: checkpoint.list_models(tmp_path))


@pytest.mark.parametrize("name", ["a", "a/b/c", "/a", "a/", "../a", "a/..", "a b/1", ".a/1"])
def test_malformed_names(name: str) -> None:
    with pytest.raises(ValueError, match="not a model name"):
        split_name(name)
