"""Lending a face the detail of its person's good photos."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image as PilImage
from skimage import data

from ented_desktop.base.errors import Cancelled
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import RestoreOptions
from ented_desktop.faces.align import align
from ented_desktop.faces.identity import FaceEmbedder, angle_deg
from ented_desktop.imaging.decode import from_samples
from ented_desktop.nets.gates import BANDS, DetailGates
from ented_desktop.restore.damage import EVERYTHING, Fit
from ented_desktop.restore.detail_transfer import MOST_REFERENCES, DetailTransfer
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.restore.session import FaceRestorer, Reference

Pixels = NDArray[np.float32]


@pytest.fixture(scope="module")
def face(gentle: Restorer) -> Pixels:
    """The astronaut's aligned face."""
    photo = from_samples(data.astronaut())
    return align(photo.pixels, gentle.find_faces(photo)[0], 512).crop


@pytest.fixture(scope="module")
def soft(face: Pixels) -> Pixels:
    small = cv2.resize(face, (64, 64), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(small, (512, 512), interpolation=cv2.INTER_LINEAR), np.float32)


def gates(opened: float) -> DetailGates:
    """Gates that are open everywhere by the same share."""
    found = DetailGates()
    assert found.head.bias is not None
    with torch.no_grad():
        found.head.bias[:BANDS] = float(np.log(opened / (1 - opened)))
    return found


def apart(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one - other)[150:430, 130:380].mean())


def test_open_gates_bring_the_detail_back(face: Pixels, soft: Pixels) -> None:
    lent = DetailTransfer(gates(0.99)).lend(soft, soft, [face])
    assert lent.share == pytest.approx(0.99, abs=0.001)
    assert apart(lent.pixels, face) < 0.75 * apart(soft, face)
    assert np.array_equal(lent.pixels, DetailTransfer(gates(0.99)).lend(soft, soft, [face]).pixels)


def test_closed_gates_leave_the_face(face: Pixels, soft: Pixels) -> None:
    lent = DetailTransfer(gates(1e-6)).lend(soft, soft, [face])
    assert apart(lent.pixels, soft) < 1e-4
    assert lent.share < 1e-5


class _Preferring(DetailGates):
    """Opens by how well the reference agrees with the face."""

    def forward(self, fine: torch.Tensor, coarse: torch.Tensor):
        found = super().forward(fine, coarse)
        agreement = coarse[:, 6:11].mean().clamp(0.01, 0.99)
        return found._replace(gates=torch.full_like(found.gates, float(agreement)))


def test_the_reference_that_fits_most_lends(face: Pixels, soft: Pixels) -> None:
    transfer = DetailTransfer(_Preferring())
    noise = np.random.default_rng(0).random(face.shape, dtype=np.float32)
    alone = transfer.lend(soft, soft, [face])
    for references in ([noise, face], [face, noise], [noise, noise, face]):
        assert np.array_equal(transfer.lend(soft, soft, references).pixels, alone.pixels)
    late = [noise] * MOST_REFERENCES + [face]
    assert not np.array_equal(transfer.lend(soft, soft, late).pixels, alone.pixels)


def restorer(gentle: Restorer, opened: float, **networks: object) -> FaceRestorer:
    detail = DetailTransfer(gates(opened))
    return FaceRestorer(replace(gentle.networks, detail=detail, refiner=None, **networks))


def test_a_face_is_drawn_to_its_person_by_their_detail(
    gentle: Restorer, face: Pixels, soft: Pixels
) -> None:
    faces, embedder = restorer(gentle, 0.99), FaceEmbedder()
    person = embedder.embed(face)
    reference = Reference("good", lambda: face)
    answer = faces.restore_with(soft, [reference])
    drawn = faces.draw(soft, answer, [reference], person, EVERYTHING)
    assert drawn.lent == pytest.approx(0.99, abs=0.001)
    assert not drawn.refined
    before, after = (angle_deg(embedder.embed(one), person) for one in (answer, drawn.pixels))
    assert after < before - 1.0
    shown = faces.draw(soft, answer, [reference], person, EVERYTHING, show=lambda one: one * 0.5)
    np.testing.assert_allclose(shown.pixels, drawn.pixels * 0.5, atol=1e-6)


