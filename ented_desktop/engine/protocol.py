"""The messages between the window and the engine, one JSON object a line.

The window sends requests, each with a number; the engine answers each with exactly one of
:class:`Done`, :class:`Failed` or :class:`Stopped`, and tells :class:`Progressed` in between.
Beside these it says on its own what happens to it (:data:`News`). Pixels never travel here: a
:class:`Picture` names a file of raw rows that the window maps into memory.

Lines are UTF-8 and hold no raw line break. Neither PySide6 nor torch is imported here.
"""

from __future__ import annotations

from typing import Any, Final, Literal

import msgspec

from ented_desktop.base.plain import from_plain, to_plain
from ented_desktop.engine.protocol_album_results import AlbumResult, JobPhotoChanged, JobProgress
from ented_desktop.engine.protocol_albums import AlbumAsk
from ented_desktop.engine.protocol_asks import (
    CacheSize,
    CompareReference,
    Configure,
    DescribePhoto,
    Diagnose,
    EngineSettings,
    ExportPhoto,
    FindFaces,
    GroupFaces,
    IndexLibrary,
    LibraryFolders,
    ListModels,
    PatchUse,
    RefineFace,
    RenderPatches,
    RenderPhoto,
    RestoreFaces,
    SelfTest,
    SuggestReferences,
)
from ented_desktop.engine.protocol_results import (
    CacheState,
    Diagnosis,
    Exported,
    FoundFaces,
    LibraryState,
    ModelCard,
    Models,
    Patches,
    PatchPicture,
    PhotoFacts,
    Picture,
    Ready,
    Restored,
    SamePerson,
    SelfTestResult,
    Suggestions,
)

__all__ = [
    "PROTOCOL",
    "Ask",
    "CacheSize",
    "CacheState",
    "Cancel",
    "Command",
    "CompareReference",
    "Configure",
    "DescribePhoto",
    "Diagnose",
    "Diagnosis",
    "Done",
    "EngineProblem",
    "EngineSettings",
    "EngineStarted",
    "EngineState",
    "Event",
    "ExportPhoto",
    "Exported",
    "Failed",
    "FindFaces",
    "FoundFaces",
    "GroupFaces",
    "IndexLibrary",
    "LibraryFolders",
    "LibraryState",
    "ListModels",
    "ModelCard",
    "Models",
    "News",
    "PatchPicture",
    "PatchUse",
    "Patches",
    "PhotoFacts",
    "Picture",
    "Problem",
    "Progressed",
    "Quit",
    "Ready",
    "RefineFace",
    "RenderPatches",
    "RenderPhoto",
    "Request",
    "RestoreFaces",
    "Restored",
    "Result",
    "SamePerson",
    "SelfTest",
    "SelfTestResult",
    "Stopped",
    "SuggestReferences",
    "Suggestions",
    "decode_command",
    "decode_event",
    "encode",
    "number_of",
]

PROTOCOL: Final = 1
"""Raised with every change that an older window or engine would misread."""

Ask = (
    Configure
    | SelfTest
    | DescribePhoto
    | RenderPhoto
    | FindFaces
    | RefineFace
    | SuggestReferences
    | CompareReference
    | GroupFaces
    | RestoreFaces
    | RenderPatches
    | ExportPhoto
    | LibraryFolders
    | IndexLibrary
    | ListModels
    | CacheSize
    | Diagnose
    | AlbumAsk
)


class Request(msgspec.Struct, frozen=True, tag=True):
    """A question with its number (> 0, never used twice in one engine's life).

    ``urgent`` requests go before the others that wait (what the user looks at).
    """

    id: int
    ask: Ask
    urgent: bool = False


class Cancel(msgspec.Struct, frozen=True, tag=True):
    """Stop a request; it is answered with Stopped (or with Done, when it was faster)."""

    id: int


class Quit(msgspec.Struct, frozen=True, tag=True):
    """Stop everything and end the process."""


