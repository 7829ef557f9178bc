"""Copies in an installation that reads HEIC files and cannot write them, as installers are."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot
from scripted_context import World, good_photos, world_in

from ented_desktop.domain import OutputFormat
from ented_desktop.settings.schema import OPTIONS
from ented_desktop.ui.bridge import export_formats
from ented_desktop.ui.bridge.export_formats import offered_formats, written_suffix
from ented_desktop.ui.dialogs.album_dialog import AlbumDialog
from ented_desktop.ui.dialogs.export_dialog import ExportDialog
from ented_desktop.ui.dialogs.settings_controls import ChoiceControl


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with world_in(tmp_path) as made:
        made.set_library(good_photos())
        for photo_id in made.open("oma.heic"):
            made.suggest(photo_id, good_photos()[0])
            made.finish(photo_id)
        yield made


@pytest.fixture
def reads_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    found = export_formats.importlib.util.find_spec
    monkeypatch.setattr(
        export_formats.importlib.util,
        "find_spec",
        lambda name, *more: None if name == "pillow_heif" else found(name, *more),
    )
    export_formats.writes_heic.cache_clear()
    yield
    monkeypatch.undo()
    export_formats.writes_heic.cache_clear()


def formats_in(widget: QWidget) -> list[str]:
    (box,) = [one for one in widget.findChildren(QComboBox) if one.findData("tiff") >= 0]
    assert box.currentIndex() >= 0
    return [box.itemData(number) for number in range(box.count())]


def settings_control() -> ChoiceControl:
    control = ChoiceControl(OPTIONS["export_format"])
    control.show_value("heic")
    control.retranslate()
    return control


def test_all_formats_are_offered_where_they_can_be_written(qtbot: QtBot, world: World) -> None:
    assert list(offered_formats()) == list(OutputFormat)[:1] + [
        OutputFormat(one) for one in ("jpg", "png", "tiff", "webp", "heic", "avif")
    ]
    control = settings_control()
    qtbot.addWidget(control)
    assert control.box.currentData() == "heic"
    assert len(formats_in(control)) == len(OutputFormat)


@pytest.mark.usefixtures("reads_only")
def test_no_format_is_offered_that_cannot_be_written(qtbot: QtBot, world: World) -> None:
    world.context.settings.set_value("export_format", "heic")  # from another installation
    control = settings_control()
    export = ExportDialog(world.context, world.session.order)
    album = AlbumDialog(world.context)
    for widget in (control, export, album):
        qtbot.addWidget(widget)
        assert "heic" not in formats_in(widget)
        assert len(formats_in(widget)) == len(OutputFormat) - 1


@pytest.mark.usefixtures("reads_only")
def test_a_heic_photo_is_planned_as_the_png_that_the_engine_writes(world: World) -> None:
    photo = world.session.photo(world.session.order[0])
    assert photo.facts is not None
    heic = dataclasses.replace(photo, facts=dataclasses.replace(photo.facts, format="HEIF"))
    unread = dataclasses.replace(photo, facts=None)
    assert written_suffix(heic, OutputFormat.KEEP) == ".png"
    assert written_suffix(unread, OutputFormat.KEEP) == ".png"
    assert written_suffix(heic, OutputFormat.JPG) == ".jpg"
