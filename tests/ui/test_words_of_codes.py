"""Whatever code reaches the window, it has a sentence there that can be translated."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import ented_desktop
from ented_desktop.domain import Note, Reason
from ented_desktop.domain import note as notes
from ented_desktop.domain.reasons import TEMPLATES, reason, value_names
from ented_desktop.engine.protocol import Problem
from ented_desktop.ui import words
from ented_desktop.ui.bridge.engine import ENGINE_CRASHED, ENGINE_GONE
from ented_desktop.ui.run_notes import NOTES, run_note_text
from ented_desktop.ui.words_of_codes import PROBLEMS, REASONS

PACKAGE = Path(ented_desktop.__file__).parent
NOT_IN_THE_WINDOW = ("cli", "evaluation", "training")
"""What only the command line runs."""
NOT_TRANSLATED = {"face-failed"}
"""Its sentence is that of the error which it carries."""


def codes(node: ast.expr) -> Iterator[str]:
    """The codes that an expression can be: constants, also those of a choice between two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from codes(node.body)
        yield from codes(node.orelse)


def raised() -> Iterator[tuple[str, str]]:
    """Every code that an error or a problem is made with, and where."""
    families = {
        node.name
        for node in ast.parse((PACKAGE / "base" / "errors.py").read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name.endswith("Error")
    }
    for file in sorted(PACKAGE.rglob("*.py")):
        room = file.relative_to(PACKAGE).parts[0]
        if room in NOT_IN_THE_WINDOW:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in families | {"Problem"}
                and node.args
            ):
                for code in codes(node.args[0]):
                    yield code, f"{file.relative_to(PACKAGE)}:{node.lineno}"


def test_every_problem_has_words() -> None:
    found = dict(raised())
    assert {"image-truncated", "disk-full", "change-lost"} <= set(found)  # the search finds some
    assert {ENGINE_GONE, ENGINE_CRASHED} <= set(PROBLEMS)
    missing = {code: place for code, place in found.items() if code not in PROBLEMS}
    assert not missing


@pytest.mark.parametrize("code", sorted(set(TEMPLATES) - NOT_TRANSLATED))
def test_every_reason_has_words_that_fit_its_values(code: str) -> None:
    fields = {field for _, field, _, _ in Formatter().parse(REASONS[code]) if field}
    assert fields <= value_names(code)
    made = reason(code, **dict.fromkeys(value_names(code), 0.5))
    said = words.reason_text(made)
    assert "{" not in said
    assert said


@pytest.mark.parametrize("code", sorted(notes.TEMPLATES))
def test_every_note_of_a_run_has_words_that_fit_its_values(code: str) -> None:
    assert notes.VALUES[code] >= {f for _, f, _, _ in Formatter().parse(notes.TEMPLATES[code]) if f}
    values = {"file": "/good/ann.jpg", "message": "It ends.", "error": "image-truncated"}
    values["format"] = "WebP"
    made = notes.note(code, **{name: values[name] for name in notes.VALUES[code]})
    said = run_note_text(made)
    assert said.endswith(".")
    assert "{" not in said
    assert "It ends" not in said
    if "file" in notes.VALUES[code]:
        assert "ann.jpg" in said
    if "message" in notes.VALUES[code]:
        assert "ends too early" in said
    assert ("WebP" in said) == ("format" in notes.VALUES[code])
    assert set(NOTES) == set(notes.TEMPLATES)


def test_notes_that_are_not_known_are_said_in_the_engines_words() -> None:
    assert run_note_text(None) == ""
    assert run_note_text(Note("new", "So it is.")) == "So it is."
    strange = notes.note("reference-left-out", file="a.jpg", message="So it is.", error="new")
    assert run_note_text(strange).endswith("So it is.")


def test_there_are_no_words_for_reasons_that_nobody_gives() -> None:
    assert set(REASONS) <= set(TEMPLATES)


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_problems_are_sentences(code: str) -> None:
    problem = Problem(code, "the engine's English")
    said = words.problem_with_hint(problem)
    assert said.endswith(".")
    assert "--" not in said, "the window has no command line options"
    assert code not in said


def test_what_is_not_known_is_said_in_the_engines_words() -> None:
    assert words.problem_with_hint(Problem("new", "So it is.", "Do this.")) == "So it is. Do this."
    assert words.reason_text(Reason("new", "So it is")) == "So it is"
