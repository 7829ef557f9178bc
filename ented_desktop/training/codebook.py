"""Filling the dictionary: a reservoir of latents, k-means, and when each of them happens."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor

from ented_desktop.nets.ented.codebook import Codebook
from ented_desktop.training.config import StageConfig, TrainConfig

_CHUNK = 4096
"""Vectors compared with all centres at a time: 16 MB of distances to 1024 centres."""


class Reservoir:
    """A uniform sample of a stream of vectors.

    Args:
        size: Vectors kept.
        seed: Seed of the choice.

    Source: Vitter's algorithm R, as the paper's VQ base uses it (network.md 2.2).
    """

    def __init__(self, size: int, seed: int) -> None:
        self.size = size
        self.seen = 0
        self._rng = np.random.default_rng([seed, 2**33])
        self._store: Tensor | None = None

    def add(self, vectors: Tensor) -> None:
        """Offers vectors to the sample.

        Args:
            vectors: (M, D), floating; copied to the CPU as float32.
        """
        if self._store is None:
            self._store = torch.zeros(self.size, vectors.shape[1])
        order = self.seen + np.arange(len(vectors))
        # Item number t (from 0) takes a uniform slot of t + 1; slots beyond the store drop it.
        slots = np.where(order < self.size, order, self._rng.integers(0, order + 1))
        self.seen += len(vectors)
        kept = np.flatnonzero(slots < self.size)
        if len(kept):
            rows = vectors.detach()[torch.from_numpy(kept).to(vectors.device)].float().cpu()
            # Where two items of a call take one slot, numpy keeps the later: so does the stream.
            self._store.numpy()[slots[kept]] = rows.numpy()

    @property
    def vectors(self) -> Tensor:
        """What is kept so far, (min(seen, size), D)."""
        if self._store is None:
            return torch.zeros(0, 0)
        return self._store[: min(self.seen, self.size)]

    def clear(self) -> None:
        """Forgets everything but the random state."""
        self.seen, self._store = 0, None

    def state(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """Tensors and JSON facts for a checkpoint."""
        tensors = {} if self._store is None else {"vectors": self.vectors}
        return tensors, {"seen": self.seen, "random": self._rng.bit_generator.state}

    def restore(self, tensors: dict[str, Tensor], facts: dict[str, Any]) -> None:
        """Puts back what :meth:`state` gave."""
        self.clear()
        kept = tensors.get("vectors")
        if kept is not None and len(kept):
            self._store = torch.zeros(self.size, kept.shape[1])
            self._store[: len(kept)] = kept[: self.size]
        self.seen = int(facts["seen"])
        self._rng.bit_generator.state = facts["random"]


def nearest(vectors: Tensor, centres: Tensor) -> tuple[Tensor, Tensor]:
    """Index of and squared distance to the nearest centre, in chunks.

    Args:
        vectors: (M, D) float32.
        centres: (K, D) float32.

    Returns:
        (M,) int64 and (M,) float32.
    """
    found = []
    length = centres.square().sum(dim=1)
    for part in torch.split(vectors, _CHUNK):
        distance = (length - 2.0 * part @ centres.t()).min(dim=1)
        found.append((distance.indices, distance.values + part.square().sum(dim=1)))
    return torch.cat([i for i, _ in found]), torch.cat([d for _, d in found]).clamp_min(0.0)


def spread_centres(vectors: Tensor, count: int, generator: torch.Generator) -> Tensor:
    """k-means++: each further centre is drawn in proportion to its squared distance.

    Args:
        vectors: (M, D), M >= count.
        count: K.
        generator: CPU generator of the draws.

    Returns:
        (K, D), rows of ``vectors``.
    """
    pick = int(torch.randint(len(vectors), (1,), generator=generator))
    centres = [vectors[pick]]
    distance = (vectors - centres[0]).square().sum(dim=1)
    for _ in range(count - 1):
        # In double precision: a sum over many float32 distances would favour the early ones.
        total = distance.double().cumsum(0)
        draw = float(torch.rand(1, generator=generator, dtype=torch.float64)) * float(total[-1])
        pick = min(int(torch.searchsorted(total, draw, right=True)), len(vectors) - 1)
        centres.append(vectors[pick])
        distance = torch.minimum(distance, (vectors - centres[-1]).square().sum(dim=1))
    return torch.stack(centres)


def k_means(
    vectors: Tensor,
    count: int,
    *,
    start: Tensor | None = None,
    iterations: int = 50,
    generator: torch.Generator | None = None,
) -> tuple[Tensor, list[float]]:
    """Lloyd's algorithm with re-seeding of empty clusters.

    Args:
        vectors: (M, D) float32, M >= count.
        count: K.
        start: (K, D) first centres; None draws them with :func:`spread_centres`.
        iterations: Most rounds; it ends earlier when no vector changes its centre.
        generator: Source of the draws.

    Returns:
        Centres (K, D), and the mean squared distance before each round.

    Raises:
        ValueError: Fewer vectors than centres.

    Source: network.md 2.2 (empty clusters take the farthest vectors).
    """
    if len(vectors) < count:
        raise ValueError(f"{len(vectors)} vectors cannot fill {count} clusters")
    if start is None:
        centres = spread_centres(vectors, count, generator or torch.Generator().manual_seed(0))
    else:
        centres = start.clone()
    inertia: list[float] = []
    before: Tensor | None = None
    for _ in range(iterations):
        index, distance = nearest(vectors, centres)
        inertia.append(float(distance.mean()))
        if before is not None and torch.equal(index, before):
            break
        before = index
        members = torch.bincount(index, minlength=count)
        sums = torch.zeros_like(centres).index_add_(0, index, vectors)
        centres = torch.where(members[:, None] > 0, sums / members.clamp_min(1)[:, None], centres)
        empty = torch.nonzero(members == 0).flatten()
        if len(empty):
            farthest = distance.topk(min(len(empty), len(vectors))).indices
            centres[empty[: len(farthest)]] = vectors[farthest]
    return centres, inertia


class CodebookSchedule:
    """Collects latents, re-estimates the codes, and switches the dictionary on.

    Args:
        codebook: The network's dictionary.
        config: The plan.

    Source: network.md 2.2. Deviation: the stages say when quantisation starts.
    """

    def __init__(self, codebook: Codebook, config: TrainConfig) -> None:
        self._codebook, self._plan, self._seed = codebook, config.vq, config.seed
        self.reservoir = Reservoir(config.vq.reservoir, config.seed)
        self.estimated = False
        self._used = torch.zeros(len(codebook.codes), dtype=torch.bool)

    def observe(self, iteration: int, pre_vq: Tensor, codes: Tensor | None) -> None:
        """Takes a step's latents.

        Args:
            iteration: Steps done; nothing is collected after the last re-estimate.
            pre_vq: (N, 256, h, w).
            codes: (N, h, w) int64, or None while inactive.
        """
        if iteration <= self._plan.until or not self.estimated:
            self.reservoir.add(pre_vq.detach().permute(0, 2, 3, 1).flatten(0, 2))
        if codes is not None:
            self._used[codes.flatten().cpu()] = True

    def update(self, iteration: int, stage: StageConfig, stage_iteration: int) -> bool:
        """Does what is due after a step.

        Args:
            iteration: Steps done.
            stage: The present stage.
            stage_iteration: Steps done in it.

        Returns:
            Whether the codes were written: the optimiser's state of theirs is stale then.
        """
        starting = stage.vq and stage_iteration >= stage.vq_after
        due = iteration % self._plan.every == 0 and iteration <= self._plan.until
        written = (due or (starting and not self.estimated)) and self._estimate(iteration)
        # Untrained codes are worse than none: without a first k-means it stays the identity.
        self._codebook.active.fill_(starting and self.estimated)
        return written

    def _estimate(self, iteration: int) -> bool:
        codes = self._codebook.codes
        vectors = self.reservoir.vectors.to(codes.device)
        if len(vectors) < len(codes):
            return False
        centres, _ = k_means(
            vectors,
            len(codes),
            start=codes.detach().float() if self.estimated else None,
            iterations=self._plan.lloyd,
            generator=torch.Generator().manual_seed(self._seed + iteration),
        )
        with torch.no_grad():
            codes.copy_(centres)
        self.estimated = True
        self.reservoir.clear()
        return True

    def usage(self) -> float | None:
        """Share of the codes used since the last call; None where none was."""
        share = float(self._used.float().mean())
        self._used.zero_()
        return share or None


def forget_codes(optimizer: torch.optim.Optimizer, codes: Tensor) -> None:
    """Zeroes Adam's moments of the codes: they belong to codes that are gone.

    Args:
        optimizer: The generator's optimiser.
        codes: The dictionary's parameter.
    """
    for name, value in optimizer.state.get(codes, {}).items():
        if name in ("exp_avg", "exp_avg_sq"):
            value.zero_()
