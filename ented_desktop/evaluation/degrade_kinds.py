"""The kinds of damage that old prints have, one function each.

Source: ours, after the old photos that people have.
"""

from __future__ import annotations

import math
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.evaluation.degrade import Pixels

_LUMA: Final = np.array([0.299, 0.587, 0.114], dtype=np.float32)
_GREY_SPREAD: Final = 2.5 / 255.0
"""Channels nearer to each other than this on average are those of a grey photo."""


def ink(pixels: Pixels, depth: float, rng: np.random.Generator) -> Pixels:
    """Faded ink: black becomes a warm grey, unevenly.

    Args:
        pixels: float32 RGB (H, W, 3) in [0, 1]; the same for the other kinds.
        depth: How far black is lifted, [0, 1].
        rng: Source of the draws.

    Returns:
        float32, the same shape and range.
    """
    tint = np.array([1.0, 0.92, 0.82], dtype=np.float32)
    lift = depth * (0.75 + 0.5 * _clouds(pixels.shape, 0.4, rng))[..., None]
    if _is_grey(pixels) and rng.random() < 0.5:
        tint[:] = 1.0
    return _clip(1.0 - (1.0 - pixels) * (1.0 - lift * tint))


def halftone(pixels: Pixels, period: float, softness: float, rng: np.random.Generator) -> Pixels:
    """A printer's screen: dots that grow with the darkness, one screen for each ink.

    Args:
        pixels: As :func:`ink`.
        period: Pixels from dot to dot.
        softness: Blur of the dots by paper and lens, in pixels.
        rng: Source of the draws.

    Returns:
        As :func:`ink`; the mean brightness stays about what it was.
    """
    height, width = pixels.shape[:2]
    finer = 3  # dots have edges within a pixel
    size = (width * finer, height * finer)
    large = cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR)
    step = 2.0 * math.pi / (period * finer)
    start = math.radians(rng.uniform(0.0, 90.0))
    grey = _is_grey(pixels)
    tones = large[..., :1] if grey else large
    printed = np.empty_like(tones)
    for channel in range(tones.shape[2]):
        # Cyan, magenta and yellow are turned against each other, or they would beat.
        angle = start + math.radians((45.0, 75.0, 0.0)[channel])
        across = _wave(size, math.cos(angle) * step, math.sin(angle) * step)
        along = _wave(size, -math.sin(angle) * step, math.cos(angle) * step)
        # The share of a cell below a threshold must be the tone: the sum's own distribution.
        screen = _even(across + along)
        edge = 0.09
        printed[..., channel] = np.clip((tones[..., channel] - screen) / edge + 0.5, 0.0, 1.0)
    small = cv2.resize(printed, (width, height), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small.reshape(height, width, -1), (0, 0), softness)
    small = small.reshape(height, width, -1)
    # Ink is no perfect black and soaks into the paper: some of the tone stays continuous.
    through = 0.35
    return _clip((1.0 - through) * small + through * pixels)


def grain(pixels: Pixels, strength: float, size: float, rng: np.random.Generator) -> Pixels:
    """Film grain: clumps of silver, strongest in the middle tones, the same in all channels.

    Args:
        pixels: As :func:`ink`.
        strength: Standard deviation in the middle tones.
        size: Blur of the grain, in pixels.
        rng: Source of the draws.

    Returns:
        As :func:`ink`.
    """
    noise = _noise(pixels.shape, size, rng)
    luma = pixels @ _LUMA
    reach = 0.35 + 0.65 * 4.0 * luma * (1.0 - luma)
    return _clip(pixels + (strength * reach * noise)[..., None])


