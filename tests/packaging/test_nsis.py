"""The installer for Windows: compiled, and run under wine over a small tree of the same shape."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ented_desktop.imaging.decode import SUPPORTED_SUFFIXES
from ented_desktop.settings.schema import OPTIONS

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))
sys.path.insert(0, str(Path(__file__).parent))
from targets import nsis  # noqa: E402
from wine_windows import Windows  # noqa: E402

UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\ENTED Desktop"
CLASSES = "Software\\Classes"
RUNNING = 3

# Stands for the program: notes how it was called; with "--stay" it runs until told to end. As
# "holder.exe" it holds a file, as a scanner does.
STUB = r"""
Unicode true
Target ${TARGET}
!include FileFunc.nsh
!include LogicLib.nsh
Name "stub"
OutFile "${OUT}"
SilentInstall silent
RequestExecutionLevel user
Section
  FileOpen $0 "$LOCALAPPDATA\called.txt" w
  FileWriteUTF16LE $0 "$CMDLINE"
  FileClose $0
  ${GetParameters} $1
  ${If} $EXEFILE == "holder.exe"
    StrCpy $1 $1 -1 1  ; without its quotes
    ClearErrors
    FileOpen $0 $1 a
    ${If} ${Errors}
      SetErrorLevel 1
      Quit
    ${EndIf}
    FileOpen $2 "$LOCALAPPDATA\held.txt" w
    FileClose $2
    Sleep 1500
    FileClose $0
  ${EndIf}
  ${If} $1 == "--stay"
    ${For} $2 1 300
      ${If} ${FileExists} "$LOCALAPPDATA\stop.txt"
        ${ExitFor}
      ${EndIf}
      Sleep 100
    ${Next}
  ${EndIf}
SectionEnd
"""


@dataclass(frozen=True)
class Tree:
    path: Path
    version: str
    name: str = "ented-desktop"


# They start a small Windows of their own: a minute in all.
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def makensis() -> Path:
    found = nsis.find_makensis()
    if found is None:
        pytest.skip("no makensis (Debian: apt-get install nsis)")
    return found


@pytest.fixture(scope="module")
def stub(makensis: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stub")
    (folder / "stub.nsi").write_text(STUB, encoding="utf-8")
    target = "amd64-unicode" if nsis._has_amd64(makensis) else "x86-unicode"
    out = folder / "ENTED.exe"
    subprocess.run(
        [str(makensis), "-V1", f"-DTARGET={target}", f"-DOUT={out}", str(folder / "stub.nsi")],
        check=True,
    )
    return out


def make_tree(folder: Path, stub: Path, version: str, *names: str) -> Tree:
    for name in ("ENTED.exe", "ented-engine.exe"):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(stub, folder / name)
    for name in ("_internal/base_library.zip", *names):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name} of {version}", encoding="utf-8")
    return Tree(folder, version)


COMMON = (
    "_internal/torch/lib/torch_cpu.dll",
    "_internal/models/manifest.toml",
    "_internal/Größe 山.txt",
    "_internal/costs $5.txt",
)


@dataclass(frozen=True)
class Setups:
    older: Path
    newer: Path
    older_tree: Tree
    newer_tree: Tree


@pytest.fixture(scope="module")
def setups(makensis: Path, stub: Path, tmp_path_factory: pytest.TempPathFactory) -> Setups:
    base = tmp_path_factory.mktemp("setups")
    older = make_tree(base / "1", stub, "0.9.0", *COMMON, "_internal/gone/deep/old.dll")
    newer = make_tree(base / "2", stub, "0.10.0", *COMMON, "_internal/fresh/new.dll")
    files = [nsis.build(tree, base, compressor="zlib") for tree in (older, newer)]
    return Setups(*files, older, newer)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    if shutil.which("wine") is None or shutil.which("Xvfb") is None:
        pytest.skip("no wine or no Xvfb (Debian: apt-get install wine wine64 xvfb)")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1024x768x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as stream:
        number = stream.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(20)


@pytest.fixture(scope="module")
def prefix(display: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    made = Windows(tmp_path_factory.mktemp("wine"), display)
    yield made
    made.close()


def clean(windows: Windows) -> None:
    """Leaves a Windows that never had the program."""
    uninstall(windows)
    shutil.rmtree(windows.local / "Programs", ignore_errors=True)
    for name in ("called.txt", "stop.txt"):
        (windows.local / name).unlink(missing_ok=True)


def install(windows: Windows, setup: Path, *words: str) -> int:
    return windows.run(str(setup), "/S", *words)


def at(windows: Windows, place: Path) -> list[str]:
    """Another place to install to: in words, because NSIS wants no quotes around the whole."""
    return f"/D={windows.windows_path(place)}".split(" ")


def uninstall(windows: Windows, place: Path | None = None) -> int:
    """As "Apps" in Windows' settings does it without asking; waits for the real end."""
    place = place or program_folder(windows)
    tool = place / "uninstall.exe"
    if not tool.exists():
        return -1
    # The uninstaller runs as a copy of itself, which outlives the first process.
    code = windows.run(str(tool), "/S")
    wait_until(lambda: not tool.exists(), 15)
    return code


