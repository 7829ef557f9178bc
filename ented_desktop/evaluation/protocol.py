"""The evaluation: every face in every condition, measured against its ground truth.

Conditions:

``input``
    The degraded face as it is.
``lanczos``
    The degraded face brought down by its factor and up again with a Lanczos kernel: what
    resampling alone can do with the few pixels that are left. Down by area average, which drops
    no pixel of a degraded picture; where the picture was enlarged bilinearly (as ours are), that
    gives the small picture back but for a slight blur.
``none``
    The network without a reference.
``wrong``
    The network with a photo of somebody else.
``same``
    The network with another photo of the same person, where there is one.
``wrong_refined``, ``same_refined``
    The same two as they are used: where the photo surely shows the same person (by the same
    threshold as in use), the face is refined towards them.
``augmented``
    The network with the ground truth itself, moved and recoloured. It knows what no user has:
    reported as a ceiling, never as a result.

Source: the four reference conditions are ours; the paper shows one. What the reference is worth
is ``same`` minus ``wrong`` and ``same`` minus ``none``.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import cv2
import numpy as np

from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.evaluation.augment import augmented_reference
from ented_desktop.evaluation.datasets import EvalPair, degraded_face, load_face
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.measures import Measures, Scores, Target

CONDITIONS: Final = (
    "input",
    "lanczos",
    "none",
    "wrong",
    "wrong_refined",
    "same",
    "same_refined",
    "augmented",
)
"""All conditions in the order of the report."""

NETWORK_CONDITIONS: Final = CONDITIONS[2:]
"""Those that run the network."""


class FaceNetwork(Protocol):
    """What restores aligned faces (``restore.session.FaceRestorer``)."""

    def restore(
        self,
        crop: Pixels,
        key: Hashable = None,
        load_reference: Callable[[], Pixels] | None = None,
    ) -> Pixels:
        """Restores ``crop``; ``key`` names the reference that ``load_reference`` gives."""
        ...

    def restore_sure(
        self, crop: Pixels, key: Hashable, load_reference: Callable[[], Pixels]
    ) -> Pixels:
        """The same, refined towards a reference that surely shows the same person."""
        ...


@dataclass(frozen=True, slots=True)
class Record:
    """One face in one condition.

    Attributes:
        pair: Row of the pairs file.
        condition: One of :data:`CONDITIONS`.
        gt_px: Side of the ground truth's file; below 512 it was enlarged.
        scores: Its measures.
    """

    pair: EvalPair
    condition: str
    gt_px: int
    scores: Scores


@dataclass(frozen=True, slots=True, eq=False)
class FaceResult:
    """Everything about one row, given to whoever wants to keep pictures.

    Attributes:
        pair: The row.
        gt: Ground truth, float32 RGB ``(512, 512, 3)`` in [0, 1].
        images: The same for every condition that was run.
        reference: The same-person photo; None without one.
        records: One record for every condition that was run.
    """

    pair: EvalPair
    gt: Pixels
    images: dict[str, Pixels]
    reference: Pixels | None
    records: tuple[Record, ...]

    @property
    def best_condition(self) -> str:
        """What a user would get: ``same`` where there is such a photo, else ``none``."""
        for condition in ("same_refined", "same", "none"):
            if condition in self.images:
                return condition
        return next(reversed(self.images))


def evaluate(
    pairs: Sequence[EvalPair],
    root: Path,
    network: FaceNetwork,
    measures: Measures,
    *,
    conditions: Sequence[str] = CONDITIONS,
    strength: float = 1.0,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> Iterator[FaceResult]:
    """Runs the conditions over a pairs file, one face at a time.

    Args:
        pairs: The rows. Rows of one ground truth are cheapest side by side.
        root: Folder that their paths are relative to.
        network: Restores aligned faces.
        measures: Takes the measures.
        conditions: Which of :data:`CONDITIONS` to run.
        strength: 0 gives the degraded face back, 1 the network's answer; linear between.
        cancel: Checked before every face and condition.
        progress: Told about every face.

    Yields:
        Each row's result, in the order of ``pairs``.

    Raises:
        InputError: If a picture cannot be read.
        Cancelled: If asked to stop.
    """
    previous: tuple[str, Pixels, int, Target] | None = None
    for index, pair in enumerate(pairs):
        progress(Progress(index, len(pairs), "evaluating", f"{pair.name} {pair.factor_label}"))
        if cancel is not None:
            cancel.check()
        if previous is None or previous[0] != pair.gt:
            gt, gt_px = load_face(root / pair.gt)
            previous = (pair.gt, gt, gt_px, measures.target(gt))
        _, gt, gt_px, target = previous
        lq = degraded_face(pair, root, gt)
        images: dict[str, Pixels] = {}
        for condition in CONDITIONS:
            if condition not in conditions:
                continue
            if cancel is not None:
                cancel.check()
            image = _picture(condition, pair, root, network, lq, gt)
            if image is not None:
                restored = condition in NETWORK_CONDITIONS
                images[condition] = _blend(lq, image, strength) if restored else image
        scores = measures.measure(list(images.values()), target)
        yield FaceResult(
            pair=pair,
            gt=gt,
            images=images,
            reference=load_face(root / pair.reference)[0] if pair.reference else None,
            records=tuple(
                Record(pair, condition, gt_px, row)
                for condition, row in zip(images, scores, strict=True)
            ),
        )


def lanczos(degraded: Pixels, factor: float) -> Pixels:
    """Down by the factor (area average), up again with OpenCV's 8 x 8 Lanczos kernel.

    Args:
        degraded: float32 RGB ``(S, S, 3)`` in [0, 1].
        factor: How many times smaller the face was made.

    Returns:
        float32 RGB, the same shape, in [0, 1].
    """
    height, width = degraded.shape[:2]
    size = (max(1, int(width // factor)), max(1, int(height // factor)))
    small = cv2.resize(degraded, size, interpolation=cv2.INTER_AREA)
    large = cv2.resize(small, (width, height), interpolation=cv2.INTER_LANCZOS4)
    return np.asarray(np.clip(large, 0.0, 1.0), dtype=np.float32)


def _picture(
    condition: str, pair: EvalPair, root: Path, network: FaceNetwork, lq: Pixels, gt: Pixels
) -> Pixels | None:
    """One condition's picture; None where the row does not have what it needs."""
    if condition == "input":
        return lq
    if condition == "lanczos":
        return None if pair.factor is None else lanczos(lq, pair.factor)
    if condition == "none":
        return network.restore(lq)
    if condition == "augmented":
        seed = 0 if pair.seed is None else pair.seed
        key = ("augmented", pair.gt, seed)
        return network.restore(lq, key, lambda: augmented_reference(gt, seed))
    person, _, refined = condition.partition("_")
    name = pair.reference if person == "same" else pair.wrong_reference
    if not name:
        return None
    restore = network.restore_sure if refined else network.restore
    return restore(lq, name, lambda: load_face(root / name)[0])


def _blend(degraded: Pixels, restored: Pixels, strength: float) -> Pixels:
    if strength == 1.0:
        return restored
    return np.asarray(degraded + (restored - degraded) * np.float32(strength), dtype=np.float32)
