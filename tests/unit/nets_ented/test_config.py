"""The network's configuration refuses what it does not know."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from ented_desktop.nets.ented.config import EntedConfig


def test_defaults_are_the_papers_network() -> None:
    config = EntedConfig()
    assert config.channels == (64, 128, 256, 512, 512, 512)
    assert dict(config.textures) == {1: 64, 2: 64, 3: 32, 4: 32, 5: 16}
    assert config.style_dim == 512
    assert config.skip
    assert config.style
    assert config.vq
    assert config.refine
    assert not config.residual_rgb


def test_dict_round_trip() -> None:
    config = EntedConfig(width="tiny", skip=False, upsample="bilinear", style_head="pool4")
    assert EntedConfig.from_dict(config.to_dict()) == config
    assert config.to_dict().keys() == {item.name for item in dataclasses.fields(EntedConfig)}


@pytest.mark.parametrize(
    "change",
    [
        {"width": "large"},
        {"width": ["tiny"]},
        {"upsample": "nearest"},
        {"fn": None},
        {"skip": 1},
        {"vq": "true"},
        {"unknown": True},
    ],
    ids=str,
)
def test_wrong_values_are_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"must be|unknown keys"):
        EntedConfig.from_dict({**EntedConfig().to_dict(), **change})


def test_missing_keys_are_refused() -> None:
    values = EntedConfig().to_dict()
    del values["fir"]
    with pytest.raises(ValueError, match="missing keys: \\['fir'\\]"):
        EntedConfig.from_dict(values)
