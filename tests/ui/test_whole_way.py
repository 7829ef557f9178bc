"""From a damaged photo to a restored copy: once by mouse alone, once by keyboard alone.

The engine is the real one, on an untrained network. What a test does to the window are pointer,
drop and key events; what it reads of the program's state only decides how long it waits.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import FaceEdit, PhotoDoc, PhotoState, UsedPatch
from ented_desktop.domain import CropFrame, ReferenceMode
from ented_desktop.ui.app import Program
from ented_desktop.ui.bridge.exporter import ExportState
from ented_desktop.ui.dialogs.export_dialog import ExportDialog
from ented_desktop.ui.widgets.compare_modes import CompareBar, CompareMode
from ented_desktop.ui.widgets.compare_view import CompareView
from ented_desktop.ui.widgets.crop_editor import CropEditor
from ented_desktop.ui.widgets.face_panel import FacePanel
from ented_desktop.ui.widgets.photo_canvas_layers import Shown
from ented_desktop.ui.widgets.reference_picker import ReferencePicker

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
LONG_MS = 300_000
"""A busy machine takes minutes for what otherwise takes seconds."""

LEFT = Qt.MouseButton.LeftButton
DONE = (PhotoState.RESTORED, PhotoState.KEPT)

pytestmark = pytest.mark.slow


class Album:
    """The files of somebody who has one damaged photo and a folder with a good one."""

    def __init__(self, folder: Path) -> None:
        self.damaged = folder / "album" / "grandmother.jpg"
        self.good = folder / "good photos"
        self.damaged.parent.mkdir()
        self.good.mkdir()
        shutil.copy(SAMPLE / "degraded.jpg", self.damaged)
        shutil.copy(SAMPLE / "reference.jpg", self.good / "1969.jpg")
        self._before = self._digest()

    def _digest(self) -> str:
        return hashlib.sha256(self.damaged.read_bytes()).hexdigest()

    def check(self, copy: Path, frame: CropFrame) -> None:
        """The copy differs from the original in the face, and nowhere else."""
        assert self._digest() == self._before
        assert [file.name for file in self.damaged.parent.iterdir() if file.is_file()] == [
            self.damaged.name
        ]
        with Image.open(self.damaged) as one, Image.open(copy) as other:
            before, after = np.asarray(one.convert("RGB")), np.asarray(other.convert("RGB"))
        assert before.shape == after.shape
        rows, columns = np.nonzero((before != after).any(axis=2))
        xs, ys = zip(*frame.corners, strict=True)
        assert len(rows) > 100, "nothing was restored"
        assert min(xs) - 1 <= columns.min() <= columns.max() <= max(xs) + 1
        assert min(ys) - 1 <= rows.min() <= rows.max() <= max(ys) + 1


class Seen:
    """What the program's state is waited for."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self._qtbot = program, qtbot
        self.session = program.context.session.session

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=LONG_MS)

    @property
    def photo(self) -> PhotoDoc:
        (photo_id,) = self.session.order
        return self.session.photo(photo_id)

    @property
    def face(self) -> FaceEdit:
        (face,) = self.photo.active_faces
        return face

    @property
    def patch(self) -> UsedPatch:
        (patch,) = self.photo.used_patches
        return patch

    @property
    def view(self) -> CompareView:
        (view,) = self.program.window.findChildren(CompareView)
        return view

    def wait_for_face(self) -> None:
        self.wait(lambda: bool(self.session.order) and self.photo.searched)
        self.wait(lambda: self.program.context.pictures.before(self.photo.id) is not None)
        assert self.program.context.selection.current_face == self.face.id

    def wait_for_suggestion(self) -> None:
        self.wait(lambda: self.session.state_of(self.photo.id) is PhotoState.READY)
        assert self.face.mode is ReferenceMode.AUTO
        assert [pick.photo.name for pick in self.photo.references(self.face)] == ["1969.jpg"]

    def wait_for_result(self) -> bool:
        """Whether the guard kept the original."""
        self.wait(lambda: self.session.state_of(self.photo.id) in DONE)
        return self.session.state_of(self.photo.id) is PhotoState.KEPT

    def wait_for_patch(self) -> None:
        pictures = self.program.context.pictures
        self.wait(lambda: self.face.id in pictures.patches(self.photo.id))

    def look(self) -> QImage:
        """The face as the photo's view shows it now."""
        pane = self.view.main
        assert pane.viewport is not None
        corners = [QPointF(*pane.viewport.to_view(point)).toPoint() for point in self._outline()]
        return pane.grab(QRect(corners[0], corners[2]).intersected(pane.rect())).toImage()

    def _outline(self) -> tuple[tuple[float, float], ...]:
        return self.face.crop_frame.outline

    def wait_for_export(self) -> Path:
        exporter = self.program.context.exporter
        self.wait(lambda: exporter.state is ExportState.FINISHED)
        (file,) = exporter.summary.restored
        return file


