"""Faces that overlap look in the window as they do in the exported file."""

from __future__ import annotations

import time

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from ented_desktop.restore.paste import Patch, compose
from ented_desktop.ui.widgets.photo_canvas_faces import FaceLayer, paint_faces
from ented_desktop.ui.widgets.photo_canvas_pyramid import Pyramid

HEIGHT, WIDTH = 120, 160
Floats = npt.NDArray[np.float32]


def soft_mask(height: int, width: int) -> Floats:
    """A face's mask: full inside, fading to nothing at the rim."""
    ys, xs = np.mgrid[0:height, 0:width]
    x, y = (xs - (width - 1) / 2) / (width / 2), (ys - (height - 1) / 2) / (height / 2)
    return np.clip((1.0 - np.hypot(x, y)) * 2.5, 0.0, 1.0).astype(np.float32)


def scene(places: list[tuple[int, int]]) -> tuple[Floats, list[Patch]]:
    """A smooth photo, and faces that each make it another colour."""
    ramp = np.linspace(0.2, 0.7, WIDTH, dtype=np.float32)
    photo = np.repeat(np.repeat(ramp[None, :, None], HEIGHT, axis=0), 3, axis=2)
    colors = np.array([(0.9, 0.1, 0.2), (0.1, 0.8, 0.3), (0.2, 0.2, 0.9)], np.float32)
    patches = []
    for color, (top, left) in zip(colors, places, strict=False):
        mask = soft_mask(70, 60)
        under = photo[top : top + 70, left : left + 60]
        patches.append(Patch(top, left, color - under, mask))
    return photo, patches


def picture(pixels: Floats) -> QImage:
    data = np.ascontiguousarray(np.rint(pixels * 255).astype(np.uint8))
    channels = data.shape[2]
    form = QImage.Format.Format_RGB888 if channels == 3 else QImage.Format.Format_RGBA8888
    return QImage(data.data, data.shape[1], data.shape[0], channels * data.shape[1], form).copy()


def layer(photo: Floats, patch: Patch, strength: float) -> FaceLayer:
    """A patch as the engine sends it: the restored colour, and the mask as alpha."""
    restored = np.clip(photo[patch.window] + patch.change, 0.0, 1.0)
    image = picture(np.dstack([restored, patch.mask]))
    height, width = patch.mask.shape
    area = QRectF(patch.left, patch.top, width, height)
    return FaceLayer(Pyramid(image), area, strength)


def drawn(photo: Floats, layers: list[FaceLayer], scale: float = 1.0) -> Floats:
    base = picture(photo)
    image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    painter.drawImage(QRect(0, 0, WIDTH, HEIGHT), base)
    paint_faces(painter, layers, scale)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, :, 2::-1].astype(np.float32) / 255


PLACES = {
    "apart": [(20, 5), (20, 90)],
    "cheek to cheek": [(20, 30), (25, 65)],
    "almost the same": [(20, 50), (24, 54)],
    "three": [(10, 30), (30, 60), (5, 70)],
}


@pytest.mark.parametrize("strengths", [(1.0, 1.0, 1.0), (0.5, 1.0, 0.25), (0.0, 0.7, 1.0)])
@pytest.mark.parametrize("places", PLACES.values(), ids=PLACES)
def test_drawn_as_composed(
    places: list[tuple[int, int]], strengths: tuple[float, ...], qapp: object
) -> None:
    photo, patches = scene(places)
    used = list(strengths[: len(patches)])
    wanted, changed = compose(photo, patches, used)
    layers = [layer(photo, patch, one) for patch, one in zip(patches, used, strict=True)]
    seen = drawn(photo, layers)
    assert changed.any()
    error = np.abs(seen - wanted)
    assert error.max() < 0.02
    assert error.mean() < 0.002
    np.testing.assert_array_equal(seen[~changed], drawn(photo, [])[~changed])


def test_the_order_does_not_show(qapp: object) -> None:
    photo, patches = scene(PLACES["three"])
    layers = [layer(photo, patch, 0.8) for patch in patches]
    difference = np.abs(drawn(photo, layers) - drawn(photo, layers[::-1]))
    assert difference.max() < 0.01


@pytest.mark.parametrize("scale", [0.4, 2.5])
def test_no_seam_where_the_overlap_ends(scale: float, qapp: object) -> None:
    """Zoomed, it looks like the composed photo, zoomed."""
    photo, patches = scene(PLACES["cheek to cheek"])
    wanted, _ = compose(photo, patches, 1.0)
    layers = [layer(photo, patch, 1.0) for patch in patches]
    error = np.abs(drawn(photo, layers, scale) - drawn(wanted, [], scale))
    assert error.max() < 0.12  # two ways of scaling, at the steepest edge
    assert error.mean() < 0.006


def test_it_is_quick(qapp: object) -> None:
    """A strength is dragged: two large faces are drawn anew at each step."""
    photo, patches = scene(PLACES["cheek to cheek"])
    layers = [layer(photo, patch, 0.9) for patch in patches]
    image = QImage(1280, 960, QImage.Format.Format_RGB32)
    spent = []
    for _ in range(5):
        started = time.thread_time()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(8.0, 8.0)
        paint_faces(painter, layers, 8.0)
        painter.end()
        spent.append(time.thread_time() - started)
    assert min(spent) < 0.05, spent
