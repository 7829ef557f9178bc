"""Restoring faces one by one, as the window asks for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image as PilImage
from skimage.data import astronaut

from ented_desktop.base.errors import Cancelled, DeviceError, FaceError
from ented_desktop.base.progress import CancelToken, Progress
from ented_desktop.domain import Face, FaceRequest, Outcome, ReferencePick, RestoreOptions
from ented_desktop.imaging.color import to_grey
from ented_desktop.imaging.decode import from_samples
from ented_desktop.imaging.image import Image
from ented_desktop.nets.ented.reference import ReferenceFeatures
from ented_desktop.restore.paste import compose
from ented_desktop.restore.pipeline import Restorer
from ented_desktop.restore.reference import file_content


@pytest.fixture(scope="module")
def photo() -> Image:
    """The astronaut's head and shoulders, once shrunk to 96 px and enlarged again."""
    head = PilImage.fromarray(astronaut()).crop((100, 0, 356, 256)).resize((96, 96))
    return from_samples(np.asarray(head.resize((256, 256), PilImage.Resampling.BICUBIC)))


@pytest.fixture(scope="module")
def face(gentle: Restorer, photo: Image) -> Face:
    (found,) = gentle.find_faces(photo)
    return found


@pytest.fixture(scope="module")
def album(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Good photos: the portrait, a darker copy, and one without a face."""
    folder = tmp_path_factory.mktemp("album")
    PilImage.fromarray(astronaut()).save(folder / "good.png")
    PilImage.fromarray(astronaut() // 2 + 20).save(folder / "darker.png")
    PilImage.new("RGB", (300, 200), (90, 120, 80)).save(folder / "meadow.png")
    return folder


def test_without_a_reference(gentle: Restorer, photo: Image, face: Face) -> None:
    (done,) = gentle.restore_faces(photo, [FaceRequest("f1", face)])
    result = done.result
    assert (result.id, result.outcome) == ("f1", Outcome.RESTORED)
    assert result.reason.code == "without-reference"
    assert (result.likeness, result.identity_before_deg, result.patch) == (None, None, None)
    assert done.patch is not None
    _, changed = compose(photo.pixels, [done.patch])
    assert changed.any()


def test_a_photo_as_a_whole_or_a_face_in_it(
    gentle: Restorer, photo: Image, face: Face, album: Path
) -> None:
    good = album / "good.png"
    whole = FaceRequest("whole", face, (ReferencePick(good),))
    (in_it,) = gentle.find_faces(from_samples(astronaut()))
    named = FaceRequest("named", face, (ReferencePick(good, in_it),))
    one, other = gentle.restore_faces(photo, [whole, named])
    for done in (one, other):
        assert done.result.outcome is Outcome.RESTORED
        assert done.result.reason.code == "picked"
        assert done.result.likeness is not None
        assert done.result.likeness > 0.5
        assert done.result.identity_before_deg is not None
    assert one.patch is not None
    assert other.patch is not None
    assert np.abs(one.patch.change - other.patch.change).max() < 1e-4
    (plain,) = gentle.restore_faces(photo, [FaceRequest("plain", face)])
    assert plain.patch is not None
    assert np.abs(plain.patch.change - one.patch.change).max() > 1e-4


def test_several_references(gentle: Restorer, photo: Image, face: Face, album: Path) -> None:
    good, darker = ReferencePick(album / "good.png"), ReferencePick(album / "darker.png")
    both, again, alone = gentle.restore_faces(
        photo,
        [
            FaceRequest("both", face, (good, darker)),
            FaceRequest("again", face, (good, good)),
            FaceRequest("alone", face, (good,)),
        ],
    )
    assert both.result.reason.code == "picked-several"
    assert both.result.reason.values["photos"] == 2
    assert both.result.likeness == alone.result.likeness
    assert both.patch is not None
    assert again.patch is not None
    assert alone.patch is not None
    assert again.result.reason.code == "picked"  # one photo twice is one photo
    assert np.array_equal(again.patch.change, alone.patch.change)
    assert np.abs(both.patch.change - alone.patch.change).max() > 1e-4


def test_references_joined_are_references_encoded_together(gentle: Restorer) -> None:
    network = gentle.networks.network
    generator = torch.Generator().manual_seed(3)
    crops = torch.rand((1, 3, 3, 64, 64), generator=generator) * 2 - 1
    together = network.encode_reference(crops)
    joined = ReferenceFeatures.join([network.encode_reference(crops[:, k]) for k in range(3)])
    assert together.tokens is not None
    assert together.latent is not None
    assert joined.tokens is not None
    assert joined.latent is not None
    torch.testing.assert_close(joined.tokens, together.tokens)
    torch.testing.assert_close(joined.latent, together.latent)
    for key, texture in together.textures.items():
        torch.testing.assert_close(joined.textures[key], texture)
    face = torch.rand((1, 3, 64, 64), generator=generator) * 2 - 1
    torch.testing.assert_close(network(face, joined), network(face, crops))


def test_what_the_guard_keeps_comes_with_its_patch(
    wild: Restorer, photo: Image, face: Face, album: Path
) -> None:
    picks = (ReferencePick(album / "good.png"),)
    requests = [FaceRequest("with", face, picks), FaceRequest("without", face)]
    kept, alone = wild.restore_faces(photo, requests)
    assert kept.result.outcome is alone.result.outcome is Outcome.KEPT
    assert kept.result.reason.code == "moved-away"
    assert alone.result.reason.code == "became-another"
    assert kept.patch is not None
    assert alone.patch is not None
    assert kept.result.identity_before_deg is not None
    assert kept.result.identity_after_deg is not None
    assert kept.result.identity_after_deg > kept.result.identity_before_deg + 3
    (lenient,) = wild.restore_faces(photo, requests[:1], guard_threshold_deg=180.0)
    assert lenient.result.outcome is Outcome.RESTORED
    assert lenient.result.reason.code == "picked"


def test_a_failing_face_is_told_and_the_others_go_on(
    gentle: Restorer, photo: Image, face: Face, album: Path
) -> None:
    requests = [
        FaceRequest("gone", face, (ReferencePick(album / "gone.png"),)),
        FaceRequest("faceless", face, (ReferencePick(album / "meadow.png"),)),
        FaceRequest("degenerate", replace(face, landmarks=((50.0, 50.0),) * 5)),
        FaceRequest("tiny", replace(face, box=(10.0, 10.0, 20.0, 22.0))),
        FaceRequest("good", face),
    ]
    gone, faceless, degenerate, tiny, good = gentle.restore_faces(photo, requests)
    for done, code in (
        (gone, "image-missing"),
        (faceless, "reference-no-face"),
        (degenerate, "face-degenerate"),
    ):
        assert done.result.outcome is Outcome.FAILED
        assert done.result.reason.code == "face-failed"
        assert done.result.reason.values["error"] == code
        assert done.patch is None
    assert "gone.png" in gone.result.reason.text
    assert tiny.result.outcome is Outcome.KEPT
    assert tiny.result.reason.code == "too-small"
    assert good.result.outcome is Outcome.RESTORED


def test_what_fails_every_face_is_raised(
    gentle: Restorer, photo: Image, face: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DeviceError("device-memory", "The memory is full.")

    monkeypatch.setattr(gentle._worker._faces, "restore_with", full)
    with pytest.raises(DeviceError):
        gentle.restore_faces(photo, [FaceRequest("f", face)])

    def broken(*_: object) -> None:
        raise FaceError("network-not-finite", "The network's answer was not a picture.")

    monkeypatch.setattr(gentle._worker._faces, "restore_with", broken)
    done = gentle.restore_photo(photo)
    assert [one.outcome for one in done.faces] == [Outcome.FAILED]
    assert done.faces[0].reason.text == "The network's answer was not a picture."
    assert not done.changed.any()


def test_references_that_do_not_count(
    gentle: Restorer, photo: Image, face: Face, album: Path
) -> None:
    good = album / "good.png"
    own = file_content(good)
    picked = FaceRequest("f", face, (ReferencePick(good),))
    (done,) = gentle.restore_faces(photo, [picked], own_content=own)
    assert done.result.outcome is Outcome.RESTORED
    assert done.result.reason.code == "no-reference-self-restored"
    (done,) = gentle.restore_faces(photo, [picked], own_content=own, require_reference=True)
    assert done.result.outcome is Outcome.KEPT
    assert done.result.reason.code == "no-reference-self"
    assert done.patch is None
    (done,) = gentle.restore_faces(photo, [FaceRequest("f", face)], require_reference=True)
    assert (done.result.outcome, done.result.reason.code) == (Outcome.KEPT, "no-reference-given")
    several = FaceRequest("f", face, (ReferencePick(good), ReferencePick(album / "darker.png")))
    (done,) = gentle.restore_faces(photo, [several], own_content=own)
    assert done.result.reason.code == "picked"


def test_a_reference_that_changed_is_read_again(
    gentle: Restorer, photo: Image, face: Face, tmp_path: Path, album: Path
) -> None:
    path = tmp_path / "reference.png"
    path.write_bytes((album / "good.png").read_bytes())
    request = FaceRequest("f", face, (ReferencePick(path),))
    (one,) = gentle.restore_faces(photo, [request])
    path.write_bytes((album / "darker.png").read_bytes())
    (other,) = gentle.restore_faces(photo, [request])
    assert one.patch is not None
    assert other.patch is not None
    assert not np.array_equal(one.patch.change, other.patch.change)


def test_a_grey_photo_stays_grey(gentle: Restorer, face: Face, photo: Image, album: Path) -> None:
    grey = from_samples(np.rint(to_grey(photo.pixels)[..., :1] * 255).astype(np.uint8))
    request = FaceRequest("f", face, (ReferencePick(album / "good.png"),))
    (done,) = gentle.restore_faces(grey, [request])
    assert done.patch is not None
    pixels, changed = compose(grey.pixels, [done.patch])
    assert changed.any()
    assert np.abs(np.ptp(pixels, axis=2)).max() < 1e-6


def test_face_by_face_is_what_the_whole_photo_gives(
    gentle: Restorer, photo: Image, face: Face, album: Path
) -> None:
    good = album / "good.png"
    references = gentle.read_references([good])
    whole = gentle.restore_photo(photo, references, RestoreOptions(strength=0.6))
    (done,) = gentle.restore_faces(photo, [FaceRequest("f", face, (ReferencePick(good),))])
    assert done.patch is not None
    pixels, changed = compose(photo.pixels, [done.patch], [0.6])
    assert np.array_equal(pixels, whole.pixels)
    assert np.array_equal(changed, whole.changed)
    (outcome,) = whole.faces
    assert outcome.reference == str(good)
    assert outcome.likeness == done.result.likeness
    assert outcome.reason.code == "reference-only"


def test_progress_and_cancel(gentle: Restorer, photo: Image, face: Face) -> None:
    told: list[Progress] = []
    requests = [FaceRequest("a", face), FaceRequest("b", face)]
    gentle.restore_faces(photo, requests, progress=told.append)
    assert [(one.done, one.total, one.item) for one in told] == [
        (0, 2, "a"),
        (1, 2, "b"),
        (2, 2, ""),
    ]
    token = CancelToken()
    with pytest.raises(Cancelled):
        gentle.restore_faces(photo, requests, cancel=token, progress=lambda _: token.cancel())
    assert gentle.restore_faces(photo, []) == []
