"""The machine is kept awake as long as it is asked to, and not a moment longer."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ented_desktop.base.awake import KeepAwake

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked by a system call")
NAME = "caffeinate" if sys.platform == "darwin" else "systemd-inhibit"


@pytest.fixture
def inhibitor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands for the system's program: notes its arguments and its end, waits for its input."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / NAME
    log = tmp_path / "log"
    program.write_text(
        f'#!/bin/sh\necho "$@" >> "{log}"\ntrap "exit 0" TERM\ncat\necho ended >> "{log}"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return log


def wait_for(log: Path, words: str) -> None:
    deadline = time.monotonic() + 20
    while not log.exists() or words not in log.read_text():
        assert time.monotonic() < deadline, words
        time.sleep(0.02)


@posix
def test_the_wish_begins_and_ends_with_the_work(inhibitor: Path) -> None:
    with KeepAwake("Photos are being restored") as awake:
        wait_for(inhibitor, "-w" if sys.platform == "darwin" else "--why=Photos are being restored")
        child = awake._child
        assert child is not None
        assert child.poll() is None
    assert child.poll() is not None


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="caffeinate watches the process by itself")
def test_a_killed_process_lets_the_machine_sleep(inhibitor: Path) -> None:
    script = (
        "import os, signal, sys\n"
        "from ented_desktop.base.awake import KeepAwake\n"
        "KeepAwake('x').__enter__()\n"
        "sys.stdin.read(1)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[3],
    )
    assert process.stdin is not None
    wait_for(inhibitor, "--why=x")
    process.stdin.write(b"x")
    process.stdin.close()
    process.wait(20)
    wait_for(inhibitor, "ended")


def test_nothing_happens_where_the_system_offers_no_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with KeepAwake("x"):
        pass
