"""What time does to prints: the damage of real old photos, beside the paper's degradation.

Sizes are in pixels of the scan, as they are in life: a screen of 4 px is coarse on a small face and
fine on a large one. Therefore :func:`~ented_desktop.evaluation.degrade.apply` takes these steps at
the small size, between the lens and the scanner's noise and JPEG. Everything is off by default; the
evaluation never uses it.

Source: ours, after the old photos that people have; the paper's real test sets get more of its own
degradation instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from ented_desktop.evaluation.degrade import Pixels, Range
from ented_desktop.evaluation.degrade_kinds import (
    fading,
    grain,
    halftone,
    ink,
    paper,
    scanner,
    scratches,
    stains,
    yellowing,
)


@dataclass(frozen=True, slots=True)
class Wear:
    """How often prints are worn, and within which ranges; each strength is drawn uniformly.

    Attributes:
        share: Share of the samples that are worn at all; 0 switches everything off.
        keep_tone: In training, the kinds that change the tone (:data:`TONE_KINDS`) are done to the
            truth as well: the network then learns to take away dots and scratches, and to leave a
            photo its colours, as the program does. False: it learns to undo them.
        ink: Probability of faded ink in a worn sample, as the following eight.
        halftone: Of a printer's screen.
        grain: Of film grain.
        fading: Of bleached dyes or silver.
        yellowing: Of yellowed paper.
        stains: Of stains.
        paper: Of paper texture.
        scratches: Of scratches, dust and hairs.
        scanner: Of a scanner's blur, streaks and moiré.
        ink_depth: How far black is lifted, share of the whole range.
        halftone_period: Pixels from dot to dot.
        halftone_softness: Blur of the dots, in pixels.
        grain_strength: Standard deviation in the middle tones, [0, 1] scale.
        grain_size: Blur of the grain, in pixels.
        fading_strength: Share of the contrast that is lost.
        yellowing_strength: From none (0) to brown (1).
        stains_strength: Share of the light that a stain takes in its middle.
        paper_strength: Amplitude of the relief, [0, 1] scale.
        paper_period: Pixels from fibre to fibre.
        scratches_count: Scratches for each 256 x 256 pixels; three times as much dust.
        scanner_blur: Blur across the scan, in pixels.
        scanner_moire: Amplitude of the moiré, [0, 1] scale.
    """

    share: float = 0.0
    keep_tone: bool = True
    ink: float = 0.15
    halftone: float = 0.25
    grain: float = 0.4
    fading: float = 0.4
    yellowing: float = 0.3
    stains: float = 0.15
    paper: float = 0.25
    scratches: float = 0.3
    scanner: float = 0.3
    ink_depth: Range = (0.1, 0.4)
    halftone_period: Range = (2.2, 5.0)
    halftone_softness: Range = (0.5, 0.9)
    grain_strength: Range = (0.015, 0.06)
    grain_size: Range = (0.3, 1.0)
    fading_strength: Range = (0.15, 0.6)
    yellowing_strength: Range = (0.2, 0.9)
    stains_strength: Range = (0.15, 0.5)
    paper_strength: Range = (0.01, 0.05)
    paper_period: Range = (2.0, 6.0)
    scratches_count: Range = (1.0, 6.0)
    scanner_blur: Range = (0.3, 1.2)
    scanner_moire: Range = (0.005, 0.03)

    def __post_init__(self) -> None:
        for name in ("share", *KINDS):
            if not 0.0 <= getattr(self, name) <= 1.0:
                raise ValueError(f"{name} must be in [0, 1], not {getattr(self, name)}")


Kind = Callable[[Pixels, Wear, np.random.Generator], Pixels]
"""One kind of damage with strengths drawn from the ranges."""


def _within(span: Range, rng: np.random.Generator) -> float:
    return float(rng.uniform(*span))


_APPLY: Final[dict[str, Kind]] = {
    "halftone": lambda p, w, r: halftone(
        p, _within(w.halftone_period, r), _within(w.halftone_softness, r), r
    ),
    "grain": lambda p, w, r: grain(p, _within(w.grain_strength, r), _within(w.grain_size, r), r),
    "fading": lambda p, w, r: fading(p, _within(w.fading_strength, r), r),
    "ink": lambda p, w, r: ink(p, _within(w.ink_depth, r), r),
    "yellowing": lambda p, w, r: yellowing(p, _within(w.yellowing_strength, r), r),
    "stains": lambda p, w, r: stains(p, _within(w.stains_strength, r), r),
    "paper": lambda p, w, r: paper(p, _within(w.paper_strength, r), _within(w.paper_period, r), r),
    "scratches": lambda p, w, r: scratches(p, _within(w.scratches_count, r), r),
    "scanner": lambda p, w, r: scanner(
        p, _within(w.scanner_blur, r), _within(w.scanner_moire, r), r
    ),
}

KINDS: Final = tuple(_APPLY)
"""Every kind, in the order in which a print suffers them: printed, aged, scanned."""


TONE_KINDS: Final = frozenset({"fading", "ink", "yellowing"})
"""Kinds that change the tone of large areas and take no detail away."""


def draw_kinds(wear: Wear, rng: np.random.Generator) -> tuple[str, ...]:
    """Which kinds one sample suffers.

    Args:
        wear: The shares.
        rng: Source of the draws; takes the same number of values whatever is drawn.

    Returns:
        Names of :data:`KINDS` in their order; empty for most samples when ``share`` is low.
    """
    pick = rng.random(1 + len(KINDS))
    if pick[0] >= wear.share:
        return ()
    return tuple(kind for kind, u in zip(KINDS, pick[1:], strict=True) if u < getattr(wear, kind))


def wear_out(
    pixels: Pixels, kinds: Sequence[str], rng: np.random.Generator, wear: Wear | None = None
) -> Pixels:
    """Applies kinds of damage one after the other.

    Args:
        pixels: float32 RGB (H, W, 3) in [0, 1].
        kinds: Names of :data:`KINDS`.
        rng: Source of the draws.
        wear: The ranges; None takes the defaults.

    Returns:
        float32, the same shape and range; the input where there are no kinds.

    Raises:
        ValueError: A name is none of :data:`KINDS`.
    """
    wear = wear or Wear()
    for kind in kinds:
        if kind not in _APPLY:
            raise ValueError(f"there is no damage called {kind!r}")
        pixels = _APPLY[kind](pixels, wear, rng)
    return pixels
