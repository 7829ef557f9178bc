"""What the queue page says of a run: why it stopped, and what is worth telling."""

from __future__ import annotations

import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot
from scripted_context import World
from test_queue_page import card, fill, page, world

from ented_desktop.domain.note import note
from ented_desktop.engine import protocol_album_results as r
from ented_desktop.engine import protocol_albums as a
from ented_desktop.ui.pages.queue_page import QueuePage

__all__ = ["page", "world"]  # fixtures


@pytest.mark.parametrize(
    ("code", "said", "not_said"),
    [("disk-full", "disk is full", "Free it"), ("new", "Free it", "{")],
)
def test_why_a_job_stopped_is_said_in_the_windows_words(
    page: QueuePage, world: World, qtbot: QtBot, code: str, said: str, not_said: str
) -> None:
    told = structs.replace(card("0001"), reason="It is full. Free it.", code=code)
    fill(world, qtbot, told)
    page.select("0001")
    qtbot.waitUntil(lambda: said in page.detail._problem.text.lower() + page.detail._problem.text)
    assert page.detail._problem.text.startswith("Stopped by itself: ")
    assert not_said not in page.detail._problem.text


def test_what_is_worth_telling_of_a_run(page: QueuePage, world: World) -> None:
    page.detail.go.click()
    told = note("reference-left-out", file="/good/x.jpg", message="It ends.", error="image-empty")
    world.engine.album_told.emit(r.JobProgress("0001", a.JobCounts(waiting=5), note=told))
    assert page.detail._note.text == ("The good photo x.jpg was left out. The file is empty.")
