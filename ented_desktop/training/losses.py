"""The terms of the generator's and the discriminator's losses."""

from __future__ import annotations

from collections.abc import Mapping

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from ented_desktop.training.perceptual import PerceptualNet

CHARBONNIER_EPSILON = 1e-3
COARSE_PX = (4, 8, 16)
"""Sides of the squares whose means the coarse term compares."""


def charbonnier(image: Tensor, truth: Tensor) -> Tensor:
    """``mean sqrt(d² + ε²) − ε`` with ε = 1e-3.

    Args:
        image: Any shape, [-1, 1].
        truth: The same shape.

    Returns:
        Scalar.

    Source: network.md 6 (2); ours, the paper has no pixel term.
    """
    difference = (image - truth).float()
    rooted = torch.sqrt(difference.square() + CHARBONNIER_EPSILON**2)
    return rooted.mean() - CHARBONNIER_EPSILON


def features(image: Tensor, truth: Tensor, weight: Tensor) -> Tensor:
    """Charbonnier, weighed by how much a pixel belongs to eyes or mouth.

    Args:
        image: (N, 3, H, W) in [-1, 1].
        truth: The same shape.
        weight: (N, 1, H, W) in [0, 1].

    Returns:
        Scalar, the mean over all pixels: windows without eyes or mouth add nothing.

    Source: ours (the paper has no such term; GFPGAN has one with discriminators).
    """
    rooted = torch.sqrt((image - truth).float().square() + CHARBONNIER_EPSILON**2)
    return ((rooted - CHARBONNIER_EPSILON) * weight).mean()


def gradient(image: Tensor, truth: Tensor) -> Tensor:
    """Charbonnier on horizontal and vertical differences of neighbours.

    Args:
        image: (N, 3, H, W) in [-1, 1].
        truth: The same shape.

    Returns:
        Scalar.

    Source: ours (network.md 6, measured trials).
    """
    d = (image - truth).float()
    zero = d.new_zeros(())
    return 0.5 * (
        charbonnier(d[..., :, 1:] - d[..., :, :-1], zero)
        + charbonnier(d[..., 1:, :] - d[..., :-1, :], zero)
    )


def coarse(image: Tensor, truth: Tensor) -> Tensor:
    """Charbonnier on the means of squares of 4, 8 and 16 px.

    What the damaged face still shows at these scales is the person; the terms that ask for fine
    detail pay no heed to them.

    Args:
        image: (N, 3, H, W) in [-1, 1], H and W at least 16.
        truth: The same shape.

    Returns:
        Scalar, the mean over the three.

    Source: ours (docs/experiments.md, 28).
    """
    difference = (image - truth).float()
    zero = difference.new_zeros(())
    found = [charbonnier(F.avg_pool2d(difference, side), zero) for side in COARSE_PX]
    return torch.stack(found).mean()


def perceptual(net: PerceptualNet, image: Tensor, truth: Tensor) -> Tensor:
    """Mean absolute difference of activations, summed over layers; with heads LPIPS' distance.

    Args:
        net: The frozen network.
        image: (N, 3, H, W) in [-1, 1].
        truth: The same shape.

    Returns:
        Scalar.

    Source: paper, eq. 10; the mean over each layer is NTED's. With heads ours: LPIPS v0.1 (Zhang et
    al. 2018) over the net's layers, with its own mean and deviation of the input.
    """
    with torch.no_grad():
        wanted = net(truth)
    total = image.new_zeros((), dtype=torch.float32)
    if net.heads:
        for found, target, head in zip(net(image), wanted, net.heads, strict=True):
            apart = (F.normalize(found.float()) - F.normalize(target.float())).square()
            total = total + F.conv2d(apart, head.to(apart)).mean()
        return total
    for found, target in zip(net(image), wanted, strict=True):
        total = total + F.l1_loss(found.float(), target.float())
    return total


