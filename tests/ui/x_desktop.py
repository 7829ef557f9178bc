"""A screen of its own under Xvfb, and hands on it: real X events, made by xdotool."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

PROGRAMS = ("Xvfb", "xdotool", "xclip")


def skip_without_x() -> None:
    """Skips where there is nothing to make a screen with."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


def wait(condition: Callable[[], bool], what: str, timeout_s: float = 300.0) -> None:
    """Waits until something holds."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.1)


class Desktop:
    """One screen, with pointer and keyboard but without a window manager."""

    def __init__(self, width: int = 1400, height: int = 900) -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as stream:
            number = stream.readline().strip()
        if not number:
            self._server.wait()
            pytest.skip("Xvfb does not start here")
        self.display = f":{number}"

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to appear here."""
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def close(self) -> None:
        """Takes the screen away."""
        self._server.terminate()
        self._server.wait(10)

    def hand(self, *words: str) -> str:
        """Moves pointer or keys."""
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.stdout

    def window(self, title: str) -> str:
        """The visible window of that title, with the focus."""
        found: list[str] = []

        def there() -> bool:
            found[:] = self.hand("search", "--onlyvisible", "--name", title).split()
            return bool(found)

        wait(there, f"the window {title!r}", 180)
        # A window manager would have done this.
        self.hand("windowfocus", "--sync", found[-1])
        return found[-1]

    def is_gone(self, title: str) -> bool:
        return not self.hand("search", "--onlyvisible", "--name", title).split()

    def keys(self, *keys: str) -> None:
        for key in keys:
            self.hand("key", key)
            time.sleep(0.05)

    def type(self, text: str) -> None:
        self.hand("type", "--delay", "5", text)

    def place(self, window: str) -> tuple[int, int, int, int]:
        """Left, top, width and height of a window on the screen."""
        lines = self.hand("getwindowgeometry", "--shell", window).split()
        values = dict(line.split("=") for line in lines if "=" in line)
        return int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"])

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Presses, moves in small steps, lets go."""
        self.hand("mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        for step in range(1, 9):
            x = start[0] + (end[0] - start[0]) * step // 8
            y = start[1] + (end[1] - start[1]) * step // 8
            self.hand("mousemove", str(x), str(y))
        self.hand("mouseup", "1")

    def copy_files(self, *paths: Path) -> None:
        """What copying files in a file manager puts into the clipboard."""
        uris = "\n".join(path.absolute().as_uri() for path in paths)
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-t", "text/uri-list"],
            env=self.environment,
            input=uris,
            text=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
        )

    def look(self) -> Image.Image:
        """The screen as it is seen now."""
        return ImageGrab.grab(xdisplay=self.display)
