"""Reading the files of a model with suspicion; no torch here, so that listing models is quick."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from ented_desktop.base.errors import ModelError

MAX_JSON_BYTES: Final = 1 << 20


def corrupt(file: Path, what: str) -> ModelError:
    """The error for a file of a checkpoint that is not what it should be.

    Args:
        file: The file; its path appears in the message.
        what: What is wrong, completing "... cannot be used: ".
    """
    return ModelError(
        "model-corrupt",
        f"The weights file {file} cannot be used: {what}.",
        "Download or copy the weights again.",
    )


def read_bytes(file: Path, limit_bytes: int) -> bytes:
    """Reads a regular file whole.

    Raises:
        ModelError: ``model-missing`` when there is none, ``model-corrupt`` when it is larger than
            ``limit_bytes``, not a regular file, or unreadable.
    """
    try:
        if not file.is_file():
            if file.exists():
                raise corrupt(file, "it is not a regular file")
            raise ModelError("model-missing", f"There is no weights file {file}.")
        with file.open("rb") as stream:
            data = stream.read(limit_bytes + 1)
    except OSError as error:
        raise corrupt(file, f"it cannot be read ({error.strerror or error})") from error
    if len(data) > limit_bytes:
        raise corrupt(file, f"it is larger than {limit_bytes} bytes")
    return data


def parse_json_object(data: bytes, file: Path) -> dict[str, Any]:
    """Parses one JSON object strictly: UTF-8, no duplicate keys, no NaN, bounded depth.

    Raises:
        ModelError: ``model-corrupt`` for anything else.
    """

    def unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in pairs:
            if key in result:
                raise ValueError(f"the key {key[:80]!r} appears twice")
            result[key] = value
        return result

    def refuse(constant: str) -> Any:
        raise ValueError(f"{constant} is not JSON")

    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=unique, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise corrupt(file, f"its JSON is malformed ({error})") from error
    if not isinstance(value, dict):
        raise corrupt(file, "its JSON is not an object")
    return value
