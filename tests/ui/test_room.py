"""Everything has the room it needs, and no scroll bar stands where nothing scrolls."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState
from ented_desktop.domain import ReferenceMode
from ented_desktop.ui.app import Program
from ented_desktop.ui.pages.work_page import WorkPage
from ented_desktop.ui.widgets.reference_picker_empty import EmptyLibrary


def opened(program: Program, qtbot: QtBot, folder: Path, count: int) -> WorkPage:
    image = QImage(32, 24, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    files = [folder / f"{number}.png" for number in range(count)]
    for file in files:
        assert image.save(str(file))
    program.window.open_paths(files)
    session = program.context.session.session
    qtbot.waitUntil(
        lambda: (
            len(session.order) == count
            and all(session.state_of(one) is PhotoState.NEEDS_REFERENCE for one in session.order)
        ),
        timeout=30_000,
    )
    page = program.window.work_page
    assert page is not None
    return page


@pytest.mark.parametrize("side", [False, True])
def test_the_strip_scrolls_only_where_there_is_more(
    program: Program, qtbot: QtBot, tmp_path: Path, side: bool
) -> None:
    program.window.resize(1280, 800)
    page = opened(program, qtbot, tmp_path, 2)
    page.set_strip_side(side)
    view = page.strip.view
    bars = (view.horizontalScrollBar(), view.verticalScrollBar())
    qtbot.wait(50)
    assert not any(bar.isVisible() for bar in bars)
    opened(program, qtbot, tmp_path, 30)
    qtbot.waitUntil(bars[side].isVisible)
    assert not bars[not side].isVisible()


def test_the_panel_of_a_restored_face_fits_at_1280_by_800(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.resize(1280, 800)
    page = opened(program, qtbot, tmp_path, 1)
    bar = page.panel_scroll.verticalScrollBar()
    assert bar.maximum() == 0
    session = program.context.session.session
    (photo_id,) = session.order
    face = session.photo(photo_id).edits.faces[0]
    session.edit_face(photo_id, face.id, "None", mode=ReferenceMode.NONE)
    program.window.commands.restore.trigger()
    qtbot.waitUntil(lambda: session.state_of(photo_id) is PhotoState.RESTORED)
    qtbot.wait(100)
    assert bar.maximum() == 0


def test_no_text_is_cut_off_in_a_low_window(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.window.resize(1280, 640)
    page = opened(program, qtbot, tmp_path, 1)
    (empty,) = page.references.findChildren(EmptyLibrary)
    qtbot.waitUntil(empty.isVisible)
    qtbot.wait(100)
    assert page.panel_scroll.verticalScrollBar().maximum() > 0, "it scrolls instead"
    for label in empty.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())


def test_restoring_is_within_reach_in_a_low_window(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.resize(1280, 560)
    page = opened(program, qtbot, tmp_path, 1)
    qtbot.waitUntil(lambda: page.panel_scroll.verticalScrollBar().maximum() > 0)
    for button in page.restoring.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(program.window, button.rect().bottomRight())
            assert program.window.rect().contains(corner)
            assert button.visibleRegion().boundingRect() == button.rect()
