from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from torch import Tensor

from ented_desktop.base.errors import ModelError, UsageError
from ented_desktop.evaluation import mobilefacenet
from ented_desktop.faces.identity import dlib_chip
from ented_desktop.faces.view import DLIB_VIEW, resampling
from ented_desktop.training.batch import WholeFaces, to_batch
from ented_desktop.training.catalogue import Catalogue, build_cache
from ented_desktop.training.config import DataConfig, IdentityConfig, TrainConfig, parse_config
from ented_desktop.training.data import FaceWindows, load_samples
from ented_desktop.training.data import SampleNumbers as Numbers
from ented_desktop.training.identity import IdentityTerm, build_identity, mobilefacenet_view

EYE = mobilefacenet_view()
STILL = IdentityConfig(net="mobilefacenet", shift=0.0, zoom=0.0, mirror=False)


class _Seen:
    """A made-up face network that keeps what it was shown."""

    def __init__(self, side: int = 112) -> None:
        generator = torch.Generator().manual_seed(3)
        self.weight = torch.randn(3 * side * side, 16, generator=generator)
        self.views: list[Tensor] = []

    def __call__(self, views: Tensor) -> Tensor:
        self.views.append(views)
        return (views - 0.5).flatten(1) @ self.weight


def _smooth(count: int, seed: int = 0) -> Tensor:
    rng = np.random.default_rng(seed)
    faces = [
        cv2.resize(rng.uniform(-0.8, 0.8, (24, 24, 3)).astype(np.float32), (512, 512))
        for _ in range(count)
    ]
    return torch.from_numpy(np.stack(faces).transpose(0, 3, 1, 2).copy())


def _windows(faces: Tensor, corners: Tensor, side: int) -> Tensor:
    return torch.stack(
        [
            face[:, y : y + side, x : x + side]
            for face, (x, y) in zip(faces, corners.tolist(), strict=True)
        ]
    )


def _case(side: int = 256) -> tuple[Tensor, Tensor, Tensor, WholeFaces]:
    """Restored, damaged and true windows, two of each of two faces."""
    truth, degraded = _smooth(2), _smooth(4, seed=1)
    corners = torch.tensor([(128, 170), (90, 140), (200, 30), (0, 256)])
    whole = WholeFaces(truth, degraded, corners, side)
    true = _windows(truth.repeat_interleave(2, dim=0), corners, side)
    restored = _windows(_smooth(4, seed=2), corners, side)
    return restored, _windows(degraded, corners, side), true, whole


def test_resampling_matrices_average_and_mirror() -> None:
    start, step = torch.tensor([3.0, 60.0]), torch.tensor([4.0, -4.0])
    lines = resampling(start, step, 12, 64)
    assert torch.allclose(lines.sum(-1), torch.ones(2, 12))
    ramp = torch.arange(64.0)
    there = (lines @ ramp)[:, 1:-3]
    wanted = (start[:, None] + step[:, None] * torch.arange(12))[:, 1:-3]
    assert torch.allclose(there, wanted, atol=1e-4)
    # As wide as the step: a pattern of period two disappears.
    assert float((lines[0, 1:-3] @ torch.tensor([1.0, -1.0]).repeat(32)).abs().max()) < 1e-6
    plain = resampling(torch.zeros(1), torch.ones(1), 64, 64)
    assert torch.equal(plain[0], torch.eye(64))


def test_the_view_is_the_evaluations_view() -> None:
    seen = _Seen()
    restored, degraded, _, whole = _case()
    IdentityTerm(seen, EYE, STILL)(restored, degraded, whole)
    for face, view in zip(whole.truth, seen.views[0][::2], strict=True):
        wanted = mobilefacenet.crop_112((face * 0.5 + 0.5).numpy().transpose(1, 2, 0).copy())
        assert np.abs(view.numpy().transpose(1, 2, 0) - wanted).max() < 0.02


def test_dlibs_view_is_the_embedders() -> None:
    seen = _Seen(150)
    restored, degraded, _, whole = _case()
    IdentityTerm(seen, DLIB_VIEW, STILL)(restored, degraded, whole)
    for face, view in zip(whole.truth, seen.views[0][::2], strict=True):
        wanted = dlib_chip((face * 0.5 + 0.5).numpy().transpose(1, 2, 0).copy()) / 255.0
        assert np.abs(view.numpy().transpose(1, 2, 0) - wanted).max() < 0.04  # other filters


