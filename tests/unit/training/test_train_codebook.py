from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch

from ented_desktop.nets.ented.codebook import Codebook
from ented_desktop.training.codebook import (
    CodebookSchedule,
    Reservoir,
    forget_codes,
    k_means,
    nearest,
)
from ented_desktop.training.config import StageConfig, parse_config


def test_reservoir_keeps_everything_while_it_fits() -> None:
    store = Reservoir(10, seed=0)
    rows = torch.arange(8.0)[:, None].repeat(1, 2)
    store.add(rows[:5])
    store.add(rows[5:])
    assert torch.equal(store.vectors, rows)


def test_reservoir_includes_every_item_equally_often() -> None:
    size, stream, runs = 20, 100, 600
    counts = np.zeros(stream)
    for seed in range(runs):
        store = Reservoir(size, seed)
        for part in torch.arange(float(stream))[:, None].split(17):
            store.add(part)
        kept = store.vectors[:, 0].long().numpy()
        assert len(set(kept)) == size
        counts[kept] += 1
    expected = runs * size / stream
    variance = expected * (1 - size / stream)
    chi = ((counts - expected) ** 2 / variance).sum()
    assert chi < 150  # 99 degrees of freedom: 99.9 % lie below 148


def test_reservoir_goes_on_after_a_checkpoint() -> None:
    torch.manual_seed(0)
    parts = torch.randn(6, 30, 4)
    whole, first = Reservoir(40, 1), Reservoir(40, 1)
    for part in parts:
        whole.add(part)
    for part in parts[:3]:
        first.add(part)
    second = Reservoir(40, 1)
    second.restore(*first.state())
    for part in parts[3:]:
        second.add(part)
    assert torch.equal(whole.vectors, second.vectors)


def test_nearest_equals_brute_force() -> None:
    torch.manual_seed(0)
    vectors, centres = torch.randn(50, 8), torch.randn(9, 8)
    index, distance = nearest(vectors, centres)
    full = torch.cdist(vectors, centres).square()
    assert torch.equal(index, full.argmin(1))
    assert torch.allclose(distance, full.min(1).values, atol=1e-4)


def test_k_means_recovers_well_separated_blobs() -> None:
    torch.manual_seed(0)
    blobs = torch.randn(1024, 16) * 20
    vectors = (blobs[:, None] + 0.05 * torch.randn(1024, 4, 16)).flatten(0, 1)
    centres, inertia = k_means(vectors, 1024, generator=torch.Generator().manual_seed(1))
    _, distance = nearest(blobs, centres)
    assert float((distance < 0.5).float().mean()) > 0.99
    assert inertia[-1] < 0.1


def test_k_means_inertia_never_rises() -> None:
    torch.manual_seed(0)
    vectors = torch.randn(500, 4)
    _, inertia = k_means(vectors, 20, start=vectors[:20], iterations=30)
    assert len(inertia) > 3
    assert all(b <= a + 1e-5 for a, b in itertools.pairwise(inertia))


def test_empty_clusters_are_seeded_again() -> None:
    torch.manual_seed(0)
    vectors = torch.cat([torch.randn(50, 2), torch.randn(50, 2) + 30])
    start = torch.cat([vectors[:1], torch.full((3, 2), 1e4)])
    centres, _ = k_means(vectors, 4, start=start)
    index, _ = nearest(vectors, centres)
    assert len(index.unique()) == 4
    with pytest.raises(ValueError, match="clusters"):
        k_means(vectors[:3], 4)


def _schedule(every: int = 4) -> tuple[Codebook, CodebookSchedule]:
    torch.manual_seed(0)
    codebook = Codebook(16)
    plan = parse_config({"vq": {"every": every, "until": 8, "reservoir": 2048, "lloyd": 3}})
    return codebook, CodebookSchedule(codebook, plan)


def test_schedule_waits_for_the_warm_up_and_for_enough_vectors() -> None:
    codebook, schedule = _schedule()
    before = codebook.codes.detach().clone()
    stage = StageConfig(vq=True, vq_after=6)
    written = []
    for step in range(1, 11):
        z = torch.randn(3, 256, 12, 12)
        schedule.observe(step, z, None)
        written.append(schedule.update(step, stage, step))
        assert bool(codebook.active) == (step >= 6)
    # Step 4: 1728 vectors are enough; step 8: 1728 new ones; after step 8 nothing.
    assert [number for number, done in enumerate(written, 1) if done] == [4, 8]
    assert not torch.equal(before, codebook.codes)


def test_schedule_stays_the_identity_without_enough_vectors_or_stage() -> None:
    codebook, schedule = _schedule()
    for step in range(1, 9):
        schedule.observe(step, torch.randn(1, 256, 2, 2), None)
        assert not schedule.update(step, StageConfig(vq=True), step)
        assert not bool(codebook.active)


def test_usage_counts_the_codes_since_the_last_call() -> None:
    _, schedule = _schedule()
    assert schedule.usage() is None
    schedule.observe(1, torch.randn(1, 256, 2, 2), torch.tensor([[[0, 1], [1, 3]]]))
    assert schedule.usage() == pytest.approx(3 / 1024)
    assert schedule.usage() is None


def test_moments_of_replaced_codes_are_forgotten() -> None:
    codebook = Codebook(8)
    optimizer = torch.optim.Adam(codebook.parameters(), lr=0.1)
    codebook(torch.randn(2, 8, 2, 2)).latent.sum().backward()
    codebook.codes.grad = torch.ones_like(codebook.codes)
    optimizer.step()
    kept = optimizer.state[codebook.pre.weight]["exp_avg"].clone()
    forget_codes(optimizer, codebook.codes)
    assert float(optimizer.state[codebook.codes]["exp_avg"].abs().sum()) == 0
    assert float(optimizer.state[codebook.codes]["exp_avg_sq"].abs().sum()) == 0
    assert torch.equal(optimizer.state[codebook.pre.weight]["exp_avg"], kept)
