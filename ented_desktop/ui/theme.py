"""Colours, spacing and the look of the window: the only place that names a colour."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 12
SPACE_L: Final = 20
SPACE_XL: Final = 32
"""Distances in device-independent pixels; nothing is spaced by another number."""

RADIUS: Final = 8
"""Corners of cards, in device-independent pixels."""

ICON_PX: Final = 20


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours that the palette has no role for.

    Attributes:
        accent: What can be acted on, and what is selected.
        on_accent: Text on the accent.
        text: Ordinary text.
        faint: Secondary text (contrast of at least 4.5 with every background here).
        window: The window's ground.
        card: A surface that lies on the window.
        line: Hairlines and borders.
        hover: Ground of what the pointer is over.
        good: Something worked.
        caution: Something needs attention.
        bad: Something failed.
    """

    accent: QColor
    on_accent: QColor
    text: QColor
    faint: QColor
    window: QColor
    card: QColor
    line: QColor
    hover: QColor
    good: QColor
    caution: QColor
    bad: QColor


@dataclass(frozen=True, slots=True)
class CanvasColors:
    """What is painted around and over photos; a neutral ground, so that it does not tint them.

    Attributes:
        surround: Ground around the photo.
        placeholder: Where a photo will be once it is read.
        line: Lines over a photo (boxes, the split line), readable on light and dark with
            :attr:`halo` beneath.
        halo: Beneath such lines.
        selected: The line of the selected face.
        unsure: The line of a face the program is not sure of.
        good: The line of a restored face.
        caution: The line of a face that needs the user.
        bad: The line of a face that failed.
        dismissed: The line of a face that is left alone.
        label: Ground of words over a photo.
        label_text: Words over a photo.
        shade: Laid over what is outside a crop.
    """

    surround: QColor
    placeholder: QColor
    line: QColor
    halo: QColor
    selected: QColor
    unsure: QColor
    good: QColor
    caution: QColor
    bad: QColor
    dismissed: QColor
    label: QColor
    label_text: QColor
    shade: QColor


_LIGHT: Final = Colors(
    accent=QColor("#2f6f6a"),
    on_accent=QColor("#ffffff"),
    text=QColor("#1d2021"),
    faint=QColor("#5c6466"),
    window=QColor("#f4f4f2"),
    card=QColor("#ffffff"),
    line=QColor("#d8d9d6"),
    hover=QColor("#e8eceb"),
    good=QColor("#2c7a4b"),
    caution=QColor("#8f5a00"),
    bad=QColor("#b3261e"),
)
_DARK: Final = Colors(
    accent=QColor("#6cc0b8"),
    on_accent=QColor("#06201e"),
    text=QColor("#e7e8e6"),
    faint=QColor("#a3aaab"),
    window=QColor("#1f2122"),
    card=QColor("#2a2d2e"),
    line=QColor("#3d4142"),
    hover=QColor("#353a3b"),
    good=QColor("#7fcf9b"),
    caution=QColor("#e7b75c"),
    bad=QColor("#f2938c"),
)
_CANVAS_LIGHT: Final = CanvasColors(
    surround=QColor("#dcdcda"),
    placeholder=QColor("#cfcfcd"),
    line=QColor("#ffffff"),
    halo=QColor(0, 0, 0, 150),
    selected=QColor("#57d0c4"),
    unsure=QColor("#ffd479"),
    good=QColor("#7fe0a0"),
    caution=QColor("#ffc35a"),
    bad=QColor("#ff8d85"),
    dismissed=QColor(255, 255, 255, 130),
    label=QColor(20, 22, 23, 205),
    label_text=QColor("#ffffff"),
    shade=QColor(0, 0, 0, 120),
)
_CANVAS_DARK: Final = CanvasColors(
    surround=QColor("#161718"),
    placeholder=QColor("#242627"),
    line=_CANVAS_LIGHT.line,
    halo=_CANVAS_LIGHT.halo,
    selected=_CANVAS_LIGHT.selected,
    unsure=_CANVAS_LIGHT.unsure,
    good=_CANVAS_LIGHT.good,
    caution=_CANVAS_LIGHT.caution,
    bad=_CANVAS_LIGHT.bad,
    dismissed=_CANVAS_LIGHT.dismissed,
    label=_CANVAS_LIGHT.label,
    label_text=_CANVAS_LIGHT.label_text,
    shade=QColor(0, 0, 0, 150),
)

_SCHEMES: Final = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def is_dark() -> bool:
    """Whether the window is dark now."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def colors() -> Colors:
    """The colours of now; ask again at each ``PaletteChange``."""
    return _DARK if is_dark() else _LIGHT


def canvas_colors() -> CanvasColors:
    """The colours around and over photos of now."""
    return _CANVAS_DARK if is_dark() else _CANVAS_LIGHT
