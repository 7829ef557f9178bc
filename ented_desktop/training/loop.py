"""The training loop: stages, clock, checkpoints, reports; on the CPU, CUDA and several GPUs."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import torch
from accelerate.utils import broadcast
from torch import Tensor

from ented_desktop.base.errors import UsageError
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.training.batch import to_batch
from ented_desktop.training.carry import (
    FOLDER_NAME,
    has_carried,
    read_any,
    write_carried,
)
from ented_desktop.training.catalogue import Catalogue, build_cache, sources
from ented_desktop.training.checkpoints import FILE_NAME, RunState, write_state
from ented_desktop.training.config import StageConfig, TrainConfig
from ented_desktop.training.data import FaceWindows, Sample, SampleNumbers, load_samples
from ented_desktop.training.ema import Average
from ented_desktop.training.learner import Learner
from ented_desktop.training.session import (
    RunOptions,
    RunSummary,
    diverged,
    open_accelerator,
    stop_on_signals,
)
from ented_desktop.training.validation import Metric, Validator

Say = Callable[[str], None]
"""Takes one line for the person who watches."""

_FIRST_LINE_SECONDS = 15.0
_CHECK_EVERY = 20
"""On a GPU, reading a loss waits for the device: finiteness is looked at only so often."""


class Trainer:
    """One run.

    Args:
        config: The plan.
        options: Where from, where to, how long.
        say: Takes progress lines.
        lpips: The metric told at validations; None leaves it out.
        identities: Identity angles told at validations, by the face network's name.

    Raises:
        EntedError: Anything in the plan, the data or the weights that does not fit.
    """

    def __init__(
        self,
        config: TrainConfig,
        options: RunOptions,
        say: Say,
        lpips: Metric | None = None,
        identities: Mapping[str, Metric] | None = None,
    ) -> None:
        self._born = time.monotonic()
        self.config, self.options = config, options
        options.out.mkdir(parents=True, exist_ok=True)
        if not options.resume:
            self._refuse_old_run()
        self._accelerator = open_accelerator(options.device)
        self.device = self._accelerator.device
        self._say_line = say
        self.learner = Learner(config, options, self._accelerator)
        self._seconds_before, self._stage_index = 0.0, 0
        self.catalogue = catalogue = Catalogue.read(options.data, config.data, config.seed)
        with self._accelerator.main_process_first():
            self._cache = build_cache(catalogue, options.cache or options.out)
        self._validator = Validator(catalogue, self._cache, config, lpips, identities)
        if options.resume:
            self._restore(read_any(options.out))
        self._first_iteration = self.iteration
        self._sums: dict[str, Tensor] = {}
        self._stop = False

    def _refuse_old_run(self) -> None:
        out = self.options.out
        if (out / FILE_NAME).exists() or has_carried(out / FOLDER_NAME):
            raise UsageError(
                "run-exists",
                f"{out} already holds a run.",
                "Pass --resume to go on with it, or another --out.",
            )

    @property
    def network(self) -> ENTED:
        """What is trained."""
        return self.learner.network

    @property
    def average(self) -> Average:
        """What is validated and shipped."""
        return self.learner.average

    @property
    def iteration(self) -> int:
        """Steps done, over all sessions."""
        return self.learner.iteration

    @property
    def images(self) -> int:
        """Samples seen, over all sessions."""
        return self.learner.images

    def _say(self, text: str) -> None:
        if self._accelerator.is_main_process:
            self._say_line(text)
            # Opened for each line: a run that dies leaves no file open and a complete log.
            with (self.options.out / "log.txt").open("a", encoding="utf-8") as log:
                log.write(text + "\n")

    # State

    def _state(self) -> RunState:
        tensors, learned = self.learner.state()
        facts: dict[str, Any] = {
            "plan": self.config.name,
            "seed": self.config.seed,
            "data": sources(self.catalogue),
            "seconds": self._seconds(),
            "stage": self._stage_index,
            **learned,
        }
        return RunState(tensors, facts)

    def _restore(self, state: RunState) -> None:
        self.learner.restore(state)
        self._seconds_before = float(state.facts["seconds"])
        self._stage_index = int(state.facts["stage"])

    def save(self) -> None:
        """Writes the checkpoint, unless the network is no longer finite.

        Raises:
            ModelError: ``training-diverged``; the previous checkpoint stays.
            OutputError: The file cannot be written.
        """
        if not self.learner.is_finite():
            raise diverged(self.iteration)
        if self._accelerator.is_main_process:
            write_state(self.options.out, self._state())

    def carry(self) -> None:
        """Writes the small state, that can be carried home, into the run's folder.

        Raises:
            ModelError: ``training-diverged``; the previous state stays.
            OutputError: A file cannot be written.
        """
        if self._accelerator.is_main_process:
            write_carried(self.options.out / FOLDER_NAME, self._state())

    # Time

    def _seconds(self) -> float:
        return self._seconds_before + time.monotonic() - self._started

    def _session_over(self) -> bool:
        limit = self.options.session_minutes
        if self.iteration == self._first_iteration:
            return False  # a session that does nothing would be followed by another
        # From the start of all: a machine's own limit does not wait for the crops to be decoded.
        return limit is not None and time.monotonic() - self._born >= 60.0 * limit

    def _progress(self) -> tuple[float, bool]:
        """Share of the run that is done, and whether to stop; the main process decides."""
        options = self.options
        share = 0.0
        if options.minutes is not None:
            share = self._seconds() / (60.0 * options.minutes)
        if options.iterations is not None or options.minutes is None:
            share = max(share, self.iteration / (options.iterations or self.config.iterations))
        stop = self._stop or self._session_over()
        if self._accelerator.num_processes > 1:
            # Clocks and signals differ between processes: one decides, or the others wait forever.
            told = torch.tensor([share, float(stop)], device=self.device, dtype=torch.float64)
            share, decided = broadcast(told).tolist()
            stop = bool(decided)
        return min(share, 1.0), stop

    def _learning_rate(self, progress: float, stage: StageConfig) -> float:
        plan = self.config.optimizer
        rate = plan.lr
        if plan.final_lr >= 0:
            rate = plan.final_lr + 0.5 * (plan.lr - plan.final_lr) * (
                1 + math.cos(math.pi * progress)
            )
        if plan.warmup_iterations:
            rate *= min(1.0, (self.iteration + 1) / plan.warmup_iterations)
        return rate * stage.lr_factor

    # The loop

    def run(self) -> RunSummary:
        """Trains to the end of the plan, the clock, or a signal (SIGTERM, Ctrl-C); saves.

        Returns:
            How it ended.

        Raises:
            ModelError: ``training-diverged`` where a loss is not finite.
        """
        self._started = time.monotonic()
        self._first_iteration = self.iteration
        report = self.config.report
        self._say(self._headline())
        last_line, last_images = time.monotonic(), self.images
        next_line = last_line + _FIRST_LINE_SECONDS
        next_validation = last_line + 60.0 * report.validation_minutes
        next_save = last_line + 60.0 * report.checkpoint_minutes
        next_carry = last_line + 60.0 * report.carry_minutes
        samples: Iterator[Sample] | None = None
        with stop_on_signals(self._request_stop):
            while True:
                progress, stop = self._progress()
                if stop or progress >= 1.0:
                    break
                index, _ = self.config.stage_at(progress)
                stage = self.config.stages[index]
                if samples is None or index != self._stage_index:
                    if index != self._stage_index:
                        self._stage_index, self.learner.stage_iteration = index, 0
                    samples = self.samples(stage)
                    self._say(f"stage {index + 1}/{len(self.config.stages)}: {stage}")
                self.learner.set_learning_rate(self._learning_rate(progress, stage))
                self.train_step(next(samples), stage)
                now = time.monotonic()
                if now >= next_line:
                    rate = (self.images - last_images) / (now - last_line)
                    self._say(self._line(progress, rate))
                    last_line, last_images = now, self.images
                    next_line = now + report.line_seconds
                if now >= next_save:
                    self.save()
                    next_save = time.monotonic() + 60.0 * report.checkpoint_minutes
                if report.carry_minutes and now >= next_carry:
                    self.carry()
                    next_carry = time.monotonic() + 60.0 * report.carry_minutes
                if now >= next_validation:
                    self._validate(stage)
                    next_validation = time.monotonic() + 60.0 * report.validation_minutes
        del samples
        self.save()
        if report.carry_minutes:
            self.carry()
        self._validate(self.config.stages[self._stage_index])
        self._say(
            f"{'finished' if progress >= 1.0 else 'stopped'} at iteration {self.iteration}, "
            f"{self.images} images, {self._seconds() / 60:.1f} min; saved"
        )
        over = self._session_over() and not self._stop
        return RunSummary(self.iteration, self.images, self._seconds(), progress >= 1.0, over)

    def _headline(self) -> str:
        parameters = sum(p.numel() for p in self.network.parameters()) / 1e6
        return (
            f"{self.config.name}: {self.network.config.width} network, "
            f"{parameters:.2f} M parameters, "
            f"{len(self.catalogue.crops)} crops, {len(self.catalogue.pairs)} pairs, on "
            f"{self.device} x{self._accelerator.num_processes} "
            f"({self._accelerator.mixed_precision}), {torch.get_num_threads()} threads, from "
            f"iteration {self.iteration}"
        )

    def samples(self, stage: StageConfig) -> Iterator[Sample]:
        """Endless batches of a stage, from where the run is."""
        accelerator, speed = self._accelerator, self.config.speed
        gpu = self.device.type == "cuda"
        on_device = speed.degrade == "device" or (speed.degrade == "auto" and gpu)
        dataset = FaceWindows(self.catalogue, self._cache, self.config, stage, on_device=on_device)
        numbers = SampleNumbers(
            self.images,
            stage.batch,
            accelerator.process_index,
            accelerator.num_processes,
            stage.windows,
        )
        return load_samples(dataset, numbers, self.config.data.workers, pin=gpu)

    def train_step(self, sample: Sample, stage: StageConfig) -> None:
        """One step on a loaded batch.

        Args:
            sample: From :meth:`samples`.
            stage: The stage that it was made for.

        Raises:
            ModelError: ``training-diverged``; on a GPU some steps later.
        """
        batch = to_batch(sample, self.device, stage, self.config.seed)
        self._note(self.learner.step(batch, stage))

    def _note(self, terms: dict[str, Tensor]) -> None:
        for name, value in terms.items():
            for key, part in ((name, value.detach()), (f"{name}#", torch.ones_like(value))):
                self._sums[key] = self._sums[key] + part if key in self._sums else part
        if self.device.type == "cpu" or self.iteration % _CHECK_EVERY == 0:
            self._check_finite()

    def _check_finite(self) -> None:
        if "loss" in self._sums and not bool(torch.isfinite(self._sums["loss"])):
            raise diverged(self.iteration)

    def _line(self, progress: float, rate: float) -> str:
        self._check_finite()
        means = {
            name: float(value / self._sums[f"{name}#"])
            for name, value in self._sums.items()
            if not name.endswith("#")
        }
        self._sums = {}
        terms = " ".join(f"{name} {value:.4f}" for name, value in means.items() if value)
        usage = None if self.learner.codes is None else self.learner.codes.usage()
        if usage is not None:
            terms += f" codes used {100 * usage:.0f} %"
        rate_now = self.learner.optimizer.param_groups[0]["lr"]
        return (
            f"{100 * progress:5.1f} % it {self.iteration} images {self.images} "
            f"{rate:.1f} images/s lr {rate_now:.2e} | {terms}"
        )

    def _validate(self, stage: StageConfig) -> None:
        if self._accelerator.is_main_process:
            sheet = self.options.out / f"sheet-{self.iteration:07d}.png"
            found = self._validator.judge(self.average.network, stage, self.device, sheet)
            if found is not None:
                self._say(f"validation at {self.iteration}: {found.line()}")

    def _request_stop(self) -> None:
        self._stop = True
