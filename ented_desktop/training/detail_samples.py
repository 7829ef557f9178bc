"""Faces for the gates to learn on: damaged, restored, registered reference and truth.

A third of the work of a step would go into restoring and registering a face; both are the same
every time, so that it is done once and the results lie in files that all processes map.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ented_desktop.evaluation.degrade import Degradation, apply
from ented_desktop.evaluation.degrade_wear import TONE_KINDS, Wear, draw_kinds, wear_out
from ented_desktop.imaging.color import to_grey
from ented_desktop.restore.registration import Registered, register
from ented_desktop.training.catalogue import FACE_SIDE_PX, Catalogue
from ented_desktop.training.config import ReferenceConfig
from ented_desktop.training.glasses import Glasses
from ented_desktop.training.references import ReferenceKind, Window, reference_window

FloatArray = NDArray[np.float32]
Restore = Callable[[FloatArray, FloatArray], FloatArray]
"""A damaged face and its reference to the restored face: float32 RGB (512, 512, 3) in [0, 1]."""

_OTHER_TIME_FACTOR: Final = 3.0
"""Pairs from different days are rarer and closer to what users have than studio sessions."""
_LIT: Final = 0.6
_LIT_BY: Final = 0.35
_POOR_FACTOR: Final = 2.5
"""Share of the augmented references that get light from aside, and its most."""


@dataclass(frozen=True, slots=True)
class DetailSamples:
    """What is drawn.

    Attributes:
        count: Faces in all.
        seed: With a face's number it decides everything about it.
        pairs: Share of faces whose reference is another photo of the person.
        wrong: Share of those whose reference shows another person. The rest get themselves, moved,
            bent and recoloured.
        grey: Share of faces without colour.
        worn: Share of faces with the wear of old prints, tone kept.
        poor: Share of faces whose reference is no good photo: small, noisy, hard pressed.
        glasses: Share of faces of which one picture, the face's or the reference's, gets glasses
            drawn: what one photo shows and the other does not is not to be lent.
        downscale: Range of the damage's factor; the whole of it is drawn from.
        severity: Range of the rest of the damage, up to 1.
    """

    count: int = 2600
    seed: int = 1
    pairs: float = 0.5
    wrong: float = 0.15
    grey: float = 0.2
    worn: float = 0.3
    poor: float = 0.25
    glasses: float = 0.2
    downscale: tuple[float, float] = (1.0, 8.0)
    severity: float = 0.3


class DetailSample(NamedTuple):
    """One face, float32 RGB (512, 512, 3) in [0, 1] throughout.

    Attributes:
        damaged: As it came.
        restored: As the restoring network gave it, fitted to the damage.
        registered: The reference, brought onto ``restored``.
        truth: As it should be.
    """

    damaged: FloatArray
    restored: FloatArray
    registered: Registered
    truth: FloatArray


def draw_sample(
    plan: DetailSamples,
    number: int,
    catalogue: Catalogue,
    faces: NDArray[np.uint8],
    restore: Restore,
) -> DetailSample:
    """Makes face ``number``, the same whenever and wherever it is made.

    Args:
        plan: What is drawn.
        number: From 0 on.
        catalogue: The crops; held-out people are neither restored nor lend anything.
        faces: Their pixels, uint8 (N, 512, 512, 3).
        restore: The restoring network as it is used.
    """
    rng = np.random.default_rng([plan.seed, number])
    truth_at, reference_at, kind = _draw_crops(plan, catalogue, rng)
    mirrored = bool(rng.random() < 0.5)
    whole = Window(0, 0, FACE_SIDE_PX, FACE_SIDE_PX, mirrored)
    truth = _unit(faces[truth_at][:, ::-1] if mirrored else faces[truth_at])
    pixels, _ = reference_window(faces[reference_at], whole, kind, ReferenceConfig(), rng)
    reference = _unit(pixels)
    if kind in (ReferenceKind.AUGMENTED, ReferenceKind.STRONG) and rng.random() < _LIT:
        reference = _lit(reference, rng)
    if rng.random() < plan.glasses:
        frame = Glasses.draw(rng)
        if rng.random() < 0.6:
            reference = frame.put_on(reference)
        else:
            truth = frame.put_on(truth)
    if rng.random() < plan.poor:
        reference = _poor(reference, rng)
    grey = bool(rng.random() < plan.grey)
    if grey:
        truth, reference = to_grey(truth), to_grey(reference)
    damaged, truth = _damage(plan, truth, rng)
    if grey:
        damaged = to_grey(damaged)
    restored = restore(damaged, reference)
    return DetailSample(damaged, restored, register(restored, reference), truth)


def _draw_crops(
    plan: DetailSamples, catalogue: Catalogue, rng: np.random.Generator
) -> tuple[int, int, ReferenceKind]:
    pick = rng.random()
    if catalogue.pairs and pick < plan.pairs:
        shares = [_OTHER_TIME_FACTOR if pair.other_time else 1.0 for pair in catalogue.pairs]
        chances = np.array(shares) / sum(shares)
        pair = catalogue.pairs[int(rng.choice(len(shares), p=chances))]
        two = (pair.truth, pair.reference)
        return (*(two if rng.random() < 0.5 else two[::-1]), ReferenceKind.OTHER_PHOTO)
    truth = int(rng.choice(len(catalogue.crops), p=catalogue.weights))
    pool = np.flatnonzero(catalogue.weights > 0)
    people = [crop.person for crop in catalogue.crops]
    others = [index for index in pool if people[index] != people[truth]]
    if others and pick >= 1.0 - plan.wrong:
        return truth, int(others[rng.integers(len(others))]), ReferenceKind.WRONG_PERSON
    strong = rng.random() < 0.3
    return truth, truth, ReferenceKind.STRONG if strong else ReferenceKind.AUGMENTED


def _damage(
    plan: DetailSamples, truth: FloatArray, rng: np.random.Generator
) -> tuple[FloatArray, FloatArray]:
    """The damaged face, rounded to 8 bits, and its truth with the tone that wear gave both."""
    degradation = Degradation(
        factor=float(rng.uniform(*plan.downscale)),
        sample_severity=float(rng.uniform(plan.severity, 1.0)),
        colour=False,
    )
    worn = None
    if rng.random() < plan.worn:
        wear = Wear(share=1.0)
        kinds = draw_kinds(wear, rng)
        tone = [kind for kind in kinds if kind in TONE_KINDS]
        if tone:
            truth = wear_out(truth, tone, rng, wear)
        rest = [kind for kind in kinds if kind not in TONE_KINDS]
        worn = partial(wear_out, kinds=rest, rng=rng, wear=wear) if rest else None
    damaged = apply(truth, degradation.sample(rng), rng, worn)
    return np.asarray(np.rint(damaged * 255.0) / 255.0, np.float32), truth


def _poor(face: FloatArray, rng: np.random.Generator) -> FloatArray:
    """A reference with a little damage of its own, which is not to be lent."""
    factor, severity = float(rng.uniform(1.0, _POOR_FACTOR)), float(rng.uniform(0.1, 0.4))
    degradation = Degradation(factor=factor, sample_severity=severity, colour=False)
    return np.asarray(apply(face, degradation.sample(rng), rng), np.float32)


def _lit(face: FloatArray, rng: np.random.Generator) -> FloatArray:
    """The face in light from one side."""
    angle, by = rng.uniform(0.0, 2.0 * np.pi), rng.uniform(0.0, _LIT_BY)
    line = np.linspace(-1.0, 1.0, face.shape[0])
    light = 1.0 + by * (np.cos(angle) * line[None] + np.sin(angle) * line[:, None])
    return np.asarray(np.clip(face * light[..., None], 0.0, 1.0), np.float32)


class SampleStore:
    """Faces in files, 8 bits each channel: 3.4 MB a face.

    Args:
        folder: Where; created when missing.
        count: Faces in all.

    Several processes may fill different faces at a time.
    """

    _PICTURES: Final = ("damaged", "restored", "registered", "truth")

    def __init__(self, folder: Path, count: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        face = (count, FACE_SIDE_PX, FACE_SIDE_PX)
        shapes = dict.fromkeys(self._PICTURES, (*face, 3)) | {"strain": face, "made": (count,)}
        self._arrays = {name: _mapped(folder / f"{name}.npy", s) for name, s in shapes.items()}

    def __len__(self) -> int:
        return len(self._arrays["made"])

    def has(self, number: int) -> bool:
        """Whether a face is there."""
        return bool(self._arrays["made"][number])

    def write(self, number: int, sample: DetailSample) -> None:
        """Stores a face."""
        pictures = {
            "damaged": sample.damaged,
            "restored": sample.restored,
            "registered": sample.registered.pixels,
            "truth": sample.truth,
            "strain": np.minimum(sample.registered.strain, 1.0),
        }
        for name, pixels in pictures.items():
            self._arrays[name][number] = np.rint(pixels * 255.0)
        self._arrays["made"][number] = 1

    def read(self, number: int) -> DetailSample:
        """Gives a face that is there."""
        found = {name: _unit(self._arrays[name][number]) for name in (*self._PICTURES, "strain")}
        registered = Registered(found["registered"], found["strain"])
        return DetailSample(found["damaged"], found["restored"], registered, found["truth"])


def _mapped(file: Path, shape: tuple[int, ...]) -> NDArray[np.uint8]:
    if file.exists():
        found: NDArray[np.uint8] = np.lib.format.open_memmap(file, mode="r+")
        if found.shape == shape:
            return found
    return np.lib.format.open_memmap(file, mode="w+", dtype=np.uint8, shape=shape)


def _unit(pixels: NDArray[np.uint8]) -> FloatArray:
    return np.asarray(pixels.astype(np.float32) / np.float32(255.0), np.float32)
