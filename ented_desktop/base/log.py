"""Logging set-up: quiet on the terminal, complete in a file when asked."""

from __future__ import annotations

import logging
from pathlib import Path


def configure(level: int = logging.WARNING, file: Path | None = None) -> None:
    """Sends the program's log to standard error and, when given, to ``file`` (UTF-8, appended).

    Args:
        level: Lowest level shown on standard error; the file always takes DEBUG.
        file: Log file; its folder must exist.
    """
    root = logging.getLogger("ented_desktop")
    root.setLevel(logging.DEBUG)
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    stream = logging.StreamHandler()
    stream.setLevel(level)
    stream.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    root.addHandler(stream)
    if file is not None:
        target = logging.FileHandler(file, encoding="utf-8", errors="backslashreplace")
        target.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
        root.addHandler(target)
