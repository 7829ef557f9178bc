"""Detail of a reference, band by band."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from ented_desktop.nets.gates import BANDS, COARSE_PLANES, FINE_PLANES, STRIDE, DetailGates
from ented_desktop.restore.detail import EDGES, compose, part, planes
from ented_desktop.restore.registration import Registered

Pixels = NDArray[np.float32]


def picture(seed: int, side: int = 128) -> Pixels:
    return np.random.default_rng(seed).random((side, side, 3), dtype=np.float32)


def registered(pixels: Pixels) -> Registered:
    return Registered(pixels, np.zeros(pixels.shape[:2], np.float32))


def opened(share: float, side: int = 128) -> Pixels:
    return np.full((BANDS, side, side), share, np.float32)


def test_the_bands_add_up_to_the_picture() -> None:
    image = picture(0)
    found = part(image)
    assert len(found.bands) == len(EDGES) == BANDS
    np.testing.assert_allclose(sum(found.bands) + found.low, image, atol=1e-5)


def test_finer_bands_hold_finer_detail() -> None:
    across = np.arange(512, dtype=np.float32)
    for period, band in ((4.0, 0), (8.0, 1), (16.0, 2), (32.0, 3), (64.0, 4)):
        wave = np.broadcast_to(np.sin(2 * np.pi * across / period)[None, :, None], (512, 512, 3))
        energy = [float(np.square(one).mean()) for one in part(wave.astype(np.float32)).bands]
        assert int(np.argmax(energy)) == band


def test_closed_gates_change_nothing_and_open_ones_lend_everything_fine() -> None:
    own, other = picture(1) * 0.2 + 0.4, picture(2) * 0.2 + 0.4
    seen = planes(own, own, registered(other))
    even = np.ones((128, 128), np.float32)
    assert np.array_equal(compose(own, seen, opened(0.0), even), own)
    found = compose(own, seen, opened(1.0), even)
    np.testing.assert_allclose(found, part(own).low + sum(seen.lent), atol=1e-5)
    half = compose(own, seen, opened(0.5), even)
    np.testing.assert_allclose(half, 0.5 * (own + found), atol=1e-5)


def test_one_face_lends_itself_its_own_detail() -> None:
    face = picture(3)
    seen = planes(face, face, registered(face))
    for own, lent in zip(seen.own, seen.lent, strict=True):
        np.testing.assert_allclose(lent, own, atol=1e-5)


def test_a_flat_reference_lends_nothing_that_is_not_a_number() -> None:
    face = picture(4)
    seen = planes(face, face, registered(np.full_like(face, 0.5)))
    assert np.isfinite(seen.fine).all()
    assert np.isfinite(seen.coarse).all()
    assert max(float(np.abs(band).max()) for band in seen.lent) < 1e-3


def test_the_light_of_the_reference_is_not_lent() -> None:
    own, other = picture(5) * 0.2 + 0.2, picture(6) * 0.2 + 0.2
    dark, bright = (planes(own, own, registered(other + by)) for by in (0.0, 0.4))
    for one, two in zip(dark.lent, bright.lent, strict=True):
        np.testing.assert_allclose(one, two, atol=1e-4)


def test_the_contrast_of_the_reference_is_brought_to_the_faces() -> None:
    image = np.repeat(np.repeat(picture(7, 16), 16, 0), 16, 1)  # squares of 16 px
    soft = (image - 0.5) * 0.5 + 0.5
    seen = planes(soft, soft, registered(image))
    for own, lent in zip(seen.own[2:], seen.lent[2:], strict=True):
        assert float(np.abs(own - lent).mean()) < 0.1 * float(np.abs(own).mean())


def test_agreement_tells_the_same_face_from_another() -> None:
    one, other = (np.repeat(np.repeat(picture(seed, 32), 4, 0), 4, 1) for seed in (8, 9))
    same, apart = (planes(one, one, registered(face)).coarse[6:11] for face in (one, other))
    assert float(same.mean()) > 0.95
    assert abs(float(apart.mean())) < 0.4


def test_gates_read_what_the_planes_say() -> None:
    face = picture(10)
    seen = planes(face, face, registered(face))
    assert seen.fine.shape == (FINE_PLANES, 128, 128)
    assert seen.coarse.shape == (COARSE_PLANES, 128 // STRIDE, 128 // STRIDE)
    torch.manual_seed(0)
    gates = DetailGates()
    fine, coarse = (torch.from_numpy(one)[None] for one in seen[:2])
    found = gates(fine, coarse)
    assert found.gates.shape == (1, BANDS, 128, 128)
    assert found.contrast.shape == (1, 1, 128, 128)
    np.testing.assert_allclose(found.gates.detach(), 0.2689, atol=1e-3)  # a quarter open at first
    np.testing.assert_allclose(found.contrast.detach(), 1.0, atol=1e-6)
    with pytest.raises(ValueError, match="cannot read"):
        gates(fine, coarse[:, :-1])
    with pytest.raises(ValueError, match="cannot read"):
        gates(fine[..., :64], coarse)


def test_every_parameter_of_the_gates_learns() -> None:
    torch.manual_seed(0)
    gates = DetailGates()
    torch.nn.init.normal_(gates.head.weight, std=0.1)
    fine, coarse = torch.randn(2, FINE_PLANES, 64, 64), torch.randn(2, COARSE_PLANES, 16, 16)
    found = gates(fine, coarse)
    (found.gates.square().sum() + found.contrast.square().sum()).backward()
    for name, parameter in gates.named_parameters():
        assert parameter.grad is not None, name
        assert float(parameter.grad.abs().max()) > 0, name
