"""The degradation model: from a good photo to the bad one that the network is to undo.

``y = resize_up(JPEG_q(clip(resize_down_r(x * k_sigma) + n_delta)))``, then optional colour
changes, then rounding to 8 bits. Training and evaluation use this one implementation.

Source: the order and the ranges of GFPGAN's training code, restated; the fixed factors without
colour changes stand for the paper's "4x" and "8x" tests (ours: the paper does not say how its
tests were degraded).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]
"""float32 RGB ``(H, W, 3)``, sRGB-encoded, in [0, 1]."""

Range = tuple[float, float]
"""Lowest and highest value of a uniform draw."""

JitterStep = Literal["brightness", "contrast", "saturation", "hue"]

KERNEL_RADIUS: Final = 20
"""Half of the 41 x 41 blur kernel."""

_GREY_WEIGHTS: Final = np.array([[0.299, 0.587, 0.114]], dtype=np.float32)
"""BT.601 luma of RGB."""


@dataclass(frozen=True, slots=True)
class ColourJitter:
    """One draw of the colour jitter.

    Attributes:
        order: The four steps in the order in which they are applied.
        brightness: Factor on the pixels.
        contrast: Factor on the distance from the mean luma.
        saturation: Factor on the distance from the pixel's own luma.
        hue: Shift of the hue, in turns.
    """

    order: tuple[JitterStep, ...]
    brightness: float
    contrast: float
    saturation: float
    hue: float


@dataclass(frozen=True, slots=True)
class DegradeParams:
    """One draw of the degradation.

    Attributes:
        sigma_x: Blur along the first axis of the kernel, in pixels of the input.
        sigma_y: Blur along the second axis; equal to ``sigma_x`` when isotropic.
        theta: Angle of the first axis against x, in radians; 0 when isotropic.
        factor: How many times smaller the picture is made, r.
        noise: Standard deviation of the noise at the small size, on the [0, 1] scale.
        quality: JPEG quality, 1..100.
        shift: Added to R, G and B at the end, on the [0, 1] scale; None for no shift.
        jitter: Colour jitter; None for none.
        grey: Whether the result loses its colour.
    """

    sigma_x: float
    sigma_y: float
    theta: float
    factor: float
    noise: float
    quality: int
    shift: tuple[float, float, float] | None = None
    jitter: ColourJitter | None = None
    grey: bool = False


@dataclass(frozen=True, slots=True)
class Degradation:
    """The ranges from which a degradation is drawn.

    Attributes:
        sigma: Blur, in pixels of the input.
        downscale: How many times smaller the picture is made, r.
        noise: Standard deviation of the noise on the 0..255 scale.
        quality: JPEG quality; both ends included.
        isotropic_probability: Probability of a round kernel.
        factor: Fixes r (4 for the "4x" test); None draws it. The other draws do not depend on
            it, so one seed gives the same blur, noise level and quality at every factor.
        colour: False switches the colour steps off (shift, grey, jitter).
        shift: Shift of each channel on the 0..255 scale, with ``shift_probability``.
        shift_probability: How often the channels are shifted.
        grey_probability: How often the colour is dropped.
        jitter_probability: How often brightness, contrast, saturation and hue change.
        brightness: Range of the brightness factor.
        contrast: Range of the contrast factor.
        saturation: Range of the saturation factor.
        hue: Range of the hue shift, in turns.
        sample_severity: Curriculum in [0, 1]: scales the width of the ranges of sigma, r and
            noise, keeping their lower ends. 1 draws from the whole ranges, 0 from the lower ends.
    """

    sigma: Range = (0.1, 10.0)
    downscale: Range = (0.8, 8.0)
    noise: Range = (0.0, 20.0)
    quality: Range = (60.0, 100.0)
    isotropic_probability: float = 0.5
    factor: float | None = None
    colour: bool = True
    shift: Range = (-20.0, 20.0)
    shift_probability: float = 0.3
    grey_probability: float = 0.01
    jitter_probability: float = 0.3
    brightness: Range = (0.5, 1.5)
    contrast: Range = (0.5, 1.5)
    saturation: Range = (0.0, 1.5)
    hue: Range = (-0.1, 0.1)
    sample_severity: float = 1.0

    def __post_init__(self) -> None:
        if not 0.0 <= self.sample_severity <= 1.0:
            raise ValueError(f"sample_severity must be in [0, 1], not {self.sample_severity}")
        if self.factor is not None and self.factor <= 0:
            raise ValueError(f"factor must be positive, not {self.factor}")

    def sample(self, rng: np.random.Generator) -> DegradeParams:
        """Draws one degradation.

        Every call takes the same number of values from ``rng`` whatever it draws, so that
        switching an option does not change what the following pictures get.

        Args:
            rng: Source of the draws.

        Returns:
            The parameters for :func:`apply`.
        """
        u = rng.random(17)
        order = rng.permutation(4)

        def within(span: Range, value: float, severity: float = 1.0) -> float:
            return float(span[0] + (span[1] - span[0]) * severity * value)

        isotropic = u[0] < self.isotropic_probability
        sigma_x = within(self.sigma, u[1], self.sample_severity)
        sigma_y = sigma_x if isotropic else within(self.sigma, u[2], self.sample_severity)
        theta = 0.0 if isotropic else within((-math.pi, math.pi), u[3])
        factor = self.factor
        if factor is None:
            factor = within(self.downscale, u[4], self.sample_severity)
        shift = None
        if self.colour and u[7] < self.shift_probability:
            red, green, blue = (within(self.shift, value) / 255.0 for value in u[8:11])
            shift = (red, green, blue)
        jitter = None
        if self.colour and u[12] < self.jitter_probability:
            names: tuple[JitterStep, ...] = ("brightness", "contrast", "saturation", "hue")
            jitter = ColourJitter(
                order=tuple(names[int(i)] for i in order),
                brightness=within(self.brightness, u[13]),
                contrast=within(self.contrast, u[14]),
                saturation=within(self.saturation, u[15]),
                hue=within(self.hue, u[16]),
            )
        low, high = int(self.quality[0]), int(self.quality[1])
        return DegradeParams(
            sigma_x=sigma_x,
            sigma_y=sigma_y,
            theta=theta,
            factor=float(factor),
            noise=within(self.noise, u[5], self.sample_severity) / 255.0,
            quality=min(high, low + int(u[6] * (high - low + 1))),
            shift=shift,
            jitter=jitter,
            grey=bool(self.colour and u[11] < self.grey_probability),
        )


def gaussian_kernel(params: DegradeParams) -> NDArray[np.float32]:
    """The full 41 x 41 blur kernel of one draw.

    Args:
        params: A draw; only ``sigma_x``, ``sigma_y`` and ``theta`` matter.

    Returns:
        float32 ``(41, 41)``, sum 1.
    """
    return _kernel(params, KERNEL_RADIUS, KERNEL_RADIUS)


def _kernel(params: DegradeParams, radius_y: int, radius_x: int) -> NDArray[np.float32]:
    """The kernel within the given radii; normalised over them."""
    inverse = np.linalg.inv(_covariance(params))
    y, x = np.mgrid[-radius_y : radius_y + 1, -radius_x : radius_x + 1].astype(np.float64)
    exponent = inverse[0, 0] * x * x + 2.0 * inverse[0, 1] * x * y + inverse[1, 1] * y * y
    values = np.exp(-0.5 * exponent)
    return np.asarray(values / values.sum(), dtype=np.float32)


def _covariance(params: DegradeParams) -> NDArray[np.float64]:
    cos, sin = math.cos(params.theta), math.sin(params.theta)
    axes = np.array([[cos, -sin], [sin, cos]])
    covariance: NDArray[np.float64] = (
        axes @ np.diag([params.sigma_x**2, params.sigma_y**2]) @ axes.T
    )
    return covariance


def _radius(sigma: float) -> int:
    """Radius beyond which the rest of the kernel is less than 1e-4 in all, at most 20."""
    return min(KERNEL_RADIUS, math.ceil(4.0 * sigma))


def blur(image: Pixels, params: DegradeParams) -> Pixels:
    """Convolves with the kernel of one draw; border reflected without repeating the edge.

    Small kernels are cut to their support: the difference to the whole 41 x 41 kernel is below
    1e-4 on pixels in [0, 1].

    Args:
        image: float32 ``(H, W, 3)``.
        params: A draw.

    Returns:
        float32, the same shape.
    """
    if params.sigma_x == params.sigma_y:
        radius = _radius(params.sigma_x)
        offsets = np.arange(-radius, radius + 1, dtype=np.float64)
        taps = np.exp(-0.5 * (offsets / params.sigma_x) ** 2)
        taps = (taps / taps.sum()).astype(np.float32)
        return np.asarray(
            cv2.sepFilter2D(image, -1, taps, taps, borderType=cv2.BORDER_REFLECT_101),
            dtype=np.float32,
        )
    covariance = _covariance(params)
    radius_x = _radius(math.sqrt(covariance[0, 0]))
    radius_y = _radius(math.sqrt(covariance[1, 1]))
    kernel = _kernel(params, radius_y, radius_x)
    # The kernel is symmetric about its centre: correlation is convolution.
    return np.asarray(
        cv2.filter2D(image, -1, kernel, borderType=cv2.BORDER_REFLECT_101), dtype=np.float32
    )


def apply(
    image: Pixels,
    params: DegradeParams,
    rng: np.random.Generator,
    worn: Callable[[Pixels], Pixels] | None = None,
) -> Pixels:
    """Degrades one picture.

    Args:
        image: float32 RGB ``(H, W, 3)`` in [0, 1]; a whole face or a window of it, of any size.
        params: A draw of :meth:`Degradation.sample`.
        rng: Source of the noise.
        worn: What time did to the print, at the size of the scan
            (:func:`~ented_desktop.evaluation.degrade_wear.wear_out`); None for nothing. Never part
            of an evaluation.

    Returns:
        float32 RGB of the same shape in [0, 1], on the grid of 8-bit values.

    Raises:
        ValueError: If ``image`` is not float32 ``(H, W, 3)``.
    """
    if image.ndim != 3 or image.shape[2] != 3 or image.dtype != np.float32:
        raise ValueError(f"expected float32 (H, W, 3), not {image.dtype} {image.shape}")
    height, width = image.shape[:2]
    small_size = (max(1, int(width // params.factor)), max(1, int(height // params.factor)))
    small = cv2.resize(blur(image, params), small_size, interpolation=cv2.INTER_LINEAR)
    if worn is not None:
        small = worn(np.asarray(np.clip(small, 0.0, 1.0), dtype=np.float32))
    # Noise is drawn for every level (zero too), so a seed gives one sequence.
    grain = rng.standard_normal(small.shape, dtype=np.float32)
    noisy = np.asarray(np.clip(small + params.noise * grain, 0.0, 1.0), dtype=np.float32)
    small = _through_jpeg(noisy, params.quality)
    result: Pixels = np.asarray(
        cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.float32
    )
    if params.shift is not None:
        result = np.clip(result + np.asarray(params.shift, dtype=np.float32), 0.0, 1.0)
    if params.grey:
        result = np.repeat(_luma(result)[..., None], 3, axis=2)
    if params.jitter is not None:
        result = _jitter(result, params.jitter)
    rounded = np.rint(np.clip(result, 0.0, 1.0) * np.float32(255.0))
    return np.asarray(rounded / np.float32(255.0), dtype=np.float32)


def _through_jpeg(pixels: Pixels, quality: int) -> Pixels:
    """Encodes as an 8-bit 4:2:0 JPEG and decodes again."""
    codes = np.rint(pixels * np.float32(255.0)).astype(np.uint8)
    options = [
        cv2.IMWRITE_JPEG_QUALITY,
        quality,
        cv2.IMWRITE_JPEG_SAMPLING_FACTOR,
        cv2.IMWRITE_JPEG_SAMPLING_FACTOR_420,
    ]
    # OpenCV's codec takes and gives BGR.
    done, data = cv2.imencode(".jpg", codes[..., ::-1], options)
    if not done:
        raise RuntimeError("the JPEG encoder failed")
    decoded = np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), dtype=np.float32)
    return np.asarray(decoded[..., ::-1] / np.float32(255.0), dtype=np.float32)


def _luma(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.transform(pixels, _GREY_WEIGHTS), dtype=np.float32)


def _jitter(pixels: Pixels, jitter: ColourJitter) -> Pixels:
    """Brightness, contrast, saturation and hue in the drawn order; clipped after each."""
    for step in jitter.order:
        if step == "brightness":
            changed = pixels * np.float32(jitter.brightness)
        elif step == "contrast":
            mean = np.float32(_luma(pixels).mean())
            changed = mean + (pixels - mean) * np.float32(jitter.contrast)
        elif step == "saturation":
            luma = _luma(pixels)[..., None]
            changed = luma + (pixels - luma) * np.float32(jitter.saturation)
        else:
            changed = _turn_hue(pixels, jitter.hue)
        pixels = np.clip(changed, 0.0, 1.0)
    return pixels


def _turn_hue(pixels: Pixels, turns: float) -> Pixels:
    hsv = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV)  # float32: hue in degrees
    hsv[..., 0] = np.mod(hsv[..., 0] + np.float32(360.0 * turns), np.float32(360.0))
    return np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB), dtype=np.float32)
