"""Photos that are dropped on the program's icon, as macOS hands them over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ented_desktop.ui.app import OpenedFiles, Program


def test_photos_dropped_on_the_icon_are_opened(
    program: Program, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    opened = OpenedFiles(qapp)
    opened.paths_wanted.connect(program.open)
    qapp.installEventFilter(opened)
    album = tmp_path / "Größe 祖母"
    album.mkdir()
    files = [tmp_path / "Oma & Opa.png", album / "in a folder.png"]
    for file in files:
        image = QImage(16, 12, QImage.Format.Format_RGB32)
        image.fill(0x808080)
        assert image.save(str(file))
    try:
        # One event each, however many were dropped; a folder comes as it is.
        for dropped in (files[0], album):
            QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(dropped))))
        # What is no file is none of ours.
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/photo.jpg")))
        session = program.context.session.session
        qtbot.waitUntil(lambda: len(session.order) == 2, timeout=20_000)
        assert {photo.path for photo in session.photos} == set(files)
    finally:
        qapp.removeEventFilter(opened)
