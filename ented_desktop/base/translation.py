"""Marks English sources for translation, where nothing of Qt may be imported."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - what lupdate looks for
    """Marks a text for translation and gives it back as it is.

    Args:
        context: Its context in the translation files.
        text: The English source.
    """
    del context
    return text
