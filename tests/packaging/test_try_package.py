"""A built package in a bare Debian: installed, used without a network, removed without a trace.

It needs a package (ENTED_TRY_PACKAGE names it: a .deb or the .tar.gz), root, debootstrap, minutes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_a_package_in_a_bare_debian(project: Path, tmp_path: Path) -> None:
    package = os.environ.get("ENTED_TRY_PACKAGE")
    if not package:
        pytest.skip("ENTED_TRY_PACKAGE names no package")
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("debootstrap") is None:
        pytest.skip("needs root and debootstrap")
    command = [sys.executable, project / "packaging" / "linux" / "try_package.py", package]
    options = ["--report", tmp_path / "report.json", "--screenshot", tmp_path / "window.png"]
    base = os.environ.get("ENTED_TRY_BASE")  # a debootstrap folder, to spare the downloads
    options += ["--base", base] if base else []
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert report["left behind"] == report["missing"] == []
    assert (tmp_path / "window.png").stat().st_size > 20_000


def test_trying_needs_what_it_needs(project: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, project / "packaging" / "linux" / "try_package.py", tmp_path / "none.deb"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PATH": str(tmp_path)},
    )
    assert done.returncode == 2
    assert "debootstrap" in done.stderr
