"""What the export's dialog says before anything is written."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from ented_desktop.ui.bridge.export_plan import ExportPlan
from ented_desktop.ui.dialogs.export_dialog_space import Room
from ented_desktop.ui.words import file_size

_ROOM_LEFT: Final = 50_000_000
"""Bytes that shall be free on the disk after an export."""


class PlanWords(QObject):
    """A plan in sentences. A QObject, because only ``tr`` knows plurals."""

    def hints(self, plan: ExportPlan, restoring: bool) -> list[str]:
        """What the user should know about an export.

        Args:
            plan: What would be written.
            restoring: Whether photos are being restored right now.
        """
        hints = []
        left, spared = len(plan.left_out), plan.spared
        copies = sum(not item.restored for item in plan.items)
        if left and not plan.items:
            hints.append(
                self.tr("Nothing was restored in these photos yet, so nothing is exported.")
            )
        elif left:
            hints.append(
                self.tr("%n photo(s) are skipped: nothing was restored in them.", "", left)
            )
        if copies:
            hints.append(self.tr("%n photo(s) are copied without a restored face.", "", copies))
        if spared:
            hints.append(
                self.tr(
                    "%n copy(s) get a number, because their name is that of an original. "
                    "Originals are never replaced.",
                    "",
                    spared,
                )
            )
        if restoring:
            hints.append(
                self.tr("Photos are being restored right now; they are exported as they are.")
            )
        return hints

    def cautions(self, plan: ExportPlan, room: Room | None) -> list[str]:
        """What will probably go wrong.

        Args:
            plan: What would be written.
            room: What is known of the disk; None while it was not looked at.
        """
        if room is None or not plan.items or room.folder != plan.items[0].ask.target.parent:
            return []
        if not room.writable:
            text = self.tr("The folder “{folder}” cannot be written to. Choose another one.")
            return [text.format(folder=room.folder)]
        if room.free_bytes is not None and room.free_bytes < plan.need_bytes + _ROOM_LEFT:
            text = self.tr("The disk may be too small: about {need} are needed, {free} are free.")
            return [text.format(need=file_size(plan.need_bytes), free=file_size(room.free_bytes))]
        return []
