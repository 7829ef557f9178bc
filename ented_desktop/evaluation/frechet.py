"""Distances between whole sets of pictures: Fréchet (FID and its like) and KID.

Both see a picture as a vector of some network. With Inception's they are FID and KID; over another
network's they are called after it. Over AlexNet's they cost nothing here, because LPIPS computes
them anyway: the mean over the face of LPIPS' unit-length features of the last layer, 256 numbers.

With few pictures the Fréchet distance is too large: the covariance of N vectors of D numbers has at
most N - 1 dimensions, and noise in it counts as difference. So compare only tables of equal N, and
read it beside KID, which has no such bias, and beside the floor: what two random halves of the
ground truth are apart, that is, what N / 2 pictures say of pictures that differ in nothing.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import InputError
from ented_desktop.evaluation.inception import FEATURES

Floats = NDArray[np.float64]
Vectors = NDArray[np.float32]

FRECHET_LABELS: Final = {"inception": "FID", "alexnet": "Fréchet, AlexNet"}
KID_LABELS: Final = {"inception": "KID x 1000", "alexnet": "KID, AlexNet, x 1000"}

_FLOOR_SPLITS: Final = 10
FEWEST: Final = 4
"""Fewer pictures have no covariance worth the name, nor two halves."""


@dataclass(frozen=True, slots=True, eq=False)
class Statistics:
    """A set of pictures as FID's statistics files keep it.

    Attributes:
        mean: ``(D,)``.
        covariance: ``(D, D)``, unbiased.
        count: How many pictures; 0 where the file does not say.
        name: Where it comes from.
    """

    mean: Floats
    covariance: Floats
    count: int
    name: str


def frechet_distance(first: Vectors, second: Vectors) -> float:
    """The Fréchet distance of two sets' normal distributions, squared as is usual.

    Args:
        first: ``(N, D)``, N at least 2.
        second: ``(M, D)``, M at least 2.

    Returns:
        0 for equal sets, else more; in squared units of the features.

    Source: Dowson and Landau 1982: ``|m1 - m2|² + tr(C1 + C2 - 2 (C1 C2)^½)``, unbiased
    covariances. The last trace is the sum of the singular values of the centred sets' product,
    which is exact and needs no square root of a rank-deficient matrix (Mathiasen and Hvilshøj
    2020).
    """
    a, b = (np.asarray(one, dtype=np.float64) for one in (first, second))
    mean_a, mean_b = a.mean(axis=0), b.mean(axis=0)
    a = (a - mean_a) / np.sqrt(len(a) - 1)
    b = (b - mean_b) / np.sqrt(len(b) - 1)
    root = float(np.linalg.svd(a @ b.T, compute_uv=False).sum())
    total = float(((mean_a - mean_b) ** 2).sum() + (a * a).sum() + (b * b).sum() - 2.0 * root)
    return max(0.0, total)


def frechet_to(vectors: Vectors, statistics: Statistics) -> float:
    """The Fréchet distance of a set to a statistics file's, as :func:`frechet_distance`."""
    a = np.asarray(vectors, dtype=np.float64)
    mean = a.mean(axis=0)
    a = (a - mean) / np.sqrt(len(a) - 1)
    values = np.linalg.eigvalsh(a @ statistics.covariance @ a.T)
    root = float(np.sqrt(np.maximum(values, 0.0)).sum())
    trace = float(np.trace(statistics.covariance))
    total = float(((mean - statistics.mean) ** 2).sum() + (a * a).sum() + trace - 2.0 * root)
    return max(0.0, total)


def kernel_distance(first: Vectors, second: Vectors) -> float:
    """KID: the unbiased squared mean discrepancy under a cubic kernel. May be below 0.

    Args:
        first: ``(N, D)``, N at least 2.
        second: ``(M, D)``, M at least 2.

    Source: Bińkowski et al. 2018: kernel ``(x·y / D + 1)³``, all pictures in one block.
    """
    a, b = (np.asarray(one, dtype=np.float64) for one in (first, second))
    size = a.shape[1]

    def kernel(x: Floats, y: Floats) -> Floats:
        return np.asarray((x @ y.T / size + 1.0) ** 3)

    def within(x: Floats) -> float:
        values = kernel(x, x)
        return float((values.sum() - np.trace(values)) / (len(x) * (len(x) - 1)))

    return within(a) + within(b) - 2.0 * float(kernel(a, b).mean())


