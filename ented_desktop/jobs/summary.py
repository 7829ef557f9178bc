"""What became of a batch, in a few words."""

from __future__ import annotations

from ented_desktop.jobs.queue import Batch, ItemState


def summary(batch: Batch) -> str:
    """What became of all photos, for example ``"3 restored, 1 kept, 0 failed, 5 skipped"``."""
    counts = batch.counts
    restored = sum(item.state is ItemState.DONE and item.restored > 0 for item in batch.items)
    kept = counts[ItemState.DONE] - restored + counts[ItemState.KEPT]
    parts = [f"{restored} restored", f"{kept} kept", f"{counts[ItemState.FAILED]} failed"]
    parts.append(f"{sum(batch.skipped.values())} skipped")
    waiting = counts[ItemState.WAITING] + counts[ItemState.RUNNING]
    if waiting:
        parts.append(f"{waiting} to do")
    if counts[ItemState.CANCELLED]:
        parts.append(f"{counts[ItemState.CANCELLED]} cancelled")
    return ", ".join(parts)
