"""The settings: declared once, read forgivingly, written whole."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ented_desktop.base.errors import SettingsError
from ented_desktop.cli.main import VERBS, build_parser
from ented_desktop.domain import OutputFormat
from ented_desktop.engine.protocol import EngineSettings
from ented_desktop.settings.migrations import migrate
from ented_desktop.settings.schema import FORMAT, GROUPS, OPTIONS, Settings
from ented_desktop.settings.store import SettingsStore


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_every_option_is_whole() -> None:
    for key, option in OPTIONS.items():
        assert option.key == key
        assert option.group in GROUPS
        assert option.check(option.default) == option.default
        assert getattr(Settings(), key) == option.default
        if not option.internal:
            assert option.label, key
            assert option.help.endswith("."), key
        assert bool(option.choices) == (option.kind == "choice")


def test_every_option_has_a_flag_or_a_reason_why_not() -> None:
    for key, option in OPTIONS.items():
        assert (option.flag is None) == bool(option.no_flag), key


def test_every_flag_named_exists() -> None:
    for option in OPTIONS.values():
        if option.flag is None:
            continue
        words = option.flag.removeprefix("ented ").split()
        verb = words[0] if words[0] in VERBS else None
        parser: Any = build_parser(verb)
        for word in words:
            if word.startswith("-"):
                assert word in parser.format_help(), option.flag
            else:
                action = next(a for a in parser._actions if a.choices and word in a.choices)
                parser = action.choices[word] if isinstance(action.choices, dict) else parser


def test_defaults_agree_with_the_rooms_that_use_them() -> None:
    settings, engine = Settings(), EngineSettings()
    for name in EngineSettings.__struct_fields__:
        assert getattr(settings, name) == getattr(engine, name)
        assert OPTIONS[name].restart in ("engine", "no")
    formats = [choice.value for choice in OPTIONS["export_format"].choices]
    assert set(formats) == {one.value for one in OutputFormat}


def test_lupdate_finds_every_text(tmp_path: Path) -> None:
    import ented_desktop.settings.schema as schema

    tool = Path(sys.executable).with_name("pyside6-lupdate")
    if not tool.exists():
        pytest.skip("pyside6-lupdate is not installed")
    target = tmp_path / "texts.ts"
    subprocess.run([tool, schema.__file__, "-ts", target], check=True, capture_output=True)
    import xml.etree.ElementTree as ElementTree

    context = ElementTree.parse(target).getroot().find("context")
    assert context is not None
    assert context.findtext("name") == "Settings"
    found = {message.findtext("source") for message in context.iter("message")}
    wanted = {text for text in GROUPS.values() if text}
    for option in OPTIONS.values():
        wanted |= {option.label, option.help, option.special} - {""}
        # Names of languages and formats are the same everywhere.
        if option.key not in ("language", "export_format"):
            wanted |= {choice.label for choice in option.choices}
    assert wanted - found == set()


def test_without_a_file_the_defaults(file: Path) -> None:
    loaded = SettingsStore(file).load()
    assert loaded.settings == Settings()
    assert loaded.warnings == ()
    assert not file.exists()


def test_round_trip(file: Path, tmp_path: Path) -> None:
    wanted = Settings(
        device="cpu",
        threads=3,
        guard_threshold_deg=4.5,
        library_folders=(tmp_path / "Größe", Path("/bad/\udcff name")),
        self_test_done=True,
    )
    SettingsStore(file).save(wanted)
    assert SettingsStore(file).load().settings == wanted
    # Only what was chosen is in the file.
    assert set(re.findall(r"^(\w+) =", file.read_text(), re.M)) == {
        "format",
        "device",
        "threads",
        "guard_threshold_deg",
        "library_folders",
        "self_test_done",
    }


def test_back_to_the_default_leaves_the_file(file: Path) -> None:
    store = SettingsStore(file)
    store.save(Settings(theme="dark"))
    store.save(Settings())
    assert "theme" not in file.read_text()


def test_unknown_keys_and_newer_formats_are_kept(file: Path) -> None:
    file.write_text('format = 99\ntheme = "dark"\nfuture = [1, 2]\n[window]\nx = 3\n')
    store = SettingsStore(file)
    loaded = store.load()
    assert loaded.settings.theme == "dark"
    store.save(replace(loaded.settings, threads=2))
    text = file.read_text()
    for part in ("format = 99", "future = [", "[window]", "x = 3", "threads = 2"):
        assert part in text


@pytest.mark.parametrize(
    "line",
    [
        "threads = -1",
        "threads = 1.5",
        "threads = true",
        'threads = "2"',
        "guard_threshold_deg = nan",
        "guard_threshold_deg = 46",
        'device = "toaster"',
        "device = 3",
        "self_test_done = 1",
        "library_folders = 'x'",
        "library_folders = [1]",
        "library_folders = ['']",
        "library_folders = [{bytes = 'zz'}]",
        "export_template = []",
    ],
)
def test_a_bad_value_gives_way_to_its_default_and_the_rest_stays(file: Path, line: str) -> None:
    file.write_text(f'theme = "dark"\n{line}\n')
    loaded = SettingsStore(file).load()
    assert loaded.settings == Settings(theme="dark")
    assert len(loaded.warnings) == 1
    assert line.split()[0] in loaded.warnings[0]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"theme = \n", b"format = 'x'\n", b"a" * 99])
def test_a_damaged_file_is_set_aside(file: Path, data: bytes) -> None:
    for number in (1, 2):
        file.write_bytes(data)
        loaded = SettingsStore(file).load()
        assert loaded.settings == Settings()
        assert f"settings.toml.broken-{number}" in loaded.warnings[0]
        assert file.with_name(f"settings.toml.broken-{number}").read_bytes() == data
        assert SettingsStore(file).load().warnings == ()


def test_two_processes_do_not_undo_each_other(file: Path) -> None:
    window, terminal = SettingsStore(file), SettingsStore(file)
    chosen = window.load().settings
    terminal.change(library_folders=(Path("/good"),))
    window.save(replace(chosen, theme="dark"))
    settings = SettingsStore(file).load().settings
    assert settings.theme == "dark"
    assert settings.library_folders == (Path("/good"),)


def test_what_an_option_cannot_have_is_refused(file: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        SettingsStore(file).save(Settings(threads=-1))
    assert caught.value.code == "setting-invalid"
    assert "threads" in caught.value.message
    assert not file.exists()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file is no folder")
    store = SettingsStore(tmp_path / "folder" / "settings.toml")
    loaded = store.load()
    assert loaded.settings == Settings()
    with pytest.raises(SettingsError) as caught:
        store.save(Settings(theme="dark"))
    assert caught.value.code == "settings-not-writable"


def test_a_failed_write_is_tried_again(tmp_path: Path) -> None:
    blocked = tmp_path / "folder"
    blocked.write_text("in the way")
    store = SettingsStore(blocked / "settings.toml")
    with pytest.raises(SettingsError):
        store.save(Settings(theme="dark"))
    blocked.unlink()
    store.save(Settings(theme="dark"))
    assert SettingsStore(store.file).load().settings.theme == "dark"


def test_migrations_run_in_order() -> None:
    steps = {
        1: lambda table: {"b": table.pop("a"), **table},
        2: lambda table: {**table, "b": table["b"] + 1},
    }
    assert migrate({"a": 1, "kept": 0}, steps, 3) == {"b": 2, "kept": 0, "format": 3}
    assert migrate({"format": 3, "b": 5}, steps, 3) == {"format": 3, "b": 5}
    assert migrate({}, {}, FORMAT) == {"format": FORMAT}


@given(data=st.binary(max_size=200))
def test_any_bytes_are_survived(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    file.write_bytes(data)
    assert isinstance(SettingsStore(file).load().settings, Settings)


def test_the_environment_names_the_folder(tmp_path: Path) -> None:
    environment = {**os.environ, "ENTED_CONFIG_DIR": str(tmp_path / "mine")}
    code = "from ented_desktop.settings.store import SettingsStore as S; S().change(theme='dark')"
    root = Path(__file__).resolve().parents[3]
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=root)
    assert 'theme = "dark"' in (tmp_path / "mine" / "settings.toml").read_text()
