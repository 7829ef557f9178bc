"""Colours, spacing and the look of the window: the only place that names a colour."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ented_desktop.base.paths import resources_dir

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


_chosen = "system"


def is_dark() -> bool:
    """Whether the window is dark now."""
    if _chosen != "system":
        return _chosen == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def colors() -> Colors:
    """The colours of now; ask again at each ``PaletteChange``."""
    return _DARK if is_dark() else _LIGHT


def canvas_colors() -> CanvasColors:
    """The colours around and over photos of now."""
    return _CANVAS_DARK if is_dark() else _CANVAS_LIGHT


def blend(ground: QColor, color: QColor, share: float) -> QColor:
    """A colour between two: ``share`` 0 gives the ground, 1 the colour."""
    return QColor(
        round(ground.red() + (color.red() - ground.red()) * share),
        round(ground.green() + (color.green() - ground.green()) * share),
        round(ground.blue() + (color.blue() - ground.blue()) * share),
    )


def apply(app: QApplication, choice: str = "system") -> None:
    """Gives the whole program a light or dark look; may be called again at any time.

    Args:
        app: The application.
        choice: ``"system"``, ``"light"`` or ``"dark"``.
    """
    global _chosen
    _chosen = choice
    # For what the system draws (title bars, native dialogs); a plain X server does not listen.
    app.styleHints().setColorScheme(_SCHEMES[choice])
    refresh(app)


def follow_system(app: QApplication) -> None:
    """Renews the look whenever the system goes from light to dark or back."""
    app.styleHints().colorSchemeChanged.connect(_on_scheme_changed)


def _on_scheme_changed(_scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        refresh(app)


def refresh(app: QApplication) -> None:
    """Puts the colours of now into the palette and the style sheet."""
    now = colors()
    if not _own_style():
        app.setPalette(_palette(now))
    else:
        # Windows and macOS have their own greys; only the accent is ours.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Accent, now.accent)
        palette.setColor(QPalette.ColorRole.Link, now.accent)
        app.setPalette(palette)
    sheet = _sheet(now)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def style_arguments() -> list[str]:
    """What tells Qt to take the platform's own style, and Fusion where there is none (Linux).

    ``setStyle`` would do, but it hands out the style, and for that PySide builds all its enums.
    """
    return [] if _own_style() else ["-style", "Fusion"]


def _own_style() -> bool:
    """Whether the platform has a style of its own; a style sheet hides the style's name."""
    return sys.platform.startswith(("win", "darwin"))


def _palette(now: Colors) -> QPalette:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette(now.card, now.window)
    for which, color in (
        (role.Window, now.window),
        (role.Base, now.card),
        (role.AlternateBase, now.window),
        (role.Button, now.card),
        (role.WindowText, now.text),
        (role.Text, now.text),
        (role.ButtonText, now.text),
        (role.ToolTipBase, now.card),
        (role.ToolTipText, now.text),
        (role.PlaceholderText, now.faint),
        (role.Highlight, now.accent),
        (role.HighlightedText, now.on_accent),
        (role.Accent, now.accent),
        (role.Link, now.accent),
        (role.LinkVisited, now.accent),
        (role.Mid, now.line),
    ):
        palette.setColor(which, color)
    weak = QColor(now.faint)
    weak.setAlpha(150)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, which, weak)
    palette.setColor(group.Disabled, role.Highlight, now.line)
    return palette


