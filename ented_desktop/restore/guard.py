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

from ented_desktop.domain import Reason
from ented_desktop.domain.reasons import reason
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
        reason: Why; without a code when nothing is wrong.
        before_deg: Angle to the person before; None without references.
        after_deg: The same after; None without references.
    """

    moved_away: bool
    reason: Reason
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
            return Verdict(False, Reason())
        why = reason("became-another", moved_deg=moved, allowed_deg=SELF_LIMIT_DEG)
        return Verdict(True, why)
    before_deg = float(np.median([angle_deg(before, one) for one in person]))
    after_deg = float(np.median([angle_deg(after, one) for one in person]))
    if after_deg - before_deg <= threshold_deg:
        return Verdict(False, Reason(), before_deg, after_deg)
    why = reason(
        "moved-away", before_deg=before_deg, after_deg=after_deg, allowed_deg=threshold_deg
    )
    return Verdict(True, why, before_deg, after_deg)