@pytest.mark.parametrize("config", [STILL, IdentityConfig(net="mobilefacenet")], ids=["still", ""])
def test_the_view_of_a_pasted_window_needs_no_pasting(config: IdentityConfig) -> None:
    seen = _Seen()
    restored, degraded, _, whole = _case()
    term = IdentityTerm(seen, EYE, config)
    torch.manual_seed(5)
    term(restored, degraded, whole)
    pasted = whole.degraded.clone()
    for face, window, (x, y) in zip(pasted, restored, whole.corners.tolist(), strict=True):
        face[:, y : y + 256, x : x + 256] = window
    torch.manual_seed(5)
    term(degraded, degraded, WholeFaces(whole.truth, pasted, whole.corners, 256))
    assert torch.allclose(seen.views[1], seen.views[3], atol=1e-5)
    # Against the mutation that mixes up x and y.
    torch.manual_seed(5)
    swapped = WholeFaces(whole.truth, whole.degraded, whole.corners.flip(1), 256)
    term(restored, degraded, swapped)
    assert not torch.allclose(seen.views[1], seen.views[5], atol=1e-2)


def test_a_window_shown_smaller_changes_the_same_place() -> None:
    seen = _Seen()
    restored, degraded, _, whole = _case()
    term = IdentityTerm(seen, EYE, STILL)
    small = [torch.nn.functional.avg_pool2d(image, 2) for image in (restored, degraded)]
    blocks = [image.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3) for image in small]
    term(small[0], small[1], whole)
    term(blocks[0], blocks[1], whole)
    assert torch.allclose(seen.views[1], seen.views[3], atol=1e-5)


def test_the_truth_costs_nothing_and_damage_does() -> None:
    _, _, true, whole = _case()
    term = IdentityTerm(_Seen(), EYE, IdentityConfig(net="mobilefacenet"))
    intact = WholeFaces(
        whole.truth, whole.truth.repeat_interleave(2, dim=0), whole.corners, whole.side
    )
    assert float(term(true, true, intact)) == pytest.approx(0.0, abs=1e-6)
    assert float(term(true + 0.3 * torch.randn_like(true), true, intact)) > 1e-4


def test_following_asks_for_the_identity_of_another_persons_reference() -> None:
    restored, degraded, _, whole = _case()
    photos = _smooth(2, seed=7)
    shown = torch.nn.functional.avg_pool2d(photos, 2)
    given = WholeFaces(
        whole.truth,
        whole.degraded,
        whole.corners,
        whole.side,
        reference=shown,
        wrong=torch.tensor([False, True]),
    )
    seen = _Seen()
    IdentityTerm(seen, EYE, STILL)(restored, degraded, given)
    following = IdentityConfig(net="mobilefacenet", shift=0, zoom=0, mirror=False, follow=True)
    IdentityTerm(seen, EYE, following)(restored, degraded, given)
    truth, followed = seen.views[0], seen.views[2]
    assert torch.equal(followed[:2], truth[:2])
    wanted = mobilefacenet.crop_112((photos[1] * 0.5 + 0.5).numpy().transpose(1, 2, 0).copy())
    for view in followed[2:]:
        assert np.abs(view.numpy().transpose(1, 2, 0) - wanted).max() < 0.05


def test_the_gradient_reaches_the_windows_and_lowers_the_term() -> None:
    restored, degraded, _, whole = _case()
    term = IdentityTerm(_Seen(), EYE, STILL)
    image = restored.clone().requires_grad_(True)
    before = term(image, degraded, whole)
    (slope,) = torch.autograd.grad(before, image)
    assert bool((slope.abs().amax(dim=(1, 2, 3)) > 0).all())
    # The first window lies inside the network's view: every pixel counts.
    assert float((slope[0].abs().sum(0) > 0).float().mean()) == 1.0
    step = 0.05 * slope / slope.abs().max()
    assert float(term(restored - step, degraded, whole)) < float(before.detach())


