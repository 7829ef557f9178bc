"""The window as a whole, with a light engine: opening, restoring, keeping, surviving."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState
from ented_desktop.domain import ReferenceMode
from ented_desktop.engine.protocol import Problem
from ented_desktop.ui import theme
from ented_desktop.ui.app import Program


def photo(folder: Path, name: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(32, 24, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    assert image.save(str(file), "PNG")
    return file


def states(program: Program) -> list[PhotoState]:
    session = program.context.session.session
    return [session.state_of(photo_id) for photo_id in session.order]


def wait_for_states(qtbot: QtBot, program: Program, *wanted: PhotoState) -> None:
    qtbot.waitUntil(lambda: states(program) == list(wanted), timeout=30_000)


def drop(window: object, mime: QMimeData) -> None:
    at = QPoint(60, 60)
    enter = QDragEnterEvent(
        at,
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)


def test_the_first_page_invites(program: Program) -> None:
    page = program.window.start_page
    assert program.window.pages.currentWidget() is page
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Nothing leaves this computer" in words
    assert program.window.work_page is None


def test_the_self_test_is_told(program: Program, qtbot: QtBot) -> None:
    settings = program.context.settings
    qtbot.waitUntil(lambda: settings.values.self_test_done)
    # What was timed is the network alone: with more a face takes longer, and no time is told.
    status = program.window.status
    qtbot.waitUntil(lambda: status.engine_text.startswith("Ready, on"))
    settings.set_value("refine_identity", False)
    qtbot.waitUntil(lambda: status.engine_text.startswith("Ready, on"))
    settings.set_value("lend_detail", False)
    qtbot.waitUntil(lambda: "1.1 s per face" in status.engine_text)
    settings.set_value("refine_identity", True)
    qtbot.waitUntil(lambda: status.engine_text.startswith("Ready, on"))


def test_dropped_folders_and_files_are_opened(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    album = tmp_path / "album"
    photo(album, "b.jpg")
    photo(album, "deep/er/a.PNG")
    (album / "notes.txt").write_text("no photo")
    photo(album, ".hidden.jpg")
    other = photo(tmp_path, "other.jpg")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(album)), QUrl.fromLocalFile(str(other))])
    drop(program.window, mime)
    wait_for_states(qtbot, program, *[PhotoState.NEEDS_REFERENCE] * 3)
    names = [one.path.name for one in program.context.session.session.photos]
    assert names == ["b.jpg", "a.PNG", "other.jpg"]
    assert program.window.pages.currentWidget() is program.window.work_page
    assert program.context.selection.current_photo == program.context.session.session.order[0]


def test_a_picture_in_the_clipboard_is_opened(program: Program, qtbot: QtBot) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    QGuiApplication.clipboard().setImage(image)
    program.window.commands.paste.trigger()
    wait_for_states(qtbot, program, PhotoState.NEEDS_REFERENCE)
    file = program.context.session.session.photos[0].path
    assert QImage(str(file)).size() == image.size()
    QGuiApplication.clipboard().clear()
    program.window.commands.paste.trigger()
    qtbot.waitUntil(lambda: bool(program.window.notices.texts))
    assert "clipboard" in program.window.notices.texts[0]


def test_photos_are_chosen_with_the_keyboard(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = photo(tmp_path, "one.jpg")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([str(file)], ""))
    qtbot.keySequence(program.window, QKeySequence(QKeySequence.StandardKey.Open))
    wait_for_states(qtbot, program, PhotoState.NEEDS_REFERENCE)
    assert "one.jpg" in program.window.windowTitle()


def test_faces_without_a_good_photo_are_left_out_until_the_user_wants_it(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.open_paths([photo(tmp_path, "one.jpg")])
    wait_for_states(qtbot, program, PhotoState.NEEDS_REFERENCE)
    program.window.commands.restore.trigger()
    qtbot.waitUntil(lambda: bool(program.window.notices.texts))
    assert program.window.notices.texts == ["1 face needs a good photo of the person first."]
    assert states(program) == [PhotoState.NEEDS_REFERENCE]
    buttons = program.window.notices.findChildren(QPushButton)
    (button,) = (one for one in buttons if one.text() == "Restore without one")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for_states(qtbot, program, PhotoState.RESTORED)
    photo_id = program.context.session.session.order[0]
    qtbot.waitUntil(lambda: bool(program.context.pictures.patches(photo_id)))
    qtbot.waitUntil(lambda: program.context.pictures.before(photo_id) is not None)
    program.window.commands.undo.trigger()
    face = program.context.session.session.photo(photo_id).edits.faces[0]
    assert face.mode is ReferenceMode.AUTO


def test_nothing_done_is_no_success(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.window.open_paths([photo(tmp_path, f"{name}.jpg") for name in ("a", "b")])
    wait_for_states(qtbot, program, *[PhotoState.NEEDS_REFERENCE] * 2)
    program.window.commands.restore_all.trigger()
    qtbot.waitUntil(lambda: bool(program.window.notices.texts))
    assert len(program.window.notices.texts) == 1
    assert program.window.notices.texts[0].startswith("2 face")


def test_undo_says_what_it_would_undo(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    commands = program.window.commands
    assert not commands.undo.isEnabled()
    program.window.open_paths([photo(tmp_path, "one.jpg")])
    wait_for_states(qtbot, program, PhotoState.NEEDS_REFERENCE)
    assert commands.undo.isEnabled()
    assert "Open photos" in commands.undo.text()
    commands.undo.trigger()
    assert not program.context.session.session.order
    assert program.window.pages.currentWidget() is program.window.start_page
    commands.redo.trigger()
    assert len(program.context.session.session.order) == 1


def test_a_broken_photo_says_why_and_the_rest_goes_on(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.open_paths([photo(tmp_path, "broken.jpg"), photo(tmp_path, "good.jpg")])
    wait_for_states(qtbot, program, PhotoState.FAILED, PhotoState.NEEDS_REFERENCE)
    note = program.context.session.session.photos[0].problem
    assert note is not None
    assert note.code == "image-truncated"


def test_the_photo_that_kills_the_engine_is_set_aside_and_the_rest_goes_on(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [photo(tmp_path, f"{name}.jpg") for name in ("a", "killer", "b", "c", "d")]
    program.window.open_paths(files)
    needs, failed = PhotoState.NEEDS_REFERENCE, PhotoState.FAILED
    wait_for_states(qtbot, program, needs, failed, needs, needs, needs)
    note = program.context.session.session.photos[1].problem
    assert note is not None
    assert note.code == "engine-crashed"
    qtbot.waitUntil(lambda: program.context.engine.status.kind == "ready", timeout=20_000)


def test_an_engine_killed_while_restoring_is_replaced_and_the_work_goes_on(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    files = [photo(tmp_path, f"slow{number}.jpg") for number in range(3)]
    program.window.open_paths(files)
    wait_for_states(qtbot, program, *[PhotoState.NEEDS_REFERENCE] * 3)
    session = program.context.session.session
    for photo_id in session.order:
        face = session.photo(photo_id).edits.faces[0]
        session.edit_face(photo_id, face.id, "None", mode=ReferenceMode.NONE)
    program.window.commands.restore_all.trigger()
    qtbot.wait(150)
    kinds: list[str] = []
    program.context.engine.state_changed.connect(lambda status: kinds.append(status.kind))
    pid = program.context.engine.pid
    assert pid is not None
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    wait_for_states(qtbot, program, *[PhotoState.RESTORED] * 3)
    assert "restarting" in kinds
    assert not program.context.conductor.restoring


def test_restoring_can_be_stopped(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.window.open_paths([photo(tmp_path, f"slow{number}.jpg") for number in range(4)])
    wait_for_states(qtbot, program, *[PhotoState.NEEDS_REFERENCE] * 4)
    session = program.context.session.session
    for photo_id in session.order:
        face = session.photo(photo_id).edits.faces[0]
        session.edit_face(photo_id, face.id, "None", mode=ReferenceMode.NONE)
    program.window.commands.restore_all.trigger()
    assert program.window.commands.stop.isEnabled()
    qtbot.waitUntil(lambda: PhotoState.RESTORED in states(program), timeout=20_000)
    program.window.commands.stop.trigger()
    qtbot.waitUntil(lambda: not program.context.conductor.restoring, timeout=20_000)
    qtbot.waitUntil(lambda: PhotoState.RESTORING not in states(program))
    assert PhotoState.READY in states(program)


def test_the_work_is_back_after_a_close(
    make_program: Callable[..., Program], qtbot: QtBot, tmp_path: Path
) -> None:
    first = make_program()
    first.show()
    first.window.open_paths([photo(tmp_path, f"{name}.jpg") for name in ("a", "b")])
    wait_for_states(qtbot, first, *[PhotoState.NEEDS_REFERENCE] * 2)
    session = first.context.session.session
    face = session.photo(session.order[1]).edits.faces[0]
    session.edit_face(session.order[1], face.id, "Strength", strength=0.4)
    first.context.selection.select_photo(session.order[1])
    first.window.resize(785, 640)
    first.window.close()
    (tmp_path / "a.jpg").unlink()
    second = make_program()
    again = second.context.session.session
    assert again.order == session.order
    assert again.photo(again.order[1]).edits.faces[0].strength == 0.4
    assert second.context.selection.current_photo == session.order[1]
    assert second.window.size().height() == 640


def test_files_that_are_gone_are_shown_as_such_until_they_are_back(
    make_program: Callable[..., Program], qtbot: QtBot, tmp_path: Path
) -> None:
    first = make_program()
    first.show()
    first.window.open_paths([photo(tmp_path, f"{name}.jpg") for name in ("a", "b")])
    wait_for_states(qtbot, first, *[PhotoState.NEEDS_REFERENCE] * 2)
    first.window.close()
    (tmp_path / "a.jpg").rename(tmp_path / "elsewhere")
    second = make_program()
    second.show()
    wait_for_states(qtbot, second, PhotoState.FAILED, PhotoState.NEEDS_REFERENCE)
    problem = second.context.session.session.photos[0].problem
    assert problem is not None
    assert problem.code == "image-missing"
    second.window.close()
    (tmp_path / "elsewhere").rename(tmp_path / "a.jpg")
    third = make_program()
    third.show()
    wait_for_states(qtbot, third, PhotoState.NEEDS_REFERENCE, PhotoState.NEEDS_REFERENCE)


def test_the_work_is_on_disk_before_the_window_is_closed(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    program.window.open_paths([photo(tmp_path, "a.jpg")])
    wait_for_states(qtbot, program, PhotoState.NEEDS_REFERENCE)
    file = tmp_path / "ented-data" / "session.json"
    qtbot.waitUntil(lambda: file.is_file() and b"a.jpg" in file.read_bytes(), timeout=5000)


def test_theme_and_language_change_while_it_runs(program: Program, qtbot: QtBot) -> None:
    settings = program.context.settings
    settings.set_value("theme", "dark")
    assert theme.is_dark()
    dark = program.window.palette().window().color().lightness()
    settings.set_value("theme", "light")
    assert program.window.palette().window().color().lightness() > dark
    settings.set_value("language", "ar")
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    settings.set_value("language", "en")
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_problems_of_the_engine_are_said_in_plain_words(program: Program) -> None:
    program.context.conductor.queue_stopped.emit(Problem("disk-full", "No space left on device"))
    assert program.window.notices.texts[0].startswith("The disk is full.")


def test_a_second_start_hands_its_photos_over(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    from ented_desktop.base.paths import data_dir
    from ented_desktop.ui.single_instance import SingleInstance

    first, second = SingleInstance(data_dir()), SingleInstance(data_dir())
    first.paths_received.connect(program.open)
    try:
        assert first.claim([])
        claimed: list[bool] = []
        # The first answers from its event loop, which runs while the second waits.
        import threading

        file = photo(tmp_path, "handed über.jpg")
        thread = threading.Thread(target=lambda: claimed.append(second.claim([file])))
        thread.start()
        qtbot.waitUntil(lambda: bool(claimed), timeout=5000)
        thread.join()
        assert claimed == [False]
        wait_for_states(qtbot, program, PhotoState.NEEDS_REFERENCE)
    finally:
        first.release()


def test_many_photos_are_looked_into_a_few_at_a_time(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    conductor = program.context.conductor
    most = 0
    files = [tmp_path / f"{number}.jpg" for number in range(60)]
    conductor.open(files)

    def count() -> bool:
        nonlocal most
        most = max(most, len(conductor._busy))
        return states(program).count(PhotoState.NEEDS_REFERENCE) == len(files)

    qtbot.waitUntil(count, timeout=60_000)
    assert 1 <= most <= 4
