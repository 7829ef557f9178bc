"""Choosing a device and running out of its memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from ented_desktop.base.errors import EXIT_DEVICE, DeviceError
from ented_desktop.nets.device import (
    PRECISION_NAMES,
    autocast_for,
    choose_precision,
    choose_threads,
    describe_device,
    memory_guard,
    pick_device,
    precision,
)

CPU = torch.device("cpu")


def test_cpu_is_always_there() -> None:
    assert pick_device("cpu") == CPU


def test_auto_takes_something_that_computes() -> None:
    device = pick_device("auto")
    assert torch.ones(2, device=device).sum().item() == 2.0


@pytest.mark.parametrize("name", ["cuda", "mps"])
def test_absent_device_is_refused_by_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    with pytest.raises(DeviceError) as caught:
        pick_device(name)
    assert caught.value.code == "device-unavailable"
    assert caught.value.exit_code == EXIT_DEVICE
    assert pick_device("auto") == CPU


@pytest.mark.parametrize("name", ["", "CPU", "gpu", "cuda:9", "tpu"])
def test_unknown_name_is_refused(name: str) -> None:
    with pytest.raises(DeviceError) as caught:
        pick_device(name)
    assert caught.value.code == "device-unavailable"


def test_cpu_computes_in_float32() -> None:
    assert precision(CPU) == torch.float32
    with autocast_for(CPU):
        product = torch.ones(2, 2) @ torch.ones(2, 2)
    assert product.dtype == torch.float32


@pytest.fixture
def usual_precision() -> Iterator[None]:
    yield
    choose_precision("auto")


@pytest.mark.parametrize("name", PRECISION_NAMES)
def test_a_chosen_precision_holds_on_gpus_only(name: str, usual_precision: None) -> None:
    choose_precision(name)
    assert precision(CPU) == torch.float32
    if name != "auto":
        assert precision(torch.device("mps")) == getattr(torch, name)
        assert precision(torch.device("cuda")) == getattr(torch, name)


def test_an_unknown_precision_is_refused(usual_precision: None) -> None:
    choose_precision("float16")
    with pytest.raises(DeviceError) as caught:
        choose_precision("int8")
    assert caught.value.code == "precision-unknown"
    assert precision(torch.device("mps")) == torch.float16


def test_threads() -> None:
    usual = torch.get_num_threads()
    try:
        assert choose_threads(3) == torch.get_num_threads() == 3
        assert choose_threads(0) >= 1
    finally:
        torch.set_num_threads(usual)


def test_a_device_has_a_name() -> None:
    assert describe_device(CPU).strip()


def test_loading_networks_leaves_the_compiler_out(tiny_models: Path) -> None:
    """Importing it takes two seconds of the program's start."""
    code = (
        "import sys; from pathlib import Path\n"
        "from ented_desktop.restore.pipeline import Restorer\n"
        f"Restorer.load(None, 'cpu', models_root=Path({str(tiny_models)!r}))\n"
        "assert 'torch._dynamo' not in sys.modules\n"
        "assert 'sympy' not in sys.modules\n"
        "from torchvision.ops import roi_align\n"
        "ask = getattr(sys.modules['torchvision.ops.roi_align'], 'is_compile_supported', bool)\n"
        "assert ask('cpu') in (True, False)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_real_allocation_failure_becomes_a_device_error() -> None:
    with pytest.raises(DeviceError) as caught, memory_guard(CPU):
        torch.empty(10**15)
    assert caught.value.code == "device-memory"
    assert isinstance(caught.value.__cause__, RuntimeError)


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
        RuntimeError("MPS backend out of memory (MPS allocated: 5 GB)"),
        MemoryError(),
    ],
)
def test_each_way_of_saying_so_is_understood(error: Exception) -> None:
    with pytest.raises(DeviceError) as caught, memory_guard(CPU):
        raise error
    assert caught.value.code == "device-memory"


def test_other_errors_pass_unchanged() -> None:
    with pytest.raises(RuntimeError, match="sizes of tensors"), memory_guard(CPU):
        raise RuntimeError("The sizes of tensors must match")
