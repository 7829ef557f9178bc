"""The window's end of the pipe, with small programs in the engine's place."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ented_desktop.engine import client as client_module
from ented_desktop.engine.client import EngineClient, engine_command
from ented_desktop.engine.protocol import (
    Diagnose,
    Diagnosis,
    Done,
    EngineStarted,
    Failed,
    SelfTest,
    Stopped,
    encode,
)

ROOT = Path(__file__).resolve().parents[3]
STARTED = EngineStarted(1, "0", 1)
Make = Callable[[str], EngineClient]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Starts a client on a Python program."""
    monkeypatch.setenv("ENTED_CACHE_DIR", str(tmp_path / "cache"))
    clients: list[EngineClient] = []

    def start(code: str) -> EngineClient:
        clients.append(EngineClient([sys.executable, "-c", code]))
        clients[-1].start()
        return clients[-1]

    yield start
    for one in clients:
        one.close(0.2)


def say(*events: object) -> str:
    lines = b"".join(encode(event) for event in events)  # type: ignore[arg-type]
    return f"import sys; sys.stdout.buffer.write({lines!r}); sys.stdout.buffer.flush()\n"


def test_what_it_loads_is_light() -> None:
    code = (
        "import sys\n"
        "import ented_desktop.engine.client, ented_desktop.engine.protocol\n"
        "heavy = {'torch', 'numpy', 'cv2', 'PIL', 'PySide6', 'torchvision'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr


def test_own_command(monkeypatch: pytest.MonkeyPatch) -> None:
    assert engine_command() == [sys.executable, "-m", "ented_desktop", "engine"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(Path("/opt/ented/ented-desktop")))
    command, verb = engine_command()
    assert Path(command).parent == Path("/opt/ented")
    assert Path(command).stem == "ented-engine"
    assert verb == "engine"


def test_starting_does_not_wait(make: Make) -> None:
    started = time.monotonic()
    engine = make("import time; time.sleep(60)")
    engine.request(SelfTest())
    assert time.monotonic() - started < 2.0  # milliseconds on an idle machine
    assert engine.pid is not None


def test_events_come_in_order_and_garbage_is_passed_over(make: Make) -> None:
    answer = Done(1, Diagnosis(("x",)))
    engine = make(
        say(STARTED)
        + "sys.stdin.buffer.readline()\n"
        + "sys.stdout.buffer.write(b'noise\\n{}\\n\\n')\n"
        + say(answer)
    )
    assert engine.request(Diagnose()) == 1
    assert engine.read_event() == STARTED
    assert engine.read_event() == answer
    assert engine.unanswered == ()
    assert engine.read_event() is None


def test_an_answer_that_cannot_be_read_is_a_failure(make: Make) -> None:
    bad = b'{"type":"Done","id":1,"result":{"type":"SelfTestResult","seconds_per_face":null}}\n'
    engine = make(f"import sys; sys.stdin.buffer.readline(); sys.stdout.buffer.write({bad!r})")
    engine.request(SelfTest())
    event = engine.read_event()
    assert isinstance(event, Failed)
    assert (event.id, event.problem.code) == (1, "internal-error")
    assert engine.read_event() is None


def test_a_second_answer_is_dropped(make: Make) -> None:
    engine = make(say(STARTED) + "sys.stdin.buffer.readline()\n" + say(Stopped(1), Stopped(1)))
    engine.request(Diagnose())
    assert engine.read_event() == STARTED
    assert engine.read_event() == Stopped(1)
    assert engine.read_event() is None


def test_every_open_request_learns_of_the_end(make: Make) -> None:
    engine = make(say(STARTED) + "import os; sys.stdin.buffer.readline(); os._exit(3)")
    numbers = [engine.request(SelfTest()) for _ in range(3)]
    assert engine.read_event() == STARTED
    ends = [engine.read_event() for _ in range(3)]
    assert all(isinstance(end, Failed) and end.problem.code == "engine-gone" for end in ends)
    assert [end.id for end in ends] == numbers  # type: ignore[union-attr]
    assert engine.read_event() is None
    assert engine.read_event() is None
    late = engine.request(SelfTest())
    assert engine.unanswered == (late,)
    end = engine.read_event()
    assert isinstance(end, Failed)
    assert end.id == late
    assert engine.read_event() is None


def test_a_line_that_was_cut_off_is_no_event(make: Make) -> None:
    half = encode(Done(1, Diagnosis(("whole",))))[:-3]
    engine = make(f"import sys; sys.stdout.buffer.write({half!r}); sys.stdout.buffer.flush()")
    engine.request(Diagnose())
    event = engine.read_event()
    assert isinstance(event, Failed)
    assert engine.read_event() is None


def test_what_is_asked_before_the_start_is_sent() -> None:
    code = "import sys; print(sys.stdin.readline(), file=sys.stderr)"
    engine = EngineClient([sys.executable, "-c", code])
    number = engine.request(Diagnose())
    assert engine.pid is None
    engine.start()
    event = engine.read_event()
    assert isinstance(event, Failed)
    assert event.id == number
    engine.close()


def test_only_one_engine(make: Make) -> None:
    engine = make("import time; time.sleep(60)")
    with pytest.raises(RuntimeError):
        engine.start()


def test_a_program_that_is_not_there() -> None:
    engine = EngineClient([str(ROOT / "no such engine")])
    with pytest.raises(OSError, match="no such engine"):
        engine.start()
    engine.close()


def test_closing_ends_a_program_that_obeys(make: Make) -> None:
    engine = make("import sys\nfor line in sys.stdin:\n    if 'Quit' in line: break")
    started = time.monotonic()
    engine.close(20.0)
    assert time.monotonic() - started < 15.0
    assert engine.read_event() is None
    engine.close()


def test_closing_ends_a_program_that_does_not(make: Make) -> None:
    engine = make(
        "import signal, time, sys\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + say(STARTED) + "time.sleep(600)"
    )
    assert engine.read_event() == STARTED
    waiting: list[object] = []
    reader = threading.Thread(target=lambda: waiting.append(engine.read_event()))
    reader.start()
    engine.close(0.2)
    reader.join(20)
    assert waiting == [None]


def test_a_program_that_reads_nothing_does_not_block_the_window(make: Make) -> None:
    engine = make("import time; time.sleep(600)")
    started = time.monotonic()
    for _ in range(20_000):  # several times what a pipe holds
        engine.request(Diagnose())
    assert time.monotonic() - started < 5.0
    engine.close(0.1)


def test_the_log_is_begun_anew(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_LOG_LIMIT_BYTES", 10)
    shout = "import sys; print('x' * 50, file=sys.stderr)"
    for _ in range(2):
        engine = make(shout)
        while engine.read_event() is not None:
            pass
    log = tmp_path / "cache" / "engine.log"
    assert log.read_text() == "x" * 50 + "\n"
    assert log.with_name("engine.log.1").read_text() == "x" * 50 + "\n"
