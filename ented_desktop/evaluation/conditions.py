"""The conditions in which a face is measured, by name. Light: the command line reads it, too.

A condition's name on a table is the name of the condition (``"same"``), with the strength behind it
where that is not 1 (``"same@0.5"``); published networks are named ``"peer:realesrgan"``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

CONDITIONS: Final = (
    "input",
    "lanczos",
    "none",
    "wrong",
    "wrong_refined",
    "wrong_trusted",
    "same",
    "same_refined",
    "augmented",
)
"""Our own conditions in the order of the report; :mod:`.protocol` says what each is."""

NETWORK_CONDITIONS: Final = CONDITIONS[2:]
"""Those that run our network."""

PEERS: Final = {
    "realesrgan": "Real-ESRGAN x4plus",
    "gfpgan": "GFP-GAN",
    "vqfr": "VQFR",
    "gpen": "GPEN",
    "dfdnet": "DFDNet",
    "psfrgan": "PSFRGAN",
    "hifacegan": "HiFaceGAN",
    "codeformer": "CodeFormer",
    "restoreformer": "RestoreFormer",
}
"""Published networks that ours is compared with, and how they are called in print."""

_PEER: Final = "peer:"

_LABELS: Final = {
    "input": "degraded input",
    "lanczos": "Lanczos",
    "none": "network, no reference",
    "wrong": "network, wrong person",
    "wrong_refined": "in use, wrong person",
    "wrong_trusted": "wrong person taken for the same",
    "same": "network, same person",
    "same_refined": "in use, same person",
    "augmented": "network, ground truth moved (ceiling)",
}


def at_strength(condition: str, strength: float) -> str:
    """A condition's name at a strength; those that run no network have none."""
    if strength == 1.0 or condition not in NETWORK_CONDITIONS:
        return condition
    return f"{condition}@{strength:g}"


def split(name: str) -> tuple[str, float]:
    """The condition and the strength that a name stands for."""
    condition, _, strength = name.partition("@")
    return condition, float(strength) if strength else 1.0


def of_peer(peer: str) -> str:
    """The name of a published network's condition."""
    return _PEER + peer


def peer_in(name: str) -> str:
    """The published network that a name stands for; empty for conditions of our own."""
    return name[len(_PEER) :] if name.startswith(_PEER) else ""


def label(name: str) -> str:
    """How a condition is called on a table."""
    peer = peer_in(name)
    if peer:
        return PEERS.get(peer, peer)
    condition, strength = split(name)
    text = _LABELS.get(condition, condition)
    return text if strength == 1.0 else f"{text}, strength {strength:g}"


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names without repetition: input, Lanczos, published networks, then our own by strength."""

    def key(name: str) -> tuple[int, int, float, str]:
        peer = peer_in(name)
        if peer:
            known = list(PEERS)
            return (1, known.index(peer) if peer in known else len(known), 0.0, name)
        condition, strength = split(name)
        number = CONDITIONS.index(condition) if condition in CONDITIONS else len(CONDITIONS)
        return (0 if condition in ("input", "lanczos") else 2, number, -strength, name)

    return tuple(sorted(set(names), key=key))


def best(names: Iterable[str]) -> str:
    """What a user would get of these: the person's photo, as it is used, at full strength.

    Args:
        names: At least one.
    """
    every = in_order(names)
    given = [name for name in every if not peer_in(name)] or every
    for condition in ("same_refined", "same", "none"):
        found = [name for name in given if split(name)[0] == condition]
        if found:
            return found[0]
    return given[-1]
