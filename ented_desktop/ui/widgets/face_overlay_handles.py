"""Taking hold of a face's box: which handle is where, and what dragging it does. No Qt in here."""

from __future__ import annotations

import cmath
import math
from dataclasses import dataclass
from enum import Enum
from typing import Final

from ented_desktop.domain import CropFrame, Point
from ented_desktop.ui.widgets.zoom import Viewport

TURN_ARM_PX: Final = 26.0
"""How far the turning handle stands off the box, in logical pixels."""
_GRAB_PX: Final = 11.0
_SMALLEST_SIDE_PX: Final = 16.0


class Handle(Enum):
    """What a drag does to the box."""

    MOVE = "move"
    TURN = "turn"
    TOP_LEFT = 0
    TOP_RIGHT = 1
    BOTTOM_RIGHT = 2
    BOTTOM_LEFT = 3

    @property
    def is_corner(self) -> bool:
        """Whether it scales."""
        return isinstance(self.value, int)


def middle(frame: CropFrame) -> Point:
    """The middle of the face's box; the crop's own centre lies higher."""
    xs, ys = zip(*frame.outline, strict=True)
    return sum(xs) / 4, sum(ys) / 4


def scaled(frame: CropFrame, factor: float, anchor: Point) -> CropFrame:
    """The frame grown by a factor about a photo point that keeps its place in the crop."""
    factor = max(factor, _SMALLEST_SIDE_PX / frame.side_px)
    moved = complex(*anchor) + factor * (_centre(frame) - complex(*anchor))
    return CropFrame(moved.real, moved.imag, frame.side_px * factor, frame.angle_deg)


def turned(frame: CropFrame, degrees: float, anchor: Point) -> CropFrame:
    """The frame turned clockwise about a photo point."""
    turn = cmath.rect(1.0, math.radians(degrees))
    moved = complex(*anchor) + turn * (_centre(frame) - complex(*anchor))
    return CropFrame(moved.real, moved.imag, frame.side_px, frame.angle_deg).turned(degrees)


def turn_handle(frame: CropFrame, view: Viewport) -> tuple[Point, Point]:
    """The turning handle's foot on the box and its knob, in the view.

    It stands on the upper edge; where that is out of sight, on the lower one.
    """
    corners = [complex(*view.to_view(point)) for point in frame.outline]
    top, bottom = (corners[0] + corners[1]) / 2, (corners[2] + corners[3]) / 2
    up = (top - bottom) / (abs(top - bottom) or 1.0)
    for foot, way in ((top, up), (bottom, -up)):
        knob = foot + TURN_ARM_PX * way
        if 0 <= knob.real <= view.view_width and 0 <= knob.imag <= view.view_height:
            return (foot.real, foot.imag), (knob.real, knob.imag)
    knob = top + TURN_ARM_PX * up
    return (top.real, top.imag), (knob.real, knob.imag)


def handle_at(frame: CropFrame, view: Viewport, point: Point) -> Handle | None:
    """What a press at a point of the view would take hold of; None outside the box."""
    if math.dist(turn_handle(frame, view)[1], point) <= _GRAB_PX:
        return Handle.TURN
    distances = [math.dist(view.to_view(corner), point) for corner in frame.outline]
    nearest = min(range(4), key=distances.__getitem__)
    if distances[nearest] <= _GRAB_PX:
        return Handle(nearest)
    return Handle.MOVE if contains(frame, view.to_photo(point)) else None


def contains(frame: CropFrame, point: Point) -> bool:
    """Whether a photo point lies in the face's box."""
    corners = [complex(*corner) for corner in frame.outline]
    at = complex(*point)
    sides = [
        ((corners[(i + 1) % 4] - corners[i]).conjugate() * (at - corners[i])).imag >= 0
        for i in range(4)
    ]
    return all(sides)


@dataclass(frozen=True, slots=True)
class Drag:
    """A drag under way.

    Attributes:
        handle: What was taken hold of.
        frame: The frame when it began.
        start: The photo point where it began.
    """

    handle: Handle
    frame: CropFrame
    start: Point

    def to(self, point: Point) -> CropFrame:
        """The frame with the pointer over another photo point."""
        if self.handle is Handle.MOVE:
            return self.frame.moved(point[0] - self.start[0], point[1] - self.start[1])
        if self.handle is Handle.TURN:
            return self._turned_to(point)
        corners = self.frame.outline
        opposite = corners[(int(self.handle.value) + 2) % 4]
        diagonal = complex(*self.start) - complex(*opposite)
        wanted = complex(*point) - complex(*opposite)
        # Only the way along the diagonal counts: the box keeps its shape.
        factor = (diagonal.conjugate() * wanted).real / (abs(diagonal) ** 2 or 1.0)
        return scaled(self.frame, max(factor, 0.01), opposite)

    def _turned_to(self, point: Point) -> CropFrame:
        pivot = middle(self.frame)
        before, now = complex(*self.start) - complex(*pivot), complex(*point) - complex(*pivot)
        if not abs(before) or not abs(now):
            return self.frame
        return turned(self.frame, math.degrees(cmath.phase(now / before)), pivot)


def _centre(frame: CropFrame) -> complex:
    return complex(frame.center_x, frame.center_y)
