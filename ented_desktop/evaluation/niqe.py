"""NIQE: how natural a picture is, without a ground truth.

Lower is better. It favours sharpness, and noise that looks like sharpness: read it beside the
other columns, never alone.

Source: Mittal, Soundararajan and Bovik 2013, with the authors' pristine parameters: luma of
BT.601 (studio range, rounded), 96 x 96 blocks without overlap, two scales, 7 x 7 window, no
border cut off.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import ModelError
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.metrics import to_codes

_BLOCK_PX: Final = 96
_NEIGHBOURS: Final = ((0, 1), (1, 0), (1, 1), (1, -1))

Floats = NDArray[np.float64]


class Niqe:
    """The measure with its pristine model.

    Args:
        parameters: ``.npz`` file with ``mu_pris_param`` (1, 36), ``cov_pris_param`` (36, 36) and
            ``gaussian_window`` (7, 7).

    Raises:
        ModelError: ``metric-weights-corrupt`` if the file is not that.
    """

    def __init__(self, parameters: Path) -> None:
        try:
            with np.load(parameters, allow_pickle=False) as arrays:
                self._mean: Floats = np.asarray(arrays["mu_pris_param"], np.float64).reshape(36)
                self._covariance: Floats = np.asarray(arrays["cov_pris_param"], np.float64)
                self._window: Floats = np.asarray(arrays["gaussian_window"], np.float64)
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(
                "metric-weights-corrupt", f"{parameters} does not hold the parameters of NIQE."
            ) from error
        self._shapes = np.arange(0.2, 10.001, 0.001)
        gamma = np.frompyfunc(math.gamma, 1, 1)
        inverse = 1.0 / self._shapes
        g1, g2, g3 = (np.asarray(gamma(k * inverse), np.float64) for k in (1, 2, 3))
        self._ratios: Floats = g2 * g2 / (g1 * g3)

    def __call__(self, image: Pixels) -> float:
        """Measures one picture.

        Args:
            image: float32 RGB ``(H, W, 3)`` in [0, 1], at least 192 px one way and 96 the other
                (one block says nothing about the spread). A 512 px face is measured on its
                top-left 480 x 480.

        Returns:
            The distance to the pristine model, 0 or more.

        Raises:
            ValueError: If the picture is too small.
        """
        rows, columns = image.shape[0] // _BLOCK_PX, image.shape[1] // _BLOCK_PX
        if rows * columns < 2:
            raise ValueError(f"NIQE needs two blocks of {_BLOCK_PX} px, not {image.shape[:2]}")
        luma = _studio_luma(image)[: rows * _BLOCK_PX, : columns * _BLOCK_PX]
        per_scale = []
        for block_px in (_BLOCK_PX, _BLOCK_PX // 2):
            normalised = self._normalise(luma)
            blocks = normalised.reshape(rows, block_px, columns, block_px).swapaxes(1, 2)
            per_scale.append(
                [self._features(block) for block in blocks.reshape(-1, *blocks.shape[2:])]
            )
            luma = _halve(luma)
        features = np.concatenate([np.asarray(values) for values in per_scale], axis=1)
        mean = np.nanmean(features, axis=0)
        covariance = np.cov(features[~np.isnan(features).any(axis=1)], rowvar=False)
        difference = self._mean - mean
        pooled = np.linalg.pinv((self._covariance + covariance) / 2.0)
        return math.sqrt(float(difference @ pooled @ difference))

    def _normalise(self, luma: Floats) -> Floats:
        """Local mean off, divided by local deviation + 1."""
        border = cv2.BORDER_REPLICATE
        mean = cv2.filter2D(luma, -1, self._window, borderType=border)
        square = cv2.filter2D(luma * luma, -1, self._window, borderType=border)
        deviation = np.sqrt(np.abs(square - mean * mean))
        return np.asarray((luma - mean) / (deviation + 1.0), dtype=np.float64)

    def _features(self, block: Floats) -> list[float]:
        """18 numbers of one block: its own distribution and that of four products."""
        shape, left, right = self._fit(block)
        features = [shape, (left + right) / 2.0]
        for offset in _NEIGHBOURS:
            # The neighbour of an edge pixel is the one on the opposite edge, as in the original.
            shape, left, right = self._fit(block * np.roll(block, offset, axis=(0, 1)))
            mean = (right - left) * math.gamma(2.0 / shape) / math.gamma(1.0 / shape)
            features += [shape, mean, left, right]
        return features

    def _fit(self, values: Floats) -> tuple[float, float, float]:
        """Asymmetric generalised Gaussian by moments: shape, left scale, right scale.

        The scales are NaN for a block without values on one side (flat), which then does not
        count.
        """
        negative, positive = values[values < 0], values[values > 0]
        if negative.size == 0 or positive.size == 0:
            return float(self._shapes[0]), math.nan, math.nan
        left = math.sqrt(float(np.mean(negative**2)))
        right = math.sqrt(float(np.mean(positive**2)))
        skew = left / right
        ratio = float(np.mean(np.abs(values))) ** 2 / float(np.mean(values**2))
        ratio *= (skew**3 + 1.0) * (skew + 1.0) / (skew**2 + 1.0) ** 2
        shape = float(self._shapes[int(np.argmin((self._ratios - ratio) ** 2))])
        scale = math.sqrt(math.gamma(1.0 / shape) / math.gamma(3.0 / shape))
        return shape, left * scale, right * scale


def _studio_luma(image: Pixels) -> Floats:
    rgb = to_codes(image).astype(np.float64) / 255.0
    return np.asarray(np.rint(rgb @ np.array([65.481, 128.553, 24.966]) + 16.0), dtype=np.float64)


def _halve(luma: Floats) -> Floats:
    """Half the size by a cubic (a = -1/2) stretched to twice its width, edges mirrored.

    Source: what MATLAB's imresize does at 0.5; the pristine parameters were made with it.
    """
    distance = np.abs(np.arange(8) - 3.5) / 2.0
    near = 1.5 * distance**3 - 2.5 * distance**2 + 1.0
    far = -0.5 * distance**3 + 2.5 * distance**2 - 4.0 * distance + 2.0
    taps = np.where(distance <= 1.0, near, far)
    taps /= taps.sum()
    for axis in (0, 1):
        width = [(3, 3) if a == axis else (0, 0) for a in (0, 1)]
        padded = np.pad(luma, width, mode="symmetric")
        count = luma.shape[axis] // 2
        index = np.arange(count) * 2
        luma = sum(
            (tap * np.take(padded, index + k, axis=axis) for k, tap in enumerate(taps)),
            start=np.zeros(1),
        )
    return luma
