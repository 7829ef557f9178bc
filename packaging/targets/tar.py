"""The archive for any Linux: unpack it anywhere and run it; install.sh puts it into the menu."""

from __future__ import annotations

import platform
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import linux_files

if TYPE_CHECKING:
    from tree import AppTree

_LEVEL: Final = 9
"""Of gzip."""


def build(app: AppTree, out: Path, *, fast: bool = False) -> Path:
    """Makes the archive.

    Args:
        app: The program.
        out: Folder for the archive.
        fast: Whether to compress it little, for a trial.

    Returns:
        The archive.
    """
    out.mkdir(parents=True, exist_ok=True)
    level = 1 if fast else _LEVEL
    top = f"{app.name}-{app.version}"
    archive = out / f"{top}-linux-{platform.machine()}.tar.gz"
    with tempfile.TemporaryDirectory(dir=app.path.parent) as folder:
        root = Path(folder) / top
        lay_out(app, root)
        pigz = shutil.which("pigz")
        if pigz is None:
            with tarfile.open(archive, "w:gz", compresslevel=level) as tar:
                tar.add(root, top, filter=_anonymous)
        else:  # the same, on every core
            plain = Path(folder) / "plain.tar"
            with tarfile.open(plain, "w") as tar:
                tar.add(root, top, filter=_anonymous)
            with archive.open("wb") as stream:
                subprocess.run([pigz, f"-{level}", "-n", "-c", plain], stdout=stream, check=True)
    return archive


def lay_out(app: AppTree, root: Path) -> None:
    """Writes everything that is in the archive.

    Args:
        app: The program.
        root: The archive's top folder; it is made.
    """
    linux_files.copy_tree(app.path, root)
    linux_files.lay_out(root / "share", app.version)
    script = root / "install.sh"
    shutil.copyfile(linux_files.HERE / "linux" / "install.sh", script)
    script.chmod(0o755)


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without whose file it was, and when it was written."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = linux_files.changed_at()
    return entry
