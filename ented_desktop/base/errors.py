"""The errors that a user may see, by family.

Each has a stable ``code`` (kebab-case, never translated), one sentence for the user and an
optional hint. What is not an :class:`EntedError` (and not :class:`Cancelled`) is a bug.
"""

from __future__ import annotations

EXIT_OK = 0
EXIT_BUG = 1
EXIT_USAGE = 2
EXIT_PHOTO_FAILED = 3
EXIT_WEIGHTS = 4
EXIT_DEVICE = 5
EXIT_OUTPUT = 6
EXIT_CANCELLED = 130


class EntedError(Exception):
    """An expected failure with a sentence a user can act on.

    Args:
        code: Stable identifier, for example ``"image-truncated"``.
        message: One sentence for the user, without a trailing hint.
        hint: What the user could do about it; empty when there is nothing to say.
    """

    exit_code = EXIT_PHOTO_FAILED
    stops_batch = False
    """Whether the rest of a batch cannot succeed either (weights, device, disk full)."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(EntedError):
    """A photo is unreadable, unsupported or too large."""


class FaceError(EntedError):
    """No face was found, a face is too small, or a reference holds no face."""


class UsageError(EntedError):
    """The command was given arguments that do not fit together."""

    exit_code = EXIT_USAGE
    stops_batch = True


class ModelError(EntedError):
    """Weights are missing, corrupt or of another format."""

    exit_code = EXIT_WEIGHTS
    stops_batch = True


class DeviceError(EntedError):
    """The compute device is unavailable or out of memory."""

    exit_code = EXIT_DEVICE
    stops_batch = True


class OutputError(EntedError):
    """A result cannot be written (exists, not writable, disk full).

    Args:
        stops_batch: True where no other output could be written either.
    """

    exit_code = EXIT_OUTPUT

    def __init__(
        self, code: str, message: str, hint: str = "", *, stops_batch: bool = False
    ) -> None:
        super().__init__(code, message, hint)
        self.stops_batch = stops_batch


class SettingsError(EntedError):
    """The settings cannot be kept, or a value is none that a setting can have."""

    exit_code = EXIT_USAGE
    stops_batch = True


class LibraryError(EntedError):
    """The photo library cannot be opened or written."""

    exit_code = EXIT_OUTPUT
    stops_batch = True


class Cancelled(Exception):  # noqa: N818 - not an error
    """The user asked to stop. Not an error: nothing is reported as failed."""
