"""Where a training sample's reference comes from, and how it is augmented."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.training.catalogue import FACE_SIDE_PX, Catalogue
from ented_desktop.training.config import ReferenceConfig

Floats = NDArray[np.float32]


class ReferenceKind(IntEnum):
    """What a sample's reference is."""

    OTHER_PHOTO = 0
    AUGMENTED = 1
    STRONG = 2
    WRONG_PERSON = 3
    NONE = 4

    @property
    def shows_person(self) -> bool:
        """Whether L_att (eq. 11) has a reachable target with this reference."""
        return self <= ReferenceKind.STRONG


@dataclass(frozen=True, slots=True)
class ReferenceDraw:
    """One choice of a reference.

    Attributes:
        kind: What it is.
        crop: Position in the catalogue; None for no reference, or where ``pixels`` are given.
        pixels: uint8 RGB (512, 512, 3), a face that stands in no catalogue.
    """

    kind: ReferenceKind
    crop: int | None
    pixels: NDArray[np.uint8] | None = None


class ReferenceSource(Protocol):
    """Chooses references; e.g. the catalogue, or a generator's variations of the truth."""

    def draw(self, truth: int, partner: int | None, rng: np.random.Generator) -> ReferenceDraw:
        """Chooses a reference for one sample.

        Args:
            truth: Position of the photo to restore.
            partner: Position of another photo of the person; None where there is none.
            rng: The sample's own generator.

        Returns:
            The choice.
        """
        ...


class CatalogueReferences:
    """References from the training folder itself.

    Args:
        catalogue: The crops.
        config: The shares of the kinds; with the source ``augment`` another photo of the person is
            never taken.

    Source: network.md 2.4 (1) to (3), ours in place of the paper's GAN inversions.
    """

    def __init__(self, catalogue: Catalogue, config: ReferenceConfig) -> None:
        self._pairs = config.source != "augment"
        self._people = [crop.person for crop in catalogue.crops]
        self._pool = np.flatnonzero(catalogue.weights > 0)
        self._bounds = np.cumsum([config.same, config.strong, config.wrong])

    def draw(self, truth: int, partner: int | None, rng: np.random.Generator) -> ReferenceDraw:
        """Chooses a reference; see :class:`ReferenceSource`."""
        kind = int(np.searchsorted(self._bounds, rng.random(), side="right"))
        if not self._pairs:
            partner = None
        if kind == 0:
            if partner is not None:
                return ReferenceDraw(ReferenceKind.OTHER_PHOTO, partner)
            return ReferenceDraw(ReferenceKind.AUGMENTED, truth)
        if kind == 1:
            return ReferenceDraw(ReferenceKind.STRONG, truth if partner is None else partner)
        if kind == 2:
            for _ in range(8):
                other = int(self._pool[rng.integers(len(self._pool))])
                if self._people[other] != self._people[truth]:
                    return ReferenceDraw(ReferenceKind.WRONG_PERSON, other)
        return ReferenceDraw(ReferenceKind.NONE, None)


@dataclass(frozen=True, slots=True)
class Window:
    """A square of the aligned face, and the size at which the network sees it.

    Attributes:
        x: Left edge in pixels of the 512 px face.
        y: Top edge.
        side: Side in pixels of the 512 px face.
        resolution: Side in pixels of what the network sees; at most ``side``.
        mirrored: Whether the face is mirrored before the window is taken.
    """

    x: int
    y: int
    side: int
    resolution: int
    mirrored: bool


def cut(face: NDArray[np.uint8], window: Window) -> NDArray[np.uint8]:
    """Takes a window of a face.

    Args:
        face: uint8 RGB (512, 512, 3).
        window: Where; area-filtered when its side is larger than its resolution.

    Returns:
        uint8 RGB (R, R, 3), contiguous.
    """
    if window.mirrored:
        face = face[:, ::-1]
    part = face[window.y : window.y + window.side, window.x : window.x + window.side]
    if window.side != window.resolution:
        size = (window.resolution, window.resolution)
        part = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return np.ascontiguousarray(part)


