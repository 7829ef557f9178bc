"""Exports: what is written where, and what never is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from ented_desktop.base.errors import Cancelled, InputError, OutputError
from ented_desktop.base.progress import CancelToken
from ented_desktop.domain import CropFrame, FaceRequest, OutputFormat, ReferencePick
from ented_desktop.restore.paste import Patch
from ented_desktop.workspace.changes import Changes
from ented_desktop.workspace.exporting import Change, ExportOrder, export
from ented_desktop.workspace.gallery import Gallery

FACE = CropFrame(30, 30, 40).face()
Run = Callable[..., tuple[Path | None, int]]


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    made = Gallery(tmp_path / "cache")
    yield made
    made.close()


@pytest.fixture
def changes(gallery: Gallery) -> Changes:
    return Changes(gallery, 1 << 30)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "photo.png"
    path.parent.mkdir()
    Image.fromarray(np.full((60, 80, 3), 100, np.uint8)).save(path)
    return path


@pytest.fixture
def patch() -> Patch:
    mask = np.zeros((20, 20), np.float32)
    mask[4:-4, 4:-4] = 1.0
    return Patch(10, 20, np.full((20, 20, 3), 0.2, np.float32), mask)


def forbidden(_: Sequence[FaceRequest]) -> Sequence[Patch | None]:
    raise AssertionError("nothing is lost")


@pytest.fixture
def run(gallery: Gallery, changes: Changes, photo: Path) -> Run:
    def start(
        target: Path,
        used: tuple[Change, ...] = (),
        make_again: Any = forbidden,
        token: CancelToken | None = None,
        **options: Any,
    ) -> tuple[Path | None, int]:
        order = ExportOrder(options.pop("source", photo), used, target, **options)
        return export(
            order,
            gallery.shelf,
            changes,
            make_again,
            gallery.own_folder,
            cancel=token or CancelToken(),
        )

    return start


def pixels(path: Path | None) -> np.ndarray:
    assert path is not None
    with Image.open(path) as image:
        return np.asarray(image).astype(int)


def change(changes: Changes, photo: Path, patch: Patch, strength: float, name: str = "p") -> Change:
    return Change(FaceRequest("x", FACE), changes.save(name, photo, patch), strength)


@pytest.mark.parametrize(("strength", "value"), [(0.0, 100), (0.5, 126), (1.0, 151)])
def test_strength(
    run: Run,
    changes: Changes,
    photo: Path,
    patch: Patch,
    tmp_path: Path,
    strength: float,
    value: int,
) -> None:
    file, size = run(tmp_path / "out" / "a.png", (change(changes, photo, patch, strength),))
    written = pixels(file)
    assert abs(written[20, 30] - value).max() <= 1
    assert (written[:10] == 100).all()
    assert size == (tmp_path / "out" / "a.png").stat().st_size


def test_each_face_has_its_own_strength(
    run: Run, changes: Changes, photo: Path, patch: Patch, tmp_path: Path
) -> None:
    other = Patch(35, 50, patch.change, patch.mask)
    used = (change(changes, photo, patch, 1.0), change(changes, photo, other, 0.5, "q"))
    written = pixels(run(tmp_path / "a.png", used)[0])
    assert abs(written[20, 30] - 151).max() <= 1
    assert abs(written[45, 60] - 126).max() <= 1


def test_numbers_skipping_overwriting(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.png"
    assert run(target)[0] == target
    assert run(target)[0] == target.with_name("a-2.png")
    assert run(target)[0] == target.with_name("a-3.png")
    target.write_bytes(b"precious")
    assert run(target, existing="skip") == (None, 0)
    assert target.read_bytes() == b"precious"
    assert run(target, existing="overwrite")[0] == target
    assert pixels(target).shape == (60, 80, 3)
    assert len(list(target.parent.iterdir())) == 3


def test_an_original_is_never_written(run: Run, photo: Path, tmp_path: Path) -> None:
    before = photo.read_bytes()
    assert run(photo)[0] == photo.with_name("photo-2.png")
    assert run(photo, existing="skip") == (None, 0)
    with pytest.raises(OutputError) as caught:
        run(photo, existing="overwrite")
    assert caught.value.code == "output-is-original"
    link = tmp_path / "link.png"
    link.symlink_to(photo)
    with pytest.raises(OutputError):
        run(link, existing="overwrite")
    assert photo.read_bytes() == before


def test_nor_is_a_reference(
    run: Run, changes: Changes, photo: Path, patch: Patch, tmp_path: Path
) -> None:
    good = tmp_path / "good.png"
    good.write_bytes(b"a good photo")
    name = changes.save("p", photo, patch)
    used = (Change(FaceRequest("x", FACE, (ReferencePick(good),)), name, 1.0),)
    with pytest.raises(OutputError) as caught:
        run(good, used, existing="overwrite")
    assert caught.value.code == "output-is-original"
    assert good.read_bytes() == b"a good photo"
    assert run(good, used)[0] == tmp_path / "good-2.png"


@pytest.mark.parametrize(
    ("name", "format_", "written"),
    [
        ("a.jpeg", OutputFormat.JPG, "a.jpeg"),
        ("a.png", OutputFormat.JPG, "a.jpg"),
        ("a.jpg", OutputFormat.KEEP, "a.png"),
        ("a", OutputFormat.TIFF, "a.tif"),
        ("Mai 1962.05", OutputFormat.KEEP, "Mai 1962.05.png"),
        ("a.PNG", OutputFormat.PNG, "a.PNG"),
        ("a.gif", OutputFormat.WEBP, "a.webp"),
    ],
)
def test_endings(run: Run, tmp_path: Path, name: str, format_: OutputFormat, written: str) -> None:
    file, _ = run(tmp_path / "out" / name, format=format_)
    assert file is not None
    assert file.name == written
    with Image.open(file) as image:
        assert image.size == (80, 60)


def test_quality(run: Run, tmp_path: Path, photo: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (60, 80, 3), np.uint8)
    Image.fromarray(noise).save(photo.with_name("noise.png"))
    sizes = [
        run(
            tmp_path / f"{quality}.jpg",
            source=photo.with_name("noise.png"),
            format=OutputFormat.JPG,
            quality=quality,
        )[1]
        for quality in (30, 90)
    ]
    assert sizes[0] < 0.6 * sizes[1]


def test_a_smaller_size_keeps_16_bits(run: Run, tmp_path: Path) -> None:
    import tifffile

    deep = tmp_path / "deep.tif"
    ramp = np.linspace(0, 65535, 100).astype(np.uint16)
    tifffile.imwrite(
        deep, np.repeat(np.repeat(ramp[None, :, None], 50, 0), 3, 2), photometric="rgb"
    )
    file, _ = run(tmp_path / "out.tif", source=deep, max_side_px=40)
    assert file is not None
    small = tifffile.imread(file)
    assert small.shape == (20, 40, 3)
    assert small.dtype == np.uint16
    assert len(np.unique(small)) > 30
    same, _ = run(tmp_path / "same.tif", source=deep, max_side_px=100)
    assert same is not None
    assert tifffile.imread(same).shape == (50, 100, 3)


def test_lost_changes_are_made_again_and_only_those(
    run: Run, changes: Changes, photo: Path, patch: Patch, tmp_path: Path
) -> None:
    here = change(changes, photo, patch, 1.0)
    lost = Change(FaceRequest("lost", FACE), "gone", 1.0)
    other = Patch(35, 50, patch.change, patch.mask)
    asked: list[str] = []

    def again(requests: Sequence[FaceRequest]) -> Sequence[Patch | None]:
        asked.extend(one.id for one in requests)
        return [other]

    written = pixels(run(tmp_path / "a.png", (here, lost), again)[0])
    assert asked == ["lost"]
    assert abs(written[20, 30] - 151).max() <= 1
    assert abs(written[45, 60] - 151).max() <= 1
    with pytest.raises(OutputError) as caught:
        run(tmp_path / "b.png", (lost,), lambda _: [None])
    assert caught.value.code == "change-lost"
    assert not (tmp_path / "b.png").exists()


def test_cancelled_or_failed_leaves_nothing(run: Run, tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        run(tmp_path / "out" / "a.png", token=token)
    with pytest.raises(InputError):
        run(tmp_path / "out" / "a.png", source=tmp_path / "gone.png")
    assert not (tmp_path / "out").exists()
