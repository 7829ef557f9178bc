"""Shows a file where the system's file manager has it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QDir, QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def show_in_folder(path: Path) -> bool:
    """Opens the folder of a file (or a folder itself), with the file selected where that works.

    Returns:
        Whether something was opened.
    """
    native = QDir.toNativeSeparators(str(path))
    if not path.is_dir():
        if sys.platform == "win32" and path.exists():
            return bool(QProcess.startDetached("explorer", ["/select,", native])[0])
        if sys.platform == "darwin" and path.exists():
            return bool(QProcess.startDetached("open", ["-R", native])[0])
        path = path.parent
    # A folder that is gone (unplugged): the nearest one that is there.
    while not path.is_dir() and path != path.parent:
        path = path.parent
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