def test_the_networks_file_is_asked_for_and_checked(tmp_path: Path, face_network_dir: Path) -> None:
    device = torch.device("cpu")
    assert build_identity(IdentityConfig(), None, device) is None
    for folder in (None, tmp_path):
        with pytest.raises(UsageError) as missing:
            build_identity(STILL, folder, device)
        assert missing.value.code == "identity-weights-needed"
    (tmp_path / mobilefacenet.FILE).write_bytes(b"no weights")
    with pytest.raises(ModelError):
        build_identity(STILL, tmp_path, device)
    term = build_identity(STILL, face_network_dir, device)
    assert term is not None
    restored, degraded, _, whole = _case()
    image = restored.requires_grad_(True)
    (slope,) = torch.autograd.grad(term(image, degraded, whole), image)
    assert float(slope.abs().max()) > 0


def _plan(**tables: object) -> TrainConfig:
    stage = {
        "resolution": 128,
        "window": 256,
        "batch": 2,
        "windows": 2,
        "reference_side": 128,
        "identity": 0.5,
        "pixel": 1.0,
        "perceptual": 0.0,
    }
    return parse_config({"stage": [stage], "data": {"held_out": 4, "centre_bias": 1.0}, **tables})


def test_windows_come_with_the_faces_that_they_were_cut_from(
    faces_dir: Path, tmp_path: Path
) -> None:
    plan = _plan()
    catalogue = Catalogue.read(faces_dir, plan.data, seed=1)
    dataset = FaceWindows(catalogue, build_cache(catalogue, tmp_path), plan, plan.stages[0])
    sides = set()
    for number in range(8):
        sample = dataset[number]
        assert sample["degraded_face"].shape == (2, 3, 512, 512)
        for window in range(2):
            x, y = sample["place"][window, :2].tolist()
            for name, face in (
                ("truth", sample["truth_face"][0]),
                ("degraded", sample["degraded_face"][window]),
            ):
                part = face[:, y : y + 256, x : x + 256].float()
                shown = torch.nn.functional.avg_pool2d(part, 2)
                assert float((shown - sample[name][window].float()).abs().max()) <= 0.5
            middle = torch.tensor([256.6, 313.3]) - sample["place"][window, :2]
            sides.add(bool(((middle > 20) & (middle < 236)).all()))
    assert sides == {True}
    batch = to_batch(
        next(load_samples(dataset, Numbers(0, 2, windows=2), 0, pin=False)),
        torch.device("cpu"),
        plan.stages[0],
    )
    assert batch.whole is not None
    assert batch.whole.truth.shape == (2, 3, 512, 512)
    assert batch.whole.degraded.shape == (4, 3, 512, 512)
    assert batch.whole.corners.shape == (4, 2)
    assert batch.whole.reference is not None
    assert batch.whole.reference.shape == (2, 3, 128, 128)


def test_a_face_is_damaged_as_a_whole_only_for_the_term(faces_dir: Path, tmp_path: Path) -> None:
    plan = parse_config({"stage": [{"resolution": 64, "window": 64}], "data": {"held_out": 4}})
    catalogue = Catalogue.read(faces_dir, DataConfig(held_out=4), seed=1)
    dataset = FaceWindows(catalogue, build_cache(catalogue, tmp_path), plan, plan.stages[0])
    assert "truth_face" not in dataset[0]
    single = next(load_samples(dataset, Numbers(0, 2), 0, pin=False))
    assert to_batch(single, torch.device("cpu")).whole is None


def test_dlibs_network_comes_with_the_program_and_passes_gradients_on() -> None:
    plan = IdentityConfig(net="dlib")
    term = build_identity(plan, None, torch.device("cpu"))
    assert term is not None
    restored, degraded, _, whole = _case()
    image = restored.requires_grad_(True)
    (slope,) = torch.autograd.grad(term(image, degraded, whole), image)
    assert float(slope.abs().max()) > 0
    with pytest.raises(UsageError) as elsewhere:
        build_identity(plan, None, torch.device("meta"))
    assert elsewhere.value.code == "identity-on-cpu"


def test_impossible_identity_plans_are_refused() -> None:
    for table in (
        {"identity": {"net": "arcface"}},
        {"stage": [{"resolution": 96, "window": 256, "identity": 1.0}]},
        {"start": {"sharpen": 0.0}},
    ):
        with pytest.raises(UsageError) as refused:
            parse_config(table)
        assert refused.value.code == "config-value"
