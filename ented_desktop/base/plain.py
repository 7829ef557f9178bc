"""Paths in JSON: as text where they are text, as bytes where they are not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any


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