def wait_until(reached: object, seconds: float) -> bool:
    assert callable(reached)
    for _ in range(int(seconds * 20)):
        if reached():
            return True
        time.sleep(0.05)
    return False


def program_folder(windows: Windows) -> Path:
    return windows.local / "Programs" / "ENTED Desktop"


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != "uninstall.exe"
    }


def own_keys(windows: Windows) -> list[str]:
    found = []
    for key, values in windows.registry().items():
        if "ented" in key.lower() or any("ented" in str(name).lower() for name in values):
            found.append(key)
    return found


def a_silent_install_puts_everything_where_it_belongs(windows: Windows, setups: Setups) -> None:
    assert install(windows, setups.newer) == 0
    place = program_folder(windows)
    assert files_in(place) == files_in(setups.newer_tree.path)
    assert (windows.start_menu / "ENTED Desktop.lnk").is_file()
    assert not (windows.home / "Desktop" / "ENTED Desktop.lnk").exists()
    registry = windows.registry()
    entry = registry[UNINSTALL]
    at = windows.windows_path(place)
    assert entry["DisplayName"] == "ENTED Desktop"
    assert entry["DisplayVersion"] == "0.10.0"
    assert entry["Publisher"] == nsis.PUBLISHER
    assert entry["InstallLocation"] == at
    assert entry["UninstallString"] == f'"{at}\\uninstall.exe"'
    assert entry["QuietUninstallString"] == f'"{at}\\uninstall.exe" /S'
    size = sum(len(data) for data in files_in(place).values())
    assert int(entry["EstimatedSize"].removeprefix("dword:"), 16) == -(-size // 1024)
    command = f'"{at}\\ENTED.exe" "%1"'
    for suffix in SUPPORTED_SUFFIXES:
        verb = f"{CLASSES}\\SystemFileAssociations\\{suffix}\\shell\\ENTED.Restore"
        assert registry[verb][""] == "Restore with ENTED"
        assert registry[f"{verb}\\command"][""] == command
        assert "ENTED.Photo" in registry[f"{CLASSES}\\{suffix}\\OpenWithProgids"]
        # No kind of file is taken from the program that opens it today.
        assert "" not in registry[f"{CLASSES}\\{suffix}"]
    folder = f"{CLASSES}\\Directory\\shell\\ENTED.Restore\\command"
    assert registry[folder][""] == command
    assert registry[f"{CLASSES}\\ENTED.Photo\\shell\\open\\command"][""] == command
    assert registry[f"{CLASSES}\\Applications\\ENTED.exe\\shell\\open\\command"][""] == command


def what_was_registered_starts_the_program(windows: Windows, setups: Setups) -> None:
    plain = windows.folder / "drive_c" / "Meine Programme"
    assert install(windows, setups.newer, *at(windows, plain)) == 0
    called = windows.local / "called.txt"

    def words() -> str:
        assert wait_until(lambda: called.exists() and called.stat().st_size > 0, 30)
        time.sleep(0.2)
        text = called.read_bytes().decode("utf-16-le")
        called.unlink()
        return text

    link = windows.start_menu / "ENTED Desktop.lnk"
    windows.run("start", windows.windows_path(link))
    assert "ENTED.exe" in words()
    assert uninstall(windows, plain) == 0
    # wine itself follows no link to a target whose name is not ASCII: that one is only read.
    assert install(windows, setups.newer) == 0
    target = windows.windows_path(program_folder(windows) / "ENTED.exe")
    assert target.encode("utf-16-le") in link.read_bytes()
    photo = windows.home / "Bilder" / "Großmutter 祖母.jpg"
    photo.parent.mkdir(exist_ok=True)
    photo.write_bytes(b"no picture")
    verb = f"{CLASSES}\\SystemFileAssociations\\.jpg\\shell\\ENTED.Restore\\command"
    command = windows.registry()[verb][""].replace("%1", windows.windows_path(photo))
    program, argument = re.findall(r'"([^"]+)"', command)
    windows.run(program, argument)
    assert "Großmutter 祖母.jpg" in words()


def uninstalling_leaves_nothing_but_what_is_the_users(windows: Windows, setups: Setups) -> None:
    before = own_keys(windows)
    assert install(windows, setups.newer) == 0
    data = windows.local / "ented-desktop" / "settings.toml"
    data.parent.mkdir(exist_ok=True)
    data.write_text("theme = 'dark'", encoding="utf-8")
    assert own_keys(windows) != before
    assert uninstall(windows) == 0
    place = program_folder(windows)
    assert wait_until(lambda: not place.exists(), 10), sorted(place.rglob("*"))
    assert not (windows.start_menu / "ENTED Desktop.lnk").exists()
    assert own_keys(windows) == before
    assert data.read_text(encoding="utf-8") == "theme = 'dark'"


def uninstalling_spares_files_of_others(windows: Windows, setups: Setups) -> None:
    assert install(windows, setups.newer) == 0
    place = program_folder(windows)
    mine = [place / "album.jpg", place / "_internal" / "mine" / "note.txt"]
    for file in mine:
        file.parent.mkdir(exist_ok=True)
        file.write_text("mine", encoding="utf-8")
    assert uninstall(windows) == 0
    assert wait_until(lambda: len(files_in(place)) == len(mine), 10)
    assert set(files_in(place)) == {"album.jpg", "_internal/mine/note.txt"}


def an_upgrade_removes_what_the_new_version_no_longer_has(windows: Windows, setups: Setups) -> None:
    assert install(windows, setups.older) == 0
    place = program_folder(windows)
    assert (place / "_internal" / "gone" / "deep" / "old.dll").is_file()
    kept = [windows.local / "ented-desktop" / "library.sqlite", place / "mine.txt"]
    for file in kept:
        file.parent.mkdir(exist_ok=True)
        file.write_text("kept", encoding="utf-8")
    assert install(windows, setups.newer) == 0
    assert set(files_in(place)) == {*files_in(setups.newer_tree.path), "mine.txt"}
    assert not (place / "_internal" / "gone").exists()
    assert (place / "_internal/base_library.zip").read_text().endswith("0.10.0")
    assert all(file.read_text(encoding="utf-8") == "kept" for file in kept)
    assert windows.registry()[UNINSTALL]["DisplayVersion"] == "0.10.0"
    assert uninstall(windows) == 0
    kept[1].unlink()


def a_file_that_is_held_for_a_moment_goes_all_the_same(windows: Windows, setups: Setups) -> None:
    assert install(windows, setups.older) == 0
    place = program_folder(windows)
    holder = windows.folder / "drive_c" / "holder.exe"
    shutil.copy(place / "ENTED.exe", holder)
    old = place / "_internal" / "gone" / "deep" / "old.dll"
    holding = windows.start(str(holder), windows.windows_path(old))
    assert wait_until((windows.local / "held.txt").exists, 30)
    assert install(windows, setups.newer) == 0
    assert holding.wait(60) == 0
    assert not old.parent.parent.exists()


def an_upgrade_elsewhere_leaves_no_second_program(windows: Windows, setups: Setups) -> None:
    assert install(windows, setups.older) == 0
    elsewhere = windows.folder / "drive_c" / "Meine Programme" / "Ünted 山"
    assert install(windows, setups.newer, *at(windows, elsewhere)) == 0
    older = program_folder(windows)
    assert not older.exists(), sorted(older.rglob("*"))
    assert files_in(elsewhere) == files_in(setups.newer_tree.path)
    assert windows.registry()[UNINSTALL]["InstallLocation"] == windows.windows_path(elsewhere)
    assert uninstall(windows, elsewhere) == 0
    assert wait_until(lambda: not elsewhere.exists(), 10)


def nothing_is_touched_while_the_program_runs(windows: Windows, setups: Setups) -> None:
    assert install(windows, setups.older) == 0
    place = program_folder(windows)
    before = files_in(place)
    program = windows.start(str(place / "ENTED.exe"), "--stay")
    try:
        assert wait_until((windows.local / "called.txt").exists, 30)
        assert install(windows, setups.newer) == RUNNING
        assert files_in(place) == before
        windows.run(str(place / "uninstall.exe"), "/S")
        time.sleep(4)  # the copy that does the work waits for two seconds
        assert files_in(place) == before
    finally:
        (windows.local / "stop.txt").touch()
        program.wait(60)
    assert install(windows, setups.newer) == 0


def what_was_chosen_stays_chosen(windows: Windows, setups: Setups) -> None:
    assert install(windows, setups.older) == 0
    own = "HKCU\\Software\\ENTED Desktop"
    windows.run("reg", "add", own, "/v", "ContextMenu", "/t", "REG_DWORD", "/d", "0", "/f")
    windows.run("reg", "add", own, "/v", "Desktop", "/t", "REG_DWORD", "/d", "1", "/f")
    assert install(windows, setups.newer) == 0
    assert not [key for key in windows.registry() if key.endswith("shell\\ENTED.Restore")]
    desktop = windows.home / "Desktop" / "ENTED Desktop.lnk"
    assert desktop.is_file()
    assert uninstall(windows) == 0
    assert wait_until(lambda: not desktop.exists(), 10)


def an_old_windows_is_refused(windows: Windows, setups: Setups) -> None:
    windows.be("win7")
    try:
        assert install(windows, setups.newer) == 2
    finally:
        windows.be("win10")
    assert not program_folder(windows).exists()


def a_folder_too_deep_for_windows_is_refused_before_anything_is_done(
    windows: Windows, setups: Setups
) -> None:
    assert install(windows, setups.older) == 0
    before = files_in(program_folder(windows))
    deep = windows.folder / "drive_c" / ("d" * 120) / ("e" * 120)
    assert install(windows, setups.newer, *at(windows, deep)) == 2
    assert not deep.exists()
    assert files_in(program_folder(windows)) == before


def test_the_script_knows_every_kind_of_photo_and_every_language() -> None:
    script = nsis.SCRIPT.read_text(encoding="utf-8")
    offered = set(re.findall(r'\$\{Do\} "(\.\w+)"', script))
    assert offered == set(SUPPORTED_SUFFIXES)
    known = {
        "en": "English",
        "de": "German",
        "es": "Spanish",
        "fr": "French",
        "zh_CN": "SimpChinese",
        "ja": "Japanese",
        "ar": "Arabic",
    }
    languages = {choice.value for choice in OPTIONS["language"].choices} - {"system"}
    spoken = set(re.findall(r'MUI_LANGUAGE "(\w+)"', script))
    assert spoken == {known[language] for language in languages}
    words = nsis.SCRIPT.with_name("words.nsh").read_text(encoding="utf-8")
    said = set(re.findall(r"insertmacro Words (\w+)", words))
    assert said == {language.upper() for language in spoken}


def test_a_tree_that_cannot_be_installed_is_refused(tmp_path: Path) -> None:
    def refused() -> str:
        with pytest.raises(SystemExit) as caught:
            nsis.describe(tmp_path, "1", tmp_path / "x.exe", "zlib")
        return str(caught.value)

    assert "has no ENTED.exe" in refused()
    for name in ("ENTED.exe", "ented-engine.exe"):
        (tmp_path / name).touch()
    deep = tmp_path / ("a" * 95) / ("b" * 95)
    deep.mkdir(parents=True)
    (deep / "c.txt").touch()
    assert "too long" in refused()
    (deep / "c.txt").unlink()
    (tmp_path / "link").symlink_to(tmp_path / "ENTED.exe")
    assert "no links" in refused()


def test_the_installer_under_wine(prefix: Windows, setups: Setups) -> None:
    # One test, because a Windows of its own for each worker of the suite takes longer than all.
    for step in (
        a_silent_install_puts_everything_where_it_belongs,
        what_was_registered_starts_the_program,
        uninstalling_leaves_nothing_but_what_is_the_users,
        uninstalling_spares_files_of_others,
        an_upgrade_removes_what_the_new_version_no_longer_has,
        a_file_that_is_held_for_a_moment_goes_all_the_same,
        an_upgrade_elsewhere_leaves_no_second_program,
        nothing_is_touched_while_the_program_runs,
        what_was_chosen_stays_chosen,
        an_old_windows_is_refused,
        a_folder_too_deep_for_windows_is_refused_before_anything_is_done,
    ):
        step(prefix, setups)
        clean(prefix)


def test_it_compiles_as_32_bits_where_nsis_knows_no_other(
    makensis: Path, stub: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nsis, "_has_amd64", lambda _: False)
    tree = make_tree(tmp_path / "tree", stub, "1.0")
    setup = nsis.build(tree, tmp_path, compressor="lzma")  # type: ignore[arg-type]
    data = setup.read_bytes()
    header = int.from_bytes(data[0x3C:0x40], "little")
    assert data[header : header + 6] == b"PE\0\0\x4c\x01"  # made for i386


@pytest.mark.parametrize(
    ("version", "four"),
    [("0.1.0", "0.1.0.0"), ("1.2.3rc4", "1.2.3.0"), ("2", "2.0.0.0"), ("1.2+cpu7", "1.2.0.0")],
)
def test_versions_are_four_numbers(version: str, four: str) -> None:
    assert nsis.four_numbers(version) == four
