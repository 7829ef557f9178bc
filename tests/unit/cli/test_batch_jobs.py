"""``ented batch`` with several jobs, and what it asks on a terminal."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from skimage.data import astronaut

from ented_desktop.cli.main import main
from ented_desktop.jobs.folder import Job, peek
from ented_desktop.jobs.queue import JobState

Batch = Callable[..., int]
needs_pty = pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs pseudo-terminals")


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Photos without a face take no time; the first shows one."""
    folder = tmp_path / "album"
    (folder / "in").mkdir(parents=True)
    head = Image.fromarray(astronaut()).crop((100, 0, 356, 256))
    head.resize((120, 120)).save(folder / "a.png")
    for name in ("b.png", "in/c.jpg", "in/d.gif"):
        Image.new("RGB", (64, 64), (9, 90, len(name))).save(folder / name)
    return folder


@pytest.fixture
def batch(tmp_path: Path, tiny_weights: Path) -> Batch:
    def run(*arguments: object, new: bool = True) -> int:
        words = ["batch", *arguments, "--jobs-dir", tmp_path / "jobs"]
        if new:
            words += ["--out", tmp_path / "out", "--weights", tiny_weights, "--device", "cpu"]
        return main([str(word) for word in words])

    return run


def states(tmp_path: Path, job: int = 1) -> list[str]:
    return [item.state.value for item in peek(tmp_path / "jobs" / f"{job:04}").items]


def test_jobs_in_another_order(batch: Batch, album: Path, tmp_path: Path, capfd: Any) -> None:
    for name in ("b.png", "in/c.jpg", "in/d.gif"):
        assert batch(album / name, "--later", "--quiet") == 0
    capfd.readouterr()
    assert batch("--resume-all", "--first", "3", "--first", "0002", new=False) == 0
    said = capfd.readouterr().out
    assert [line for line in said.splitlines() if line.startswith("Job ")] == [
        "Job 0003: 1 photos",
        "Job 0002: 1 photos",
        "Job 0001: 1 photos",
    ]


def test_an_order_that_cannot_be(batch: Batch, album: Path, tmp_path: Path, capfd: Any) -> None:
    assert batch(album / "b.png", "--quiet") == 0
    assert batch(album / "in" / "c.jpg", "--later", "--quiet") == 0
    for words, code in (
        (["--resume-all", "--first", "1"], "Job 0001 is over"),
        (["--resume-all", "--first", "7"], "There is no job in"),
        (["--resume", "2", "--first", "2"], "--first"),
        (["--first", "2"], "--first is for several jobs"),
    ):
        assert batch(*words, new=False) == 2
        assert code in capfd.readouterr().err
    assert states(tmp_path, 2) == ["waiting"], "nothing was begun"


def test_a_job_is_cancelled(batch: Batch, album: Path, tmp_path: Path, capfd: Any) -> None:
    assert batch(album / "b.png", album / "in", "--later", "--quiet") == 0
    with Job.open(tmp_path / "jobs" / "0001"):
        assert batch("--cancel", "1", new=False) == 2, "somebody has it"
    assert states(tmp_path) == ["waiting"] * 3
    assert batch("--cancel", "1", new=False) == 0
    assert "3 cancelled" in capfd.readouterr().out
    assert states(tmp_path) == ["cancelled"] * 3
    assert peek(tmp_path / "jobs" / "0001").state is JobState.CANCELLED
    assert batch("--resume-all", new=False) == 2, "nothing is left"
    assert batch("--cancel", "9", new=False) == 2
    assert batch(album, "--cancel", "1") == 2
    # What is over stays over.
    assert batch(album / "b.png", "--quiet") == 0
    assert batch("--cancel", "2", "--quiet", new=False) == 0
    assert states(tmp_path, 2) == ["kept"]
    assert peek(tmp_path / "jobs" / "0002").state is not JobState.CANCELLED


