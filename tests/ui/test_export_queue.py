"""An export as a plan, and as a queue that pauses, stops and loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from scripted_context import World, good_photos, world_in

from ented_desktop.domain import OutputFormat
from ented_desktop.engine.protocol import Exported, ExportPhoto, Problem
from ented_desktop.ui.bridge.export_plan import ExportOptions, ExportPlan, plan_export
from ented_desktop.ui.bridge.exporter import Exporter, ExportState

FULL = Problem("disk-full", "The disk is full", "", True)
UNWRITABLE = Problem("output-not-writable", "It cannot be written")
UNREADABLE = Problem("image-truncated", "It ends too early")


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with world_in(tmp_path) as made:
        yield made


def restored(world: World, *names: str) -> list[str]:
    world.set_library(good_photos())
    ids = world.open(*names)
    for photo_id in ids:
        world.suggest(photo_id, good_photos()[0])
        world.finish(photo_id)
    return ids


def plan_of(world: World, **options: object) -> ExportPlan:
    return plan_export(world.session.photos, ExportOptions(**options))  # type: ignore[arg-type]


def started(world: World, count: int) -> Exporter:
    restored(world, *(f"{number}.png" for number in range(count)))
    exporter = world.context.exporter
    exporter.start(plan_of(world))
    return exporter


def asked(world: World) -> list[str]:
    return [ask.photo.name for ask in world.engine.of(ExportPhoto)]


def write(world: World, size: int = 1000) -> Path:
    """The engine writes the file that it is asked for."""
    ask = world.engine.of(ExportPhoto)[-1]
    ask.target.parent.mkdir(exist_ok=True)
    ask.target.write_bytes(b"x" * size)
    world.engine.finish_next(Exported(ask.target, size), ExportPhoto)
    return ask.target


# ---- the plan -------------------------------------------------------------------------------


def test_copies_go_beside_the_originals_with_their_patches(world: World) -> None:
    (photo_id,) = restored(world, "oma.png")
    (item,) = plan_of(world, template="{name}_{state}").items
    assert item.ask.target == world.folder / "Restored" / "oma_restored.png"
    assert item.ask.patches[0].patch == f"patch-{world.face(photo_id).id}"
    assert item.restored


def test_copies_are_named_after_the_folder_of_the_good_photo(world: World) -> None:
    restored(world, "oma.png")
    good = world.session.photos[0].used_patches[0].request.references[0].photo
    options = ExportOptions(template="{person}_{name}")
    for folder, name in ((good.parent.parent, f"{good.parent.name}_oma"), (good.parent, "oma")):
        plan = plan_export(world.session.photos, options, good_folders=[folder])
        assert plan.items[0].ask.target.stem == name
    assert plan_of(world, template="{person}_{name}").items[0].ask.target.stem == "oma"


def test_photos_without_a_restored_face_are_skipped_or_copied(world: World) -> None:
    restored(world, "a.png")
    world.open("b.png")
    plan = plan_of(world)
    assert [item.ask.photo.name for item in plan.items] == ["a.png"]
    assert [photo.path.name for photo in plan.left_out] == ["b.png"]
    plan = plan_of(world, unrestored="copy")
    assert [(item.ask.photo.name, item.restored) for item in plan.items] == [
        ("a.png", True),
        ("b.png", False),
    ]
    assert not plan.left_out


def test_no_copy_gets_the_name_of_an_original(world: World) -> None:
    restored(world, "a.png", "b.png")
    for existing in ("number", "overwrite"):
        plan = plan_of(world, template="{name}", folder=world.folder, existing=existing)
        assert [item.ask.target.name for item in plan.items] == ["a (2).png", "b (2).png"]
        assert plan.spared == 2
    plan = plan_of(world, template="a", folder=world.folder / "sub" / "..", existing="overwrite")
    assert [item.ask.target.name for item in plan.items] == ["a (2).png", "a (3).png"]


def test_two_photos_of_one_name_do_not_meet_in_one_file(world: World) -> None:
    restored(world, "a.png", "a.PNG")
    names = [item.ask.target.name for item in plan_of(world, template="{name}").items]
    assert len({name.lower() for name in names}) == 2


def test_the_ending_and_the_size_are_those_of_the_written_file(world: World) -> None:
    restored(world, "a.png")
    plan = plan_of(
        world, template="{width}x{height}", format=OutputFormat.JPG, max_side_px=160, quality=90
    )
    (item,) = plan.items
    assert item.ask.target.name == "160x120.jpg"
    assert (item.ask.max_side_px, item.ask.quality) == (160, 90)


@pytest.mark.parametrize("wished", list(OutputFormat))
def test_every_format_has_an_ending(world: World, wished: OutputFormat) -> None:
    restored(world, "a.png")
    plan = plan_of(world, format=wished)
    assert len(plan.items[0].ask.target.suffix) > 1
    assert plan.need_bytes > 0


# ---- the queue ------------------------------------------------------------------------------


def test_photos_are_written_one_by_one_and_noted(qtbot: QtBot, world: World) -> None:
    exporter = started(world, 3)
    assert asked(world) == ["0.png"]
    with qtbot.waitSignal(exporter.finished) as finished:
        files = [write(world) for _ in range(3)]
    (summary,) = finished.args
    assert asked(world) == ["0.png", "1.png", "2.png"]
    assert summary.restored == files
    assert summary.bytes == 3000
    assert [photo.exported for photo in world.session.photos] == files
    assert exporter.state is ExportState.FINISHED


def test_pause_really_pauses(qtbot: QtBot, world: World) -> None:
    exporter = started(world, 3)
    exporter.pause()
    assert exporter.state is ExportState.PAUSING
    write(world)
    assert exporter.state is ExportState.PAUSED
    qtbot.wait(700)  # longer than a tick
    assert asked(world) == ["0.png"], "nothing is asked while it pauses"
    assert exporter.done == 1
    exporter.resume()
    assert asked(world) == ["0.png", "1.png"]
    write(world)
    write(world)
    assert exporter.state is ExportState.FINISHED


def test_pause_can_be_taken_back_before_it_begins(world: World) -> None:
    exporter = started(world, 2)
    exporter.pause()
    exporter.resume()
    write(world)
    assert exporter.state is ExportState.RUNNING
    assert len(asked(world)) == 2


def test_cancel_keeps_what_is_written(qtbot: QtBot, world: World) -> None:
    exporter = started(world, 4)
    first = write(world)
    with qtbot.waitSignal(exporter.finished) as finished:
        exporter.cancel()
    (summary,) = finished.args
    assert first.exists()
    assert summary.restored == [first]
    assert summary.not_done == 3
    assert world.engine.cancelled, "the engine is told to stop as well"
    assert len(asked(world)) == 2


def test_cancel_counts_a_photo_that_was_faster(qtbot: QtBot, world: World) -> None:
    exporter = started(world, 2)
    with qtbot.waitSignal(exporter.finished) as finished:
        exporter.cancel()
        write(world)
    (summary,) = finished.args
    assert len(summary.restored) == 1
    assert summary.not_done == 1


def test_what_a_restarted_engine_dropped_is_asked_again(world: World) -> None:
    exporter = started(world, 2)
    world.engine.finish_next(None, ExportPhoto)
    assert asked(world) == ["0.png", "0.png"]
    write(world)
    write(world)
    assert len(exporter.summary.restored) == 2
    assert not exporter.summary.not_done


def test_cancel_works_while_paused(qtbot: QtBot, world: World) -> None:
    exporter = started(world, 3)
    exporter.pause()
    write(world)
    with qtbot.waitSignal(exporter.finished):
        exporter.cancel()
    assert exporter.summary.not_done == 2


def test_a_full_disk_pauses_and_the_same_photo_is_tried_again(world: World) -> None:
    exporter = started(world, 3)
    write(world)
    world.engine.finish_next(FULL, ExportPhoto)
    assert exporter.state is ExportState.PAUSED
    assert exporter.problem == FULL
    assert exporter.done == 1
    assert not exporter.summary.failed
    exporter.resume()
    assert asked(world) == ["0.png", "1.png", "1.png"]
    assert exporter.problem is None
    write(world)
    write(world)
    assert len(exporter.summary.restored) == 3


def test_a_photo_at_which_the_export_stopped_can_be_skipped(world: World) -> None:
    exporter = started(world, 2)
    world.engine.finish_next(FULL, ExportPhoto)
    exporter.skip()
    assert asked(world) == ["0.png", "1.png"]
    write(world)
    assert [one.item.ask.photo.name for one in exporter.summary.failed] == ["0.png"]
    assert len(exporter.summary.restored) == 1


def test_a_folder_that_is_gone_pauses_and_loses_nothing(world: World) -> None:
    exporter = started(world, 5)
    write(world)
    world.engine.finish_next(UNWRITABLE, ExportPhoto)
    assert exporter.state is ExportState.RUNNING, "one file alone may be at fault"
    world.engine.finish_next(UNWRITABLE, ExportPhoto)
    assert exporter.state is ExportState.PAUSED
    assert exporter.done == 1
    exporter.resume()
    for _ in range(4):
        write(world)
    assert len(exporter.summary.restored) == 5
    assert not exporter.summary.failed
    assert asked(world)[3:] == ["1.png", "2.png", "3.png", "4.png"]


def test_one_file_that_cannot_be_written_stops_no_other(world: World) -> None:
    exporter = started(world, 3)
    world.engine.finish_next(UNWRITABLE, ExportPhoto)
    write(world)
    write(world)
    assert exporter.state is ExportState.FINISHED
    assert [one.problem.code for one in exporter.summary.failed] == ["output-not-writable"]


def test_a_broken_photo_is_set_aside(qtbot: QtBot, world: World) -> None:
    exporter = started(world, 3)
    with qtbot.waitSignal(exporter.photo_failed) as failed:
        world.engine.finish_next(UNREADABLE, ExportPhoto)
    assert failed.args[0].problem == UNREADABLE
    write(world)
    write(world)
    assert len(exporter.summary.failed) == 1
    assert len(exporter.summary.restored) == 2


def test_an_existing_file_that_was_left_is_counted(world: World) -> None:
    exporter = started(world, 1)
    world.engine.finish_next(Exported(None), ExportPhoto)
    assert len(exporter.summary.existing) == 1
    assert not exporter.summary.written


def test_rate_and_time_left(qtbot: QtBot, world: World) -> None:
    exporter = started(world, 4)
    assert exporter.photos_per_minute is None
    assert exporter.seconds_left is None
    qtbot.wait(200)
    write(world)
    rate, left = exporter.photos_per_minute, exporter.seconds_left
    assert rate is not None
    assert left is not None
    assert 60 < rate < 400
    assert 0.3 < left < 3.0
    exporter.pause()
    write(world)
    before = exporter.summary.seconds
    qtbot.wait(200)
    exporter.resume()
    write(world)
    assert exporter.summary.seconds < before + 0.15, "a pause does not count"


def test_a_second_export_joins_the_line(world: World) -> None:
    exporter = started(world, 2)
    exporter.start(plan_of(world, template="second"))
    assert exporter.total == 4
    for _ in range(4):
        write(world)
    assert len(exporter.summary.restored) == 4


def test_an_export_of_nothing_says_so(qtbot: QtBot, world: World) -> None:
    world.open("a.png")
    with qtbot.waitSignal(world.context.exporter.finished) as finished:
        world.context.exporter.start(plan_of(world))
    assert [path.name for path in finished.args[0].left_out] == ["a.png"]


def test_a_photo_that_was_closed_meanwhile_is_written_all_the_same(world: World) -> None:
    exporter = started(world, 1)
    world.session.remove(world.session.order)
    write(world)
    assert len(exporter.summary.restored) == 1
