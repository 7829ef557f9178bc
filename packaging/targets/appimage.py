"""The single file for any Linux; appimagetool and its run-time come from the release job."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import linux_files

if TYPE_CHECKING:
    from tree import AppTree


def build(app: AppTree, out: Path) -> Path:
    """Makes the AppImage.

    Args:
        app: The program, built on the oldest Linux that it shall run on.
        out: Folder for the file.

    Returns:
        The file.

    Raises:
        SystemExit: There is no appimagetool (``APPIMAGETOOL`` may name it), or it fails. The
            environment may also name the run-time that is put before the program
            (``APPIMAGE_RUNTIME``).
    """
    tool = os.environ.get("APPIMAGETOOL") or shutil.which("appimagetool")
    if not tool:
        raise SystemExit("no appimagetool: put it on the path, or name it in APPIMAGETOOL")
    out.mkdir(parents=True, exist_ok=True)
    machine = platform.machine()
    image = out / f"ENTED-Desktop-{app.version}-{machine}.AppImage"
    runtime = os.environ.get("APPIMAGE_RUNTIME")
    with tempfile.TemporaryDirectory(dir=app.path.parent) as folder:
        root = Path(folder) / "ENTED.AppDir"
        lay_out(app, root)
        command = [tool, "--no-appstream", "--comp", "zstd"]
        command += ["--runtime-file", runtime] if runtime else []
        done = subprocess.run(
            [*command, str(root), str(image)],
            env={**os.environ, "ARCH": machine, "VERSION": app.version},
            check=False,
        )
    if done.returncode != 0:
        raise SystemExit(f"appimagetool failed with code {done.returncode}")
    image.chmod(0o755)
    return image


def lay_out(app: AppTree, root: Path) -> None:
    """Writes the folder that becomes the AppImage.

    Args:
        app: The program.
        root: It is made.
    """
    usr = root / "usr"
    usr.mkdir(parents=True)
    linux_files.copy_tree(app.path, usr / "lib" / app.name)
    linux_files.lay_out(usr / "share", app.version)
    shutil.copyfile(linux_files.HERE / "linux" / "AppRun", root / "AppRun")
    (root / "AppRun").chmod(0o755)
    # What integrates an AppImage into a desktop looks for these two at the top.
    entry = (usr / "share" / "applications" / "ented-desktop.desktop").read_text(encoding="utf-8")
    lines = [line for line in entry.splitlines(keepends=True) if not line.startswith("TryExec=")]
    (root / "ented-desktop.desktop").write_text("".join(lines), encoding="utf-8")
    icon = "usr/share/icons/hicolor/256x256/apps/ented-desktop.png"
    (root / "ented-desktop.png").symlink_to(icon)
    (root / ".DirIcon").symlink_to(icon)
