"""Looking through an album: one key each, and every answer can be seen and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot
from scripted_context import World, candidate, face_at, world_in
from test_everybody import marker, texts, unnamed

from ented_desktop.domain import FaceOutcome, Outcome
from ented_desktop.domain.reasons import reason
from ented_desktop.engine import protocol as p
from ented_desktop.engine import protocol_album_results as r
from ented_desktop.engine import protocol_albums as a
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.dialogs.redo_dialog import RedoDialog
from ented_desktop.ui.pages.review_page import ReviewPage

__all__ = ["marker"]  # a fixture of the tests for everybody

JOB = "0001"
ORDER = (2, 0, 1)


class Album:
    """A job that does as the core does."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.verdicts: dict[int, str] = {}
        self.waiting: set[int] = set()
        answers = world.engine.answers
        answers[a.ListJobs] = lambda _ask: r.JobList((self.card(),))
        answers[a.ReviewJob] = lambda _ask: r.JobReview(self.card(), ORDER)
        answers[a.LookAtPhoto] = lambda ask: self.look(ask.index)
        answers[a.AnswerReview] = self.answer
        answers[a.RedoPhotos] = self.redo
        answers[a.TouchedBy] = lambda _ask: r.TouchedPhotos((0, 2))
        answers[a.ChangeReference] = lambda _ask: self.again(0, 2)
        answers[p.CompareReference] = lambda _ask: p.Suggestions(
            (candidate("best.jpg", 0.9),), (world.folder / "x.jpg",)
        )
        answers[p.RenderPhoto] = self.render
        world.context.albums.refresh()

    def card(self) -> a.JobCard:
        open_photos = len(ORDER) - len(self.verdicts) - len(self.waiting)
        counts = a.JobCounts(
            waiting=len(self.waiting), done=3 - len(self.waiting), restored=3, to_review=open_photos
        )
        options = a.AlbumOptions(self.world.folder / "out", strength=0.8)
        return a.JobCard(JOB, "over", counts, "", (self.world.folder / "album",), options)

    def photo(self, index: int) -> a.JobPhoto:
        waits = index in self.waiting
        output = None if waits else self.world.folder / "out" / f"{index}.jpg"
        return a.JobPhoto(
            index,
            self.world.folder / f"{index}.jpg",
            "waiting" if waits else "done",
            output,
            restored=1,
            doubtful="A doubt." if index == 2 else "",
            verdict=self.verdicts.get(index, ""),
        )

    def look(self, index: int) -> r.PhotoLook:
        why = reason("reference-only", likeness=0.9)
        good = str(self.world.folder / "good.jpg")
        face = FaceOutcome(face_at(30), Outcome.RESTORED, why, good, 0.9, 27.0, 15.0 + index)
        kept = FaceOutcome(face_at(160), Outcome.KEPT, reason("no-reference-self"))
        return r.PhotoLook(self.photo(index), (kept, face) if index == 2 else (face,))

    def answer(self, ask: a.AnswerReview) -> r.JobChanged:
        if ask.verdict:
            self.verdicts[ask.index] = ask.verdict
        else:
            del self.verdicts[ask.index]
        return r.JobChanged(self.card(), 1)

    def redo(self, ask: a.RedoPhotos) -> r.JobChanged:
        return self.again(*ask.indices)

    def again(self, *indices: int) -> r.JobChanged:
        self.waiting.update(indices)
        for index in indices:
            self.verdicts.pop(index, None)
        return r.JobChanged(self.card(), len(indices))

    def finish(self, index: int) -> None:
        self.waiting.discard(index)
        self.world.engine.album_told.emit(r.JobPhotoChanged(JOB, self.photo(index)))

    def render(self, ask: p.RenderPhoto) -> p.Picture:
        file = self.world.folder / f"{len(self.world.engine.asked)}.raw"
        file.write_bytes(b"\x60\x80\xa0" * (320 * 240))
        return p.Picture(file, 320, 240, 960, "rgb", 1.0)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(QColor(1, 2, 3))
    with world_in(tmp_path) as made:
        yield made


@pytest.fixture
def album(world: World, qtbot: QtBot) -> Album:
    made = Album(world)
    qtbot.waitUntil(lambda: world.context.albums.known)
    return made


@pytest.fixture
def page(world: World, album: Album, qtbot: QtBot) -> ReviewPage:
    made = ReviewPage(world.context, WindowMemory(None))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.activateWindow()
    made.show_job(JOB)
    qtbot.waitUntil(lambda: made.review.look is not None)
    qtbot.waitUntil(lambda: not made.view.after_source.is_loading)
    return made


