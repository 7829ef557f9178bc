"""Outputs on disks that are read-only or full, and Ctrl-C or the system's request to end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.cli.main import main

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux mounts")


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "in"
    folder.mkdir()
    paths = [folder / f"photo-{number}.png" for number in range(6)]
    for path in paths:
        Image.fromarray(astronaut()[:256, 100:356]).save(path)
    return paths


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB, too small for one photo; skips where this process may not mount."""
    yield from mounted(tmp_path / "disk", "size=64k")


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    yield from mounted(tmp_path / "disk", "ro")


def mounted(folder: Path, options: str) -> Iterator[Path]:
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount command")
    if done.returncode != 0:
        pytest.skip(f"this process may not mount a disk: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def arguments(photos: list[Path], out: Path, weights: Path, report: Path) -> list[str]:
    words = ["restore", *photos, "--out", out, "--device", "cpu", "--weights", weights]
    return [str(word) for word in [*words, "--report", report]]


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@linux
def test_a_full_disk_ends_the_run(
    photos: list[Path], small_disk: Path, tiny_weights: Path, tmp_path: Path, capfd: Any
) -> None:
    report = tmp_path / "report.json"
    assert main(arguments(photos, small_disk, tiny_weights, report)) == 6
    assert files_in(small_disk) == []
    assert "disk is full" in capfd.readouterr().err
    told = json.loads(report.read_text())
    assert told["error"]["code"] == "disk-full"
    # The other photos would meet the same disk: they are not tried.
    assert [photo["error"]["code"] for photo in told["photos"]] == ["disk-full"]


@linux
def test_a_read_only_disk(
    photos: list[Path], read_only_disk: Path, tiny_weights: Path, tmp_path: Path, capfd: Any
) -> None:
    report = tmp_path / "report.json"
    out = read_only_disk / "out"
    assert main(arguments(photos, out, tiny_weights, report)) == 6
    assert "cannot be written" in capfd.readouterr().err
    assert main(arguments(photos, read_only_disk, tiny_weights, report)) == 6
    assert files_in(read_only_disk) == []


@linux
def test_a_report_on_a_full_disk_is_complete_or_absent(
    photos: list[Path], small_disk: Path, tiny_weights: Path, tmp_path: Path
) -> None:
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    report = small_disk / "report.json"
    assert main(arguments(photos[:1], tmp_path / "out", tiny_weights, report)) == 6
    assert files_in(small_disk) == ["filler"]
    assert files_in(tmp_path / "out") == ["photo-0.png"]


@pytest.mark.skipif(
    sys.platform == "win32", reason="a console's Ctrl-C cannot be sent to one child"
)
@pytest.mark.parametrize(
    ("number", "times"), [(signal.SIGINT, 1), (signal.SIGINT, 2), (signal.SIGTERM, 1)]
)
def test_interrupt_in_the_middle(
    photos: list[Path], tiny_weights: Path, tmp_path: Path, number: signal.Signals, times: int
) -> None:
    report, out = tmp_path / "report.json", tmp_path / "out"
    many = [photos[0].with_name(f"more-{index:03}.png") for index in range(200)]
    for path in many:
        path.hardlink_to(photos[0])
    command = [sys.executable, "-m", "ented_desktop", *arguments(many, out, tiny_weights, report)]
    said = tmp_path / "said.txt"
    with said.open("w") as log:
        # Into a file: an unread pipe would fill up and hold the command still.
        process = subprocess.Popen(
            command,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
            cwd=Path(__file__).resolve().parents[2],
        )
    try:
        deadline = time.monotonic() + 120
        while "[1/200]" not in said.read_text():
            assert process.poll() is None, said.read_text()
            assert time.monotonic() < deadline, said.read_text()
            time.sleep(0.05)
        time.sleep(0.2)
        for _ in range(times):
            process.send_signal(number)
            time.sleep(0.1)
        process.wait(timeout=120)
    finally:
        process.kill()
        process.wait()
    err = said.read_text()
    assert process.returncode == 130, err
    assert "Stopped." in err
    assert "Traceback" not in err
    told = json.loads(report.read_text())
    assert told["error"]["code"] == "cancelled"
    done = [Path(photo["output"]).name for photo in told["photos"]]
    assert 1 <= len(done) < 200
    # Every file there is complete and in the report; nothing partial, nothing hidden.
    assert files_in(out) == sorted(done)
    for name in done:
        with Image.open(out / name) as image:
            image.load()
