"""The identity guard in angles that are known."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import pytest

from ented_desktop.restore.guard import SELF_LIMIT_DEG, judge


def at(angle_deg: float) -> npt.NDArray[np.float32]:
    """A unit vector in one plane."""
    vector = np.zeros(128, np.float32)
    vector[:2] = math.cos(math.radians(angle_deg)), math.sin(math.radians(angle_deg))
    return vector


@pytest.mark.parametrize(("after", "moved_away"), [(2, False), (12.9, False), (13.1, True)])
def test_threshold_with_references(after: float, moved_away: bool) -> None:
    verdict = judge(at(10), at(after), [at(0)], 3.0)
    assert verdict.moved_away is moved_away
    assert verdict.before_deg == pytest.approx(10, abs=0.05)
    assert verdict.after_deg == pytest.approx(after, abs=0.05)
    assert bool(verdict.reason.code) is moved_away


def test_one_wrong_photo_among_three_does_not_decide() -> None:
    """Towards the person and away from a stray photo is towards the person."""
    verdict = judge(at(10), at(5), [at(0), at(1), at(60)], 3.0)
    assert not verdict.moved_away
    assert verdict.before_deg == pytest.approx(10, abs=0.05)


def test_threshold_without_references() -> None:
    kept = judge(at(0), at(SELF_LIMIT_DEG - 1), [], 3.0)
    assert not kept.moved_away
    assert kept.before_deg is None
    assert kept.after_deg is None
    moved = judge(at(0), at(SELF_LIMIT_DEG + 1), [], 3.0)
    assert moved.moved_away
    assert "another one" in moved.reason.text
