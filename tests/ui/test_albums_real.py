"""Albums in the real window with the real engine on an untrained network, its faults included."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from test_everybody import unnamed
from test_never_stalls import LIMIT_S, Watchdog

from ented_desktop.jobs.folder import list_jobs
from ented_desktop.jobs.queue import ItemState
from ented_desktop.ui.app import Program
from ented_desktop.ui.bridge.queue import AlbumQueue, Phase
from ented_desktop.ui.dialogs.album_dialog import AlbumDialog

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
LONG_MS = 240_000


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """Five photos with a face, and one that is broken."""
    folder = tmp_path / "Großmutters Album"
    (folder / "1962").mkdir(parents=True)
    with Image.open(SAMPLE / "degraded.jpg") as whole:
        head = whole.crop((96, 0, 352, 256))
    for number in range(5):
        head.rotate(number * 0.5).save(folder / "1962" / f"{number}.jpg", quality=90)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    return folder


def drop(program: Program, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    program.window.dropEvent(QDropEvent(QPointF(300, 300), action, mime, buttons, keys))


def start_album(program: Program, qtbot: QtBot, album: Path) -> AlbumQueue:
    """From the page to a job that runs, by dropping a folder there."""
    queue = program.context.albums
    if not program.window.albums.shown:
        program.window.commands.albums.trigger()
    qtbot.waitUntil(lambda: queue.known, timeout=LONG_MS)
    drop(program, album)
    assert not program.context.session.session.order  # it was not opened as photos
    dialog = program.window.findChildren(AlbumDialog)[0]
    qtbot.waitUntil(lambda: dialog.start.isEnabled(), timeout=LONG_MS)
    dialog.start.click()
    qtbot.waitUntil(lambda: queue.running is not None, timeout=LONG_MS)
    return queue


@pytest.mark.slow
def test_an_album_from_drop_to_contact_sheet(
    real_program: Program,
    qtbot: QtBot,
    album: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = real_program
    program.window.albums.show_queue()
    watchdog = Watchdog()
    queue = start_album(program, qtbot, album)
    page = program.window.albums.show_queue()
    assert page.detail.name == "0001"
    assert not program.window.commands.restore_all.isEnabled()
    with qtbot.waitSignal(queue.finished, timeout=LONG_MS):
        pass
    watchdog.stop()
    job = queue.job("0001")
    assert job is not None
    assert (job.state, job.counts.done, job.counts.failed) == ("over", 5, 1)
    out = album.with_name("Großmutters Album restored")
    assert len(list(out.rglob("*.jpg"))) == 5
    texts = program.window.notices.texts
    assert any("Großmutters Album" in text for text in texts), texts
    model = page.detail.photos.model
    qtbot.waitUntil(lambda: model.rowCount() == 6)
    page.detail.photos.show_failed()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert model.index(0, 0).data() == "broken.jpg"
    assert not (left := unnamed(program.window)), "\n".join(left)
    if job.counts.to_review:
        page.detail.review.click()
        review = program.window.albums.review_page
        assert review is not None
        qtbot.waitUntil(lambda: not review.view.after_source.is_loading, timeout=LONG_MS)
        index = review.review.index
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        qtbot.keyClick(review.view.after, Qt.Key.Key_A)
        qtbot.waitUntil(lambda: queue.job("0001").counts.to_review == job.counts.to_review - 1)  # type: ignore[union-attr]
        qtbot.keyClick(review.view.after, Qt.Key.Key_P)
        assert review.review.index == index
        assert not (left := unnamed(program.window)), "\n".join(left)
        qtbot.keyClick(review.view.after, Qt.Key.Key_Escape)
        assert program.window.pages.currentWidget() is page
    sheet = tmp_path / "sheet"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args: (str(sheet), "Web page (*.html)")
    )
    monkeypatch.setattr("ented_desktop.ui.window_albums.show_in_folder", lambda _file: True)
    page.detail.sheet.click()
    written = sheet.with_name("sheet.html")
    qtbot.waitUntil(written.exists, timeout=LONG_MS)
    assert "0.jpg" in written.read_text("utf-8")
    page.back.click()
    assert not program.window.albums.shown
    worst = max(watchdog.pauses)
    assert worst < 3 * LIMIT_S, worst  # with the dialog and its first painting in between


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")
def test_killed_engines_paused_windows_and_going_on(
    real_program: Program, qtbot: QtBot, album: Path, tmp_path: Path
) -> None:
    program = real_program
    queue = start_album(program, qtbot, album)
    settled: list[object] = []
    queue.photo_changed.connect(lambda *news: settled.append(news))
    qtbot.waitUntil(lambda: bool(settled), timeout=LONG_MS)
    pid = program.context.engine.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: program.context.engine.pid not in (None, pid), timeout=LONG_MS)
    count = len(settled)
    qtbot.waitUntil(lambda: len(settled) > count or queue.running is None, timeout=LONG_MS)
    if queue.running is not None:
        queue.pause("0001")
        qtbot.waitUntil(lambda: queue.phase("0001") is Phase.IDLE, timeout=LONG_MS)
    qtbot.waitUntil(lambda: queue.job("0001").state in ("paused", "over"), timeout=LONG_MS)  # type: ignore[union-attr]
    queue.start("0001")
    qtbot.waitUntil(lambda: queue.running is None, timeout=LONG_MS)
    job = queue.job("0001")
    assert job is not None
    assert (job.counts.done, job.counts.failed) == (5, 1)
    again = queue.job("0001")
    assert again is not None
    queue.retry("0001")
    qtbot.waitUntil(lambda: queue.running is not None, timeout=LONG_MS)
    program.window.close()  # it is paused, or over already, and nothing is left behind
    (listed,) = list_jobs(tmp_path / "ented-data" / "jobs")
    assert listed.batch is not None
    assert not listed.batch.indices(ItemState.RUNNING)
    assert not list(tmp_path.rglob("*.part"))
