"""Looking at a photo for the library, with the real detector and embedder."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image
from skimage.data import astronaut

from ented_desktop.base.errors import Cancelled, InputError
from ented_desktop.base.progress import CancelToken
from ented_desktop.library.catalog import Library
from ented_desktop.library.faces_cache import FacesCache
from ented_desktop.workspace.analyse import PhotoAnalyser


@pytest.fixture(scope="module")
def analyser() -> PhotoAnalyser:
    return PhotoAnalyser(device="cpu")


def save(path: Path, pixels: np.ndarray, taken: str = "") -> Path:
    exif = Image.Exif()
    if taken:
        exif.get_ifd(ExifTags.IFD.Exif)[36867] = taken
    Image.fromarray(pixels).save(path, exif=exif, quality=95)
    return path


def test_a_portrait(analyser: PhotoAnalyser, tmp_path: Path) -> None:
    photo = save(tmp_path / "eileen.jpg", astronaut(), "1993:02:01 10:00:00")
    found = analyser(photo, CancelToken())
    assert (found.width, found.height) == (512, 512)
    assert found.taken == "1993-02-01T10:00:00"
    assert len(found.faces) == 1
    face = found.faces[0]
    assert np.linalg.norm(face.embedding) == pytest.approx(1, abs=1e-5)
    assert face.thumbnail.shape == (128, 128, 3)
    assert face.thumbnail.dtype == np.uint8
    # The eyes' corners of the crop are darker than the cheeks: it is upright and not empty.
    assert face.thumbnail.std() > 20
    assert face.sharpness > 50
    assert 150 < face.face_px < 350
    assert abs(face.yaw_deg) < 45


def test_no_face_and_no_photo(analyser: PhotoAnalyser, tmp_path: Path) -> None:
    grey = save(tmp_path / "grey.png", np.full((200, 300, 3), 120, np.uint8))
    assert analyser(grey, CancelToken()).faces == ()
    (tmp_path / "text.jpg").write_text("hello")
    with pytest.raises(InputError):
        analyser(tmp_path / "text.jpg", CancelToken())
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        analyser(grey, token)


def test_the_library_finds_her_in_another_photo(analyser: PhotoAnalyser, tmp_path: Path) -> None:
    album = tmp_path / "album"
    album.mkdir()
    save(album / "eileen.jpg", astronaut())
    (album / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut")
    degraded = np.asarray(Image.fromarray(astronaut()).resize((300, 300)).resize((512, 512)))
    asked = analyser(save(tmp_path / "old.png", degraded), CancelToken()).faces[0]
    with Library.open(tmp_path / "library.sqlite", cache=FacesCache(tmp_path / "faces")) as library:
        library.add_folder(album)
        summary = library.index(analyser)
        assert (summary.added, summary.failed) == (1, 1)
        found = library.suggest(asked.embedding)
        assert [one.photo.name for one in found] == ["eileen.jpg"]
        assert found[0].likeness > 0.9
        assert found[0].thumbnail is not None
