"""The state of a run in one file: tensors and JSON, written whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from ented_desktop.base.errors import ModelError, OutputError

FORMAT = 1
FILE_NAME = "checkpoint.safetensors"


@dataclass(frozen=True, slots=True)
class RunState:
    """What is needed to go on as if nothing had happened.

    Attributes:
        tensors: Everything that is an array, by dotted name.
        facts: Everything else, JSON values.
    """

    tensors: dict[str, Tensor]
    facts: dict[str, Any]


def write_state(folder: Path, state: RunState) -> Path:
    """Writes ``checkpoint.safetensors`` atomically.

    Args:
        folder: The run's folder; must exist.
        state: What to keep; the facts go into the file's header.

    Returns:
        The file.

    Raises:
        OutputError: ``output-not-writable`` or ``disk-full``; the previous checkpoint stays.
    """
    target = folder / FILE_NAME
    partial = folder / f".{FILE_NAME}.{os.getpid()}.partial"
    tensors = {
        name: tensor.detach().to("cpu", copy=True).contiguous()
        for name, tensor in state.tensors.items()
    }
    header = {"format": str(FORMAT), "facts": json.dumps(state.facts)}
    try:
        save_file(tensors, partial, metadata=header)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(target)
    except (OSError, SafetensorError) as error:
        full = "No space left" in str(error)
        raise OutputError(
            "disk-full" if full else "output-not-writable",
            f"The checkpoint cannot be written to {folder}.",
            stops_batch=True,
        ) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
    return target


def read_state(folder: Path) -> RunState:
    """Reads what :func:`write_state` wrote.

    Args:
        folder: The run's folder.

    Returns:
        The state, tensors on the CPU.

    Raises:
        ModelError: ``checkpoint-missing`` or ``checkpoint-corrupt``.
    """
    path = folder / FILE_NAME
    if not path.is_file():
        raise ModelError("checkpoint-missing", f"There is no checkpoint in {folder}.")
    try:
        with safe_open(path, framework="pt") as file:
            header = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        facts = json.loads(header["facts"])
    except (SafetensorError, OSError, KeyError, ValueError) as error:
        raise ModelError(
            "checkpoint-corrupt", f"The checkpoint in {folder} cannot be read."
        ) from error
    if header.get("format") != str(FORMAT):
        raise ModelError(
            "checkpoint-incompatible", f"The checkpoint in {folder} has another format."
        )
    return RunState(tensors, facts)


def optimizer_tensors(optimizer: torch.optim.Optimizer, prefix: str) -> dict[str, Tensor]:
    """The optimiser's state as named tensors (``<prefix>.<parameter number>.<name>``)."""
    found: dict[str, Tensor] = {}
    for number, values in optimizer.state_dict()["state"].items():
        for name, value in values.items():
            found[f"{prefix}.{number}.{name}"] = torch.as_tensor(value)
    return found


def load_optimizer(
    optimizer: torch.optim.Optimizer, prefix: str, tensors: dict[str, Tensor]
) -> None:
    """Puts back what :func:`optimizer_tensors` gave; parameter groups stay as configured."""
    state: dict[int, dict[str, Tensor]] = {}
    for key, tensor in tensors.items():
        if key.startswith(f"{prefix}."):
            number, name = key[len(prefix) + 1 :].split(".", 1)
            state.setdefault(int(number), {})[name] = tensor.clone()
    parameters = [value for group in optimizer.param_groups for value in group["params"]]
    for place, values in state.items():
        for name, value in values.items():
            if value.shape == parameters[place].shape:
                # In the parameter's own memory order: fused steps walk both side by side.
                values[name] = torch.empty_like(parameters[place], device="cpu").copy_(value)
    groups = optimizer.state_dict()["param_groups"]
    optimizer.load_state_dict({"state": state, "param_groups": groups})
