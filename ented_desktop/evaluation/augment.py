"""A reference made from the ground truth itself: an upper bound that cheats, and says so."""

from __future__ import annotations

import math

import cv2
import numpy as np

from ented_desktop.evaluation.degrade import Pixels


def augmented_reference(gt: Pixels, seed: int) -> Pixels:
    """Moves and recolours a ground truth so that it cannot be copied pixel by pixel.

    Mirrored half of the time, turned by up to 10 degrees, scaled by 0.9 to 1.15, moved by up to
    5 %, brightness, contrast and saturation changed by up to 20 %.

    Args:
        gt: float32 RGB ``(S, S, 3)`` in [0, 1].
        seed: Fixes the draw.

    Returns:
        float32 RGB, the same shape, in [0, 1].

    Source: ours. The paper takes GAN-inverted references that are made from the ground truth
    too; what such a reference gains is not what a photo of the person gains.
    """
    rng = np.random.default_rng(seed)
    side = gt.shape[0]
    mirror, angle, log_scale, dx, dy, bright, contrast, saturation = rng.uniform(-1, 1, 8)
    image = gt[:, ::-1] if mirror < 0 else gt
    scale = math.exp(log_scale * (math.log(1.15) if log_scale > 0 else -math.log(0.9)))
    middle = (side - 1) / 2.0
    matrix = cv2.getRotationMatrix2D((middle, middle), 10.0 * angle, scale)
    matrix[:, 2] += np.array([dx, dy]) * 0.05 * side
    moved = cv2.warpAffine(
        np.ascontiguousarray(image),
        matrix,
        (side, side),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    colours = np.asarray(moved, dtype=np.float32) * np.float32(1.0 + 0.2 * bright)
    mean = np.float32(colours.mean())
    colours = mean + (colours - mean) * np.float32(1.0 + 0.2 * contrast)
    grey = colours.mean(axis=2, keepdims=True)
    colours = grey + (colours - grey) * np.float32(1.0 + 0.2 * saturation)
    return np.asarray(np.clip(colours, 0.0, 1.0), dtype=np.float32)
