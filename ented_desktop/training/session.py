"""What a run is told, what it tells at its end, and the ground it runs on."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import torch
from accelerate import Accelerator
from accelerate.utils import DistributedDataParallelKwargs

from ented_desktop.base.errors import ModelError, UsageError


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What the command says beside the plan.

    Attributes:
        data: Folder of aligned crops.
        out: The run's folder.
        minutes: Length of the whole run by the clock, over all sessions; None goes by iterations.
        iterations: Length of the run in iterations; None takes the plan's where there is no clock.
        resume: Go on from the checkpoint in ``out``.
        init: Weights to start from (a name of the manifest or a folder).
        device: ``auto``, ``cpu`` or ``cuda``.
        perceptual_weights: File of the perceptual network.
        cache: Folder of the decoded crops; None takes ``out``.
        metric_weights: Folder with the weights of the plan's identity network.
        session_minutes: This session saves and ends after so long, wherever the run then is.
    """

    data: Path
    out: Path
    minutes: float | None = None
    iterations: int | None = None
    resume: bool = False
    init: str | None = None
    device: str = "auto"
    perceptual_weights: Path | None = None
    cache: Path | None = None
    metric_weights: Path | None = None
    session_minutes: float | None = None


@dataclass(frozen=True, slots=True)
class RunSummary:
    """How a run ended.

    Attributes:
        iterations: Steps done, over all sessions.
        images: Samples seen.
        seconds: Time spent, over all sessions.
        finished: False when it was stopped before its end.
        session_over: Whether that was because the session had its time.
    """

    iterations: int
    images: int
    seconds: float
    finished: bool
    session_over: bool = False


def open_accelerator(device: str) -> Accelerator:
    """The device and processes of a run.

    Args:
        device: ``auto``, ``cpu`` or ``cuda``; bf16 is used where a CUDA card computes in it.

    Raises:
        UsageError: ``device-unknown`` or ``device-unavailable``.
    """
    if device not in ("auto", "cpu", "cuda"):
        raise UsageError("device-unknown", f"Training runs on auto, cpu or cuda, not {device}.")
    cuda = device != "cpu" and torch.cuda.is_available()
    if device == "cuda" and not cuda:
        raise UsageError("device-unavailable", "There is no CUDA device.")
    bf16 = cuda and torch.cuda.is_bf16_supported()
    unused = DistributedDataParallelKwargs(find_unused_parameters=True, broadcast_buffers=False)
    return Accelerator(
        cpu=not cuda, mixed_precision="bf16" if bf16 else "no", kwargs_handlers=[unused]
    )


def diverged(iteration: int) -> ModelError:
    """The error of a run whose numbers are no longer finite."""
    return ModelError(
        "training-diverged",
        f"The training diverged at iteration {iteration}: a number is no longer finite.",
        "The last checkpoint is kept; resume it with a lower learning rate.",
    )


@contextmanager
def stop_on_signals(request: Callable[[], None]) -> Iterator[None]:
    """Turns SIGTERM and the first Ctrl-C into a request to stop; a second Ctrl-C is immediate."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        request()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    try:
        before = {n: signal.signal(n, stop) for n in (signal.SIGTERM, signal.SIGINT)}
    except ValueError:  # not the main thread: nobody can signal it
        yield
        return
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