def fading(pixels: Pixels, strength: float, rng: np.random.Generator) -> Pixels:
    """Light's work: less contrast, lifted blacks, and in colour dyes that go one by one.

    Args:
        pixels: As :func:`ink`.
        strength: Share of the contrast that is lost.
        rng: Source of the draws.

    Returns:
        As :func:`ink`.
    """
    uneven = 0.8 + 0.4 * _clouds(pixels.shape, 0.8, rng)[..., None]
    lost = np.full(3, strength, dtype=np.float32)
    if not _is_grey(pixels):
        # Cyan mostly goes first (the photo turns red), then yellow (it turns blue).
        order = rng.permutation(3) if rng.random() < 0.3 else np.array([0, 2, 1])
        lost[order] *= np.array([1.2, 0.75, 0.65], dtype=np.float32)
    density = (1.0 - pixels) * (1.0 - np.clip(lost * uneven, 0.0, 0.95))
    # Silver that tarnished no longer gives a full black; whites grey a little.
    return _clip(1.0 - density - 0.06 * strength)


def yellowing(pixels: Pixels, strength: float, rng: np.random.Generator) -> Pixels:
    """Old paper: its white turns cream to brown, most at the edges.

    Args:
        pixels: As :func:`ink`.
        strength: From none (0) to brown (1).
        rng: Source of the draws.

    Returns:
        As :func:`ink`.
    """
    height, width = pixels.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    rim = np.maximum(np.abs(x / max(width - 1, 1) - 0.5), np.abs(y / max(height - 1, 1) - 0.5))
    amount = strength * (0.8 + 0.3 * _clouds(pixels.shape, 0.5, rng) + 0.5 * (rim * 2.0) ** 4)
    paper = np.array([0.10, 0.21, 0.52], dtype=np.float32) * rng.uniform(0.85, 1.15)
    luma = (pixels @ _LUMA)[..., None]
    amount = amount[..., None]
    faded = pixels + (luma - pixels) * np.clip(0.7 * amount, 0.0, 1.0)
    return _clip(faded * (1.0 - np.clip(paper * amount, 0.0, 0.8)))


def stains(pixels: Pixels, strength: float, rng: np.random.Generator) -> Pixels:
    """Water and coffee: brown patches with a darker rim where they dried.

    Args:
        pixels: As :func:`ink`.
        strength: Share of the light that a stain takes.
        rng: Source of the draws.

    Returns:
        As :func:`ink`.
    """
    height, width = pixels.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    taken = np.zeros((height, width), dtype=np.float32)
    for _ in range(int(rng.integers(1, 4))):
        radius = rng.uniform(0.12, 0.45) * min(height, width)
        cx, cy = rng.uniform(-0.1, 1.1) * width, rng.uniform(-0.1, 1.1) * height
        bulge = 1.0 + 0.35 * (_clouds(pixels.shape, 0.25, rng) * 2.0 - 1.0)
        distance = np.hypot(x - cx, y - cy) / np.float32(radius) / bulge
        inside = 0.5 - 0.5 * np.tanh((distance - 1.0) * 14.0)
        rim = np.exp(-(((distance - 0.96) / 0.05) ** 2))
        taken = np.maximum(taken, rng.uniform(0.4, 0.8) * inside + rng.uniform(0.2, 0.5) * rim)
    brown = np.array([0.55, 0.8, 1.25], dtype=np.float32)
    return _clip(pixels * (1.0 - strength * taken[..., None] * brown))


def paper(pixels: Pixels, strength: float, period: float, rng: np.random.Generator) -> Pixels:
    """Textured paper seen by a scanner's slanting lamp: fibres, linen or pressed honeycomb.

    Args:
        pixels: As :func:`ink`.
        strength: Amplitude of the relief's light and shade.
        period: Pixels from fibre to fibre.
        rng: Source of the draws.

    Returns:
        As :func:`ink`.
    """
    height, width = pixels.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle, step = rng.uniform(0.0, math.pi), np.float32(2.0 * math.pi / period)
    u = (x * math.cos(angle) + y * math.sin(angle)) * step
    v = (y * math.cos(angle) - x * math.sin(angle)) * step
    rough = _noise(pixels.shape, period / 4.0, rng)
    kind = int(rng.integers(3))
    if kind == 0:  # fibres
        relief = rough
    elif kind == 1:  # linen
        relief = np.sin(u + 0.6 * rough) + np.sin(v + 0.6 * rough) + 0.4 * rough
    else:  # honeycomb: three waves at sixty degrees
        slant = 0.5 * u + math.sqrt(0.75) * v
        relief = np.sin(u) + np.sin(slant) + np.sin(slant - u) + 0.3 * rough
    # The lamp sees slopes, not heights.
    shade = np.roll(relief, 1, axis=0) - relief
    shade = shade / max(float(shade.std()), 1e-6)
    return _clip(pixels * (1.0 + strength * shade[..., None]) + 0.3 * strength * shade[..., None])


