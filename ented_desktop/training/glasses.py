"""Glasses, drawn onto aligned faces, so that one of two photos of a person has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.domain.face import FACE_TEMPLATE_512

FloatArray = NDArray[np.float32]

_CORNERS: Final = 64
_FINE: Final = 4
"""Bits behind the point in which OpenCV takes coordinates."""
_COLOURS: Final = ((0.05, 0.05, 0.06), (0.25, 0.14, 0.07), (0.55, 0.45, 0.25), (0.6, 0.6, 0.62))
"""Black, tortoise, gold and steel, RGB."""


@dataclass(frozen=True, slots=True)
class Glasses:
    """One pair.

    Attributes:
        wide: Half the width of a lens, in pixels of 512.
        high: Half its height.
        drop: How far its middle lies below the eye's.
        square: Exponent of the lens's outline: 2 an ellipse, larger with straighter sides.
        line: Thickness of the frame.
        colour: RGB in [0, 1].
        shine: Light that the lenses add, in [0, 1].
    """

    wide: float
    high: float
    drop: float
    square: float
    line: float
    colour: tuple[float, float, float]
    shine: float

    @staticmethod
    def draw(rng: np.random.Generator) -> Glasses:
        """Any pair that people wear."""
        wide = float(rng.uniform(42.0, 58.0))
        return Glasses(
            wide,
            wide * float(rng.uniform(0.6, 0.95)),
            float(rng.uniform(0.0, 14.0)),
            float(rng.uniform(2.0, 5.0)),
            float(rng.uniform(1.5, 8.0)),
            _COLOURS[int(rng.integers(len(_COLOURS)))],
            float(max(0.0, rng.uniform(-0.15, 0.15))),
        )

    def put_on(self, face: FloatArray) -> FloatArray:
        """The face with them.

        Args:
            face: float32 RGB (512, 512, 3) in [0, 1], aligned.

        Returns:
            A new picture of the same kind.
        """
        frame, lenses = (np.zeros(face.shape[:2], np.uint8) for _ in range(2))
        middles = [(float(x), float(y) + self.drop) for x, y in FACE_TEMPLATE_512[:2]]
        thick = max(1, round(self.line))
        for x, y in middles:
            outline = [self._outline(x, y)]
            cv2.fillPoly(lenses, outline, 255, cv2.LINE_AA, _FINE)
            cv2.polylines(frame, outline, True, 255, thick, cv2.LINE_AA, _FINE)
        (left, y), (right, _) = middles
        above = y - 0.3 * self.high
        for start, end in (
            (left + self.wide, right - self.wide),
            (left - self.wide, left - self.wide - 70.0),
            (right + self.wide, right + self.wide + 70.0),
        ):
            line = [_fixed(start, above), _fixed(end, above - 4.0)]
            cv2.line(frame, line[0], line[1], 255, thick, cv2.LINE_AA, _FINE)
        soft = cv2.GaussianBlur(frame, (0, 0), 0.8).astype(np.float32)[..., None] / 255.0
        lit = face + self.shine * lenses.astype(np.float32)[..., None] / 255.0
        return np.asarray(
            np.clip(lit * (1.0 - soft) + np.array(self.colour) * soft, 0.0, 1.0), np.float32
        )

    def _outline(self, x: float, y: float) -> NDArray[np.int32]:
        """A superellipse, in OpenCV's fixed-point coordinates."""
        angle = np.linspace(0.0, 2.0 * np.pi, _CORNERS, endpoint=False)
        power = 2.0 / self.square
        across = self.wide * np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** power
        down = self.high * np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** power
        points = np.stack([x + across, y + down], axis=1)
        return np.asarray(np.rint(points * (1 << _FINE)), np.int32)


def _fixed(x: float, y: float) -> tuple[int, int]:
    return round(x * (1 << _FINE)), round(y * (1 << _FINE))
