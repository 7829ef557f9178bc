"""The panel about the selected face."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot
from scripted_context import World, good_photos, world_in

from ented_desktop.domain import Outcome, ReferenceMode
from ented_desktop.domain.reasons import reason
from ented_desktop.ui.widgets import identity_words
from ented_desktop.ui.widgets.face_panel import FacePanel
from ented_desktop.ui.widgets.identity_words import (
    Change,
    change_of,
    identity_sentence,
    likeness_of,
    percent_text,
    pose_words,
)
from ented_desktop.ui.widgets.identity_words_scale import IdentityScale


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with world_in(tmp_path) as made:
        yield made


def panel_for(qtbot: QtBot, world: World, photo_id: str, face: int = 0) -> FacePanel:
    world.select(photo_id, face)
    panel = FacePanel(world.context)
    qtbot.addWidget(panel)
    panel.resize(340, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def suggested(world: World, *names: str, faces: int = 1) -> list[str]:
    world.set_library(good_photos())
    ids = world.open(*names, faces=faces)
    for photo_id in ids:
        world.suggest(photo_id, good_photos()[0])
    return ids


def says(panel: FacePanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def button(panel: FacePanel, text: str) -> QPushButton:
    (found,) = [b for b in panel.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    return found


def slider(panel: FacePanel) -> QSlider:
    (found,) = panel.findChildren(QSlider)
    return found


def click(qtbot: QtBot, widget: QPushButton | QCheckBox) -> None:
    where = QPoint(12, widget.height() // 2)
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where)


# ---- words ----------------------------------------------------------------------------------


def test_the_likeness_is_the_one_that_faces_are_judged_by() -> None:
    numpy = pytest.importorskip("numpy")
    from ented_desktop.faces.likeness import SAME_PERSON_ANGLE_DEG, likeness

    assert identity_words.SAME_PERSON_ANGLE_DEG == SAME_PERSON_ANGLE_DEG
    for degrees in (0.0, 5.0, 18.0, 23.9, 24.0, 24.1, 30.0, 60.0, 180.0):
        turned = [math.cos(math.radians(degrees)), math.sin(math.radians(degrees))]
        one, other = (numpy.array(v, numpy.float64) for v in ([1.0, 0.0], turned))
        assert likeness_of(degrees) == pytest.approx(likeness(one, other), abs=1e-6)


def test_identity_in_words() -> None:
    assert identity_sentence(16.0).startswith("Still the same person: 94")
    assert identity_sentence(23.0).startswith("Probably the same person")
    assert identity_sentence(26.0).startswith("Hard to say")
    assert identity_sentence(35.0).startswith("Looks like another person")
    assert change_of(25.0, 18.0) is Change.BETTER
    assert change_of(18.0, 20.5) is Change.SAME
    assert change_of(18.0, 22.0) is Change.WORSE


def test_only_what_is_certain_is_all_or_nothing() -> None:
    assert percent_text(0.9999).startswith("99")
    assert percent_text(0.0001).startswith("1")
    assert percent_text(1.0).startswith("100")


@pytest.mark.parametrize(
    ("yaw", "pitch", "words"),
    [
        (0.0, 0.0, "looks ahead"),
        (-25.0, 5.0, "looks left"),
        (25.0, 5.0, "looks right"),
        (3.0, 15.0, "looks ahead"),
        (3.0, 25.0, "looks up"),
        (3.0, -25.0, "looks down"),
        (16.0, -30.0, "looks down"),
    ],
)
def test_pose_in_words(yaw: float, pitch: float, words: str) -> None:
    assert pose_words(yaw, pitch) == words


# ---- states ---------------------------------------------------------------------------------


def test_a_ready_face_says_what_it_will_be_restored_with(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png", faces=2)
    panel = panel_for(qtbot, world, photo_id, 1)
    assert "Face 2 of 2" in says(panel)
    assert "with the photo that the program suggests" in says(panel)


def test_a_restored_face_says_whose_it_is(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png")
    world.finish(photo_id, before_deg=27.0, after_deg=16.0)
    panel = panel_for(qtbot, world, photo_id)
    assert "Still the same person: 94 %" in says(panel)
    assert "Before 27 %, after 94 %. More like the good photos than before" in says(panel)
    assert "lent" not in says(panel)
    (scale,) = panel.findChildren(IdentityScale)
    assert scale.accessibleName() == "Likeness before 27 %, after 94 %"


def test_a_restored_face_says_how_much_the_good_photo_lent(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png")
    world.finish(photo_id, lent=0.415)
    panel = panel_for(qtbot, world, photo_id)
    assert "42 % of the detail is lent by the good photo." in says(panel)


def test_what_the_guard_kept_can_be_used_anyway_and_given_back(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png")
    why = reason("moved-away", before_deg=12.0, after_deg=22.0, allowed_deg=3.0)
    world.finish(photo_id, Outcome.KEPT, why=why, before_deg=12.0, after_deg=22.0)
    panel = panel_for(qtbot, world, photo_id)
    assert "less like the person" in says(panel)
    assert "What the restored face would be" in says(panel)
    assert not slider(panel).isEnabled()
    click(qtbot, button(panel, "Use it anyway"))
    assert world.face(photo_id).use_anyway
    assert world.photo(photo_id).used_patches
    assert slider(panel).isEnabled()
    assert "although it looks less like the person" in says(panel)
    click(qtbot, button(panel, "Keep the original"))
    assert not world.photo(photo_id).used_patches
    world.session.undo()
    assert world.face(photo_id).use_anyway


def test_restored_without_a_reference_is_said_plainly(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png")
    face = world.face(photo_id)
    world.session.edit_face(photo_id, face.id, "x", mode=ReferenceMode.NONE)
    why = reason("without-reference")
    world.finish(photo_id, why=why, before_deg=None, after_deg=None)
    panel = panel_for(qtbot, world, photo_id)
    assert "Restored without a good photo" in says(panel)
    assert "same person" not in says(panel)


def test_a_face_without_a_reference_says_why(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png")
    world.session.edit_face(photo_id, world.face(photo_id).id, "x", mode=ReferenceMode.CHOSEN)
    panel = panel_for(qtbot, world, photo_id)
    assert "No good photo is ticked" in says(panel)


def test_a_failed_face_says_why(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png")
    why = reason("too-small", size_px=12.0, needed_px=24.0)
    world.finish(photo_id, Outcome.FAILED, why=why, before_deg=None, after_deg=None, patch=None)
    panel = panel_for(qtbot, world, photo_id)
    assert "12 px wide, 24 px are needed" in says(panel)
    assert not slider(panel).isVisible()


def test_a_face_is_left_alone_and_taken_back(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png")
    panel = panel_for(qtbot, world, photo_id)
    with qtbot.waitSignal(panel.dismissed):
        click(qtbot, button(panel, "Leave alone"))
    assert world.face(photo_id).dismissed
    assert "This face stays as it is" in says(panel)
    click(qtbot, button(panel, "Restore it after all"))
    assert not world.face(photo_id).dismissed
    with qtbot.waitSignal(panel.crop_wanted) as wanted:
        click(qtbot, button(panel, "Edit crop…"))
    assert wanted.args == [photo_id, world.face(photo_id).id]


def test_without_a_face_the_panel_says_what_to_do(qtbot: QtBot, world: World) -> None:
    (photo_id,) = suggested(world, "old.png")
    panel = panel_for(qtbot, world, photo_id)
    world.context.selection.select_face(None)
    assert "Click a face in the photo" in says(panel)
    (empty,) = world.open("empty.png", faces=0)
    world.context.selection.select_photo(empty)
    assert "No face found. Draw a box around it." in says(panel)


# ---- strength -------------------------------------------------------------------------------


def restored(qtbot: QtBot, world: World, faces: int = 1) -> tuple[FacePanel, str]:
    (photo_id,) = suggested(world, "old.png", faces=faces)
    world.finish(photo_id)
    return panel_for(qtbot, world, photo_id), photo_id


def drag(qtbot: QtBot, one: QSlider, *places: float) -> None:
    """Presses the handle where it is and moves it along places in [0, 1]."""
    y = one.height() // 2
    at = [QPoint(round(8 + place * (one.width() - 16)), y) for place in places]
    qtbot.mousePress(one, Qt.MouseButton.LeftButton, pos=at[0])
    for point in at[1:]:
        qtbot.mouseMove(one, point)
    qtbot.mouseRelease(one, Qt.MouseButton.LeftButton, pos=at[-1])


def test_a_drag_is_live_and_one_step_of_undo(qtbot: QtBot, world: World) -> None:
    panel, photo_id = restored(qtbot, world)
    seen: list[float] = []
    world.bridge.photo_changed.connect(lambda _id: seen.append(world.face(photo_id).strength))
    drag(qtbot, slider(panel), 0.8, 0.6, 0.4, 0.3)
    assert len(set(seen)) >= 3, "every move is seen at once"
    first = world.face(photo_id).strength
    assert first == pytest.approx(0.3, abs=0.05)
    drag(qtbot, slider(panel), 0.3, 0.5)
    world.session.undo()
    assert world.face(photo_id).strength == first, "the next drag is a step of its own"
    assert slider(panel).value() == round(first * 100)
    world.session.undo()
    assert world.face(photo_id).strength == 1.0
    assert world.session.undo_label == "Open photos"


def test_keys_change_the_strength_as_one_step(qtbot: QtBot, world: World) -> None:
    panel, photo_id = restored(qtbot, world)
    slider(panel).setFocus()
    for _ in range(3):
        qtbot.keyClick(slider(panel), Qt.Key.Key_PageDown)
    assert world.face(photo_id).strength == pytest.approx(0.7)
    world.session.undo()
    assert world.face(photo_id).strength == 1.0


def test_a_double_click_gives_full_strength(qtbot: QtBot, world: World) -> None:
    panel, photo_id = restored(qtbot, world)
    drag(qtbot, slider(panel), 0.5)
    assert world.face(photo_id).strength < 1.0
    qtbot.mouseDClick(slider(panel), Qt.MouseButton.LeftButton)
    assert world.face(photo_id).strength == 1.0


def test_one_strength_for_all_faces_is_one_step(qtbot: QtBot, world: World) -> None:
    panel, photo_id = restored(qtbot, world, faces=3)
    drag(qtbot, slider(panel), 0.5)
    (box,) = panel.findChildren(QCheckBox)
    click(qtbot, box)
    assert len({face.strength for face in world.photo(photo_id).edits.faces}) == 1
    world.session.undo()
    assert [face.strength for face in world.photo(photo_id).edits.faces][1:] == [1.0, 1.0]
    drag(qtbot, slider(panel), 0.4, 0.3, 0.2)
    assert {face.strength for face in world.photo(photo_id).edits.faces} == {
        world.face(photo_id).strength
    }
    world.session.undo()
    assert [face.strength for face in world.photo(photo_id).edits.faces][1:] == [1.0, 1.0]


def test_the_strength_of_the_selected_face_is_shown(qtbot: QtBot, world: World) -> None:
    panel, photo_id = restored(qtbot, world, faces=2)
    drag(qtbot, slider(panel), 0.5)
    world.context.selection.select_face(world.face(photo_id, 1).id)
    assert slider(panel).value() == 100
    world.context.selection.select_face(world.face(photo_id, 0).id)
    assert slider(panel).value() == round(world.face(photo_id).strength * 100)


def test_right_to_left_the_slider_begins_at_the_right(qtbot: QtBot, world: World) -> None:
    panel, photo_id = restored(qtbot, world)
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    drag(qtbot, slider(panel), 0.9)
    assert world.face(photo_id).strength < 0.25
