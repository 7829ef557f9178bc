"""From loaded samples to the tensors of a step."""

from __future__ import annotations

import dataclasses

import numpy as np
import torch
from torch import Tensor

from ented_desktop.domain.face import FACE_TEMPLATE_512
from ented_desktop.evaluation.degrade_batch import degrade_batch
from ented_desktop.training.catalogue import FACE_SIDE_PX
from ented_desktop.training.config import StageConfig
from ented_desktop.training.data import Sample
from ented_desktop.training.references import ReferenceKind


@dataclasses.dataclass(frozen=True, slots=True)
class WholeFaces:
    """The faces that a batch's windows were taken from.

    Attributes:
        truth: (N, 3, 512, 512) in [-1, 1].
        degraded: (N*W, 3, 512, 512), damaged for each window anew.
        corners: int64 (N*W, 2), x and y of each window.
        side: Side of the windows in pixels of the face.
        reference: (N, 3, S, S) the whole faces shown as references; None where windows are shown.
        wrong: bool (N,) whether the reference shows another person.
    """

    truth: Tensor
    degraded: Tensor
    corners: Tensor
    side: int
    reference: Tensor | None = None
    wrong: Tensor | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Batch:
    """One step's tensors on the device.

    Attributes:
        truth: (N*W, 3, R, R) in [-1, 1], the W windows of a face side by side.
        degraded: The same for the input.
        reference: (N, 3, S, S) in [-1, 1]; zeros where there is no reference.
        reference_plain: The reference without its change of colour.
        attention_weight: (N,) 1 where L_att applies, else 0.
        features: (N*W, 1, R, R) how much a pixel belongs to eyes or mouth, in [0, 1]; None where
            the stage does not weigh them.
        whole: The faces; None without an identity term.
    """

    truth: Tensor
    degraded: Tensor
    reference: Tensor
    reference_plain: Tensor
    attention_weight: Tensor
    features: Tensor | None = None
    whole: WholeFaces | None = None


def to_batch(
    sample: Sample, device: torch.device, stage: StageConfig | None = None, seed: int = 0
) -> Batch:
    """Moves a loaded batch to the device and to [-1, 1]; degrades there what still is whole.

    Args:
        sample: What :func:`~ented_desktop.training.data.load_samples` gives.
        device: Where to.
        stage: What the sample was made for; needed with an identity or a features term.
        seed: The plan's; with the sample's number it decides the noise.

    Returns:
        The batch, float32.
    """

    def signed(name: str) -> Tensor:
        planes = sample[name].to(device, non_blocking=True).float().div_(127.5).sub_(1.0)
        return planes.flatten(0, -4)

    kind = sample["kind"].to(device, non_blocking=True)
    given = (kind != int(ReferenceKind.NONE)).float().view(-1, 1, 1, 1)
    toned = sample["toned"].to(device, non_blocking=True)
    reference = signed("reference") * given
    place = sample["place"].flatten(0, -2)
    truth, degraded = signed("truth"), signed("degraded")
    if "draws" in sample:
        degraded = _degrade(sample, truth, degraded, seed)
    whole = None
    if "truth_face" in sample and stage is not None:
        whole = WholeFaces(
            truth=signed("truth_face"),
            degraded=signed("degraded_face"),
            corners=place[:, :2].to(device, non_blocking=True),
            side=stage.window,
            reference=reference if stage.reference_side else None,
            wrong=kind == int(ReferenceKind.WRONG_PERSON),
        )
    weighed = stage is not None and stage.features > 0
    return Batch(
        truth=truth,
        degraded=degraded,
        reference=reference,
        reference_plain=signed("reference_plain") * given,
        attention_weight=((kind <= int(ReferenceKind.STRONG)) & ~toned).float(),
        features=feature_map(place, stage, device) if stage is not None and weighed else None,
        whole=whole,
    )


def _degrade(sample: Sample, truth: Tensor, ready: Tensor, seed: int) -> Tensor:
    """Degrades what the loader left whole; the noise is a function of seed and sample number."""
    number = int(sample["number"].flatten()[0])
    # Torch's CPU generator reads 32 bits of a seed.
    mixed = int(np.random.SeedSequence([seed, number]).generate_state(1)[0])
    noise = torch.Generator(device=truth.device).manual_seed(mixed)
    draws, made = sample["draws"].flatten(0, -2), sample["made"].flatten()
    left = torch.nonzero(~made).flatten()
    if not len(left):
        return ready
    chosen = left.to(truth.device)
    damaged = degrade_batch(truth[chosen] * 0.5 + 0.5, draws[left], noise)
    return ready.index_copy(0, chosen, damaged * 2.0 - 1.0)


_FEATURES = tuple(
    (float(x), float(y), across, down)
    for (x, y), across, down in (
        (FACE_TEMPLATE_512[0], 40.0, 26.0),
        (FACE_TEMPLATE_512[1], 40.0, 26.0),
        (np.asarray(FACE_TEMPLATE_512[3:5]).mean(axis=0), 56.0, 30.0),
    )
)
"""Eyes and mouth on the aligned face: centre and standard deviation across and down, px."""


def feature_map(place: Tensor, stage: StageConfig, device: torch.device) -> Tensor:
    """Where eyes and mouth are in windows.

    Args:
        place: int64 (M, 3), x and y of each window, and whether the face is mirrored.
        stage: The windows' side and resolution.
        device: Where the map goes.

    Returns:
        float32 (M, 1, R, R) in [0, 1], 1 in the middle of an eye or of the mouth.
    """
    place = place.to(device).float()
    steps = torch.arange(stage.resolution, device=device, dtype=torch.float32)
    steps = (steps + 0.5) * (stage.window / stage.resolution) - 0.5
    x, y = place[:, 0, None] + steps, place[:, 1, None] + steps
    x = torch.where(place[:, 2, None] > 0, FACE_SIDE_PX - 1 - x, x)
    found = torch.zeros(len(place), stage.resolution, stage.resolution, device=device)
    for centre_x, centre_y, across, down in _FEATURES:
        columns = torch.exp(-0.5 * ((x - centre_x) / across) ** 2)
        rows = torch.exp(-0.5 * ((y - centre_y) / down) ** 2)
        found = torch.maximum(found, rows[:, :, None] * columns[:, None, :])
    return found[:, None]
