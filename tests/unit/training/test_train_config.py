from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from ented_desktop.base.errors import UsageError
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.training.config import StageConfig, load_config, parse_config
from ented_desktop.training.data import degradation_of, wear_of

CONFIGS = Path(__file__).resolve().parents[3] / "configs"


PLANS = sorted(path.stem for path in CONFIGS.glob("*.toml"))


@pytest.mark.parametrize("name", PLANS)
def test_every_plan_of_the_folder_is_valid(name: str) -> None:
    plan = load_config(CONFIGS / f"{name}.toml")
    assert plan.name == name
    EntedConfig.from_dict({**EntedConfig().to_dict(), **plan.model})
    degradation_of(plan)
    wear_of(plan)
    assert {"paper", "compact", "compact-gpu", "tiny-cpu"} <= set(PLANS)


@pytest.mark.parametrize("switch", ["skip", "style", "vq", "refine"])
def test_ablations_turn_one_switch_of_the_plan_they_stand_on(switch: str) -> None:
    whole = load_config(CONFIGS / "compact-gpu.toml")
    less = load_config(CONFIGS / f"ablation-{switch}.toml")
    assert less.model == {**whole.model, switch: False}
    assert dataclasses.replace(less, model=whole.model, name=whole.name) == whole


def test_a_plan_stands_on_another(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(
        'name = "base"\nseed = 4\n[optimizer]\nlr = 0.5\nbeta1 = 0.3\n[[stage]]\nbatch = 7\n',
        encoding="utf-8",
    )
    (tmp_path / "more").mkdir()
    top = tmp_path / "more" / "top.toml"
    top.write_text('base = "../base.toml"\n[optimizer]\nlr = 0.25\n', encoding="utf-8")
    plan = load_config(top)
    assert (plan.name, plan.seed) == ("top", 4)
    assert (plan.optimizer.lr, plan.optimizer.beta1) == (0.25, 0.3)
    assert [stage.batch for stage in plan.stages] == [7]
    top.write_text('base = "../base.toml"\n[[stage]]\nwindows = 1\n', encoding="utf-8")
    assert [stage.batch for stage in load_config(top).stages] == [StageConfig().batch]
    top.write_text('base = "top.toml"\n', encoding="utf-8")
    with pytest.raises(UsageError) as raised:
        load_config(top)
    assert raised.value.code == "config-value"


def test_changes_are_put_over_a_plan() -> None:
    path = CONFIGS / "compact-gpu.toml"
    changes = ["stage.0.batch=2", "stage.*.windows=1", "perceptual.net=none", "model.width='tiny'"]
    plan = load_config(path, [*changes, "seed=9"])
    assert plan.stages[0].batch == 2
    assert plan.stages[1].batch == load_config(path).stages[1].batch
    assert {stage.windows for stage in plan.stages} == {1}
    assert (plan.perceptual.net, plan.model["width"], plan.seed) == ("none", "tiny", 9)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("stage.9.batch=2", "config-value"),
        ("stage.first.batch=2", "config-value"),
        ("seed", "config-value"),
        ("seed.a=1", "config-value"),
        ("stage.0.bacth=2", "config-unknown-key"),
        ("stage.0.batch=many", "config-value"),
    ],
)
def test_impossible_changes_are_refused(change: str, code: str) -> None:
    with pytest.raises(UsageError) as raised:
        load_config(CONFIGS / "compact-gpu.toml", [change])
    assert raised.value.code == code


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
        {"gan": {"kind": "huge"}},
        {"gan": {"kind": "paper", "crop": 64}},
        {"gan": {"kind": "patch", "crop": 16}},
        {"gan": {"kind": "patch", "share": 0.0}},
        {"speed": {"degrade": "moon"}},
        {"references": {"source": "generated"}},
        {"references": {"generated": "folder"}},
    ],
)
def test_impossible_values_are_refused(table: dict[str, object]) -> None:
    with pytest.raises(UsageError) as raised:
        parse_config(table)
    assert raised.value.code == "config-value"


def test_unknown_degradation_key_is_refused() -> None:
    with pytest.raises(UsageError, match="sigmas"):
        degradation_of(parse_config({"degradation": {"sigmas": [0.1, 1.0]}}))


def test_wear_is_off_unless_asked_for() -> None:
    assert wear_of(parse_config({})).share == 0.0
    assert wear_of(parse_config({"wear": {"share": 0.5, "ink_depth": [0.1, 0.2]}})).ink_depth == (
        0.1,
        0.2,
    )
    for table in ({"mould": 0.5}, {"share": 2.0}):
        with pytest.raises(UsageError):
            wear_of(parse_config({"wear": table}))


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
