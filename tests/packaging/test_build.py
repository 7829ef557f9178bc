"""The one entry, and the program's folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import tree

from ented_desktop import __version__
from ented_desktop.base import program


def test_the_entry_explains_itself(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, project / "packaging" / "build.py", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    for target in ("deb", "tar", "appimage", "nsis", "dmg"):
        assert f"\n  {target} " in done.stdout


def test_every_target_has_its_module(project: Path) -> None:
    import build

    for target in build.TARGETS:
        assert (project / "packaging" / "targets" / f"{target}.py").is_file()
    assert set(build.DEFAULT_TARGETS.values()) <= set(build.TARGETS)


def test_what_the_environment_is_made_with_is_read_from_the_project() -> None:
    import build

    declared = build._declared(Path(sys.executable))
    assert [line for line in declared if line.startswith("torch>=")]


def test_version_is_read_without_importing() -> None:
    assert tree.read_version() == __version__


def test_both_executables_are_needed(tmp_path: Path) -> None:
    (tmp_path / "ented-engine").touch()
    with pytest.raises(SystemExit, match="has no ENTED"):
        tree.open_tree(tmp_path)
    (tmp_path / "ENTED").write_bytes(b"1234")
    app = tree.open_tree(tmp_path)
    assert (app.version, app.name, app.edition) == (__version__, "ented-desktop", "cpu")
    assert app.size_bytes == 4
    (tmp_path / "libtorch_cuda.so").touch()
    assert tree.open_tree(tmp_path).edition == "cuda"


def test_the_names_are_those_the_program_looks_for() -> None:
    assert (tree.WINDOW, tree.ENGINE) == (program.WINDOW_NAME, program.ENGINE_NAME)


def test_the_name_card() -> None:
    text = tree.version_information("1.2.0rc1", "ENTED", "ENTED Desktop")
    names = {name: lambda *args, **words: (args, words) for name in _CARD_PARTS}
    _, words = eval(text, names)
    assert words["ffi"][1]["filevers"] == (1, 2, 0, 0)
    assert "'ProductVersion', '1.2.0rc1'" in text


_CARD_PARTS = (
    "VSVersionInfo",
    "FixedFileInfo",
    "StringFileInfo",
    "StringTable",
    "StringStruct",
    "VarFileInfo",
    "VarStruct",
)


def test_each_executable_hands_over_to_the_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from ented_desktop import __main__ as entry

    called: list[list[str]] = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(entry, "hand_over", lambda words: called.append(list(words)) or 7)
    suffix = ".exe" if sys.platform == "win32" else ""
    window, engine = (str(tmp_path / f"{name}{suffix}") for name in ("ENTED", "ented-engine"))
    monkeypatch.setattr(sys, "executable", window)
    assert entry.main(["restore", "photo.jpg"]) == 7
    assert entry.main(["--version"]) == 7
    monkeypatch.setattr(sys, "executable", engine)
    assert entry.main([]) == 7
    assert entry.main([str(tmp_path)]) == 7
    assert called == [
        [engine, "restore", "photo.jpg"],
        [engine, "--version"],
        [window],
        [window, str(tmp_path)],
    ]


def test_a_program_hands_over_to_another() -> None:
    code = "from ented_desktop.base.program import hand_over; import sys; print(1); "
    code += "raise SystemExit(hand_over([sys.executable, '-c', 'print(2); raise SystemExit(5)']))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert (done.returncode, done.stdout.split()) == (5, ["1", "2"])
