"""Similarity transforms and warps. Points are ``(x, y)``; pixel centres are at integers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal

import cv2
import numpy as np
import numpy.typing as npt

from ented_desktop.imaging.image import FloatArray

Matrix = npt.NDArray[np.float64]
"""float64 ``(2, 3)``: takes ``(x, y, 1)`` to ``(x', y')``."""
Points = npt.NDArray[np.float64]
"""float64 ``(N, 2)``, ``(x, y)``."""

_AREA_FROM: Final = 2.0  # shrinking beyond this, a cubic kernel skips pixels
_BORDERS: Final = {
    "mirror": cv2.BORDER_REPLICATE,  # beyond the mirror, see _cut
    "edge": cv2.BORDER_REPLICATE,
    "zero": cv2.BORDER_CONSTANT,
}
Border = Literal["mirror", "edge", "zero"]
"""What lies beyond the image: its mirror about the outermost pixels (once; its end repeated beyond
that), the outermost pixels repeated, or 0."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """``p' = scale * R(angle) * p + (tx, ty)``: keeps shapes, never mirrors.

    Attributes:
        scale: Size of a source pixel in target pixels, > 0.
        angle_deg: Rotation from the x axis towards the y axis (clockwise on a screen).
        tx: Translation in x, target pixels.
        ty: Translation in y, target pixels.
    """

    scale: float
    angle_deg: float
    tx: float
    ty: float

    def __post_init__(self) -> None:
        values = (self.scale, self.angle_deg, self.tx, self.ty)
        if not all(math.isfinite(v) for v in values) or self.scale <= 0:
            raise ValueError(f"not a similarity: {values}")

    @classmethod
    def estimate(cls, source: npt.ArrayLike, target: npt.ArrayLike) -> Similarity:
        """The similarity that takes ``source`` closest to ``target`` in the least squares sense.

        Mirrored point sets get the best rotation, never a reflection.

        Args:
            source: ``(N, 2)`` points, N >= 2, not all equal.
            target: ``(N, 2)`` points that correspond to them.

        Raises:
            ValueError: Too few, coincident or non-finite points.

        Source: Umeyama 1991, equations 40 to 43; in the plane the optimum is a complex quotient,
        which cannot be a reflection.
        """
        a = np.asarray(source, np.float64)
        b = np.asarray(target, np.float64)
        if a.shape != b.shape or a.ndim != 2 or a.shape[1] != 2 or len(a) < 2:
            raise ValueError(f"need two (N, 2) point sets, not {a.shape} and {b.shape}")
        mean_a, mean_b = a.mean(axis=0), b.mean(axis=0)
        za = (a - mean_a) @ (1, 1j)
        zb = (b - mean_b) @ (1, 1j)
        spread = float(np.sum(np.abs(za) ** 2))
        factor = complex(np.sum(np.conj(za) * zb)) / spread if spread > 0 else complex(math.nan)
        # Points on a heap, or mirrored so exactly that no rotation is better than another.
        if not abs(factor) > 1e-9:
            raise ValueError("the points do not determine a similarity")
        offset = complex(*mean_b) - factor * complex(*mean_a)
        angle = math.degrees(math.atan2(factor.imag, factor.real))
        return cls(abs(factor), angle, offset.real, offset.imag)

    @property
    def matrix(self) -> Matrix:
        """float64 ``(2, 3)`` form."""
        cos = self.scale * math.cos(math.radians(self.angle_deg))
        sin = self.scale * math.sin(math.radians(self.angle_deg))
        return np.array([[cos, -sin, self.tx], [sin, cos, self.ty]])

    def inverse(self) -> Similarity:
        """The similarity that undoes this one."""
        scale = 1 / self.scale
        angle = math.radians(-self.angle_deg)
        cos, sin = scale * math.cos(angle), scale * math.sin(angle)
        return Similarity(
            scale,
            -self.angle_deg,
            -(cos * self.tx - sin * self.ty),
            -(sin * self.tx + cos * self.ty),
        )

    def apply(self, points: npt.ArrayLike) -> Points:
        """Transforms ``(N, 2)`` points (or one ``(2,)`` point); same shape comes back."""
        matrix = self.matrix
        moved: Points = np.asarray(points, np.float64) @ matrix[:, :2].T + matrix[:, 2]
        return moved

    def after(self, first: Similarity) -> Similarity:
        """The similarity that applies ``first`` and then this one."""
        (tx, ty) = self.apply((first.tx, first.ty))
        return Similarity(
            self.scale * first.scale, self.angle_deg + first.angle_deg, float(tx), float(ty)
        )


def warp(
    image: FloatArray,
    matrix: Matrix,
    size: tuple[int, int],
    border: Border = "mirror",
    *,
    interpolation: Literal["cubic", "linear"] = "cubic",
) -> FloatArray:
    """Resamples an image through a similarity (or another affine transform).

    Where the image shrinks by more than 2, it is averaged over areas first, so that no source
    pixel is skipped. A cubic kernel overshoots at edges: the result is clipped to the range of
    the input.

    Args:
        image: float32 ``(H, W)`` or ``(H, W, C)``.
        matrix: ``(2, 3)``, takes source pixels to target pixels.
        size: Target ``(height, width)``.
        border: What lies beyond the source.
        interpolation: ``"linear"`` for masks, where overshooting has no place.

    Returns:
        float32 ``(height, width)`` or ``(height, width, C)``.
    """
    low, high = float(image.min()), float(image.max())
    if border == "zero":
        low, high = min(low, 0.0), max(high, 0.0)
    height, width = size
    inverse = np.asarray(cv2.invertAffineTransform(np.asarray(matrix, np.float64)), np.float64)
    source, inverse = _cut(image, inverse, size, border)
    shrink = math.sqrt(abs(float(np.linalg.det(inverse[:, :2]))))
    if shrink > _AREA_FROM:
        source, inverse = _shrink(source, inverse, shrink)
    kernel = cv2.INTER_CUBIC if interpolation == "cubic" else cv2.INTER_LINEAR
    result = cv2.warpAffine(
        source,
        inverse,
        (width, height),
        flags=kernel | cv2.WARP_INVERSE_MAP,
        borderMode=_BORDERS[border],
    )
    # OpenCV drops the last axis of (H, W, 1).
    result = np.clip(result, low, high).reshape(height, width, *image.shape[2:])
    return np.asarray(result, np.float32)


def _cut(
    image: FloatArray, inverse: Matrix, size: tuple[int, int], border: Border
) -> tuple[FloatArray, Matrix]:
    """The part of the source that the target shows, and the matrix from the target to it.

    Cutting keeps the averaging of a large photo cheap, and OpenCV within its 32767 pixels. The
    mirror is laid on here: OpenCV 5 hangs on sources of a few pixels and errs beyond one
    reflection.
    """
    height, width = size
    corners = np.array([[0, 0], [width - 1, 0], [0, height - 1], [width - 1, height - 1]])
    seen = corners @ inverse[:, :2].T + inverse[:, 2]
    # What a cubic kernel (2 px) or an area kernel (two target pixels) reaches, and some more.
    margin = 4 + 2 * math.ceil(float(np.linalg.norm(inverse[:, :2])))
    (x0, y0), (x1, y1) = np.floor(seen.min(axis=0)) - margin, np.ceil(seen.max(axis=0)) + margin
    columns = _shown(int(x0), int(x1), image.shape[1], border)
    rows = _shown(int(y0), int(y1), image.shape[0], border)
    moved = inverse.copy()
    moved[:, 2] -= (columns.start, rows.start)
    part = image
    for axis, shown in ((0, rows), (1, columns)):
        last = image.shape[axis] - 1
        if shown.start >= 0 and shown.stop <= last + 1:
            window = slice(shown.start, shown.stop)
            part = part[window] if axis == 0 else part[:, window]
        else:
            position = np.abs(np.asarray(shown))
            part = np.take(part, np.where(position > last, 2 * last - position, position), axis)
    return np.ascontiguousarray(part), moved


def _shown(low: int, high: int, length: int, border: Border) -> range:
    """Positions low..high of an axis, kept to where the source (or its one mirror image) is."""
    reach = length - 1 if border == "mirror" else 0
    first, last = -reach, length - 1 + reach
    low, high = min(max(low, first), last), max(min(high, last), first)
    return range(low, high + 1)


def _shrink(image: FloatArray, inverse: Matrix, shrink: float) -> tuple[FloatArray, Matrix]:
    """Averages areas until a source pixel is about as large as one of the target.

    Args:
        image: The source.
        inverse: From target pixels to its pixels.
        shrink: How many of its pixels make one of the target, along an axis.

    Returns:
        The smaller source and the matrix from the target to it.
    """
    height, width = image.shape[:2]
    rows, columns = max(1, round(height / shrink)), max(1, round(width / shrink))
    small = cv2.resize(image, (columns, rows), interpolation=cv2.INTER_AREA)
    # Pixel i of the small source is centred at (i + 1/2) * step - 1/2 of the large one.
    step = np.array([width / columns, height / rows])
    moved = inverse.copy()
    moved[:, 2] += 0.5
    moved /= step[:, np.newaxis]
    moved[:, 2] -= 0.5
    return np.asarray(small.reshape(rows, columns, *image.shape[2:]), np.float32), moved
