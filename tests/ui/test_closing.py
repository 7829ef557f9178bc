"""Closing the window: at once, or while an export is under way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState
from ented_desktop.ui.app import Program
from ented_desktop.ui.bridge.export_plan import ExportOptions, plan_export
from ented_desktop.ui.bridge.exporter import ExportState


def start_export(program: Program, qtbot: QtBot, folder: Path, count: int) -> Path:
    """Begins to copy photos, each of which takes 0.4 s; returns where to."""
    image = QImage(32, 24, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    files = [folder / f"slow {number}.png" for number in range(count)]
    for file in files:
        assert image.save(str(file))
    session = program.context.session.session
    program.context.conductor.open(files)
    needs = PhotoState.NEEDS_REFERENCE
    qtbot.waitUntil(
        lambda: all(session.state_of(one) is needs for one in session.order), timeout=60_000
    )
    plan = plan_export(
        session.photos,
        ExportOptions(folder=folder / "out", unrestored="copy"),
        originals=files,
        state_word=lambda _photo: "",
        undated="undated",
    )
    program.context.exporter.start(plan)
    return folder / "out"


def question(program: Program) -> QMessageBox | None:
    shown = [box for box in program.window.findChildren(QMessageBox) if box.isVisible()]
    return shown[0] if shown else None


def answer(qtbot: QtBot, program: Program, text: str) -> None:
    box = question(program)
    assert box is not None
    (button,) = [one for one in box.buttons() if one.text().replace("&", "") == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def written(out: Path) -> list[str]:
    return sorted(file.name for file in out.iterdir())


def test_nothing_is_asked_when_nothing_is_exported(program: Program) -> None:
    assert program.window.close()
    assert not program.window.isVisible()


def test_an_export_goes_on_when_the_window_stays(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    out = start_export(program, qtbot, tmp_path, 3)
    assert not program.window.close()
    box = question(program)
    assert box is not None
    assert box.text().startswith("3 photo")
    assert not program.window.close(), "asked once only"
    assert len(program.window.findChildren(QMessageBox)) == 1
    answer(qtbot, program, "Cancel")
    exporter = program.context.exporter
    qtbot.waitUntil(lambda: exporter.state is ExportState.FINISHED, timeout=20_000)
    assert len(written(out)) == 3
    assert program.window.isVisible()


def test_the_window_closes_when_the_export_is_done(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    out = start_export(program, qtbot, tmp_path, 3)
    program.window.close()
    answer(qtbot, program, "Close when it is done")
    assert program.window.isVisible()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    assert len(written(out)) == 3


def test_the_user_may_change_their_mind(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    start_export(program, qtbot, tmp_path, 3)
    program.window.close()
    answer(qtbot, program, "Close when it is done")
    buttons = program.window.notices.findChildren(QPushButton)
    (stay,) = [one for one in buttons if one.text() == "Stay open"]
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    exporter = program.context.exporter
    qtbot.waitUntil(lambda: exporter.state is ExportState.FINISHED, timeout=20_000)
    assert program.window.isVisible()


def test_the_export_is_stopped_on_wish_and_leaves_whole_files(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    out = start_export(program, qtbot, tmp_path, 12)
    exporter = program.context.exporter
    qtbot.waitUntil(lambda: exporter.done >= 1, timeout=20_000)
    program.window.close()
    answer(qtbot, program, "Stop and close")
    assert not program.window.isVisible()
    assert program.context.engine.pid is None
    assert 1 <= len(written(out)) < 12
    assert all(QImage(str(out / name)).width() == 32 for name in written(out))


def test_an_export_that_ends_takes_its_question_along(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    start_export(program, qtbot, tmp_path, 1)
    program.window.close()
    assert question(program) is not None
    qtbot.waitUntil(lambda: question(program) is None, timeout=20_000)
    assert program.window.isVisible()


def test_a_paused_export_is_not_waited_for(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    start_export(program, qtbot, tmp_path, 3)
    exporter = program.context.exporter
    exporter.pause()
    qtbot.waitUntil(lambda: exporter.state is ExportState.PAUSED, timeout=20_000)
    program.window.close()
    box = question(program)
    assert box is not None
    assert {one.text().replace("&", "") for one in box.buttons()} == {"Stop and close", "Cancel"}
    answer(qtbot, program, "Stop and close")
    assert not program.window.isVisible()
