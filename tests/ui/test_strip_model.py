"""The list of open photos: order, filter, states, and rows that come and go."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from photo_bench import Bench, plain
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ented_desktop.documents.values import PhotoState, ProblemNote
from ented_desktop.domain import CropFrame, Outcome, ReferenceMode
from ented_desktop.ui.models.photo_list import (
    PhotoListModel,
    PhotoOrder,
    PhotoRole,
    _natural,
    _runs,
    failure_text,
)

SMALL = plain(60, 40, QColor("gray"))
FRAME = CropFrame(30, 20, 30)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def model(qtbot: QtBot, bench: Bench) -> PhotoListModel:
    model = PhotoListModel(bench.context, bench.root)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    assert tester.model() is model
    return model


def names(model: PhotoListModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_rows_follow_the_session(qtbot: QtBot, bench: Bench, model: PhotoListModel) -> None:
    ids = [bench.add(f"photo {n}.jpg", SMALL, [FRAME]) for n in range(5)]
    assert names(model) == [f"photo {n}.jpg" for n in range(5)]
    kept = QPersistentModelIndex(model.index(3))
    bench.session.session.remove([ids[0], ids[1], ids[4]])
    assert names(model) == ["photo 2.jpg", "photo 3.jpg"]
    assert kept.row() == 1
    bench.session.session.undo()
    assert names(model) == [f"photo {n}.jpg" for n in range(5)]
    assert kept.row() == 3


def test_sorting_keeps_hold_of_rows(qtbot: QtBot, bench: Bench, model: PhotoListModel) -> None:
    for name, taken in (
        ("IMG 10.jpg", "1950-05-01"),
        ("img 2.jpg", ""),
        ("Émile.jpg", "1930-01-01"),
        ("zoo.jpg", "2001-01-01"),
    ):
        bench.add(name, SMALL, [FRAME], taken=taken)
    kept = QPersistentModelIndex(model.index(0))
    model.set_order(PhotoOrder.NAME)
    assert names(model) == ["Émile.jpg", "img 2.jpg", "IMG 10.jpg", "zoo.jpg"]
    assert kept.data() == "IMG 10.jpg"
    model.set_order(PhotoOrder.DATE)
    assert names(model) == ["Émile.jpg", "IMG 10.jpg", "zoo.jpg", "img 2.jpg"]
    model.set_order(PhotoOrder.OPENED)
    assert names(model)[0] == "IMG 10.jpg"
    assert kept.row() == 0


def test_filters_by_state_and_text(qtbot: QtBot, bench: Bench, model: PhotoListModel) -> None:
    first = bench.add("Oma 1.jpg", SMALL, [FRAME])
    bench.add("Opa.jpg", SMALL, [FRAME])
    bench.add("nobody.jpg", SMALL, [])
    session = bench.session.session
    for photo in session.photos[:2]:
        for face in photo.edits.faces:
            session.edit_face(photo.id, face.id, "x", mode=ReferenceMode.NONE)
    qtbot.waitUntil(lambda: session.state_of(first) is PhotoState.READY)
    model.set_states([PhotoState.READY])
    assert names(model) == ["Oma 1.jpg", "Opa.jpg"]
    model.set_text("  OMA ")
    assert names(model) == ["Oma 1.jpg"]
    session.set_activity(first, PhotoState.RESTORING)
    qtbot.waitUntil(lambda: names(model) == [])
    model.set_states([PhotoState.RESTORING, PhotoState.READY])
    assert names(model) == ["Oma 1.jpg"]
    model.set_states(None)
    model.set_text("")
    assert len(names(model)) == 3


def test_rows_tell_state_and_reason(qtbot: QtBot, bench: Bench, model: PhotoListModel) -> None:
    good = bench.add("good.jpg", SMALL, [FRAME])
    bench.add("empty.jpg", SMALL, [])
    broken = bench.add("broken.jpg", SMALL, [FRAME])
    bench.session.session.set_problem(broken, ProblemNote("image-truncated", "x"))
    rows = [model.index(row) for row in range(3)]
    assert rows[1].data(PhotoRole.STATE) == PhotoState.FAILED.value
    assert "Draw a box around it." in rows[1].data(Qt.ItemDataRole.ToolTipRole)
    assert "ends too early" in rows[2].data(Qt.ItemDataRole.ToolTipRole)
    assert rows[2].data(Qt.ItemDataRole.AccessibleTextRole) == "broken.jpg, Could not be restored"
    bench.restore(qtbot, good, 0, SMALL, (0, 0), Outcome.FAILED)
    assert rows[0].data(PhotoRole.STATE) == PhotoState.FAILED.value
    assert rows[0].data(PhotoRole.ID) == good
    assert failure_text(bench.session.session.photo(broken))


def test_many_changes_sort_once(qtbot: QtBot, bench: Bench, model: PhotoListModel) -> None:
    ids = [bench.add(f"{n}.jpg", SMALL, [FRAME]) for n in range(30)]
    model.set_order(PhotoOrder.STATE)
    sorts: list[int] = []
    model.layoutChanged.connect(lambda *_: sorts.append(1))
    for photo in ids[:10]:
        bench.session.session.set_activity(photo, PhotoState.RESTORING)
    qtbot.waitUntil(lambda: names(model)[0] == "10.jpg")
    assert len(sorts) <= 2


@given(st.sets(st.integers(0, 60)))
def test_runs_cover_their_rows(rows: set[int]) -> None:
    runs = _runs(sorted(rows))
    assert [row for first, last in runs for row in range(first, last + 1)] == sorted(rows)
    assert all(after[0] > before[1] + 1 for before, after in itertools.pairwise(runs))


@given(st.text(), st.text())
def test_any_two_names_can_be_compared(one: str, other: str) -> None:
    assert (_natural(one) < _natural(other)) or (_natural(one) >= _natural(other))
