"""How a photo, and a whole run, came to its end."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Literal

from ented_desktop.base.errors import EXIT_BUG, Cancelled, EntedError
from ented_desktop.jobs.events import GivenBack, LeftAsItWas, WentWrong
from ented_desktop.jobs.handler import NothingToDo

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RunEnd:
    """How a run ended.

    Attributes:
        how: ``"over"``: nothing waits any more; ``"paused"``, ``"cancelled"``: it was asked to;
            ``"stopped"``: an error that every photo would meet.
        error: That error; None otherwise.
    """

    how: Literal["over", "paused", "cancelled", "stopped"]
    error: EntedError | None = None


def outcome_of(index: int, error: BaseException) -> LeftAsItWas | WentWrong | GivenBack:
    """What is to be noted of a photo on which the work ended with an exception.

    Args:
        index: Which photo.
        error: What was raised. What every photo would meet, and what is no error, gives it back.
    """
    if isinstance(error, NothingToDo):
        return LeftAsItWas(index, error.code, error.reason)
    if isinstance(error, EntedError) and not error.stops_batch:
        return WentWrong(index, error.code, str(error), error.exit_code)
    if isinstance(error, EntedError | Cancelled) or not isinstance(error, Exception):
        return GivenBack(index)
    # A bug must not take the other photos of a long night with it; the log has it whole.
    _logger.error("unexpected error at photo %d", index, exc_info=error)
    text = f"An unexpected error ({type(error).__name__}: {error})."
    return WentWrong(index, "internal-error", text, EXIT_BUG)
