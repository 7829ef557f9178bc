"""Attention reconstruction (equation 11) against loops, on the network's own A and D."""

from __future__ import annotations

import pytest
import torch

from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.training.losses import attention_reconstruction

Maps = dict[tuple[int, int], torch.Tensor]


def pictures(seed: int, size: int = 32) -> torch.Tensor:
    return torch.rand(1, 3, size, size, generator=torch.Generator().manual_seed(seed)) * 2 - 1


@pytest.fixture(scope="module")
def maps() -> tuple[Maps, Maps]:
    """A and D of a small network for one 32 x 32 pair."""
    torch.manual_seed(0)
    network = ENTED(EntedConfig(width="tiny", upsample="bilinear", fir=False))
    with torch.no_grad():
        features = network.encode_reference(pictures(1), keep_attention=True)
        return features.attention, network(pictures(2), features).distributions


def by_loops(
    attention: Maps, distributions: Maps, reference: torch.Tensor, truth: torch.Tensor
) -> float:
    total = 0.0
    for (level, j), mixture in distributions.items():
        block = 2**level
        side = 32 // block

        def colours(image: torch.Tensor, block: int = block, side: int = side) -> list[list[float]]:
            return [
                [
                    image[0, c, y * block : (y + 1) * block, x * block : (x + 1) * block]
                    .mean()
                    .item()
                    for y in range(side)
                    for x in range(side)
                ]
                for c in range(3)
            ]

        source, target = colours(reference), colours(truth)
        a, d = attention[level, j][0].tolist(), mixture[0].tolist()
        error = 0.0
        for c in range(3):
            means = [sum(w * v for w, v in zip(row, source[c], strict=True)) for row in a]
            assert all(min(source[c]) - 1e-5 <= mean <= max(source[c]) + 1e-5 for mean in means)
            for p in range(side * side):
                rebuilt = sum(d[k][p] * means[k] for k in range(len(means)))
                error += abs(rebuilt - target[c][p])
        total += error / (3 * side * side)
    return total / len(distributions)


def test_equal_to_loops(maps: tuple[Maps, Maps]) -> None:
    attention, distributions = maps
    reference, truth = pictures(1), pictures(3)
    loss = attention_reconstruction(attention, distributions, reference, truth, torch.ones(1))
    expected = by_loops(attention, distributions, reference, truth)
    assert loss.item() == pytest.approx(expected, abs=1e-5)


def test_wrong_axes_are_noticed(maps: tuple[Maps, Maps]) -> None:
    """Rows of A and columns of D must sum to 1; turned around, the loops disagree."""
    attention, distributions = maps
    turned = {key: torch.softmax(value.log(), dim=1) for key, value in attention.items()}
    reference, truth = pictures(1), pictures(3)
    loss = attention_reconstruction(turned, distributions, reference, truth, torch.ones(1))
    assert abs(loss.item() - by_loops(attention, distributions, reference, truth)) > 1e-3


def test_a_constant_pair_costs_nothing(maps: tuple[Maps, Maps]) -> None:
    flat = torch.full((1, 3, 32, 32), 0.25)
    assert attention_reconstruction(*maps, flat, flat, torch.ones(1)).item() < 1e-6


def test_another_persons_reference_does_not_count(maps: tuple[Maps, Maps]) -> None:
    loss = attention_reconstruction(*maps, pictures(1), pictures(3), torch.zeros(1))
    assert loss.item() == 0.0
