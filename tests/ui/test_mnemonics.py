"""Access keys of menus and buttons."""

from __future__ import annotations

import pytest

from ented_desktop.ui.mnemonics import key_of, plain, spread


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


@pytest.mark.parametrize(
    ("texts", "taken", "given"),
    [
        (["&Start", "&Stop"], "", ["&Start", "S&top"]),
        (["Back to the &photos", "&Pause"], "p", ["&Back to the photos", "P&ause"]),
        (["Contact s&heet…", "Show the &folder"], "hf", ["&Contact sheet…", "&Show the folder"]),
        (["暂停(&P)"], "pa", ["暂停(&B)"]),
        (["&No", "&No"], "o", ["&No", "No"]),
        (["Mother && &daughter"], "d", ["&Mother && daughter"]),
        (["Start"], "s", ["Start"]),
        (["Öffnen &Ö"], "ö", ["Ö&ffnen Ö"]),
    ],
)
def test_no_key_is_there_twice(texts: list[str], taken: str, given: list[str]) -> None:
    assert spread(texts, taken) == given
    keys = [key_of(text) for text in given if key_of(text)]
    assert len(keys) == len(set(keys))
    assert not set(keys) & set(taken)
