"""The GUI thread is never held up, whatever is opened; memory stays bounded."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState
from ented_desktop.domain import ReferenceMode
from ented_desktop.ui.app import Program

LIMIT_S = 0.05


class Watchdog(QObject):
    """Measures how long the event loop does not come round, in the thread's own time.

    CPU time of this thread instead of the clock, so that a busy computer is not to blame.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []
        self._last = time.thread_time()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        self.pauses.append(now - self._last)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


@pytest.mark.slow
def test_two_hundred_photos_never_hold_the_window_up(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    files = [tmp_path / f"photo {number:03}.jpg" for number in range(200)]
    for file in files:
        image.save(str(file), "PNG")
    session = program.context.session.session
    # The page is made once, before anybody waits for photos.
    program.window.open_paths(files[:1])
    qtbot.waitUntil(lambda: program.window.work_page is not None)
    qtbot.wait(300)
    # What earlier tests left is not the program's.
    gc.collect()
    gc.freeze()
    watchdog = Watchdog()
    program.window.open_paths([tmp_path])
    qtbot.waitUntil(lambda: len(session.order) == 200, timeout=20_000)

    def all_in(state: PhotoState) -> bool:
        # Not at every turn: the test itself must not be what holds the window up.
        return all(session.state_of(photo_id) is state for photo_id in session.order[::-7])

    deadline = time.monotonic() + 120
    while not all_in(PhotoState.NEEDS_REFERENCE) and time.monotonic() < deadline:
        qtbot.wait(100)
    assert all_in(PhotoState.NEEDS_REFERENCE)
    for photo_id in session.order[:20]:
        face = session.photo(photo_id).edits.faces[0]
        session.edit_face(photo_id, face.id, "None", mode=ReferenceMode.NONE)
        qtbot.wait(1)
    program.window.commands.restore_all.trigger()
    while program.context.conductor.restoring and time.monotonic() < deadline:
        qtbot.wait(100)
    watchdog.stop()
    worst = sorted(watchdog.pauses)[-5:]
    assert worst[-1] < LIMIT_S, worst


def test_a_picture_store_keeps_to_its_budget(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures = program.context.pictures
    session = program.context.session.session
    ids = program.context.conductor.open([tmp_path / f"{n}.jpg" for n in range(12)])
    one = 320 * 240 * 4
    pictures._budget = 4 * one
    for photo_id in ids:
        pictures.set_current(photo_id, ())
        pictures.request(photo_id)
        qtbot.waitUntil(
            lambda photo_id=photo_id: pictures.before(photo_id) is not None, timeout=20_000
        )
    held = [photo_id for photo_id in session.order if pictures.before(photo_id) is not None]
    assert len(held) <= 5
    assert ids[-1] in held
