"""Choosing good photos for a face."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot
from scripted_context import LIBRARY, World, candidate, good_photos, world_in
from scripted_engine import Held

from ented_desktop.domain import ReferenceMode
from ented_desktop.engine.protocol import (
    CompareReference,
    GroupFaces,
    LibraryFolders,
    Problem,
    Progressed,
    RestoreFaces,
    SamePerson,
    Suggestions,
    SuggestReferences,
)
from ented_desktop.ui.dialogs.same_person_dialog import SamePersonDialog
from ented_desktop.ui.widgets.reference_card import ReferenceDelegate
from ented_desktop.ui.widgets.reference_picker import ReferencePicker


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with world_in(tmp_path) as made:
        yield made


def picker_for(qtbot: QtBot, world: World, photo_id: str) -> ReferencePicker:
    world.select(photo_id)
    picker = ReferencePicker(world.context)
    qtbot.addWidget(picker)
    picker.resize(340, 760)
    with qtbot.waitExposed(picker):
        picker.show()
    return picker


def opened(qtbot: QtBot, world: World, *names: str) -> tuple[ReferencePicker, list[str]]:
    """A picker with the good photos, the best one suggested."""
    world.set_library(good_photos())
    ids = world.open(*names)
    for photo_id in ids:
        world.suggest(photo_id, good_photos()[0])
    picker = picker_for(qtbot, world, ids[0])
    qtbot.waitUntil(lambda: cards(picker).model().rowCount() == 4)
    return picker, ids


def cards(picker: ReferencePicker) -> QListView:
    (view,) = picker.findChildren(QListView)
    return view


def button(picker: ReferencePicker, text: str) -> QPushButton:
    found = [one for one in picker.findChildren(QPushButton) if one.text() == text]
    assert len(found) == 1, [one.text() for one in picker.findChildren(QPushButton)]
    return found[0]


def names(world: World, photo_id: str) -> list[str]:
    face = world.face(photo_id)
    return [pick.photo.name for pick in world.photo(photo_id).references(face)]


def says(picker: ReferencePicker) -> str:
    return " ".join(label.text() for label in picker.findChildren(QLabel) if label.isVisible())


def click_card(qtbot: QtBot, picker: ReferencePicker, row: int, *, tick: bool = False) -> None:
    view = cards(picker)
    index = view.model().index(row, 0)
    view.scrollTo(index)
    rect = view.visualRect(index)
    delegate = view.itemDelegate()
    assert isinstance(delegate, ReferenceDelegate)
    place = delegate._tick_rect(rect).center() if tick else rect.center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_suggested_photo_is_ticked_and_says_why(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    model = cards(picker).model()
    first = model.index(0, 0)
    assert first.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Photo from 1962, likeness 84 %, sharp, looks left; suggested"
    )
    assert model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Photo, likeness 8 %, sharp, looks ahead; looks like another person"
    )
    assert "slightly soft" in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert names(world, ids[0]) == ["best.jpg"]
    assert world.face(ids[0]).mode is ReferenceMode.AUTO


def test_a_click_takes_a_photo_alone_and_undo_gives_the_suggestion_back(
    qtbot: QtBot, world: World
) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    click_card(qtbot, picker, 1)
    assert names(world, ids[0]) == ["second.jpg"]
    assert world.face(ids[0]).mode is ReferenceMode.CHOSEN
    assert button(picker, "Chosen").isChecked()
    assert not world.engine.of(RestoreFaces), "choosing costs nothing by itself"
    world.session.undo()
    assert world.face(ids[0]).mode is ReferenceMode.AUTO
    assert button(picker, "Automatic").isChecked()


def test_ticks_use_several_photos_together(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    click_card(qtbot, picker, 2, tick=True)
    assert names(world, ids[0]) == ["best.jpg", "third.jpg"]
    assert "2 photo(s) are used together" in says(picker)
    click_card(qtbot, picker, 0, tick=True)
    assert names(world, ids[0]) == ["third.jpg"]
    click_card(qtbot, picker, 2, tick=True)
    assert names(world, ids[0]) == []
    assert "Tick the photos to use" in says(picker)


def test_keys_move_tick_and_take(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    view = cards(picker)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert names(world, ids[0]) == ["best.jpg", "second.jpg"]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert names(world, ids[0]) == ["best.jpg"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert names(world, ids[0]) == ["third.jpg"]
    assert view.currentIndex().row() == 2, "a choice moves nobody's focus"


def test_modes_change_with_mouse_and_keys(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    qtbot.mouseClick(button(picker, "None"), Qt.MouseButton.LeftButton)
    assert world.face(ids[0]).mode is ReferenceMode.NONE
    assert names(world, ids[0]) == []
    assert "may look less like the person" in says(picker)
    button(picker, "Chosen").setFocus()
    qtbot.keyClick(button(picker, "Chosen"), Qt.Key.Key_Space)
    assert world.face(ids[0]).mode is ReferenceMode.CHOSEN


def test_choosing_begins_with_the_suggestion(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    qtbot.mouseClick(button(picker, "Chosen"), Qt.MouseButton.LeftButton)
    assert names(world, ids[0]) == ["best.jpg"]


def compare_with(world: World, **likeness: float) -> None:
    """The engine's answers about photos that the user brings, by stem."""

    def answer(ask: CompareReference) -> object:
        (path,) = ask.references
        value = likeness.get(path.stem)
        if value is None:
            return Problem("image-unsupported", "no photo")
        if value < 0:
            return Suggestions((), ())
        one = candidate(path.name, value)
        pick = type(one.pick)(path, one.pick.face)
        found = type(one)(
            pick, *[getattr(one, name) for name in list(one.__dataclass_fields__)[1:]]
        )
        return Suggestions((found,), (world.folder / "face.jpg",))

    world.engine.answers[CompareReference] = answer


