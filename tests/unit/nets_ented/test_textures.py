"""Texture extraction (equation 1) and distribution (equation 2) against loops and by property."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
from sample_networks import noise

from ented_desktop.nets.ented.distribution import TextureDistribution
from ented_desktop.nets.ented.extraction import TextureExtraction
from ented_desktop.nets.ented.layers import feature_norm

C, K = 6, 4


def extraction(**options: object) -> TextureExtraction:
    torch.manual_seed(3)
    operator = TextureExtraction(C, K, **{"normalise": True, "fn": "centred", **options})
    torch.nn.init.normal_(operator.value_bias)
    return operator


def distribution(channels: int = C, textures: int = K) -> TextureDistribution:
    torch.manual_seed(4)
    operator = TextureDistribution(channels, textures)
    assert operator.query.bias is not None
    torch.nn.init.normal_(operator.query.bias)
    return operator


def soft(values: list[float]) -> list[float]:
    largest = max(values)
    powers = [math.exp(value - largest) for value in values]
    return [power / sum(powers) for power in powers]


def compare_extraction() -> None:
    """Equation 1 with plain loops: values are projected at every position, as printed."""
    operator = extraction()
    features = noise(1, C, 2, 3)
    textures, attention = operator(features)
    keys = feature_norm(features).flatten(2)[0].tolist()
    values = features.flatten(2)[0].tolist()
    w_e = (operator.key.weight * operator.key.scale).flatten(1).tolist()
    w_v = (operator.value.weight * operator.value.scale).flatten(1).tolist()
    bias = operator.value_bias.tolist()
    positions = range(6)
    for k in range(K):
        row = soft([sum(w_e[k][c] * keys[c][p] for c in range(C)) for p in positions])
        assert attention[0, k].tolist() == pytest.approx(row, abs=1e-5)
        for out in range(C):
            total = 0.0
            for p in positions:
                projected = bias[out] + sum(w_v[out][c] * values[c][p] for c in range(C))
                total += row[p] * projected
            assert textures[0, k, out].item() == pytest.approx(total, abs=1e-5)


def compare_distribution() -> None:
    """Equation 2 with plain loops."""
    operator = distribution()
    x, textures = noise(1, C, 3, 2, seed=1), noise(1, K, C, seed=2)
    spread, mixture = operator(x, textures)
    flat = x.flatten(2)[0].tolist()
    assert operator.query.bias is not None
    w_d = (operator.query.weight * operator.query.scale).flatten(1).tolist()
    bias = operator.query.bias.tolist()
    for p in range(6):
        column = soft([bias[k] + sum(w_d[k][c] * flat[c][p] for c in range(C)) for k in range(K)])
        assert mixture[0, :, p].tolist() == pytest.approx(column, abs=1e-5)
        for c in range(C):
            expected = sum(column[k] * textures[0, k, c].item() for k in range(K))
            assert spread.flatten(2)[0, c, p].item() == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("compare", [compare_extraction, compare_distribution])
def test_equal_to_loops(compare: Callable[[], None]) -> None:
    compare()


@pytest.mark.parametrize("compare", [compare_extraction, compare_distribution])
def test_the_wrong_softmax_axis_is_noticed(
    compare: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    right = torch.softmax
    monkeypatch.setattr(torch, "softmax", lambda x, dim: right(x, dim=3 - dim))
    with pytest.raises(AssertionError):
        compare()


def test_rows_and_columns_sum_to_one() -> None:
    textures, attention = extraction()(noise(2, C, 9, 8))
    assert (attention.sum(dim=2) - 1).abs().max().item() < 1e-5
    _, mixture = distribution()(noise(2, C, 5, 5), textures)
    assert (mixture.sum(dim=1) - 1).abs().max().item() < 1e-5


def test_late_value_projection_is_the_early_one() -> None:
    operator = extraction()
    features = noise(2, C, 16, 16)
    textures, attention = operator(features)
    early = operator.value(features).flatten(2) + operator.value_bias[:, None]
    assert (textures - attention @ early.transpose(1, 2)).abs().max().item() < 3e-6


def test_extraction_ignores_where_things_are() -> None:
    features = noise(1, C, 8, 8)
    order = torch.randperm(64, generator=torch.Generator().manual_seed(1))
    shuffled = features.flatten(2)[:, :, order].view(1, C, 4, 16)
    operator = extraction()
    torch.testing.assert_close(operator(features)[0], operator(shuffled)[0], rtol=1e-5, atol=1e-6)


def test_distribution_moves_with_the_target() -> None:
    x, textures = noise(1, C, 6, 6), noise(1, K, C, seed=1)
    order = torch.randperm(36, generator=torch.Generator().manual_seed(2))
    operator = distribution()
    spread = operator(x, textures)[0].flatten(2)[:, :, order]
    moved = operator(x.flatten(2)[:, :, order].view(1, C, 6, 6), textures)[0].flatten(2)
    torch.testing.assert_close(spread, moved, rtol=1e-5, atol=1e-6)


def test_spread_textures_stay_within_the_textures() -> None:
    textures = noise(2, K, C) * 5
    spread, _ = distribution()(noise(2, C, 7, 7) * 3, textures)
    flat = spread.flatten(2)
    assert bool((flat.amax(dim=2) <= textures.amax(dim=1) + 1e-5).all())
    assert bool((flat.amin(dim=2) >= textures.amin(dim=1) - 1e-5).all())


def test_one_texture_is_spread_evenly() -> None:
    textures = noise(1, 1, C)
    spread, mixture = distribution(textures=1)(noise(1, C, 4, 4), textures)
    assert torch.equal(mixture, torch.ones_like(mixture))
    torch.testing.assert_close(spread, textures[0, 0][None, :, None, None].expand(1, C, 4, 4))


def test_a_constant_reference_has_one_texture() -> None:
    features = noise(1, C, 1, 1).expand(1, C, 8, 8)
    textures, _ = extraction()(features)
    torch.testing.assert_close(textures, textures[:, :1].expand_as(textures), rtol=1e-5, atol=1e-6)


def test_attention_starts_neither_uniform_nor_at_one_position() -> None:
    """With gain 1 the entropy would be 0.9999 of its maximum and all textures the mean."""
    torch.manual_seed(5)
    operator = TextureExtraction(128, 32, normalise=True, fn="centred")
    _, attention = operator(noise(1, 128, 32, 32))
    entropy = -(attention * attention.log()).sum(dim=2).mean() / math.log(1024)
    assert 0.85 < entropy.item() < 0.97


def test_without_normalisation_the_keys_are_the_features() -> None:
    operator = extraction(normalise=False)
    features = noise(1, C, 3, 3)
    expected = torch.softmax(operator.key(features).flatten(2), dim=2)
    assert torch.equal(operator(features)[1], expected)


def test_half_precision_features_give_float32_textures() -> None:
    textures, attention = extraction()(noise(1, C, 4, 4).bfloat16())
    assert textures.dtype == attention.dtype == torch.float32
    spread, mixture = distribution().bfloat16()(noise(1, C, 4, 4).bfloat16(), textures)
    assert (spread.dtype, mixture.dtype) == (torch.bfloat16, torch.float32)
