"""The progress of long work, on a terminal and in a log."""

from __future__ import annotations

from typing import Any

import pytest

from ented_desktop.base.progress import Progress
from ented_desktop.cli import work_bar
from ented_desktop.cli.work_bar import WorkBar


def test_a_terminal_shows_count_rate_and_time_left(capsys: Any) -> None:
    with WorkBar("looking", terminal=True) as bar:
        bar.tell(Progress(512, 0, "looking for photos"))
        for done in range(4):
            bar.tell(Progress(done, 8, "indexing", "[bold]odd name.jpg"))
        assert bar._bar is not None
        bar._bar.refresh()
        bar.note("a line that stays")
    out, err = capsys.readouterr()
    assert out == ""
    assert "[bold]odd name.jpg" in err
    assert "3/8" in err
    assert "time left" in err
    assert "a line that stays" in err


def test_a_log_gets_a_line_now_and_then(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 1000, 4))
    monkeypatch.setattr(work_bar.time, "monotonic", lambda: float(next(clock)))
    with WorkBar("looking", terminal=False) as bar:
        for done in range(10):
            bar.tell(Progress(done, 10, "indexing", "a.jpg"))
    lines = capsys.readouterr().err.splitlines()
    assert 2 <= len(lines) <= 5
    assert lines[-1].startswith("[")
    assert "s/photo" in lines[-1]
    assert "min left" in lines[-1]


def test_quiet_says_nothing(capsys: Any) -> None:
    with WorkBar("looking", quiet=True, terminal=True) as bar:
        bar.tell(Progress(1, 2, "indexing"))
        bar.note("nobody hears this")
    assert capsys.readouterr() == ("", "")
