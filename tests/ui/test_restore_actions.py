"""The buttons that restore."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from scripted_context import World, good_photos, world_in

from ented_desktop.engine.protocol import RestoreFaces
from ented_desktop.ui.widgets.restore_actions import RestoreActions


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with world_in(tmp_path) as made:
        yield made


@pytest.fixture
def actions(qtbot: QtBot, world: World) -> RestoreActions:
    widget = RestoreActions(world.context)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def opened(world: World, name: str, faces: int = 1) -> str:
    world.set_library(good_photos())
    (photo_id,) = world.open(name, faces=faces)
    world.suggest(photo_id, good_photos()[0])
    return photo_id


def buttons(actions: RestoreActions) -> dict[str, QPushButton]:
    return {one.text(): one for one in actions.findChildren(QPushButton) if one.isVisible()}


def test_the_selected_face_is_restored(qtbot: QtBot, world: World, actions: RestoreActions) -> None:
    photo_id = opened(world, "old.png")
    world.select(photo_id)
    assert list(buttons(actions)) == ["Restore this face"]
    qtbot.mouseClick(buttons(actions)["Restore this face"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(world.engine.of(RestoreFaces)))
    (ask,) = world.engine.of(RestoreFaces)
    assert [face.id for face in ask.faces] == [world.face(photo_id).id]
    assert not buttons(actions)["Restoring…"].isEnabled()


def test_a_restored_face_can_be_restored_again(world: World, actions: RestoreActions) -> None:
    photo_id = opened(world, "old.png")
    world.select(photo_id)
    world.finish(photo_id)
    assert buttons(actions)["Restore again"].isEnabled()


def test_all_faces_of_a_photo_are_restored(
    qtbot: QtBot, world: World, actions: RestoreActions
) -> None:
    photo_id = opened(world, "group.png", 3)
    world.select(photo_id, 1)
    one, every = buttons(actions)
    assert one == "Restore this face"
    assert every.startswith("Restore 3 face")
    qtbot.mouseClick(buttons(actions)[every], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(world.engine.of(RestoreFaces)))
    (ask,) = world.engine.of(RestoreFaces)
    assert {face.id for face in ask.faces} == {world.face(photo_id, n).id for n in range(3)}


def test_without_a_face_nothing_can_be_restored(world: World, actions: RestoreActions) -> None:
    assert not buttons(actions)["Restore this face"].isEnabled()
    photo_id = opened(world, "old.png")
    world.select(photo_id)
    assert buttons(actions)["Restore this face"].isEnabled()
    world.context.selection.select_face(None)
    assert not buttons(actions)["Restore this face"].isEnabled()
