"""Facts for a bug report, without a name or a path in them."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
from collections.abc import Sequence
from importlib import metadata
from typing import TYPE_CHECKING, Final

from ented_desktop import __version__

if TYPE_CHECKING:
    from ented_desktop.workspace.studio import Studio

_LIBRARIES: Final = (
    "torch", "torchvision", "numpy", "pillow", "pillow-heif", "opencv-python", "tifffile",
    "safetensors", "msgspec", "PySide6-Essentials",
)  # fmt: skip


def diagnose(
    studio: Studio | None, cache_bytes: int | None, last_codes: Sequence[str]
) -> list[str]:
    """Lines with versions, device, memory and the codes of the last problems.

    Args:
        studio: The networks; None while they are not there.
        cache_bytes: Size of the cache; None where there is none.
        last_codes: Oldest first.
    """
    kind = "installer" if getattr(sys, "frozen", False) else "package"
    lines = [
        f"ENTED Desktop {__version__} ({kind})",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"Python {platform.python_version()}",
        f"Cores {os.cpu_count() or '?'}, memory {_memory_mb()} MB",
    ]
    lines += [f"{name} {_version(name)}" for name in _LIBRARIES]
    loaded = None if studio is None else studio.loaded
    if studio is None or loaded is None:
        lines.append("Networks: not loaded")
    else:
        settings = studio.settings
        lines += [
            f"Device {loaded.device} ({loaded.device_name}), asked for {settings.device}",
            f"Weights {loaded.weights.name} {loaded.weights.version} {loaded.weights.sha256[:12]}",
            f"Precision {settings.precision}, threads {settings.threads}, "
            f"memory limit {settings.memory_limit_mb} MB",
        ]
    lines.append(f"Cache {'?' if cache_bytes is None else cache_bytes >> 20} MB")
    lines.append(f"Last problems: {', '.join(last_codes) or 'none'}")
    return lines


def _version(library: str) -> str:
    # An installer brings OpenCV without its window.
    for name in (library, f"{library}-headless"):
        with contextlib.suppress(metadata.PackageNotFoundError):
            return metadata.version(name)
    return "not installed"


def _memory_mb() -> int | str:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 20
    except (AttributeError, ValueError, OSError):  # Windows
        return "?"