def test_a_photo_of_ones_own_is_measured_and_taken(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    compare_with(world, mine=0.9)
    chosen = world.folder / "mine.jpg"
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a, **_k: ([str(chosen)], ""))
    qtbot.mouseClick(button(picker, "Choose a photo…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(world, ids[0]) == ["mine.jpg"])
    model = cards(picker).model()
    assert model.rowCount() == 5
    assert "likeness 90 %" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_photo_of_somebody_else_is_taken_with_a_warning(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    compare_with(world, uncle=0.12)
    picker.add_references(world.face(ids[0]).id, [world.folder / "uncle.jpg"])
    qtbot.waitUntil(lambda: names(world, ids[0]) == ["uncle.jpg"])
    assert "“uncle.jpg” seems to show another person" in says(picker)
    click_card(qtbot, picker, 1)
    assert "another person. The restored" not in says(picker)


def test_photos_that_do_not_serve_say_so_and_spoil_no_other(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    compare_with(world, landscape=-1.0, mine=0.9)
    picker.add_references(
        world.face(ids[0]).id, [world.folder / "landscape.jpg", world.folder / "mine.jpg"]
    )
    qtbot.waitUntil(lambda: names(world, ids[0]) == ["mine.jpg"])
    assert "No face found in “landscape.jpg”" in says(picker)
    picker.add_references(world.face(ids[0]).id, [world.folder / "letter.pdf"])
    qtbot.waitUntil(lambda: "“letter.pdf” cannot be used" in says(picker))
    assert names(world, ids[0]) == ["mine.jpg"]


def test_the_photo_itself_is_no_reference(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    picker.add_references(world.face(ids[0]).id, [world.photo(ids[0]).path])
    assert "This is the photo itself" in says(picker)
    assert not world.engine.of(CompareReference)


def drop(picker: ReferencePicker, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(50, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    # As Qt delivers it; sendEvent would want a drag that the platform began.
    picker.dropEvent(event)


def test_dropped_photos_are_taken_and_dropped_folders_join_the_library(
    qtbot: QtBot, world: World
) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    compare_with(world, mine=0.9)
    album = world.folder / "album"
    album.mkdir()
    drop(picker, world.folder / "mine.jpg", album)
    qtbot.waitUntil(lambda: names(world, ids[0]) == ["mine.jpg"])
    assert world.context.library.folders == (LIBRARY, album)


def test_chosen_photos_outside_the_library_have_cards_after_a_restart(
    qtbot: QtBot, world: World
) -> None:
    world.set_library(good_photos())
    (photo_id,) = world.open("old.png")
    own = candidate("x.jpg", 0.9).pick
    pick = type(own)(world.folder / "mine.jpg", None)
    world.session.edit_face(
        photo_id,
        world.face(photo_id).id,
        "x",
        mode=ReferenceMode.CHOSEN,
        references=(pick,),
    )
    compare_with(world, mine=0.9)
    picker = picker_for(qtbot, world, photo_id)
    model = cards(picker).model()
    qtbot.waitUntil(lambda: model.rowCount() == 5)
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked


def test_without_a_library_one_button_begins(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.engine.answers[SuggestReferences] = lambda _ask: Suggestions((), (), 0)
    (photo_id,) = world.open("old.png")
    picker = picker_for(qtbot, world, photo_id)
    start = button(picker, "Folder of good photos…")
    qtbot.waitUntil(start.isVisible)
    assert "nothing leaves this computer" in says(picker)
    album = world.folder / "album"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(album))
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert world.context.settings.library_folders == (album,)
    assert world.engine.of(LibraryFolders)


def test_indexing_is_shown_where_the_photos_will_be(qtbot: QtBot, world: World) -> None:
    world.engine.answers[SuggestReferences] = lambda _ask: Suggestions((), (), 0)
    (photo_id,) = world.open("old.png")
    picker = picker_for(qtbot, world, photo_id)
    qtbot.waitUntil(button(picker, "Folder of good photos…").isVisible)
    world.context.library.index()
    world.context.library.progressed.emit(Progressed(1, 12, 40, "indexing"))
    assert "12 of 40 photo(s)" in says(picker)


def test_a_library_that_grew_is_asked_again(qtbot: QtBot, world: World) -> None:
    opened(qtbot, world, "old.png")
    asked = len(world.engine.of(SuggestReferences))
    world.context.library.contents_changed.emit()
    assert len(world.engine.of(SuggestReferences)) == asked + 1


def test_a_library_that_cannot_be_asked_says_so_and_is_tried_again(
    qtbot: QtBot, world: World
) -> None:
    world.set_library(good_photos())
    world.engine.answers[SuggestReferences] = lambda _ask: Problem("library-busy", "busy")
    (photo_id,) = world.open("old.png")
    picker = picker_for(qtbot, world, photo_id)
    qtbot.waitUntil(lambda: "Another program is using the photo library" in says(picker))
    world.set_library(good_photos())
    qtbot.mouseClick(button(picker, "Try again"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cards(picker).model().rowCount() == 4)


def test_a_card_is_shown_in_its_folder(
    qtbot: QtBot, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    picker, _ = opened(qtbot, world, "old.png")
    opened_urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_urls.append(url) is None)
    qtbot.mouseClick(button(picker, "Show in folder"), Qt.MouseButton.LeftButton)
    # The folder of the good photos is not there (unplugged): the nearest one that is.
    assert [url.toLocalFile() for url in opened_urls] == [str(Path(LIBRARY.anchor))]


def test_without_a_face_the_panel_says_what_to_do(qtbot: QtBot, world: World) -> None:
    picker, _ = opened(qtbot, world, "old.png")
    world.context.selection.select_face(None)
    assert "Select a face in the photo" in says(picker)


def test_from_right_to_left_the_tick_is_at_the_left(qtbot: QtBot, world: World) -> None:
    picker, ids = opened(qtbot, world, "old.png")
    picker.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    view = cards(picker)
    rect = view.visualRect(view.model().index(1, 0))
    delegate = view.itemDelegate()
    assert isinstance(delegate, ReferenceDelegate)
    assert delegate._tick_rect(rect).center().x() < rect.center().x()
    click_card(qtbot, picker, 1, tick=True)
    assert names(world, ids[0]) == ["best.jpg", "second.jpg"]


# ---- the same person in other photos --------------------------------------------------------


def offered(qtbot: QtBot, world: World) -> tuple[ReferencePicker, list[str]]:
    world.engine.answers[GroupFaces] = lambda _ask: SamePerson((0, 1), (0.9, 0.6))
    picker, ids = opened(qtbot, world, "one.png", "two.png", "three.png")
    click_card(qtbot, picker, 1)
    qtbot.waitUntil(lambda: "The same person is in 2 other photo(s)" in says(picker))
    return picker, ids


def review(qtbot: QtBot, picker: ReferencePicker) -> SamePersonDialog:
    qtbot.mouseClick(button(picker, "Show them…"), Qt.MouseButton.LeftButton)
    (dialog,) = picker.window().findChildren(SamePersonDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_the_same_person_gets_the_photo_in_one_step(qtbot: QtBot, world: World) -> None:
    picker, ids = offered(qtbot, world)
    dialog = review(qtbot, picker)
    (use,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Use for 2 face(s)"]
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert [names(world, one) for one in ids] == [["second.jpg"]] * 3
    assert "other photo(s)" not in says(picker)
    world.session.undo()
    assert [names(world, one) for one in ids] == [["second.jpg"], ["best.jpg"], ["best.jpg"]]


def test_an_unticked_face_keeps_its_own_photo(qtbot: QtBot, world: World) -> None:
    picker, ids = offered(qtbot, world)
    dialog = review(qtbot, picker)
    grid = dialog.findChildren(QListView)[0]
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(1, 0))
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert [one.likeness for one in dialog.ticked_faces] == [0.9]
    dialog.accept()
    assert [names(world, one) for one in ids] == [["second.jpg"], ["second.jpg"], ["best.jpg"]]


def test_two_faces_of_one_photo_are_not_both_the_person(qtbot: QtBot, world: World) -> None:
    world.engine.answers[GroupFaces] = lambda _ask: SamePerson((0, 1), (0.6, 0.9))
    world.set_library(good_photos())
    (first,) = world.open("one.png")
    (second,) = world.open("two.png", faces=2)
    picker = picker_for(qtbot, world, first)
    qtbot.waitUntil(lambda: cards(picker).model().rowCount() == 4)
    click_card(qtbot, picker, 0)
    qtbot.waitUntil(lambda: "1 other photo(s)" in says(picker))
    (found,) = picker._offer.found
    assert found.face_id == world.face(second, 1).id


def test_faces_chosen_by_hand_are_offered_unticked_and_refused_ones_not_at_all(
    qtbot: QtBot, world: World
) -> None:
    world.engine.answers[GroupFaces] = lambda ask: SamePerson(
        tuple(range(len(ask.others))), (0.9,) * len(ask.others)
    )
    picker, ids = opened(qtbot, world, "one.png", "two.png", "three.png", "four.png")
    for photo_id, mode in ((ids[1], ReferenceMode.CHOSEN), (ids[2], ReferenceMode.NONE)):
        pick = (good_photos()[2].pick,) if mode is ReferenceMode.CHOSEN else ()
        face_id = world.face(photo_id).id
        world.session.edit_face(photo_id, face_id, "x", mode=mode, references=pick)
    click_card(qtbot, picker, 1)
    qtbot.waitUntil(lambda: bool(picker._offer.found))
    assert {one.photo_id: one.ticked for one in picker._offer.found} == {
        ids[1]: False,
        ids[3]: True,
    }


def test_the_offer_goes_with_its_face_and_its_question_is_stopped(
    qtbot: QtBot, world: World
) -> None:
    world.engine.answers[GroupFaces] = lambda _ask: Held
    picker, ids = opened(qtbot, world, "one.png", "two.png")
    click_card(qtbot, picker, 1)
    assert len(world.engine.of(GroupFaces)) == 1
    world.select(ids[1])
    assert world.engine.cancelled
    assert not picker._offer.isVisible()


def test_texts_follow_the_language_event(qtbot: QtBot, world: World) -> None:
    picker, _ = opened(qtbot, world, "old.png")
    picker._title.setText("")
    QApplication.sendEvent(picker, QEvent(QEvent.Type.LanguageChange))
    assert picker._title.text() == "Good photo of this person"
