"""Faces of several photos in one batch: the same results, whatever the memory allows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image as PilImage
from skimage.data import astronaut

from ented_desktop.base.errors import DeviceError, EntedError, FaceError
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import Outcome, RestoreOptions
from ented_desktop.imaging.decode import from_samples
from ented_desktop.imaging.image import Image
from ented_desktop.restore.pipeline import PhotoRequest, Restorer
from ented_desktop.restore.session import FaceRestorer, Reference


@pytest.fixture(scope="module")
def photo() -> Image:
    head = PilImage.fromarray(astronaut()).crop((100, 0, 356, 256)).resize((96, 96))
    return from_samples(np.asarray(head.resize((256, 256), PilImage.Resampling.BICUBIC)))


@pytest.fixture(scope="module")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("album")
    PilImage.fromarray(astronaut()).save(folder / "good.png")
    return folder


@pytest.fixture
def requests(gentle: Restorer, photo: Image, album: Path) -> list[PhotoRequest]:
    good = gentle.read_references([album / "good.png"])
    meadow = from_samples(np.full((90, 90, 3), 90, np.uint8))
    return [
        PhotoRequest(photo, good, RestoreOptions()),
        PhotoRequest(meadow, None, RestoreOptions()),
        PhotoRequest(photo, None, RestoreOptions(strength=0.5, refine_identity=False)),
        PhotoRequest(photo, good, RestoreOptions(strength=0.0)),
    ]


@pytest.mark.parametrize("most", [1, 2, 8])
def test_together_is_as_one_by_one(
    gentle: Restorer, requests: list[PhotoRequest], most: int
) -> None:
    together = gentle.restore_photos(requests, most)
    assert [isinstance(one, EntedError) for one in together] == [False, True, False, False]
    for request, restored in zip(requests, together, strict=True):
        if isinstance(restored, EntedError):
            assert restored.code == "no-face"
            with pytest.raises(FaceError, match="No face"):
                gentle.restore_photo(request.image)
            continue
        alone = gentle.restore_photo(request.image, request.references, request.options)
        assert np.array_equal(restored.pixels, alone.pixels)
        assert np.array_equal(restored.changed, alone.changed)
        assert restored.faces == alone.faces


def batches_seen(
    gentle: Restorer, monkeypatch: pytest.MonkeyPatch, most: int | None = None
) -> list[int]:
    """The sizes of the batches from now on; more faces than ``most`` are out of memory."""
    seen: list[int] = []
    real = type(gentle.networks.network).__call__

    def count(self: object, lq: torch.Tensor, *arguments: object) -> torch.Tensor:
        seen.append(len(lq))
        if most is not None and len(lq) > most:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        answer: torch.Tensor = real(self, lq, *arguments)  # type: ignore[arg-type]
        return answer

    monkeypatch.setattr(type(gentle.networks.network), "__call__", count)
    return seen


def test_faces_of_several_photos_share_a_batch(
    gentle: Restorer, requests: list[PhotoRequest], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = batches_seen(gentle, monkeypatch)
    gentle.restore_photos(requests * 2, 3)
    assert seen == [3, 1]


def test_out_of_memory_halves_the_batch(gentle: Restorer, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(3)
    crops = [rng.random((64, 64, 3), dtype=np.float32) for _ in range(7)]
    reference = Reference("r", lambda: crops[0])
    faces = [(crop, [reference] if n % 2 else []) for n, crop in enumerate(crops)]
    expected = [FaceRestorer(gentle.networks).restore_with(*face) for face in faces]
    seen = batches_seen(gentle, monkeypatch, most=2)
    restorer = FaceRestorer(gentle.networks)
    answers = restorer.restore_batch(faces, 6)
    assert seen == [6, 3, 1, 1, 1, 1, 1, 1, 1]
    assert all(np.allclose(a, b, atol=1e-6) for a, b in zip(answers, expected, strict=True))
    seen.clear()
    restorer.restore_batch(faces[:2], 6)
    assert seen == [1, 1], "what did not fit is not tried again"


def test_not_even_one_fits(
    gentle: Restorer, requests: list[PhotoRequest], monkeypatch: pytest.MonkeyPatch
) -> None:
    batches_seen(gentle, monkeypatch, most=0)
    with pytest.raises(DeviceError) as caught:
        gentle.restore_photos(requests, 4)
    assert caught.value.code == "device-memory"


def test_a_reference_that_is_gone_fails_its_own_face_only(
    gentle: Restorer, photo: Image, album: Path, tmp_path: Path
) -> None:
    lost = tmp_path / "lost.png"
    lost.write_bytes((album / "good.png").read_bytes())
    requests = [
        PhotoRequest(photo, gentle.read_references([lost]), RestoreOptions()),
        PhotoRequest(photo, None, RestoreOptions()),
    ]
    lost.unlink()
    first, second = Restorer(gentle.networks).restore_photos(requests, 2)
    assert not isinstance(first, EntedError)
    assert not isinstance(second, EntedError)
    assert [face.outcome for face in first.faces] == [Outcome.FAILED]
    assert [face.outcome for face in second.faces] == [Outcome.RESTORED]


def test_a_reference_is_encoded_once(
    gentle: Restorer, requests: list[PhotoRequest], monkeypatch: pytest.MonkeyPatch
) -> None:
    encoded: list[int] = []
    real = type(gentle.networks.network).encode_reference

    def count(self: object, reference: torch.Tensor) -> object:
        encoded.append(len(reference))
        return real(self, reference)  # type: ignore[arg-type]

    monkeypatch.setattr(type(gentle.networks.network), "encode_reference", count)
    once = Restorer(gentle.networks)
    plain = replace(requests[0], options=RestoreOptions(refine_identity=False))
    for _ in range(3):
        once.restore_photos([plain] * 4, 2)
    assert encoded == [1]


def test_encoded_references_take_bounded_memory(
    gentle: Restorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ented_desktop.restore import session

    crop = np.zeros((64, 64, 3), np.float32)
    restorer = FaceRestorer(gentle.networks)
    restorer.restore_with(crop, [Reference(0, lambda: crop)])
    monkeypatch.setattr(session, "_CACHED_BYTES", 3 * restorer._cached_bytes)
    for number in range(10):
        restorer.restore_with(crop, [Reference(number, lambda: crop)])
    assert [key[1] for key in restorer._cache] == [7, 8, 9]  # type: ignore[index]


def test_cancelling_stops_all(gentle: Restorer, requests: list[PhotoRequest]) -> None:
    from ented_desktop.base.errors import Cancelled

    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        gentle.restore_photos(requests, 2, token)
