"""Lends a restored face the detail of its person's good photos; see :mod:`.detail`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import torch

from ented_desktop.nets.gates import DetailGates
from ented_desktop.restore.detail import compose, planes
from ented_desktop.restore.registration import register

FloatArray = npt.NDArray[np.float32]

MOST_REFERENCES: Final = 3
"""Each is registered and judged; more cost time and hardly ever win."""

_FACE: Final = (slice(0.30, 0.85), slice(0.25, 0.75))
"""Rows and columns of the template between forehead and chin, in sides."""


class Lent(NamedTuple):
    """A face with detail of a reference.

    Attributes:
        pixels: float32 (S, S, 3) in [0, 1].
        share: Mean share of the reference between forehead and chin, over all bands, in [0, 1].
    """

    pixels: FloatArray
    share: float


class DetailTransfer:
    """Registers references and lends what the gates let through.

    Args:
        gates: The trained gates, on the CPU.
    """

    def __init__(self, gates: DetailGates) -> None:
        self._gates = gates.eval().requires_grad_(False)

    def lend(
        self, damaged: FloatArray, restored: FloatArray, references: Sequence[FloatArray]
    ) -> Lent:
        """Lends a face the detail of the reference of which most fits.

        Args:
            damaged: float32 RGB (S, S, 3) in [0, 1]: the aligned crop as it came, S a multiple of
                32.
            restored: The same after the restoring network.
            references: At least one, of the same size and colour; of more than
                :data:`MOST_REFERENCES` the first ones.

        Returns:
            The face, and how much of it is lent.
        """
        tried = [self._lend(damaged, restored, one) for one in references[:MOST_REFERENCES]]
        return max(tried, key=lambda one: one.share)

    def _lend(self, damaged: FloatArray, restored: FloatArray, reference: FloatArray) -> Lent:
        seen = planes(damaged, restored, register(restored, reference))
        with torch.inference_mode():
            decided = self._gates(
                torch.from_numpy(seen.fine)[None], torch.from_numpy(seen.coarse)[None]
            )
            gates, contrast = decided.gates[0].numpy(), decided.contrast[0, 0].numpy()
        side = restored.shape[0]
        rows, columns = (slice(round(s.start * side), round(s.stop * side)) for s in _FACE)
        share = float(gates[:, rows, columns].mean())
        return Lent(compose(restored, seen, gates, contrast), share)
