"""What one option is: kind, range, words, and the check of a value."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

Kind = Literal["choice", "bool", "int", "float", "text", "folder", "folder_list"]
Value = str | bool | int | float | tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice.

    Attributes:
        value: What is stored.
        label: What people see: a source of the context ``Settings``, or a name that is the same in
            every language.
    """

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Option:
    """One setting.

    Attributes:
        key: Its name in the file, and the attribute of :class:`Settings`.
        kind: What values it has. A ``folder`` is text, empty for none.
        default: Its value when nobody chose one.
        label: Its name, a source of the context ``Settings``.
        help: What it does, in a sentence or two, of the same context.
        group: Key in :data:`GROUPS`.
        choices: The values of a choice.
        minimum: Smallest number.
        maximum: Largest number.
        step: What a click on a number's arrow adds.
        unit: Unit of a number, behind it.
        special: What people see instead of the smallest number, where that has a meaning of its
            own; of the context ``Settings``.
        flag: Where the command line takes it, for example ``"ented restore --device"``; None where
            it does not.
        no_flag: Why not.
        restart: Whether the engine has to load again to obey it.
        internal: Kept by the program itself; has no control.
    """

    key: str
    kind: Kind
    default: Value
    label: str
    help: str
    group: str
    choices: tuple[Choice, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    step: float = 1.0
    unit: str = ""
    special: str = ""
    flag: str | None = None
    no_flag: str = ""
    restart: Literal["no", "engine"] = "no"
    internal: bool = False

    def check(self, value: object) -> Value:
        """The value as this option keeps it.

        Raises:
            ValueError: It has another type, or lies outside; the message is a sentence's end.
        """
        return _CHECKS[self.kind](self, value)


def _check_choice(option: Option, value: object) -> Value:
    values = [choice.value for choice in option.choices]
    if not isinstance(value, str) or value not in values:
        raise ValueError(f"is none of {', '.join(values)}")
    return value


def _check_bool(_option: Option, value: object) -> Value:
    if not isinstance(value, bool):
        raise ValueError("is neither true nor false")
    return value


def _check_number(option: Option, value: object) -> Value:
    whole = option.kind == "int"
    if isinstance(value, bool) or not isinstance(value, int if whole else (int, float)):
        raise ValueError("is no whole number" if whole else "is no number")
    low = -math.inf if option.minimum is None else option.minimum
    high = math.inf if option.maximum is None else option.maximum
    if not low <= value <= high:  # also where it is not a number
        raise ValueError(f"is not between {low:g} and {high:g}")
    return value if whole else float(value)


def _check_text(_option: Option, value: object) -> Value:
    if not isinstance(value, str) or "\0" in value:
        raise ValueError("is no text")
    return value


def _check_folders(_option: Option, value: object) -> Value:
    if not isinstance(value, (tuple, list)) or not all(
        isinstance(one, (str, Path)) and str(one) and "\0" not in str(one) for one in value
    ):
        raise ValueError("is no list of folders")
    return tuple(dict.fromkeys(Path(one) for one in value))


_CHECKS: Final[dict[str, Callable[[Option, object], Value]]] = {
    "choice": _check_choice,
    "bool": _check_bool,
    "int": _check_number,
    "float": _check_number,
    "text": _check_text,
    "folder": _check_text,
    "folder_list": _check_folders,
}
