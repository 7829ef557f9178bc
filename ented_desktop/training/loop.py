"""The training loop: stages, clock, checkpoints, reports; on the CPU, CUDA and several GPUs."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import torch
from accelerate.utils import broadcast
from torch import Tensor, nn

from ented_desktop.base.errors import ModelError, UsageError
from ented_desktop.nets import checkpoint
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED, EntedOutput
from ented_desktop.training import losses
from ented_desktop.training.adversary import Adversary
from ented_desktop.training.batch import Batch, to_batch
from ented_desktop.training.catalogue import Catalogue, build_cache, sources
from ented_desktop.training.checkpoints import (
    FILE_NAME,
    RunState,
    load_optimizer,
    optimizer_tensors,
    read_state,
    write_state,
)
from ented_desktop.training.codebook import CodebookSchedule, forget_codes
from ented_desktop.training.config import StageConfig, TrainConfig
from ented_desktop.training.data import FaceWindows, Sample, SampleNumbers, load_samples
from ented_desktop.training.ema import Average, half_life
from ented_desktop.training.identity import build_identity
from ented_desktop.training.parameters import parameter_groups, sharpen
from ented_desktop.training.perceptual import build_perceptual
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


class _Step(nn.Module):
    """Reference and input in one forward call, as wrappers for several GPUs need it."""

    def __init__(self, network: ENTED) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, degraded: Tensor, reference: Tensor
    ) -> tuple[EntedOutput, dict[tuple[int, int], Tensor]]:
        features = self.network.encode_reference(reference, keep_attention=True)
        windows = degraded.shape[0] // reference.shape[0]
        shared = [face for face in range(reference.shape[0]) for _ in range(windows)]
        return self.network(degraded, features.select(shared)), features.attention


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
        self.config, self.options = config, options
        options.out.mkdir(parents=True, exist_ok=True)
        if not options.resume and (options.out / FILE_NAME).exists():
            raise UsageError(
                "run-exists",
                f"{options.out} already holds a run.",
                "Pass --resume to go on with it, or another --out.",
            )
        self._accelerator = open_accelerator(options.device)
        self._device = self._accelerator.device
        self._say_line = say
        torch.manual_seed(config.seed)
        self.network = self._new_network()
        self.network.to(self._device)
        self.average = Average(self.network)
        optimizer = config.optimizer
        self._optimizer = torch.optim.Adam(
            parameter_groups(self.network, optimizer),
            lr=optimizer.lr,
            betas=(float(optimizer.beta1), float(optimizer.beta2)),
            fused=self._device.type in ("cpu", "cuda"),
        )
        self.iteration, self.images, self._seconds_before = 0, 0, 0.0
        self._stage_index, self._stage_iteration = 0, 0
        self._adversary: Adversary | None = None
        quantises = any(stage.vq for stage in config.stages)
        self._codes: CodebookSchedule | None = None
        if self.network.codebook is not None and quantises:
            self._codes = CodebookSchedule(self.network.codebook, config)
        self._perceptual = build_perceptual(config.perceptual, options.perceptual_weights)
        if self._perceptual is not None:
            self._perceptual.to(self._device)
        self._identity = build_identity(config.identity, options.metric_weights, self._device)
        catalogue = Catalogue.read(options.data, config.data, config.seed)
        self._catalogue = catalogue
        with self._accelerator.main_process_first():
            self._cache = build_cache(catalogue, options.cache or options.out)
        self._validator = Validator(catalogue, self._cache, config, lpips, identities)
        if options.resume:
            self._restore(read_state(options.out))
        step = _Step(self.network)
        self._step = self._accelerator.prepare(step) if self._wrapped else step
        self._sums: dict[str, Tensor] = {}
        self._stop = False

    @property
    def _wrapped(self) -> bool:
        several = self._accelerator.num_processes > 1
        return bool(several or self._accelerator.mixed_precision != "no")

    def _new_network(self) -> ENTED:
        try:
            config = EntedConfig.from_dict({**EntedConfig().to_dict(), **self.config.model})
        except ValueError as error:
            raise UsageError("config-value", f"[model]: {error}.") from error
        if self.options.init is None or self.options.resume:
            return ENTED(config)
        where = Path(self.options.init)
        given, state, _ = checkpoint.load(where if where.is_dir() else self.options.init)
        if given != config:
            raise ModelError(
                "model-incompatible",
                f"The weights {self.options.init} belong to another network than the plan's.",
                "Make the plan's [model] table say the same as the weights' config.json.",
            )
        network = ENTED(config)
        network.load_state_dict(state, strict=True)
        sharpen(network, self.config.start.sharpen)
        return network

    def _say(self, text: str) -> None:
        if self._accelerator.is_main_process:
            self._say_line(text)
            # Opened for each line: a run that dies leaves no file open and a complete log.
            with (self.options.out / "log.txt").open("a", encoding="utf-8") as log:
                log.write(text + "\n")

    # State

    def _state(self) -> RunState:
        tensors: dict[str, Tensor] = {"random.torch": torch.get_rng_state()}
        for prefix, module in (("network", self.network), ("average", self.average.network)):
            tensors.update({f"{prefix}.{k}": v for k, v in module.state_dict().items()})
        tensors.update(optimizer_tensors(self._optimizer, "adam"))
        facts: dict[str, Any] = {
            "plan": self.config.name,
            "seed": self.config.seed,
            "data": sources(self._catalogue),
            "network": self.network.config.to_dict(),
            "iteration": self.iteration,
            "images": self.images,
            "seconds": self._seconds(),
            "stage": self._stage_index,
            "stage_iteration": self._stage_iteration,
        }
        if self._adversary is not None:
            tensors.update(self._adversary.tensors())
            facts["adversary"] = [self._adversary.resolution, self._adversary.steps]
        if self._codes is not None:
            kept, facts["reservoir"] = self._codes.reservoir.state()
            tensors.update({f"reservoir.{k}": v for k, v in kept.items()})
            facts["codes_estimated"] = self._codes.estimated
        return RunState(tensors, facts)

    def _restore(self, state: RunState) -> None:
        if state.facts["network"] != self.network.config.to_dict():
            raise ModelError(
                "checkpoint-incompatible", "The run was started with another [model] table."
            )
        for prefix, module in (("network", self.network), ("average", self.average.network)):
            start = f"{prefix}."
            found = {k[len(start) :]: v for k, v in state.tensors.items() if k.startswith(start)}
            module.load_state_dict(found, strict=True)
        load_optimizer(self._optimizer, "adam", state.tensors)
        self.iteration = int(state.facts["iteration"])
        self.images = int(state.facts["images"])
        self._seconds_before = float(state.facts["seconds"])
        self._stage_index = int(state.facts["stage"])
        self._stage_iteration = int(state.facts["stage_iteration"])
        if "adversary" in state.facts:
            resolution, steps = state.facts["adversary"]
            self._adversary = self._new_adversary(resolution)
            self._adversary.restore(state.tensors, steps)
        if self._codes is not None and "reservoir" in state.facts:
            found = {k[10:]: v for k, v in state.tensors.items() if k.startswith("reservoir.")}
            self._codes.reservoir.restore(found, state.facts["reservoir"])
            self._codes.estimated = bool(state.facts["codes_estimated"])
        torch.set_rng_state(state.tensors["random.torch"])

    def _new_adversary(self, resolution: int) -> Adversary:
        width = self.network.config.width
        return Adversary(self.config.gan, width, resolution, self._accelerator)

    def save(self) -> None:
        """Writes the checkpoint, unless the network is no longer finite.

        Raises:
            ModelError: ``training-diverged``; the previous checkpoint stays.
            OutputError: The file cannot be written.
        """
        if not all(bool(torch.isfinite(p).all()) for p in self.network.parameters()):
            raise diverged(self.iteration)
        if self._accelerator.is_main_process:
            write_state(self.options.out, self._state())

    # Time

    def _seconds(self) -> float:
        return self._seconds_before + time.monotonic() - self._started

    def _progress(self) -> tuple[float, bool]:
        """Share of the run that is done, and whether to stop; the main process decides."""
        options = self.options
        share = 0.0
        if options.minutes is not None:
            share = self._seconds() / (60.0 * options.minutes)
        if options.iterations is not None or options.minutes is None:
            share = max(share, self.iteration / (options.iterations or self.config.iterations))
        if self._accelerator.num_processes > 1:
            # Clocks and signals differ between processes: one decides, or the others wait forever.
            told = torch.tensor(
                [share, float(self._stop)], device=self._device, dtype=torch.float64
            )
            share, stop = broadcast(told).tolist()
            self._stop = bool(stop)
        return min(share, 1.0), self._stop

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
        report = self.config.report
        self._say(self._headline())
        last_line, last_images = time.monotonic(), self.images
        next_line = last_line + _FIRST_LINE_SECONDS
        next_validation = last_line + 60.0 * report.validation_minutes
        next_save = last_line + 60.0 * report.checkpoint_minutes
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
                        self._stage_index, self._stage_iteration = index, 0
                    samples = self._samples(stage)
                    self._say(f"stage {index + 1}/{len(self.config.stages)}: {stage}")
                self._set_learning_rate(self._learning_rate(progress, stage))
                self._train_step(to_batch(next(samples), self._device, stage), stage)
                now = time.monotonic()
                if now >= next_line:
                    rate = (self.images - last_images) / (now - last_line)
                    self._say(self._line(progress, rate))
                    last_line, last_images = now, self.images
                    next_line = now + report.line_seconds
                if now >= next_save:
                    self.save()
                    next_save = time.monotonic() + 60.0 * report.checkpoint_minutes
                if now >= next_validation:
                    self._validate(stage)
                    next_validation = time.monotonic() + 60.0 * report.validation_minutes
        del samples
        self.save()
        self._validate(self.config.stages[self._stage_index])
        self._say(
            f"{'finished' if progress >= 1.0 else 'stopped'} at iteration {self.iteration}, "
            f"{self.images} images, {self._seconds() / 60:.1f} min; saved"
        )
        return RunSummary(self.iteration, self.images, self._seconds(), progress >= 1.0)

    def _headline(self) -> str:
        parameters = sum(p.numel() for p in self.network.parameters()) / 1e6
        return (
            f"{self.config.name}: {self.network.config.width} network, "
            f"{parameters:.2f} M parameters, "
            f"{len(self._catalogue.crops)} crops, {len(self._catalogue.pairs)} pairs, on "
            f"{self._device} x{self._accelerator.num_processes} "
            f"({self._accelerator.mixed_precision}), {torch.get_num_threads()} threads, from "
            f"iteration {self.iteration}"
        )

    def _samples(self, stage: StageConfig) -> Iterator[Sample]:
        accelerator = self._accelerator
        dataset = FaceWindows(self._catalogue, self._cache, self.config, stage)
        numbers = SampleNumbers(
            self.images,
            stage.batch,
            accelerator.process_index,
            accelerator.num_processes,
            stage.windows,
        )
        pin = self._device.type == "cuda"
        return load_samples(dataset, numbers, self.config.data.workers, pin=pin)

    def _set_learning_rate(self, rate: float) -> None:
        for group in self._optimizer.param_groups:
            group["lr"] = rate * group["factor"]

    def _train_step(self, batch: Batch, stage: StageConfig) -> None:
        if stage.adversarial and (
            self._adversary is None or self._adversary.resolution != stage.resolution
        ):
            self._adversary = self._new_adversary(stage.resolution)
        output, attention = self._step(batch.degraded, batch.reference)
        terms = self._terms(output, attention, batch, stage)
        loss = torch.stack(list(terms.values())).sum()
        self._optimizer.zero_grad(set_to_none=True)
        self._accelerator.backward(loss)
        clip = self.config.optimizer.clip_norm
        if clip > 0:
            terms["norm"] = nn.utils.clip_grad_norm_(self.network.parameters(), clip)
        self._optimizer.step()
        if stage.adversarial and self._adversary is not None:
            terms.update(self._adversary.step(batch.truth, output.image))
        batch_size = batch.truth.shape[0] * self._accelerator.num_processes
        self.iteration += 1
        self._stage_iteration += 1
        self.images += batch_size
        self._update_codes(output, stage)
        self.average.update(self.network, batch_size, half_life(self.config.optimizer, self.images))
        self._note({**terms, "loss": loss})

    def _terms(
        self,
        output: EntedOutput,
        attention: dict[tuple[int, int], Tensor],
        batch: Batch,
        stage: StageConfig,
    ) -> dict[str, Tensor]:
        """The weighted terms of eq. 12 that this stage uses."""
        image = output.image.float()
        terms: dict[str, Tensor] = {}
        if stage.pixel:
            terms["pixel"] = stage.pixel * losses.charbonnier(image, batch.truth)
        if stage.gradient:
            terms["gradient"] = stage.gradient * losses.gradient(image, batch.truth)
        plan = self.config.perceptual
        if stage.perceptual and self._perceptual is not None and self.iteration % plan.every == 0:
            part = losses.subsample(image, batch.truth, plan.share, plan.crop)
            with self._accelerator.autocast():
                found = losses.perceptual(self._perceptual, *part)
            terms["perceptual"] = stage.perceptual * plan.every * found
        if stage.attention:
            terms["attention"] = stage.attention * losses.attention_reconstruction(
                attention,
                output.distributions,
                batch.reference_plain,
                batch.truth,
                batch.attention_weight,
            )
        if stage.identity and self._identity is not None and batch.whole is not None:
            found = self._identity(image, batch.degraded, batch.whole)
            terms["identity"] = stage.identity * found
        if stage.adversarial and self._adversary is not None:
            weight = self._adversary.weight(stage.adversarial)
            if weight:
                terms["adversarial"] = weight * self._adversary.judge(image)
        # Always in the sum: while the codebook is inactive it is a zero that keeps it in the graph.
        terms["quantisation"] = stage.quantisation * output.vq_loss
        return terms

    def _update_codes(self, output: EntedOutput, stage: StageConfig) -> None:
        codebook = self.network.codebook
        if self._codes is None or codebook is None or output.pre_vq is None:
            return
        self._codes.observe(self.iteration, output.pre_vq, output.codes)
        if self._codes.update(self.iteration, stage, self._stage_iteration):
            if self._accelerator.num_processes > 1:
                # Each process has seen other samples: all take the first one's codes.
                codebook.codes.data.copy_(broadcast(codebook.codes.data))
            forget_codes(self._optimizer, codebook.codes)

    def _note(self, terms: dict[str, Tensor]) -> None:
        for name, value in terms.items():
            for key, part in ((name, value.detach()), (f"{name}#", torch.ones_like(value))):
                self._sums[key] = self._sums[key] + part if key in self._sums else part
        if self._device.type == "cpu" or self.iteration % _CHECK_EVERY == 0:
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
        usage = None if self._codes is None else self._codes.usage()
        if usage is not None:
            terms += f" codes used {100 * usage:.0f} %"
        rate_now = self._optimizer.param_groups[0]["lr"]
        return (
            f"{100 * progress:5.1f} % it {self.iteration} images {self.images} "
            f"{rate:.1f} images/s lr {rate_now:.2e} | {terms}"
        )

    def _validate(self, stage: StageConfig) -> None:
        if self._accelerator.is_main_process:
            sheet = self.options.out / f"sheet-{self.iteration:07d}.png"
            found = self._validator.judge(self.average.network, stage, self._device, sheet)
            if found is not None:
                self._say(f"validation at {self.iteration}: {found.line()}")

    def _request_stop(self) -> None:
        self._stop = True