def subsample(image: Tensor, truth: Tensor, share: float, crop: int) -> tuple[Tensor, Tensor]:
    """A random part of a batch, for a term that is too dear for the whole.

    Args:
        image: (N, 3, H, W).
        truth: The same shape.
        share: Share of the images, in (0, 1].
        crop: Side in pixels of the square taken from each, at one place; 0 takes the whole.

    Returns:
        The same part of both.

    Source: ours (the paper compares whole images).
    """
    if share < 1.0:
        count = max(1, round(share * image.shape[0]))
        chosen = torch.randperm(image.shape[0])[:count].to(image.device)
        image, truth = image[chosen], truth[chosen]
    if 0 < crop < min(image.shape[-2:]):
        top = int(torch.randint(image.shape[-2] - crop + 1, ()))
        left = int(torch.randint(image.shape[-1] - crop + 1, ()))
        image = image[..., top : top + crop, left : left + crop]
        truth = truth[..., top : top + crop, left : left + crop]
    return image, truth


def attention_reconstruction(
    attention: Mapping[tuple[int, int], Tensor],
    distributions: Mapping[tuple[int, int], Tensor],
    reference: Tensor,
    truth: Tensor,
    weight: Tensor,
) -> Tensor:
    """How well the reference's mean colours, re-distributed, rebuild the truth.

    ``R = I_ref↓ Aᵀ D`` per level and operator, compared with ``I_gt↓`` by the mean absolute
    difference; the mean over all maps.

    Args:
        attention: A by (level, operator), (N, k, hw); rows sum to 1.
        distributions: D by (level, operator), (N*W, k, hw); columns sum to 1.
        reference: (N, 3, S, S) in [-1, 1], without change of colour against the truth.
        truth: (N*W, 3, R, R) in [-1, 1], W windows for each reference.
        weight: (N,) 0 for samples whose reference shows another person or nothing.

    Returns:
        Scalar; 0 where every weight is.

    Source: paper, eq. 11. Deviations: A belongs to the extraction (the paper types one symbol
    twice), the maps are averaged as in NTED, not summed.
    """
    small: dict[int, tuple[Tensor, Tensor]] = {}
    total = truth.new_zeros(())
    windows = truth.shape[0] // reference.shape[0]
    weight = weight.repeat_interleave(windows)
    for key, mixture in distributions.items():
        level = key[0]
        if level not in small:
            small[level] = (_shrink(reference, level), _shrink(truth, level))
        colours, target = small[level]
        means = colours.flatten(2) @ attention[key].float().transpose(1, 2)
        rebuilt = means.repeat_interleave(windows, dim=0) @ mixture.float()
        error = (rebuilt - target.flatten(2)).abs().mean(dim=(1, 2))
        total = total + (error * weight).sum()
    return total / (weight.sum().clamp_min(1.0) * max(len(distributions), 1))


def _shrink(image: Tensor, level: int) -> Tensor:
    # An average over whole 2^l blocks is the antialiased filter for an integer factor, but cheaper
    # than the general one.
    return F.avg_pool2d(image.float(), 2**level)


def generator_adversarial(fake_logits: Tensor) -> Tensor:
    """``mean softplus(−D(I_SR))``. Source: paper, eq. 9."""
    return F.softplus(-fake_logits.float()).mean()


def discriminator_loss(real_logits: Tensor, fake_logits: Tensor) -> Tensor:
    """``mean softplus(D(I_SR)) + mean softplus(−D(I_gt))``. Source: paper, eq. 9."""
    return F.softplus(fake_logits.float()).mean() + F.softplus(-real_logits.float()).mean()


def gradient_penalty(real_logits: Tensor, real: Tensor) -> Tensor:
    """``mean_n ‖∇_x D(x_n)‖²`` at real pictures (R1), to be weighted with γ/2 · interval.

    Args:
        real_logits: D of ``real``, one value a picture or a map of them; of a map, the mean over
            its values of their squared slopes is estimated (without bias) by random signs.
        real: (N, 3, R, R) with ``requires_grad``.

    Returns:
        Scalar with a graph, float32.

    Source: network.md 2.1 (NTED, StyleGAN2); for maps ours.
    """
    logits = (
        real_logits.float().flatten(1) if real_logits.ndim > 1 else real_logits.float()[:, None]
    )
    count = logits.shape[1]
    if count > 1:
        # Mixed terms of two places cancel: summed plainly, a map of n would weigh n times as much.
        signs = torch.randint(2, logits.shape).to(logits) * 2.0 - 1.0
        logits = logits * signs / count**0.5
    (slope,) = torch.autograd.grad(logits.sum(), real, create_graph=True)
    return slope.float().square().sum(dim=(1, 2, 3)).mean()
