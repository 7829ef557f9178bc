"""The crop editor: what it shows is what alignment cuts; mouse, wheel, keys, fields; one undo."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from photo_bench import Bench, plain
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QDialogButtonBox, QSlider
from pytestqt.qtbot import QtBot

from ented_desktop.domain import FACE_TEMPLATE_512, CropFrame
from ented_desktop.ui.widgets.crop_editor import CropEditor

FRAME = CropFrame(300.0, 240.0, 200.0, 25.0)
COLORS = ("red", "blue", "lime", "yellow", "magenta")


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def photo(bench: Bench) -> str:
    image = plain(640, 480, QColor(60, 60, 60))
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    for point, name in zip(FRAME.landmarks, COLORS, strict=True):
        painter.setBrush(QColor(name))
        painter.drawEllipse(QPointF(point[0] + 0.5, point[1] + 0.5), 5, 5)
    painter.end()
    return bench.add("face.png", image, [FRAME])


@pytest.fixture
def editor(qtbot: QtBot, bench: Bench, photo: str) -> CropEditor:
    bench.show(qtbot, photo)
    face = bench.session.session.photo(photo).edits.faces[0].id
    editor = CropEditor(bench.context, photo, face)
    qtbot.addWidget(editor)
    editor.show()
    qtbot.waitExposed(editor)
    return editor


def frame_of(bench: Bench, photo: str) -> CropFrame | None:
    return bench.session.session.photo(photo).edits.faces[0].frame


def close(one: CropFrame, other: CropFrame, px: float = 0.05) -> bool:
    return all(math.dist(a, b) <= px for a, b in zip(one.corners, other.corners, strict=True))


def accept(qtbot: QtBot, editor: CropEditor) -> None:
    button = editor.buttons.button(QDialogButtonBox.StandardButton.Ok)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_landmarks_lie_under_the_guide(editor: CropEditor) -> None:
    editor.guide.setChecked(False)
    image = editor.canvas.grab().toImage()
    square = editor.canvas.square
    for (x, y), name in zip(FACE_TEMPLATE_512, COLORS, strict=True):
        at = square.topLeft() + QPointF(x + 0.5, y + 0.5) * square.width() / 512
        assert image.pixelColor(at.toPoint()) == QColor(name)


def test_the_guide_is_drawn_over_it(editor: CropEditor) -> None:
    shown = editor.canvas.grab().toImage()
    editor.guide.setChecked(False)
    assert editor.canvas.grab().toImage() != shown


def test_dragging_moves_the_picture_with_the_pointer(
    qtbot: QtBot, bench: Bench, photo: str, editor: CropEditor
) -> None:
    canvas = editor.canvas
    middle = canvas.square.center().toPoint()
    crop = FRAME.side_px / canvas.square.width()
    under = FRAME.to_photo((255.5, 255.5))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(canvas, middle + QPoint(30, 0))
    QApplication.processEvents()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(30, 0))
    found = editor.frame.to_crop(under)
    assert found[0] == pytest.approx(255.5 + 30 * 512 / canvas.square.width(), abs=0.1)
    assert found[1] == pytest.approx(255.5, abs=0.1)
    shift = math.hypot(editor.across.value(), editor.down.value())
    assert shift == pytest.approx(30 * crop, abs=0.1)
    accept(qtbot, editor)
    kept = frame_of(bench, photo)
    assert kept is not None
    assert close(kept, editor.frame)
    assert bench.session.session.undo_label == "Adjust a crop"
    bench.session.session.undo()
    assert frame_of(bench, photo) is None
    bench.session.session.redo()
    assert frame_of(bench, photo) == kept


def test_dragging_in_a_corner_turns(qtbot: QtBot, editor: CropEditor) -> None:
    canvas, square = editor.canvas, editor.canvas.square
    reach = 0.48 * square.width()
    start = square.center() + QPointF(reach, -reach)
    end = square.center() + QPointF(reach, reach)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for step in (0.33, 0.66, 1.0):
        qtbot.mouseMove(canvas, (start + (end - start) * step).toPoint())
        QApplication.processEvents()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end.toPoint())
    assert editor.frame.angle_deg == pytest.approx(FRAME.angle_deg - 90, abs=1)
    assert editor.turn.value() == pytest.approx(90, abs=1)
    assert (editor.frame.center_x, editor.frame.center_y) == pytest.approx((300, 240))


def test_the_wheel_scales(editor: CropEditor) -> None:
    at = editor.canvas.square.center()
    event = QWheelEvent(
        at,
        editor.canvas.mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor.canvas, event)
    assert editor.frame.side_px == pytest.approx(FRAME.side_px / 1.05**2)
    assert editor.zoom.value() == pytest.approx(110.2, abs=0.1)


def test_keys_move_turn_and_scale(qtbot: QtBot, editor: CropEditor) -> None:
    canvas = editor.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert editor.frame.to_crop((300.0, 240.0)) == pytest.approx((265.5, 255.5))
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert editor.turn.value() == pytest.approx(1.0)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert editor.zoom.value() == pytest.approx(101.0, abs=0.1)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert editor.zoom.value() == pytest.approx(100.0, abs=0.1)


def test_fields_and_sliders_change_it_live(editor: CropEditor) -> None:
    editor.across.setValue(12.0)
    editor.down.setValue(-7.0)
    assert (editor.frame.center_x, editor.frame.center_y) == pytest.approx((312, 233))
    editor.turn.setValue(10.0)
    assert editor.frame.angle_deg == pytest.approx(15.0)
    assert editor.turn_slider.value() == 100
    editor.zoom_slider.setValue(100)
    assert editor.zoom.value() == pytest.approx(200.0, abs=0.1)
    assert editor.frame.side_px == pytest.approx(100.0, rel=1e-3)
    editor.turn_slider.setValue(-450)
    assert editor.frame.angle_deg == pytest.approx(70.0)


def test_reset_goes_back_to_what_was_found(
    qtbot: QtBot, bench: Bench, photo: str, editor: CropEditor
) -> None:
    assert not editor.reset.isEnabled()
    editor.across.setValue(12.0)
    assert editor.reset.isEnabled()
    qtbot.mouseClick(editor.reset, Qt.MouseButton.LeftButton)
    assert close(editor.frame, FRAME)
    label = bench.session.session.undo_label
    accept(qtbot, editor)
    assert frame_of(bench, photo) is None
    assert bench.session.session.undo_label == label


def test_reset_of_an_edited_face_forgets_the_edit(qtbot: QtBot, bench: Bench, photo: str) -> None:
    bench.show(qtbot, photo)
    session = bench.session.session
    face = session.photo(photo).edits.faces[0].id
    session.edit_face(photo, face, "x", frame=FRAME.moved(9, 9))
    editor = CropEditor(bench.context, photo, face)
    qtbot.addWidget(editor)
    assert editor.across.value() == pytest.approx(9.0)
    editor.reset.click()
    editor.accept()
    assert frame_of(bench, photo) is None


def test_cancel_changes_nothing(qtbot: QtBot, bench: Bench, photo: str, editor: CropEditor) -> None:
    editor.across.setValue(12.0)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert frame_of(bench, photo) is None


def test_it_closes_with_its_photo(bench: Bench, photo: str, editor: CropEditor) -> None:
    bench.session.session.remove([photo])
    assert not editor.isVisible()


def test_everything_is_named(editor: CropEditor) -> None:
    assert editor.windowTitle()
    assert editor.canvas.accessibleName()
    for kind in (QAbstractSpinBox, QSlider):
        for control in editor.findChildren(kind):
            assert control.accessibleName()
