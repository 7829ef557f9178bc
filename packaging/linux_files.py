"""What the program puts on a Linux desktop beside its own folder: menu, icon, words for stores."""

from __future__ import annotations

import datetime
import gzip
import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent
ICON_SIZES: Final = (48, 128, 256)
DESKTOP_FILES: Final = ("ented-desktop.desktop", "ented-restore.desktop")


def lay_out(share: Path, version: str) -> None:
    """Writes menu entries, icons, the store's words and the manual below a ``share`` folder.

    Args:
        share: For example ``usr/share`` of a package.
        version: The program's version.
    """
    import icons

    applications = share / "applications"
    applications.mkdir(parents=True, exist_ok=True)
    for name in DESKTOP_FILES:
        shutil.copyfile(HERE / "linux" / name, applications / name)
    hicolor = share / "icons" / "hicolor"
    scalable = hicolor / "scalable" / "apps" / "ented-desktop.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copyfile(icons.SOURCE, scalable)
    for size in ICON_SIZES:
        file = hicolor / f"{size}x{size}" / "apps" / "ented-desktop.png"
        file.parent.mkdir(parents=True)
        icons.render(size).save(file)
    metainfo = share / "metainfo"
    metainfo.mkdir()
    name = "ented-desktop.metainfo.xml"
    (metainfo / name).write_text(filled(HERE / "linux" / name, version), encoding="utf-8")
    manual = share / "man" / "man1"
    manual.mkdir(parents=True)
    page = filled(HERE / "linux" / "ented.1", version).encode()
    (manual / "ented.1.gz").write_bytes(gzip.compress(page, mtime=0))
    (manual / "ented-desktop.1.gz").symlink_to("ented.1.gz")


def filled(template: Path, version: str) -> str:
    """A file with its version and date.

    Args:
        template: With ``@VERSION@`` and ``@DATE@``.
        version: The program's version.
    """
    text = template.read_text(encoding="utf-8")
    return text.replace("@VERSION@", version).replace("@DATE@", changed_on().isoformat())


def changed_on() -> datetime.date:
    """The day of the last commit (or ``SOURCE_DATE_EPOCH``), so that builds are alike; or today."""
    return datetime.datetime.fromtimestamp(changed_at(), datetime.timezone.utc).date()


def changed_at() -> int:
    """The moment of the last commit, of ``SOURCE_DATE_EPOCH``, or now; in seconds since 1970."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return int(given)
    try:
        done = subprocess.run(
            ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        done = None
    if done is not None and done.stdout.strip().isdigit():
        return int(done.stdout)
    return int(datetime.datetime.now(datetime.timezone.utc).timestamp())


def copy_tree(source: Path, target: Path) -> None:
    """Copies the program, with the same rights for everybody.

    Args:
        source: The program's folder.
        target: A folder that is not there yet.
    """
    shutil.copytree(source, target, symlinks=True)
    for place in [target, *target.rglob("*")]:
        if place.is_symlink():
            continue
        runs = place.is_dir() or bool(place.stat().st_mode & 0o100 and _is_program(place))
        wanted = 0o755 if runs else 0o644
        if place.stat().st_mode & 0o777 != wanted:
            place.chmod(wanted)


def _is_program(file: Path) -> bool:
    return ".so" not in file.name