def test_photos_are_left_out(
    batch: Batch, album: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    assert batch(album, "--later", "--quiet") == 0
    monkeypatch.chdir(album / "in")
    words = ["--resume", "1", "--leave-out", album / "b.png", "--leave-out", "../in/c.jpg"]
    assert batch(*words, "--leave-out", "other.png", new=False) == 2
    assert "has no photo other.png" in capfd.readouterr().err
    assert states(tmp_path) == ["waiting"] * 4, "all or none"
    assert batch(*words, "--later", "--quiet", new=False) == 0
    assert states(tmp_path) == ["waiting", "cancelled", "cancelled", "waiting"]
    assert batch("--resume", "1", "--quiet", new=False) == 0
    assert states(tmp_path) == ["done", "cancelled", "cancelled", "kept"]
    assert batch("--resume", "1", "--leave-out", album / "a.png", new=False) == 2
    assert "does not wait: it is done" in capfd.readouterr().err
    assert batch(album, "--leave-out", album / "a.png") == 2


# ---- what is asked --------------------------------------------------------------------------


class Terminal:
    """A terminal that is standard input and standard error."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._master, slave = os.openpty()
        self._inside = [os.fdopen(slave, "r"), os.fdopen(os.dup(slave), "w")]
        self._monkeypatch = monkeypatch

    def plug(self) -> None:
        """Is standard input and error from now on; in the test itself, pytest takes them back."""
        self._monkeypatch.setattr(sys, "stdin", self._inside[0])
        self._monkeypatch.setattr(sys, "stderr", self._inside[1])

    def type(self, text: str) -> None:
        os.write(self._master, text.encode())

    def said(self) -> str:
        self._inside[1].flush()
        os.set_blocking(self._master, False)
        text = b""
        while True:
            try:
                text += os.read(self._master, 65536)
            except BlockingIOError:
                return text.decode()

    def close(self) -> None:
        for one in self._inside:
            one.close()
        os.close(self._master)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    one = Terminal(monkeypatch)
    yield one
    one.close()


@pytest.fixture
def taken(tmp_path: Path) -> Path:
    """Files under the names of two copies, and one that has nothing to do with them."""
    out = tmp_path / "out"
    (out / "in").mkdir(parents=True)
    for name in ("a.png", "in/d.png", "b.txt"):
        (out / name).write_text("mine")
    return out


@needs_pty
@pytest.mark.parametrize(
    ("typed", "existing"),
    [("\n", "number"), ("n\n", "number"), ("x\n\ts \n", "skip"), ("Overwrite\n", "overwrite")],
)
def test_on_a_terminal_it_is_asked_once_what_becomes_of_files_that_are_there(
    batch: Batch, album: Path, taken: Path, terminal: Terminal, typed: str, existing: str
) -> None:
    terminal.plug()
    terminal.type(typed)
    assert batch(album, "--later") == 0
    said = terminal.said()
    assert "2 of 4 copies would get names that files in" in said
    assert said.count("n, s or o?") == 1 + typed.startswith("x")
    job = peek(taken.parent / "jobs" / "0001")
    assert job.options.existing == existing
    assert batch("--resume", "1", new=False) == 0, "not asked again: nothing was typed"
    assert (taken / "a.png").read_bytes() == b"mine" or existing == "overwrite"
    assert "n, s or o?" not in terminal.said()


@needs_pty
@pytest.mark.parametrize(
    "how", ["given", "quiet", "free", "no-input", "no-output", "people", "other format"]
)
def test_it_is_not_asked_where_there_is_nothing_to_ask_or_nobody_to_answer(
    batch: Batch,
    album: Path,
    taken: Path,
    terminal: Terminal,
    how: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal.plug()
    more = {
        "given": ["--existing", "number"],
        "quiet": ["--quiet"],
        "people": ["--template", "{person}_{name}"],
        "other format": ["--format", "webp"],
    }.get(how, [])
    nothing = Path(os.devnull)
    with nothing.open() as source, nothing.open("w") as nowhere:
        if how == "no-input":
            monkeypatch.setattr(sys, "stdin", source)
        if how == "no-output":
            monkeypatch.setattr(sys, "stderr", nowhere)
        if how == "free":
            for name in ("a.png", "in/d.png"):
                (taken / name).unlink()
        assert batch(album, "--later", *more) == 0
    assert "n, s or o?" not in terminal.said()
    assert peek(taken.parent / "jobs" / "0001").options.existing == "number"


@needs_pty
def test_names_by_a_template_are_asked_for_as_well(
    batch: Batch, album: Path, taken: Path, terminal: Terminal
) -> None:
    terminal.plug()
    (taken / "in" / "3 of 4_64.jpg").write_text("mine")
    terminal.type("s\n")
    assert batch(album, "--template", "{n} of 4_{width}", "--later") == 0
    assert "1 of 4 copies would get names" in terminal.said()


@needs_pty
@pytest.mark.parametrize("typed", ["\x03", "\x04"])
def test_who_does_not_answer_has_made_no_job(
    batch: Batch, album: Path, taken: Path, terminal: Terminal, typed: str
) -> None:
    terminal.plug()
    if typed == "\x03":  # as the terminal does for the process in front of it
        main_thread = threading.main_thread().ident
        assert main_thread is not None

        def interrupt() -> None:
            import signal

            while "n, s or o?" not in terminal.said():
                time.sleep(0.02)
            signal.pthread_kill(main_thread, signal.SIGINT)

        threading.Thread(target=interrupt, daemon=True).start()
    else:
        terminal.type(typed)
    assert batch(album) == 130
    assert not list((taken.parent / "jobs").glob("*")) if (taken.parent / "jobs").exists() else True
    assert (taken / "a.png").read_bytes() == b"mine"