# ---- by mouse ---------------------------------------------------------------------------------


class Mouse:
    """A pointer: it reaches only what lies in sight and uncovered."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        at = widget.rect().center() if at is None else at
        self._qtbot.waitUntil(lambda: self._reaches(widget, at), timeout=LONG_MS)
        self._qtbot.mouseClick(widget, LEFT, pos=at)

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        assert self._reaches(widget, start)
        self._qtbot.mouseMove(widget, start)
        self._qtbot.mousePress(widget, LEFT, pos=start)
        for step in range(1, 6):
            self._qtbot.mouseMove(widget, start + (end - start) * step / 5)
        self._qtbot.mouseRelease(widget, LEFT, pos=end)

    def drop(self, window: QWidget, at: QPoint, *paths: Path) -> None:
        """Drops files where the pointer is; whoever takes drops there gets them."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        handle = window.windowHandle()
        none = Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        enter = QDragEnterEvent(at, copy, mime, LEFT, none)
        QApplication.sendEvent(handle, enter)
        QApplication.sendEvent(handle, QDragMoveEvent(at, copy, mime, LEFT, none))
        drop = QDropEvent(at.toPointF(), copy, mime, LEFT, none)
        QApplication.sendEvent(handle, drop)
        assert drop.isAccepted()

    @staticmethod
    def _reaches(widget: QWidget, at: QPoint) -> bool:
        window = widget.window()
        under = window.childAt(widget.mapTo(window, at))
        return widget.isVisible() and widget.isEnabled() and under is widget


def button(root: QWidget, text: str) -> QPushButton:
    shown = [one for one in root.findChildren(QPushButton) if one.isVisible()]
    (found,) = [one for one in shown if one.text().replace("&", "").startswith(text)]
    return found


def tool(root: QWidget, text: str) -> QToolButton:
    shown = [one for one in root.findChildren(QToolButton) if one.isVisible()]
    (found,) = [one for one in shown if one.text().strip("&…") == text]
    return found


