"""The crop's frame is the crop that alignment cuts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ented_desktop.domain import CropFrame
from ented_desktop.faces.align import template
from ented_desktop.imaging.geometry import Similarity

FRAMES = st.builds(
    CropFrame,
    st.floats(-500, 5000),
    st.floats(-500, 5000),
    st.floats(10, 4000),
    st.floats(-179, 179),
)


@given(FRAMES)
def test_the_landmarks_of_a_frame_give_that_frame(frame: CropFrame) -> None:
    back = CropFrame.of(frame.landmarks)
    assert (back.center_x, back.center_y) == pytest.approx(
        (frame.center_x, frame.center_y), abs=1e-6
    )
    assert back.side_px == pytest.approx(frame.side_px, rel=1e-9)
    assert back.angle_deg == pytest.approx(frame.angle_deg, abs=1e-6)


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 400)), min_size=5, max_size=5))
def test_any_landmarks_give_the_frame_that_alignment_cuts(
    points: list[tuple[float, float]],
) -> None:
    spread = np.asarray(points)
    try:
        cut = Similarity.estimate(spread, template()).inverse()
    except ValueError:
        return
    if not 0.01 < cut.scale < 1e4:
        return  # points that fit no face at all: both fits are ill-conditioned
    frame = CropFrame.of(points)
    for corner in ((0.0, 0.0), (511.0, 0.0), (511.0, 511.0)):
        assert frame.to_photo(corner) == pytest.approx(
            tuple(cut.apply(corner)), rel=1e-6, abs=1e-3 * frame.side_px
        )


@given(FRAMES, st.tuples(st.floats(0, 511), st.floats(0, 511)))
def test_there_and_back(frame: CropFrame, point: tuple[float, float]) -> None:
    assert frame.to_crop(frame.to_photo(point)) == pytest.approx(point, abs=1e-4)


def test_moving_turning_and_scaling_keep_the_rest() -> None:
    frame = CropFrame(100.0, 200.0, 80.0, 170.0)
    assert frame.moved(3, -4) == CropFrame(103.0, 196.0, 80.0, 170.0)
    assert frame.turned(20).angle_deg == pytest.approx(-170.0)
    assert frame.scaled(0.5).side_px == 40.0
    assert frame.scaled(1e-6).side_px == 8.0
    with pytest.raises(ValueError, match="not a frame"):
        CropFrame(0.0, 0.0, 0.0)


@pytest.mark.parametrize("angle", [0.0, 30.0, -120.0])
def test_a_drawn_box_gives_a_frame_whose_face_fills_it(angle: float) -> None:
    frame = CropFrame.around((100.0, 50.0, 216.0, 200.0), angle)
    middle = frame.face().box
    assert (middle[0] + middle[2]) / 2 == pytest.approx(158.0)
    assert (middle[1] + middle[3]) / 2 == pytest.approx(125.0)
    if angle == 0.0:
        assert middle == pytest.approx((100.0, 50.0, 216.0, 200.0))
    with pytest.raises(ValueError, match="empty box"):
        CropFrame.around((5.0, 5.0, 5.0, 5.0))
