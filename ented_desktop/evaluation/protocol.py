"""The evaluation: every face in every condition, measured against its ground truth.

Conditions:

``input``
    The degraded face as it is.
``lanczos``
    The degraded face brought down by its factor and up again with a Lanczos kernel: what
    resampling alone can do with the few pixels that are left.
``peer:NAME``
    A published network's answer (:mod:`.peer_methods`); it gets no reference.
``none``
    The network without a reference. This and all that follow may be blended with the degraded
    face: ``none@0.5`` is halfway.
``wrong``
    The network with a photo of somebody else.
``same``
    The network with another photo of the same person, where there is one.
``wrong_refined``, ``same_refined``
    The same two as they are used: where the photo surely shows the same person (by the same
    threshold as in use), the face is refined towards them and lent their detail.
``wrong_trusted``
    With a photo of somebody else whom the program takes for the same person, which it does not in
    use: what a mistake would cost, and what is the person's in ``same_refined``.
``augmented``
    The network with the ground truth itself, moved and recoloured. It knows what no user has:
    reported as a ceiling, never as a result.

Source: the four reference conditions are ours; the paper shows one. What the reference is worth
is ``same`` minus ``wrong`` and ``same`` minus ``none``.

Rows without a ground truth (real photos) are run in the same conditions; of them only NIQE and the
features of :mod:`.frechet` are taken.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.progress import CancelToken, Progress, ProgressCallback, ignore_progress
from ented_desktop.evaluation.augment import augmented_reference
from ented_desktop.evaluation.conditions import (
    CONDITIONS,
    NETWORK_CONDITIONS,
    at_strength,
    best,
    in_order,
    of_peer,
)
from ented_desktop.evaluation.datasets import EvalPair, degraded_face, load_face
from ented_desktop.evaluation.degrade import Pixels
from ented_desktop.evaluation.measures import Measures, Scores, Target
from ented_desktop.evaluation.realesrgan import small_picture
from ented_desktop.restore.damage import blend


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
        self,
        crop: Pixels,
        key: Hashable,
        load_reference: Callable[[], Pixels],
        *,
        trusted: bool = False,
    ) -> Pixels:
        """The same, drawn to a reference that surely shows the person, or is trusted to."""
        ...


class Peer(Protocol):
    """A published network (:mod:`.peer_methods`)."""

    def restore(self, pair: EvalPair, degraded: Pixels) -> Pixels | None:
        """Its answer, float32 RGB ``(512, 512, 3)`` in [0, 1]; None where there is none."""
        ...


Traits = Mapping[str, str]
"""What kind of face a row shows, by the keys of :data:`.traits.TRAITS`."""


@dataclass(frozen=True, slots=True)
class Record:
    """One face in one condition.

    Attributes:
        pair: Row of the pairs file.
        condition: Its name, see :mod:`.conditions`.
        gt_px: Side of the ground truth's file; below 512 it was enlarged. 0 without one.
        scores: Its measures.
        traits: What kind of face it is.
    """

    pair: EvalPair
    condition: str
    gt_px: int
    scores: Scores
    traits: Traits = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True, eq=False)
class FaceResult:
    """Everything about one row, given to whoever wants to keep it.

    Attributes:
        pair: The row.
        gt: Ground truth, float32 RGB ``(512, 512, 3)`` in [0, 1]; None without one.
        images: The same for every condition that was run.
        records: One record for every condition that was run.
        features: For each feature network (:mod:`.frechet`) a vector of every condition, and of
            the ground truth by the name ``"gt"``.
    """

    pair: EvalPair
    gt: Pixels | None
    images: dict[str, Pixels]
    records: tuple[Record, ...]
    features: Mapping[str, Mapping[str, NDArray[np.float32]]]

    @property
    def best_condition(self) -> str:
        """What a user would get: the same person's photo where there is one, else none."""
        return best(self.images)


