"""Refining a restored face towards the person of its references."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from PIL import Image as PilImage
from skimage.data import astronaut
from torch import Tensor

from ented_desktop.base.errors import Cancelled
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import FaceRequest, ReferencePick
from ented_desktop.faces.align import align
from ented_desktop.faces.identity import Embedding, FaceEmbedder, angle_deg, dlib_chip
from ented_desktop.faces.view import DLIB_VIEW, FACE_PX
from ented_desktop.imaging.decode import from_samples
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.restore import identity_refinement
from ented_desktop.restore.identity_refinement import (
    IdentityRefiner,
    RefinementSchedule,
    mean_person,
)
from ented_desktop.restore.light import in_its_light
from ented_desktop.restore.paste import compose
from ented_desktop.restore.pipeline import Restorer


def _network(**switches: object) -> ENTED:
    with torch.random.fork_rng():
        torch.manual_seed(2)
        form = {"width": "tiny", "upsample": "bilinear", "fir": False, "residual_rgb": True}
        return ENTED(EntedConfig.from_dict({**EntedConfig().to_dict(), **form, **switches})).eval()


@pytest.fixture(scope="module")
def portrait(gentle: Restorer) -> Tensor:
    """The astronaut's aligned face (1, 3, 512, 512)."""
    photo = from_samples(astronaut())
    face = gentle.find_faces(photo)[0]
    return _tensor(align(photo.pixels, face, 512).crop)


@pytest.fixture(scope="module")
def damaged(portrait: Tensor) -> Tensor:
    small = torch.nn.functional.interpolate(portrait, scale_factor=1 / 12, mode="area")
    return torch.nn.functional.interpolate(small, size=(512, 512), mode="bilinear")


@pytest.fixture(scope="module")
def embedder() -> FaceEmbedder:
    return FaceEmbedder()


def _tensor(crop: np.ndarray) -> Tensor:
    return torch.from_numpy(crop.transpose(2, 0, 1).copy())[None] * 2 - 1


def _embed(embedder: FaceEmbedder, image: Tensor) -> Embedding:
    crop = (image[0].clamp(-1, 1) * 0.5 + 0.5).permute(1, 2, 0).contiguous().numpy()
    return embedder.embed(crop)


@pytest.mark.parametrize(
    "switches", [{}, {"refine": False}, {"style": False, "refine": False}, {"vq": False}]
)
def test_a_face_comes_closer_and_nothing_else_changes(
    switches: dict[str, object], portrait: Tensor, damaged: Tensor, embedder: FaceEmbedder
) -> None:
    network = _network(**switches)
    weights = {name: value.clone() for name, value in network.state_dict().items()}
    with torch.no_grad():
        reference = network.encode_reference(portrait)
        plain = network(damaged, reference).image
    person = _embed(embedder, portrait)
    refiner = IdentityRefiner(network, embedder, RefinementSchedule(4, 0.2, 0.0))
    refined = refiner.refine(damaged, reference, person)
    before, after = (angle_deg(_embed(embedder, image), person) for image in (plain, refined))
    assert after < before - 0.3
    assert not refined.requires_grad
    assert all(torch.equal(value, weights[name]) for name, value in network.state_dict().items())
    assert torch.equal(refiner.refine(damaged, reference, person), refined)


def test_without_steps_it_is_the_networks_answer(
    portrait: Tensor, damaged: Tensor, embedder: FaceEmbedder
) -> None:
    network = _network()
    with torch.no_grad():
        reference = network.encode_reference(portrait)
        plain = in_its_light(network(damaged, reference).image, damaged, damaged.shape[-1])
    still = IdentityRefiner(network, embedder, RefinementSchedule(steps=0))
    person = _embed(embedder, portrait)
    assert torch.allclose(still.refine(damaged, reference, person), plain, atol=1e-6)


def test_loyalty_holds_the_picture(
    portrait: Tensor, damaged: Tensor, embedder: FaceEmbedder
) -> None:
    network = _network()
    with torch.no_grad():
        reference = network.encode_reference(portrait)
        plain = in_its_light(network(damaged, reference).image, damaged, damaged.shape[-1])
    person = _embed(embedder, portrait)
    changes = []
    for loyalty in (0.0, 50.0):
        schedule = RefinementSchedule(steps=4, loyalty=loyalty)
        refined = IdentityRefiner(network, embedder, schedule).refine(damaged, reference, person)
        changes.append(float((refined - plain).abs().mean()))
    assert 0.0 < changes[1] < 0.7 * changes[0]


