"""Makes the program's icon in the formats of each system, from the one SVG.

python packaging/icons.py FILE.ico|FILE.icns|FILE.png ...
"""

from __future__ import annotations

import argparse
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

SOURCE = Path(__file__).resolve().parents[1] / "resources" / "icons" / "ented.svg"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_SIZE = 1024
PNG_SIZE = 512
SIDE_SIZE = (328, 628)


def render(size: int) -> Image.Image:
    """The icon as RGBA.

    Args:
        size: Its side in pixels; each size is drawn anew, none is a shrunken larger one.
    """
    from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    # No application is needed: neither text nor a screen has a part in it.
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data())).convert("RGBA")


def write(file: Path) -> Path:
    """Writes the icon; the suffix says in which format.

    Args:
        file: With suffix ``.ico``, ``.icns`` or ``.png``; its folder is made.

    Returns:
        The same file.

    Raises:
        ValueError: Another suffix.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".ico":
        pictures = [render(size) for size in ICO_SIZES]
        pictures[-1].save(
            file, sizes=[(size, size) for size in ICO_SIZES], append_images=pictures[:-1]
        )
    elif file.suffix == ".icns":
        render(ICNS_SIZE).save(file)
    elif file.suffix == ".png":
        render(PNG_SIZE).save(file)
    else:
        raise ValueError(f"no icon has the suffix {file.suffix!r}")
    return file


def write_side(file: Path) -> Path:
    """Writes the picture beside the pages of the Windows installer, twice as large as on screen.

    Args:
        file: With suffix ``.bmp``, the one format that NSIS shows.

    Returns:
        The same file.
    """
    width, height = SIDE_SIZE
    shades = Image.linear_gradient("L").resize((width, height))
    light, dark = (Image.new("RGB", (width, height), color) for color in ("#3d8781", "#24514e"))
    picture = Image.composite(dark, light, shades)
    icon = render(width // 2)
    picture.paste(icon, ((width - icon.width) // 2, height // 5), icon)
    picture.save(file)
    return file


def main() -> int:
    """Writes the icons that are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    for file in parser.parse_args().files:
        print(write(file))
    return 0


if __name__ == "__main__":
    sys.exit(main())
