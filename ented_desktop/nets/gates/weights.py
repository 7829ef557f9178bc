"""The gates' weights: a file beside those of the restoring network whose answers they know."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import torch
from safetensors.torch import save

from ented_desktop.nets.checkpoint import read_detail
from ented_desktop.nets.checkpoint_layout import check_state
from ented_desktop.nets.gates.network import DetailGates
from ented_desktop.nets.model_file import read_bytes
from ented_desktop.nets.tensor_file import parse_tensors

_MAX_BYTES: Final = 1 << 24


def load_gates(model: str | Path | None = None, *, root: Path | None = None) -> DetailGates | None:
    """Loads the gates that belong to a model.

    Args:
        model: As for :func:`ented_desktop.nets.checkpoint.load`.
        root: The models folder; the program's own by default.

    Returns:
        The gates on the CPU, in evaluation mode and without gradients; None where the model has
        none.

    Raises:
        ModelError: ``model-missing``, ``model-corrupt`` or ``model-incompatible``.
    """
    found = read_detail(model, root=root)
    if found is None:
        return None
    state, file = found
    gates = DetailGates()
    check_state(gates.state_dict(), state, file.parent)
    gates.load_state_dict(state, strict=True)
    return gates.eval().requires_grad_(False)


def read_gates(file: Path) -> dict[str, torch.Tensor]:
    """Reads the state of gates from any file of theirs.

    Args:
        file: A safetensors file.

    Returns:
        The state dict, float32.

    Raises:
        ModelError: ``model-missing``, ``model-corrupt`` or ``model-incompatible``.
    """
    state = {k: v.float() for k, v in parse_tensors(read_bytes(file, _MAX_BYTES), file).items()}
    check_state(DetailGates().state_dict(), state, file.parent)
    return state


def dump_gates(state: Mapping[str, torch.Tensor]) -> bytes:
    """The file's bytes, float16.

    Args:
        state: ``DetailGates().state_dict()``, in the range of float16.
    """
    return save({key: value.detach().cpu().half().contiguous() for key, value in state.items()})
