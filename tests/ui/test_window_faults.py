"""What goes wrong around the window: it or its engine is killed, its device or files are bad."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from conftest import tiny_engine
from edit_for_ever import LARGEST
from engine_driver import ROOT
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from random_files import random_file

from ented_desktop.documents import store
from ented_desktop.documents.values import PhotoState
from ented_desktop.domain import ReferenceMode
from ented_desktop.settings.store import SettingsStore
from ented_desktop.ui.app import Program

HERE = Path(__file__).resolve().parent
DONE = (PhotoState.RESTORED, PhotoState.KEPT)
LOST_S = 4.0
"""What somebody may lose who edits without rest: 2.5 s, and the time that a busy disk takes."""

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")


def photos_in(folder: Path, count: int, name: str = "photo") -> list[Path]:
    image = QImage(32, 24, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    files = [folder / f"{name} {number}.png" for number in range(count)]
    for file in files:
        assert image.save(str(file))
    return files


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # A process that has ended but that nobody has collected yet is none.
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


@posix
@pytest.mark.slow
def test_a_killed_window_comes_back_with_everything(
    make_program: Callable[..., Program], qtbot: QtBot, tmp_path: Path, long_faults: bool
) -> None:
    photos = photos_in(tmp_path, 4)
    for life in range(20 if long_faults else 2):
        log = tmp_path / f"edits {life}.txt"
        engine = kill_while_editing(log, photos, random.Random(life).uniform(2.5, 5.0))
        deadline = time.monotonic() + 10
        while is_alive(engine):
            assert time.monotonic() < deadline, "the engine outlives its window"
            time.sleep(0.05)
        check_session(tmp_path / "ented-data" / "session.json", log, len(photos))
        if not long_faults or life % 5 == 0:
            program = make_program()
            program.show()
            session = program.context.session.session
            assert [photo.path for photo in session.photos] == photos
            ready = [
                one.id for one in session.photos if one.active_faces and one.active_faces[0].active
            ]
            # Nothing hinders the work from going on.
            program.context.conductor.restore(ready)
            qtbot.waitUntil(
                lambda ids=ready, now=session: all(now.state_of(one) in DONE for one in ids),
                timeout=30_000,
            )
            program.window.close()
        (tmp_path / "ented-data" / "session.json").unlink()


def kill_while_editing(log: Path, photos: list[Path], after_s: float) -> int:
    """Runs a window, kills it so long after its first edit; the pid of its engine."""
    command = [sys.executable, str(HERE / "edit_for_ever.py"), str(HERE / "light_engine.py")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen([*command, str(log), *map(str, photos)], env=environment) as process:
        deadline = time.monotonic() + 120
        while not (log.exists() and log.read_text().count("\n") > 1):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
        time.sleep(after_s)
        process.send_signal(signal.SIGKILL)
    return int(log.read_text().splitlines()[0].split()[2])


def check_session(file: Path, log: Path, count: int) -> None:
    """What is kept is what the window held at one moment shortly before its end."""
    lines = [line.split() for line in log.read_text().splitlines() if line.count(" ") == 2]
    end = float(lines[-1][0])
    stored = store.load(file)
    assert stored.broken is None
    assert len(stored.photos) == count
    faces = [photo.edits.faces[0] for photo in stored.photos]
    numbers = [round(face.strength * LARGEST) for face in faces]
    newest = max(numbers)
    written_at = {int(number): float(at) for at, number, _ in lines}
    assert end - written_at[newest] < LOST_S
    for place, (face, number) in enumerate(zip(faces, numbers, strict=True)):
        assert number == newest - (newest - place) % count, "of one moment"
        assert face.frame is not None
        assert face.frame.center_x == number
        assert face.mode is ReferenceMode.CHOSEN
        assert [pick.photo.name for pick in face.references] == [f"{number}.jpg"]
        assert face.dismissed == (number % 2 == 1)


@posix
def test_an_engine_killed_while_it_restores_is_said_and_the_photo_runs_once_more(
    make_program: Callable[..., Program],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = tmp_path / "asked.txt"
    monkeypatch.setenv("LIGHT_ENGINE_LOG", str(log))
    program = make_program()
    program.show()
    (path,) = photos_in(tmp_path, 1, "slow")
    program.window.open_paths([path])
    session = program.context.session.session
    qtbot.waitUntil(
        lambda: (
            bool(session.order) and session.state_of(session.order[0]) is PhotoState.NEEDS_REFERENCE
        ),
        timeout=30_000,
    )
    (photo_id,) = session.order
    face = session.photo(photo_id).edits.faces[0]
    session.edit_face(photo_id, face.id, "None", mode=ReferenceMode.NONE)
    said: list[str] = []
    status = program.window.status
    program.context.engine.state_changed.connect(lambda _status: said.append(status.engine_text))

    def restorations() -> list[str]:
        return [line for line in log.read_text().splitlines() if " RestoreFaces " in line]

    program.window.commands.restore.trigger()
    qtbot.waitUntil(lambda: bool(restorations()), timeout=30_000)
    pid = program.context.engine.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: session.state_of(photo_id) is PhotoState.RESTORED, timeout=30_000)
    qtbot.waitUntil(lambda: status.engine_text.startswith("Ready"), timeout=30_000)
    assert any("your work is kept" in text for text in said)
    pids = [line.split()[0] for line in restorations()]
    assert len(pids) == 2
    assert pids[0] == str(pid) != pids[1]


@pytest.mark.slow
def test_a_device_that_is_missing_is_said_and_the_processor_takes_over(
    make_program: Callable[..., Program], qtbot: QtBot, tmp_path: Path, tiny_models: Path
) -> None:
    import torch

    missing = "mps" if torch.cuda.is_available() else "cuda"
    settings = SettingsStore()
    settings.file.write_text(f'format = 1\nlanguage = "en"\ndevice = "{missing}"\n')
    program = make_program(partial(tiny_engine, tiny_models))
    program.show()
    engine = program.context.engine
    qtbot.waitUntil(lambda: engine.status.kind == "ready", timeout=240_000)
    assert engine.status.ready is not None
    assert engine.status.ready.device == "cpu"

    def said() -> str:
        return " ".join(program.window.notices.texts)

    # The engine tells why only after it has told that it is ready.
    why = "The graphics card that was chosen cannot be used."
    qtbot.waitUntil(lambda: why in said(), timeout=30_000)
    assert "processor is used instead" in said()
    assert missing not in said().split()
    assert "this computer's processor" in program.window.status.engine_text
    # The settings keep the wish: the card may only be unplugged.
    assert program.context.settings.values.device == missing
    program.context.settings.set_value("device", "cpu")
    qtbot.waitUntil(lambda: not program.window.notices.texts, timeout=240_000)


@pytest.mark.slow
def test_random_files_in_the_window(
    real_program: Program, qtbot: QtBot, tmp_path: Path, random_files: int
) -> None:
    """Each is shown with its faces or with a reason in words; the engine lives through all."""
    folder = tmp_path / "random"
    folder.mkdir()
    files = [random_file(folder, number) for number in range(random_files)]
    pid = real_program.context.engine.pid
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    real_program.window.open_paths([Path(url.toLocalFile()) for url in mime.urls()])
    session = real_program.context.session.session
    busy = (PhotoState.WAITING, PhotoState.FINDING)
    qtbot.waitUntil(lambda: len(session.order) == len(files), timeout=60_000)
    deadline = time.monotonic() + 60 + 6 * random_files
    while any(session.state_of(one) in busy for one in session.order):
        assert time.monotonic() < deadline
        qtbot.wait(500)
    failed = [photo for photo in session.photos if photo.problem is not None]
    assert failed
    assert len(failed) < len(files)
    for photo in failed:
        assert photo.problem is not None
        assert photo.problem.code.startswith("image-"), photo
    assert real_program.context.engine.pid == pid
    assert not real_program.window.notices.texts
