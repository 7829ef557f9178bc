"""The whole network: size, wiring, determinism, precision and whether it learns."""

from __future__ import annotations

import dataclasses

import pytest
import torch
from sample_networks import BASE, faces, lively, noise

from ented_desktop.nets.ented.config import TEXTURE_LEVELS, EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.nets.ented.reference import ReferenceFeatures

PAPER = EntedConfig()


def size_of(config: EntedConfig) -> float:
    """Millions of parameters."""
    with torch.device("meta"):
        network = ENTED(config)
    return sum(parameter.numel() for parameter in network.parameters()) / 1e6


def relative(found: torch.Tensor, wanted: torch.Tensor) -> float:
    return ((found - wanted).abs().max() / wanted.abs().max()).item()


@pytest.mark.parametrize(
    ("width", "millions"), [("paper", 36.49), ("compact", 9.46), ("tiny", 2.63)]
)
@pytest.mark.parametrize("upsample", ["tconv", "bilinear"])
def test_parameter_count(width: str, millions: float, upsample: str) -> None:
    count = size_of(EntedConfig(width=width, upsample=upsample, fir=upsample == "tconv"))
    assert count == pytest.approx(millions, abs=0.005)


def test_each_switch_removes_its_parameters() -> None:
    whole = size_of(PAPER)
    for switch in ("skip", "style", "vq", "refine"):
        assert size_of(dataclasses.replace(PAPER, **{switch: False})) < whole - 0.1, switch
    assert size_of(dataclasses.replace(PAPER, style_head="pool4")) - whole == pytest.approx(
        8.4 - 0.52, abs=0.1
    )


# --- sizes, batches, references ------------------------------------------------------------------