def _sheet(now: Colors) -> str:
    """Rules for what no style draws: cards, quiet text, the one button that leads on.

    Chosen by the dynamic property ``look``: ``card``, ``faint``, ``title``, ``heading``,
    ``primary``, ``quiet``, ``chip``, ``bar``.
    """
    hover, accent = now.hover.name(), now.accent.name()
    strong = now.accent.darker(112).name() if not is_dark() else now.accent.lighter(112).name()
    rules = f"""
*[look="faint"] {{ color: {now.faint.name()}; }}
*[look="title"] {{ font-size: 20pt; font-weight: 600; }}
*[look="heading"] {{ font-size: 12pt; font-weight: 600; }}
*[look="card"] {{ background: {now.card.name()}; border: 1px solid {now.line.name()};
    border-radius: {RADIUS}px; }}
*[look="bar"] {{ background: {now.window.name()}; border: none; }}
QPushButton[look="primary"] {{ background: {accent}; color: {now.on_accent.name()};
    border: 1px solid {accent}; border-radius: 6px; padding: 6px 16px; font-weight: 600; }}
QPushButton[look="primary"]:hover {{ background: {strong}; border-color: {strong}; }}
QPushButton[look="primary"]:pressed {{ background: {accent}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {now.text.name()}; padding: 5px 15px; }}
QPushButton[look="primary"]:disabled {{ background: {now.line.name()};
    border-color: {now.line.name()}; color: {now.faint.name()}; }}
QToolTip {{ background: {now.card.name()}; color: {now.text.name()};
    border: 1px solid {now.line.name()}; padding: 4px; }}
"""
    if sys.platform.startswith(("win", "darwin")):
        return rules
    soft, thumb = blend(now.card, now.accent, 0.18).name(), blend(now.line, now.faint, 0.4).name()
    tone = "dark" if is_dark() else "light"
    icons = (resources_dir() / "icons").as_posix()
    arrow, arrow_up = f"{icons}/arrow-down-{tone}.svg", f"{icons}/arrow-up-{tone}.svg"
    return (
        rules
        + f"""
QPushButton {{ background: {now.card.name()}; border: 1px solid {now.line.name()};
    border-radius: 6px; padding: 6px 14px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {now.line.name()}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {now.faint.name()}; background: {now.window.name()}; }}
QPushButton[look="quiet"] {{ background: transparent; border-color: transparent; color: {accent}; }}
QPushButton[look="quiet"]:hover {{ background: {hover}; }}
QPushButton[look="quiet"]:focus {{ border-color: {accent}; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 5px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {now.line.name()}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px; }}
QToolButton:disabled {{ color: {now.faint.name()}; }}
QToolBar {{ border: none; border-bottom: 1px solid {now.line.name()}; spacing: 4px;
    padding: 5px 8px; }}
QMenuBar {{ background: {now.window.name()}; }}
QStatusBar {{ border-top: 1px solid {now.line.name()}; }}
QStatusBar::item {{ border: none; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QLineEdit, QComboBox, QAbstractSpinBox {{ background: {now.card.name()};
    border: 1px solid {now.line.name()}; border-radius: 6px; padding: 5px 8px; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {accent};
    padding: 4px 7px; }}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
    color: {now.faint.name()}; background: {now.window.name()}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ background: transparent; border: none;
    padding: 0; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 16px; height: 16px; }}
QAbstractSpinBox {{ padding-right: 26px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 24px;
    background: transparent; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {hover}; }}
QAbstractSpinBox::up-arrow {{ image: url("{arrow_up}"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
QListWidget, QTreeWidget, QPlainTextEdit, QTextBrowser {{ background: {now.card.name()};
    border: 1px solid {now.line.name()}; border-radius: 6px; padding: 2px; }}
QListWidget:focus, QTreeWidget:focus, QPlainTextEdit:focus, QTextBrowser:focus {{
    border-color: {accent}; }}
QListWidget::item {{ padding: 5px 6px; border-radius: 5px; }}
QListWidget::item:selected {{ background: {soft}; color: {now.text.name()}; }}
QTreeWidget::item {{ padding: 3px 4px; }}
QTreeWidget::item:selected {{ background: {soft}; color: {now.text.name()}; }}
QListWidget[look="contents"] {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {now.window.name()}; color: {now.faint.name()};
    border: none; border-bottom: 1px solid {now.line.name()}; padding: 5px 6px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {thumb}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {now.faint.name()}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {now.line.name()}; border: none; border-radius: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QMenu {{ background: {now.card.name()}; border: 1px solid {now.line.name()}; padding: 5px; }}
QMenu::item {{ padding: 6px 28px 6px 10px; border-radius: 5px; }}
QMenu::item:selected {{ background: {soft}; color: {now.text.name()}; }}
QMenu::item:disabled {{ color: {now.faint.name()}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {now.line.name()}; margin: 5px 8px; }}
QSplitter::handle {{ background: {now.line.name()}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:focus, QSplitter::handle:hover {{ background: {accent}; }}
"""
    )
