"""Sharpness taken over from another restorer: pictures that it made beforehand, as targets.

A regression answers with the mean of all faces that a bad photo could have been, and that is
soft. A restorer that was trained with an adversary answers with one of them, always the same one:
its answer is a function of the input and can be learned by regression. What it gets wrong stays
behind: below the frequencies that the damage left, the target is the truth; above them it is
mostly the teacher's, least so around eyes and mouth, which carry the person.

A lesson is three files of one stem: ``.json`` with the crop's ``file``, the ``factor`` of its
damage and the teacher's ``gain_db``, ``-degraded.png`` and ``-taught.png``, both 512 px. The
``.json`` is written last.

Source: ours (network.md 2.5; the paper trains its own adversary).
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import InputError
from ented_desktop.domain.face import FACE_TEMPLATE_512
from ented_desktop.training.catalogue import FACE_SIDE_PX, Catalogue, read_crop
from ented_desktop.training.plan_tables import DistillationConfig

DEGRADED = "-degraded.png"
TAUGHT = "-taught.png"

_EYES = tuple((float(x), float(y), 44.0, 28.0) for x, y in np.asarray(FACE_TEMPLATE_512)[:2])
_MOUTH = (*(float(v) for v in np.asarray(FACE_TEMPLATE_512)[3:5].mean(axis=0)), 60.0, 32.0)
"""On the aligned face: centre and standard deviation across and down, px."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a teacher made of one degraded face.

    Attributes:
        crop: Position of the truth in the catalogue.
        stem: Path of its files without ``-degraded.png`` and ``-taught.png``.
        factor: How many times smaller the damage made the face, r.
    """

    crop: int
    stem: Path
    factor: float

    def degraded(self) -> NDArray[np.uint8]:
        """The degraded face, uint8 RGB (512, 512, 3)."""
        return read_crop(self.stem.with_name(self.stem.name + DEGRADED))

    def target(self, truth: NDArray[np.uint8], plan: DistillationConfig) -> NDArray[np.uint8]:
        """What a network is to make of it: the truth, with the teacher's detail.

        ``truth + w · (d - d ∗ g)`` with d the teacher's answer minus the truth, g a Gaussian of
        ``plan.sigma`` · r pixels and w the teacher's weight at each place.

        Args:
            truth: uint8 RGB (512, 512, 3).
            plan: The weights and the width.

        Returns:
            uint8 RGB, the same shape.
        """
        taught = read_crop(self.stem.with_name(self.stem.name + TAUGHT))
        clean = truth.astype(np.float32)
        apart = taught.astype(np.float32) - clean
        fine = apart - cv2.GaussianBlur(apart, (0, 0), plan.sigma * self.factor)
        mixed = clean + teacher_weight(plan)[..., None] * fine
        return np.asarray(np.rint(np.clip(mixed, 0.0, 255.0)), dtype=np.uint8)


@functools.lru_cache(maxsize=4)
def teacher_weight(plan: DistillationConfig) -> NDArray[np.float32]:
    """How much a target takes from the teacher at each place.

    Args:
        plan: Its weights on the face, in the middle of the eyes and of the mouth.

    Returns:
        float32 (512, 512), between the smallest and the largest of the three; shared by all
        samples, so not to be written.
    """
    steps = np.arange(FACE_SIDE_PX, dtype=np.float32)

    def near(spot: tuple[float, ...]) -> NDArray[np.float32]:
        x, y, across, down = spot
        columns = np.exp(-0.5 * ((steps - x) / across) ** 2)
        rows = np.exp(-0.5 * ((steps - y) / down) ** 2)
        return np.asarray(rows[:, None] * columns[None], dtype=np.float32)

    weight = np.full((FACE_SIDE_PX, FACE_SIDE_PX), plan.weight, dtype=np.float32)
    weight += near(_MOUTH) * (plan.mouth - weight)
    weight += np.maximum(near(_EYES[0]), near(_EYES[1])) * (plan.eyes - weight)
    weight.setflags(write=False)
    return weight


def read_lessons(
    folder: Path, catalogue: Catalogue, least_gain_db: float = float("-inf")
) -> tuple[Lesson, ...]:
    """The lessons of a folder about crops that are trained on; the others are left out.

    Args:
        folder: Made by ``ented train distil``.
        catalogue: The crops.
        least_gain_db: Those whose teacher gained less PSNR are left out as well.

    Returns:
        The lessons, by name.

    Raises:
        InputError: ``lessons-missing`` where there is none, ``lessons-invalid`` where one cannot be
            read.
    """
    position = {
        crop.file: index for index, crop in enumerate(catalogue.crops) if catalogue.weights[index]
    }
    found = []
    for file in sorted(folder.glob("*.json")):
        try:
            facts = json.loads(file.read_text(encoding="utf-8"))
            name, factor = str(facts["file"]), float(facts["factor"])
            gain = float(facts["gain_db"])
        except (ValueError, KeyError, TypeError) as error:
            raise InputError("lessons-invalid", f"{file} is no lesson: {error}.") from error
        if name in position and gain >= least_gain_db:
            found.append(Lesson(position[name], file.with_suffix(""), factor))
    if not found:
        raise InputError(
            "lessons-missing",
            f"There are no usable lessons about this training folder in {folder}.",
            "`ented train distil` makes them.",
        )
    return tuple(found)
