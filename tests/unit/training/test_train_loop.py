from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
import warnings
from pathlib import Path

import pytest
import torch

from ented_desktop.base.errors import ModelError, OutputError, UsageError
from ented_desktop.cli.main import main
from ented_desktop.nets import checkpoint
from ented_desktop.nets.ented.config import EntedConfig
from ented_desktop.nets.ented.model import ENTED
from ented_desktop.training.adversary import Adversary
from ented_desktop.training.checkpoints import FILE_NAME, RunState, read_state, write_state
from ented_desktop.training.config import TrainConfig, parse_config
from ented_desktop.training.ema import Average
from ented_desktop.training.export_weights import export
from ented_desktop.training.loop import Trainer
from ented_desktop.training.session import RunOptions

MODEL = {"width": "tiny", "upsample": "bilinear", "fir": False, "residual_rgb": True}


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def _plan(**tables: object) -> TrainConfig:
    stage = {
        "resolution": 64,
        "window": 64,
        "batch": 2,
        "pixel": 1.0,
        "gradient": 0.1,
        "coarse": 0.5,
        "perceptual": 0.0,
        "attention": 0.5,
    }
    return parse_config(
        {
            "name": "test",
            "model": MODEL,
            "data": {"held_out": 4, "workers": 0},
            "optimizer": {"lr": 2e-3, "beta1": 0.5, "clip_norm": 5.0},
            "report": {"validation_faces": 0},
            "stage": [stage],
            **tables,
        }
    )


FULL = {
    "gan": {"r1_every": 2, "ramp_iterations": 3},
    "vq": {"every": 4, "until": 100, "reservoir": 2048, "lloyd": 2},
    "stage": [
        {"resolution": 64, "window": 64, "batch": 2, "pixel": 1.0, "perceptual": 0.0},
        {
            "resolution": 64,
            "window": 128,
            "batch": 2,
            "pixel": 1.0,
            "perceptual": 0.0,
            "adversarial": 0.1,
            "vq": True,
        },
    ],
}

PARTS = {
    "gan": {"kind": "patch", "crop": 32, "share": 0.5, "r1_every": 2},
    "stage": [
        {
            "resolution": 64,
            "window": 64,
            "batch": 2,
            "pixel": 1.0,
            "perceptual": 0.0,
            "adversarial": 0.1,
        }
    ],
}

IDENTITY = {
    "identity": {"net": "mobilefacenet"},
    "optimizer": {
        "lr": 2e-3,
        "beta1": 0.5,
        "reference_factor": 4.0,
        "frozen": ["reference_encoder.stem."],
    },
    "stage": [
        {
            "resolution": 64,
            "window": 128,
            "batch": 1,
            "windows": 2,
            "reference_side": 64,
            "pixel": 1.0,
            "perceptual": 0.0,
            "identity": 0.5,
        }
    ],
}


def _train(plan: TrainConfig, faces: Path, out: Path, **options: object) -> Trainer:
    cache = faces.parent / "cache"
    given = RunOptions(data=faces, out=out, device="cpu", cache=cache, **options)  # type: ignore[arg-type]
    trainer = Trainer(plan, given, lambda _line: None)
    trainer.run()
    return trainer


def test_a_run_ends_where_it_should_and_leaves_two_files(faces_dir: Path, tmp_path: Path) -> None:
    trainer = _train(_plan(), faces_dir, tmp_path / "run", iterations=3)
    assert (trainer.iteration, trainer.images) == (3, 6)
    facts = read_state(tmp_path / "run").facts
    assert (facts["iteration"], facts["images"]) == (3, 6)
    assert sorted(p.name for p in (tmp_path / "run").iterdir()) == [FILE_NAME, "log.txt"]


