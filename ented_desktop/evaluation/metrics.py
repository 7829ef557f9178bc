"""Full-reference measures that need no network: PSNR and SSIM.

Both pictures are rounded to 8 bits first, as they would be in a file. No colour correction
towards the ground truth and no border is cut off before PSNR.
"""

from __future__ import annotations

import math
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.evaluation.degrade import Pixels

_SSIM_RADIUS: Final = 5
_SSIM_SIGMA: Final = 1.5
_C1: Final = (0.01 * 255.0) ** 2
_C2: Final = (0.03 * 255.0) ** 2


def to_codes(pixels: Pixels) -> NDArray[np.uint8]:
    """Rounds to 8 bits.

    Args:
        pixels: float32 ``(H, W, 3)``; values outside [0, 1] are clipped.

    Returns:
        uint8, the same shape.
    """
    return np.asarray(np.rint(np.clip(pixels, 0.0, 1.0) * 255.0), dtype=np.uint8)


def psnr(image: Pixels, target: Pixels) -> float:
    """Peak signal-to-noise ratio over all samples of 8-bit RGB, whole picture.

    Args:
        image: float32 RGB ``(H, W, 3)`` in [0, 1].
        target: The ground truth, same shape.

    Returns:
        Decibels; infinite for equal pictures.

    Raises:
        ValueError: If the shapes differ.
    """
    _check_shapes(image, target)
    difference = to_codes(image).astype(np.float64) - to_codes(target)
    mean_square = float(np.mean(difference * difference))
    return math.inf if mean_square == 0.0 else 10.0 * math.log10(255.0**2 / mean_square)


def ssim(image: Pixels, target: Pixels) -> float:
    """Structural similarity, averaged over R, G and B.

    Window 11 x 11 Gaussian of sigma 1.5, only where it lies inside the picture, C1 = 2.55 squared,
    C2 = 7.65 squared, population (co)variances.

    Args:
        image: float32 RGB ``(H, W, 3)`` in [0, 1], at least 11 px each way.
        target: The ground truth, same shape.

    Returns:
        At most 1; 1 for equal pictures.

    Raises:
        ValueError: If the shapes differ or a side is shorter than the window.

    Source: Wang et al. 2004, equation 13, with the authors' constants.
    """
    _check_shapes(image, target)
    if min(image.shape[:2]) < 2 * _SSIM_RADIUS + 1:
        raise ValueError(f"a picture of {image.shape[:2]} is smaller than the SSIM window")
    x = to_codes(image).astype(np.float64)
    y = to_codes(target).astype(np.float64)
    mean_x, mean_y = _windowed_mean(x), _windowed_mean(y)
    variance_x = _windowed_mean(x * x) - mean_x * mean_x
    variance_y = _windowed_mean(y * y) - mean_y * mean_y
    covariance = _windowed_mean(x * y) - mean_x * mean_y
    numerator = (2.0 * mean_x * mean_y + _C1) * (2.0 * covariance + _C2)
    denominator = (mean_x**2 + mean_y**2 + _C1) * (variance_x + variance_y + _C2)
    return float(np.mean(numerator / denominator))


def _windowed_mean(values: NDArray[np.float64]) -> NDArray[np.float64]:
    offsets = np.arange(-_SSIM_RADIUS, _SSIM_RADIUS + 1, dtype=np.float64)
    taps = np.exp(-0.5 * (offsets / _SSIM_SIGMA) ** 2)
    taps /= taps.sum()
    means = cv2.sepFilter2D(values, -1, taps, taps)
    inside = slice(_SSIM_RADIUS, -_SSIM_RADIUS)
    return np.asarray(means[inside, inside], dtype=np.float64)


def _check_shapes(image: Pixels, target: Pixels) -> None:
    if image.shape != target.shape:
        raise ValueError(f"cannot compare {image.shape} with {target.shape}")
