"""Checkpoints of the network: safetensors, JSON and a card; never a pickle.

A checkpoint is a folder ``<name>/<version>/`` with ``weights.safetensors`` (or shards
``weights-00001-of-0000N.safetensors``), ``config.json`` and ``CARD.md``. Weights are float16 on
disk and float32 in memory. ``config.json`` of format 1 holds ``format``, ``name``, ``version``,
``network`` (:class:`~ented_desktop.nets.ented.config.EntedConfig`) and ``training`` (free facts
about how the weights came to be).
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import torch
from safetensors.torch import save as serialize_safetensors

from ented_desktop.base.errors import ModelError, OutputError
from ented_desktop.base.paths import models_dir
from ented_desktop.domain.result import WeightsId
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.nets.manifest import (
    MANIFEST_NAME,
    ModelEntry,
    default_model_name,
    find_model,
    is_valid_part,
    list_models,
    render,
)
from ented_desktop.nets.model_file import (
    MAX_JSON_BYTES,
    corrupt,
    parse_json_object,
    read_bytes,
)
from ented_desktop.nets.tensor_file import MAX_FILE_BYTES, parse_tensors

__all__ = [
    "FORMAT",
    "ModelEntry",
    "Verification",
    "default_model_name",
    "list_models",
    "load",
    "load_network",
    "save",
    "verify",
]

FORMAT: Final = 1
"""Version of the layout of ``config.json`` and of the meaning of the keys in the weights."""

WEIGHTS_NAME: Final = "weights.safetensors"
CONFIG_NAME: Final = "config.json"
CARD_NAME: Final = "CARD.md"

_SHARD: Final = re.compile(r"weights-(\d{5})-of-(\d{5})\.safetensors")


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
    _check_state(_state_of_new(config), state, directory)
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
    return config, state, WeightsId(name, version, _joint_digest(digests)), directory


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
    _check_state(network.state_dict(), state, directory)
    network.load_state_dict(state, strict=True)
    return network.eval().requires_grad_(False).to(device), weights_id


def save(
    name: str,
    version: str,
    config: EntedConfig,
    state: Mapping[str, torch.Tensor],
    card: str,
    *,
    root: Path | None = None,
    training: Mapping[str, Any] | None = None,
    max_shard_bytes: int | None = None,
    overwrite: bool = False,
    register: bool = False,
    default: bool = False,
) -> WeightsId:
    """Writes a checkpoint to ``<root>/<name>/<version>/``; the folder is complete or absent.

    Args:
        name: Model name: letters, digits, ``.``, ``_``, ``-``.
        version: Version, of the same letters.
        config: The network's configuration.
        state: ``ENTED(config).state_dict()``; stored as float16 where the values fit its range.
        card: Text of ``CARD.md``.
        root: The models folder; the program's own by default.
        training: JSON facts about the training, stored in ``config.json``.
        max_shard_bytes: Split the weights into files of at most about this size.
        overwrite: Replace a version that exists.
        register: Write files and sha256 into the manifest.
        default: With ``register``, make it the manifest's default; the first entry always is.

    Returns:
        Which weights were written.

    Raises:
        ValueError: For a name or version that cannot be a folder, or a state dict that is not
            finite.
        ModelError: ``model-incompatible`` when ``state`` does not belong to ``config``.
        OutputError: ``output-exists``, ``output-not-writable`` or ``disk-full``.
    """
    for part in (name, version):
        if not is_valid_part(part):
            raise ValueError(f"{part!r} cannot be the name or version of a model")
    folder = models_dir() if root is None else root
    target = folder / name / version
    if target.exists() and not overwrite:
        raise OutputError("output-exists", f"The weights {target} exist already.")
    stored = {key: _to_disk(key, tensor) for key, tensor in state.items()}
    _check_state(_state_of_new(config), stored, target)
    described = {
        "format": FORMAT,
        "name": name,
        "version": version,
        "network": config.to_dict(),
        "training": dict(training or {}),
    }
    files = {
        CONFIG_NAME: (json.dumps(described, indent=2, allow_nan=False) + "\n").encode(),
        CARD_NAME: card.encode(),
    }
    shards = _split(stored, max_shard_bytes)
    digests = []
    for number, shard in enumerate(shards, start=1):
        single = len(shards) == 1
        file_name = WEIGHTS_NAME if single else _shard_name(number, len(shards))
        files[file_name] = serialize_safetensors(shard)
        digests.append(hashlib.sha256(files[file_name]).hexdigest())
    try:
        _write_folder(files, target)
        if register:
            sha256 = {file: hashlib.sha256(data).hexdigest() for file, data in files.items()}
            _register(ModelEntry(name, version, target, sha256, default), folder)
    except OSError as error:
        code = "disk-full" if error.errno == errno.ENOSPC else "output-not-writable"
        raise OutputError(
            code,
            f"The weights {target} cannot be written ({error.strerror or error}).",
            stops_batch=code == "disk-full",
        ) from error
    return WeightsId(name, version, _joint_digest(digests))


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
        if (match := _SHARD.fullmatch(file.name)) is not None
    }
    if not shards:
        return [single]
    if single.exists():
        raise corrupt(single, "there are shards beside it")
    total = next(iter(shards.values()))[1]
    if set(shards.values()) != {(number, total) for number in range(1, total + 1)}:
        raise corrupt(directory / sorted(shards)[0], "shards are missing or do not belong together")
    return [directory / name for name in sorted(shards)]


def _joint_digest(digests: list[str]) -> str:
    """The digest of the one file; for shards, the sha256 of their hex digests in order."""
    if len(digests) == 1:
        return digests[0]
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def _state_of_new(config: EntedConfig) -> Mapping[str, torch.Tensor]:
    """The state of a new network, for its keys and shapes.

    Not on torch's "meta" device: using that imports torch's compiler, which takes two seconds.
    """
    with torch.random.fork_rng(devices=[]):  # a training run's random numbers stay its own
        return ENTED(config).state_dict()


def _check_state(
    expected: Mapping[str, torch.Tensor], state: Mapping[str, torch.Tensor], directory: Path
) -> None:
    missing = sorted(expected.keys() - state.keys())
    surplus = sorted(state.keys() - expected.keys())
    wrong = sorted(
        key
        for key in expected.keys() & state.keys()
        if expected[key].shape != state[key].shape
        or expected[key].is_floating_point() != state[key].is_floating_point()
    )
    for keys, what in ((missing, "are missing"), (surplus, "are unknown"), (wrong, "do not fit")):
        if keys:
            raise ModelError(
                "model-incompatible",
                f"The weights in {directory} do not fit their config.json: "
                f"{len(keys)} tensors {what}, for example {keys[0][:80]}.",
                "Use weights that belong to this version.",
            )


def _to_disk(key: str, tensor: torch.Tensor) -> torch.Tensor:
    tensor = tensor.detach().cpu().contiguous()
    if not tensor.is_floating_point():
        return tensor.clone()
    if not bool(torch.isfinite(tensor).all()):
        raise ValueError(f"{key} holds numbers that are not finite")
    half = tensor.half()
    # A value beyond float16's range would come back infinite; such a tensor stays as it is.
    return half if bool(torch.isfinite(half).all()) else tensor.float()


def _split(
    tensors: Mapping[str, torch.Tensor], max_bytes: int | None
) -> list[dict[str, torch.Tensor]]:
    shards: list[dict[str, torch.Tensor]] = [{}]
    size = 0
    for key in sorted(tensors):
        tensor_bytes = tensors[key].numel() * tensors[key].element_size()
        if max_bytes is not None and shards[-1] and size + tensor_bytes > max_bytes:
            shards.append({})
            size = 0
        shards[-1][key] = tensors[key]
        size += tensor_bytes
    return shards


def _shard_name(number: int, total: int) -> str:
    return f"weights-{number:05d}-of-{total:05d}.safetensors"


def _write_folder(files: Mapping[str, bytes], target: Path) -> None:
    """Writes all files beside ``target``, then renames the folder into place."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        for name, data in files.items():
            _write_synced(partial / name, data)
        partial.chmod(0o755)  # mkdtemp gives 0o700, which other users of a machine could not read
        if target.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
            target.replace(old / target.name)
            try:
                partial.replace(target)
            except BaseException:
                (old / target.name).replace(target)
                raise
            finally:
                shutil.rmtree(old, ignore_errors=True)
        else:
            partial.replace(target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _write_synced(file: Path, data: bytes) -> None:
    with file.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _register(entry: ModelEntry, folder: Path) -> None:
    others = [other for other in list_models(folder) if other.full_name != entry.full_name]
    replaced_default = not any(other.is_default for other in others)
    is_default = entry.is_default or replaced_default
    entries = [
        ModelEntry(
            other.name,
            other.version,
            other.directory,
            other.sha256,
            other.is_default and not is_default,
        )
        for other in others
    ]
    entries.append(ModelEntry(entry.name, entry.version, entry.directory, entry.sha256, is_default))
    partial = folder / f".{MANIFEST_NAME}.partial"
    try:
        _write_synced(partial, render(tuple(entries)))
        partial.replace(folder / MANIFEST_NAME)
    finally:
        partial.unlink(missing_ok=True)
