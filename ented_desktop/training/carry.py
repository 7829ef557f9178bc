"""A run's state small enough to carry home: weights in half precision, in files of 16 MiB.

It holds the network, its average and the discriminator as float16, the dictionary as float32, and
the facts; no moments of the optimisers and no reservoir. A run resumed from it goes on with the
same samples and schedule, but warms its learning rate up again and is not the same to the bit.

The folder holds ``carried.json`` and the files it names. New files are written beside the old, then
``carried.json`` is replaced, then the old go: whenever the machine stops, one whole state is there.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load as parse_tensors
from safetensors.torch import save as serialize
from torch import Tensor

from ented_desktop.base.errors import ModelError
from ented_desktop.export.writer import write_atomic
from ented_desktop.training.checkpoints import FILE_NAME, RunState, read_state

FORMAT = 1
INDEX_NAME = "carried.json"
FOLDER_NAME = "carried"
"""Where a run keeps its own."""

FILE_LIMIT_BYTES = 16 * 2**20
_HEADER_ROOM_BYTES = 2**16
_CARRIED = ("network.", "average.", "adversary.network.", "random.")
_WHOLE = ("codebook.codes",)
"""Kept in single precision: nearest neighbours are searched among them."""


def carried_state(state: RunState) -> RunState:
    """The part of a state that is carried.

    Args:
        state: The whole state of a run.

    Returns:
        float16 but for the dictionary and what is no floating number; with the fact
        ``rewarm_from``, the iteration after which the learning rate has to rise anew.

    Raises:
        ModelError: ``training-diverged`` where a weight has no finite half-precision value.
    """
    tensors: dict[str, Tensor] = {}
    for name, value in state.tensors.items():
        if not name.startswith(_CARRIED):
            continue
        halved = value.detach().cpu()
        if halved.is_floating_point() and not name.endswith(_WHOLE):
            halved = halved.to(torch.float16)
        if halved.is_floating_point() and not bool(torch.isfinite(halved).all()):
            raise ModelError(
                "training-diverged", f"The weights {name} are too large for half precision."
            )
        tensors[name] = halved.contiguous()
    facts = {**state.facts, "rewarm_from": state.facts["iteration"]}
    if "reservoir" in facts:
        facts["reservoir"] = {**facts["reservoir"], "seen": 0}
    return RunState(tensors, facts)


def _shards(tensors: Mapping[str, Tensor], limit: int) -> list[dict[str, Tensor]]:
    shards: list[dict[str, Tensor]] = [{}]
    room = limit
    for name, tensor in tensors.items():
        size = tensor.numel() * tensor.element_size()
        if size > room and shards[-1]:
            shards.append({})
            room = limit
        shards[-1][name] = tensor
        room -= size
    return shards


def write_carried(
    folder: Path, state: RunState, *, limit_bytes: int = FILE_LIMIT_BYTES
) -> list[Path]:
    """Writes a run's carried state.

    Args:
        folder: Where to; created when missing. An older state in it is replaced.
        state: The whole state of a run.
        limit_bytes: Largest size of a file.

    Returns:
        The files, ``carried.json`` first.

    Raises:
        ModelError: As :func:`carried_state`.
        OutputError: A file cannot be written; the older state stays.
    """
    small = carried_state(state)
    shards = _shards(small.tensors, limit_bytes - _HEADER_ROOM_BYTES)
    entries: list[dict[str, Any]] = []
    written: list[Path] = []
    for number, shard in enumerate(shards, start=1):
        data = serialize(shard)
        digest = hashlib.sha256(data).hexdigest()
        # Named by content: a new state never overwrites the files of the old.
        path = folder / f"state-{number}-of-{len(shards)}-{digest[:8]}.safetensors"
        if not path.is_file() or path.stat().st_size != len(data):
            write_atomic(data, path, overwrite=True)
        entries.append({"file": path.name, "sha256": digest, "bytes": len(data)})
        written.append(path)
    index = {"format": FORMAT, "files": entries, "facts": small.facts}
    write_atomic(json.dumps(index).encode(), folder / INDEX_NAME, overwrite=True)
    for old in folder.glob("state-*.safetensors"):
        if old not in written:
            with contextlib.suppress(OSError):
                old.unlink()
    return [folder / INDEX_NAME, *written]


def has_carried(folder: Path) -> bool:
    """Whether a carried state lies in a folder."""
    return (folder / INDEX_NAME).is_file()


def read_carried(folder: Path) -> RunState:
    """Reads what :func:`write_carried` wrote.

    Args:
        folder: Its folder.

    Returns:
        The state, float32.

    Raises:
        ModelError: ``checkpoint-missing``, ``checkpoint-incompatible`` or ``checkpoint-corrupt``
            where a file is missing or not the one that was written.
    """
    if not has_carried(folder):
        raise ModelError("checkpoint-missing", f"There is no carried state in {folder}.")
    tensors: dict[str, Tensor] = {}
    try:
        index = json.loads((folder / INDEX_NAME).read_text(encoding="utf-8"))
        if index["format"] != FORMAT:
            raise ModelError(
                "checkpoint-incompatible", f"The carried state in {folder} has another format."
            )
        for entry in index["files"]:
            data = (folder / os.fspath(entry["file"])).read_bytes()
            if hashlib.sha256(data).hexdigest() != entry["sha256"]:
                raise ValueError(f"{entry['file']} is not the file that was written")
            tensors.update(parse_tensors(data))
        facts = dict(index["facts"])
    except (OSError, ValueError, KeyError, TypeError, SafetensorError) as error:
        raise ModelError(
            "checkpoint-corrupt", f"The carried state in {folder} cannot be read: {error}."
        ) from error
    found = {
        name: value.float() if value.is_floating_point() else value
        for name, value in tensors.items()
    }
    return RunState(found, facts)


def read_any(run: Path) -> RunState:
    """A run's whole state where it is there, else the one that was carried.

    Args:
        run: The run's folder, or the folder of a carried state.

    Raises:
        ModelError: ``checkpoint-missing``, or as :func:`read_carried`.
    """
    if not (run / FILE_NAME).is_file():
        for folder in (run / FOLDER_NAME, run):
            if has_carried(folder):
                return read_carried(folder)
    return read_state(run)
