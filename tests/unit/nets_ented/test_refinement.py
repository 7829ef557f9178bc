"""Latent-space refinement (equations 5, 7, 8) against loops and by property."""

from __future__ import annotations

import dataclasses
import math

import pytest
import torch
from sample_networks import BASE, noise

from ented_desktop.nets.ented.layers import feature_norm
from ented_desktop.nets.ented.refinement import Refinement, cross_attention

C = BASE.style_dim


def refinement(**options: object) -> Refinement:
    torch.manual_seed(9)
    block = Refinement(dataclasses.replace(BASE, **options))
    with torch.no_grad():
        for name, parameter in block.named_parameters():
            if "gamma" in name or "bias" in name:
                parameter.copy_(torch.randn_like(parameter))
    return block


def soft(values: list[float]) -> list[float]:
    powers = [math.exp(value) for value in values]
    return [power / sum(powers) for power in powers]


def compare_attention() -> None:
    """Equation 7 with plain loops; as many tokens on both sides, so that shapes betray nothing."""
    lq, ref = noise(1, 5, 4), noise(1, 5, 4, seed=1)
    to_lq, to_ref = cross_attention(lq, ref)
    for found, queries, keys in ((to_lq, lq, ref), (to_ref, ref, lq)):
        q, k = queries[0].tolist(), keys[0].tolist()
        for position in range(5):
            dots = [sum(a * b for a, b in zip(q[position], key, strict=True)) for key in k]
            row = soft([dot / math.sqrt(4) for dot in dots])
            for c in range(4):
                expected = sum(row[i] * k[i][c] for i in range(5))
                assert found[0, position, c].item() == pytest.approx(expected, abs=1e-5)


def test_equal_to_loops() -> None:
    compare_attention()


def test_the_wrong_softmax_axis_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    right = torch.softmax
    monkeypatch.setattr(torch, "softmax", lambda x, dim: right(x, dim=3 - dim))
    with pytest.raises(AssertionError):
        compare_attention()


def test_two_tokens_by_hand() -> None:
    lq = torch.tensor([[[1.0, 0.0]]])
    ref = torch.tensor([[[1.0, 0.0], [0.0, 2.0]]])
    to_lq, to_ref = cross_attention(lq, ref)
    first = 1 / (1 + math.exp(-1 / math.sqrt(2)))
    assert to_lq[0, 0].tolist() == pytest.approx([first, 2 * (1 - first)], rel=1e-6)
    assert torch.equal(to_ref, torch.tensor([[[1.0, 0.0], [1.0, 0.0]]]))


def test_one_similarity_serves_both_directions() -> None:
    lq, ref = noise(2, 6, 8), noise(2, 9, 8, seed=1)
    to_lq, to_ref = cross_attention(lq, ref)
    swapped_ref, swapped_lq = cross_attention(ref, lq)
    torch.testing.assert_close(to_lq, swapped_lq, rtol=1e-5, atol=1e-6)
    torch.testing.assert_close(to_ref, swapped_ref, rtol=1e-5, atol=1e-6)


def test_tokens_are_normalised_then_projected() -> None:
    block = refinement()
    latent = noise(2, C, 3, 4) * 4 + 1
    tokens = block.tokens(latent, block.project_lq)
    assert tokens.shape == (2, 12, C)
    torch.testing.assert_close(
        tokens, block.tokens(latent * 3 + 5, block.project_lq), atol=1e-4, rtol=0
    )
    weight = (block.project_lq.weight * block.project_lq.scale).flatten(1)
    pixel = feature_norm(latent)[1, :, 2, 1]
    expected = weight @ pixel + block.project_lq.bias
    torch.testing.assert_close(tokens[1, 2 * 4 + 1], expected, rtol=1e-4, atol=1e-5)


def test_gamma_zero_leaves_the_latents() -> None:
    block = refinement()
    torch.nn.init.zeros_(block.gamma_lq)
    torch.nn.init.zeros_(block.gamma_ref)
    lq, ref = noise(2, C, 4, 4), noise(2, 1, C, 4, 4, seed=1)
    half_lq, half_ref = block.halves(lq, ref, block.reference_tokens(ref))
    assert torch.equal(half_lq, lq)
    assert torch.equal(half_ref, ref)
    pooled = torch.cat([lq.mean(dim=(2, 3)), ref[:, 0].mean(dim=(2, 3))], dim=1)
    style = block(lq, ref, block.reference_tokens(ref))
    torch.testing.assert_close(style, block.head(pooled), rtol=1e-5, atol=1e-6)


