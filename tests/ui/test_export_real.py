"""From a photo to a file in the real window, with the real engine on an untrained network."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState
from ented_desktop.ui.app import Program
from ented_desktop.ui.bridge.exporter import ExportState
from ented_desktop.ui.dialogs.export_dialog import ExportDialog
from ented_desktop.ui.widgets.face_panel import FacePanel
from ented_desktop.ui.widgets.reference_picker import ReferencePicker
from ented_desktop.ui.widgets.restore_actions import RestoreActions

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"

_LONG_MS = 300_000
"""An engine starts in seconds, but on a machine that does a dozen other things in minutes."""

pytestmark = pytest.mark.slow


def button(widget: QWidget, text: str) -> QPushButton:
    shown = [one for one in widget.findChildren(QPushButton) if one.isVisible()]
    (found,) = [one for one in shown if one.text().startswith(text)]
    return found


def says(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def copies(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"old {number}.jpg" for number in range(count)]
    for path in paths:
        shutil.copy(SAMPLE / "degraded.jpg", path)
    return paths


def export_dialog(qtbot: QtBot, program: Program) -> ExportDialog:
    program.window.commands.export_all.trigger()
    (dialog,) = program.window.findChildren(ExportDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_choose_a_photo_restore_and_export(
    qtbot: QtBot, real_program: Program, tmp_path: Path
) -> None:
    context = real_program.context
    (path,) = copies(tmp_path, 1)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    (photo_id,) = context.conductor.open([path])
    context.selection.select_photo(photo_id)
    qtbot.waitUntil(lambda: context.session.session.photo(photo_id).searched, timeout=_LONG_MS)
    (face,) = context.session.session.photo(photo_id).active_faces
    context.selection.select_face(face.id)
    (picker,) = real_program.window.findChildren(ReferencePicker)
    picker.add_references(face.id, [SAMPLE / "reference.jpg"])

    def taken() -> bool:
        return bool(context.session.session.photo(photo_id).edits.face(face.id).references)

    qtbot.waitUntil(taken, timeout=_LONG_MS)
    card = picker._model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "likeness" in card
    (actions,) = real_program.window.findChildren(RestoreActions)
    qtbot.mouseClick(button(actions, "Restore this face"), Qt.MouseButton.LeftButton)
    done = (PhotoState.RESTORED, PhotoState.KEPT)
    qtbot.waitUntil(lambda: context.session.session.state_of(photo_id) in done, timeout=_LONG_MS)
    if context.session.session.state_of(photo_id) is PhotoState.KEPT:
        # An untrained network may well lose the person; the guard is to be overruled then.
        (panel,) = real_program.window.findChildren(FacePanel)
        qtbot.mouseClick(button(panel, "Use it anyway"), Qt.MouseButton.LeftButton)
    dialog = export_dialog(qtbot, real_program)
    qtbot.mouseClick(button(dialog, "Export 1 photo"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.exporter.state is ExportState.FINISHED, timeout=_LONG_MS)
    (file,) = context.exporter.summary.restored
    assert file == tmp_path / "Restored" / "old 0_restored.jpg"
    assert QImage(str(file)).size() == QImage(str(path)).size()
    assert file.read_bytes() != path.read_bytes()
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert "1 photo exported" in says(real_program.window)


def test_the_output_folder_goes_and_the_engine_dies_in_the_middle(
    qtbot: QtBot, real_program: Program, tmp_path: Path
) -> None:
    context = real_program.context
    paths = copies(tmp_path, 6)
    ids = context.conductor.open(paths)

    def read() -> bool:
        return all(context.session.session.photo(one).facts for one in ids)

    qtbot.waitUntil(read, timeout=_LONG_MS)
    dialog = export_dialog(qtbot, real_program)
    (copy,) = [b for b in dialog.findChildren(QCheckBox) if b.text().startswith("Also copy")]
    copy.click()
    button(dialog, "Export 6 photo").click()
    exporter = context.exporter
    qtbot.waitUntil(lambda: exporter.done >= 2, timeout=_LONG_MS)
    exporter.pause()
    qtbot.waitUntil(lambda: exporter.state is ExportState.PAUSED, timeout=_LONG_MS)
    written = len(exporter.summary.written)
    # The folder is taken away, and a file stands where it was.
    folder = exporter.summary.written[0].parent
    moved = folder.rename(tmp_path / "moved away")
    folder.write_text("in the way")
    exporter.resume()
    qtbot.waitUntil(lambda: exporter.problem is not None, timeout=_LONG_MS)
    assert exporter.state is ExportState.PAUSED
    assert len(exporter.summary.written) == written
    assert not exporter.summary.failed, "the photos wait for the folder"
    assert "cannot be written to" in says(real_program.window)
    folder.unlink()
    moved.rename(folder)
    button(real_program.window, "Try again").click()
    qtbot.waitUntil(lambda: exporter.done >= written + 1, timeout=_LONG_MS)
    context.engine.restart()
    qtbot.waitUntil(lambda: exporter.state is ExportState.FINISHED, timeout=_LONG_MS)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"{path.stem}_restored.jpg" for path in paths
    )
    assert not exporter.summary.failed
