"""The strip: choosing, removing, menu, words; and that 2,000 photos are no trouble."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from photo_bench import Bench, plain
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import Facts, PhotoState
from ented_desktop.domain import CropFrame
from ented_desktop.ui.models.photo_list import PhotoOrder
from ented_desktop.ui.widgets.photo_strip import PhotoStrip

SMALL = plain(60, 40, QColor(200, 30, 30))
FRAME = CropFrame(30, 20, 30)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def strip(qtbot: QtBot, bench: Bench) -> PhotoStrip:
    for n in range(6):
        bench.add(f"photo {n}.jpg", SMALL, [FRAME])
    strip = PhotoStrip(bench.context)
    qtbot.addWidget(strip)
    strip.resize(700, 240)
    strip.show()
    qtbot.waitExposed(strip)
    strip.view.setFocus()
    return strip


def click(
    qtbot: QtBot,
    strip: PhotoStrip,
    row: int,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    at = strip.view.visualRect(strip.model.index(row)).center()
    qtbot.mouseClick(strip.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def order(bench: Bench) -> list[str]:
    return [photo.path.name for photo in bench.session.session.photos]


def test_a_click_shows_the_photo(qtbot: QtBot, bench: Bench, strip: PhotoStrip) -> None:
    ids = bench.session.session.order
    click(qtbot, strip, 2)
    assert bench.selection.current_photo == ids[2]
    assert bench.selection.marked == (ids[2],)
    click(qtbot, strip, 0, Qt.KeyboardModifier.ShiftModifier)
    assert bench.selection.marked == ids[:3]


def test_keys_go_through_the_photos(qtbot: QtBot, bench: Bench, strip: PhotoStrip) -> None:
    ids = bench.session.session.order
    click(qtbot, strip, 0)
    qtbot.keyClick(strip.view, Qt.Key.Key_Right)
    assert bench.selection.current_photo == ids[1]
    qtbot.keyClick(strip.view, Qt.Key.Key_End)
    assert bench.selection.current_photo == ids[5]
    qtbot.keyClick(strip.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert bench.selection.marked == ids


def test_the_strip_follows_the_selection(bench: Bench, strip: PhotoStrip) -> None:
    ids = bench.session.session.order
    bench.selection.select_photo(ids[5])
    assert strip.model.photo_id(strip.view.currentIndex()) == ids[5]
    assert strip.view.viewport().rect().intersects(strip.view.visualRect(strip.view.currentIndex()))


def test_delete_takes_off_the_list_and_undo_brings_back(
    qtbot: QtBot, bench: Bench, strip: PhotoStrip
) -> None:
    said: list[str] = []
    bench.notices.shown.connect(lambda notice: said.append(notice.text))
    ids = bench.session.session.order
    click(qtbot, strip, 1)
    click(qtbot, strip, 2, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(strip.view, Qt.Key.Key_Delete)
    assert order(bench) == ["photo 0.jpg", "photo 3.jpg", "photo 4.jpg", "photo 5.jpg"]
    assert bench.selection.current_photo == ids[3]
    assert len(said) == 1
    assert "files stay" in said[0]
    bench.session.session.undo()
    assert len(order(bench)) == 6
    assert strip.model.rowCount() == 6


def test_the_last_photo_may_go(qtbot: QtBot, bench: Bench, strip: PhotoStrip) -> None:
    click(qtbot, strip, 5)
    qtbot.keyClick(strip.view, Qt.Key.Key_Delete)
    assert bench.selection.current_photo == bench.session.session.order[4]
    qtbot.keyClick(strip.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(strip.view, Qt.Key.Key_Delete)
    assert bench.selection.current_photo is None
    assert strip.model.rowCount() == 0


def test_a_filter_does_not_leave_the_current_photo(
    qtbot: QtBot, bench: Bench, strip: PhotoStrip
) -> None:
    ids = bench.session.session.order
    click(qtbot, strip, 2)
    qtbot.keyClicks(strip.search, "photo 4")
    assert strip.model.rowCount() == 1
    assert strip.count.text().startswith("1 ")
    assert bench.selection.current_photo == ids[2]
    strip.search.clear()
    assert strip.model.rowCount() == 6
    assert strip.model.photo_id(strip.view.currentIndex()) == ids[2]


def test_choices_sort_and_filter(qtbot: QtBot, bench: Bench, strip: PhotoStrip) -> None:
    strip.order.setCurrentIndex(strip.order.findData(PhotoOrder.NAME.value))
    assert strip.model.order is PhotoOrder.NAME
    strip.states.setCurrentIndex(strip.states.findData(PhotoState.RESTORED.value))
    assert strip.model.rowCount() == 0
    strip.states.setCurrentIndex(0)
    assert strip.model.rowCount() == 6


def test_the_menu_asks_for_the_marked_photos(qtbot: QtBot, bench: Bench, strip: PhotoStrip) -> None:
    ids = bench.session.session.order
    click(qtbot, strip, 1)
    click(qtbot, strip, 3, Qt.KeyboardModifier.ControlModifier)
    actions = {action.text(): action for action in strip.menu().actions()}
    with qtbot.waitSignal(strip.restore_requested) as asked:
        actions["Restore"].trigger()
    assert asked.args == [[ids[1], ids[3]]]
    with qtbot.waitSignal(strip.export_requested) as asked:
        actions["Export…"].trigger()
    assert asked.args == [[ids[1], ids[3]]]
    assert "stay" in actions["Take off the list"].toolTip()


def test_thumbnails_are_drawn_when_they_are_read(qtbot: QtBot, strip: PhotoStrip) -> None:
    def red() -> bool:
        image = strip.view.viewport().grab().toImage()
        middle = strip.view.visualRect(strip.model.index(1)).center() - QPoint(0, 20)
        color = image.pixelColor(middle)
        return color.red() > 150 and color.green() < 90

    qtbot.waitUntil(red)


def test_a_grid_wraps_and_a_strip_does_not(qtbot: QtBot, strip: PhotoStrip) -> None:
    tops = {strip.view.visualRect(strip.model.index(row)).top() for row in range(6)}
    assert len(tops) == 1
    strip.set_orientation(Qt.Orientation.Vertical)
    strip.resize(500, 600)
    QApplication.processEvents()
    tops = {strip.view.visualRect(strip.model.index(row)).top() for row in range(6)}
    assert len(tops) >= 2


def test_controls_are_named(strip: PhotoStrip) -> None:
    for control in (strip.view, strip.search, strip.states, strip.order):
        assert control.accessibleName()


def test_2000_photos_scroll_without_a_stall(qtbot: QtBot, bench: Bench) -> None:
    thumbnail = bench.folder / "thumbnail.jpg"
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.save(str(thumbnail))
    bench.engine.answers.clear()  # it is busy
    session = bench.session.session
    strip = PhotoStrip(bench.context)
    qtbot.addWidget(strip)
    strip.resize(1200, 240)
    strip.show()
    ids = session.open_photos([bench.folder / f"{n}.jpg" for n in range(2000)])
    for photo in ids[::7]:
        session.set_facts(photo, Facts(320, 240, "JPEG", 1, "", photo, thumbnail))
    QApplication.processEvents()
    assert strip.model.rowCount() == 2000
    bar = strip.view.horizontalScrollBar()
    assert bar.maximum() > 100_000
    spent = []
    for step in range(60):
        start = time.thread_time()
        bar.setValue(bar.maximum() * step // 60)
        QApplication.processEvents()
        spent.append(time.thread_time() - start)
    # Only what is in sight is drawn; measured in the thread's own time, whatever else runs.
    assert sorted(spent)[len(spent) // 2] < 0.05
    strip.order.setCurrentIndex(strip.order.findData(PhotoOrder.NAME.value))
    start = time.thread_time()
    session.set_activity(ids[0], PhotoState.RESTORING)
    QApplication.processEvents()
    assert time.thread_time() - start < 0.2


def test_an_empty_result_says_so(qtbot: QtBot, strip: PhotoStrip) -> None:
    empty = strip.view.viewport().grab().toImage()
    strip.search.setText("nobody is called like this")
    assert strip.model.rowCount() == 0
    assert strip.view.viewport().grab().toImage() != empty
    strip.search.clear()
    assert strip.model.rowCount() == 6


def test_a_narrow_grid_keeps_its_tools_inside(strip: PhotoStrip) -> None:
    strip.set_orientation(Qt.Orientation.Vertical)
    QApplication.processEvents()
    strip.resize(250, 700)
    QApplication.processEvents()
    assert strip.width() == 250
    for control in (strip.search, strip.states, strip.order):
        assert strip.rect().contains(control.geometry())
