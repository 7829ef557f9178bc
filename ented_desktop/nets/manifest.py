"""``models/manifest.toml``: which weights there are and what their files must hash to.

The manifest of format 1::

    format = 1
    default = "ented-tiny/0.2"

    [models."ented-tiny/0.2"]
    "CARD.md" = "<sha256>"
    "config.json" = "<sha256>"
    "weights.safetensors" = "<sha256>"
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ented_desktop.base.errors import ModelError
from ented_desktop.base.paths import models_dir
from ented_desktop.nets.model_file import read_bytes

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # type: ignore[import-not-found, unused-ignore]

MANIFEST_NAME: Final = "manifest.toml"
MANIFEST_FORMAT: Final = 1
_MAX_MANIFEST_BYTES: Final = 1 << 20

# A name is a folder: nothing that could leave the models folder or hide.
_PART: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """One model of the manifest.

    Attributes:
        name: Model name, for example ``"ented-tiny"``.
        version: For example ``"0.1"``.
        directory: ``<models>/<name>/<version>``.
        sha256: Hex digest by file name.
        is_default: Whether it is used where none is named.
    """

    name: str
    version: str
    directory: Path
    sha256: dict[str, str] = field(hash=False)
    is_default: bool = False

    @property
    def full_name(self) -> str:
        """``"name/version"``."""
        return f"{self.name}/{self.version}"


def is_valid_part(text: str) -> bool:
    """Whether ``text`` may be a model's name or version: letters, digits, ``.``, ``_``, ``-``."""
    return _PART.fullmatch(text) is not None and not text.endswith(".")


def split_name(full_name: str) -> tuple[str, str]:
    """Splits ``"name/version"``.

    Raises:
        ValueError: When it is not two valid parts.
    """
    parts = full_name.split("/")
    if len(parts) != 2 or not all(is_valid_part(part) for part in parts):
        raise ValueError(f"not a model name: {full_name!r}")
    return parts[0], parts[1]


def list_models(root: Path | None = None) -> tuple[ModelEntry, ...]:
    """The models of the manifest, in its order; empty where there is no manifest.

    Args:
        root: The models folder; the program's own by default.

    Raises:
        ModelError: ``model-corrupt`` or ``model-incompatible`` for a manifest that cannot be read.
    """
    folder = models_dir() if root is None else root
    file = folder / MANIFEST_NAME
    if not file.exists():
        return ()
    return _parse(read_bytes(file, _MAX_MANIFEST_BYTES), file)


def default_model_name(root: Path | None = None) -> str:
    """The ``"name/version"`` that the manifest names as default.

    Raises:
        ModelError: ``model-missing`` where there is no manifest or it names no default.
    """
    for entry in list_models(root):
        if entry.is_default:
            return entry.full_name
    raise ModelError(
        "model-missing",
        "No weights are installed.",
        "Name a folder with weights with --weights.",
    )


def find_model(name: str, root: Path | None = None) -> ModelEntry:
    """Finds a model by ``"name/version"``, or by ``"name"`` alone.

    A name alone means the default where it has that name, else the last entry with it.

    Raises:
        ModelError: ``model-missing``.
    """
    entries = list_models(root)
    matches = [entry for entry in entries if name in (entry.full_name, entry.name)]
    for entry in matches:
        if entry.is_default:
            return entry
    if matches:
        return matches[-1]
    known = ", ".join(entry.full_name for entry in entries) or "none"
    raise ModelError(
        "model-missing", f'There are no weights called "{name}".', f"Installed: {known}."
    )


def render(entries: tuple[ModelEntry, ...]) -> bytes:
    """The manifest file for ``entries``, UTF-8 TOML."""
    lines = [f"format = {MANIFEST_FORMAT}"]
    lines += [f'default = "{entry.full_name}"' for entry in entries if entry.is_default]
    for entry in entries:
        # Names, file names and digests hold no quote and no backslash (checked on the way in),
        # so that plain quoting is valid TOML.
        lines += ["", f'[models."{entry.full_name}"]']
        lines += [f'"{file}" = "{digest}"' for file, digest in sorted(entry.sha256.items())]
    return ("\n".join(lines) + "\n").encode()


def _parse(data: bytes, file: Path) -> tuple[ModelEntry, ...]:
    try:
        document = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _bad(file, f"it is not valid TOML ({error})") from error
    found = document.get("format")
    if found != MANIFEST_FORMAT:
        raise ModelError(
            "model-incompatible",
            f"{file} has format {found!r}, this version reads format {MANIFEST_FORMAT}.",
            "Install weights that belong to this version.",
        )
    default = document.get("default")
    models = document.get("models", {})
    if not isinstance(models, dict):
        raise _bad(file, "models is not a table")
    entries = tuple(_entry(name, table, default, file) for name, table in models.items())
    if default is not None and not any(entry.is_default for entry in entries):
        raise _bad(file, "its default is none of its models")
    return entries


def _entry(full_name: str, table: Any, default: Any, file: Path) -> ModelEntry:
    try:
        name, version = split_name(full_name)
    except ValueError as error:
        raise _bad(file, str(error)) from error
    if not isinstance(table, dict):
        raise _bad(file, f"the entry of {full_name} is not a table")
    for file_name, digest in table.items():
        if not is_valid_part(file_name):
            raise _bad(file, f"{full_name} names a file {file_name!r}")
        if not isinstance(digest, str) or _SHA256.fullmatch(digest) is None:
            raise _bad(file, f"the sha256 of {full_name}/{file_name} is malformed")
    return ModelEntry(name, version, file.parent / name / version, table, full_name == default)


def _bad(file: Path, what: str) -> ModelError:
    return ModelError(
        "model-corrupt", f"The list of weights {file} cannot be used: {what}.", "Install again."
    )
