"""Carried states, judges of other kinds, exact resumes with a dictionary, and measuring."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from ented_desktop.base.errors import ModelError, UsageError
from ented_desktop.cli.main import main
from ented_desktop.training import losses
from ented_desktop.training.carry import (
    FOLDER_NAME,
    INDEX_NAME,
    carried_state,
    read_any,
    read_carried,
    write_carried,
)
from ented_desktop.training.checkpoints import RunState, read_state
from ented_desktop.training.config import GanConfig, TrainConfig, parse_config
from ented_desktop.training.discriminators import (
    PatchDiscriminator,
    ProjectedDiscriminator,
    build_discriminator,
)
from ented_desktop.training.loop import Trainer
from ented_desktop.training.measure import Rates
from ented_desktop.training.perceptual import PerceptualNet
from ented_desktop.training.session import RunOptions, RunSummary

STAGE = {"resolution": 64, "window": 64, "batch": 2, "pixel": 1.0, "perceptual": 0.0}
BOTH = {
    "stage": [
        {**STAGE, "attention": 0.0},
        {**STAGE, "window": 128, "adversarial": 0.1, "vq": True, "features": 0.5},
    ],
    "gan": {"r1_every": 2, "kind": "patch", "ramp_iterations": 2},
    "vq": {"every": 2, "until": 100, "reservoir": 1500, "lloyd": 2},
}


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def _plan(**tables: object) -> TrainConfig:
    return parse_config(
        {
            "model": {"width": "tiny", "upsample": "bilinear", "fir": False, "residual_rgb": True},
            "data": {"held_out": 4, "workers": 0},
            "optimizer": {"lr": 2e-3, "beta1": 0.5, "rewarm_iterations": 4},
            "report": {"validation_faces": 0},
            "stage": [STAGE],
            **tables,
        }
    )


def _trainer(plan: TrainConfig, faces: Path, out: Path, **options: object) -> Trainer:
    given = RunOptions(
        data=faces,
        out=out,
        device="cpu",
        cache=faces.parent / "cache",
        **options,  # type: ignore[arg-type]
    )
    return Trainer(plan, given, lambda _line: None)


def _run(trainer: Trainer, stop_at: int | None = None) -> RunSummary:
    """Runs with as many latents as a dictionary needs, which such small pictures do not give."""
    step = trainer.train_step

    def fed(*args: object) -> None:
        generator = torch.Generator().manual_seed(trainer.iteration)
        if trainer.learner.codes is not None:
            trainer.learner.codes.reservoir.add(torch.randn(600, 256, generator=generator))
        step(*args)  # type: ignore[arg-type]
        trainer._stop = trainer.iteration == stop_at

    trainer.train_step = fed  # type: ignore[method-assign, assignment]
    return trainer.run()


@pytest.mark.slow
def test_adversary_and_reestimated_codes_resume_to_the_bit(faces_dir: Path, tmp_path: Path) -> None:
    plan = _plan(**BOTH)
    _run(_trainer(plan, faces_dir, tmp_path / "whole", iterations=5))
    # Amid a reservoir: codes are estimated after steps 2 and 4.
    _run(_trainer(plan, faces_dir, tmp_path / "parts", iterations=5), stop_at=3)
    again = _trainer(plan, faces_dir, tmp_path / "parts", iterations=5, resume=True)
    assert again.iteration == 3
    codes = again.network.codebook
    assert codes is not None
    at_resume = codes.codes.detach().clone()
    _run(again)
    assert not torch.equal(at_resume, codes.codes)
    assert bool(codes.active)
    whole, parts = read_state(tmp_path / "whole"), read_state(tmp_path / "parts")
    assert whole.tensors.keys() == parts.tensors.keys()
    assert any(name.startswith("adversary.adam") for name in whole.tensors)
    for name, value in whole.tensors.items():
        assert torch.equal(value, parts.tensors[name]), name
    for name in whole.facts.keys() - {"seconds"}:
        assert whole.facts[name] == parts.facts[name], name
    assert whole.facts["codes_estimated"]


@pytest.mark.slow
def test_a_carried_run_goes_on_elsewhere(faces_dir: Path, tmp_path: Path) -> None:
    plan = _plan(**BOTH, report={"validation_faces": 0, "carry_minutes": 60.0})
    first = _trainer(plan, faces_dir, tmp_path / "here", iterations=6)
    _run(first, stop_at=4)
    carried = tmp_path / "here" / FOLDER_NAME
    there = tmp_path / "there" / FOLDER_NAME
    there.mkdir(parents=True)
    for file in carried.iterdir():
        (there / file.name).write_bytes(file.read_bytes())
    with pytest.raises(UsageError) as raised:
        _trainer(plan, faces_dir, tmp_path / "there", iterations=6)
    assert raised.value.code == "run-exists"
    second = _trainer(plan, faces_dir, tmp_path / "there", iterations=6, resume=True)
    assert (second.iteration, second.images) == (4, 8)
    for name, value in first.network.state_dict().items():
        found = second.network.state_dict()[name]
        if name.endswith("codebook.codes"):
            assert torch.equal(found, value)
        elif value.is_floating_point():
            assert torch.allclose(found, value, rtol=2**-10, atol=1e-6), name
    learner = second.learner
    learner.set_learning_rate(1.0)
    assert learner.optimizer.param_groups[0]["lr"] == pytest.approx(0.25)
    assert _run(second).finished
    learner.iteration = 7
    learner.set_learning_rate(1.0)
    assert learner.optimizer.param_groups[0]["lr"] == pytest.approx(1.0)
    # A whole checkpoint of the resumed run keeps on warming up where it was.
    assert read_state(tmp_path / "there").facts["rewarm_from"] == 4


def test_a_session_ends_by_its_clock_and_the_next_goes_on(faces_dir: Path, tmp_path: Path) -> None:
    plan = _plan()
    out = tmp_path / "run"
    first = _run(_trainer(plan, faces_dir, out, iterations=50, session_minutes=0.5 / 60))
    assert first.session_over
    assert not first.finished
    assert 0 < first.iterations < 50
    options = {"iterations": first.iterations + 1, "resume": True, "session_minutes": 5.0}
    second = _run(_trainer(plan, faces_dir, out, **options))
    assert second.finished
    assert not second.session_over


def _state(size: int = 1000) -> RunState:
    generator = torch.Generator().manual_seed(0)
    tensors = {f"network.{n}": torch.randn(size, generator=generator) for n in range(9)}
    tensors["average.codebook.codes"] = torch.randn(40, 25, generator=generator)
    tensors["network.codebook.active"] = torch.tensor(True)
    tensors["adam.0.exp_avg_sq"] = torch.ones(size)
    tensors["random.torch"] = torch.get_rng_state()
    return RunState(tensors, {"iteration": 7, "reservoir": {"seen": 5, "random": {}}})


def test_shards_stay_below_their_limit_and_hold_everything(tmp_path: Path) -> None:
    state = _state(20_000)
    files = write_carried(tmp_path, state, limit_bytes=2**16 + 90_000)
    assert len(files) > 4
    assert all(path.stat().st_size <= 2**16 + 90_000 for path in files)
    found = read_carried(tmp_path)
    assert found.facts["rewarm_from"] == 7
    assert found.facts["reservoir"]["seen"] == 0
    assert set(found.tensors) == set(state.tensors) - {"adam.0.exp_avg_sq"}
    for name, value in found.tensors.items():
        original = state.tensors[name]
        if name.startswith("network.") and value.is_floating_point():
            assert torch.equal(value, original.half().float())
        else:
            assert torch.equal(value, original)


def test_a_new_state_replaces_the_old_and_leaves_no_file(tmp_path: Path) -> None:
    first = write_carried(tmp_path, _state())
    later = _state()
    later.tensors["network.0"].add_(1.0)
    second = write_carried(tmp_path, later)
    assert set(first) != set(second)
    assert set(tmp_path.iterdir()) == set(second)
    assert torch.equal(read_any(tmp_path).tensors["network.0"], later.tensors["network.0"].half())


def test_damaged_and_diverged_states_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as raised:
        read_carried(tmp_path)
    assert raised.value.code == "checkpoint-missing"
    files = write_carried(tmp_path, _state())
    whole = files[1].read_bytes()
    files[1].write_bytes(whole[:-1] + b"?")
    with pytest.raises(ModelError) as raised:
        read_carried(tmp_path)
    assert raised.value.code == "checkpoint-corrupt"
    files[1].unlink()
    with pytest.raises(ModelError):
        read_carried(tmp_path)
    index = json.loads(files[0].read_text(encoding="utf-8"))
    files[0].write_text(json.dumps({**index, "format": 99}), encoding="utf-8")
    with pytest.raises(ModelError) as raised:
        read_carried(tmp_path)
    assert raised.value.code == "checkpoint-incompatible"
    large = _state()
    large.tensors["network.0"].mul_(1e9)
    with pytest.raises(ModelError) as raised:
        carried_state(large)
    assert raised.value.code == "training-diverged"


def test_the_compact_network_fits_eight_files(tmp_path: Path) -> None:
    from ented_desktop.nets.ented.config import EntedConfig
    from ented_desktop.nets.ented.model import ENTED

    network = ENTED(EntedConfig(width="compact", upsample="bilinear", fir=False))
    tensors = {
        f"{name}.{key}": value
        for name in ("network", "average")
        for key, value in network.state_dict().items()
    }
    judge = build_discriminator(GanConfig(), "compact", 256, None)
    tensors.update({f"adversary.network.{k}": v for k, v in judge.state_dict().items()})
    files = write_carried(tmp_path, RunState(tensors, {"iteration": 1}))
    assert len(files) - 1 <= 8
    assert all(path.stat().st_size <= 16 * 2**20 for path in files)
    assert files[0].name == INDEX_NAME


@pytest.mark.parametrize("side", [64, 96])
def test_the_patch_judge_scores_patches_at_any_size(side: int) -> None:
    judge = PatchDiscriminator()
    picture = torch.randn(2, 3, side, side)
    scores = judge(picture)
    assert scores.shape == (2, 1, side // 8 - 2, side // 8 - 2)
    moved = picture.clone()
    moved[..., -8:, -8:] += 3.0
    changed = (judge(moved) - scores).abs()
    assert changed[..., -1, -1].min() > 0
    assert changed[..., 0, 0].max() == 0 or side < 80


def _features() -> PerceptualNet:
    torch.manual_seed(0)
    return PerceptualNet("vgg16", ("relu1_2", "relu2_2"))


def test_the_projected_judge_learns_its_heads_only() -> None:
    features = _features()
    judge = ProjectedDiscriminator(features)
    assert all(name.startswith("heads.") for name in judge.state_dict())
    real, fake = torch.zeros(2, 3, 32, 32), torch.randn(2, 3, 32, 32, requires_grad=True)
    assert judge(real).shape == (2, 2)
    optimizer = torch.optim.Adam(judge.parameters(), lr=5e-3)
    first = float(losses.discriminator_loss(judge(real), judge(fake)).detach())
    for _ in range(20):
        optimizer.zero_grad()
        loss = losses.discriminator_loss(judge(real), judge(fake.detach()))
        loss.backward()
        optimizer.step()
    assert float(loss.detach()) < 0.5 * first
    losses.generator_adversarial(judge(fake)).backward()
    assert fake.grad is not None
    assert fake.grad.abs().max() > 0
    assert all(p.grad is None for p in features.parameters())
    with pytest.raises(UsageError) as raised:
        build_discriminator(GanConfig(kind="projected"), "tiny", 64, None)
    assert raised.value.code == "config-value"


def test_the_penalty_of_a_map_is_the_mean_of_its_places() -> None:
    torch.manual_seed(0)
    weights = torch.randn(6, 3 * 16)
    real = torch.randn(2, 3, 4, 4, requires_grad=True)
    expected = weights.square().sum(dim=1).mean()
    found = [
        float(losses.gradient_penalty(real.flatten(1) @ weights.t(), real)) for _ in range(400)
    ]
    assert sum(found) / len(found) == pytest.approx(float(expected), rel=0.05)
    single = losses.gradient_penalty(real.flatten(1) @ weights[0], real)
    assert float(single.detach()) == pytest.approx(float(weights[0].square().sum()), rel=1e-5)


def test_the_features_term_sees_only_its_places() -> None:
    truth = torch.zeros(1, 3, 8, 8)
    weight = torch.zeros(1, 1, 8, 8)
    weight[..., 2:4, 2:4] = 1.0
    image = truth.clone()
    image[..., 6, 6] = 1.0
    assert float(losses.features(image, truth, weight)) == 0.0
    image[..., 2, 2] = 1.0
    expected = ((1 + 1e-6) ** 0.5 - 1e-3) / 64
    assert float(losses.features(image, truth, weight)) == pytest.approx(expected, rel=1e-4)


def test_the_commands_measure_and_carry(
    faces_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "plan.toml").write_text(
        '[model]\nwidth = "tiny"\nupsample = "bilinear"\nfir = false\n'
        "[data]\nheld_out = 4\nworkers = 0\n[report]\nvalidation_faces = 0\n"
        "[[stage]]\nresolution = 64\nwindow = 64\nperceptual = 0.0\nattention = 0.0\npixel = 1.0\n",
        encoding="utf-8",
    )
    train = ["train", "--config", str(tmp_path / "plan.toml"), "--data", str(faces_dir)]
    train += ["--cache", str(faces_dir.parent / "cache"), "--device", "cpu", "--threads", "1"]
    small = ["--set", "stage.0.batch=1"]
    assert main([*train, *small, "--measure", "0.01"]) == 0
    text = capsys.readouterr().out
    assert "64 px, 1 x 1" in text
    assert "loader" in text
    run = ["--out", str(tmp_path / "run"), *small]
    assert main([*train, *run, "--iterations", "9", "--session-minutes", "0.0001"]) == 0
    assert "--resume" in capsys.readouterr().out
    assert main([*train, *run, "--iterations", "1", "--resume"]) == 0
    capsys.readouterr()
    assert main(["train", "carry", str(tmp_path / "run"), "--out", str(tmp_path / "small")]) == 0
    assert "files" in capsys.readouterr().out
    models = str(tmp_path / "models")
    options = ["--name", "trial", "--version", "1", "--root", models]
    assert main(["train", "export", str(tmp_path / "small"), *options]) == 0


def test_rates_tell_who_waits() -> None:
    stage = parse_config({}).stages[0]
    assert Rates(stage, 100.0, 50.0, 45.0).fed
    slow = Rates(stage, 20.0, 50.0, 19.0)
    assert not slow.fed
    assert "holds it back" in slow.line()


def test_device_degradation_trains_and_resumes_alike(faces_dir: Path, tmp_path: Path) -> None:
    # channels_last as well: moments must come back in the order in which parameters lie.
    plan = _plan(speed={"degrade": "device", "channels_last": True})
    _run(_trainer(plan, faces_dir, tmp_path / "whole", iterations=2))
    _run(_trainer(plan, faces_dir, tmp_path / "parts", iterations=2), stop_at=1)
    _run(_trainer(plan, faces_dir, tmp_path / "parts", iterations=2, resume=True))
    whole, parts = read_state(tmp_path / "whole"), read_state(tmp_path / "parts")
    for name, value in whole.tensors.items():
        assert torch.equal(value, parts.tensors[name]), name