def scratches(pixels: Pixels, count: float, rng: np.random.Generator) -> Pixels:
    """Scratches, dust and hairs: thin, mostly light, interrupted.

    Args:
        pixels: As :func:`ink`.
        count: Scratches for each 256 x 256 pixels; three times as much dust.
        rng: Source of the draws.

    Returns:
        As :func:`ink`.
    """
    height, width = pixels.shape[:2]
    area = height * width / 256.0**2
    light = np.zeros((height, width), dtype=np.float32)
    dark = np.zeros_like(light)
    main = rng.uniform(0.0, math.pi)  # most come from one way of sliding
    for _ in range(int(rng.poisson(count * area)) + 1):
        angle = main + rng.normal(0.0, 0.15) if rng.random() < 0.7 else rng.uniform(0.0, math.pi)
        length = rng.uniform(0.1, 0.8) * max(height, width)
        bend = rng.normal(0.0, 0.08) * length
        layer = light if rng.random() < 0.8 else dark
        _stroke(layer, angle, length, bend, rng, hair=False)
    for _ in range(int(rng.poisson(3.0 * count * area))):
        layer = light if rng.random() < 0.6 else dark
        if rng.random() < 0.12:
            length = rng.uniform(8.0, 30.0)
            _stroke(
                layer,
                rng.uniform(0, math.pi),
                length,
                rng.normal(0.0, 0.5) * length,
                rng,
                hair=True,
            )
        else:
            centre = (int(rng.integers(width) * 16), int(rng.integers(height) * 16))
            axes = (int(rng.uniform(4.0, 22.0)), int(rng.uniform(4.0, 14.0)))
            value = float(rng.uniform(0.4, 1.0))
            turn = float(rng.uniform(0.0, 180.0))
            cv2.ellipse(layer, centre, axes, turn, 0.0, 360.0, value, -1, cv2.LINE_AA, 4)
    bright, black = (cv2.GaussianBlur(layer, (0, 0), 0.5)[..., None] for layer in (light, dark))
    return _clip(pixels + (0.95 - pixels) * bright - pixels * 0.8 * black)


def scanner(pixels: Pixels, blur: float, moire: float, rng: np.random.Generator) -> Pixels:
    """A scanner out of focus, with streaks along its way and moiré in colour.

    Args:
        pixels: As :func:`ink`.
        blur: Blur along the scan, in pixels; half as much across.
        moire: Amplitude of the moiré.
        rng: Source of the draws.

    Returns:
        As :func:`ink`; a grey photo stays grey.
    """
    height, width = pixels.shape[:2]
    soft = cv2.GaussianBlur(pixels, (0, 0), sigmaX=max(0.5 * blur, 0.1), sigmaY=max(blur, 0.1))
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle, period = rng.uniform(0.0, math.pi), rng.uniform(5.0, 20.0)
    bent = _clouds(pixels.shape, 0.6, rng) * rng.uniform(2.0, 10.0)
    phase = (x * math.cos(angle) + y * math.sin(angle)) * (2.0 * math.pi / period) + bent
    shifts = np.zeros(3) if _is_grey(pixels) else rng.normal(0.0, 0.5, 3)
    waves = np.stack([np.sin(phase + shift) for shift in shifts], axis=-1)
    reach = 4.0 * soft * (1.0 - soft)  # only where there are dots to beat with
    streaks = rng.normal(0.0, 0.004, (1, width, 1)).astype(np.float32)
    return _clip(soft + moire * waves.astype(np.float32) * reach + streaks)


