"""Checkpoints of the network: safetensors, JSON and a card; never a pickle.

A checkpoint is a folder ``<name>/<version>/`` with ``weights.safetensors`` (or shards
``weights-00001-of-0000N.safetensors``), ``config.json``, ``CARD.md`` and, where gates were trained
for it, ``detail.safetensors``. Weights are float16 on
disk and float32 in memory. ``config.json`` of format 1 holds ``format``, ``name``, ``version``,
``network`` (:class:`~ented_desktop.nets.ented.config.EntedConfig`) and ``training`` (free facts
about how the weights came to be).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import torch

from ented_desktop.base.errors import ModelError
from ented_desktop.domain.result import WeightsId
from ented_desktop.nets.checkpoint_layout import (
    CONFIG_NAME,
    DETAIL_NAME,
    FORMAT,
    SHARD,
    WEIGHTS_NAME,
    check_state,
    joint_digest,
    state_of_new,
)
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.nets.manifest import (
    ModelEntry,
    default_model_name,
    find_model,
    is_valid_part,
    list_models,
)
from ented_desktop.nets.model_file import (
    MAX_JSON_BYTES,
    corrupt,
    parse_json_object,
    read_bytes,
)
from ented_desktop.nets.tensor_file import MAX_FILE_BYTES, parse_tensors

__all__ = [
    "ModelEntry",
    "Verification",
    "default_model_name",
    "list_models",
    "load",
    "load_network",
    "read_detail",
    "verify",
]


@dataclass(frozen=True, slots=True)
class Verification:
    """What :func:`verify` found about one model.

    Attributes:
        entry: The model of the manifest.
        problem: Why it cannot be used; None when every file has its sha256 and it loads.
    """

    entry: ModelEntry
    problem: ModelError | None


def load(
    model: str | Path | None = None, *, root: Path | None = None
) -> tuple[EntedConfig, dict[str, torch.Tensor], WeightsId]:
    """Reads a checkpoint and checks everything about it.

    Args:
        model: ``"name/version"`` or ``"name"`` of the manifest, or a folder that holds a
            checkpoint; None for the manifest's default. A folder outside the manifest is accepted:
            its sha256 is computed, there is nothing to compare it with.
        root: The models folder; the program's own by default.

    Returns:
        The network's configuration, its state dict (float32 on the CPU, exactly the keys and
        shapes of ``ENTED(config)``), and which weights these are.

    Raises:
        ModelError: ``model-missing``, ``model-corrupt`` (unreadable, wrong sha256, malformed, not
            finite) or ``model-incompatible`` (another format, other keys or shapes).
    """
    config, state, weights_id, directory = _read(model, root)
    check_state(state_of_new(config), state, directory)
    return config, state, weights_id


def _read(
    model: str | Path | None, root: Path | None
) -> tuple[EntedConfig, dict[str, torch.Tensor], WeightsId, Path]:
    """As :func:`load`, with the folder; keys and shapes are not checked yet."""
    directory, entry = _locate(model, root)
    if not directory.is_dir():
        raise ModelError("model-missing", f"The folder with weights {directory} is missing.")
    config_data = _read_checked(directory / CONFIG_NAME, MAX_JSON_BYTES, entry)
    config, name, version = _parse_config(config_data, directory / CONFIG_NAME)
    if entry is not None and (name, version) != (entry.name, entry.version):
        raise corrupt(directory / CONFIG_NAME, f"it says that it is {name}/{version}")
    state: dict[str, torch.Tensor] = {}
    digests: list[str] = []
    for file in _weight_files(directory):
        data = _read_checked(file, MAX_FILE_BYTES, entry)
        digests.append(hashlib.sha256(data).hexdigest())
        for key, tensor in parse_tensors(data, file).items():
            if key in state:
                raise corrupt(file, f"{key} is in two files")
            state[key] = tensor.float() if tensor.is_floating_point() else tensor
    if (directory / DETAIL_NAME).exists():
        # Other gates give other pictures: they are part of what the weights are known by.
        data = _read_checked(directory / DETAIL_NAME, MAX_FILE_BYTES, entry)
        digests.append(hashlib.sha256(data).hexdigest())
    return config, state, WeightsId(name, version, joint_digest(digests)), directory


def load_network(
    model: str | Path | None = None,
    *,
    root: Path | None = None,
    device: torch.device | str = "cpu",
) -> tuple[ENTED, WeightsId]:
    """Builds the network of a checkpoint, in evaluation mode and without gradients.

    Args:
        model: As for :func:`load`.
        root: As for :func:`load`.
        device: Where the parameters go.

    Raises:
        ModelError: As for :func:`load`.
    """
    config, state, weights_id, directory = _read(model, root)
    network = ENTED(config)
    check_state(network.state_dict(), state, directory)
    network.load_state_dict(state, strict=True)
    return network.eval().requires_grad_(False).to(device), weights_id


def read_detail(
    model: str | Path | None = None, *, root: Path | None = None
) -> tuple[dict[str, torch.Tensor], Path] | None:
    """Reads the tensors of the gates that lie beside a checkpoint's own.

    Args:
        model: As for :func:`load`.
        root: As for :func:`load`.

    Returns:
        The tensors (floating ones as float32 on the CPU) and their file; None where there is none.

    Raises:
        ModelError: ``model-missing`` or ``model-corrupt``: also where the manifest knows the model
            and lists another file, or none although there is one.
    """
    directory, entry = _locate(model, root)
    file = directory / DETAIL_NAME
    listed = entry is not None and DETAIL_NAME in entry.sha256
    if not file.exists() and not listed:
        return None
    tensors = parse_tensors(_read_checked(file, MAX_FILE_BYTES, entry), file)
    return {k: v.float() if v.is_floating_point() else v for k, v in tensors.items()}, file


def verify(model: str | None = None, *, root: Path | None = None) -> tuple[Verification, ...]:
    """Checks the files of the manifest's models: sha256, format, keys, shapes, finite numbers.

    Args:
        model: Only this one; all of them by default.
        root: The models folder; the program's own by default.

    Raises:
        ModelError: When the manifest itself cannot be read, or does not know ``model``.
    """
    entries = list_models(root) if model is None else (find_model(model, root),)
    return tuple(Verification(entry, _problem_of(entry, root)) for entry in entries)


def _problem_of(entry: ModelEntry, root: Path | None) -> ModelError | None:
    try:
        load(entry.full_name, root=root)
        for file_name in entry.sha256:
            _read_checked(entry.directory / file_name, MAX_FILE_BYTES, entry)
    except ModelError as error:
        return error
    return None


def _locate(model: str | Path | None, root: Path | None) -> tuple[Path, ModelEntry | None]:
    """The checkpoint's folder, and its entry where the manifest knows it."""
    if model is None:
        model = default_model_name(root)
    directory = Path(model)
    entries = list_models(root)
    if isinstance(model, str):
        if any(model in (entry.full_name, entry.name) for entry in entries):
            found = find_model(model, root)
            return found.directory, found
        if not directory.is_dir():
            find_model(model, root)  # raises with the names that there are
    for entry in entries:
        if entry.directory.resolve() == directory.resolve():
            return entry.directory, entry
    return directory, None


