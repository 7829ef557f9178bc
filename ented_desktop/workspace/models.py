"""The weights at hand: the installed ones, and those in folders that the user named."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from ented_desktop.base.errors import EntedError, ModelError
from ented_desktop.nets.manifest import (
    MANIFEST_NAME,
    ModelEntry,
    find_model,
    is_valid_part,
    list_models,
)

_CONFIG: Final = "config.json"
_CARD: Final = "CARD.md"
_MAX_TEXT_BYTES: Final = 1 << 20
_READ_BYTES: Final = 1 << 20
_LICENSE_HEADING: Final = re.compile(r"^#+\s*licen[cs]e\s*$\s*(.+?)\s*$", re.I | re.M)
_LICENSE_LINE: Final = re.compile(r"^\W*licen[cs]e\W*:\W*(.+?)\s*$", re.I | re.M)
OK: Final = "ok"
UNCHECKED: Final = "unchecked"
_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights at hand.

    Attributes:
        name: For example ``"ented-tiny"``.
        version: For example ``"0.1"``.
        folder: Where they lie.
        bytes: Size of the weights.
        sha256: Hex digest that the manifest states; empty where there is none.
        license: SPDX identifier, or words; empty where the card does not say.
        card: The model card, Markdown.
        default: Whether they are used when nothing else is chosen.
        state: ``"ok"``, ``"unchecked"`` or the problem in words.
    """

    name: str
    version: str
    folder: Path
    bytes: int
    sha256: str
    license: str
    card: str
    default: bool
    state: str


def list_weights(
    root: Path | None, folders: Sequence[Path] = (), *, verify: bool = False
) -> list[Weights]:
    """All weights at hand, the default first.

    Args:
        root: The folder with the installed weights; None for the program's own.
        folders: Folders named by the user: each with a manifest of its own, or a checkpoint, or
            checkpoints in ``<name>/<version>``. One that cannot be used appears with its problem.
        verify: Read them whole and check every digest (this loads torch).

    Raises:
        ModelError: The installed manifest cannot be read.
    """
    found = [_describe(entry) for entry in list_models(root)]
    if verify:
        found = [_verified(one, root) for one in found]
    for folder in folders:
        try:
            entries = _entries_in(folder)
        except EntedError as error:
            found.append(_unusable(folder, error.message))
            continue
        if not entries:
            found.append(_unusable(folder, "There are no weights in this folder."))
        for entry in entries:
            one = _describe(replace(entry, is_default=False))
            found.append(_verified(one, None) if verify else one)
    return sorted(found, key=lambda one: not one.default)


def resolve_weights(
    name: str, root: Path | None, folders: Sequence[Path] = ()
) -> str | Path | None:
    """What ``Restorer.load`` takes for the weights that the settings name.

    Args:
        name: ``"name"``, ``"name/version"``, ``"name version"`` or a folder; empty for the default.
        root: The folder with the installed weights; None for the program's own.
        folders: Folders named by the user.

    Raises:
        ModelError: ``model-missing``.
    """
    if not name:
        return None
    wanted = name.replace(" ", "/", 1) if Path(name).name == name else name
    try:
        return find_model(wanted, root).full_name
    except ModelError as error:
        if error.code != "model-missing":
            raise
        missing = error
    for folder in folders:
        try:
            entries = _entries_in(folder)
        except EntedError:
            continue
        for entry in entries:
            if wanted in (entry.name, entry.full_name):
                return entry.directory
    if Path(name).is_dir():
        return Path(name)
    raise missing


def _entries_in(folder: Path) -> list[ModelEntry]:
    """The weights in a folder that a user named."""
    if (folder / MANIFEST_NAME).exists():
        return list(list_models(folder))
    if (folder / _CONFIG).exists():
        return [_entry_of(folder)]
    try:
        configs = sorted(folder.glob(f"*/{_CONFIG}")) + sorted(folder.glob(f"*/*/{_CONFIG}"))
    except OSError as error:
        raise ModelError("model-missing", f"{folder} cannot be read.") from error
    return [_entry_of(config.parent) for config in configs]


def _entry_of(directory: Path) -> ModelEntry:
    config = _read_config(directory)
    name, version = (str(config.get(key, "")) for key in ("name", "version"))
    if not is_valid_part(name) or not is_valid_part(version):
        raise ModelError("model-corrupt", f"{directory / _CONFIG} has no valid name and version.")
    return ModelEntry(name, version, directory, {})


def _describe(entry: ModelEntry) -> Weights:
    files = sorted(entry.directory.glob("weights*.safetensors"))
    stated = sorted(entry.sha256.items())
    digests = [digest for file, digest in stated if file.startswith("weights")]
    # As in checkpoint.load: the digest of the one file, or of the shards' digests.
    sha256 = "".join(digests)
    if len(digests) > 1:
        sha256 = hashlib.sha256(sha256.encode()).hexdigest()
    card = _read_text(entry.directory / _CARD)
    state = UNCHECKED if files else "The weights are missing."
    return Weights(
        entry.name,
        entry.version,
        entry.directory,
        sum(file.stat().st_size for file in files),
        sha256,
        _license_of(entry.directory, card),
        card,
        entry.is_default,
        state,
    )


def _unusable(folder: Path, problem: str) -> Weights:
    return Weights(folder.name, "", folder, 0, "", "", "", False, problem)


def _verified(weights: Weights, root: Path | None) -> Weights:
    from ented_desktop.nets import checkpoint

    try:
        listed = any(entry.directory == weights.folder for entry in list_models(root))
        name = f"{weights.name}/{weights.version}"
        if listed:
            (result,) = checkpoint.verify(name, root=root)
            problem = result.problem
        else:
            checkpoint.load(weights.folder, root=root)
            problem = None
    except ModelError as error:
        problem = error
    return replace(weights, state=OK if problem is None else str(problem))


def _license_of(directory: Path, card: str) -> str:
    training = _config_or_nothing(directory).get("training")
    stated = training.get("license") if isinstance(training, dict) else None
    if isinstance(stated, str) and stated:
        return stated
    for pattern in (_LICENSE_LINE, _LICENSE_HEADING):
        match = pattern.search(card)
        if match is not None:
            return match.group(1).strip(" .*_")
    return ""


def _config_or_nothing(directory: Path) -> dict[str, Any]:
    try:
        return _read_config(directory)
    except ModelError:
        return {}


def _read_config(directory: Path) -> dict[str, Any]:
    file = directory / _CONFIG
    try:
        found = json.loads(_read_text(file))
    except (ValueError, RecursionError) as error:
        raise ModelError("model-corrupt", f"{file} is no valid JSON.") from error
    if not isinstance(found, dict):
        raise ModelError("model-corrupt", f"{file} describes no network.")
    return found


def _read_text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            return stream.read(_MAX_TEXT_BYTES).decode("utf-8", "replace")
    except OSError:
        _logger.debug("unreadable: %s", file, exc_info=True)
        return ""