def test_halves_add_what_attention_found() -> None:
    block = refinement()
    lq, ref = noise(1, C, 2, 3), noise(1, 1, C, 2, 2, seed=1)
    tokens = block.reference_tokens(ref)
    half_lq, half_ref = block.halves(lq, ref, tokens)
    to_lq, to_ref = cross_attention(block.tokens(lq, block.project_lq), tokens)
    for row in range(2):
        for column in range(3):
            expected = block.gamma_lq * to_lq[0, row * 3 + column] + lq[0, :, row, column]
            torch.testing.assert_close(half_lq[0, :, row, column], expected)
    expected = block.gamma_ref * to_ref[0, 3] + ref[0, 0, :, 1, 1]
    torch.testing.assert_close(half_ref[0, 0, :, 1, 1], expected)


def test_swapping_everything_swaps_the_halves() -> None:
    block, mirrored = refinement(), refinement()
    mirrored.project_lq, mirrored.project_ref = block.project_ref, block.project_lq
    mirrored.gamma_lq, mirrored.gamma_ref = block.gamma_ref, block.gamma_lq
    a, b = noise(1, C, 4, 4), noise(1, C, 4, 4, seed=1)
    first = block.halves(a, b[:, None], block.reference_tokens(b[:, None]))
    second = mirrored.halves(b, a[:, None], mirrored.reference_tokens(a[:, None]))
    torch.testing.assert_close(first[0], second[1][:, 0], rtol=1e-5, atol=1e-5)
    torch.testing.assert_close(first[1][:, 0], second[0], rtol=1e-5, atol=1e-5)


def test_the_same_reference_twice_is_the_reference_once() -> None:
    block = refinement()
    lq, ref = noise(1, C, 4, 4), noise(1, 1, C, 4, 4, seed=1)
    twice = ref.expand(1, 2, C, 4, 4)
    once = block(lq, ref, block.reference_tokens(ref))
    torch.testing.assert_close(
        block(lq, twice, block.reference_tokens(twice)), once, rtol=1e-4, atol=1e-5
    )


def test_the_order_of_references_does_not_matter() -> None:
    block = refinement()
    lq, ref = noise(1, C, 2, 2), noise(1, 3, C, 4, 4, seed=1)
    turned = ref.flip(1)
    torch.testing.assert_close(
        block(lq, ref, block.reference_tokens(ref)),
        block(lq, turned, block.reference_tokens(turned)),
        rtol=1e-4,
        atol=1e-5,
    )


def test_without_refinement_the_style_is_the_latents_alone() -> None:
    block = refinement(refine=False)
    lq = noise(1, C, 4, 4)
    expected = block.head(lq.mean(dim=(2, 3)))
    torch.testing.assert_close(block(lq, None, None), expected)
    assert block.head.weight.shape == (C, C)


def test_attention_is_not_uniform_at_the_start() -> None:
    """With gain 1 on the projections the entropy ratio would be 0.999997."""
    torch.manual_seed(2)
    block = Refinement(dataclasses.replace(BASE, width="compact"))
    lq, ref = noise(1, 256, 16, 16), noise(1, 256, 16, 16, seed=1)
    a = block.tokens(lq, block.project_lq)
    b = block.tokens(ref, block.project_ref)
    logits = a @ b.transpose(1, 2) / math.sqrt(256)
    weights = torch.softmax(logits, dim=2)
    entropy = -(weights * weights.log()).sum(dim=2).mean() / math.log(256)
    assert 0.6 < entropy.item() < 0.95


@pytest.mark.parametrize("head", ["gap", "pool4"])
def test_style_is_float32_of_the_right_length(head: str) -> None:
    block = refinement(style_head=head)
    lq, ref = noise(2, C, 8, 8), noise(2, 2, C, 4, 4, seed=1)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        style = block(lq.bfloat16(), ref.bfloat16(), block.reference_tokens(ref.bfloat16()))
    assert style.shape == (2, C)
    assert style.dtype == torch.float32
