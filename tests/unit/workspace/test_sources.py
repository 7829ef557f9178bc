"""Which photos a run takes, and the names it gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from ented_desktop.base.errors import UsageError
from ented_desktop.workspace.sources import Source, Targets, collect, originals


@pytest.fixture
def album(tmp_path: Path) -> Path:
    for name in ("a.png", "deep/er/b.png", "restored/a.png"):
        path = tmp_path / "album" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("L", (4, 4)).save(path)
    return tmp_path / "album"


def test_every_photo_once(album: Path, tmp_path: Path) -> None:
    sources, warnings = collect([album / "a.png", album, album / "deep"], tmp_path / "out")
    assert [source.photo.relative_to(album).as_posix() for source in sources] == [
        "a.png",
        "deep/er/b.png",
        "restored/a.png",
    ]
    assert warnings == []
    assert sources[0].root is None
    assert sources[1].root == album


def test_earlier_outputs_are_passed_over_unless_the_folder_is_named(album: Path) -> None:
    inside, _ = collect([album], album / "restored")
    assert len(inside) == 2
    named, _ = collect([album / "restored"], album / "restored")
    assert len(named) == 1


def test_empty_folders(album: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(UsageError) as caught:
        collect([empty], tmp_path / "out")
    assert caught.value.code == "no-photos"
    sources, warnings = collect([empty, album], tmp_path / "out")
    assert len(sources) == 3
    assert "empty" in warnings[0]


def test_a_missing_photo_is_left_to_its_turn(tmp_path: Path) -> None:
    sources, _ = collect([tmp_path / "gone.jpg"], tmp_path / "out")
    assert sources == [Source(tmp_path / "gone.jpg")]


def test_names_that_differ_in_case_only_collide() -> None:
    targets = Targets(Path("out"))
    names = [
        targets.claim(Source(Path(folder) / name), ".png").name
        for folder, name in (("a", "x.jpg"), ("b", "X.jpg"), ("c", "x.jpg"), ("d", "y.jpg"))
    ]
    assert names == ["x.png", "X-2.png", "x-3.png", "y.png"]


def test_a_number_never_takes_anothers_name() -> None:
    targets = Targets(Path("out"))
    words = ("x-2.png", "x.png", "x.png")
    names = [targets.claim(Source(Path(f"{i}") / w), ".png").name for i, w in enumerate(words)]
    assert len(set(names)) == 3


def test_originals_hold_references_too(album: Path, tmp_path: Path) -> None:
    sources, _ = collect([album / "a.png"], tmp_path / "out")
    found = originals(sources, [album / "deep", tmp_path / "gone"])
    assert found == {(album / "a.png").resolve(), (album / "deep" / "er" / "b.png").resolve()}