Result = (
    Ready
    | SelfTestResult
    | PhotoFacts
    | Picture
    | FoundFaces
    | Suggestions
    | SamePerson
    | Restored
    | Patches
    | Exported
    | LibraryState
    | Models
    | CacheState
    | Diagnosis
    | AlbumResult
)


class Problem(msgspec.Struct, frozen=True):
    """An error as a value.

    Attributes:
        code: Stable code of the error; ``"internal-error"`` for a bug, ``"engine-gone"`` when the
            engine ended before it answered.
        message: One English sentence.
        hint: What the user could do; may be empty.
        stops_batch: Whether every other photo would fail as well.
    """

    code: str
    message: str
    hint: str = ""
    stops_batch: bool = False


class Done(msgspec.Struct, frozen=True, tag=True):
    """A request was carried out."""

    id: int
    result: Result


class Failed(msgspec.Struct, frozen=True, tag=True):
    """A request could not be carried out."""

    id: int
    problem: Problem


class Stopped(msgspec.Struct, frozen=True, tag=True):
    """A request was cancelled."""

    id: int


class Progressed(msgspec.Struct, frozen=True, tag=True):
    """How far a request is; at most 20 a second. Fields as ``base.progress.Progress``."""

    id: int
    done: int
    total: int
    stage: str
    item: str = ""


class EngineStarted(msgspec.Struct, frozen=True, tag=True):
    """The engine answers; its networks may still be loading. Always the first line."""

    protocol: int
    version: str
    pid: int


class EngineState(msgspec.Struct, frozen=True, tag=True):
    """What the engine does when nobody asked: ``"loading"``, ``"ready"`` or ``"indexing"``.

    ``ready`` comes with the loaded networks.
    """

    state: Literal["loading", "ready", "indexing"]
    ready: Ready | None = None
    detail: str = ""


class EngineProblem(msgspec.Struct, frozen=True, tag=True):
    """Something failed that no request asked for, for example loading the networks."""

    problem: Problem


News = EngineStarted | EngineState | EngineProblem | JobProgress | JobPhotoChanged
Event = Done | Failed | Stopped | Progressed | News
Command = Request | Cancel | Quit


_ENCODER = msgspec.json.Encoder(enc_hook=to_plain)
_COMMANDS = msgspec.json.Decoder(Command, dec_hook=from_plain)
_EVENTS = msgspec.json.Decoder(Event, dec_hook=from_plain)


def encode(message: Command | Event) -> bytes:
    """A message as one line, with its line break."""
    try:
        return _ENCODER.encode(message) + b"\n"
    except UnicodeEncodeError:
        # A sentence names a file whose name is no valid text.
        return _ENCODER.encode(_readable(msgspec.to_builtins(message, enc_hook=to_plain))) + b"\n"


def _readable(value: Any) -> Any:
    """The same with what is no text replaced in every text."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, (list, tuple)):
        return [_readable(one) for one in value]
    if isinstance(value, dict):
        return {key: _readable(one) for key, one in value.items()}
    return value


def decode_command(line: bytes) -> Command:
    """Reads what the window sent.

    Raises:
        ValueError: It is no command.
    """
    return _COMMANDS.decode(line)  # type: ignore[no-any-return]


def decode_event(line: bytes) -> Event:
    """Reads what the engine sent.

    Raises:
        ValueError: It is no event.
    """
    return _EVENTS.decode(line)  # type: ignore[no-any-return]


class _Numbered(msgspec.Struct, frozen=True):
    """What every message about a request has, whatever else is wrong with it."""

    type: str
    id: int


_NUMBERED = msgspec.json.Decoder(_Numbered)


def number_of(line: bytes, *kinds: type) -> int | None:
    """The request's number in a message that cannot be read, so that somebody can be told.

    Args:
        line: The message.
        kinds: Which messages it may be, for example :class:`Request`.

    Returns:
        The number; None where it is no such message.
    """
    try:
        found = _NUMBERED.decode(line)
    except ValueError:
        return None
    return found.id if found.type in {kind.__name__ for kind in kinds} else None
