"""Timing the program's start: marks, memory, a clean end, and failures in words."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from ented_desktop.base.errors import Cancelled, EntedError
from ented_desktop.base.progress import CancelToken
from ented_desktop.cli.main import main
from ented_desktop.evaluation.app_bench import MARKS, measure_app, read_marks

_PROGRAM = """
import json, os, subprocess, sys, time
from pathlib import Path
def mark(name):
    with open(os.environ["ENTED_STARTUP_MARKS"], "a") as stream:
        stream.write(json.dumps({"mark": name, "monotonic": time.monotonic()}) + "\\n")
assert "self_test_done = true" in Path(os.environ["ENTED_CONFIG_DIR"], "settings.toml").read_text()
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
Path(os.environ["NOTE"]).write_text(str(child.pid))
mark("first_paint")
time.sleep(0.2)
mark("engine_started")
mark("engine_ready")
time.sleep(60)
"""


def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "NOTE": str(tmp_path / "child"), "QT_QPA_PLATFORM": "offscreen"}


def test_starts_are_timed_and_nothing_is_left_running(tmp_path: Path) -> None:
    report = measure_app(
        repeat=2,
        warm_up=1,
        command=[sys.executable, "-c", _PROGRAM],
        environment=environment(tmp_path),
    )
    paint, ready = report.seconds["first_paint"], report.seconds["engine_ready"]
    assert len(paint.runs) == 2
    assert 0.0 < paint.median < ready.median - 0.15
    child = int((tmp_path / "child").read_text())
    if sys.platform == "linux":
        assert report.window_bytes is not None
        assert report.engine_bytes is not None
        assert report.engine_bytes > 1e6
        assert 0.0 < report.processor_seconds["first_paint"].median < 5.0
        assert not Path(f"/proc/{child}/exe").exists()
    document = json.loads(report.to_json())
    assert set(document["seconds"]) == set(MARKS)
    assert document["screen"] == "painted into memory (offscreen)"
    text = report.to_text()
    assert "first paint" in text
    assert "0.6" in text


def test_a_program_that_ends_says_why(tmp_path: Path) -> None:
    with pytest.raises(EntedError) as caught:
        measure_app(
            repeat=1,
            command=[sys.executable, "-c", "import sys; sys.exit('no screen at all')"],
            environment=environment(tmp_path),
        )
    assert caught.value.code == "app-ended"
    assert "no screen at all" in caught.value.message


def test_a_program_that_never_paints_is_ended(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(EntedError) as caught:
        measure_app(
            repeat=1,
            command=[sys.executable, "-c", "import time; time.sleep(60)"],
            environment=environment(tmp_path),
            timeout_s=0.5,
        )
    assert caught.value.code == "app-slow"
    assert "first paint" in caught.value.message
    assert time.monotonic() - started < 30


def test_cancel(tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        measure_app(repeat=1, cancel=token)


def test_half_written_marks_wait(tmp_path: Path) -> None:
    file = tmp_path / "marks"
    assert read_marks(file) == {}
    file.write_text('{"mark": "first_paint", "monotonic": 1.5}\n{"mark": "engine_rea')
    assert read_marks(file) == {"first_paint": 1.5}
    file.write_text('{"mark": "a", "monotonic": 1}\n{"mark": "a", "monotonic": 2}\n[]\n{}\n')
    assert read_marks(file) == {"a": 1.0}


def test_the_library_bench(tmp_path: Path, capsys: Any) -> None:
    target = tmp_path / "library.json"
    words = ["bench", "--library", "50", "--repeat", "2", "--json", str(target), "--quiet"]
    assert main(words) == 0
    assert "50 faces in 13 photos" in capsys.readouterr().out
    document = json.loads(target.read_text())
    assert document["faces"] == 50
    assert len(document["seconds"]["suggest 24 photos"]["runs"]) == 100
    assert main(words) == 6  # the file exists
    assert main(["bench", "--library", "0"]) == 2
    assert main(["bench", "--library", "5", "--app"]) == 2