def test_what_leads_away_from_the_person_is_dropped(
    gentle: Restorer, face: Pixels, soft: Pixels
) -> None:
    faces = restorer(gentle, 0.99)
    person = FaceEmbedder().embed(soft)  # so that any detail leads away
    drawn = faces.draw(soft, soft, [Reference("good", lambda: face)], person, EVERYTHING)
    assert drawn.lent == 0.0
    assert np.array_equal(drawn.pixels, soft)


def test_the_fit_decides_what_detail_is_added_to(
    gentle: Restorer, face: Pixels, soft: Pixels
) -> None:
    faces = restorer(gentle, 1e-6)
    person = FaceEmbedder().embed(face)
    answer = np.clip(soft + 0.1, 0, 1).astype(np.float32)
    half = faces.draw(
        soft, answer, [Reference("good", lambda: face)], person, Fit(detail=0.5, forms=0.5)
    )
    np.testing.assert_allclose(half.pixels, soft + 0.5 * (answer - soft), atol=1e-3)


def test_a_reference_is_read_once_for_many_faces(
    gentle: Restorer, face: Pixels, soft: Pixels
) -> None:
    faces, read = restorer(gentle, 0.5), []

    def load() -> Pixels:
        read.append(1)
        return face

    person = FaceEmbedder().embed(face)
    for _ in range(3):
        faces.draw(soft, soft, [Reference("good", load)], person, EVERYTHING)
    assert len(read) == 1


def test_drawing_can_be_stopped(gentle: Restorer, face: Pixels, soft: Pixels) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        restorer(gentle, 0.5).draw(
            soft,
            soft,
            [Reference("good", lambda: face)],
            FaceEmbedder().embed(face),
            EVERYTHING,
            cancel=token,
        )


def test_nothing_is_lent_by_a_stranger_unless_it_is_trusted(
    gentle: Restorer, face: Pixels, soft: Pixels
) -> None:
    class Unlike(FaceEmbedder):
        """Takes the reference for another person, whatever it looks at later."""

        def __init__(self) -> None:
            super().__init__()
            self.count = 0

        def embed(self, aligned: object) -> np.ndarray:
            self.count += 1
            vector = np.zeros(128, np.float32)
            vector[0 if self.count == 1 else 1] = 1.0
            return vector

    alone = restorer(gentle, 0.99).restore(soft, "good", lambda: face)
    distrusted = restorer(gentle, 0.99, embedder=Unlike())
    assert np.array_equal(distrusted.restore_sure(soft, "good", lambda: face), alone)
    lent = restorer(gentle, 0.99).restore_sure(soft, "good", lambda: face, trusted=True)
    assert apart(lent, face) < apart(alone, face)


def test_photos_are_lent_detail_and_the_outcome_says_how_much(
    gentle: Restorer, tmp_path: Path
) -> None:
    PilImage.fromarray(data.astronaut()).save(tmp_path / "good.png")
    small = PilImage.fromarray(data.astronaut()).crop((100, 0, 356, 256)).resize((72, 72))
    photo = from_samples(np.asarray(small.resize((256, 256), PilImage.Resampling.BICUBIC)))
    networks = replace(gentle.networks, detail=DetailTransfer(gates(0.9)), refiner=None)
    lending = Restorer(networks)
    references = lending.read_references([tmp_path])
    found = lending.restore_photo(photo, references)
    (lent,) = found.faces
    assert lent.lent == pytest.approx(0.9, abs=0.01)
    unlent = lending.restore_photo(photo, references, RestoreOptions(lend_detail=False))
    assert [face.lent for face in unlent.faces] == [0.0]
    assert not np.array_equal(found.pixels, unlent.pixels)
    assert [face.lent for face in lending.restore_photo(photo).faces] == [0.0]
    grey = photo.pixels.mean(axis=2, keepdims=True).repeat(3, axis=2)
    sepia = np.clip(grey * np.array([1.0, 0.85, 0.65], np.float32), 0, 1)
    for pixels in (grey, sepia):
        old = from_samples(np.rint(pixels * 255).astype(np.uint8))
        done = lending.restore_photo(old, references)
        assert done.faces[0].lent > 0.5
        before, after = (np.ptp(one, axis=2).mean() for one in (old.pixels, done.pixels))
        assert abs(float(after - before)) < 0.01, "a photo without colour gets none"
