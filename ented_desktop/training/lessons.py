"""Makes the lessons of :mod:`.distillation`: what a teacher makes of degraded training faces."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ented_desktop.base.errors import UsageError
from ented_desktop.evaluation import realesrgan
from ented_desktop.evaluation.degrade import apply
from ented_desktop.evaluation.metrics import psnr
from ented_desktop.evaluation.sheet import encode_png
from ented_desktop.export.writer import write_atomic
from ented_desktop.training.catalogue import Catalogue, read_crop
from ented_desktop.training.config import TrainConfig
from ented_desktop.training.data import degradation_of
from ented_desktop.training.distillation import DEGRADED, TAUGHT

SMALLEST_FACTOR = 2.5
"""Fainter damage teaches little and costs most: the teacher's time goes with 1/r²."""


def make_lessons(
    config: TrainConfig,
    data: Path,
    teacher: realesrgan.Enlarger,
    out: Path,
    count: int,
    *,
    part: tuple[int, int] = (1, 1),
    say: Callable[[str], None] = lambda _line: None,
) -> int:
    """Degrades training faces as a plan does, and has each restored by the teacher.

    Crops are drawn by their weights, factors uniformly from :data:`SMALLEST_FACTOR` to the plan's
    largest, everything as a function of the plan's seed and the lesson's number. Lessons that are
    there already stay, so a call that was broken off goes on.

    Args:
        config: The plan.
        data: Folder of aligned crops with a ``faces.csv``.
        teacher: Enlarges four times.
        out: Folder to write; made when missing.
        count: Lessons in all.
        part: (i, n): only every n-th lesson from the i-th on, for n processes side by side.
        say: Takes a line for each lesson.

    Returns:
        How many were made by this call.

    Raises:
        UsageError: ``config-value`` where the plan's factors are all smaller.
        InputError: A crop cannot be read, or the folder.
        OutputError: A file cannot be written.
    """
    catalogue = Catalogue.read(data, config.data, config.seed)
    largest = degradation_of(config).downscale[1]
    if largest <= SMALLEST_FACTOR:
        raise UsageError("config-value", f"Lessons need a downscale above {SMALLEST_FACTOR}.")
    made = 0
    for number in range(part[0] - 1, count, part[1]):
        facts = out / f"{number:06d}.json"
        if facts.exists():
            continue
        rng = np.random.default_rng([config.seed, number, 1])
        crop = catalogue.crops[int(rng.choice(len(catalogue.crops), p=catalogue.weights))]
        factor = float(rng.uniform(SMALLEST_FACTOR, largest))
        face = read_crop(data / crop.file)
        bad = _degrade(face, config, factor, rng)
        answer = realesrgan.restore(teacher, bad, factor)
        for suffix, pixels in ((DEGRADED, bad), (TAUGHT, answer)):
            target = facts.with_name(facts.stem + suffix)
            write_atomic(encode_png(pixels), target, overwrite=True)
        truth = face / np.float32(255.0)
        gain = psnr(answer, truth) - psnr(bad, truth)
        text = json.dumps({"file": crop.file, "factor": factor, "gain_db": gain})
        write_atomic(text.encode(), facts, overwrite=True)
        made += 1
        say(f"{facts.stem}: {crop.file}, factor {factor:.1f}, {gain:+.2f} dB")
    return made


def _degrade(
    face: NDArray[np.uint8], config: TrainConfig, factor: float, rng: np.random.Generator
) -> NDArray[np.float32]:
    """One degradation of the plan at a given factor, rounded to 8 bits."""
    severity = float(rng.uniform(config.data.severity_low, 1.0))
    degradation = dataclasses.replace(
        degradation_of(config), factor=factor, sample_severity=severity
    )
    pixels = face.astype(np.float32) / np.float32(255.0)
    codes = np.rint(apply(pixels, degradation.sample(rng), rng) * 255.0)
    return np.asarray(codes / np.float32(255.0), dtype=np.float32)
