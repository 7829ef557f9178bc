"""Keeps the settings in ``settings.toml``: read forgivingly, written whole.

A value that cannot be used gives way to its default, with a sentence that says so; the rest stays.
Only what somebody chose is written, so that a better default reaches everybody else. Keys that
this version does not know are kept for the one that does.
"""

from __future__ import annotations

import dataclasses
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import tomli_w

from ented_desktop.base.atomic_file import set_aside, write_whole
from ented_desktop.base.errors import SettingsError
from ented_desktop.base.paths import config_dir
from ented_desktop.settings.migrations import migrate
from ented_desktop.settings.option import Option, Value
from ented_desktop.settings.schema import FORMAT, OPTIONS, Settings

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # type: ignore[import-not-found, unused-ignore]

FILE_NAME: Final = "settings.toml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading the settings gave.

    Attributes:
        settings: Complete; defaults where there was nothing usable.
        warnings: English sentences about what could not be used.
    """

    settings: Settings
    warnings: tuple[str, ...] = ()


class SettingsStore:
    """Reads and writes the settings file. Not for several threads at once.

    Args:
        file: The file; None for ``settings.toml`` in the user's configuration folder.
    """

    def __init__(self, file: Path | None = None) -> None:
        self.file = config_dir() / FILE_NAME if file is None else file
        self._known = Settings()

    def load(self) -> Loaded:
        """Reads the file; never fails.

        A missing file gives the defaults. A file that is no TOML is renamed to
        ``settings.toml.broken-<n>``, so that nothing is lost and the next start is quiet.
        """
        warnings: list[str] = []
        table = self._read(warnings)
        values: dict[str, Any] = {}
        for key, option in OPTIONS.items():
            if key not in table:
                continue
            try:
                values[key] = option.check(_from_toml(option, table[key]))
            except ValueError as problem:
                warnings.append(
                    f"The setting “{key}” in {self.file} {problem}; its default is used."
                )
        self._known = Settings(**values)
        return Loaded(self._known, tuple(warnings))

    def save(self, settings: Settings) -> None:
        """Writes what was changed since the settings were last loaded or saved here.

        What another process wrote meanwhile stays, where it is not the same option.

        Args:
            settings: The new settings.

        Raises:
            SettingsError: ``setting-invalid`` for a value that an option cannot have,
                ``settings-not-writable`` when the file cannot be written; the old one is whole.
        """
        changed = {
            key: _checked(option, getattr(settings, key))
            for key, option in OPTIONS.items()
            if getattr(settings, key) != getattr(self._known, key)
        }
        if not changed:
            return
        table = self._read([])
        for key, value in changed.items():
            if value == OPTIONS[key].default:
                table.pop(key, None)
            else:
                table[key] = _to_toml(value)
        table.setdefault("format", FORMAT)
        try:
            write_whole(tomli_w.dumps(table).encode(), self.file)
        except OSError as error:
            raise SettingsError(
                "settings-not-writable",
                f"The settings cannot be kept: {self.file} cannot be written "
                f"({error.strerror or error}).",
                "Check the disk and the folder's permissions.",
            ) from error
        self._known = settings

    def change(self, **values: Value) -> Settings:
        """Loads the settings, changes some and saves them.

        Raises:
            SettingsError: As :meth:`save`.
        """
        settings = dataclasses.replace(self.load().settings, **values)  # type: ignore[arg-type]
        self.save(settings)
        return settings

    def _read(self, warnings: list[str]) -> dict[str, Any]:
        """The file's table in today's format; empty where there is none."""
        try:
            text = self.file.read_bytes().decode("utf-8-sig")  # Windows' editor begins with a mark
            return migrate(tomllib.loads(text))
        except FileNotFoundError:
            return {}
        except OSError as error:
            warnings.append(
                f"The settings in {self.file} cannot be read ({error.strerror or error}); "
                "the defaults are used."
            )
            return {}
        except (ValueError, RecursionError) as problem:  # no UTF-8, no TOML, a format of nonsense
            kept = set_aside(self.file)
            where = f"it was kept as {kept.name}" if kept is not None else "it will be replaced"
            warnings.append(
                f"The settings file {self.file} is damaged ({str(problem).rstrip('.')}); {where}, "
                "and the defaults are used."
            )
            return {}


def _checked(option: Option, value: object) -> Value:
    try:
        return option.check(value)
    except ValueError as problem:
        raise SettingsError("setting-invalid", f"“{value}” for “{option.key}” {problem}.") from None


def _to_toml(value: Value) -> Any:
    if isinstance(value, tuple):
        return [_path_to_toml(path) for path in value]
    return value


def _path_to_toml(path: Path) -> Any:
    text = str(path)
    try:
        text.encode()
    except UnicodeEncodeError:  # a file name that is no valid UTF-8; TOML cannot hold it as text
        return {"bytes": os.fsencode(text).hex()}
    return text


def _from_toml(option: Option, value: Any) -> Any:
    if option.kind != "folder_list" or not isinstance(value, list):
        return value
    return [
        os.fsdecode(bytes.fromhex(one["bytes"]))
        if isinstance(one, dict) and isinstance(one.get("bytes"), str)
        else one
        for one in value
    ]
