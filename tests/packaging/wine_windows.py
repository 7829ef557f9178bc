"""A small Windows in a folder: wine with a user whose name is not ASCII, and no real screen."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

USER = "Zoë 山田"
_SECTION = re.compile(r"^\[(.+?)\](?: \d+)?$")
_VALUE = re.compile(r'^(?:@|"((?:[^"\\]|\\.)*)")=(.*)$')


class Windows:
    """One wine prefix.

    Args:
        folder: Where it is made.
        display: Of an X server.
        user: The user's name.
    """

    def __init__(self, folder: Path, display: str, user: str = USER) -> None:
        self.folder = folder
        self._user = user
        self._environment = {
            **os.environ,
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",  # asks for no Mono and no Gecko
            "USER": user,
            "LC_ALL": "C.UTF-8",
            "DISPLAY": display,
        }
        self.run("wineboot", "-i", timeout_s=180)
        self.be("win10")

    @property
    def home(self) -> Path:
        """The user's folder."""
        return self.folder / "drive_c" / "users" / self._user

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA%."""
        return self.home / "AppData" / "Local"

    @property
    def start_menu(self) -> Path:
        """The user's part of the start menu."""
        return self.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"

    def be(self, version: str) -> None:
        """Is another version of Windows, for example ``win7``."""
        self.run("winecfg", "-v", version)

    def run(self, *command: str, timeout_s: float = 60.0) -> int:
        """Runs a program to its end and gives its exit code."""
        return subprocess.run(
            ["wine", *command],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            timeout=timeout_s,
            check=False,
        ).returncode

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        """Starts a program."""
        return subprocess.Popen(
            ["wine", *command],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )

    def windows_path(self, path: Path) -> str:
        """How Windows calls a file in its drive C."""
        return "C:\\" + str(path.relative_to(self.folder / "drive_c")).replace("/", "\\")

    def registry(self) -> dict[str, dict[str, str]]:
        """The user's registry: by key (without HKCU) its values, as wine writes them."""
        file = self.folder / "drive_c" / "all.reg"
        file.unlink(missing_ok=True)
        self.run("reg", "export", "HKCU\\Software", "C:\\all.reg", "/y")
        text = file.read_bytes().decode("utf-16").replace("\\\r\n  ", "")
        keys: dict[str, dict[str, str]] = {}
        values: dict[str, str] = {}
        for line in text.splitlines():
            if section := _SECTION.match(line):
                key = section[1].removeprefix("HKEY_CURRENT_USER\\")
                values = keys.setdefault(key, {})
            elif value := _VALUE.match(line):
                values[value[1] or ""] = _unquoted(value[2])
        return keys

    def close(self) -> None:
        """Ends everything that runs in it."""
        subprocess.run(["wineserver", "-k"], env=self._environment, check=False, timeout=30)


def _unquoted(text: str) -> str:
    if text.startswith('"'):
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return text
