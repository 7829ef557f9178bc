"""The packages for Linux, made of a stub in the program's place."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import linux_files
import linux_libraries
import pytest
import tree
from targets import appimage, deb, tar
from unpacking import unpack_tar

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="about packages for Linux")

needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")


@pytest.fixture
def app(stub_tree: Path) -> tree.AppTree:
    return tree.open_tree(stub_tree)


def say(*command: str | Path) -> str:
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=True
    ).stdout


def test_what_a_library_needs_is_what_readelf_says() -> None:
    if shutil.which("readelf") is None:
        pytest.skip("needs readelf")
    looked_at = 0
    for file in [Path("/bin/true"), Path(sys.executable).resolve(), *own_libraries()]:
        lines = say("readelf", "-d", file).splitlines()
        said = [line.partition("[")[2].rstrip("]") for line in lines if "(NEEDED)" in line]
        assert linux_libraries.needed(file.read_bytes()) == said
        looked_at += 1
    assert looked_at > 3


def own_libraries() -> list[Path]:
    import msgspec
    import PIL

    return sorted(
        file for module in (PIL, msgspec) for file in Path(str(module.__file__)).parent.glob("*.so")
    )


def test_everything_that_is_needed_is_known(stub_tree: Path) -> None:
    depends = linux_libraries.depends(stub_tree)
    assert depends[-1].startswith("libc6 (>= 2.")
    assert set(depends) == {depends[-1]}


def test_a_library_from_nowhere_is_told(stub_tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_libraries, "needed", lambda _data: ["libnobodyknows.so.1"])
    with pytest.raises(SystemExit, match=r"libnobodyknows\.so\.1 \(for ENTED\)"):
        linux_libraries.depends(stub_tree)


@needs_dpkg
def test_the_debian_package(app: tree.AppTree, tmp_path: Path) -> None:
    package = deb.build(app, tmp_path / "out")
    assert (
        package.name
        == f"ented-desktop_{app.version}_{say('dpkg', '--print-architecture').strip()}.deb"
    )
    fields = {
        key: say("dpkg-deb", "--field", package, key).strip()
        for key in ("Package", "Version", "Maintainer", "Depends", "Installed-Size")
    }
    assert fields["Package"] == "ented-desktop"
    assert fields["Version"] == app.version
    assert "libc6 (>= 2." in fields["Depends"]
    assert int(fields["Installed-Size"]) > 50
    lines = say("dpkg-deb", "--contents", package).splitlines()
    assert all(line.split()[1] == "root/root" for line in lines)
    rights = {line.split(None, 5)[5].removeprefix("./"): line.split()[0] for line in lines}
    assert rights["usr/bin/ented -> ../lib/ented-desktop/ented-engine"].startswith("l")
    assert rights["usr/bin/ented-desktop -> ../lib/ented-desktop/ENTED"].startswith("l")
    assert rights["usr/lib/ented-desktop/ENTED"] == "-rwxr-xr-x"
    assert rights["usr/lib/ented-desktop/_internal/torch/lib/libtorch_cpu.so"] == "-rw-r--r--"
    for place in (
        "usr/share/applications/ented-desktop.desktop",
        "usr/share/applications/ented-restore.desktop",
        "usr/share/icons/hicolor/scalable/apps/ented-desktop.svg",
        "usr/share/icons/hicolor/48x48/apps/ented-desktop.png",
        "usr/share/metainfo/ented-desktop.metainfo.xml",
        "usr/share/man/man1/ented.1.gz",
        "usr/share/doc/ented-desktop/copyright",
    ):
        assert rights[place] == "-rw-r--r--"
    # Nothing runs as root when it is installed or removed.
    assert not [
        line for line in say("dpkg-deb", "--info", package).splitlines() if "inst" in line[:40]
    ]
    folder = tmp_path / "unpacked"
    say("dpkg-deb", "--extract", package, folder)
    assert (folder / "usr/bin/ented").resolve() == folder / "usr/lib/ented-desktop/ented-engine"


@needs_dpkg
def test_a_package_larger_than_promised_is_refused(
    app: tree.AppTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deb, "LARGEST_BYTES", 1000)
    with pytest.raises(SystemExit, match="more than"):
        deb.build(app, tmp_path)


def unpacked(app: tree.AppTree, folder: Path) -> Path:
    archive = tar.build(app, folder / "out")
    assert archive.name.endswith(".tar.gz")
    with tarfile.open(archive) as file:
        assert {(entry.uname, entry.uid) for entry in file} == {("root", 0)}
        unpack_tar(file, folder)
    return folder / f"ented-desktop-{app.version}"


def test_the_archive_puts_itself_into_the_menu_and_takes_itself_out(
    app: tree.AppTree, tmp_path: Path
) -> None:
    top = unpacked(app, tmp_path).rename(tmp_path / 'the "50% off" folder')
    home = tmp_path / "home of Ö"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}

    def script(*words: str) -> str:
        done = subprocess.run(
            ["sh", top / "install.sh", *words],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            cwd="/",
        )
        return done.stdout

    assert "in the menu now" in script()
    assert (home / ".local/bin/ented").resolve() == top / "ented-engine"
    subprocess.run([home / ".local/bin/ented-desktop"], check=True)
    entry = home / ".local/share/applications/ented-desktop.desktop"
    (line,) = [
        line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec=")
    ]
    # A quote is escaped for the argument, and its backslash for the file.
    escaped = str(top / "ENTED").replace('"', '\\\\"').replace("%", "%%")
    assert line == f'Exec="{escaped}" %F'
    assert "TryExec" not in entry.read_text(encoding="utf-8")
    script()  # once more does no harm
    assert "no longer" in script("--remove")
    left = [place for place in home.rglob("*") if place.name != "mimeinfo.cache"]
    assert [place for place in left if not place.is_dir()] == []
    assert (top / "ENTED").is_file()


def test_the_archive_does_not_replace_what_is_not_its_own(
    app: tree.AppTree, tmp_path: Path
) -> None:
    top = unpacked(app, tmp_path)
    own = tmp_path / "home" / ".local" / "bin" / "ented"
    own.parent.mkdir(parents=True)
    own.write_text("mine", encoding="utf-8")
    done = subprocess.run(
        ["sh", top / "install.sh"],
        env={"HOME": str(tmp_path / "home"), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "something else" in done.stderr
    assert own.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "home/.local/share").exists()


def test_the_folder_of_the_single_file(
    app: tree.AppTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    appimage.lay_out(app, tmp_path / "AppDir")
    top = tmp_path / "AppDir"
    assert (top / "ented-desktop.png").resolve().is_file()
    assert (top / ".DirIcon").resolve().is_file()
    assert "TryExec" not in (top / "ented-desktop.desktop").read_text(encoding="utf-8")
    subprocess.run([top / "AppRun", "--version"], check=True)  # the stub is /bin/true
    monkeypatch.delenv("APPIMAGETOOL", raising=False)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(SystemExit, match="no appimagetool"):
        appimage.build(app, tmp_path)


def test_the_single_file_is_made_by_its_tool(
    app: tree.AppTree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = tmp_path / "tool"
    tool.write_text('#!/bin/sh\nfor last; do :; done\necho "$@" >"$last"\n', encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setenv("APPIMAGETOOL", str(tool))
    image = appimage.build(app, tmp_path)
    assert image.suffix == ".AppImage"
    assert "ENTED.AppDir" in image.read_text(encoding="utf-8")
    assert image.stat().st_mode & 0o111


def test_desktop_entries_are_valid(project: Path) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("needs desktop-file-validate")
    for name in linux_files.DESKTOP_FILES:
        done = subprocess.run(
            ["desktop-file-validate", project / "packaging" / "linux" / name],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, "")


def test_every_kind_of_image_that_is_read_is_offered(project: Path) -> None:
    from PIL import Image

    from ented_desktop.imaging.decode import SUPPORTED_SUFFIXES

    text = (project / "packaging/linux/ented-restore.desktop").read_text(encoding="utf-8")
    (line,) = [line for line in text.splitlines() if line.startswith("MimeType=")]
    offered = set(line.partition("=")[2].strip(";").split(";"))
    known = {"image/heic", "image/heif", "image/avif"}
    Image.init()
    for suffix in SUPPORTED_SUFFIXES:
        kind = Image.MIME.get(Image.EXTENSION.get(suffix, ""), "")
        assert kind in offered | {""} or kind in known, suffix


def test_the_manual_names_the_version(tmp_path: Path) -> None:
    linux_files.lay_out(tmp_path / "share", "9.8.7")
    page = gzip.decompress((tmp_path / "share/man/man1/ented.1.gz").read_bytes()).decode()
    assert "ENTED Desktop 9.8.7" in page
    assert "@" not in page
    meta = (tmp_path / "share/metainfo/ented-desktop.metainfo.xml").read_text(encoding="utf-8")
    assert 'version="9.8.7"' in meta
