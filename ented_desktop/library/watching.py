"""Which folders are watched, and which photo belongs to which of them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ented_desktop.library.rows import path_of
from ented_desktop.library.scan import path_key

WATCHED: Final = "photos.folder IN (SELECT id FROM folders WHERE removed_at IS NULL)"
"""Which photos count: those in folders that are watched now."""


def changes(connection: sqlite3.Connection, wanted: Mapping[bytes, Path], *, forget: bool) -> bool:
    """Whether watching other folders would change anything.

    Args:
        connection: Inside a transaction.
        wanted: The folders by their keys.
        forget: Whether removed folders are to be forgotten at once.
    """
    stored = connection.execute("SELECT key, removed_at FROM folders").fetchall()
    watched = {key for key, removed_at in stored if removed_at is None}
    forgotten = forget and any(removed_at is not None for _, removed_at in stored)
    return watched != set(wanted) or forgotten


def watch(connection: sqlite3.Connection, wanted: Mapping[bytes, Path], now: float) -> None:
    """Watches exactly these folders; the others are marked as removed.

    Args:
        connection: Inside a transaction.
        wanted: The folders by their keys.
        now: Seconds since 1970.
    """
    connection.execute("UPDATE folders SET removed_at = ? WHERE removed_at IS NULL", (now,))
    for key, path in wanted.items():
        connection.execute(
            "INSERT INTO folders (key, path) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET removed_at = NULL",
            (key, os.fsencode(path)),
        )
    numbers = dict(connection.execute("SELECT key, id FROM folders").fetchall())
    for photo, data, folder in connection.execute("SELECT id, path, folder FROM photos").fetchall():
        # The innermost watched folder has it, so that it stays when an outer one goes.
        keys = map(path_key, path_of(data).parents)
        owner = next((numbers[key] for key in keys if key in wanted), folder)
        if owner != folder:
            connection.execute("UPDATE photos SET folder = ? WHERE id = ?", (owner, photo))


def purge(connection: sqlite3.Connection, before: float) -> list[str]:
    """Deletes removed folders with everything known of their photos.

    Args:
        connection: Inside a transaction.
        before: Only those removed at this time or earlier (seconds since 1970).

    Returns:
        sha256 (hex) of the photos that are in no other folder.
    """
    gone = connection.execute(
        "SELECT DISTINCT content FROM photos WHERE content <> '' AND folder IN "
        "(SELECT id FROM folders WHERE removed_at <= ?)",
        (before,),
    ).fetchall()
    connection.execute("DELETE FROM folders WHERE removed_at <= ?", (before,))
    return [
        content
        for (content,) in gone
        if connection.execute("SELECT 1 FROM photos WHERE content = ?", (content,)).fetchone()
        is None
    ]


def searched_faces(connection: sqlite3.Connection) -> set[int]:
    """The faces in photos of watched folders."""
    found = connection.execute(
        f"SELECT faces.id FROM faces JOIN photos ON photos.id = faces.photo WHERE {WATCHED}"
    )
    return {row[0] for row in found}
