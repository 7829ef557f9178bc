"""Every reason comes from the one list, with the values its sentence needs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import ented_desktop
from ented_desktop.domain import Reason
from ented_desktop.domain.reasons import TEMPLATES, reason, value_names

PACKAGE = Path(ented_desktop.__file__).parent


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Every call of ``reason(...)`` and ``Reason(...)`` in the program, with its place."""
    for file in sorted(PACKAGE.rglob("*.py")):
        if file.name in ("reason.py", "reasons.py") and file.parent.name == "domain":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = f"{file.relative_to(PACKAGE)}:{node.lineno}"
                yield place, node.func.id, node


def test_every_reason_made_is_in_the_list() -> None:
    codes = set()
    for place, name, call in calls():
        if name not in ("reason", "Reason") or not call.args:
            continue  # Reason() is "no reason"
        code = call.args[0]
        if name == "Reason":
            assert isinstance(code, ast.Constant), f"{place}: make it with domain.reasons.reason"
            assert code.value in TEMPLATES, f"{place}: {code.value} is not in domain.reasons"
            continue
        if isinstance(code, ast.Constant):
            assert code.value in TEMPLATES, f"{place}: {code.value} is not in domain.reasons"
            given = {keyword.arg for keyword in call.keywords}
            assert None in given or given == value_names(code.value), place
            codes.add(code.value)
    assert codes >= {"too-small", "moved-away", "face-failed"}  # the search finds something


@pytest.mark.parametrize("code", sorted(TEMPLATES))
def test_every_sentence_can_be_made(code: str) -> None:
    values = {name: "x" if name in ("message", "error") else 3 for name in value_names(code)}
    made = reason(code, **values)
    assert made.code == code
    assert str(made) == made.text
    assert made.text == made.text.strip()
    assert not made.text.endswith(".")
    assert "{" not in made.text
    assert made.values == values


def test_values_are_checked() -> None:
    with pytest.raises(KeyError):
        reason("because")
    with pytest.raises(ValueError, match="needed_px"):
        reason("too-small", size_px=3.0)
    with pytest.raises(ValueError, match="much"):
        reason("strength-zero", much=1)
    assert Reason().code == ""


def test_numbers_are_rounded_for_people() -> None:
    assert reason("too-small", size_px=12.34, needed_px=20.0).text == (
        "Too small to restore: 12 px wide, 20 px are needed"
    )
    moved = reason("moved-away", before_deg=12.3, after_deg=17.8, allowed_deg=3.0)
    assert moved.text.endswith("(12° to 18° from the references, 3° more are allowed)")
