"""What an album's folders hold: photos in their order, everything else counted."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from ented_desktop.base.errors import Cancelled, UsageError
from ented_desktop.base.progress import CancelToken
from ented_desktop.export.software_record import NAMESPACE
from ented_desktop.workspace.album import Album, describe_skipped, scan

links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")


def put(folder: Path, *names: str) -> None:
    """Photos that all differ in their bytes."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"\xff\xd8" + str(path).encode("utf-8", "surrogateescape"))


def names(album: Album, root: Path) -> list[str]:
    return [str(source.photo.relative_to(root)) for source in album.sources]


def test_photos_and_everything_else(tmp_path: Path) -> None:
    album = tmp_path / "Fotos ä"
    put(album, "b.jpg", "a.PNG", "1962/日本.tif", "1962/x.heic")
    put(album, ".hidden.jpg", ".cache/y.jpg", "@eaDir/b.jpg", "Thumbs.db", "film.mov")
    put(album, "b.xmp", "b.AAE", "notes.txt")
    found = scan([album], tmp_path / "out")
    assert names(found, album) == ["1962/x.heic", "1962/日本.tif", "a.PNG", "b.jpg"]
    assert found.skipped == {"hidden": 3, "sidecar": 2, "other": 3}
    assert describe_skipped(found.skipped) == "3 hidden, 2 sidecar, 3 no photo"
    assert all(source.root == album for source in found.sources)
    assert found.sources[3].bytes == (album / "b.jpg").stat().st_size


def test_the_output_folder_and_copies_are_no_originals(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", "restored/a.jpg", "restored/deep/b.jpg")
    (tmp_path / "copy.jpg").write_bytes(b"\xff\xd8 " + NAMESPACE.encode())
    found = scan([tmp_path], tmp_path / "restored")
    assert names(found, tmp_path) == ["a.jpg"]
    assert found.skipped == {"output": 2, "restored": 1}
    # A file that is named itself is meant.
    named = scan([tmp_path / "copy.jpg"], tmp_path / "restored")
    assert [source.root for source in named.sources] == [None]


def test_copies_among_their_originals_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg")
    with pytest.raises(UsageError) as caught:
        scan([tmp_path], tmp_path / "x" / "..")
    assert caught.value.code == "out-is-input"


@links
def test_links_are_followed_once_and_never_in_a_circle(tmp_path: Path) -> None:
    album, other = tmp_path / "album", tmp_path / "other"
    put(album, "a.jpg", "z/c.jpg")
    put(other, "o.jpg", "named.jpg")
    (album / "b-circle").symlink_to(album)
    (album / "z" / "up").symlink_to("..")
    (album / "b-z").symlink_to(album / "z")
    (album / "elsewhere").symlink_to(other)
    (album / "alias.jpg").symlink_to(album / "a.jpg")
    (album / "lost.jpg").symlink_to(tmp_path / "nowhere.jpg")
    found = scan([album, other / "named.jpg", other], tmp_path / "out")
    assert names(found, tmp_path) == [
        "album/a.jpg",
        "album/elsewhere/named.jpg",
        "album/elsewhere/o.jpg",
        "album/lost.jpg",
        "album/z/c.jpg",
    ]
    assert found.skipped == {"again": 6}
    assert found.sources[3].bytes == -1, "told when its turn comes"


def test_the_same_bytes_are_found_whatever_their_names(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", "b.jpg", "d.jpg")
    (tmp_path / "c.jpg").write_bytes((tmp_path / "a.jpg").read_bytes())
    (tmp_path / "e.jpg").write_bytes((tmp_path / "a.jpg").read_bytes())
    (tmp_path / "empty1.jpg").touch()
    (tmp_path / "empty2.jpg").touch()
    found = scan([tmp_path], tmp_path / "out")
    assert [source.same_as for source in found.sources] == [None, None, 0, None, 0, None, None]


def test_several_folders_keep_their_order(tmp_path: Path) -> None:
    put(tmp_path, "2/x.jpg", "1/x.jpg", "1/y.jpg")
    found = scan([tmp_path / "2", tmp_path / "1" / "y.jpg", tmp_path / "1"], tmp_path / "out")
    assert names(found, tmp_path) == ["2/x.jpg", "1/y.jpg", "1/x.jpg"]
    assert found.skipped == {"again": 1}


def test_nothing_to_restore_is_a_sentence(tmp_path: Path) -> None:
    put(tmp_path, "notes.txt")
    with pytest.raises(UsageError, match=r"1 no photo passed over"):
        scan([tmp_path], tmp_path / "out")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", "secret/b.jpg")
    (tmp_path / "secret").chmod(0)
    found = scan([tmp_path], tmp_path / "out")
    assert names(found, tmp_path) == ["a.jpg"]
    assert "secret" in found.warnings[0]


def test_a_real_photo_is_no_copy(tmp_path: Path) -> None:
    Image.new("RGB", (900, 900)).save(tmp_path / "a.tif")
    assert len(scan([tmp_path], tmp_path / "out").sources) == 1


def test_looking_can_be_stopped(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        scan([tmp_path], tmp_path / "out", cancel=token)
