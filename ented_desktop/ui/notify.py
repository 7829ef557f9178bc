"""Messages that do not stop anybody: a bar at the top of the window, with an action."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

Kind = Literal["info", "success", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Notice:
    """One message.

    Attributes:
        kind: Decides colour, icon and how long it stays: info and success leave by themselves.
        text: A sentence or two, translated.
        action: Label of its button, translated; empty for none.
        on_action: What the button does (a bound method of an object of the GUI thread).
        details: What a bug report needs; folded away.
        key: A later notice with the same key replaces this one; empty never does.
    """

    kind: Kind
    text: str
    action: str = ""
    on_action: Callable[[], None] | None = None
    details: str = ""
    key: str = ""


class Notices(QObject):
    """Where every part of the window says what happened.

    Signals:
        shown: A :class:`Notice` to show.
        withdrawn: The key of notices that no longer hold.
    """

    shown = Signal(object)
    withdrawn = Signal(str)

    def info(self, text: str, **rest: object) -> None:
        """Says something; leaves by itself."""
        self.shown.emit(Notice("info", text, **rest))  # type: ignore[arg-type]

    def success(self, text: str, **rest: object) -> None:
        """Says that something worked; leaves by itself."""
        self.shown.emit(Notice("success", text, **rest))  # type: ignore[arg-type]

    def warning(self, text: str, **rest: object) -> None:
        """Says what needs attention; stays until closed."""
        self.shown.emit(Notice("warning", text, **rest))  # type: ignore[arg-type]

    def error(self, text: str, **rest: object) -> None:
        """Says what failed and what to do; stays until closed."""
        self.shown.emit(Notice("error", text, **rest))  # type: ignore[arg-type]

    def withdraw(self, key: str) -> None:
        """Takes back the notices with this key."""
        self.withdrawn.emit(key)
