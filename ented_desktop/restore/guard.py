"""The identity guard: did restoring move a face away from its person?

With references, the face's angle to the person is measured before and after; it may grow by no more
than a threshold. Without references there is no person to measure against: only the angle between
the face before and after is known. A true restoration of a heavily degraded face moves far, so the
only thing that angle can show is a face that became a stranger to its own input.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from ented_desktop.faces.identity import angle_deg

Embedding = npt.NDArray[np.float32]

SELF_LIMIT_DEG: Final = 28.0
"""Without references: how far a face may move from its own input. From a portrait degraded by 8x to
the truth it is 16 degrees (95 % below 20), by 16x 23 (95 % below 27); between strangers 33."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the guard found.

    Attributes:
        moved_away: Whether the face is further from the person than is allowed.
        reason: Why, in words; empty when nothing is wrong.
        before_deg: Angle to the person before; None without references.
        after_deg: The same after; None without references.
    """

    moved_away: bool
    reason: str
    before_deg: float | None = None
    after_deg: float | None = None


def judge(
    before: Embedding,
    after: Embedding,
    person: Sequence[Embedding],
    threshold_deg: float,
) -> Verdict:
    """Compares a face before and after with the person.

    Args:
        before: float32 (128,), the face as it came.
        after: float32 (128,), the face as it would be pasted.
        person: All the person's reference faces; empty when there are none. The median angle to
            them counts, so that one bad or wrong photo among several does not decide.
        threshold_deg: How many degrees further away is too far.
    """
    if not person:
        moved = angle_deg(before, after)
        if moved <= SELF_LIMIT_DEG:
            return Verdict(False, "")
        return Verdict(
            True,
            f"Restoring would have turned the face into another one ({moved:.0f}° from the "
            f"original, {SELF_LIMIT_DEG:.0f}° are allowed)",
        )
    before_deg = float(np.median([angle_deg(before, one) for one in person]))
    after_deg = float(np.median([angle_deg(after, one) for one in person]))
    moved_away = after_deg - before_deg > threshold_deg
    reason = (
        f"Restoring would have moved the face away from the person ({before_deg:.0f}° to "
        f"{after_deg:.0f}° from the references, {threshold_deg:g}° more are allowed)"
        if moved_away
        else ""
    )
    return Verdict(moved_away, reason, before_deg, after_deg)
