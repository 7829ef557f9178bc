"""Where the measures' own weights lie, and reading them as plain tensors."""

from __future__ import annotations

import os
import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from ented_desktop.base.errors import ModelError

ENVIRONMENT_VARIABLE: Final = "ENTED_METRIC_WEIGHTS"


def metric_weights_dir(option: Path | None) -> Path | None:
    """The folder with the measures' weights.

    Args:
        option: What the user gave; wins over the environment.

    Returns:
        The folder; None when neither the option nor ``ENTED_METRIC_WEIGHTS`` names one.

    Raises:
        ModelError: ``metric-weights-missing`` if a named folder does not exist.
    """
    named = option
    if named is None and os.environ.get(ENVIRONMENT_VARIABLE):
        named = Path(os.environ[ENVIRONMENT_VARIABLE])
    if named is not None and not named.is_dir():
        raise ModelError(
            "metric-weights-missing",
            f"There is no folder {named} with weights for the measures.",
            f"Give another with --metric-weights, or unset {ENVIRONMENT_VARIABLE}.",
        )
    return named


def read_tensors(file: Path, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, Tensor]:
    """Reads a state dict without running any code stored in it.

    Args:
        file: A file of ``torch.save``.
        shapes: The expected names and shapes; more or fewer are refused.

    Returns:
        The tensors, on the CPU.

    Raises:
        ModelError: ``metric-weights-corrupt`` if the file cannot be read or holds other tensors.
    """
    try:
        tensors = torch.load(file, map_location="cpu", weights_only=True)
        found = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    except (OSError, RuntimeError, EOFError, AttributeError, pickle.UnpicklingError) as error:
        raise ModelError(
            "metric-weights-corrupt", f"{file} cannot be read as a file of tensors."
        ) from error
    if found != dict(shapes):
        raise ModelError("metric-weights-corrupt", f"{file} holds other tensors than expected.")
    return dict(tensors)
