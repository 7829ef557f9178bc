"""Vector quantisation: the nearest code, straight-through gradients, the loss on the right side."""

from __future__ import annotations

import pytest
import torch
from sample_networks import noise

from ented_desktop.nets.ented.codebook import COMMITMENT, Codebook, nearest_codes
from ented_desktop.nets.ented.config import CODE_COUNT, CODE_DIM


def codebook(*, active: bool = True, identity: bool = True) -> Codebook:
    """A codebook of 256 channels whose convolutions pass everything through."""
    torch.manual_seed(7)
    book = Codebook(CODE_DIM)
    torch.nn.init.normal_(book.codes)
    book.active.fill_(active)
    if identity:
        with torch.no_grad():
            for conv in (book.pre, book.post):
                assert conv.bias is not None
                torch.nn.init.dirac_(conv.weight)
                conv.bias.zero_()
    return book


def test_nearest_by_brute_force() -> None:
    vectors, codes = noise(500, 16), noise(200, 16, seed=1)
    found = nearest_codes(vectors, codes)
    distances = torch.cdist(vectors.double(), codes.double())
    assert torch.equal(found, distances.argmin(dim=1))


def test_lowest_index_on_ties() -> None:
    codes = noise(8, 4)
    codes[5] = codes[2]
    assert nearest_codes(codes[5:6], codes).item() == 2


def test_codes_map_to_themselves_and_output_is_made_of_codes() -> None:
    book = codebook()
    assert torch.equal(nearest_codes(book.codes, book.codes), torch.arange(CODE_COUNT))
    result = book(noise(2, CODE_DIM, 3, 4))
    assert result.codes is not None
    assert result.codes.shape == (2, 3, 4)
    expected = book.codes[result.codes].permute(0, 3, 1, 2)
    torch.testing.assert_close(result.latent, expected, rtol=1e-6, atol=1e-6)
    again = book(expected)
    assert torch.equal(again.codes, result.codes)
    assert again.loss.item() < 1e-10


def test_gradient_passes_straight_through() -> None:
    book = codebook(identity=False)
    latent = noise(1, CODE_DIM, 2, 2).requires_grad_()
    result = book(latent)
    result.pre_vq.retain_grad()
    weight = noise(*result.latent.shape, seed=3)
    (result.latent * weight).sum().backward()
    # The gradient at the quantiser's input is the one at its output: what the convolution after it
    # hands back.
    at_output = torch.nn.functional.conv_transpose2d(weight, book.post.weight)
    assert result.pre_vq.grad is not None
    torch.testing.assert_close(result.pre_vq.grad, at_output, rtol=0, atol=0)
    assert book.codes.grad is None or not bool(book.codes.grad.any())


def test_loss_gradients_are_on_the_right_side() -> None:
    book = codebook()
    z = noise(1, CODE_DIM, 2, 2).requires_grad_()
    result = book(z)
    q = book.codes[result.codes].permute(0, 3, 1, 2).detach()
    gap = z.detach() - q
    assert result.loss.item() == pytest.approx((1 + COMMITMENT) * gap.square().mean().item())
    result.loss.backward()
    assert z.grad is not None
    torch.testing.assert_close(z.grad, COMMITMENT * 2 * gap / gap.numel(), rtol=1e-4, atol=1e-9)
    expected = torch.zeros_like(book.codes)
    expected.index_add_(
        0,
        result.codes.flatten(),
        (-2 * gap / gap.numel()).permute(0, 2, 3, 1).reshape(-1, CODE_DIM),
    )
    assert book.codes.grad is not None
    torch.testing.assert_close(book.codes.grad, expected, rtol=1e-4, atol=1e-9)


def test_inactive_codebook_changes_nothing() -> None:
    book = codebook(active=False)
    z = noise(1, CODE_DIM, 2, 2)
    result = book(z)
    assert torch.equal(result.latent, z)
    assert result.codes is None
    assert result.loss.item() == 0.0
    result.loss.backward()
    assert book.codes.grad is not None
    assert not bool(book.codes.grad.any())


def test_initial_codes_are_small_and_centred() -> None:
    torch.manual_seed(0)
    codes = Codebook(32).codes
    assert codes.shape == (CODE_COUNT, CODE_DIM)
    assert codes.abs().max().item() <= 1 / CODE_COUNT
    assert codes.std().item() == pytest.approx(1 / CODE_COUNT / 3**0.5, rel=0.01)


def test_distances_leave_half_precision() -> None:
    vectors = torch.tensor([[1.0, 0.0]])
    # In bfloat16 both codes are equally far; in float32 the second is nearer.
    codes = torch.tensor([[1.001, 0.0], [1.0005, 0.0]])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert nearest_codes(vectors, codes).item() == 1
