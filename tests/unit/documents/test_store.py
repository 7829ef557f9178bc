"""The session file comes back as it was, and is never lost when it cannot be read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ented_desktop.documents import store
from ented_desktop.documents.session import Session
from ented_desktop.documents.values import Facts, ProblemNote, StoredResult, Suggested
from ented_desktop.domain import (
    CropFrame,
    FaceResult,
    Outcome,
    Reason,
    ReferenceMode,
    ReferencePick,
)


def full_session() -> Session:
    session = Session()
    one, two = session.open_photos([Path("/a/Großmutter 家.jpg"), Path("/a/b.jpg")])
    session.set_facts(one, Facts(10, 20, "PNG", 5, "", "00", Path("/c/t.jpg")))
    session.set_problem(two, ProblemNote("image-empty", "The file is empty."))
    face = session.add_face(one, CropFrame(30, 40, 50, 12.5).face())
    pick = ReferencePick(Path("/good/x.jpg"), CropFrame(1, 2, 3).face(0.5))
    session.edit_face(
        one,
        face,
        "Choose",
        mode=ReferenceMode.CHOSEN,
        references=(pick,),
        strength=0.25,
        frame=CropFrame(31, 41, 51, -3.0),
    )
    edit = session.photo(one).edits.face(face)
    reason = Reason("best", "Best of 3 photos", {"count": 3, "name": "x"})
    session.set_suggested(one, face, Suggested(edit.target, None, 0.5, reason))
    result = FaceResult(face, Outcome.KEPT, reason, 0.5, 20.0, 24.0, "patch-1")
    session.set_result(one, StoredResult(session.photo(one).request(edit), result))
    session.set_exported(one, Path("/out/x.png"))
    return session


def test_everything_comes_back(tmp_path: Path) -> None:
    session = full_session()
    file = tmp_path / "deep" / "session.json"
    store.save(store.encode(session.photos, session.order[1]), file)
    loaded = store.load(file)
    assert loaded.photos == session.photos
    assert loaded.current == session.order[1]
    assert loaded.broken is None
    assert Session(loaded.photos).order == session.order
    assert [entry.name for entry in file.parent.iterdir()] == ["session.json"]


def test_a_missing_file_is_an_empty_session(tmp_path: Path) -> None:
    assert store.load(tmp_path / "session.json") == store.Stored()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": 99, "photos": []}',
        b'{"format": 1, "photos": [1]}',
        b"\xff" * 9,
    ],
)
def test_a_broken_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "session.json"
    file.write_bytes(content)
    loaded = store.load(file)
    assert loaded.photos == ()
    assert loaded.broken is not None
    assert loaded.broken.read_bytes() == content
    assert not file.exists()


def test_a_torn_file_is_set_aside_wherever_it_was_cut(tmp_path: Path) -> None:
    data = store.encode(full_session().photos)
    file = tmp_path / "session.json"
    for length in range(0, len(data), 97):
        file.write_bytes(data[:length])
        assert store.load(file).broken is not None


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "session.json"
    store.save(b"old", file)

    def refuse(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        store.save(b"new", file)
    assert file.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text exist on Linux only")
def test_a_name_that_is_no_text_survives(tmp_path: Path) -> None:
    session = Session()
    session.open_photos([Path(os.fsdecode(b"/a/\xff\xfe.jpg"))])
    file = tmp_path / "session.json"
    store.save(store.encode(session.photos), file)
    assert store.load(file).photos == session.photos
