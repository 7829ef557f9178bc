"""What the window adds to a bug report: nothing that names a person, a file or a folder."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ented_desktop import __version__
from ented_desktop.ui import theme
from ented_desktop.ui.app_context import AppContext


def window_lines(context: AppContext) -> list[str]:
    """Versions, screens, look and counts, a line each, in English."""
    status = context.engine.status
    photos = context.session.session.photos
    codes = sorted({photo.problem.code for photo in photos if photo.problem is not None})
    screens = ", ".join(
        f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    app = QApplication.instance()
    style = app.style().name() if isinstance(app, QApplication) else "none"
    values = context.settings.values
    return [
        f"ENTED Desktop {__version__}",
        f"System: {QSysInfo.prettyProductName()}, {QSysInfo.currentCpuArchitecture()}",
        f"Python {platform.python_version()}, PySide {PySide6.__version__}, Qt {qVersion()}",
        f"Window system: {QGuiApplication.platformName()}, style {style}, "
        f"{'dark' if theme.is_dark() else 'light'}",
        f"Screens: {screens}",
        f"Language: {values.language}, locale {QLocale().name()}",
        f"Engine: {status.kind}" + (f" ({status.problem.code})" if status.problem else ""),
        f"Settings: device {values.device}, precision {values.precision}, "
        f"threads {values.threads}, memory limit {values.memory_limit_mb} MB",
        f"Open photos: {len(photos)}, library folders: {len(context.library.folders)}",
        f"Problems: {', '.join(codes) if codes else 'none'}",
    ]
