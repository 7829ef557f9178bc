"""The GUI thread is never held up, whatever is opened; memory stays bounded."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState
from ented_desktop.domain import ReferenceMode
from ented_desktop.ui.app import Program
from ented_desktop.ui.bridge import pictures
from ented_desktop.ui.widgets import photo_strip_delegate

LIMIT_S = 0.05
LIMIT_KB = 40
"""Per photo that is open and was looked at, with what belongs to fixed budgets left out."""
_SCHEDULE = Path("/proc/thread-self/schedstat")
"""Linux: time on a processor, time waiting for one (both in ns), number of turns."""


class Watchdog(QObject):
    """Measures how long the event loop does not come round, in the thread's own time.

    CPU time of this thread instead of the clock, so that a busy computer is not to blame. Waiting
    (for a lock, a disk, another thread) does not show in it; ``waits`` has the clock's time less
    that in which the thread could have run but other programs had the processors.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []
        self.waits: list[float] = []
        self._last = time.thread_time()
        self._last_clock = self._clock()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, clock = time.thread_time(), self._clock()
        self.pauses.append(now - self._last)
        self.waits.append(clock - self._last_clock)
        self._last, self._last_clock = now, clock

    @staticmethod
    def _clock() -> float:
        queued_ns = 0
        if _SCHEDULE.exists():
            queued_ns = int(_SCHEDULE.read_text().split()[1])
        return time.monotonic() - queued_ns / 1e9

    def stop(self) -> None:
        self._timer.stop()


@pytest.mark.slow
def test_two_hundred_photos_never_hold_the_window_up(
    program: Program,
    qtbot: QtBot,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    record_property: Callable[[str, object], None],
) -> None:
    restored = int(request.config.getoption("--restored-photos"))
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

    deadline = time.monotonic() + 300
    while not all_in(PhotoState.NEEDS_REFERENCE) and time.monotonic() < deadline:
        qtbot.wait(100)
    assert all_in(PhotoState.NEEDS_REFERENCE)
    for photo_id in session.order[:restored]:
        face = session.photo(photo_id).edits.faces[0]
        session.edit_face(photo_id, face.id, "None", mode=ReferenceMode.NONE)
        qtbot.wait(1)
    program.window.commands.restore_all.trigger()
    while program.context.conductor.restoring and time.monotonic() < deadline:
        qtbot.wait(100)
    watchdog.stop()
    assert not program.context.conductor.restoring
    states = [session.state_of(photo_id) for photo_id in session.order]
    assert states.count(PhotoState.RESTORED) == restored
    worst = sorted(watchdog.pauses)[-5:]
    record_property("longest_pause_ms", round(1000 * worst[-1], 1))
    record_property("longest_wait_ms", round(1000 * max(watchdog.waits), 1))
    assert worst[-1] < LIMIT_S, worst


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_memory_stays_bounded_however_many_photos_are_open(
    make_program: Callable[..., Program],
    qtbot: QtBot,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    count = int(request.config.getoption("--open-photos"))
    thumbnail = QImage(320, 213, QImage.Format.Format_RGB32)
    thumbnail.fill(0x806040)
    assert thumbnail.save(str(tmp_path / "thumbnail.jpg"))
    monkeypatch.setenv("LIGHT_ENGINE_THUMBNAIL", str(tmp_path / "thumbnail.jpg"))
    album = tmp_path / "album"
    album.mkdir()
    for number in range(count):
        (album / f"{number:05}.jpg").write_bytes((tmp_path / "thumbnail.jpg").read_bytes())
    # Small budgets, which are full before the first look at the memory.
    monkeypatch.setattr(pictures, "_THUMBNAIL_BUDGET_BYTES", 4 * 2**20)
    monkeypatch.setattr(photo_strip_delegate, "_SCALED_KEPT", 20)
    program = make_program()
    program.context.pictures._budget = 8 * 2**20
    program.show()
    program.window.open_paths([album])
    session, selection = program.context.session.session, program.context.selection
    needs = PhotoState.NEEDS_REFERENCE
    first = count // 8
    grown: dict[int, int] = {}

    def looked_into(photos: int) -> bool:
        qtbot.wait(200)
        order = session.order
        return len(order) == count and all(session.state_of(one) is needs for one in order[:photos])

    def look_through(start: int, stop: int) -> None:
        for photo_id in session.order[start:stop]:
            selection.select_photo(photo_id)
            qtbot.wait(5)

    qtbot.waitUntil(lambda: looked_into(count), timeout=900_000)
    look_through(0, first)
    gc.collect()
    grown[first] = memory_kb()
    look_through(first, count)
    gc.collect()
    grown[count] = memory_kb()
    each = (grown[count] - grown[first]) / (count - first)
    record_property("photos", count)
    record_property("memory_mb", round(grown[count] / 1024))
    record_property("each_kb", round(each, 1))
    assert each < LIMIT_KB


def memory_kb() -> int:
    """What the process holds in memory now."""
    words = Path("/proc/self/status").read_text().split("VmRSS:")[1].split()
    return int(words[0])


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
