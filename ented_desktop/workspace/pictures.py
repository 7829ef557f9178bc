"""Raw pictures in files, for another process to map into its memory."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from ented_desktop.imaging.render import Bytes
from ented_desktop.workspace.cache import OwnFolder, write_whole


@dataclass(frozen=True, slots=True)
class RawPicture:
    """Pixels in a file.

    Attributes:
        file: Rows from top to bottom, each of ``stride`` bytes.
        width: Pixels.
        height: Pixels.
        stride: Bytes per row, a multiple of 4.
        format: ``"rgb"``: 3 bytes a pixel; ``"rgba"``: 4 bytes, alpha not premultiplied.
        scale: Pixels of this picture per pixel of the photo.
    """

    file: Path
    width: int
    height: int
    stride: int
    format: Literal["rgb", "rgba"]
    scale: float = 1.0


class PictureWriter:
    """Writes pictures into a folder of this process; whoever reads one deletes it.

    Args:
        parent: Where the folders of all processes lie.

    Raises:
        OutputError: ``cache-not-writable``.
    """

    def __init__(self, parent: Path) -> None:
        self.folder = OwnFolder(parent)
        self._numbers = itertools.count(1)

    def write(self, pixels: Bytes, scale: float = 1.0) -> RawPicture:
        """Writes a picture; the file appears complete.

        Args:
            pixels: uint8 (H, W, 3) RGB or (H, W, 4) RGBA.
            scale: Pixels of this picture per pixel of the photo.

        Raises:
            OutputError: ``cache-not-writable``.
        """
        height, width, channels = pixels.shape
        stride = -(-width * channels // 4) * 4
        rows = pixels.reshape(height, width * channels)
        if stride != rows.shape[1]:
            rows = np.pad(rows, ((0, 0), (0, stride - rows.shape[1])))
        file = self.folder.path / f"{next(self._numbers)}.raw"
        write_whole(file, np.ascontiguousarray(rows).data)
        return RawPicture(file, width, height, stride, "rgb" if channels == 3 else "rgba", scale)

    def close(self) -> None:
        """Removes the folder."""
        self.folder.remove()
