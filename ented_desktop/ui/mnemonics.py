"""Texts of menus without the marks of their access keys."""

from __future__ import annotations

import re
from typing import Final

_APPENDED: Final = re.compile(r"\s*\(&\w\)")
"""Chinese and Japanese menus name the key after the text: ``打开(&O)``."""


def plain(text: str) -> str:
    """A menu's text without its access key and without the ellipsis at its end."""
    text = _APPENDED.sub("", text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…. ")
