"""Fixtures for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--random-files",
        type=int,
        default=100,
        help="how many random files the engine is fed (the full measure is 1000)",
    )
    parser.addoption(
        "--restored-photos",
        type=int,
        default=20,
        help="how many of the 200 watched photos the window restores (the full measure is 200)",
    )
    parser.addoption(
        "--open-photos",
        type=int,
        default=400,
        help="how many photos the window's memory is measured with (the full measure is 2000)",
    )
    parser.addoption(
        "--long-faults",
        action="store_true",
        help="kill a batch 200 times and feed it 5,000 damaged photos (about an hour)",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says what tests measured."""
    for report in [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]:
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{report.nodeid}: {name} = {value}")


@pytest.fixture(scope="session")
def long_faults(request: pytest.FixtureRequest) -> bool:
    """Whether the tests of faults take their full measure."""
    return bool(request.config.getoption("--long-faults"))


@pytest.fixture(scope="session")
def random_files(request: pytest.FixtureRequest) -> int:
    """How many random files a test of faults makes."""
    return int(request.config.getoption("--random-files"))


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """Photos and third-party weights beside the checkout; skips where there are none."""
    default = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("ENTED_SHARED", default))
    if not (folder / "faces" / "eval").is_dir():
        pytest.skip(f"no photos in {folder} (set ENTED_SHARED to a folder that has them)")
    return folder


@pytest.fixture(scope="session")
def tiny_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A models folder with a seeded, untrained network (``ented-test/0.1``), near identity."""
    import torch

    from ented_desktop.nets import checkpoint_writer
    from ented_desktop.nets.ented.config import EntedConfig
    from ented_desktop.nets.ented.model import ENTED

    root = tmp_path_factory.mktemp("models")
    config = EntedConfig(width="tiny", upsample="bilinear", fir=False, residual_rgb=True)
    with torch.random.fork_rng():
        torch.manual_seed(7)
        state = ENTED(config).state_dict()
    checkpoint_writer.save("ented-test", "0.1", config, state, "# Test\n", root=root, register=True)
    return root


@pytest.fixture(scope="session")
def tiny_weights(tiny_models: Path) -> Path:
    """The folder with that network's weights, for ``--weights``."""
    return tiny_models / "ented-test" / "0.1"
