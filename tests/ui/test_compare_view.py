"""Before and after: modes, panes in step, peeking, the magnifier, the reference."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photo_bench import Bench, plain
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import ProblemNote
from ented_desktop.domain import (
    Candidate,
    CropFrame,
    Reason,
    ReferenceMode,
    ReferencePick,
)
from ented_desktop.engine.protocol import CompareReference, Problem, RenderPhoto, Suggestions
from ented_desktop.ui.widgets.compare_modes import CompareBar, CompareMode
from ented_desktop.ui.widgets.compare_view import CompareView
from ented_desktop.ui.widgets.loupe import loupe_area, loupe_scale
from ented_desktop.ui.widgets.photo_canvas import PhotoCanvas
from ented_desktop.ui.widgets.photo_canvas_layers import frame_transform
from ented_desktop.ui.widgets.zoom import Viewport

FRAME = CropFrame(200.0, 150.0, 100.0)
BEFORE = QColor(40, 90, 140)
AFTER = QColor(200, 120, 20)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def photo(bench: Bench) -> str:
    return bench.add("one.png", plain(400, 300, BEFORE), [FRAME])


@pytest.fixture
def view(qtbot: QtBot, bench: Bench, photo: str) -> CompareView:
    view = CompareView(bench.context)
    qtbot.addWidget(view)
    view.resize(1200, 500)
    view.show()
    bench.show(qtbot, photo)
    bench.restore(qtbot, photo, 0, plain(400, 300, AFTER), (0, 0))
    view.boxes.set_visible(False)
    view.main.setFocus()
    return view


def color(pane: QWidget, x: float, y: float) -> tuple[int, ...]:
    at = QPoint(round(x * pane.width()), round(y * pane.height()))
    return tuple(pane.grab().toImage().pixelColor(at).toTuple()[:3])


def face_id(bench: Bench, photo: str) -> str:
    return bench.session.session.photo(photo).edits.faces[0].id


OLD, NEW = BEFORE.toTuple()[:3], AFTER.toTuple()[:3]


def test_after_is_before_with_the_patches(view: CompareView) -> None:
    assert color(view.main, 0.5, 0.3) == pytest.approx(NEW, abs=1)


def test_strength_redraws_without_asking_the_engine(
    qtbot: QtBot, bench: Bench, photo: str, view: CompareView
) -> None:
    asked = len(bench.engine.asked)
    for strength in (0.5, 0.25, 0.0):
        bench.session.session.edit_face(
            photo, face_id(bench, photo), "Strength", merge_key="s", strength=strength
        )
        wanted = [(1 - strength) * a + strength * b for a, b in zip(OLD, NEW, strict=True)]
        assert color(view.main, 0.5, 0.3) == pytest.approx(wanted, abs=1)
    assert len(bench.engine.asked) == asked


def test_an_undone_result_is_not_drawn(bench: Bench, photo: str, view: CompareView) -> None:
    bench.session.session.edit_face(
        photo, face_id(bench, photo), "Leave a face alone", dismissed=True
    )
    assert color(view.main, 0.5, 0.3) == pytest.approx(OLD, abs=1)
    bench.session.session.undo()
    assert color(view.main, 0.5, 0.3) == pytest.approx(NEW, abs=1)


def test_the_slider_shows_before_left_and_after_right(qtbot: QtBot, view: CompareView) -> None:
    view.set_mode(CompareMode.SPLIT)
    # x in shares of the pane; the photo fills the middle.
    assert color(view.main, 0.4, 0.3) == pytest.approx(OLD, abs=1)
    assert color(view.main, 0.6, 0.3) == pytest.approx(NEW, abs=1)
    view.main.set_split(0.7)
    assert color(view.main, 0.6, 0.3) == pytest.approx(OLD, abs=1)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_side_by_side_before_is_left_in_any_direction_of_writing(
    view: CompareView, direction: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(direction)
    view.set_mode(CompareMode.SIDE)
    QApplication.processEvents()
    assert view.main.x() < view.second.x()
    assert color(view.main, 0.5, 0.5) == pytest.approx(OLD, abs=1)
    assert color(view.second, 0.5, 0.5) == pytest.approx(NEW, abs=1)


def test_holding_b_shows_the_original(qtbot: QtBot, view: CompareView) -> None:
    qtbot.keyPress(view.main, Qt.Key.Key_B)
    assert color(view.main, 0.5, 0.3) == pytest.approx(OLD, abs=1)
    qtbot.keyRelease(view.main, Qt.Key.Key_B)
    assert color(view.main, 0.5, 0.3) == pytest.approx(NEW, abs=1)


def test_panes_zoom_and_pan_in_step(qtbot: QtBot, view: CompareView) -> None:
    view.set_mode(CompareMode.SIDE)
    view.action_reference.setChecked(True)
    QApplication.processEvents()
    for pane in (view.main, view.second, view.reference):
        for _ in range(6):
            pane.zoom_in()
        qtbot.keyClick(pane, Qt.Key.Key_Left)
        views = [p.viewport for p in (view.main, view.second, view.reference)]
        scales = {v.scale for v in views if v is not None}
        assert len(scales) == 1
        middles = [v.middle for v in views if v is not None]
        for one in middles:
            assert one == pytest.approx(middles[0], abs=2.0)
        pane.zoom_fit()


def test_zoom_is_told(qtbot: QtBot, view: CompareView) -> None:
    with qtbot.waitSignal(view.zoom_changed) as told:
        view.zoom_full()
    assert told.args == [100]


def test_modes_keep_the_place(view: CompareView) -> None:
    view.main.zoom_full()
    for _ in range(6):
        view.main.zoom_in()
    place = view.main.viewport
    for mode in CompareMode:
        view.set_mode(mode)
        QApplication.processEvents()
    view.set_mode(CompareMode.AFTER)
    QApplication.processEvents()
    assert place is not None
    assert view.main.viewport is not None
    assert view.main.viewport.scale == place.scale
    assert view.main.viewport.middle == pytest.approx(place.middle, abs=1.0)


def test_keys_change_modes_and_panes(qtbot: QtBot, view: CompareView) -> None:
    seen = []
    for _ in range(3):
        qtbot.keyClick(view.main, Qt.Key.Key_S)
        seen.append(view.mode)
    assert seen == [CompareMode.SPLIT, CompareMode.SIDE, CompareMode.AFTER]
    qtbot.keyClick(view.main, Qt.Key.Key_R)
    assert view.reference.isVisible()
    qtbot.keyClick(view.main, Qt.Key.Key_L)
    assert view.action_loupe.isChecked()
    qtbot.keyClick(view.main, Qt.Key.Key_H)
    assert view.boxes.visible


# ---- magnifier ------------------------------------------------------------------------------


def test_the_magnifier_shows_before_and_after_of_one_place(qtbot: QtBot, view: CompareView) -> None:
    view.action_loupe.setChecked(True)
    qtbot.mouseMove(view.main, QPoint(600, 250))
    QApplication.processEvents()
    image = view.main.grab().toImage()
    port = view.main.viewport
    assert port is not None
    area = loupe_area(port, QPointF(600, 250))
    left, right = area.center() - QPointF(60, 0), area.center() + QPointF(60, 0)
    assert image.pixelColor(left.toPoint()).toTuple()[:3] == pytest.approx(OLD, abs=1)
    assert image.pixelColor(right.toPoint()).toTuple()[:3] == pytest.approx(NEW, abs=1)


@given(st.floats(0.05, 8.0), st.floats(0, 1), st.floats(0, 1))
def test_the_magnifier_enlarges_and_stays_inside(scale: float, x: float, y: float) -> None:
    port = Viewport.fitted(3000, 2000, 900, 700, 2.0).zoomed(scale)
    assert loupe_scale(port) >= max(2.0, 2 * port.scale)
    area = loupe_area(port, QPointF(900 * x, 700 * y))
    assert area.left() >= 0
    assert area.top() >= 0
    assert area.right() <= 900
    assert area.bottom() <= 700


def test_the_magnifier_works_without_a_pointer(bench: Bench, photo: str, view: CompareView) -> None:
    view.boxes.set_visible(True)
    bench.selection.select_face(face_id(bench, photo))
    plainly = view.main.grab().toImage()
    view.action_loupe.setChecked(True)
    assert view.main.grab().toImage() != plainly


# ---- reference ------------------------------------------------------------------------------


@given(st.floats(-200, 900), st.floats(-200, 900), st.floats(20, 900), st.floats(-170, 170))
def test_the_reference_is_laid_face_onto_face(
    x: float, y: float, side: float, angle: float
) -> None:
    reference = CropFrame(x, y, side, angle)
    way = frame_transform(reference, FRAME)
    for one, other in zip(reference.landmarks, FRAME.landmarks, strict=True):
        found = way.map(QPointF(one[0] + 0.5, one[1] + 0.5))
        assert (found.x() - 0.5, found.y() - 0.5) == pytest.approx(other, abs=1e-3)


def marked(frame: CropFrame, width: int, height: int) -> QImage:
    """A photo with a red left eye and a blue right one."""
    image = plain(width, height, QColor(128, 128, 128))
    painter = QPainter(image)
    for point, name in zip(frame.landmarks[:2], ("red", "blue"), strict=True):
        painter.setBrush(QColor(name))
        painter.setPen(Qt.PenStyle.NoPen)
        radius = frame.side_px / 20
        painter.drawEllipse(QPointF(point[0] + 0.5, point[1] + 0.5), radius, radius)
    painter.end()
    return image


def test_the_reference_s_face_lies_where_the_photo_s_face_lies(
    qtbot: QtBot, bench: Bench, photo: str, view: CompareView
) -> None:
    frame = CropFrame(700.0, 500.0, 500.0, 33.0)
    good = bench.folder / "good.png"
    bench.images[good] = marked(frame, 1400, 1000)
    session = bench.session.session
    session.edit_face(
        photo,
        face_id(bench, photo),
        "Choose",
        mode=ReferenceMode.CHOSEN,
        references=(ReferencePick(good, frame.face()),),
    )
    bench.selection.select_face(face_id(bench, photo))
    rendered = len(bench.engine.of(RenderPhoto))
    assert not any(ask.photo == good for ask in bench.engine.of(RenderPhoto))
    view.action_reference.setChecked(True)
    qtbot.waitUntil(lambda: not view.reference_source.is_loading)
    assert len(bench.engine.of(RenderPhoto)) > rendered
    QApplication.processEvents()
    port = view.reference.viewport
    assert port is not None
    assert view.main.viewport is not None
    assert port.scale == view.main.viewport.scale
    image = view.reference.grab().toImage()
    for point, name in zip(FRAME.landmarks[:2], ("red", "blue"), strict=True):
        found = image.pixelColor(QPointF(*port.to_view(point)).toPoint())
        assert found == QColor(name)


def test_the_likeliest_face_is_taken_where_none_was_picked(
    qtbot: QtBot, bench: Bench, photo: str, view: CompareView
) -> None:
    frame = CropFrame(300.0, 300.0, 200.0)
    good = bench.folder / "group.png"
    bench.images[good] = marked(frame, 600, 600)

    def compare(ask: CompareReference) -> Suggestions:
        candidates = tuple(
            Candidate(ReferencePick(good, face), likeness, 100, 90, 0, 0, "", True, False, Reason())
            for likeness, face in ((0.2, CropFrame(90, 90, 80).face()), (0.9, frame.face()))
        )
        return Suggestions(candidates, (good, good))

    bench.engine.answers[CompareReference] = compare
    bench.session.session.edit_face(
        photo,
        face_id(bench, photo),
        "Choose",
        mode=ReferenceMode.CHOSEN,
        references=(ReferencePick(good),),
    )
    bench.selection.select_face(face_id(bench, photo))
    view.action_reference.setChecked(True)
    qtbot.waitUntil(lambda: not view.reference_source.is_loading)
    QApplication.processEvents()
    port = view.reference.viewport
    assert port is not None
    image = view.reference.grab().toImage()
    assert image.pixelColor(QPointF(*port.to_view(FRAME.landmarks[0])).toPoint()) == QColor("red")


def test_a_face_without_a_reference_says_so(bench: Bench, photo: str, view: CompareView) -> None:
    view.action_reference.setChecked(True)
    view.grab()
    assert view.reference_source.pick is None
    assert view.reference.accessibleName()


# ---- bar ------------------------------------------------------------------------------------


@pytest.fixture
def bar(qtbot: QtBot, view: CompareView) -> CompareBar:
    bar = CompareBar(view)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_every_button_has_a_name_and_a_hint(bar: CompareBar) -> None:
    buttons = bar.findChildren(QToolButton)
    assert len(buttons) > 12
    for button in buttons:
        name = button.accessibleName() or button.text()
        assert name, button
        assert button.toolTip()


def test_the_mouse_alone_is_enough(qtbot: QtBot, bar: CompareBar, view: CompareView) -> None:
    split = next(b for b in bar.findChildren(QToolButton) if b.text() == "Slider")
    qtbot.mouseClick(split, Qt.MouseButton.LeftButton)
    assert view.mode is CompareMode.SPLIT
    qtbot.mousePress(bar.original, Qt.MouseButton.LeftButton)
    assert view.main.is_peeking
    qtbot.mouseRelease(bar.original, Qt.MouseButton.LeftButton)
    assert not view.main.is_peeking
    qtbot.mouseClick(bar.zoom, Qt.MouseButton.LeftButton)
    assert bar.zoom.text() == "100 %"


def test_tools_follow_the_selection(
    bench: Bench, photo: str, bar: CompareBar, view: CompareView
) -> None:
    assert not view.action_adjust.isEnabled()
    bench.selection.select_face(face_id(bench, photo))
    assert view.action_adjust.isEnabled()
    view.action_adjust.trigger()
    assert view.boxes.edited == face_id(bench, photo)
    assert view.action_adjust.isChecked()
    view.action_adjust.trigger()
    assert view.boxes.edited is None
    view.action_draw.trigger()
    assert view.boxes.is_drawing
    assert view.action_draw.isChecked()
    view.action_dismiss.trigger()
    assert "after all" in view.action_dismiss.text()


def test_panes_are_named(view: CompareView) -> None:
    panes = view.findChildren(PhotoCanvas)
    assert len(panes) == 3
    assert all(pane.accessibleName() for pane in panes)


def test_the_bar_has_words_where_there_is_room(bar: CompareBar) -> None:
    style = Qt.ToolButtonStyle
    bar.resize(1600, bar.height())
    QApplication.processEvents()
    assert bar.original.toolButtonStyle() == style.ToolButtonTextBesideIcon
    draw = next(b for b in bar.findChildren(QToolButton) if b.text() == "Draw")
    assert draw.toolButtonStyle() == style.ToolButtonTextBesideIcon
    assert draw.accessibleName() == "Draw a box around a face"
    bar.resize(bar._wide.width(), bar.height())
    QApplication.processEvents()
    assert bar.original.toolButtonStyle() == style.ToolButtonTextBesideIcon
    assert draw.toolButtonStyle() == style.ToolButtonIconOnly
    bar.resize(bar.minimumSizeHint())
    QApplication.processEvents()
    assert bar.original.toolButtonStyle() == style.ToolButtonIconOnly


def test_a_photo_that_failed_says_why_over_itself(
    qtbot: QtBot, bench: Bench, photo: str, view: CompareView
) -> None:
    qtbot.waitUntil(lambda: not view.source.is_loading)
    assert view._hint() == ""
    bench.session.session.set_problem(photo, ProblemNote("change-lost", "English"))
    assert view._hint() == (
        "A face of this photo has to be restored again. Restore the photo, then export it."
    )


def test_nothing_is_drawn_while_the_reference_s_face_is_looked_for(
    qtbot: QtBot, bench: Bench, photo: str, view: CompareView
) -> None:
    good = bench.folder / "alone.png"
    bench.images[good] = plain(300, 200, QColor("red"))
    bench.session.session.edit_face(
        photo,
        face_id(bench, photo),
        "Choose",
        mode=ReferenceMode.CHOSEN,
        references=(ReferencePick(good),),
    )
    bench.selection.select_face(face_id(bench, photo))
    view.action_reference.setChecked(True)
    layers = view.reference_source
    qtbot.waitUntil(lambda: layers.layers is not None)
    assert layers.is_loading
    bench.engine.finish_next(Suggestions((), ()), CompareReference)
    assert not layers.is_loading
    QApplication.processEvents()
    # No face was found in it: the whole photo is shown.
    assert color(view.reference, 0.5, 0.5) == (255, 0, 0)


def test_a_photo_without_faces_says_what_to_do(
    qtbot: QtBot, bench: Bench, view: CompareView
) -> None:
    with_face = view.main.grab().toImage()
    empty = bench.add("nobody.png", plain(400, 300, BEFORE), [])
    bench.show(qtbot, empty)
    assert "Draw a box" in view._hint()
    assert view.main.grab().toImage() != with_face
    view.action_draw.trigger()
    assert "Drag a box" in view._hint()


def test_a_photo_that_cannot_be_read_says_why(
    qtbot: QtBot, bench: Bench, view: CompareView
) -> None:
    broken = bench.add("broken.png", plain(400, 300, BEFORE), [])
    bench.engine.answers[RenderPhoto] = lambda _ask: Problem("image-truncated", "It ends")
    bench.selection.select_photo(broken)
    qtbot.waitUntil(lambda: bench.pictures.problem(broken) is not None)
    view.main.grab()
    asked = len(bench.engine.of(RenderPhoto))
    bench.session.session.set_problem(broken, ProblemNote("image-truncated", "It ends"))
    assert len(bench.engine.of(RenderPhoto)) == asked
    bench.engine.answers[RenderPhoto] = bench._render
    bench.session.session.set_problem(broken, None)
    qtbot.waitUntil(lambda: bench.pictures.before(broken) is not None)
    qtbot.waitUntil(lambda: color(view.main, 0.5, 0.5) == OLD)
