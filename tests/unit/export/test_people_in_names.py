"""{person}: the folder of the good photo, and what stays where nobody is known."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ented_desktop.export.naming import (
    NameFacts,
    check_template,
    names_people,
    render_name,
)
from ented_desktop.export.people import people_of, person_of

GOOD = Path("/photos/good")
PLATFORMS = ("linux", "darwin", "win32")


@pytest.mark.parametrize(
    ("reference", "person"),
    [
        ("/photos/good/Ann/1962.jpg", "Ann"),
        ("/photos/good/Ann/old/1962.jpg", "Ann"),
        ("/photos/good/x/../Ann/1962.jpg", "Ann"),
        ("/photos/good/1962.jpg", ""),
        ("/photos/good", ""),
        ("/photos/goodness/Ann/1962.jpg", ""),
        ("/photos/good/../Ann/1962.jpg", ""),
        ("1962.jpg", ""),
        ("", ""),
    ],
)
def test_the_person_is_the_folder_under_the_good_photos(reference: str, person: str) -> None:
    assert person_of(reference, [GOOD]) == person
    assert person_of(Path(reference), [Path("/elsewhere"), GOOD]) == person


def test_the_first_folder_that_tells_counts() -> None:
    photo = "/photos/good/Ann/old/1962.jpg"
    assert person_of(photo, [GOOD / "Ann" / "old", GOOD / "Ann", GOOD]) == "old"
    assert person_of(photo, [Path(photo), GOOD]) == "Ann"
    assert person_of(photo, []) == ""


def test_people_are_named_once_from_the_left() -> None:
    faces = ["/photos/good/Bob/1.jpg", None, "/photos/good/3.jpg", "/photos/good/Ann/2.jpg"]
    assert people_of([*faces, "/photos/good/Bob/4.jpg"], [GOOD]) == "Bob-Ann"
    assert people_of([None, "/photos/good/3.jpg"], [GOOD]) == ""


@pytest.mark.parametrize(
    ("template", "nobody", "two"),
    [
        ("{person}", "a_", "Bob-Ann"),
        ("{person}_{name}", "a_", "Bob-Ann_a_"),
        ("{name}_{person}", "a_", "a__Bob-Ann"),
        ("{name}_{person}_{n}", "a__003", "a__Bob-Ann_003"),
        ("{n} - {person}", "003", "003 - Bob-Ann"),
        ("{n} ({person})", "003", "003 (Bob-Ann)"),
        ("{n} [{person}] {date}", "003 1962-05-01", "003 [Bob-Ann] 1962-05-01"),
        ("{date}, {person}, {n}", "1962-05-01, 003", "1962-05-01, Bob-Ann, 003"),
        ("{n}{person}_x", "003_x", "003Bob-Ann_x"),
        ("with {person} in {folder}", "with in home", "with Bob-Ann in home"),
        ("{person}{person}", "a_", "Bob-AnnBob-Ann"),
        ("{{{person}}}", "{}", "{Bob-Ann}"),
        ("{person:2}", "person_2", "person_2"),
    ],
)
def test_separators_go_with_a_person_who_is_not_known(template: str, nobody: str, two: str) -> None:
    for person, name in (("", nobody), ("Bob-Ann", two)):
        facts = NameFacts("a_", 3, 120, "1962-05-01T10:00:00", ".jpg", "home", person=person)
        made = render_name(template, facts, platform="win32")
        assert made == f"{name}.jpg"


def test_whether_a_template_names_people() -> None:
    assert names_people("{n}{person}")
    assert not names_people("{{person}} {name}")
    assert check_template("{person}") == ["name-same-for-all"]
    assert check_template("{person}{n}") == []


HOSTILE = [
    "..", ".", "...", ".hidden", "{name}", "{person}", "{0.__class__}", "%s%n", "CON", "a\nb",
    "a" * 400, "ä\u0308" * 200, "\udcff\udcfe", "x\0y", "-rf", "con.", "name ", "\u202egpj.exe",
    "日本", "a:b", "a\\b", "~", "$(rm)", "`x`", "*", '"',
]  # fmt: skip


@pytest.mark.parametrize("folder", HOSTILE)
@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("template", ["{person}", "{person}.{ext}", "{n}/{person}", "{person} x"])
def test_hostile_folder_names_stay_in_one_name(folder: str, platform: str, template: str) -> None:
    check_name(template, people_of([f"/photos/good/{folder}/1.jpg"], [GOOD]), platform)


@given(st.text(), st.sampled_from(PLATFORMS), st.text(max_size=30))
def test_any_folder_name_stays_in_one_name(folder: str, platform: str, around: str) -> None:
    person = people_of([GOOD / folder.replace("/", "") / "1.jpg"], [GOOD])
    check_name(f"{around}{{person}}", person, platform)


def check_name(template: str, person: str, platform: str) -> None:
    facts = NameFacts("oma", suffix=".jpg", person=person)
    name = render_name(template, facts, platform=platform)
    assert "/" not in name
    assert "\0" not in name
    assert name.endswith(".jpg")
    assert name not in (".jpg", "..jpg")
    assert len(name.encode("utf-8", "surrogatepass")) <= 255 or platform == "win32"
    assert (Path("/out") / name).parent == Path("/out")
    if platform == "win32":
        assert not set(name) & set('<>:"/\\|?*')
        assert name.split(".")[0].upper() not in ("CON", "NUL")