@pytest.mark.parametrize(
    "tables",
    [{}, FULL, PARTS, IDENTITY],
    ids=["regression", "gan and codebook", "judge of parts", "identity"],
)
def test_a_resumed_run_is_the_unbroken_run_to_the_bit(
    tables: dict[str, object], faces_dir: Path, face_network_dir: Path, tmp_path: Path
) -> None:
    plan = _plan(**tables)
    _train(plan, faces_dir, tmp_path / "whole", iterations=6, metric_weights=face_network_dir)
    # The first session plans for all six: lr and stages go by the share of the whole run.
    broken = RunOptions(
        data=faces_dir,
        out=tmp_path / "parts",
        iterations=6,
        device="cpu",
        cache=faces_dir.parent / "cache",
        metric_weights=face_network_dir,
    )
    first = Trainer(plan, broken, lambda _line: None)
    step = first.train_step

    def stop_after_four(*args: object) -> None:
        step(*args)  # type: ignore[arg-type]
        first._stop = first.iteration == 4

    first.train_step = stop_after_four  # type: ignore[method-assign, assignment]
    assert not first.run().finished
    assert first.iteration == 4
    rest = {"iterations": 6, "resume": True, "metric_weights": face_network_dir}
    _train(plan, faces_dir, tmp_path / "parts", **rest)
    whole, parts = read_state(tmp_path / "whole"), read_state(tmp_path / "parts")
    assert whole.tensors.keys() == parts.tensors.keys()
    for name, value in whole.tensors.items():
        assert torch.equal(value, parts.tensors[name]), name
    for name in whole.facts.keys() - {"seconds"}:
        assert whole.facts[name] == parts.facts[name], name
    if tables is FULL:
        assert any(name.startswith("adversary.") for name in whole.tensors)
        assert whole.facts["adversary"] == [64, 3]


def test_the_adversary_sees_the_same_part_of_both(
    faces_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[torch.Tensor, torch.Tensor]] = []
    real_step = Adversary.step

    def step(self: Adversary, real: torch.Tensor, fake: torch.Tensor, *more: float) -> object:
        seen.append((real, fake))
        return real_step(self, real, fake, *more)

    monkeypatch.setattr(Adversary, "step", step)
    _train(_plan(**PARTS), faces_dir, tmp_path / "run", iterations=2)
    for real, fake in seen:
        assert real.shape == fake.shape == (1, 3, 32, 32)
        # At the start the picture is about the input, which resembles the truth at its own place.
        apart = (real - fake.detach()).abs().mean()
        assert apart < (real - fake.detach().flip(-1)).abs().mean()


def test_divergence_stops_and_keeps_the_last_checkpoint(faces_dir: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    _train(_plan(), faces_dir, run, iterations=1)
    before = (run / FILE_NAME).read_bytes()
    hot = _plan(optimizer={"lr": 1e30})
    with pytest.raises(ModelError) as raised:
        _train(hot, faces_dir, run, iterations=5, resume=True)
    assert raised.value.code == "training-diverged"
    assert (run / FILE_NAME).read_bytes() == before


def test_sigterm_saves_and_says_unfinished(faces_dir: Path, tmp_path: Path) -> None:
    options = RunOptions(
        data=faces_dir, out=tmp_path, device="cpu", minutes=5.0, cache=faces_dir.parent / "cache"
    )
    plan = _plan(data={"held_out": 4, "workers": 1})
    trainer = Trainer(plan, options, lambda _line: None)

    def terminate_group() -> None:
        # As a scheduler does: the loader's processes get it too, and first.
        for child in multiprocessing.active_children():
            os.kill(child.pid or 0, signal.SIGTERM)
        time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGTERM)

    step = trainer.train_step

    def step_and_ask(*args: object) -> None:
        step(*args)  # type: ignore[arg-type]
        if trainer.iteration == 1:
            timer.start()

    trainer.train_step = step_and_ask  # type: ignore[method-assign, assignment]
    timer = threading.Timer(0.0, terminate_group)
    summary = trainer.run()
    timer.join()
    assert not summary.finished
    assert read_state(tmp_path).facts["iteration"] == summary.iterations > 0
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_run_is_not_overwritten_and_an_empty_one_not_resumed(
    faces_dir: Path, tmp_path: Path
) -> None:
    _train(_plan(), faces_dir, tmp_path / "run", iterations=1)
    with pytest.raises(UsageError) as refused:
        _train(_plan(), faces_dir, tmp_path / "run", iterations=1)
    assert refused.value.code == "run-exists"
    with pytest.raises(ModelError) as missing:
        _train(_plan(), faces_dir, tmp_path / "other", iterations=1, resume=True)
    assert missing.value.code == "checkpoint-missing"
    wider = _plan(model={**MODEL, "skip_full": True})
    with pytest.raises(ModelError) as other:
        _train(wider, faces_dir, tmp_path / "run", iterations=2, resume=True)
    assert other.value.code == "checkpoint-incompatible"