def evaluate(
    pairs: Sequence[EvalPair],
    root: Path,
    network: FaceNetwork,
    measures: Measures,
    *,
    conditions: Sequence[str] = CONDITIONS,
    strengths: Sequence[float] = (1.0,),
    peers: Mapping[str, Peer] | None = None,
    traits: Callable[[EvalPair, Pixels], Traits] | None = None,
    cancel: CancelToken | None = None,
    progress: ProgressCallback = ignore_progress,
) -> Iterator[FaceResult]:
    """Runs the conditions over a pairs file, one face at a time.

    Args:
        pairs: The rows. Rows of one ground truth are cheapest side by side.
        root: Folder that their paths are relative to.
        network: Restores aligned faces.
        measures: Takes the measures.
        conditions: Which of :data:`.conditions.CONDITIONS` to run.
        strengths: 0 gives the degraded face back, 1 the network's answer; linear between.
        peers: Published networks by their names.
        traits: Says what kind of face a row shows, from its ground truth (or the degraded face
            where there is none).
        cancel: Checked before every face and condition.
        progress: Told about every face.

    Yields:
        Each row's result, in the order of ``pairs``.

    Raises:
        InputError: If a picture cannot be read.
        Cancelled: If asked to stop.
    """
    previous: tuple[str, Pixels | None, int, Target | None] = ("", None, 0, None)
    for index, pair in enumerate(pairs):
        progress(Progress(index, len(pairs), "evaluating", f"{pair.name} {pair.factor_label}"))
        if cancel is not None:
            cancel.check()
        if previous[0] != pair.gt:
            gt, gt_px = load_face(root / pair.gt) if pair.gt else (None, 0)
            previous = (pair.gt, gt, gt_px, None if gt is None else measures.target(gt))
        _, gt, gt_px, target = previous
        lq = degraded_face(pair, root, gt)
        images: dict[str, Pixels] = {}
        for name, peer in (peers or {}).items():
            answer = peer.restore(pair, lq)
            if answer is not None:
                images[of_peer(name)] = answer
        for condition in CONDITIONS:
            if condition not in conditions:
                continue
            if cancel is not None:
                cancel.check()
            image = _picture(condition, pair, root, network, lq, gt)
            if image is None:
                continue
            for strength in strengths if condition in NETWORK_CONDITIONS else (1.0,):
                images[at_strength(condition, strength)] = blend(lq, image, strength)
        images = {name: images[name] for name in in_order(images)}
        rows, features = measures.measure(list(images.values()), target)
        kinds = {} if traits is None else traits(pair, lq if gt is None else gt)
        by_condition = {
            network_name: dict(zip(images, vectors, strict=True))
            | ({} if target is None else {"gt": target.features[network_name]})
            for network_name, vectors in features.items()
        }
        yield FaceResult(
            pair=pair,
            gt=gt,
            images=images,
            records=tuple(
                Record(pair, condition, gt_px, row, kinds)
                for condition, row in zip(images, rows, strict=True)
            ),
            features=by_condition,
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
    small = small_picture(degraded, factor)
    large = cv2.resize(small, (width, height), interpolation=cv2.INTER_LANCZOS4)
    return np.asarray(np.clip(large, 0.0, 1.0), dtype=np.float32)


def _picture(
    condition: str,
    pair: EvalPair,
    root: Path,
    network: FaceNetwork,
    lq: Pixels,
    gt: Pixels | None,
) -> Pixels | None:
    """One condition's picture; None where the row does not have what it needs."""
    if condition == "input":
        return lq
    if condition == "lanczos":
        return None if pair.factor is None else lanczos(lq, pair.factor)
    if condition == "none":
        return network.restore(lq)
    if condition == "augmented":
        if gt is None:
            return None
        seed = 0 if pair.seed is None else pair.seed
        key = ("augmented", pair.gt, seed)
        return network.restore(lq, key, lambda: augmented_reference(gt, seed))
    person, _, use = condition.partition("_")
    name = pair.reference if person == "same" else pair.wrong_reference
    if not name:
        return None

    def load() -> Pixels:
        return load_face(root / name)[0]

    if not use:
        return network.restore(lq, name, load)
    return network.restore_sure(lq, name, load, trusted=use == "trusted")
