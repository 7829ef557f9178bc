"""Stored changes: as they were, whole or not at all, and never more than is allowed."""

from __future__ import annotations

import io
import os
import threading
import time
from pathlib import Path

import cv2
import numpy as np
import pytest

from ented_desktop.base.errors import OutputError
from ented_desktop.restore.paste import Patch, compose
from ented_desktop.restore.patch_store import PatchStore


def patch_of(seed: int = 0, height: int = 90, width: int = 70, strength: float = 1.0) -> Patch:
    rng = np.random.default_rng(seed)
    change = strength * rng.uniform(-1, 1, (height, width, 3))
    mask = np.zeros((height, width), np.float32)
    cv2.ellipse(mask, (width // 2, height // 2), (width // 3, height // 3), 0, 0, 360, 1.0, -1)
    mask = cv2.GaussianBlur(mask, (0, 0), 5)
    mask[mask < 1 / 1024] = 0
    return Patch(20, 30, change.astype(np.float32), mask)


@pytest.fixture
def store(tmp_path: Path) -> PatchStore:
    return PatchStore(tmp_path / "patches", 10_000_000)


def test_what_is_loaded_looks_like_what_was_saved(store: PatchStore) -> None:
    rng = np.random.default_rng(1)
    photo = rng.random((200, 200, 3)).astype(np.float32)
    patch = patch_of()
    name = store.save("0a1b-face_1", patch)
    assert name == "0a1b-face_1"
    loaded = store.load(name)
    assert loaded is not None
    assert loaded.window == patch.window
    assert loaded.change.dtype == loaded.mask.dtype == np.float32
    for strength in (1.0, 0.3):
        one, changed = compose(photo, [patch], strength)
        other, changed_too = compose(photo, [loaded], strength)
        assert np.abs(one - other).max() < 1 / 255
        assert not (changed_too & ~changed).any()
    # Loading again gives the same to the bit: what is exported is what was looked at.
    again = store.load(name)
    assert again is not None
    assert np.array_equal(again.change, loaded.change)
    assert np.array_equal(again.mask, loaded.mask)


def test_extremes_survive(store: PatchStore) -> None:
    change = np.zeros((4, 5, 3), np.float32)
    change[0, 0], change[0, 1], change[3, 4] = 1.0, -1.0, 1.1
    loaded = store.load(store.save("a", Patch(0, 0, change, np.ones((4, 5), np.float32))))
    assert loaded is not None
    assert np.abs(loaded.change - change).max() < 1e-3


def test_a_portrait_takes_little_room(store: PatchStore) -> None:
    rng = np.random.default_rng(2)
    smooth = cv2.GaussianBlur(rng.standard_normal((900, 700, 3)), (0, 0), 4).astype(np.float32)
    mask = patch_of(height=900, width=700).mask
    store.save("large", Patch(0, 0, smooth, mask))
    assert 0 < store.size_bytes() < 900 * 700 * 3


def test_one_key_is_one_patch(store: PatchStore) -> None:
    store.save("a", patch_of(1))
    size = store.size_bytes()
    store.save("a", patch_of(2, strength=0.5))
    assert store.size_bytes() < 1.2 * size
    loaded = store.load("a")
    assert loaded is not None
    assert np.abs(loaded.change).max() < 0.6


@pytest.mark.parametrize("name", ["", ".", "..", "../a", "a/b", "a\\b", ".hidden", "a" * 300, "ä"])
def test_names_stay_in_the_folder(store: PatchStore, name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        store.save(name, patch_of())
    assert store.load(name) is None


def files_of(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "patches").iterdir())


def archive(**arrays: object) -> bytes:
    file = io.BytesIO()
    np.savez(file, **arrays)  # type: ignore[arg-type]
    return file.getvalue()


def test_damage_is_found(store: PatchStore, tmp_path: Path) -> None:
    store.save("a", patch_of())
    (file,) = files_of(tmp_path)
    good = file.read_bytes()
    with np.load(io.BytesIO(good)) as opened:
        arrays = dict(opened)
    place = arrays["place"].copy()
    place[3] *= 1000
    bad = [
        b"",
        b"PK",
        good[: len(good) // 2],
        good[:-1],
        good[:400] + bytes([good[400] ^ 1]) + good[401:],
        archive(place=arrays["place"]),
        archive(**arrays | {"place": place}),
        archive(**arrays | {"place": arrays["place"] * 0}),
        archive(**arrays | {"mask": arrays["change"]}),
        archive(**arrays | {"change": np.array([{"a": 1}], dtype=object)}),  # a pickle
    ]
    for content in bad:
        file.write_bytes(content)
        assert store.load("a") is None
        assert not file.exists()
    store.save("a", patch_of())
    assert store.load("a") is not None


def test_missing(store: PatchStore, tmp_path: Path) -> None:
    assert store.load("a") is None
    assert store.size_bytes() == 0
    store.clear()
    assert not (tmp_path / "patches").exists()


def test_least_recently_used_goes_first(tmp_path: Path) -> None:
    folder = tmp_path / "patches"
    one = PatchStore(folder, 10_000_000)
    one.save("a", patch_of(1))
    size = one.size_bytes()
    store = PatchStore(folder, int(3.5 * size))
    now = time.time()
    for number, name in enumerate(("b", "c")):
        store.save(name, patch_of(number))
    for number, name in enumerate(("a", "b", "c")):
        os.utime(folder / f"{name}.patch", (now - 100 + number, now - 100 + number))
    assert store.load("a") is not None  # used now
    store.save("d", patch_of(5))
    assert [store.load(name) is not None for name in "abcd"] == [True, False, True, True]
    assert store.size_bytes() <= int(3.5 * size)
    PatchStore(folder, 1).save("e", patch_of(6))  # the one just made stays, however large
    assert [path.name for path in files_of(tmp_path)] == ["e.patch"]


def test_clear_and_what_killed_processes_left(store: PatchStore, tmp_path: Path) -> None:
    store.save("a", patch_of())
    folder = tmp_path / "patches"
    (folder / ".0123.part").write_bytes(b"half")  # may be another process saving just now
    (folder / ".4567.part").write_bytes(b"half")
    os.utime(folder / ".4567.part", (1, 1))
    (folder / "notes.txt").write_text("not ours")
    store.clear()
    assert [path.name for path in files_of(tmp_path)] == [".0123.part", "notes.txt"]


def test_several_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "patches"
    PatchStore(folder, 10_000_000).save("a", patch_of())
    limit = 4 * PatchStore(folder, 1).size_bytes()
    problems: list[BaseException] = []

    def work(seed: int) -> None:
        try:
            store = PatchStore(folder, limit)
            for number in range(15):
                name = f"face-{(seed + number) % 6}"
                store.save(name, patch_of(number))
                loaded = store.load(name)
                assert loaded is None or loaded.change.shape == (90, 70, 3)
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert all(path.suffix == ".patch" for path in files_of(tmp_path))


def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError) as caught:
        PatchStore(tmp_path / "file", 1000).save("a", patch_of())
    assert caught.value.code == "cache-not-writable"
