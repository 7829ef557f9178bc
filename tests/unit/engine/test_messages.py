"""Every message survives the pipe, and what is no message is refused."""

from __future__ import annotations

import typing
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from ented_desktop.domain import (
    Candidate,
    CropFrame,
    Face,
    FaceOutcome,
    FaceRequest,
    FaceResult,
    Note,
    Outcome,
    OutputFormat,
    Reason,
    ReferencePick,
)
from ented_desktop.engine import protocol as p
from ented_desktop.engine import protocol_album_results as r
from ented_desktop.engine import protocol_albums as a

PHOTO = Path('/photos/Größmutter 日本/a\nb "c".jpg')
FRAME = CropFrame(100.5, 80.25, 200.0, -12.5)
FACE = replace(FRAME.face(), score=0.75)
PICK = ReferencePick(PHOTO, FACE)
REQUEST = FaceRequest("face-1", FACE, (PICK, ReferencePick(PHOTO)))
REASON = Reason("too-small", "Too small “here”", {"size_px": 12.5, "name": "Zoë"})
CANDIDATE = Candidate(PICK, 0.8, 123.4, 96.0, -10.0, 4.0, "1962-05-01T12:00:00", True, True, REASON)
RESULT = FaceResult("face-1", Outcome.KEPT, REASON, 0.5, 12.0, 18.5, "patch-1", 0.25)
PICTURE = p.Picture(PHOTO, 300, 200, 900, "rgb", 0.5)
PATCH = p.PatchPicture("face-1", PICTURE, 12.0, 34.0)
READY = p.Ready("cuda", "Some card", "ented-tiny 0.1", "ab" * 32, "a note")
SETTINGS = p.EngineSettings(
    "mps",
    "ented",
    "float16",
    3,
    4000,
    2.5,
    False,
    False,
    False,
    0.7,
    (PHOTO, Path("relative")),
    100,
)
PROBLEM = p.Problem("internal-error", "Bad: \u2028 \x00 line", "hint", True)

ALBUM = a.AlbumOptions(PHOTO, (PHOTO,), OutputFormat.PNG, "skip", 0.5, "{name}-1", True, True, True)
COUNTS = a.JobCounts(1, 2, 3, 4, 5, 6, 2, 2, 1)
CARD = a.JobCard(
    "0001", "paused", COUNTS, "2020-01-01", (PHOTO,), ALBUM, {"other": 1}, "elsewhere", "Why"
)
NOTE = Note("iptc-left-out", "So it is.", {"format": "日本"})
JOB_PHOTO = a.JobPhoto(
    3, PHOTO, "done", PHOTO, "", "", 1, 2, 0.5, "Doubt.", "accepted", PHOTO, (NOTE,)
)

ASKS: list[p.Ask] = [
    p.Configure(SETTINGS),
    p.SelfTest(),
    p.DescribePhoto(PHOTO, 128),
    p.RenderPhoto(PHOTO, 640),
    p.FindFaces(PHOTO),
    p.RefineFace(PHOTO, FRAME),
    p.SuggestReferences(PHOTO, FACE, 7),
    p.CompareReference(PHOTO, FACE, (PHOTO,)),
    p.GroupFaces(PHOTO, FACE, ((PHOTO, FACE), (PHOTO, FACE))),
    p.RestoreFaces(PHOTO, (REQUEST,), True),
    p.RenderPatches(("patch-1",), PHOTO),
    p.ExportPhoto(
        PHOTO, (p.PatchUse(REQUEST, "patch-1", 0.25),), PHOTO, OutputFormat.TIFF, 90, 800, "skip"
    ),
    p.LibraryFolders((PHOTO,)),
    p.IndexLibrary(),
    p.ListModels(True),
    p.CacheSize(True),
    p.Diagnose(),
    a.ScanAlbum((PHOTO,), PHOTO),
    a.MakeJob((PHOTO,), ALBUM),
    a.ListJobs(),
    a.RunJob("0001", (3,)),
    a.EndJob("0001"),
    a.ForgetJob("0001"),
    a.RetryPhotos("0001", (1, 2)),
    a.DropPhotos("0001", (1,)),
    a.FirstPhotos("0001", (2, 1)),
    a.ListPhotos("0001", ("failed",), 400, 200),
    a.ReviewJob("0001"),
    a.LookAtPhoto("0001", 7),
    a.AnswerReview("0001", 7, "original"),
    a.RedoPhotos("0001", (7,), (PHOTO,), 0.5),
    a.TouchedBy("0001", PHOTO),
    a.ChangeReference("0001", PHOTO, None),
    a.WriteSheet("0001", PHOTO),
]
RESULTS: list[p.Result] = [
    READY,
    p.SelfTestResult(0.5, "cpu"),
    p.PhotoFacts(3, 4, "JPEG", 2**40, "", "cd" * 32, PHOTO),
    PICTURE,
    p.FoundFaces((FACE,)),
    p.Suggestions((CANDIDATE,), (PHOTO,), 12),
    p.SamePerson((0, 2), (0.9, 0.8)),
    p.Restored((RESULT,), (PATCH,), 1.5),
    p.Patches((PATCH,)),
    p.Exported(None),
    p.LibraryState((PHOTO,), (), 3, 4, 5),
    p.Models((p.ModelCard("a", "1", PHOTO, 5, "", "MIT", "# A\n", True, "ok"),)),
    p.CacheState(PHOTO, 2**33),
    p.Diagnosis(("one", "two")),
    r.AlbumFound(5, 1, 2**40, {"hidden": 2}, ("A folder.",)),
    r.JobList((CARD, a.JobCard("0002", "damaged", reason="It is."))),
    r.JobChanged(CARD, 3),
    r.JobRan(CARD, True, "disk-full", "It is full.", "Make room."),
    r.JobPhotos((JOB_PHOTO,), 400, 401),
    r.JobReview(CARD, (3, 1), 2),
    r.PhotoLook(
        JOB_PHOTO,
        (FaceOutcome(FACE, Outcome.RESTORED, REASON, str(PHOTO), 0.9, 20.0, 12.0),),
        (PHOTO,),
        0.5,
    ),
    r.TouchedPhotos((1, 2)),
    r.SheetWritten(PHOTO),
]
EVENTS: list[p.Event] = [
    *(p.Done(number, result) for number, result in enumerate(RESULTS, 1)),
    p.Failed(3, PROBLEM),
    p.Stopped(4),
    p.Progressed(5, 1, 0, "reading", "name"),
    p.EngineStarted(1, "0.1", 99),
    p.EngineState("ready", READY, "detail"),
    p.EngineProblem(PROBLEM),
    r.JobProgress(
        "0001",
        COUNTS,
        12.5,
        600.0,
        3,
        "name.jpg",
        "restoring",
        Note("other-weights", "Other weights."),
    ),
    r.JobPhotoChanged("0001", JOB_PHOTO),
]
COMMANDS: list[p.Command] = [
    *(p.Request(number, ask, number % 2 == 0) for number, ask in enumerate(ASKS, 1)),
    p.Cancel(3),
    p.Quit(),
]


