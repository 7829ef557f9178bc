"""Faces that are hardly damaged are changed less, or not at all."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image as PilImage
from PIL import ImageFilter
from skimage.data import astronaut

from ented_desktop.domain import FaceRequest, Outcome, RestoreOptions
from ented_desktop.imaging.decode import from_samples
from ented_desktop.imaging.image import Image
from ented_desktop.restore.paste import compose
from ented_desktop.restore.pipeline import Restorer

FULL = RestoreOptions(fit_to_damage=False)
HEAD = PilImage.fromarray(astronaut()).crop((130, 0, 322, 192))


@pytest.fixture(scope="module")
def sharp() -> Image:
    """As crisp as pixels are."""
    return from_samples(np.asarray(HEAD.resize((768, 768), PilImage.Resampling.NEAREST)))


@pytest.fixture(scope="module")
def soft() -> Image:
    large = HEAD.resize((768, 768), PilImage.Resampling.LANCZOS)
    return from_samples(np.asarray(large.filter(ImageFilter.UnsharpMask(4, 300, 0))))


def test_a_sharp_face_is_kept_and_the_report_says_why(gentle: Restorer, sharp: Image) -> None:
    done = gentle.restore_photo(sharp)
    (face,) = done.faces
    assert (face.outcome, face.reason.code) == (Outcome.KEPT, "hardly-damaged")
    assert np.array_equal(done.pixels, sharp.pixels)


def test_it_is_restored_when_that_is_wanted(gentle: Restorer, sharp: Image) -> None:
    done = gentle.restore_photo(sharp, options=FULL)
    (face,) = done.faces
    assert (face.outcome, face.share) == (Outcome.RESTORED, 1.0)
    assert done.changed.any()


def test_the_window_gets_the_whole_change_of_a_kept_face(gentle: Restorer, sharp: Image) -> None:
    (face,) = gentle.find_faces(sharp)
    (kept,) = gentle.restore_faces(sharp, [FaceRequest("f", face)])
    assert (kept.result.outcome, kept.result.reason.code) == (Outcome.KEPT, "hardly-damaged")
    (full,) = gentle.restore_faces(sharp, [FaceRequest("f", face)], fit_to_damage=False)
    assert full.result.outcome is Outcome.RESTORED
    assert kept.patch is not None
    assert full.patch is not None
    np.testing.assert_array_equal(kept.patch.change, full.patch.change)


def test_a_face_with_some_damage_gets_a_part(gentle: Restorer, soft: Image) -> None:
    (face,) = gentle.find_faces(soft)
    (part,) = gentle.restore_faces(soft, [FaceRequest("f", face)])
    (full,) = gentle.restore_faces(soft, [FaceRequest("f", face)], fit_to_damage=False)
    (outcome,) = gentle.restore_photo(soft).faces
    assert 0.0 < outcome.share < 1.0
    assert part.result.outcome is full.result.outcome is Outcome.RESTORED
    assert part.patch is not None
    assert full.patch is not None
    changes = [
        np.abs(compose(soft.pixels, [p])[0] - soft.pixels).mean() for p in (part.patch, full.patch)
    ]
    assert 0.0 < changes[0] < changes[1]
