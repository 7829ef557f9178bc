"""Photos as they are seen: raw pictures, facts, thumbnails, and photos decoded once."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from ented_desktop.base.errors import InputError
from ented_desktop.workspace import photos
from ented_desktop.workspace.gallery import Gallery
from ented_desktop.workspace.photos import PhotoShelf


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    made = Gallery(tmp_path / "cache")
    yield made
    made.close()


def save(path: Path, size: tuple[int, int] = (40, 30), **options: Any) -> Path:
    width, height = size
    values = np.random.default_rng(width).integers(0, 256, (height, width, 3), np.uint8)
    Image.fromarray(values).save(path, **options)
    return path


@pytest.mark.parametrize("width", [1, 2, 3, 4, 5, 64])
@pytest.mark.parametrize("channels", [3, 4])
def test_raw_rows(gallery: Gallery, width: int, channels: int) -> None:
    values = np.random.default_rng(0).integers(0, 256, (7, width, channels), np.uint8)
    raw = gallery.write(values, 0.25)
    assert raw.stride % 4 == 0
    assert raw.stride - width * channels in range(4)
    assert raw.file.stat().st_size == raw.stride * 7
    rows = np.fromfile(raw.file, np.uint8).reshape(7, raw.stride)[:, : width * channels]
    assert np.array_equal(rows.reshape(7, width, channels), values)
    assert (raw.width, raw.height, raw.scale) == (width, 7, 0.25)
    assert raw.format == {3: "rgb", 4: "rgba"}[channels]


def test_pictures_go_with_the_gallery(gallery: Gallery) -> None:
    raw = gallery.write(np.zeros((2, 2, 3), np.uint8))
    gallery.close()
    assert not raw.file.parent.exists()


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif"])
def test_upright_facts(gallery: Gallery, tmp_path: Path, suffix: str) -> None:
    exif = Image.Exif()
    exif[274] = 6
    exif.get_ifd(34665)[36867] = "1962:05:01 12:30:00"
    photo = save(tmp_path / f"turned.{suffix}", (60, 20), exif=exif)
    facts = gallery.describe(photo, 30)
    assert (facts.width, facts.height) == (20, 60)
    if suffix != "tif":  # Pillow writes no EXIF block into a TIFF
        assert facts.taken == "1962-05-01T12:30:00"
    with Image.open(facts.thumbnail) as thumbnail:
        assert thumbnail.size == (10, 30)
    full, small = gallery.render(photo, 0), gallery.render(photo, 30)
    assert (full.width, full.height, full.scale) == (20, 60, 1.0)
    assert (small.width, small.height, small.scale) == (10, 30, 0.5)


def test_a_thumbnail_is_made_once(gallery: Gallery, tmp_path: Path) -> None:
    photo = save(tmp_path / "a.png")
    made = gallery.describe(photo, 16).thumbnail.stat().st_mtime_ns
    assert gallery.describe(photo, 16).thumbnail.stat().st_mtime_ns == made
    copy = tmp_path / "copy.png"
    copy.write_bytes(photo.read_bytes())
    assert gallery.describe(copy, 16).thumbnail == gallery.describe(photo, 16).thumbnail
    assert gallery.describe(photo, 20).thumbnail != gallery.describe(photo, 16).thumbnail


def test_a_changed_file_is_another_photo(gallery: Gallery, tmp_path: Path) -> None:
    photo = save(tmp_path / "a.png", (40, 30))
    before = gallery.describe(photo, 16)
    gallery.shelf.decode(photo)
    time.sleep(0.02)
    save(photo, (30, 40))
    after = gallery.describe(photo, 16)
    assert before.content != after.content
    assert (after.width, after.height) == (30, 40)
    assert gallery.shelf.decode(photo).width == 30


@pytest.mark.parametrize("make", ["missing", "folder", "empty", "text", "cut"])
def test_what_cannot_be_read(gallery: Gallery, tmp_path: Path, make: str) -> None:
    photo = tmp_path / "photo.jpg"
    if make == "folder":
        photo.mkdir()
    elif make == "empty":
        photo.write_bytes(b"")
    elif make == "text":
        photo.write_text("Dear grandmother")
    elif make == "cut":
        save(photo, (200, 200), quality=95)
        photo.write_bytes(photo.read_bytes()[:2000])
    for look in (lambda: gallery.describe(photo, 32), lambda: gallery.render(photo, 0)):
        with pytest.raises(InputError) as caught:
            look()
        assert caught.value.code.startswith("image-")
    assert not list(gallery.cache.thumbnails.rglob("*.jpg"))


def test_threads_decode_a_photo_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo, shelf, calls = save(tmp_path / "a.png"), PhotoShelf(), []
    honest = photos.decode

    def slow(path: Path) -> Any:
        calls.append(path)
        time.sleep(0.2)
        return honest(path)

    monkeypatch.setattr(photos, "decode", slow)
    threads = [threading.Thread(target=shelf.decode, args=(photo,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert calls == [photo]


def test_the_last_few_are_kept(tmp_path: Path) -> None:
    shelf = PhotoShelf()
    paths = [save(tmp_path / f"{number}.png") for number in range(5)]
    for path in paths:
        shelf.decode(path)
    assert [shelf.kept(path) is not None for path in paths] == [False, False, False, True, True]
    shelf.clear()
    assert shelf.kept(paths[-1]) is None


def test_large_ones_are_not_kept_beside_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "_KEPT_BYTES", 40 * 30 * 15 + 10)
    shelf = PhotoShelf()
    first, second = save(tmp_path / "a.png"), save(tmp_path / "b.png")
    shelf.decode(first)
    shelf.decode(second)
    assert shelf.kept(first) is None
    assert shelf.kept(second) is not None


def test_a_failure_is_not_remembered(tmp_path: Path) -> None:
    shelf, photo = PhotoShelf(), tmp_path / "a.png"
    photo.write_bytes(b"not yet")
    with pytest.raises(InputError):
        shelf.decode(photo)
    save(photo)
    assert shelf.decode(photo).width == 40


def test_the_memory_limit_is_checked_before_decoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, shelf = save(tmp_path / "a.png", (1000, 500)), PhotoShelf()
    shelf.memory_limit_bytes = photos.working_bytes(1000, 500)
    assert shelf.decode(photo).width == 1000
    shelf.clear()
    shelf.memory_limit_bytes -= 1
    monkeypatch.setattr(photos, "decode", lambda _: pytest.fail("decoded"))
    with pytest.raises(InputError) as caught:
        shelf.decode(photo)
    assert caught.value.code == "too-large-for-memory"
    assert "1000 x 500" in caught.value.message