@pytest.mark.parametrize(
    ("union", "examples"),
    [(p.Ask, ASKS), (p.Result, RESULTS), (p.Event, EVENTS), (p.Command, COMMANDS)],
)
def test_there_is_an_example_of_every_message(union: object, examples: list[object]) -> None:
    assert {type(one) for one in examples} == set(typing.get_args(union))


@pytest.mark.parametrize(
    "command", COMMANDS, ids=lambda one: type(getattr(one, "ask", one)).__name__
)
def test_commands_survive(command: p.Command) -> None:
    line = p.encode(command)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert p.decode_command(line) == command


@pytest.mark.parametrize(
    "event", EVENTS, ids=lambda one: type(getattr(one, "result", one)).__name__
)
def test_events_survive(event: p.Event) -> None:
    line = p.encode(event)
    assert line.count(b"\n") == 1
    assert p.decode_event(line) == event


def test_a_name_that_is_no_text_survives() -> None:
    photo = Path("/photos/\udcff\udc80.jpg")
    sent = p.Request(1, p.FindFaces(photo))
    assert p.decode_command(p.encode(sent)) == sent


def test_a_sentence_with_such_a_name_is_readable() -> None:
    photo = Path("/photos/\udcff.jpg")
    reason = Reason("face-failed", "“\udcff.jpg” is gone", {"message": "“\udcff.jpg”"})
    result = replace(RESULT, reason=reason)
    sent = p.Done(
        1,
        p.Restored(
            (result,), (p.PatchPicture("a", p.Picture(photo, 1, 1, 4, "rgb"), 0.0, 0.0),), 1.0
        ),
    )
    received = p.decode_event(p.encode(sent))
    assert isinstance(received, p.Done)
    assert isinstance(received.result, p.Restored)
    assert received.result.results[0].reason.text == "“?.jpg” is gone"
    assert received.result.patches[0].picture.file == photo
    failed = p.Failed(1, p.Problem("image-missing", str(photo)))
    assert "?" in p.decode_event(p.encode(failed)).problem.message  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"hello\n",
        b"{}\n",
        b"[1]\n",
        b'{"type":"Request","id":1}\n',
        b'{"type":"Request","id":"1","ask":{"type":"SelfTest"}}\n',
        b'{"type":"Request","id":1,"ask":{"type":"Format","disk":"C"}}\n',
        b'{"type":"Request","id":1,"ask":{"type":"FindFaces","photo":5}}\n',
        b'{"type":"Request","id":1,"ask":{"type":"FindFaces","photo":{"bytes":"zz"}}}\n',
        b'{"type":"Stopped","id":1}\n',
        b"\xff\xfe\n",
    ],
)
def test_what_is_no_command_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what the caller catches
        p.decode_command(line)


def test_a_frame_that_cannot_be_is_refused() -> None:
    line = p.encode(p.Request(1, p.RefineFace(PHOTO, FRAME))).replace(b"200.0", b"-200.0")
    with pytest.raises(ValueError, match="frame"):
        p.decode_command(line)


def test_messages_are_frozen() -> None:
    with pytest.raises(AttributeError):
        READY.note = "x"  # type: ignore[misc]
    assert isinstance(msgspec.structs.asdict(SETTINGS), dict)
    assert isinstance(FACE, Face)
