"""What arrow keys do to a face's box."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from ented_desktop.domain import CropFrame
from ented_desktop.ui.widgets.face_overlay_handles import middle, scaled, turned

_FINE_PX: Final = 1.0
_COARSE_PX: Final = 10.0
_FINE_SCALE: Final = 1.01
_COARSE_SCALE: Final = 1.1
_FINE_DEG: Final = 1.0
_COARSE_DEG: Final = 10.0

ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def nudged(frame: CropFrame, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> CropFrame:
    """The frame moved by an arrow key; with Ctrl scaled, with Alt turned, with Shift by more."""
    across, down = ARROWS[key]
    coarse = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        grows = across > 0 or down < 0
        factor = _COARSE_SCALE if coarse else _FINE_SCALE
        return scaled(frame, factor if grows else 1 / factor, middle(frame))
    if modifiers & Qt.KeyboardModifier.AltModifier:
        degrees = _COARSE_DEG if coarse else _FINE_DEG
        return turned(frame, degrees * (across or down), middle(frame))
    step = _COARSE_PX if coarse else _FINE_PX
    return frame.moved(step * across, step * down)
