"""The albums' page: jobs and their photos, what can be done with them, and how one is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTranslator,
    QUrl,
)
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from scripted_context import World, world_in
from test_everybody import marker, texts, unnamed

from ented_desktop.domain import OutputFormat
from ented_desktop.engine import protocol as p
from ented_desktop.engine import protocol_album_results as r
from ented_desktop.engine import protocol_albums as a
from ented_desktop.ui import language
from ented_desktop.ui.bridge.engine import ENGINE_CRASHED, ENGINE_GONE
from ented_desktop.ui.bridge.memory import WindowMemory
from ented_desktop.ui.bridge.queue import AlbumQueue, Phase
from ented_desktop.ui.dialogs.album_dialog import AlbumDialog, out_dir_for
from ented_desktop.ui.mnemonics import key_of
from ented_desktop.ui.models.job_list import JobRole
from ented_desktop.ui.models.job_photos import ABOUT, PHOTO, STATE, JobPhotosModel
from ented_desktop.ui.pages.queue_page import QueuePage

__all__ = ["marker"]  # a fixture of the tests for everybody

OPTIONS = a.AlbumOptions(Path("/albums/out"), (Path("/good"),))


def card(name: str, state: a.JobStateName = "paused", **counts: int) -> a.JobCard:
    numbers = a.JobCounts(**(counts or {"waiting": 5, "done": 3, "restored": 3}))
    inputs = (Path(f"/albums/Album {name}"),)
    return a.JobCard(name, state, numbers, "2020-01-01T10:00:00", inputs, OPTIONS, {"other": 2})


def photo(index: int, state: str = "waiting", **more: object) -> a.JobPhoto:
    return a.JobPhoto(index, Path(f"/albums/{index:04}.jpg"), state, **more)  # type: ignore[arg-type]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with world_in(tmp_path) as made:
        made.engine.answers[a.ListPhotos] = lambda ask: r.JobPhotos(
            tuple(photo(n) for n in range(ask.start, min(8, ask.start + ask.count))), ask.start, 8
        )
        yield made


@pytest.fixture
def queue(world: World) -> AlbumQueue:
    return world.context.albums


def fill(world: World, qtbot: QtBot, *jobs: a.JobCard) -> None:
    world.engine.answers[a.ListJobs] = lambda _ask: r.JobList(jobs)
    world.context.albums.refresh()
    qtbot.waitUntil(lambda: len(world.context.albums.jobs) == len(jobs))


@pytest.fixture
def page(world: World, qtbot: QtBot) -> QueuePage:
    fill(
        world,
        qtbot,
        card("0001"),
        card("0002"),
        card("0003", "over", done=4, restored=4, failed=2, to_review=4),
    )
    made = QueuePage(world.context, WindowMemory(None))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    qtbot.waitUntil(lambda: made.detail.photos.model.rowCount() == 8)
    return made


@pytest.mark.parametrize("spoken", ["en", *language.LANGUAGES])
def test_no_access_key_is_there_twice_beside_the_menus(
    page: QueuePage, qtbot: QtBot, spoken: str
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    language.use(spoken)
    try:
        for title in ("&File", "&Edit", "&View", "&Photo", "&Help"):
            window.menuBar().addMenu(QCoreApplication.translate("WindowMenus", title))
        window.setCentralWidget(page)
        window.show()
        for name in ("0001", "0003"):
            page.select(name)
            buttons = [page.back, page.new, *page.detail.keyed]
            shown = [button.text() for button in buttons if not button.isHidden()]
            keys = [key_of(text) for text in shown if key_of(text)]
            keys += [key_of(menu.text()) for menu in window.menuBar().actions()]
            assert len(keys) >= 5 + 6
            assert len(set(keys)) == len(keys), shown
    finally:
        window.takeCentralWidget()
        language.use("en")
        language.forget()


def runs(world: World) -> list[str]:
    return [ask.name for ask in world.engine.of(a.RunJob)]


# ---- the queue ------------------------------------------------------------------------------


def test_one_runs_at_a_time_in_the_order_of_the_list(
    world: World, queue: AlbumQueue, qtbot: QtBot
) -> None:
    fill(world, qtbot, card("0001"), card("0002"), card("0003"))
    queue.move("0003", -1)
    assert [job.name for job in queue.jobs] == ["0001", "0003", "0002"]
    for name in ("0001", "0002", "0003"):
        queue.start(name)
    queue.start("0001")
    assert runs(world) == ["0001"]
    assert [queue.phase(n) for n in ("0001", "0003")] == [Phase.RUNNING, Phase.QUEUED]
    world.engine.finish_next(r.JobRan(card("0001", "over", done=8)), a.RunJob)
    assert runs(world) == ["0001", "0003"]
    queue.move("0002", -1)
    queue.pause("0002")
    world.engine.finish_next(r.JobRan(card("0003", "over", done=8)), a.RunJob)
    assert queue.running is None
    assert queue.phase("0002") is Phase.IDLE


def test_the_order_is_kept_for_the_next_window(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    memory = WindowMemory(tmp_path / "window.json")
    queue = AlbumQueue(world.engine, memory)  # type: ignore[arg-type]
    world.engine.answers[a.ListJobs] = lambda _ask: r.JobList((card("0001"), card("0002")))
    queue.refresh()
    qtbot.waitUntil(lambda: queue.known)
    queue.move("0002", -1)
    queue.start("0002")
    memory.save()
    after = AlbumQueue(world.engine, WindowMemory(tmp_path / "window.json"))  # type: ignore[arg-type]
    after.refresh()
    qtbot.waitUntil(lambda: after.known)
    assert [job.name for job in after.jobs] == ["0002", "0001"]
    # It was under way when the window was closed, which had paused it.
    assert [job.name for job in after.interrupted] == ["0002"]


def test_pausing_and_cancelling_what_runs(world: World, queue: AlbumQueue, qtbot: QtBot) -> None:
    fill(world, qtbot, card("0001"))
    queue.start("0001")
    queue.pause("0001")
    assert queue.phase("0001") is Phase.PAUSING
    qtbot.waitUntil(lambda: queue.phase("0001") is Phase.IDLE)
    assert not world.engine.of(a.EndJob)
    queue.start("0001")
    queue.cancel("0001")
    assert queue.phase("0001") is Phase.CANCELLING
    qtbot.waitUntil(lambda: world.engine.of(a.EndJob) == [a.EndJob("0001")])


def test_an_engine_that_ends_is_survived_and_its_photo_found_out(
    world: World, queue: AlbumQueue, qtbot: QtBot
) -> None:
    fill(world, qtbot, card("0001"))
    queue.start("0001")
    crashed = p.Problem(ENGINE_CRASHED, "It ended.")
    for _ in range(2):
        world.engine.album_told.emit(
            r.JobProgress("0001", a.JobCounts(waiting=4, running=1, done=3), index=3)
        )
        world.engine.finish_next(crashed, a.RunJob)
        assert queue.phase("0001") is Phase.RUNNING
    world.engine.finish_next(p.Problem(ENGINE_GONE, "The user started it again."), a.RunJob)
    assert [ask.suspects for ask in world.engine.of(a.RunJob)] == [(), (), (3,), (3,)]


def test_a_job_that_stops_by_itself_says_why(world: World, queue: AlbumQueue, qtbot: QtBot) -> None:
    fill(world, qtbot, card("0001"))
    queue.start("0001")
    with qtbot.waitSignal(queue.finished):
        world.engine.finish_next(
            r.JobRan(card("0001"), True, "disk-full", "The disk is full."), a.RunJob
        )
    problem = queue.problem("0001")
    assert problem is not None
    assert problem.code == "disk-full"
    queue.start("0001")
    assert queue.problem("0001") is None


def test_what_comes_in_the_last_moment_is_done_too(
    world: World, queue: AlbumQueue, qtbot: QtBot
) -> None:
    fill(world, qtbot, card("0001"))
    queue.start("0001")
    world.engine.finish_next(r.JobRan(card("0001", "waiting", waiting=1, done=7)), a.RunJob)
    assert runs(world) == ["0001", "0001"]


# ---- the page -------------------------------------------------------------------------------


def test_the_list_and_the_job_say_where_they_stand(page: QueuePage, world: World) -> None:
    model = page.model
    assert [model.name(model.index(row)) for row in range(3)] == ["0001", "0002", "0003"]
    detail = page.detail
    assert detail.name == "0001"
    assert (detail.bar.value(), detail.bar.maximum()) == (3, 8)
    assert not detail.go.isHidden()
    assert detail.pause.isHidden()
    assert detail.again.isHidden()
    page.select("0003")
    assert detail.bar.isHidden()
    assert detail.go.isHidden()
    assert detail.cancel.isHidden()
    assert not detail.again.isHidden()
    assert "2" in detail.again.text()
    assert "4" in detail.review.text()


def test_a_running_job_by_keys_and_its_progress(
    page: QueuePage, world: World, qtbot: QtBot
) -> None:
    page.detail.go.setFocus()
    qtbot.keyClick(page.detail.go, Qt.Key.Key_Space)
    assert runs(world) == ["0001"]
    assert page.detail.go.isHidden()
    world.engine.album_told.emit(
        r.JobProgress(
            "0001", a.JobCounts(waiting=3, running=1, done=4, restored=4), 12.0, 20.0, 4, "0004.jpg"
        )
    )
    assert "12" in page.detail._pace.text()
    assert page.detail._step.text() == "0004.jpg"
    assert page.detail.bar.value() == 4
    model = page.detail.photos.model
    assert model.photo(model.index(4, STATE)).state == "running"  # type: ignore[union-attr]
    done = photo(4, "failed", code="image-truncated", message="It ends.")
    world.engine.album_told.emit(r.JobPhotoChanged("0001", done))
    reason = model.index(4, ABOUT).data()
    assert "Copy it again" in reason
    assert "It ends." not in reason
    qtbot.mouseClick(page.detail.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.detail.go.isHidden())


def test_cancelling_asks_first(page: QueuePage, world: World, qtbot: QtBot) -> None:
    page.detail.cancel.click()
    (box,) = page.window().findChildren(QMessageBox)
    assert box.text()
    assert not world.engine.of(a.EndJob)
    yes = next(b for b in box.buttons() if box.buttonRole(b) == QMessageBox.ButtonRole.AcceptRole)
    yes.click()
    assert world.engine.of(a.EndJob) == [a.EndJob("0001")]


def test_a_job_of_another_process_says_so(page: QueuePage, world: World, qtbot: QtBot) -> None:
    import msgspec

    busy = msgspec.structs.replace(card("0001", "running"), holder="elsewhere")
    world.engine.answers[a.ListJobs] = lambda _ask: r.JobList((busy,))
    world.context.albums.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.detail._note.text
    for button in (page.detail.go, page.detail.cancel, page.detail.forget):
        assert not button.isEnabled()


def test_jobs_are_moved_by_keys(page: QueuePage, world: World, qtbot: QtBot) -> None:
    page.select("0002")
    page.list.setFocus()
    page.activateWindow()
    qtbot.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.model.name(page.model.index(0)) == "0002"
    assert page.detail.name == "0002"
    assert not page.earlier.isEnabled()
    page.later.click()
    assert page.model.name(page.model.index(1)) == "0002"
    page.select("0003")
    assert not page.later.isEnabled()


def test_what_is_done_with_single_photos(page: QueuePage, world: World, qtbot: QtBot) -> None:
    changed = r.JobChanged(card("0001"), 1)
    for kind in (a.RetryPhotos, a.DropPhotos, a.FirstPhotos):
        world.engine.answers[kind] = lambda _ask: changed
    view = page.detail.photos
    view.model._rows[2] = photo(2, "failed", code="image-empty")
    view.table.selectRow(2)
    view.make_menu()
    assert view.action_again.isEnabled()
    assert not view.action_first.isEnabled()
    view.action_again.trigger()
    assert world.engine.of(a.RetryPhotos) == [a.RetryPhotos("0001", (2,))]
    view.table.selectRow(5)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    view.table.setFocus()
    view.action_first.trigger()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert world.engine.of(a.FirstPhotos) == [a.FirstPhotos("0001", (5,))]
    assert world.engine.of(a.DropPhotos) == [a.DropPhotos("0001", (5,))]
    wanted: list[int] = []
    view.review_wanted.connect(wanted.append)
    view.model._rows[1] = photo(1, "done", output=Path("/albums/out/1.jpg"), restored=1)
    view.table.doubleClicked.emit(view.model.index(1, PHOTO))
    assert wanted == [1]


def test_no_album_yet(world: World, qtbot: QtBot) -> None:
    fill(world, qtbot)
    page = QueuePage(world.context, WindowMemory(None))
    qtbot.addWidget(page)
    page.show()
    assert page._stack.currentIndex() == 1
    fill(world, qtbot, card("0001"))
    assert page._stack.currentIndex() == 0
    assert page.detail.name == "0001"


def test_screen_readers_can_name_everything(page: QueuePage) -> None:
    assert not (left := unnamed(page)), "\n".join(left)


def test_a_new_language_reaches_every_text(
    page: QueuePage, world: World, qtbot: QtBot, marker: QTranslator
) -> None:
    dialog = AlbumDialog(world.context, [Path("/albums/Oma")], page)
    dialog.show()
    QCoreApplication.installTranslator(marker)
    qtbot.wait(50)
    own = ("Album 0001", "/albums", "/good", "0000")
    for root in (page, dialog):
        for kind, text in texts(root):
            letters = any(character.isalpha() for character in text)
            named = any(name in text for name in own)
            assert not letters or "«" in text or named, (kind, text)
    assert "«" in str(page.model.index(0).data(JobRole.STATE))
    assert "«" in page.detail.photos.model.index(0, STATE).data()
    dialog.reject()


def test_photos_are_read_page_by_page(world: World, qtbot: QtBot) -> None:
    total = 10_000
    world.engine.answers[a.ListPhotos] = lambda ask: r.JobPhotos(
        tuple(photo(n) for n in range(ask.start, min(total, ask.start + ask.count))),
        ask.start,
        total,
    )
    model = JobPhotosModel(world.context.engine, world.context.albums)
    model.show("0001")
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    first = model.rowCount()
    assert first < total
    assert model.total == total
    assert model.canFetchMore()
    model.fetchMore()
    assert not model.canFetchMore()  # one page at a time
    qtbot.waitUntil(lambda: model.rowCount() == 2 * first)
    asked = len(world.engine.of(a.ListPhotos))
    world.context.albums.photos_changed.emit("0001")
    qtbot.waitUntil(lambda: len(world.engine.of(a.ListPhotos)) == asked + 2)
    qtbot.wait(50)
    assert model.rowCount() == 2 * first
    # Half of them stand elsewhere now.
    world.engine.answers[a.ListPhotos] = lambda ask: r.JobPhotos(
        tuple(photo(2 * n) for n in range(ask.start, min(total // 2, ask.start + ask.count))),
        ask.start,
        total // 2,
    )
    world.context.albums.photos_changed.emit("0001")
    qtbot.waitUntil(lambda: model.rowCount() == first)
    assert [model._rows[row].index for row in (0, 1, first - 1)] == [0, 2, 2 * (first - 1)]
    model.fetchMore()
    qtbot.waitUntil(lambda: model.rowCount() == 2 * first)
    model.show("0001", ("failed",))
    assert model.rowCount() == 0
    qtbot.waitUntil(lambda: model.rowCount() == first)
    assert world.engine.of(a.ListPhotos)[-1].states == ("failed",)


# ---- the dialog -----------------------------------------------------------------------------


def test_the_dialog_counts_before_it_starts(world: World, qtbot: QtBot, tmp_path: Path) -> None:
    found = r.AlbumFound(12, 1, 5_000_000, {"hidden": 3, "restored": 2}, ())
    world.engine.answers[a.ScanAlbum] = lambda _ask: found
    world.engine.answers[a.MakeJob] = lambda _ask: r.JobChanged(card("0009", "waiting", waiting=12))
    world.context.settings.set_library_folders((tmp_path / "good",))
    dialog = AlbumDialog(world.context, [Path("/albums/Oma")])
    qtbot.addWidget(dialog)
    dialog.show()
    assert not (left := unnamed(dialog)), "\n".join(left)
    assert not dialog.start.isEnabled()
    assert dialog.references.paths == (tmp_path / "good",)
    assert Path(dialog.folder.text()).parent == Path("/albums")
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert "12" in dialog.start.text()
    assert "3" in dialog._said.text
    dialog.format.setCurrentIndex(dialog.format.findData("png"))
    dialog.existing.setCurrentIndex(dialog.existing.findData("skip"))
    dialog.strength.show_strength(0.6)
    folder = dialog.folder.text()
    dialog.accept()
    (ask,) = world.engine.of(a.MakeJob)
    assert ask.paths == (Path("/albums/Oma"),)
    assert ask.options == a.AlbumOptions(
        Path(folder), (tmp_path / "good",), OutputFormat.PNG, "skip", 0.6
    )
    qtbot.waitUntil(lambda: runs(world) == ["0009"])


def test_the_dialog_says_what_is_wrong(world: World, qtbot: QtBot) -> None:
    world.engine.answers[a.ScanAlbum] = lambda _ask: p.Problem("out-is-input", "No.")
    dialog = AlbumDialog(world.context, [Path("/albums/Oma")])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._hint.text  # there are no good photos
    qtbot.waitUntil(lambda: "Originals are never changed" in dialog._said.text)
    assert not dialog.start.isEnabled()
    world.engine.answers[a.ScanAlbum] = lambda _ask: r.AlbumFound(3)
    dialog.folder.selectAll()
    qtbot.keyClicks(dialog.folder, "/elsewhere")
    qtbot.waitUntil(lambda: dialog.start.isEnabled())
    # Another album does not touch a folder that was chosen by hand.
    dialog.albums.add_paths([Path("/albums/Opa")])
    assert dialog.folder.text() == "/elsewhere"
    assert not dialog.start.isEnabled()
    qtbot.waitUntil(lambda: dialog.start.isEnabled())
    assert world.engine.of(a.ScanAlbum)[-1].paths == (Path("/albums/Oma"), Path("/albums/Opa"))
    dialog.reject()


def test_folders_are_dropped_and_taken_out(world: World, qtbot: QtBot) -> None:
    dialog = AlbumDialog(world.context)
    qtbot.addWidget(dialog)
    dialog.show()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/albums/A"), QUrl.fromLocalFile("/albums/A")])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.albums.dropEvent(event)
    assert dialog.albums.paths == (Path("/albums/A"),)
    dialog.albums.list.item(0).setSelected(True)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.albums.list.setFocus()
    qtbot.keyClick(dialog.albums.list, Qt.Key.Key_Delete)
    assert dialog.albums.paths == ()
    assert dialog.folder.text() == ""
    dialog.reject()


def test_copies_lie_beside_the_album() -> None:
    pattern = "{name} restored"
    assert out_dir_for([Path("/a/b c")], pattern) == Path("/a/b c restored")
    assert out_dir_for([Path("/a/b/1.JPG")], pattern) == Path("/a/b restored")
    assert out_dir_for([Path("/")], pattern) is None
    assert out_dir_for([], pattern) is None


def test_where_the_menu_opens_nothing_breaks(page: QueuePage, qtbot: QtBot) -> None:
    view = page.detail.photos
    view.table.selectRow(0)
    view._show_menu(QPoint(5, 5))
    menu = view.findChildren(type(view.make_menu()))[0]
    menu.close()
    assert page.findChildren(QPushButton)
