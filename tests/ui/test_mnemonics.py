"""Texts of menus without their access keys."""

from __future__ import annotations

import pytest

from ented_desktop.ui.mnemonics import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("&Open photos…", "Open photos"),
        ("打开照片(&O)…", "打开照片"),
        ("写真を開く (&O)", "写真を開く"),
        ("Mother && &daughter", "Mother & daughter"),
        ("Faces (2)", "Faces (2)"),
        ("", ""),
    ],
)
def test_what_stands_on_a_button(text: str, shown: str) -> None:
    assert plain(text) == shown
