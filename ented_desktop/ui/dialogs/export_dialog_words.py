"""What the export's dialog says before anything is written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ented_desktop.ui.bridge.export_plan import ExportPlan
from ented_desktop.ui.dialogs.export_dialog_space import Room
from ented_desktop.ui.words import file_size

_ROOM_LEFT: Final = 50_000_000
"""Bytes that shall be free on the disk after an export."""


def plan_hints(plan: ExportPlan, restoring: bool) -> list[str]:
    """What the user should know about an export.

    Args:
        plan: What would be written.
        restoring: Whether photos are being restored right now.
    """
    translate, hints = QCoreApplication.translate, []
    left = len(plan.left_out)
    if left and not plan.items:
        hints.append(
            translate(
                "ExportDialog", "Nothing was restored in these photos yet, so nothing is exported."
            )
        )
    elif left:
        hints.append(
            translate(
                "ExportDialog", "%n photo(s) are skipped: nothing was restored in them.", "", left
            )
        )
    copies = sum(not item.restored for item in plan.items)
    if copies:
        hints.append(
            translate("ExportDialog", "%n photo(s) are copied without a restored face.", "", copies)
        )
    if plan.spared:
        hints.append(
            translate(
                "ExportDialog",
                "%n copy(s) get a number, because their name is that of an original. "
                "Originals are never replaced.",
                "",
                plan.spared,
            )
        )
    if restoring:
        hints.append(
            translate(
                "ExportDialog",
                "Photos are being restored right now; they are exported as they are.",
            )
        )
    return hints


def plan_cautions(plan: ExportPlan, room: Room | None) -> list[str]:
    """What will probably go wrong.

    Args:
        plan: What would be written.
        room: What is known of the disk; None while it was not looked at.
    """
    if room is None or not plan.items or room.folder != plan.items[0].ask.target.parent:
        return []
    if not room.writable:
        text = QCoreApplication.translate(
            "ExportDialog", "The folder “{folder}” cannot be written to. Choose another one."
        )
        return [text.format(folder=room.folder)]
    if room.free_bytes is not None and room.free_bytes < plan.need_bytes + _ROOM_LEFT:
        text = QCoreApplication.translate(
            "ExportDialog",
            "The disk may be too small: about {need} are needed, {free} are free.",
        )
        return [text.format(need=file_size(plan.need_bytes), free=file_size(room.free_bytes))]
    return []