def press(page: ReviewPage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(page.view.after, key)


def test_doubtful_ones_come_first_with_their_worst_face(page: ReviewPage) -> None:
    assert page.review.index == 2
    assert page.face == 1  # the other one was kept
    assert page.panel._doubt.text
    assert "%" in page.panel._identity.text()
    assert page.view.before_source.file == page.view._look.photo.photo  # type: ignore[union-attr]
    assert page.view.reference_source.file is not None
    assert not page.view.reference.isHidden()


def test_the_face_fills_all_panes_in_step(page: ReviewPage, qtbot: QtBot) -> None:
    view = page.view
    qtbot.waitUntil(lambda: not view.reference_source.is_loading)
    qtbot.wait(50)
    before, after = view.before.viewport, view.after.viewport
    assert before is not None
    assert after is not None
    assert before.scale > 1.2 * before.fit_scale
    assert after.scale == before.scale
    assert after.middle == pytest.approx(before.middle, abs=1.0)
    press(page, qtbot, Qt.Key.Key_Z)
    assert view.whole
    assert view.before.viewport is not None
    assert view.before.viewport.scale == pytest.approx(view.before.viewport.fit_scale)
    view.after.zoom_in()
    assert view.before.viewport.scale == view.after.viewport.scale  # type: ignore[union-attr]


def test_every_answer_by_one_key(page: ReviewPage, album: Album, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_A)
    assert page.review.index == 0
    press(page, qtbot, Qt.Key.Key_O)
    assert page.review.index == 1
    qtbot.waitUntil(lambda: album.verdicts == {2: "accepted", 0: "original"})
    qtbot.waitUntil(lambda: page.review.look is not None)
    press(page, qtbot, Qt.Key.Key_P)
    press(page, qtbot, Qt.Key.Key_P)
    assert page.review.index == 2
    assert page.panel._verdict.text
    assert not page.panel.accept.isEnabled()
    press(page, qtbot, Qt.Key.Key_N)
    assert page.review.index == 0
    assert not page.panel.original.isEnabled()
    assert "1" in page.panel._counter.text()


def test_taking_answers_back(page: ReviewPage, album: Album, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_A)
    press(page, qtbot, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: len(album.verdicts) == 2)
    qtbot.keyClick(page.view.after, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    # The copy was given up for the original: it has to be made again.
    qtbot.waitUntil(lambda: album.waiting == {0})
    assert page.review.index == 0
    assert page.review.verdict(0) == "again"
    page.panel.undo.click()
    qtbot.waitUntil(lambda: album.verdicts == {})
    assert page.review.index == 2
    assert page.review.verdict(2) == ""
    assert not page.review.can_undo


def test_what_is_refused_is_taken_back_and_said(
    page: ReviewPage, world: World, qtbot: QtBot
) -> None:
    world.engine.answers[a.AnswerReview] = lambda _ask: p.Problem("output-altered", "Altered.")
    said: list[object] = []
    world.context.notices.shown.connect(said.append)
    press(page, qtbot, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: bool(said))
    assert page.review.verdict(2) == ""
    assert not page.review.can_undo


def open_dialog(page: ReviewPage, qtbot: QtBot) -> RedoDialog:
    qtbot.waitUntil(lambda: bool(page.window().findChildren(RedoDialog)))
    return page.window().findChildren(RedoDialog)[-1]


def test_redo_with_another_good_photo(
    page: ReviewPage, album: Album, world: World, qtbot: QtBot
) -> None:
    press(page, qtbot, Qt.Key.Key_R)
    dialog = open_dialog(page, qtbot)
    assert not unnamed(dialog)
    assert dialog.strength.strength == pytest.approx(0.8)
    dialog.choice.other.setChecked(True)
    dialog.choice.group.idClicked.emit(1)
    assert not dialog.again.isEnabled()
    qtbot.keyClicks(dialog.choice.file, str(world.folder / "other.jpg"))
    assert dialog.again.isEnabled()
    dialog.strength._slider.setValue(50)
    dialog.accept()
    (ask,) = world.engine.of(a.RedoPhotos)
    assert ask == a.RedoPhotos(JOB, (2,), (world.folder / "other.jpg",), 0.5)
    assert page.review.index == 0
    assert page.review.verdict(2) == "again"
    qtbot.waitUntil(lambda: bool(world.engine.of(a.RunJob)))
    album.finish(2)
    # It comes back at the end, to be judged.
    assert page.review.verdict(2) == ""
    assert [page.review._order, page.review.index] == [[0, 1, 2], 0]


def test_changing_a_good_photo_for_all_it_touched(
    page: ReviewPage, album: Album, world: World, qtbot: QtBot
) -> None:
    page.panel.change_reference.click()
    dialog = open_dialog(page, qtbot)
    assert "2" in dialog._words.text()
    assert "2" in dialog.again.text()
    assert dialog.choice.same.isHidden()
    dialog.choice.none.click()
    dialog.accept()
    (ask,) = world.engine.of(a.ChangeReference)
    assert ask == a.ChangeReference(JOB, world.folder / "good.jpg", None)
    qtbot.waitUntil(lambda: bool(world.engine.of(a.RunJob)))
    qtbot.waitUntil(lambda: page.review.verdict(2) == "again")


def test_faces_by_key_and_list(page: ReviewPage, qtbot: QtBot) -> None:
    assert page.panel.faces.count() == 2
    press(page, qtbot, Qt.Key.Key_F)
    assert page.face == 0
    assert page.panel._identity.isHidden()
    assert page.view.reference.isHidden()
    page.panel.faces.activated.emit(1)
    assert page.face == 1


def test_nothing_left_to_look_at(
    page: ReviewPage, world: World, album: Album, qtbot: QtBot
) -> None:
    world.engine.answers[a.ReviewJob] = lambda _ask: r.JobReview(album.card(), ())
    page.show_job(JOB)
    qtbot.waitUntil(lambda: page.review.known)
    assert page._stack.currentIndex() == 1
    assert page._empty.text()


def test_a_photo_that_was_judged_can_be_opened_again(page: ReviewPage, qtbot: QtBot) -> None:
    page.show_job(JOB, 7)
    qtbot.waitUntil(lambda: page.review.known)
    assert page.review.index == 7


def test_a_new_language_reaches_every_text(
    page: ReviewPage, qtbot: QtBot, marker: QTranslator
) -> None:
    press(page, qtbot, Qt.Key.Key_R)
    dialog = open_dialog(page, qtbot)
    QCoreApplication.installTranslator(marker)
    qtbot.wait(50)
    for root in (page, dialog):
        for kind, text in texts(root):
            letters = any(character.isalpha() for character in text)
            named = any(name in text for name in ("2.jpg", str(page.review.job), "good.jpg"))
            assert not letters or "«" in text or named, (kind, text)
    dialog.reject()


def test_screen_readers_can_name_everything(page: ReviewPage) -> None:
    assert not (left := unnamed(page)), "\n".join(left)
