"""The package for Debian, Ubuntu and their kin."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import os
import shutil
import subprocess
import tempfile
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import linux_files
import linux_libraries

if TYPE_CHECKING:
    from tree import AppTree

NAME: Final = "ented-desktop"
MAINTAINER: Final = "The ENTED Desktop authors <ented-desktop@invalid>"
LARGEST_BYTES: Final = 260_000_000
"""More than that was promised not to be downloaded."""
_COMMANDS: Final = {"ented": "ented-engine", "ented-desktop": "ENTED"}
_LEVEL: Final = "4"
"""Of xz: a seventh smaller than 1; 6 is little smaller, and takes a quarter longer."""

_CONTROL: Final = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size_kb}
Depends: {depends}
Recommends: {recommends}
Section: graphics
Priority: optional
Description: restores the faces of old photos
 ENTED Desktop restores the faces of degraded family photos with the help of a
 good photo of the same person. Which photo shows the same person is measured,
 not assumed, and a face that restoring moved away from the person is kept as
 it was.
 .
 Everything runs on your own computer; nothing is uploaded. This package holds
 everything that is needed, the networks included, and needs no Python.
"""

_COPYRIGHT: Final = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ENTED Desktop

Files: *
Copyright: 2026 the ENTED Desktop authors
License: Apache-2.0
Comment:
 The works of others inside, their licences and where their source is, are in
 /usr/lib/ented-desktop/_internal/THIRD-PARTY.txt; the window shows the same
 text under Help, About.

License: Apache-2.0
 On Debian systems, the full text of the Apache License version 2.0 is in
 /usr/share/common-licenses/Apache-2.0.
"""

_OVERRIDES: Final = """\
# The program brings its own Python, Qt and torch, so that it runs alike on every release.
ented-desktop: embedded-library
ented-desktop: custom-library-search-path
ented-desktop: shared-library-lacks-prerequisites
ented-desktop: shared-library-lacks-version
ented-desktop: no-code-sections
ented-desktop: unstripped-binary-or-object
ented-desktop: extra-license-file
ented-desktop: package-contains-documentation-outside-usr-share-doc
ented-desktop: hardening-no-pie
"""


def build(app: AppTree, out: Path, *, fast: bool = False) -> Path:
    """Makes the package.

    Args:
        app: The program, built on Linux.
        out: Folder for the package.
        fast: Whether to leave it uncompressed, for a trial.

    Returns:
        The package.

    Raises:
        SystemExit: dpkg-deb is missing or fails, or the package is larger than promised.
    """
    if shutil.which("dpkg-deb") is None:
        raise SystemExit("no dpkg-deb: build the package on Debian or Ubuntu")
    out.mkdir(parents=True, exist_ok=True)
    architecture = _say(["dpkg", "--print-architecture"])
    package = out / f"{NAME}_{app.version}_{architecture}.deb"
    # Beside the program: there is room for it once more, which a folder in memory may not have.
    with tempfile.TemporaryDirectory(dir=app.path.parent) as folder:
        root = Path(folder) / "root"
        lay_out(app, root)
        _write_control(app, root, architecture)
        _date(root, linux_files.changed_at())
        press = ["-Znone"] if fast else ["-Zxz", f"-z{_LEVEL}"]
        done = subprocess.run(
            ["dpkg-deb", *press, "--root-owner-group", "--build", root, package],
            env={**os.environ, "SOURCE_DATE_EPOCH": str(linux_files.changed_at())},
            check=False,
            stdout=subprocess.DEVNULL,
        )
    if done.returncode != 0:
        package.unlink(missing_ok=True)
        raise SystemExit(f"dpkg-deb failed with code {done.returncode}")
    size = package.stat().st_size
    if app.edition == "cpu" and not fast and size > LARGEST_BYTES:
        raise SystemExit(f"{package} has {size / 1e6:.0f} MB, more than {LARGEST_BYTES / 1e6:.0f}")
    return package


def lay_out(app: AppTree, root: Path) -> None:
    """Writes everything that is installed.

    Args:
        app: The program.
        root: Stands for ``/``; it is made.
    """
    usr = root / "usr"
    usr.mkdir(parents=True)
    linux_files.copy_tree(app.path, usr / "lib" / NAME)
    commands = usr / "bin"
    commands.mkdir()
    for name, executable in _COMMANDS.items():
        (commands / name).symlink_to(f"../lib/{NAME}/{executable}")
    linux_files.lay_out(usr / "share", app.version)
    documents = usr / "share" / "doc" / NAME
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_COPYRIGHT, encoding="utf-8")
    moment = datetime.datetime.fromtimestamp(linux_files.changed_at(), datetime.timezone.utc)
    changes = (
        f"{NAME} ({app.version}) stable; urgency=medium\n\n  * See CHANGELOG.md of the project.\n\n"
        f" -- {MAINTAINER}  {format_datetime(moment)}\n"
    )
    (documents / "changelog.gz").write_bytes(gzip.compress(changes.encode(), 9, mtime=0))
    overrides = usr / "share" / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    overrides.write_text(_OVERRIDES, encoding="utf-8")
    for place in [root, *root.rglob("*")]:
        if not place.is_symlink() and place.is_dir():
            place.chmod(0o755)
        elif not place.is_symlink() and not place.is_relative_to(usr / "lib"):
            place.chmod(0o644)


def _write_control(app: AppTree, root: Path, architecture: str) -> None:
    installed = [file for file in root.rglob("*") if file.is_file() and not file.is_symlink()]
    control = _CONTROL.format(
        name=NAME,
        version=app.version,
        architecture=architecture,
        maintainer=MAINTAINER,
        size_kb=sum(-(-file.stat().st_size // 1024) for file in installed),
        depends=", ".join(linux_libraries.depends(app.path)),
        recommends=", ".join(linux_libraries.RECOMMENDED),
    )
    folder = root / "DEBIAN"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "control").write_text(control, encoding="utf-8")
    sums = [f"{_md5(file)}  {file.relative_to(root)}\n" for file in sorted(installed)]
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")


def _date(root: Path, moment: int) -> None:
    """Gives everything the project's date, so that builds are alike."""
    for place in [*root.rglob("*"), root]:
        os.utime(place, (moment, moment), follow_symlinks=False)


def _md5(file: Path) -> str:
    with file.open("rb") as stream:
        digest = hashlib.md5(usedforsecurity=False)
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _say(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
