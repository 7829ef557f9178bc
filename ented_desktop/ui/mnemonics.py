"""Access keys: the letter after ``&`` in a text, pressed together with Alt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow, QWidget

_APPENDED: Final = re.compile(r"\s*\(&\w\)")
"""Chinese and Japanese menus name the key after the text: ``打开(&O)``."""
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def plain(text: str) -> str:
    """A menu's text without its access key and without the ellipsis at its end."""
    return _bare(_APPENDED.sub("", text)).replace("&&", "&").rstrip("…. ")


def key_of(text: str) -> str:
    """The access key of a text, in lower case; empty where it has none."""
    position = _mark(text)
    return "" if position is None else text[position + 1].casefold()


def spread(texts: Sequence[str], taken: Collection[str]) -> list[str]:
    """Gives each text an access key of its own, so that none does nothing for being there twice.

    Args:
        texts: Texts that are on the screen together; the first ones keep their keys.
        taken: Keys of others, say of the menu bar.

    Returns:
        The same texts; one whose key was taken has another of its letters, or none.
    """
    used = {key.casefold() for key in taken if key}
    given = []
    for text in texts:
        if key_of(text) in used:
            text = _with_other_key(text, used)
        given.append(text)
        used.add(key_of(text))
    return given


def spread_on(widgets: Iterable[QAbstractButton | QLabel], window: QWidget) -> None:
    """:func:`spread` for what is shown, beside the menus of its window."""
    shown = [widget for widget in widgets if not widget.isHidden()]
    menus = window.menuBar().actions() if isinstance(window, QMainWindow) else []
    texts = spread([widget.text() for widget in shown], {key_of(menu.text()) for menu in menus})
    for widget, text in zip(shown, texts, strict=True):
        if widget.text() != text:
            widget.setText(text)


def _mark(text: str) -> int | None:
    """Where the ``&`` of the access key is."""
    for match in re.finditer("&(.)", text):
        if match[1] != "&":
            return match.start()
    return None


def _bare(text: str) -> str:
    position = _mark(text)
    return text if position is None else text[:position] + text[position + 1 :]


def _with_other_key(text: str, used: Collection[str]) -> str:
    appended = _APPENDED.search(text)
    if appended is not None:
        free = next((letter for letter in _LETTERS if letter.casefold() not in used), "")
        return text.replace(appended[0], appended[0].replace(key_of(text).upper(), free), 1)
    bare = _bare(text)
    starts = [match.start() for match in re.finditer(r"\b[^\W\d_]", bare)]
    others = [match.start() for match in re.finditer(r"[^\W\d_]", bare)]
    for position in (*starts, *others):
        if bare[position].casefold() not in used:
            return bare[:position] + "&" + bare[position:]
    return bare