def test_it_can_be_stopped(portrait: Tensor, damaged: Tensor, embedder: FaceEmbedder) -> None:
    network = _network()
    with torch.no_grad():
        reference = network.encode_reference(portrait)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        IdentityRefiner(network, embedder).refine(
            damaged, reference, _embed(embedder, portrait), token
        )


@pytest.mark.parametrize("side", [512, 256, 768])
def test_the_face_network_is_shown_its_own_view(
    side: int, portrait: Tensor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is decoded for it holds the whole view, and the view is that of the embedder."""
    monkeypatch.setattr(identity_refinement, "_SHIFT", 0.0)
    monkeypatch.setattr(identity_refinement, "_ZOOM", 0.0)
    face = torch.nn.functional.interpolate(portrait, size=(side, side), mode="area")
    window = identity_refinement._seen_part(side)
    part = window.of(face, 1)
    assert part.shape[2] % 32 == part.shape[3] % 32 == window.top % 32 == window.left % 32 == 0
    seen = identity_refinement._look(part, window, side, torch.Generator())
    whole = identity_refinement._Window(0, 0, side, side)
    unwindowed = identity_refinement._look(face, whole, side, torch.Generator())
    assert torch.allclose(seen, unwindowed, atol=1e-5)
    crop = (portrait[0] * 0.5 + 0.5).permute(1, 2, 0).contiguous().numpy()
    wanted = dlib_chip(crop).astype(np.float32).transpose(2, 0, 1) / 255.0
    assert float(np.abs(seen[0].numpy() - wanted).mean()) < 0.02
    assert torch.equal(seen[1], seen[0].flip(2))


def test_the_face_is_also_seen_in_worse_conditions() -> None:
    face = torch.rand((1, 3, 150, 150), generator=torch.Generator().manual_seed(1))
    views, again = (
        identity_refinement._under_other_conditions(face, torch.Generator().manual_seed(5))
        for _ in range(2)
    )
    assert torch.equal(views, again)
    assert views.shape == (6, 3, 150, 150)
    assert 0.0 <= float(views.min()) <= float(views.max()) <= 1.0
    assert torch.equal(views[0], face[0])
    assert torch.equal(views[1], face[0].flip(2))
    for plain, lit, small in ((0, 2, 4), (1, 3, 5)):
        assert 0.01 < float((views[lit] - views[plain]).abs().mean()) < 0.2
        detail = [float(views[n].diff(dim=2).abs().mean()) for n in (plain, small)]
        assert detail[1] < 0.6 * detail[0]


def test_the_window_leaves_room_for_every_move() -> None:
    window = identity_refinement._seen_part(FACE_PX)
    half = DLIB_VIEW.step * ((DLIB_VIEW.side - 1) / 2 * 1.05 + 4.0)
    x, y = DLIB_VIEW.middle
    assert window.left <= x - half
    assert x + half <= window.left + window.width
    assert window.top <= y - half
    assert y + half <= window.top + window.height or window.top + window.height == FACE_PX


def test_several_photos_are_one_person() -> None:
    one, other = np.zeros((2, 128), np.float32)
    one[0] = other[1] = 1.0
    person = mean_person([one, other])
    assert np.linalg.norm(person) == pytest.approx(1.0, abs=1e-6)
    assert person[0] == person[1] > 0.7


def test_only_a_sure_person_draws_a_face(
    gentle: Restorer, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("good")
    PilImage.fromarray(astronaut()).save(folder / "good.png")
    head = PilImage.fromarray(astronaut()).crop((100, 0, 356, 256)).resize((96, 96))
    photo = from_samples(np.asarray(head.resize((256, 256), PilImage.Resampling.BICUBIC)))
    (face,) = gentle.find_faces(photo)
    request = FaceRequest("f1", face, (ReferencePick(folder / "good.png"),))

    def pixels(restorer: Restorer, *, refine: bool) -> np.ndarray:
        (done,) = restorer.restore_faces(photo, [request], refine_identity=refine)
        assert done.patch is not None
        return compose(photo.pixels, [done.patch])[0]

    drawn, plain = (pixels(gentle, refine=refine) for refine in (True, False))
    assert not np.array_equal(drawn, plain)
    from_photo = gentle.restore_photo(photo, gentle.read_references([folder]))
    assert [one.refined for one in from_photo.faces] == [True]
    assert [one.refined for one in gentle.restore_photo(photo).faces] == [False]
    stranger = Restorer(replace(gentle.networks, embedder=_Unlike()))
    assert np.array_equal(pixels(stranger, refine=True), plain)


class _Unlike(FaceEmbedder):
    """Takes every photo for another person than the one before."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def embed(self, aligned: object) -> Embedding:
        self._count += 1
        vector = np.zeros(128, np.float32)
        vector[min(self._count, 2)] = 1.0
        return vector
