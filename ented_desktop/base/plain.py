"""Paths in JSON: as text where they are text, as bytes where they are not; and texts with names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

_FIRST_SURROGATE: Final = 0xD800
_SURROGATES: Final = 0x800
_HIDDEN: Final = 0x10F000
"""From here on, private characters stand for what is no text."""
_HIDE: Final = {_FIRST_SURROGATE + n: _HIDDEN + n for n in range(_SURROGATES)}
_SHOW: Final = {hidden: shown for shown, hidden in _HIDE.items()}


def to_plain(value: Any) -> Any:
    """What JSON takes for a value that it does not know (a msgspec ``enc_hook``).

    Raises:
        NotImplementedError: It is no path.
    """
    if isinstance(value, Path):
        try:
            str(value).encode()
        except UnicodeEncodeError:
            # A file name that is no valid UTF-8 must survive.
            return {"bytes": os.fsencode(value).hex()}
        return str(value)
    raise NotImplementedError(type(value))


def from_plain(kind: type, value: Any) -> Any:
    """The inverse of :func:`to_plain` (a msgspec ``dec_hook``).

    Raises:
        NotImplementedError: No path is wanted.
        ValueError: The value stands for no path.
    """
    if not issubclass(kind, Path):
        raise NotImplementedError(kind)
    if isinstance(value, dict):
        return Path(os.fsdecode(bytes.fromhex(str(value.get("bytes", "")))))
    if not isinstance(value, str):
        raise ValueError(f"not a path: {value!r}")
    return Path(value)


def hide_non_text(value: Any) -> Any:
    """Builtin values whose texts may hold names that are no text, as JSON takes them."""
    return _translated(value, _HIDE)


def show_non_text(value: Any) -> Any:
    """The inverse of :func:`hide_non_text`."""
    return _translated(value, _SHOW)


def _translated(value: Any, table: dict[int, int]) -> Any:
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, dict):
        return {_translated(k, table): _translated(v, table) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_translated(one, table) for one in value]
    return value
