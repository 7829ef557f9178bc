"""Where a photo lies in a view: there and back, about the pointer, on whole device pixels."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ented_desktop.ui.widgets.zoom import LARGEST_SCALE, Viewport

ratios = st.sampled_from([1.0, 1.25, 1.5, 2.0, 3.0])
views = st.builds(
    Viewport.fitted,
    st.integers(1, 9000),
    st.integers(1, 9000),
    st.integers(120, 3000),
    st.integers(120, 2000),
    ratios,
)
shares = st.floats(0.0, 1.0)
scales = st.floats(0.01, 40.0)


@given(views, scales, shares, shares, shares, shares)
def test_a_point_of_the_photo_is_found_again(
    view: Viewport, scale: float, x: float, y: float, u: float, v: float
) -> None:
    view = view.zoomed(scale, (x * view.view_width, y * view.view_height))
    point = (u * view.photo_width - 0.5, v * view.photo_height - 0.5)
    again = view.to_photo(view.to_view(point))
    assert again == pytest.approx(point, abs=1e-6)


@given(views, scales, scales, shares, shares)
def test_zooming_keeps_what_is_under_the_pointer(
    view: Viewport, first: float, second: float, u: float, v: float
) -> None:
    view = view.zoomed(first)
    about = (u * view.view_width, v * view.view_height)
    before = view.to_photo(about)
    zoomed = view.zoomed(second, about)
    after = zoomed.to_view(before)
    device = [abs(a - b) * view.ratio for a, b in zip(after, about, strict=True)]
    for axis, moved in enumerate(device):
        length = (zoomed.photo_width, zoomed.photo_height)[axis] * zoomed.scale
        room = (zoomed.view_width, zoomed.view_height)[axis] * zoomed.ratio
        start = (zoomed.left, zoomed.top)[axis]
        at_an_edge = length <= room or start == 0.0 or start == room - length
        # Photos start on whole device pixels: half a one before, scaled, and half a one after.
        assert at_an_edge or moved <= 0.5 + 0.5 * zoomed.scale / view.scale + 1e-6


@given(views, scales, shares, shares, st.floats(-5000, 5000), st.floats(-5000, 5000))
def test_no_gap_at_an_edge(
    view: Viewport, scale: float, u: float, v: float, dx: float, dy: float
) -> None:
    view = view.zoomed(scale, (u * view.view_width, v * view.view_height)).panned(dx, dy)
    for start, pixels, logical in (
        (view.left, view.photo_width, view.view_width),
        (view.top, view.photo_height, view.view_height),
    ):
        length, room = pixels * view.scale, logical * view.ratio
        if length <= room:
            assert start == pytest.approx((room - length) / 2)
        else:
            assert room - length - 1e-6 <= start <= 0.0


@given(views)
def test_fitting_shows_all_of_the_photo(view: Viewport) -> None:
    left, top = view.to_view((-0.5, -0.5))
    right, bottom = view.to_view((view.photo_width - 0.5, view.photo_height - 0.5))
    rounding = 1.0 / view.ratio
    assert left >= -rounding
    assert top >= -rounding
    assert right <= view.view_width + rounding
    assert bottom <= view.view_height + rounding
    touches = view.scale == LARGEST_SCALE or math.isclose(
        max((right - left) / view.view_width, (bottom - top) / view.view_height), 1.0, rel_tol=1e-6
    )
    assert touches


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_at_100_percent_a_photo_pixel_is_a_device_pixel(ratio: float) -> None:
    view = Viewport.fitted(4000, 3000, 801, 603, ratio).zoomed(1.0, (13.0, 200.0))
    x0, y0 = view.to_view((100.0, 100.0))
    x1, y1 = view.to_view((101.0, 101.0))
    assert (x1 - x0) * ratio == pytest.approx(1.0)
    assert (y1 - y0) * ratio == pytest.approx(1.0)
    # Pixel centres lie on device pixel centres: nothing is resampled.
    assert (x0 * ratio) % 1.0 == pytest.approx(0.5)
    assert (y0 * ratio) % 1.0 == pytest.approx(0.5)


@given(views, st.integers(1, 40))
def test_zooming_in_and_out_again_does_not_wander(view: Viewport, steps: int) -> None:
    about = (view.view_width * 0.3, view.view_height * 0.6)
    start = view.zoomed(1.0, about)
    there = start
    for _ in range(steps):
        there = there.stepped(0.1, about)
    for _ in range(steps):
        there = there.stepped(-0.1, about)
    if start.scale < there.scale * 1.001 and there.scale < LARGEST_SCALE / 2:
        assert there.scale == pytest.approx(start.scale, rel=0.11)


def test_steps_halt_at_100_percent() -> None:
    view = Viewport.fitted(4000, 3000, 800, 600, 1.0)
    seen = []
    for _ in range(12):
        view = view.stepped(1.0)
        seen.append(view.scale)
    assert 1.0 in seen
    assert view.stepped(-20.0).scale == 1.0


def test_a_resized_view_keeps_its_middle() -> None:
    view = Viewport.fitted(4000, 3000, 800, 600, 1.0).zoomed(1.0, (300.0, 200.0))
    wider = view.resized(1000, 500, 1.0)
    assert wider.middle == pytest.approx(view.middle)
    assert wider.scale == view.scale


def test_a_fitting_view_fits_after_resizing() -> None:
    view = Viewport.fitted(4000, 3000, 800, 600, 1.0).resized(400, 400, 2.0)
    assert view.fits
    assert view.scale == pytest.approx(0.2)


def test_views_in_step_show_the_same_place() -> None:
    view = Viewport.fitted(4000, 3000, 800, 600, 1.0).zoomed(0.7, (100.0, 500.0))
    other = Viewport.fitted(4000, 3000, 640, 600, 1.0).like(view)
    assert other.scale == view.scale
    assert other.middle == pytest.approx(view.middle, abs=200)
