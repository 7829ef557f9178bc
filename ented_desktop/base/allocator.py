"""Keeps freed memory in the process where the C library hands it back too eagerly."""

from __future__ import annotations

import ctypes
import sys

_M_TRIM_THRESHOLD = -1
_M_MMAP_THRESHOLD = -3
_LARGEST_KEPT_BYTES = 1 << 30


def keep_freed_memory() -> bool:
    """Makes glibc reuse large blocks instead of returning them to the system after each use.

    Every layer of a network allocates and frees tens of megabytes; by default glibc maps and unmaps
    each, and the kernel zeroes every page again. Call it once, before the first large allocation.

    Returns:
        Whether it took effect (Linux with glibc only; elsewhere nothing is done).
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return False
    kept = mallopt(_M_MMAP_THRESHOLD, _LARGEST_KEPT_BYTES)
    return bool(kept and mallopt(_M_TRIM_THRESHOLD, 2 * _LARGEST_KEPT_BYTES - 1))
