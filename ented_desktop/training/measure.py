"""How fast a plan runs on this machine: the loader alone, the network alone, and both."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch

from ented_desktop.training.config import StageConfig
from ented_desktop.training.data import Sample
from ented_desktop.training.loop import Trainer

GOAL = 0.8
"""Both together should reach this share of the network alone."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Images a second of one stage.

    Attributes:
        stage: Which.
        loader: Of the loader's processes alone, windows whole or degraded as the plan says.
        network: Of the steps alone on one batch, with the degradation where the device does it.
        both: Of the training.
    """

    stage: StageConfig
    loader: float
    network: float
    both: float

    @property
    def fed(self) -> bool:
        """Whether the loader keeps up with the network."""
        return self.both >= GOAL * self.network

    def line(self) -> str:
        """For people."""
        stage = self.stage
        verdict = "fed" if self.fed else "the loader holds it back"
        return (
            f"{stage.resolution} px, {stage.batch} x {stage.windows}, reference "
            f"{stage.reference_side or stage.resolution} px: loader {self.loader:.1f} images/s, "
            f"network {self.network:.1f}, both {self.both:.1f} "
            f"({100 * self.both / max(self.network, 1e-9):.0f} % of the network's: {verdict})"
        )


def measure(trainer: Trainer, seconds: float) -> Iterator[Rates]:
    """Times each stage of a run; the run's weights are of no use afterwards.

    Args:
        trainer: A new run that is not going to be saved.
        seconds: For each of a stage's three figures, at least one step.

    Yields:
        The rates, stage by stage.
    """
    for stage in trainer.config.stages:
        images = stage.batch * stage.windows
        samples = trainer.samples(stage)
        sample = next(samples)
        kept: list[Sample] = [sample]

        def load(samples: Iterator[Sample] = samples, kept: list[Sample] = kept) -> None:
            kept[0] = next(samples)

        def learn(kept: list[Sample] = kept, stage: StageConfig = stage) -> None:
            trainer.train_step(kept[0], stage)

        def both(samples: Iterator[Sample] = samples, stage: StageConfig = stage) -> None:
            trainer.train_step(next(samples), stage)

        rates = [images * _rate(what, trainer.device, seconds) for what in (load, learn, both)]
        yield Rates(stage, *rates)


def _rate(what: Callable[[], None], device: torch.device, seconds: float) -> float:
    """Times a second that something is done, after it has been done once."""
    what()
    _wait(device)
    started, count = time.perf_counter(), 0
    while True:
        what()
        count += 1
        if time.perf_counter() - started >= seconds:
            _wait(device)
            return count / (time.perf_counter() - started)


def _wait(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)