def test_corrupt_checkpoints_are_refused_and_failed_writes_leave_nothing(tmp_path: Path) -> None:
    write_state(tmp_path, RunState({"a": torch.ones(3)}, {"n": 1}))
    assert read_state(tmp_path).facts == {"n": 1}
    (tmp_path / FILE_NAME).write_bytes(b"nonsense")
    with pytest.raises(ModelError) as raised:
        read_state(tmp_path)
    assert raised.value.code == "checkpoint-corrupt"
    with pytest.raises(OutputError):
        write_state(tmp_path / "absent", RunState({"a": torch.ones(3)}, {}))
    assert [p.name for p in tmp_path.iterdir()] == [FILE_NAME]


def test_average_formula_and_copied_codes() -> None:
    network = ENTED(EntedConfig(**MODEL))
    average = Average(network)
    name, parameter = next(iter(network.named_parameters()))
    old = parameter.detach().clone()
    with torch.no_grad():
        for value in network.parameters():
            value.add_(1.0)
    average.update(network, batch=16, images=16.0)  # one half-life
    found = dict(average.network.named_parameters())
    assert torch.allclose(found[name], old + 0.5, atol=1e-6)
    assert torch.equal(found["codebook.codes"], network.codebook.codes)


def test_export_gives_the_averaged_weights_and_starts_a_new_run(
    faces_dir: Path, tmp_path: Path
) -> None:
    trainer = _train(_plan(), faces_dir, tmp_path / "run", iterations=2)
    root = tmp_path / "models"
    written = export(tmp_path / "run", "trial", "1.0", root=root)
    config, state, found = checkpoint.load("trial/1.0", root=root)
    assert (config, found) == (trainer.network.config, written)
    for name, value in trainer.average.network.state_dict().items():
        assert torch.allclose(state[name].float(), value.float(), rtol=1e-3, atol=1e-5), name
    card = (root / "trial" / "1.0" / "CARD.md").read_text(encoding="utf-8")
    assert "CC0" in card
    assert "2 iterations" in card
    init = str(root / "trial" / "1.0")
    started = _train(_plan(), faces_dir, tmp_path / "next", iterations=1, init=init)
    assert started.iteration == 1
    other = _plan(model={**MODEL, "skip": False})
    with pytest.raises(ModelError) as raised:
        _train(other, faces_dir, tmp_path / "wrong", iterations=1, init=init)
    assert raised.value.code == "model-incompatible"


def test_command_trains_validates_and_exports(
    faces_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(
        """
        [model]
        width = "tiny"
        upsample = "bilinear"
        fir = false
        residual_rgb = true
        [data]
        held_out = 4
        [report]
        validation_faces = 2
        [[stage]]
        resolution = 64
        window = 256
        batch = 1
        pixel = 1.0
        """,
        encoding="utf-8",
    )
    run = str(tmp_path / "run")
    command = ["train", "--config", str(plan), "--data", str(faces_dir), "--out", run]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert main([*command, "--iterations", "1", "--device", "cpu", "--threads", "1"]) == 0
    text = capsys.readouterr().out
    assert "PSNR" in text
    assert "finished at iteration 1" in text
    assert (tmp_path / "run" / "sheet-0000001.png").is_file()
    models = str(tmp_path / "models")
    options = ["--name", "trial", "--version", "1", "--root", models]
    assert main(["train", "export", run, *options]) == 0
    assert main(["train", "export", run, *options]) == 6
    assert main(["train", "--data", str(faces_dir)]) == 2
    assert main([*command, "--iterations", "1", "--threads", "0"]) == 2
