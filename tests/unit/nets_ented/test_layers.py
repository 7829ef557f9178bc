"""Feature normalisation, equalised layers and the identities of the resampling filters."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F  # noqa: N812
from sample_networks import noise

from ented_desktop.nets.ented.layers import (
    EConv2d,
    ELinear,
    bilinear_upsample2,
    feature_norm,
    fir_blur,
    fir_kernel,
    fir_upsample2,
    lrelu,
)
from ented_desktop.nets.ented.modulation import ModulatedConv2d


def inner(x: torch.Tensor, rim: int) -> torch.Tensor:
    return x[..., rim:-rim, rim:-rim]


def test_fn_has_zero_mean_and_unit_length() -> None:
    y = feature_norm(noise(2, 64, 5, 7) * 3 + 1)
    assert y.mean(dim=1).abs().max().item() < 1e-7
    assert (y.norm(dim=1) - 1).abs().max().item() < 3e-7


def test_fn_by_hand() -> None:
    y = feature_norm(torch.tensor([1.0, 2.0, 6.0]).view(1, 3, 1, 1)).flatten()
    length = math.sqrt(4 + 1 + 9)
    assert y.tolist() == pytest.approx([-2 / length, -1 / length, 3 / length], rel=1e-6)


def test_fn_ignores_positive_scale_and_constant_shift() -> None:
    x = noise(1, 32, 4, 4)
    assert (feature_norm(x) - feature_norm(7.0 * x)).abs().max().item() < 1e-6
    assert (feature_norm(x) - feature_norm(x + 2.5)).abs().max().item() < 1e-6
    assert (feature_norm(x) + feature_norm(-x)).abs().max().item() < 1e-6


@pytest.mark.parametrize("kind", ["centred", "literal"])
@pytest.mark.parametrize("value", [0.0, 4.0])
def test_fn_of_a_constant_pixel_is_zero_with_finite_gradient(kind: str, value: float) -> None:
    x = torch.full((1, 16, 2, 2), value, requires_grad=True)
    y = feature_norm(x, kind)
    assert torch.equal(y, torch.zeros_like(y))
    (gradient,) = torch.autograd.grad(y.square().sum() + y.sum(), x)
    assert bool(torch.isfinite(gradient).all())


def test_literal_fn_is_what_the_formula_prints() -> None:
    x = noise(1, 8, 2, 2) + 1
    y = feature_norm(x, "literal")
    centred = x - x.mean(dim=1, keepdim=True)
    expected = centred / (x.square().sum(dim=1, keepdim=True) + 1e-8).sqrt()
    torch.testing.assert_close(y, expected, rtol=1e-6, atol=1e-6)
    assert y.norm(dim=1).max().item() < 1
    assert (y - feature_norm(x + 1, "literal")).abs().max().item() > 0.01


def test_fn_leaves_half_precision() -> None:
    assert feature_norm(noise(1, 8, 2, 2).bfloat16()).dtype == torch.float32


def test_lrelu_keeps_the_second_moment() -> None:
    assert lrelu(noise(1, 1, 400, 400)).square().mean().item() == pytest.approx(1.04, abs=0.02)
    x = noise(64)
    torch.testing.assert_close(lrelu(3 * x), 3 * lrelu(x))


def test_equalised_layers_give_unit_variance() -> None:
    torch.manual_seed(0)
    conv = EConv2d(64, 64, 3, padding=1)
    assert inner(conv(noise(4, 64, 32, 32)), 1).var().item() == pytest.approx(1.0, abs=0.05)
    assert EConv2d(64, 8, gain=8.0)(noise(1, 64, 8, 8)).var().item() == pytest.approx(64, rel=0.2)
    linear = ELinear(256, 256, bias_init=1.0)
    out = linear(noise(64, 256))
    assert out.var().item() == pytest.approx(1.0, abs=0.1)
    assert out.mean().item() == pytest.approx(1.0, abs=0.1)


def test_fir_sums_to_one_and_keeps_constants() -> None:
    kernel = fir_kernel()
    assert kernel.sum().item() == 1.0
    assert torch.equal(kernel, kernel.t())
    flat = torch.full((1, 2, 9, 9), 3.0)
    torch.testing.assert_close(inner(fir_blur(flat, kernel, 2), 2), torch.full((1, 2, 6, 6), 3.0))
    torch.testing.assert_close(
        inner(fir_upsample2(flat, kernel), 1), torch.full((1, 2, 16, 16), 3.0)
    )


def test_fir_upsampling_is_bilinear_in_the_interior() -> None:
    x = noise(1, 3, 12, 10)
    fir, bilinear = fir_upsample2(x, fir_kernel()), bilinear_upsample2(x)
    assert fir.shape == bilinear.shape == (1, 3, 24, 20)
    assert inner(fir - bilinear, 1).abs().max().item() < 5e-7
    assert (fir - bilinear).abs().max().item() > 1e-2


def test_transposed_convolution_and_fir_is_bilinear_then_the_flipped_kernel() -> None:
    torch.manual_seed(1)
    conv = ModulatedConv2d(6, 4, 3, 0, upsample="tconv")
    x = noise(1, 6, 12, 12)
    up = conv(x, None)
    assert up.shape == (1, 4, 24, 24)
    weight = (conv.weight * conv.scale).flip(2, 3)
    expected = F.conv2d(bilinear_upsample2(x), weight, padding=1)
    assert inner(up - expected, 3).abs().max().item() < 2e-6
