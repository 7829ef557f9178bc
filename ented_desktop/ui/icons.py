"""Icons: SVG files in one colour, drawn in the colour of the text around them."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ented_desktop.base.paths import resources_dir
from ented_desktop.ui import theme

_logger = logging.getLogger(__name__)

_PLACEHOLDER: Final = b"currentColor"
_NOTHING: Final = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'


class _Engine(QIconEngine):
    """Paints one SVG in the palette's colours of the moment, so that a theme change just works."""

    def __init__(self, name: str, color: QColor | None) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def clone(self) -> QIconEngine:
        """Another engine for the same picture."""
        return _kept(_Engine(self._name, self._color))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paints into a rectangle of device-independent pixels."""
        _renderer(self._name, self._tint(mode).name(QColor.NameFormat.HexArgb)).render(
            painter, QRectF(rect)
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A picture of so many device pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def _tint(self, mode: QIcon.Mode) -> QColor:
        palette = QApplication.palette()
        if mode is QIcon.Mode.Disabled:
            group = QPalette.ColorGroup.Disabled
            return palette.color(group, QPalette.ColorRole.ButtonText)
        if self._color is not None:
            return self._color
        return theme.colors().text


_ENGINES: list[_Engine] = []


def _kept(engine: _Engine) -> _Engine:
    """Keeps the Python half of an engine that Qt owns."""
    _ENGINES.append(engine)
    return engine


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    try:
        source = (resources_dir() / "icons" / f"{name}.svg").read_bytes()
    except OSError as error:  # an icon is no reason to stop painting
        _logger.error("no icon: %s", error)
        source = _NOTHING
    # SVG knows no #AARRGGBB: colour and opacity apart.
    tint = QColor(color)
    source = source.replace(_PLACEHOLDER, tint.name().encode())
    if tint.alpha() < 255:
        source = source.replace(b"<svg ", f'<svg opacity="{tint.alphaF():.2f}" '.encode(), 1)
    return QSvgRenderer(QByteArray(source))


@lru_cache(maxsize=256)
def icon(name: str) -> QIcon:
    """An icon in the colour of the text, in light and dark.

    Args:
        name: File name in ``resources/icons`` without its suffix.
    """
    return QIcon(_kept(_Engine(name, None)))


def tinted(name: str, color: QColor) -> QIcon:
    """An icon in a colour of its own (of :mod:`ented_desktop.ui.theme`).

    Args:
        name: As for :func:`icon`.
        color: The colour.
    """
    return QIcon(_kept(_Engine(name, QColor(color))))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(resources_dir() / "icons" / "ented.svg"))
