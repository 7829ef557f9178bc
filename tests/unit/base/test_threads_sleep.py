"""Threads that wait for each other sleep: the libraries must be told before torch is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def said(code: str, **environment: str) -> str:
    base = {k: v for k, v in os.environ.items() if k not in ("OMP_WAIT_POLICY", "KMP_BLOCKTIME")}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).resolve().parents[3],
        env={**base, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip() + done.stderr


def test_the_package_tells_them_and_leaves_a_choice_alone() -> None:
    code = (
        "import sys, ented_desktop, os; assert 'torch' not in sys.modules; "
        "print(os.environ['OMP_WAIT_POLICY'], os.environ['KMP_BLOCKTIME'])"
    )
    assert said(code) == "PASSIVE 0"
    assert said(code, OMP_WAIT_POLICY="ACTIVE", KMP_BLOCKTIME="7") == "ACTIVE 7"


def test_torch_hears_of_it() -> None:
    """The library that torch loads prints what it goes by."""
    shown = said("import ented_desktop, torch", OMP_DISPLAY_ENV="TRUE")
    assert "OMP_WAIT_POLICY = 'PASSIVE'" in shown
