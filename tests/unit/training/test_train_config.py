from __future__ import annotations

from pathlib import Path

import pytest

from ented_desktop.base.errors import UsageError
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.training.config import load_config, parse_config
from ented_desktop.training.data import degradation_of

CONFIGS = Path(__file__).resolve().parents[3] / "configs"


@pytest.mark.parametrize("name", ["paper", "compact", "tiny-cpu"])
def test_shipped_plans_are_valid(name: str) -> None:
    plan = load_config(CONFIGS / f"{name}.toml")
    assert plan.name == name
    EntedConfig.from_dict({**EntedConfig().to_dict(), **plan.model})
    degradation_of(plan)


def test_paper_plan_holds_the_papers_numbers() -> None:
    plan = load_config(CONFIGS / "paper.toml")
    (stage,) = plan.stages
    assert (plan.iterations, stage.batch, stage.resolution) == (400_000, 4, 512)
    assert (stage.adversarial, stage.perceptual, stage.quantisation, stage.attention) == (
        1.5,
        1.0,
        1.0,
        15.0,
    )
    assert (plan.optimizer.lr, plan.gan.lr) == (2e-3, 1.882e-3)
    assert plan.gan.lr == pytest.approx(plan.optimizer.lr * 16 / 17, abs=1e-6)
    assert plan.gan.beta2 == pytest.approx(0.99 ** (16 / 17), abs=1e-4)
    assert stage.pixel == 0.0
    assert EntedConfig(**plan.model) == EntedConfig()


@pytest.mark.parametrize(
    "table",
    [
        {"optimiser": {}},
        {"optimizer": {"learning_rate": 1.0}},
        {"stage": [{"resolution": 128, "window": 128, "bacth": 4}]},
    ],
)
def test_unknown_keys_are_refused(table: dict[str, object]) -> None:
    with pytest.raises(UsageError) as raised:
        parse_config(table)
    assert raised.value.code == "config-unknown-key"


@pytest.mark.parametrize(
    "table",
    [
        {"stage": [{"resolution": 100, "window": 128}]},
        {"stage": [{"resolution": 256, "window": 128}]},
        {"references": {"same": 0.9}},
        {"optimizer": {"lr": "fast"}},
        {"data": {"workers": True}},
        {"stage": [{"batch": 0}]},
    ],
)
def test_impossible_values_are_refused(table: dict[str, object]) -> None:
    with pytest.raises(UsageError) as raised:
        parse_config(table)
    assert raised.value.code == "config-value"


def test_unknown_degradation_key_is_refused() -> None:
    with pytest.raises(UsageError, match="sigmas"):
        degradation_of(parse_config({"degradation": {"sigmas": [0.1, 1.0]}}))


def test_missing_and_broken_files_say_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as raised:
        load_config(tmp_path / "none.toml")
    assert raised.value.code == "config-missing"
    (tmp_path / "bad.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        load_config(tmp_path / "bad.toml")
    assert raised.value.code == "config-syntax"


def test_stages_share_the_run() -> None:
    plan = parse_config({"stage": [{"share": 1.0}, {"share": 3.0}]})
    assert plan.stage_at(0.0) == (0, 0.0)
    assert plan.stage_at(0.2) == (0, pytest.approx(0.8))
    assert plan.stage_at(0.25) == (1, 0.0)
    assert plan.stage_at(1.0) == (1, 1.0)
