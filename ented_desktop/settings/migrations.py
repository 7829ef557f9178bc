"""Brings a settings file of an older program to today's format, one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ented_desktop.settings.schema import FORMAT

Table = dict[str, Any]

STEPS: Final[Mapping[int, Callable[[Table], Table]]] = {}
"""``STEPS[n]`` turns format ``n`` into ``n + 1``. It may rename, split and drop keys; it keeps what
it does not know."""


def format_of(table: Table) -> int:
    """The format a file states; one without a statement was written by hand, in the first.

    Raises:
        ValueError: The statement is no whole number from 1.
    """
    stated = table.get("format", 1)
    if isinstance(stated, bool) or not isinstance(stated, int) or stated < 1:
        raise ValueError(f"format = {stated!r}")
    return stated


def migrate(
    table: Table, steps: Mapping[int, Callable[[Table], Table]] = STEPS, target: int = FORMAT
) -> Table:
    """Brings a table to the target format.

    Args:
        table: What the file holds; it is not changed.
        steps: As :data:`STEPS`.
        target: The format wanted.

    Returns:
        A new table with ``format`` set. A table of a newer format comes back as it is: what is
        known of it is used, and what is not is kept.

    Raises:
        ValueError: Its format is nonsense.
    """
    current = format_of(table)
    table = dict(table)
    while current < target:
        table = steps[current](table)
        current += 1
    table["format"] = current
    return table
