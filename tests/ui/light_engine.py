"""A process that speaks the engine's protocol and needs no network library.

What a photo is called decides what happens: ``killer`` ends the process while it is described or
restored, ``broken`` cannot be read, ``slow`` takes a while. Every other photo has one face.

``LIGHT_ENGINE_LOG`` names a file in which every question is noted before it is answered;
``LIGHT_ENGINE_THUMBNAIL`` a JPEG of which every photo gets a copy as its thumbnail.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
import uuid
from pathlib import Path

from ented_desktop.domain import CropFrame, FaceResult, Outcome
from ented_desktop.domain.reasons import reason
from ented_desktop.engine.protocol import (
    PROTOCOL,
    CacheSize,
    CacheState,
    Cancel,
    Configure,
    DescribePhoto,
    Diagnose,
    Diagnosis,
    Done,
    EngineStarted,
    EngineState,
    Event,
    Exported,
    ExportPhoto,
    Failed,
    FindFaces,
    FoundFaces,
    IndexLibrary,
    LibraryFolders,
    LibraryState,
    ListModels,
    ModelCard,
    Models,
    Patches,
    PatchPicture,
    PhotoFacts,
    Picture,
    Problem,
    Quit,
    Ready,
    RenderPatches,
    RenderPhoto,
    Request,
    Restored,
    RestoreFaces,
    SelfTest,
    SelfTestResult,
    Suggestions,
    SuggestReferences,
    decode_command,
    encode,
)
from ented_desktop.engine.protocol_album_results import AlbumFound, JobList
from ented_desktop.engine.protocol_albums import ListJobs, ScanAlbum

WIDTH, HEIGHT = 320, 240
_FOLDER = Path(tempfile.mkdtemp(prefix="ented-light-engine-"))
_NOWHERE = _FOLDER / "none.jpg"
_READY = Ready("cpu", "Test processor", "ented-test 0.1", "0" * 64)


def say(event: Event) -> None:
    sys.stdout.buffer.write(encode(event))
    sys.stdout.buffer.flush()


def picture(width: int, height: int, color: bytes, kind: str) -> Picture:
    file = _FOLDER / f"{time.monotonic_ns()}.raw"
    file.write_bytes(color * (width * height))
    return Picture(file, width, height, width * len(color), kind)  # type: ignore[arg-type]


def thumbnail() -> Path:
    """A file of its own for each photo, as the real engine makes it."""
    source = os.environ.get("LIGHT_ENGINE_THUMBNAIL")
    return Path(shutil.copy(source, _FOLDER / f"{uuid.uuid4().hex}.jpg")) if source else _NOWHERE


def note(ask: object) -> None:
    """Writes down what was asked, for tests that count."""
    log = os.environ.get("LIGHT_ENGINE_LOG")
    if log:
        with Path(log).open("a", encoding="utf-8") as stream:
            name = getattr(ask, "photo", Path()).name
            stream.write(f"{os.getpid()} {type(ask).__name__} {name}\n")


def obey(ask: object) -> object:
    """The result of a question, or a problem."""
    note(ask)
    name = getattr(ask, "photo", Path()).name
    if "killer" in name and isinstance(ask, DescribePhoto | RestoreFaces):
        os._exit(9)
    if "broken" in name:
        return Problem("image-truncated", "It ends too early.")
    if "slow" in name:
        time.sleep(0.4)
    if isinstance(ask, Configure):
        return _READY
    if isinstance(ask, DescribePhoto):
        return PhotoFacts(WIDTH, HEIGHT, "JPEG", 1000, "", name, thumbnail())
    if isinstance(ask, FindFaces):
        return FoundFaces((CropFrame.around((100.0, 60.0, 180.0, 160.0)).face(0.98),))
    if isinstance(ask, RenderPhoto):
        return picture(WIDTH, HEIGHT, b"\x60\x80\xa0", "rgb")
    if isinstance(ask, SuggestReferences):
        return Suggestions((), (), 0)
    if isinstance(ask, RestoreFaces):
        results = [
            FaceResult(f.id, Outcome.RESTORED, reason("without-reference"), patch=f"patch-{f.id}")
            for f in ask.faces
        ]
        patches = [
            PatchPicture(f.id, picture(40, 40, b"\xff\x00\x00\xff", "rgba"), 100.0, 60.0)
            for f in ask.faces
        ]
        return Restored(tuple(results), tuple(patches), 0.1)
    if isinstance(ask, RenderPatches):
        return Patches(())
    if isinstance(ask, ExportPhoto):
        ask.target.parent.mkdir(exist_ok=True)
        ask.target.write_bytes(ask.photo.read_bytes())
        return Exported(ask.target, ask.target.stat().st_size)
    if isinstance(ask, SelfTest):
        return SelfTestResult(1.1, "cpu")
    if isinstance(ask, LibraryFolders):
        return LibraryState(ask.folders, (), 0, 0, 0)
    if isinstance(ask, IndexLibrary):
        return LibraryState((), (), 12, 30, 0)
    if isinstance(ask, ListModels):
        card = ModelCard(
            "ented-test", "0.1", _FOLDER, 10, "0" * 64, "Apache-2.0", "# Test", True, "ok"
        )
        return Models((card,))
    if isinstance(ask, CacheSize):
        return CacheState(_FOLDER, 0 if ask.clear else 5_000_000)
    if isinstance(ask, ListJobs):
        return JobList(())
    if isinstance(ask, ScanAlbum):
        return AlbumFound(12, 1, 1000, {"other": 1})
    if isinstance(ask, Diagnose):
        return Diagnosis(("engine: well",))
    return Problem("internal-error", f"not known here: {ask}")


def main() -> int:
    say(EngineStarted(PROTOCOL, "test", os.getpid()))
    for line in sys.stdin.buffer:
        command = decode_command(line)
        if isinstance(command, Quit):
            break
        if isinstance(command, Cancel) or not isinstance(command, Request):
            continue
        result = obey(command.ask)
        if isinstance(result, Problem):
            say(Failed(command.id, result))
        else:
            say(Done(command.id, result))  # type: ignore[arg-type]
        if isinstance(command.ask, Configure):
            say(EngineState("ready", _READY))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
