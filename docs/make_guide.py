"""Makes the pictures of the Windows installer in docs/guide: the real one, run under wine.

    python docs/make_guide.py

Needs makensis, wine, Xvfb, openbox and xdotool (Debian: nsis wine wine64 xvfb openbox xdotool). The
installer is made over a small stand-in for the program; what it shows is the same, but the size.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageGrab

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "guide"
QUALITY = 88
PAGE_S = 2.5
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "tests" / "packaging")]

from targets import nsis  # noqa: E402
from tree import read_version  # noqa: E402
from wine_windows import Windows  # noqa: E402


@dataclass(frozen=True)
class Tree:
    """Stands for the program's folder."""

    path: Path
    version: str
    name: str = "ented-desktop"


def main() -> int:
    """Takes a picture of every page."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        server, display = start_screen()
        environment = {**os.environ, "DISPLAY": display}
        frames = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        try:
            windows = Windows(folder / "windows", display, user="Emma")
            setup = nsis.build(make_tree(folder / "tree"), folder, compressor="zlib")
            take_pages(windows, setup, environment)
            windows.close()
        finally:
            frames.terminate()
            server.terminate()
            server.wait(20)
    return 0


def make_tree(folder: Path) -> Tree:
    """A folder of the same shape as the program's."""
    (folder / "_internal").mkdir(parents=True)
    for file in (nsis.PROGRAM, nsis.ENGINE, "_internal/base_library.zip"):
        (folder / file).write_bytes(b"stands in")
    return Tree(folder, read_version())


def start_screen() -> tuple[subprocess.Popen[bytes], str]:
    """A screen of its own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1000x720x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as stream:
        return server, f":{stream.readline().strip()}"


def take_pages(windows: Windows, setup: Path, environment: dict[str, str]) -> None:
    """Goes through the installer by keyboard."""
    program = windows.start(str(setup))
    OUT.mkdir(exist_ok=True)
    for name, keys in (
        ("welcome", "Return"),
        ("choices", "Return"),
        ("folder", "Return"),
        ("progress", "Return"),
        ("done", ""),
    ):
        if name != "progress":
            take(OUT / f"windows-{name}.webp", environment)
        if keys:
            subprocess.run(["xdotool", "key", keys], env=environment, check=True)
    program.kill()


def take(file: Path, environment: dict[str, str]) -> None:
    """A picture of the window with its frame, once it has come to rest."""
    for _ in range(40):
        time.sleep(PAGE_S)
        screen = ImageGrab.grab(xdisplay=environment["DISPLAY"]).convert("RGB")
        box = screen.getbbox()  # the screen behind it is black
        if box is not None and box[2] - box[0] > 300:
            break
    else:
        raise SystemExit(f"no window for {file.name}")
    screen.crop(box).save(file, quality=QUALITY)


if __name__ == "__main__":
    if shutil.which("openbox") is None:
        raise SystemExit("no openbox, which draws the frame of the window")
    sys.exit(main())
