"""Writes checkpoints; :mod:`.checkpoint` says what one is, and reads them."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save as serialize_safetensors

from ented_desktop.base.errors import OutputError
from ented_desktop.base.paths import models_dir
from ented_desktop.domain.result import WeightsId
from ented_desktop.nets.checkpoint_layout import (
    CARD_NAME,
    CONFIG_NAME,
    DETAIL_NAME,
    FORMAT,
    WEIGHTS_NAME,
    check_state,
    joint_digest,
    shard_name,
    state_of_new,
)
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.manifest import (
    MANIFEST_NAME,
    ModelEntry,
    is_valid_part,
    list_models,
    render,
)


def save(
    name: str,
    version: str,
    config: EntedConfig,
    state: Mapping[str, torch.Tensor],
    card: str,
    *,
    root: Path | None = None,
    training: Mapping[str, Any] | None = None,
    detail: bytes | None = None,
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
        detail: The file with the gates that belong to these weights.
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
    check_state(state_of_new(config), stored, target)
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
        file_name = WEIGHTS_NAME if single else shard_name(number, len(shards))
        files[file_name] = serialize_safetensors(shard)
        digests.append(hashlib.sha256(files[file_name]).hexdigest())
    if detail is not None:
        files[DETAIL_NAME] = detail
        digests.append(hashlib.sha256(detail).hexdigest())
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
    return WeightsId(name, version, joint_digest(digests))


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
