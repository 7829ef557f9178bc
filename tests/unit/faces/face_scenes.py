"""Pictures with known faces, from the portrait that scikit-image ships (NASA, public domain)."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
from skimage import data

Pixels = npt.NDArray[np.float32]

BOX = (177.0, 57.0, 272.0, 178.0)
LANDMARKS = np.array([(203, 102), (246, 103), (223, 129), (203, 138), (244, 140)], float)
_MIDDLE = (225.0, 118.0)
_HEIGHT = 121.0


def astronaut() -> Pixels:
    return data.astronaut().astype(np.float32) / 255


@dataclass(frozen=True)
class Planted:
    x: float
    y: float
    height: float


def group_photo(
    seed: int, width: int, height: int, rows: int, columns: int, sizes: tuple[float, float]
) -> tuple[Pixels, list[Planted]]:
    """A wall of heads of given heights, each turned, perhaps mirrored, and lit differently."""
    rng = np.random.default_rng(seed)
    coarse = rng.random((height // 60, width // 60, 3), np.float32)
    scene = 0.35 + 0.3 * cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    scene = scene + rng.normal(0, 0.03, scene.shape).astype(np.float32)
    cut_out = np.zeros((512, 512), np.float32)
    cv2.ellipse(cut_out, (225, 126), (80, 112), 0, 0, 360, 1.0, -1)
    cut_out = cv2.GaussianBlur(cut_out, (0, 0), 5)
    planted = []
    for row in range(rows):
        for column in range(columns):
            x = (column + 0.5) * width / columns + rng.uniform(-15, 15)
            y = (row + 0.5) * height / rows + rng.uniform(-15, 15)
            scale = rng.uniform(*sizes) / _HEIGHT
            matrix = cv2.getRotationMatrix2D(_MIDDLE, rng.uniform(-25, 25), scale)
            matrix[:, 2] += np.array([x, y]) - _MIDDLE
            half = int(150 * scale) + 2
            x0, y0 = int(x) - half, int(y) - half
            matrix[:, 2] -= (x0, y0)
            source = cv2.GaussianBlur(astronaut(), (0, 0), max(0.01, 0.4 / scale))
            head = cv2.warpAffine(source, matrix, (2 * half, 2 * half))
            alpha = cv2.warpAffine(cut_out, matrix, (2 * half, 2 * half))
            if rng.random() < 0.5:
                head, alpha = head[:, ::-1], alpha[:, ::-1]
            top, left = max(0, y0), max(0, x0)
            window = (slice(top, y0 + 2 * half), slice(left, x0 + 2 * half))
            below = scene[window]
            inside = (
                slice(top - y0, top - y0 + below.shape[0]),
                slice(left - x0, left - x0 + below.shape[1]),
            )
            share = alpha[inside][..., None]
            scene[window] = below * (1 - share) + head[inside] * rng.uniform(0.7, 1.1) * share
            planted.append(Planted(x, y, scale * _HEIGHT))
    return np.clip(scene, 0, 1).astype(np.float32), planted
