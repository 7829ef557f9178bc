"""Makes the pictures in docs/screens: every page, light and dark, scale 1 and 2.

    python docs/make_screens.py [--only THEME-SCALE] [--out FOLDER]

Each set is a fresh start of the program in a folder of its own, driven through real use of the
sample (NASA's portrait of Eileen Collins, public domain) with the installed weights and the real
engine. It works without a screen; ``QT_QPA_PLATFORM=xcb`` shows the windows instead.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
THEMES = ("light", "dark")
SCALES = (1, 2)
QUALITY = 84
WAIT_S = 300.0


def main() -> int:
    """Makes all sets, or one of them in this process."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", metavar="THEME-SCALE", help="for example dark-2")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "screens")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.here:
        theme, scale = args.only.split("-")
        return take_set(theme, scale, args.out.resolve())
    for theme in THEMES:
        for scale in SCALES:
            name = f"{theme}-{scale}"
            if args.only in (None, name):
                take_in_fresh_process(name, args.out)
    return 0


def take_in_fresh_process(name: str, out: Path) -> None:
    """One set; the scale of a Qt program is fixed when it starts."""
    scale = name.rsplit("-", maxsplit=1)[1]
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "QT_QPA_PLATFORM": "offscreen",
            **os.environ,
            "QT_SCALE_FACTOR": scale,
            "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH")))),
            **{f"ENTED_{part}_DIR": f"{folder}/{part}" for part in ("CONFIG", "DATA", "CACHE")},
        }
        subprocess.run(
            [sys.executable, __file__, "--here", "--only", name, "--out", str(out)],
            check=True,
            env=environment,
        )


def take_set(theme_name: str, scale: str, out: Path) -> int:
    """Uses the program on the sample and takes a picture at every stop."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from ented_desktop.documents.values import PhotoState
    from ented_desktop.ui.app import Program, name_application
    from ented_desktop.ui.widgets.compare_modes import CompareMode

    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    name_application(app)
    program = Program(app)
    context, window = program.context, program.window
    context.settings.set_value("theme", theme_name)
    context.settings.set_value("language", "en")
    window.resize(1280, 800)
    program.show()

    def wait(reached: Callable[[], bool], what: str) -> None:
        for _ in range(int(WAIT_S / 0.05)):
            if reached():
                QTest.qWait(400)  # animations and pictures come to rest
                return
            QTest.qWait(50)
        raise SystemExit(f"{theme_name}-{scale}: waited in vain for {what}")

    def take(name: str, widget: QWidget) -> None:
        save(widget, out / f"{name}-{theme_name}-{scale}.webp")

    def dialog(
        name: str, opened: Callable[[], object], done: Callable[[], bool] | None = None
    ) -> None:
        opened()
        wait(lambda: app.activeModalWidget() is not None or _top_dialog(app) is not None, name)
        shown = app.activeModalWidget() or _top_dialog(app)
        assert shown is not None
        wait(done or (lambda: True), name)
        take(name, shown)
        shown.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QTest.qWait(200)

    wait(lambda: context.engine.status.kind == "ready", "the engine")
    take("start", window)
    window.sample.open()
    session = context.session.session
    wait(lambda: bool(session.order), "the sample")
    (photo,) = session.order
    wait(lambda: session.state_of(photo) is PhotoState.READY, "the sample's face")
    wait(lambda: context.pictures.before(photo) is not None, "the sample's picture")
    QTest.qWait(1500)
    take("found", window)
    window.commands.restore.trigger()
    wait(lambda: session.state_of(photo) is PhotoState.RESTORED, "the restoration")
    wait(lambda: bool(context.pictures.patches(photo)), "the restored face")
    work = window.work_page
    assert work is not None
    for mode in CompareMode:
        work.view.set_mode(mode)
        QTest.qWait(800)
        take(f"compare-{mode.value}", window)
    work.view.set_mode(CompareMode.SIDE)
    work.view.action_reference.trigger()
    source = work.view.reference_source
    wait(lambda: not source.is_loading, "the good photo")
    take("compare-reference", window)
    work.view.action_reference.trigger()
    dialog("crop-editor", work.view.action_crop.trigger)
    dialog("export", window.commands.export.trigger)
    take_albums(context, window, wait, take)
    dialog("settings", window.commands.settings.trigger)
    dialog("models", window.commands.models.trigger)
    dialog("shortcuts", window.commands.shortcuts.trigger)
    dialog("about", window.commands.about.trigger)
    window.close()
    QTest.qWait(200)
    return 0


def take_albums(
    context: Any, window: Any, wait: Callable[[Callable[[], bool], str], None], take: Any
) -> None:
    """Restores a small album made of the sample, and looks through it."""
    from PySide6.QtTest import QTest

    from ented_desktop.ui.dialogs.album_dialog import AlbumDialog

    folder = make_album(Path(os.environ["ENTED_DATA_DIR"]).parent)
    queue, pages = context.albums, window.albums
    pages.show_queue()
    wait(lambda: queue.known, "the list of albums")
    pages.new_album([folder])
    dialog = window.findChildren(AlbumDialog)[0]
    wait(dialog.start.isEnabled, "the album's photos")
    take("album-new", dialog)
    dialog.start.click()
    wait(lambda: queue.running is not None, "the album to begin")
    wait(lambda: bool(queue.jobs[0].counts.done), "an album's first photo")
    take("albums", window)
    wait(lambda: queue.running is None, "the album")
    pages.show_review(queue.jobs[0].name)
    QTest.qWait(4000)  # its pictures come one after the other
    take("review", window)
    window.commands.albums.trigger()


def make_album(folder: Path) -> Path:
    """A folder of photos made from the sample: darker, turned a little, mirrored, grey."""
    from PIL import Image, ImageEnhance, ImageOps

    album = folder / "Album" / "1978"
    album.mkdir(parents=True)
    with Image.open(ROOT / "resources" / "sample" / "degraded.jpg") as whole:
        photo = whole.convert("RGB")
    for name, picture in (
        ("portrait.jpg", photo),
        ("portrait, dark.jpg", ImageEnhance.Brightness(photo).enhance(0.6)),
        ("portrait, turned.jpg", photo.rotate(4, Image.Resampling.BICUBIC, expand=True)),
        ("portrait, mirrored.jpg", ImageOps.mirror(photo)),
        ("portrait, grey.jpg", ImageOps.grayscale(photo)),
    ):
        picture.save(album / name, quality=92)
    (album / "notes.txt").write_text("not a photo")
    return album.parent


def _top_dialog(app: object) -> object:
    from PySide6.QtWidgets import QApplication, QDialog

    assert isinstance(app, QApplication)
    dialogs = [one for one in app.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    return dialogs[-1] if dialogs else None


def save(widget: object, file: Path) -> None:
    """Writes what a widget shows as WebP."""
    from PIL import Image
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtWidgets import QWidget

    assert isinstance(widget, QWidget)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    with Image.open(BytesIO(data.data())) as picture:
        picture.convert("RGB").save(file, "WEBP", quality=QUALITY, method=6)
    sys.stdout.write(f"{file.name}\n")


if __name__ == "__main__":
    raise SystemExit(main())
