"""The way through with the real engine on an untrained network."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState
from ented_desktop.domain import ReferenceMode
from ented_desktop.ui.app import Program

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.mark.slow
def test_the_sample_is_restored_though_the_engine_is_killed_on_the_way(
    real_program: Program, qtbot: QtBot
) -> None:
    program = real_program
    session = program.context.session.session
    program.window.sample.open()
    qtbot.waitUntil(
        lambda: bool(session.order) and session.state_of(session.order[0]) is PhotoState.READY,
        timeout=240_000,
    )
    (photo_id,) = session.order
    face = session.photo(photo_id).edits.faces[0]
    assert face.mode is ReferenceMode.CHOSEN
    assert program.context.selection.current_face == face.id
    thumbnail = session.photo(photo_id).facts
    assert thumbnail is not None
    assert thumbnail.thumbnail.is_file()
    qtbot.waitUntil(lambda: program.context.pictures.before(photo_id) is not None, timeout=60_000)
    program.window.commands.restore.trigger()
    pid = program.context.engine.pid
    assert pid is not None
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    done = (PhotoState.RESTORED, PhotoState.KEPT)
    qtbot.waitUntil(lambda: session.state_of(photo_id) in done, timeout=240_000)
    assert program.context.engine.pid != pid
    result = session.photo(photo_id).result(session.photo(photo_id).edits.faces[0])
    assert result is not None
    assert result.patch is not None
    qtbot.waitUntil(lambda: bool(program.context.pictures.patches(photo_id)), timeout=60_000)
    patch = program.context.pictures.patches(photo_id)[face.id]
    facts = session.photo(photo_id).facts
    assert facts is not None
    assert 0 <= patch.left < facts.width
    assert patch.image.width() <= facts.width
