"""Face boxes: choosing, adjusting by mouse and keys, drawing, dismissing; each one step of undo."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from photo_bench import Bench, gradient, plain
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scripted_engine import Held

from ented_desktop.documents.values import FaceEdit
from ented_desktop.domain import CropFrame, Outcome
from ented_desktop.engine.protocol import Problem, RefineFace
from ented_desktop.ui import theme
from ented_desktop.ui.widgets.face_overlay import face_color
from ented_desktop.ui.widgets.face_overlay_boxes import FaceState
from ented_desktop.ui.widgets.face_overlay_handles import (
    middle,
    scaled,
    turn_handle,
    turned,
)
from ented_desktop.ui.widgets.photo_view import PhotoView

LEFT = CropFrame(110.0, 100.0, 120.0)
RIGHT = CropFrame(290.0, 120.0, 100.0, 20.0)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def photo(bench: Bench) -> str:
    return bench.add("two.png", plain(400, 300, QColor(120, 120, 120)), [LEFT, RIGHT])


@pytest.fixture
def view(qtbot: QtBot, bench: Bench, photo: str) -> PhotoView:
    view = PhotoView(bench.context)
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    bench.show(qtbot, photo)
    view.setFocus()
    return view


def faces(bench: Bench, photo: str) -> tuple[FaceEdit, ...]:
    return bench.session.session.photo(photo).edits.faces


def at(view: PhotoView, point: tuple[float, float]) -> QPoint:
    port = view.viewport
    assert port is not None
    return QPointF(*port.to_view(point)).toPoint()


def drag(qtbot: QtBot, view: PhotoView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(view, start + (end - start) * step / 5)
        QApplication.processEvents()
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def corners_close(one: CropFrame, other: CropFrame, px: float) -> bool:
    return all(math.dist(a, b) <= px for a, b in zip(one.corners, other.corners, strict=True))


# ---- choosing -------------------------------------------------------------------------------


def test_a_click_selects_the_face(qtbot: QtBot, bench: Bench, view: PhotoView, photo: str) -> None:
    first, second = faces(bench, photo)
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, middle(RIGHT)))
    assert bench.selection.current_face == second.id
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, middle(LEFT)))
    assert bench.selection.current_face == first.id
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 580))
    assert bench.selection.current_face is None


def test_tab_goes_through_the_faces_and_then_on(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    first, second = faces(bench, photo)
    seen = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(view, key)
        seen.append(bench.selection.current_face)
    assert seen == [first.id, second.id, first.id]
    assert not view.boxes.select_next(-1)


def test_hovering_marks_a_face(qtbot: QtBot, bench: Bench, view: PhotoView, photo: str) -> None:
    qtbot.mouseMove(view, at(view, middle(LEFT)))
    QApplication.processEvents()
    assert view.boxes.hovered == faces(bench, photo)[0].id
    qtbot.mouseMove(view, QPoint(400, 590))
    QApplication.processEvents()
    assert view.boxes.hovered is None


def test_boxes_have_their_state_s_colour_and_stay_thin(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    color = face_color(FaceState.NEEDS_REFERENCE)
    for scale in (2.0, 8.0):
        port = view.viewport
        assert port is not None
        view.set_viewport(port.zoomed(scale).centered_on(LEFT.outline[0]))
        image = view.grab().toImage()
        edge = at(view, LEFT.outline[0]) + QPoint(0, 40)
        row = [image.pixelColor(edge.x() + x, edge.y()) for x in range(-12, 13)]
        near = [c for c in row if abs(c.red() - color.red()) + abs(c.blue() - color.blue()) < 60]
        assert 1 <= len(near) <= 2


def test_hidden_boxes_are_not_drawn_and_not_hit(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    shown = view.grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_H)
    assert view.grab().toImage() != shown
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, middle(LEFT)))
    assert bench.selection.current_face is None
    qtbot.keyClick(view, Qt.Key.Key_H)
    assert view.boxes.visible


# ---- adjusting ------------------------------------------------------------------------------


@pytest.fixture
def adjusting(qtbot: QtBot, bench: Bench, view: PhotoView, photo: str) -> PhotoView:
    bench.selection.select_face(faces(bench, photo)[0].id)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.boxes.edited == faces(bench, photo)[0].id
    return view


def test_dragging_inside_moves_and_is_one_step_of_undo(
    qtbot: QtBot, bench: Bench, adjusting: PhotoView, photo: str
) -> None:
    view, session = adjusting, bench.session.session
    start = at(view, middle(LEFT))
    drag(qtbot, view, start, start + QPoint(40, -20))
    assert faces(bench, photo)[0].frame is None
    drag(qtbot, view, start + QPoint(40, -20), start + QPoint(60, -20))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.boxes.edited is None
    moved = faces(bench, photo)[0].frame
    assert moved is not None
    assert corners_close(moved, LEFT.moved(30, -10), 0.6)
    assert session.undo_label == "Adjust a face"
    session.undo()
    assert faces(bench, photo)[0].frame is None
    session.redo()
    assert faces(bench, photo)[0].frame == moved


def test_escape_changes_nothing(
    qtbot: QtBot, bench: Bench, adjusting: PhotoView, photo: str
) -> None:
    label = bench.session.session.undo_label
    start = at(adjusting, middle(LEFT))
    drag(qtbot, adjusting, start, start + QPoint(60, 60))
    assert not corners_close(adjusting.boxes.frame(faces(bench, photo)[0]), LEFT, 5)
    qtbot.keyClick(adjusting, Qt.Key.Key_Escape)
    assert faces(bench, photo)[0].frame is None
    assert corners_close(adjusting.boxes.frame(faces(bench, photo)[0]), LEFT, 0.01)
    assert bench.session.session.undo_label == label


def test_a_corner_scales(qtbot: QtBot, bench: Bench, adjusting: PhotoView, photo: str) -> None:
    start = at(adjusting, LEFT.outline[2])
    away = QPointF(*LEFT.outline[2]) - QPointF(*LEFT.outline[0])
    drag(qtbot, adjusting, start, start + away.toPoint())
    qtbot.keyClick(adjusting, Qt.Key.Key_Return)
    grown = faces(bench, photo)[0].frame
    assert grown is not None
    assert grown.side_px == pytest.approx(1.5 * LEFT.side_px, rel=0.03)
    assert grown.angle_deg == pytest.approx(LEFT.angle_deg)
    assert grown.outline[0] == pytest.approx(LEFT.outline[0], abs=0.8)


def test_the_knob_turns(qtbot: QtBot, bench: Bench, adjusting: PhotoView, photo: str) -> None:
    port = adjusting.viewport
    assert port is not None
    knob = QPointF(*turn_handle(LEFT, port)[1])
    pivot = QPointF(*port.to_view(middle(LEFT)))
    arm = knob - pivot
    drag(qtbot, adjusting, knob.toPoint(), (pivot + QPointF(-arm.y(), arm.x())).toPoint())
    qtbot.keyClick(adjusting, Qt.Key.Key_Return)
    frame = faces(bench, photo)[0].frame
    assert frame is not None
    assert frame.angle_deg == pytest.approx(90.0, abs=1.0)
    assert middle(frame) == pytest.approx(middle(LEFT), abs=0.5)


@pytest.mark.parametrize(
    ("key", "modifier", "check"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, LEFT.moved(1, 0)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier, LEFT.moved(0, -10)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier, scaled(LEFT, 1.01, middle(LEFT))),
        (
            Qt.Key.Key_Left,
            Qt.KeyboardModifier.ControlModifier,
            scaled(LEFT, 1 / 1.01, middle(LEFT)),
        ),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, turned(LEFT, 1, middle(LEFT))),
    ],
)
def test_keys_move_scale_and_turn(
    qtbot: QtBot,
    bench: Bench,
    adjusting: PhotoView,
    photo: str,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    check: CropFrame,
) -> None:
    place = adjusting.viewport
    qtbot.keyClick(adjusting, key, modifier)
    qtbot.keyClick(adjusting, Qt.Key.Key_Enter)
    frame = faces(bench, photo)[0].frame
    assert frame is not None
    assert corners_close(frame, check, 1e-4)
    assert adjusting.viewport == place


def test_going_to_another_face_keeps_the_change(
    qtbot: QtBot, bench: Bench, adjusting: PhotoView, photo: str
) -> None:
    qtbot.keyClick(adjusting, Qt.Key.Key_Right)
    qtbot.keyClick(adjusting, Qt.Key.Key_Tab)
    assert bench.selection.current_face == faces(bench, photo)[1].id
    assert adjusting.boxes.edited is None
    frame = faces(bench, photo)[0].frame
    assert frame is not None
    assert corners_close(frame, LEFT.moved(1, 0), 1e-6)


def test_leaving_the_photo_ends_adjusting(bench: Bench, adjusting: PhotoView) -> None:
    other = bench.add("other.png", gradient(50, 50))
    bench.selection.select_photo(other)
    assert adjusting.boxes.edited is None
    assert adjusting.viewport is not None
    assert adjusting.viewport.photo_width == 50


def test_undo_while_adjusting_takes_a_drawn_face_away(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    session = bench.session.session
    new = session.add_face(photo, CropFrame(200, 200, 60).face())
    bench.selection.select_face(new)
    view.toggle_adjusting()
    session.undo()
    assert view.boxes.edited is None
    view.grab()


# ---- leaving alone --------------------------------------------------------------------------


def test_delete_leaves_a_face_alone_and_brings_it_back(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    bench.selection.select_face(faces(bench, photo)[1].id)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert faces(bench, photo)[1].dismissed
    assert view.boxes.state(faces(bench, photo)[1]) is FaceState.DISMISSED
    assert "Left alone" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert not faces(bench, photo)[1].dismissed
    bench.session.session.undo()
    assert faces(bench, photo)[1].dismissed


def test_a_dismissed_face_is_faint(qtbot: QtBot, bench: Bench, view: PhotoView, photo: str) -> None:
    edge = at(view, LEFT.outline[0]) + QPoint(0, 41)

    def strongest() -> int:
        image = view.grab().toImage()
        row = [image.pixelColor(edge.x() + x, edge.y()) for x in range(-6, 7)]
        return max(abs(color.red() - 120) for color in row)

    clear = strongest()
    bench.session.session.edit_face(photo, faces(bench, photo)[0].id, "x", dismissed=True)
    lines = [strongest()]
    assert lines[0] < 0.75 * clear


# ---- drawing --------------------------------------------------------------------------------


def test_a_drawn_box_is_looked_at_and_added_as_one_step(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_D)
    assert view.boxes.is_drawing
    drag(qtbot, view, at(view, (180, 180)), at(view, (240, 260)))
    assert not view.boxes.is_drawing
    asked = bench.engine.of(RefineFace)
    assert len(asked) == 1
    box = CropFrame.around((180, 180, 240, 260))
    assert corners_close(asked[0].frame, box, 1.5)
    qtbot.waitUntil(lambda: len(faces(bench, photo)) == 3)
    new = faces(bench, photo)[2]
    assert new.by_hand
    assert bench.selection.current_face == new.id
    assert not view.boxes.pending
    bench.session.session.undo()
    assert len(faces(bench, photo)) == 2
    bench.session.session.redo()
    assert len(faces(bench, photo)) == 3


def test_a_drawn_box_is_kept_when_the_engine_fails(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    bench.engine.answers[RefineFace] = lambda _ask: Problem("engine-gone", "gone")
    view.toggle_drawing()
    drag(qtbot, view, at(view, (180, 180)), at(view, (240, 260)))
    qtbot.waitUntil(lambda: len(faces(bench, photo)) == 3)


def test_a_box_that_is_looked_at_is_shown_and_may_outlive_its_photo(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    bench.engine.answers[RefineFace] = lambda _ask: Held
    view.toggle_drawing()
    drag(qtbot, view, at(view, (180, 180)), at(view, (240, 260)))
    assert len(view.boxes.pending) == 1
    view.grab()
    bench.session.session.remove([photo])
    bench.selection.select_photo(None)
    bench.engine.finish_next(Problem("image-missing", "gone"), RefineFace)
    assert not view.boxes.pending


def test_a_slip_of_the_hand_draws_nothing(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    view.toggle_drawing()
    drag(qtbot, view, QPoint(400, 300), QPoint(403, 302))
    assert not bench.engine.of(RefineFace)
    assert view.boxes.is_drawing
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.boxes.is_drawing


# ---- dropping, states, words ----------------------------------------------------------------


def drop(view: PhotoView, at: QPoint, *files: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file) for file in files])
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(event)


def test_a_photo_dropped_on_a_face_is_its_reference(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    face = faces(bench, photo)[1].id
    with qtbot.waitSignal(view.reference_dropped) as dropped:
        drop(view, at(view, middle(RIGHT)), "/photos/good.jpg")
    assert dropped.args == [face, [Path("/photos/good.jpg")]]
    with qtbot.waitSignal(view.photos_dropped) as opened:
        drop(view, QPoint(400, 590), "/photos/a.jpg", "/photos/b.jpg")
    assert opened.args == [[Path("/photos/a.jpg"), Path("/photos/b.jpg")]]


def test_states_follow_results(qtbot: QtBot, bench: Bench, view: PhotoView, photo: str) -> None:
    boxes = view.boxes
    assert boxes.state(faces(bench, photo)[0]) is FaceState.NEEDS_REFERENCE
    patch = plain(30, 30, QColor("red"))
    bench.restore(qtbot, photo, 0, patch, (90, 90))
    bench.restore(qtbot, photo, 1, patch, (280, 100), Outcome.KEPT)
    assert boxes.state(faces(bench, photo)[0]) is FaceState.RESTORED
    kept = faces(bench, photo)[1]
    assert boxes.state(kept) is FaceState.KEPT
    bench.session.session.edit_face(photo, kept.id, "Use", use_anyway=True)
    assert boxes.state(faces(bench, photo)[1]) is FaceState.RESTORED


def test_it_is_named_for_those_who_do_not_see_it(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    assert view.accessibleName() == "Photo two.png"
    bench.selection.select_face(faces(bench, photo)[1].id)
    assert view.accessibleDescription() == "Face 2 of 2: Needs a good photo"


def test_every_state_has_a_colour_of_the_theme() -> None:
    colors = theme.canvas_colors()
    known = {getattr(colors, name).rgba() for name in type(colors).__dataclass_fields__}
    for state in FaceState:
        assert face_color(state).rgba() in known


def test_the_menu_fits_the_face(qtbot: QtBot, bench: Bench, view: PhotoView, photo: str) -> None:
    bench.selection.select_face(faces(bench, photo)[0].id)
    texts = [action.text() for action in view.face_menu().actions()]
    assert "Leave this face alone" in texts
    view.boxes.dismiss()
    texts = [action.text() for action in view.face_menu().actions()]
    assert "Restore this face after all" in texts


def test_delete_leaves_a_doubtful_face_alone(
    qtbot: QtBot, bench: Bench, view: PhotoView, photo: str
) -> None:
    face = faces(bench, photo)[0]
    bench.session.session.edit_face(photo, face.id, "x", unsure=True)
    assert view.boxes.state(faces(bench, photo)[0]) is FaceState.UNSURE
    bench.selection.select_face(face.id)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert faces(bench, photo)[0].dismissed


def test_adjusting_a_doubtful_face_makes_it_a_face(
    qtbot: QtBot, bench: Bench, adjusting: PhotoView, photo: str
) -> None:
    bench.session.session.edit_face(photo, faces(bench, photo)[0].id, "x", unsure=True)
    qtbot.keyClick(adjusting, Qt.Key.Key_Right)
    qtbot.keyClick(adjusting, Qt.Key.Key_Return)
    assert not faces(bench, photo)[0].unsure
