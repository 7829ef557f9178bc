"""The packaging folder is no package: its modules are found beside each other."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))


@pytest.fixture(scope="session")
def project() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture
def stub_tree(tmp_path: Path) -> Path:
    """A folder that looks like the built program: two executables and a little beside them."""
    tree = tmp_path / "dist" / "ented-desktop"
    inside = tree / "_internal" / "torch" / "lib"
    inside.mkdir(parents=True)
    for name in ("ENTED", "ented-engine"):
        file = tree / name
        file.write_bytes(Path("/bin/true").read_bytes())
        file.chmod(0o700)
    (inside / "libtorch_cpu.so").write_bytes(Path("/bin/true").read_bytes())
    (tree / "_internal" / "THIRD-PARTY.txt").write_text("licences\n", encoding="utf-8")
    (tree / "_internal" / "libz.so.1").symlink_to("torch/lib/libtorch_cpu.so")
    return tree
