"""The program's folder, made by PyInstaller: what every installer installs."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
NAME: Final = "ented-desktop"
WINDOW: Final = "ENTED"
ENGINE: Final = "ented-engine"


@dataclass(frozen=True)
class AppTree:
    """The program as PyInstaller laid it out.

    Attributes:
        path: The folder with both executables; on macOS the folder that the bundle was made from.
        version: The program's version.
        name: The folder's name, ``ented-desktop``.
        edition: ``cpu`` or ``cuda``: which torch is inside.
        bundle: The ``.app`` on macOS, None elsewhere.
    """

    path: Path
    version: str
    name: str = NAME
    edition: str = "cpu"
    bundle: Path | None = None

    @property
    def size_bytes(self) -> int:
        """What all files take together; a link takes nothing."""
        return sum(
            file.lstat().st_size
            for file in self.path.rglob("*")
            if file.is_file() and not file.is_symlink()
        )


def read_version() -> str:
    """The program's version, read without importing it."""
    text = (ROOT / "ented_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise SystemExit("ented_desktop/__init__.py names no version")
    return found[1]


def open_tree(path: Path) -> AppTree:
    """A folder that was made before.

    Args:
        path: The folder with both executables.

    Raises:
        SystemExit: It holds no program.
    """
    suffix = ".exe" if (path / f"{ENGINE}.exe").is_file() else ""
    for name in (WINDOW, ENGINE):
        if not (path / f"{name}{suffix}").is_file():
            raise SystemExit(f"{path} has no {name}{suffix}")
    bundle = path.parent / "ENTED Desktop.app"
    return AppTree(
        path.resolve(),
        read_version(),
        edition="cuda" if any(path.rglob("libtorch_cuda*")) else "cpu",
        bundle=bundle if bundle.is_dir() else None,
    )


def build_tree(work: Path, *, allow_cuda: bool = False) -> AppTree:
    """Runs PyInstaller with this Python, and adds the licences of everything inside.

    Args:
        work: Folder for everything that is made; it is kept for the next time.
        allow_cuda: Whether torch may be one with CUDA, which makes the program four times as large.

    Raises:
        SystemExit: The environment does not fit, or PyInstaller fails; says why.
    """
    version = read_version()
    _check_environment(allow_cuda=allow_cuda)
    work.mkdir(parents=True, exist_ok=True)
    _write_icons(work)
    for executable, words in ((WINDOW, "ENTED Desktop"), (ENGINE, "ENTED Desktop, engine")):
        text = version_information(version, executable, words)
        (work / f"{executable}.version.txt").write_text(text, encoding="utf-8")
    started = time.monotonic()
    environment = {
        **os.environ,
        "ENTED_PACKAGING_WORK": str(work.resolve()),
        "ENTED_PACKAGING_VERSION": version,
    }
    command = [sys.executable, "-m", "PyInstaller", str(HERE / "ented.spec"), "--noconfirm"]
    command += ["--distpath", str(work / "dist"), "--workpath", str(work / "pyinstaller")]
    done = subprocess.run([*command, "--log-level", "WARN"], env=environment, check=False)
    if done.returncode != 0:
        raise SystemExit(f"PyInstaller failed with code {done.returncode}")
    app = open_tree(work / "dist" / NAME)
    if sys.platform == "linux":
        _strip(app.path)
    import licences

    licences.write(app.path)
    seconds = time.monotonic() - started
    print(f"{app.path}: {app.size_bytes / 1e6:.0f} MB in {seconds:.0f} s", flush=True)
    return app


def version_information(version: str, executable: str, words: str) -> str:
    """The name card that Windows shows of an executable, as PyInstaller reads it.

    Args:
        version: The program's version.
        executable: File name without suffix.
        words: What it is.
    """
    numbers = [int(part) for part in re.findall(r"\d+", re.split(r"[a-z+]", version)[0])]
    four = tuple([*numbers, 0, 0, 0, 0][:4])
    entries = {
        "CompanyName": "The ENTED Desktop authors",
        "FileDescription": words,
        "FileVersion": version,
        "InternalName": executable,
        "LegalCopyright": "Apache-2.0, the ENTED Desktop authors",
        "OriginalFilename": f"{executable}.exe",
        "ProductName": "ENTED Desktop",
        "ProductVersion": version,
    }
    rows = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in entries.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, "
        "OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=[StringFileInfo([StringTable("
        f"'040904B0', [{rows}])]), VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def _strip(tree: Path) -> None:
    """Takes the names that only a debugger reads out of Python's and torch's libraries.

    The others were either stripped by who made them, or packed in a way that strip would break.
    """
    strip = shutil.which("strip")
    if strip is None:
        print("no strip here: the program gets a tenth larger", flush=True)
        return
    inside = tree / "_internal"
    libraries = [
        *inside.glob("torch/lib/*.so*"),
        *inside.glob("libpython3*.so*"),
        *inside.glob("python3*/lib-dynload/*.so"),
    ]
    for library in libraries:
        if not library.is_symlink():
            subprocess.run([strip, "--strip-unneeded", str(library)], check=True)


def _write_icons(work: Path) -> None:
    import icons

    if sys.platform == "win32":
        icons.write(work / "ented.ico")
    elif sys.platform == "darwin":
        icons.write(work / "ented.icns")


def _check_environment(*, allow_cuda: bool) -> None:
    missing = [
        name
        for name in ("PyInstaller", "torch", "PySide6", "cv2", "facexlib", "msgspec")
        if importlib.util.find_spec(name) is None
    ]
    if missing:
        raise SystemExit(
            f"this Python has no {', '.join(missing)}: let packaging/build.py make one"
        )
    cuda = (Path(_package_folder("torch")) / "lib").glob("*torch_cuda*")
    if any(cuda) and not allow_cuda:
        raise SystemExit(
            "the installed torch is one with CUDA: install a CPU build (see --torch-index), "
            "or ask for --edition cuda"
        )


def _package_folder(name: str) -> str:
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"this Python has no {name}")
    return next(iter(spec.submodule_search_locations))
