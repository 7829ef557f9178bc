"""The folded path gives the plain path's numbers, for every width and option."""

from __future__ import annotations

import dataclasses

import pytest
import torch
from sample_networks import BASE, faces, lively

from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.fast import FastENTED

OPTIONS: list[dict[str, object]] = [
    {},
    {"skip": False},
    {"style": False},
    {"vq": False},
    {"refine": False},
    {"residual_rgb": True},
    {"upsample": "tconv"},
    {"fir": True},
    {"upsample": "tconv", "fir": True},
    {"extract_fn": False},
    {"fn": "literal"},
    {"fn": "literal", "extract_fn": False},
    {"skip_full": True},
    {"skip_full": True, "upsample": "tconv"},
    {"skip": False, "upsample": "tconv"},
    {"style": False, "upsample": "tconv"},
    {"refine_from": "quantised"},
    {"refine_from": "quantised", "vq": False},
    {"style_head": "pool4"},
    {"style_head": "pool4", "refine": False},
    {"skip": False, "style": False, "vq": False, "refine": False},
]


def assert_same(fast: torch.Tensor, plain: torch.Tensor) -> None:
    assert fast.shape == plain.shape
    assert fast.dtype == torch.float32
    difference = (fast - plain).abs().max() / plain.abs().max()
    assert difference.item() < 1e-5


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_equal_for_every_option(options: dict[str, object]) -> None:
    plain = lively(dataclasses.replace(BASE, **options))
    fast = FastENTED(plain)
    lq, reference = faces(1, 64, 1), faces(1, 64, 2)
    with torch.no_grad():
        with_reference, without = plain(lq, reference).image, plain(lq).image
    assert_same(fast(lq, reference), with_reference)
    assert_same(fast(lq), without)
    assert not torch.equal(with_reference, without)


@pytest.mark.parametrize("width", ["compact", "paper"])
@pytest.mark.parametrize("upsample", ["tconv", "bilinear"])
def test_equal_for_every_width(width: str, upsample: str) -> None:
    plain = lively(EntedConfig(width=width, upsample=upsample, fir=upsample == "tconv"))
    lq, reference = faces(1, 64, 3), faces(1, 64, 4)
    with torch.no_grad():
        expected = plain(lq, reference).image
    assert_same(FastENTED(plain)(lq, reference), expected)


def test_equal_while_the_dictionary_is_inactive() -> None:
    plain = lively(BASE, active=False)
    lq = faces(1, 64, 5)
    with torch.no_grad():
        expected = plain(lq, lq.flip(3)).image
    assert_same(FastENTED(plain)(lq, lq.flip(3)), expected)


@pytest.mark.parametrize(("height", "width"), [(32, 32), (64, 160), (128, 128), (256, 256)])
def test_equal_at_every_size(height: int, width: int) -> None:
    plain = lively(BASE)
    lq = faces(1, 256, 6)[:, :, :height, :width]
    with torch.no_grad():
        expected = plain(lq, lq.flip(2)).image
    assert_same(FastENTED(plain)(lq, lq.flip(2)), expected)


def test_batches_and_several_references_of_another_size() -> None:
    plain = lively(BASE)
    lq, references = faces(3, 64, 7), faces(6, 96, 8).view(3, 2, 3, 96, 96)
    fast = FastENTED(plain)
    with torch.no_grad():
        expected = plain(lq, references).image
    together = fast(lq, references)
    assert_same(together, expected)
    for index in range(3):
        alone = fast(lq[index : index + 1], references[index : index + 1])
        assert torch.equal(alone, together[index : index + 1])


def test_references_are_interchangeable_with_the_plain_networks() -> None:
    plain = lively(BASE)
    fast = FastENTED(plain)
    lq, references = faces(2, 64, 9), faces(4, 64, 10).view(2, 2, 3, 64, 64)
    with torch.no_grad():
        expected = plain(lq, references).image
        theirs, ours = plain.encode_reference(references), fast.encode_reference(references)
        assert_same(fast(lq, theirs), expected)
        assert_same(plain(lq, ours).image, expected)
    assert ours.textures.keys() == theirs.textures.keys()
    for key, texture in theirs.textures.items():
        torch.testing.assert_close(ours.textures[key], texture, rtol=1e-4, atol=1e-5)


def test_cached_reference_gives_the_same_bits_again() -> None:
    fast = FastENTED(lively(BASE))
    lq, reference = faces(1, 64, 11), faces(1, 64, 12)
    features = fast.encode_reference(reference)
    kept = {key: texture.clone() for key, texture in features.textures.items()}
    first, again, direct = fast(lq, features), fast(lq, features), fast(lq, reference)
    assert torch.equal(first, again)
    assert torch.equal(first, direct)
    assert all(torch.equal(kept[key], features.textures[key]) for key in kept)


def test_inputs_stay_as_they_are() -> None:
    fast = FastENTED(lively(dataclasses.replace(BASE, residual_rgb=True)))
    lq, reference = faces(1, 64, 13), faces(1, 64, 14)
    before = lq.clone(), reference.clone()
    fast(lq, reference)
    assert torch.equal(lq, before[0])
    assert torch.equal(reference, before[1])


def test_no_reference_follows_the_size() -> None:
    plain = lively(BASE)
    fast = FastENTED(plain)
    for size in (64, 96, 64):
        lq = faces(2, size, size)
        with torch.no_grad():
            expected = plain(lq).image
        assert_same(fast(lq), expected)


def test_later_changes_of_the_network_do_not_reach_the_copy() -> None:
    plain = lively(BASE)
    fast = FastENTED(plain)
    lq = faces(1, 64, 15)
    before = fast(lq, lq)
    with torch.no_grad():
        for parameter in plain.parameters():
            parameter.zero_()
    assert torch.equal(fast(lq, lq), before)


def test_constant_pictures_stay_finite() -> None:
    fast = FastENTED(lively(BASE))
    for value in (-1.0, 0.0, 1.0):
        flat = torch.full((1, 3, 64, 64), value)
        assert bool(torch.isfinite(fast(flat, flat)).all())


@pytest.mark.parametrize("shape", [(1, 3, 65, 64), (1, 3, 0, 0), (3, 64, 64), (1, 1, 64, 64)])
def test_wrong_size_is_refused(shape: tuple[int, ...]) -> None:
    fast = FastENTED(lively(BASE))
    with pytest.raises(ValueError, match="must"):
        fast(torch.zeros(shape))
    with pytest.raises(ValueError, match="must"):
        fast(torch.zeros(1, 3, 64, 64), torch.zeros(shape))


def test_wrong_number_of_references_is_refused() -> None:
    fast = FastENTED(lively(BASE))
    with pytest.raises(ValueError, match="need as many references"):
        fast(torch.zeros(2, 3, 64, 64), torch.zeros(1, 3, 64, 64))
