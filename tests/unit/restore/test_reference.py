"""Reference choice: the right person, the best photo, and the reason in words."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.base.errors import EXIT_USAGE, Cancelled, FaceError, InputError, UsageError
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import FACE_TEMPLATE_512, Face
from ented_desktop.faces.detect import FaceDetector
from ented_desktop.faces.identity import FaceEmbedder, likeness
from ented_desktop.faces.quality import Pose
from ented_desktop.restore.reference import (
    MATCH_LIKENESS,
    NAMED_LIKENESS,
    ReferenceFace,
    ReferenceSet,
)

FRONTAL = Pose(0.0, 0.0, 0.0)


def embedding(angle_deg: float, person: int = 0) -> npt.NDArray[np.float32]:
    """A unit vector at an angle from the person's axis; persons are at right angles."""
    vector = np.zeros(128, np.float32)
    vector[2 * person] = math.cos(math.radians(angle_deg))
    vector[2 * person + 1] = math.sin(math.radians(angle_deg))
    return vector


def reference(
    name: str, angle_deg: float, *, person: int = 0, sharpness: float = 100, yaw: float = 0
) -> ReferenceFace:
    return ReferenceFace(
        Path(name),
        content=name,
        face=Face((0, 0, 100, 100), 0.9, FACE_TEMPLATE_512),
        embedding=embedding(angle_deg, person),
        pose=Pose(yaw, 0.0, 0.0),
        sharpness=sharpness,
    )


def test_the_likeliest_person_wins_over_a_sharper_stranger() -> None:
    faces = [reference("stranger", 0, person=1, sharpness=900), reference("same", 5)]
    choice = ReferenceSet(faces).choose(embedding(0), FRONTAL)
    assert choice.reference is not None
    assert choice.reference.photo == Path("same")
    assert choice.likeness == pytest.approx(likeness(embedding(0), embedding(5)))
    assert choice.reason.text.startswith(f"Same person with likeness {choice.likeness:.2f}")
    assert [face.photo for face in choice.person] == [Path("same")]


def test_among_likely_photos_the_sharpest_wins() -> None:
    faces = [reference(name, 5, sharpness=s) for name, s in (("a", 50), ("b", 400), ("c", 90))]
    choice = ReferenceSet(faces).choose(embedding(0), FRONTAL)
    assert choice.reference is not None
    assert choice.reference.photo == Path("b")
    assert "sharpest of 3 photos, similar pose" in choice.reason.text
    assert len(choice.person) == 3


def test_among_likely_photos_a_turned_head_loses() -> None:
    faces = [reference("turned", 5, sharpness=200, yaw=50), reference("frontal", 5, sharpness=100)]
    choice = ReferenceSet(faces).choose(embedding(0), FRONTAL)
    assert choice.reference is not None
    assert choice.reference.photo == Path("frontal")
    assert "closest in pose of 2 photos" in choice.reason.text
    other_way = ReferenceSet(faces).choose(embedding(0), Pose(50.0, 0.0, 0.0))
    assert other_way.reference is not None
    assert other_way.reference.photo == Path("turned")


def test_below_the_threshold_none_and_the_reason_says_so() -> None:
    choice = ReferenceSet([reference("other", 0, person=1)] * 2).choose(embedding(0), FRONTAL)
    assert choice.reference is None
    assert choice.person == ()
    assert choice.likeness is not None
    assert choice.likeness < 0.01
    assert "No reference" in choice.reason.text
    assert f"{MATCH_LIKENESS:.2f} is needed" in choice.reason.text


def test_a_less_likely_brother_is_not_mixed_in() -> None:
    """He is within the threshold of the degraded face, but not of the person's photo."""
    faces = [reference("me", -12), reference("brother", 14, sharpness=5000)]
    choice = ReferenceSet(faces).choose(embedding(0), FRONTAL)
    assert choice.reference is not None
    assert choice.reference.photo == Path("me")
    assert [face.photo for face in choice.person] == [Path("me")]