def _read_checked(file: Path, limit_bytes: int, entry: ModelEntry | None) -> bytes:
    """Reads a file and compares what was read, not what lies there later, with the manifest."""
    data = read_bytes(file, limit_bytes)
    if entry is not None:
        expected = entry.sha256.get(file.name)
        if expected is None:
            raise corrupt(file, "the manifest does not list it")
        if hashlib.sha256(data).hexdigest() != expected:
            raise corrupt(file, "its sha256 is not the one in the manifest")
    return data


def _parse_config(data: bytes, file: Path) -> tuple[EntedConfig, str, str]:
    described = parse_json_object(data, file)
    found = described.get("format")
    if type(found) is not int or found != FORMAT:
        raise ModelError(
            "model-incompatible",
            f"{file} has format {str(found)[:40]}, this version reads format {FORMAT}.",
            "Use weights that belong to this version.",
        )
    name, version, network = (described.get(key) for key in ("name", "version", "network"))
    if not isinstance(name, str) or not isinstance(version, str):
        raise corrupt(file, "it has no name or no version")
    if not is_valid_part(name) or not is_valid_part(version):
        raise corrupt(file, "its name or version is malformed")
    if not isinstance(network, dict):
        raise corrupt(file, "it does not describe a network")
    try:
        config = EntedConfig.from_dict(network)
    except (ValueError, TypeError, KeyError) as error:
        raise ModelError(
            "model-incompatible", f"{file} describes a network that this version lacks: {error}."
        ) from error
    return config, name, version


def _weight_files(directory: Path) -> list[Path]:
    """The one weights file, or all shards in order."""
    single = directory / WEIGHTS_NAME
    shards = {
        match.group(0): (int(match.group(1)), int(match.group(2)))
        for file in directory.iterdir()
        if (match := SHARD.fullmatch(file.name)) is not None
    }
    if not shards:
        return [single]
    if single.exists():
        raise corrupt(single, "there are shards beside it")
    total = next(iter(shards.values()))[1]
    if set(shards.values()) != {(number, total) for number in range(1, total + 1)}:
        raise corrupt(directory / sorted(shards)[0], "shards are missing or do not belong together")
    return [directory / name for name in sorted(shards)]
