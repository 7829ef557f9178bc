"""The guide: every link leads somewhere, every picture is there, and nothing is promised twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs" / "guide").glob("*.md"))


def anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        name, _, anchor = target.partition("#")
        file = page.parent / name if name else page
        assert file.is_file(), target
        if anchor:
            assert anchor in anchors(file), target


def test_the_pictures_of_the_guide_are_pictures_and_used() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    pictures = list((ROOT / "docs" / "guide").glob("*.webp"))
    assert pictures
    for picture in pictures:
        assert picture.name in text, picture.name
        with Image.open(picture) as opened:
            assert min(opened.size) > 300


def test_there_is_a_page_for_each_system() -> None:
    assert {page.stem for page in PAGES} == {"README", "windows", "macos", "linux"}
