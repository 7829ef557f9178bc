"""The discriminator's side of the adversarial game."""

from __future__ import annotations

import torch
from accelerate import Accelerator
from accelerate.utils import broadcast
from torch import Tensor

from ented_desktop.training import losses
from ented_desktop.training.checkpoints import load_optimizer, optimizer_tensors
from ented_desktop.training.config import GanConfig
from ented_desktop.training.discriminators import PATCH_PX, build_discriminator
from ented_desktop.training.perceptual import PerceptualNet

_FULL_PX = 512
"""Side for which γ of R1 is given."""


class Adversary:
    """A discriminator with its optimiser and the lazy gradient penalty.

    Args:
        config: Learning rate, penalty.
        width: Channel table of the network, used where the plan does not name one.
        resolution: Side of the pictures; another resolution needs another adversary.
        accelerator: The run's engine.
        features: The run's frozen perceptual network, for the projected kind.

    Source: paper, eq. 9; the schedule of R1 is NTED's (network.md 2.1).
    """

    def __init__(
        self,
        config: GanConfig,
        width: str,
        resolution: int,
        accelerator: Accelerator,
        features: PerceptualNet | None = None,
    ) -> None:
        self._config = config
        self.resolution = resolution
        self._accelerator = accelerator
        network = build_discriminator(config, width, resolution, features)
        self.network = network.to(accelerator.device)
        self._optimizer = torch.optim.Adam(
            self.network.parameters(), lr=config.lr, betas=(0.0, config.beta2)
        )
        self.steps = 0
        if accelerator.num_processes > 1:
            for value in self.network.state_dict().values():
                value.copy_(broadcast(value))

    def weight(self, full: float) -> float:
        """The generator's weight of the adversarial term, ramped up from 0.

        Args:
            full: λ_adv of the stage.
        """
        ramp = self._config.ramp_iterations
        return full * min(1.0, self.steps / ramp) if ramp else full

    def judge(self, image: Tensor) -> Tensor:
        """The generator's term for its pictures (N, 3, R, R); the discriminator stays as it is."""
        self.network.requires_grad_(False)
        try:
            with self._accelerator.autocast():
                logits = self.network(image)
        finally:
            self.network.requires_grad_(True)
        return losses.generator_adversarial(logits)

    def fits(self, resolution: int) -> bool:
        """Whether it judges pictures of another size as well; only the paper's does not."""
        return self._config.kind != "paper" or resolution == self.resolution

    def step(self, real: Tensor, fake: Tensor, warmth: float = 1.0) -> dict[str, Tensor]:
        """One step of the discriminator, and the penalty's own step where it is due.

        Args:
            real: (N, 3, R, R) in [-1, 1].
            fake: The same; detached here.
            warmth: Factor on the learning rate, while it warms up.

        Returns:
            Terms to report.
        """
        for group in self._optimizer.param_groups:
            group["lr"] = self._config.lr * warmth
        with self._accelerator.autocast():
            fake_logits, real_logits = self.network(fake.detach()), self.network(real)
        loss = losses.discriminator_loss(real_logits, fake_logits)
        self._apply(loss)
        terms = {"D": loss.detach()}
        config = self._config
        if self.steps % config.r1_every == 0 and config.r1_gamma > 0:
            pictures = real.detach().float().requires_grad_(True)
            # float32 (network.md 2.1): the penalty squares small slopes.
            penalty = losses.gradient_penalty(self.network(pictures), pictures)
            side = real.shape[-1] if config.kind == "paper" else PATCH_PX
            gamma = config.r1_gamma * (side / _FULL_PX) ** 2
            self._apply(0.5 * gamma * config.r1_every * penalty)
            terms["R1"] = penalty.detach()
        self.steps += 1
        return terms

    def _apply(self, loss: Tensor) -> None:
        self._optimizer.zero_grad(set_to_none=True)
        self._accelerator.backward(loss)
        if self._accelerator.num_processes > 1:
            self._average_gradients()
        self._optimizer.step()

    def _average_gradients(self) -> None:
        """The mean over all processes.

        Not by torch's wrapper: that one expects every parameter to have a gradient, and the last
        bias has none of the penalty; and it would compute the penalty in bf16.
        """
        slopes = [p.grad for p in self.network.parameters() if p.grad is not None]
        flat = self._accelerator.reduce(torch.cat([s.flatten() for s in slopes]), "mean")
        start = 0
        for slope in slopes:
            slope.copy_(flat[start : start + slope.numel()].view_as(slope))
            start += slope.numel()

    def tensors(self) -> dict[str, Tensor]:
        """State for a checkpoint, names starting with ``adversary.``."""
        found = {f"adversary.network.{k}": v for k, v in self.network.state_dict().items()}
        return {**found, **optimizer_tensors(self._optimizer, "adversary.adam")}

    def restore(self, tensors: dict[str, Tensor], steps: int) -> None:
        """Puts back what :meth:`tensors` gave."""
        start = "adversary.network."
        found = {k[len(start) :]: v for k, v in tensors.items() if k.startswith(start)}
        self.network.load_state_dict(found, strict=True)
        load_optimizer(self._optimizer, "adversary.adam", tensors)
        self.steps = steps
