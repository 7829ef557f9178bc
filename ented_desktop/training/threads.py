"""How many CPU threads a run may use."""

from __future__ import annotations

import torch

from ented_desktop.base.errors import UsageError


def use_threads(count: int) -> None:
    """Limits the network's CPU threads.

    Args:
        count: At least 1.

    Raises:
        UsageError: ``threads-invalid``.
    """
    if count < 1:
        raise UsageError("threads-invalid", f"A run needs at least one thread, not {count}.")
    torch.set_num_threads(count)
