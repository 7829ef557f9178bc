"""What restoring one photo gave."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ented_desktop.domain.face import FaceOutcome


@dataclass(frozen=True, slots=True)
class WeightsId:
    """Which weights were used.

    Attributes:
        name: Model name, for example ``"ented-tiny"``.
        version: Version folder, for example ``"0.1"``.
        sha256: Hex digest of ``weights.safetensors``.
    """

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class StageSeconds:
    """Wall seconds spent per stage on one photo."""

    decode: float = 0.0
    detect: float = 0.0
    restore: float = 0.0
    paste: float = 0.0
    encode: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class PhotoResult:
    """The record of one photo in a report.

    Attributes:
        input: Source file.
        output: Written file; None when nothing was written.
        error_code: Stable code of what went wrong; None when done.
        error_message: The sentence that goes with it.
        exit_code: What a command that restored only this photo would end with; 0 when done.
        seconds: Time per stage.
        faces: One record per face found.
    """

    input: Path
    output: Path | None = None
    error_code: str | None = None
    error_message: str | None = None
    exit_code: int = 0
    seconds: StageSeconds = field(default_factory=StageSeconds)
    faces: tuple[FaceOutcome, ...] = ()

    @property
    def done(self) -> bool:
        """Whether the photo was written without an error."""
        return self.error_code is None
