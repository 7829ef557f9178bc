"""The photo as drawn: pixels, layers, caches; zooming and panning by mouse, wheel and keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from photo_bench import Bench, gradient, plain
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ented_desktop.domain import CropFrame
from ented_desktop.ui import theme
from ented_desktop.ui.widgets.photo_canvas import PhotoCanvas
from ented_desktop.ui.widgets.photo_canvas_layers import PhotoLayers, Shown, ViewCache
from ented_desktop.ui.widgets.photo_canvas_pyramid import AT_ONCE_PX, Pyramid, halved
from ented_desktop.ui.widgets.photo_canvas_source import PhotoSource
from ented_desktop.ui.widgets.zoom import Viewport


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def canvas(qtbot: QtBot, bench: Bench) -> PhotoCanvas:
    photo = bench.add("photo.png", gradient(200, 160), [CropFrame(100, 80, 60)])
    source = PhotoSource(bench.context)
    canvas = PhotoCanvas(source)
    source.setParent(canvas)
    qtbot.addWidget(canvas)
    canvas.resize(400, 320)
    canvas.show()
    bench.show(qtbot, photo)
    source.show(photo)
    canvas.setFocus()
    return canvas


def wheel(canvas: PhotoCanvas, at: QPointF, notches: float, *, trackpad: bool = False) -> None:
    angle = QPoint(0, round(120 * notches))
    event = QWheelEvent(
        at,
        canvas.mapToGlobal(at),
        angle if trackpad else QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate if trackpad else Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def pixel(canvas: PhotoCanvas, at: QPointF) -> QColor:
    return canvas.grab().toImage().pixelColor(at.toPoint())


def test_the_whole_photo_is_shown_first(canvas: PhotoCanvas) -> None:
    view = canvas.viewport
    assert view is not None
    assert view.fits
    assert view.scale == pytest.approx(2.0)


def test_the_right_pixels_are_in_the_right_place(canvas: PhotoCanvas) -> None:
    canvas.zoom_full()
    view = canvas.viewport
    assert view is not None
    for point in ((0, 0), (199, 0), (0, 159), (199, 159), (70, 33)):
        x, y = view.to_view(point)
        found = pixel(canvas, QPointF(x - 0.5, y - 0.5))
        assert (found.red(), found.green()) == point


def test_the_surround_is_neutral(canvas: PhotoCanvas) -> None:
    canvas.zoom_full()
    ground = pixel(canvas, QPointF(3, 3))
    assert ground == theme.canvas_colors().surround
    assert (
        max(ground.red(), ground.green(), ground.blue())
        - min(ground.red(), ground.green(), ground.blue())
        <= 4
    )


def test_the_wheel_zooms_about_the_pointer(canvas: PhotoCanvas) -> None:
    at = QPointF(130, 90)
    before = canvas.viewport
    assert before is not None
    point = before.to_photo((at.x(), at.y()))
    for _ in range(5):
        wheel(canvas, at, 1)
    after = canvas.viewport
    assert after is not None
    assert after.scale > 2 * before.scale
    assert after.to_view(point) == pytest.approx((at.x(), at.y()), abs=2.0)
    wheel(canvas, at, -20)
    assert canvas.viewport is not None
    assert canvas.viewport.scale == 1.0


def test_a_trackpad_pans(canvas: PhotoCanvas) -> None:
    for _ in range(6):
        canvas.zoom_in()
    before = canvas.viewport
    wheel(canvas, QPointF(200, 160), 0.25, trackpad=True)
    after = canvas.viewport
    assert before is not None
    assert after is not None
    assert after.scale == before.scale
    assert after.top - before.top == pytest.approx(30)


def test_keys_zoom_and_pan(qtbot: QtBot, canvas: PhotoCanvas) -> None:
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.viewport is not None
    assert canvas.viewport.scale == pytest.approx(2.5)
    qtbot.keyClick(canvas, Qt.Key.Key_1)
    assert canvas.viewport.percent == 100
    for _ in range(8):
        qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    before = canvas.viewport
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.viewport.left < before.left
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.viewport.scale < before.scale
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.viewport.fits


def test_dragging_pans_without_jumping(qtbot: QtBot, canvas: PhotoCanvas) -> None:
    for _ in range(6):
        canvas.zoom_in()
    before = canvas.viewport
    assert before is not None
    point = before.to_photo((200.0, 160.0))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 160))
    for step in range(1, 31):
        qtbot.mouseMove(canvas, QPoint(200 - 2 * step, 160 + step))
        QApplication.processEvents()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(140, 190))
    after = canvas.viewport
    assert after is not None
    assert after.to_view(point) == pytest.approx((140.0, 190.0), abs=1.0)


def test_space_and_drag_pan(qtbot: QtBot, canvas: PhotoCanvas) -> None:
    for _ in range(6):
        canvas.zoom_in()
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.space_held
    before = canvas.viewport
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 160))
    qtbot.mouseMove(canvas, QPoint(201, 160))
    QApplication.processEvents()
    assert before is not None
    assert canvas.viewport is not None
    assert canvas.viewport.left == pytest.approx(before.left + 1)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(201, 160))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert not canvas.space_held


def test_a_double_click_toggles(qtbot: QtBot, canvas: PhotoCanvas) -> None:
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 160))
    assert canvas.viewport is not None
    assert canvas.viewport.percent == 100
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 160))
    assert canvas.viewport.fits


def test_photos_are_not_mirrored_for_right_to_left_writing(canvas: PhotoCanvas) -> None:
    canvas.zoom_full()
    canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view = canvas.viewport
    assert view is not None
    x, y = view.to_view((10, 20))
    found = pixel(canvas, QPointF(x - 0.5, y - 0.5))
    assert (found.red(), found.green()) == (10, 20)


def test_full_size_is_asked_for_when_it_is_needed(qtbot: QtBot, bench: Bench) -> None:
    large = gradient(256, 200).scaled(2560, 2000)
    photo = bench.add("large.png", large, [])
    source = PhotoSource(bench.context)
    canvas = PhotoCanvas(source)
    source.setParent(canvas)
    qtbot.addWidget(canvas)
    canvas.resize(300, 240)
    canvas.show()
    bench.show(qtbot, photo)
    source.show(photo)
    assert bench.pictures.full(photo) is None
    canvas.zoom_full()
    qtbot.waitUntil(lambda: bench.pictures.full(photo) is not None)
    assert source.layers is not None
    assert source.layers.has_full
    view = canvas.viewport
    assert view is not None
    x, y = view.to_view((1285, 1005))
    # Without full size, neighbours would have been mixed.
    found = pixel(canvas, QPointF(x - 0.5, y - 0.5))
    assert (found.red(), found.green()) == (128, 100)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_shifted_cache_equals_a_new_one(ratio: float) -> None:
    layers = PhotoLayers(256, 256)
    layers.set_pictures(gradient(256, 256), None)

    def draw(painter: QPainter, scale: float) -> None:
        layers.draw(painter, scale, after=True)

    ground = QColor("black")
    kept = ViewCache(draw)
    view = Viewport.fitted(256, 256, 120, 100, ratio).zoomed(2.2, (40.0, 40.0))
    kept.pixmap(view, ground)
    for dx, dy in ((7, 3), (-11.5, 6), (200, -90), (0, 4), (-3, -300)):
        view = view.panned(dx, dy)
        new = ViewCache(draw).pixmap(view, ground).toImage()
        assert kept.pixmap(view, ground).toImage() == new


def test_a_small_photo_of_large_detail_shows_no_moire() -> None:
    board = QImage(1024, 1024, QImage.Format.Format_RGB32)
    board.fill(Qt.GlobalColor.black)
    painter = QPainter(board)
    for x in range(0, 1024, 2):
        painter.fillRect(x, 0, 1, 1024, Qt.GlobalColor.white)
    painter.end()
    level = Pyramid(board).level(0.13)
    assert level.width() == 256
    for x in range(0, 256, 17):
        assert level.pixelColor(x, 128).red() == pytest.approx(127, abs=2)


def test_halving_takes_the_mean_of_four() -> None:
    image = gradient(64, 48)
    half = halved(image)
    assert half.size().toTuple() == (32, 24)
    found = half.pixelColor(10, 7)
    assert found.red() == pytest.approx(20.5, abs=1)
    assert found.green() == pytest.approx(14.5, abs=1)


def test_large_pictures_are_halved_in_a_thread(qtbot: QtBot, bench: Bench) -> None:
    width = 2400
    height = AT_ONCE_PX // width + 10
    photo = bench.add("wide.png", plain(width, height, QColor(9, 99, 199)), [])
    bench.show(qtbot, photo)
    bench.pictures.request(photo, full=True)
    qtbot.waitUntil(lambda: bench.pictures.full(photo) is not None)
    source = PhotoSource(bench.context, bench.root)
    source.show(photo)
    assert source.layers is not None
    full = source.layers.pyramids[-1]
    assert full.waits
    assert full.level(0.4).width() == width
    qtbot.waitUntil(lambda: not full.waits)
    assert full.level(0.4).width() == width // 2


def test_strength_is_the_linear_blend() -> None:
    layers = PhotoLayers(40, 40)
    layers.set_pictures(plain(40, 40, QColor(200, 40, 10)), None)
    patch = plain(20, 20, QColor(20, 240, 110)).convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied
    )
    for strength in (0.0, 0.25, 0.5, 0.75, 1.0):
        layers.set_faces({"a": (patch, 10.0, 10.0, strength)})
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        layers.draw(painter, 1.0, after=True)
        painter.end()
        inside, outside = image.pixelColor(20, 20), image.pixelColor(5, 5)
        wanted = [
            (1 - strength) * a + strength * b
            for a, b in zip((200, 40, 10), (20, 240, 110), strict=True)
        ]
        assert inside.toTuple()[:3] == pytest.approx(wanted, abs=1)
        assert outside.toTuple()[:3] == (200, 40, 10)


def test_half_transparent_patches_blend_by_their_alpha_times_the_strength() -> None:
    layers = PhotoLayers(40, 40)
    layers.set_pictures(plain(40, 40, QColor(0, 0, 0)), None)
    patch = plain(20, 20, QColor(200, 200, 200, 128)).convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied
    )
    layers.set_faces({"a": (patch, 10.0, 10.0, 0.5)})
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    layers.draw(painter, 1.0, after=True)
    painter.end()
    assert image.pixelColor(20, 20).red() == pytest.approx(200 * 128 / 255 * 0.5, abs=1)


def test_only_the_changed_face_is_drawn_again() -> None:
    layers = PhotoLayers(100, 100)
    patch = plain(20, 20, QColor("red"))
    layers.set_faces({"a": (patch, 10.0, 10.0, 1.0), "b": (patch, 60.0, 60.0, 1.0)})
    same = {"a": (patch, 10.0, 10.0, 1.0), "b": (patch, 60.0, 60.0, 0.4)}
    assert layers.set_faces(same) == [QRectF(60, 60, 20, 20)]
    assert layers.set_faces(same) == []
    assert layers.set_faces({"a": (patch, 10.0, 10.0, 1.0)}) == [QRectF(60, 60, 20, 20)]


def test_the_split_shows_before_left_and_after_right(
    qtbot: QtBot, bench: Bench, canvas: PhotoCanvas
) -> None:
    photo = bench.selection.current_photo
    assert photo is not None
    bench.restore(qtbot, photo, 0, plain(200, 160, QColor(0, 0, 255)), (0, 0))
    canvas.set_shown(Shown.SPLIT)
    canvas.set_split(0.25)
    assert pixel(canvas, QPointF(50, 80)).blue() == 40
    assert pixel(canvas, QPointF(350, 80)).blue() == 255
    assert pixel(canvas, QPointF(120, 80)).blue() == 255
    canvas.set_split(0.75)
    assert pixel(canvas, QPointF(120, 80)).blue() == 40
    canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert pixel(canvas, QPointF(120, 80)).blue() == 40
    canvas.set_peeking(True)
    assert pixel(canvas, QPointF(350, 80)).blue() == 40


def test_the_split_line_is_dragged_and_moved_by_keys(qtbot: QtBot, canvas: PhotoCanvas) -> None:
    canvas.set_shown(Shown.SPLIT)
    view = canvas.viewport
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(203, 60))
    qtbot.mouseMove(canvas, QPoint(300, 60))
    QApplication.processEvents()
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    assert canvas.split == pytest.approx(0.75)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Left, shift)
    assert canvas.split == pytest.approx(0.73)
    for _ in range(30):
        qtbot.keyClick(canvas, Qt.Key.Key_Right, shift)
    assert canvas.split == 1.0
    assert canvas.viewport == view


def test_thumbnails_stand_in_until_the_photo_is_there(qtbot: QtBot, bench: Bench) -> None:
    photo = bench.add("late.png", plain(300, 200, QColor(10, 200, 30)), [])
    facts = bench.session.session.photo(photo).facts
    assert facts is not None
    bench.pictures.thumbnail(facts.thumbnail)
    qtbot.waitUntil(lambda: bench.pictures.thumbnail(facts.thumbnail) is not None)
    source = PhotoSource(bench.context, bench.root)
    source.show(photo)
    assert not source.is_loading
    source.want(1.0)
    qtbot.waitUntil(lambda: bench.pictures.before(photo) is not None)
    assert bench.pictures.full(photo) is None


def test_what_was_not_drawn_yet_stays_so_through_a_pan() -> None:
    layers = PhotoLayers(256, 256)
    layers.set_pictures(gradient(256, 256), None)

    def draw(painter: QPainter, scale: float) -> None:
        layers.draw(painter, scale, after=True)

    ground = QColor("black")
    kept = ViewCache(draw)
    view = Viewport.fitted(256, 256, 120, 100, 1.0).zoomed(2.2, (40.0, 40.0))
    kept.pixmap(view, ground)
    patch = plain(60, 60, QColor("blue"))
    for area in layers.set_faces({"a": (patch, 60.0, 60.0, 1.0)}):
        kept.invalidate(area)
    # One half is asked for, then the photo moves: the other half must still be made up for.
    kept.pixmap(view, ground, QRect(0, 0, 40, 100))
    view = view.panned(-9, -5)
    new = ViewCache(draw).pixmap(view, ground).toImage()
    assert kept.pixmap(view, ground).toImage() == new
