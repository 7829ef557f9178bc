"""The export's dialog, its strip in the window, and its summary."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scripted_context import World, good_photos, world_in

from ented_desktop.domain import OutputFormat
from ented_desktop.engine.protocol import Exported, ExportPhoto, Problem
from ented_desktop.ui.bridge.exporter import ExportState
from ented_desktop.ui.dialogs import export_dialog_space
from ented_desktop.ui.dialogs.export_dialog import ExportDialog
from ented_desktop.ui.dialogs.export_dialog_name import NameEdit
from ented_desktop.ui.dialogs.export_summary import ExportSummaryDialog
from ented_desktop.ui.dialogs.export_summary_words import SummaryWords
from ented_desktop.ui.widgets.export_progress import ExportProgressPanel


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with world_in(tmp_path) as made:
        made.set_library(good_photos())
        for photo_id in made.open("oma.png", "opa.png", taken="1962-05-01T10:00:00"):
            made.suggest(photo_id, good_photos()[0])
            made.finish(photo_id)
        made.open("unrestored.png")
        made.select(made.session.order[0])
        yield made


def dialog_for(qtbot: QtBot, world: World, *photo_ids: str) -> ExportDialog:
    dialog = ExportDialog(world.context, photo_ids or world.session.order)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def says(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def labelled(widget: QWidget, kind: type, text: str) -> QWidget:
    shown = [one for one in widget.findChildren(kind) if one.isVisible()]
    (found,) = [one for one in shown if one.text().startswith(text)]
    return found


def name_line(dialog: ExportDialog) -> QLineEdit:
    return dialog.findChildren(NameEdit)[0].line


def export_button(dialog: ExportDialog) -> QPushButton:
    return labelled(dialog, QPushButton, "Export ")  # type: ignore[return-value]


def combo(dialog: ExportDialog, value: str) -> QComboBox:
    """The box that has a value, set to it."""
    (found,) = [one for one in dialog.findChildren(QComboBox) if one.findData(value) >= 0]
    found.setCurrentIndex(found.findData(value))
    return found


def write_name(qtbot: QtBot, dialog: ExportDialog, text: str) -> None:
    line = name_line(dialog)
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_one_the_selection_or_all(qtbot: QtBot, world: World) -> None:
    one, two, three = world.session.order
    world.context.selection.mark([one, two])
    dialog = dialog_for(qtbot, world, one, two, three)
    assert labelled(dialog, QRadioButton, "All 3 open").isChecked()
    assert export_button(dialog).text() == "Export 2 photo(s)"
    assert "1 photo(s) are skipped: nothing was restored in them" in says(dialog)
    labelled(dialog, QRadioButton, "This photo: oma.png").click()
    assert export_button(dialog).text() == "Export 1 photo(s)"
    labelled(dialog, QRadioButton, "The 2 selected").click()
    assert len(dialog.plan.items) == 2
    labelled(dialog, QRadioButton, "All 3 open").click()
    labelled(dialog, QCheckBox, "Also copy").click()
    assert export_button(dialog).text() == "Export 3 photo(s)"


def test_what_was_asked_for_is_chosen_at_first(qtbot: QtBot, world: World) -> None:
    one, two, _ = world.session.order
    dialog = dialog_for(qtbot, world, one)
    assert labelled(dialog, QRadioButton, "This photo").isChecked()
    dialog.close()
    dialog = dialog_for(qtbot, world, one, two)
    assert labelled(dialog, QRadioButton, "The 2 selected").isChecked()


def test_the_example_is_live(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    write_name(qtbot, dialog, "{n:3} {name} {date}")
    qtbot.waitUntil(lambda: "Restored/001 oma 1962-05-01.png" in says(dialog))
    combo(dialog, "jpg")
    assert "Restored/001 oma 1962-05-01.jpg" in says(dialog)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{nmae}", "“{nmae}” means nothing here"),
        ("a/b", "A file name cannot contain /"),
        ("{name", "has no partner"),
        ("x" * 260, "The name is too long"),
    ],
)
def test_a_bad_name_is_explained_and_not_exported(
    qtbot: QtBot, world: World, template: str, words: str
) -> None:
    dialog = dialog_for(qtbot, world)
    write_name(qtbot, dialog, template)
    qtbot.waitUntil(lambda: not export_button(dialog).isEnabled())
    assert words in says(dialog)
    qtbot.keyClick(name_line(dialog), Qt.Key.Key_Return)
    assert not world.engine.of(ExportPhoto)


def test_an_empty_name_is_explained(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    name_line(dialog).clear()
    qtbot.waitUntil(lambda: not export_button(dialog).isEnabled())
    assert "Write a name" in says(dialog)


def test_one_name_for_all_is_numbered_and_says_so(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    write_name(qtbot, dialog, "photo")
    qtbot.waitUntil(lambda: "so numbers are added" in says(dialog))
    names = ["photo.png", "photo (2).png"]
    qtbot.waitUntil(lambda: [item.ask.target.name for item in dialog.plan.items] == names)
    assert export_button(dialog).isEnabled()


def test_tokens_come_from_a_menu(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    name_line(dialog).setText("x ")
    (action,) = [one for one in dialog.findChildren(QAction) if one.data() == "state"]
    action.trigger()
    assert name_line(dialog).text() == "x {state}"
    qtbot.waitUntil(lambda: "Restored/x Restored.png" in says(dialog))


def test_quality_is_asked_where_it_matters(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    combo(dialog, "png")
    assert not labelled_visible(dialog, QSlider)
    combo(dialog, "jpg")
    like = [one for one in dialog.findChildren(QCheckBox) if one.text() == "Like the original"]
    assert like[0].isChecked()
    assert dialog.options.quality == 0
    like[0].click()
    (slider,) = labelled_visible(dialog, QSlider)
    slider.setValue(80)
    assert dialog.plan.items[0].ask.quality == 80
    combo(dialog, "tiff")
    assert dialog.plan.items[0].ask.quality == 0


def labelled_visible(dialog: ExportDialog, kind: type) -> list[QWidget]:
    return [one for one in dialog.findChildren(kind) if one.isVisible()]


def test_a_chosen_folder_is_used_and_remembered(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = world.folder / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(out))
    dialog = dialog_for(qtbot, world)
    labelled(dialog, QPushButton, "Choose…").click()
    combo(dialog, "skip")
    combo(dialog, "tiff")
    labelled(dialog, QCheckBox, "Shrink").click()
    write_name(qtbot, dialog, "{n} {name}")
    export_button(dialog).click()
    qtbot.waitUntil(lambda: bool(world.engine.of(ExportPhoto)))
    (ask,) = world.engine.of(ExportPhoto)
    assert ask.target == out / "1 oma.tif"
    assert (ask.existing, ask.format, ask.max_side_px) == ("skip", OutputFormat.TIFF, 2000)
    again = dialog_for(qtbot, world)
    assert again.options == dialog.options
    assert world.context.settings.values.export_folder == str(out)


def test_size_and_copies_are_remembered(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    assert dialog.options.max_side_px == 0
    assert dialog.options.unrestored == "skip"
    checks = {box.text(): box for box in dialog.findChildren(QCheckBox)}
    checks["Shrink the longer side to"].click()
    (side,) = [one for one in dialog.findChildren(QSpinBox) if one.isEnabled()]
    side.setValue(1600)
    checks["Also copy photos in which nothing was restored"].click()
    dialog.accept()
    values = world.context.settings.values
    assert values.export_max_side_px == 1600
    assert values.export_unrestored == "copy"
    options = dialog_for(qtbot, world).options
    assert options.max_side_px == 1600
    assert options.unrestored == "copy"


def test_without_a_folder_nothing_is_exported(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    labelled(dialog, QRadioButton, "In this folder").click()
    assert not export_button(dialog).isEnabled()


def test_originals_are_never_replaced(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    labelled(dialog, QRadioButton, "In this folder").click()
    line = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Folder")
    qtbot.keyClicks(line, str(world.folder))
    combo(dialog, "overwrite")
    write_name(qtbot, dialog, "{name}")
    qtbot.waitUntil(lambda: "Originals are never replaced" in says(dialog))
    originals = {photo.path for photo in world.session.photos}
    assert not originals & {item.ask.target for item in dialog.plan.items}


def test_a_small_disk_is_said_before(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1000))
    dialog = dialog_for(qtbot, world)
    qtbot.waitUntil(lambda: "The disk may be too small" in says(dialog))
    assert export_button(dialog).isEnabled(), "an estimate forbids nothing"


def test_a_folder_that_cannot_be_written_is_said_before(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_dialog_space.os, "access", lambda _folder, _mode: False)
    dialog = dialog_for(qtbot, world)
    qtbot.waitUntil(lambda: "cannot be written to. Choose another one" in says(dialog))


def test_keys_alone_export(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    qtbot.waitUntil(lambda: name_line(dialog).hasFocus() or not dialog.isActiveWindow())
    qtbot.keyClick(name_line(dialog), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(world.engine.of(ExportPhoto)))
    assert not dialog.isVisible()


def test_a_photo_restored_meanwhile_joins(qtbot: QtBot, world: World) -> None:
    dialog = dialog_for(qtbot, world)
    assert len(dialog.plan.items) == 2
    world.finish(world.session.order[2])
    qtbot.waitUntil(lambda: len(dialog.plan.items) == 3)


# ---- the strip in the window ----------------------------------------------------------------


def panel_for(qtbot: QtBot, world: World) -> ExportProgressPanel:
    panel = ExportProgressPanel(world.context)
    qtbot.addWidget(panel)
    return panel


def exporting(qtbot: QtBot, world: World) -> ExportProgressPanel:
    panel = panel_for(qtbot, world)
    dialog = dialog_for(qtbot, world)
    labelled(dialog, QCheckBox, "Also copy").click()
    export_button(dialog).click()
    qtbot.waitUntil(lambda: bool(world.engine.of(ExportPhoto)))
    return panel


def write(world: World) -> None:
    ask = world.engine.of(ExportPhoto)[-1]
    world.engine.finish_next(Exported(ask.target, 2_000_000), ExportPhoto)


def test_the_strip_counts_and_names_the_photo(qtbot: QtBot, world: World) -> None:
    panel = exporting(qtbot, world)
    assert panel.isVisible()
    assert "Exporting: 0 of 3" in says(panel)
    assert "oma.png" in says(panel)
    qtbot.wait(60)
    write(world)
    assert "Exporting: 1 of 3" in says(panel)
    assert "photos a minute" in says(panel)
    assert " left" in says(panel)


def test_the_strip_pauses_and_goes_on(qtbot: QtBot, world: World) -> None:
    panel = exporting(qtbot, world)
    qtbot.mouseClick(labelled(panel, QPushButton, "Pause"), Qt.MouseButton.LeftButton)
    assert "Pausing after this photo" in says(panel)
    write(world)
    assert "Export paused at 1 of 3" in says(panel)
    go_on = labelled(panel, QPushButton, "Continue")
    go_on.setFocus()
    qtbot.keyClick(go_on, Qt.Key.Key_Space)
    assert world.context.exporter.state is ExportState.RUNNING


def test_a_full_disk_is_said_with_what_to_do(qtbot: QtBot, world: World) -> None:
    panel = exporting(qtbot, world)
    world.engine.finish_next(Problem("disk-full", "full", "", True), ExportPhoto)
    assert "The disk is full. Make room" in says(panel)
    qtbot.mouseClick(labelled(panel, QPushButton, "Try again"), Qt.MouseButton.LeftButton)
    assert "The disk is full" not in says(panel)
    assert world.context.exporter.state is ExportState.RUNNING


def test_errors_are_said_as_they_come_and_counted_at_the_end(qtbot: QtBot, world: World) -> None:
    panel = exporting(qtbot, world)
    world.engine.finish_next(Problem("image-truncated", "x"), ExportPhoto)
    assert "“oma.png” was not exported. The file ends too early" in says(panel)
    write(world)
    write(world)
    assert "2 photo(s) exported, 1 could not be" in says(panel)
    qtbot.mouseClick(labelled(panel, QPushButton, "Details…"), Qt.MouseButton.LeftButton)
    (summary,) = panel.window().findChildren(ExportSummaryDialog)
    qtbot.waitUntil(summary.isVisible)
    assert "1 photo(s) with restored faces" in says(summary)
    assert "1 photo(s) copied, nothing was restored" in says(summary)
    assert "1 photo(s) failed" in says(summary)
    table = summary.findChildren(QTableWidget)[0]
    assert table.item(0, 0).text() == "oma.png"
    assert "ends too early" in table.item(0, 1).text()
    qtbot.mouseClick(labelled(summary, QPushButton, "Copy report"), Qt.MouseButton.LeftButton)
    report = QGuiApplication.clipboard().text()
    assert "oma.png: The file ends too early" in report
    assert "opa_restored.png" in report
    summary.close()
    qtbot.mouseClick(labelled(panel, QPushButton, "Close"), Qt.MouseButton.LeftButton)
    assert not panel.isVisible()


def test_cancel_from_the_strip(qtbot: QtBot, world: World) -> None:
    panel = exporting(qtbot, world)
    write(world)
    qtbot.mouseClick(labelled(panel, QPushButton, "Cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: world.context.exporter.state is ExportState.FINISHED)
    assert "Export cancelled: 1 photo(s) were exported before" in says(panel)
    report = SummaryWords().report(world.context.exporter.summary)
    assert "2 photo(s) not exported, cancelled" in report