def reference_window(
    face: NDArray[np.uint8],
    window: Window,
    kind: ReferenceKind,
    config: ReferenceConfig,
    rng: np.random.Generator,
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Takes the window of a reference, augmented as its kind asks.

    Args:
        face: uint8 RGB (512, 512, 3), the reference.
        window: The window of the photo to restore.
        kind: Another photo and a wrong person's are only moved and gently recoloured; the ground
            truth is flipped, warped, recoloured and has boxes erased; the strong kind doubles it.
        config: Ranges.
        rng: The sample's own generator.

    Returns:
        The reference and its twin without the change of colour (equally warped: the I_ref of
        eq. 11), both uint8 RGB (R, R, 3).
    """
    own = kind in (ReferenceKind.AUGMENTED, ReferenceKind.STRONG)
    reach = config.strong_factor if kind is ReferenceKind.STRONG else (1.0 if own else 0.5)
    x, y = _grid(window)
    if window.mirrored != (own and rng.random() < 0.5):
        x = (FACE_SIDE_PX - 1) - x
    x, y = _move(x, y, config, reach, rng)
    if own:
        dx, dy = _thin_plate(x, y, config.tps_sigma * reach * FACE_SIDE_PX, rng)
        x, y = np.add(x, dx, dtype=np.float32), np.add(y, dy, dtype=np.float32)
    shrink = window.resolution / window.side
    if shrink < 1.0:
        side = round(FACE_SIDE_PX * shrink)
        shrunk = cv2.resize(face, (side, side), interpolation=cv2.INTER_AREA)
        face = np.asarray(shrunk, dtype=np.uint8)
        x, y = (x + 0.5) * shrink - 0.5, (y + 0.5) * shrink - 0.5
    plain = np.asarray(
        cv2.remap(
            face,
            x.astype(np.float32),
            y.astype(np.float32),
            cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REFLECT_101,
        ),
        dtype=np.uint8,
    )
    coloured = _recolour(plain, config, reach, rng)
    if own:
        for _ in range(int(rng.integers(config.erase_boxes + 1))):
            top, left, height, width = _box(window.resolution, rng)
            for image in (plain, coloured):
                image[top : top + height, left : left + width] = 127
    return coloured, plain


def _grid(window: Window) -> tuple[Floats, Floats]:
    steps = np.arange(window.resolution, dtype=np.float32)
    steps = (steps + 0.5) * (window.side / window.resolution) - 0.5
    x, y = np.meshgrid(steps + np.float32(window.x), steps + np.float32(window.y))
    return x, y


def _move(
    x: Floats, y: Floats, config: ReferenceConfig, reach: float, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """Rotation, scale, crop and shift about the window's centre, as a map into the reference."""
    angle = math.radians(config.rotation_deg) * reach * rng.uniform(-1.0, 1.0)
    scale = rng.uniform(
        1.0 - (1.0 - config.scale_low) * reach, 1.0 + (config.scale_high - 1.0) * reach
    )
    crop = rng.uniform(1.0 - (1.0 - config.crop_low) * reach, 1.0)
    zoom = crop / scale
    shift = config.shift * reach * FACE_SIDE_PX * rng.uniform(-1.0, 1.0, 2)
    cx, cy = float(x.mean()), float(y.mean())
    cos, sin = math.cos(angle) * zoom, math.sin(angle) * zoom
    return (
        (cos * (x - cx) - sin * (y - cy) + cx + shift[0]).astype(np.float32),
        (sin * (x - cx) + cos * (y - cy) + cy + shift[1]).astype(np.float32),
    )


def _radial(square: NDArray[np.float64]) -> NDArray[np.float64]:
    """r² log r of the thin-plate spline, from r²."""
    return np.asarray(0.5 * square * np.log(np.maximum(square, 1e-12)), dtype=np.float64)


def _plate() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The 4×4 control points in [0, 1] and the solution matrix from displacements to weights."""
    line = np.linspace(0.0, 1.0, 4)
    points = np.stack([axis.ravel() for axis in np.meshgrid(line, line)], axis=1)
    square = ((points[:, None] - points[None]) ** 2).sum(-1)
    affine = np.concatenate([np.ones((16, 1)), points], axis=1)
    system = np.zeros((19, 19))
    system[:16, :16] = _radial(square)
    system[:16, 16:] = affine
    system[16:, :16] = affine.T
    return points, np.asarray(np.linalg.inv(system)[:, :16], dtype=np.float64)


_POINTS, _SOLVE = _plate()


def _thin_plate(
    x: Floats, y: Floats, sigma_px: float, rng: np.random.Generator
) -> tuple[Floats, Floats]:
    """A smooth random displacement; evaluated on a coarse grid, since it bends slowly."""
    resolution = x.shape[0]
    weights = _SOLVE @ rng.normal(0.0, sigma_px, (16, 2))
    pick = np.linspace(0, resolution - 1, 9).round().astype(int)
    picked = np.stack([x[np.ix_(pick, pick)].ravel(), y[np.ix_(pick, pick)].ravel()], axis=1)
    where = picked.astype(np.float64) / (FACE_SIDE_PX - 1)
    basis = np.concatenate(
        [
            _radial(((where[:, None] - _POINTS[None]) ** 2).sum(-1)),
            np.ones((len(where), 1)),
            where,
        ],
        axis=1,
    )
    coarse = (basis @ weights).reshape(9, 9, 2).astype(np.float32)
    # Corner to corner, like the points picked: cv2.resize would place them half a cell off.
    steps = np.linspace(0.0, 8.0, resolution, dtype=np.float32)
    across, down = np.meshgrid(steps, steps)
    fine = cv2.remap(coarse, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(fine[..., 0], np.float32), np.asarray(fine[..., 1], np.float32)


def _recolour(
    pixels: NDArray[np.uint8], config: ReferenceConfig, reach: float, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """Brightness, contrast, saturation, hue and gamma, each within its range times ``reach``."""
    brightness, contrast, saturation = rng.uniform(-1.0, 1.0, 3) * config.colour * reach + 1.0
    hue = rng.uniform(-1.0, 1.0) * config.hue * reach
    gamma = 1.0 + rng.uniform(-1.0, 1.0) * config.gamma * reach
    image = pixels.astype(np.float32) * np.float32(brightness / 255.0)
    mean = np.float32(image.mean())
    image = np.clip((image - mean) * np.float32(contrast) + mean, 0.0, 1.0)
    hsv = cv2.cvtColor(image, cv2.COLOR_RGB2HSV)
    hsv[..., 0] = np.mod(hsv[..., 0] + np.float32(360.0 * hue), np.float32(360.0))
    hsv[..., 1] = np.minimum(hsv[..., 1] * np.float32(saturation), 1.0)
    image = cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)
    image = np.power(np.clip(image, 0.0, 1.0), np.float32(gamma))
    return np.asarray(np.rint(image * 255.0), dtype=np.uint8)


def _box(resolution: int, rng: np.random.Generator) -> tuple[int, int, int, int]:
    height, width = (int(v) for v in rng.integers(resolution // 10, resolution // 4 + 1, 2))
    top = int(rng.integers(resolution - height + 1))
    left = int(rng.integers(resolution - width + 1))
    return top, left, height, width
