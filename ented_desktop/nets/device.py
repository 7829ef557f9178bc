"""Which device computes, in which precision, and what happens when its memory is full."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Final

import torch

from ented_desktop.base.errors import DeviceError

DEVICE_NAMES: Final = ("auto", "cpu", "cuda", "mps")
"""What :func:`pick_device` accepts."""

PRECISION_NAMES: Final = ("auto", "float32", "bfloat16", "float16")
"""What :func:`choose_precision` accepts."""

_DTYPES: Final = {
    "float32": torch.float32,
    "bfloat16": torch.bfloat16,
    "float16": torch.float16,
}
_chosen_dtype: torch.dtype | None = None
_USUAL_THREADS: Final = torch.get_num_threads()

# torch raises a plain RuntimeError where the CPU or Apple's GPU has no memory left; only the
# message tells it from a bug.
_MEMORY_PHRASES: Final = (
    "out of memory",
    "can't allocate memory",
    "cannot allocate memory",
    "not enough memory",
)


def pick_device(name: str) -> torch.device:
    """Turns a name into a device that is there.

    Args:
        name: ``"auto"`` takes CUDA, else MPS, else the CPU; ``"cpu"``, ``"cuda"`` and ``"mps"``
            take that one or fail. Nothing falls back silently.

    Raises:
        DeviceError: ``device-unavailable`` for a device that this machine or this build of torch
            does not have, or a name that is none of :data:`DEVICE_NAMES`.
    """
    if name == "cpu":
        return torch.device("cpu")
    if name in ("auto", "cuda") and torch.cuda.is_available():
        return torch.device("cuda", torch.cuda.current_device())
    if name in ("auto", "mps") and torch.backends.mps.is_available():
        return torch.device("mps")
    if name == "auto":
        return torch.device("cpu")
    if name not in DEVICE_NAMES:
        raise DeviceError(
            "device-unavailable",
            f'There is no device called "{name}".',
            f"Choose one of {', '.join(DEVICE_NAMES)}.",
        )
    wanted = "NVIDIA GPU (CUDA)" if name == "cuda" else "Apple GPU (MPS)"
    raise DeviceError(
        "device-unavailable",
        f"PyTorch finds no {wanted} on this machine.",
        "Use --device cpu, or --device auto to take what is there.",
    )


def precision(device: torch.device) -> torch.dtype:
    """The dtype in which convolutions run on ``device``; parameters are float32 everywhere.

    What :func:`choose_precision` says, on a GPU. Else bfloat16 on CUDA cards that compute in it;
    float32 on older cards (float16 would need its own overflow study), on MPS and on the CPU
    (bfloat16 pays only with AVX512-BF16 or AMX).
    """
    if device.type == "cpu":
        return torch.float32
    if _chosen_dtype is not None:
        return _chosen_dtype
    if device.type == "cuda" and torch.cuda.is_bf16_supported(including_emulation=False):
        return torch.bfloat16
    return torch.float32


def choose_precision(name: str) -> None:
    """Sets the precision of the networks on a GPU, for the whole process; a CPU stays at float32.

    Args:
        name: One of :data:`PRECISION_NAMES`.

    Raises:
        DeviceError: ``precision-unknown`` for any other name.
    """
    global _chosen_dtype
    if name not in PRECISION_NAMES:
        raise DeviceError(
            "precision-unknown",
            f'There is no precision called "{name}".',
            f"Choose one of {', '.join(PRECISION_NAMES)}.",
        )
    _chosen_dtype = _DTYPES.get(name)


def choose_threads(count: int) -> int:
    """Sets how many threads the networks use on the CPU, for the whole process.

    Args:
        count: 0 takes torch's own choice: one per physical core, or what ``OMP_NUM_THREADS`` says.

    Returns:
        How many they are.
    """
    torch.set_num_threads(count if count > 0 else _USUAL_THREADS)
    return torch.get_num_threads()


def cpu_threads() -> int:
    """How many threads the networks use on the CPU now."""
    return torch.get_num_threads()


@contextmanager
def one_core_each(really: bool) -> Iterator[None]:
    """Inside the block, networks use one core: for threads that run networks beside each other.

    Args:
        really: Whether to do so.
    """
    before = torch.get_num_threads()
    try:
        if really:
            torch.set_num_threads(1)
        yield
    finally:
        if really:
            torch.set_num_threads(before)


def describe_device(device: torch.device) -> str:
    """What people call a device, for example the graphics card's name."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "mps":
        return "Apple GPU"
    return _cpu_name()


def _cpu_name() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except (OSError, UnicodeDecodeError):
        pass  # not Linux
    return platform.processor() or platform.machine() or "CPU"


def autocast_for(device: torch.device) -> AbstractContextManager[object]:
    """The context in which a network runs on ``device``: autocast to :func:`precision`, or none.

    FN, softmax, code distances and demodulation leave autocast by themselves (they are written
    in float32 in ``nets.ented``).
    """
    dtype = precision(device)
    if dtype == torch.float32:
        return nullcontext()
    return torch.autocast(device.type, dtype=dtype)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether ``error`` is a device's or the system's way of saying that memory is full."""
    if isinstance(error, (torch.OutOfMemoryError, MemoryError)):
        return True
    if not isinstance(error, RuntimeError):
        return False
    text = str(error).lower()
    return any(phrase in text for phrase in _MEMORY_PHRASES)


@contextmanager
def memory_guard(device: torch.device) -> Iterator[None]:
    """Turns running out of memory inside the block into an error a user can act on.

    Args:
        device: Where the block computes; a CUDA device's cached blocks are freed before the error
            leaves, so that a smaller attempt can follow.

    Raises:
        DeviceError: ``device-memory``. Any other exception passes unchanged.
    """
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        if device.type == "cuda":
            torch.cuda.empty_cache()
        place = "This computer" if device.type == "cpu" else "The graphics card"
        hint = (
            "Close other programs and try again."
            if device.type == "cpu"
            else "Close other programs that use it, or use --device cpu."
        )
        raise DeviceError("device-memory", f"{place} has run out of memory.", hint) from error
