"""The journal loses nothing that was said to be written, and nothing else is believed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from ented_desktop.base.errors import OutputError, UsageError
from ented_desktop.domain import Face, FaceOutcome, Outcome, Reason, RestoreOptions
from ented_desktop.domain.note import note
from ented_desktop.jobs.events import (
    Created,
    Event,
    Finished,
    JobOptions,
    JobSource,
    LeftAsItWas,
    Paused,
    Retried,
    Started,
    WentWrong,
)
from ented_desktop.jobs.journal import Journal, encode_line, read

EVENTS: list[Event] = [
    Created(
        "j1",
        "2001-01-01",
        "0.3",
        JobOptions(RestoreOptions(strength=0.5), (Path("/good ü"),), Path("/out")),
        (JobSource(Path("/a/家.jpg"), None, 5, 6), JobSource(Path("/a/b.jpg"), None, 5, 6, 0)),
    ),
    Started(0, Path("/out/x.jpg")),
    Finished(0, Path("/out/x.jpg"), "ab" * 32, 2, 1, 3.25, "looks different"),
    Paused("line\nbreak"),
    Retried((0, 1)),
]


def written(file: Path, events: list[Event] = EVENTS) -> bytes:
    with Journal(file) as journal:
        for event in events:
            journal.append(event)
    return file.read_bytes()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "job" / "journal"
    data = written(file)
    assert read(file) == (EVENTS, len(data))
    assert data.count(b"\n") == len(EVENTS)


def test_a_torn_tail_is_what_never_happened_wherever_it_is_torn(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    data = written(file)
    whole = len(data) - len(encode_line(EVENTS[-1]))
    for length in range(whole, len(data)):
        file.write_bytes(data[:length])
        assert read(file) == (EVENTS[:-1], whole)
        with Journal(file, whole) as journal:
            journal.append(EVENTS[-1])
        assert file.read_bytes() == data


@pytest.mark.parametrize("flip", [0, 3, 8, 9, 40])
def test_damage_before_the_end_is_refused_and_left_alone(tmp_path: Path, flip: int) -> None:
    file = tmp_path / "journal"
    data = bytearray(written(file))
    data[len(encode_line(EVENTS[0])) + flip] ^= 0x15
    file.write_bytes(data)
    with pytest.raises(UsageError) as caught:
        read(file)
    assert caught.value.code == "job-damaged"
    assert "line 2" in str(caught.value)
    assert file.read_bytes() == data


def test_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    data = written(file, EVENTS[:2])
    for place in range(len(data)):
        broken = bytearray(data)
        broken[place] ^= 1
        file.write_bytes(broken)
        try:
            events, _ = read(file)
        except UsageError:
            continue
        assert events != EVENTS[:2]
        assert events in ([], EVENTS[:1])


def test_a_new_journal_replaces_none(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    data = written(file)
    with pytest.raises(OutputError) as caught:
        Journal(file)
    assert caught.value.code == "journal-not-writable"
    assert file.read_bytes() == data


def test_a_missing_journal_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no job"):
        read(tmp_path / "nowhere")


def test_a_full_disk_leaves_the_journal_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "journal"
    before = written(file, EVENTS[:2])
    real = os.write
    calls = 0

    def half(handle: int, data: bytes) -> int:
        nonlocal calls
        calls += 1
        if calls == 1:
            return real(handle, bytes(data[:5]))
        raise OSError(errno.ENOSPC, "No space left on device")

    with Journal(file, len(before)) as journal:
        monkeypatch.setattr(os, "write", half)
        with pytest.raises(OutputError) as caught:
            journal.append(EVENTS[2])
        monkeypatch.setattr(os, "write", real)
        assert caught.value.code == "disk-full"
        assert caught.value.stops_batch
        assert file.read_bytes() == before
        journal.append(EVENTS[2])
    assert read(file)[0] == EVENTS[:3]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_names_that_are_no_text_come_back(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(b"/album/caf\xe9 \xff.jpg"))
    face = FaceOutcome(
        Face((0.0, 0.0, 1.0, 1.0), 0.5, ((1.0, 1.0),) * 5),
        Outcome.RESTORED,
        Reason("x", f"like {odd}", {"name": str(odd)}),
        str(odd),
    )
    events: list[Event] = [
        Started(0, odd),
        WentWrong(0, "image-missing", f"“{odd}” is gone; 日本 stays."),
        Finished(
            1,
            odd,
            "ab",
            1,
            0,
            1.5,
            f"see {odd}",
            faces=(face,),
            notes=(note("iptc-left-out", format=str(odd)), str(odd)),
        ),
        LeftAsItWas(2, "x", "\ud83d alone"),
        LeftAsItWas(2, "x", "\U0010f000 is what stands for others"),
    ]
    file = tmp_path / "journal"
    with Journal(file) as journal:
        for event in events:
            journal.append(event)
    assert read(file) == (events, file.stat().st_size)