@pytest.mark.parametrize("size", [128, 256, 512])
def test_every_resolution_runs(size: int) -> None:
    network = lively()
    with torch.no_grad():
        output = network(faces(1, size, 1), faces(1, 128, 2))
    assert output.image.shape == (1, 3, size, size)
    assert bool(torch.isfinite(output.image).all())
    assert output.pre_vq is not None
    assert output.pre_vq.shape == (1, 256, size // 32, size // 32)
    assert sorted(output.distributions) == [(level, j) for level in TEXTURE_LEVELS for j in (0, 1)]
    for (level, _), mixture in output.distributions.items():
        assert mixture.shape == (1, network.config.textures[level], (size >> level) ** 2)
        assert (mixture.sum(dim=1) - 1).abs().max().item() < 1e-5


@pytest.mark.parametrize(
    "shape", [(1, 3, 100, 128), (1, 3, 128, 16), (1, 3, 0, 32), (1, 4, 64, 64), (3, 64, 64)]
)
def test_wrong_sizes_are_refused(shape: tuple[int, ...]) -> None:
    network = lively()
    with pytest.raises(ValueError, match="must"):
        network(torch.zeros(shape))
    with pytest.raises(ValueError, match="must"):
        network(torch.zeros(1, 3, 64, 64), torch.zeros(shape))


def test_integers_and_other_counts_are_refused() -> None:
    network = lively()
    with pytest.raises(ValueError, match="must"):
        network(torch.zeros(1, 3, 64, 64, dtype=torch.uint8))
    with pytest.raises(ValueError, match="need as many references"):
        network(torch.zeros(2, 3, 64, 64), torch.zeros(1, 3, 64, 64))


def test_a_batch_is_its_faces() -> None:
    network = lively()
    lq, reference = faces(2, 64, 3), faces(2, 64, 4)
    with torch.no_grad():
        together = network(lq, reference).image
        for n in range(2):
            alone = network(lq[n : n + 1], reference[n : n + 1]).image
            assert relative(alone, together[n : n + 1]) < 5e-6


def test_repeating_gives_the_same_bits() -> None:
    network = lively()
    lq, reference = faces(1, 64, 5), faces(1, 64, 6)
    with torch.no_grad():
        assert torch.equal(network(lq, reference).image, network(lq, reference).image)


def test_cached_reference_is_the_direct_one() -> None:
    network = lively()
    lq, reference = faces(2, 64, 7), faces(2, 96, 8)
    with torch.no_grad():
        features = network.encode_reference(reference)
        assert torch.equal(network(lq, features).image, network(lq, reference).image)
        first = features.select(slice(0, 1))
        stacked = ReferenceFeatures.stack([first, features.select([1])])
        assert relative(network(lq, stacked).image, network(lq, reference).image) < 5e-6
        shared = network(lq, first.expand(2)).image
        direct = network(lq, reference[:1].expand(2, 3, 96, 96)).image
    assert relative(shared, direct) < 5e-6
    assert len(features) == 2
    assert len(first) == 1


def test_size_of_the_cache() -> None:
    """Zref, its projection and ten textures: 1.57 MB (paper) and 0.79 MB (compact) at 512."""
    for width, megabytes in (("paper", 1.57), ("compact", 0.79)):
        with torch.no_grad():
            features = ENTED(EntedConfig(width=width)).encode_reference(faces(1, 64, 1))
        assert features.latent is not None
        assert features.tokens is not None
        textures = sum(each.numel() for each in features.textures.values())
        # Textures have no size; latent and tokens have 8 x 8 times the positions at 512.
        maps = (features.latent.numel() + features.tokens.numel()) * 64
        assert (textures + maps) * 4 / 1e6 == pytest.approx(megabytes, abs=0.01)


def test_several_references_are_averaged() -> None:
    network = lively()
    lq, references = faces(1, 64, 9), faces(3, 64, 10)[None]
    with torch.no_grad():
        features = network.encode_reference(references)
        singles = [network.encode_reference(references[:, k]) for k in range(3)]
        repeated = network(lq, references[:, :1].expand(1, 2, 3, 64, 64)).image
        once = network(lq, references[:, 0]).image
        turned = network(lq, references.flip(1)).image
        together = network(lq, features).image
    for key, texture in features.textures.items():
        mean = sum(single.textures[key] for single in singles) / 3
        torch.testing.assert_close(texture, mean, rtol=1e-5, atol=1e-5)
    assert features.tokens is not None
    assert features.tokens.shape[1] == 3 * 4
    assert relative(repeated, once) < 1e-5
    assert relative(turned, together) < 1e-5
    assert relative(together, once) > 1e-3


def test_no_reference_is_mid_grey() -> None:
    network = lively()
    lq = faces(2, 64, 11)
    with torch.no_grad():
        assert relative(network(lq).image, network(lq, torch.zeros_like(lq)).image) < 5e-6


def test_the_reference_matters() -> None:
    network = lively()
    lq = faces(1, 64, 12)
    with torch.no_grad():
        difference = relative(network(lq, faces(1, 64, 13)).image, network(lq).image)
    assert difference > 1e-2


# --- wiring --------------------------------------------------------------------------------------


def test_no_skip_at_the_codes_level() -> None:
    network = lively()
    levels = network.decoder.levels
    assert [name for name, level in levels.items() if level.skip is not None] == list("4321")
    full = lively(dataclasses.replace(BASE, skip_full=True))
    assert [n for n, level in full.decoder.levels.items() if level.skip is not None] == list(
        "43210"
    )
    without = lively(dataclasses.replace(BASE, skip=False))
    assert all(level.skip is None for level in without.decoder.levels.values())


@pytest.mark.parametrize("skip", [False, True])
def test_without_skips_only_codes_and_style_reach_the_decoder(skip: bool) -> None:
    network = lively(dataclasses.replace(BASE, skip=skip))
    with torch.no_grad():
        first, second = network.encoder(faces(1, 64, 14)), network.encoder(faces(1, 64, 15))
        textures = network.encode_reference(faces(1, 64, 16)).textures
        latent, style = noise(1, 128, 2, 2), noise(1, 128, seed=1)
        one, _ = network.decoder(latent, style, first, textures)
        other, _ = network.decoder(latent, style, second, textures)
    assert torch.equal(one, other) == (not skip)


def test_style_comes_from_the_latent_before_quantisation() -> None:
    """With every code the same, the output still follows the degraded photo, through the style."""
    network = lively(dataclasses.replace(BASE, skip=False))
    assert network.codebook is not None
    torch.nn.init.zeros_(network.codebook.codes)
    a, b = faces(1, 64, 17), faces(1, 64, 18)
    with torch.no_grad():
        assert relative(network(a).image, network(b).image) > 1e-3
    blind = lively(dataclasses.replace(BASE, skip=False, refine_from="quantised"))
    assert blind.codebook is not None
    torch.nn.init.zeros_(blind.codebook.codes)
    with torch.no_grad():
        assert torch.equal(blind(a).image, blind(b).image)


def test_residual_adds_the_input() -> None:
    plain = lively()
    added = ENTED(dataclasses.replace(BASE, residual_rgb=True)).eval()
    added.load_state_dict(plain.state_dict())
    lq, reference = faces(1, 64, 19), faces(1, 64, 20)
    with torch.no_grad():
        torch.testing.assert_close(
            added(lq, reference).image, plain(lq, reference).image + lq, rtol=0, atol=1e-5
        )


def test_untrained_residual_network_hardly_changes_its_input() -> None:
    torch.manual_seed(0)
    network = ENTED(dataclasses.replace(BASE, residual_rgb=True)).eval()
    lq = faces(1, 64, 21)
    with torch.no_grad():
        assert (network(lq, lq).image - lq).abs().mean().item() < 0.1


def test_state_dict_round_trip_is_exact() -> None:
    network = lively()
    torch.manual_seed(1)
    other = ENTED(BASE).eval()
    other.load_state_dict(network.state_dict(), strict=True)
    lq, reference = faces(1, 64, 22), faces(1, 64, 23)
    with torch.no_grad():
        assert torch.equal(network(lq, reference).image, other(lq, reference).image)
    state = network.state_dict()
    assert "codebook.active" in state
    assert not any("fir" in key for key in state)


def test_attention_is_kept_on_request_only() -> None:
    network = lively()
    reference = faces(1, 64, 24)
    with torch.no_grad():
        assert network.encode_reference(reference).attention == {}
        kept = network.encode_reference(reference, keep_attention=True).attention
    assert len(kept) == 10
    for weights in kept.values():
        assert (weights.sum(dim=2) - 1).abs().max().item() < 1e-5
    with pytest.raises(ValueError, match="several references"):
        network.encode_reference(faces(2, 64, 25)[None], keep_attention=True)


# --- precision and learning ----------------------------------------------------------------------


def test_bf16_autocast_stays_close_and_keeps_its_islands() -> None:
    network = lively()
    lq, reference = faces(1, 64, 26), faces(1, 64, 27)
    with torch.no_grad():
        exact = network(lq, reference)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rough = network(lq, reference)
            features = network.encode_reference(reference)
    error = ((rough.image.float() - exact.image).norm() / exact.image.norm()).item()
    assert 1e-4 < error < 0.05
    assert all(mixture.dtype == torch.float32 for mixture in rough.distributions.values())
    assert all(texture.dtype == torch.float32 for texture in features.textures.values())
    assert features.tokens is not None
    assert features.tokens.dtype == torch.float32
    assert rough.vq_loss.dtype == torch.float32


@pytest.mark.parametrize("active", [False, True])
def test_gradient_reaches_every_parameter_at_the_second_step(active: bool) -> None:
    torch.manual_seed(2)
    network = ENTED(BASE)
    assert network.codebook is not None
    network.codebook.active.fill_(active)
    lq, reference, truth = faces(2, 64, 28), faces(2, 64, 29), faces(2, 64, 30)
    optimiser = torch.optim.Adam(network.parameters(), lr=2e-3, betas=(0.0, 0.99))
    for step in range(2):
        optimiser.zero_grad()
        output = network(lq, reference)
        (torch.nn.functional.l1_loss(output.image, truth) + output.vq_loss).backward()
        silent = {
            name
            for name, parameter in network.named_parameters()
            if parameter.grad is None or not bool(parameter.grad.any())
        }
        assert all(parameter.grad is not None for parameter in network.parameters())
        if not active:
            silent -= {"codebook.codes"}  # in warm-up the dictionary is idle by design
        if step == 0:
            # Gamma starts at zero, and is all that the projections reach the output through.
            assert silent == {
                f"refinement.project_{side}.{part}"
                for side in ("lq", "ref")
                for part in ("weight", "bias")
            }
            optimiser.step()
    assert silent == set()


def test_one_pair_can_be_learned() -> None:
    torch.manual_seed(3)
    network = ENTED(BASE)
    grid = torch.linspace(-1, 1, 64)
    truth = torch.stack(
        [grid[:, None] * grid, (4 * grid[:, None]).sin() + 0 * grid, grid.expand(64, 64)]
    )
    truth = truth[None].clamp(-1, 1)
    lq = (truth + 0.3 * noise(1, 3, 64, 64)).clamp(-1, 1)
    optimiser = torch.optim.Adam(network.parameters(), lr=5e-3, betas=(0.9, 0.99))
    losses = []
    for _ in range(40):
        loss = torch.nn.functional.l1_loss(network(lq, truth.flip(3)).image, truth)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert min(losses[-5:]) < losses[0] / 5
