"""Where the project is, in one place, and how versions are compared."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from ented_desktop import __version__
from ented_desktop.base import project

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[3]


def test_the_page_is_the_one_of_the_package() -> None:
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert facts.get("urls", {}).get("Homepage", "") == project.PAGE


def test_the_feed_follows_from_the_page() -> None:
    found = project.address("https://github.com/somebody/ented-desktop/")
    assert found is not None
    assert found.feed == "https://api.github.com/repos/somebody/ented-desktop/releases/latest"


@pytest.mark.parametrize(
    "page", ["", "http://github.com/a/b", "https://github.com/a", "https://example.org/a/b"]
)
def test_without_a_page_nobody_is_asked(page: str) -> None:
    assert project.address(page) is None


def test_versions_are_compared_as_people_mean_them() -> None:
    rising = ["0.1", "v0.2.0", "0.9", "0.10.0a1", "0.10.0b2", "0.10.0rc1", "0.10.0-rc.2", "0.10"]
    keys = [project.version_key(version) for version in rising]
    assert all(before < after for before, after in pairwise(keys))
    assert project.version_key("1.0.0") == project.version_key("v1")
    project.version_key(__version__)


@pytest.mark.parametrize("text", ["", "latest", "1.x", "1.0 beta", "../1"])
def test_what_is_no_version_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no version"):
        project.version_key(text)
