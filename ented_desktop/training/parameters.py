"""Which parameters are trained, from where, and how fast."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from ented_desktop.base.errors import UsageError
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.training.config import OptimizerConfig

_READS_REFERENCE = ("reference_encoder.", "extractions.", "refinement.")
_DISTRIBUTION = ".distributions."


def parameter_groups(network: nn.Module, config: OptimizerConfig) -> list[dict[str, Any]]:
    """Groups for the optimiser, each with its ``factor`` on the learning rate; freezes the rest.

    Args:
        network: The network; parameters that are not trained lose ``requires_grad``.
        config: Factor and names.

    Returns:
        Everything in one group where the factor is 1, else the reference's part in the second.

    Raises:
        UsageError: ``config-value`` where a name under ``frozen`` fits nothing or nothing is left.
    """
    named = dict(network.named_parameters())
    for start in config.frozen:
        if not any(name.startswith(start) for name in named):
            raise UsageError("config-value", f"[optimizer] frozen: nothing starts with {start!r}.")
    groups: list[dict[str, Any]] = [{"params": [], "factor": 1.0}]
    if config.reference_factor != 1.0:
        groups.append({"params": [], "factor": config.reference_factor})
    for name, parameter in named.items():
        parameter.requires_grad_(not name.startswith(config.frozen))
        if parameter.requires_grad:
            reads = name.startswith(_READS_REFERENCE) or _DISTRIBUTION in name
            groups[-1 if reads else 0]["params"].append(parameter)
    if not any(group["params"] for group in groups):
        raise UsageError("config-value", "[optimizer] frozen leaves nothing to train.")
    return [group for group in groups if group["params"]]


_SHARPENED_LEVELS = (3, 4, 5)


@torch.no_grad()
def sharpen(network: ENTED, factor: float) -> None:
    """Multiplies the keys of the texture extraction at strides 8 to 32.

    Args:
        network: Changed in place.
        factor: Above 0; 1 changes nothing.

    Source: ours. In ``ented-tiny`` 0.1 a texture averaged over a quarter of the reference.
    """
    for level in _SHARPENED_LEVELS:
        for operator in range(2):
            network.extractions[f"{level}_{operator}"].key.weight.mul_(factor)  # type: ignore[union-attr, operator]
