"""A restored face keeps the light of its photo."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from ented_desktop.restore.light import in_its_light, wide_part


def waves(period: float, side: int = 512) -> Tensor:
    """(1, 3, side, side): stripes of a period in pixels."""
    line = torch.sin(2 * torch.pi * torch.arange(side) / period)
    return line.expand(1, 3, side, side).contiguous()


@pytest.mark.parametrize("side", [64, 512])
def test_a_cast_is_taken_out_and_nothing_else(side: int) -> None:
    torch.manual_seed(0)
    lq = torch.rand(1, 3, side, side)
    cast = torch.tensor([0.2, 0.0, -0.1]).view(1, 3, 1, 1)
    np.testing.assert_allclose(in_its_light(lq + cast, lq, side), lq, atol=1e-6)


def test_detail_stays_and_wide_changes_go() -> None:
    inside = slice(80, 432)
    for period, least, most in ((16.0, 0.0, 0.02), (600.0, 0.9, 1.0)):
        change = waves(period)
        part = wide_part(change, 512)[..., inside, inside]
        found = float(part.norm() / change[..., inside, inside].norm())
        assert least <= found <= most


def test_a_window_is_treated_like_the_same_part_of_the_whole() -> None:
    torch.manual_seed(1)
    change = torch.rand(1, 3, 512, 512)
    whole = wide_part(change, 512)[..., 160:352, 160:352]
    part = wide_part(change[..., 64:448, 64:448].contiguous(), 512)[..., 96:288, 96:288]
    np.testing.assert_allclose(part, whole, atol=1e-5)


def test_gradients_pass() -> None:
    answer = torch.rand(1, 3, 64, 64, requires_grad=True)
    in_its_light(answer, torch.zeros(1, 3, 64, 64), 64).square().mean().backward()
    assert answer.grad is not None
    assert float(answer.grad.abs().max()) > 0


def test_what_is_not_a_number_does_not_become_one() -> None:
    broken = torch.full((1, 3, 64, 64), float("nan"))
    assert not torch.isfinite(in_its_light(broken, torch.zeros_like(broken), 64)).any()
