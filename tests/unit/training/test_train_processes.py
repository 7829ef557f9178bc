"""Several processes that share one run, as on several GPUs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ented_desktop.training.checkpoints import read_state

PLAN = """
[model]
width = "tiny"
upsample = "bilinear"
fir = false
[data]
held_out = 4
workers = 0
[report]
validation_faces = 0
carry_minutes = 60.0
[gan]
kind = "patch"
r1_every = 1
[[stage]]
resolution = 64
window = 64
batch = 1
pixel = 1.0
perceptual = 0.0
adversarial = 0.1
"""


@pytest.mark.slow
def test_two_processes_train_one_adversary(faces_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
    command += ["--nproc_per_node", "2", "-m", "ented_desktop.cli.main", "train"]
    command += ["--config", str(tmp_path / "plan.toml"), "--data", str(faces_dir)]
    command += ["--out", str(tmp_path / "run"), "--cache", str(faces_dir.parent / "cache")]
    command += ["--device", "cpu", "--threads", "1", "--iterations", "2"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
    facts = read_state(tmp_path / "run").facts
    assert (facts["iteration"], facts["images"], facts["adversary"]) == (2, 4, [64, 2])
    assert (tmp_path / "run" / "carried" / "carried.json").is_file()
