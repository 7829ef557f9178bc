"""Where the project can be found, which is asked for newer versions and named in installers.

:data:`PAGE` is the one place: fill it in when the project has a public address (and
``[project.urls]`` in pyproject.toml, which a test compares). While it is empty, nothing in the
program offers to look for anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

PAGE: Final = ""
"""The project's page, as ``https://github.com/OWNER/NAME``; empty while there is none."""

_GITHUB: Final = re.compile(r"https://github\.com/([\w.-]+)/([\w.-]+?)/?")
_VERSION: Final = re.compile(r"v?(\d+(?:\.\d+)*)(?:[-.]?(a|b|rc)\.?(\d*))?")
_STAGES: Final = {"a": 0, "b": 1, "rc": 2}
_FINAL: Final = 3


@dataclass(frozen=True)
class Address:
    """Where newer versions are looked for.

    Attributes:
        page: What people open.
        feed: What is asked: it answers with the newest release as JSON, in the form of GitHub's
            ``releases/latest`` (``tag_name``, ``body``, ``html_url``).
    """

    page: str
    feed: str


def address(page: str = PAGE) -> Address | None:
    """Where newer versions of this program are looked for.

    Args:
        page: The project's page.

    Returns:
        None where there is no page, or none whose releases can be asked for.
    """
    found = _GITHUB.fullmatch(page)
    if found is None:
        return None
    owner, name = found.groups()
    return Address(page, f"https://api.github.com/repos/{owner}/{name}/releases/latest")


def version_key(version: str) -> tuple[tuple[int, ...], int, int]:
    """What versions are compared by: 0.9 is before 0.10, and 1.0rc2 before 1.0.

    Args:
        version: As in ``0.2.0``, ``v0.2.0`` or ``0.2.0rc1``.

    Raises:
        ValueError: It is no version.
    """
    found = _VERSION.fullmatch(version.strip())
    if found is None:
        raise ValueError(f"no version: {version!r}")
    numbers = [int(part) for part in found[1].split(".")]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    stage = _FINAL if found[2] is None else _STAGES[found[2]]
    return tuple(numbers), stage, int(found[3] or 0)
