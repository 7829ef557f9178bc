"""Thumbnails: kept, found, bounded, and no trouble on a bad disk."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from PIL import Image

from ented_desktop.library.faces_cache import FacesCache

FACE = np.random.default_rng(1).integers(0, 255, (128, 128, 3)).astype(np.uint8)


def test_what_was_put_is_found(tmp_path: Path) -> None:
    cache = FacesCache(tmp_path / "faces")
    assert cache.find("ab" * 32, 0) is None
    file = cache.put("ab" * 32, 0, FACE)
    assert file is not None
    assert cache.find("ab" * 32, 0) == file
    assert cache.find("ab" * 32, 1) is None
    with Image.open(file) as picture:
        assert picture.size == (128, 128)
        assert picture.format == "JPEG"
    assert cache.size_bytes() == file.stat().st_size


def test_the_oldest_go_first(tmp_path: Path) -> None:
    cache = FacesCache(tmp_path)
    files = [cache.put(f"{number:02x}" * 32, 0, FACE) for number in range(10)]
    for age, file in enumerate(files):
        assert file is not None
        os.utime(file, (1000 + age, 1000 + age))
    size = cache.size_bytes() // 10
    cache.trim(5 * size + size // 2)
    left = [file for file in files if file is not None and file.exists()]
    assert left == files[-len(left) :]
    assert 3 <= len(left) <= 5
    cache.trim(0)
    assert cache.size_bytes() == 0


def test_it_bounds_itself(tmp_path: Path) -> None:
    cache = FacesCache(tmp_path, limit_bytes=100_000)
    for number in range(600):
        cache.put(f"{number:04x}" * 16, 0, FACE)
    one = (cache.find(f"{599:04x}" * 16, 0) or tmp_path).stat().st_size
    assert cache.size_bytes() <= 100_000 + 256 * one


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "faces").write_text("in the way")
    cache = FacesCache(tmp_path / "faces")
    assert cache.put("cd" * 32, 0, FACE) is None
    assert cache.find("cd" * 32, 0) is None
    assert cache.size_bytes() == 0
    cache.trim()
