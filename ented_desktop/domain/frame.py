"""The square that a face crop is cut from, as a person can move, turn and scale it."""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass

from ented_desktop.domain.face import FACE_TEMPLATE_512, Face, Point

_CROP_PX = 512.0
_CROP_CENTRE = complex(255.5, 255.5)
_SMALLEST_PX = 8.0


@dataclass(frozen=True, slots=True)
class CropFrame:
    """Where an aligned crop lies in its photo.

    A crop pixel ``(u, v)`` of 512 shows the photo at
    ``centre + side / 512 * R(angle) * ((u, v) - 255.5)``.

    Attributes:
        center_x: Centre of the square, pixels of the upright photo.
        center_y: The same, downwards.
        side_px: Side of the square in photo pixels, > 0.
        angle_deg: How far the square is turned, clockwise on a screen, in (-180, 180].
    """

    center_x: float
    center_y: float
    side_px: float
    angle_deg: float = 0.0

    def __post_init__(self) -> None:
        values = (self.center_x, self.center_y, self.side_px, self.angle_deg)
        if not all(math.isfinite(value) for value in values) or self.side_px <= 0:
            raise ValueError(f"not a frame: {values}")

    @classmethod
    def of(cls, landmarks: Sequence[Point]) -> CropFrame:
        """The frame that alignment cuts for five landmarks.

        Args:
            landmarks: In the order of ``FACE_TEMPLATE_512``, pixels of the photo.

        Raises:
            ValueError: The landmarks coincide.

        Source: Umeyama 1991, in the plane a complex quotient.
        """
        template = [complex(x, y) for x, y in FACE_TEMPLATE_512]
        points = [complex(x, y) for x, y in landmarks]
        if len(points) != len(template):
            raise ValueError(f"need {len(template)} landmarks, not {len(points)}")
        # The inverse of the photo-to-crop fit that alignment makes, so that both are one frame.
        mean_t, mean_p = sum(template) / len(template), sum(points) / len(points)
        spread = sum(abs(point - mean_p) ** 2 for point in points)
        product = sum(
            (point - mean_p).conjugate() * (mark - mean_t)
            for point, mark in zip(points, template, strict=True)
        )
        if not spread > 0 or not abs(product) > 0:
            raise ValueError("the landmarks lie in one place")
        factor = spread / product  # photo pixels per crop pixel, with the turn
        centre = mean_p + factor * (_CROP_CENTRE - mean_t)
        return cls(
            centre.real, centre.imag, abs(factor) * _CROP_PX, math.degrees(cmath.phase(factor))
        )

    @property
    def landmarks(self) -> tuple[Point, Point, Point, Point, Point]:
        """Five landmarks for which alignment cuts exactly this frame."""
        left_eye, right_eye, nose, left_mouth, right_mouth = (
            self.to_photo(point) for point in FACE_TEMPLATE_512
        )
        return left_eye, right_eye, nose, left_mouth, right_mouth

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Top left, top right, bottom right and bottom left of the turned square."""
        low, high = -0.5, _CROP_PX - 0.5
        one, two, three, four = (
            self.to_photo(point) for point in ((low, low), (high, low), (high, high), (low, high))
        )
        return one, two, three, four

    @property
    def outline(self) -> tuple[Point, Point, Point, Point]:
        """Where the face itself lies, brows to chin and temple to temple: the inverse of around.

        Top left, top right, bottom right and bottom left, in pixels of the photo.
        """
        one, two, three, four = (self.to_photo(point) for point in _FACE_OUTLINE)
        return one, two, three, four

    def to_photo(self, point: Point) -> Point:
        """The photo's pixel that a pixel of the 512 crop shows."""
        turn = cmath.rect(self.side_px / _CROP_PX, math.radians(self.angle_deg))
        moved = complex(self.center_x, self.center_y) + turn * (complex(*point) - _CROP_CENTRE)
        return moved.real, moved.imag

    def to_crop(self, point: Point) -> Point:
        """The pixel of the 512 crop that shows a pixel of the photo."""
        turn = cmath.rect(self.side_px / _CROP_PX, math.radians(self.angle_deg))
        moved = (complex(*point) - complex(self.center_x, self.center_y)) / turn + _CROP_CENTRE
        return moved.real, moved.imag

    def moved(self, dx: float, dy: float) -> CropFrame:
        """The frame shifted by photo pixels."""
        return CropFrame(self.center_x + dx, self.center_y + dy, self.side_px, self.angle_deg)

    def turned(self, degrees: float) -> CropFrame:
        """The frame turned clockwise about its centre."""
        angle = (self.angle_deg + degrees) % 360.0
        return CropFrame(
            self.center_x, self.center_y, self.side_px, angle - 360.0 if angle > 180.0 else angle
        )

    def scaled(self, factor: float) -> CropFrame:
        """The frame grown by a factor > 0 about its centre; never below 8 photo pixels."""
        side = max(self.side_px * factor, _SMALLEST_PX)
        return CropFrame(self.center_x, self.center_y, side, self.angle_deg)

    def face(self, score: float = 1.0) -> Face:
        """A face whose alignment is this frame; the box is where a face lies in such a crop.

        Args:
            score: Confidence in [0, 1]; 1 for a frame that a person set.
        """
        xs, ys = [x for x, _ in self.outline], [y for _, y in self.outline]
        return Face((min(xs), min(ys), max(xs), max(ys)), score, self.landmarks)

    @classmethod
    def around(cls, box: tuple[float, float, float, float], angle_deg: float = 0.0) -> CropFrame:
        """The upright (or turned) frame for a box that somebody drew around a face.

        Args:
            box: ``(x0, y0, x1, y1)`` around brows, chin and temples, pixels of the photo.
            angle_deg: How far the face is turned, clockwise.

        Raises:
            ValueError: The box is empty.
        """
        width, height = box[2] - box[0], box[3] - box[1]
        x0, y0 = _FACE_OUTLINE[0]
        x1, y1 = _FACE_OUTLINE[2]
        side = max(width / (x1 - x0), height / (y1 - y0)) * _CROP_PX
        if not side > 0:
            raise ValueError(f"an empty box: {box}")
        middle = complex((x0 + x1) / 2, (y0 + y1) / 2) - _CROP_CENTRE
        turn = cmath.rect(side / _CROP_PX, math.radians(angle_deg))
        centre = complex((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) - turn * middle
        return cls(centre.real, centre.imag, max(side, _SMALLEST_PX), angle_deg)


_FACE_OUTLINE: tuple[Point, Point, Point, Point] = (
    (140.0, 150.0),
    (372.0, 150.0),
    (372.0, 450.0),
    (140.0, 450.0),
)
"""Where a detector's box lies in the 512 crop, corner by corner."""