def dialog_of(program: Program, qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: bool(program.window.findChildren(kind)), timeout=LONG_MS)
    (dialog,) = program.window.findChildren(kind)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_by_mouse_alone(real_program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    album, seen, mouse = Album(tmp_path), Seen(real_program, qtbot), Mouse(qtbot)
    window = real_program.window
    window.resize(1280, 800)
    mouse.drop(window, QPoint(500, 300), album.damaged)
    seen.wait_for_face()

    # The folder of good photos is dropped where good photos are chosen.
    (picker,) = window.findChildren(ReferencePicker)
    mouse.drop(window, picker.mapTo(window, picker.rect().center()), album.good)
    seen.wait_for_suggestion()

    (faces,) = window.findChildren(FacePanel)
    mouse.click(button(faces, "Edit crop"))
    editor = dialog_of(real_program, qtbot, CropEditor)
    assert isinstance(editor, CropEditor)
    middle = editor.canvas.rect().center()
    found = editor.frame
    mouse.drag(editor.canvas, middle, middle + QPoint(-18, 6))
    mouse.click(button(editor, "OK"))
    assert seen.face.frame is not None
    assert seen.face.crop_frame.center_x > found.center_x
    seen.wait_for_suggestion()

    mouse.click(tool(window.menus.toolbar, "Restore"))
    if seen.wait_for_result():
        mouse.click(button(faces, "Use it anyway"))
    seen.wait_for_patch()

    (bar,) = window.findChildren(CompareBar)
    view = seen.view
    after = seen.look()
    original = tool(bar, "Original")
    qtbot.mousePress(original, LEFT)
    assert seen.look() != after
    qtbot.mouseRelease(original, LEFT)
    assert seen.look() == after
    mouse.click(tool(bar, CompareMode.SPLIT.words))
    assert view.main.shown is Shown.SPLIT
    line = QPoint(round(view.main.split * view.main.width()), view.main.height() // 2)
    right = seen.look()
    mouse.drag(view.main, line, line + QPoint(200, 0))
    assert view.main.split > 0.6
    assert seen.look() != right
    mouse.click(tool(bar, CompareMode.AFTER.words))

    mouse.click(tool(window.menus.toolbar, "Export"))
    dialog = dialog_of(real_program, qtbot, ExportDialog)
    (formats,) = [
        box for box in dialog.findChildren(QComboBox) if box.findText("PNG: keeps every pixel") >= 0
    ]
    mouse.click(formats)
    popup = formats.view()
    qtbot.waitUntil(popup.isVisible)
    qtbot.wait(QApplication.doubleClickInterval() + 100)  # sooner it is still the first click
    row = formats.model().index(formats.findText("PNG: keeps every pixel"), 0)
    qtbot.mouseClick(popup.viewport(), LEFT, pos=popup.visualRect(row).center())
    mouse.click(button(dialog, "Export 1 photo"))
    file = seen.wait_for_export()
    assert file == album.damaged.parent / "Restored" / "grandmother_restored.png"
    album.check(file, seen.face.crop_frame)


# ---- by keyboard ------------------------------------------------------------------------------


class Keys:
    """A keyboard: every key goes to whatever has the focus."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window = qtbot, window

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self._qtbot.keyClick(self.focused, key, modifiers)

    def control(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def hold(self, key: Qt.Key) -> None:
        self._qtbot.keyPress(self.focused, key)

    def release(self, key: Qt.Key) -> None:
        self._qtbot.keyRelease(self.focused, key)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(self.focused, text)

    def tab_to(self, widget: QWidget) -> None:
        """Presses Tab until a control has the focus; within a round of the window."""
        passed = []
        for _ in range(120):
            if QApplication.focusWidget() is widget:
                return
            passed.append(QApplication.focusWidget())
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {widget}, only to {passed}")

    def back(self) -> None:
        """A dialog is gone: the desktop gives the keys back to the window."""
        self._qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        self._window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    @property
    def focused(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeWindow() or self._window


def answer_folder_dialog(keys: Keys, folder: Path, answered: list[Path]) -> None:
    """Types a folder into the file dialog once it is open, and agrees."""

    def go_on() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog) or not isinstance(keys.focused, QLineEdit):
            QTimer.singleShot(50, go_on)
            return
        keys.control(Qt.Key.Key_A)
        keys.type(str(folder))
        answered.append(folder)
        keys.press(Qt.Key.Key_Return)

    QTimer.singleShot(50, go_on)


def test_by_keyboard_alone(real_program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    album, seen = Album(tmp_path), Seen(real_program, qtbot)
    window = real_program.window
    window.resize(1280, 800)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    keys = Keys(qtbot, window)
    # Copied in the file manager.
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(album.damaged))])
    QGuiApplication.clipboard().setMimeData(mime)
    keys.control(Qt.Key.Key_V)
    seen.wait_for_face()

    answered: list[Path] = []
    answer_folder_dialog(keys, album.good, answered)
    keys.control(Qt.Key.Key_L)
    assert answered == [album.good]
    keys.back()
    seen.wait_for_suggestion()

    view = seen.view
    keys.tab_to(view.main)
    keys.press(Qt.Key.Key_C)
    editor = dialog_of(real_program, qtbot, CropEditor)
    assert isinstance(editor, CropEditor)
    qtbot.waitUntil(lambda: keys.focused is editor.canvas)
    found = editor.frame
    for _ in range(3):
        keys.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen.face.frame is not None)
    keys.back()
    assert seen.face.crop_frame.center_x > found.center_x
    seen.wait_for_suggestion()

    keys.control(Qt.Key.Key_R)
    (faces,) = window.findChildren(FacePanel)
    if seen.wait_for_result():
        use = button(faces, "Use it anyway")
        keys.tab_to(use)
        keys.press(Qt.Key.Key_Space)
    seen.wait_for_patch()

    keys.tab_to(view.main)
    after = seen.look()
    keys.hold(Qt.Key.Key_B)
    assert seen.look() != after
    keys.release(Qt.Key.Key_B)
    assert seen.look() == after
    keys.press(Qt.Key.Key_S)
    assert view.mode is CompareMode.SPLIT
    right = seen.look()
    for _ in range(10):
        keys.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.main.split > 0.6
    assert seen.look() != right
    keys.press(Qt.Key.Key_S)
    keys.press(Qt.Key.Key_S)
    assert view.mode is CompareMode.AFTER

    keys.control(Qt.Key.Key_E)
    dialog = dialog_of(real_program, qtbot, ExportDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    (formats,) = [
        box for box in dialog.findChildren(QComboBox) if box.findText("PNG: keeps every pixel") >= 0
    ]
    keys.tab_to(formats)
    keys.type("PNG")
    assert formats.currentText().startswith("PNG")
    keys.press(Qt.Key.Key_Return)
    file = seen.wait_for_export()
    assert file == album.damaged.parent / "Restored" / "grandmother_restored.png"
    album.check(file, seen.face.crop_frame)