def floor(vectors: Vectors, seed: int = 0) -> float:
    """The mean Fréchet distance of random halves of one set: its bias at half its size.

    Args:
        vectors: ``(N, D)``, N at least :data:`FEWEST`.
        seed: Fixes the halves.
    """
    rng = np.random.default_rng(seed)
    half = len(vectors) // 2
    distances = []
    for _ in range(_FLOOR_SPLITS):
        order = rng.permutation(len(vectors))
        distances.append(frechet_distance(vectors[order[:half]], vectors[order[half : 2 * half]]))
    return float(np.mean(distances))


class Gatherer:
    """Adds up the statistics of a set too large to be held at once.

    Args:
        size: How many numbers a picture's vector has.
    """

    def __init__(self, size: int = FEATURES) -> None:
        self._count = 0
        self._sum = np.zeros(size, dtype=np.float64)
        self._products = np.zeros((size, size), dtype=np.float64)

    def add(self, vectors: Vectors) -> None:
        """Adds pictures, ``(N, D)``."""
        rows = np.asarray(vectors, dtype=np.float64)
        self._count += len(rows)
        self._sum += rows.sum(axis=0)
        self._products += rows.T @ rows

    def to_npz(self) -> bytes:
        """The statistics as :func:`read_statistics` reads them; of at least two pictures."""
        mean = self._sum / self._count
        centred = self._products - self._count * np.outer(mean, mean)
        buffer = io.BytesIO()
        np.savez(buffer, mu=mean, sigma=centred / (self._count - 1), count=self._count)
        return buffer.getvalue()


def read_statistics(file: Path) -> Statistics:
    """Reads a statistics file for FID.

    Args:
        file: ``.npz`` with ``mu`` (2048,) and ``sigma`` (2048, 2048), as pytorch-fid and
            clean-fid write it; ``count`` if known.

    Raises:
        InputError: ``fid-statistics-invalid``.
    """
    try:
        with np.load(file, allow_pickle=False) as arrays:
            mean = np.asarray(arrays["mu"], dtype=np.float64)
            covariance = np.asarray(arrays["sigma"], dtype=np.float64)
            count = int(arrays["count"]) if "count" in arrays else 0
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            "fid-statistics-invalid", f"{file} does not hold the statistics of a set."
        ) from error
    if mean.shape != (FEATURES,) or covariance.shape != (FEATURES, FEATURES):
        raise InputError(
            "fid-statistics-invalid", f"{file} does not hold {FEATURES} features' statistics."
        )
    return Statistics(mean, covariance, count, file.name)


@dataclass(frozen=True, slots=True)
class SetDistances:
    """How far the restored pictures of a table are from a set of good ones.

    Attributes:
        feature: Name of the feature network.
        condition: Which pictures.
        frechet: Fréchet distance.
        kid: KID; None where only statistics of the good ones are known.
        count: How many pictures of this condition.
    """

    feature: str
    condition: str
    frechet: float
    kid: float | None
    count: int


def set_distances(
    feature: str,
    conditions: Mapping[str, Sequence[Vectors]],
    good: Sequence[Vectors] | Statistics,
) -> list[SetDistances]:
    """Compares each condition's pictures with the good ones.

    Args:
        feature: Name of the feature network.
        conditions: For every condition one vector a picture; those with fewer than
            :data:`FEWEST` are left out.
        good: The ground truths' vectors, or statistics of another set.
    """
    found = []
    for condition, rows in conditions.items():
        if len(rows) < FEWEST:
            continue
        vectors = np.stack(rows)
        if isinstance(good, Statistics):
            distance, kid = frechet_to(vectors, good), None
        else:
            target = np.stack(good)
            distance, kid = frechet_distance(vectors, target), kernel_distance(vectors, target)
        found.append(SetDistances(feature, condition, distance, kid, len(rows)))
    return found
