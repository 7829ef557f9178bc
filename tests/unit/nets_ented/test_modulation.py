"""Modulated convolutions: the statistics of demodulation and the equality of its forms."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F  # noqa: N812
from sample_networks import noise

from ented_desktop.nets.ented.modulation import ModulatedConv2d


def conv(**options: object) -> ModulatedConv2d:
    torch.manual_seed(6)
    return ModulatedConv2d(24, 16, 3, 8, **options)


def coefficients(
    operator: ModulatedConv2d, style: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    s, d = operator.coefficients(style)
    assert d is not None
    return s, d


def test_demodulated_output_has_unit_variance() -> None:
    torch.manual_seed(1)
    operator = ModulatedConv2d(64, 64, 3, 16)
    with torch.no_grad():
        y = operator(noise(4, 64, 48, 48), noise(4, 16, seed=1) * 3)
    assert y[:, :, 1:-1, 1:-1].var().item() == pytest.approx(1.0, abs=0.03)
    assert y.var().item() < y[:, :, 1:-1, 1:-1].var().item()


def test_coefficients_by_their_definition() -> None:
    operator, style = conv(), noise(2, 8)
    s, d = coefficients(operator, style)
    assert operator.affine is not None
    torch.testing.assert_close(s, operator.affine(style))
    weight = operator.weight * operator.scale
    for n in range(2):
        for out in range(16):
            energy = sum((weight[out, i] * s[n, i]).square().sum().item() for i in range(24))
            assert d[n, out].item() == pytest.approx((energy + 1e-8) ** -0.5, rel=1e-5)


def test_styles_start_at_one() -> None:
    s, _ = coefficients(conv(), torch.zeros(1, 8))
    assert torch.equal(s, torch.ones_like(s))


def test_a_larger_style_changes_nothing() -> None:
    operator, x = conv(), noise(1, 24, 6, 6)
    assert operator.affine is not None
    torch.nn.init.zeros_(operator.affine.bias)
    style = noise(1, 8)
    torch.testing.assert_close(operator(x, style), operator(x, style * 5), rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("upsample", [None, "tconv", "bilinear"])
def test_scaled_input_equals_a_weight_per_sample(upsample: str | None) -> None:
    operator = conv(upsample=upsample)
    x, style = noise(3, 24, 6, 6), noise(3, 8, seed=1)
    s, d = coefficients(operator, style)
    weight = operator.weight * operator.scale
    per_sample = weight[None] * s[:, None, :, None, None] * d[:, :, None, None, None]
    expected = torch.cat([operator.convolve(x[n : n + 1], per_sample[n]) for n in range(3)])
    torch.testing.assert_close(operator(x, style), expected, rtol=1e-5, atol=1e-5)


def test_scaled_input_equals_the_grouped_form() -> None:
    operator = conv()
    x, style = noise(3, 24, 6, 6), noise(3, 8, seed=1)
    s, d = coefficients(operator, style)
    weight = operator.weight * operator.scale
    grouped = weight[None] * s[:, None, :, None, None] * d[:, :, None, None, None]
    y = F.conv2d(x.view(1, 72, 6, 6), grouped.flatten(0, 1), padding=1, groups=3)
    torch.testing.assert_close(operator(x, style), y.view(3, 16, 6, 6), rtol=1e-5, atol=1e-5)


def test_without_demodulation_the_style_scales_the_output() -> None:
    torch.manual_seed(3)
    operator = ModulatedConv2d(24, 3, 1, 8, demodulate=False)
    assert operator.coefficients(noise(1, 8))[1] is None
    assert operator.affine is not None
    torch.nn.init.zeros_(operator.affine.bias)
    x, style = noise(1, 24, 4, 4), noise(1, 8)
    torch.testing.assert_close(operator(x, 2 * style), 2 * operator(x, style))


def test_without_style_it_is_an_equalised_convolution() -> None:
    torch.manual_seed(4)
    operator = ModulatedConv2d(24, 16, 3, 0)
    assert operator.affine is None
    x = noise(1, 24, 8, 8)
    expected = F.conv2d(x, operator.weight / (24 * 9) ** 0.5, padding=1)
    torch.testing.assert_close(operator(x, None), expected, rtol=1e-5, atol=1e-6)
    with pytest.raises(RuntimeError, match="without a style"):
        operator.coefficients(noise(1, 8))


def test_coefficients_leave_half_precision() -> None:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        s, d = coefficients(conv(), noise(1, 8).bfloat16())
    assert s.dtype == d.dtype == torch.float32
