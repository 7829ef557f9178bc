"""The discriminator: size, statistics, gradients."""

from __future__ import annotations

import pytest
import torch

from ented_desktop.nets.ented.discriminator import Discriminator, minibatch_std
from ented_desktop.nets.ented.layers import fir_blur, lrelu


@pytest.mark.parametrize(
    ("width", "millions"), [("paper", 28.98), ("compact", 7.25), ("tiny", 1.81)]
)
def test_parameter_count(width: str, millions: float) -> None:
    with torch.device("meta"):
        network = Discriminator(width, 512)
    count = sum(parameter.numel() for parameter in network.parameters())
    assert count / 1e6 == pytest.approx(millions, abs=0.005)


@pytest.mark.parametrize("resolution", [8, 64, 128])
def test_one_score_an_image(resolution: int) -> None:
    torch.manual_seed(0)
    network = Discriminator("tiny", resolution)
    scores = network(torch.randn(3, 3, resolution, resolution))
    assert scores.shape == (3,)
    assert bool(torch.isfinite(scores).all())


def test_features_keep_unit_scale_at_the_start() -> None:
    torch.manual_seed(1)
    network = Discriminator("tiny", 64)
    # Smooth, because the blurs rightly take the power of white noise away.
    images = torch.nn.functional.interpolate(torch.randn(16, 3, 2, 2), size=64, mode="bicubic")
    x = lrelu(network.stem(images / images.std()))
    for block in network.blocks:
        x = block(x)
        assert 0.3 < x.square().mean().item() < 5.0


def test_minibatch_std_by_hand() -> None:
    x = torch.tensor([1.0, 10.0, 3.0, 10.0, 5.0, 10.0, 7.0, 10.0]).view(8, 1, 1, 1)
    x = x.expand(8, 2, 3, 3).contiguous()
    out = minibatch_std(x)
    assert torch.equal(out[:, :2], x)
    # Groups of four are faces 0, 2, 4, 6 (values 1, 3, 5, 7) and 1, 3, 5, 7 (all 10).
    assert out[::2, 2].flatten().tolist() == pytest.approx([5**0.5] * 36, rel=1e-5)
    assert out[1::2, 2].flatten().tolist() == pytest.approx([1e-4] * 36, rel=1e-3)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6])
def test_minibatch_std_takes_any_batch(count: int) -> None:
    x = torch.randn(count, 2, 4, 4)
    std = minibatch_std(x)[:, 2]
    assert std.shape == (count, 4, 4)
    if count in (1, 5):  # no divisor up to four: every face is its own group
        assert float(std.abs().max()) < 2e-4
    else:
        assert float(std.min()) > 0.1


def test_gradient_reaches_every_parameter_and_can_be_differentiated_again() -> None:
    torch.manual_seed(2)
    network = Discriminator("tiny", 32)
    images = torch.randn(4, 3, 32, 32, requires_grad=True)
    (gradient,) = torch.autograd.grad(network(images).sum(), images, create_graph=True)
    (gradient.square().sum() + network(images).sum()).backward()
    for name, parameter in network.named_parameters():
        assert parameter.grad is not None, name
        assert float(parameter.grad.abs().sum()) > 0, name


@pytest.mark.parametrize("resolution", [0, 4, 100, 96])
def test_impossible_resolution(resolution: int) -> None:
    with pytest.raises(ValueError, match="power of two"):
        Discriminator("tiny", resolution)


@pytest.mark.parametrize("shape", [(3, 32, 32), (1, 3, 64, 64), (1, 1, 32, 32), (1, 3, 32, 16)])
def test_wrong_size(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="images must be"):
        Discriminator("tiny", 32)(torch.zeros(shape))


def test_shortcut_is_blur_then_every_second_pixel() -> None:
    torch.manual_seed(3)
    block = Discriminator("tiny", 16).blocks[0]
    torch.nn.init.zeros_(block.conv1.weight)
    x = torch.randn(1, 16, 16, 16)
    weight = block.shortcut.weight * block.shortcut.scale
    blurred = fir_blur(x, block.fir, padding=1)
    expected = torch.nn.functional.conv2d(blurred, weight, stride=2) / 2**0.5
    actual = block(x)
    assert actual.shape == (1, 32, 8, 8)
    torch.testing.assert_close(actual, expected, rtol=1e-5, atol=1e-6)