def _clip(pixels: NDArray[np.floating]) -> Pixels:
    return np.asarray(np.clip(pixels, 0.0, 1.0), dtype=np.float32)


def _is_grey(pixels: Pixels) -> bool:
    return float(np.abs(pixels - pixels.mean(axis=2, keepdims=True)).mean()) < _GREY_SPREAD


def _noise(shape: tuple[int, ...], size: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """Gaussian noise (H, W) of unit deviation, blurred to ``size`` pixels."""
    noise = rng.standard_normal(shape[:2], dtype=np.float32)
    if size > 0.2:
        noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), size), dtype=np.float32)
    return np.asarray(noise / max(float(noise.std()), 1e-6), dtype=np.float32)


def _clouds(shape: tuple[int, ...], size: float, rng: np.random.Generator) -> NDArray[np.float32]:
    """Slow variation (H, W) in [0, 1]; ``size`` is a patch's share of the shorter side."""
    cells = max(3, round(1.5 / size) + 2)
    coarse = rng.random((cells, cells), dtype=np.float32)
    grown = cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(grown, 0.0, 1.0), dtype=np.float32)


_PLACES: Final = np.linspace(0.0, 2.0 * math.pi, 257)[:-1]
_SUMS: Final = np.sort(np.add.outer(np.cos(_PLACES), np.cos(_PLACES)).ravel())
_LINE: Final = np.linspace(-2.0, 2.0, 4097)
_SHARES: Final = (np.searchsorted(_SUMS, _LINE) / len(_SUMS)).astype(np.float32)
"""How much of a screen's cell lies below each of ``_LINE``'s values."""


def _even(sums: NDArray[np.float32]) -> NDArray[np.float32]:
    """Maps a sum of two cosines to the share of the cell below it: uniform in [0, 1]."""
    place = ((sums + 2.0) * ((len(_LINE) - 1) / 4.0) + 0.5).astype(np.int32)
    return np.asarray(_SHARES[np.clip(place, 0, len(_LINE) - 1)], dtype=np.float32)


def _wave(size: tuple[int, int], x_step: float, y_step: float) -> NDArray[np.float32]:
    """``cos(x x_step + y y_step)`` over (width, height) pixels, by the sum of two angles."""
    x, y = (np.arange(count) * step for count, step in zip(size, (x_step, y_step), strict=True))
    found = np.outer(np.cos(y), np.cos(x)) - np.outer(np.sin(y), np.sin(x))
    return np.asarray(found, dtype=np.float32)


def _stroke(
    layer: NDArray[np.float32],
    angle: float,
    length: float,
    bend: float,
    rng: np.random.Generator,
    *,
    hair: bool,
) -> None:
    """Draws a bent, interrupted line of a pixel's width into ``layer``."""
    height, width = layer.shape
    t = np.linspace(-0.5, 0.5, max(6, int(length / 4.0)))
    cx, cy = rng.uniform(0.0, width), rng.uniform(0.0, height)
    aside = bend * (1.0 - 4.0 * t * t) + rng.normal(0.0, 0.15, len(t)).cumsum()
    x = cx + length * t * math.cos(angle) - aside * math.sin(angle)
    y = cy + length * t * math.sin(angle) + aside * math.cos(angle)
    # Pressure changes along the way: pieces are missing where it was light.
    pressure = np.interp(t, np.linspace(-0.5, 0.5, 7), rng.uniform(-0.25, 1.0, 7))
    strength = rng.uniform(0.3, 0.9) if not hair else rng.uniform(0.5, 1.0)
    points = np.rint(np.stack([x, y], axis=1) * 16.0).astype(np.int32)
    for one, other, press in zip(points[:-1], points[1:], pressure[:-1], strict=True):
        value = float(strength if hair else strength * np.clip(press, 0.0, 1.0))
        if value > 0.05:
            ends = (tuple(map(int, one)), tuple(map(int, other)))
            cv2.line(layer, *ends, value, 1, cv2.LINE_AA, 4)