# Angles between the two thresholds, and beyond both.
@pytest.mark.parametrize(
    ("named", "only_face", "angle", "chosen"),
    [
        (True, True, 26, True),
        (True, False, 26, False),
        (False, True, 26, False),
        (True, True, 33, False),
        (True, True, 90, False),
    ],
)
def test_a_named_person_has_a_lower_threshold_but_has_one(
    named: bool, only_face: bool, angle: float, chosen: bool
) -> None:
    references = ReferenceSet([reference("named", angle)], named=named)
    choice = references.choose(embedding(0), FRONTAL, only_face=only_face)
    assert (choice.reference is not None) is chosen
    if chosen:
        assert "the one reference named" in choice.reason.text
        assert choice.likeness is not None
        assert NAMED_LIKENESS <= choice.likeness < MATCH_LIKENESS


def test_a_photo_is_no_reference_for_itself() -> None:
    references = ReferenceSet([reference("me", 0), reference("me-later", 8)])
    choice = references.choose(embedding(0), FRONTAL, own_content="me")
    assert choice.reference is not None
    assert choice.reference.photo == Path("me-later")
    alone = ReferenceSet([reference("me", 0)], named=True)
    choice = alone.choose(embedding(0), FRONTAL, own_content="me", only_face=True)
    assert choice.reference is None
    assert "this photo itself" in choice.reason.text


@pytest.fixture(scope="module")
def networks() -> tuple[FaceDetector, FaceEmbedder]:
    return FaceDetector(), FaceEmbedder()


@pytest.fixture
def portrait(tmp_path: Path) -> Path:
    path = tmp_path / "portrait.png"
    Image.fromarray(astronaut()).save(path)
    return path


@pytest.fixture
def landscape(tmp_path: Path) -> Path:
    path = tmp_path / "landscape.png"
    rows = np.linspace(80, 200, 300).astype(np.uint8)
    Image.fromarray(np.repeat(rows[:, None], 400, axis=1)).save(path)
    return path


def test_build_measures_every_face(
    networks: tuple[FaceDetector, FaceEmbedder], portrait: Path
) -> None:
    references = ReferenceSet.build([portrait], *networks)
    assert len(references.faces) == 1
    assert references.named
    assert references.warnings == ()
    face = references.faces[0]
    assert np.linalg.norm(face.embedding) == pytest.approx(1, abs=1e-5)
    assert face.load().crop.shape == (512, 512, 3)


def test_a_folder_does_not_name_a_person(
    networks: tuple[FaceDetector, FaceEmbedder], portrait: Path
) -> None:
    references = ReferenceSet.build([portrait.parent, portrait], *networks)
    assert len(references.faces) == 1
    assert not ReferenceSet.build([portrait.parent], *networks).named


def test_a_faceless_file_alone_is_an_error_and_among_others_a_warning(
    networks: tuple[FaceDetector, FaceEmbedder], portrait: Path, landscape: Path
) -> None:
    with pytest.raises(FaceError) as caught:
        ReferenceSet.build([landscape], *networks)
    assert caught.value.code == "reference-no-face"
    assert "landscape.png" in caught.value.message
    references = ReferenceSet.build([landscape, portrait], *networks)
    assert len(references.faces) == 1
    (warning,) = references.warnings
    assert warning.code == "reference-without-face"
    assert str(warning) == f"Reference {landscape} was left out: no face was found in it."


def test_unreadable_references(
    networks: tuple[FaceDetector, FaceEmbedder], portrait: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0 not a photo")
    with pytest.raises(InputError):
        ReferenceSet.build([broken, portrait], *networks)
    references = ReferenceSet.build([tmp_path], *networks)
    assert len(references.faces) == 1
    (warning,) = references.warnings
    assert (warning.code, warning.values["file"]) == ("reference-left-out", str(broken))
    assert warning.values["error"] in ("image-truncated", "image-unsupported")
    assert "broken.jpg was left out: " in str(warning)


def test_missing_references(
    networks: tuple[FaceDetector, FaceEmbedder], portrait: Path, tmp_path: Path
) -> None:
    for path in (tmp_path / "nothing.jpg", tmp_path / "empty"):
        (tmp_path / "empty").mkdir(exist_ok=True)
        with pytest.raises(UsageError) as caught:
            ReferenceSet.build([portrait, path], *networks)
        assert caught.value.code == "reference-missing"
        assert caught.value.exit_code == EXIT_USAGE
        assert path.name in caught.value.message


def test_cancel(networks: tuple[FaceDetector, FaceEmbedder], portrait: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        ReferenceSet.build([portrait], *networks, cancel=token)
