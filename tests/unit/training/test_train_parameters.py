from __future__ import annotations

import pytest
import torch

from ented_desktop.base.errors import UsageError
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.training.config import OptimizerConfig, parse_config
from ented_desktop.training.parameters import parameter_groups, sharpen


@pytest.fixture
def network() -> ENTED:
    torch.manual_seed(0)
    return ENTED(EntedConfig(width="tiny", upsample="bilinear", fir=False, residual_rgb=True))


def test_by_default_everything_is_trained_alike(network: ENTED) -> None:
    (group,) = parameter_groups(network, OptimizerConfig())
    assert group["factor"] == 1.0
    assert [id(p) for p in group["params"]] == [id(p) for p in network.parameters()]


def test_what_reads_the_reference_goes_faster_and_the_frozen_stay(network: ENTED) -> None:
    config = OptimizerConfig(reference_factor=4.0, frozen=("reference_encoder.stem.",))
    slow, fast = parameter_groups(network, config)
    assert (slow["factor"], fast["factor"]) == (1.0, 4.0)
    names = {id(p): name for name, p in network.named_parameters()}
    quick = {names[id(p)] for p in fast["params"]}
    assert "decoder.levels.4.distributions.0.query.weight" in quick
    assert "reference_encoder.down.3.conv.weight" in quick
    assert {n.split(".")[0] for n in quick} == {
        "reference_encoder",
        "extractions",
        "refinement",
        "decoder",
    }
    left = set(names.values()) - quick - {names[id(p)] for p in slow["params"]}
    assert left == {"reference_encoder.stem.weight", "reference_encoder.stem.bias"}
    assert not any(network.get_parameter(name).requires_grad for name in left)


@pytest.mark.parametrize(
    "frozen", [("nothing.",), ("encoder", "reference", "extr", "codeb", "refine", "decoder")]
)
def test_names_that_fit_nothing_or_everything_are_refused(
    network: ENTED, frozen: tuple[str, ...]
) -> None:
    with pytest.raises(UsageError) as refused:
        parameter_groups(network, OptimizerConfig(frozen=frozen))
    assert refused.value.code == "config-value"


def test_sharper_keys_look_at_fewer_places(network: ENTED) -> None:
    reference = torch.rand(1, 3, 128, 128) * 2 - 1
    before = network.encode_reference(reference, keep_attention=True).attention
    values = {n: p.clone() for n, p in network.named_parameters()}
    sharpen(network, 4.0)
    after = network.encode_reference(reference, keep_attention=True).attention
    for (level, operator), weights in before.items():
        found = after[level, operator]
        if level < 3:
            assert torch.equal(found, weights)
        else:
            places = [-(w * (w + 1e-20).log()).sum(-1) for w in (weights, found)]
            assert places[1].mean().item() < places[0].mean().item() - 0.3
    changed = {n for n, p in network.named_parameters() if not torch.equal(p, values[n])}
    assert changed == {f"extractions.{i}_{j}.key.weight" for i in (3, 4, 5) for j in (0, 1)}


def test_the_plan_reads_its_own_tables() -> None:
    plan = parse_config(
        {
            "optimizer": {"reference_factor": 3, "frozen": ["encoder."]},
            "start": {"sharpen": 4},
            "identity": {"net": "mobilefacenet", "shift": 2.0},
        }
    )
    assert plan.optimizer.frozen == ("encoder.",)
    assert (plan.optimizer.reference_factor, plan.start.sharpen) == (3.0, 4.0)
    assert (plan.identity.net, plan.identity.shift, plan.identity.mirror) == (
        "mobilefacenet",
        2.0,
        True,
    )
