"""A picture in several sizes, so that drawing a large photo small is fast and free of moiré."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF, QRunnable, QThreadPool, Signal
from PySide6.QtGui import QImage, QPainter

_SMALLEST_PX: Final = 64
_STRIP_PX: Final = 1_000_000
AT_ONCE_PX: Final = 3_000_000
"""Pictures of more pixels are halved in a thread: 24 megapixels take some 100 ms."""


class Pyramid:
    """An image and its halves.

    The first half of a large image is made elsewhere (:class:`Halver`) and brought with
    :meth:`add_half`; until then the image itself is drawn.

    Args:
        image: Any format; formats that are slow to draw are converted.
    """

    def __init__(self, image: QImage) -> None:
        wanted = (
            QImage.Format.Format_ARGB32_Premultiplied
            if image.hasAlphaChannel()
            else QImage.Format.Format_RGB32
        )
        self._levels = [image if image.format() == wanted else image.convertToFormat(wanted)]

    @property
    def image(self) -> QImage:
        """The largest level."""
        return self._levels[0]

    @property
    def width(self) -> int:
        """Pixels of the largest level."""
        return self._levels[0].width()

    @property
    def waits(self) -> bool:
        """Whether the first half has to be brought."""
        image = self._levels[0]
        return len(self._levels) == 1 and image.width() * image.height() > AT_ONCE_PX

    def add_half(self, half: QImage) -> None:
        """Takes the first half."""
        if self.waits:
            self._levels.append(half)

    def level(self, scale: float) -> QImage:
        """The smallest level that still has a pixel for every pixel drawn.

        Args:
            scale: Drawn pixels per pixel of the largest level.
        """
        index = 0
        while scale <= 0.5:
            if index + 1 == len(self._levels) and not self._halve():
                break
            index, scale = index + 1, scale * 2
        return self._levels[index]

    def _halve(self) -> bool:
        last = self._levels[-1]
        if self.waits or min(last.width(), last.height()) < _SMALLEST_PX:
            return False
        self._levels.append(halved(last))
        return True


def halved(image: QImage) -> QImage:
    """An image at half its size: each pixel the mean of four."""
    half = QImage((image.width() + 1) // 2, (image.height() + 1) // 2, image.format())
    painter = QPainter(half)
    # At this scale the bilinear filter takes the mean of four, faster than any other way in Qt.
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    # Strip by strip, because Python's lock may be held as long as one call takes.
    rows = max(_STRIP_PX // max(image.width(), 1), 1)
    for top in range(0, half.height(), rows):
        part = QRectF(0.0, top, half.width(), min(rows, half.height() - top))
        down = image.height() / half.height()
        source = QRectF(0.0, top * down, image.width(), part.height() * down)
        painter.drawImage(part, image, source)
    painter.end()
    return half


class Halver(QObject):
    """Halves large images outside the GUI thread.

    Signals:
        halved: The cache key of the image and its half.
    """

    halved = Signal(object, QImage)

    def start(self, image: QImage) -> None:
        """Begins; :attr:`halved` follows."""
        QThreadPool.globalInstance().start(_Halve(self, image))


class _Halve(QRunnable):
    def __init__(self, halver: Halver, image: QImage) -> None:
        super().__init__()
        self._halver, self._image = halver, image

    def run(self) -> None:
        half = halved(self._image)
        try:
            self._halver.halved.emit(self._image.cacheKey(), half)
        except RuntimeError:
            return  # the view is gone
