"""Handles of a face box: where they are, and what dragging them does to the box."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ented_desktop.domain import CropFrame
from ented_desktop.ui.widgets.face_overlay_handles import (
    Drag,
    Handle,
    contains,
    handle_at,
    middle,
    scaled,
    turn_handle,
    turned,
)
from ented_desktop.ui.widgets.zoom import Viewport

LEFT = CropFrame(110.0, 100.0, 120.0)
RIGHT = CropFrame(290.0, 120.0, 100.0, 20.0)

frames = st.builds(
    CropFrame,
    st.floats(-500, 5000),
    st.floats(-500, 5000),
    st.floats(16, 3000),
    st.floats(-179, 180),
)


def corners_close(one: CropFrame, other: CropFrame, px: float) -> bool:
    return all(math.dist(a, b) <= px for a, b in zip(one.corners, other.corners, strict=True))


@given(frames, st.floats(0.1, 8), st.floats(-2000, 2000), st.floats(-2000, 2000))
def test_scaling_keeps_the_anchor(frame: CropFrame, factor: float, x: float, y: float) -> None:
    grown = scaled(frame, factor, (x, y))
    before, after = frame.to_crop((x, y)), grown.to_crop((x, y))
    assert after == pytest.approx(before, abs=1e-3 * (1 + abs(before[0]) + abs(before[1])))
    assert grown.side_px >= 16.0 - 1e-9


@given(frames, st.floats(-180, 180), st.floats(-2000, 2000), st.floats(-2000, 2000))
def test_turning_keeps_distances_to_the_pivot(
    frame: CropFrame, degrees: float, x: float, y: float
) -> None:
    around = turned(frame, degrees, (x, y))
    for one, other in zip(frame.corners, around.corners, strict=True):
        assert math.dist(one, (x, y)) == pytest.approx(math.dist(other, (x, y)), abs=1e-6)
    assert corners_close(turned(around, -degrees, (x, y)), frame, 1e-5)


@given(frames)
def test_the_middle_of_the_box_is_inside_and_far_away_is_not(frame: CropFrame) -> None:
    assert contains(frame, middle(frame))
    x, y = middle(frame)
    assert not contains(frame, (x + 2 * frame.side_px, y))


def test_handles_are_found_where_they_are_drawn() -> None:
    port = Viewport.fitted(400, 300, 800, 600, 1.0)
    for corner, expected in enumerate(
        (Handle.TOP_LEFT, Handle.TOP_RIGHT, Handle.BOTTOM_RIGHT, Handle.BOTTOM_LEFT)
    ):
        assert handle_at(RIGHT, port, port.to_view(RIGHT.outline[corner])) is expected
    assert handle_at(RIGHT, port, turn_handle(RIGHT, port)[1]) is Handle.TURN
    assert handle_at(RIGHT, port, port.to_view(middle(RIGHT))) is Handle.MOVE
    assert handle_at(RIGHT, port, (5.0, 5.0)) is None


def test_the_turning_handle_stays_in_sight() -> None:
    port = Viewport.fitted(400, 300, 800, 600, 1.0)
    high = CropFrame(200.0, 20.0, 120.0)
    assert turn_handle(high, port)[1][1] > port.to_view(high.outline[2])[1]


@given(frames, st.floats(1.1, 3.0))
def test_dragging_a_corner_keeps_the_opposite_one(frame: CropFrame, factor: float) -> None:
    corner, opposite = frame.outline[2], frame.outline[0]
    target = tuple(o + factor * (c - o) for c, o in zip(corner, opposite, strict=True))
    grown = Drag(Handle.BOTTOM_RIGHT, frame, corner).to((target[0], target[1]))
    assert grown.outline[0] == pytest.approx(opposite, abs=1e-3)
    assert grown.outline[2] == pytest.approx(target, abs=1e-3)
