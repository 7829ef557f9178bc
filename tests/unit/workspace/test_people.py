"""Candidates for a reference, and faces that are measured once."""

from __future__ import annotations

import math
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import CropFrame, Face
from ented_desktop.faces.quality import Pose
from ented_desktop.restore.reference import ReferenceFace
from ented_desktop.workspace.cache import Cache
from ented_desktop.workspace.people import FACE_THUMBNAIL_PX, FaceMeter, candidates, face_thumbnail
from ented_desktop.workspace.photos import PhotoShelf

FACE = CropFrame(100, 100, 160).face()
STRAIGHT = Pose(0.0, 0.0, 0.0)


def at(degrees: float) -> npt.NDArray[np.float32]:
    """An embedding so far from that at 0 degrees."""
    vector = np.zeros(128, np.float32)
    vector[:2] = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return vector


def reference(name: str, degrees: float, sharpness: float = 100.0, yaw: float = 0) -> ReferenceFace:
    return ReferenceFace(
        Path(name), f"content of {name}", FACE, at(degrees), Pose(yaw, 0.0, 0.0), sharpness
    )


def test_the_one_that_a_restoration_would_take_is_preselected() -> None:
    faces = [
        reference("stranger", 40),
        reference("blurred", 5, 20),
        reference("sharp", 6, 400),
        reference("perhaps", 23.5),
    ]
    found = candidates(
        faces, at(0), STRAIGHT, own_content="other", taken={"content of sharp": "1962"}
    )
    assert [one.pick.photo.name for one in found] == ["stranger", "blurred", "sharp", "perhaps"]
    assert [one.preselected for one in found] == [False, False, True, False]
    assert [one.same_person for one in found] == [False, True, True, False]
    assert [one.reason.code for one in found] == [
        "candidate-unlikely",
        "candidate-likely",
        "reference-sharpest",
        "candidate-possible",
    ]
    assert found[2].taken == "1962"
    assert found[0].taken == ""
    x0, y0, x1, y1 = FACE.box
    assert found[0].face_px == min(x1 - x0, y1 - y0)
    assert all(0 <= one.likeness <= 1 for one in found)


def test_a_photo_is_no_reference_for_itself() -> None:
    (one,) = candidates([reference("a", 0)], at(0), STRAIGHT, own_content="content of a")
    assert not one.preselected


def test_nobody_is_likely_enough() -> None:
    found = candidates([reference("a", 30)], at(0), STRAIGHT, own_content="x")
    assert not found[0].preselected


def test_one_photo_that_somebody_named_for_the_only_face() -> None:
    heavily_degraded = [reference("a", 26)]
    (found,) = candidates(
        heavily_degraded, at(0), STRAIGHT, own_content="x", named=True, only_face=True
    )
    assert found.preselected
    assert found.reason.code == "reference-named"
    assert not found.same_person


class CountingNetworks:
    """Stands in for weights that these tests do not need."""

    def __init__(self) -> None:
        self.embedded = 0
        self.detected = 0
        self.embedder = SimpleNamespace(embed=self._embed)
        self.detector = SimpleNamespace(detect=self._detect)

    def _embed(self, _: object) -> npt.NDArray[np.float32]:
        self.embedded += 1
        return at(self.embedded)

    def _detect(self, _: object, **__: Any) -> list[Face]:
        self.detected += 1
        return [FACE]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    values = np.random.default_rng(3).integers(0, 256, (200, 200, 3), np.uint8)
    Image.fromarray(values).save(path)
    return path


def test_a_face_is_measured_once(photo: Path, tmp_path: Path) -> None:
    networks = CountingNetworks()
    meter = FaceMeter(networks, PhotoShelf())  # type: ignore[arg-type]
    first = meter.embed(photo, FACE)
    copy = tmp_path / "copy.png"
    copy.write_bytes(photo.read_bytes())
    assert meter.embed(copy, FACE) is first
    moved = CropFrame(101, 100, 160).face()
    assert meter.embed(photo, moved) is not first
    assert networks.embedded == 2
    (one,) = meter.measure(photo, 0.6, CancelToken())
    (two,) = meter.measure(copy, 0.6, CancelToken())
    assert networks.detected == 1
    assert (one.photo, two.photo) == (photo, copy)
    assert one.content == two.content


def test_thumbnails_of_faces(photo: Path, tmp_path: Path) -> None:
    shelf, cache = PhotoShelf(), Cache(tmp_path / "cache")
    content = shelf.content(photo)
    file = face_thumbnail(content, FACE, cache, lambda: shelf.decode(photo))
    with Image.open(file) as image:
        assert image.size == (FACE_THUMBNAIL_PX, FACE_THUMBNAIL_PX)
    again = face_thumbnail(content, FACE, cache, lambda: pytest.fail("decoded"))
    assert again == file
    moved = CropFrame(101, 100, 160).face()
    assert face_thumbnail(content, moved, cache, lambda: shelf.decode(photo)) != file
