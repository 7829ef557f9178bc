"""How a checkpoint lies on the disk, for :mod:`.checkpoint`, which reads, and its writer."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import torch

from ented_desktop.base.errors import ModelError
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED

FORMAT: Final = 1
"""Version of the layout of ``config.json`` and of the meaning of the keys in the weights."""

WEIGHTS_NAME: Final = "weights.safetensors"
CONFIG_NAME: Final = "config.json"
CARD_NAME: Final = "CARD.md"
DETAIL_NAME: Final = "detail.safetensors"
"""Gates that know this network's answers (:mod:`ented_desktop.nets.gates`), where there are any."""

SHARD: Final = re.compile(r"weights-(\d{5})-of-(\d{5})\.safetensors")


def shard_name(number: int, total: int) -> str:
    """The name of one of several weights files; ``number`` counts from 1."""
    return f"weights-{number:05d}-of-{total:05d}.safetensors"


def joint_digest(digests: list[str]) -> str:
    """The digest of the one file; of several, the sha256 of their hex digests in order."""
    if len(digests) == 1:
        return digests[0]
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def state_of_new(config: EntedConfig) -> Mapping[str, torch.Tensor]:
    """The state of a new network, for its keys and shapes.

    Not on torch's "meta" device: using that imports torch's compiler, which takes two seconds.
    """
    with torch.random.fork_rng(devices=[]):  # a training run's random numbers stay its own
        return ENTED(config).state_dict()


def check_state(
    expected: Mapping[str, torch.Tensor], state: Mapping[str, torch.Tensor], directory: Path
) -> None:
    """Compares a state dict's keys, shapes and kinds of numbers with a network's own.

    Args:
        expected: As :func:`state_of_new` gives it.
        state: What was read, or is to be written.
        directory: Where, for the message.

    Raises:
        ModelError: ``model-incompatible``.
    """
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
