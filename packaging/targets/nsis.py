"""The installer for Windows, made by makensis on Windows or on Linux."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree import AppTree

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "windows" / "ented.nsi"
NAME = "ENTED Desktop"
PUBLISHER = "The ENTED Desktop authors"
COPYRIGHT = "Apache-2.0, the ENTED Desktop authors"
PROGRAM, ENGINE = "ENTED.exe", "ented-engine.exe"
LONGEST_PATH = 190
"""Windows allows 259 characters, and the folder of a user whose name has 20 takes 68 of them."""
LARGEST_BYTES = 2_000_000_000
"""makensis cannot make a larger file."""

_PLACES = (
    Path("C:/Program Files (x86)/NSIS/makensis.exe"),
    Path("C:/Program Files/NSIS/makensis.exe"),
)


def build(app: AppTree, out: Path, *, compressor: str = "lzma") -> Path:
    """Makes the installer.

    Args:
        app: The program as PyInstaller laid it out.
        out: Folder for the installer.
        compressor: ``lzma`` (small) or ``zlib`` (fast).

    Returns:
        The installer.

    Raises:
        SystemExit: makensis is missing or fails, or the tree cannot be installed; says why.
    """
    makensis = find_makensis()
    if makensis is None:
        raise SystemExit("no makensis: install NSIS 3 (Debian: nsis; Windows: the NSIS installer)")
    out.mkdir(parents=True, exist_ok=True)
    installer = (out / f"{app.name}-{app.version}-windows-x64-setup.exe").resolve()
    with tempfile.TemporaryDirectory() as folder:
        payload = Path(folder) / "payload.nsh"
        text = describe(app.path.resolve(), app.version, installer, compressor)
        icon, picture = _pictures(Path(folder))
        target = "amd64-unicode" if _has_amd64(makensis) else "x86-unicode"
        text += f'!define TARGET {target}\n!define ICON "{_quoted(icon)}"\n'
        text += f'!define PICTURE "{_quoted(picture)}"\n'
        # makensis knows UTF-8 by its mark.
        payload.write_text(text, encoding="utf-8-sig")
        # Without a locale of UTF-8, makensis on Linux finds no file whose name is not ASCII.
        environment = dict(os.environ)
        if sys.platform != "win32":
            environment["LC_ALL"] = "C.UTF-8"
        done = subprocess.run(
            [
                str(makensis),
                "-V2",
                "-WX",
                "-INPUTCHARSET",
                "UTF8",
                f"-DPAYLOAD={payload}",
                str(SCRIPT),
            ],
            env=environment,
            check=False,
        )
    if done.returncode != 0:
        raise SystemExit(f"makensis failed with code {done.returncode}")
    return installer


def find_makensis() -> Path | None:
    """The compiler, on the path or where its own installer puts it; None where there is none."""
    found = shutil.which("makensis")
    if found is not None:
        return Path(found)
    return next((place for place in _PLACES if place.is_file()), None)


def describe(tree: Path, version: str, installer: Path, compressor: str) -> str:
    """What the script includes: names, sizes, and every file of the tree.

    Args:
        tree: Folder whose content is installed.
        version: The program's version.
        installer: What is made.
        compressor: As :func:`build` takes it.

    Raises:
        SystemExit: The tree lacks the program, or something in it cannot be installed.
    """
    files = sorted(_files(tree))
    for needed in (PROGRAM, ENGINE):
        if PurePosixPath(needed) not in files:
            raise SystemExit(f"{tree} has no {needed}")
    too_long = [str(file) for file in files if len(str(file)) > LONGEST_PATH]
    if too_long:
        raise SystemExit(f"too long for a path on Windows: {', '.join(too_long)}")
    size = sum((tree / file).stat().st_size for file in files)
    if size > 2 * LARGEST_BYTES:
        raise SystemExit(f"{size / 1e9:.1f} GB are too much for NSIS: use the split archive")
    defines = {
        "NAME": NAME,
        "PROGRAM": PROGRAM,
        "ENGINE": ENGINE,
        "PUBLISHER": PUBLISHER,
        "COPYRIGHT": COPYRIGHT,
        "VERSION": version,
        "VERSION_FOUR": four_numbers(version),
        "SIZE_KB": str(-(-size // 1024)),
        "LONGEST": str(max(len(str(file)) for file in files)),
        "PAGE": project_page(),
        "OUT": str(installer),
        "COMPRESSOR": compressor,
    }
    lines = [f'!define {key} "{_quoted(value)}"' for key, value in defines.items()]
    lines += ["!macro INSTALL_FILES", *_install(tree, files), "!macroend"]
    lines += ["!macro REMOVE_FILES", *_remove(files), "!macroend"]
    lines += ["!macro REMOVE_FOLDERS", *_remove_folders(files), "!macroend"]
    return "\n".join(lines) + "\n"


def four_numbers(version: str) -> str:
    """The version as Windows wants it: 0.2.0rc1 is 0.2.0.0."""
    numbers = [int(part) for part in re.findall(r"\d+", re.split(r"[a-z+]", version)[0])][:4]
    return ".".join(str(number) for number in [*numbers, 0, 0, 0, 0][:4])


def project_page() -> str:
    """The page that the list of installed programs links to; empty for none."""
    text = (ROOT / "ented_desktop" / "base" / "project.py").read_text(encoding="utf-8")
    found = re.search(r'^PAGE: Final = "(.*)"$', text, re.MULTILINE)
    return found[1] if found is not None else ""


def _files(tree: Path) -> Iterator[PurePosixPath]:
    for path in tree.rglob("*"):
        if path.is_symlink():
            raise SystemExit(f"Windows installs no links: {path}")
        if path.is_file():
            yield PurePosixPath(path.relative_to(tree).as_posix())


def _install(tree: Path, files: list[PurePosixPath]) -> Iterator[str]:
    folder = None
    for file in sorted(files, key=lambda one: (one.parent.parts, one.name)):
        if file.parent != folder:
            folder = file.parent
            yield f'SetOutPath "{_installed(folder)}"'
        yield f'File "{tree / file}"'  # makensis reads a source as it stands, "$" too


def _remove(files: list[PurePosixPath]) -> Iterator[str]:
    for file in files:
        yield f'Delete "{_installed(file)}"'


def _remove_folders(files: list[PurePosixPath]) -> Iterator[str]:
    folders = {parent for file in files for parent in file.parents if parent.parts}
    for folder in sorted(folders, key=lambda one: (-len(one.parts), one)):
        # Without /r: a folder goes only when nothing of somebody else is in it.
        yield f'RMDir "{_installed(folder)}"'


def _installed(path: PurePosixPath) -> str:
    return "\\".join(["$INSTDIR", *(_quoted(part) for part in path.parts)])


def _quoted(text: object) -> str:
    """A text inside the quotes of a script."""
    return str(text).replace("$", "$$").replace('"', '$\\"')


def _pictures(folder: Path) -> tuple[Path, Path]:
    """The icon, and the picture beside the first and the last page."""
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        import icons
    finally:
        sys.path.pop(0)
    return icons.write(folder / "ented.ico"), icons.write_side(folder / "side.bmp")


def _has_amd64(makensis: Path) -> bool:
    """Whether NSIS makes 64-bit installers (Debian's does; a 32-bit one works as well)."""
    roots = (makensis.parent, Path("/usr/share/nsis"), makensis.parent.parent / "share" / "nsis")
    return any((root / "Stubs" / "zlib-amd64-unicode").is_file() for root in roots)
