"""The weights at hand: installed, and in folders that somebody named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from ented_desktop.base.errors import ModelError
from ented_desktop.workspace.models import list_weights, resolve_weights


@pytest.fixture
def extra(tmp_path: Path, tiny_weights: Path) -> Path:
    """A folder with two checkpoints, no manifest."""
    for version in ("1", "2"):
        folder = tmp_path / "extra" / "mine" / version
        shutil.copytree(tiny_weights, folder)
        config = json.loads((folder / "config.json").read_text())
        config |= {"name": "mine", "version": version}
        (folder / "config.json").write_text(json.dumps(config))
    (folder / "CARD.md").write_text("# Mine\n\n## Licence\n\nMIT\n")
    return tmp_path / "extra"


def test_the_installed_ones(tiny_models: Path) -> None:
    (one,) = list_weights(tiny_models)
    assert (one.name, one.version, one.default, one.state) == (
        "ented-test",
        "0.1",
        True,
        "unchecked",
    )
    assert one.bytes == (one.folder / "weights.safetensors").stat().st_size
    assert len(one.sha256) == 64


def test_named_folders(tiny_models: Path, extra: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    folders = (extra, extra / "mine" / "1", tmp_path / "empty", tmp_path / "gone")
    found = list_weights(tiny_models, folders)
    assert [(one.name, one.version) for one in found] == [
        ("ented-test", "0.1"),
        ("mine", "1"),
        ("mine", "2"),
        ("mine", "1"),
        ("empty", ""),
        ("gone", ""),
    ]
    assert [one.default for one in found] == [True] + 5 * [False]
    assert found[2].license == "MIT"
    assert "no weights" in found[4].state


def test_verifying(tiny_models: Path, extra: Path) -> None:
    weights = extra / "mine" / "2" / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    states = [one.state for one in list_weights(tiny_models, (extra,), verify=True)]
    assert states[:2] == ["ok", "ok"]
    assert "cut off" in states[2] or "length" in states[2]


def test_a_folder_with_a_manifest_of_its_own(tiny_models: Path, tmp_path: Path) -> None:
    (one,) = list_weights(tmp_path / "none", (tiny_models,))
    assert (one.name, one.default) == ("ented-test", False)
    (tmp_path / "none").mkdir()
    shutil.copytree(tiny_models, tmp_path / "other")
    (tmp_path / "other" / "manifest.toml").write_text("format = ")
    (bad,) = list_weights(tmp_path / "none", (tmp_path / "other",))
    assert "TOML" in bad.state


def test_names(tiny_models: Path, extra: Path) -> None:
    assert resolve_weights("", tiny_models) is None
    assert resolve_weights("ented-test", tiny_models) == "ented-test/0.1"
    assert resolve_weights("ented-test/0.1", tiny_models) == "ented-test/0.1"
    assert resolve_weights("ented-test 0.1", tiny_models) == "ented-test/0.1"
    assert resolve_weights("mine/2", tiny_models, (extra,)) == extra / "mine" / "2"
    assert resolve_weights(str(extra / "mine" / "1"), tiny_models) == extra / "mine" / "1"
    with pytest.raises(ModelError) as caught:
        resolve_weights("mine", tiny_models)
    assert caught.value.code == "model-missing"


@pytest.mark.parametrize(
    ("card", "license_"),
    [
        ("# A\n\nLicense: Apache-2.0\n", "Apache-2.0"),
        ("# A\n\n- **Licence:** CC BY 4.0.\n", "CC BY 4.0"),
        ("# A\n\n## License\n\nApache-2.0 for the weights\n", "Apache-2.0 for the weights"),
        ("# A\n\nNothing said.\n", ""),
    ],
)
def test_licences(tmp_path: Path, tiny_weights: Path, card: str, license_: str) -> None:
    shutil.copytree(tiny_weights, tmp_path / "w")
    (tmp_path / "w" / "CARD.md").write_text(card)
    (one,) = list_weights(tmp_path / "none", (tmp_path / "w",))
    assert one.license == license_


def test_the_programs_own_weights_state_their_licence() -> None:
    found = [one for one in list_weights(None) if one.default]
    assert [one.license for one in found] == ["Apache-2.0"]
