"""What learns: the network, its average, the adversary and the dictionary, step by step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from accelerate import Accelerator
from accelerate.utils import broadcast
from torch import Tensor, nn

from ented_desktop.base.errors import ModelError, UsageError
from ented_desktop.nets import checkpoint
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED, EntedOutput
from ented_desktop.training import losses
from ented_desktop.training.adversary import Adversary
from ented_desktop.training.batch import Batch
from ented_desktop.training.checkpoints import RunState, load_optimizer, optimizer_tensors
from ented_desktop.training.codebook import CodebookSchedule, forget_codes
from ented_desktop.training.config import StageConfig, TrainConfig
from ented_desktop.training.ema import Average, half_life
from ented_desktop.training.identity import build_identity
from ented_desktop.training.parameters import parameter_groups, sharpen
from ented_desktop.training.perceptual import build_perceptual
from ented_desktop.training.session import RunOptions


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
        if windows == 1:
            return self.network(degraded, features), features.attention
        # Without A, which is large and which no window looks at.
        shared = replace(features, attention={})
        if reference.shape[0] == 1:
            return self.network(degraded, shared.expand(windows)), features.attention
        # An index on the device: a list would be copied there, and waited for, tensor by tensor.
        faces = torch.arange(reference.shape[0], device=reference.device)
        shared = shared.select(faces.repeat_interleave(windows))  # type: ignore[arg-type]
        return self.network(degraded, shared), features.attention


class Learner:
    """Everything that a step changes.

    Args:
        config: The plan.
        options: Weights to start from.
        accelerator: The run's engine.

    Raises:
        EntedError: Anything in the plan or the weights that does not fit.
    """

    def __init__(self, config: TrainConfig, options: RunOptions, accelerator: Accelerator) -> None:
        self.config = config
        self._accelerator, self._device = accelerator, accelerator.device
        torch.manual_seed(config.seed)
        self.network = _new_network(config, options)
        self.network.to(self._device)
        self._layout = torch.contiguous_format
        if config.speed.channels_last:
            self._layout = torch.channels_last
            self.network.to(memory_format=self._layout)  # type: ignore[call-overload]
        self.average = Average(self.network)
        plan = config.optimizer
        self.optimizer = torch.optim.Adam(
            parameter_groups(self.network, plan),
            lr=plan.lr,
            betas=(float(plan.beta1), float(plan.beta2)),
            fused=self._device.type in ("cpu", "cuda"),
        )
        self.iteration, self.images, self.stage_iteration = 0, 0, 0
        self._rewarm_from = -1
        self._adversary: Adversary | None = None
        quantises = any(stage.vq for stage in config.stages)
        self.codes: CodebookSchedule | None = None
        if self.network.codebook is not None and quantises:
            self.codes = CodebookSchedule(self.network.codebook, config)
        self._perceptual = build_perceptual(config.perceptual, options.perceptual_weights)
        if self._perceptual is not None:
            self._perceptual.to(self._device, memory_format=self._layout)  # type: ignore[call-overload]
        self._identity = build_identity(config.identity, options.metric_weights, self._device)
        step = _Step(self.network)
        if config.speed.compile and self._device.type == "cuda":
            step.compile()
        self._step = accelerator.prepare(step) if self._wrapped else step

    @property
    def _wrapped(self) -> bool:
        several = self._accelerator.num_processes > 1
        return bool(several or self._accelerator.mixed_precision != "no")

    def is_finite(self) -> bool:
        """Whether every weight is a number."""
        return all(bool(torch.isfinite(p).all()) for p in self.network.parameters())

    # State

    def state(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """Tensors and facts for a checkpoint."""
        tensors: dict[str, Tensor] = {"random.torch": torch.get_rng_state()}
        for prefix, module in (("network", self.network), ("average", self.average.network)):
            tensors.update({f"{prefix}.{k}": v for k, v in module.state_dict().items()})
        tensors.update(optimizer_tensors(self.optimizer, "adam"))
        facts: dict[str, Any] = {
            "network": self.network.config.to_dict(),
            "iteration": self.iteration,
            "images": self.images,
            "stage_iteration": self.stage_iteration,
            "rewarm_from": self._rewarm_from,
        }
        if self._adversary is not None:
            tensors.update(self._adversary.tensors())
            facts["adversary"] = [self._adversary.resolution, self._adversary.steps]
        if self.codes is not None:
            kept, facts["reservoir"] = self.codes.reservoir.state()
            tensors.update({f"reservoir.{k}": v for k, v in kept.items()})
            facts["codes_estimated"] = self.codes.estimated
        return tensors, facts

    def restore(self, state: RunState) -> None:
        """Puts back what :meth:`state` gave, or the part of it that was carried.

        Raises:
            ModelError: ``checkpoint-incompatible``.
        """
        if state.facts["network"] != self.network.config.to_dict():
            raise ModelError(
                "checkpoint-incompatible", "The run was started with another [model] table."
            )
        for prefix, module in (("network", self.network), ("average", self.average.network)):
            start = f"{prefix}."
            found = {k[len(start) :]: v for k, v in state.tensors.items() if k.startswith(start)}
            module.load_state_dict(found, strict=True)
        load_optimizer(self.optimizer, "adam", state.tensors)
        self.iteration = int(state.facts["iteration"])
        self.images = int(state.facts["images"])
        self.stage_iteration = int(state.facts["stage_iteration"])
        self._rewarm_from = int(state.facts.get("rewarm_from", -1))
        if "adversary" in state.facts:
            resolution, steps = state.facts["adversary"]
            self._adversary = self._new_adversary(resolution)
            self._adversary.restore(state.tensors, steps)
        if self.codes is not None and "reservoir" in state.facts:
            found = {k[10:]: v for k, v in state.tensors.items() if k.startswith("reservoir.")}
            self.codes.reservoir.restore(found, state.facts["reservoir"])
            self.codes.estimated = bool(state.facts["codes_estimated"])
        torch.set_rng_state(state.tensors["random.torch"])

    def _new_adversary(self, resolution: int) -> Adversary:
        return Adversary(
            self.config.gan,
            self.network.config.width,
            resolution,
            self._accelerator,
            self._perceptual,
        )

    # A step

    def set_learning_rate(self, rate: float) -> None:
        """The generator's rate of the next step, before what a carried state asks for."""
        rate *= self._warmth()
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["factor"]

    def _warmth(self) -> float:
        """In (0, 1]: below 1 only for a while after a carried state, which has no moments."""
        length = self.config.optimizer.rewarm_iterations
        if self._rewarm_from < 0 or not length:
            return 1.0
        return min(1.0, (self.iteration - self._rewarm_from + 1) / length)

    def step(self, batch: Batch, stage: StageConfig) -> dict[str, Tensor]:
        """One step of everything.

        Args:
            batch: On this learner's device.
            stage: The present stage.

        Returns:
            The weighted terms, detached or not, and ``loss``, their sum.
        """
        if stage.adversarial and (
            self._adversary is None or not self._adversary.fits(stage.resolution)
        ):
            self._adversary = self._new_adversary(stage.resolution)
        degraded = batch.degraded.contiguous(memory_format=self._layout)
        output, attention = self._step(
            degraded, batch.reference.contiguous(memory_format=self._layout)
        )
        judged = self._judged(output, batch) if stage.adversarial else None
        terms = self._terms(output, attention, batch, stage, judged)
        loss = torch.stack(list(terms.values())).sum()
        self.optimizer.zero_grad(set_to_none=True)
        self._accelerator.backward(loss)
        clip = self.config.optimizer.clip_norm
        if clip > 0:
            terms["norm"] = nn.utils.clip_grad_norm_(self.network.parameters(), clip)
        self.optimizer.step()
        if judged is not None and self._adversary is not None:
            found, truth = judged
            terms.update(self._adversary.step(truth, found, self._warmth()))
        batch_size = batch.truth.shape[0] * self._accelerator.num_processes
        self.iteration += 1
        self.stage_iteration += 1
        self.images += batch_size
        self._update_codes(output, stage)
        self.average.update(self.network, batch_size, half_life(self.config.optimizer, self.images))
        return {**terms, "loss": loss}

    def _judged(self, output: EntedOutput, batch: Batch) -> tuple[Tensor, Tensor]:
        """What the adversary sees of a step: pictures of the network, and the truth's same part."""
        plan = self.config.gan
        return losses.subsample(output.image.float(), batch.truth, plan.share, plan.crop)

    def _terms(
        self,
        output: EntedOutput,
        attention: dict[tuple[int, int], Tensor],
        batch: Batch,
        stage: StageConfig,
        judged: tuple[Tensor, Tensor] | None,
    ) -> dict[str, Tensor]:
        """The weighted terms of eq. 12 that this stage uses."""
        image = output.image.float()
        terms: dict[str, Tensor] = {}
        if stage.pixel:
            terms["pixel"] = stage.pixel * losses.charbonnier(image, batch.truth)
        if stage.features and batch.features is not None:
            found = losses.features(image, batch.truth, batch.features)
            terms["features"] = stage.features * found
        if stage.gradient:
            terms["gradient"] = stage.gradient * losses.gradient(image, batch.truth)
        if stage.coarse:
            terms["coarse"] = stage.coarse * losses.coarse(image, batch.truth)
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
        if judged is not None and self._adversary is not None:
            weight = self._adversary.weight(stage.adversarial)
            if weight:
                terms["adversarial"] = weight * self._adversary.judge(judged[0])
        # Always in the sum: while the codebook is inactive it is a zero that keeps it in the graph.
        terms["quantisation"] = stage.quantisation * output.vq_loss
        return terms

    def _update_codes(self, output: EntedOutput, stage: StageConfig) -> None:
        codebook = self.network.codebook
        if self.codes is None or codebook is None or output.pre_vq is None:
            return
        self.codes.observe(self.iteration, output.pre_vq, output.codes)
        if self.codes.update(self.iteration, stage, self.stage_iteration):
            if self._accelerator.num_processes > 1:
                # Each process has seen other samples: all take the first one's codes.
                codebook.codes.data.copy_(broadcast(codebook.codes.data))
            forget_codes(self.optimizer, codebook.codes)


def _new_network(plan: TrainConfig, options: RunOptions) -> ENTED:
    try:
        config = EntedConfig.from_dict({**EntedConfig().to_dict(), **plan.model})
    except ValueError as error:
        raise UsageError("config-value", f"[model]: {error}.") from error
    if options.init is None or options.resume:
        return ENTED(config)
    where = Path(options.init)
    given, state, _ = checkpoint.load(where if where.is_dir() else options.init)
    if given != config:
        raise ModelError(
            "model-incompatible",
            f"The weights {options.init} belong to another network than the plan's.",
            "Make the plan's [model] table say the same as the weights' config.json.",
        )
    network = ENTED(config)
    network.load_state_dict(state, strict=True)
    sharpen(network, plan.start.sharpen)
    return network
