"""Where a photo lies in a view: scale, place, and the way between the two. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

Point = tuple[float, float]

LARGEST_SCALE: Final = 32.0
ZOOM_STEP: Final = 1.25
"""How much one key press or one notch of a wheel zooms."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """How a photo is seen through a widget.

    Points of the photo have pixel centres at integers, as everywhere in this program; points of
    the view are Qt's logical pixels, whose origin is the widget's corner. Photos start on whole
    device pixels, so that at 100 % every pixel of the photo is one pixel of the screen.

    Attributes:
        photo_width: Pixels of the upright photo, > 0.
        photo_height: The same, downwards.
        view_width: Logical pixels of the widget.
        view_height: The same, downwards.
        ratio: Device pixels per logical pixel, > 0.
        scale: Device pixels per photo pixel; 1 is 100 %.
        left: Device pixels from the view's left edge to the photo's, not yet rounded.
        top: The same, downwards.
        fits: Whether the whole photo shall stay in view when the widget changes its size.
    """

    photo_width: int
    photo_height: int
    view_width: int
    view_height: int
    ratio: float = 1.0
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0
    fits: bool = False

    @classmethod
    def fitted(
        cls, photo_width: int, photo_height: int, view_width: int, view_height: int, ratio: float
    ) -> Viewport:
        """The whole photo, as large as the view allows."""
        return cls(photo_width, photo_height, view_width, view_height, ratio).fit()

    # ---- scale ------------------------------------------------------------------------------

    @property
    def fit_scale(self) -> float:
        """The scale at which the whole photo just fits."""
        wide = max(self.view_width, 1) * self.ratio / self.photo_width
        high = max(self.view_height, 1) * self.ratio / self.photo_height
        return min(wide, high, LARGEST_SCALE)

    @property
    def smallest_scale(self) -> float:
        """Zooming out ends here: the whole photo, or 100 % of a small one."""
        return min(self.fit_scale, 1.0)

    @property
    def percent(self) -> int:
        """The scale as people read it."""
        return max(round(self.scale * 100), 1)

    def fit(self) -> Viewport:
        """The same view with the whole photo in it."""
        return replace(self, scale=self.fit_scale, left=0.0, top=0.0, fits=True)._held()

    def zoomed(self, scale: float, about: Point | None = None) -> Viewport:
        """The view at another scale.

        Args:
            scale: Wanted device pixels per photo pixel; kept between the smallest and the largest.
            about: The point of the view under which the photo stays; the middle when None.
        """
        scale = min(max(scale, self.smallest_scale), LARGEST_SCALE)
        x, y = about if about is not None else (self.view_width / 2, self.view_height / 2)
        x, y, factor = x * self.ratio, y * self.ratio, scale / self.scale
        left, top = x - (x - self.left) * factor, y - (y - self.top) * factor
        return replace(self, scale=scale, left=left, top=top, fits=False)._held()

    def stepped(self, steps: float, about: Point | None = None) -> Viewport:
        """Zoomed in (or out, below 0) by steps, halting at 100 % on the way."""
        scale: float = self.scale * ZOOM_STEP**steps
        # Passing 100 % without standing on it would leave the one sharp scale hard to reach.
        if min(self.scale, scale) < 0.999 and max(self.scale, scale) > 1.001:
            scale = 1.0
        return self.zoomed(scale, about)

    # ---- place ------------------------------------------------------------------------------

    @property
    def origin(self) -> tuple[int, int]:
        """The photo's top left edge in whole device pixels of the view."""
        return round(self.left), round(self.top)

    def panned(self, dx: float, dy: float) -> Viewport:
        """The photo moved by logical pixels, no further than its edges."""
        left, top = self.left + dx * self.ratio, self.top + dy * self.ratio
        return replace(self, left=left, top=top, fits=False)._held()

    def centered_on(self, point: Point) -> Viewport:
        """The view moved until a photo point is in its middle, as far as the edges allow."""
        left = self.view_width * self.ratio / 2 - (point[0] + 0.5) * self.scale
        top = self.view_height * self.ratio / 2 - (point[1] + 0.5) * self.scale
        return replace(self, left=left, top=top, fits=False)._held()

    def resized(self, view_width: int, view_height: int, ratio: float) -> Viewport:
        """The same photo in a widget of another size; what was in the middle stays there."""
        moved = replace(self, view_width=view_width, view_height=view_height, ratio=ratio)
        return moved.fit() if self.fits else moved.centered_on(self.middle)

    def like(self, other: Viewport) -> Viewport:
        """This view of the photo brought in step with another view of the same photo."""
        moved = replace(self, scale=other.scale).centered_on(other.middle)
        return replace(moved, fits=other.fits)

    @property
    def middle(self) -> Point:
        """The photo point in the middle of the view."""
        x = (self.view_width * self.ratio / 2 - self.left) / self.scale - 0.5
        y = (self.view_height * self.ratio / 2 - self.top) / self.scale - 0.5
        return x, y

    def _held(self) -> Viewport:
        """Small photos are centred; large ones leave no gap."""
        left = _held(self.left, self.photo_width * self.scale, self.view_width * self.ratio)
        top = _held(self.top, self.photo_height * self.scale, self.view_height * self.ratio)
        return replace(self, left=left, top=top)

    # ---- there and back ---------------------------------------------------------------------

    def to_view(self, point: Point) -> Point:
        """Where a photo point appears, in logical pixels."""
        left, top = self.origin
        x = ((point[0] + 0.5) * self.scale + left) / self.ratio
        y = ((point[1] + 0.5) * self.scale + top) / self.ratio
        return x, y

    def to_photo(self, point: Point) -> Point:
        """The photo point that appears at a point of the view."""
        left, top = self.origin
        x = (point[0] * self.ratio - left) / self.scale - 0.5
        y = (point[1] * self.ratio - top) / self.scale - 0.5
        return x, y

    def contains(self, point: Point) -> bool:
        """Whether a point of the view lies on the photo."""
        x, y = self.to_photo(point)
        return -0.5 <= x <= self.photo_width - 0.5 and -0.5 <= y <= self.photo_height - 0.5


def _held(start: float, length: float, room: float) -> float:
    if length <= room:
        return (room - length) / 2
    return min(max(start, room - length), 0.0)
