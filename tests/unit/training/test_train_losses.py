from __future__ import annotations

import pytest
import torch
from torch import nn

from ented_desktop.base.errors import ModelError, UsageError
from ented_desktop.training import losses
from ented_desktop.training.config import OptimizerConfig, PerceptualConfig
from ented_desktop.training.perceptual import PerceptualNet, build_perceptual


def test_charbonnier_closed_form() -> None:
    zero = torch.zeros(1, 3, 4, 4)
    assert losses.charbonnier(zero, zero) == pytest.approx(0.0, abs=1e-9)
    assert losses.charbonnier(zero + 0.5, zero).item() == pytest.approx(0.499, abs=1e-5)


def test_gradient_ignores_a_constant_offset_and_sees_a_ramp() -> None:
    zero = torch.zeros(1, 3, 8, 8)
    assert losses.gradient(zero + 0.3, zero).item() == pytest.approx(0.0, abs=1e-7)
    ramp = zero + 0.1 * torch.arange(8.0)
    assert losses.gradient(ramp, zero).item() == pytest.approx(0.5 * 0.099, abs=1e-4)


def test_coarse_sees_what_is_wide_and_not_what_is_fine() -> None:
    zero = torch.zeros(1, 3, 32, 32)
    assert losses.coarse(zero + 0.3, zero).item() == pytest.approx(0.299, abs=1e-5)
    checks = (torch.arange(32)[:, None] + torch.arange(32)) % 2 * 2.0 - 1.0
    assert losses.coarse(zero + checks, zero).item() == pytest.approx(0.0, abs=1e-6)
    stripes = zero + ((torch.arange(32) // 8) % 2 * 2.0 - 1.0)  # gone in squares of 16 px alone
    assert losses.coarse(0.3 * stripes, zero).item() == pytest.approx(0.299 * 2 / 3, abs=1e-4)


def _maps(seed: int, n: int = 2, side: int = 32) -> tuple[dict, dict]:
    torch.manual_seed(seed)
    attention, mixture = {}, {}
    for level, k in ((1, 5), (2, 3)):
        hw = (side >> level) ** 2
        attention[level, 0] = torch.randn(n, k, hw).softmax(2)
        mixture[level, 0] = torch.randn(n, k, hw).softmax(1)
    return attention, mixture


def test_attention_reconstruction_equals_loops() -> None:
    attention, mixture = _maps(0)
    reference, truth = torch.rand(2, 3, 32, 32), torch.rand(2, 3, 32, 32)
    weight = torch.tensor([1.0, 0.0])
    found = losses.attention_reconstruction(attention, mixture, reference, truth, weight)
    expected = 0.0
    for (level, _), a in attention.items():
        step = 2**level
        small = [
            x[0].unfold(1, step, step).unfold(2, step, step).mean((3, 4)).flatten(1)
            for x in (reference, truth)
        ]
        d = mixture[level, 0][0]
        error = 0.0
        for p in range(d.shape[1]):
            for channel in range(3):
                value = 0.0
                for k in range(d.shape[0]):
                    value += float((a[0, k] * small[0][channel]).sum() * d[k, p])
                error += abs(value - float(small[1][channel, p]))
        expected += error / (3 * d.shape[1])
    assert found.item() == pytest.approx(expected / 2, rel=1e-4)


def test_attention_reconstruction_is_zero_without_a_persons_reference() -> None:
    attention, mixture = _maps(1)
    image = torch.rand(2, 3, 32, 32)
    found = losses.attention_reconstruction(attention, mixture, image, image, torch.zeros(2))
    assert found.item() == 0.0


def test_windows_share_their_reference() -> None:
    attention, _ = _maps(2, n=1)
    _, mixture = _maps(3, n=2)
    reference, truth = torch.rand(1, 3, 32, 32), torch.rand(2, 3, 32, 32)
    together = losses.attention_reconstruction(attention, mixture, reference, truth, torch.ones(1))
    apart = sum(
        losses.attention_reconstruction(
            attention,
            {key: d[n : n + 1] for key, d in mixture.items()},
            reference,
            truth[n : n + 1],
            torch.ones(1),
        )
        for n in range(2)
    )
    assert together.item() == pytest.approx(float(apart) / 2, rel=1e-5)


def test_adversarial_terms_closed_form() -> None:
    two = torch.tensor([2.0, -2.0])
    softplus = [2.126928, 0.126928]
    assert losses.generator_adversarial(two).item() == pytest.approx(sum(softplus) / 2, abs=1e-5)
    both = losses.discriminator_loss(torch.tensor([2.0]), torch.tensor([-2.0]))
    assert both.item() == pytest.approx(2 * softplus[1], abs=1e-5)


def test_gradient_penalty_of_a_linear_judge_is_its_squared_norm() -> None:
    judge = nn.Linear(12, 1)
    real = torch.rand(4, 3, 2, 2, requires_grad=True)
    penalty = losses.gradient_penalty(judge(real.flatten(1)), real)
    assert penalty.item() == pytest.approx(judge.weight.square().sum().item(), rel=1e-5)


@pytest.mark.parametrize(
    ("net", "layers", "shapes"),
    [
        ("vgg16", (), [(64, 64), (128, 32), (256, 16)]),
        ("vgg19", (), [(64, 64), (128, 32), (256, 16), (512, 8), (512, 4)]),
        ("alexnet", ("relu1", "relu3"), [(64, 15), (384, 3)]),
        ("mobilenet_v2", ("block1",), [(16, 32)]),
    ],
)
def test_perceptual_nets_tap_where_they_say(
    net: str, layers: tuple[str, ...], shapes: list[tuple[int, int]]
) -> None:
    found = PerceptualNet(net, layers)
    features = found(torch.rand(1, 3, 64, 64))
    assert [(f.shape[1], f.shape[2]) for f in features] == shapes
    assert not any(p.requires_grad for p in found.parameters())
    assert not found.train().training
    if net != "mobilenet_v2":
        assert all(float(f.min()) >= 0 for f in features)


def test_perceptual_loss_is_zero_for_equal_pictures_and_has_a_gradient() -> None:
    net = PerceptualNet("vgg16", ("relu1_2",))
    truth = torch.rand(1, 3, 32, 32)
    assert losses.perceptual(net, truth, truth).item() == 0.0
    image = torch.rand(1, 3, 32, 32, requires_grad=True)
    losses.perceptual(net, image, truth).backward()
    assert float(image.grad.abs().sum()) > 0


@pytest.mark.filterwarnings("ignore:.*:UserWarning:torchvision")
def test_with_heads_the_perceptual_term_is_lpips() -> None:
    lpips = pytest.importorskip("lpips")
    layers = ("relu1_2", "relu2_2", "relu3_3", "relu4_3", "relu5_3")
    torch.manual_seed(5)
    net = PerceptualNet("vgg16", layers, "lpips")
    theirs = lpips.LPIPS(net="vgg", pnet_rand=True, verbose=False)
    state = {f"features.{k}": v for k, v in net.features.state_dict().items()}
    slices = (theirs.net.slice1, theirs.net.slice2, theirs.net.slice3, theirs.net.slice4)
    for part in (*slices, theirs.net.slice5):
        part.load_state_dict({k: state[f"features.{k}"] for k in part.state_dict()})
    image, truth = torch.rand(2, 2, 3, 64, 64) * 2 - 1
    with torch.no_grad():
        wanted = theirs(image, truth).mean()
    found = losses.perceptual(net, image, truth)
    # Their rounding of ImageNet's mean and deviation differs from torchvision's in the third digit.
    assert found.item() == pytest.approx(wanted.item(), rel=0.02)
    assert losses.perceptual(net, truth, truth).item() == 0.0


def test_lpips_knows_its_own_layers_only() -> None:
    pytest.importorskip("lpips")
    assert len(PerceptualNet("vgg16", ("relu3_3", "relu1_2"), "lpips").heads) == 2
    with pytest.raises(UsageError, match="relu5_3"):
        PerceptualNet("vgg16", ("relu1_1",), "lpips")
    with pytest.raises(UsageError, match="vgg16"):
        PerceptualConfig(net="alexnet", measure="lpips")
    with pytest.raises(UsageError, match="no measure"):
        PerceptualConfig(net="vgg16", measure="l2")


def test_perceptual_weights_are_loaded_or_refused(tmp_path) -> None:
    source = PerceptualNet("vgg16", ("relu2_2",))
    torch.save(source.state_dict(), tmp_path / "vgg.pth")
    plan = PerceptualConfig(net="vgg16", layers=("relu2_2",))
    loaded = build_perceptual(plan, tmp_path / "vgg.pth")
    assert loaded is not None
    for name, value in source.state_dict().items():
        assert torch.equal(loaded.state_dict()[name], value)
    torch.save({"features.0.weight": torch.zeros(1)}, tmp_path / "bad.pth")
    for file, code in (("bad.pth", "invalid"), ("none.pth", "missing")):
        with pytest.raises(ModelError) as raised:
            build_perceptual(plan, tmp_path / file)
        assert raised.value.code == f"perceptual-weights-{code}"
    with pytest.raises(UsageError) as refused:
        build_perceptual(plan, None)
    assert refused.value.code == "perceptual-weights-needed"
    assert build_perceptual(PerceptualConfig(), None) is None


def test_unknown_perceptual_layers_are_refused() -> None:
    with pytest.raises(UsageError):
        PerceptualNet("vgg16", ("relu9_9",))
    with pytest.raises(UsageError):
        PerceptualNet("resnet")


def test_defaults_are_the_papers() -> None:
    plan = OptimizerConfig()
    assert (plan.lr, plan.beta1, plan.beta2, plan.clip_norm) == (2e-3, 0.0, 0.99, 0.0)


def test_a_subsample_takes_the_same_part_of_both() -> None:
    image = torch.arange(4 * 3 * 8 * 8, dtype=torch.float32).view(4, 3, 8, 8)
    part, same = losses.subsample(image, image + 1000.0, 0.5, 4)
    assert part.shape == (2, 3, 4, 4)
    torch.testing.assert_close(same, part + 1000.0)
    # Neighbours stay neighbours: a window, not scattered pixels.
    torch.testing.assert_close(part[..., 1:] - part[..., :-1], torch.ones(2, 3, 4, 3))
    whole, _ = losses.subsample(image, image, 1.0, 0)
    torch.testing.assert_close(whole, image)
